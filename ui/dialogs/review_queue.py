"""The questions of a review, one after the other, and the way back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

ACCEPT, REJECT, SKIP = "accept", "reject", "skip"


@dataclass(frozen=True, slots=True)
class Question:
    """One place in doubt: a sentence that yes or no answers, and the passage that it is about.

    In `sentence` words between asterisks are stressed. `choices` are other answers, (digit, words); `date` is ISO 8601
    or "".
    """

    id: str
    sentence: str
    left: str
    hit: str
    right: str
    title: str
    source: str = ""
    date: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    reason: str = ""


class ReviewQueue:
    """Pulls questions only when they are asked for; an answer leads to the next one, `back` to the one before."""

    def __init__(self) -> None:
        self._sources: Iterator[Question] = iter(())
        self._seen: list[Question] = []
        self._answers: list[str] = []
        self._expected = 0

    def add(self, questions: Iterable[Question], count: int) -> None:
        """More questions behind those that are known; `count` is how many they are."""
        self._sources = chain(self._sources, questions)
        self._expected += count

    def current(self) -> Question | None:
        """The question to be answered, None where there is none, or none yet."""
        at = len(self._answers)
        if at == len(self._seen):
            self._seen.extend(found for found in [next(self._sources, None)] if found is not None)
        return self._seen[at] if at < len(self._seen) else None

    def answer(self, choice: str) -> Question | None:
        """Answer the current question; it, or None where there is none."""
        question = self.current()
        if question is not None:
            self._answers.append(choice)
        return question

    def back(self) -> tuple[Question, str] | None:
        """Go back to the question answered last: it and its answer, which counts no more; None at the first."""
        if not self._answers:
            return None
        choice = self._answers.pop()
        return self._seen[len(self._answers)], choice

    @property
    def done(self) -> int:
        """How many are behind us, skipped ones too."""
        return len(self._answers)

    @property
    def skipped(self) -> int:
        """How many of them were left open."""
        return self._answers.count(SKIP)

    @property
    def total(self) -> int:
        """How many there are as far as is known."""
        return max(self._expected, len(self._seen))
