"""One article with one annotator's events as a JSON object for training."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.formats.annotated import Annotated
from annotator.formats.event_frames.alignment import Aligned
from annotator.formats.report import Report
from annotator.model.records import TYPE, Argument, Entity, Frame, Mention, attribute
from annotator.model.span import Span

Json = dict[str, Any]

_NOT_EVENTS = frozenset({"STANCE", "QUOTE"})
_KINDS = {
    "name": "NAM",
    "capital_metonym": "NAM",
    "seat_metonym": "NAM",
    "demonym_adjective": "NAM",
    "demonym_noun": "NOM",
    "title": "NOM",
    "nominal": "NOM",
    "pronoun": "PRO",
    "possessive": "PRO",
}


@dataclass(frozen=True, slots=True)
class Placed:
    """A mention with the range of its tokens (end exclusive) and the number of its sentence (None: across several)."""

    mention: Mention
    tokens: tuple[int, int]
    sentence: int | None


class Document:
    """Builds the object of one article; what does not fit goes to the report's `lost` by name, place and reason.

    `frame_layers` are the layers whose mentions are triggers; `whole` allows arguments in other sentences than their
    trigger's, and spans that cross sentences.
    """

    def __init__(
        self, annotated: Annotated, annotator: str, report: Report, *, frame_layers: frozenset[str], whole: bool
    ) -> None:
        article = annotated.article
        self._annotated, self._report, self._whole = annotated, report, whole
        self._frame_layers = frame_layers
        self._aligned = Aligned.of(article.text, article.language)
        own = [mention for mention in annotated.mentions.values() if mention.annotator == annotator]
        self._frames = [frame for frame in annotated.frames.values() if frame.annotator == annotator]
        self._placed = {mention.id: found for mention in own if (found := self._place(mention)) is not None}
        self._annotator = annotated.shared.person(annotator)

    def as_data(self) -> Json:
        """The object; keys in this order, lists by place."""
        article, aligned = self._annotated.article, self._aligned
        events, links = list(self._events()), list(self._links())
        mentions = list(self._entity_mentions(events))
        self._report.keep("token", len(aligned.tokens))
        self._report.keep("sentence", len(aligned.sentences))
        self._report.keep("entity_mention", len(mentions))
        self._report.keep("event_mention", len(events))
        self._report.keep("argument", sum(len(event["arguments"]) for event in events))
        return {
            "doc_id": article.name,
            "wnd_id": article.name,
            "article_id": article.id,
            "lang": article.language,
            "date": article.date,
            "annotator": self._annotator,
            "text": article.text,
            "tokens": [token.of(article.text) for token in aligned.tokens],
            "token_spans": [[token.start, token.end] for token in aligned.tokens],
            "sentences": list(map(list, aligned.ranges)),
            "sentence_spans": [[sentence.start, sentence.end] for sentence in aligned.sentences],
            "entity_mentions": [self._entity_mention(found) for found in mentions],
            "event_mentions": events,
            "relation_mentions": [],
            "event_links": links,
            "entities": [_entity(entity) for entity in self._entities(mentions)],
        }

    def _entity_mentions(self, events: list[Json]) -> Iterator[Placed]:
        """The mentions that are no triggers, and triggers that fill a role; triggers of no event are told."""
        filling = {part["entity_id"] for event in events for part in event["arguments"]}
        evoking = {id_ for frame in self._frames if frame.label not in _NOT_EVENTS for id_ in frame.triggers}
        for id_, found in self._placed.items():
            if id_ in filling or found.mention.label not in self._frame_layers:
                yield found
            elif id_ not in evoking:
                self._lose(f"mentions of {found.mention.label}", found.mention, "they evoke no event")

    def _place(self, mention: Mention) -> Placed | None:
        """Where a mention is in the tokens; None where it does not fit, which is told."""
        span = Span(mention.start, mention.end)
        found = self._aligned.covering(span)
        sentence = self._aligned.sentence(found) if found is not None else None
        if len(mention.spans) > 1:
            self._lose("discontinuous mentions", mention, "a range of tokens has no gaps")
            return None
        if found is None:
            self._lose("mentions without a token", mention, "there are only blanks in it")
            return None
        if sentence is None and not self._whole:
            self._lose("mentions across sentences", mention, "it does not lie in one sentence")
            return None
        if not self._aligned.is_exact(span, found):
            why = "its border lies within a token: `start` and `end` cover the whole token, `span` does not"
            self._lose("borders within tokens", mention, why)
        return Placed(mention, found, sentence)

    def _lose(self, what: str, mention: Mention, why: str) -> None:
        where = f"{self._annotated.article.name}:{mention.start}-{mention.end} {mention.label}"
        self._report.lose(what, [where], why=why)

    def _entity_mention(self, found: Placed) -> Json:
        mention = found.mention
        return {
            "id": mention.id,
            **self._words(found),
            "entity_type": attribute(mention.attributes, TYPE) or mention.label,
            "layer": mention.label,
            "mention_type": _KINDS.get(attribute(mention.attributes, "kind"), "UNK"),
            "entity_ids": list(mention.entities),
            "value": mention.value,
        }

    def _words(self, found: Placed) -> Json:
        span = Span(found.mention.start, found.mention.end)
        start, end = found.tokens
        text = span.of(self._annotated.article.text)
        return {"text": text, "start": start, "end": end, "span": [span.start, span.end], "sent": found.sentence}

    def _events(self) -> Iterator[Json]:
        found: list[tuple[tuple[int, int], str, Json]] = []
        for frame in self._frames:
            if frame.label in _NOT_EVENTS:
                self._lose_frame(f"frames of {frame.label}", frame, why="only events are trained on")
                continue
            triggers = [
                self._placed[mention.id] for mention in self._annotated.triggers(frame) if mention.id in self._placed
            ]
            if not triggers:
                self._lose_frame("events without a trigger", frame, why="an event mention needs words of its own")
                continue
            shared = self._arguments(frame, triggers)
            for number, trigger in enumerate(triggers):
                event = self._event(frame, trigger, shared[number])
                found.append((trigger.tokens, event["id"], event))
        yield from (event for _, _, event in sorted(found, key=lambda item: item[:2]))

    def _event(self, frame: Frame, trigger: Placed, arguments: list[Json]) -> Json:
        codes = [(code, value) for code, value in frame.attributes if code != TYPE]
        return {
            "id": f"{frame.id}:{trigger.mention.id}",
            "event_id": frame.id,
            "event_type": attribute(frame.attributes, TYPE) or frame.label,
            "trigger": self._words(trigger),
            "arguments": arguments,
            "attributes": [list(pair) for pair in codes],
        }

    def _arguments(self, frame: Frame, triggers: list[Placed]) -> list[list[Json]]:
        """The arguments of each trigger: those of its sentence, or where the whole article counts the nearest ones."""
        result: list[list[Json]] = [[] for _ in triggers]
        for part in frame.arguments:
            if part.frame:
                continue
            filler = self._placed.get(part.mention)
            if filler is None:
                self._lose_argument(frame, part)
                continue
            same = filler.sentence
            chosen = [at for at, trigger in enumerate(triggers) if same is not None and trigger.sentence == same]
            if not chosen and self._whole:
                chosen = [min(range(len(triggers)), key=lambda at: _distance(triggers[at], filler))]
            if not chosen:
                why = "no trigger of the event is in its sentence"
                self._lose_frame("arguments in other sentences", frame, why=why, role=part.role)
            for at in chosen:
                result[at].append({"entity_id": part.mention, "role": part.role, **self._words(filler)})
        return result

    def _lose_argument(self, frame: Frame, part: Argument) -> None:
        if part.mention:
            why = "its mention does not fit the tokens, or is another annotator's"
            self._lose_frame("arguments without a place", frame, why=why, role=part.role)
        else:
            why = "no mention stands for them in the text"
            self._lose_frame("arguments without words", frame, why=why, role=part.role)

    def _lose_frame(self, what: str, frame: Frame, *, why: str, role: str = "") -> None:
        where = f"{self._annotated.article.name}:{frame.id} {role}".rstrip()
        self._report.lose(what, [where], why=why)

    def _links(self) -> Iterator[Json]:
        """The arguments that are events, whose words are their triggers'."""
        known = {frame.id for frame in self._frames if frame.label not in _NOT_EVENTS}
        for frame in self._frames:
            for part in frame.arguments:
                if frame.id in known and part.frame in known:
                    yield {"event_id": frame.id, "role": part.role, "filler": part.frame}

    def _entities(self, mentions: list[Placed]) -> Iterator[Entity]:
        used = dict.fromkeys(id_ for found in mentions for id_ in found.mention.entities)
        return (entity for id_ in used if (entity := self._annotated.shared.entities.get(id_)) is not None)


def _distance(trigger: Placed, filler: Placed) -> tuple[int, int]:
    return (max(filler.tokens[0] - trigger.tokens[1], trigger.tokens[0] - filler.tokens[1], 0), trigger.tokens[0])


def _entity(entity: Entity) -> Json:
    codes = [list(pair) for pair in entity.codes]
    return {"id": entity.id, "name": entity.name, "layer": entity.kind, "type": entity.type, "codes": codes}
