from __future__ import annotations

from pathlib import Path

from annotator.formats.docx import IMPORTER as DOCX
from annotator.formats.odt import IMPORTER as ODT
from tests.unit.formats.document_files import imported, open_file, paragraph, refusal, word_file, zipped

P = paragraph
CELL = "<w:tc>{}</w:tc>"


def word(tmp_path: Path, body: str, **parts: str) -> str:
    (article,), report = imported(DOCX, word_file(tmp_path / "a.docx", body, **parts))
    assert report.warnings == []
    return article.text


def open_text(tmp_path: Path, body: str) -> str:
    (article,), _ = imported(ODT, open_file(tmp_path / "a.odt", body))
    return article.text


def test_paragraphs_tabs_breaks_and_hyphens(tmp_path: Path) -> None:
    run = "<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>un</w:t><w:tab/><w:t>deux</w:t><w:br/>"
    body = f"{run}<w:t>porte</w:t><w:noBreakHyphen/><w:t>parole</w:t></w:r></w:p>{P(' ')}{P('fin')}"
    assert word(tmp_path, body) == "un\tdeux\nporte\u2011parole\n\nfin"


def test_tracked_changes_are_accepted(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Le </w:t></w:r><w:del><w:r><w:delText>vieux</w:delText><w:tab/></w:r></w:del>"
        "<w:ins><w:r><w:t>nouveau</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>parti</w:t></w:r></w:moveFrom></w:p>"
        f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>un </w:t></w:r></w:p>{P('paragraphe')}"
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr>{CELL.format(P('x'))}</w:tr></w:tbl>"
    )
    assert word(tmp_path, body) == "Le nouveau\n\nun paragraphe"


def test_tables_are_rows_with_tabs_and_layout_is_undone(tmp_path: Path) -> None:
    rows = "".join(f"<w:tr>{CELL.format(P(a))}{CELL.format(P(b) + P('c'))}</w:tr>" for a, b in ("12", "34"))
    layout = f"<w:tr>{CELL.format(P('seul') + P('suite'))}{CELL.format(P(''))}</w:tr>"
    assert word(tmp_path, f"<w:tbl>{rows}{layout}</w:tbl>") == "1\t2 c\n3\t4 c\n\nseul\n\nsuite"


def test_hyperlinks_smart_tags_controls_and_text_boxes_are_text(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{P('boîte')}</w:txbxContent></w:pict></w:r>"
    inner = "<w:hyperlink><w:r><w:t>lien</w:t></w:r></w:hyperlink><w:smartTag><w:r><w:t> malin</w:t></w:r></w:smartTag>"
    field = "<w:r><w:instrText>PAGE</w:instrText></w:r>"
    control = f"<w:sdt><w:sdtContent>{P('champ')}</w:sdtContent></w:sdt>"
    assert word(tmp_path, f"<w:p>{inner}{box}{field}</w:p>{control}") == "lien malin\n\nboîte\n\nchamp"


def test_notes_stand_at_the_end_with_their_marks(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:footnoteReference w:id='2'/><w:t>b</w:t><w:endnoteReference w:id='2'/></w:r></w:p>"
    footnotes = f"<w:footnote w:id='-1'>{P('-')}</w:footnote><w:footnote w:id='2'>{P('bas')}</w:footnote>"
    endnotes = f"<w:endnote w:id='2'>{P('fin')}</w:endnote>"
    assert word(tmp_path, body, footnotes=footnotes, endnotes=endnotes) == "a[1]b[2]\n\n[1] bas\n\n[2] fin"


def test_properties_are_pairs_and_the_metadata_table_goes_before(tmp_path: Path) -> None:
    core = (
        '<c:p xmlns:c="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/">'
        "<dc:title>Modèle</dc:title><dc:creator> Ann </dc:creator><t:created>2019-01-27T10:00:00Z</t:created></c:p>"
    )
    main = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body>'
    parts = {"word/document.xml": main.format(P("Titre")) + "</w:document>", "docProps/core.xml": core}
    path = zipped(tmp_path / "a.docx", parts)
    (tmp_path / "metadata.csv").write_text("file,source,date\na,Le Monde,2019-02-01\n", "utf-8")
    (article,), report = imported(DOCX, path)
    assert (article.title, article.source, article.date) == ("Titre", "Le Monde", "2019-02-01")
    told = {"document_title": "Modèle", "document_author": "Ann", "document_created": "2019-01-27"}
    assert dict(article.metadata) == told
    assert report.warnings == []


def test_comments_are_left_out_and_told(tmp_path: Path) -> None:
    body = "<w:p><w:r><w:t>a</w:t><w:commentReference w:id='1'/></w:r></w:p>"
    _, report = imported(DOCX, word_file(tmp_path / "a.docx", body))
    assert [found.code for found in report.warnings] == ["comments"]


def test_what_is_no_word_file_is_refused_and_the_rest_is_read(tmp_path: Path) -> None:
    w = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
    path = tmp_path / "a.docx"
    assert refusal(DOCX, zipped(path, {"xl/workbook.xml": "<a/>"})) == "not-word"
    assert refusal(DOCX, zipped(path, {"word/document.xml": f"<!DOCTYPE a>{w}"})) == "document-type"
    entity = f'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>{w}'
    assert refusal(DOCX, zipped(path, {"word/document.xml": entity})) == "entities"
    assert refusal(DOCX, zipped(path, {"word/document.xml": "<a"})) == "xml"
    assert refusal(DOCX, word_file(path, P(""))) == "empty"
    word_file(tmp_path / "b.docx", P("bon"))
    articles, report = imported(DOCX, tmp_path)
    assert ([a.text for a in articles], [x.code for x in report.refused]) == (["bon"], ["empty"])


def test_open_documents_have_blanks_tabs_and_breaks(tmp_path: Path) -> None:
    body = "<text:h>Titre</text:h><text:p>un<text:s text:c='2'/>deux  \n trois<text:tab/>q<text:line-break/>c</text:p>"
    assert open_text(tmp_path, body) == "Titre\n\nun  deux trois\tq\nc"


def test_open_documents_have_notes_tables_and_no_deleted_text(tmp_path: Path) -> None:
    note = "<text:note><text:note-citation>i</text:note-citation><text:note-body><text:p>bas</text:p></text:note-body>"
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>X</text:p></text:deletion>"
    cells = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = f"<table:table-row>{cells.format('1')}{cells.format('2')}</table:table-row>"
    box = "<draw:frame><draw:text-box><text:p>boîte</text:p></draw:text-box></draw:frame>"
    body = (
        f"{deleted}</text:changed-region></text:tracked-changes><text:p>a<text:change/>{note}</text:note>b{box}</text:p>"
        f"<table:table><table:table-header-rows>{rows}</table:table-header-rows>{rows}</table:table>"
    )
    assert open_text(tmp_path, body) == "a[1]b\n\nboîte\n\n1\t2\n1\t2\n\n[1] bas"


def test_open_documents_that_are_no_texts_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.odt"
    assert refusal(ODT, word_file(path, P("a"))) == "not-text"
    manifest: dict[str, str | bytes] = {
        "META-INF/manifest.xml": "<m><manifest:encryption-data/></m>",
        "content.xml": b"\x00\x01",
    }
    assert refusal(ODT, zipped(path, manifest)) == "encrypted"
    assert refusal(ODT, zipped(path, {"content.xml": "<a/>"})) == "not-text"
