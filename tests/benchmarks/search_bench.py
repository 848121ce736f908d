"""The concordance over 10,000 articles of 3,000 characters, beside `bytes.find` over all folded texts in one piece."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice

from annotator.model.folding import fold
from annotator.search.context import kwic
from annotator.search.corpus import Corpus
from annotator.search.hit import ArticleHits
from annotator.search.matcher import compile_query
from annotator.search.query import Query
from tests.benchmarks.row import Row

_ARTICLES, _LENGTH, _ROUNDS = 10_000, 3_000, 15
_SYLLABLES = (
    "ba",
    "ve",
    "ni",
    "é",
    "tan",
    "sion",
    "pré",
    "si",
    "dent",
    "mi",
    "nis",
    "tre",
    "co",
    "lom",
    "ré",
    "gime",
    "ac",
)
_COMMON, _RARE = "Iran", "Montevideo"


class Articles:
    """Made-up French-like texts in memory."""

    def __init__(self, count: int) -> None:
        dice = random.Random(7)
        self._words = ["".join(dice.choices(_SYLLABLES, k=dice.randint(1, 4))) for _ in range(4_000)]
        self._texts = {f"a{number}": self._text(dice) for number in range(count)}

    def article_ids(self) -> Sequence[str]:
        """The ids, ascending."""
        return list(self._texts)

    def texts(self, ids: Sequence[str]) -> Sequence[tuple[str, str]]:
        """The texts of these ids."""
        return [(id_, self._texts[id_]) for id_ in ids]

    def _text(self, dice: random.Random) -> str:
        words = dice.choices(self._words, k=_LENGTH // 6)
        for word, share in ((f"l’{_COMMON}", 0.5), (f"{_COMMON}iens", 0.25), ("États-Unis", 0.5)):
            if dice.random() < share:
                words[dice.randrange(len(words) // 2)] = word
        if dice.random() < 0.01:
            words[dice.randrange(len(words) // 2)] = _RARE
        return " ".join(words)[:_LENGTH]


def run() -> Iterable[Row]:
    """All rows about searching."""
    source = Articles(_ARTICLES)
    corpus = Corpus(source)
    _all(corpus, Query(_COMMON))
    joined = "\n".join(fold(text) for _, text in source.texts(source.article_ids())).encode("latin-1")
    first = _ratio(lambda: _first_lines(corpus, source, Query(_COMMON)), lambda: _find(joined, _COMMON))
    literal = Query(r"etats?[- ]unis", mode="regex")
    return [
        Row(
            "all hits of a word in every second article, whole words, to bytes.find",
            _hits(corpus, joined, _COMMON),
            1.3,
        ),
        Row("all hits of a rare word, whole words, to bytes.find", _hits(corpus, joined, _RARE), 1.3),
        Row("the first 200 lines of a common word, to bytes.find for all", first, 0.2),
        Row("an expression that begins with letters, to bytes.find", _ratio_of(corpus, joined, literal), 2.5),
        Row(
            "an expression that begins with a class, to bytes.find",
            _ratio_of(corpus, joined, Query(r"\b[a-z]{14,}\b", mode="regex")),
            25,
        ),
        Row("folding a text, to str.encode", _folding(source), 4),
    ]


def _hits(corpus: Corpus, joined: bytes, word: str) -> float:
    return _ratio(lambda: _all(corpus, Query(word)), lambda: _find(joined, word))


def _ratio_of(corpus: Corpus, joined: bytes, query: Query) -> float:
    return _ratio(lambda: _all(corpus, query), lambda: _find(joined, _COMMON))


def _all(corpus: Corpus, query: Query) -> list[ArticleHits]:
    return list(corpus.search(compile_query(query)))


def _first_lines(corpus: Corpus, source: Articles, query: Query) -> int:
    lines = (
        kwic(text, span, article=found.article)
        for found in corpus.search(compile_query(query))
        for _, text in source.texts([found.article])
        for span in found.spans
    )
    return len(list(islice(lines, 200)))


def _find(joined: bytes, word: str) -> list[int]:
    wanted = fold(word).encode("latin-1")
    places = []
    start = joined.find(wanted)
    while start >= 0:
        places.append(start)
        start = joined.find(wanted, start + len(wanted))
    return places


def _folding(source: Articles) -> float:
    texts = [text for _, text in source.texts(source.article_ids()[:1_000])]
    return _ratio(lambda: [fold(text) for text in texts], lambda: [text.encode() for text in texts])


def _ratio(ours: Callable[[], object], floor: Callable[[], object]) -> float:
    """The median of the ratios of neighbours."""
    return statistics.median(_timed(ours) / _timed(floor) for _ in range(_ROUNDS))


def _timed(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
