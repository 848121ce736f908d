"""Exports of every profile, and the ODD, held against the whole TEI by two validators."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from annotator.formats.tei_xml import odd, schema
from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_referees import BOOKS, CHOICES, trees

pytestmark = pytest.mark.slow

# in a process of its own: compiling the schema takes seconds and holds the interpreter's lock
VALIDATE = """
import sys
from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
for path in sys.argv[2:]:
    if not schema.validate(etree.parse(path)):
        print(path, schema.error_log.last_error)
"""


def referee(name: str) -> Path:
    path = samples.REFEREES / name
    if not path.exists():
        pytest.skip(f"{name} is not beside the project")
    return path


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files of every profile under three codebooks; a corpus with its articles in it."""
    found = []
    for number, options in enumerate(CHOICES):
        folder = tmp_path_factory.mktemp("tei")
        for place, tree in enumerate(trees(folder / "made", options, number % len(BOOKS))):
            path = folder / f"{number}-{place}.xml"
            path.write_bytes(etree.tostring(tree, encoding="UTF-8", xml_declaration=True))
            found.append(path)
    return found


@pytest.fixture(scope="module")
def odds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The ODD of three codebooks."""
    folder = tmp_path_factory.mktemp("odd")
    for number, book in enumerate(BOOKS):
        data = etree.tostring(odd.customization(book), encoding="UTF-8", xml_declaration=True)
        (folder / f"{number}.odd").write_bytes(data)
    return sorted(folder.iterdir())


def test_tei_all_finds_nothing(exports: list[Path], odds: list[Path]) -> None:
    call = [sys.executable, "-c", VALIDATE, str(referee("tei_all.rng")), *map(str, [*exports, *odds])]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300, check=True)
    assert done.stdout == ""


def test_jing_finds_nothing(exports: list[Path], odds: list[Path]) -> None:
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed")
    everything = [*exports, *odds]
    for rules, files in (
        (schema.PATH, exports),
        (referee("tei_subset.rng"), exports),
        (referee("tei_all.rng"), everything),
    ):
        done = subprocess.run([jing, rules, *files], capture_output=True, text=True, timeout=300, check=False)
        assert (done.returncode, done.stdout) == (0, ""), done.stdout
