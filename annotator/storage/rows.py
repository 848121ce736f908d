"""Records as rows and back. Columns hold what is looked up or counted; the rest is JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table

from annotator.model.codebook import Codebook
from annotator.model.encoding import from_data, to_data
from annotator.model.folding import key
from annotator.model.records import Annotator, Article, Attributes, Entity, Frame, Mention, Progress
from annotator.model.span import Span
from annotator.storage import tables

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of record lies in its table, in the order of the table's columns."""

    table: Table
    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Any]


def dumped(data: object) -> str:
    """JSON, compact."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _pairs(pairs: Attributes) -> str:
    return dumped(pairs) if pairs else ""


def _read_pairs(text: str) -> Attributes:
    return tuple((code, value) for code, value in json.loads(text)) if text else ()


def _article_row(a: Article) -> Row:
    folded = key(f"{a.title} {a.source} {a.date} {a.name}")
    fields = (
        a.title,
        a.language,
        a.date,
        int(a.date_estimated),
        a.source,
        a.author,
        a.url,
        a.section,
        a.page,
        a.sha256,
    )
    return (a.id, a.name, *fields, _pairs(a.metadata), len(a.text), folded, a.text)


def _article(row: Row) -> Article:
    id_, name, title, language, date, estimated, source, author, url, section, page, digest, metadata, _, _, text = row
    return Article(
        id_,
        name,
        text,
        title,
        language,
        date,
        bool(estimated),
        source,
        author,
        url,
        section,
        page,
        digest,
        _read_pairs(metadata),
    )


def _mention_row(m: Mention) -> Row:
    spans = dumped([[span.start, span.end] for span in m.spans]) if len(m.spans) > 1 else ""
    place = (m.spans[0].start, m.spans[-1].end, spans)
    links = (" ".join(m.entities), _pairs(m.attributes))
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


def _mention(row: Row) -> Mention:
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
    ) = row
    return Mention(
        id_,
        article,
        annotator,
        label,
        tuple(Span(low, high) for low, high in json.loads(parts)) if parts else (Span(start, end),),
        tuple(entities.split(" ")) if entities else (),
        _read_pairs(attributes) if attributes else (),
        value,
        confidence,
        note,
        flag == 1,
        origin,
        book,
    )


def _from_json(text: str) -> Any:
    return from_data(json.loads(text))


SHAPES: dict[type[Any], Shape] = {
    Codebook: Shape(tables.codebook, lambda c: (c.id, c.version, dumped(to_data(c))), lambda row: _from_json(row[2])),
    Annotator: Shape(
        tables.annotator, lambda a: (a.id, a.name, int(a.gold)), lambda row: Annotator(row[0], row[1], row[2] == 1)
    ),
    Article: Shape(tables.article, _article_row, _article),
    Progress: Shape(tables.progress, lambda p: (p.id, p.article, p.annotator, p.state), lambda row: Progress(*row)),
    Entity: Shape(tables.entity, lambda e: (e.id, e.kind, e.name, dumped(to_data(e))), lambda row: _from_json(row[3])),
    Mention: Shape(tables.mention, _mention_row, _mention),
    Frame: Shape(
        tables.frame,
        lambda f: (f.id, f.article, f.annotator, f.label, dumped(to_data(f))),
        lambda row: _from_json(row[4]),
    ),
}
"""In the order in which records may be stored: what is pointed at comes first."""


@dataclass(frozen=True, slots=True)
class Links:
    """The rows that let records be found by the entities they point at."""

    table: Table
    owner: str
    of: Callable[[Any], Sequence[str]]


def frame_entities(frame: Frame) -> list[str]:
    """The entities that have a part in a frame, as filler or source."""
    ids = [id_ for part in frame.arguments for id_ in (part.entity, part.source)]
    return sorted({id_ for id_ in (*ids, frame.source) if id_})


LINKS: dict[type[Any], Links] = {
    Mention: Links(tables.mention_entity, "mention", lambda mention: mention.entities),
    Frame: Links(tables.frame_entity, "frame", frame_entities),
}
