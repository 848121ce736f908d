"""Edits of the codebook: drafts within a version, codes that stay, keys that are nobody else's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.codebooks.loading import codebook_violations, load_codebook
from annotator.edits import codebook_editing as edits
from annotator.edits.codebook_adopting import adopt, catch_up
from annotator.model.change import Change
from annotator.model.codebook import Attribute, Codebook, Label, Role, RoleUse, Rule, Value, Words
from annotator.model.errors import CodebookViolation
from tests import factories

BOOK = factories.codebook()


def after(change: Change) -> Codebook:
    (new,) = change.added
    assert isinstance(new, Codebook)
    return new


def label(code: str, book: Codebook = BOOK) -> Label:
    found = book.label(code)
    assert found is not None
    return found


def test_an_edit_keeps_the_version_and_is_taken_back_by_its_inverse() -> None:
    change = edits.edit_label(BOOK, replace(label("SANCTION"), definition=Words("Couper.", "To cut.")))
    new = after(change)
    assert new.version == BOOK.version
    assert label("SANCTION", new).definition.en == "To cut."
    assert change.inverse().added == (BOOK,)
    assert [x.code for x in new.labels] == [x.code for x in BOOK.labels]


@pytest.mark.parametrize("key", ["F", "r", "V", "x", "C", "c", "1", "AB"])
def test_a_key_of_the_program_or_of_another_layer_is_refused(key: str) -> None:
    with pytest.raises(CodebookViolation) as caught:
        edits.edit_label(BOOK, replace(label("ACTOR"), key=key))
    assert caught.value.rule == "key"


def test_the_key_of_a_retired_layer_is_free_and_lost_when_it_comes_back() -> None:
    retired = after(edits.retire_label(BOOK, "COUNTRY"))
    taken = after(edits.edit_label(retired, replace(label("ACTOR"), key="C")))
    back = after(edits.retire_label(taken, "COUNTRY", retired=False))
    assert label("COUNTRY", back).key == ""
    assert not label("COUNTRY", back).retired


def test_a_label_does_not_change_its_layer_or_kind() -> None:
    with pytest.raises(CodebookViolation):
        edits.edit_label(BOOK, replace(label("PERSON"), parent="COUNTRY"))
    with pytest.raises(CodebookViolation):
        edits.edit_label(BOOK, replace(label("ACTOR"), kind="frame"))


def test_a_new_label_stands_behind_its_sisters() -> None:
    new = after(edits.add_label(BOOK, Label("GROUP", Words("groupe", "group"), parent="ACTOR")))
    assert [x.code for x in new.labels][:3] == ["ACTOR", "PERSON", "GROUP"]
    assert codebook_violations(new) == []


@pytest.mark.parametrize("code", ["", "PERSON", "two words", "type"])
def test_a_code_that_cannot_be_one_is_refused(code: str) -> None:
    with pytest.raises(CodebookViolation) as caught:
        edits.add_label(BOOK, Label(code, Words("x", "x"), parent="ACTOR"))
    assert caught.value.rule == "code"


def test_moving_goes_as_far_as_there_is_room() -> None:
    book = after(edits.add_label(BOOK, Label("GROUP", Words("groupe", "group"), parent="ACTOR")))
    up = after(edits.move_label(book, "GROUP", by=-1))
    assert [x.code for x in up.types("ACTOR")] == ["GROUP", "PERSON"]
    assert not edits.move_label(up, "GROUP", by=-1)
    down = after(edits.move_label(book, "ACTOR", by=99))
    assert [x.code for x in down.layers][-1] == "ACTOR"


def test_a_used_label_cannot_be_removed() -> None:
    with pytest.raises(CodebookViolation) as caught:
        edits.remove_label(BOOK, "PERSON", uses=1)
    assert caught.value.rule == "label-in-use"
    with pytest.raises(CodebookViolation):
        edits.remove_label(BOOK, "ACTOR", uses=0)


def test_removing_a_label_leaves_a_sound_codebook() -> None:
    confused = after(edits.edit_label(BOOK, replace(label("ACTOR"), confusions=("PERSON", "COUNTRY"))))
    new = after(edits.remove_label(confused, "PERSON", uses=0))
    assert label("ACTOR", new).confusions == ("COUNTRY",)
    assert codebook_violations(new) == []


def test_roles_must_hold_together() -> None:
    event = label("EVENT")
    for wrong in (
        replace(event, roles=(*event.roles, RoleUse("NOBODY"))),
        replace(event, roles=(RoleUse("AGENT", 2, 1),)),
        replace(event, requires=(("PLACE",),)),
        replace(label("ACTOR"), roles=(RoleUse("AGENT"),)),
    ):
        with pytest.raises(CodebookViolation):
            edits.edit_label(BOOK, wrong)


def test_values_of_an_attribute_are_retired_and_never_removed() -> None:
    old = BOOK.attributes[0]
    fewer = replace(old, values=old.values[:1])
    with pytest.raises(CodebookViolation):
        edits.edit_attribute(BOOK, old, fewer)
    retired = replace(old, values=(replace(old.values[0], retired=True), *old.values[1:]), required=True)
    new = after(edits.edit_attribute(BOOK, old, retired))
    assert new.attributes[0].values[0].retired
    assert new.attributes[0].required


def test_an_attribute_code_is_free_on_other_labels_only() -> None:
    with pytest.raises(CodebookViolation):
        edits.add_attribute(BOOK, Attribute("kind", Words("x", "x"), "mention", ("PERSON",)))
    new = after(edits.add_attribute(BOOK, Attribute("kind", Words("x", "x"), "mention", ("DATE",))))
    assert codebook_violations(new) == []
    doubled = Attribute("more", Words("x", "x"), "mention", ("DATE",), (Value("a", Words()), Value("a", Words())))
    with pytest.raises(CodebookViolation):
        edits.add_attribute(BOOK, doubled)


def test_an_attribute_moves_among_those_of_the_same_labels() -> None:
    more = Attribute("more", Words("plus", "more"), "mention", ("ACTOR",))
    book = after(edits.add_attribute(BOOK, more))
    moved = after(edits.move_attribute(book, more, by=-1))
    assert [found.code for found in moved.attributes] == ["more", "mode", "kind"]
    assert not edits.move_attribute(moved, more, by=-5)


def test_a_role_must_accept_something() -> None:
    with pytest.raises(CodebookViolation):
        edits.add_role(BOOK, Role("PLACE", Words("lieu", "place"), ()))
    with pytest.raises(CodebookViolation):
        edits.edit_role(BOOK, Role("PLACE", Words("lieu", "place"), ("COUNTRY",)))
    new = after(edits.add_role(BOOK, Role("PLACE", Words("lieu", "place"), ("COUNTRY",))))
    assert new.role("PLACE") is not None


def test_rules_have_codes_of_their_own() -> None:
    rules = (Rule("R1", Words("Une.", "One.")), Rule("R2", Words("Deux.", "Two.")))
    assert after(edits.set_rules(BOOK, rules)).rules == rules
    with pytest.raises(CodebookViolation):
        edits.set_rules(BOOK, (rules[0], rules[0]))


def test_publishing_makes_the_next_version_with_a_note() -> None:
    change = edits.publish(BOOK, note="moins de rôles")
    assert after(change).version == BOOK.version + 1
    assert change.act.words == (str(BOOK.version + 1), "moins de rôles")


def test_an_import_keeps_what_is_in_use_and_the_id() -> None:
    other = replace(
        load_codebook("minimal"), id="elsewhere", labels=tuple(x for x in BOOK.labels if x.parent != "EVENT")
    )
    other = replace(other, roles=BOOK.roles, attributes=())
    new = after(adopt(BOOK, other, used=frozenset({"SANCTION"})))
    assert (new.id, new.version) == (BOOK.id, BOOK.version + 1)
    assert label("SANCTION", new).retired
    assert codebook_violations(new) == []
    gone = after(adopt(BOOK, other))
    assert gone.label("SANCTION") is None
    assert codebook_violations(gone) == []


def test_an_import_of_the_empty_codebook_keeps_the_layers_of_types_in_use() -> None:
    political = load_codebook("political")
    new = after(adopt(political, load_codebook("empty"), used=frozenset({"SANCTION", "PERSON"})))
    assert {x.code for x in new.labels} >= {"SANCTION", "EVENT", "PERSON", "ACTOR"}
    assert codebook_violations(new) == []


def test_an_older_codebook_catches_up_without_losing_a_word() -> None:
    shipped = load_codebook("political")
    own = tuple(
        replace(x, templates=Words(), names=Words("À moi", "Mine") if x.code == "SANCTION" else x.names)
        for x in shipped.labels
        if x.code != "LAW"
    )
    modes = tuple(
        replace(x, values=tuple(replace(v, templates=Words()) for v in x.values if v.code != "expel"))
        for x in shipped.attributes
        if x.code != "context"
    )
    old = replace(shipped, labels=own, attributes=modes, roles=shipped.roles[:-2])
    change = catch_up(old, shipped)
    new = after(change)
    assert new.version == old.version + 1
    assert {x.code for x in new.labels} == {x.code for x in shipped.labels}
    assert {x.code for x in new.roles} == {x.code for x in shipped.roles}
    assert len(new.attributes) == len(shipped.attributes)
    assert label("SANCTION", new).names.fr == "À moi"
    assert label("SANCTION", new).templates == label("SANCTION", shipped).templates
    sanction = new.attribute("frame", "mode", "SANCTION")
    assert sanction is not None
    assert {v.code for v in sanction.values} >= {"expel", "discontinue"}
    assert all(v.templates != Words() for v in sanction.values)
    assert change.inverse().added == (old,)
    assert not catch_up(new, shipped).added


def test_a_key_that_is_taken_does_not_come_with_the_label() -> None:
    shipped = load_codebook("political")
    old = replace(
        shipped,
        labels=tuple(replace(x, key="L") if x.code == "ACTOR" else x for x in shipped.labels if x.code != "PLACE"),
    )
    assert label("PLACE", after(catch_up(old, shipped))).key == ""
