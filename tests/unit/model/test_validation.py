from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from annotator.model.codebook import Attribute, Codebook, Label, Role, RoleUse, Value, Words
from annotator.model.records import Annotator, Argument, Entity, Frame, Mention, Office
from annotator.model.span import Span
from annotator.model.validation import (
    NARRATOR_ID,
    filler_codes,
    requirements,
    role_uses,
    violations,
)

W = Words()
CODEBOOK = Codebook(
    "c",
    "test",
    labels=(
        Label("ACTOR", W, entities=True),
        Label("PERSON", W, parent="ACTOR"),
        Label("GROUP", W, parent="ACTOR"),
        Label("COUNTRY", W, entities=True),
        Label("DATE", W),
        Label("OLD", W, retired=True),
        Label(
            "EVENT",
            W,
            kind="frame",
            roles=(*map(RoleUse, ("AGENT", "CONTENT", "AMOUNT", "TOPIC", "WHO")), RoleUse("DATE", most=1)),
        ),
        Label("TALK", W, parent="EVENT", requires=(("AGENT", "WHO"),)),
        Label("OTHER", W, parent="EVENT", comment_required=True),
        Label("QUOTE", W, kind="frame", roles=(RoleUse("AGENT", least=1),)),
    ),
    attributes=(
        Attribute(
            "kind", W, "mention", ("ACTOR",), (Value("name", W), Value("title", W)), default="name", required=True
        ),
        Attribute("age", W, "mention", ("PERSON",)),
        Attribute("flags", W, "mention", ("ACTOR",), (Value("a", W), Value("b", W)), multiple=True),
        Attribute("mode", W, "frame", ("TALK",), (Value("phone", W), Value("fax", W, retired=True))),
        Attribute("value", W, "frame", ("QUOTE",), (Value("yes", W),), required=True),
        Attribute("date_precision", W, "frame", ("EVENT",), (Value("day", W),)),
        Attribute("office", W, "entity", ("ACTOR",), (Value("minister", W),)),
    ),
    roles=(
        Role("AGENT", W, ("ACTOR", "NARRATOR")),
        Role("WHO", W, ("PERSON",)),
        Role("CONTENT", W, ("EVENT",)),
        Role("DATE", W, ("DATE",)),
        Role("AMOUNT", W, ("TEXT",)),
        Role("TOPIC", W, ("ANY",)),
    ),
)

ENTITIES = {
    "maduro": Entity("maduro", "ACTOR", "Nicolas Maduro", type="PERSON"),
    "crowd": Entity("crowd", "ACTOR", "manifestants", type="GROUP"),
    "ve": Entity("ve", "COUNTRY", "Venezuela"),
}


def mention(id_: str = "m", label: str = "ACTOR", **fields: Any) -> Mention:
    return Mention(**{"id": id_, "article": "t", "annotator": "a", "label": label, "spans": (Span(0, 3),), **fields})


def frame(*arguments: Argument, **fields: Any) -> Frame:
    base = {
        "id": "f",
        "article": "t",
        "annotator": "a",
        "label": "EVENT",
        "triggers": ("e",),
        "attributes": (("type", "TALK"),),
    }
    return Frame(**{**base, "arguments": arguments, **fields})


MENTIONS = {
    "e": mention("e", "EVENT"),
    "m": mention(entities=("maduro",)),
    "g": mention("g", attributes=(("type", "GROUP"),)),
    "d": mention("d", "DATE"),
    "q": mention("q", "QUOTE"),
    "far": mention("far", article="elsewhere"),
}
AGENT = Argument("AGENT", mention="m")


