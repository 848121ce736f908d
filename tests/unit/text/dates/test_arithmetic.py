from __future__ import annotations

import pytest

from annotator.text.dates.arithmetic import parse_typed, shifted
from tests.unit.text.dates.marked import PUBLISHED


@pytest.mark.parametrize(
    ("value", "later"),
    [
        ("2019", "2020"),
        ("2019-12", "2020-01"),
        ("2018-W52", "2019-W01"),
        ("2019-02-28", "2019-03-01"),
        ("2019-01-20/2019-01-26", "2019-01-27/2019-02-02"),
        ("2018-07/2018-09", "2018-10/2018-12"),
        ("1990/1999", "2000/2009"),
        ("2019-01-23T23:59", "2019-01-24T00:00"),
        ("2019-01-23T14:00/2019-01-23T16:00", "2019-01-23T16:00/2019-01-23T18:00"),
        ("../2019-01-26", "../2019-01-27"),
        ("2015/..", "2016/.."),
    ],
)
def test_the_arrows_keep_the_precision(value: str, later: str) -> None:
    assert shifted(value, 1) == later
    assert shifted(later, -1) == value


@pytest.mark.parametrize(
    "value", ["", "PT72H", "XXXX-WXX-5", "9999", "2019/2019-03", "2019-02/2019-01", "2019-13", "../.."]
)
def test_what_cannot_be_moved_is_empty(value: str) -> None:
    assert shifted(value, 1) == ""


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("26 janv. 2019", "fr", "2019-01-26"),
        ("26/01/2019", "fr", "2019-01-26"),
        ("26.01.2019", "fr", "2019-01-26"),
        ("2019-01", "fr", "2019-01"),
        ("2019", "en", "2019"),
        ("fin janvier 2019", "fr", "2019-01"),
        ("janvier", "fr", "2019-01"),
        ("hier", "fr", "2019-01-26"),
        ("le samedi 26 janvier", "fr", "2019-01-26"),
        ("du 20 au 26 janvier 2019", "fr", "2019-01-20/2019-01-26"),
        ("jusqu’au 26 janvier 2019", "fr", "../2019-01-26"),
        ("72 h", "fr", "PT72H"),
        ("pt72h", "fr", "PT72H"),
        ("2019-w04", "fr", "2019-W04"),
        ("26 january", "en", "2019-01-26"),
        ("jan 26, 2019", "en", "2019-01-26"),
        ("Jan 26, 2019", "fr", "2019-01-26"),
        ("last monday", "en", "2019-01-21"),
        ("since 2015", "en", "2015/.."),
        ("../2019-01-26", "en", "../2019-01-26"),
        ("2019-02-30", "fr", ""),
        ("le plus tôt possible", "fr", ""),
        ("Il est parti hier de Rome", "fr", ""),
        ("", "fr", ""),
        ("x" * 10_000, "fr", ""),
    ],
)
def test_typed_dates(text: str, language: str, value: str) -> None:
    assert parse_typed(text, language=language, published=PUBLISHED) == value


def test_typed_relative_dates_need_publication() -> None:
    assert parse_typed("hier", language="fr", published="") == ""
