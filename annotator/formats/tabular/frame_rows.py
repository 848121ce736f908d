"""Events, their arguments, stances and quotations as rows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from annotator.formats.annotated import Annotated
from annotator.formats.country_codes import alpha_3, country_code
from annotator.formats.tabular.cells import Row, first_day, flag, last_day, listed, precision, spans
from annotator.formats.tabular.columns import Table, layer_table
from annotator.model.codebook import Codebook, Label
from annotator.model.records import TYPE, Argument, Entity, Frame, attribute, attribute_values
from annotator.model.span import Span, joined, quote

IDS: Mapping[str, str] = {"events": "event_id", "stances": "stance_id", "quotations": "quotation_id"}

ROLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "events": {"agent": ("AGENT",), "target": ("TARGET",)},
    "stances": {"holder": ("HOLDER",), "target": ("TARGET",)},
    "quotations": {"speaker": ("SPEAKER",), "addressee": ("ADDRESSEE",), "relay": ("RELAY",)},
}
"""Table → beginning of its columns → roles: who is told with names, ids, countries and sectors."""

WORDED = frozenset({"TARGET_EVENT", "CONDITION", "EVIDENCE", "CUE", "TOPIC"})
"""Further roles of stances and quotations that have a column."""


def countries(entity: Entity) -> list[str]:
    """The three letters of the countries of a record: its own code, else those of its attribute."""
    own = country_code(entity)
    return [own] if own else [alpha_3(code) for code in attribute_values(entity.attributes, "country")]


def sectors(entity: Entity) -> list[str]:
    """The sectors of a record, the main one first."""
    found = (attribute(entity.attributes, "sector"), *attribute_values(entity.attributes, "sectors_secondary"))
    return [sector for sector in dict.fromkeys(found) if sector]


@dataclass(frozen=True, slots=True)
class FrameRows:
    """Makes the rows of the frames of one article; `language` is that of the names."""

    annotated: Annotated
    codebook: Codebook
    tables: Mapping[str, Table]
    language: str

    def row(self, frame: Frame) -> tuple[str, Row]:
        """The table and the row of one frame."""
        table = layer_table(frame.label)
        row = self._begin(frame, table) | self.tables[table].attributes(frame.attributes)
        for start, roles in ROLES[table].items():
            row |= self._actors(start, list(self.annotated.of_role(frame, *roles)))
        row |= self._of_event(frame) if table == "events" else self._of_opinion(frame)
        return table, row | self._end(frame)

    def arguments(self, frame: Frame) -> Iterator[Row]:
        """One row for each argument of a frame, in its order."""
        article = self.annotated.article
        for position, part in enumerate(frame.arguments, start=1):
            mention = self.annotated.mentions.get(part.mention)
            role = self.codebook.role(part.role)
            yield {
                "event_id": frame.id,
                "position": position,
                "article_id": article.id,
                "article": article.name,
                "annotator": self.annotated.shared.person(frame.annotator),
                "event_type": attribute(frame.attributes, TYPE),
                "role": part.role,
                "role_name": role.names.of(self.language) if role is not None else part.role,
                "filler": _filler(part),
                "text": self.annotated.words(part),
                "mention_id": part.mention,
                **_places(mention.spans if mention is not None else ()),
                **self._entities(self.annotated.fillers(part)),
                "filler_event_id": part.frame,
                "value": mention.value if mention is not None else "",
                "implicit": flag(part.implicit),
                "confidence": part.confidence,
                "source": self.annotated.shared.name(part.source),
                "source_id": part.source,
            }

    def crosswalk(self, frame: Frame) -> Row:
        """In which article an event stands."""
        article = self.annotated.article
        return {
            "event_id": frame.id,
            "article_id": article.id,
            "article": article.name,
            "annotator": self.annotated.shared.person(frame.annotator),
            "article_date": article.date,
            "article_source": article.source,
            "url": article.url,
            "same_as": listed(part.frame for part in self.annotated.of_role(frame, "SAME_AS") if part.frame),
        }

    def _begin(self, frame: Frame, table: str) -> Row:
        article, shared = self.annotated.article, self.annotated.shared
        stated = frame.precision or attribute(frame.attributes, "date_precision")
        return {
            IDS[table]: frame.id,
            "article_id": article.id,
            "article": article.name,
            "article_date": article.date,
            "annotator": shared.person(frame.annotator),
            "layer": frame.label,
            "type": attribute(frame.attributes, TYPE),
            "date": frame.date,
            "date_start": first_day(frame.date),
            "date_end": last_day(frame.date),
            "date_precision": stated or (precision(frame.date) if frame.date else ""),
            "source": shared.name(frame.source),
            "source_id": frame.source,
        }

    def _end(self, frame: Frame) -> Row:
        places = self.annotated.trigger_spans(frame)
        words = quote(places, self.annotated.article.text)
        sentence = self.annotated.sentence(places[0]).of(self.annotated.article.text) if places else ""
        return {
            "triggers": words,
            "text": words,
            "trigger_ids": listed(mention.id for mention in self.annotated.triggers(frame)),
            "sentence": sentence,
            **_places(places),
            "confidence": frame.confidence,
            "flag": flag(frame.flag),
            "origin": frame.origin,
            "note": frame.note,
            "codebook": frame.codebook,
        }

    def _of_event(self, frame: Frame) -> Row:
        label = self.codebook.label(attribute(frame.attributes, TYPE))
        maps = dict(label.maps) if label is not None else {}
        places = list(self.annotated.of_role(frame, "PLACE"))
        ids = self._ids(places)
        return {
            "type_name": _name(label, self.language),
            "mode_name": self._value_name(frame, "mode"),
            "plover": maps.get("plover", ""),
            "cameo": maps.get("cameo", ""),
            "quad": maps.get("quad", ""),
            "score": _number(maps.get("score", "")),
            "places": listed(self._names(places)),
            "place_ids": listed(ids),
            "place_countries": listed(_once(chain.from_iterable(countries(e) for e in self._known(ids)))),
        }

    def _of_opinion(self, frame: Frame) -> Row:
        """What stances and quotations have besides those who speak."""
        events = [part.frame for part in self.annotated.of_role(frame, "TARGET_EVENT") if part.frame]
        types = [attribute(f.attributes, TYPE) for id_ in events if (f := self.annotated.frames.get(id_)) is not None]
        return {
            "target_event_ids": listed(events),
            "target_event_types": listed(types),
            "condition_event_ids": listed(p.frame for p in self.annotated.of_role(frame, "CONDITION") if p.frame),
            "evidence": listed(self.annotated.words(part) for part in self.annotated.of_role(frame, "EVIDENCE")),
            "value_name": self._value_name(frame, "value"),
            "cue": listed(self.annotated.words(part) for part in self.annotated.of_role(frame, "CUE")),
            "topics": listed(self.annotated.words(part) for part in self.annotated.of_role(frame, "TOPIC")),
            "topic_event_ids": listed(p.frame for p in self.annotated.of_role(frame, "TOPIC") if p.frame),
        }

    def _actors(self, start: str, parts: list[Argument]) -> Row:
        ids = self._ids(parts)
        entities = self._known(ids)
        return {
            f"{start}s": listed(self._names(parts)),
            f"{start}_ids": listed(ids),
            f"{start}_countries": listed(_once(chain.from_iterable(countries(e) for e in entities))),
            f"{start}_sectors": listed(_once(chain.from_iterable(sectors(e) for e in entities))),
        }

    def _entities(self, ids: list[str]) -> Row:
        entities = self._known(ids)
        return {
            "entity_ids": listed(ids),
            "entities": listed(self.annotated.shared.name(id_) for id_ in ids),
            "countries": listed(_once(chain.from_iterable(countries(e) for e in entities))),
            "sectors": listed(_once(chain.from_iterable(sectors(e) for e in entities))),
        }

    def _ids(self, parts: Iterable[Argument]) -> list[str]:
        return _once(id_ for part in parts for id_ in self.annotated.fillers(part))

    def _names(self, parts: Iterable[Argument]) -> list[str]:
        """The names of those who fill roles: the register's, else the words of the text."""
        found: list[str] = []
        for part in parts:
            names = [self.annotated.shared.name(id_) for id_ in self.annotated.fillers(part)]
            found.extend(name or self.annotated.words(part) for name in names or [""])
        return _once(found)

    def _known(self, ids: Iterable[str]) -> list[Entity]:
        return [entity for id_ in ids if (entity := self.annotated.shared.entities.get(id_)) is not None]

    def _value_name(self, frame: Frame, code: str) -> str:
        value = attribute(frame.attributes, code)
        found = self.codebook.attribute("frame", code, attribute(frame.attributes, TYPE), frame.label)
        values = found.values if found is not None else ()
        return next((known.names.of(self.language) for known in values if known.code == value), value)


def _places(found: tuple[Span, ...]) -> Row:
    places = joined(found)
    if not places:
        return {"start": "", "end": "", "spans": ""}
    return {"start": places[0].start, "end": places[-1].end, "spans": spans(places)}


def _filler(part: Argument) -> str:
    fillers = {"mention": part.mention, "entity": part.entity, "event": part.frame, "text": part.text}
    return next((kind for kind, filled in fillers.items() if filled), "empty")


def _name(label: Label | None, language: str) -> str:
    return label.names.of(language) if label is not None else ""


def _number(words: str) -> float | str:
    try:
        number = float(words)
    except ValueError:
        return words
    return number if math.isfinite(number) else words


def _once(found: Iterable[str]) -> list[str]:
    return [one for one in dict.fromkeys(found) if one]
