"""The folded texts of a project, searched one article after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from threading import Lock
from typing import Protocol

from annotator.model.folding import fold
from annotator.search.block import Block
from annotator.search.hit import ArticleHits
from annotator.search.matcher import Matcher

Progress = Callable[[int, int], None]
"""Called with how many articles are done and how many there are; it may raise to cancel."""

_TOGETHER = 64
"""Articles in one block: enough that the scan is all that counts, few enough that the first hits come at once."""


class TextSource(Protocol):
    """Where texts come from; called from the thread that searches."""

    def article_ids(self) -> Sequence[str]:
        """The ids of all articles, in the order of the list."""
        ...

    def texts(self, ids: Sequence[str]) -> Sequence[tuple[str, str]]:
        """The (id, text) of some hundred articles at most, in any order; missing ones are left out."""
        ...


class Corpus:
    """Folded texts in memory up to `limit` articles, read anew at each search above; filled at the first search.

    One thread searches; `put`, `drop` and `clear` may come from another one at the same time.
    """

    def __init__(self, source: TextSource, *, limit: int = 50_000) -> None:
        self._source = source
        self._limit = limit
        self._at: dict[str, tuple[Block, int]] = {}
        self._lock = Lock()

    def search(
        self, matcher: Matcher, *, articles: Sequence[str] | None = None, progress: Progress | None = None
    ) -> Iterator[ArticleHits]:
        """The articles with hits as they come, in the order of `articles` (default: the source's ids).

        QueryError("slow") where an expression takes too long; `progress` cancels by raising.
        """
        ids = self._source.article_ids() if articles is None else articles
        texts = _Texts(self._source)
        total, joined = len(ids), matcher.joined
        for start in range(0, total, _TOGETHER):
            if progress:
                progress(start, total)
            block = self._block(tuple(ids[start : start + _TOGETHER]), texts, total=total)
            if joined and not block.loose:
                yield from block.parted(joined(block.text))
            else:
                yield from _one_by_one(block, matcher, texts)
        if progress:
            progress(total, total)

    def put(self, article: str, text: str) -> None:
        """An article came or its text is another one."""
        with self._lock:
            block, place = self._at.get(article, (None, 0))
            if block:
                folded = block.texts()
                folded[place] = fold(text)
                self._keep(Block(block.ids, folded))

    def drop(self, article: str) -> None:
        """An article is gone."""
        with self._lock:
            block, place = self._at.pop(article, (None, 0))
            if block:
                folded = block.texts()
                self._keep(Block(block.ids[:place] + block.ids[place + 1 :], folded[:place] + folded[place + 1 :]))

    def clear(self) -> None:
        """Forget all texts (another project, memory is short); the next search reads them again."""
        with self._lock:
            self._at.clear()

    def _block(self, ids: tuple[str, ...], texts: _Texts, *, total: int) -> Block:
        """The folded texts of some articles, "" for those that are gone; what is read stays in `texts` meanwhile."""
        texts.forget()
        kept = self._at.get(ids[0])
        if kept and kept[0].ids == ids:
            return kept[0]
        with self._lock:
            known = {id_: self._at[id_] for id_ in ids if id_ in self._at}
        texts.read([id_ for id_ in ids if id_ not in known])
        folded = [known[id_][0].of(known[id_][1]) if id_ in known else fold(texts.known(id_)) for id_ in ids]
        block = Block(ids, folded)
        with self._lock:
            if total <= self._limit and (not known or total >= len(self._at)):
                self._keep(block)
        return block

    def _keep(self, block: Block) -> None:
        for place, id_ in enumerate(block.ids):
            self._at[id_] = (block, place)


def _one_by_one(block: Block, matcher: Matcher, texts: _Texts) -> Iterator[ArticleHits]:
    if matcher.reads_texts:
        texts.read([id_ for id_ in block.ids if not texts.known(id_)])
    find, text = matcher.places, texts.text
    for index, article in enumerate(block.ids):
        texts.article = article
        places = find(block.of(index), text)
        if places:
            yield ArticleHits(article, places)


class _Texts:
    """The texts that one search has at hand: those just read, others as they are asked for."""

    def __init__(self, source: TextSource) -> None:
        self._source = source
        self._read: dict[str, str] = {}
        self.article = ""

    def forget(self) -> None:
        """Have none at hand."""
        self._read = {}

    def read(self, ids: Sequence[str]) -> None:
        """Have these texts at hand too."""
        if ids:
            self._read.update(self._source.texts(ids))

    def known(self, id_: str) -> str:
        """A text at hand, "" where it is not or the article is gone."""
        return self._read.get(id_, "")

    def text(self) -> str:
        """The text of `article`, "" where it is gone."""
        if self.article not in self._read:
            self.read([self.article])
        return self.known(self.article)
