from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator import accepting, codebooks
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.memory import Refusal
from annotator.model.records import Entity, Frame, Mention, Record
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Sense, Suggestion
from tests.factories import article, entity

BOOK = codebooks.load("political")
TEXT = article("Washington rompt avec Caracas. Washington et la France.", id="t", date="2019-01-27")
CODES = (("ISO3166-1-alpha-2", "US"),)
STATE, PLACE = (("kind", "capital_metonym"), ("refers_to", "state")), (("kind", "name"),)


def proposed(start: int, end: int, label: str = "COUNTRY", **fields: object) -> Suggestion:
    """A suggestion for the text."""
    return Suggestion("t", Span(start, end), label, "table", Reason("x"), 0.8, **fields)  # type: ignore[arg-type]


WASHINGTON = proposed(
    0,
    10,
    name="États-Unis",
    codes=CODES,
    attributes=STATE,
    senses=(
        Sense("state", "COUNTRY", name="États-Unis", codes=CODES, attributes=STATE),
        Sense("place", "PLACE", name="Washington", attributes=PLACE),
    ),
    asks=True,
)


def accepted(
    suggestions: Sequence[Suggestion], *records: Entity, book: Codebook = BOOK
) -> tuple[list[Entity], list[Mention], list[Frame]]:
    """What accepting adds, by kind."""
    change = accepting.accept(TEXT, suggestions, codebook=book, register=Register(records), annotator="a")
    assert (change.removed, change.article) == ((), "t")

    def of(kind: type[Record]) -> list[Record]:
        return [record for record in change.added if isinstance(record, kind)]

    return of(Entity), of(Mention), of(Frame)  # type: ignore[return-value]


def test_an_accepted_suggestion_is_a_mention_that_says_so() -> None:
    (record,), (tag,), frames = accepted([WASHINGTON])
    assert (record.kind, record.name, record.codes) == ("COUNTRY", "États-Unis", CODES)
    assert (tag.label, tag.spans, tag.entities, tag.attributes) == ("COUNTRY", (Span(0, 10),), (record.id,), STATE)
    assert (tag.origin, tag.annotator, tag.article, tag.codebook) == ("suggestion", "a", "t", BOOK.version)
    assert frames == []


def test_several_of_the_same_make_their_record_once() -> None:
    again = replace(WASHINGTON, span=Span(31, 41), name="Etats-Unis")
    other = proposed(48, 54, name="France")
    records, tags, _ = accepted([WASHINGTON, again, other])
    assert [record.name for record in records] == ["États-Unis", "France"]
    assert [tag.entities for tag in tags] == [(records[0].id,), (records[0].id,), (records[1].id,)]


def test_records_of_one_name_and_two_kinds_are_two() -> None:
    records, tags, _ = accepted([proposed(0, 10, name="Washington"), proposed(31, 41, "PLACE", name="Washington")])
    assert [(record.kind, record.name) for record in records] == [("COUNTRY", "Washington"), ("PLACE", "Washington")]
    assert len({tag.entities for tag in tags}) == 2


def test_a_known_record_is_linked_and_not_made() -> None:
    known = entity("France", "COUNTRY")
    assert accepted([proposed(48, 54, entity=known.id, name="France")], known)[0] == []
    records, (tag,), _ = accepted([proposed(48, 54, name="FRANCE")], known)
    assert (records, tag.entities) == ([], (known.id,))


def test_without_a_name_nothing_is_linked() -> None:
    records, (tag,), _ = accepted([proposed(0, 10, "ACTOR", attributes=(("kind", "title"), ("type", "PERSON")))])
    assert (records, tag.entities, dict(tag.attributes)) == ([], (), {"kind": "title", "type": "PERSON"})


def test_a_record_that_is_gone_since_is_not_linked() -> None:
    records, (tag,), _ = accepted([proposed(48, 54, entity="gone", name="France")])
    assert (records, tag.entities) == ([], ())


def test_a_new_record_has_the_type() -> None:
    (record,), (tag,), _ = accepted([proposed(0, 10, "ACTOR", name="W.", attributes=(("type", "PERSON"),))])
    assert (record.type, tag.attributes) == ("PERSON", (("type", "PERSON"),))


def test_a_date_keeps_its_value() -> None:
    records, (tag,), _ = accepted([proposed(0, 5, "DATE", value="2019-01-23", name="x")])
    assert (records, tag.label, tag.value, tag.entities) == ([], "DATE", "2019-01-23", ())


