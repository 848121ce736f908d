"""Finding in one text, or in a few of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from annotator.model.folding import fold
from annotator.search.corpus import Corpus
from annotator.search.matcher import compile_query
from annotator.search.query import Query


def found(text: str, words: str, **fields: Any) -> list[str]:
    """The words that a query finds in a text, as they stand there."""
    places = compile_query(Query(words, **fields)).places(fold(text), lambda: text)
    return [text[start:end] for start, end in places]


class Shelf:
    """Texts in memory that remember what was asked of them."""

    def __init__(self, *texts: str) -> None:
        self.all = {f"a{number}": text for number, text in enumerate(texts)}
        self.asked: list[str] = []

    def article_ids(self) -> Sequence[str]:
        return list(self.all)

    def texts(self, ids: Sequence[str]) -> Sequence[tuple[str, str]]:
        self.asked += ids
        return [(id_, self.all[id_]) for id_ in ids if id_ in self.all]


def hits(corpus: Corpus, words: str, **fields: Any) -> list[tuple[str, list[tuple[int, int]]]]:
    """All hits in a corpus."""
    return [(one.article, one.places) for one in corpus.search(compile_query(Query(words, **fields)))]
