"""Queries made ready to run."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from annotator.search.expression import Expression
from annotator.search.hit import Place
from annotator.search.phrase import Joined, Near, Phrase, parted
from annotator.search.query import Query, QueryError

_ALTERNATIVE = re.compile(r'(?:"[^"]*"|“[^”]*”|«[^»]*»|[^,|"“«]|["“«])+')
_NEAR = re.compile(r"(?:^|\s+)NEAR/(\d{1,3})(?:\s+|$)")
_QUOTED = re.compile(r'\s*(?:"([^"]*)"|“([^”]*)”|«([^»]*)»)\s*')


class Matcher(Protocol):
    """A query made ready to run, for one search at a time."""

    @property
    def reads_texts(self) -> bool:
        """Whether `spans` asks for the text of every article, not of those with candidates alone."""
        ...

    @property
    def joined(self) -> Joined | None:
        """The same for several articles in one, for queries that do not look at the texts themselves."""
        ...

    def places(self, folded: str, text: Callable[[], str]) -> list[Place]:
        """The places in one article, ascending, never overlapping; `folded` is fold(text()).

        QueryError("slow") where an expression takes too long.
        """
        ...


class OneOf:
    """Phrases of which each counts; where places overlap, the first and then the longest stays."""

    reads_texts = False

    def __init__(self, parts: list[Phrase | Near]) -> None:
        self._parts = parts
        ways = [part.joined for part in parts if part.joined is not None]
        whole = len(ways) == len(parts)
        self.joined: Joined | None = (
            (lambda folded: parted([p for way in ways for p in way(folded)])) if whole else None
        )

    def places(self, folded: str, text: Callable[[], str]) -> list[Place]:
        """The places in one article, ascending, never overlapping."""
        found = [place for part in self._parts for place in part.places(folded, text)]
        return parted(found) if found else found


class One:
    """One phrase, or two near each other."""

    reads_texts = False

    def __init__(self, part: Phrase | Near) -> None:
        self.places, self.joined = part.places, part.joined


def compile_query(query: Query) -> Matcher:
    """Make a query ready; QueryError("empty" or "syntax") where it cannot be.

    In mode "regex", `whole_word` and `forms` do not count: the expression says all.
    """
    if query.mode == "regex":
        return Expression(query)
    parts = [_part(query, match) for match in _ALTERNATIVE.finditer(query.words) if match.group().strip()]
    parts += [phrase for form in query.forms if (phrase := _phrase(query, form))]
    if not parts:
        raise QueryError("empty", "there is nothing to look for")
    return One(parts[0]) if len(parts) == 1 else OneOf(parts)


def _part(query: Query, match: re.Match[str]) -> Phrase | Near:
    part: Phrase | Near | None = None
    place, distance = 0, 0
    words = match.group()
    if _QUOTED.fullmatch(words):
        return _phrase(query, _unquoted(words))
    for near in (*_NEAR.finditer(words), None):
        piece = words[place : near.start() if near else len(words)]
        phrase = _phrase(query, _unquoted(piece))
        if not phrase:
            what = "NEAR needs words on both sides" if _NEAR.search(words) else "there is nothing to look for"
            raise QueryError("syntax", what, position=match.start() + place)
        part = phrase if part is None else Near(part, phrase, distance)
        if near:
            place, distance = near.end(), int(near.group(1))
    assert part is not None
    return part


def _phrase(query: Query, form: str) -> Phrase:
    return Phrase(form, whole_word=query.whole_word, exact_case=query.exact_case, exact_accents=query.exact_accents)


def _unquoted(words: str) -> str:
    quoted = _QUOTED.fullmatch(words)
    return next(found for found in quoted.groups() if found is not None) if quoted else words
