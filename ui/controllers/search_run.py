"""A search away from the screen's thread: hits with their standing, in batches."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, repeat
from time import perf_counter
from typing import TYPE_CHECKING, Protocol

from annotator.model.records import TYPE, Article, Frame, Mention, attribute
from ui.models.concordance_rows import HitRow
from ui.models.concordance_standing import Comparison, Mark

if TYPE_CHECKING:
    from annotator.search.corpus import Corpus
    from annotator.search.hit import ArticleHits
    from annotator.search.matcher import Matcher
    from annotator.search.records import RecordQuery

Progress = Callable[[int, int], None]
Found = tuple[str, tuple[HitRow, ...]]
"""An article's id and its hits."""

_SIZES = (200, 1000, 5000)
"""How many hits the first batches have at least, and all behind them."""
_LATER = 2000
_PATIENCE = 0.15
_TOGETHER = 200
_ASIDE = 64


class Reader(Protocol):
    """Reads the project from any thread, through a connection of its own; ids are at most some hundreds."""

    def article_ids(self) -> Sequence[str]:
        """The ids of all articles, in the order of the list."""

    def texts(self, ids: Sequence[str]) -> Sequence[tuple[str, str]]:
        """The (id, text) of articles; missing ones are left out."""

    def marks(self, ids: Sequence[str], annotator: str) -> Sequence[Mark]:
        """What an annotator has tagged in these articles."""

    def article(self, id_: str) -> Article:
        """One article."""

    def mentions(self, article: str) -> Sequence[Mention]:
        """The mentions of all annotators."""

    def mentions_among(self, ids: Sequence[str], annotator: str) -> Sequence[Mention]:
        """The mentions of one annotator in these articles."""

    def frames(self, article: str) -> Sequence[Frame]:
        """The frames of all annotators."""

    def close(self) -> None:
        """Let go of the file."""


@dataclass(frozen=True, slots=True)
class WordSearch:
    """A search in the texts; `run` is called on the worker's thread."""

    corpus: Corpus
    matcher: Matcher
    reader: Reader
    annotator: str
    comparison: Comparison

    def run(self, progress: Progress, found: Callable[[list[Found]], None]) -> int:
        """Hand the hits over in batches, the first 200 at once; the milliseconds that it took."""
        began = perf_counter()
        waiting: list[Found] = []
        count, sizes, last = 0, chain(_SIZES, repeat(_SIZES[-1])), began
        most = next(sizes)
        for batch in _gathered(self.corpus.search(self.matcher, progress=_seldom(progress))):
            for article, rows in compared(self.reader, self.comparison, batch, annotator=self.annotator):
                waiting.append((article, rows))
                count += len(rows)
            if count >= most or perf_counter() - last > _PATIENCE:
                found(waiting)
                waiting, count, most, last = [], 0, next(sizes), perf_counter()
        if waiting:
            found(waiting)
        return round((perf_counter() - began) * 1000)


