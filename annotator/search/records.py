"""What is searched for among the records: mentions by what they are, frames by who has which part in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from annotator.model.records import TYPE, Argument, Confidence, Frame, Mention, attribute_values

Ids = frozenset[str]


@dataclass(frozen=True, slots=True)
class Filler:
    """What may fill a role: one of these entities (also through a mention), or a mention or frame of these labels."""

    entities: Ids = frozenset()
    labels: Ids = frozenset()
    text: str = ""


@dataclass(frozen=True, slots=True)
class RecordQuery:
    """Conditions of which all must hold; of the values of one condition one is enough, an empty one asks nothing.

    `labels`, `layers`, `types` are codes, `entities` and `annotators` ids, `attributes` codes with their values,
    `roles` codes with what may fill them; `since` and `until` are ISO 8601 dates, perhaps partial, of the article,
    both included (an article without a date is in no interval).
    """

    labels: Ids = frozenset()
    layers: Ids = frozenset()
    types: Ids = frozenset()
    entities: Ids = frozenset()
    attributes: Mapping[str, Ids] = field(default_factory=dict)
    roles: Mapping[str, tuple[Filler, ...]] = field(default_factory=dict)
    annotators: Ids = frozenset()
    flagged: bool | None = None
    confidence: frozenset[Confidence] = frozenset()
    since: str = ""
    until: str = ""

    def mention_matches(self, mention: Mention, article_date: str = "") -> bool:
        """Whether a mention fulfils the query; one with roles finds frames alone."""
        return (
            not self.roles
            and self._holds(mention, article_date)
            and (not self.entities or not self.entities.isdisjoint(mention.entities))
        )

    def frame_matches(
        self, frame: Frame, article_date: str = "", *, mentions: Mapping[str, Mention], frames: Mapping[str, Frame]
    ) -> bool:
        """Whether a frame fulfils the query; `mentions` and `frames` are those of its article, by id."""
        return (
            self._holds(frame, article_date)
            and (not self.entities or not self.entities.isdisjoint(entities_of(frame, mentions)))
            and all(self._filled(frame, role, mentions, frames=frames) for role in self.roles)
        )

    def _holds(self, record: Mention | Frame, article_date: str) -> bool:
        types = attribute_values(record.attributes, TYPE)
        return (
            (not self.labels or record.label in self.labels or not self.labels.isdisjoint(types))
            and (not self.layers or record.label in self.layers)
            and (not self.types or not self.types.isdisjoint(types))
            and (not self.annotators or record.annotator in self.annotators)
            and (self.flagged is None or record.flag == self.flagged)
            and (not self.confidence or record.confidence in self.confidence)
            and all(
                not values.isdisjoint(attribute_values(record.attributes, code))
                for code, values in self.attributes.items()
            )
            and self._in_time(article_date)
        )

    def _in_time(self, date: str) -> bool:
        if not self.since and not self.until:
            return True
        return bool(date) and date_is_between(date, self.since, self.until)

    def _filled(self, frame: Frame, role: str, mentions: Mapping[str, Mention], *, frames: Mapping[str, Frame]) -> bool:
        fillers = self.roles[role]
        return any(
            _fills(argument, filler, mentions, frames=frames)
            for argument in frame.arguments
            if argument.role == role
            for filler in fillers
        )


def date_is_between(date: str, since: str, until: str) -> bool:
    """Whether a date, perhaps partial, may lie between two others, both included; "" is no limit."""
    return (not since or date >= since[: len(date)]) and (not until or date[: len(until)] <= until)


def entities_of(frame: Frame, mentions: Mapping[str, Mention]) -> set[str]:
    """The ids of all entities that have a part in a frame, or who says so."""
    found = {frame.source} | {id_ for argument in frame.arguments for id_ in _entities(argument, mentions)}
    found |= {id_ for trigger in frame.triggers if trigger in mentions for id_ in mentions[trigger].entities}
    return found - {""}


def _entities(argument: Argument, mentions: Mapping[str, Mention]) -> Iterable[str]:
    mention = mentions.get(argument.mention)
    return (argument.entity, argument.source, *(mention.entities if mention else ()))


def _fills(argument: Argument, filler: Filler, mentions: Mapping[str, Mention], *, frames: Mapping[str, Frame]) -> bool:
    mention, frame = mentions.get(argument.mention), frames.get(argument.frame)
    entities = {argument.entity, *(mention.entities if mention else ())}
    if not filler.entities.isdisjoint(entities):
        return True
    if filler.text and argument.text and filler.text in argument.text:
        return True
    labels = set()
    for record in (mention, frame):
        if record:
            labels |= {record.label, *attribute_values(record.attributes, TYPE)}
    return not filler.labels.isdisjoint(labels)
