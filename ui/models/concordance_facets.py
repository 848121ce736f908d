"""How the hits of a concordance divide: by standing, form, source, mark and date of publication."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from annotator.model.folding import fold
from ui.models.concordance_group import Shows
from ui.models.concordance_rows import GroupHits, HitRow

BINS = 24
"""At most so many columns in the histogram."""
_YEARS = {"year": 1, "decade": 10, "century": 100, "millennium": 1000}
_UNITS = ("day", "week", "month", "quarter", *_YEARS)


@dataclass(slots=True)
class FacetCounts:
    """Counts over all hits, kept up as they come; `days` are hits by ISO date of publication, "" where unknown.

    `records` are what hits are tagged as, by folded form.
    """

    standing: Counter[str] = field(default_factory=Counter)
    form: Counter[str] = field(default_factory=Counter)
    source: Counter[str] = field(default_factory=Counter)
    label: Counter[str] = field(default_factory=Counter)
    days: Counter[str] = field(default_factory=Counter)
    records: dict[str, Counter[tuple[str, str]]] = field(default_factory=dict)

    def add(self, batch: Iterable[GroupHits]) -> None:
        """Count these hits too."""
        for found in batch:
            self.source[found.article.source] += len(found.rows)
            self.days[found.article.date] += len(found.rows)
            for row in found.rows:
                self.standing[row.standing] += 1
                self.form[row.form] += 1
                self.label[row.label if row.mark else ""] += 1
                self._count_records(row, 1)

    def move(self, old: HitRow, new: HitRow) -> None:
        """A hit has another mark."""
        self.standing[old.standing] -= 1
        self.standing[new.standing] += 1
        self.label[old.label if old.mark else ""] -= 1
        self.label[new.label if new.mark else ""] += 1
        self._count_records(old, -1)
        self._count_records(new, 1)

    def same_form(self, form: str) -> list[tuple[str, str, int]]:
        """What these words are tagged as: label, record ("" for none yet) and how often, the most frequent first."""
        counts = self.records.get(fold(form), Counter())
        return [(label, entity, count) for (label, entity), count in counts.most_common() if count > 0]

    def _count_records(self, row: HitRow, by: int) -> None:
        if row.mark:
            counts = self.records.setdefault(fold(row.form), Counter())
            for entity in row.entities or ("",):
                counts[row.label, entity] += by


@dataclass(frozen=True, slots=True)
class FacetChoice:
    """What is taken out: values that do not pass, per facet; `first` and `last` are ISO dates, "" for no border."""

    standing: frozenset[str] = frozenset()
    form: frozenset[str] = frozenset()
    source: frozenset[str] = frozenset()
    label: frozenset[str] = frozenset()
    first: str = ""
    last: str = ""

    def shows(self) -> Shows | None:
        """The test that a hit must pass, None where every hit does."""
        standing, form, label = self.standing, self.form, self.label
        if not (standing or form or label):
            return None
        return lambda row: (
            row.standing not in standing and row.form not in form and (row.label if row.mark else "") not in label
        )

    def passes_article(self, source: str, day: str) -> bool:
        """Whether the hits of an article may be shown; one without a date only where no dates are chosen."""
        if source in self.source:
            return False
        if not self.first:
            return True
        known = first_day(day)
        return known is not None and self.first <= known.isoformat() <= self.last


@dataclass(frozen=True, slots=True)
class DateBin:
    """A column of the histogram: the days from `first` to `last`, both included, and their hits."""

    first: date
    last: date
    count: int


def first_day(iso: str) -> date | None:
    """The first day of an ISO 8601 date, perhaps partial or an interval; None for what is none."""
    parts = iso.partition("/")[0].split("-")
    if not all(part.isdecimal() for part in parts) or len(parts) > 3:
        return None
    year, month, day = (*(int(part) for part in parts), 1, 1)[:3]
    try:
        return date(year, month, day)
    except ValueError:
        return None


def date_bins(days: Mapping[str, int]) -> list[DateBin]:
    """The columns of the histogram: days, or the smallest longer unit that gives at most `BINS` of them."""
    counts: Counter[date] = Counter()
    for iso, count in days.items():
        day = first_day(iso)
        if day is not None and count > 0:
            counts[day] += count
    if not counts:
        return []
    low, high = min(counts), max(counts)
    for unit in _UNITS:
        starts = _starts(low, high, unit)
        if len(starts) <= BINS or unit == _UNITS[-1]:
            break
    return _filled(starts, unit, counts)


def _filled(starts: list[date], unit: str, counts: Counter[date]) -> list[DateBin]:
    sums: Counter[date] = Counter()
    for day, count in counts.items():
        sums[_floor(day, unit)] += count
    afters = [_next(start, unit) for start in starts]
    ends = [after - timedelta(1) if after else date.max for after in afters]
    return [DateBin(start, end, sums[start]) for start, end in zip(starts, ends, strict=True)]


def _starts(low: date, high: date, unit: str) -> list[date]:
    at: date | None = _floor(low, unit)
    starts: list[date] = []
    while at is not None and at <= high and len(starts) <= BINS:
        starts.append(at)
        at = _next(at, unit)
    return starts


def _floor(day: date, unit: str) -> date:
    if unit == "day":
        return day
    if unit == "week":
        return day - timedelta(min(day.weekday(), day.toordinal() - 1))
    if unit in {"month", "quarter"}:
        return day.replace(month=day.month if unit == "month" else (day.month - 1) // 3 * 3 + 1, day=1)
    return date(max(1, day.year // _YEARS[unit] * _YEARS[unit]), 1, 1)


def _next(day: date, unit: str) -> date | None:
    """The first day of the next column; None behind the last day that there is."""
    if unit in {"day", "week"}:
        step = timedelta(1 if unit == "day" else 7)
        return day + step if day <= date.max - step else None
    months = day.month - 1 + (1 if unit == "month" else 3)
    year, month = (day.year + months // 12, months % 12 + 1) if unit not in _YEARS else (0, 1)
    if unit in _YEARS:
        year = (day.year // _YEARS[unit] + 1) * _YEARS[unit]
    return date(year, month, 1) if year <= date.max.year else None
