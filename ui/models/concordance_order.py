"""Which row of the concordance is what: articles and their hits counted through."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from ui.models.concordance_group import ConcordanceGroup, Shows
from ui.models.concordance_rows import ArticleRow, GroupHits, HitRow


class ConcordanceOrder:
    """All articles with hits, and the rows that those shown take; finding a row costs one bisection."""

    def __init__(self) -> None:
        self.groups: list[ConcordanceGroup] = []
        self.shown: list[ConcordanceGroup] = []
        self.shows: Shows | None = None
        self.hidden: frozenset[str] = frozenset()
        self.length = 0
        self._starts: list[int] = []
        self._by_article: dict[str, ConcordanceGroup] = {}

    def group_of(self, article: str) -> ConcordanceGroup | None:
        """The hits of an article."""
        return self._by_article.get(article)

    def take(self, found: GroupHits, *, ticked: bool) -> ConcordanceGroup | None:
        """Keep hits, those of an article that is there already with it; the group, where it is new."""
        known = self._by_article.get(found.article.id)
        group = known or ConcordanceGroup(found.article)
        group.add(found.rows, self.shows, ticked=ticked)
        if found.article.id in self.hidden:
            group.hide()
        if known is not None:
            return None
        self.groups.append(group)
        self._by_article[found.article.id] = group
        return group

    def push(self, groups: Iterable[ConcordanceGroup]) -> None:
        """Show groups below all others."""
        for group in groups:
            self.shown.append(group)
            self._starts.append(self.length)
            self.length += group.lines

    def filter(self, shows: Shows | None, hidden: Iterable[str]) -> None:
        """Show only hits that pass, and none of the articles `hidden`."""
        self.shows, self.hidden = shows, frozenset(hidden)
        for group in self.groups:
            if group.article.id in self.hidden:
                group.hide()
            else:
                group.show(shows)
        self.arrange()

    def arrange(self) -> None:
        """Count the rows through anew."""
        self.shown = [group for group in self.groups if len(group)]
        ends = list(accumulate((group.lines for group in self.shown), initial=0))
        self.length, self._starts = ends[-1], ends[:-1]

    # rows

    def place(self, row: int) -> tuple[ConcordanceGroup, int]:
        """The article of a row that exists and the hit's position in it, -1 for the article's own row."""
        at = bisect_right(self._starts, row) - 1
        return self.shown[at], row - self._starts[at] - 1

    def group_at(self, row: int) -> ConcordanceGroup | None:
        """The article that a row belongs to."""
        return self.place(row)[0] if 0 <= row < self.length else None

    def article_at(self, row: int) -> ArticleRow | None:
        """The article of a row that is an article's own; None for hits."""
        if not 0 <= row < self.length:
            return None
        group, position = self.place(row)
        return group.article if position < 0 else None

    def hit_at(self, row: int) -> HitRow | None:
        """The hit of a row; None for an article's own row."""
        if not 0 <= row < self.length:
            return None
        group, position = self.place(row)
        return group.row(position) if position >= 0 else None

    def head_row(self, row: int) -> int:
        """The own row of the article that a row belongs to."""
        return self._starts[bisect_right(self._starts, row) - 1] if 0 <= row < self.length else -1

    def start_of(self, group: ConcordanceGroup) -> int:
        """The own row of an article that is shown, -1 for others."""
        return self._starts[self.shown.index(group)] if group in self.shown else -1

    def row_of(self, hit: HitRow) -> int:
        """The row of a hit, -1 where it is not shown."""
        group = self._by_article.get(hit.article)
        if group is None or not group.is_open:
            return -1
        position = group.position_of(hit.start, hit.end)
        return -1 if position < 0 else self.start_of(group) + 1 + position

    def next_hit(self, row: int, step: int) -> int:
        """The row of the next hit (`step` 1) or the one before (-1), -1 beyond the ends."""
        at = row + step
        while 0 <= at < self.length and self.hit_at(at) is None:
            at += step
        return at if 0 <= at < self.length else -1

    # what is shown and ticked

    def hit_count(self) -> int:
        """How many hits are shown."""
        return sum(len(group) for group in self.shown)

    def ticked_counts(self) -> tuple[int, int]:
        """How many shown and ticked hits carry no mark, and how many carry one."""
        counts = [group.ticked_counts() for group in self.shown]
        return sum(new for new, _ in counts), sum(marked for _, marked in counts)

    def ticked_rows(self, *, marked: bool) -> tuple[HitRow, ...]:
        """The ticked and shown hits that carry a mark, or those that carry none."""
        return tuple(row for group in self.shown for row in group.ticked_rows() if bool(row.mark) is marked)

    def shown_rows(self) -> Iterator[tuple[ArticleRow, HitRow]]:
        """The hits shown, each with its article."""
        return ((group.article, row) for group in self.shown for row in group.shown_rows())

    def rows_of(self, article: str) -> Sequence[HitRow]:
        """All hits of an article, shown or not."""
        group = self._by_article.get(article)
        return tuple(group.rows) if group else ()

    def is_complete(self) -> bool:
        """Whether everything shown is ticked that is not doubtful."""
        return bool(self.shown) and all(group.is_complete() for group in self.shown)
