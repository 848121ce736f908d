"""Stances and quotations that contradict themselves or lack something."""

from annotator.analysis.finding import Passage
from tests.unit.analysis.watched import article, findings, frame, mention, sheet, words

CUE = mention("rompt", "STANCE")


def stance(value: str, holder: str = "maduro", target: str = "us", **fields: object) -> object:
    return frame("", CUE, label="STANCE", value=value, roles=(("HOLDER", holder), ("TARGET", target)), **fields)


def test_who_is_for_and_against_the_same_is_found_with_both_passages() -> None:
    other = article("u")
    for_, against = stance("support", date="2019-01-23"), stance("oppose", date="2019-02-01")
    found = findings("stance_both", sheet(CUE, for_), sheet(CUE, against, article=other))
    assert [one.records for one in found] == [("maduro", "us")]
    assert words(found[0]) == ["maduro", "us", "2019-01-23", "2019-02-01"]
    assert [one.article for one in found[0].passages] == ["t", "u"]
    assert found[0].passages[0] == Passage("t", CUE.start, CUE.end, for_.id)


def test_to_be_for_two_or_against_another_is_no_contradiction() -> None:
    assert not findings("stance_both", sheet(CUE, stance("support"), stance("support"), stance("oppose", target="ru")))


def test_support_under_a_condition_does_not_count() -> None:
    assert not findings("stance_both", sheet(CUE, stance("support", conditional="yes"), stance("oppose")))


def test_a_holder_is_found_by_the_mention_that_names_it() -> None:
    who = mention("Nicolas Maduro", entities=("maduro",))
    named = frame("", CUE, label="STANCE", value="oppose", roles=(("HOLDER", who), ("TARGET", "us")))
    assert findings("stance_both", sheet(CUE, who, named, stance("support")))


def test_nobody_takes_a_stance_towards_himself() -> None:
    assert len(findings("holder_is_target", sheet(CUE, stance("support", target="maduro")))) == 1
    assert not findings("holder_is_target", sheet(CUE, stance("support")))


def test_a_derived_stance_needs_a_ground() -> None:
    derived = stance("support", holder="ve", derived="yes")
    assert len(findings("derived_alone", sheet(CUE, derived, stance("oppose")))) == 1
    assert not findings("derived_alone", sheet(CUE, derived, stance("support")))
    assert not findings("derived_alone", sheet(CUE, stance("support")))


def test_a_quotation_needs_a_speaker() -> None:
    silent = frame("", mention("répond", "QUOTE"), label="QUOTE")
    assert len(findings("no_speaker", sheet(silent))) == 1
    assert not findings("no_speaker", sheet(frame("", label="QUOTE", roles=(("SPEAKER", "maduro"),))))
    assert not findings("no_speaker", sheet(frame("", label="QUOTE", source="maduro")))
    assert not findings("no_speaker", sheet(frame("", label="QUOTE", quote_kind="echo")))
