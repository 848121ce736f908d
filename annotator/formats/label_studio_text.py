"""The text of a task of Label Studio: which of its data it is, and what of a page its offsets count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import islice
from typing import Any

from annotator.formats.foreign_json import words_of
from annotator.formats.foreign_spans import Place
from annotator.model.offsets import OffsetMap

_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_JUDGED = 200
"""Quotes by which the text is told."""
_UNSEEN = frozenset({"script", "style", "head", "template"})
_INLINE = re.compile(
    "a|abbr|acronym|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|img|ins|kbd|label|mark|q|s|samp|small|span|strike|strong"
    "|sub|sup|time|tt|u|var|wbr"
)
"""Tags that do not part words; all others stand for a block."""


def text_key(data: Mapping[str, Any], results: Sequence[Mapping[str, Any]]) -> str:
    """The key of the text: that in which most quotes stand; else "text", what results are about, the longest string."""
    about = {words_of(found.get("to_name")) for found in results}
    quotes = list(islice((quote for found in results if (quote := quote_of(found))), _JUDGED))
    strings = {key: item for key, item in data.items() if isinstance(item, str)}

    def rank(key: str) -> tuple[int, bool, bool, int]:
        words = strings[key]
        return sum(quote in words for quote in quotes), key == "text", key in about, len(words)

    return max(strings, key=rank, default="text")


def quote_of(result: Mapping[str, Any]) -> str:
    """The words that a result repeats, "" where it has none."""
    value = result.get("value")
    found = value.get("text") if isinstance(value, dict) else None
    return found if isinstance(found, str) else ""


def is_page(words: str, results: Sequence[Mapping[str, Any]]) -> bool:
    """Whether the text is HTML that was annotated as it looks: regions then begin and end at paths in the page."""
    values = [found["value"] for found in results if isinstance(found.get("value"), dict)]
    return _TAG.search(words) is not None and any(words_of(value.get("start"))[:1] == "/" for value in values)


@dataclass(slots=True)
class PageText(HTMLParser):
    """The words of a page, each block on lines of its own; Label Studio counts the words only.

    `begins` has the offset among the words where each run of them begins, `shifts` how many line feeds came before.
    """

    text: str = ""
    words: list[str] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    shifts: list[int] = field(default_factory=list)
    _counted: int = 0
    _added: int = 0
    _unseen: int = 0
    _waiting: bool = False

    def __post_init__(self) -> None:
        HTMLParser.__init__(self, convert_charrefs=True)

    @classmethod
    def of(cls, source: str) -> PageText:
        """The words in the source of a page."""
        page = cls()
        page.feed(source)
        page.close()
        page.text = "".join(page.parts)
        return page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the beginning of a block, or of what is not shown."""
        del attrs
        self._unseen += tag in _UNSEEN
        self._waiting = self._waiting or _INLINE.fullmatch(tag) is None

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a block, or of what is not shown."""
        self._unseen = max(self._unseen - (tag in _UNSEEN), 0)
        self._waiting = self._waiting or _INLINE.fullmatch(tag) is None

    def handle_data(self, data: str) -> None:
        """Take words."""
        if self._unseen:
            return
        if self._waiting and data.strip():
            self._waiting = False
            if self.parts and not self.parts[-1].endswith("\n"):
                self.parts.append("\n")
                self._added += 1
        self.begins.append(self._counted)
        self.shifts.append(self._added)
        self._counted += len(data)
        self.words.append(data)
        self.parts.append(data)

    def place(self, start: int, end: int, quote: str) -> Place:
        """The place of offsets among the words, counted in the unit in which the quote stands there."""
        found = Place(self._moved(start), self._moved(end - 1) + 1, quote)
        if quote and self.text[found.start : found.end] != quote:
            narrow = OffsetMap("".join(self.words))
            first, last = narrow.to_code_points(start), narrow.to_code_points(end)
            other = Place(self._moved(first), self._moved(last - 1) + 1, quote)
            return other if self.text[other.start : other.end] == quote else found
        return found

    def _moved(self, offset: int) -> int:
        at = bisect_right(self.begins, offset) - 1
        return offset + (self.shifts[at] if at >= 0 else 0)
