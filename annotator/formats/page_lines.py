"""Lines of printed pages made into paragraphs: a guess from their lengths and ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

_HYPHENS = ("-", "‐", "\xad")
_LAST_WORD = re.compile(r"\w+$")
_BEGINS_SMALL = re.compile(r"[a-zà-öø-ÿœ]\w*")
_WORD = re.compile(r"\w+(?:[-‐]\w+)*")
_CLOSING = "'\"’”»)] \xa0\u202f"
_STOPS = (".", "!", "?", "…", ":", ";")
_ITEM = re.compile(r"[•‣▪◦●*–—-]\s|\(?\d{1,3}[.)]\s")
_BEGINS_LARGE = re.compile(r"[\"“«'‘(\[\s]*[A-ZÀ-ÖØ-ÞŒ0-9]")
_LONGEST_WORD = 60
_SHORT = 0.8
"""Of the usual width: a line that ends a sentence before here ends its paragraph."""
_VERY_SHORT = 0.55
"""Of the usual width: a line that ends here is a heading where the next begins with a capital."""


def joined(pages: Sequence[str]) -> str:
    """The text of pages with the lines of a paragraph in one line and a blank line between paragraphs.

    A hyphen at a line's end goes where the next line begins small, unless the text has the word with it elsewhere.
    """
    lines = [line for page in pages for line in (*(" ".join(x.split(" ")).strip() for x in page.splitlines()), None)]
    cut = any(line.endswith(_HYPHENS) for line in lines if line)
    words = Counter(word for page in pages for word in _WORD.findall(page.lower())) if cut else Counter()
    return "\n\n".join(_joined(paragraph, words) for paragraph in _paragraphs(lines))


def _paragraphs(lines: Sequence[str | None]) -> Iterator[list[str]]:
    """The lines of each paragraph; None stands between two pages."""
    width = _usual_width([line for line in lines if line])
    found: list[str] = []
    turned = False
    for line in lines:
        if line is None:
            turned = True
            continue
        if found and (not line or _begins(found[-1], line, width, turned=turned)):
            yield found
            found = []
        if line:
            found.append(line)
            turned = False
    if found:
        yield found


def _begins(before: str, line: str, width: int, *, turned: bool) -> bool:
    """Whether a line begins a paragraph after the line `before`."""
    small = _BEGINS_SMALL.match(line) is not None
    if small and before.endswith(_HYPHENS):
        return False
    if _ITEM.match(line):
        return True
    ends = before.rstrip(_CLOSING).endswith(_STOPS)
    if turned and ends and not small:
        return True
    short = len(before) < (_SHORT if ends else _VERY_SHORT) * width
    return short and _BEGINS_LARGE.match(line) is not None


def _usual_width(lines: Sequence[str]) -> int:
    """The length that nine lines in ten do not pass."""
    lengths = sorted(len(line) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 0


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    pieces = []
    for before, line in pairwise((*lines, "")):
        if not line:
            pieces.append(before)
        elif len(before) < 2 or not before.endswith(_HYPHENS) or not before[-2].isalnum():
            pieces.append(f"{before} ")
        else:
            pieces.append(before if _keeps_hyphen(before[:-1], line, words) else before[:-1])
    return "".join(pieces)


def _keeps_hyphen(before: str, line: str, words: Counter[str]) -> bool:
    first, second = _LAST_WORD.search(before[-_LONGEST_WORD:]), _BEGINS_SMALL.match(line)
    if first is None or second is None:
        return True
    one, other = first.group().lower(), second.group().lower()
    return words[f"{one}-{other}"] > words[f"{one}{other}"]
