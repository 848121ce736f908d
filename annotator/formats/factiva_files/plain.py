"""Factiva's web pages without field codes: a headline, bare lines (words, date, paper …), paragraphs."""

from __future__ import annotations

import re

from lxml import etree

from annotator.formats.factiva_files.coded import class_language
from annotator.formats.factiva_files.fields import told
from annotator.formats.press_articles import PressArticle, language_code, without_notices, word_count
from annotator.formats.press_dates import press_date
from annotator.formats.press_html import paragraphs_of, text_of

_HEADLINE = re.compile(r"[a-z]{2,4}headline")
_PARAGRAPH = re.compile(r"(?:[a-z]{2,4})?articleparagraph")
_SOURCE_CODE = re.compile(r"[A-Z0-9]{3,12}")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s*[AaPp]\.?[Mm]\.?)?")
_DOCUMENT = re.compile(r"document\s+([A-Za-z0-9]{10,40})", re.IGNORECASE)
_RIGHTS = re.compile(r"\(c\)|©|copyright|tous droits|all rights", re.IGNORECASE)
_PAGE = re.compile(r"[A-Z]{0,4}\d{1,4}(?:[-–]\d{1,4})?")


def plain_article(part: etree._Element) -> PressArticle | None:
    """The article in an element; None where it has neither headline nor paragraphs of the archive's classes."""
    headline = next((node for node in part.iter(etree.Element) if _has(node, _HEADLINE)), None)
    paragraphs = [node for node in part.iter("p") if _has(node, _PARAGRAPH)]
    if headline is None and not paragraphs:
        return None
    found = PressArticle(line=getattr(part, "sourceline", 0) or 0)
    found.fields["language"] = class_language(part)
    found.fields["title"] = text_of(headline) if headline is not None else ""
    found.paragraphs = [line for node in paragraphs for line in paragraphs_of(node)]
    _read_lines(_bare_lines(part, headline), found)
    found.paragraphs, notices = without_notices(found.paragraphs)
    found.others.update({name: words for name, words in notices.items() if not found.others.get(name)})
    return found


def _has(node: etree._Element, wanted: re.Pattern[str]) -> bool:
    return any(wanted.fullmatch(name) for name in node.get("class", "").lower().split())


def _bare_lines(part: etree._Element, headline: etree._Element | None) -> list[str]:
    lines = []
    for node in part.iter("div", "p"):
        if node is part or node.get("class") or any(child.tag in {"div", "table", "p"} for child in node):
            continue
        if headline is None or not any(above is node for above in headline.iterancestors("div")):
            lines.append(text_of(node))
    return [line for line in lines if line]


def _read_lines(lines: list[str], found: PressArticle) -> None:
    """In their order: author and section before the number of words; date, time, paper, code, page, language after."""
    counted = next((at for at, line in enumerate(lines) if word_count(line)[0] and len(line) < 40), -1)
    if counted > 0:
        told("BY", lines[counted - 1], found)
        if counted > 1:
            told("SE", lines[counted - 2], found)
    if counted >= 0:
        told("WC", word_count(lines[counted])[0], found)
    for line in lines[counted + 1 :]:
        _read_line(line, found)


def _read_line(line: str, found: PressArticle) -> None:
    fields, others = found.fields, found.others
    document = _DOCUMENT.fullmatch(line)
    if document:
        others["document"] = document.group(1)
    elif _RIGHTS.match(line):
        others["rights"] = line
    elif not fields.get("date") and press_date(line).date:
        told("PD", line, found)
    elif _TIME.fullmatch(line):
        others["time"] = line
    elif not fields.get("source"):
        fields["source"] = line
    elif _SOURCE_CODE.fullmatch(line) and not others.get("source_code"):
        others["source_code"] = line
    elif language_code(line) and len(line) > 3:
        told("LA", line, found)
    elif _PAGE.fullmatch(line):
        fields["page"] = line
