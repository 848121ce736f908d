from __future__ import annotations

import random

import pytest

from annotator.analysis.near_duplicates import NearDuplicate, near_duplicates

WORDS = [f"mot{number}" for number in range(3_000)]


def text(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def altered(words: list[str], changes: int, seed: int = 0) -> list[str]:
    """Every change is far from the others, so each costs five shingles."""
    changed = list(words)
    for number in range(changes):
        changed[number * len(words) // max(changes, 1) + 2] = f"autre{seed}x{number}"
    return changed


def found(*texts: list[str] | str, least: float = 0.8) -> list[NearDuplicate]:
    given = [(str(at), words if isinstance(words, str) else " ".join(words)) for at, words in enumerate(texts)]
    return near_duplicates(given, least=least)


def jaccard(one: list[str], two: list[str]) -> float:
    first, second = ({tuple(words[at : at + 5]) for at in range(len(words) - 4)} for words in (one, two))
    return len(first & second) / len(first | second)


def test_the_same_words_are_exactly_alike() -> None:
    assert found("Les ministres, à Genève : « accord ».", "les ministres a geneve \u2014 accord") == [
        NearDuplicate("0", "1", 1.0)
    ]


def test_likeness_is_that_of_the_shingles() -> None:
    words = text(1)
    near = altered(words, 4)
    (pair,) = found(words, near)
    assert pair.likeness == pytest.approx(jaccard(words, near), abs=1e-3)
    assert 0.8 < pair.likeness < 1


def test_other_texts_are_no_pair() -> None:
    words = text(1)
    assert found(words, text(2), text(3)) == []
    assert found(words, altered(words, 30)) == []
    assert found(words, words[:150]) == []
    assert [round(pair.likeness, 1) for pair in found(words, words[:160], least=0.5)] == [0.5]


def test_a_cut_version_and_another_headline() -> None:
    words = text(1)
    pairs = found(words, ["un", "autre", "titre", *words], words[:270])
    assert [(pair.first, pair.second) for pair in pairs] == [("0", "1"), ("0", "2"), ("1", "2")]


def test_identical_ones_are_paired_with_the_first_that_stands_for_all() -> None:
    words = text(1)
    pairs = found(words, words, altered(words, 2), words)
    assert [(pair.first, pair.second) for pair in pairs] == [("0", "1"), ("0", "3"), ("0", "2")]


def test_texts_without_words_are_left_alone() -> None:
    assert found("", " ", "…", "a") == []


def test_short_texts() -> None:
    assert found("un deux", "Un, deux !") == [NearDuplicate("0", "1", 1.0)]
    assert found("un deux trois", "un deux quatre") == []


def test_the_same_list_again() -> None:
    texts = [altered(text(at % 7), at % 5, at) for at in range(60)]
    assert found(*texts) == found(*texts)


@pytest.mark.parametrize("seed", range(3))
def test_none_is_missed_that_comparing_all_with_all_finds(seed: int) -> None:
    numbers = random.Random(seed)
    texts = [text(numbers.randrange(12), numbers.choice([40, 150, 300])) for _ in range(25)]
    texts += [altered(texts[at], numbers.randrange(1, 5), at) for at in range(25)]
    unique = [words for at, words in enumerate(texts) if words not in texts[:at]]
    slow = {
        (str(one), str(two))
        for two in range(len(unique))
        for one in range(two)
        if jaccard(unique[one], unique[two]) >= 0.8
    }
    assert {(pair.first, pair.second) for pair in found(*unique)} == slow
    assert slow


def test_a_crowd_of_versions_is_all_connected() -> None:
    words = text(1)
    pairs = found(*(altered(words, 1, at) for at in range(150)))
    reached = {"0"}
    for pair in sorted(pairs, key=lambda one: int(one.second)):
        if pair.first in reached:
            reached.add(pair.second)
    assert len(reached) == 150


def test_progress_is_told_and_the_measure_is_checked() -> None:
    told: list[int] = []
    near_duplicates([("a", "x"), ("b", "y")], progress=told.append)
    assert told == [1, 2]
    with pytest.raises(ValueError, match=r"0\.5"):
        found(least=0.2)
