from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats import europresse
from annotator.formats.report import Report
from annotator.model.records import Article
from tests.unit.formats.press_reading import codes, others, read
from tests.unit.formats.press_samples import NEWER, OLDER, page
from tests.unit.formats.press_samples import europresse as sample


def imported(folder: Path, *articles: str, head: str = "", encoding: str = "utf-8") -> tuple[list[Article], Report]:
    path = folder / "export.html"
    path.write_bytes(page(*articles, head=head).encode(encoding))
    return read(europresse.IMPORTER, path)


def one(folder: Path, shape: str = NEWER, **fields: str) -> Article:
    (article,), _ = imported(folder, sample(shape, **fields))
    return article


@pytest.mark.parametrize("shape", [NEWER, OLDER])
def test_both_shapes_tell_the_same(shape: str, tmp_path: Path) -> None:
    article = one(tmp_path, shape)
    assert article.text == (
        "Les deux républiques signent l’accord du lac\n\n"
        "Les ministres se sont rencontrés mardi.\n\nLa signature aura lieu en mai.\n"
    )
    assert (article.source, article.date, article.author) == ("Le Courrier du Soir", "2006-03-14", "Ada Brun")
    assert (article.section, article.page, article.language) == ("International", "16", "fr")
    assert article.title == "Les deux républiques signent l’accord du lac"
    told = others(article)
    assert (told["words"], told["issue"], told["document"]) == ("650", "no. 43018", "news·20060314·CS·0001")
    assert told["rights"] == "© 2006 Le Courrier du Soir. Tous droits réservés."


@pytest.mark.parametrize("shape", [NEWER, OLDER])
def test_certificates_stay_out_of_everything(shape: str, tmp_path: Path) -> None:
    assert "Bibliothèque" not in str(one(tmp_path, shape))


def test_kicker_and_subtitle(tmp_path: Path) -> None:
    article = one(tmp_path, subtitle="Un compromis longtemps attendu")
    assert article.text.split("\n\n")[1] == "Un compromis longtemps attendu"
    assert others(article)["kicker"] == "Diplomatie"
    assert "Diplomatie" not in article.text


@pytest.mark.parametrize(
    ("header", "date", "section", "page_"),
    [
        ("Communication, mardi 14 mars 2006, p. 16", "2006-03-14", "Communication", "16"),
        ("mercredi 1er février 2017 - 10:20 UTC", "2017-02-01", "", ""),
        ("Thursday, December 22, 2022 13887 mots, p. 819(40)", "2022-12-22", "", "819(40)"),
        ("March 14, 2006, p. A1, World", "2006-03-14", "World", "A1"),
        ("Politique, p. 4-5, samedi 2 mars 2019", "2019-03-02", "Politique", "4-5"),
    ],
)
def test_the_fields_of_the_header_have_no_fixed_order(
    header: str, date: str, section: str, page_: str, tmp_path: Path
) -> None:
    article = one(tmp_path, header=header)
    assert (article.date, article.section, article.page) == (date, section, page_)


@pytest.mark.parametrize(
    ("header", "time", "words"),
    [
        ("jeudi 9 mai 2019 - 10:32 UTC +0200 312 mots", "10:32 UTC +0200", "312"),
        ("jeudi 9 mai 2019 - 10:32 UTC +02:00 1 312 mots", "10:32 UTC +02:00", "1312"),
        ("jeudi 9 mai 2019 1207 mots, p. 12", "", "1207"),
    ],
)
def test_the_time_zone_is_no_part_of_the_number_of_words(header: str, time: str, words: str, tmp_path: Path) -> None:
    told = others(one(tmp_path, header=header))
    assert (told.get("time", ""), told["words"]) == (time, words)


def test_without_a_date_in_the_header_the_number_of_the_document_tells_it(tmp_path: Path) -> None:
    assert one(tmp_path, header="Monde", code="news·20190214·CS·0001").date == "2019-02-14"


@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("La Gazette (site web)", "La Gazette (site web)"),
        ("La Gazette, n° 12", "La Gazette"),
        ("Revue du Lac, vol. 3, no. 2", "Revue du Lac"),
        ("Le <mark>Courrier</mark>", "Le Courrier"),
        ("La Gazette\n\n   Autre chose", "La Gazette"),
        ("Bonsoir, Ville", "Bonsoir, Ville"),
    ],
)
def test_names_of_papers(name: str, source: str, tmp_path: Path) -> None:
    assert one(tmp_path, source=name).source == source