def test_a_trigger_brings_its_event_with_its_type() -> None:
    type_ = BOOK.types("EVENT")[0].code
    _, (tag,), (event,) = accepted([proposed(11, 16, "EVENT", attributes=(("type", type_),))])
    assert (event.label, event.triggers, event.attributes) == ("EVENT", (tag.id,), (("type", type_),))
    assert (event.origin, event.annotator, event.article) == ("suggestion", "a", "t")
    assert tag.attributes == ()
    _, _, (plain,) = accepted([proposed(11, 16, "EVENT", attributes=(("type", "NO_SUCH"),))])
    assert plain.attributes == ()


def test_one_act_for_one_and_for_several() -> None:
    def act(*suggestions: Suggestion) -> tuple[str, tuple[str, ...]]:
        change = accepting.accept(TEXT, suggestions, codebook=BOOK, register=Register(), annotator="a")
        return change.act.code, change.act.words

    assert act(WASHINGTON) == ("accept", ("Washington", "COUNTRY"))
    assert act(WASHINGTON, proposed(48, 54)) == ("accept_all", ("Washington", "2"))


def test_a_label_that_the_codebook_has_not_is_a_violation() -> None:
    with pytest.raises(CodebookViolation):
        accepted([proposed(0, 10)], book=codebooks.load("empty"))


def test_taken_with_another_label_the_record_goes() -> None:
    assert accepting.with_label(WASHINGTON, "COUNTRY") is WASHINGTON
    one = accepting.with_label(replace(WASHINGTON, entity="us", value="x"), "ACTOR")
    assert (one.label, one.entity, one.name, one.codes, one.attributes, one.value) == ("ACTOR", "", "", (), (), "")
    assert (one.senses, one.asks, one.span) == ((), False, WASHINGTON.span)
    records, (tag,), _ = accepted([one])
    assert (records, tag.label) == ([], "ACTOR")


def test_taken_in_one_reading() -> None:
    place = accepting.with_sense(WASHINGTON, "place")
    assert (place.label, place.name, place.codes, place.attributes) == ("PLACE", "Washington", (), PLACE)
    assert (place.senses, place.asks) == ((), False)
    bare = replace(WASHINGTON, senses=(Sense("place", "PLACE", name="Washington"),))
    assert accepting.with_sense(bare, "place").attributes == ()
    with pytest.raises(ValueError, match="government"):
        accepting.with_sense(WASHINGTON, "government")


def test_a_reading_of_a_date_is_its_value() -> None:
    date = proposed(
        0, 5, "DATE", value="2019", attributes=(("date_type", "date"),), senses=(Sense("2018", "DATE"),), asks=True
    )
    one = accepting.with_sense(date, "2018")
    assert (one.value, one.attributes, one.senses, one.asks) == ("2018", date.attributes, (), False)


def test_rejecting_names_the_place_and_every_label_that_it_may_have() -> None:
    change = accepting.reject(TEXT, WASHINGTON, annotator="a")
    refusals = [record for record in change.added if isinstance(record, Refusal)]
    assert [(r.form, r.label, r.article, r.start, r.end, r.annotator) for r in refusals] == [
        ("washington", "COUNTRY", "t", 0, 10, "a"),
        ("washington", "PLACE", "t", 0, 10, "a"),
    ]
    assert change.article == "t"
    assert accepting.reject(TEXT, WASHINGTON, annotator="a").added == change.added


def test_rejecting_everywhere_names_the_form_alone() -> None:
    change = accepting.reject_everywhere(TEXT, WASHINGTON, annotator="a")
    (refusal,) = change.added
    assert isinstance(refusal, Refusal)
    assert (refusal.form, refusal.label, refusal.article, refusal.start, refusal.end) == ("washington", "", "", 0, 0)
    assert (accepting.forgive([refusal]).removed, change.article) == ((refusal,), "")


def test_the_same_form_is_what_is_written_and_meant_alike() -> None:
    same = replace(WASHINGTON, span=Span(31, 41))
    others = [
        replace(same, label="PLACE"),
        replace(same, entity="us"),
        replace(same, name="Washington"),
        proposed(48, 54, name="États-Unis"),
    ]
    assert accepting.same_form([WASHINGTON, same, *others], WASHINGTON, TEXT.text) == [WASHINGTON, same]


@pytest.mark.parametrize(
    ("reason", "asks", "safe"),
    [("tagged", False, True), ("tagged_here", False, True), ("tagged", True, False), ("name", False, False)],
)
def test_safe_is_what_was_tagged_so_before_and_asks_nothing(reason: str, asks: bool, safe: bool) -> None:
    assert accepting.is_safe(replace(WASHINGTON, source="project", reason=Reason(reason), asks=asks)) is safe
