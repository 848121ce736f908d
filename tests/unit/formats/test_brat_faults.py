from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.formats.brat_documents import TEXT, document, read, refused, spanned, warned

BAD: list[tuple[str, str, str]] = [
    ("no tab", "T4 sans tabulation", "syntax"),
    ("no brat", "nonsense", "syntax"),
    ("no id", "X1|Person 0 1|x", "syntax"),
    ("turned", "T9|Person 4 2|x", "syntax"),
    ("empty", "T9|Person 4 4|", "syntax"),
    ("no number", "T9|Person a b|x", "syntax"),
    ("unicode digits", "T9|Person ² 5|x", "syntax"),
    ("no place", "T9|Person|x", "syntax"),
    ("alone", "T9", "syntax"),
    ("twice", "T1|Person 0 1|😀", "double-id"),
    ("outside", "T9|Person 0 9999|nowhere at all", "span"),
    ("no trigger", "E9|Event:T77 Agent:T1", "dangling"),
    ("no filler", "E9|Person:T1 Agent:E77", "dangling"),
    ("another type", "E9|Event:T1", "trigger-type"),
    ("an event without type", "E9|", "syntax"),
    ("a role without filler", "E9|Person:T1 Agent:", "syntax"),
    ("one argument", "R9|Rel Arg1:T1", "syntax"),
    ("relation to nothing", "R9|Rel Arg1:T1 Arg2:T77", "dangling"),
    ("one member", "*|Equiv T1", "syntax"),
    ("member missing", "*|Equiv T1 T77", "dangling"),
    ("attribute of nothing", "A9|Negated T77", "dangling"),
    ("attribute without target", "A9|Negated", "syntax"),
    ("reference without code", "N9|Reference T1 Wikidata|x", "syntax"),
    ("note on nothing", "#9|AnnotatorNotes T77|x", "dangling"),
    ("note without target", "#9|AnnotatorNotes|x", "syntax"),
]


