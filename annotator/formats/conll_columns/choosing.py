"""Which columns of a file hold its words, their tags, their links and their blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.formats.conll_columns.schemes import OUTSIDE, is_bracket, is_tag, parted
from annotator.formats.conll_columns.sheet import Row, Sheet
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

NO_TAGS = "no line, or hardly one, has a token and a tag such as O, B-LOC or I-LOC"
AUTO = "auto"
PLAIN = "io"
"""The scheme of files whose tags are labels without a prefix; recognised, never chosen."""

_MOST_LABELS = 200
_LABEL = re.compile(r"[^\W\d_][\w.:/-]*")
_FLAGS = ("NoSpaceAfter", "SpaceAfter=", "SpacesAfter=", "SpacesBefore=")
_SPACING = re.compile(r"(?:^|\|)(?:NoSpaceAfter|SpaceAfter=No|Spaces(?:After|Before)=)")
_NUMBER = re.compile(r"[0-9]{1,9}")
_DOCUMENT_2012, _TOKEN_2012, _TAGS_2012 = "begin document", 3, 10


@dataclass(frozen=True, slots=True)
class Columns:
    """Which columns (from 0) hold what; `links` pairs a column of Wikidata ids with the tags it belongs to.

    `spacing` is -1 where no column tells of blanks, `places` where no two tell where each word begins and ends;
    `numbered`: the first column counts the words.
    """

    token: int
    tags: tuple[int, ...]
    links: dict[int, int]
    spacing: int = -1
    scheme: str = AUTO
    places: int = -1
    numbered: bool = False

    @property
    def least(self) -> int:
        """How many cells a row must have."""
        return max(self.token, *self.tags) + 1 if self.tags else self.token + 1


def chosen_columns(sheet: Sheet, options: Mapping[str, str]) -> Columns:
    """The columns that the options name, or those that look like it; ImportRefused where one is not there.

    The words are in the first column, or behind one that counts them (GermEval 2014, UNER, Europeana). The
    tags are in all columns with nothing but tags below a header or behind such numbers, else in the last of them.
    """
    spacing = spacing_column(sheet)
    numbered = _is_numbered(sheet)
    whole = _whole_rows(sheet)
    scheme = options.get("scheme", AUTO)
    of_2012 = sheet.width > _TAGS_2012 and any(_begins_2012(row) for row in sheet.rows[:1])
    given = options.get("token") or AUTO
    token = sheet.column(given) if given != AUTO else _TOKEN_2012 if of_2012 else max(sheet.headed, int(numbered))
    named = options.get("tags") or AUTO
    sure = False
    if named != AUTO:
        tags = tuple(sheet.column(name.strip()) for name in named.split(","))
    elif of_2012:
        tags = (_TAGS_2012,)
    else:
        free = [at for at in range(sheet.width) if at not in {token, spacing} and not (numbered and at == 0)]
        full = [at for at in free if whole and all(is_tag(cells[at]) for cells in whole)]
        if not sheet.header:
            full = [at for at in full if any(cells[at] not in OUTSIDE for cells in whole)]
        sure = bool(full)
        tags = tuple(full if sheet.header or numbered else full[-1:]) or (max(free, default=sheet.width - 1),)
    links = {tags[0]: sheet.column(options["links"])} if options.get("links") else {}
    spacing = -1 if spacing in tags else spacing
    if scheme == AUTO and not sure and token not in tags and all(_is_plain(whole, at) for at in tags):
        scheme = PLAIN
    return Columns(token, tags, links, spacing, scheme, _places(sheet, token), numbered)


def spacing_column(sheet: Sheet) -> int:
    """The first column with flags that tell of blanks, -1 where there is none."""
    if not any(flag in sheet.text for flag in _FLAGS):
        return -1
    for row in sheet.rows:
        if row.kind == "row":
            for column, cell in enumerate(row.cells[1:], start=1):
                if _SPACING.search(cell):
                    return column
    return -1


def _places(sheet: Sheet, token: int) -> int:
    """The first of two columns that count where each word begins and ends (standoff2conll), -1 where there are none."""
    rows = (row.cells for row in sheet.rows if row.kind == "row")
    first = next(rows, ())
    for at in range(token + 1, len(first) - 1):
        if _is_placed(first, token, at):
            return at if all(_is_placed(cells, token, at) for cells in rows) else -1
    return -1


def _is_placed(cells: tuple[str, ...], token: int, at: int) -> bool:
    numbers = cells[at : at + 2]
    if len(numbers) < 2 or not all(map(_NUMBER.fullmatch, numbers)):
        return False
    return int(numbers[1]) - int(numbers[0]) == len(cells[token])


def check_tags(sheet: Sheet, columns: Columns) -> None:
    """ImportRefused where most of what stands in the chosen columns is no tag: this is another format."""
    if columns.token in columns.tags:
        raise ImportRefused(sheet.path, "columns", "one column cannot have both the tokens and their tags")
    if columns.scheme == PLAIN:
        return
    least = columns.least
    rows = [row.cells for row in sheet.rows if row.kind == "row" and len(row.cells) >= least]
    cells = Counter(cells[column] for cells in rows for column in columns.tags)
    wrong = sum(count for cell, count in cells.items() if not is_tag(cell) and not is_bracket(cell))
    right = sum(count for cell, count in cells.items() if cell == "O" or is_bracket(cell) or parted(cell)[0] != "O")
    if wrong > right or not any(cells):
        raise ImportRefused(sheet.path, "tags", NO_TAGS)


def tell_unread(sheet: Sheet, columns: Columns, report: Report) -> None:
    """What stands in the other columns is lost; numbers of words, and columns that say nothing, are not worth it."""
    read = {columns.token, *columns.tags, *columns.links.values(), columns.spacing}
    read |= {columns.places, columns.places + 1} if columns.places >= 0 else set()
    whole = _whole_rows(sheet)
    for at in range(sheet.width):
        count = 0 if at in read else sum(cells[at] not in OUTSIDE for cells in whole)
        if count and not (at == 0 and columns.numbered):
            name = sheet.header[at] if sheet.header else f"column {at + 1}"
            report.lose(name, [str(sheet.path)], why="this column was not chosen", count=count)


def _is_plain(whole: Sequence[tuple[str, ...]], column: int) -> bool:
    """Whether a column has few labels without prefix between cells of O, which are more than those of any label."""
    counts = Counter(cells[column] for cells in whole)
    labels = counts.keys() - OUTSIDE
    if counts["O"] < max(counts.values(), default=1) or not 0 < len(labels) <= _MOST_LABELS:
        return False
    return all(_LABEL.fullmatch(label) and not is_tag(label) for label in labels)


def _whole_rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows if row.kind == "row" and len(row.cells) == sheet.width]


def _is_numbered(sheet: Sheet) -> bool:
    """Whether the first column counts words or sentences, anew or on and on, and another is left for the words."""
    if sheet.width < 3 or sheet.headed == 0:
        return False
    before = -1
    for kind, _, cells in sheet.rows:
        if kind == "row":
            number = int(cells[0]) if _NUMBER.fullmatch(cells[0]) else -1
            if number not in {0, 1, before, before + 1} or number < 0:
                return False
            before = number
    return before >= 0


def _begins_2012(row: Row) -> bool:
    return row.kind == "comment" and row.cells[0].startswith(_DOCUMENT_2012)
