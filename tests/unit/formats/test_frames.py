from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.event_frames.alignment import Aligned
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Argument, Mention, Progress
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import (
    Cancelled,
    MemoryProject,
    cancelled,
    export,
    lost,
    sample,
    turned,
)

TEXT = "L’Italie accuse Alger. Rome rompt, puis menace Alger 🇩🇿 de sanctions."
ARTICLE = factories.article(TEXT, id="t", name="une", date="2019")
ITALY = factories.entity("Italie", "COUNTRY", id="it", codes=(("ISO3166-1-alpha-2", "IT"),))


def mention(words: str, label: str, *, nth: int = 1, id: str = "", **fields: Any) -> Mention:  # noqa: A002
    """A mention of the n-th occurrence of some words of TEXT."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return factories.mention(start, start + len(words), label, id=id or words, **fields)


def project() -> MemoryProject:
    return MemoryProject(
        register=[ITALY],
        texts=[ARTICLE],
        all_mentions=[
            mention("Italie", "COUNTRY", entities=("it",), attributes=(("kind", "name"),)),
            mention("accuse", "EVENT"),
            mention("Alger", "COUNTRY", id="alger1"),
            mention("Rome", "COUNTRY", entities=("it",), attributes=(("kind", "capital_metonym"),)),
            mention("rompt", "EVENT"),
            mention("menace", "EVENT"),
            mention("Alger", "COUNTRY", nth=2, id="alger2"),
        ],
        all_frames=[
            replace(
                factories.frame("accuse", "rompt", id="e1", attributes=(("mode", "allege"), ("type", "ACCUSE"))),
                arguments=(
                    Argument("AGENT", mention="Italie"),
                    Argument("TARGET", mention="alger2"),
                    Argument("TARGET", entity="it"),
                    Argument("AMOUNT", text="dix"),
                    Argument("CONTENT", frame="e2"),
                ),
            ),
            replace(
                factories.frame("menace", id="e2", attributes=(("type", "THREATEN"),)),
                arguments=(Argument("AGENT", mention="Italie"),),
            ),
        ],
    )


def written(found: MemoryProject, folder: Path, **options: str) -> tuple[list[Any], dict[tuple[str, str], int]]:
    """The lines, and what was lost."""
    out = folder / "a.frames.jsonl"
    report = export("frames", found, out, **options)
    return [json.loads(line) for line in out.read_bytes().splitlines()], lost(report)


def test_a_line_has_the_article_with_its_tokens_and_sentences(tmp_path: Path) -> None:
    (line,), _ = written(project(), tmp_path)
    assert (line["doc_id"], line["wnd_id"], line["lang"], line["date"]) == ("une", "une", "fr", "2019")
    assert (line["annotator"], line["text"]) == ("Ann", TEXT)
    assert line["tokens"][:6] == ["L’", "Italie", "accuse", "Alger", ".", "Rome"]
    assert [TEXT[start:end] for start, end in line["token_spans"]] == line["tokens"]
    assert line["sentences"] == [[0, 5], [5, len(line["tokens"])]]
    assert [TEXT[start:end] for start, end in line["sentence_spans"]] == [TEXT[:22], TEXT[23:]]


def test_mentions_and_records(tmp_path: Path) -> None:
    (line,), _ = written(project(), tmp_path)
    found = [(one["text"], one["start"], one["end"], one["span"], one["sent"]) for one in line["entity_mentions"]]
    assert found == [
        ("Italie", 1, 2, [2, 8], 0),
        ("Alger", 3, 4, [16, 21], 0),
        ("Rome", 5, 6, [23, 27], 1),
        ("Alger", 10, 11, [47, 52], 1),
    ]
    assert [one["mention_type"] for one in line["entity_mentions"]] == ["NAM", "UNK", "NAM", "UNK"]
    codes = [["ISO3166-1-alpha-2", "IT"]]
    assert line["entities"] == [{"id": "it", "name": "Italie", "layer": "COUNTRY", "type": "", "codes": codes}]


def test_each_trigger_has_the_arguments_of_its_sentence(tmp_path: Path) -> None:
    (line,), gone = written(project(), tmp_path)
    found = [
        (one["event_id"], one["trigger"]["text"], [(part["role"], part["entity_id"]) for part in one["arguments"]])
        for one in line["event_mentions"]
    ]
    assert found == [
        ("e1", "accuse", [("AGENT", "Italie")]),
        ("e1", "rompt", [("TARGET", "alger2")]),
        ("e2", "menace", []),
    ]
    first = line["event_mentions"][0]
    assert (first["event_type"], first["attributes"]) == ("ACCUSE", [["mode", "allege"]])
    assert first["arguments"][0] == {
        "entity_id": "Italie",
        "role": "AGENT",
        "text": "Italie",
        "start": 1,
        "end": 2,
        "span": [2, 8],
        "sent": 0,
    }
    assert line["event_links"] == [{"event_id": "e1", "role": "CONTENT", "filler": "e2"}]
    assert gone == {
        ("arguments without words", "no mention stands for them in the text"): 2,
        ("arguments in other sentences", "no trigger of the event is in its sentence"): 1,
    }


def test_over_the_article_an_argument_goes_to_the_nearest_trigger(tmp_path: Path) -> None:
    (line,), gone = written(project(), tmp_path, scope="article")
    assert [
        (one["trigger"]["text"], [part["text"] for part in one["arguments"]]) for one in line["event_mentions"]
    ] == [
        ("accuse", ["Italie"]),
        ("rompt", ["Alger"]),
        ("menace", ["Italie"]),
    ]
    assert [what for what, _ in gone] == ["arguments without words"]


def test_what_does_not_fit_is_told_by_place_and_reason(tmp_path: Path) -> None:
    found = project()
    split = replace(mention("Alger", "COUNTRY", id="split"), spans=(Span(2, 8), Span(16, 21)))
    found.all_mentions = [
        split,
        mention("Alger. Rome", "ACTOR"),
        mention("Itali", "COUNTRY"),
        mention(" ", "ACTOR", id="blank"),
        mention("accuse", "EVENT"),
    ]
    found.all_frames = [
        replace(
            factories.frame("accuse", id="e", attributes=(("type", "ACCUSE"),)),
            arguments=(Argument("AGENT", mention="split"), Argument("TARGET", mention="Itali")),
        ),
        factories.frame("blank", id="none"),
        factories.frame("accuse", id="s", label="STANCE"),
    ]
    out = tmp_path / "a.jsonl"
    report = export("frames", found, out)
    assert {(loss.what, *loss.where) for loss in report.lost} == {
        ("discontinuous mentions", "une:2-21 COUNTRY"),
        ("mentions across sentences", "une:16-27 ACTOR"),
        ("borders within tokens", "une:2-7 COUNTRY"),
        ("mentions without a token", "une:8-9 ACTOR"),
        ("arguments without a place", "une:e AGENT"),
        ("events without a trigger", "une:none"),
        ("frames of STANCE", "une:s"),
    }
    line = json.loads(out.read_text("utf-8"))
    (event,) = line["event_mentions"]
    assert [(part["text"], part["start"], part["end"], part["span"]) for part in event["arguments"]] == [
        ("Itali", 1, 2, [2, 7])
    ]
    (whole,), gone = written(found, tmp_path, scope="article")
    assert ("mentions across sentences", "it does not lie in one sentence") not in gone
    assert [one["sent"] for one in whole["entity_mentions"] if one["text"] == "Alger. Rome"] == [None]


def test_triggers_are_entity_mentions_only_where_they_fill_a_role(tmp_path: Path) -> None:
    found = project()
    topic = replace(found.all_frames[1], arguments=(Argument("TOPIC", mention="rompt"),))
    found.all_frames = [topic]
    (line,), gone = written(found, tmp_path)
    assert [one["text"] for one in line["entity_mentions"]] == ["Italie", "Alger", "Rome", "rompt", "Alger"]
    assert line["event_mentions"][0]["arguments"][0]["entity_id"] == "rompt"
    assert gone == {("mentions of EVENT", "they evoke no event"): 1}


def test_one_version_of_each_article_that_somebody_worked_on(tmp_path: Path) -> None:
    found = project()
    found.people = [Annotator("a", "Ann"), Annotator("b", "Aaron"), Annotator("g", "Zoé", gold=True)]
    texts = [replace(ARTICLE, id=id_, name=id_) for id_ in ("u", "v", "w")]
    found.texts = [ARTICLE, *texts]
    gold = [replace(mention("Rome", "COUNTRY"), annotator="g", article="u", id="g1")]
    found.all_mentions = [*found.all_mentions, *gold, replace(gold[0], annotator="b", id="b1")]
    found.states = [Progress("v/a", "v", "a", "done"), Progress("v/b", "v", "b", "started")]
    lines, gone = written(found, tmp_path)
    assert [(line["doc_id"], line["annotator"]) for line in lines] == [("une", "Ann"), ("u", "Zoé"), ("v", "Aaron")]
    assert gone["articles", "nobody has worked on them"] == 1
    assert gone["further annotators’ versions", "a text is trained on once; choose them by annotator"] == 2


def test_the_sample_is_counted_whole_and_in_one_order(tmp_path: Path) -> None:
    report = export("frames", sample(), tmp_path / "a.jsonl")
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_bytes().splitlines()]
    assert report.kept["article"] == len(lines) == len(sample().texts)
    assert report.kept["event_mention"] == sum(len(line["event_mentions"]) for line in lines)
    assert report.kept["argument"] == sum(len(e["arguments"]) for line in lines for e in line["event_mentions"])
    for line in lines:
        for one in [*line["entity_mentions"], *(event["trigger"] for event in line["event_mentions"])]:
            start, end = one["span"]
            assert line["text"][start:end] == one["text"]
            first, last = line["sentences"][one["sent"]]
            assert first <= one["start"] < one["end"] <= last
    export("frames", turned(sample()), tmp_path / "b.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()


def test_nothing_is_left_of_an_export_that_is_stopped_or_fails(tmp_path: Path) -> None:
    out = tmp_path / "a.jsonl"
    out.write_text("old", "utf-8")
    with pytest.raises(Cancelled):
        cancelled("frames", sample(), out)
    bad = project()
    bad.register = [replace(ITALY, name="\ud800")]
    with pytest.raises(ExportRefused):
        export("frames", bad, out)
    with pytest.raises(ExportRefused, match="scope"):
        export("frames", project(), out, scope="world")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]


TEXTS = ["", " \n ", "a", "\n\nÉté. \x85 Fin.\u2028Suite 🇫🇷!\n", "السلام عليكم. نعم!", "。。。", "x\u0301 y. Z"]


@pytest.mark.parametrize("text", TEXTS)
def test_every_token_is_in_one_sentence(text: str) -> None:
    aligned = Aligned.of(text, "fr")
    assert [at for start, end in aligned.ranges for at in range(start, end)] == list(range(len(aligned.tokens)))
    for at, token in enumerate(aligned.tokens):
        assert aligned.covering(token) == (at, at + 1)
        assert aligned.is_exact(token, (at, at + 1))
        number = aligned.sentence((at, at + 1))
        assert number is not None
        assert aligned.sentences[number].covers(token)
