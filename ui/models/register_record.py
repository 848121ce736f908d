"""What the page of a record shows beyond its fields, as values that are painted."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.register import Register
from ui.models.register_figures import Figures


@dataclass(frozen=True, slots=True)
class StanceRow:
    """One holder's bar: articles for and against, and what stands at the right; `record` is "" without one."""

    name: str
    supports: int
    opposes: int
    articles: int
    told: int
    record: str = ""


def stance_rows(figures: Figures, register: Register, narrator: str, *, most: int = 8) -> list[StanceRow]:
    """The first `most` holders by articles, with their names; `narrator` names the one without words."""
    rows = []
    for bar in figures.bars()[:most]:
        known = register.find(bar.holder)
        name = known.name if known else bar.holder or narrator
        rows.append(
            StanceRow(name, bar.supports, bar.opposes, bar.articles, bar.told, record=known.id if known else "")
        )
    return rows


def month_range(months: dict[str, int], *, most: int = 60) -> list[tuple[str, int]]:
    """Each month ("2019-01") from the first to the last with its count, the last `most` of them.

    Dates of a year alone count in its first month; what is no date is left out.
    """
    counts: dict[int, int] = {}
    for month, count in months.items():
        year, _, number = month.partition("-")
        if year.isdigit() and len(year) == 4 and (not number or (number.isdigit() and 1 <= int(number) <= 12)):
            at = int(year) * 12 + (int(number) - 1 if number else 0)
            counts[at] = counts.get(at, 0) + count
    if not counts:
        return []
    first, last = min(counts), max(counts)
    first = max(first, last - most + 1)
    return [(f"{at // 12:04}-{at % 12 + 1:02}", counts.get(at, 0)) for at in range(first, last + 1)]
