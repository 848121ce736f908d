"""What a question finds: a sentence's worth of ids, words and passages, without the sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

Kind = Literal["contradiction", "unfinished"]
WordKind = Literal["entity", "label", "role", "value", "attribute", "date", "form", "number", "scheme"]

KINDS: tuple[Kind, ...] = ("contradiction", "unfinished")
MOST_PASSAGES = 12
"""A finding shows no more than these."""


class Passage(NamedTuple):
    """Words of an article, `start <= i < end` in code points; two zeros stand for the article as a whole.

    `record` is the id of the mention or frame that stands there.
    """

    article: str
    start: int
    end: int
    record: str


class Word(NamedTuple):
    """A word of a finding's sentence: an id or a code to be named on the screen, or what is to be shown as it is."""

    kind: WordKind
    value: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One answer to a question.

    `records` are the ids of the records that it is about, `detail` whatever else tells it from other answers of the
    question; both and the question make its `key`, which stays the same as long as it is about these. `words` stand in
    the order of the question's sentence; `passages` are where to look, at most twelve.
    """

    question: str
    records: tuple[str, ...]
    words: tuple[Word, ...] = ()
    passages: tuple[Passage, ...] = ()
    detail: str = ""
    key: str = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        parts = (self.question, *self.records, self.detail) if self.detail else (self.question, *self.records)
        object.__setattr__(self, "key", "/".join(parts))

    @property
    def article(self) -> str:
        """The article of the first passage, "" where there is none."""
        return self.passages[0].article if self.passages else ""

    @property
    def place(self) -> tuple[str, int, str]:
        """Where it stands in a list: by article, by place, by key."""
        first = self.passages[0] if self.passages else Passage("", 0, 0, "")
        return (first.article, first.start, self.key)


def entity(id_: str) -> Word:
    """A record of the register."""
    return Word("entity", id_)


def label(code: str) -> Word:
    """A layer or type of the codebook."""
    return Word("label", code)


def role(code: str) -> Word:
    """A role of the codebook."""
    return Word("role", code)


def date(value: str) -> Word:
    """An ISO 8601 date or interval."""
    return Word("date", value)


def form(words: str) -> Word:
    """Words of a text, blanks made single."""
    return Word("form", " ".join(words.split()))


def number(count: int) -> Word:
    """How many."""
    return Word("number", str(count))
