from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats import factiva
from tests.unit.formats.press_reading import codes, others, read
from tests.unit.formats.press_samples import factiva as sample
from tests.unit.formats.press_samples import page, rich_text

ROWS = {
    "SE": "International",
    "HD": '<span class="frHeadline"><b>Les deux républiques signent </b>l’accord</span>',
    "BY": "Par Ada Brun",
    "WC": "1 024 mots",
    "PD": "27 janvier 2019",
    "ET": "10:20",
    "SN": "Le Courrier du Soir",
    "SC": "COUSOI",
    "PG": "12",
    "LA": "Français",
    "CY": "(c) 2019 Le Courrier du Soir",
    "LP": '<p class="articleParagraph frarticleParagraph">Premier paragraphe.</p>',
    "TD": '<p class="articleParagraph">Deuxième.</p><p class="articleParagraph">Troisième.</p>',
    "NS": "gdip : Relations internationales | gpol : Politique",
    "RE": "fra : France | eurz : Europe",
    "AN": "Document COUSOI0020190127ef1r00001",
}

PLAIN = """<div class="article enArticle"><div id="hd"><span class="enHeadline">Two states sign</span></div>
<div>World</div><div>By Ada Brun</div><div>432 words</div><div>27 January 2019</div><div>10:20</div>
<div>The Evening Mail</div><div>EVML</div><div>A12</div><div>English</div><div>(c) 2019 The Evening Mail.</div>
<p class="articleParagraph enarticleParagraph">One <b>two</b>.</p><p class="articleParagraph">Three.</p>
<p>Document EVML000020190127ef1r00001</p></div>"""

XML = """<?xml version="1.0" encoding="UTF-8"?><r><ppsArticleResponse><ppsarticleResultSet><article>
<headline><paragraph>Deux républiques signent</paragraph></headline><byline>Ada Brun</byline>
<publicationDate><date>2019-01-27</date></publicationDate><sourceName>Le Courrier du Soir</sourceName>
<baseLanguage>FR</baseLanguage><leadParagraph><paragraph>Un <hlt>mot</hlt>.</paragraph></leadParagraph>
<tailParagraphs><paragraph>Deux.</paragraph><paragraph>Trois.</paragraph></tailParagraphs>
<region><code>fra</code><name>France</name></region><region><name>Europe</name></region>
<wordCount>120</wordCount><pages><page>3</page></pages><sectionName>Monde</sectionName>
</article></ppsarticleResultSet></ppsArticleResponse></r>"""


def file(folder: Path, text: str, name: str = "export.html") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_field_codes(tmp_path: Path) -> None:
    (article,), report = read(factiva.IMPORTER, file(tmp_path, page(sample(ROWS.items()))))
    assert article.text == ("Les deux républiques signent l’accord\n\nPremier paragraphe.\n\nDeuxième.\n\nTroisième.\n")
    assert (article.source, article.date, article.author) == ("Le Courrier du Soir", "2019-01-27", "Ada Brun")
    assert (article.section, article.page, article.language) == ("International", "12", "fr")
    told = others(article)
    assert (told["words"], told["document"], told["time"]) == ("1024", "COUSOI0020190127ef1r00001", "10:20")
    assert (told["regions"], told["subjects"]) == ("France; Europe", "Relations internationales; Politique")
    assert report.warnings == []


def test_the_english_export_reads_alike(tmp_path: Path) -> None:
    rows = ROWS | {"PD": "27 January 2019", "LA": "English", "BY": "By Ada Brun", "WC": "1,024 words"}
    (article,), _ = read(factiva.IMPORTER, file(tmp_path, page(sample(rows.items(), language="en"))))
    assert (article.date, article.language, article.author) == ("2019-01-27", "en", "Ada Brun")
    assert others(article)["words"] == "1024"


def test_the_class_tells_the_language_where_no_field_does(tmp_path: Path) -> None:
    rows = [(code, words) for code, words in ROWS.items() if code != "LA"]
    (article,), _ = read(factiva.IMPORTER, file(tmp_path, page(sample(rows, language="de"))))
    assert article.language == "de"


def test_without_field_codes(tmp_path: Path) -> None:
    (article,), _ = read(factiva.IMPORTER, file(tmp_path, page(PLAIN)))
    assert article.text == "Two states sign\n\nOne two.\n\nThree.\n"
    assert (article.source, article.date, article.author) == ("The Evening Mail", "2019-01-27", "Ada Brun")
    assert (article.section, article.page, article.language) == ("World", "A12", "en")
    told = others(article)
    assert (told["words"], told["source_code"], told["document"]) == ("432", "EVML", "EVML000020190127ef1r00001")


