"""Tagging many places at once, taken back and brought again: memory and file are what they were."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.edits.entities import new_entity
from annotator.edits.mentions import tag
from annotator.edits.occurrences import Place, tag_all, untag_all
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests.factories import article, codebook

BOOK = codebook()
TEXTS = [article(f"Maduro 🇻🇪 et Maduro, {number}. " * 8, id=f"t{number}", name=f"t{number}") for number in range(6)]
TABLES = ("annotator", "article", "entity", "mention", "mention_entity", "frame", "frame_entity")

places = st.lists(
    st.builds(
        lambda text, start, size: (text.id, Span(start, start + size)),
        st.sampled_from(TEXTS),
        st.integers(0, 150),
        st.integers(1, 7),
    ),
    min_size=1,
    max_size=30,
)
times = st.sampled_from([1, 1, 1, 40])
"""So often each place is taken: with 40 there are more records than the journal repeats."""


@contextmanager
def project() -> Iterator[Workspace]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Workspace.create(Path(folder) / "p.attache", BOOK, annotator="A")) as work,
    ):
        work.store_people([work.annotator])
        work.store_new(TEXTS, Act("import"))
        yield work


def rows(work: Workspace) -> dict[str, list[tuple[object, ...]]]:
    """Everything in the file but the journal."""
    with closing(sqlite3.connect(work.path)) as raw:
        return {table: sorted(raw.execute(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


def journal(work: Workspace) -> int:
    with closing(sqlite3.connect(work.path)) as raw:
        return int(raw.execute("SELECT count(*) FROM journal").fetchone()[0])


def memory(work: Workspace) -> tuple[object, ...]:
    """What the workspace has in memory; it must be what the file says."""
    sets = {text.id: work.annotations(text.id) for text in TEXTS}
    for id_, kept in sets.items():
        fresh = AnnotationSet(id_, work.annotator.id, mentions=work.all_mentions(id_), frames=work.all_frames(id_))
        assert (kept.mentions, kept.entities()) == (fresh.mentions, fresh.entities())
    assert sorted(work.register, key=lambda e: e.id) == sorted(Register(work.stored_entities()), key=lambda e: e.id)
    counts = {entity: number for entity, number in work.entity_counts.items() if number}
    found = tuple(tuple(kept.mentions) for kept in sets.values())
    return found, tuple(sorted(work.register, key=lambda e: e.id)), counts


def change(work: Workspace, chosen: list[Place], repeat: int, *, known: Entity | None) -> Change:
    """Tag the places as a known record or as one made on the way."""
    record = known or new_entity("Maduro", "ACTOR", codebook=BOOK)
    return tag_all(
        chosen * repeat,
        "ACTOR",
        codebook=BOOK,
        annotator=work.annotator.id,
        words="Maduro",
        entity=record,
        also=() if known else (record,),
    )


@given(places, times, st.booleans(), st.booleans())
@settings(max_examples=25)
def test_undo_gives_the_start_and_redo_the_end(chosen: list[Place], repeat: int, is_known: bool, reopens: bool) -> None:
    with project() as work:
        known = new_entity("Déjà", "ACTOR", codebook=BOOK) if is_known else None
        first = tag(TEXTS[0], [Span(0, 6)], "ACTOR", codebook=BOOK, annotator=work.annotator.id, entity=known)
        work.do(Change(first.act, (), ((known,) if known else ()) + first.added, "t0"))
        start, start_rows = memory(work), rows(work)
        made = change(work, chosen, repeat, known=known)
        work.do(made)
        end, end_rows = memory(work), rows(work)
        assert len(end_rows["mention"]) == 1 + len(chosen) * repeat
        for _ in range(2):
            assert work.undo() is not None
            assert (memory(work), rows(work)) == (start, start_rows)
            if reopens:
                with closing(Workspace.open(work.path, annotator="A", read_only=True)) as again:
                    assert memory(again) == start
                    assert again.redoable() is not None
            assert work.redo() is not None
            assert (memory(work), rows(work)) == (end, end_rows)


@given(places, times, st.data())
@settings(max_examples=20)
def test_untagging_all_is_the_way_back_and_can_be_undone(chosen: list[Place], repeat: int, data: st.DataObject) -> None:
    with project() as work:
        start = rows(work)
        made = change(work, chosen, repeat, known=None)
        work.do(made)
        tags = [record for record in made.added if isinstance(record, Mention)]
        end = memory(work), rows(work)
        some = data.draw(st.lists(st.sampled_from(tags), unique=True, max_size=20)) if repeat == 1 else tags
        work.do(untag_all(some, [], words="Maduro"))
        assert {row[0] for row in rows(work)["mention"]} == {one.id for one in tags} - {one.id for one in some}
        memory(work)
        if some:
            work.undo()
        assert (memory(work), rows(work)) == end
        work.undo()
        assert rows(work) == start


class Cancelled(Exception):
    """What a progress window raises."""


@given(places, times, st.integers(0, 1))
@settings(max_examples=15)
def test_cancelling_leaves_nothing(chosen: list[Place], repeat: int, stop: int) -> None:
    with project() as work:
        told: list[object] = []
        work.subscribe(told.append)
        start = memory(work), rows(work), journal(work), work.undoable()
        calls: list[int] = []

        def progress(done: int, _total: int) -> None:
            calls.append(done)
            if len(calls) > stop:  # a record and then the mentions: there are two calls
                raise Cancelled

        made = change(work, chosen, repeat, known=None)
        with pytest.raises(Cancelled):
            work.do(made, progress=progress)
        assert (memory(work), rows(work), journal(work), work.undoable()) == start
        assert told == []
        work.do(made)
        done = memory(work), rows(work), journal(work), work.undoable()
        calls.clear()
        with pytest.raises(Cancelled):
            work.undo(progress=progress)
        assert (memory(work), rows(work), journal(work), work.undoable()) == done
        assert len(told) == 1
