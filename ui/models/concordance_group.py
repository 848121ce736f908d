"""One article of the concordance: its hits, which of them are ticked and which are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ui.models.concordance_rows import ArticleRow, HitRow

Shows = Callable[[HitRow], bool]


class ConcordanceGroup:
    """Hits and ticks side by side; positions are those among the hits shown."""

    __slots__ = ("_counts", "_rows", "_shown", "_ticks", "article", "is_open")

    def __init__(self, article: ArticleRow) -> None:
        self.article = article
        self.is_open = True
        self._rows: list[HitRow] = []
        self._ticks = bytearray()
        self._shown: list[int] | None = None
        self._counts: tuple[int, int] | None = None

    def __len__(self) -> int:
        """How many hits are shown."""
        return len(self._rows) if self._shown is None else len(self._shown)

    @property
    def rows(self) -> Sequence[HitRow]:
        """All hits, shown or not."""
        return self._rows

    @property
    def lines(self) -> int:
        """How many rows of the list the group takes: its own and, when it is open, one per hit shown."""
        shown = len(self)
        return 0 if not shown else 1 + shown if self.is_open else 1

    def add(self, rows: Sequence[HitRow], shows: Shows | None, *, ticked: bool) -> None:
        """More hits; the sure ones (untagged) come ticked where `ticked`."""
        first = len(self._rows)
        self._rows.extend(rows)
        self._ticks.extend(ticked and row.standing == "untagged" for row in rows)
        if shows is not None:
            self._shown = [] if self._shown is None else self._shown
            self._shown.extend(at for at, row in enumerate(rows, start=first) if shows(row))
        self._counts = None

    def show(self, shows: Shows | None) -> None:
        """Show the hits that pass; None shows all."""
        self._shown = None if shows is None else [at for at, row in enumerate(self._rows) if shows(row)]
        self._counts = None

    def hide(self) -> None:
        """Show none."""
        self._shown = []
        self._counts = None

    def row(self, position: int) -> HitRow:
        """The hit at a position."""
        return self._rows[self._at(position)]

    def is_ticked(self, position: int) -> bool:
        """Whether the hit at a position is ticked."""
        return bool(self._ticks[self._at(position)])

    def tick(self, position: int, on: bool) -> None:
        """Tick or untick one hit."""
        self._ticks[self._at(position)] = on
        self._counts = None

    def tick_all(self, on: bool) -> None:
        """Tick what is shown, doubtful hits excepted, or untick everything shown."""
        for at in self._indices():
            self._ticks[at] = on and (self._rows[at].standing != "other" or bool(self._ticks[at]))
        self._counts = None

    def is_complete(self) -> bool:
        """Whether everything that `tick_all` would tick is ticked, and anything at all."""
        lit = [bool(self._ticks[at]) for at in self._indices() if self._rows[at].standing != "other"]
        return all(lit) and (bool(lit) or self.ticked > 0)

    @property
    def ticked(self) -> int:
        """How many shown hits are ticked."""
        return sum(self.ticked_counts())

    def ticked_counts(self) -> tuple[int, int]:
        """How many shown and ticked hits carry no mark, and how many carry one."""
        if self._counts is None:
            lit = [at for at in self._indices() if self._ticks[at]]
            marked = sum(1 for at in lit if self._rows[at].mark)
            self._counts = (len(lit) - marked, marked)
        return self._counts

    def ticked_rows(self) -> Iterator[HitRow]:
        """The shown hits that are ticked."""
        return (self._rows[at] for at in self._indices() if self._ticks[at])

    def shown_rows(self) -> Iterator[HitRow]:
        """The hits that are shown."""
        return (self._rows[at] for at in self._indices())

    def position_of(self, start: int, end: int) -> int:
        """The position of the hit with these borders, -1 where it is not shown."""
        found = (at for at, row in enumerate(self.shown_rows()) if row.start == start and row.end == end)
        return next(found, -1)

    def replace(self, rows: Sequence[HitRow], *, ticked: bool) -> bool:
        """The same hits with other marks; whether anything changed.

        What is marked or doubtful now loses its tick, what is so no longer gets one where new hits come `ticked`.
        """
        changed = False
        fresh = {(row.start, row.end): row for row in rows}
        for at, old in enumerate(self._rows):
            new = fresh.get((old.start, old.end))
            if new is not None and new != old:
                self._rows[at] = new
                if new.standing != old.standing:
                    self._ticks[at] = ticked and new.standing == "untagged"
                changed = True
        self._counts = None
        return changed

    def _indices(self) -> Sequence[int]:
        return range(len(self._rows)) if self._shown is None else self._shown

    def _at(self, position: int) -> int:
        return position if self._shown is None else self._shown[position]
