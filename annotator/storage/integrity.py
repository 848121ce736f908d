"""Is the file sound, and does it hold together?"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.model.encoding import from_data
from annotator.storage.connection import uri
from annotator.storage.journal import unpacked


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault of the file; `record` is an id, "" where none is concerned."""

    code: str
    message: str
    record: str = ""


def check(path: Path) -> list[Finding]:
    """Every fault of the project's file.

    Pages, links, spans beyond their text, texts that changed, unreadable journal rows.
    """
    try:
        with closing(sqlite3.connect(uri(path, "ro"), uri=True)) as raw:
            return [*_pages(raw), *_links(raw), *_spans(raw), *_texts(raw), *_journal(raw)]
    except sqlite3.DatabaseError as error:
        return [Finding("damaged", str(error))]


def _pages(raw: sqlite3.Connection) -> Iterator[Finding]:
    for (answer,) in raw.execute("PRAGMA integrity_check"):
        if answer != "ok":
            yield Finding("damaged", answer)


def _links(raw: sqlite3.Connection) -> Iterator[Finding]:
    for table, row, parent, _ in raw.execute("PRAGMA foreign_key_check"):
        yield Finding("dangling", f"row {row} of {table} points at a missing {parent}")
    linked = "SELECT id, entities FROM mention"
    for id_, entities in raw.execute(linked):
        kept = (
            {entity for (entity,) in raw.execute("SELECT entity FROM mention_entity WHERE mention=?", (id_,))}
            if entities
            else set()
        )
        if kept != set(entities.split()):
            yield Finding("links", "the links of a mention differ from the mention", id_)


def _spans(raw: sqlite3.Connection) -> Iterator[Finding]:
    sql = 'SELECT m.id, m."end", a.length FROM mention m JOIN article a ON a.id=m.article WHERE m."end" > a.length'
    for id_, end, length in raw.execute(sql):
        yield Finding("span", f"ends at {end}, behind the text of {length} characters", id_)


def _texts(raw: sqlite3.Connection) -> Iterator[Finding]:
    for id_, text, digest, length in raw.execute("SELECT id, text, sha256, length FROM article"):
        if digest and hashlib.sha256(text.encode()).hexdigest() != digest:
            yield Finding("text", "the text is not the one that was imported", id_)
        if len(text) != length:
            yield Finding("length", f"{length} characters were noted, {len(text)} are there", id_)


def _journal(raw: sqlite3.Connection) -> Iterator[Finding]:
    for sequence, *texts in raw.execute("SELECT sequence, removed, added FROM journal"):
        try:
            for text in texts:
                for data in unpacked(text):
                    if data.get("record") != "reference":
                        from_data(data)
        except (ValueError, AttributeError) as error:
            yield Finding("journal", f"entry {sequence} cannot be read: {error}")
