from __future__ import annotations

import itertools
import threading

import pytest
import regex  # type: ignore[import-untyped]
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.folding import fold
from annotator.search.corpus import Corpus
from annotator.search.matcher import compile_query
from annotator.search.pattern_folding import Alphabet, PatternFolder
from annotator.search.phrase import LETTERS
from annotator.search.query import Query, QueryError
from tests.unit.search.finding import Shelf, found, hits

TEXT = (
    "Elle reconnaît ; il RECONNAISSAIT. L’Iran, l'Iran. Le cœur, le coeur, la ﬁnance, gou\u00advernement. "
    "Un cafe\u0301, un CAFÉ. États-Unis"
)


def folded(pattern: str) -> str:
    return PatternFolder(pattern, Alphabet(fold, LETTERS)).result


@pytest.mark.parametrize(
    ("pattern", "result"),
    [
        (r"recon(naît|naiss)\w*", r"recon(nait|nai(?:ss|ß))\w*"),
        (r"\W\S\D\B\A\Z", r"\W\S\D\B\A\Z"),
        (r"É\u00c9\xc9\N{LATIN CAPITAL LETTER E WITH ACUTE}", "eeee"),
        (r"’\.\’", r"'\.'"),
        (r"[É-Ü]", "[e-u]"),
        (r"[^À’\]]", r"[^a'\]]"),
        (r"[]A]", r"[\]a]"),
        (r"[[:upper:]\p{Lu}]", r"[[:upper:]\p{Lu}]"),
        (r"cœur|coeur", "c(?:oe|ÿ)ur|c(?:oe|ÿ)ur"),
        ("coe+", "coe+"),
        (r"(?P<Nom>A)(?P=Nom)\g<Nom>(?&Nom)", r"(?P<Nom>a)(?P=Nom)\g<Nom>(?&Nom)"),
        (r"(?#Été)(?<=É)(?!É)(?i:É)", r"(?#Été)(?<=e)(?!e)(?i:e)"),
        (r"É{2,3}?", "e{2,3}?"),
        (r"(?V1)[[A-Z]--[É]]", "(?V1)[[a-z]--[e]]"),
    ],
)
def test_letters_are_folded_and_orders_are_not(pattern: str, result: str) -> None:
    assert folded(pattern) == result


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"recon(naît|naiss)\w*", ["reconnaît", "RECONNAISSAIT"]),
        (r"RECONNAI\w+", ["reconnaît", "RECONNAISSAIT"]),
        (r"\bl'iran", ["L’Iran", "l'Iran"]),
        (r"l.IRAN", ["L’Iran", "l'Iran"]),
        ("coeur", ["cœur", "coeur"]),
        ("c[oœ]e?ur", ["cœur", "coeur"]),
        (r"fin\w+", ["ﬁnance"]),
        ("gouvernement", ["gou\u00advernement"]),
        (r"caf\w\b", ["cafe\u0301", "CAFÉ"]),
        (r"\bun\b", ["Un", "un"]),
        (r"x*", []),
        (r"(?<=ETATS)-\p{Lu}", ["-U"]),
    ],
)
def test_accents_and_case_do_not_count(pattern: str, words: list[str]) -> None:
    assert found(TEXT, pattern, mode="regex") == words


def test_case_and_accents_count_when_asked() -> None:
    assert found(TEXT, "CAFE", mode="regex", exact_case=True) == ["CAFÉ"]
    assert found(TEXT, r"\p{Lu}\w+NN\w+", mode="regex", exact_case=True) == ["RECONNAISSAIT"]
    assert found(TEXT, "café", mode="regex", exact_accents=True) == ["CAFÉ"]
    assert found(TEXT, "l'iran", mode="regex", exact_accents=True) == ["L’Iran", "l'Iran"]
    assert found(TEXT, "[lL]'Iran", mode="regex", exact_accents=True, exact_case=True) == ["L’Iran", "l'Iran"]
    assert found(TEXT, "cœur", mode="regex", exact_accents=True) == ["cœur"]


@pytest.mark.parametrize(
    ("pattern", "position"),
    [
        ("(a", 2),
        ("é(a", 3),
        ("a**", 2),
        ("[a", 2),
        ("*a", 0),
        ("\\", 1),
        ("(?P<n", 5),
        (r"\p{Zorg}", 8),
        ("a(?R)?", 1),
        (r"(a)(?1)", 3),
        ("[z-a]", 4),
    ],
)
def test_the_place_of_a_mistake(pattern: str, position: int) -> None:
    with pytest.raises(QueryError) as error:
        compile_query(Query(pattern, mode="regex"))
    assert (error.value.code, error.value.position) == ("syntax", position)


