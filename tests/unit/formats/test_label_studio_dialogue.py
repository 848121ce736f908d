"""Dialogues of Label Studio: turns by their speakers, regions by turn and offset."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from tests.unit.formats.foreign_files import EMPTY, label_of, quotes, read, read_text, refusals
from tests.unit.formats.memory_projects import MemoryProject, export, lost

TURNS = [
    {"author": "Ministre", "text": "👍 Bonjour à Caracas."},
    {"author": "Journaliste:", "text": "Et 👍 Maduro ?\nQuand ?"},
    {"author": "", "text": "Demain."},
    {"author": "Ministre", "text": ""},
    {"author": "Ministre", "text": "Demain."},
]
TEXT = "Ministre: 👍 Bonjour à Caracas.\nJournaliste: Et 👍 Maduro ?\nQuand ?\nDemain.\nMinistre: \nMinistre: Demain."


def region(
    start: Any, offset: Any, end: Any, until: Any, quote: str | None = None, *, label: str = "PER"
) -> dict[str, Any]:
    value = {"start": start, "startOffset": offset, "end": end, "endOffset": until, "paragraphlabels": [label]}
    return {
        "id": f"{start}-{offset}-{label}",
        "from_name": "label",
        "to_name": "dialogue",
        "type": "paragraphlabels",
        "value": value if quote is None else {**value, "text": quote},
    }


def task(*results: dict[str, Any], **data: Any) -> str:
    fields = {"dialogue": TURNS, "title": "Un entretien", **data}
    return json.dumps([{"id": 3, "data": fields, "annotations": [{"completed_by": 7, "result": list(results)}]}])


def imported(folder: Path, *results: dict[str, Any], **data: Any) -> tuple[Batch, Report]:
    return read_text("label-studio", folder / "a.json", task(*results, **data))


def test_turns_become_lines_and_regions_mentions(tmp_path: Path) -> None:
    note = {"id": "2-0-DATE", "from_name": "n", "to_name": "dialogue", "type": "textarea", "value": {"text": ["jour"]}}
    link = {"type": "relation", "from_id": "1-6-PER", "to_id": "2-0-DATE", "labels": ["quand"]}
    batch, report = imported(
        tmp_path,
        region("0", 13, "0", 20, "Caracas", label="LOC"),
        region(1, 6, 1, 12, "Maduro"),
        region("2", 0, "2", 7, "Demain.", label="DATE"),
        region("4", 0, "4", 7, "Demain.", label="LAST"),
        note,
        link,
    )
    (article,) = batch.articles
    assert (article.text, article.title, article.name) == (TEXT, "Un entretien", "3")
    assert quotes(batch) == [("LOC", "Caracas"), ("PER", "Maduro"), ("DATE", "Demain."), ("LAST", "Demain.")]
    assert [mention.start for mention in batch.mentions[2:]] == [TEXT.index("Demain."), TEXT.rindex("Demain.")]
    assert batch.mentions[2].note == "jour"
    assert [(frame.label, len(frame.arguments)) for frame in batch.frames] == [("quand", 2)]
    assert [person.name for person in batch.annotators] == ["annotator 7"]
    assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_a_region_over_turns_is_one_mention(tmp_path: Path) -> None:
    batch, report = imported(
        tmp_path,
        region("0", 3, "1", 2, "Bonjour à Caracas.\n\nEt", label="A"),
        region("1", 15, "2", 3, "Quand ?Dem", label="B"),
        region("2", 3, "4", 3, label="C"),
    )
    assert quotes(batch) == [
        ("A", "Bonjour à Caracas.\nJournaliste: Et"),
        ("B", "Quand ?\nDem"),
        ("C", "ain.\nMinistre: \nMinistre: Dem"),
    ]
    assert report.warnings == []


@pytest.mark.parametrize(("unit", "words"), [("", "Maduro"), ("utf-16", "Maduro"), ("code-points", "aduro ")])
def test_offsets_are_utf_16_units_where_no_quote_says_otherwise(tmp_path: Path, unit: str, words: str) -> None:
    data = task(region("1", 6, "1", 12))
    batch, _ = read_text("label-studio", tmp_path / "a.json", data, unit=unit)
    assert quotes(batch) == [("PER", words)]


def test_the_quote_tells_the_unit(tmp_path: Path) -> None:
    batch, report = imported(
        tmp_path, region("1", 5, "1", 11, "Maduro"), region("0", 13, "0", 20, "Caracas", label="L")
    )
    assert quotes(batch) == [("PER", "Maduro"), ("L", "Caracas")]
    assert report.warnings == []


def test_what_has_no_place_is_told(tmp_path: Path) -> None:
    batch, report = imported(
        tmp_path,
        region("9", 0, "9", 3),
        region("0", 4, "0", 400),
        region("1", 3, "0", 3),
        region("2", 3, "2", 3),
        region("-1", 0, "0", 3),
        region("0", None, "0", 3),
        region("0", 3, "0", 10, "nobody"),
        region("0", 0, "0", 2, "Caracas", label="MOVED"),
    )
    assert quotes(batch) == [("MOVED", "Caracas")]
    assert lost(report) == {
        ("span", "the dialogue has no such turn or words"): 6,
        ("span", "its place in the text cannot be told"): 1,
    }
    assert [warning.code for warning in report.warnings] == ["quote-mismatch", "quote-mismatch"]


def test_speakers_and_words_may_have_other_keys_and_more_is_told(tmp_path: Path) -> None:
    turns = [{"speaker": "Ann", "phrase": "Hello there", "start": 0.5}, {"speaker": "Bob", "phrase": "Hi", "start": ""}]
    batch, report = imported(tmp_path, region("1", 0, "1", 2, "Hi"), dialogue=turns)
    assert batch.articles[0].text == "Ann: Hello there\nBob: Hi"
    assert quotes(batch) == [("PER", "Hi")]
    assert lost(report) == {("details of turns", "a turn has who speaks and the words"): 1}


def test_a_dialogue_without_regions_is_an_article_too(tmp_path: Path) -> None:
    said = {"from_name": "tone", "to_name": "dialogue", "type": "choices", "value": {"choices": ["calm"]}}
    batch, _ = imported(tmp_path, said)
    assert (batch.articles[0].text, batch.articles[0].metadata) == (TEXT, (("tone", "calm"),))
    batch, _ = imported(
        tmp_path, body="A text that is longer than any list of who wrote it.", dialogue=[{"name": "Ann"}]
    )
    assert batch.articles[0].text.startswith("A text that")


def test_the_short_form_has_dialogues_too(tmp_path: Path) -> None:
    value = region("1", 6, "1", 12, "Maduro")["value"]
    data = json.dumps([{"id": 4, "dialogue": TURNS, "annotator": 2, "label": [value]}])
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert (quotes(batch), batch.articles[0].text, report.refused) == ([("PER", "Maduro")], TEXT, [])


def test_carriage_returns_are_counted_and_vanish(tmp_path: Path) -> None:
    turns = [{"author": "A", "text": "x\r\ny"}, {"author": "B", "text": "one\r\ntwo"}]
    batch, _ = imported(tmp_path, region("1", 5, "1", 8, "two"), dialogue=turns)
    assert (quotes(batch), batch.articles[0].text) == ([("PER", "two")], "A: x\ny\nB: one\ntwo")


@pytest.mark.parametrize(
    "dialogue",
    ["https://example.org/talk.json", None, [], [1, 2], [{}], [{"author": "Ann", "text": " "}], "words", {"text": "x"}],
)
def test_a_dialogue_that_is_not_there_is_refused(tmp_path: Path, dialogue: Any) -> None:
    batch, report = imported(tmp_path, region("0", 0, "0", 1), dialogue=dialogue)
    assert (batch.articles, len(report.refused)) == ([], 1)
    assert refusals(report)[0][0] in {"record", "empty"}


def test_a_dialogue_goes_out_as_a_text_and_comes_back(tmp_path: Path) -> None:
    batch, _ = imported(tmp_path, region("1", 6, "1", 12, "Maduro"), region("0", 3, "1", 2, label="LONG"))
    project = MemoryProject(EMPTY, batch.annotators, (), batch.articles, batch.mentions, batch.frames)
    export("label-studio", project, tmp_path / "out.json")
    (again,), report = read("label-studio", tmp_path / "out.json")
    found, wanted = ({(label_of(m), m.spans) for m in one.mentions} for one in (again, batch))
    assert (found, len(wanted)) == (wanted, 2)
    assert again.articles[0].text == TEXT
    assert report.warnings == []
