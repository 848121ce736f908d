from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotator.model.folding import key
from annotator.model.records import Mention
from annotator.model.span import joined
from annotator.storage.mention_rows import mentions_of, row_of, rows_of
from annotator.storage.rows import folded
from tests.factories import mention

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
spans = st.lists(
    st.builds(lambda at, size: mention(at, at + size).spans[0], st.integers(0, 99), st.integers(1, 9)),
    min_size=1,
    max_size=3,
)
mentions = st.builds(
    lambda parts, pairs, entities, texts, flag, book: mention(
        0,
        1,
        spans=joined(parts),
        attributes=tuple(sorted(pairs)),
        entities=tuple(entities),
        value=texts[0],
        note=texts[1],
        flag=flag,
        codebook=book,
    ),
    spans,
    st.sets(st.tuples(words, words), max_size=3),
    st.lists(st.uuids().map(str), max_size=3),
    st.tuples(words, words),
    st.booleans(),
    st.integers(1, 9),
)


@given(st.lists(mentions, max_size=5))
def test_mentions_are_the_same_after_a_stay_in_rows(some: list[Mention]) -> None:
    rows = rows_of(some)
    assert mentions_of(rows) == some
    assert rows == [row_of(one) for one in some]
    assert [hash(one) for one in mentions_of(rows)] == [hash(one) for one in some]


@given(st.text())
def test_folding_word_by_word_is_folding(text: str) -> None:
    assert folded(text) == key(text)
