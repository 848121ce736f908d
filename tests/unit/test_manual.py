"""The manuals name every key of the action table, lead nowhere outside, and are the same in both languages."""

import re
from pathlib import Path

import pytest

from ui.actions import ACTIONS

MANUALS = Path(__file__).resolve().parents[2] / "docs" / "manual"
PRINTED = {
    "en": {"Return": "Enter", "Del": "Delete", "PgDown": "PgDn"},
    "fr": {
        "Return": "Entrée",
        "Del": "Suppr",
        "Backspace": "Retour arrière",
        "Esc": "Échap",
        "PgDown": "Page suiv.",
        "PgUp": "Page préc.",
        "Shift": "Maj",
        "Space": "Espace",
    },
}
ARROWS = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓"}
TWINS = re.compile(r"Ctrl\+[^\x00-\x7f\"&=]|Ctrl\+[&\"=À]|Alt\+[^0-9A-Z].*|Alt\+[É]|.*Enter|Backtab")
"""Second keys for other keyboards, which the manual does not repeat."""


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_key_of_the_table_is_in_the_manual(language: str) -> None:
    told = set(re.findall(r"<kbd>(.*?)</kbd>", page(language)))
    wanted = {key for record in ACTIONS for key in record.shortcuts if not TWINS.fullmatch(key)}
    assert {printed(key, language) for key in wanted} - told == set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_links_lead_to_places_that_are_there(language: str) -> None:
    text = page(language)
    ids = set(re.findall(r'\bid="([^"]+)"', text))
    links = re.findall(r'\b(?:href|src)="([^"]+)"', text)
    assert links
    for link in links:
        assert link.removeprefix("#") in ids if link.startswith("#") else (MANUALS / link).is_file(), link


def test_both_manuals_have_the_same_parts() -> None:
    english, french = (re.findall(r'<h2 id="([^"]+)"', page(language)) for language in ("en", "fr"))
    assert english == french


def test_french_signs_have_their_blanks() -> None:
    text = re.sub(r"<style>.*?</style>|<pre>.*?</pre>|<code>.*?</code>", "", page("fr"), flags=re.DOTALL)
    text = re.sub(r"<[^>]+>", "", text)
    assert re.findall(r".{20}[^\u202f\s][;!](?:\s|$)|.{20} [;:!?»]|«[^\u00a0]", text) == []


def page(language: str) -> str:
    """The manual in one language."""
    return (MANUALS / f"{language}.html").read_text(encoding="utf-8")


def printed(key: str, language: str) -> str:
    """A key as the manual writes it."""
    parts = [part for part in key.split("+") if part] + (["+"] if key.endswith("++") else [])
    return "+".join(PRINTED[language].get(part, ARROWS.get(part, part)) for part in parts)
