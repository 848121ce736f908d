"""Frames as sentences, piece by piece."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Attribute, Codebook, Label, Role, RoleUse, Value, Words
from annotator.model.records import Argument, Entity, Frame, Mention
from annotator.model.register import Register
from annotator.model.validation import NARRATOR_ID
from annotator.wording.sentence import Piece, frame_sentence, plain
from tests import factories

TEXT = "Le gouvernement rompt. Des diplomates partent."
RULES = Words(
    "{AGENT} <rompt|rompent|rompre>[ avec {TARGET}] // {TARGET} <est|sont|être> quitté(e)(s)"
    " ~ la rupture[ avec {TARGET}]",
    "{AGENT} <breaks|break>[ with {TARGET}] // {TARGET} <is|are|be> left ~ the break[ with {TARGET}]",
)


def codebook(templates: Words = RULES, **fields: object) -> Codebook:
    layer = Label(
        "EVENT",
        Words("Événement", "Event"),
        kind="frame",
        roles=tuple(RoleUse(code) for code in ("AGENT", "TARGET", "CONTENT", "PLACE", "DATE")),
        requires=(("AGENT", "TARGET"),),
        templates=templates,
    )
    values = (Value("unknown", Words("inconnu", "unknown")), Value("planned", Words("prévu", "planned")))
    roles = tuple(Role(code, Words(code.lower(), code.lower()), ("ANY",)) for code in ("AGENT", "TARGET", "CONTENT"))
    place = Role("PLACE", Words("lieu", "place"), ("ANY",), templates=Words(" {PLACE:in}", " {PLACE:in}"))
    labels = (layer, Label("COUNTRY", Words("Pays", "Country"), colour="country", entities=True))
    return Codebook(
        "cb",
        "test",
        labels=labels,
        attributes=(Attribute("status", Words("statut", "status"), "frame", values=values),),
        roles=(*roles, place),
        **fields,  # type: ignore[arg-type] # fields of a codebook
    )


def country(code: str, name: str) -> Entity:
    return factories.entity(name, "COUNTRY", id=code.lower(), codes=(("ISO3166-1-alpha-2", code),))


ENTITIES = (country("US", "États-Unis"), country("IR", "Iran"), factories.entity("Nicolas Maduro", id="maduro"))
MENTIONS = (
    factories.mention(3, 15, id="m-gov"),
    factories.mention(16, 21, "EVENT", id="t-break"),
    factories.mention(27, 37, id="m-dip"),
    factories.mention(27, 37, id="m-us", entities=("us",)),
)


def told(
    frame: Frame, *others: Frame, language: str = "fr", book: Codebook | None = None, more: tuple[Mention, ...] = ()
) -> tuple[Piece, ...]:
    return frame_sentence(
        frame,
        codebook=book or codebook(),
        annotations=AnnotationSet("t", "a", mentions=(*MENTIONS, *more), frames=(frame, *others)),
        register=Register(ENTITIES),
        text=TEXT,
        language=language,
    )


def said(frame: Frame, *others: Frame, language: str = "fr", book: Codebook | None = None) -> str:
    return plain(told(frame, *others, language=language, book=book)).removesuffix(" · selon le narrateur")


def event(*arguments: Argument, **fields: object) -> Frame:
    return factories.frame(**{"id": "e", "arguments": arguments, **fields})


US = Argument("TARGET", mention="m-us")
GOVERNMENT = Argument("AGENT", mention="m-gov")


def test_the_pieces_tell_what_they_are() -> None:
    assert told(event(GOVERNMENT, US, date="2019-01-23", source="maduro")) == (
        Piece("23 janvier 2019 · ", "date", "DATE"),
        Piece("le "),
        Piece("gouvernement", "filler", "AGENT", "m-gov"),
        Piece(" rompt avec les "),
        Piece("États-Unis", "filler", "TARGET", "us"),
        Piece(" · selon Nicolas Maduro", "source", "", "maduro"),
    )


def test_the_first_letter_is_large() -> None:
    assert said(event(GOVERNMENT)) == "Le gouvernement rompt"


def test_english_names_a_country_in_english() -> None:
    whole = plain(told(event(GOVERNMENT, US), language="en"))
    assert whole == "The gouvernement breaks with the United States · according to the narrator"


def test_a_name_of_the_users_own_stays() -> None:
    book = codebook()
    register = Register([replace(ENTITIES[0], name="Voisin du Nord")])
    frame = event(US)
    annotations = AnnotationSet("t", "a", mentions=MENTIONS, frames=(frame,))
    found = frame_sentence(frame, codebook=book, annotations=annotations, register=register, text=TEXT, language="en")
    assert plain(found).startswith("Voisin du Nord is left")


def test_passive_without_an_agent() -> None:
    assert said(event(US)) == "Les États-Unis sont quittés"


def test_nothing_filled_is_marked_once_for_the_group() -> None:
    pieces = told(event())
    assert [piece for piece in pieces if piece.kind == "missing"] == [Piece("?", "missing", "AGENT")]
    assert said(event()) == "? rompt"


def test_an_empty_slot_that_need_not_be_filled_is_dots() -> None:
    book = codebook(Words("{AGENT} <quitte|quittent|quitter> {PLACE}", ""))
    assert said(event(GOVERNMENT), book=book) == "Le gouvernement quitte …"


def test_a_required_role_that_no_slot_shows_is_added() -> None:
    book = codebook(Words("une rupture <a|ont|avoir> lieu", ""))
    found = told(event(), book=book)
    assert Piece("?", "missing", "AGENT") in found


def test_what_a_filler_points_at_may_be_gone() -> None:
    found = told(event(Argument("AGENT", mention="gone"), US))
    assert found[0] == Piece("?", "missing", "AGENT")


def test_several_fillers_repeat_the_preposition_and_make_a_plural() -> None:
    book = codebook(Words("{AGENT} <s’écarte|s’écartent|s’écarter> de {TARGET}", ""))
    frame = event(GOVERNMENT, Argument("AGENT", mention="m-dip"), US, Argument("TARGET", entity="ir"))
    assert said(frame, book=book) == (
        "Le gouvernement et les diplomates s’écartent des États-Unis et de l’Iran (implicite)"
    )


def test_one_record_named_twice_is_said_once_and_is_not_implicit() -> None:
    assert said(event(Argument("TARGET", entity="us"), US)) == "Les États-Unis sont quittés"


def test_doubtful_fillers_and_the_narrator() -> None:
    frame = event(Argument("AGENT", entity=NARRATOR_ID), replace(US, confidence="possible"))
    assert said(frame) == "Le narrateur rompt avec les États-Unis (possible)"


def test_status_and_negation_are_pieces_of_their_own() -> None:
    found = told(event(GOVERNMENT, US, attributes=(("polarity", "neg"), ("status", "planned"))))
    assert plain(found).startswith("Le gouvernement ne devrait pas rompre avec")
    assert Piece("ne devrait pas ", "status") in found


@pytest.mark.parametrize(
    ("templates", "status", "expected"),
    [
        (RULES, "unknown", "Le gouvernement rompt (statut : inconnu)"),
        (Words("rupture par {AGENT}", ""), "planned", "Rupture par le gouvernement (prévu)"),
    ],
)
def test_a_status_without_words_in_the_clause_follows(templates: Words, status: str, expected: str) -> None:
    frame = event(GOVERNMENT, attributes=(("status", status),))
    assert said(frame, book=codebook(templates)).replace("\u00a0", " ") == expected


def test_further_roles_by_their_template_or_their_name() -> None:
    frame = event(GOVERNMENT, Argument("PLACE", entity="ir"), Argument("CUE", text="rompt"))
    assert said(frame) == "Le gouvernement rompt en Iran (implicite) · CUE\u00a0: rompt"


def test_a_frame_within_a_frame_does_not_name_the_same_party_again() -> None:
    book = codebook(Words("{AGENT} <dit|disent|dire> {CONTENT} ~ les propos de {AGENT}[ sur {CONTENT}]", ""))
    inner = event(GOVERNMENT, US, id="i", triggers=("t-break",), label="OTHER")
    other = Label("OTHER", Words("Autre", "Other"), kind="frame", templates=RULES)
    book = replace(book, labels=(*book.labels, other))
    assert said(event(GOVERNMENT, Argument("CONTENT", frame="i")), inner, book=book) == (
        "Le gouvernement dit la rupture avec les États-Unis"
    )


def test_frames_are_told_one_level_deep_and_circles_end() -> None:
    book = codebook(Words("{AGENT} <dit|disent|dire> {CONTENT} ~ les propos[ sur {CONTENT}]", ""))
    inner = event(Argument("CONTENT", frame="e"), id="i", triggers=("t-break",))
    outer = event(GOVERNMENT, Argument("CONTENT", frame="i"), triggers=("t-break",))
    assert said(outer, inner, book=book) == "Le gouvernement dit les propos sur «\u00a0rompt\u00a0»"
    myself = event(GOVERNMENT, Argument("CONTENT", frame="e"))
    assert said(myself, book=book) == "Le gouvernement dit Événement"


def test_a_clause_is_only_for_frames() -> None:
    book = codebook(Words("{AGENT} <dit|disent|dire> que {CONTENT:clause} // {AGENT} <parle|parlent|parler>", ""))
    other = Label("OTHER", Words("Autre", "Other"), kind="frame", templates=RULES)
    book = replace(book, labels=(*book.labels, other))
    inner = event(US, id="i", label="OTHER")
    outer = event(GOVERNMENT, Argument("CONTENT", frame="i"))
    assert said(outer, inner, book=book) == "Le gouvernement dit que les États-Unis sont quittés"
    words = event(GOVERNMENT, Argument("CONTENT", text="la paix"))
    assert said(words, book=book) == "Le gouvernement parle · content\u00a0: paix"


def test_a_required_passage_stays_though_it_is_empty() -> None:
    book = codebook(Words("{AGENT} <rompt|rompent|rompre>[ avec {TARGET}]", ""))
    layer = replace(book.labels[0], roles=(RoleUse("AGENT"), RoleUse("TARGET", least=1)), requires=())
    book = replace(book, labels=(layer, *book.labels[1:]))
    assert said(event(GOVERNMENT), book=book) == "Le gouvernement rompt avec ?"


def test_without_a_template_there_is_no_sentence() -> None:
    assert told(event(GOVERNMENT), book=codebook(Words())) == ()
    assert told(event(GOVERNMENT), book=codebook(Words("", "{AGENT} <acts|act>"))) == ()
    assert told(event(GOVERNMENT), book=codebook(Words("{AGENT", ""))) == ()


def test_a_value_reads_before_the_type_and_the_layer() -> None:
    value = Value("planned", Words("prévu", "planned"), templates=Words("{AGENT} <projette|projettent|projeter>", ""))
    book = replace(codebook(), attributes=(Attribute("status", Words(), "frame", values=(value,)),))
    assert said(event(GOVERNMENT, attributes=(("status", "planned"),)), book=book).startswith(
        "Le gouvernement doit proj"
    )


def test_a_date_that_is_no_date_stands_as_it_is() -> None:
    assert said(event(GOVERNMENT, date="un jour")).startswith("Un jour · le gouvernement")


def test_a_negated_verb_takes_no_indefinite_article() -> None:
    book = codebook(Words("{AGENT} <signe|signent|signer> un accord", ""))
    assert (
        said(event(GOVERNMENT, attributes=(("polarity", "neg"),)), book=book) == "Le gouvernement ne signe pas d’accord"
    )


def test_a_bare_name_of_who_has_another_part_is_told_by_the_words_of_the_text() -> None:
    book = codebook(Words("{AGENT} <nomme|nomment|nommer> {TARGET}[ comme {RESULT:name}]", ""))
    post = factories.mention(3, 15, id="m-post", entities=("maduro",))
    frame = event(GOVERNMENT, Argument("TARGET", entity="maduro"), Argument("RESULT", mention="m-post"))
    assert plain(told(frame, book=book, more=(post,))).startswith(
        "Le gouvernement nomme Nicolas Maduro (implicite) comme gouvernement ·"
    )


def test_where_nothing_is_filled_the_clause_of_required_roles_is_taken() -> None:
    book = codebook(
        Words("{AGENT} <promet|promettent|promettre> {CONTENT} // {AGENT} <s’engage|s’engagent|s’engager>", "")
    )
    assert said(event(), book=book) == "? s’engage"
