"""A quotation made with its kind, cue and speaker, from what stands beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.edits.quotations import cue_attached, quotation, quotation_parts, with_cue
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.records import Argument, Article, Frame, Mention, Record, attribute
from annotator.model.span import Span
from tests.factories import article, frame, mention

BOOK = load_codebook("political")
SEED = (
    "Le maire est venu.\n\nIls sont tous partis, le dernier est rentré hier\n\n- a souligné le président.\n\nPuis rien."
)


def place(text: str, words: str) -> tuple[int, int]:
    """Where words stand first."""
    start = text.index(words)
    return start, start + len(words)


def tagged(text: str, words: str, label: str = "ACTOR", **fields: object) -> Mention:
    """A mention of words."""
    start, end = place(text, words)
    fields.setdefault("id", f"m-{words}")
    return mention(start, end, label, **fields)


def work(*records: Record) -> AnnotationSet:
    """The annotator's work."""
    mentions = [record for record in records if isinstance(record, Mention)]
    return AnnotationSet("t", "a", mentions=mentions, frames=[r for r in records if isinstance(r, Frame)])


def made(text: str, words: str, *records: Record, speaker: str = "", **fields: object) -> tuple[list[Mention], Frame]:
    """The mentions and the frame that come with a quotation of words."""
    trigger = tagged(text, words, "QUOTE", **fields)
    change = quotation(about(text), trigger, work(*records), codebook=BOOK, also=(trigger,), speaker=speaker)
    assert change.removed == ()
    told = change.added[-1]
    assert isinstance(told, Frame)
    assert told.triggers == (trigger.id,)
    return [record for record in change.added if isinstance(record, Mention)], told


def about(text: str, language: str = "fr") -> Article:
    """An article of this text."""
    return article(text, id="t", language=language)


def roles(told: Frame) -> dict[str, Argument]:
    """What fills the roles."""
    return {part.role: part for part in told.arguments}


def test_a_line_without_marks_and_its_president() -> None:
    president = tagged(SEED, "président", entities=("p",))
    mentions, told = made(SEED, "Ils sont tous partis, le dernier est rentré hier", president)
    cue, content = mentions
    assert (SEED[cue.start : cue.end], cue.label, cue.attributes) == ("a souligné", "QUOTE", (("part", "cue"),))
    assert content.start < cue.start
    assert told.attributes == (("cue_place", "after"), ("quote_kind", "unmarked_direct"))
    assert roles(told)["SPEAKER"] == Argument("SPEAKER", mention=president.id, entity="p")
    assert roles(told)["CUE"] == Argument("CUE", mention=cue.id)


@pytest.mark.parametrize(
    ("text", "words", "speaker", "kind", "where"),
    [
        (
            "Le maire et Anne Roy. « Tout va bien ici », a dit Anne Roy.",
            "Tout va bien ici",
            "Anne Roy",
            "direct",
            "after",
        ),
        ("Le préfet a déclaré que Paul Roy partira.", "Paul Roy partira", "préfet", "indirect", "before"),
        ("Selon le préfet, Paul Roy partira.", "Paul Roy partira", "préfet", "indirect", "before"),
        ("Le préfet a dit : « Paul Roy partira. »", "Paul Roy partira", "préfet", "direct", "before"),
    ],
)
def test_the_speaker_is_the_mention_beside_the_cue(text: str, words: str, speaker: str, kind: str, where: str) -> None:
    start = text.rindex(speaker)
    tags = [mention(start, start + len(speaker), id="m-who", entities=("who",))]
    tags += [tagged(text, other) for other in ("Paul Roy", "maire") if other in text and other not in speaker]
    _, told = made(text, words, *tags)
    assert roles(told)["SPEAKER"].mention == "m-who"
    assert (attribute(told.attributes, "quote_kind"), attribute(told.attributes, "cue_place")) == (kind, where)


def test_a_record_speaks_where_no_mention_of_it_is_tagged() -> None:
    text = "« Tout va bien ici », a dit Anne Roy."
    _, told = made(text, "Tout va bien ici", speaker="anne")
    assert roles(told)["SPEAKER"] == Argument("SPEAKER", entity="anne")
    _, told = made(text, "Tout va bien ici", tagged(text, "Anne Roy"), speaker="anne")
    assert roles(told)["SPEAKER"].mention == "m-Anne Roy"


def test_scare_quotes_have_neither_cue_nor_speaker() -> None:
    text = "Le « chef » Paul Roy a annoncé son retour."
    mentions, told = made(text, "chef", tagged(text, "Paul Roy"))
    assert len(mentions) == 1
    assert (told.attributes, told.arguments) == ((("quote_kind", "echo"),), ())


def test_a_cue_that_is_tagged_is_taken_and_so_is_the_event_there() -> None:
    text = "« Tout va bien ici », a souligné Anne Roy."
    own = replace(tagged(text, "a souligné", "QUOTE"), attributes=(("part", "cue"),))
    mentions, told = made(text, "Tout va bien ici", own)
    assert (len(mentions), roles(told)["CUE"]) == (1, Argument("CUE", mention=own.id))
    trigger = tagged(text, "souligné", "EVENT")
    event = frame(trigger.id, id="e")
    mentions, told = made(text, "Tout va bien ici", trigger, event)
    assert (len(mentions), roles(told)["CUE"]) == (1, Argument("CUE", mention=trigger.id, frame="e"))


