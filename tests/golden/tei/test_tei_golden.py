"""The files as they are written today; a change of the dialect shows here, and is renewed by ATTACHE_RENEW=1."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_files import Project, export, read

FOLDER = Path(__file__).parent
ALONE = ["reading", "standoff", "nlp"]
SEVERAL = ["split", "corpus"]


@pytest.mark.parametrize("profile", ALONE)
def test_the_file_is_the_golden_one(profile: str) -> None:
    path = FOLDER / f"{profile}.xml"
    data = samples.written(samples.contents(), profile=profile)
    if os.environ.get("ATTACHE_RENEW"):
        path.write_bytes(data)
    assert data == path.read_bytes()


@pytest.mark.parametrize("profile", ALONE)
def test_the_golden_file_reads_back(profile: str) -> None:
    found = samples.read((FOLDER / f"{profile}.xml").read_bytes())
    assert sorted(found.mentions, key=lambda mention: mention.id) == samples.mentions()
    assert sorted(found.frames, key=lambda frame: frame.id) == samples.frames()
    assert found.article == samples.article()


@pytest.mark.parametrize("profile", SEVERAL)
def test_the_files_are_the_golden_ones(profile: str, tmp_path: Path) -> None:
    export(Project(held=[samples.article(name="one")]), tmp_path, profile=profile, odd="yes")
    if os.environ.get("ATTACHE_RENEW"):
        for path in tmp_path.iterdir():
            (FOLDER / profile).mkdir(exist_ok=True)
            (FOLDER / profile / path.name).write_bytes(path.read_bytes())
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        path.name: path.read_bytes() for path in (FOLDER / profile).iterdir()
    }


@pytest.mark.parametrize("profile", SEVERAL)
def test_the_golden_files_read_back(profile: str) -> None:
    batches, report = read(FOLDER / profile)
    assert (report.refused, report.warnings, report.lost) == ([], [], [])
    marks = [mention for batch in batches for mention in batch.mentions]
    assert sorted(marks, key=lambda mention: mention.id) == samples.mentions()
    assert [article.text for batch in batches for article in batch.articles] == [samples.TEXT]