def test_xml(tmp_path: Path) -> None:
    (article,), _ = read(factiva.IMPORTER, file(tmp_path, XML, "export.xml"))
    assert article.text == "Deux républiques signent\n\nUn mot.\n\nDeux.\n\nTrois.\n"
    assert (article.source, article.date, article.author) == ("Le Courrier du Soir", "2019-01-27", "Ada Brun")
    assert (article.section, article.page, article.language) == ("Monde", "3", "fr")
    assert (others(article)["regions"], others(article)["words"]) == ("France; Europe", "120")


def test_many_articles_and_what_is_missing(tmp_path: Path) -> None:
    second = {"HD": "Autre titre", "TD": "<p>Texte.</p>", "PD": "on ne sait pas"}
    path = file(tmp_path, page(sample(ROWS.items()), sample(second.items())))
    articles, report = read(factiva.IMPORTER, path)
    assert [article.title for article in articles] == ["Les deux républiques signent l’accord", "Autre titre"]
    messages = {warning.message for warning in report.warnings if warning.code == "not-found"}
    assert messages == {f"no {name} was found in 1 of 2 articles" for name in ("author", "date", "source")}
    assert others(articles[1])["date_as_printed"] == "on ne sait pas"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.html", "<html><body><article><p>Texte</p></article></body></html>"),
        ("b.html", '<div class="article"><p>Un billet de blog</p></div>'),
        ("c.xml", "<TEI xmlns='http://www.tei-c.org/ns/1.0'><text/></TEI>"),
        ("d.xml", "<r><article><h1>x</h1></article></r>"),
    ],
)
def test_other_pages_and_other_xml_are_refused(name: str, text: str, tmp_path: Path) -> None:
    articles, report = read(factiva.IMPORTER, file(tmp_path, text, name))
    assert (articles, codes(report)) == ([], ["not-factiva"])
    assert "format" in report.refused[0].message


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('<!DOCTYPE r [<!ENTITY a "b">]><r><article><headline>&a;</headline></article></r>', "entities"),
        (
            '<!DOCTYPE r [<!ENTITY a SYSTEM "secret.txt">]><r><article><headline>&a;</headline></article></r>',
            "entities",
        ),
        ("<r><article>", "xml"),
        ("", "xml"),
    ],
)
def test_hostile_xml(text: str, code: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    articles, report = read(factiva.IMPORTER, file(tmp_path, text, "x.xml"))
    assert (articles, codes(report)) == ([], [code])
    assert "SECRET" not in str(report)


RICH = [
    *("SE\tInternational", "HD\tLes deux républiques", "signent l’accord", "BY\tPar Ada Brun", "WC\t1 024 mots"),
    *("PD\t27 janvier 2019", "SN\tLe Courrier du Soir", "LA\tFrançais", "LP", "Un paragraphe.", "", "Un deuxième."),
    *("TD\tLa fin.", "RE\tfra : France | eurz : Europe", "AN\tDocument COUSOI0020190127ef1r00001", "", "12 of 80"),
    *("HD\tAutre chose", "PD\t28 janvier 2019", "SN\tLe Matin", "LP\tCourt.", "AN\tDocument MATIN00020190128ef1r0"),
]


def test_rich_text_with_field_codes(tmp_path: Path) -> None:
    (first, second), report = read(factiva.IMPORTER, rich_text(tmp_path / "a.rtf", RICH))
    assert first.text == "Les deux républiques signent l’accord\n\nUn paragraphe.\n\nUn deuxième.\n\nLa fin.\n"
    assert (first.title, first.source, first.date) == (
        "Les deux républiques signent l’accord",
        "Le Courrier du Soir",
        "2019-01-27",
    )
    assert (first.author, first.section, first.language) == ("Ada Brun", "International", "fr")
    assert (others(first)["regions"], others(first)["words"]) == ("France; Europe", "1024")
    assert (second.title, second.text, second.date) == ("Autre chose", "Autre chose\n\nCourt.\n", "2019-01-28")
    assert report.refused == []


def test_other_rich_text_is_refused(tmp_path: Path) -> None:
    _, report = read(factiva.IMPORTER, rich_text(tmp_path / "a.rtf", ["Un article.", "IN est un mot."]))
    assert codes(report) == ["not-factiva"]
