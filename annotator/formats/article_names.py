"""The names of new articles: those of their files or documents, none twice in a project."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from annotator.formats.report import printable

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")


class ArticleNames:
    """The names that are taken by now; `wanted` ones get a number where they are."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def free(self, wanted: str) -> str:
        """A name that no other article has, taken from now on: `bare_name` of the wanted one, or that with a number."""
        bare = bare_name(wanted)
        name, number = bare, 2
        while name in self._taken:
            name, number = f"{bare}-{number}", number + 1
        self._taken.add(name)
        return name


def bare_name(wanted: str) -> str:
    """A name in NFC and without control characters and lone surrogates; "article" where nothing is left."""
    return _CONTROLS.sub(" ", unicodedata.normalize("NFC", printable(wanted))).strip() or "article"