@dataclass(frozen=True, slots=True)
class RecordSearch:
    """A search among mentions, or (`frames`) events, stances and quotations.

    Only the work of `annotator` (an id) is looked through unless the query names others. A frame stands where its
    first trigger does; one without words in the text has no place and is left out.
    """

    reader: Reader
    annotator: str
    query: RecordQuery
    frames: bool = False

    def run(self, progress: Progress, found: Callable[[list[Found]], None]) -> int:
        """Hand the hits over in batches; the milliseconds that it took."""
        began = last = perf_counter()
        waiting: list[Found] = []
        ids = self.reader.article_ids()
        report = _seldom(progress)
        for start in range(0, len(ids), _TOGETHER):
            portion = ids[start : start + _TOGETHER]
            for article, mentions in self._mentions(portion).items():
                report(start, len(ids))
                rows = self._rows(article, mentions)
                waiting += [(article, rows)] if rows else []
                if waiting and perf_counter() - last > _PATIENCE:
                    found(waiting)
                    waiting, last = [], perf_counter()
        if waiting:
            found(waiting)
        return round((perf_counter() - began) * 1000)

    def _mentions(self, ids: Sequence[str]) -> dict[str, dict[str, Mention]]:
        """The mentions to look through by article and id; articles without any are left out."""
        found: dict[str, dict[str, Mention]] = {id_: {} for id_ in ids}
        if self.query.annotators:
            some = [one for id_ in ids for one in self.reader.mentions(id_)]
        else:
            some = list(self.reader.mentions_among(ids, self.annotator))
        for one in some:
            found[one.article][one.id] = one
        return {id_: mentions for id_, mentions in found.items() if mentions}

    def _rows(self, article: str, mentions: Mapping[str, Mention]) -> tuple[HitRow, ...]:
        reader = self.reader
        date = ""
        if self.query.since or self.query.until:
            date = reader.article(article).date
        if self.frames:
            frames = {one.id: one for one in reader.frames(article) if self._is_asked(one)}
            rows = [
                _frame_row(one, mentions)
                for one in frames.values()
                if self.query.frame_matches(one, date, mentions=mentions, frames=frames)
            ]
        else:
            rows = [_mention_row(one) for one in mentions.values() if self.query.mention_matches(one, date)]
        if not any(rows):
            return ()
        text = reader.article(article).text
        placed = [row._replace(form=" ".join(text[row.start : row.end].split())) for row in rows if row is not None]
        return tuple(sorted(placed, key=lambda row: (row.start, row.end)))

    def _is_asked(self, record: Mention | Frame) -> bool:
        return bool(self.query.annotators) or record.annotator == self.annotator


def _mention_row(one: Mention) -> HitRow | None:
    place = (one.start, one.end)
    return HitRow(one.article, *place, "", "tagged", one.label, one.entities, place, one.id)


def _frame_row(frame: Frame, mentions: Mapping[str, Mention]) -> HitRow | None:
    places = (*frame.triggers, *(argument.mention for argument in frame.arguments))
    first = next((mentions[id_] for id_ in places if id_ in mentions), None)
    if first is None:
        return None
    place = (first.start, first.end)
    label = attribute(frame.attributes, TYPE) or frame.label
    return HitRow(frame.article, *place, "", "tagged", label, (), place, first.id)


def _gathered(hits: Iterable[ArticleHits]) -> Iterator[list[tuple[str, list[tuple[int, int]]]]]:
    """Articles with hits, some together, so that texts and marks are asked for in few goes."""
    batch: list[tuple[str, list[tuple[int, int]]]] = []
    count, most = 0, 40
    for one in hits:
        batch.append((one.article, one.places))
        count += len(one.places)
        if count >= most or len(batch) >= _ASIDE:
            yield batch
            batch, count, most = [], 0, _LATER
    if batch:
        yield batch


def compared(
    reader: Reader,
    comparison: Comparison,
    batch: Sequence[tuple[str, Sequence[tuple[int, int]]]],
    *,
    annotator: str,
) -> Iterator[Found]:
    """The hits of some articles with what they are now; articles that have gone are left out."""
    for start in range(0, len(batch), _TOGETHER):
        part = batch[start : start + _TOGETHER]
        ids = [article for article, _ in part]
        texts = dict(reader.texts(ids))
        marks: dict[str, list[Mark]] = defaultdict(list)
        for mark in reader.marks(ids, annotator):
            marks[mark.article].append(mark)
        for article, places in part:
            if article in texts:
                yield article, comparison.rows(article, texts[article], places=places, marks=marks[article])


def _seldom(progress: Progress) -> Progress:
    """Pass on at most one call in twenty milliseconds: each of them goes to the screen's thread."""
    last = [0.0]

    def pass_on(done: int, total: int) -> None:
        now = perf_counter()
        if now - last[0] > 0.02:
            last[0] = now
            progress(done, total)

    return pass_on
