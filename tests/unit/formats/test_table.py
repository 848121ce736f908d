from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from annotator.formats.table import IMPORTER
from annotator.formats.table_rows import grid
from annotator.formats.table_rows.dates import iso_of, month_first
from annotator.formats.table_rows.extent import check_open_sheets, check_sheet
from annotator.formats.table_rows.headings import folded, usual_headings
from annotator.model.errors import ImportRefused
from annotator.model.records import Article
from tests.unit.formats.document_files import imported, refusal, zipped


def read(tmp_path: Path, data: str | bytes, file: str = "a.csv", **options: str) -> tuple[list[Article], list[str]]:
    path = tmp_path / file
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    articles, report = imported(IMPORTER, path, **options)
    assert report.refused == []
    return articles, [f"{found.code} {found.line}" for found in report.warnings]


def workbook(path: Path, *rows: list[object]) -> Path:
    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_numbers": False})
    sheet, day = book.add_worksheet("Articles"), book.add_format({"num_format": "dd/mm/yyyy"})
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            sheet.write(number, column, cell, *([day] if isinstance(cell, datetime) else []))
    book.add_worksheet("Autre")
    book.close()
    return path


def test_usual_headings_are_known_and_the_rest_is_metadata(tmp_path: Path) -> None:
    rows = "ID;Titre;Date de publication;Journal;Auteur;Texte intégral;Langue;Lien;Rubrique;Mots\n"
    cells = "a1;Le titre;27/01/2019;Le Monde;Ann;Le texte;FR;https://example.org;Monde;120\n"
    (article,), warnings = read(tmp_path, rows + cells)
    assert (article.name, article.title, article.date, article.source) == ("a1", "Le titre", "2019-01-27", "Le Monde")
    assert (article.author, article.text, article.language, article.section) == ("Ann", "Le texte", "fr", "Monde")
    assert (article.url, article.metadata, warnings) == ("https://example.org", (("Mots", "120"),), [])


def test_columns_may_be_chosen_by_heading_and_by_number(tmp_path: Path) -> None:
    rows = "texte,corps,jour,x\nun,deux,2019-01-27,Le Monde\n"
    (article,), _ = read(tmp_path, rows, text="Corps", date="3", source="x", id="1")
    assert (article.text, article.date, article.source, article.name) == ("deux", "2019-01-27", "Le Monde", "un")
    assert refusal(IMPORTER, tmp_path / "a.csv", text="y") == "column"


def test_a_date_source_or_language_that_is_no_heading_is_for_all(tmp_path: Path) -> None:
    rows = "texte,date\nun,\ndeux,2020-02-02\n"
    told = {"date": "2019-01-27", "date_estimated": "yes", "source": "AFP", "language": "en"}
    articles, warnings = read(tmp_path, rows, **told)
    assert [(a.date, a.date_estimated, a.source, a.language) for a in articles] == [
        ("2019-01-27", True, "AFP", "en"),
        ("2020-02-02", False, "AFP", "en"),
    ]
    assert warnings == []


def test_quoted_cells_keep_lines_commas_and_formulas(tmp_path: Path) -> None:
    rows = 'id,texte,note\r\n1,"ligne 1\r\n\r\nligne ""2"", fin",=1+1\r\n2,"+33 1",007\r\n'
    articles, warnings = read(tmp_path, rows)
    assert [a.text for a in articles] == ['ligne 1\n\nligne "2", fin', "+33 1"]
    assert [dict(a.metadata) for a in articles] == [{"note": "=1+1"}, {"note": "007"}]
    assert warnings == []


@pytest.mark.parametrize(("encoding", "name"), [("utf-8-sig", "a.csv"), ("utf-16", "a.tsv"), ("utf-16", "a.csv")])
def test_byte_order_marks_and_tabs(tmp_path: Path, encoding: str, name: str) -> None:
    (article,), warnings = read(tmp_path, "id\ttexte\n1\tl’été, enfin\n".encode(encoding), name)
    assert (article.name, article.text, warnings) == ("1", "l’été, enfin", [])


