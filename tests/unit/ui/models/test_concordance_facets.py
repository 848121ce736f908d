"""How hits divide, by value and by date."""

from __future__ import annotations

from datetime import date

import pytest

from tests.unit.ui.models import hits
from ui.models.concordance_facets import BINS, FacetChoice, FacetCounts, date_bins, first_day


def test_every_hit_is_counted_once_per_facet() -> None:
    counts = FacetCounts()
    counts.add(hits.corpus()[0])
    assert dict(counts.standing) == {"tagged": 1, "untagged": 3, "other": 1}
    assert dict(counts.form) == {"Maduro": 5}
    assert dict(counts.source) == {"Herald": 3, "Dépêche": 2}
    assert dict(counts.label) == {"ACTOR": 1, "": 4}
    assert dict(counts.days) == {"2019-01-24": 3, "2019-02-03": 2}


def test_a_new_mark_moves_a_hit() -> None:
    counts = FacetCounts()
    groups, _ = hits.corpus()
    counts.add(groups)
    old = groups[0].rows[1]
    counts.move(old, hits.tagged(old))
    assert counts.standing["untagged"] == 2
    assert counts.standing["tagged"] == 2
    assert counts.same_form("MADURO") == [("ACTOR", "m", 2)]


def test_the_same_form_is_counted_by_record() -> None:
    counts = FacetCounts()
    one = hits.rows("c", 4)
    counts.add([hits.group("c", hits.tagged(one[0], "r"), *(hits.tagged(row) for row in one[1:3]), one[3])])
    assert counts.same_form("Maduro") == [("ACTOR", "m", 2), ("ACTOR", "r", 1)]
    assert counts.same_form("Guaidó") == []


def test_what_is_taken_out_does_not_pass() -> None:
    bare, marked = hits.rows("a", 1)[0], hits.tagged(hits.rows("a", 1)[0])
    shows = FacetChoice(standing=frozenset({"untagged"})).shows()
    assert shows is not None
    assert (shows(bare), shows(marked)) == (False, True)
    shows = FacetChoice(label=frozenset({"ACTOR"})).shows()
    assert shows is not None
    assert (shows(bare), shows(marked)) == (True, False)
    assert FacetChoice(source=frozenset({"Herald"})).shows() is None


def test_articles_pass_by_source_and_date() -> None:
    choice = FacetChoice(source=frozenset({"Herald"}), first="2019-01-01", last="2019-01-31")
    passed = [choice.passes_article("Le Courrier", day) for day in ("2019-01-31", "2019-01", "2019-02-01", "")]
    assert passed == [True, True, False, False]
    assert not choice.passes_article("Herald", "2019-01-05")
    assert FacetChoice().passes_article("", "")


@pytest.mark.parametrize(
    ("iso", "day"),
    [
        ("2019", date(2019, 1, 1)),
        ("2019-03", date(2019, 3, 1)),
        ("2019-03-04/2019-05-01", date(2019, 3, 4)),
        ("2019-13", None),
        ("", None),
        ("in spring", None),
    ],
)
def test_first_days(iso: str, day: date | None) -> None:
    assert first_day(iso) == day


@pytest.mark.parametrize(
    ("first", "last", "unit"),
    [
        ("2019-01-20", "2019-02-10", 1),
        ("2019-01-01", "2019-05-01", 7),
        ("2018-01-01", "2019-06-01", 31),
        ("1999-01-01", "2019-06-01", 366),
        ("0001-01-01", "9999-12-31", 365_250),
    ],
)
def test_columns_are_few_and_hold_everything(first: str, last: str, unit: int) -> None:
    bins = date_bins({first: 2, last: 3, "": 9})
    assert 1 < len(bins) <= BINS
    assert sum(found.count for found in bins) == 5
    assert bins[0].first <= date.fromisoformat(first) <= bins[0].last
    assert bins[-1].first <= date.fromisoformat(last) <= bins[-1].last
    assert (bins[1].last - bins[1].first).days < unit


def test_no_dates_no_columns() -> None:
    assert date_bins({"": 3, "2019": 0}) == []
