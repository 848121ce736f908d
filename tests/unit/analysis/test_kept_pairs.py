"""Pairs that shall both stay, in the project's settings."""

from __future__ import annotations

import pytest

from annotator.analysis.kept_pairs import SETTING, keep_pairs, kept_pairs, pair_key
from annotator.model.memory import Setting


def test_a_pair_has_one_key_whichever_comes_first() -> None:
    assert pair_key("b", "a") == pair_key("a", "b")


def test_what_is_kept_is_read_again_and_forgotten() -> None:
    change = keep_pairs(None, {pair_key("a", "b"), pair_key("c", "a")})
    (setting,) = change.added
    assert isinstance(setting, Setting)
    assert kept_pairs(setting) == {"a b", "a c"}
    assert keep_pairs(setting, ()).added == ()


@pytest.mark.parametrize("value", ["", "{", "[" * 100_000, '{"a": 1}', "3", '[1, ["a b"]]'])
def test_what_is_no_pair_is_passed_over(value: str) -> None:
    assert kept_pairs(Setting(SETTING, value)) == frozenset()
