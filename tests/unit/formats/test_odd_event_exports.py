"""Records that no careful hand makes: every export of events takes them, counts them and says what it lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.records import Annotator, Argument
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, export, lost

FORMATS = ("plover", "tables", "xlsx", "frames")
LAYERS = ("EVENT", "STANCE", "QUOTE", "OWN")


def dangling() -> MemoryProject:
    """An article of one line end; links that lead nowhere; codes that the codebook lacks."""
    arguments = (
        Argument("AGENT", mention="gone"),
        Argument("NOPE", entity="gone", source="gone"),
        Argument("CONTENT", frame="gone"),
        Argument("TARGET"),
    )
    attributes = (("mode", "=x"), ("status", "weird"), ("type", "SANCTION"))
    frames = [
        replace(factories.frame("gone", id=layer, label=layer, attributes=attributes), arguments=arguments)
        for layer in LAYERS
    ]
    article = factories.article("\n", id="t", name="=cmd|'\r\n", title='"\u202e=1')
    return MemoryProject(
        people=[Annotator("a", '=A\n"\u202eس')],
        texts=[article],
        all_mentions=[factories.mention(0, 1, "OWN", id="m", entities=("gone",))],
        all_frames=frames,
    )


@pytest.mark.parametrize("code", FORMATS)
def test_dangling_links_and_unknown_codes(code: str, tmp_path: Path) -> None:
    report = export(code, dangling(), tmp_path / "out")
    assert (report.articles, report.mentions, report.frames) == (1, 1, len(LAYERS))
    assert report.lost


def test_every_frame_of_odd_records_is_a_row_or_told(tmp_path: Path) -> None:
    plover = export("plover", dangling(), tmp_path / "p")
    assert sum(plover.kept.values()) + sum(lost(plover).values()) == len(LAYERS)
    tables = export("tables", dangling(), tmp_path / "t")
    assert [tables.kept[name] for name in ("events", "stances", "quotations")] == [2, 1, 1]
    frames = export("frames", dangling(), tmp_path / "f")
    found = {what: count for (what, _), count in lost(frames).items()}
    assert found == {
        "mentions without a token": 1,
        "events without a trigger": 2,
        "frames of STANCE": 1,
        "frames of QUOTE": 1,
    }


@pytest.mark.parametrize("code", FORMATS)
def test_mentions_over_everything_and_crossing(code: str, tmp_path: Path) -> None:
    text = "Un. Deux trois.\r\n\r\nQuatre 👨‍👩‍👧 e\u0301t cinq.\u2029Six"
    spans = [(0, len(text)), (1, 9), (4, 22), (len(text) - 1, len(text))]
    mentions = [factories.mention(*span, "ACTOR", id=f"m{at}") for at, span in enumerate(spans)]
    mentions.append(replace(mentions[0], id="split", spans=(Span(0, 1), Span(2, 3), Span(len(text) - 1, len(text)))))
    frame = replace(
        factories.frame(*(mention.id for mention in mentions), id="e", attributes=(("type", "ACCUSE"),)),
        arguments=tuple(Argument("AGENT", mention=mention.id) for mention in mentions),
    )
    project = MemoryProject(
        texts=[factories.article(text, id="t", name="une")], all_mentions=mentions, all_frames=[frame]
    )
    report = export(code, project, tmp_path / "out")
    assert (report.mentions, report.frames) == (5, 1)
