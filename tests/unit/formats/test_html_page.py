from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.html_page import IMPORTER
from annotator.formats.web_pages.page_text import main_text
from annotator.model.records import Article
from tests.unit.formats.document_files import imported, refusal

LONG = "Le président de la République est arrivé dimanche à Caracas avec les ministres de son gouvernement. " * 3
HEAD = (
    '<meta charset="utf-8"><title>La crise</title><meta name="author" content="Ann Durand">'
    '<meta property="article:published_time" content="2019-01-27T10:00:00Z">'
    '<meta property="og:site_name" content="Le Quotidien"><link rel="canonical" href="https://example.org/a">'
)
MENU = "<nav><ul>" + "".join(f'<li><a href="/{n}">Rubrique {n}</a></li>' for n in range(20)) + "</ul></nav>"


def page(body: str, head: str = '<meta charset="utf-8">') -> str:
    return f"<html><head>{head}</head><body>{body}</body></html>"


def one(tmp_path: Path, markup: str | bytes, name: str = "a.html", **options: str) -> tuple[Article, list[str]]:
    path = tmp_path / name
    path.write_bytes(markup if isinstance(markup, bytes) else markup.encode())
    (article,), report = imported(IMPORTER, path, **options)
    return article, [found.code for found in report.warnings]


def test_the_main_text_comes_with_what_the_page_says_of_itself(tmp_path: Path) -> None:
    body = f"{MENU}<article><h1>La crise</h1><p>{LONG}</p><p>{LONG}fin</p></article><footer>Mentions légales</footer>"
    article, warnings = one(tmp_path, page(body, HEAD))
    assert article.text.split("\n\n")[:2] == ["La crise", LONG.strip()]
    assert "Rubrique" not in article.text
    assert "Mentions" not in article.text
    assert (article.title, article.author, article.date) == ("La crise", "Ann Durand", "2019-01-27")
    assert (article.source, article.url, warnings) == ("Le Quotidien", "https://example.org/a", [])


def test_scripts_comments_and_hidden_elements_are_no_text(tmp_path: Path) -> None:
    body = (
        "<h1>Crise</h1><script>SECRET</script><!-- SECRET --><p hidden>SECRET</p>"
        "<p style='display: none'>SECRET</p><p>L&eacute;gende&nbsp;!</p>"
    )
    article, _ = one(tmp_path, page(body))
    assert article.text == "Crise\n\nLégende\u00a0!"


def test_the_declared_encoding_is_a_browsers(tmp_path: Path) -> None:
    markup = page("<p>l’été à Paris</p>", '<meta charset="iso-8859-1">')
    article, warnings = one(tmp_path, markup.encode("cp1252"))
    assert (article.text, warnings) == ("l’été à Paris", [])


def test_a_wrong_declaration_is_told_and_a_chosen_encoding_counts(tmp_path: Path) -> None:
    data = page(f"<p>{LONG}l’été</p>").encode("cp1252")
    article, warnings = one(tmp_path, data)
    assert (article.text.endswith("l’été"), warnings) == (True, ["encoding-declared"])
    article, warnings = one(tmp_path, data, encoding="cp1252")
    assert (article.text.endswith("l’été"), warnings) == (True, [])


def test_elements_too_deep_in_one_another_give_their_text(tmp_path: Path) -> None:
    article, warnings = one(tmp_path, page("<div>" * 5000 + "fond" + "</div>" * 5000 + "<p>fin</p>"))
    assert (article.text, warnings) == ("fond\n\nfin", ["too-deep"])


def test_thousands_of_attributes_and_pictures_inside_cost_nothing(tmp_path: Path) -> None:
    attributes = " ".join(f'a{number}="x"' for number in range(50_000))
    article, _ = one(tmp_path, page(f"<p {attributes}>le texte</p><img src='data:image/png;base64,{'A' * 6_000_000}'>"))
    assert article.text == "le texte"


def test_a_page_of_many_elements_is_taken_whole(tmp_path: Path) -> None:
    article, warnings = one(tmp_path, page("<p>mot</p>" * 25_000))
    assert (article.text.count("mot"), warnings) == (25_000, ["whole-page"])


def test_mhtml_is_opened_and_tells_its_address(tmp_path: Path) -> None:
    head = "From: <Saved by a browser>\nSnapshot-Content-Location: https://example.org/b\nMIME-Version: 1.0\n"
    kind = 'Content-Type: multipart/related; type="text/html"; boundary="xx"\n\n--xx\n'
    part = "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    article, _ = one(tmp_path, f"{head}{kind}{part}<p>Le pr=C3=A9sident parle.</p>\n--xx--\n", "a.mhtml")
    assert (article.text, article.url) == ("Le président parle.", "https://example.org/b")


def test_the_address_that_a_browser_notes_counts(tmp_path: Path) -> None:
    article, _ = one(tmp_path, "<!-- saved from url=(0021)https://example.org/c -->" + page("<p>texte</p>"))
    assert article.url == "https://example.org/c"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not-html"),
        (b"<html><script>x</script></html>", "empty"),
        (b"%PDF-1.4", "not-html"),
        (bytes(range(256)) * 20, "binary"),
    ],
)
def test_what_shows_no_text_is_refused(tmp_path: Path, data: bytes, code: str) -> None:
    (tmp_path / "a.html").write_bytes(data)
    assert refusal(IMPORTER, tmp_path / "a.html") == code


def test_rows_are_lines_with_tabs_and_double_breaks_end_paragraphs() -> None:
    from lxml import html

    body = html.fragment_fromstring(
        "<div>a<br>b <br><br> c<table><tr><td>1<td>2<tr><td>3<td>4<tr><td>seul<td></table></div>"
    )
    assert main_text(body) == "a\nb\n\nc\n\n1\t2\n3\t4\n\nseul"