def test_a_cue_that_no_list_has_counts_where_it_was_tagged_beside() -> None:
    text = "« Tout va bien ici », fulmine Anne Roy."
    own = replace(tagged(text, "fulmine", "QUOTE"), attributes=(("part", "cue"),))
    _, told = made(text, "Tout va bien ici", own, tagged(text, "Anne Roy"))
    assert roles(told)["CUE"].mention == own.id
    assert roles(told)["SPEAKER"].mention == "m-Anne Roy"
    assert attribute(told.attributes, "cue_place") == "after"


def test_a_pronoun_that_is_tagged_speaks_itself() -> None:
    text = "Anne Roy est là. « Tout va bien ici », a-t-elle dit."
    start = text.index("elle")
    pronoun = mention(start, start + 4, id="m-elle", attributes=(("kind", "pronoun"),))
    person = replace(tagged(text, "Anne Roy"), attributes=(("type", "PERSON"),))
    _, told = made(text, "Tout va bien ici", person)
    assert roles(told)["SPEAKER"].mention == "m-Anne Roy"
    _, told = made(text, "Tout va bien ici", person, pronoun)
    assert roles(told)["SPEAKER"].mention == "m-elle"


@pytest.mark.parametrize(
    ("text", "language", "whom"),
    [
        ("Le préfet a dit à Paul Roy que tout va bien.", "fr", "Paul Roy"),
        ("Le préfet a dit hier au maire que tout va bien.", "fr", "maire"),
        ("The prefect told Paul Roy that all is well.", "en", "Paul Roy"),
        ("The prefect said that Paul Roy is well.", "en", ""),
    ],
)
def test_to_whom_it_is_said(text: str, language: str, whom: str) -> None:
    tags = [tagged(text, words) for words in ("préfet", "prefect", "Paul Roy", "maire") if words in text]
    start = text.index("que " if language == "fr" else "that ") + (4 if language == "fr" else 5)
    spans = [Span(start, len(text) - 1)]
    parts = quotation_parts(about(text, language), spans, work(*tags), codebook=BOOK)
    assert (parts.addressee.id if parts.addressee else "") == (f"m-{whom}" if whom else "")
    assert parts.speaker is not None
    assert parts.speaker.id in {"m-préfet", "m-prefect"}


def test_a_codebook_without_these_attributes_and_roles_has_the_frame_alone() -> None:
    label = next(found for found in BOOK.labels if found.code == "QUOTE")
    bare = replace(
        BOOK,
        labels=tuple(replace(found, roles=()) if found is label else found for found in BOOK.labels),
        attributes=(),
    )
    text = "« Tout va bien ici », a dit Anne Roy."
    trigger = tagged(text, "Tout va bien ici", "QUOTE")
    told = quotation(about(text), trigger, work(tagged(text, "Anne Roy")), codebook=bare, also=(trigger,)).added[-1]
    assert isinstance(told, Frame)
    assert (told.arguments, told.attributes) == ((), ())


def test_a_lone_cue_goes_to_the_quotation_beside_it() -> None:
    text = "« Tout va bien ici », a dit Anne Roy. « Rien ne va plus là », a crié Paul."
    content = tagged(text, "Tout va bien ici", "QUOTE")
    other = tagged(text, "Rien ne va plus là", "QUOTE")
    told, second = frame(content.id, id="q", label="QUOTE"), frame(other.id, id="r", label="QUOTE")
    cue = replace(tagged(text, "a dit", "QUOTE"), attributes=(("part", "cue"),))
    before = work(content, told, other, second, tagged(text, "Anne Roy"))
    found = cue_attached(about(text), cue, before, codebook=BOOK)
    assert found is not None
    old, new = found
    assert old == told
    assert roles(new)["CUE"].mention == cue.id
    assert roles(new)["SPEAKER"].mention == "m-Anne Roy"
    assert attribute(new.attributes, "cue_place") == "after"
    before.apply(with_cue_change(text, cue, before))
    assert cue_attached(about(text), cue, before, codebook=BOOK) is None


def with_cue_change(text: str, cue: Mention, before: AnnotationSet) -> Change:
    """A cue tagged by hand, which must be taken."""
    bare = replace(cue, attributes=())
    change = with_cue(about(text), bare, before, codebook=BOOK, also=(bare,))
    assert change is not None
    assert isinstance(change.added[0], Mention)
    assert change.added[0].attributes == (("part", "cue"),)
    return change


def test_words_that_introduce_nothing_are_no_cue() -> None:
    text = "« Tout va bien ici », a dit Anne Roy."
    content = tagged(text, "Tout va bien ici", "QUOTE")
    before = work(content, frame(content.id, label="QUOTE"))
    assert with_cue(about(text), tagged(text, "Anne Roy", "QUOTE"), before, codebook=BOOK) is None
    assert with_cue(about(text), tagged(text, "a dit", "QUOTE"), work(), codebook=BOOK) is None
