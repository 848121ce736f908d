"""What fills a slot, as the grammars see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Nature = Literal["person", "country", "place", "group", "organization", "thing", "date", "duration", "narrator"]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words without article, the article ("" none), gender, number; `place` says « in » for it.

    `notes` follow in parentheses (a country code, « implicite »); `ref` is the id of what it stands for; `lacking`
    tells that nothing was found.
    """

    name: str
    article: str = ""
    feminine: bool = False
    plural: bool = False
    place: str = ""
    nature: Nature = "thing"
    notes: tuple[str, ...] = ()
    ref: str = ""
    lacking: bool = False

    @property
    def definite(self) -> str:
        """Article and words."""
        return joined(self.article, self.name)


@dataclass(frozen=True, slots=True)
class Subject:
    """Gender and number of what a verb goes with."""

    feminine: bool = False
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """How real a frame is: codes of status and certainty ("" plain), and whether it is negated."""

    status: str = ""
    certainty: str = ""
    negated: bool = False


NO_SUBJECT = Subject()
PLAIN_MOOD = Mood()


def joined(word: str, words: str) -> str:
    """A small word before others; no blank behind an apostrophe."""
    return f"{word}{'' if not word or word.endswith('’') else ' '}{words}"


def subject_of(phrases: tuple[Phrase, ...]) -> Subject:
    """The subject that these fillers make together."""
    if len(phrases) == 1:
        return Subject(phrases[0].feminine, phrases[0].plural)
    return Subject(bool(phrases) and all(phrase.feminine for phrase in phrases), len(phrases) > 1)
