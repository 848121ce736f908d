"""Acting under an office that was over, or had not begun."""

import pytest

from annotator.model.records import Entity, Office
from tests.unit.analysis.watched import findings, frame, mention, sheet, words

HELD = Entity("g", "ACTOR", "Guaidó", offices=(Office("head_of_state", "2019-01-23", "2023-01-05"),))


def acting(when: str, office: str = "head_of_state", **attributes: str) -> object:
    marks = (("office", office), *attributes.items())
    who = mention("Juan Guaidó", entities=("g",), attributes=tuple(sorted(marks)))
    return sheet(who, frame("STATEMENT", date=when, roles=(("AGENT", who),)))


@pytest.mark.parametrize(
    ("question", "outside", "edge"),
    [("after_office", "2024-02", "2023-01-05"), ("before_office", "2018", "2019-01-23")],
)
def test_acting_outside_the_office_is_found(question: str, outside: str, edge: str) -> None:
    found = findings(question, acting(outside), entities=[HELD])
    assert [words(one) for one in found] == [["g", "office.head_of_state", outside, edge]]
    assert not findings(question, acting("2020-01-01"), entities=[HELD])
    assert not findings(question, acting("2019" if question == "before_office" else "2023"), entities=[HELD])
    assert not findings(question, acting(outside, "minister"), entities=[HELD])
    assert not findings(question, acting(outside))


@pytest.mark.parametrize("status", ["former", "designated"])
def test_who_is_said_to_be_out_of_office_may_act(status: str) -> None:
    assert not findings("after_office", acting("2024-02", office_status=status), entities=[HELD])


def test_a_second_term_is_a_term() -> None:
    twice = Entity("g", "ACTOR", "Guaidó", offices=(*HELD.offices, Office("head_of_state", "2024-01", "")))
    assert not findings("after_office", acting("2024-02"), entities=[twice])


def test_an_office_does_not_end_before_it_begins() -> None:
    wrong = Entity("g", "ACTOR", "Guaidó", offices=(Office("minister", "2019-01", "2018"),))
    found = findings("office_backwards", entities=[wrong])
    assert [words(one) for one in found] == [["g", "office.minister", "2019-01", "2018"]]
    assert not findings("office_backwards", entities=[HELD])