def rules(record: Any, **known: Any) -> list[str]:
    base: dict[str, Any] = {"article_length": 10, "mentions": MENTIONS, "entities": ENTITIES, "frames": {"f": frame()}}
    return [found.rule for found in violations(record, codebook=CODEBOOK, **{**base, **known})]


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (mention(), []),
        (mention(entities=("maduro", "crowd")), []),
        (mention(attributes=(("kind", "title"), ("type", "PERSON"))), []),
        (mention(attributes=(("flags", "a"), ("flags", "b"))), []),
        (mention(label="EVENT"), []),
        (mention(label="OLD"), []),
        (mention(label="NONE"), ["label_unknown"]),
        (mention(label="PERSON"), ["label_not_layer"]),
        (mention(spans=(Span(8, 10),)), []),
        (mention(spans=(Span(8, 11),)), ["span_beyond"]),
        (mention(spans=()), ["span_missing"]),
        (mention(spans=(Span(0, 2), Span(2, 3))), ["span_order"]),
        (mention(attributes=(("type", "TALK"),)), ["type_unknown"]),
        (mention(attributes=(("type", "GROUP"), ("type", "PERSON"))), ["attribute_single"]),
        (mention(attributes=(("mood", "x"),)), ["attribute_unknown"]),
        (mention(attributes=(("age", "3"),)), ["attribute_unknown"]),
        (mention(attributes=(("age", "3"), ("type", "PERSON"))), []),
        (mention(attributes=(("age", "3"),), entities=("maduro",)), []),
        (mention(attributes=(("kind", "odd"),)), ["value_unknown"]),
        (mention(attributes=(("kind", "name"), ("kind", "title"))), ["attribute_single"]),
        (mention(entities=("nobody",)), ["entity_missing"]),
        (mention(entities=("ve",)), ["entity_kind"]),
        (mention(label="DATE", entities=("ve",)), ["entity_kind"]),
    ],
)
def test_a_mention_is_held_against_the_codebook(record: Mention, expected: list[str]) -> None:
    assert rules(record) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (ENTITIES["maduro"], []),
        (Entity("x", "TREE", "x"), ["label_unknown"]),
        (Entity("x", "PERSON", "x"), ["label_not_layer"]),
        (Entity("x", "DATE", "x"), ["entity_kind"]),
        (Entity("x", "ACTOR", "x", type="TALK"), ["type_unknown"]),
        (Entity("x", "ACTOR", "x", attributes=(("kind", "name"),)), ["attribute_unknown"]),
        (Entity("x", "ACTOR", "x", offices=(Office("minister"),)), []),
        (Entity("x", "ACTOR", "x", offices=(Office("king"),)), ["value_unknown"]),
    ],
)
def test_an_entity_is_held_against_the_codebook(record: Entity, expected: list[str]) -> None:
    assert rules(record) == expected


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (frame(AGENT), []),
        (frame(AGENT, attributes=(("mode", "phone"), ("type", "TALK"))), []),
        (frame(AGENT, attributes=(("mode", "fax"), ("type", "TALK"))), []),
        (frame(AGENT, attributes=(("mode", "phone"), ("type", "OTHER")), note="x"), ["attribute_unknown"]),
        (frame(AGENT, attributes=(("mode", "letter"), ("type", "TALK"))), ["value_unknown"]),
        (
            frame(AGENT, label="ACTOR", triggers=("m",)),
            ["layer_kind", "type_unknown", "role_unknown"],
        ),
        (frame(AGENT, attributes=(("type", "PERSON"),)), ["type_unknown"]),
        (frame(AGENT, precision="day"), []),
        (frame(AGENT, precision="eon"), ["value_unknown"]),
        (frame(AGENT, source="ve"), []),
        (frame(AGENT, source=NARRATOR_ID), []),
        (frame(AGENT, source="nobody"), ["source_missing"]),
        (frame(AGENT, triggers=("none",)), ["mention_missing"]),
        (frame(AGENT, triggers=("m",)), ["trigger_layer"]),
        (frame(AGENT, triggers=("far",)), ["other_article"]),
        (frame(AGENT, Argument("ROLE", mention="m")), ["role_unknown"]),
        (frame(Argument("AGENT", mention="none")), ["mention_missing"]),
        (frame(Argument("AGENT", mention="far")), ["other_article"]),
        (frame(Argument("AGENT", entity="none")), ["entity_missing"]),
        (frame(Argument("AGENT", mention="m", source="none")), ["source_missing"]),
        (frame(AGENT, Argument("CONTENT", frame="none")), ["frame_missing"]),
        (frame(AGENT, Argument("CONTENT", frame="f")), ["frame_itself"]),
        (frame(AGENT, Argument("AMOUNT")), ["filler_missing"]),
        (frame(AGENT, Argument("DATE", mention="d"), Argument("DATE", mention="d")), ["role_most"]),
    ],
)
def test_a_frame_is_held_against_the_codebook(record: Frame, expected: list[str]) -> None:
    assert rules(record) == expected


