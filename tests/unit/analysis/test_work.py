"""What is not finished: missing parts, doubts, odd borders."""

from dataclasses import replace

import pytest

from annotator.analysis.borders import oddness
from annotator.analysis.questions import QUESTIONS, asked
from annotator.model.codebook import Codebook
from annotator.model.span import Span
from tests.unit.analysis.watched import POLITICAL, article, findings, frame, mention, sheet, words

TRIGGER = mention("rompt", "EVENT")


def test_a_required_role_is_filled() -> None:
    found = findings("role_missing", sheet(TRIGGER, frame("SANCTION", TRIGGER)))
    assert [words(one) for one in found] == [["SANCTION", "AGENT"]]
    assert not findings("role_missing", sheet(TRIGGER, frame("SANCTION", TRIGGER, roles=(("TARGET", "us"),))))
    assert not findings("role_missing", sheet(TRIGGER, frame("POWER", TRIGGER)))


def test_a_quotation_without_a_speaker_is_asked_about_once() -> None:
    assert not findings("role_missing", sheet(frame("", label="QUOTE")))


def test_a_frame_has_a_type_where_there_are_types() -> None:
    assert len(findings("type_missing", sheet(TRIGGER, frame("", TRIGGER)))) == 1
    assert not findings("type_missing", sheet(TRIGGER, frame("SANCTION", TRIGGER)))


def test_what_the_codebook_requires_is_said() -> None:
    found = findings("value_missing", sheet(frame("", label="STANCE")))
    assert [words(one) for one in found] == [["STANCE", "frame.value"]]
    assert not findings("value_missing", sheet(frame("", label="STANCE", value="support")))


def test_a_type_that_needs_a_remark_has_one() -> None:
    assert len(findings("comment_missing", sheet(frame("OTHER")))) == 1
    assert not findings("comment_missing", sheet(frame("OTHER", note="une trêve")))


def test_a_frame_has_words() -> None:
    assert len(findings("no_trigger", sheet(frame("SANCTION", TRIGGER)))) == 1, "the trigger has gone"
    assert not findings("no_trigger", sheet(TRIGGER, frame("SANCTION", TRIGGER)))


def test_mentions_of_a_label_do_not_cross() -> None:
    left, right = mention("Maduro rompt"), mention("rompt avec")
    assert len(findings("overlapping", sheet(left, right))) == 1
    assert not findings("overlapping", sheet(left, replace(right, label="PLACE")))
    assert not findings("overlapping", sheet(left, mention("avec")))


def test_a_nested_mention_names_another_record() -> None:
    outer, inner = (mention(text, entities=(id_,)) for text, id_ in (("Nicolas Maduro", "m"), ("Maduro", "n")))
    assert not findings("overlapping", sheet(outer, inner))
    assert findings("overlapping", sheet(outer, replace(inner, entities=("m",))))


def test_two_frames_may_have_the_same_trigger_words() -> None:
    assert not findings("overlapping", sheet(TRIGGER, mention("rompt", "EVENT")))
    assert findings("overlapping", sheet(mention("Maduro"), mention("Maduro")))


def test_odd_borders_are_found() -> None:
    found = findings("odd_borders", sheet(mention("adur")))
    assert [(words(one), one.detail) for one in found] == [(["adur", "ACTOR"], "word")]
    assert not findings("odd_borders", sheet(mention("Maduro")))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Nicolas Maduro.", "Maduro.", "sign"),
        ("Nicolas Maduro", "Nicolas ", "blank"),
        ("Maduro, président", "Maduro,", "sign"),
        ("« Maduro » parle", "Maduro »", "sign"),
        ("l’Italie parle", "’Italie", "sign"),
        ("l’Italie parle", "Italie", ""),
        ("aux U.S. et", "U.S.", ""),
        ("le PSUV (gauche) et", "PSUV (gauche)", ""),
        ("parti « Vente » ici", "parti « Vente »", ""),
        ("Nicola\u0301s", "Nicola", "word"),
        ("北京政府", "北京", ""),
        ("Porte-parole", "parole", ""),
    ],
)
def test_borders(text: str, words: str, why: str) -> None:
    start = text.index(words)
    assert oddness(text, [Span(start, start + len(words))]) == why


def test_a_quotation_may_end_with_its_full_stop() -> None:
    end = mention("répond le 23 janvier 2019 à Caracas.", "QUOTE")
    assert not findings("odd_borders", sheet(end))


def test_open_doubts_are_listed_with_their_line() -> None:
    found = findings("doubt", sheet(mention("Maduro", flag=True, note="lequel ?"), mention("rompt")))
    assert [words(one) for one in found] == [["Maduro", "ACTOR", "lequel ?"]]
    flagged = frame("SANCTION", TRIGGER, flag=True)
    assert [words(one) for one in findings("doubt", sheet(TRIGGER, flagged))] == [["rompt", "SANCTION", ""]]


def test_a_date_has_a_value_unless_it_is_vague() -> None:
    assert len(findings("date_value", sheet(mention("23 janvier 2019", "DATE")))) == 1
    assert not findings("date_value", sheet(mention("23 janvier 2019", "DATE", value="2019-01-23")))
    assert not findings("date_value", sheet(mention("23 janvier 2019", "DATE", attributes=(("vague", "yes"),))))


def test_a_done_article_has_no_unresolved_name() -> None:
    loose = mention("Maduro")
    found = findings("done_unresolved", sheet(loose, mention("rompt", "EVENT"), state="done"))
    assert [(one.records, words(one)) for one in found] == [(("t",), ["1", "Maduro"])]
    assert not findings("done_unresolved", sheet(loose, state="review"))
    assert not findings("done_unresolved", sheet(replace(loose, attributes=(("kind", "nominal"),)), state="done"))
    assert not findings("done_unresolved", sheet(replace(loose, entities=("m",)), state="done"))


def test_every_question_has_a_code_of_its_own_and_is_asked_of_the_political_codebook() -> None:
    codes = [question.code for question in QUESTIONS]
    assert len(codes) == len(set(codes)) >= 30
    assert asked(POLITICAL) == QUESTIONS


def test_a_codebook_without_events_and_stances_is_asked_nothing_about_them() -> None:
    left = {question.code for question in asked(Codebook("cb", "bare"))}
    assert {"stance_both", "agent_and_target", "no_iso", "no_speaker", "date_value"}.isdisjoint(left)
    assert {"same_code", "doubt", "overlapping"} <= left
    assert not findings("stance_both", sheet(article=article()), codebook=Codebook("cb", "bare"))
