"""Factiva's XML: headline, leadParagraph, tailParagraphs, publicationDate and the rest, whatever is around them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from annotator.formats.factiva_files.fields import told
from annotator.formats.press_articles import PressArticle, language_code, without_notices

_LINES = {
    "byline": "BY",
    "publicationDate": "PD",
    "sourceName": "SN",
    "sourceCode": "SC",
    "sectionName": "SE",
    "columnName": "SE",
    "pages": "PG",
    "wordCount": "WC",
    "copyright": "CY",
    "accessionNo": "AN",
    "edition": "ED",
    "publicationTime": "ET",
    "credit": "CR",
    "publisherName": "PUB",
}
_LISTS = {"region": "RE", "newsSubject": "NS", "company": "CO", "industry": "IN"}
_TEXTS = ("leadParagraph", "tailParagraphs")


def xml_articles(root: etree._Element) -> list[PressArticle]:
    """The articles below a root, those alone that have a headline or paragraphs of this archive."""
    nodes = [node for node in root.iter(etree.Element) if _name(node) == "article"]
    return [_article(node) for node in nodes if not {_name(child) for child in node}.isdisjoint({"headline", *_TEXTS})]


def _article(node: etree._Element) -> PressArticle:
    found = PressArticle(line=node.sourceline or 0)
    lists: dict[str, list[str]] = {}
    for child in node.iterchildren(etree.Element):
        name = _name(child)
        if name == "headline":
            found.fields["title"] = " ".join(_paragraphs(child))
        elif name in _TEXTS:
            found.paragraphs.extend(_paragraphs(child))
        elif name == "baseLanguage":
            found.fields["language"] = language_code(_line(child))
        elif name in _LINES:
            told(_LINES[name], _first(child), found)
        elif name in _LISTS:
            lists.setdefault(_LISTS[name], []).extend(_named(child))
    for code, words in lists.items():
        told(code, "\n".join(words), found)
    found.paragraphs, notices = without_notices(found.paragraphs)
    found.others.update({name: words for name, words in notices.items() if not found.others.get(name)})
    return found


def _name(node: etree._Element) -> str:
    return str(etree.QName(node).localname)


def _line(node: etree._Element) -> str:
    return " ".join("".join(node.itertext()).split())


def _paragraphs(node: etree._Element) -> list[str]:
    inner = [child for child in node.iter(etree.Element) if _name(child) == "paragraph" and child is not node]
    return [line for child in inner or [node] if (line := _line(child))]


def _first(node: etree._Element) -> str:
    """The words of the first element inside (publicationDate/date, pages/page), else its own."""
    return next((line for child in node.iterchildren(etree.Element) if (line := _line(child))), _line(node))


def _named(node: etree._Element) -> Iterator[str]:
    inner = [child for child in node.iter(etree.Element) if _name(child) == "name"]
    yield from filter(None, (_line(child) for child in inner or [node]))