@pytest.mark.parametrize(
    ("argument", "allowed"),
    [
        (Argument("AGENT", mention="m"), True),
        (Argument("AGENT", mention="g"), True),
        (Argument("AGENT", mention="d"), False),
        (Argument("AGENT", entity="maduro"), True),
        (Argument("AGENT", entity="ve"), False),
        (Argument("AGENT", entity=NARRATOR_ID), True),
        (Argument("AGENT", text="somebody"), False),
        (Argument("WHO", mention="m"), True),
        (Argument("WHO", mention="g"), False),
        (Argument("WHO", entity="maduro"), True),
        (Argument("WHO", entity="crowd"), False),
        (Argument("WHO", entity=NARRATOR_ID), False),
        (Argument("AMOUNT", text="3 morts"), True),
        (Argument("AMOUNT", mention="d"), False),
        (Argument("CONTENT", frame="other"), True),
        (Argument("CONTENT", mention="m"), False),
        (Argument("TOPIC", frame="other"), True),
        (Argument("TOPIC", text="x"), True),
        (Argument("TOPIC", mention="d"), True),
    ],
)
def test_a_role_takes_what_the_codebook_says(argument: Argument, allowed: bool) -> None:
    record = frame(AGENT, argument)
    found = rules(record, frames={"f": record, "other": replace(record, id="other")})
    assert found == ([] if allowed else ["filler_forbidden"])


@pytest.mark.parametrize(
    ("record", "rule"),
    [
        (frame(), "role_missing"),
        (frame(Argument("TOPIC", text="x")), "role_missing"),
        (frame(AGENT, triggers=()), "trigger_missing"),
        (frame(AGENT, attributes=()), "type_missing"),
        (frame(AGENT, attributes=(("type", "OTHER"),), note=" "), "comment_missing"),
        (frame(AGENT, label="QUOTE", triggers=("q",), attributes=()), "attribute_missing"),
        (frame(label="QUOTE", triggers=("q",), attributes=(("value", "yes"),)), "role_missing"),
    ],
)
def test_what_is_only_missing_is_incomplete(record: Frame, rule: str) -> None:
    found = violations(record, codebook=CODEBOOK, mentions=MENTIONS, entities=ENTITIES)
    assert [(violation.rule, violation.severity, violation.record) for violation in found] == [
        (rule, "incomplete", "f")
    ]


def test_a_required_attribute_with_a_default_is_never_missing() -> None:
    assert rules(mention(attributes=())) == []


def test_a_value_only_another_article_knows_is_an_error_with_words() -> None:
    found = violations(frame(Argument("AGENT", mention="none")), codebook=CODEBOOK, mentions=MENTIONS)
    assert found[0].severity == "error"
    assert "none" in found[0].message


def test_people_and_articles_have_nothing_to_break() -> None:
    assert violations(Annotator("a", "A"), codebook=CODEBOOK) == []


def test_a_type_may_narrow_roles_and_requirements() -> None:
    narrow = Codebook(
        "c",
        "x",
        labels=(
            Label("E", W, kind="frame", roles=(RoleUse("A"), RoleUse("B")), requires=(("A",),)),
            Label("F", W, parent="E", roles=(RoleUse("B"),), requires=(("B",),)),
        ),
    )
    assert role_uses(narrow, "E", "") == (RoleUse("A"), RoleUse("B"))
    assert role_uses(narrow, "E", "F") == (RoleUse("B"),)
    assert requirements(narrow, "E", "F") == (("B",),)
    assert requirements(narrow, "E", "none") == (("A",),)


def test_a_filler_goes_by_layer_and_types() -> None:
    found = filler_codes(AGENT, mentions=MENTIONS, entities=ENTITIES, frames={})
    assert found == {"ACTOR", "PERSON"}
