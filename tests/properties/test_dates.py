"""Whatever the text, date expressions lie in it and have valid values; every written date is found."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from annotator.text.dates.arithmetic import parse_typed, shifted
from annotator.text.dates.expression import DateExpression, find_dates
from annotator.text.dates.periods import first_and_last, precision_of

FRENCH = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
ENGLISH = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
FRENCH_WEEK = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
ENGLISH_WEEK = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WORDS = [
    "le",
    "la",
    "l’",
    "d’",
    "du",
    "au",
    "en",
    "de",
    "à",
    "dans",
    "les",
    "depuis",
    "il",
    "y",
    "a",
    "ce",
    "jour-là",
    "même",
    "veille",
    "lendemain",
    "hier",
    "demain",
    "lundi",
    "dernier",
    "dernière",
    "prochaine",
    "semaine",
    "mois",
    "an",
    "ans",
    "jours",
    "heures",
    "14",
    "h",
    "05",
    "72",
    "3",
    "2019",
    "mi-",
    "fin",
    "début",
    "janvier",
    "mars",
    "été",
    "trimestre",
    "premier",
    "XIXe",
    "siècle",
    "années",
    "1990",
    "chaque",
    "tous",
    "on",
    "last",
    "next",
    "week",
    "year",
    "ago",
    "two",
    "days",
    "later",
    "May",
    "March",
    "the",
    "1990s",
    "mid-",
    "p.m.",
    "2:05",
    "at",
    "23",
    ",",
    ".",
    "«",
    "»",
    '"',
    "-",
    "—",
    "/",
    ":",
    "\n",
    "\u202f",
    "é",
    "quelques",
    "deux",
    "trente",
    "et",
    "demi",
    "avant",
    "après",
    "jusqu'au",
    "31",
    "février",
    "2019-02-30",
    "29",
    "99/99/9999",
    "0",
    "midi",
    "noon",
    "morning",
    "every",
]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
DAYS = st.dates(date(1000, 1, 1), date(2099, 12, 31))
PUBLISHED = st.one_of(
    st.sampled_from(["", "2019", "2019-01", "2019-01-27", "nonsense", "0001-01-01", "9999-12-31", "2020-02-29"]),
    st.dates().map(date.isoformat),
)
VALUE = re.compile(r"P(?:[1-9][0-9]*[YMWD]|[0-9]+Y6M|[0-9]+DT12H)|PT[1-9][0-9]*[HM](?:[0-9]+[MS])?|XXXX-WXX-[1-7]")
LANGUAGES = st.sampled_from(["fr", "en", "", "de"])


def is_sound(value: str) -> bool:
    """Whether a value is empty, a length, a repetition, or a period whose days exist."""
    return value == "" or VALUE.fullmatch(value) is not None or first_and_last(value) is not None


def is_open(value: str) -> bool:
    """Whether a value is an interval with an open end."""
    start, _, end = value.partition("/")
    return (start == "..") != (end == "..") and is_sound(end if start == ".." else start)


def check(text: str, found: list[DateExpression]) -> None:
    """Fails where a place or a value cannot be."""
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    for expression in found:
        words = expression.span.of(text)
        assert words
        assert words == words.strip()
        assert expression.span.end <= len(text)
        assert "\n" not in words
        assert is_sound(expression.value), expression
        assert all(is_sound(value) or is_open(value) for value in expression.alternatives), expression
        assert not expression.deadline or first_and_last(expression.deadline)
        assert expression.value or expression.asks
        assert expression.anchor_span is None or expression.anchor == "mention"


@given(text=TEXTS, language=LANGUAGES, published=PUBLISHED)
@settings(max_examples=400)
@example(text="le 31 décembre", language="fr", published="9999-12-31")
@example(text="hier, samedi, la semaine dernière, l'an dernier, il y a 30 ans", language="fr", published="0001-01-01")
@example(text="29 février, mercredi 29 février, l'été dernier", language="fr", published="0001-01-01")
@example(text="l'été prochain, le mois prochain, demain, lundi prochain", language="fr", published="9999-12-31")
@example(text="au XIIIIIe siècle, dans 9999 ans, 0 jours, tous les 0 jours", language="fr", published="2019-01-27")
def test_any_text_is_read(text: str, language: str, published: str) -> None:
    check(text, find_dates(text, language=language, published=published))


@given(text=TEXTS)
@settings(max_examples=100)
def test_without_publication_no_value_hangs_on_it(text: str) -> None:
    found = find_dates(text, language="fr", published="", quoted=())
    assert [x for x in found if x.anchor in {"publication", "speech"} and (x.value or x.deadline)] == []


@given(text=TEXTS, language=LANGUAGES, published=PUBLISHED)
@settings(max_examples=200)
def test_anything_may_be_typed(text: str, language: str, published: str) -> None:
    value = parse_typed(text, language=language, published=published)
    assert is_sound(value) or is_open(value) or value.startswith("P")


@given(day=DAYS, data=st.data())
def test_every_french_day_is_found(day: date, data: st.DataObject) -> None:
    number = data.draw(st.sampled_from(["1er", "1er"] if day.day == 1 else [str(day.day), f"{day.day:02}"]))
    month = FRENCH[day.month - 1]
    written = data.draw(
        st.sampled_from(
            [
                f"{number} {month} {day.year}",
                f"{FRENCH_WEEK[day.weekday()]} {number} {month} {day.year}",
                f"{number}\u00a0{month.upper()}\u202f{day.year}",
                f"{day.day:02}/{day.month:02}/{day.year}",
                day.isoformat(),
            ]
        )
    )
    text = f"Selon l’agence, le {written}, il a quitté la ville."
    found = find_dates(text, language=data.draw(st.sampled_from(["fr", ""])), published="")
    assert [(x.span.of(text), x.value) for x in found] == [(written, day.isoformat())]


@given(day=DAYS, data=st.data())
def test_every_english_day_is_found(day: date, data: st.DataObject) -> None:
    month = ENGLISH[day.month - 1]
    written = data.draw(
        st.sampled_from(
            [
                f"{day.day} {month} {day.year}",
                f"{month} {day.day}, {day.year}",
                f"{month[:3]}{'' if month == 'May' else '.'} {day.day}, {day.year}",
                f"{ENGLISH_WEEK[day.weekday()]}, {month} {day.day}, {day.year}",
                f"{ENGLISH_WEEK[day.weekday()]} {day.day} {month} {day.year}",
                day.isoformat(),
            ]
        )
    )
    text = f"On {written}, the agency said, he left the town."
    found = find_dates(text, language=data.draw(st.sampled_from(["en", ""])), published="")
    assert [(x.span.of(text), x.value) for x in found] == [(written, day.isoformat())]


@given(day=DAYS)
def test_every_month_and_year_is_found(day: date) -> None:
    for language, written in (
        ("fr", f"{FRENCH[day.month - 1]} {day.year}"),
        ("en", f"{ENGLISH[day.month - 1]} {day.year}"),
    ):
        text = f"X {'en' if language == 'fr' else 'in'} {written}."
        found = find_dates(text, language=language, published="")
        assert [(x.span.of(text), x.value) for x in found] == [(written, day.isoformat()[:7])]


def periods() -> st.SearchStrategy[str]:
    day = st.dates(date(1900, 1, 1), date(2100, 1, 1))
    week = day.map(lambda x: "{:04}-W{:02}".format(*x.isocalendar()[:2]))
    point = st.one_of(day.map(str), day.map(lambda x: str(x)[:7]), day.map(lambda x: str(x)[:4]), week)
    moment = st.datetimes().map(lambda x: x.isoformat()[:16])
    pair = st.one_of(
        *(
            st.tuples(day, day).map(lambda two, cut=cut: "/".join(str(x)[:cut] for x in sorted(two)))  # type: ignore[misc]
            for cut in (10, 7, 4)
        )
    )
    return st.one_of(point, moment, pair, point.map("../{}".format), point.map("{}/..".format))


@given(value=periods(), steps=st.integers(-60, 60))
def test_the_arrows_there_and_back(value: str, steps: int) -> None:
    there = shifted(value, steps)
    if there:
        assert precision_of(there) == precision_of(value)
        assert shifted(there, -steps) == value


@given(value=st.text("0123456789-W/T:.PX", max_size=24), steps=st.integers(-5, 5))
def test_the_arrows_on_anything(value: str, steps: int) -> None:
    there = shifted(value, steps)
    assert there == "" or shifted(there, -steps) in {value, ""}


@pytest.mark.parametrize(
    "words", ["1", "a", "le ", "1 1 ", "« ", '"', "\n", "dans les ", "vingt-", "2019 ", "12:", "hier ", "« hier » "]
)
def test_long_monotonous_texts_end(words: str) -> None:
    text = (words * 100_000)[:30_000]
    check(text, find_dates(text, language="", published="2019-01-27"))
