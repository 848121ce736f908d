"""The abbreviations of a language: the lists in resources/abbreviations and those of the user's own folder."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.places import RESOURCES

_SHIPPED = RESOURCES / "abbreviations"
_folders: list[Path] = [_SHIPPED]


@dataclass(frozen=True, slots=True)
class Abbreviations:
    """Words that end with a stop; `closing` are those that a sentence may end with."""

    all: frozenset[str]
    closing: frozenset[str]


def use_folder(path: Path | None) -> None:
    """From now on the lists of this folder (fr.txt, en.txt, as in resources/abbreviations) count too; None: no more.

    One word a line, with a star where a sentence may end with it; a missing stop is added, words parted by a blank are
    two. The folder and its files need not exist. Meant for the start: what was cut before stays cut as it was.
    """
    _folders[1:] = [] if path is None else [path]
    abbreviations.cache_clear()


@cache
def abbreviations(language: str) -> Abbreviations:
    """The list of a language; both lists together where there is none of its own."""
    codes = [language] if language in {"fr", "en"} else ["fr", "en"]
    entries = {entry for folder in _folders for code in codes for entry in _entries(folder / f"{code}.txt")}
    return Abbreviations(
        frozenset(word for word, _ in entries),
        frozenset(word for word, closes in entries if closes),
    )


def _entries(path: Path) -> list[tuple[str, bool]]:
    """The words of a list with their stop, and whether a sentence may end with each."""
    if not path.is_file() and path.parent != _SHIPPED:
        return []
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    words = [word for line in lines if not line.lstrip().startswith("#") for word in line.split()]
    bare = [(word.removesuffix("*").removesuffix("."), word.endswith("*")) for word in words]
    return [(f"{word}.", closes) for word, closes in bare if word]
