"""Factiva's documents in RTF: a field code, a tab, its words; the lines below go on with it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annotator.formats.factiva_files.fields import OTHERS, told
from annotator.formats.press_articles import PressArticle, without_notices

_BODY = frozenset({"LP", "TD"})
_LAST = "AN"
_CODES = frozenset({"HD", "BY", "WC", "PD", "SN", "SE", "PG", "LA", "CLM", "CT", "ART", _LAST, *_BODY, *OTHERS})
_CODED = re.compile(r"([A-Z]{2,3})(?:[ \u00a0]*\t[ \t]*|[ \u00a0]{2,})(.*)|([A-Z]{2,3})")


def line_articles(lines: Iterable[str]) -> list[PressArticle]:
    """The articles, each from its first field to its document number; none where there are no such fields."""
    return [found for fields in _parts(lines) if (found := _article(fields)) is not None]


def _parts(lines: Iterable[str]) -> Iterator[list[tuple[str, list[str]]]]:
    part: list[tuple[str, list[str]]] = []
    for line in lines:
        code, words = _field(line.strip())
        if code and (code == "HD" or (part[-1:] and part[-1][0] == _LAST)) and any(name in _BODY for name, _ in part):
            yield part
            part = []
        if code:
            part.append((code, [words] if words else []))
        elif part and line.strip() and part[-1][0] != _LAST:
            part[-1][1].append(line.strip())
    yield part


def _field(line: str) -> tuple[str, str]:
    match = _CODED.fullmatch(line)
    code = (match[1] or match[3]) if match is not None else ""
    return (code, (match[2] or "").strip()) if match is not None and code in _CODES else ("", line)


def _article(fields: list[tuple[str, list[str]]]) -> PressArticle | None:
    if {code for code, _ in fields}.isdisjoint({"HD", *_BODY}) or len(fields) < 2:
        return None
    found = PressArticle()
    for code, lines in fields:
        if code == "HD":
            found.fields["title"] = " ".join(lines)
        elif code in _BODY:
            found.paragraphs.extend(lines)
        else:
            told(code, "\n".join(lines), found)
    found.paragraphs, notices = without_notices(found.paragraphs)
    found.others.update({name: words for name, words in notices.items() if not found.others.get(name)})
    return found
