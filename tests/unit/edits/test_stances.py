"""Stances: one record for each member of a list, what is proposed, and what is derived."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.edits import stances
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.errors import CodebookViolation
from annotator.model.records import Argument, Entity, Frame, Mention, attribute
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.model.validation import violations
from tests import factories

BOOK = load_codebook("political")
THIRTEEN = (
    "Albanie", "Argentine", "Brésil", "Canada", "Chili", "Colombie", "Costa Rica", "Équateur", "Géorgie",
    "Guatemala", "Honduras", "Panama", "Pérou",
)  # fmt: skip
LIST = (
    "L’Albanie, l’Argentine, le Brésil, le Canada, le Chili, la Colombie, le Costa Rica, l’Équateur, la Géorgie, "
    "le Guatemala, le Honduras, le Panama et le Pérou ont reconnu Juan Guaidó. La Turquie soutient Nicolas Maduro."
)


@dataclass
class Page:
    """An article of which some words are tagged; each tagged word names a record of its own."""

    text: str
    language: str = "fr"
    annotations: AnnotationSet = field(default_factory=lambda: AnnotationSet("t", "a"))

    def __post_init__(self) -> None:
        self.article = factories.article(self.text, id="t", language=self.language)

    def tag(self, words: str, label: str = "COUNTRY", **fields: Any) -> Mention:
        start = self.text.index(words)
        made = factories.mention(start, start + len(words), label, **{"entities": (words,), **fields})
        self.annotations.apply(Change(Act("test"), (), (made,), "t"))
        return made

    def span(self, words: str) -> Span:
        start = self.text.index(words)
        return Span(start, start + len(words))

    def holders(self, cue: str) -> list[str]:
        found = stances.propose_holders(self.article, self.annotations, cue=self.span(cue), codebook=BOOK)
        return [one.spans[0].of(self.text) for one in found]

    def target(self, cue: str) -> str:
        holders = stances.propose_holders(self.article, self.annotations, cue=self.span(cue), codebook=BOOK)
        found = stances.propose_target(
            self.article, self.annotations, cue=self.span(cue), codebook=BOOK, holders=holders
        )
        return found.spans[0].of(self.text) if found else ""


def thirteen() -> Page:
    page = Page(LIST)
    for name in THIRTEEN:
        page.tag(name)
    page.tag("Juan Guaidó", "ACTOR")
    page.tag("Turquie")
    page.tag("Nicolas Maduro", "ACTOR")
    return page


def recorded(page: Page, cue: Mention | Span, *, holders: list[Mention], **fields: Any) -> Change:
    return stances.stances_of_list(
        page.article, cue, holders=holders, codebook=BOOK, annotator="a", **{"value": "support", **fields}
    )


def came(change: Change) -> list[Frame]:
    return [record for record in change.added if isinstance(record, Frame)]


def test_thirteen_supporters_are_thirteen_records_in_one_change() -> None:
    page = thirteen()
    cue = page.span("reconnu")
    holders = stances.propose_holders(page.article, page.annotations, cue=cue, codebook=BOOK)
    target = stances.propose_target(page.article, page.annotations, cue=cue, codebook=BOOK, holders=holders)
    assert target is not None
    before = (page.annotations.mentions, page.annotations.frames)
    change = recorded(page, cue, holders=holders, target=stances.filler("TARGET", target), form="recognise")
    page.annotations.apply(change)
    frames = page.annotations.frames
    assert sorted(frame.arguments[0].entity for frame in frames) == sorted(THIRTEEN)
    assert {frame.arguments[1].entity for frame in frames} == {"Juan Guaidó"}
    assert {frame.attributes for frame in frames} == {(("form", "recognise"), ("value", "support"))}
    (trigger,) = {frame.triggers for frame in frames}
    assert page.annotations.mention(trigger[0]).spans == (cue,)
    assert change.act.words == ("reconnu", "13")
    page.annotations.apply(change.inverse())
    assert (page.annotations.mentions, page.annotations.frames) == before


def test_what_is_recorded_keeps_to_the_codebook() -> None:
    page = thirteen()
    holders = stances.propose_holders(page.article, page.annotations, cue=page.span("soutient"), codebook=BOOK)
    change = recorded(page, page.span("soutient"), holders=holders, target=Argument("TARGET", entity="m"))
    page.annotations.apply(change)
    (frame,) = came(change)
    mentions = {one.id: one for one in page.annotations.mentions}
    known = {"m": Entity("m", "ACTOR", "Maduro"), "Turquie": Entity("Turquie", "COUNTRY", "Turquie")}
    assert violations(frame, codebook=BOOK, mentions=mentions, entities=known) == []


def test_the_blank_record_of_the_cue_is_filled_and_a_holder_is_told_once() -> None:
    page = thirteen()
    cue = page.tag("reconnu", "STANCE", entities=())
    blank = factories.frame(cue.id, label="STANCE", attributes=(("value", "neutral"),))
    holders = [one for one in page.annotations.mentions if one.label == "COUNTRY"][:2]
    change = recorded(page, cue, holders=holders, known=[blank])
    assert change.removed == (blank,)
    first, second = came(change)
    assert (first.id, attribute(first.attributes, "value")) == (blank.id, "neutral")
    assert attribute(second.attributes, "value") == "support"
    again = recorded(page, cue, holders=holders, known=[first, second])
    assert not again
    assert again.added == ()


def test_a_cue_without_holder_still_makes_a_record() -> None:
    page = Page("Un soutien inattendu.")
    (frame,) = came(recorded(page, page.span("soutien"), holders=[]))
    assert frame.arguments == ()


@pytest.mark.parametrize("fields", [{"value": "love"}, {"form": "dance"}])
def test_unknown_values_and_forms_are_refused(fields: dict[str, str]) -> None:
    page = thirteen()
    with pytest.raises(CodebookViolation):
        recorded(page, page.span("reconnu"), holders=[], **fields)


def test_a_codebook_without_stances_refuses() -> None:
    page = thirteen()
    with pytest.raises(CodebookViolation):
        stances.stances_of_list(
            page.article, page.span("reconnu"), holders=[], codebook=factories.codebook(), annotator="a"
        )
    with pytest.raises(CodebookViolation):
        recorded(page, page.annotations.mentions[0], holders=[])


# proposals


def test_lists_are_taken_whole_and_only_in_their_sentence() -> None:
    page = thirteen()
    assert page.holders("reconnu") == list(THIRTEEN)
    assert page.target("reconnu") == "Juan Guaidó"
    assert page.holders("soutient") == ["Turquie"]
    assert page.target("soutient") == "Nicolas Maduro"


@pytest.mark.parametrize(
    ("text", "language", "tagged", "holders"),
    [
        ("En France, Macron soutient Guaidó.", "fr", ("France", "Macron", "Guaidó"), ["Macron"]),
        ("Guaidó est soutenu par Paris et Berlin.", "fr", ("Guaidó", "Paris", "Berlin"), ["Paris", "Berlin"]),
        ("Cuba, Bolivia, and Iran support Maduro.", "en", ("Cuba", "Bolivia", "Iran", "Maduro"),
         ["Cuba", "Bolivia", "Iran"]),
        ("La Russie a parlé. Elle soutient Maduro.", "fr", ("Russie", "Maduro"), ["Russie"]),
        ("La Russie a parlé.\nElle soutient Maduro.", "fr", ("Russie", "Maduro"), []),
        ("La Russie, alliée de Cuba, soutient Maduro.", "fr", ("Russie", "Cuba", "Maduro"), ["Cuba"]),
        ("Cuba, la Bolivie, l’Iran ont soutenu Maduro.", "fr", ("Cuba", "Bolivie", "Iran", "Maduro"),
         ["Cuba", "Bolivie", "Iran"]),
    ],
)  # fmt: skip
def test_holders_proposed(text: str, language: str, tagged: tuple[str, ...], holders: list[str]) -> None:
    page = Page(text, language)
    for words in tagged:
        page.tag(words)
    (cue,) = [word for word in re.findall(r"\w+", text) if word.startswith(("sout", "support"))]
    assert page.holders(cue) == holders


def test_a_mention_within_another_is_no_member_of_its_own() -> None:
    page = Page("Le président de la Russie et la Chine soutiennent Maduro.")
    page.tag("président de la Russie", "ACTOR")
    page.tag("Russie")
    page.tag("Chine")
    assert page.holders("soutiennent") == ["président de la Russie", "Chine"]


def test_a_complement_gives_way_to_its_noun() -> None:
    page = Page("L’armée du Venezuela soutient Maduro.")
    page.tag("armée", "ACTOR")
    page.tag("Venezuela")
    page.tag("Maduro", "ACTOR")
    assert page.holders("soutient") == ["armée"]


def test_the_target_of_a_passive_stands_before_it() -> None:
    page = Page("Le coup d’État au Venezuela a été soutenu par l’Albanie et le Chili, a dit Moscou.")
    page.tag("coup d’État", "EVENT", entities=())
    for words in ("Venezuela", "Albanie", "Chili", "Moscou"):
        page.tag(words)
    assert page.holders("soutenu") == ["Albanie", "Chili"]
    assert page.target("soutenu") == "coup d’État"


def test_the_cue_of_a_list_is_the_tagged_one_else_a_known_word() -> None:
    page = Page("Cuba et l’Iran, fidèles, soutiennent Maduro. Rien ici.")
    known = stances.find_cue(page.article, page.annotations, page.span("Cuba et l’Iran"))
    assert known == page.span("fidèles")
    tagged = page.tag("soutiennent", "STANCE", entities=())
    assert stances.find_cue(page.article, page.annotations, page.span("Cuba et l’Iran")) == tagged
    assert stances.find_cue(page.article, page.annotations, page.span("Rien")) is None


def test_an_event_behind_the_cue_is_the_target() -> None:
    page = Page("Le Mexique condamne le coup d’État.")
    page.tag("Mexique")
    event = page.tag("coup d’État", "EVENT", entities=())
    frame = factories.frame(event.id)
    page.annotations.apply(Change(Act("test"), (), (frame,), "t"))
    assert page.target("condamne") == "coup d’État"
    assert stances.filler("TARGET", event, page.annotations) == Argument(
        "TARGET_EVENT", mention=event.id, frame=frame.id
    )


@pytest.mark.parametrize(
    ("words", "before", "value", "form"),
    [
        ("soutien", "", "support", "endorse"),
        ("reconnaître", "Londres refuse de", "oppose", "refuse_recognition"),
        ("opposés", "se sont", "oppose", ""),
        ("soutient", "La Russie ne", "", ""),
        ("FIDÈLES", "", "support", "loyalty"),
        ("recognises", "does not", "oppose", "refuse_recognition"),
        ("menacé", "", "", "threaten"),
        ("chaise", "", "", ""),
    ],
)
def test_cues_tell_value_and_form(words: str, before: str, value: str, form: str) -> None:
    assert stances.value_of(words, BOOK, before=before) == value
    assert stances.form_of(words, BOOK, before=before) == form
    assert stances.value_of(words, factories.codebook(), before=before) == ""


# derived


def leader() -> Frame:
    return factories.frame(
        "s",
        label="STANCE",
        arguments=(Argument("HOLDER", mention="p", entity="putin"), Argument("TARGET", entity="maduro")),
        attributes=(("form", "endorse"), ("value", "support")),
    )


RUSSIA = Entity("ru", "COUNTRY", "Russie", codes=(("ISO3166-1-alpha-2", "RU"),))


def test_the_country_s_stance_is_derived_with_its_ground() -> None:
    ground = leader()
    (frame,) = came(stances.derived(ground, RUSSIA, codebook=BOOK))
    assert frame.arguments == (
        Argument("HOLDER", entity="ru"),
        Argument("TARGET", entity="maduro"),
        Argument("EVIDENCE", frame=ground.id),
    )
    assert frame.attributes == (("derived", "yes"), ("form", "endorse"), ("value", "support"))
    assert frame.triggers == ground.triggers
    kept = AnnotationSet("t", "a", frames=[ground, frame])
    assert stances.derived_from(ground, kept) == [frame]
    assert stances.derived_from(frame, kept) == []


def test_a_derived_stance_bears_no_other_and_a_country_s_own_is_not_derived() -> None:
    (frame,) = came(stances.derived(leader(), RUSSIA, codebook=BOOK))
    for stance, country in ((frame, Entity("by", "COUNTRY", "Bélarus")), (frame, RUSSIA), (factories.frame(), RUSSIA)):
        with pytest.raises(CodebookViolation):
            stances.derived(stance, country, codebook=BOOK)


@pytest.mark.parametrize(
    ("codes", "kind", "found"),
    [(("RU",), "ACTOR", "RU"), (("RU", "BY"), "ACTOR", ""), ((), "ACTOR", ""), (("RU",), "COUNTRY", "")],
)
def test_the_country_of_a_holder(codes: tuple[str, ...], kind: str, found: str) -> None:
    holder = Entity("putin", kind, "Poutine", attributes=tuple(("country", code) for code in codes))
    register, kept = Register([RUSSIA, holder]), AnnotationSet("t", "a")
    assert stances.country_code(leader(), kept, register) == found
    assert (stances.country_of(found, register) == RUSSIA) is bool(found)


def test_a_code_that_two_records_share_names_neither() -> None:
    other = Entity("su", "COUNTRY", "URSS", codes=RUSSIA.codes)
    assert stances.country_of("RU", Register([RUSSIA, other])) is None
    assert stances.country_of("XX", Register([RUSSIA])) is None


def test_a_derived_stance_without_ground_rests_on_one_with_its_cue_and_value() -> None:
    ground = factories.frame("cue", label="STANCE", attributes=(("value", "support"),))
    old = factories.frame("cue", label="STANCE", attributes=(("derived", "yes"), ("value", "support")))
    other = factories.frame("cue", label="STANCE", attributes=(("derived", "yes"), ("value", "oppose")))
    assert stances.derived_from(ground, AnnotationSet("t", "a", frames=[ground, old, other])) == [old]
