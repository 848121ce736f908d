"""Articles as pages to read: every word once, every mark said by letter, line and title."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from PySide6.QtCore import QCoreApplication

from annotator.codebooks.loading import load_codebook
from annotator.formats import page
from annotator.formats.article_page.segments import paragraphs, segments
from annotator.formats.report import Report
from annotator.model.records import Annotator, Argument, Mention
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject
from ui import page_pdf

TEXT = "Un titre & <b>\n\nNicolas Maduro rompt avec Washington."
MADURO = factories.entity("Nicolás Maduro", id="e1", type="PERSON", codes=(("Wikidata", "Q187999"),))


def mark(form: str, label: str, **fields: object) -> Mention:
    start = TEXT.index(form)
    return factories.mention(start, start + len(form), label, **fields)


def project() -> MemoryProject:
    marks = (
        mark("Nicolas Maduro", "ACTOR", id="m1", entities=("e1",)),
        mark("Maduro rompt", "PLACE", id="m2"),
        mark("rompt", "EVENT", id="m3", note="sûr ?"),
        mark("Washington", "COUNTRY", id="m4"),
    )
    frame = factories.frame(
        "m3",
        id="f1",
        attributes=(("type", "SANCTION"),),
        arguments=(Argument("AGENT", mention="m1", entity="e1"), Argument("TARGET", mention="m4")),
    )
    return MemoryProject(
        texts=[factories.article(TEXT, id="t", name="a/b", title="Un titre & <b>", date="2019-01-24")],
        all_mentions=list(marks),
        all_frames=[frame],
        register=[MADURO],
        people=[Annotator("a", "Anne")],
        codebook=load_codebook("political"),
    )


def written(folder: Path, made: MemoryProject, language: str = "en") -> tuple[html.HtmlElement, Report]:
    report = Report("export", "page")
    page.EXPORTER.write(made, folder, {"language": language}, report, progress=lambda *_: None)
    (path,) = folder.glob("*.html")
    return html.fromstring(path.read_text(encoding="utf-8")), report


def test_the_text_is_there_once_and_only_as_text(tmp_path: Path) -> None:
    root, report = written(tmp_path, project())
    for badge in root.iter("sup"):
        badge.text = ""
    lines = ["".join(line.itertext()) for line in root.iter() if line.get("class") == "text"]
    assert lines == ["Un titre & <b>", "Nicolas Maduro rompt avec Washington."]
    assert (report.articles, report.mentions, report.frames) == (1, 4, 1)
    assert [(loss.what, loss.count) for loss in report.lost] == [("notes and doubts", 1)]


def test_a_mark_is_said_by_letter_line_and_title(tmp_path: Path) -> None:
    root, _ = written(tmp_path, project())
    titles = {span.get("title") for span in root.iter("span") if span.get("title")}
    assert "Actor, Nicolás Maduro" in titles
    assert {badge.text for badge in root.iter("sup")} == {"A", "L", "E", "C"}
    lines = {span.get("style") for span in root.iter("span") if span.get("title")}
    assert any("solid 2px" in line for line in lines)
    assert any("double 4px" in line for line in lines)


def test_events_are_sentences_and_names_have_their_codes(tmp_path: Path) -> None:
    root, _ = written(tmp_path, project(), "fr")
    words = " ".join(root.itertext())
    assert "rompt ses relations avec" in words or "réduit ses relations" in words
    assert "Wikidata Q187999" in words
    assert "Légende" in words


def test_two_annotators_have_a_page_each(tmp_path: Path) -> None:
    made = project()
    other = mark("Washington", "PLACE", id="m9", annotator="b")
    made = MemoryProject(
        texts=list(made.articles()),
        all_mentions=[*made.mentions("t"), other],
        all_frames=list(made.frames("t")),
        register=[MADURO],
        people=[Annotator("a", "Anne"), Annotator("b", "Benoît")],
        codebook=made.codebook,
    )
    page.EXPORTER.write(made, tmp_path, {}, Report("export", "page"), progress=lambda *_: None)
    assert sorted(path.name for path in tmp_path.glob("*.html")) == ["a_b - Anne.html", "a_b - Benoît.html"]


def test_a_pdf_is_made_of_the_same_page(tmp_path: Path, qapp: QCoreApplication) -> None:
    report = Report("export", "page-pdf")
    page_pdf.EXPORTER.write(project(), tmp_path, {}, report, progress=lambda *_: None)
    assert (tmp_path / "a_b.pdf").read_bytes().startswith(b"%PDF-")
    assert report.kept == {"page": 1}


@given(st.lists(st.tuples(st.integers(0, 19), st.integers(1, 20)), max_size=12))
def test_segments_leave_no_gap_and_hold_just_the_marks_over_them(pairs: list[tuple[int, int]]) -> None:
    marks = [
        factories.mention(start, min(start + length, 20), id=f"m{number}")
        for number, (start, length) in enumerate(pairs)
    ]
    found = list(segments(marks, within=Span(3, 17)))
    assert [part.span.start for part in found] == [3, *(part.span.end for part in found[:-1])]
    assert found[-1].span.end == 17
    for part in found:
        over = {m.id for m in marks if m.spans[0].start <= part.span.start and part.span.end <= m.spans[0].end}
        assert {m.id for m in part.marks} == over
        assert {m.id for m in part.opening} == {id_ for id_ in over if mark_of(marks, id_).start == part.span.start}


def mark_of(marks: list[Mention], id_: str) -> Mention:
    return next(found for found in marks if found.id == id_)


def test_paragraphs_are_the_lines_with_words() -> None:
    text = "  Un  \n\n\tDeux\r\nTrois"
    assert [span.of(text) for span in paragraphs(text)] == ["Un", "Deux", "Trois"]
