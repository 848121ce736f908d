from __future__ import annotations

import locale

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.press_dates import date_in_code, press_date


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("1er février 2019", "2019-02-01"),
        ("1ᵉʳ fevrier 2019", "2019-02-01"),
        ("27 janv. 2019", "2019-01-27"),
        ("27 JUILLET 2019", "2019-07-27"),
        ("27 juil. 2019", "2019-07-27"),
        ("31 de\u0301cembre 2019", "2019-12-31"),
        ("Dimanche 27 janvier 2019", "2019-01-27"),
        ("dimanche, le 27 janvier 2019", "2019-01-27"),
        ("January 27, 2019 Sunday", "2019-01-27"),
        ("January 27, 2019", "2019-01-27"),
        ("Sunday 27 January 2019", "2019-01-27"),
        ("27 Jan 2019", "2019-01-27"),
        ("27-Jan-2019", "2019-01-27"),
        ("1st of May 2019", "2019-05-01"),
        ("27\u00a0janvier\u00a02019", "2019-01-27"),
        ("2019-01-27", "2019-01-27"),
        ("2019-01-27T10:20:00Z", "2019-01-27"),
        ("27/01/2019", "2019-01-27"),
        ("27.01.2019", "2019-01-27"),
        ("5 au 11 mars 2019", "2019-03-05"),
        ("March 5-11, 2019", "2019-03-05"),
        ("févr. 2019", "2019-02"),
        ("August 2019", "2019-08"),
        ("2019-08", "2019-08"),
        ("2019", "2019"),
    ],
)
def test_french_and_english_dates(words: str, date: str) -> None:
    assert press_date(words).date == date
    assert press_date(words).rest == ""


@pytest.mark.parametrize(
    "words", ["", "rien", "en 2019, rien", "32 mars 2019x", "Mars attaque", "99/99/2019", "v. 1.2"]
)
def test_what_is_no_date(words: str) -> None:
    found = press_date(words)
    assert (found.date, found.rest) == ("", words.strip())


def test_no_calendar_has_the_day_but_the_month_is_told() -> None:
    assert press_date("31 février 2019").date == "2019-02"


def test_what_is_left_stands_before_and_behind() -> None:
    found = press_date("Communication, mardi 14 mars 2006, p. 16")
    assert (found.date, found.before, found.behind) == ("2006-03-14", "Communication", "p. 16")
    assert press_date("January 27, 2019 Sunday Late Edition - Final").rest == "Late Edition - Final"


def test_the_machine_s_own_language_does_not_matter() -> None:
    before = locale.setlocale(locale.LC_TIME)
    try:
        locale.setlocale(locale.LC_TIME, "C")
        assert press_date("3 août 2020").date == "2020-08-03"
    finally:
        locale.setlocale(locale.LC_TIME, before)


@pytest.mark.parametrize(
    ("code", "date"),
    [("news·20190214·LM·0001", "2019-02-14"), ("news·20191314·LM", ""), ("120190214", ""), ("", "")],
)
def test_the_date_in_the_number_of_a_document(code: str, date: str) -> None:
    assert date_in_code(code) == date


@given(st.text(max_size=200))
def test_any_words_are_answered(words: str) -> None:
    found = press_date(words)
    assert found.date == "" or 4 <= len(found.date) <= 10
