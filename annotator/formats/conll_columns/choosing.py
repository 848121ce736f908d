"""Which columns of a file hold its words, their tags, their links and their blanks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Literal, NamedTuple

from annotator.formats.conll_columns.schemes import OUTSIDE, is_bracket, is_tag, parted
from annotator.formats.conll_columns.sheet import Sheet
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
    """The columns that the options name, or those of the file's shape; ImportRefused where one is not there."""
    shape = next(shape for shape in _SHAPES if shape.fits(sheet))
    numbered = _is_numbered(sheet)
    given, named = options.get("token") or AUTO, options.get("tags") or AUTO
    token = shape.token if given == AUTO else sheet.column(given)
    spacing = spacing_column(sheet)
    free = [at for at in range(sheet.width) if at not in {token, spacing} and not (numbered and at == 0)]
    full: list[int] = []
    if named != AUTO:
        tags = tuple(sheet.column(name.strip()) for name in named.split(","))
    elif isinstance(shape.tags, int):
        tags = (shape.tags,)
    else:
        full = [at for at in free if _is_full(sheet, at)]
        tags = tuple(full if shape.tags == "all" else full[-1:]) or (max(free, default=sheet.width - 1),)
    links = {tags[0]: sheet.column(options["links"])} if options.get("links") else {}
    scheme = options.get("scheme", AUTO)
    if scheme == AUTO and not full and token not in tags and all(_is_plain(sheet, at) for at in tags):
        scheme = PLAIN
    return Columns(token, tags, links, -1 if spacing in tags else spacing, scheme, _places(sheet, token), numbered)


def spacing_column(sheet: Sheet) -> int:
    """The first column with flags that tell of blanks, -1 where there is none."""
    if not any(flag in sheet.text for flag in _FLAGS):
        return -1
    rows = (cells for block in sheet.runs for cells in zip(*block.columns[1:], strict=True))
    flagged = (at for cells in rows for at, cell in enumerate(cells, start=1) if _SPACING.search(cell))
    return next(flagged, -1)


def _places(sheet: Sheet, token: int) -> int:
    """The first of two columns that count where each word begins and ends (standoff2conll), -1 where there are none."""
    rows = (row.cells for block in sheet.runs for row in block.rows())
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
    blocks = [block for block in sheet.runs if len(block.columns) >= columns.least]
    cells = Counter(chain.from_iterable(block.columns[at] for block in blocks for at in columns.tags))
    wrong = sum(count for cell, count in cells.items() if not is_tag(cell) and not is_bracket(cell))
    right = sum(count for cell, count in cells.items() if cell == "O" or is_bracket(cell) or parted(cell)[0] != "O")
    if wrong > right or not any(cells):
        raise ImportRefused(sheet.path, "tags", NO_TAGS)


def tell_unread(sheet: Sheet, columns: Columns, report: Report) -> None:
    """What stands in the other columns is lost; numbers of words, and columns that say nothing, are not worth it."""
    read = {columns.token, *columns.tags, *columns.links.values(), columns.spacing}
    read |= {columns.places, columns.places + 1} if columns.places >= 0 else set()
    for at in range(sheet.width):
        count = 0 if at in read else sum(cell not in OUTSIDE for cell in _whole(sheet, at))
        if count and not (at == 0 and columns.numbered):
            name = sheet.header[at] if sheet.header else f"column {at + 1}"
            report.lose(name, [str(sheet.path)], why="this column was not chosen", count=count)


def _is_full(sheet: Sheet, column: int) -> bool:
    """Whether a column has nothing but tags, and some that say something where no header tells of it."""
    kinds = set(_whole(sheet, column))
    return bool(kinds if sheet.header else kinds - OUTSIDE) and all(map(is_tag, kinds))


def _is_plain(sheet: Sheet, column: int) -> bool:
    """Whether a column has few labels without prefix between cells of O, which are more than those of any label."""
    counts = Counter(_whole(sheet, column))
    labels = counts.keys() - OUTSIDE
    if counts["O"] < max(counts.values(), default=1) or not 0 < len(labels) <= _MOST_LABELS:
        return False
    return all(_LABEL.fullmatch(label) and not is_tag(label) for label in labels)


def _whole(sheet: Sheet, column: int) -> Iterator[str]:
    """The cells of a column in the rows that have as many as most."""
    return chain.from_iterable(block.columns[column] for block in sheet.runs if len(block.columns) == sheet.width)


def _is_2012(sheet: Sheet) -> bool:
    first = sheet.blocks[0]
    return sheet.width > 10 and first.kind == "comment" and first.cell(0).startswith("begin document")


def _is_numbered(sheet: Sheet) -> bool:
    """Whether the first column counts words or sentences, anew or on and on, and another is left for the words."""
    if sheet.width < 3 or sheet.headed == 0:
        return False
    before = -1
    for cell in chain.from_iterable(block.columns[0] for block in sheet.runs):
        number = int(cell) if _NUMBER.fullmatch(cell) else -1
        if number not in {0, 1, before, before + 1} or number < 0:
            return False
        before = number
    return before >= 0


class _Shape(NamedTuple):
    """A kind of files: how it is known, its column of words, and that of its tags or which of those that are full."""

    fits: Callable[[Sheet], bool]
    token: int
    tags: int | Literal["all", "last"]


_SHAPES = (
    _Shape(_is_2012, token=3, tags=10),  # CoNLL-2012
    _Shape(lambda sheet: sheet.headed == 0, token=0, tags="all"),
    _Shape(lambda sheet: sheet.headed == 1, token=1, tags="all"),  # neat
    _Shape(_is_numbered, token=1, tags="all"),  # GermEval 2014, UNER, Europeana
    _Shape(lambda _: True, token=0, tags="last"),
)
"""The first that fits is taken."""
