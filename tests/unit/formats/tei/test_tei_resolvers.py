"""The two programs of the manual that find the words of annotations, run on files of every profile."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree

from annotator.formats.tei_xml.profiles import PROFILES
from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_files import Project, export

MANUAL = Path(__file__).resolve().parents[4] / "docs" / "formats"
WORDS = sorted([span.of(samples.TEXT) for span in mention.spans] for mention in samples.mentions())


@pytest.fixture(params=PROFILES)
def file(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The file with the annotations."""
    export(Project(), tmp_path, profile=request.param)
    (found,) = (path for path in tmp_path.iterdir() if b"<annotation " in path.read_bytes())
    return found


def test_the_python_program_finds_the_words(file: Path) -> None:
    program = MANUAL / "resolve_tei.py"
    assert len(program.read_text("utf-8").splitlines()) <= 30
    call = [sys.executable, "-X", "utf8", str(program), str(file)]
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=60, check=True)
    found = sorted(line.partition(" ")[2] for line in done.stdout.splitlines())
    assert found == sorted(map(str, WORDS))
    assert done.stdout.startswith("l-")


def test_the_stylesheet_finds_the_words(file: Path) -> None:
    program = MANUAL / "resolve_tei.xsl"
    assert len(program.read_text("utf-8").splitlines()) <= 30
    found = str(etree.XSLT(etree.parse(str(program)))(etree.parse(str(file))))
    assert sorted(found.replace("|\n", "|\x00").split("\x00")[:-1]) == sorted("|".join([*w, ""]) for w in WORDS)
