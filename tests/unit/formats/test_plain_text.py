from __future__ import annotations

import json
import os
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import metadata
from annotator.formats.new_articles import title_of
from annotator.formats.plain_text import IMPORTER
from annotator.formats.protocols import ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import Article
from tests.unit.formats.corpora import corpus

TEXT = "Le titre\n\nLe président de la République est à Paris avec les ministres.\n"


def read(*paths: Path, taken: set[str] | None = None, **options: str) -> tuple[list[Article], Report]:
    report = Report("import", "text")
    context = ImportContext(
        codebook=Codebook("c", "empty"), annotator="me", taken_names=frozenset(taken or set()), known_hashes={}
    )
    batches = list(IMPORTER.read(paths, context, options, report))
    assert all(len(batch.articles) == 1 and not batch.mentions and batch.codebook is None for batch in batches)
    assert report.articles == len(batches)
    return [batch.articles[0] for batch in batches], report


def file(folder: Path, name: str, text: str = TEXT, *, encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_one_file_is_one_article(tmp_path: Path) -> None:
    (article,), report = read(file(tmp_path, "accord prespa.txt", TEXT.replace("\n", "\r\n")))
    assert (article.name, article.title, article.text, article.language) == ("accord prespa", "Le titre", TEXT, "fr")
    assert (article.date, article.source, len(article.sha256)) == ("", "", 64)
    assert (report.warnings, report.refused, report.lost, report.kept) == ([], [], [], {"article": 1})


def test_a_folder_is_read_in_order_without_hidden_and_other_files(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / ".git").mkdir()
    for number, name in enumerate(["b.txt", "a.TXT", "sub/a.txt", ".hidden.txt", ".git/x.txt", "note.md"]):
        file(tmp_path, name, f"{TEXT}{number}")
    articles, report = read(tmp_path)
    assert [article.name for article in articles] == ["a", "b", "a-2"]
    assert not report.warnings


def test_a_folder_without_texts_is_said(tmp_path: Path) -> None:
    articles, report = read(tmp_path)
    assert articles == []
    assert [warned.code for warned in report.warnings] == ["no-files"]


def test_names_are_set_apart_from_those_of_the_project(tmp_path: Path) -> None:
    (article,), _ = read(file(tmp_path, "a.txt"), taken={"a", "a-2"})
    assert article.name == "a-3"


def test_the_same_text_twice_is_left_out(tmp_path: Path) -> None:
    articles, report = read(file(tmp_path, "a.txt"), file(tmp_path, "b.txt", TEXT, encoding="utf-16"))
    assert [article.name for article in articles] == ["a"]
    assert [(warned.code, Path(warned.path).name) for warned in report.warnings] == [("duplicate", "b.txt")]
    again = Report("import", "text")
    context = ImportContext(Codebook("c", "empty"), "me", frozenset(), {articles[0].sha256: "known"})
    assert list(IMPORTER.read([tmp_path / "a.txt"], context, {}, again)) == []
    assert "known" in again.warnings[0].message


@pytest.mark.parametrize(
    ("data", "code"), [(b"", "empty"), (b"\xef\xbb\xbf", "empty"), (b" \r\n\t ", "empty"), (b"\0" * 999, "binary")]
)
def test_files_without_text_are_refused_and_the_rest_goes_on(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    articles, report = read(tmp_path / "missing.txt", tmp_path / "a.txt", file(tmp_path, "b.txt"))
    assert [article.name for article in articles] == ["b"]
    assert [refused.code for refused in report.refused] == ["unreadable", code]


def test_doubts_about_a_text_are_in_the_report(tmp_path: Path) -> None:
    _, report = read(file(tmp_path, "a.txt", "Été à Nîmes avec les élèves\n\0", encoding="cp1252"))
    assert [(warned.code, warned.line) for warned in report.warnings] == [("encoding-guessed", 0), ("replaced", 2)]
    (article,), report = read(file(tmp_path, "a.txt", "Žižek", encoding="cp1250"), encoding="cp1250")
    assert (article.text, report.warnings) == ("Žižek", [])


def test_long_first_lines() -> None:
    assert title_of(f"\n  {'mot ' * 125}\nSuite") == ("mot " * 125).strip()
    assert title_of("mot " * 250_000) == ("mot " * 250)[:-1] + "…"
    assert len(title_of("x" * 1_000_000)) == 1_000


@pytest.mark.parametrize("name", ["\"l’a'b<c>&", "é" * 120, "سلام\u202e", "a\nb", "a.b.c", " blanc ", "~$x"])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")
def test_odd_file_names(tmp_path: Path, name: str) -> None:
    (article,), report = read(file(tmp_path, f"{name}.txt"))
    assert article.name == name.replace("\n", " ").strip()
    json.dumps(report.to_json(), ensure_ascii=False).encode()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux takes any bytes as file names")
def test_a_file_name_that_is_no_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(b"a\xff.txt")
    (article,), _ = read(file(tmp_path, name))
    assert article.name == "a\ufffd"
    (tmp_path / name).write_bytes(b"")
    _, report = read(tmp_path)
    json.dumps(report.to_json(), ensure_ascii=False).encode()
    assert [refused.code for refused in report.refused] == ["empty"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_table_fills_the_fields(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [
        ["fichier", "Title", "date", "source", "author", "LANGUAGE", "url", "section", "page", "Corpus", "vide"],
        ["été", '"L\'été,; \n""chaud"""', "27/01/2019", "Soir", "É. Zola", "FR", "https://a.b", "Monde", "3", "A", ""],
    ]
    file(tmp_path, "metadata.csv", "\r\n".join(map(delimiter.join, rows)), encoding=encoding)
    (article,), report = read(file(tmp_path, "e\u0301te\u0301.txt"), source="ignored", language="en", date="2000")
    assert (article.name, article.title, article.date) == ("été", 'L\'été,; "chaud"', "2019-01-27")
    assert (article.source, article.author, article.language) == ("Soir", "É. Zola", "fr")
    assert (article.url, article.section, article.page) == ("https://a.b", "Monde", "3")
    assert article.metadata == (("Corpus", "A"),)
    assert [warned.code for warned in report.warnings] == ["encoding-guessed"] * (encoding == "cp1252")


def test_options_serve_where_the_table_says_nothing(tmp_path: Path) -> None:
    file(tmp_path, "metadata.csv", "id,date,date_estimated\na,,1\n")
    articles, _ = read(
        file(tmp_path, "a.txt"), file(tmp_path, "b.txt", "Autre"), source="S", language="de", date="1/2/2019"
    )
    assert [(x.source, x.language, x.date, x.date_estimated) for x in articles] == [
        ("S", "de", "2019-02-01", True),
        ("S", "de", "2019-02-01", False),
    ]


def test_doubtful_rows_are_named_with_their_line(tmp_path: Path) -> None:
    table = 'id,title,date\n\na,"un\ndeux",2019-02-30\nb,x,hier\na,x,\nnobody,x,2019,more\n'
    path = file(tmp_path, "table.csv", table)
    articles, report = read(file(tmp_path, "a.txt"), file(tmp_path, "b.txt", "B"), metadata=str(path), date="demain")
    assert [article.date for article in articles] == ["", ""]
    assert [(warned.code, warned.line) for warned in report.warnings] == [
        ("date", 0),
        ("date", 3),
        ("date", 5),
        ("metadata-double", 6),
        ("metadata-columns", 7),
        ("metadata-unused", 7),
    ]


@pytest.mark.parametrize("table", ['id,title\na,"never closed\n', f"id,title\na,{'x' * 200_000}\n"])
def test_a_broken_table_is_refused_and_the_texts_are_not(tmp_path: Path, table: str) -> None:
    file(tmp_path, "metadata.csv", table)
    articles, report = read(file(tmp_path, "a.txt"), file(tmp_path, "b.txt", "B"))
    assert len(articles) == 2
    assert [(refused.code, refused.line) for refused in report.refused] == [("metadata", 2)]


def test_a_table_that_was_asked_for_must_be_there(tmp_path: Path) -> None:
    _, report = read(file(tmp_path, "a.txt"), metadata=str(tmp_path / "none.csv"))
    assert [refused.code for refused in report.refused] == ["unreadable"]


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("2019", "2019"),
        ("2019-02", "2019-02"),
        ("2019-02-03", "2019-02-03"),
        ("3/2/2019", "2019-02-03"),
        ("03.02.2019", "2019-02-03"),
        ("2019-02-03T10:00:00Z", "2019-02-03"),
    ],
)
def test_dates(words: str, date: str) -> None:
    assert metadata.iso_date(words) == date


@given(st.text(st.sampled_from("0123456789-/.T"), max_size=10) | st.text(max_size=8))
def test_a_date_is_read_or_a_value_error(words: str) -> None:
    date = "2019"
    with suppress(ValueError):
        date = metadata.iso_date(words)
    assert metadata.iso_date(date) == date


def test_naughty_strings_are_imported_as_they_are(tmp_path: Path) -> None:
    strings = json.loads((corpus("blns") / "blns.json").read_text("utf-8"))
    texts = [text for text in strings if text.strip("\ufeff \t\n\r\x0b\x0c\x85\u2028\u2029") and text.strip()]
    paths = [file(tmp_path, f"{number:03}.txt", text) for number, text in enumerate(texts)]
    articles, report = read(*paths, encoding="utf-8")
    assert not report.refused
    by_name = {article.name: article for article in articles}
    doubted = {Path(warned.path).stem for warned in report.warnings}
    for number, text in enumerate(texts):
        name = f"{number:03}"
        assert name in doubted or by_name[name].text == text.removeprefix("\ufeff").replace("\r", "\n")
    assert len(doubted) < 30


def test_dates_of_the_table_may_be_in_words(tmp_path: Path) -> None:
    file(tmp_path, "metadata.csv", "id;date\na;8 mai 2019\nb;May 8, 2019\nc;le 8 ou le 9 mai\n")
    articles, report = read(*(file(tmp_path, f"{name}.txt", name * 3) for name in "abc"))
    assert [article.date for article in articles] == ["2019-05-08", "2019-05-08", ""]
    assert [(warned.code, warned.line) for warned in report.warnings] == [("date", 4)]
