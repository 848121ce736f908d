"""Records of an article beside those that were read from its export: which are found again, and what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from annotator.formats.protocols import Batch
from annotator.model.records import TYPE, Argument, Article, Attributes, Entity, Frame, Mention, attribute

Spot = tuple[tuple[int, int], ...]
"""The spans of a mention, counted in code points or in code points that are no blanks."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One aspect of a record that was found again but not whole ("type", "entities", "attributes" …)."""

    aspect: str
    article: str
    start: int


@dataclass(slots=True)
class Ledger:
    """What was found again of all articles by now, and in what it differs."""

    mentions: int = 0
    frames: int = 0
    differences: list[Difference] = field(default_factory=list)


@dataclass(slots=True)
class Side:
    """An article with its records on one side; `entities` is the register there, by id."""

    article: Article
    mentions: Sequence[Mention]
    frames: Sequence[Frame]
    entities: Mapping[str, Entity]
    counts: list[int] | None = None
    by_id: dict[str, Mention] = field(default_factory=dict)
    frames_by_id: dict[str, Frame] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.by_id = {mention.id: mention for mention in self.mentions}
        self.frames_by_id = {frame.id: frame for frame in self.frames}

    def count_signs(self) -> None:
        """Count places in signs that are no blanks from now on, as where blanks are not kept."""
        self.counts = [0, *accumulate(not sign.isspace() for sign in self.article.text)]

    def spot(self, mention: Mention) -> Spot:
        """Where a mention lies."""
        if self.counts is None:
            return tuple((span.start, span.end) for span in mention.spans)
        top = len(self.counts) - 1
        spans = ((self.counts[min(s.start, top)], self.counts[min(s.end, top)]) for s in mention.spans)
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            if merged and merged[-1][1] == start:
                start = merged.pop()[0]  # noqa: PLW2901 what lay between was blank
            merged.append((start, end))
        return tuple(merged)

    def start(self, frame: Frame) -> int:
        """Where a frame begins, 0 where no words stand for it."""
        ids = (*frame.triggers, *(part.mention for part in frame.arguments))
        return min((self.by_id[id_].start for id_ in ids if id_ in self.by_id), default=0)

    def filler(self, part: Argument) -> tuple[str, object]:
        """Role and filler as both sides can know them: a place, a name, the label of a frame, or text."""
        mention, frame = self.by_id.get(part.mention), self.frames_by_id.get(part.frame)
        if mention is not None:
            return part.role, self.spot(mention)
        if part.entity:
            return part.role, self.name(part.entity)
        return part.role, frame.label if frame is not None else part.text

    def name(self, entity: str) -> str:
        """A record by its name, which formats keep that do not keep its id."""
        found = self.entities.get(entity)
        return found.name.casefold() if found is not None else entity


def sides_of(batch: Batch, entities: Mapping[str, Entity]) -> Iterator[Side]:
    """The articles of a batch with their records."""
    mentions: dict[str, list[Mention]] = {}
    for mention in batch.mentions:
        mentions.setdefault(mention.article, []).append(mention)
    frames: dict[str, list[Frame]] = {}
    for frame in batch.frames:
        frames.setdefault(frame.article, []).append(frame)
    for article in batch.articles:
        yield Side(article, mentions.get(article.id, []), frames.get(article.id, []), entities)


def compare(ours: Side, theirs: Side, ledger: Ledger) -> tuple[list[Mention], list[Frame]]:
    """Count what of our side is on theirs; the mentions and frames that are not."""
    mentions = _assigned(_mention_pairs(ours, theirs))
    for at, again in mentions.items():
        mention = ours.mentions[at]
        ledger.mentions += 1
        for aspect in _mention_aspects(ours, mention, theirs, theirs.mentions[again]):
            ledger.differences.append(Difference(aspect, ours.article.name, mention.start))
    frames = _assigned(_frame_pairs(ours, theirs))
    for at, again in frames.items():
        frame = ours.frames[at]
        ledger.frames += 1
        for aspect in _frame_aspects(ours, frame, theirs, theirs.frames[again]):
            ledger.differences.append(Difference(aspect, ours.article.name, ours.start(frame)))
    missing = [mention for at, mention in enumerate(ours.mentions) if at not in mentions]
    return missing, [frame for at, frame in enumerate(ours.frames) if at not in frames]


_Pairs = Iterable[tuple[int, int, int]]
"""How unlike two records are, the place of ours, the place of theirs."""


