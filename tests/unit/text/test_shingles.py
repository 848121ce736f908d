from __future__ import annotations

import os
import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from annotator.text.shingles import SIZE, fingerprint, folded_words, shingles


def test_case_accents_typography_and_blanks_do_not_count() -> None:
    one = folded_words("L’Œuvre d’Élise :\u00a0« co\u00adopérer », 10\u202f000 fois — là…")
    two = folded_words("l'oeuvre d'elise:\n\"cooperer\", 10 000 fois - la...")
    assert one == two == ["l", "oeuvre", "d", "elise", "cooperer", "10", "000", "fois", "la"]
    assert folded_words("e\u0301te\u0301") == folded_words("été")


def test_one_shingle_for_each_place() -> None:
    words = [f"mot{number}" for number in range(20)]
    assert len(shingles(words)) == 20 - SIZE + 1
    assert shingles(words[3:12]) < shingles(words)
    assert len(shingles(words[:SIZE])) == len(shingles(words[:2])) == 1
    assert shingles([]) == set()


def test_borders_of_words_count() -> None:
    assert shingles(["ab", "c", "d", "e", "f"]) != shingles(["a", "bc", "d", "e", "f"])


def test_they_are_the_same_in_every_process() -> None:
    code = "from annotator.text.shingles import *; print(sorted(shingles(['a'] * 9 + ['é'])), fingerprint(['é']).hex())"
    environment = {**os.environ, "PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"}
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert told.stdout.strip() == f"{sorted(shingles(['a'] * 9 + ['é']))} {fingerprint(['é']).hex()}"


@given(st.lists(st.text("abcé", min_size=1, max_size=3), max_size=30))
def test_as_many_as_the_slow_way_finds(words: list[str]) -> None:
    slow = {tuple(words[at : at + SIZE]) for at in range(max(len(words) - SIZE + 1, 1))} if words else set()
    assert len(shingles(words)) == len(slow)
