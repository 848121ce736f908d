"""The export held against the schemas of the TEI, by two validators."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from annotator import codebooks
from annotator.formats.tei_xml import schema
from tests.unit.formats.tei import tei_samples as samples

_VALIDATE = """
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


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """The sample in both profiles, under two codebooks, and an empty article."""
    made = []
    empty = samples.contents(article=samples.article(""), mentions=[], frames=[], progress=[])
    for profile in ("reading", "standoff"):
        for number, book in enumerate((samples.CODEBOOK, codebooks.load("political"), codebooks.load("empty"))):
            for held in (samples.contents(), empty):
                path = tmp_path / f"{profile}-{number}-{len(held.mentions)}.xml"
                path.write_bytes(samples.written(held, book, profile=profile))
                made.append(path)
    return made


def test_the_subset_finds_nothing(files: list[Path]) -> None:
    judge = etree.RelaxNG(etree.parse(str(referee("tei_subset.rng"))))
    for path in files:
        assert judge.validate(etree.parse(str(path))), judge.error_log.last_error


@pytest.mark.slow
def test_tei_all_finds_nothing(files: list[Path]) -> None:
    # in a process of its own: compiling it takes seconds and holds the interpreter's lock
    call = [sys.executable, "-c", _VALIDATE, str(referee("tei_all.rng")), *map(str, files)]
    done = subprocess.run(call, capture_output=True, text=True, timeout=300, check=True)
    assert done.stdout == ""


@pytest.mark.slow
def test_jing_finds_nothing(files: list[Path]) -> None:
    jing = shutil.which("jing")
    if jing is None:
        pytest.skip("jing is not installed")
    for rules in (schema.PATH, referee("tei_subset.rng"), referee("tei_all.rng")):
        done = subprocess.run([jing, rules, *files], capture_output=True, text=True, timeout=300, check=False)
        assert (done.returncode, done.stdout) == (0, ""), done.stdout


def test_our_schema_refuses_what_is_not_ours() -> None:
    data = samples.written(samples.contents())
    for old, new in (
        (b' xml:space="preserve"', b""),
        (b'cert="low"', b'cert="0.5"'),
        (b'ana="#l-ACTOR', b'ana="l-ACTOR'),
        (b"<resp>annotation</resp>", b"<resp>author</resp>"),
        (b'target="#string-range(b3,0,14)"', b'target="#string-range(b3, 0,14)"'),
        (b"<label>", b"<note/><label>"),
    ):
        assert old in data
        assert schema.faults(etree.fromstring(data.replace(old, new, 1))), old


def test_the_program_in_the_manual_finds_the_words(tmp_path: Path) -> None:
    manual = Path(__file__).resolve().parents[4] / "docs" / "formats" / "tei.md"
    program = manual.read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    assert len(program.splitlines()) <= 30
    (tmp_path / "a.xml").write_bytes(samples.written(samples.contents()))
    call = [sys.executable, "-X", "utf8", "-c", program, str(tmp_path / "a.xml")]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
    found = sorted(line.partition(" ")[2] for line in done.stdout.splitlines())
    words = [[span.of(samples.TEXT) for span in mention.spans] for mention in samples.mentions()]
    assert found == sorted(map(str, words))
