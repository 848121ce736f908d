"""Differences between codebooks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.codebooks.diff import Difference, differences, guides_alike
from annotator.model.codebook import Codebook, Example, Label, RoleUse, Words
from tests import factories

BOOK = factories.codebook()


def edited(code: str, **fields: object) -> Codebook:
    old = BOOK.label(code)
    assert old is not None
    new = replace(old, **fields)  # type: ignore[arg-type]
    return replace(BOOK, labels=tuple(new if found is old else found for found in BOOK.labels))


def test_equal_codebooks_differ_in_nothing_whatever_their_version() -> None:
    assert differences(BOOK, replace(BOOK, version=9)) == ()


def test_a_text_differs_by_language() -> None:
    new = edited("SANCTION", definition=Words("Couper.", ""))
    assert differences(BOOK, new) == (Difference("label", "SANCTION", "definition", "", "Couper.", "fr"),)


@pytest.mark.parametrize(
    ("fields", "part", "after"),
    [
        ({"retired": True}, "retired", ""),
        ({"confusions": ("ACTOR", "DATE")}, "confusions", "ACTOR, DATE"),
        (
            {"examples": (Example("Il rompt."), Example("Il menace.", good=False))},
            "examples",
            "+ Il rompt., − Il menace.",
        ),
        ({"roles": (RoleUse("AGENT", 1, 0),)}, "roles", "AGENT 1–n"),
        ({"comment_required": True}, "comment_required", "1"),
    ],
)
def test_other_fields_differ_as_short_texts(fields: dict[str, object], part: str, after: str) -> None:
    (found,) = differences(BOOK, edited("SANCTION", **fields))
    assert (found.part, found.after) == (part, after)


def test_what_came_and_left_and_moved() -> None:
    grown = replace(BOOK, labels=(*BOOK.labels, Label("GROUP", Words("groupe", "group"), parent="ACTOR")))
    assert differences(BOOK, grown) == (Difference("label", "GROUP", "added", after="group"),)
    assert differences(grown, BOOK) == (Difference("label", "GROUP", "removed", before="group"),)
    turned = replace(BOOK, roles=BOOK.roles[::-1])
    assert differences(BOOK, turned) == (Difference("role", "", "order"),)


def test_attributes_of_one_code_are_told_apart() -> None:
    twin = replace(BOOK.attributes[0], labels=("DATE",))
    grown = replace(BOOK, attributes=(*BOOK.attributes, twin))
    new = replace(grown, attributes=(*BOOK.attributes, replace(twin, required=True)))
    (found,) = differences(grown, new)
    assert (found.code, found.part) == ("kind (DATE)", "required")


def test_only_what_guides_counts_for_looking_again() -> None:
    assert guides_alike(BOOK, edited("SANCTION", names=Words("Rompre", "Break")), "SANCTION")
    assert not guides_alike(BOOK, edited("SANCTION", exclude=Words("", "Threats.")), "SANCTION")
    assert guides_alike(BOOK, edited("SANCTION", exclude=Words("", "Threats.")), "PERSON")
