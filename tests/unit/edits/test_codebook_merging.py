"""Merging and splitting labels: the codebook and its records in one change, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.codebooks.loading import codebook_violations, load_codebook
from annotator.edits import codebook_editing as edits
from annotator.edits import codebook_merging as merging
from annotator.model.codebook import Attribute, Codebook, Label, RoleUse, Value, Words
from annotator.model.errors import CodebookViolation
from annotator.model.records import Entity, Frame, Mention, attribute
from annotator.model.validation import violations
from tests import factories

POLITICAL = load_codebook("political")


def book() -> Codebook:
    """The small codebook with a second event type, whose mode has a value of its own."""
    small = factories.codebook()
    label = Label("ACCUSE", Words("Accuser", "Accuse"), parent="EVENT", confusions=("SANCTION",))
    (grown,) = edits.add_label(small, label).added
    mode = Attribute("mode", Words("mode", "mode"), "frame", ("ACCUSE",), (Value("blame", Words("blâme", "blame")),))
    (grown,) = edits.add_attribute(grown, mode).added  # type: ignore[arg-type]
    assert isinstance(grown, Codebook)
    return grown


def test_merging_types_moves_frames_and_retires_the_lost_one() -> None:
    frame = factories.frame("m", attributes=(("mode", "blame"), ("type", "ACCUSE")))
    other = factories.frame("n", attributes=(("type", "SANCTION"),))
    change = merging.merge_labels(book(), "ACCUSE", "SANCTION", records=[frame, other])
    new, moved = change.added
    assert isinstance(new, Codebook)
    assert isinstance(moved, Frame)
    assert change.removed == (book(), frame)
    assert (moved.id, attribute(moved.attributes, "type")) == (frame.id, "SANCTION")
    accuse = new.label("ACCUSE")
    assert accuse is not None
    assert accuse.retired
    assert codebook_violations(new) == []
    wrong = violations(moved, codebook=new)
    assert not [one for one in wrong if one.severity == "error" and one.rule != "mention_missing"]
    assert change.inverse().added == change.removed


def test_the_kept_label_takes_over_attributes_that_only_the_lost_one_has() -> None:
    base = book()
    (grown,) = edits.add_attribute(base, Attribute("tone", Words("ton", "tone"), "frame", ("ACCUSE",))).added
    assert isinstance(grown, Codebook)
    frame = factories.frame(attributes=(("tone", "harsh"), ("type", "ACCUSE")))
    new, moved = merging.merge_labels(grown, "ACCUSE", "SANCTION", records=[frame]).added
    assert isinstance(new, Codebook)
    assert new.attribute("frame", "tone", "SANCTION") is not None
    assert "attribute_unknown" not in {one.rule for one in violations(moved, codebook=new)}


def test_merging_a_type_of_records_moves_entities_mentions_and_fillers() -> None:
    base = factories.codebook()
    (grown,) = edits.add_label(base, Label("GROUP", Words("groupe", "group"), parent="ACTOR")).added
    assert isinstance(grown, Codebook)
    agent = grown.role("AGENT")
    assert agent is not None
    (grown,) = edits.edit_role(grown, replace(agent, fillers=("GROUP",))).added
    assert isinstance(grown, Codebook)
    entity = factories.entity("les diplomates", type="GROUP")
    mention = factories.mention(0, 3, attributes=(("type", "GROUP"),))
    new, one, two = merging.merge_labels(grown, "GROUP", "PERSON", records=[entity, mention]).added
    assert isinstance(new, Codebook)
    assert isinstance(one, Entity)
    assert isinstance(two, Mention)
    assert one.type == attribute(two.attributes, "type") == "PERSON"
    role = new.role("AGENT")
    assert role is not None
    assert role.fillers == ("PERSON",)


def test_merging_layers_moves_types_and_labels() -> None:
    place = Label("PLACE", Words("Lieu", "Place"), key="L", entities=True)
    (grown,) = edits.add_label(factories.codebook(), place).added
    assert isinstance(grown, Codebook)
    (grown,) = edits.add_label(grown, Label("CITY", Words("ville", "city"), parent="PLACE")).added
    assert isinstance(grown, Codebook)
    mention = factories.mention(0, 3, "PLACE")
    entity = factories.entity("Caracas", "PLACE", type="CITY")
    new, one, two = merging.merge_labels(grown, "PLACE", "COUNTRY", records=[mention, entity]).added
    assert isinstance(new, Codebook)
    assert isinstance(one, Mention)
    assert isinstance(two, Entity)
    assert (one.label, two.kind, two.type) == ("COUNTRY", "COUNTRY", "CITY")
    assert [x.code for x in new.types("COUNTRY")] == ["CITY"]
    assert codebook_violations(new) == []


@pytest.mark.parametrize(("lost", "kept"), [("ACTOR", "EVENT"), ("ACTOR", "DATE"), ("PERSON", "SANCTION"), ("X", "Y")])
def test_labels_that_do_not_match_are_not_merged(lost: str, kept: str) -> None:
    assert not merging.can_merge(factories.codebook(), lost, kept)
    with pytest.raises(CodebookViolation):
        merging.merge_labels(factories.codebook(), lost, kept, records=[])


def test_roles_of_its_own_are_joined() -> None:
    base = book()
    accuse = base.label("ACCUSE")
    assert accuse is not None
    (own,) = edits.edit_label(base, replace(accuse, roles=(RoleUse("AGENT"), RoleUse("DATE", 1, 1)))).added
    assert isinstance(own, Codebook)
    sanction = own.label("SANCTION")
    assert sanction is not None
    (own,) = edits.edit_label(own, replace(sanction, roles=(RoleUse("AGENT", 1),))).added
    assert isinstance(own, Codebook)
    (new,) = merging.merge_labels(own, "ACCUSE", "SANCTION", records=[]).added
    assert isinstance(new, Codebook)
    kept = new.label("SANCTION")
    assert kept is not None
    assert kept.roles == (RoleUse("AGENT", 1), RoleUse("DATE"))


def test_every_merge_of_the_political_codebook_is_sound() -> None:
    event_types = [x.code for x in POLITICAL.types("EVENT")]
    for kept in event_types[1:]:
        (new,) = merging.merge_labels(POLITICAL, event_types[0], kept, records=[]).added
        assert isinstance(new, Codebook)
        assert codebook_violations(new) == []


def test_splitting_moves_only_what_was_ticked() -> None:
    stays = factories.frame(attributes=(("mode", "expel"), ("type", "SANCTION")))
    goes = factories.frame(attributes=(("mode", "expel"), ("type", "SANCTION")))
    new_label = Label("EXPEL", Words("Expulser", "Expel"))
    change = merging.split_label(factories.codebook(), "SANCTION", new_label, records=[goes])
    new, moved = change.added
    assert isinstance(new, Codebook)
    assert isinstance(moved, Frame)
    assert attribute(moved.attributes, "type") == "EXPEL"
    assert stays not in change.removed
    assert codebook_violations(new) == []
    assert not [one for one in violations(moved, codebook=new) if one.rule.startswith("attribute")]
    with pytest.raises(CodebookViolation):
        merging.split_label(factories.codebook(), "EVENT", new_label, records=[])


def test_what_was_looked_at_again_belongs_to_the_version_that_rules() -> None:
    old, fresh = factories.frame(), factories.frame(codebook=3)
    change = merging.reread([old, fresh], 3)
    assert change.removed == (old,)
    (now,) = change.added
    assert isinstance(now, Frame)
    assert now.codebook == 3
