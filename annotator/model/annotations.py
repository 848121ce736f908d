"""The mentions and frames of one annotator on one article, found by id, position and entity."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator

from annotator.model.change import Change
from annotator.model.errors import RecordMissing
from annotator.model.records import Frame, Mention
from annotator.model.span import Span

Place = tuple[int, int, str]
"""Start, end and mention id of one part of a mention."""


class AnnotationSet:
    """An index over immutable records that is kept up by `apply`; looking up a passage costs what it holds.

    Positions lie in one sorted list per power of two of the length, so that a long mention does not slow the search
    for short ones.
    """

    def __init__(
        self, article: str, annotator: str, *, mentions: Iterable[Mention] = (), frames: Iterable[Frame] = ()
    ) -> None:
        self.article = article
        self.annotator = annotator
        self._mentions: dict[str, Mention] = {}
        self._frames: dict[str, Frame] = {}
        self._places: dict[int, list[Place]] = defaultdict(list)
        self._starts: list[tuple[int, int, str]] = []
        self._by_entity: dict[str, set[str]] = defaultdict(set)
        self._users: dict[str, set[str]] = defaultdict(set)
        self._fill(mentions)
        for frame in frames:
            self._add_frame(frame)

    def _fill(self, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            self._mentions[mention.id] = mention
            self._starts.append((mention.start, -mention.end, mention.id))
            for span in mention.spans:
                self._places[len(span).bit_length()].append((span.start, span.end, mention.id))
            for entity in mention.entities:
                self._by_entity[entity].add(mention.id)
        self._starts.sort()
        for places in self._places.values():
            places.sort()

    def __len__(self) -> int:
        return len(self._mentions)

    @property
    def mentions(self) -> list[Mention]:
        """All mentions by start, the longer first."""
        return [self._mentions[id_] for _, _, id_ in self._starts]

    @property
    def frames(self) -> list[Frame]:
        """All frames by their first trigger; those without one last."""
        return sorted(self._frames.values(), key=self._frame_order)

    def _frame_order(self, frame: Frame) -> tuple[int, str]:
        starts = [self._mentions[id_].start for id_ in frame.triggers if id_ in self._mentions]
        return (min(starts, default=1 << 60), frame.id)

    def mention(self, id_: str) -> Mention:
        """The mention of this id; RecordMissing where there is none."""
        try:
            return self._mentions[id_]
        except KeyError:
            raise RecordMissing("mention", id_) from None

    def frame(self, id_: str) -> Frame:
        """The frame of this id; RecordMissing where there is none."""
        try:
            return self._frames[id_]
        except KeyError:
            raise RecordMissing("frame", id_) from None

    def find(self, id_: str) -> Mention | Frame | None:
        """The mention or frame of this id."""
        return self._mentions.get(id_) or self._frames.get(id_)

    def find_mention(self, id_: str) -> Mention | None:
        """The mention of this id, if it is there."""
        return self._mentions.get(id_)

    def find_frame(self, id_: str) -> Frame | None:
        """The frame of this id, if it is there."""
        return self._frames.get(id_)

    def between(self, start: int, end: int) -> Iterator[Mention]:
        """The mentions with a part in `start <= i < end`, each once, in no order."""
        seen: set[str] = set()
        for length, places in self._places.items():
            index = bisect_left(places, (start - (1 << length), -1, ""))
            while index < len(places) and places[index][0] < end:
                if places[index][1] > start and places[index][2] not in seen:
                    seen.add(places[index][2])
                    yield self._mentions[places[index][2]]
                index += 1

    def at(self, offset: int) -> list[Mention]:
        """The mentions under the caret at `offset` (inside, or touching its end), the innermost first."""
        found = {m.id: m for m in self.between(max(offset - 1, 0), offset + 1) if _touches(m, offset)}
        return sorted(found.values(), key=lambda m: (m.end - m.start, m.start, m.id))

    def next_mention(self, offset: int, *, forward: bool) -> Mention | None:
        """The first mention that starts behind `offset`, or the last one that starts before it."""
        index = bisect_left(self._starts, (offset + 1, -(1 << 60), "") if forward else (offset, -(1 << 60), ""))
        index = index if forward else index - 1
        return self._mentions[self._starts[index][2]] if 0 <= index < len(self._starts) else None

    def of_entity(self, entity: str) -> list[Mention]:
        """The mentions that name an entity, by position."""
        return sorted((self._mentions[id_] for id_ in self._by_entity.get(entity, ())), key=lambda m: (m.start, m.id))

    def count_of(self, entity: str) -> int:
        """How many mentions name an entity."""
        return len(self._by_entity.get(entity, ()))

    @property
    def frame_count(self) -> int:
        """How many frames there are."""
        return len(self._frames)

    def entities(self) -> dict[str, int]:
        """How many mentions each entity has here."""
        return {entity: len(ids) for entity, ids in self._by_entity.items() if ids}

    def frames_with(self, id_: str) -> list[Frame]:
        """The frames that have this mention, entity or frame as trigger, filler or source."""
        return [self._frames[frame] for frame in sorted(self._users.get(id_, ()))]

    def same_span(self, spans: tuple[Span, ...]) -> list[Mention]:
        """The mentions over exactly these spans."""
        return [m for m in self.between(spans[0].start, spans[0].start + 1) if m.spans == spans]

    def apply(self, change: Change) -> None:
        """Take the change over, as far as it concerns this annotator and article."""
        for record in change.removed:
            if isinstance(record, Mention) and self._mine(record):
                self._remove_mention(record)
            elif isinstance(record, Frame) and self._mine(record):
                self._remove_frame(record)
        for record in change.added:
            if isinstance(record, Mention) and self._mine(record):
                self._add_mention(record)
            elif isinstance(record, Frame) and self._mine(record):
                self._add_frame(record)

    def _mine(self, record: Mention | Frame) -> bool:
        return record.article == self.article and record.annotator == self.annotator

    def _add_mention(self, mention: Mention) -> None:
        self._mentions[mention.id] = mention
        insort(self._starts, (mention.start, -mention.end, mention.id))
        for span in mention.spans:
            insort(self._places[len(span).bit_length()], (span.start, span.end, mention.id))
        for entity in mention.entities:
            self._by_entity[entity].add(mention.id)

    def _remove_mention(self, mention: Mention) -> None:
        del self._mentions[mention.id]
        _discard(self._starts, (mention.start, -mention.end, mention.id))
        for span in mention.spans:
            _discard(self._places[len(span).bit_length()], (span.start, span.end, mention.id))
        for entity in mention.entities:
            self._by_entity[entity].discard(mention.id)

    def _add_frame(self, frame: Frame) -> None:
        self._frames[frame.id] = frame
        for used in _used(frame):
            self._users[used].add(frame.id)

    def _remove_frame(self, frame: Frame) -> None:
        del self._frames[frame.id]
        for used in _used(frame):
            self._users[used].discard(frame.id)


def _touches(mention: Mention, offset: int) -> bool:
    return any(span.start <= offset <= span.end for span in mention.spans)


def _used(frame: Frame) -> set[str]:
    fillers = {id_ for part in frame.arguments for id_ in (part.mention, part.entity, part.frame, part.source)}
    return ({frame.source, *frame.triggers} | fillers) - {""}


def _discard(places: list[tuple[int, int, str]], place: tuple[int, int, str]) -> None:
    index = bisect_left(places, place)
    if index < len(places) and places[index] == place:
        del places[index]
