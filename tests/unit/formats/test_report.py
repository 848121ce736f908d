from __future__ import annotations

import json

from annotator.formats.report import MOST_PLACES, Report
from annotator.model.errors import ImportRefused


def test_a_report_is_printed_with_all_its_parts() -> None:
    report = Report("import", "brat", articles=1, mentions=2)
    report.keep("T", 2)
    report.keep("T")
    report.lose("relations", ["a.ann:17", "a.ann:40"], why="no place for them")
    report.lose("relations", ["b.ann:1"], why="no place for them")
    report.lose("notes", (), why="other")
    report.warn("a.ann", "quote-mismatch", "differs", line=17)
    report.refuse(ImportRefused("b.ann", "syntax", "no tab", line=3))
    assert report.to_json() == {
        "command": "import",
        "format": "brat",
        "articles": 1,
        "mentions": 2,
        "frames": 0,
        "entities": 0,
        "kept": {"T": 3},
        "lost": [
            {
                "what": "relations",
                "count": 3,
                "where": ["a.ann:17", "a.ann:40", "b.ann:1"],
                "why": "no place for them",
            },
            {"what": "notes", "count": 1, "where": [], "why": "other"},
        ],
        "warnings": [{"path": "a.ann", "line": 17, "code": "quote-mismatch", "message": "differs"}],
        "refused": [{"path": "b.ann", "line": 3, "code": "syntax", "message": "no tab"}],
    }


def test_reports_add_up() -> None:
    one, two = Report("import", "text", articles=1), Report("import", "text", articles=2, frames=4)
    one.keep("article")
    one.lose("x", ["a"], why="w")
    two.keep("article", 0)
    two.keep("note", 2)
    two.lose("x", ["b"], why="w", count=9)
    two.warn("p", "c", "m")
    one.merge(two)
    assert (one.articles, one.frames, one.kept) == (3, 4, {"article": 1, "note": 2})
    assert [(loss.count, loss.where) for loss in one.lost] == [(10, ["a", "b"])]
    assert len(one.warnings) == 1
    assert two.lost[0].count == 9


def test_many_places_are_counted_and_some_are_listed() -> None:
    report = Report("import")
    for number in range(500):
        report.lose("x", [str(number)], why="w")
    assert (report.lost[0].count, len(report.lost[0].where)) == (500, MOST_PLACES)


def test_lone_surrogates_can_be_printed() -> None:
    report = Report("import")
    report.warn("caf\udce9", "c", "\ud800")
    report.refuse(ImportRefused("caf\udce9", "c", "m"))
    assert "\ufffd" in json.dumps(report.to_json(), ensure_ascii=False).encode().decode()
