from __future__ import annotations

import pytest

from annotator.edits.occurrences import frames_by_part, relink_all, set_attribute_of_all, tag_all, untag_all
from annotator.model.errors import CodebookViolation
from annotator.model.records import Argument, Frame, Mention
from annotator.model.span import Span
from tests.factories import codebook, entity, frame, mention

BOOK = codebook()
MADURO = entity("Nicolas Maduro", id="maduro", type="PERSON")


def test_the_same_words_are_tagged_wherever_they_stand() -> None:
    places = [("t", Span(0, 6)), ("u", Span(8, 14)), ("u", Span(20, 26))]
    change = tag_all(
        places,
        "ACTOR",
        codebook=BOOK,
        annotator="a",
        words="Maduro",
        entity=MADURO,
        origin="suggestion",
        also=(MADURO,),
    )
    record, *made = change.added
    assert (record, change.removed, change.act.code, change.act.words) == (MADURO, (), "tag_all", ("Maduro", "3"))
    assert all(isinstance(one, Mention) for one in made)
    tags = [one for one in made if isinstance(one, Mention)]
    assert [(one.article, one.spans) for one in tags] == [(article, (span,)) for article, span in places]
    assert {(m.label, m.entities, m.attributes, m.origin, m.annotator, m.codebook) for m in tags} == {
        ("ACTOR", ("maduro",), (("type", "PERSON"),), "suggestion", "a", BOOK.version)
    }
    assert len({one.id for one in tags}) == 3


@pytest.mark.parametrize(("articles", "expected"), [(("t", "t"), "t"), (("t", "u"), ""), ((), "")])
def test_a_change_in_one_article_names_it(articles: tuple[str, ...], expected: str) -> None:
    places = [(article, Span(start, start + 1)) for start, article in enumerate(articles)]
    assert tag_all(places, "DATE", codebook=BOOK, annotator="a", words="x").article == expected


def test_a_type_tags_with_its_layer_and_given_attributes_stay() -> None:
    change = tag_all(
        [("t", Span(0, 6))],
        "PERSON",
        codebook=BOOK,
        annotator="a",
        words="x",
        entity=MADURO,
        attributes=(("kind", "name"), ("type", "GROUP")),
    )
    (made,) = change.added
    assert isinstance(made, Mention)
    assert (made.label, made.attributes) == ("ACTOR", (("kind", "name"), ("type", "GROUP")))


@pytest.mark.parametrize("label", ["EVENT", "SANCTION", "NOTHING"])
def test_triggers_and_unknown_labels_cannot_be_given_to_many(label: str) -> None:
    with pytest.raises(CodebookViolation):
        tag_all([("t", Span(0, 1))], label, codebook=BOOK, annotator="a", words="x")


def test_tags_go_out_of_their_frames_and_a_frame_without_trigger_goes() -> None:
    actor, trigger, second = mention(0, 5), mention(6, 9, "EVENT"), mention(10, 12, "EVENT", article="u")
    dies = frame(trigger.id, arguments=(Argument("AGENT", mention=actor.id),))
    lives = frame(
        trigger.id, second.id, arguments=(Argument("AGENT", mention=actor.id), Argument("TARGET", entity="e"))
    )
    points = frame(second.id, arguments=(Argument("TARGET", frame=dies.id), Argument("TARGET", frame=lives.id)))
    other = frame(second.id)
    change = untag_all([actor, trigger], [dies, lives, points, other], words="x")
    assert {record.id for record in change.removed} == {actor.id, trigger.id, dies.id, lives.id, points.id}
    added = {record.id: record for record in change.added if isinstance(record, Frame)}
    assert added.keys() == {lives.id, points.id}
    assert added[lives.id].triggers == (second.id,)
    assert added[lives.id].arguments == (Argument("TARGET", entity="e"),)
    assert added[points.id].arguments == (Argument("TARGET", frame=lives.id),)
    assert (change.act.words, change.article) == (("x", "2"), "t")


def test_a_frame_that_only_loses_a_filler_stays_once() -> None:
    actors = [mention(0, 5), mention(6, 9), mention(0, 5, article="u")]
    event = frame("x", arguments=tuple(Argument("AGENT", mention=one.id) for one in actors))
    change = untag_all(actors, [event], words="x")
    (left,) = change.added
    assert isinstance(left, Frame)
    assert (left.arguments, change.removed.count(event), change.article) == ((), 1, "")


def test_all_are_relinked_but_those_of_another_layer() -> None:
    same, other = mention(0, 5, entities=("x", "y")), mention(0, 5, "COUNTRY", entities=("x",))
    typed = mention(8, 9, attributes=(("type", "GROUP"),))
    change = relink_all([same, other, typed], MADURO, codebook=BOOK, words="x")
    assert change.removed == (same, typed)
    first, second = change.added
    assert isinstance(first, Mention)
    assert isinstance(second, Mention)
    assert (first.id, first.entities, first.attributes) == (same.id, ("maduro",), (("type", "PERSON"),))
    assert (second.entities, second.attributes) == (("maduro",), (("type", "GROUP"),))


def test_an_attribute_is_set_where_the_label_has_it() -> None:
    actor, country = mention(0, 5, attributes=(("kind", "title"), ("type", "PERSON"))), mention(0, 5, "COUNTRY")
    change = set_attribute_of_all([actor, country], "kind", ["name"], codebook=BOOK, words="x")
    assert change.removed == (actor,)
    (new,) = change.added
    assert isinstance(new, Mention)
    assert new.attributes == (("kind", "name"), ("type", "PERSON"))
    (cleared,) = set_attribute_of_all([actor], "kind", [], codebook=BOOK, words="x").added
    assert isinstance(cleared, Mention)
    assert cleared.attributes == (("type", "PERSON"),)


def test_frames_are_found_by_trigger_and_filler() -> None:
    one = frame(
        "t1",
        "t2",
        arguments=(Argument("AGENT", mention="m"), Argument("AGENT", mention="m"), Argument("AGENT", text="x")),
    )
    two = frame("t1", arguments=(Argument("TARGET", frame=one.id),))
    find = frames_by_part([one, two])
    assert [list(find(id_)) for id_ in ("t1", "t2", "m", one.id, "", "x")] == [[one, two], [one], [one], [two], [], []]
