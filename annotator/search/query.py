"""What is searched for, and what can be wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from annotator.model.errors import AnnotatorError


@dataclass(frozen=True, slots=True)
class Query:
    """What to look for in the texts.

    In mode "words" all of `words` is one phrase; commas or | separate alternatives, quotation marks keep them together,
    and « a NEAR/5 b » wants at most five words between both, in any order, in one paragraph. `forms` are further
    phrases, taken literally, that count as hits too. In mode "regex" `words` is one expression of the `regex` library;
    `whole_word` and `forms` do not count then.
    """

    words: str
    mode: Literal["words", "regex"] = "words"
    whole_word: bool = True
    exact_case: bool = False
    exact_accents: bool = False
    forms: tuple[str, ...] = ()


class QueryError(AnnotatorError):
    """A query that cannot be carried out: `code` is "empty", "syntax", "unknown" or "slow", `position` a place in it.

    `message` says what is wrong in English; `position` counts code points and is -1 where no place is to blame.
    "unknown" is a name that the project does not have.
    """

    def __init__(self, code: str, message: str, *, position: int = -1) -> None:
        super().__init__(f"{message} (at character {position + 1})" if position >= 0 else message)
        self.code = code
        self.message = message
        self.position = position
