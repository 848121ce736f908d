"""The events of one article as PLOVER's JSON objects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.formats.annotated import Annotated
from annotator.formats.country_codes import ALPHA_2
from annotator.formats.plover_json.actors import actors, country_of
from annotator.formats.plover_json.rules import AGENT, CONTENT, Judge, Ruling, Scheme, tables
from annotator.model.records import TYPE, Frame, attribute, attribute_values
from annotator.model.span import Span, quote

RECIPIENT, PLACES = "TARGET", ("PLACE", "ORIGIN", "DESTINATION")

FIELDS = frozenset({AGENT, RECIPIENT, *PLACES, "DATE", CONTENT})
"""The roles that have a field."""

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Coded:
    """One event with what was decided about it; `row` is empty where it is left out."""

    frame: Frame
    ruling: Ruling
    row: Row


class ArticleRows:
    """Writes the events of one article; those of each annotator are judged apart."""

    def __init__(self, annotated: Annotated, scheme: Scheme, *, extended: bool) -> None:
        self._annotated = annotated
        self._scheme = scheme
        self._extended = extended

    def coded(self) -> Iterator[Coded]:
        """Every event, in the order of the article."""
        frames = [frame for frame in self._annotated.frames.values() if frame.label in self._scheme.events]
        judges: dict[str, Judge] = {}
        for frame in frames:
            if frame.annotator not in judges:
                own = [other for other in frames if other.annotator == frame.annotator]
                judges[frame.annotator] = Judge(self._scheme, own, extended=self._extended)
            judge = judges[frame.annotator]
            spoken = {frame.source} | {id_ for holder in judge.holders(frame) for id_ in self._agents(holder)}
            ruling = judge.ruling(frame, self._agents(frame), spoken=frozenset(spoken - {""}))
            yield Coded(frame, ruling, self._row(frame, ruling) if ruling.is_row else {})

    def left_out(self, coded: Coded) -> Row:
        """What the list of events left out says of one."""
        frame, annotated = coded.frame, self._annotated
        return {
            "id": frame.id,
            "article": annotated.article.name,
            "coder": annotated.shared.person(frame.annotator),
            "coded": _as_coded(frame),
            "rule": coded.ruling.rule,
            "why": tables()["left_out"][coded.ruling.rule],
            "eventText": quote(annotated.trigger_spans(frame), annotated.article.text),
            "offsets": [[span.start, span.end] for span in annotated.trigger_spans(frame)],
        }

    def _agents(self, frame: Frame) -> frozenset[str]:
        parts = self._annotated.of_role(frame, AGENT)
        return frozenset(id_ for part in parts for id_ in self._annotated.fillers(part))

    def _row(self, frame: Frame, ruling: Ruling) -> Row:
        article = self._annotated.article
        quad, score = self._scheme.weights.get(ruling.event, ("", None))
        spans = self._annotated.trigger_spans(frame)
        date, precision, basis = self._date(frame)
        return {
            "id": frame.id,
            "date": date,
            "datePrecision": precision,
            "dateBasis": basis,
            "actor": self._actors(frame, AGENT),
            "recipient": self._actors(frame, RECIPIENT),
            "event": ruling.event,
            "mode": ruling.mode or None,
            "context": self._context(frame),
            "quad": quad or None,
            "score": score,
            "eventText": quote(spans, article.text),
            "eventLoc": list(self._places(frame)),
            "content": [part.frame for part in self._annotated.of_role(frame, CONTENT) if part.frame],
            **self._passage(spans),
            "language": article.language,
            "publication": article.source,
            "article": self._metadata(),
            "coder": self._annotated.shared.person(frame.annotator),
            "codebook": f"{self._scheme.codebook.name} {frame.codebook}",
            "version": tables()["version"],
            "coded": _as_coded(frame),
            "rule": ruling.rule,
            "comment": frame.note,
        }

    def _actors(self, frame: Frame, role: str) -> list[Row]:
        found: list[Row] = []
        for part in self._annotated.of_role(frame, role):
            found.extend(one for one in actors(part, self._annotated) if one not in found)
        return found

    def _date(self, frame: Frame) -> tuple[str, str, str]:
        """The date, its precision and how it is known: stated for the event, by a mention, else of publication."""
        if frame.date:
            return frame.date, frame.precision or _precision(frame.date), "event"
        for part in self._annotated.of_role(frame, "DATE"):
            mention = self._annotated.mentions.get(part.mention)
            if mention is not None and mention.value:
                return mention.value, frame.precision or _precision(mention.value), "mention"
        day = self._annotated.article.date
        return day, _precision(day), "publication" if day else ""

    def _context(self, frame: Frame) -> list[str]:
        found = [self._scheme.value(frame, "context", v) for v in attribute_values(frame.attributes, "context")]
        if attribute(frame.attributes, "time") == "historical":
            found.append("historical")
        return [value for value in dict.fromkeys(found) if value]

    def _places(self, frame: Frame) -> Iterator[Row]:
        for part in self._annotated.of_role(frame, *PLACES):
            words = self._annotated.words(part)
            for id_ in self._annotated.fillers(part) or [""]:
                entity = self._annotated.shared.entities.get(id_)
                code = "" if entity is None else dict(entity.codes).get(ALPHA_2, "") or country_of(entity)
                name = entity.name if entity is not None else words
                yield {"name": name, "country code": code, "placeText": words, "role": part.role}

    def _passage(self, spans: tuple[Span, ...]) -> Row:
        """The sentence of the first trigger, and where it and all triggers are in the article."""
        if not spans:
            return {"text": "", "textInfo": {"start": None, "end": None, "triggers": []}}
        whole = self._annotated.sentence(spans[0])
        places = [[span.start, span.end] for span in spans]
        info = {"start": whole.start, "end": whole.end, "triggers": places}
        return {"text": whole.of(self._annotated.article.text), "textInfo": info}

    def _metadata(self) -> Row:
        article = self._annotated.article
        fields = ("id", "name", "title", "date", "author", "url", "section", "page", "sha256")
        return {field: getattr(article, field) for field in fields} | {"dateEstimated": article.date_estimated}


def dyads(row: Row) -> Iterator[Row]:
    """The event once for each pair of actor and recipient, or of parties where it has no recipient."""
    senders, receivers = row["actor"] or [None], row["recipient"] or [None]
    pairs = [(one, other) for one in senders for other in receivers if one != other or one is None]
    if receivers == [None] and len(senders) > 1:
        pairs = [(one, other) for one in senders for other in senders if one is not other]
    for number, (one, other) in enumerate(pairs, start=1):
        sides = {"actor": [one] if one else [], "recipient": [other] if other else []}
        yield row | {"id": f"{row['id']}-{number}", "event_id": row["id"]} | sides


def _as_coded(frame: Frame) -> Row:
    codes = {"event": TYPE, "mode": "mode", "status": "status", "polarity": "polarity", "certainty": "certainty"}
    found = {key: attribute(frame.attributes, code) for key, code in codes.items()}
    return {key: value for key, value in found.items() if value}


def _precision(date: str) -> str:
    if not date:
        return "unknown"
    if "/" in date:
        return "interval"
    return {4: "year", 7: "month", 10: "day"}.get(len(date), "unknown")
