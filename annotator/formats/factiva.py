"""Factiva: web pages with field codes or without, XML, and RTF, each file with many articles."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from annotator.formats.decoding import Doubt
from annotator.formats.factiva_files.coded import coded_article
from annotator.formats.factiva_files.lines import line_articles
from annotator.formats.factiva_files.plain import plain_article
from annotator.formats.factiva_files.xml import xml_articles
from annotator.formats.new_articles import ARTICLE_OPTIONS
from annotator.formats.press_articles import Found, PressArticle, PressImporter
from annotator.formats.press_html import page_of
from annotator.formats.protocols import FormatInfo
from annotator.formats.report import Report
from annotator.formats.rich_text.reading import is_rich_text, rich_lines
from annotator.formats.safe_xml import MOST_BYTES, root_of
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="factiva",
    names=Words("Factiva (HTML, XML, RTF)", "Factiva (HTML, XML, RTF)"),
    description=Words(
        "Les exports HTML, XML et RTF de Factiva, français et anglais : titre, journal, date, langue, texte, régions.",
        "Factiva’s exports in HTML, XML and RTF, French and English: title, paper, date, language, text, regions.",
    ),
    suffixes=(".html", ".htm", ".xml", ".rtf"),
    reads=True,
    writes=False,
    folder=False,
    options=ARTICLE_OPTIONS,
)

_WANTED = ("title", "source", "date", "author", "language")
_DIV = re.compile(r"""<div[^>]{0,200}class\s*=\s*["'][^"']{0,40}\b(?:[a-z]{2}(?:-[a-z]+)?)?article\b""", re.IGNORECASE)
_CODE_CELL = re.compile(r"<td[^>]{0,100}>\s*<b>\s*(?:HD|PD|SN|LA|WC|AN|LP)\b", re.IGNORECASE)
_MARK = re.compile(r"""class\s*=\s*["'][^"']{0,80}\b(?:articleparagraph|[a-z]{2,4}headline)\b""", re.IGNORECASE)
_XML_MARKS = ("<leadparagraph", "<tailparagraphs", "ppsarticleresponse")
_XML = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<\?xml")
_CLASS = re.compile(r"(?:[a-z]{2}(?:-[a-z]+)?)?article")


def looks_like(head: str) -> bool:
    """Whether the beginning of a page or an XML file is that of a Factiva export."""
    low = head.lower()
    if any(mark in low for mark in _XML_MARKS):
        return True
    return _CODE_CELL.search(head) is not None or (
        _DIV.search(head) is not None and _MARK.search(head) is not None and "<article" not in low
    )


def _read(path: Path, options: Mapping[str, str], report: Report) -> Found:
    del options, report
    return Found(*_articles(path))


def _articles(path: Path) -> tuple[list[PressArticle], Sequence[Doubt]]:
    """The articles of a file by what it is, whatever its suffix says."""
    if is_rich_text(path):
        lines, doubts = rich_lines(path)
        if not (rich := line_articles(lines)):
            words = "this document holds no Factiva articles; for any other one choose the format rtf"
            raise ImportRefused(path, "not-factiva", words)
        return rich, doubts
    if _is_xml(path):
        try:
            found = xml_articles(root_of(path.read_bytes(), path))
        except OSError as error:
            raise ImportRefused(path, "unreadable", error.strerror or str(error)) from error
        if not found:
            words = "this XML holds no Factiva articles; if it is TEI choose the format tei"
            raise ImportRefused(path, "not-factiva", words)
        return found, ()
    root, decoded = page_of(path)
    found = [made for part in _parts(root) if (made := coded_article(part) or plain_article(part))]
    if not found:
        words = "this page holds no Factiva articles; for any other web page choose the format html"
        raise ImportRefused(path, "not-factiva", words)
    return found, decoded.doubts


def _is_xml(path: Path) -> bool:
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            head = stream.read(2_000)
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error
    declared = _XML.match(head) is not None or head.startswith((b"\xff\xfe<\0?\0", b"\xfe\xff\0<\0?"))
    xml = path.suffix.lower() == ".xml" or (declared and b"<html" not in head.lower())
    if xml and size > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"is larger than {MOST_BYTES // 1_000_000} MB")
    return xml


def _parts(root: etree._Element) -> list[etree._Element]:
    """The outermost elements of the class "article", "frArticle" and so on."""
    found: list[etree._Element] = []
    inside: set[etree._Element] = set()
    for node in root.iter("div", "section"):
        above = next(node.iterancestors("div", "section"), None)
        if above in inside:
            inside.add(node)
        elif any(_CLASS.fullmatch(name) for name in node.get("class", "").lower().split()):
            inside.add(node)
            found.append(node)
    return found


IMPORTER = PressImporter(INFO, _read, wanted=_WANTED)
