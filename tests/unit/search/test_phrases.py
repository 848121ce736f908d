from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.folding import fold
from annotator.search.matcher import compile_query
from annotator.search.query import Query, QueryError
from tests.unit.search.finding import found

TEXT = (
    "L’Iran, l'Iran et les Iraniens. Nicolas\n Maduro\u00a0: le cœur, le coeur, une Œuvre, la ﬁnance, "
    "gou\u00advernement.\n\nUn cafe\u0301, un CAFÉ, un café. Washington, D.C. Les États\u2011Unis, les États–Unis. "
    "Le porte-parole."
)


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("iran", ["Iran", "Iran"]),
        ("l'iran", ["L’Iran", "l'Iran"]),
        ("L’Iran", ["L’Iran", "l'Iran"]),
        ("nicolas maduro", ["Nicolas\n Maduro"]),
        ("  Nicolas   MADURO ", ["Nicolas\n Maduro"]),
        ("maduro :", ["Maduro\u00a0:"]),
        ("coeur", ["cœur", "coeur"]),
        ("cœur", ["cœur", "coeur"]),
        ("oeuvre", ["Œuvre"]),
        ("finance", ["ﬁnance"]),
        ("la finance", ["la ﬁnance"]),
        ("gouvernement", ["gou\u00advernement"]),
        ("gou\u00advernement", ["gou\u00advernement"]),
        ("cafe", ["cafe\u0301", "CAFÉ", "café"]),
        ("cafe\u0301", ["cafe\u0301", "CAFÉ", "café"]),
        ("etats-unis", ["États\u2011Unis", "États–Unis"]),
        ("d.c.", ["D.C."]),
        ("iranien", []),
        ("gouvernement un", []),
    ],
)
def test_whole_words_as_people_write_them(words: str, hits: list[str]) -> None:
    assert found(TEXT, f'"{words}"' if "," in words else words) == hits


def test_parts_of_words() -> None:
    assert found(TEXT, "iran", whole_word=False) == ["Iran", "Iran", "Iran"]
    assert found(TEXT, "vern", whole_word=False) == ["vern"]


def test_case_and_accents_count_when_asked() -> None:
    assert found(TEXT, "CAFÉ", exact_case=True) == ["CAFÉ"]
    assert found(TEXT, "CAFE", exact_case=True) == ["CAFÉ"]
    assert found(TEXT, "café", exact_accents=True) == ["cafe\u0301", "CAFÉ", "café"]
    assert found(TEXT, "cafe", exact_accents=True) == []
    assert found(TEXT, "café", exact_case=True, exact_accents=True) == ["cafe\u0301", "café"]
    assert found(TEXT, "l'Iran", exact_case=True, exact_accents=True) == ["l'Iran"]
    assert found(TEXT, "coeur", exact_accents=True) == ["cœur", "coeur"]


def test_alternatives_and_quotation_marks() -> None:
    assert found(TEXT, "porte-parole | coeur, oeuvre") == ["cœur", "coeur", "Œuvre", "porte-parole"]
    assert found(TEXT, '"Washington, D.C."') == ["Washington, D.C."]
    assert found(TEXT, "« Washington, D.C. », iran") == ["Iran", "Iran", "Washington, D.C."]
    assert found("a NEAR/3 b", '"a NEAR/3 b"') == ["a NEAR/3 b"]


def test_the_longest_of_overlapping_alternatives_stays() -> None:
    assert found("Nicolas Maduro et Maduro", "maduro, nicolas maduro") == ["Nicolas Maduro", "Maduro"]


def test_forms_are_taken_literally() -> None:
    assert found("Smith, John parle; John Smith aussi", "", forms=("Smith, John", "John Smith")) == [
        "Smith, John",
        "John Smith",
    ]


NEAR = "Le président russe a soutenu, dit-on, le Venezuela. La Russie\net l’Iran.\n\nCaracas reste."


@pytest.mark.parametrize(
    ("words", "hits"),
    [
        ("president NEAR/4 venezuela", []),
        ("president NEAR/5 venezuela", ["président russe a soutenu, dit-on, le Venezuela"]),
        ("venezuela NEAR/5 president", ["président russe a soutenu, dit-on, le Venezuela"]),
        ("russie NEAR/0 iran", []),
        ("russie NEAR/1 iran", ["Russie\net l’Iran"]),
        ("iran NEAR/9 caracas", []),
        ("russe NEAR/1 soutenu NEAR/2 venezuela", ["russe a soutenu, dit-on, le Venezuela"]),
    ],
)
def test_near(words: str, hits: list[str]) -> None:
    assert found(NEAR, words) == hits


@pytest.mark.parametrize(
    ("words", "code", "position"),
    [("", "empty", -1), (" , | ", "empty", -1), ("\u00ad", "syntax", 0), ("iran, NEAR/3 x", "syntax", 5)],
)
def test_queries_that_say_nothing(words: str, code: str, position: int) -> None:
    with pytest.raises(QueryError) as error:
        compile_query(Query(words))
    assert (error.value.code, error.value.position) == (code, position)


LETTERS = st.text("aeéœofiﬁ\u00ad\u0301 '’-\nE", max_size=24)


@given(LETTERS, st.text("aeofi", min_size=1, max_size=3))
def test_parts_of_words_are_those_of_the_opened_text(text: str, word: str) -> None:
    """The same count as in the text written without ligatures and marks, up to hits inside one ligature."""
    plain = fold(text).replace("\u00ad", "").replace("ÿ", "oe").replace("ï", "fi")
    hits = found(text, word, whole_word=False)
    if "œ" not in text and "ﬁ" not in text:
        assert len(hits) == plain.count(word)
    assert len(hits) <= plain.count(word)


@given(LETTERS, st.text("aeofi'", min_size=1, max_size=3).filter(str.isalnum))
def test_whole_words_have_no_letter_beside_them(text: str, word: str) -> None:
    folded = fold(text)
    for start, end in compile_query(Query(word)).places(folded, lambda: text):
        before, after = folded[:start].rstrip("\u00ad"), folded[end:].lstrip("\u00ad")
        assert not before[-1:].isalnum()
        assert not after[:1].isalnum()


@given(st.text("ab", min_size=1, max_size=2), st.lists(st.sampled_from(["a", "b", "\u00ad", "a\u0301"]), max_size=14))
def test_signs_without_a_width_shift_nothing(word: str, pieces: list[str]) -> None:
    text = "".join(pieces)
    places = compile_query(Query(word, whole_word=False)).places(fold(text), lambda: text)
    bare = text.replace("\u00ad", "").replace("\u0301", "")
    assert len(places) == bare.count(word)
    for start, end in places:
        assert fold(text[start:end]).replace("\u00ad", "") == word
        assert text[end : end + 1] != "\u0301"
        assert text[start] in word
