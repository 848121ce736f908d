"""Direct speech in a text: between quotation marks, on a line with a dash, or on the line before its « - a dit X »."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.span import Span

_LONGEST = 4_000
_PAIRS = {"«": "»", "“": "”", "„": "“”", "‘": "’", '"': '"', "‹": "›"}
_OPENING = re.compile('[«“„‹"‘](?<!\\w‘)')
_CLOSING = {marks: re.compile(f"[{marks}\n\r]") for marks in _PAIRS.values()}
_LINE = re.compile("[^\n\r\u2028\u2029]+")
_CUE = re.compile(
    "[ \t]*[-–—][ \t\u00a0\u202f]*(?:(?:a|ont|avait|avaient|s['’]est) )?(?:\\w+ ){0,2}?"
    "(?:dit|déclar|soulign|affirm|annonc|ajout|expliqu|précis|indiqu|rappel|estim|conclu|lanc|martel|assur|insist|"
    "répond|répondu|confi|poursui|not|conclut|écri|exclam|said|says|told|added|stated|declared|explained|wrote|noted)"
)
_DASH_SPEECH = re.compile('[ \t]*[–—][ \t\u00a0\u202f]*(?=[A-ZÀ-ÖØ-Þ«“"¿¡])')


def quotations(text: str) -> list[Span]:
    """The words spoken, without marks and dashes, ascending, none overlapping another.

    A quotation ends in its paragraph, or in a later one that opens with a mark again; a mark without its partner counts
    for nothing. Hyphens at the start of a line are lists, except where the words of saying follow them.
    """
    marked = list(_between_marks(text))
    result: list[Span] = []
    for span in sorted([*marked, *_lines(text)], key=lambda span: (span.start, -span.end)):
        if not result or span.start >= result[-1].end:
            result.append(span)
    return result


def _between_marks(text: str) -> Iterator[Span]:
    place = 0
    looked: dict[str, int] = {}  # up to where there is no partner: unclosed marks must not make the search quadratic
    while opening := _OPENING.search(text, place):
        place = opening.end()
        marks = _PAIRS[opening.group()]
        end, looked[marks] = _closing(text, place, marks, looked.get(marks, 0))
        if end > place:
            yield from _bare(text, place, end)
            place = end + 1


def _closing(text: str, start: int, marks: str, looked: int) -> tuple[int, int]:
    """Where the partner of an opening mark stands, -1 where its paragraph has none, and how far that was looked for."""
    stop = min(start + _LONGEST, len(text))
    for match in _CLOSING[marks].finditer(text, max(start, looked), stop):
        if match.group() in "\n\r":
            return -1, match.start()
        joins = match.group() == "’" and text[match.end() : match.end() + 1].isalpha()
        if not joins:
            return match.start(), match.start()
    return -1, max(stop, looked)


def _lines(text: str) -> Iterator[Span]:
    """Lines of direct speech without marks."""
    before: Span | None = None
    for line in _LINE.finditer(text):
        if not line.group().strip():
            continue
        dash = _DASH_SPEECH.match(text, line.start(), line.end())
        if _CUE.match(text, line.start(), line.end()):
            if before is not None:
                yield from _bare(text, before.start, before.end)
            before = None
            continue
        if dash and dash.end() < line.end():
            yield from _bare(text, dash.end(), line.end())
        before = Span(*line.span())


def _bare(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    if words.strip():
        yield Span(start, start + len(words.strip()))
