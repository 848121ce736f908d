"""One annotator's work on one article, as the questions look at it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cached_property

from annotator.analysis.finding import Passage
from annotator.analysis.rules import Rules
from annotator.model.folding import key
from annotator.model.records import TYPE, Argument, Article, Frame, Mention, attribute
from annotator.model.span import quote
from annotator.text.dates.periods import first_and_last

Days = tuple[dt.date, dt.date]

DESCRIPTIONS = frozenset({"title", "nominal", "pronoun", "possessive"})
"""Forms of mentions that may mean one today and another tomorrow, and that need not name a record."""


class Sheet:
    """An article with the mentions and frames of one annotator and the annotator's state of it; a value.

    What the records point at beyond the article (entities) is known by id only.
    """

    def __init__(
        self,
        article: Article,
        *,
        mentions: Iterable[Mention],
        frames: Iterable[Frame],
        rules: Rules,
        state: str = "todo",
    ) -> None:
        self.article = article
        self.rules = rules
        self.state = state
        self.mentions = sorted(mentions, key=lambda one: (one.start, -one.end, one.id))
        self.frames = sorted(frames, key=lambda one: one.id)
        self._mentions = {one.id: one for one in self.mentions}
        self._frames = {one.id: one for one in self.frames}
        self._entities: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing on it to ask about."""
        return not self.mentions and not self.frames and self.state == "todo"

    def mention(self, id_: str) -> Mention | None:
        """The mention of this id."""
        return self._mentions.get(id_)

    def frame(self, id_: str) -> Frame | None:
        """The frame of this id."""
        return self._frames.get(id_)

    def of_layer(self, layer: str) -> Iterator[Frame]:
        """The frames of a layer, by id."""
        return (one for one in self.frames if one.label == layer)

    def words(self, mention: Mention) -> str:
        """The words of a mention."""
        return quote(mention.spans, self.article.text)

    @cached_property
    def named(self) -> list[tuple[str, str, Mention]]:
        """The mentions that name one record by a name of its own, with their folded words and the record's id."""
        return [
            (key(self.words(one)), one.entities[0], one)
            for one in self.mentions
            if len(one.entities) == 1 and attribute(one.attributes, "kind") not in DESCRIPTIONS
        ]

    # roles

    def arguments(self, frame: Frame, *roles: str) -> Iterator[Argument]:
        """What fills these roles."""
        return (one for one in frame.arguments if one.role in roles)

    def entities(self, frame: Frame, *roles: str) -> tuple[str, ...]:
        """The ids of the entities in these roles, named or implicit, ascending."""
        kept = self._entities.get((frame.id, roles))
        if kept is None:
            found: set[str] = set()
            for one in self.arguments(frame, *roles):
                mention = self._mentions.get(one.mention)
                found.update(mention.entities if mention else ())
                found.update((one.entity,) if one.entity else ())
            kept = self._entities[frame.id, roles] = tuple(sorted(found))
        return kept

    def filler_frames(self, frame: Frame, *roles: str) -> Iterator[Frame]:
        """The other frames of the article in these roles."""
        for one in self.arguments(frame, *roles):
            found = self._frames.get(one.frame)
            if found is not None and found.id != frame.id:
                yield found

    def joined(self, left: Frame, right: Frame) -> bool:
        """Whether one of the two fills a role of the other."""
        return any(one.frame == right.id for one in left.arguments) or any(
            one.frame == left.id for one in right.arguments
        )

    # dates

    def dates(self, frame: Frame) -> tuple[str, ...]:
        """The values of the date mentions in the frame's DATE role, those that are calendar days."""
        found = (self._mentions.get(one.mention) for one in self.arguments(frame, "DATE"))
        return tuple(one.value for one in found if one is not None and days(one.value))

    def date(self, frame: Frame) -> str:
        """The frame's own date, else the one of its only date mention, else ""."""
        if frame.date:
            return frame.date
        values = set(self.dates(frame))
        return values.pop() if len(values) == 1 else ""

    # places

    def passage(self, record: Mention | Frame) -> Passage:
        """Where a mention stands, or a frame's first words: its trigger, else a filler, else the whole article."""
        if isinstance(record, Mention):
            return Passage(self.article.id, record.start, record.end, record.id)
        ids = (*record.triggers, *(one.mention for one in record.arguments))
        found = next((one for id_ in ids if (one := self._mentions.get(id_)) is not None), None)
        start, end = (found.start, found.end) if found else (0, 0)
        return Passage(self.article.id, start, end, record.id)


def type_of(frame: Frame) -> str:
    """The code of the frame's type, else of its layer."""
    return attribute(frame.attributes, TYPE) or frame.label


def value_of(frame: Frame, code: str, default: str) -> str:
    """The value of an attribute, or what it is where nothing is said."""
    return attribute(frame.attributes, code) or default


def days(value: str) -> Days | None:
    """The first and last day of an ISO 8601 date or interval; an open end reaches to the end of time."""
    start, slash, end = value.partition("/")
    if slash and start and end in {"", ".."}:
        found = first_and_last(start)
        return (found[0], dt.date.max) if found else None
    if slash and end and start in {"", ".."}:
        found = first_and_last(end)
        return (dt.date.min, found[1]) if found else None
    return first_and_last(value)


def apart(left: str, right: str) -> bool:
    """Whether two dates, both known, have no day in common."""
    one, other = days(left), days(right)
    return bool(one and other) and _before(one, other) | _before(other, one)


def before(left: str, right: str) -> bool:
    """Whether all of one date lies before all of the other, both known."""
    return _before(days(left), days(right))


def _before(one: Days | None, other: Days | None) -> bool:
    return one is not None and other is not None and one[1] < other[0]