def test_cells_may_be_long(tmp_path: Path) -> None:
    (article,), _ = read(tmp_path, f'texte,id\n"{"mot " * 100_000}",1\n')
    assert len(article.text) == 400_000


def test_headings_are_named_apart(tmp_path: Path) -> None:
    (article,), warnings = read(tmp_path, ",texte,texte,\nx,a,b,y\n")
    assert article.text == "a"
    assert dict(article.metadata) == {"column 1": "x", "texte (2)": "b", "column 4": "y"}
    assert warnings == ["headings 1"]


def test_a_table_without_headings_loses_no_row(tmp_path: Path) -> None:
    articles, warnings = read(tmp_path, "1,Premier article,Un\n2,Second article,Deux\n")
    assert [a.text for a in articles] == ["Premier article", "Second article"]
    assert warnings == ["no-headings 1", "text-column 1"]


def test_odd_rows_are_named_by_their_lines(tmp_path: Path) -> None:
    rows = 'id,texte,date\n1,"a\na",\n2\n3,b,hier,c,d\n\n4,c,2019-02-30\n'
    articles, warnings = read(tmp_path, rows)
    assert [a.name for a in articles] == ["1", "3", "4"]
    assert dict(articles[1].metadata) == {"date": "hier", "column 4": "c", "column 5": "d"}
    assert warnings == ["columns 4", "columns 5", "empty 4", "date 5", "date 7"]


def test_many_odd_rows_are_counted(tmp_path: Path) -> None:
    articles, warnings = read(tmp_path, "texte,a\n" + "".join(f"mot {n}\n" for n in range(50)), delimiter=",")
    assert (len(articles), len(warnings), articles[7].name) == (50, 11, "a-08")


def test_a_quotation_mark_that_is_never_closed_is_told(tmp_path: Path) -> None:
    articles, warnings = read(tmp_path, 'id,texte\n1,un\n2,"deux\n3,trois\n')
    assert [a.text.split() for a in articles] == [["un"], ["deux", "3,trois"]]
    assert warnings == ["quotes 3"]


def test_long_names_are_cut_and_kept(tmp_path: Path) -> None:
    (article,), _ = read(tmp_path, f"id,texte\n{'x' * 500},un\n")
    assert (len(article.name), dict(article.metadata)) == (120, {"id": "x" * 500})


def test_a_workbook_keeps_texts_and_tells_dates(tmp_path: Path) -> None:
    day, hour = datetime(2019, 1, 27), datetime(2019, 1, 27, 10, 30)  # noqa: DTZ001 Excel knows no time zones
    path = workbook(tmp_path / "a.xlsx", ["id", "texte", "date", "n", "vu"], ["007", "=un\ndeux", day, 3, hour])
    (article,), report = imported(IMPORTER, path)
    assert (article.name, article.text, article.date) == ("007", "=un\ndeux", "2019-01-27")
    assert dict(article.metadata) == {"n": "3", "vu": "2019-01-27T10:30:00"}
    assert [found.code for found in report.warnings] == ["sheets"]


