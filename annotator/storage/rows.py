"""Records as rows and back. Columns hold what is looked up or counted; the rest is JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Table

from annotator.model.codebook import Codebook
from annotator.model.encoding import from_data, to_data
from annotator.model.folding import key
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, Setting
from annotator.model.records import Annotator, Article, Attributes, Entity, Frame, Mention, Progress
from annotator.storage import tables
from annotator.storage.mention_rows import mentions_of, row_of, rows_of

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of record lies in its table, in the order of the table's columns."""

    table: Table
    to_row: Callable[[Any], Row]
    from_row: Callable[[Row], Any]
    all_rows: Callable[[Sequence[Any]], list[Row]] | None = None
    all_records: Callable[[Sequence[Row]], list[Any]] | None = None

    def to_rows(self, records: Sequence[Any]) -> list[Row]:
        """The rows of many records."""
        return self.all_rows(records) if self.all_rows else [self.to_row(record) for record in records]

    def from_rows(self, rows: Sequence[Row]) -> list[Any]:
        """The records of many rows."""
        return self.all_records(rows) if self.all_records else [self.from_row(row) for row in rows]


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumped(data: object) -> str:
    """JSON, compact."""
    return _encode(data)


def _pairs(pairs: Attributes) -> str:
    return dumped(pairs) if pairs else ""


def _read_pairs(text: str) -> Attributes:
    return tuple((code, value) for code, value in json.loads(text)) if text else ()


_word_key = lru_cache(maxsize=16_384)(key)


def folded(text: str) -> str:
    """The same as `key`, word by word: an import meets the same words thousands of times."""
    return " ".join(filter(None, map(_word_key, text.split())))


def _article_row(a: Article) -> Row:
    names = folded(f"{a.title} {a.source} {a.date} {a.name}")
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
    return (a.id, a.name, *fields, _pairs(a.metadata), len(a.text), names, a.text)


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
    Mention: Shape(tables.mention, row_of, lambda row: mentions_of((row,))[0], rows_of, mentions_of),
    Frame: Shape(
        tables.frame,
        lambda f: (f.id, f.article, f.annotator, f.label, dumped(to_data(f))),
        lambda row: _from_json(row[4]),
    ),
    Refusal: Shape(
        tables.refusal,
        lambda r: (r.id, r.annotator, r.form, r.label, r.article, r.start, r.end),
        lambda row: Refusal(*row),
    ),
    Proposal: Shape(tables.proposal, lambda p: (p.id, p.article, dumped(to_data(p))), lambda row: _from_json(row[2])),
    DictionaryEntry: Shape(
        tables.dictionary_entry, lambda d: (d.id, d.label, dumped(to_data(d))), lambda row: _from_json(row[2])
    ),
    Setting: Shape(tables.setting, lambda s: (s.id, s.value), lambda row: Setting(*row)),
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
