"""Merging two records and splitting them again gives the start, and so does splitting and merging."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotator.edits import entities, splitting
from annotator.model.change import Change
from annotator.model.records import Argument, Entity, Frame, Mention, Office, Record
from tests.factories import frame, mention

words = st.sampled_from(["Maduro", "Nicolas", "Guaidó", "président", "N. M.", "Q1"])
offices = st.lists(st.builds(Office, words, st.just("2019"), status=words), max_size=2).map(tuple)
pairs = st.lists(st.tuples(words, words), max_size=3, unique=True).map(lambda found: tuple(sorted(found)))


def record(id_: str) -> st.SearchStrategy[Entity]:
    return st.builds(
        Entity,
        id=st.just(id_),
        kind=st.just("ACTOR"),
        name=words,
        aliases=st.lists(words, max_size=3, unique=True).map(tuple),
        codes=pairs,
        attributes=pairs,
        offices=offices,
        note=words,
    )


# what names both records melts in a merge, and only undo can tell it apart again
one_side = st.sampled_from([("kept",), ("lost",), ("lost", "x"), ("x", "kept"), ("x",), ()])
mentions = st.lists(st.builds(lambda ids: mention(0, 3, entities=ids), one_side), max_size=6)


@st.composite
def frames_over(draw: st.DrawFn, given_mentions: list[Mention]) -> list[Frame]:
    """Frames each of which points at one of the two records only, by words or without."""
    made = []
    for _ in range(draw(st.integers(0, 4))):
        side = draw(st.sampled_from(["kept", "lost"]))
        own = [found.id for found in given_mentions if side in found.entities]
        parts = [
            Argument(draw(st.sampled_from(["AGENT", "TARGET"])), entity=draw(st.sampled_from([side, "x"])))
            for _ in range(draw(st.integers(0, 2)))
        ]
        if own:
            parts.append(
                Argument("AGENT", mention=draw(st.sampled_from(own)), entity=draw(st.sampled_from(["", side])))
            )
        unique = tuple(dict.fromkeys(parts))
        made.append(frame(arguments=unique, source=draw(st.sampled_from(["", side, "x"]))))
    return made


def after(records: Iterable[Record], change: Change) -> dict[str, Record]:
    """The records once a change took effect; each one that leaves must be as it says."""
    state = {found.id: found for found in records}
    for gone in change.removed:
        assert state.pop(gone.id) == gone
    for came in change.added:
        assert came.id not in state
        state[came.id] = came
    return state


def pointing(found: Iterable[Record], entity: str) -> tuple[list[Mention], list[Frame]]:
    """The mentions and frames that name an entity themselves, as the store would give them."""
    listed = list(found)
    names = [one for one in listed if isinstance(one, Mention) and entity in one.entities]
    uses = [
        one
        for one in listed
        if isinstance(one, Frame)
        and entity in {one.source, *(part.entity for part in one.arguments), *(part.source for part in one.arguments)}
    ]
    return names, uses


@given(record("kept"), record("lost"), st.data())
def test_split_takes_a_merge_back(kept: Entity, lost: Entity, data: st.DataObject) -> None:
    named = data.draw(mentions)
    told = data.draw(frames_over(named))
    start: dict[str, Record] = {found.id: found for found in (kept, lost, *named, *told)}
    moved, used = pointing(start.values(), "lost")
    merged = after(start.values(), entities.merge(kept, lost, mentions=moved, frames=used))
    assert "lost" not in merged
    united = merged["kept"]
    assert isinstance(united, Entity)
    gone = {found.id for found in moved}
    leaving, frames = pointing(merged.values(), "kept")
    change = splitting.split(
        united,
        [found for found in leaving if found.id in gone],
        new=lost,
        rest=kept,
        frames=frames,
        following=[found.id for found in used],
    )
    end = after(merged.values(), change)
    assert end == start
    assert after(end.values(), change.inverse()) == merged


@given(record("kept"), st.lists(st.booleans(), min_size=6, max_size=6), st.data())
def test_merge_takes_a_split_back(kept: Entity, ticked: list[bool], data: st.DataObject) -> None:
    named = [found for found in data.draw(mentions) if "lost" not in found.entities]
    told = [found for found in data.draw(frames_over(named)) if "lost" not in str(found.arguments) + found.source]
    start: dict[str, Record] = {found.id: found for found in (kept, *named, *told)}
    leaving = [found for found, tick in zip(named, ticked, strict=False) if tick]
    _, frames = pointing(start.values(), "kept")
    follow = [found.id for found in frames if data.draw(st.booleans())]
    new = Entity("new", "ACTOR", "Nicholas Maduro")
    rest = replace(kept, aliases=())
    state = after(start.values(), splitting.split(kept, leaving, new=new, rest=rest, frames=frames, following=follow))
    moved, used = pointing(state.values(), "new")
    assert after(state.values(), entities.merge(rest, new, mentions=moved, frames=used, result=kept)) == start