def test_a_sheet_may_be_chosen(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", ["texte"], [1.5], [True])
    articles, _ = imported(IMPORTER, path, sheet="1")
    assert [a.text for a in articles] == ["1.5", "true"]
    assert refusal(IMPORTER, path, sheet="Autre") == "empty"
    assert refusal(IMPORTER, path, sheet="Nulle part") == "sheet"


def test_a_sheet_that_reaches_too_far_is_refused_before_it_is_read(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(tmp_path / "a.xlsx")
    sheet = book.add_worksheet()
    sheet.write(0, 0, "texte")
    sheet.write(1_048_575, 16_383, "un")
    book.close()
    assert refusal(IMPORTER, tmp_path / "a.xlsx") == "too-large"
    for row in (b"<row r = '1048576'><c t='a>b' r='XFD1048576'><v/></c>", b"<row r='99999999'><c/><c><v>1</v></c>"):
        with pytest.raises(ImportRefused):
            check_sheet(b"<c r='A1'><v>1</v></c>" + row, "a")  # type: ignore[arg-type]
    check_sheet(b"<c r='A1'><v>1</v></c><c r='XFD1048576' s='1'/>", Path("a"))
    with pytest.raises(ImportRefused):
        check_sheet(b"<sst uniqueCount='99999999'>", Path("a"))


def test_cells_that_are_repeated_without_end_are_refused() -> None:
    space = 'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
    row = (
        '<t:table {} ><t:table-row t:number-rows-repeated="1000000"><t:table-cell t:number-columns-repeated="16384">{}'
    )
    end = "</t:table-cell></t:table-row></t:table>"
    check_open_sheets((row.format(space, "") + end).encode(), Path("a"))
    with pytest.raises(ImportRefused):
        check_open_sheets((row.format(space, "<p/>") + end).encode(), Path("a"))


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.csv", b"", "empty"),
        ("a.csv", b"id,texte\n", "empty"),
        ("a.csv", bytes(range(256)) * 9, "binary"),
        ("a.xlsx", b"id,texte\n1,un", "not-zip"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "damaged"),
        ("a.ods", b"PK\x03\x04", "damaged"),
    ],
)
def test_what_is_no_table_is_refused(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert refusal(IMPORTER, tmp_path / name) == code


def test_other_zips_and_endless_tables_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert refusal(IMPORTER, zipped(tmp_path / "a.xlsx", {"word/document.xml": "<a/>"})) == "damaged"
    monkeypatch.setattr(grid, "MOST_CELLS", 3)
    (tmp_path / "a.csv").write_text("id,texte\n1,un\n", "utf-8")
    assert refusal(IMPORTER, tmp_path / "a.csv") == "too-large"
    assert refusal(IMPORTER, tmp_path / "a.csv", delimiter="x") == "option"


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2019-01-27", "2019-01-27"),
        ("2019-01-27 10:30", "2019-01-27"),
        ("2019-01-27T10:30:00Z", "2019-01-27"),
        ("20190127", "2019-01-27"),
        ("27/01/2019", "2019-01-27"),
        ("dimanche 27 janvier 2019", "2019-01-27"),
        ("2019", "2019"),
        ("27-01-2019", "2019-01-27"),
        ("27/01/2019 10:30", "2019-01-27"),
        ("2019-02-30", ""),
        ("13/13/2019", ""),
        ("bientôt", ""),
    ],
)
def test_dates_of_many_shapes_are_understood(words: str, date: str) -> None:
    assert iso_of(words) == date


@pytest.mark.parametrize(
    ("cells", "american"),
    [
        (("05/08/2019", "12/25/2019"), True),
        (("05/08/2019", "25/12/2019"), False),
        (("05/08/2019", "", "8 mai 2019"), False),
        (("12/25/2019", "25/12/2019"), False),
    ],
)
def test_a_column_tells_whether_the_month_comes_first(cells: tuple[str, ...], *, american: bool) -> None:
    assert month_first(cells) is american


def test_all_dates_of_a_column_are_read_alike(tmp_path: Path) -> None:
    articles, warnings = read(tmp_path, "date,text\n05/08/2019,un\n12/25/2019,deux\n2019-01-27,trois\n")
    assert [article.date for article in articles] == ["2019-05-08", "2019-12-25", "2019-01-27"]
    assert warnings == ["month-first 2"]


def test_names_of_languages_become_codes(tmp_path: Path) -> None:
    articles, _ = read(tmp_path, "text,language\nun,French\ndeux,anglais\ntrois,xx-klingon\n")
    assert [article.language for article in articles] == ["fr", "en", "xx-klingon"]


def test_addresses_are_not_taken_for_the_text(tmp_path: Path) -> None:
    rows = "a,b\nun mot,https://example.org/une/tres/longue/adresse\n"
    (article,), warnings = read(tmp_path, rows)
    assert (article.text, warnings) == ("un mot", ["text-column 1"])


def test_the_usual_headings_are_folded_and_stand_once() -> None:
    every = [heading for headings in usual_headings().values() for heading in headings]
    assert every == [folded(heading) for heading in every]
    assert len(every) == len(set(every))
