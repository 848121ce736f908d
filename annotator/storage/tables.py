"""The tables of a project: one SQLite file, everything STRICT, every constraint named."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.schema import SchemaItem

APPLICATION_ID = 0x41747463
"""« Attc »: marks a file as ours, at byte 68."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False)


def _integer(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False)


def _boolean(name: str) -> tuple[SchemaItem, SchemaItem]:
    return _integer(name), CheckConstraint(f'"{name}" IN (0, 1)', name=name)


def _refers(table: str, *columns: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(columns, [f"{table}.id"], deferrable=True, initially="DEFERRED")


def _table(name: str, *items: SchemaItem, rowid: bool = True) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=rowid)


meta = _table("meta", _text("name"), _text("value"), PrimaryKeyConstraint("name"))

codebook = _table("codebook", _text("id"), _integer("version"), _text("data"), PrimaryKeyConstraint("id"))

annotator = _table("annotator", _text("id"), _text("name"), *_boolean("gold"), PrimaryKeyConstraint("id"))

article = _table(
    "article",
    _text("id"),
    _text("name"),
    _text("title"),
    _text("language"),
    _text("date"),
    *_boolean("date_estimated"),
    _text("source"),
    _text("author"),
    _text("url"),
    _text("section"),
    _text("page"),
    _text("sha256"),
    _text("metadata"),
    _integer("length"),
    _text("folded"),
    _text("text"),
    PrimaryKeyConstraint("id"),
    UniqueConstraint("name"),
)
Index(None, article.c.sha256)
# both cover the list's order and search: a scan of them never touches the texts
Index(None, article.c.name, article.c.id)
Index(None, article.c.folded, article.c.id)

progress = _table(
    "progress",
    _text("id"),
    _text("article"),
    _text("annotator"),
    _text("state"),
    PrimaryKeyConstraint("id"),
    CheckConstraint("state IN ('started', 'review', 'done', 'todo')", name="state"),
    _refers("article", "article"),
    _refers("annotator", "annotator"),
)
Index(None, progress.c.article)

entity = _table("entity", _text("id"), _text("kind"), _text("name"), _text("data"), PrimaryKeyConstraint("id"))

mention = _table(
    "mention",
    _text("id"),
    _text("article"),
    _text("annotator"),
    _text("label"),
    _integer("start"),
    _integer("end"),
    _text("spans"),
    _text("entities"),
    _text("attributes"),
    _text("value"),
    _text("confidence"),
    _text("note"),
    *_boolean("flag"),
    _text("origin"),
    _integer("codebook"),
    PrimaryKeyConstraint("id"),
    CheckConstraint('0 <= start AND start < "end"', name="span"),
    _refers("article", "article"),
    _refers("annotator", "annotator"),
)
Index(None, mention.c.article)

mention_entity = _table(
    "mention_entity",
    _text("entity"),
    _text("mention"),
    PrimaryKeyConstraint("entity", "mention"),
    _refers("entity", "entity"),
    _refers("mention", "mention"),
    rowid=False,
)

frame = _table(
    "frame",
    _text("id"),
    _text("article"),
    _text("annotator"),
    _text("label"),
    _text("data"),
    PrimaryKeyConstraint("id"),
    _refers("article", "article"),
    _refers("annotator", "annotator"),
)
Index(None, frame.c.article)

frame_entity = _table(
    "frame_entity",
    _text("entity"),
    _text("frame"),
    PrimaryKeyConstraint("entity", "frame"),
    _refers("frame", "frame"),
    rowid=False,
)

refusal = _table(
    "refusal",
    _text("id"),
    _text("annotator"),
    _text("form"),
    _text("label"),
    _text("article"),
    _integer("start"),
    _integer("end"),
    PrimaryKeyConstraint("id"),
    _refers("annotator", "annotator"),
)
Index(None, refusal.c.annotator)

dictionary_entry = _table("dictionary_entry", _text("id"), _text("label"), _text("data"), PrimaryKeyConstraint("id"))

setting = _table("setting", _text("id"), _text("value"), PrimaryKeyConstraint("id"))

proposal = _table(
    "proposal", _text("id"), _text("article"), _text("data"), PrimaryKeyConstraint("id"), _refers("article", "article")
)
Index(None, proposal.c.article)

MEMORY = (refusal, dictionary_entry, setting, proposal)
"""What came with version 2 of the format."""

journal = _table(
    "journal",
    Column("sequence", Integer, primary_key=True),
    _text("at"),
    _text("annotator"),
    _text("article"),
    _text("kind"),
    _integer("undo_of"),
    _text("state"),
    _text("act"),
    _text("removed"),
    _text("added"),
    CheckConstraint("kind IN ('do', 'undo', 'redo', 'join')", name="kind"),
    CheckConstraint("state IN ('done', 'undone', 'gone')", name="state"),
)
Index("ix_journal_undone", journal.c.annotator, sqlite_where=journal.c.state == "undone")
Index(
    "ix_journal_done",
    journal.c.annotator,
    journal.c.sequence,
    sqlite_where=(journal.c.kind == "do") & (journal.c.state == "done"),
)
Index(None, journal.c.article)
