from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.search.corpus import Corpus
from annotator.search.hit import ArticleHits, Hit
from annotator.search.matcher import compile_query
from annotator.search.query import Query
from tests.unit.search.finding import Shelf, found, hits


class Cancelled(Exception):
    pass


PIECES = st.sampled_from(["iran ", "œuvre", "oe", "\n", "\n\n", "né ", "l’", "\u00ad", "д", "e"])
TEXTS = st.lists(st.lists(PIECES, max_size=8).map("".join), max_size=6)
QUERIES = st.sampled_from(["iran", "oeuvre", "iran ne", "ne, iran", "iran NEAR/2 oe", '"l\'iran"', "e"])


@given(TEXTS, QUERIES, st.booleans(), st.sampled_from([0, 2, 100]))
def test_the_corpus_finds_what_each_article_holds(texts: list[str], words: str, whole: bool, limit: int) -> None:
    corpus = Corpus(Shelf(*texts), limit=limit)
    for _ in range(2):  # read anew, then from memory
        result = {
            article: [texts[int(article[1:])][start:end] for start, end in places]
            for article, places in hits(corpus, words, whole_word=whole)
        }
        alone = {f"a{number}": found(text, words, whole_word=whole) for number, text in enumerate(texts)}
        assert result == {article: words for article, words in alone.items() if words}


def test_hits_come_in_the_order_asked_for() -> None:
    shelf = Shelf(*[f"Iran {number}" for number in range(300)])
    corpus = Corpus(shelf)
    assert [article for article, _ in hits(corpus, "iran")] == list(shelf.all)
    backwards = list(shelf.all)[::-1]
    for _ in range(2):
        found_ = corpus.search(compile_query(Query("iran")), articles=backwards)
        assert [one.article for one in found_] == backwards
    assert len(shelf.asked) == 300  # every text is read once


@pytest.mark.parametrize("some", [[], ["a7"], ["a290", "a3", "gone"]])
def test_only_the_articles_asked_for(some: list[str]) -> None:
    corpus = Corpus(Shelf(*["Iran"] * 300))
    for _ in range(2):
        result = [one.article for one in corpus.search(compile_query(Query("iran")), articles=some)]
        assert result == [article for article in some if article != "gone"]
        hits(corpus, "iran")


def test_above_the_limit_nothing_is_kept() -> None:
    shelf = Shelf(*["Iran"] * 10)
    corpus = Corpus(shelf, limit=9)
    assert len(hits(corpus, "iran")) == len(hits(corpus, "iran")) == 10
    assert len(shelf.asked) == 20


def test_articles_come_change_and_go() -> None:
    shelf = Shelf("Iran", "Irak", "Iran")
    corpus = Corpus(shelf)
    assert [article for article, _ in hits(corpus, "iran")] == ["a0", "a2"]
    shelf.all["a1"] = "l’Iran aussi"
    corpus.put("a1", shelf.all["a1"])
    assert hits(corpus, "iran") == [("a0", [(0, 4)]), ("a1", [(2, 6)]), ("a2", [(0, 4)])]
    del shelf.all["a0"]
    corpus.drop("a0")
    shelf.all["b"] = "Iran"
    corpus.put("b", "Iran")
    assert [article for article, _ in hits(corpus, "iran")] == ["a1", "a2", "b"]
    corpus.drop("a2")
    shelf.all["a2"] = "Irak"
    assert [article for article, _ in hits(corpus, "iran")] == ["a1", "b"]
    shelf.all = {"c": "Iran"}
    corpus.clear()
    assert hits(corpus, "iran") == [("c", [(0, 4)])]


def test_the_first_hits_come_before_the_last_texts_are_read() -> None:
    shelf = Shelf(*["Iran"] * 1000)
    first = next(iter(Corpus(shelf).search(compile_query(Query("iran")))))
    assert first.article == "a0"
    assert len(shelf.asked) < 200


def test_progress_runs_to_the_end_and_cancels_by_raising() -> None:
    corpus = Corpus(Shelf(*["Iran"] * 200))
    steps: list[tuple[int, int]] = []
    list(corpus.search(compile_query(Query("rien")), progress=lambda *step: steps.append(step)))
    assert steps[0] == (0, 200)
    assert steps[-1] == (200, 200)

    def cancel(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        list(corpus.search(compile_query(Query("iran")), progress=cancel))


@pytest.mark.parametrize("exact", [{"exact_case": True}, {"exact_accents": True}])
@pytest.mark.parametrize("mode", ["words", "regex"])
def test_exact_searches_read_the_texts_themselves(exact: dict[str, Any], mode: str) -> None:
    shelf = Shelf("né", "NE", "ne", "rien")
    corpus = Corpus(shelf)
    hits(corpus, "ne")
    shelf.asked.clear()
    expected = ["a0", "a2"] if "exact_case" in exact else ["a1", "a2"]
    assert [article for article, _ in hits(corpus, "ne", mode=mode, **exact)] == expected
    assert set(shelf.asked) == {"a0", "a1", "a2"} | ({"a3"} if mode == "regex" else set())


def test_hits_with_their_words() -> None:
    hit = ArticleHits("a", [(2, 6)])
    assert hit.spans == (Span(2, 6),)
    assert hit.hits("l’Iran") == (Hit("a", Span(2, 6), "Iran"),)
