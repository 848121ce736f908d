"""Factiva's web pages with field codes: a table whose first column says HD, PD, SN and so on."""

from __future__ import annotations

import re

from lxml import etree

from annotator.formats.factiva_files.fields import told
from annotator.formats.press_articles import PressArticle, without_notices
from annotator.formats.press_html import paragraphs_of, text_of

_CODE = re.compile(r"[A-Z]{2,3}")
_BODY = ("LP", "TD")
_LANGUAGE = re.compile(r"([a-z]{2})(?:-[a-z]+)?article")


def coded_article(part: etree._Element) -> PressArticle | None:
    """The article in an element; None where no row bears a field code of title or text."""
    rows = _rows(part)
    codes = {code for code, _ in rows}
    if codes.isdisjoint({"HD", *_BODY}) or len(codes) < 2:
        return None
    found = PressArticle(line=getattr(part, "sourceline", 0) or 0)
    found.fields["language"] = class_language(part)
    for code, cell in rows:
        if code == "HD":
            found.fields["title"] = " ".join(filter(None, (found.fields.get("title", ""), text_of(cell))))
        elif code in _BODY:
            found.paragraphs.extend(paragraphs_of(cell))
        else:
            told(code, "\n".join(paragraphs_of(cell)), found)
    found.paragraphs, notices = without_notices(found.paragraphs)
    found.others.update({name: words for name, words in notices.items() if not found.others.get(name)})
    return found


def class_language(part: etree._Element) -> str:
    """The language that the class of an article names (frArticle: "fr"), or ""."""
    for name in part.get("class", "").lower().split():
        if match := _LANGUAGE.fullmatch(name):
            return match.group(1)
    return ""


def _rows(part: etree._Element) -> list[tuple[str, etree._Element]]:
    """The field codes and their cells; a row without a code carries on the one before."""
    found = []
    code = ""
    for row in part.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        if len(cells) < 2:
            continue
        first = text_of(cells[0]).strip("\u00a0 :")
        if first and not _CODE.fullmatch(first):
            continue
        code = first or code
        if code:
            found.append((code, cells[-1]))
    return found
