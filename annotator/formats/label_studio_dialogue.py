"""Dialogues of Label Studio (Paragraphs): turns with their speakers, as one text with places in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.foreign_json import offset_of, words_of
from annotator.formats.foreign_quotes import quoted
from annotator.formats.foreign_spans import UNITS, ForeignText, Place, Unit
from annotator.model.offsets import OffsetMap

TYPE = "paragraphlabels"
_IN_STRINGS = frozenset({"labels", "hypertextlabels"})
_TEXT = ("text", "content", "utterance", "message")
_SPEAKER = ("author", "speaker", "name", "role", "user", "from")
"""The keys of a turn where the configuration, which no export holds, names no others; the first of each is usual."""


@dataclass(slots=True)
class Dialogue:
    """The turns as one text, a turn a line: the speaker, a colon, the words.

    `turns` are the words of each as they stand in the file, `begins` where they begin in the text, in code points.
    `more` counts the turns of which more is told than words and speaker.
    """

    turns: list[str] = field(default_factory=list)
    begins: list[int] = field(default_factory=list)
    more: int = 0
    text: ForeignText = field(init=False)

    @classmethod
    def of(cls, items: Sequence[Mapping[str, Any]]) -> Dialogue:
        """The dialogue of a list of turns; one without words keeps its number and its line."""
        made = cls()
        text_key, speaker_key = _text_key(items), next((key for key in _SPEAKER if _has(items, key)), "")
        parts: list[str] = []
        length = 0
        for item in items:
            opening = _opening(words_of(item.get(speaker_key)))
            words = item.get(text_key)
            words = words if isinstance(words, str) else ""
            made.turns.append(words)
            made.begins.append(length + len(opening))
            parts.append(f"{opening}{words}\n")
            length += len(parts[-1])
            made.more += any(item[key] not in (None, "") for key in item.keys() - {text_key, speaker_key})
        made.text = ForeignText("".join(parts).removesuffix("\n"))
        return made

    @property
    def has_words(self) -> bool:
        """Whether anybody says anything."""
        return any(words.strip() for words in self.turns)

    def place(self, value: Mapping[str, Any], quote: str, chosen: str) -> Place | None:
        """The place of a region from one turn and offset to another; None where there are no such turns or words.

        Offsets are UTF-16 units where the quote does not say otherwise, or the unit that was chosen. A region over
        several turns is one place, with the speakers in between. A quote that is not there comes back with the place.
        """
        found = [self._span(value, unit) for unit in ([chosen] if chosen in UNITS else UNITS[::-1])]
        raw = [place for place in found if place is not None]
        for place in raw:
            span = self.text.span(place, "code-points")
            if span is not None and (not quote or _bare(self._said(place)) == _bare(quote)):
                return quoted(self.text, span)
        return Place(raw[0].start, raw[0].end, quote) if raw else None

    def _span(self, value: Mapping[str, Any], unit: Unit | str) -> Place | None:
        """Where a region lies in the text as it was before it was cleaned, its offsets counted in a unit."""
        first, last = _number(value.get("start")), _number(value.get("end"))
        start, end = _number(value.get("startOffset")), _number(value.get("endOffset"))
        if first is None or last is None or start is None or end is None or not first <= last < len(self.turns):
            return None
        ends = self._offset(first, start, unit), self._offset(last, end, unit)
        return Place(*ends) if 0 <= ends[0] < ends[1] else None

    def _offset(self, turn: int, offset: int, unit: Unit | str) -> int:
        """An offset in a turn as one of the whole text, -1 where the turn ends before it."""
        counted = OffsetMap(self.turns[turn])
        length = counted.to_utf16(counted.length) if unit == "utf-16" else counted.length
        if offset > length:
            return -1
        return self.begins[turn] + (counted.to_code_points(offset) if unit == "utf-16" else offset)

    def _said(self, place: Place) -> str:
        """The words of a place without those who speak them."""
        spans = zip(self.begins, self.turns, strict=True)
        return "\n".join(words[max(place.start - at, 0) : max(place.end - at, 0)] for at, words in spans)


def dialogue_key(data: Mapping[str, Any], results: Sequence[Mapping[str, Any]]) -> str:
    """The key of the dialogue that regions are in, else of the longest where none is in a string; "" for none."""
    sizes = {key: _size(items) for key, items in data.items() if _is_dialogue(items)}
    about = [words_of(result.get("to_name")) for result in results if is_in_dialogue(result)]
    key = max(sizes, key=lambda key: (key in about, sizes[key]), default="")
    if about or not key:
        return key
    elsewhere = any(words_of(result.get("type")).lower() in _IN_STRINGS for result in results)
    longest = max((len(words) for words in data.values() if isinstance(words, str)), default=0)
    return "" if elsewhere or isinstance(data.get("text"), str) or longest >= sizes[key] else key


def _size(items: Sequence[Mapping[str, Any]]) -> int:
    key = _text_key(items)
    return sum(len(words) for found, words in _strings(items) if found == key)


def is_in_dialogue(result: Mapping[str, Any]) -> bool:
    """Whether a result is a region of a dialogue."""
    return words_of(result.get("type")).lower() == TYPE


def _is_dialogue(items: Any) -> bool:
    return (
        isinstance(items, list) and bool(items) and all(isinstance(x, dict) for x in items) and bool(_text_key(items))
    )


def _text_key(items: Sequence[Mapping[str, Any]]) -> str:
    """The key of the words: a usual one, else of those with strings the one with most."""
    usual = next((key for key in _TEXT if _has(items, key)), "")
    lengths: dict[str, int] = {}
    for key, words in _strings(items):
        lengths[key] = lengths.get(key, 0) + len(words)
    return usual or max(lengths, key=lambda key: lengths[key], default="")


def _has(items: Sequence[Mapping[str, Any]], key: str) -> bool:
    return any(isinstance(item.get(key), str) for item in items)


def _strings(items: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    return ((key, words) for item in items for key, words in item.items() if isinstance(words, str))


def _opening(speaker: str) -> str:
    """What stands before the words of a turn."""
    name = " ".join(speaker.split()).removesuffix(":").rstrip()
    return f"{name}: " if name else ""


def _number(value: Any) -> int | None:
    """A whole number from 0, also as digits."""
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 20:
        return int(value)
    found = offset_of(value)
    return found if found is not None and found >= 0 else None


def _bare(words: str) -> str:
    return "".join(words.split())
