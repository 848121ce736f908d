from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.suggestions.rules import all_rules
from annotator.suggestions.rules.lists import FOLDER, lists

SOURCES = Path(all_rules.__file__).parent


def test_both_languages_have_the_same_lists() -> None:
    assert lists("fr").words.keys() == lists("en").words.keys()


def test_every_list_is_used_and_every_used_list_exists() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCES.glob("*.py"))
    used = set(re.findall(r'is_\(\s*"(\w+)"', code)) | set(re.findall(r'words\["(\w+)"\]', code))
    named = {name for name in lists("fr").words if f'"{name}"' in code}
    assert used <= lists("fr").words.keys()
    assert named == lists("fr").words.keys()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_first_name_is_a_word_that_names_never_begin_with(language: str) -> None:
    words = lists(language)
    assert not words.first_names & words.words["articles"]
    assert not words.first_names & words.words["places"]


def test_another_language_is_read_with_the_english_lists() -> None:
    assert lists("de").language == "en"


def test_the_list_of_first_names_holds_those_that_are_countries() -> None:
    names = (FOLDER / "first_names.txt").read_text(encoding="utf-8").split()
    assert {"Dominique", "Maurice", "Israel", "Chad", "Jordan", "Georgia"} <= set(names)
    assert len(names) > 1_000
