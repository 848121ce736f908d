from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotator import accepting
from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.memory import Refusal
from annotator.model.records import Entity, Frame, Mention, Record
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Sense, Suggestion
from tests.factories import article, entity, frame, mention

BOOK = load_codebook("political")
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
        accepted([proposed(0, 10)], book=load_codebook("empty"))


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


SPOKEN = article("« Tout est fini à Lima », a dit Anne Roy. Selon Lima, la grève va cesser.", id="t", date="2019-01-27")


def spoken(words: str, label: str = "QUOTE", **fields: object) -> Suggestion:
    """A suggestion for words of the spoken text."""
    start = SPOKEN.text.index(words)
    return Suggestion("t", Span(start, start + len(words)), label, "rule", Reason("x"), 0.8, **fields)  # type: ignore[arg-type]


CONTENT = spoken("Tout est fini à Lima", name="Anne Roy", attributes=(("part", "content"),))
CUE = spoken("a dit", attributes=(("part", "cue"),))


def taken(
    *suggestions: Suggestion, before: Sequence[Record] = (), records: Sequence[Entity] = ()
) -> tuple[AnnotationSet, list[Entity]]:
    """The annotator's work once these are accepted, and the records made; taken back, it is as before."""
    mentions = [record for record in before if isinstance(record, Mention)]
    frames = [record for record in before if isinstance(record, Frame)]
    work = AnnotationSet("t", "a", mentions=mentions, frames=frames)
    change = accepting.accept(
        SPOKEN, suggestions, codebook=BOOK, register=Register(records), annotator="a", annotations=work
    )
    work.apply(change)
    work.apply(change.inverse())
    assert (work.mentions, work.frames) == (mentions, frames)
    work.apply(change)
    return work, [record for record in change.added if isinstance(record, Entity)]


def test_a_quotation_brings_its_cue_and_speaker() -> None:
    work, made = taken(CONTENT)
    (told,) = work.frames
    cue = next(found for found in work.mentions if ("part", "cue") in found.attributes)
    assert [record.name for record in made] == ["Anne Roy"]
    assert {part.role: (part.mention, part.entity) for part in told.arguments} == {
        "SPEAKER": ("", made[0].id),
        "CUE": (cue.id, ""),
    }
    assert dict(told.attributes) == {"quote_kind": "direct", "cue_place": "after"}
    assert {told.origin, *(found.origin for found in work.mentions)} == {"suggestion"}


def test_a_speaker_who_is_tagged_is_no_new_record() -> None:
    start = SPOKEN.text.index("Anne Roy")
    anne = mention(start, start + 8, entities=("anne",))
    work, made = taken(CONTENT, before=[anne])
    assert made == []
    assert {part.role: part.mention for part in work.frames[0].arguments}["SPEAKER"] == anne.id
    known = entity("Anne Roy")
    work, made = taken(CONTENT, records=[known])
    assert made == []
    assert [part.entity for part in work.frames[0].arguments if part.role == "SPEAKER"] == [known.id]
    _, made = taken(CONTENT, records=[known, entity("Anne Roy")])
    assert made == []


def test_a_quotation_and_its_cue_together_are_one_frame_whatever_their_order() -> None:
    for suggestions in ((CONTENT, CUE), (CUE, CONTENT)):
        work, _ = taken(*suggestions)
        assert len(work.mentions) == 2
        assert len(work.frames) == 1


def test_a_cue_alone_is_a_mention_until_its_quotation_comes() -> None:
    work, _ = taken(CUE)
    assert (len(work.mentions), work.frames) == (1, [])
    cue = work.mentions[0]
    work, _ = taken(CONTENT, before=[cue])
    assert len(work.mentions) == 2
    assert [part.mention for part in work.frames[0].arguments if part.role == "CUE"] == [cue.id]


def test_a_cue_goes_to_the_quotation_that_waits_for_it() -> None:
    start = SPOKEN.text.index("Tout")
    content = mention(start, start + 20, "QUOTE")
    told = frame(content.id, label="QUOTE")
    work, _ = taken(CUE, before=[content, told])
    assert [found.id for found in work.frames] == [told.id]
    assert {part.role for part in work.frames[0].arguments} == {"CUE"}


def test_an_event_in_a_quotation_is_said_by_its_speaker_whatever_comes_first() -> None:
    known = entity("Anne Roy")
    event = spoken("fini", "EVENT")
    for suggestions in ((event, CONTENT), (CONTENT, event)):
        work, _ = taken(*suggestions, records=[known])
        assert [found.source for found in work.frames if found.label == "EVENT"] == [known.id]
    alone, _ = taken(event)
    work, _ = taken(CONTENT, before=[*alone.mentions, *alone.frames], records=[known])
    assert [found.source for found in work.frames if found.label == "EVENT"] == [known.id]


def test_indirect_speech_names_its_source() -> None:
    lima = mention(SPOKEN.text.rindex("Lima"), SPOKEN.text.rindex("Lima") + 4, "COUNTRY", entities=("pe",))
    work, _ = taken(spoken("la grève va cesser", attributes=(("part", "content"),)), before=[lima])
    (told,) = work.frames
    assert dict(told.attributes) == {"quote_kind": "indirect", "cue_place": "before"}
    assert [part.mention for part in told.arguments if part.role == "SPEAKER"] == [lima.id]
