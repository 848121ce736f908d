"""The mirror of a merge: what leaves, what stays, what follows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.edits import splitting
from annotator.model.errors import CodebookViolation
from annotator.model.records import Argument, Frame, Mention
from tests.factories import codebook, entity, frame, mention

KEPT = entity("Nicolas Maduro", id="kept", aliases=("Nicholas Maduro", "Maduro"), type="PERSON")
NEW = entity("Nicholas Maduro", id="new", type="PERSON")
REST = replace(KEPT, aliases=("Maduro",))


def test_the_ticked_mentions_leave_and_the_others_stay() -> None:
    one, both, other = (
        mention(0, 3, entities=("kept",)),
        mention(5, 8, entities=("kept", "x")),
        mention(9, 12, entities=("x",)),
    )
    change = splitting.split(KEPT, [one, both, other], new=NEW, rest=REST)
    assert change.act.code == "entity_split"
    assert change.act.words == ("Nicolas Maduro", "Nicholas Maduro")
    assert change.removed == (KEPT, one, both)
    assert change.added == (REST, NEW, replace(one, entities=("new",)), replace(both, entities=("new", "x")))


def test_arguments_follow_their_mention() -> None:
    gone, stays = mention(0, 3, entities=("kept",)), mention(5, 8, entities=("kept",))
    event = frame(
        arguments=(
            Argument("AGENT", mention=gone.id, entity="kept"),
            Argument("TARGET", mention=stays.id, entity="kept"),
            Argument("TARGET", entity="kept"),
        ),
        source="kept",
    )
    change = splitting.split(KEPT, [gone], new=NEW, rest=REST, frames=[event])
    (told,) = [record for record in change.added if isinstance(record, Frame)]
    assert [part.entity for part in told.arguments] == ["new", "kept", "kept"]
    assert told.source == "kept"


def test_implicit_arguments_and_sources_go_where_the_whole_frame_follows() -> None:
    event = frame(arguments=(Argument("AGENT", entity="kept", source="kept"), Argument("TARGET", entity="x")))
    change = splitting.split(KEPT, [], new=NEW, rest=REST, frames=[event], following=[event.id])
    (told,) = [record for record in change.added if isinstance(record, Frame)]
    assert told.arguments == (Argument("AGENT", entity="new", source="new"), Argument("TARGET", entity="x"))
    untouched = splitting.split(KEPT, [], new=NEW, rest=REST, frames=[event])
    assert not [record for record in (*untouched.removed, *untouched.added) if isinstance(record, Frame)]


def test_mentions_may_leave_for_a_record_that_is_there() -> None:
    known = entity("Ricardo Maduro", id="known")
    joined = replace(known, aliases=("Maduro",))
    gone = mention(0, 3, entities=("kept", "known"))
    change = splitting.split(KEPT, [gone], new=joined, rest=REST, existing=known)
    assert change.removed == (KEPT, known, gone)
    (told,) = [record for record in change.added if isinstance(record, Mention)]
    assert told.entities == ("known",)


@pytest.mark.parametrize(
    ("new", "rest"),
    [
        (replace(NEW, kind="PLACE"), REST),
        (replace(NEW, id="kept"), REST),
        (NEW, replace(REST, id="other")),
        (replace(NEW, name=" "), REST),
    ],
)
def test_what_cannot_be_is_refused(new: object, rest: object) -> None:
    with pytest.raises(CodebookViolation):
        splitting.split(KEPT, [], new=new, rest=rest)  # type: ignore[arg-type] # both are entities
    with pytest.raises(CodebookViolation):
        splitting.split(KEPT, [], new=NEW, rest=REST, existing=entity("x", id="x"))


def test_the_proposal_takes_the_aliases_along_that_leave() -> None:
    new, rest = splitting.parted(KEPT, " Nicholas  Maduro ", leaving_forms=["nicholas maduro"], codebook=codebook())
    assert (new.name, new.aliases, new.type, new.kind) == ("Nicholas Maduro", (), "PERSON", "ACTOR")
    assert new.id != KEPT.id
    assert rest == replace(KEPT, aliases=("Maduro",))
    with pytest.raises(CodebookViolation):
        splitting.parted(KEPT, "  ", leaving_forms=[], codebook=codebook())
