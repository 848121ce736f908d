"""Regular expressions on texts, with a limit of time."""

from __future__ import annotations

import time
from collections.abc import Callable

import regex  # type: ignore[import-untyped]

from annotator.model.folding import APOSTROPHES, BLANKS, DASHES, LOOSE, QUOTES, fold, unaccented
from annotator.search.hit import Place
from annotator.search.pattern_folding import Alphabet, PatternFolder
from annotator.search.phrase import LETTERS, loosely
from annotator.search.query import Query, QueryError

_LONGEST, _LARGEST = 2000, 10_000
_SECONDS, _SECONDS_PER_SIGN = 1.0, 0.15e-6
"""What a search may take: honest expressions need 0.02 µs a sign, hostile ones use the first up in one article."""

_CASED_LETTERS = {"œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff"}
_ALIKE = {signs[0]: signs for signs in (APOSTROPHES, BLANKS, DASHES, QUOTES)}

_FOLDED = Alphabet(fold, LETTERS)
_CASED = Alphabet(unaccented, _CASED_LETTERS)
_AS_WRITTEN = Alphabet(lambda sign: next((one for one, signs in _ALIKE.items() if sign in signs), sign), {}, _ALIKE)


class Expression:
    """One expression of the `regex` library; unless exactness is asked, its letters are folded like the texts."""

    joined = None

    def __init__(self, query: Query) -> None:
        self.reads_texts = query.exact_case or query.exact_accents
        self._accents = query.exact_accents
        alphabet = _AS_WRITTEN if query.exact_accents else _CASED if query.exact_case else _FOLDED
        self._folder, self._pattern = _compiled(query, alphabet)
        self._spent, self._allowed = 0.0, _SECONDS

    def places(self, folded: str, text: Callable[[], str]) -> list[Place]:
        """The places in one article that are not empty; QueryError("slow") when all time is used up."""
        if self._accents:
            return self._places(text())
        subject = unaccented(text()) if self.reads_texts else folded
        return loosely(self._places, subject, text) if LOOSE in subject else self._places(subject)

    def _places(self, subject: str) -> list[Place]:
        if self._folder.required not in subject:
            return []
        self._allowed += len(subject) * _SECONDS_PER_SIGN
        start = time.monotonic()
        left = self._allowed - self._spent
        try:
            if left <= 0:
                raise TimeoutError
            matches = self._from_prefix(subject, left) if self._folder.prefix else self._everywhere(subject, left)
            return [place for place in matches if place[0] < place[1]]
        except TimeoutError:
            raise QueryError("slow", "the expression takes too long") from None
        except (MemoryError, RecursionError, OverflowError) as error:
            raise QueryError("slow", f"the expression needs too much: {error}") from None
        finally:
            self._spent += time.monotonic() - start

    def _everywhere(self, subject: str, seconds: float) -> list[Place]:
        return [match.span() for match in self._pattern.finditer(subject, timeout=seconds, concurrent=True)]

    def _from_prefix(self, subject: str, seconds: float) -> list[Place]:
        """The same where every match begins with a known word: looking for that is three times as fast."""
        prefix, match_at = self._folder.prefix, self._pattern.match
        until = time.monotonic() + seconds
        places = []
        start = subject.find(prefix)
        while start >= 0:
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError
            match = match_at(subject, start, timeout=left, concurrent=True)
            if match:
                places.append(match.span())
            start = subject.find(prefix, max(match.end(), start + 1) if match else start + 1)
        return places


def _compiled(query: Query, alphabet: Alphabet) -> tuple[PatternFolder, regex.Pattern[str]]:
    """What is known of the expression, and it as it runs."""
    if not query.words.strip():
        raise QueryError("empty", "there is nothing to look for")
    if len(query.words) > _LONGEST:
        raise QueryError("syntax", f"the expression is longer than {_LONGEST} characters", position=_LONGEST)
    folder = PatternFolder(query.words, alphabet)
    if folder.call >= 0:  # takes hundreds of megabytes before the time is up
        raise QueryError("syntax", "an expression cannot call itself here", position=folder.call)
    if folder.size > _LARGEST:
        raise QueryError("syntax", "the expression repeats its parts too often")
    _build(query.words, 0, as_typed=True)
    ignored = folder.cased if not query.exact_case and not query.exact_accents else not query.exact_case
    if ignored:
        folder.required = folder.prefix = ""
    return folder, _build(folder.result, regex.IGNORECASE if ignored else 0)


def _build(pattern: str, flags: int, *, as_typed: bool = False) -> regex.Pattern[str]:
    try:
        return regex.compile(pattern, flags, cache_pattern=False)
    except regex.error as error:
        place = error.pos if as_typed and error.pos is not None else -1
        raise QueryError("syntax", error.msg, position=place) from None
    except (RecursionError, OverflowError, ValueError, MemoryError) as error:
        raise QueryError("syntax", str(error)) from None