def _assigned(pairs: _Pairs) -> dict[int, int]:
    """Each of ours with one of theirs, the likest first, so that nobody's record is taken for another's like it."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, mine, other in sorted(pairs):
        if mine not in found and other not in taken:
            found[mine] = other
            taken.add(other)
    return found


def _mention_pairs(ours: Side, theirs: Side) -> Iterator[tuple[int, int, int]]:
    """The pairs at the same place with a label in common."""
    spots: dict[Spot, list[int]] = {}
    for other, found in enumerate(theirs.mentions):
        spots.setdefault(theirs.spot(found), []).append(other)
    for mine, mention in enumerate(ours.mentions):
        for other in spots.get(ours.spot(mention), []):
            found = theirs.mentions[other]
            if _labels(found) & _labels(mention):
                unlike = sum(1 for _ in _mention_aspects(ours, mention, theirs, found))
                yield 2 * unlike + (mention.annotator != found.annotator), mine, other


def _frame_pairs(ours: Side, theirs: Side) -> Iterator[tuple[int, int, int]]:
    """The pairs with a label in common and a trigger, or without triggers a filler, at the same place."""
    places: dict[tuple[str, object], list[int]] = {}
    parts = [_parts(theirs, frame) for frame in theirs.frames]
    for other, counted in enumerate(parts):
        for part in counted or [_NOWHERE]:
            places.setdefault(part, []).append(other)
    for mine, frame in enumerate(ours.frames):
        wanted = _parts(ours, frame)
        for other in sorted({other for part in (wanted or [_NOWHERE]) for other in places.get(part, [])}):
            found = theirs.frames[other]
            if not _labels(found) & _labels(frame) or not _same_trigger(wanted, parts[other]):
                continue
            unlike = (wanted - parts[other]).total() + (parts[other] - wanted).total()
            unlike += 3 * (attribute(found.attributes, TYPE) != attribute(frame.attributes, TYPE))
            unlike += len(set(found.attributes) ^ set(frame.attributes))
            yield 2 * unlike + (frame.annotator != found.annotator), mine, other


_NOWHERE = ("", "")
"""Stands for the parts of a frame that has none."""


def _same_trigger(one: Counter[tuple[str, object]], other: Counter[tuple[str, object]]) -> bool:
    mine, theirs = ({place for role, place in parts if not role} for parts in (one, other))
    return not mine or not theirs or bool(mine & theirs)


def _labels(record: Mention | Frame) -> set[str]:
    """The layer and the finer label, by either of which a record may be called elsewhere."""
    return {record.label, attribute(record.attributes, TYPE)} - {""}


def _mention_aspects(ours: Side, mention: Mention, theirs: Side, found: Mention) -> Iterator[str]:
    yield from _shared_aspects(mention, found)
    if not _same_entities(ours, mention.entities, theirs, found.entities):
        yield "entities"
    if mention.value != found.value:
        yield "value"


def _shared_aspects(one: Mention | Frame, other: Mention | Frame) -> Iterator[str]:
    mine, theirs = attribute(one.attributes, TYPE), attribute(other.attributes, TYPE)
    if mine and mine != theirs and {mine, one.label} != {theirs, other.label}:
        yield "type"
    if _others(one.attributes) != _others(other.attributes):
        yield "attributes"
    for aspect in ("confidence", "note", "flag"):
        if getattr(one, aspect) != getattr(other, aspect):
            yield aspect


def _others(attributes: Attributes) -> Attributes:
    return tuple(pair for pair in attributes if pair[0] != TYPE)


def _same_entities(ours: Side, ids: Iterable[str], theirs: Side, found: Iterable[str]) -> bool:
    """Whether each record is there again: by its id, its name or one of its codes."""
    left = list(found)
    for id_ in ids:
        entity = ours.entities.get(id_)
        again = next((other for other in left if other == id_ or _is_same(entity, theirs.entities.get(other))), None)
        if again is None:
            return False
        left.remove(again)
    return True


def _is_same(one: Entity | None, other: Entity | None) -> bool:
    if one is None or other is None:
        return False
    return one.name.casefold() == other.name.casefold() or bool(set(one.codes) & set(other.codes))


def _parts(side: Side, frame: Frame) -> Counter[tuple[str, object]]:
    triggers = [("", side.spot(side.by_id[id_])) for id_ in frame.triggers if id_ in side.by_id]
    return Counter([*triggers, *map(side.filler, frame.arguments)])


def _frame_aspects(ours: Side, frame: Frame, theirs: Side, found: Frame) -> Iterator[str]:
    yield from _shared_aspects(frame, found)
    lacking = _parts(ours, frame) - _parts(theirs, found)
    if any(role == "" for role, _ in lacking):
        yield "triggers"
    if any(role != "" for role, _ in lacking):
        yield "arguments"
    if (frame.date, frame.precision) != (found.date, found.precision):
        yield "date"
    if frame.source and not _same_entities(ours, [frame.source], theirs, [found.source]):
        yield "source"