@pytest.mark.parametrize(("line", "code"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_a_bad_line_is_refused_with_its_number_and_the_rest_goes_on(tmp_path: Path, line: str, code: str) -> None:
    document(tmp_path, "T1|Person 15 29|Nicolás Maduro", line, "T2|Person 75 81|Maduro")
    (batch,), report = read(tmp_path)
    assert refused(report) == [(code, 2)]
    assert [spanned(mention) for mention in batch.mentions] == [("Person", [(15, 29)]), ("Person", [(75, 81)])]
    assert batch.frames == []


def test_what_leans_on_a_refused_line_is_refused_too(tmp_path: Path) -> None:
    document(tmp_path, "T1|Event 50 57|a rompu", "E1|Event:T1 Cause:E2", "E2|Event:T1 Agent:T7", "A1|Sure E1")
    (batch,), report = read(tmp_path)
    assert refused(report) == [("dangling", 2), ("dangling", 3), ("dangling", 4)]
    assert (len(batch.mentions), batch.frames) == (1, [])


def test_a_file_of_bad_lines_is_summed_up(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, *["junk"] * 250))
    assert (len(report.refused), report.refused[-1].message[:3], batch.mentions) == (101, "150", [])


def test_events_may_name_each_other(tmp_path: Path) -> None:
    document(tmp_path, "T1|Event 50 57|a rompu", "E1|Event:T1 Cause:E2", "E2|Event:T1 Cause:E1")
    (batch,), _ = read(tmp_path)
    one, two = batch.frames
    assert (one.arguments[0].frame, two.arguments[0].frame) == (two.id, one.id)


def test_a_quote_elsewhere_is_found_near_by_or_its_mention_lost(tmp_path: Path) -> None:
    document(
        tmp_path,
        "T1|Country 60 70|Washington",
        "T2|Person 16 22|Maduro",
        "T3|Person 0 5|Trump",
        "E1|Person:T3 Agent:T1",
        "R1|Rel Arg1:T1 Arg2:T3",
        "A1|Sure T3",
        "#1|AnnotatorNotes T3|x",
    )
    (batch,), report = read(tmp_path)
    assert [spanned(mention) for mention in batch.mentions] == [("Country", [(63, 73)])]
    assert warned(report) == [("quote-mismatch", 1), ("quote-mismatch", 2), ("quote-mismatch", 3)]
    lost = {loss.what: [place.rpartition(":")[2] for place in loss.where] for loss in report.lost}
    assert lost == {"mentions": ["2", "3"], "events": ["4"], "relations": ["5"], "attributes": ["6"], "notes": ["7"]}
    assert (report.refused, report.mentions, report.frames) == ([], 1, 0)


def test_an_argument_that_was_lost_leaves_its_event(tmp_path: Path) -> None:
    document(tmp_path, "T1|Event 50 57|a rompu", "T2|Person 0 5|Trump", "E1|Event:T1 Agent:T2")
    (batch,), report = read(tmp_path)
    assert [frame.arguments for frame in batch.frames] == [()]
    assert [loss.what for loss in report.lost] == ["mentions", "arguments"]


PLACES = [("Person", [(15, 29)]), ("Country", [(63, 73)]), ("Event", [(92, 94), (95, 104)])]
UNITS: list[tuple[str, bytes, int, tuple[int, int, int], list[tuple[str, int]]]] = [
    ("LF", TEXT.encode(), 0, (0, 0, 0), []),
    ("CRLF as one", TEXT.replace("\n", "\r\n").encode(), 0, (0, 0, 0), [("line-ends", 0)]),
    ("CRLF as two", TEXT.replace("\n", "\r\n").encode(), 0, (0, 1, 2), [("line-ends", 0), ("offset-unit", 0)]),
    ("CR", TEXT.replace("\n", "\r").encode(), 0, (0, 0, 0), [("line-ends", 0)]),
    ("BOM", b"\xef\xbb\xbf" + TEXT.encode(), 0, (0, 0, 0), []),
    ("BOM counted", b"\xef\xbb\xbf" + TEXT.encode(), 1, (0, 0, 0), [("offset-unit", 0)]),
    ("UTF-16 units", TEXT.encode(), 1, (0, 0, 0), [("offset-unit", 0)]),
    ("UTF-16", TEXT.encode("utf-16"), 0, (0, 0, 0), []),
    (
        "all together",
        b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode(),
        2,
        (0, 1, 2),
        [("line-ends", 0), ("offset-unit", 0)],
    ),
]


@pytest.mark.parametrize(("text", "by", "breaks", "told"), [case[1:] for case in UNITS], ids=[c[0] for c in UNITS])
def test_places_are_right_in_whatever_unit_the_file_counts(
    tmp_path: Path, text: bytes, by: int, breaks: tuple[int, int, int], told: list[tuple[str, int]]
) -> None:
    a, b, c = (by + count for count in breaks)
    document(
        tmp_path,
        f"T1|Person {15 + a} {29 + a}|Nicolás Maduro",
        f"T2|Country {63 + b} {73 + b}|Washington",
        f"T3|Event {92 + c} {94 + c};{95 + c} {104 + c}|se disputent",
        text=text,
    )
    (batch,), report = read(tmp_path)
    assert batch.articles[0].text == TEXT
    assert ([spanned(m) for m in batch.mentions], warned(report)) == (PLACES, told)


def test_a_conf_that_grows_without_measure_is_read_all_the_same(tmp_path: Path) -> None:
    macros = "\n".join(f"<M{n}>={'|'.join([f'<M{n - 1}>'] * 9)}" for n in range(1, 40))
    conf = f"[events]\n<M0>=Person|Country\n{macros}\nMove\tAgent:<M39>, Lost:<M39>\n[entities]\nPerson\n!\n\tOdd"
    (batch,), report = read(document(tmp_path, "T1|Person 0 1|😀", conf=conf))
    assert batch.codebook is not None
    assert {label.code for label in batch.codebook.labels} >= {"Move", "Person"}
    assert report.refused == []


def test_an_unreadable_conf_is_refused_and_the_documents_are_read(tmp_path: Path) -> None:
    document(tmp_path, "T1|Person 0 1|😀")
    (tmp_path / "annotation.conf").write_bytes(bytes(range(256)) * 9)
    (batch,), report = read(tmp_path)
    assert (len(batch.mentions), refused(report)) == (1, [("binary", 0)])
