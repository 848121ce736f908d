"""The key of events that are one happening goes out and comes back with every format that holds frames."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.edits.same_events import SAME_EVENT, join, key_of
from annotator.model.records import Annotator, Frame
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, export
from tests.unit.formats.tei import tei_samples as samples

POLITICAL = load_codebook("political")
KEY = "2019-01-23-sanction-3f9a"


@pytest.mark.parametrize("profile", ["reading", "standoff", "nlp"])
@pytest.mark.parametrize("key", [KEY, "clé libre : « l’été » <&>"])
def test_tei_brings_the_key_back(profile: str, key: str) -> None:
    frames = [
        replace(one, attributes=tuple(sorted((*one.attributes, (SAME_EVENT, key))))) if one.label == "EVENT" else one
        for one in samples.frames()
    ]
    data = samples.written(samples.contents(frames=frames), profile=profile)
    found = sorted(samples.read(data).frames, key=lambda frame: frame.id)
    assert found == frames
    assert [key_of(frame) for frame in found] == [key, "", key]


def test_tables_have_the_key_in_a_column_of_the_events(tmp_path: Path) -> None:
    frames = [
        factories.frame(f"m{n}", id=f"e{n}", article=f"t{n}", attributes=(("type", "SANCTION"),)) for n in range(3)
    ]
    joined = [frame for frame in join(frames[:2], KEY).added if isinstance(frame, Frame)]
    project = MemoryProject(
        people=[Annotator("a", "Ann")],
        texts=[factories.article(id=f"t{n}", name=f"n{n}") for n in range(3)],
        all_mentions=[factories.mention(15, 19, "EVENT", id=f"m{n}", article=f"t{n}") for n in range(3)],
        all_frames=[*joined, frames[2]],
    )
    export("tables", project, tmp_path / "out")
    with (tmp_path / "out" / "events.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["event_id"]: row for row in csv.DictReader(file)}
    assert [rows[id_][SAME_EVENT] for id_ in ("e0", "e1", "e2")] == [KEY, KEY, ""]
    assert {row["other_attributes"] for row in rows.values()} == {""}
    with (tmp_path / "out" / "data-dictionary.csv").open(encoding="utf-8", newline="") as file:
        known = [row for row in csv.DictReader(file) if SAME_EVENT in row.values()]
    assert len(known) == 1
    assert "events" in known[0].values()
