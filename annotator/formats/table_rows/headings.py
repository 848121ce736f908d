"""Which column of a table is what: as chosen, else by the usual headings, else by the length of its cells."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.formats.decoding import Doubt
from annotator.formats.table_rows.grid import Grid
from annotator.model.errors import ImportRefused
from annotator.places import RESOURCES

COLUMNS = ("text", "title", "date", "source", "author", "language", "url", "id")
"""What may be chosen; those that the headings may tell beside are `section` and `page`."""
VALUES = frozenset({"date", "source", "language"})
"""A choice here that is no heading is no error: it is the value of all articles."""

_DATA = re.compile(r"[\d\s.,/:-]*\d[\d\s.,/:-]*")
_LONGEST_HEADING = 60
_SAMPLE = 200


@dataclass(frozen=True, slots=True)
class Columns:
    """The headings, made distinct, the places of the columns by what they are, and the rows below the headings.

    `width` is how many cells the first row has; there are as many headings as the widest row has cells.
    """

    headings: tuple[str, ...]
    places: Mapping[str, int]
    width: int
    rows: Sequence[tuple[int, Sequence[str]]]
    doubts: tuple[Doubt, ...] = ()


def columns_of(grid: Grid, chosen: Mapping[str, str], path: Path) -> Columns:
    """What the columns are; `chosen` maps COLUMNS to a heading, or to a number from 1.

    ImportRefused "empty" where there is no row below the headings, "column" where a heading is not there.
    """
    line, first = grid.rows[0]
    width = max(len(cells) for _, cells in grid.rows)
    known = _guessed([*first, *[""] * (width - len(first))])
    bare = not known and _is_data(first) and not _names_any(chosen, first)
    headings, doubts = _distinct(() if bare else first, width, line, quiet=bare)
    rows = grid.rows if bare else grid.rows[1:]
    if not rows:
        raise ImportRefused(path, "empty", "there are no rows below the headings", line=line)
    if bare:
        doubts.append(Doubt("no-headings", "the first row is no headings: it was taken as an article", line))
    places = {**known, **_chosen(chosen, headings, path)}
    places = {what: at for what, at in places.items() if what in chosen or at not in _taken(chosen, places)}
    if "text" not in places:
        free = set(range(width)) - set(places.values())
        places["text"] = _longest(rows, free or set(range(width)))
        places = {what: at for what, at in places.items() if what == "text" or at != places["text"]}
        doubts.append(Doubt("text-column", f"no column is called text: {headings[places['text']]} was taken", line))
    return Columns(headings, places, len(first), rows, tuple(doubts))


def folded(heading: str) -> str:
    """A heading in small letters without accents, its words with single blanks between them."""
    plain = unicodedata.normalize("NFKD", heading.lower())
    return " ".join(re.findall(r"[^\W_]+", "".join(sign for sign in plain if not unicodedata.combining(sign))))


@cache
def usual_headings() -> Mapping[str, tuple[str, ...]]:
    """The usual headings, folded, by what they head."""
    with (RESOURCES / "press" / "table_headings.toml").open("rb") as file:
        return {what: tuple(headings) for what, headings in tomllib.load(file).items()}


def _guessed(first: Sequence[str]) -> dict[str, int]:
    at = {folded(heading): number for number, heading in reversed(list(enumerate(first)))}
    found: dict[str, int] = {}
    for what, headings in usual_headings().items():
        place = next((at[heading] for heading in headings if heading in at), None)
        if place is not None and place not in found.values():
            found[what] = place
    return found


def _chosen(chosen: Mapping[str, str], headings: Sequence[str], path: Path) -> dict[str, int]:
    found = {}
    for what, words in chosen.items():
        place = place_of(words, headings)
        if place is not None:
            found[what] = place
        elif what not in VALUES:
            told = ", ".join(headings[:20])
            raise ImportRefused(path, "column", f"there is no column {words} for {what}; there are {told}")
    return found


def place_of(words: str, headings: Sequence[str]) -> int | None:
    """The place of the column with a heading, however it is written, or with a number from 1; None for neither."""
    if words in headings:
        return list(headings).index(words)
    alike = [folded(heading) for heading in headings]
    if folded(words) and folded(words) in alike:
        return alike.index(folded(words))
    if words.isascii() and words.isdigit() and 1 <= int(words[:9]) <= len(headings):
        return int(words) - 1
    return None


def _taken(chosen: Mapping[str, str], places: Mapping[str, int]) -> set[int]:
    return {at for what, at in places.items() if what in chosen}


def _names_any(chosen: Mapping[str, str], first: Sequence[str]) -> bool:
    return any(not words.isdigit() and place_of(words, first) is not None for words in chosen.values())


def _is_data(first: Sequence[str]) -> bool:
    """Whether a row has what no heading is: a number, a date, a long text."""
    filled = [cell.strip() for cell in first if cell.strip()]
    return any(_DATA.fullmatch(cell) or len(cell) > _LONGEST_HEADING for cell in filled)


def _distinct(first: Sequence[str], width: int, line: int, *, quiet: bool) -> tuple[tuple[str, ...], list[Doubt]]:
    """The headings as they are named apart, and a doubt where some were empty or the same."""
    found: dict[str, None] = {}
    changed: list[str] = []
    for number in range(width):
        bare = " ".join(first[number].split()) if number < len(first) else ""
        name, again = bare or f"column {number + 1}", 2
        while name in found:
            name, again = f"{bare or 'column'} ({again})", again + 1
        if name != bare and number < max(len(first), 1):
            changed.append(name)
        found[name] = None
    if not changed or quiet:
        return tuple(found), []
    return tuple(found), [Doubt("headings", f"empty or repeated headings are now {', '.join(changed[:10])}", line)]


def _longest(rows: Sequence[tuple[int, Sequence[str]]], among: set[int]) -> int:
    """The column whose cells are the longest in the first rows, addresses counting for nothing."""
    sizes = dict.fromkeys(sorted(among), 0)
    for _, cells in rows[:_SAMPLE]:
        for number, cell in enumerate(cells):
            if number in sizes and not cell.startswith(("http://", "https://")):
                sizes[number] += len(cell)
    return max(sizes, key=lambda number: sizes[number])
