"""Annotations beside the text of foreign TEI: every kind of pointer, notes, relations."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.model.records import Argument
from tests.unit.formats.tei.foreign_samples import HEADER, POLITICAL, Result, document, read

BODY = (
    '<p xml:id="p1">Nicolas  <hi>Maduro</hi>\n   reçoit <note>non</note>l’<persName xml:id="n1">Italie</persName>.</p>'
    '<p xml:id="p2">Il parle à <anchor xml:id="a1"/>Caracas<anchor xml:id="a2"/> et à '
    '<seg xml:id="s1">Rome</seg>.</p>'
)
TEXT = "Nicolas Maduro reçoit l’Italie.\nIl parle à Caracas et à Rome."
RAW = "Nicolas  Maduro\n   reçoit nonl’Italie."


def annotated(folder: Path, annotation: str, **options: str) -> Result:
    """The body with one annotation beside it."""
    beside = f"<standOff><listAnnotation>{annotation}</listAnnotation></standOff>"
    return read(folder, document(BODY, beside=beside), **options)


def words(found: Result) -> list[str]:
    """What the annotations beside the text cover."""
    return [words for label, _, words in found.marked() if label != "ACTOR"]


@pytest.mark.parametrize(
    ("pointer", "covered"),
    [
        ("#string-range(p1,0,7)", "Nicolas"),
        ("#string-range(p1,9,6)", "Maduro"),
        ("#string-range(p1,0,15)", "Nicolas Maduro"),
        (f"#string-range(p1,{RAW.index('Italie')},6)", "Italie"),
        ("#string-range(p1, 0, 7)", "Nicolas"),
        ("#string-range(p1,0,7,19,6)", "Nicolas … reçoit"),
        ("#string-range(p1,7,4)", "Ma"),
        ("#string-range(p2)", "Il parle à Caracas et à Rome."),
        ("#string-range(p2,19)", "et à Rome."),
        ("string-range(//p[2],0,2)", "Il"),
        ("#range(string-index(p1,19),string-index(p2,2))", "reçoit l’Italie.\nIl"),
        ("#range(left(s1),right(s1))", "Rome"),
        ("#range(a1,a2)", "Caracas"),
        ("#match(p2,'Caracas')", "Caracas"),
        ("#match(p2,'à',2)", "à"),
        ("#match(p2,'Rome\\.')", "Rome."),
        ("#p2", "Il parle à Caracas et à Rome."),
        ("#s1 #n1", "Italie … Rome"),
        ("file.xml#s1", "Rome"),
        ("/TEI/text/body/p[1]::0 /TEI/text/body/p[1]::7", "Nicolas"),
        ("/TEI[1]/text[1]/body[1]/p[2]::0 /TEI[1]/text[1]/body[1]/p[2]::2", "Il"),
        ("/tei-TEI/tei-text/tei-body/tei-p[2]::3 /tei-TEI/tei-text/tei-body/tei-p[2]::8", "parle"),
        ("//p[@xml:id='p2']/seg::0 //p[@xml:id='p2']/seg::4", "Rome"),
        ("#xpath(/TEI/text/body/p[2]/seg)", "Rome"),
    ],
)
def test_pointers_lead_to_words(tmp_path: Path, pointer: str, covered: str) -> None:
    found = annotated(tmp_path, f'<annotation target="{pointer}" ana="#thing"/>')
    assert found.text == TEXT
    assert found.codes() == []
    assert words(found) == [covered]


@pytest.mark.parametrize(
    "pointer",
    [
        "#gone",
        "#string-range(p1,0,9999)",
        "#string-range(p1,-1,3)",
        "#string-range(p1,1,2,3)",
        "#string-range(p1,99999999999,1)",
        "#match(p2,'C.r[a]cas')",
        "#match(p2,'\\w+')",
        "#match(p2,'absent')",
        "#xpath(//p[contains(.,'x')])",
        "/TEI/text/body/p[9]::0 /TEI/text/body/p[9]::1",
        "#svgArea(1,2)",
        "https://example.org/x.xml#p1",
        "#string-range(string-range(string-range(string-range(string-range(string-range(p1,0),0),0),0),0),0)",
        "#a1",
        "(((((",
    ],
)
def test_a_pointer_that_is_not_read_is_told_with_its_text(tmp_path: Path, pointer: str) -> None:
    found = annotated(tmp_path, f'<annotation target="{pointer}" ana="#thing"/>')
    assert words(found) == []
    (warned,) = found.report.warnings
    assert warned.code == "pointer"
    assert pointer[:200] in warned.message
    assert [(loss.what, loss.count) for loss in found.report.lost] == [("annotation", 1), ("note", 1)]


@pytest.mark.parametrize(
    ("annotation", "label"),
    [
        ('<annotation target="#s1" ana="#cat1"/>', "Lieu cité"),
        ('<annotation target="#s1" ana="#cat2"/>', "cat2"),
        ('<annotation target="#s1" ana="cls:thing"/>', "thing"),
        ('<annotation target="#s1"><rs ana="#cat1"/></annotation>', "Lieu cité"),
        ('<annotation target="#s1"/>', "ANNOTATION"),
        ('<annotation target="#s1" ana="#LOC"/>', "PLACE"),
        ('<annotation target="#s1" ana="#placeName"/>', "PLACE"),
    ],
)
def test_what_an_annotation_is_called(tmp_path: Path, annotation: str, label: str) -> None:
    taxonomy = (
        '<encodingDesc><classDecl><taxonomy><category xml:id="cat1"><catDesc>Lieu cité</catDesc></category>'
        '<category xml:id="cat2"/></taxonomy></classDecl></encodingDesc></teiHeader>'
    )
    beside = f"<standOff><listAnnotation>{annotation}</listAnnotation></standOff>"
    found = read(tmp_path, document(BODY, header=HEADER.replace("</teiHeader>", taxonomy), beside=beside))
    assert [(code, covered) for code, _, covered in found.marked() if code != "ACTOR"] == [(label, "Rome")]


def test_an_annotation_names_records_values_people_and_remarks(tmp_path: Path) -> None:
    beside = (
        '<standOff><listPlace><place xml:id="c"><placeName>Caracas (ville)</placeName></place></listPlace>'
        '<listAnnotation resp="#r1"><annotation target="#string-range(p2,11,7)" ana="#PLACE" cert="low">'
        '<ptr target="#c"/><note type="quote">Caracas</note><note>à voir</note></annotation>'
        '<annotation target="#string-range(p2,0,2)" ana="#DATE"><note type="value"><date when="2019"/></note>'
        '<note type="quote">Elle</note></annotation></listAnnotation></standOff>'
    )
    header = HEADER.replace("</titleStmt>", '<respStmt xml:id="r1"><resp/><name>Bob</name></respStmt></titleStmt>')
    found = read(tmp_path, document(BODY, header=header, beside=beside), codebook=POLITICAL)
    _, day, place = found.mentions
    assert (place.label, found.entity(place.entities[0])) == ("PLACE", ("PLACE", "Caracas (ville)"))
    assert (place.confidence, place.note) == ("possible", "à voir")
    assert day.value == "2019"
    assert [person.name for person in found.batches[0].annotators] == ["Bob"]
    assert found.codes() == ["quote-mismatch"]


@pytest.mark.parametrize(
    ("span", "covered"),
    [
        ('<span target="#s1" type="theme">villes</span>', "Rome"),
        ('<span from="#a1" to="#a2" type="theme">villes</span>', "Caracas"),
        ('<spanGrp type="theme"><span from="#s1">villes</span></spanGrp>', "Rome"),
        ('<span target="#n1 #s1" ana="#theme">villes</span>', "Italie … Rome"),
    ],
)
def test_spans_are_annotations(tmp_path: Path, span: str, covered: str) -> None:
    found = read(tmp_path, document(f"{BODY}{span}", beside=""))
    assert found.text == TEXT
    theme = next(mention for mention in found.mentions if mention.label == "theme")
    assert theme.note == "villes"
    assert words(found) == [covered]


def test_notes_with_a_target_are_remarks_or_mentions(tmp_path: Path) -> None:
    body = f'{BODY}<note target="#n1">un pays</note><note target="#s1">une ville</note>'
    found = read(tmp_path, document(body))
    assert [(mention.label, mention.note) for mention in found.mentions] == [
        ("ACTOR", "un pays"),
        ("NOTE", "une ville"),
    ]


_RELATED = (
    '<standOff><listPerson><person xml:id="m"><persName>Maduro</persName></person>'
    '<person xml:id="g"><persName>Guaidó</persName></person></listPerson>'
    '<listEvent><event xml:id="e"><label>coup</label></event></listEvent><listRelation>'
    '<relation name="opposes" active="#m" passive="#g" cert="medium" when="2019"/>'
    '<relation name="allies" mutual="#m #g"/><relation name="denounces" active="#n1" passive="#e"/>'
    '<relation name="lost" active="#m" passive="#gone"/></listRelation>'
    '<linkGrp type="coref"><link target="#n1 #n2"/></linkGrp><linkGrp type="syn"><link target="#p1 #p2"/></linkGrp>'
    "</standOff>"
)


def test_relations_are_frames(tmp_path: Path) -> None:
    body = BODY.replace('<seg xml:id="s1">Rome</seg>', '<placeName xml:id="n2">Rome</placeName>')
    found = read(tmp_path, document(body, beside=_RELATED))
    ids = {entity.name: entity.id for entity in found.batches[0].entities}
    italy, rome = (mention.id for mention in found.mentions)
    frames = {frame.label: frame for frame in found.frames}
    assert set(frames) == {"opposes", "allies", "denounces", "EVENT", "coref"}
    assert frames["opposes"].arguments == (
        Argument("ARG1", entity=ids["Maduro"]),
        Argument("ARG2", entity=ids["Guaidó"]),
    )
    assert (frames["opposes"].confidence, frames["opposes"].date) == ("probable", "2019")
    assert [argument.role for argument in frames["allies"].arguments] == ["ARG1", "ARG1"]
    assert frames["denounces"].arguments == (
        Argument("ARG1", mention=italy),
        Argument("ARG2", frame=frames["EVENT"].id),
    )
    assert frames["coref"].arguments == (Argument("ARG1", mention=italy), Argument("ARG2", mention=rome))
    assert found.codes() == ["links"]
    assert [loss.what for loss in found.report.lost] == ["relation", "note"]


def test_a_relation_never_has_the_label_of_mentions(tmp_path: Path) -> None:
    beside = '<standOff><listRelation><relation name="NAME" active="#x" passive="#y"/></listRelation></standOff>'
    body = '<p><name xml:id="x">A</name> <name xml:id="y">B</name></p>'
    found = read(tmp_path, document(body, beside=beside))
    assert [frame.label for frame in found.frames] == ["NAME_RELATION"]


def test_annotations_of_an_inner_document_are_its_own(tmp_path: Path) -> None:
    annotation = '<standOff><listAnnotation><annotation target="#in" ana="#x"/></listAnnotation></standOff>'
    inner = document('<p xml:id="in">dedans</p>', beside=annotation)
    found = read(tmp_path, document('<p xml:id="out">dehors</p>', beside=inner))
    assert [covered for _, _, covered in found.marked()] == ["dedans"]
    assert found.codes() == []


def test_a_label_of_one_file_is_no_relation_in_the_next(tmp_path: Path) -> None:
    from tests.unit.formats.tei.foreign_samples import import_paths

    one, two = tmp_path / "1.xml", tmp_path / "2.xml"
    one.write_text(document('<p><name type="X">A</name></p>'), "utf-8")
    relation = '<standOff><listRelation><relation name="X" active="#a" passive="#b"/></listRelation></standOff>'
    two.write_text(document('<p><name xml:id="a">A</name> <name xml:id="b">B</name></p>', beside=relation), "utf-8")
    assert [frame.label for frame in import_paths(one, two).frames] == ["X_RELATION"]


@pytest.mark.parametrize(
    ("pointer", "words"),
    [
        ("#xpointer(string-range(id('p2'),'',1,2))", "Il"),
        ("#xpointer(string-range(id('s1'),'',1))", "R"),
        ("#xpointer(id('a1')/range-to(id('a2')))", "Caracas"),
        ("#xpointer(id('s1'))", "Rome"),
    ],
)
def test_pointers_of_the_w3c_lead_to_words(tmp_path: Path, pointer: str, words: str) -> None:
    beside = f'<standOff><listAnnotation><annotation target="{pointer}" ana="#x"/></listAnnotation></standOff>'
    found = read(tmp_path, document(BODY, beside=beside))
    assert [quoted for label, _, quoted in found.marked() if label == "x"] == [words]


def test_neighbouring_words_that_are_pointed_to_one_by_one_are_one_span(tmp_path: Path) -> None:
    body = '<p><w xml:id="a">Ann</w> <w xml:id="b">Lee</w> <w xml:id="c">dit</w> <w xml:id="d">oui</w></p>'
    spans = '<span target="#a #b" type="x"/><span target="#b #d" type="y"/>'
    found = read(tmp_path, document(body, beside=f"<standOff><spanGrp>{spans}</spanGrp></standOff>"))
    assert {mention.label: len(mention.spans) for mention in found.mentions} == {"x": 1, "y": 2}


def test_two_points_are_a_range(tmp_path: Path) -> None:
    beside = '<standOff><annotation target="#string-index(p2,0) #string-index(p2,2)" ana="#x"/></standOff>'
    assert ("x", "", "Il") in read(tmp_path, document(BODY, beside=beside)).marked()


def test_annotations_without_a_pointer_are_told(tmp_path: Path) -> None:
    found = read(
        tmp_path, document("<p>a</p>", beside='<standOff><annotation ana="#x"><note>n</note></annotation></standOff>')
    )
    assert [(loss.what, loss.count) for loss in found.report.lost] == [("annotation", 1)]


def test_addresses_in_an_annotation_are_records(tmp_path: Path) -> None:
    bodies = '<ptr target="https://www.wikidata.org/entity/Q220"/><note type="quote">Rome</note>'
    beside = f'<standOff><annotation target="#s1" ana="#PLACE">{bodies}</annotation></standOff>'
    found = read(tmp_path, document(BODY, beside=beside))
    (mention,) = (mention for mention in found.mentions if mention.label == "PLACE" and mention.entities)
    assert found.entity(mention.entities[0]) == ("PLACE", "Rome")
