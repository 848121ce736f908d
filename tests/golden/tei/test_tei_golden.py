"""The files as they are written today; a change of the dialect shows here, and is renewed by ATTACHE_RENEW=1."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.unit.formats.tei import tei_samples as samples

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("profile", ["reading", "standoff"])
def test_the_file_is_the_golden_one(profile: str) -> None:
    path = FOLDER / f"{profile}.xml"
    data = samples.written(samples.contents(), profile=profile)
    if os.environ.get("ATTACHE_RENEW"):
        path.write_bytes(data)
    assert data == path.read_bytes()


@pytest.mark.parametrize("profile", ["reading", "standoff"])
def test_the_golden_file_reads_back(profile: str) -> None:
    found = samples.read((FOLDER / f"{profile}.xml").read_bytes())
    assert sorted(found.mentions, key=lambda mention: mention.id) == samples.mentions()
    assert sorted(found.frames, key=lambda frame: frame.id) == samples.frames()
    assert found.article == samples.article()
