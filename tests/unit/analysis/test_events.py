"""Events whose parts or dates do not go together."""

from dataclasses import replace

import pytest

from annotator.model.records import Frame
from tests.unit.analysis.watched import article, findings, frame, mention, sheet, words

TRIGGER = mention("rompt", "EVENT")
DAY = mention("23 janvier 2019", "DATE", value="2019-01-23")
LATER = mention("le 23 janvier 2019", "DATE", value="2019-03-01")
PAIR = (("AGENT", "maduro"), ("TARGET", "us"))


def event(type_: str = "SANCTION", **fields: object) -> Frame:
    return frame(type_, TRIGGER, **{"roles": PAIR, **fields})


def test_who_acts_upon_himself_is_found() -> None:
    found = findings("agent_and_target", sheet(TRIGGER, event(roles=(("AGENT", "ve"), ("TARGET", "ve")))))
    assert [words(one) for one in found] == [["ve", "SANCTION"]]
    assert not findings("agent_and_target", sheet(TRIGGER, event()))


def test_two_dates_for_one_event_are_found() -> None:
    found = findings("two_dates", sheet(DAY, LATER, event(roles=(("DATE", DAY), ("DATE", LATER)))))
    assert [words(one) for one in found] == [["SANCTION", "2019-01-23", "2019-03-01"]]
    within = replace(LATER, value="2019-01")
    assert not findings("two_dates", sheet(DAY, within, event(roles=(("DATE", DAY), ("DATE", within)))))


def test_an_event_that_lasts_from_one_date_to_the_other_has_one_date() -> None:
    long = event(roles=(("DATE", DAY), ("DATE", LATER)), date="2019-01-23/2019-03-01")
    assert not findings("two_dates", sheet(DAY, LATER, long))


def test_the_same_event_has_one_date() -> None:
    first = event(date="2019-01-23")
    again, fits = (event(date=day, roles=(*PAIR, ("SAME_AS", first))) for day in ("2019-01-25", "2019-01"))
    found = findings("same_two_dates", sheet(first, again))
    assert [set(one.records) for one in found] == [{first.id, again.id}]
    assert not findings("same_two_dates", sheet(first, fits))


def test_an_event_lies_within_one_of_its_date_mentions() -> None:
    roles = (*PAIR, ("DATE", DAY))
    assert len(findings("date_outside", sheet(DAY, event(roles=roles, date="2019-02-02")))) == 1
    assert not findings("date_outside", sheet(DAY, event(roles=roles, date="2019-01")))
    assert not findings("date_outside", sheet(event(date="2019-02-02")))


@pytest.mark.parametrize("role", ["REASON", "CONDITION"])
def test_no_event_comes_before_its_cause(role: str) -> None:
    cause = event("PROTEST", date="2019-02-01")
    early, late = (event(date=day, roles=(*PAIR, (role, cause))) for day in ("2019-01-23", "2019-02-01"))
    found = findings("before_cause", sheet(cause, early))
    assert [words(one) for one in found] == [["SANCTION", "2019-01-23", "PROTEST", "2019-02-01"]]
    assert not findings("before_cause", sheet(cause, late))


def test_what_precedes_is_not_later() -> None:
    second = event("PROTEST", date="2019-01-01")
    wrong, right = (event(date=day, roles=(*PAIR, ("PRECEDES", second))) for day in ("2019-01-23", "2018-12"))
    assert len(findings("wrong_order", sheet(second, wrong))) == 1
    assert not findings("wrong_order", sheet(second, right))


def test_a_future_date_is_not_told_as_past() -> None:
    published = article(date="2019-01-24")
    found = findings("after_publication", sheet(event(date="2019-02-02"), article=published))
    assert [words(one) for one in found] == [["SANCTION", "2019-02-02", "2019-01-24"]]
    for harmless in (
        sheet(event(date="2019-02-02", status="planned"), article=published),
        sheet(event(date="2019-02-02", time="future"), article=published),
        sheet(event(date="2019-01"), article=published),
        sheet(event(date="2019-02-02"), article=article(date="2019-01-24", date_estimated=True)),
        sheet(event(date="2019-02-02"), article=article()),
    ):
        assert not findings("after_publication", harmless)


def test_an_event_is_not_told_twice_in_an_article() -> None:
    one, two = event(date="2019-01-23"), event(date="2019-01-23")
    found = findings("told_twice", sheet(one, two))
    assert [set(found.records) for found in found] == [{one.id, two.id}]
    assert not findings("told_twice", sheet(one), sheet(two, article=article("u")))
    joined = event(date="2019-01-23", roles=(*PAIR, ("SAME_AS", one)))
    assert not findings("told_twice", sheet(one, joined))
    assert not findings("told_twice", sheet(one, event(date="2019-01-25")))
    assert not findings("told_twice", sheet(event(roles=()), event(roles=())))


@pytest.mark.parametrize("status", ["planned", "demanded"])
def test_what_was_demanded_and_is_told_as_actual_wants_a_link(status: str) -> None:
    wish, deed = event(status=status), event()
    found = findings("told_actual", sheet(wish), sheet(deed, article=article("u")))
    assert [words(one) for one in found] == [["SANCTION", "maduro", "us"]]
    assert [one.record for one in found[0].passages] == [wish.id, deed.id]
    assert not findings("told_actual", sheet(deed), sheet(event(), article=article("u")))
    assert not findings("told_actual", sheet(wish), sheet(event("PROTEST"), article=article("u")))


def test_a_demand_that_is_joined_to_the_deed_wants_nothing() -> None:
    wish = event(status="demanded")
    assert not findings("told_actual", sheet(wish, event(roles=(*PAIR, ("SAME_AS", wish)))))


def test_an_event_is_not_told_and_denied() -> None:
    did, did_not = event(date="2019-01-23"), event(date="2019-01-23", polarity="neg")
    assert len(findings("told_and_denied", sheet(did), sheet(did_not, article=article("u")))) == 1
    assert not findings("told_and_denied", sheet(did), sheet(event(date="2019-01-23"), article=article("u")))
    assert not findings("told_and_denied", sheet(did, event(date="2019-01-24", polarity="neg")))