@pytest.mark.parametrize("pattern", ["(a{1000}){1000}", "((a{99}){99}){99}b", "(" * 900 + ")" * 900, "a" * 3000])
def test_expressions_that_are_too_large(pattern: str) -> None:
    with pytest.raises(QueryError) as error:
        compile_query(Query(pattern, mode="regex"))
    assert error.value.code == "syntax"


HOSTILE = ["(a|aa)+$", "(.*a){20}$", "(?b)(?:maduro venezuela){e<=8}[z]"]


@pytest.mark.parametrize("pattern", HOSTILE)
def test_a_hostile_expression_ends_and_others_go_on_meanwhile(pattern: str) -> None:
    corpus = Corpus(Shelf(*["a" * 45 + "! xxx maduro venezuela b " * 100] * 500))
    ticks = itertools.count()
    ended = threading.Event()
    watch = threading.Thread(target=lambda: [next(ticks) for _ in iter(lambda: ended.wait(0.005), True)])
    watch.start()
    try:
        with pytest.raises(QueryError) as error:
            hits(corpus, pattern, mode="regex")
    finally:
        ended.set()
        watch.join()
    assert error.value.code == "slow"
    assert next(ticks) > 10


@given(st.text(st.sampled_from(r"aéœ’ofi.\^$*+?{}[]()|-<>=!:#12,PpWwRxu’ "), max_size=14))
@settings(max_examples=500)
def test_any_expression_is_ready_or_a_mistake(pattern: str) -> None:
    place = -1
    try:
        compile_query(Query(pattern, mode="regex"))
    except QueryError as error:
        place = error.position
    assert -1 <= place <= len(pattern)


@pytest.mark.parametrize("pattern", ["a{É", "a{é}", "a{E}", "a{１}", "a{É,2"])
def test_a_brace_that_orders_nothing_is_a_sign_of_the_text(pattern: str) -> None:
    assert found(f"l'{pattern} aa", pattern, mode="regex") == [pattern]


@pytest.mark.parametrize("pattern", ["iran{e,i}", "iran{d:[a-z]}", "(?:iran){e<=1}", "iran{1}"])
def test_a_brace_that_orders_something_requires_no_word(pattern: str) -> None:
    assert "{" not in PatternFolder(pattern, Alphabet(fold, LETTERS)).required
    assert "\\{" not in PatternFolder(pattern, Alphabet(fold, LETTERS)).result


@given(st.text("aeéœo'’-A", min_size=1, max_size=4), st.text("aeéœo'’-A ", max_size=12))
def test_plain_letters_find_what_a_phrase_finds(word: str, text: str) -> None:
    assert found(text, word.replace("-", r"\-"), mode="regex") == found(text, "", forms=(word,), whole_word=False)


def test_a_required_word_is_in_all_matches() -> None:
    for pattern in [
        "iran(?:iens?)?",
        "(?:x)?iranien",
        "x?iran",
        "iran[a-z]",
        "l'iran",
        "a{0}iran",
        "(a)|iran",
        "iran?ien",
    ]:
        required = PatternFolder(pattern, Alphabet(fold, LETTERS)).required
        for match in regex.finditer(pattern, "l'iran, iranien, xiraniens iraien a iran"):
            assert required in match.group()
    assert PatternFolder("iran(?:iens?)?", Alphabet(fold, LETTERS)).required == "iran"
    assert PatternFolder("iran(?:iens?)?", Alphabet(fold, LETTERS)).prefix == "iran"
    assert PatternFolder("(?:iran)ien|a", Alphabet(fold, LETTERS)).prefix == ""
    assert PatternFolder("a|iran", Alphabet(fold, LETTERS)).required == ""


@given(
    st.text("abc", min_size=1, max_size=3),
    st.sampled_from(["", "?", "*", "a?b", "[bc]+", r"\b", "$", "(?<=ab)c", r"\K"]),
)
def test_a_known_beginning_changes_nothing(prefix: str, rest: str) -> None:
    text = "abcabc cab aab abcc bab c"
    plain = [match.group() for match in regex.finditer(prefix + rest, text) if match.group()]
    assert found(text, prefix + rest, mode="regex") == plain
