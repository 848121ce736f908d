"""Mentions as rows and back, a column at a time: an article may hold thousands.

Frozen records are filled through their slots' own setters, which is what their constructor does, without its detours.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import attrgetter
from typing import Any

from annotator.model.records import Attributes, Mention
from annotator.model.span import Span

Row = tuple[Any, ...]

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_SET = {name: vars(Mention)[name].__set__ for name in Mention.__slots__}
_SET_START, _SET_END = vars(Span)["start"].__set__, vars(Span)["end"].__set__
_PLAIN = ("id", "article", "annotator", "label", "value", "confidence", "note", "origin", "codebook")
_GET = {name: attrgetter(name) for name in Mention.__slots__}


class _Words(dict[str, tuple[str, ...]]):
    """Ids out of their text; the same entities come again and again."""

    def __missing__(self, text: str) -> tuple[str, ...]:
        words = self[text] = tuple(text.split(" ")) if text else ()
        return words


class _Pairs(dict[str, Attributes]):
    """Attributes out of their text."""

    def __missing__(self, text: str) -> Attributes:
        pairs = self[text] = tuple((code, value) for code, value in json.loads(text)) if text else ()
        return pairs


class _PairTexts(dict[Attributes, str]):
    """The text of attributes."""

    def __missing__(self, pairs: Attributes) -> str:
        text = self[pairs] = _encode(pairs) if pairs else ""
        return text


def mentions_of(rows: Sequence[Row]) -> list[Mention]:
    """The mentions that these rows of the table stand for, in their order."""
    if not rows:
        return []
    (
        id_,
        article,
        annotator,
        label,
        start,
        end,
        parts,
        entities,
        attributes,
        value,
        confidence,
        note,
        flag,
        origin,
        book,
    ) = zip(*rows, strict=True)
    made = list(map(object.__new__, repeat(Mention, len(rows))))
    plain = zip(_PLAIN, (id_, article, annotator, label, value, confidence, note, origin, book), strict=True)
    for name, column in plain:
        _fill(name, made, column)
    _fill("spans", made, _spans(start, end, parts))
    _fill("entities", made, map(_Words().__getitem__, entities))
    _fill("attributes", made, map(_Pairs().__getitem__, attributes))
    _fill("flag", made, map(bool, flag))
    return made


def row_of(mention: Mention) -> Row:
    """The row of one mention, in the order of the table's columns."""
    m, spans = mention, mention.spans
    place = (spans[0].start, spans[-1].end, _parts(spans) if len(spans) > 1 else "")
    links = (" ".join(m.entities), _encode(m.attributes) if m.attributes else "")
    return (
        m.id,
        m.article,
        m.annotator,
        m.label,
        *place,
        *links,
        m.value,
        m.confidence,
        m.note,
        int(m.flag),
        m.origin,
        m.codebook,
    )


def rows_of(mentions: Sequence[Mention]) -> list[Row]:
    """The rows of these mentions, in the order of the table's columns."""
    column = {name: list(map(_GET[name], mentions)) for name in Mention.__slots__}
    spans = column["spans"]
    return list(
        zip(
            *(column[name] for name in ("id", "article", "annotator", "label")),
            [parts[0].start for parts in spans],
            [parts[-1].end for parts in spans],
            [_parts(parts) if len(parts) > 1 else "" for parts in spans],
            map(" ".join, column["entities"]),
            map(_PairTexts().__getitem__, column["attributes"]),
            *(column[name] for name in ("value", "confidence", "note")),
            map(int, column["flag"]),
            *(column[name] for name in ("origin", "codebook")),
            strict=True,
        )
    )


def _fill(name: str, made: list[Mention], column: Iterable[Any]) -> None:
    deque(map(_SET[name], made, column), maxlen=0)


def _spans(starts: Sequence[int], ends: Sequence[int], parts: Sequence[str]) -> list[tuple[Span, ...]]:
    # the table's CHECK has seen to 0 <= start < end, as Span would
    outer = list(map(object.__new__, repeat(Span, len(starts))))
    deque(map(_SET_START, outer, starts), maxlen=0)
    deque(map(_SET_END, outer, ends), maxlen=0)
    spans: list[tuple[Span, ...]] = list(zip(outer, strict=True))
    for place, text in enumerate(parts):
        if text:
            spans[place] = tuple(Span(low, high) for low, high in json.loads(text))
    return spans


def _parts(spans: tuple[Span, ...]) -> str:
    return _encode([[span.start, span.end] for span in spans])
