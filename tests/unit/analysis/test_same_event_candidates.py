"""Which events may be the same happening, in which order, and why."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.analysis.same_event_candidates import Candidate, Told, candidates
from annotator.model.records import Frame
from tests.unit.analysis import watched

ASKED = Told("a", "t0", "SANCTION", "2019-01-23", frozenset({("AGENT", "us"), ("TARGET", "ve")}))


def told(id_: str, **fields: object) -> Told:
    return ASKED._replace(**{"id": id_, "article": f"t-{id_}", **fields})


def ids(found: list[Candidate]) -> list[str]:
    return [one.id for one in found]


@pytest.mark.parametrize(
    "other",
    [
        told("b", article="t0"),
        told("b", type="PROTEST"),
        told("b", parts=frozenset({("AGENT", "ru")})),
        told("b", parts=frozenset()),
        told("b", date="2019-01-24"),
        told("b", date="2020"),
    ],
)
def test_unlike_ones_are_left_out(other: Told) -> None:
    assert candidates(ASKED, [other]) == []


def test_one_that_shares_the_key_already_is_left_out() -> None:
    asked = ASKED._replace(key="k")
    assert ids(candidates(asked, [told("b", key="k"), told("c", key="l"), told("d")])) == ["c", "d"]


def test_events_without_a_type_have_no_candidates() -> None:
    assert candidates(ASKED._replace(type=""), [told("b", type="")]) == []


def test_the_likeliest_come_first_with_the_reason() -> None:
    turned = frozenset({("AGENT", "ve"), ("TARGET", "us")})
    others = [
        told("unknown", date=""),
        told("turned", parts=turned),
        told("month", date="2019-01"),
        told("one", parts=frozenset({("AGENT", "us"), ("TARGET", "ru")})),
        told("same"),
    ]
    found = candidates(ASKED, others)
    assert ids(found) == ["same", "one", "turned", "month", "unknown"]
    assert found[0] == Candidate("same", ("us", "ve"), 2, "same")
    assert (found[1].records, found[1].in_role) == (("us",), 1)
    assert (found[2].records, found[2].in_role) == (("us", "ve"), 0)
    assert [one.when for one in found] == ["same", "same", "same", "overlapping", "unknown"]


def test_records_in_the_same_role_are_named_first() -> None:
    other = told("b", parts=frozenset({("TARGET", "ve"), ("TARGET", "us")}))
    assert candidates(ASKED, [other])[0].records == ("ve", "us")


def test_there_are_not_too_many() -> None:
    assert len(candidates(ASKED, [told(str(n)) for n in range(9)], most=3)) == 3


# the watch, within an article


def two(**fields: object) -> list[Frame]:
    first = watched.frame("SANCTION", id="f1", date="2019-01-23", same_event="k", roles=[("AGENT", "us")])
    return [first, replace(first, id="f2", **fields)]


def test_two_dates_for_one_key_in_an_article_contradict_each_other() -> None:
    (found,) = watched.findings("same_two_dates", watched.sheet(*two(date="2019-01-25")))
    assert found.records == ("f1", "f2")
    assert watched.findings("same_two_dates", watched.sheet(*two())) == []
    apart = two(date="2019-01-25", attributes=(("same_event", "l"), ("type", "SANCTION")))
    assert watched.findings("same_two_dates", watched.sheet(*apart)) == []


def test_events_that_share_a_key_are_not_told_twice() -> None:
    assert watched.findings("told_twice", watched.sheet(*two())) == []
    without = [replace(one, attributes=(("type", "SANCTION"),)) for one in two()]
    assert len(watched.findings("told_twice", watched.sheet(*without))) == 1