@pytest.mark.parametrize("line", ["Par Ada Brun", "by Ada Brun", "Ada Brun ;"])
def test_authors_without_their_preposition(line: str, tmp_path: Path) -> None:
    assert one(tmp_path, OLDER, author=line).author == "Ada Brun"


def test_line_breaks_and_bare_words_are_paragraphs(tmp_path: Path) -> None:
    article = one(tmp_path, OLDER, body="Un<br>\n <br/>deux<br>trois <b>et</b>\n<i>demi</i>")
    assert article.text.endswith("\n\nUn\n\ndeux\ntrois et demi\n")


def test_no_break_spaces_stay(tmp_path: Path) -> None:
    assert "10\u202f000 euros\u00a0!" in one(tmp_path, body="<p>10\u202f000   euros&nbsp;!</p>").text


def test_the_address_of_origin(tmp_path: Path) -> None:
    body = '<p>Un.</p><p><a href="https://example.org/a">Cet article est paru dans La Gazette (site web)</a></p>'
    article = one(tmp_path, body=body)
    assert article.url == "https://example.org/a"
    assert "est paru" not in article.text


def test_words_about_copyright_inside_an_article_stay(tmp_path: Path) -> None:
    body = "".join(f"<p>{words}.</p>" for words in ["Copyright et presse", "b", "c", "d", "e", "f", "g", "h"])
    assert "Copyright et presse" in one(tmp_path, body=body, rights="").text


def test_what_is_missing_is_counted_field_by_field(tmp_path: Path) -> None:
    articles, report = imported(
        tmp_path, sample(), sample(header="x", code="", author="", body="<p>a</p>"), sample(author="", body="<p>b</p>")
    )
    assert [article.name for article in articles] == ["export-1", "export-2", "export-3"]
    found = {warning.message for warning in report.warnings if warning.code == "not-found"}
    assert "no author was found in 2 of 3 articles" in found
    assert "no date was found in 1 of 3 articles" in found
    assert not any("title" in message or "source" in message for message in found)


def test_an_article_without_a_text_is_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    articles, report = imported(tmp_path, sample(body="", rights=""), sample())
    assert (len(articles), codes(report)) == (1, ["empty"])
    assert "accord du lac" in report.refused[0].message


def test_the_same_text_comes_once(tmp_path: Path) -> None:
    articles, report = imported(tmp_path, sample(), sample(OLDER))
    assert len(articles) == 1
    assert "duplicate" in {warning.code for warning in report.warnings}


def test_pages_without_article_elements(tmp_path: Path) -> None:
    def bare(title: str) -> str:
        inner = sample(OLDER, title=title, body=f"<p>Texte de {title}.</p>")
        return "<div>" + inner.replace("<article>", "").replace("</article>", "") + "</div>"

    articles, _ = imported(tmp_path, bare("Un"), bare("Deux"))
    assert [(article.title, article.source) for article in articles] == [
        ("Un", "Le Courrier du Soir"),
        ("Deux", "Le Courrier du Soir"),
    ]


@pytest.mark.parametrize(
    ("encoding", "head"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="iso-8859-1">'),
        ("utf-16", ""),
        ("cp1252", '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'),
    ],
)
def test_encodings(encoding: str, head: str, tmp_path: Path) -> None:
    (article,), _ = imported(tmp_path, sample(), head=head, encoding=encoding)
    assert article.title == "Les deux républiques signent l’accord du lac"


def test_any_other_page_is_refused_with_the_format_that_takes_it(tmp_path: Path) -> None:
    articles, report = imported(tmp_path, "<article><h1>Un titre</h1><p>Texte</p></article>")
    assert (articles, codes(report)) == ([], ["not-europresse"])
    assert "format html" in report.refused[0].message


@pytest.mark.parametrize("data", [b"", b"\0\1\2\3" * 99, b"<", b"<!DOCTYPE html>", b"\xff\xfe", b"%PDF-1.7"])
def test_other_bytes_are_refused(data: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.html"
    path.write_bytes(data)
    articles, report = read(europresse.IMPORTER, path, tmp_path / "missing.html")
    assert (articles, len(report.refused)) == ([], 2)
