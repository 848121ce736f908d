"""Annotations of Hypothesis: rows of its service, the file of its client, about pages whose texts lie beside them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from tests.unit.formats.foreign_files import findings, lines, quotes, read, refusals
from tests.unit.formats.memory_projects import lost

URI = "https://example.org/world/lake-accord_5414.html"
TEXT = "The lake accord\n\nTwo states signed 👍 the accord.\nThe accord begins in May; the accord ends never.\n"


def selectors(exact: str, prefix: str = "", suffix: str = "", *, start: int = 4711) -> list[dict[str, Any]]:
    path = "/div[1]/p[3]"
    return [
        {
            "type": "RangeSelector",
            "startContainer": path,
            "endContainer": path,
            "startOffset": 0,
            "endOffset": len(exact),
        },
        {"type": "TextPositionSelector", "start": start, "end": start + len(exact)},
        {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix},
    ]


def row(id_: str, chosen: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    target = {"source": URI, **({} if chosen is None else {"selector": chosen})}
    return {
        "id": id_,
        "created": "2019-01-27T10:00:00.000000+00:00",
        "user": "acct:ann@hypothes.is",
        "user_info": {"display_name": None},
        "uri": URI,
        "text": "",
        "tags": ["PER"],
        "group": "__world__",
        "target": [target],
        "document": {"title": ["The lake accord – Evening Mail"]},
        **more,
    }


def imported(
    folder: Path, value: Any, *, text: str = TEXT, name: str = "lake-accord_5414.txt", file: str = "rows.json"
) -> tuple[Batch, Report]:
    (folder / name).write_text(text, "utf-8")
    (folder / file).write_text(value if isinstance(value, str) else json.dumps(value, indent=1), "utf-8")
    batches, report = read("w3c", folder / file)
    return (batches[0] if batches else Batch()), report


ROWS = [
    row("one", selectors("Two  states\nsigned"), text="who?", tags=["ACTOR", "key", "ACTOR"]),
    row("two", selectors("in May"), tags=[], text="when"),
    row("three", selectors("never"), tags=[]),
]
CLIENT = {"export_date": "2023-01-01", "export_userid": "acct:ann@hypothes.is", "client_version": "1"}


@pytest.mark.parametrize(
    "value",
    [
        {"total": 3, "rows": ROWS},
        {**CLIENT, "annotations": ROWS},
        ROWS,
        lines(*ROWS),
        lines({"total": 3, "rows": ROWS[:2]}, {"total": 3, "rows": ROWS[2:]}),
    ],
    ids=["service", "client", "list", "lines", "pages"],
)
def test_every_shape_gives_labels_notes_and_places(tmp_path: Path, value: Any) -> None:
    batch, report = imported(tmp_path, value)
    assert quotes(batch) == [
        ("ACTOR", "Two states signed"),
        ("key", "Two states signed"),
        ("annotation", "in May"),
        ("highlighting", "never"),
    ]
    assert [mention.note for mention in batch.mentions] == ["who?", "who?", "when", ""]
    assert [person.name for person in batch.annotators] == ["ann"]
    (article,) = batch.articles
    assert (article.text, article.title, article.url) == (TEXT, "The lake accord – Evening Mail", URI)
    assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_surroundings_choose_between_places_and_nothing_guesses(tmp_path: Path) -> None:
    rows = [
        row("1", selectors("the accord", "begins in\tMay; ", " ends never.\n\n\nShare"), tags=["LAST"]),
        row("2", selectors("accord", "Menu The lake ", "Two states"), tags=["FIRST"]),
        row("3", selectors("accord", "", ""), tags=["NONE"]),
        row("4", selectors("treaty"), tags=["ABSENT"]),
        row("5", selectors("accord", start=TEXT.index("accord.") + 1), tags=["UTF16"]),
    ]
    batch, report = imported(tmp_path, {"rows": rows})
    assert [(m.label, m.start) for m in batch.mentions] == [
        ("LAST", TEXT.index("the accord ends")),
        ("FIRST", 9),
        ("UTF16", TEXT.index("accord.")),
    ]
    assert lost(report) == {("span", "its place in the text cannot be told"): 2}
    wanted = [n for n, line in enumerate(json.dumps({"rows": rows}, indent=1).split("\n"), 1) if '"id"' in line]
    assert findings(report) == [("quote-mismatch", wanted[2]), ("quote-mismatch", wanted[3])]


def test_replies_page_notes_and_other_places_are_told(tmp_path: Path) -> None:
    page = [{"type": "PageSelector", "index": 3, "label": "4"}]
    rows = [row("1", references=["0"], text="I agree"), row("2"), row("3", page), row("4", target=[]), 7, {"uri": 1}]
    value = {"total": 6, "rows": rows, "replies": [row("5", selectors("never"), references=["1"])]}
    batch, report = imported(tmp_path, value)
    assert batch.mentions == []
    assert lost(report) == {
        ("reply", "it is about an annotation, not about words"): 2,
        ("annotation", "it is about a whole resource"): 2,
        ("annotation", "its selector is no place in a text: PageSelector"): 1,
    }
    assert [code for code, _ in refusals(report)] == ["record", "record"]


@pytest.mark.parametrize(
    ("name", "file", "uri"),
    [
        ("The lake accord – Evening Mail.txt", "rows.json", URI),
        ("example.org.txt", "rows.json", "https://example.org/"),
        ("rows.txt", "rows.json", URI),
        ("anything.txt", "rows.json", "urn:x-pdf:0a1b"),
        ("paper.txt", "rows.json", "file:///papers/paper.pdf"),
    ],
)
def test_the_text_is_named_like_page_title_or_file(tmp_path: Path, name: str, file: str, uri: str) -> None:
    batch, report = imported(tmp_path, {"rows": [row("1", selectors("never"), uri=uri)]}, name=name, file=file)
    assert (quotes(batch), report.refused) == ([("PER", "never")], [])
    assert batch.articles[0].url == (uri if uri.startswith("http") else "")


def test_rows_whose_text_is_not_there_are_refused_one_by_one(tmp_path: Path) -> None:
    other = row("2", selectors("never"), uri="https://example.org/other", document={})
    batch, report = imported(tmp_path, lines(row("1", selectors("never")), other, other), name="lake-accord_5414.txt")
    assert quotes(batch) == [("PER", "never")]
    assert refusals(report) == [("no-text", 2), ("no-text", 2)]
    assert "https://example.org/other" in report.refused[0].message


def test_people_are_shown_by_name_and_told_apart_by_account(tmp_path: Path) -> None:
    rows = [
        row(str(number), selectors("never"), user=f"acct:{user}", user_info={"display_name": shown})
        for number, (user, shown) in enumerate(
            [
                ("3a@lms.hypothes.is", "Ada"),
                ("3b@lms.hypothes.is", "Ada"),
                ("bob@hypothes.is", ""),
                ("3a@lms.hypothes.is", "Ada"),
            ]
        )
    ]
    batch, _ = imported(tmp_path, {"rows": rows})
    names = {person.id: person.name for person in batch.annotators}
    assert [names[mention.annotator] for mention in batch.mentions] == ["Ada", "Ada (3b@lms.hypothes.is)", "bob", "Ada"]


def test_an_answer_without_rows_is_told(tmp_path: Path) -> None:
    batch, report = imported(tmp_path, {"total": 0, "rows": []})
    assert (batch.articles, findings(report)) == ([], [("empty", 0)])


@pytest.mark.parametrize(
    "wrong",
    [
        {"tags": 7, "text": None, "target": 3, "document": [], "user": {}, "user_info": 5, "references": {}},
        {"tags": [None, {}, ["x"]], "target": [{"selector": "x", "source": 5}], "document": {"title": {}}},
        {"target": [{"selector": [{"type": "TextQuoteSelector", "exact": " \n"}]}], "uri": "\0/..%00"},
        {"target": [{"selector": [{"type": "TextQuoteSelector", "exact": "(" * 5000}]}], "uri": "http://[bad"},
    ],
)
def test_hostile_rows_are_told_and_stop_nothing(tmp_path: Path, wrong: dict[str, Any]) -> None:
    batch, report = imported(tmp_path, {"rows": [row("1", selectors("never"), **wrong), row("2", selectors("never"))]})
    assert quotes(batch)[-1] == ("PER", "never")
    assert report.refused or report.lost or report.warnings
