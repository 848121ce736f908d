"""Annotations written back into copies of the foreign files that their articles came from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from lxml import etree

from annotator.formats import tei
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.errors import ExportRefused
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from tests.unit.formats.tei.foreign_samples import HEADER, NAMESPACE, POLITICAL, Result, document, import_paths

ID = "{http://www.w3.org/XML/1998/namespace}id"
BODY = (
    '<head>Crise   au\n  <placeName ref="#ve">Venezuela</placeName></head><!-- c -->'
    '<p xml:id="p1">Nicolas <note>non</note> <persName>Maduro</persName> a  reçu<?pi x?> l’Italie 🇮🇹'
    "<choice><sic>.</sic><corr>!</corr></choice></p>\n   <p>Il a <w>dit</w><w>non</w>.</p>"
)
LISTS = '<standOff><listPlace><place xml:id="ve"><placeName>Venezuela</placeName></place></listPlace></standOff>'


@dataclass
class Project:
    """A project in memory, as exporters see one."""

    held: list[Article]
    marks: list[Mention]
    register: list[Entity] = field(default_factory=list)
    people: list[Annotator] = field(default_factory=lambda: [Annotator("me", "Ann"), Annotator("b", "Bob")])
    codebook: Codebook = POLITICAL
    name: str = "project"

    def annotators(self) -> list[Annotator]:
        return self.people

    def entities(self) -> list[Entity]:
        return self.register

    def articles(self) -> list[Article]:
        return self.held

    def mentions(self, article: str) -> list[Mention]:
        return [mention for mention in self.marks if mention.article == article]

    def frames(self, article: str) -> list[Frame]:
        del article
        return []

    def progress(self, article: str) -> list[Progress]:
        del article
        return []


def spans(text: str, *words: str) -> tuple[Span, ...]:
    return tuple(Span(text.index(word), text.index(word) + len(word)) for word in words)


def project_of(found: Result, *words: tuple[str, ...]) -> Project:
    """A project with the imported articles, and two people’s mentions of these words, all in the first article."""
    article = found.articles[0]
    own = [
        Mention(
            f"m{n}",
            article.id,
            "b" if n % 2 else "me",
            "PLACE",
            spans(article.text, *parts),
            note=f"n{n}",
            value="2019",
        )
        for n, parts in enumerate(words)
    ]
    entities = [entity for batch in found.batches for entity in batch.entities]
    return Project(found.articles, [*found.mentions, *own], entities)


def export(project: Project, originals: Path, out: Path, **options: str) -> Report:
    report = Report("export", "tei")
    tei.EXPORTER.write(project, out, {"original": str(originals), **options}, report, progress=lambda *_: None)  # type: ignore[arg-type]
    return report


def originals(folder: Path, xml: str) -> Path:
    path = folder / "originals"
    path.mkdir()
    (path / "file.xml").write_text(xml, "utf-8")
    return path


def resolved(root: etree._Element, target: str) -> str:
    """What a pointer covers in a file, blanks aside, found with nothing of the program."""
    ids = {element.get(ID): element for element in root.iter(etree.Element) if element.get(ID)}
    whole = "".join(root.itertext())

    def start(element: etree._Element) -> int:
        at = 0
        for event, found in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if found is element:
                    return at
                at += len(found.text or "")
            else:
                at += len(found.tail or "") if found is not root else 0
        raise AssertionError

    kind, _, rest = target[1:].partition("(")
    parts = rest.replace("string-index(", "").replace(")", "").split(",")
    if kind == "string-range":
        base, numbers = start(ids[parts[0]]), [int(number) for number in parts[1:]]
        pieces = [whole[base + o : base + o + n] for o, n in zip(numbers[::2], numbers[1::2], strict=True)]
    else:
        points = [start(ids[b]) + int(o) for b, o in zip(parts[::2], parts[1::2], strict=True)]
        pieces = [whole[a:b] for a, b in zip(points[::2], points[1::2], strict=True)]
    return " … ".join(pieces)


WORDS = (
    ("Crise au Venezuela",),
    ("Italie 🇮🇹",),
    ("Maduro a reçu",),
    ("Nicolas", "reçu"),
    ("Crise", "Italie"),
    ("Venezuela\nNicolas",),
    ("dit non",),
    ("!",),
)


def test_pointers_resolve_in_the_copy(tmp_path: Path) -> None:
    folder = originals(tmp_path, f'<?xml-model href="x"?>\n{document(BODY, beside=LISTS)}')
    found = import_paths(folder, codebook=POLITICAL)
    assert found.text == "Crise au Venezuela\nNicolas Maduro a reçu l’Italie 🇮🇹!\nIl a dit non."
    project = project_of(found, *WORDS)
    report = export(project, folder, tmp_path / "out")
    assert (report.articles, report.mentions) == (1, len(WORDS) + 2)
    root = etree.parse(tmp_path / "out" / "file.xml").getroot()
    annotations = list(root.iter(f"{{{NAMESPACE}}}annotation"))
    assert len(annotations) == len(WORDS) + 2
    for annotation in annotations:
        quotes = [note.text for note in annotation if note.get("type") == "quote"]
        covered = resolved(root, annotation.get("target"))
        assert "".join(covered.split()) == "".join(" … ".join(quotes).split())


def test_the_copy_is_the_original_but_for_ids_and_annotations(tmp_path: Path) -> None:
    xml = f'<?xml-model href="x"?>\n<!DOCTYPE TEI>\n{document(BODY, beside=LISTS)}'
    folder = originals(tmp_path, xml)
    export(project_of(import_paths(folder), *WORDS), folder, tmp_path / "out")
    assert (folder / "file.xml").read_text("utf-8") == xml
    root = etree.parse(tmp_path / "out" / "file.xml").getroot()
    made = next(element for element in root if element.get("type") == "annotations")
    root.remove(made)
    for element in list(root.iter(etree.Element)):
        if element.get(ID, "").startswith("attache-"):
            if element.tag.endswith("respStmt"):
                element.getparent().remove(element)
            else:
                del element.attrib[ID]
    before, after = (
        etree.tostring(x, method="c14n").replace(b"\n</TEI>", b"</TEI>") for x in (etree.fromstring(xml.encode()), root)
    )
    assert after.replace(b"\n<standOff>", b"<standOff>") == before


def test_what_was_written_back_is_read_again(tmp_path: Path) -> None:
    folder = originals(tmp_path, document(BODY, beside=LISTS))
    found = import_paths(folder, codebook=POLITICAL)
    project = project_of(found, *WORDS)
    export(project, folder, tmp_path / "out")
    again = import_paths(tmp_path / "out", codebook=POLITICAL)
    assert again.text == found.text
    assert again.codes() == []

    def seen(mentions: list[Mention]) -> list[object]:
        return sorted((m.label, m.spans, m.attributes, m.value, m.note, m.entities) for m in mentions)

    assert seen(again.mentions) == seen(project.marks)
    assert {person.name for batch in again.batches for person in batch.annotators} == {"Ann", "Bob"}


def test_a_text_that_is_another_one_by_now_is_refused(tmp_path: Path) -> None:
    folder = originals(tmp_path, document(BODY, beside=LISTS))
    project = project_of(import_paths(folder), WORDS[0])
    path = folder / "file.xml"
    path.write_text(path.read_text("utf-8").replace("Crise", "Fin"), "utf-8")
    with pytest.raises(ExportRefused, match=r"not that of the article file"):
        export(project, folder, tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


def test_the_options_must_be_those_of_the_import(tmp_path: Path) -> None:
    folder = originals(tmp_path, document(BODY, beside=LISTS))
    project = project_of(import_paths(folder, notes="yes", errors="sic"), ("Italie",))
    with pytest.raises(ExportRefused, match="options"):
        export(project, folder, tmp_path / "out")
    export(project, folder, tmp_path / "out", notes="yes", errors="sic")


def test_originals_are_never_overwritten(tmp_path: Path) -> None:
    folder = originals(tmp_path, document(BODY))
    before = (folder / "file.xml").read_bytes()
    with pytest.raises(ExportRefused, match="original"):
        export(project_of(import_paths(folder)), folder, folder)
    assert (folder / "file.xml").read_bytes() == before


def test_articles_of_other_files_are_told(tmp_path: Path) -> None:
    folder = originals(tmp_path, document(BODY))
    project = project_of(import_paths(folder))
    other = replace(project.held[0], id="x", name="other", metadata=())
    project.held = [*project.held, other]
    report = export(project, folder, tmp_path / "out")
    assert [(loss.what, loss.where) for loss in report.lost] == [("article", ["other"])]
    project.held = [other]
    with pytest.raises(ExportRefused, match="no original"):
        export(project, folder, tmp_path / "out2")
    with pytest.raises(ExportRefused, match="no folder"):
        export(project, tmp_path / "gone", tmp_path / "out2")


def test_each_document_of_a_corpus_gets_its_own(tmp_path: Path) -> None:
    one, two = document('<p xml:id="x">un</p>'), document("<p>deux</p>")
    folder = originals(tmp_path, f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{one}{two}</teiCorpus>')
    found = import_paths(folder)
    marks = [Mention(f"m{n}", a.id, "me", "PLACE", (Span(0, len(a.text)),)) for n, a in enumerate(found.articles)]
    export(Project(found.articles, marks), folder, tmp_path / "out")
    assert sorted(import_paths(tmp_path / "out").marked()) == [("PLACE", "", "deux"), ("PLACE", "", "un")]
    root = etree.parse(tmp_path / "out" / "file.xml").getroot()
    ids = [element.get(ID) for element in root.iter(etree.Element) if element.get(ID)]
    assert len(ids) == len(set(ids))


def test_files_of_tei_p4_keep_having_no_namespace(tmp_path: Path) -> None:
    folder = originals(tmp_path, "<TEI.2><teiHeader/><text><body><p id='a'>bonjour</p><p>toi</p></body></text></TEI.2>")
    found = import_paths(folder)
    marks = [Mention("m", found.articles[0].id, "me", "PLACE", spans(found.text, "bonjour", "toi"))]
    export(Project(found.articles, marks), folder, tmp_path / "out")
    assert b"xmlns" not in (tmp_path / "out" / "file.xml").read_bytes().replace(b"xmlns:xml", b"")
    assert import_paths(tmp_path / "out").marked() == [("PLACE", "", "bonjour … toi")]


def test_a_note_that_xml_cannot_hold_is_refused(tmp_path: Path) -> None:
    folder = originals(tmp_path, document("<p>bonjour</p>"))
    found = import_paths(folder)
    marks = [Mention("m", found.articles[0].id, "me", "PLACE", (Span(0, 3),), note="a\x00b")]
    with pytest.raises(ExportRefused, match="XML"):
        export(Project(found.articles, marks), folder, tmp_path / "out")


def test_ids_that_lead_nowhere_are_left_alone(tmp_path: Path) -> None:
    xml = document('<div><p xml:id="a">un</p><p xml:id="a">deux</p><p xml:id="(b)">trois</p></div>')
    folder = originals(tmp_path, xml)
    found = import_paths(folder)
    marks = [
        Mention(word, found.articles[0].id, "me", "PLACE", spans(found.text, word)) for word in ("un", "deux", "trois")
    ]
    export(Project(found.articles, marks), folder, tmp_path / "out")
    assert sorted(import_paths(tmp_path / "out").marked()) == sorted(("PLACE", "", mark.id) for mark in marks)
    written = (tmp_path / "out" / "file.xml").read_text("utf-8")
    assert written.count('<p xml:id="a">') == 2
    assert '<p xml:id="(b)">' in written


def test_words_that_are_not_the_files_are_told(tmp_path: Path) -> None:
    folder = originals(tmp_path, document("<p>un <gap/> deux</p>"))
    found = import_paths(folder)
    ids = found.articles[0].id
    marks = [Mention(n, ids, "me", "PLACE", spans(found.text, n)) for n in ("[…]", "un […] deux")]
    report = export(Project(found.articles, marks), folder, tmp_path / "out")
    assert (report.mentions, [(loss.what, loss.where) for loss in report.lost]) == (1, [("mention", ["file:3"])])
    assert import_paths(tmp_path / "out").marked() == [("PLACE", "", "un […] deux")]


def test_annotations_that_the_file_has_beside_its_text_come_once_from_the_copy(tmp_path: Path) -> None:
    beside = (
        '<standOff><listAnnotation><annotation target="#string-range(p,0,4)" ana="#x"/></listAnnotation></standOff>'
    )
    folder = originals(tmp_path, document('<p xml:id="p">Rome dort.</p>', beside=beside))
    found = import_paths(folder)
    assert found.marked() == [("x", "", "Rome")]
    project = project_of(found)
    export(project, folder, tmp_path / "out")
    assert import_paths(tmp_path / "out").marked() == [("x", "", "Rome")]
