"""Edits: pure functions whose change does what it says, and whose inverse takes it back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.edits import articles, entities, frames, mentions
from annotator.edits import codebook as codebook_edits
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.errors import CodebookViolation
from annotator.model.records import Argument, Frame, Mention, Progress, attribute
from annotator.model.span import Span
from tests.factories import article, codebook, entity, frame, mention

BOOK = codebook()


def came(change: Change) -> Mention:
    """The one mention that came."""
    (found,) = [record for record in change.added if isinstance(record, Mention)]
    return found


def test_tag_joins_touching_parts_and_takes_the_entity_s_type() -> None:
    text = article()
    maduro = entity("Nicolas Maduro", type="PERSON")
    change = mentions.tag(text, [Span(8, 14), Span(0, 8)], "ACTOR", codebook=BOOK, annotator="a", entity=maduro)
    assert came(change).spans == (Span(0, 14),)
    assert came(change).entities == (maduro.id,)
    assert attribute(came(change).attributes, "type") == "PERSON"
    assert change.act.words == ("Nicolas Maduro", "ACTOR")


@pytest.mark.parametrize("label", ["NOBODY", ""])
def test_tag_refuses_what_the_codebook_lacks(label: str) -> None:
    with pytest.raises(CodebookViolation):
        mentions.tag(article(), [Span(0, 3)], label, codebook=BOOK, annotator="a")


def test_tag_refuses_words_outside_and_retired_labels() -> None:
    with pytest.raises(CodebookViolation):
        mentions.tag(article("abc"), [Span(0, 4)], "ACTOR", codebook=BOOK, annotator="a")
    retired = codebook_edits.retire_label(BOOK, "DATE").added[0]
    with pytest.raises(CodebookViolation):
        mentions.tag(article(), [Span(0, 4)], "DATE", codebook=retired, annotator="a")  # type: ignore[arg-type]


def test_relabel_keeps_only_what_fits() -> None:
    old = mention(0, 14, entities=("m",), attributes=(("kind", "name"),))
    change = mentions.relabel(article(), old, "COUNTRY", codebook=BOOK, register_kinds={"m": "ACTOR"})
    assert came(change) == replace(old, label="COUNTRY", entities=(), attributes=())
    assert not mentions.relabel(article(), old, "ACTOR", codebook=BOOK, register_kinds={})


def test_removing_a_trigger_takes_its_frame_out_of_other_frames_too() -> None:
    trigger, other, filler = mention(0, 3, "EVENT"), mention(5, 8, "EVENT"), mention(9, 12)
    inner = frame(trigger.id)
    outer = frame(other.id, arguments=(Argument("AGENT", mention=filler.id), Argument("CONTENT", frame=inner.id)))
    annotations = AnnotationSet("t", "a", mentions=[trigger, other, filler], frames=[inner, outer])
    change = mentions.remove(article(), [trigger], annotations)
    annotations.apply(change)
    assert annotations.frames == [replace(outer, arguments=(Argument("AGENT", mention=filler.id),))]
    annotations.apply(change.inverse())
    assert annotations.frames == [inner, outer]
    assert annotations.mentions == [trigger, other, filler]


def test_removing_a_filler_keeps_the_frame() -> None:
    trigger, filler = mention(0, 3, "EVENT"), mention(5, 8)
    event = frame(trigger.id, arguments=(Argument("AGENT", mention=filler.id),))
    annotations = AnnotationSet("t", "a", mentions=[trigger, filler], frames=[event])
    annotations.apply(mentions.remove(article(), [filler], annotations))
    assert annotations.frames == [replace(event, arguments=())]


def test_merge_repoints_everything_and_keeps_the_lost_name() -> None:
    kept, lost = entity("Nicolas Maduro"), entity("Nicholas Maduro", aliases=("Maduro",), codes=(("wikidata", "Q1"),))
    both = mention(0, 5, entities=(lost.id, kept.id))
    event = frame(arguments=(Argument("AGENT", entity=lost.id),), source=lost.id)
    change = entities.merge(kept, lost, mentions=[both], frames=[event])
    merged, one, told = change.added
    assert merged == replace(kept, aliases=("Nicholas Maduro", "Maduro"), codes=(("wikidata", "Q1"),))
    assert isinstance(one, Mention)
    assert one.entities == (kept.id,)
    assert isinstance(told, Frame)
    assert (told.arguments[0].entity, told.source) == (kept.id, kept.id)
    assert change.inverse().added == (kept, lost, both, event)


def test_merge_of_two_kinds_is_refused() -> None:
    with pytest.raises(CodebookViolation):
        entities.merge(entity("a"), entity("b", "COUNTRY"), mentions=[], frames=[])


def test_rename_keeps_the_old_name_as_alias_and_remove_unlinks() -> None:
    old = entity("Guaido")
    new = entities.rename(old, "Juan  Guaidó").added[0]
    assert new == replace(old, name="Juan Guaidó", aliases=("Guaido",))
    named = mention(0, 2, entities=(old.id,))
    event = frame(arguments=(Argument("AGENT", entity=old.id), Argument("TARGET", mention=named.id, entity=old.id)))
    change = entities.remove(old, mentions=[named], frames=[event])
    assert change.added == (
        replace(named, entities=()),
        replace(event, arguments=(Argument("TARGET", mention=named.id),)),
    )
    with pytest.raises(CodebookViolation):
        entities.rename(old, "  ")


def test_frames_check_roles_and_fillers() -> None:
    event = frame("x")
    with pytest.raises(CodebookViolation) as wrong:
        frames.add_argument(event, Argument("AGENT", mention="d"), codebook=BOOK, kinds=["DATE"])
    assert wrong.value.rule == "filler"
    with pytest.raises(CodebookViolation) as unknown:
        frames.add_argument(event, Argument("CONTENT", frame="y"), codebook=BOOK, kinds=["EVENT"])
    assert unknown.value.rule == "role"
    first = frames.add_argument(event, Argument("DATE", mention="d"), codebook=BOOK, kinds=["DATE"]).added[0]
    assert isinstance(first, Frame)
    second = frames.add_argument(first, Argument("DATE", mention="e"), codebook=BOOK, kinds=["DATE"]).added[0]
    assert isinstance(second, Frame)
    assert second.arguments == (Argument("DATE", mention="e"),)


def test_another_type_drops_the_old_one_s_mode() -> None:
    event = frame("x", attributes=(("mode", "expel"), ("status", "actual"), ("type", "SANCTION")))
    cleared = frames.set_type(event, "", codebook=BOOK).added[0]
    assert isinstance(cleared, Frame)
    assert cleared.attributes == (("status", "actual"),)
    with pytest.raises(CodebookViolation):
        frames.set_type(event, "PERSON", codebook=BOOK)


def test_removing_a_frame_takes_the_triggers_that_serve_nothing_else() -> None:
    shared, lone = mention(0, 3, "EVENT"), mention(5, 8, "EVENT")
    event, other = frame(shared.id, lone.id), frame(shared.id)
    annotations = AnnotationSet("t", "a", mentions=[shared, lone], frames=[event, other])
    annotations.apply(frames.remove(event, annotations, triggers=True))
    assert annotations.mentions == [shared]
    assert annotations.frames == [other]


def test_codebook_edits_make_the_next_version_and_guard_keys() -> None:
    label = BOOK.label("DATE")
    assert label is not None
    with pytest.raises(CodebookViolation):
        codebook_edits.update_label(BOOK, replace(label, key="A"))
    with pytest.raises(CodebookViolation):
        codebook_edits.update_label(BOOK, replace(label, key="F"))
    with pytest.raises(CodebookViolation):
        codebook_edits.remove_label(BOOK, "DATE", uses=1)
    change = codebook_edits.remove_label(BOOK, "DATE", uses=0)
    assert change.removed == (BOOK,)
    (new,) = change.added
    assert getattr(new, "version", 0) == BOOK.version + 1


def test_state_and_text_of_an_article() -> None:
    text = article()
    change = articles.set_state(text, "a", "done", before=None)
    (made,) = change.added
    assert isinstance(made, Progress)
    assert articles.set_state(text, "a", "todo", before=made).added == ()
    with pytest.raises(CodebookViolation):
        articles.describe(text, replace(text, text="other"))
