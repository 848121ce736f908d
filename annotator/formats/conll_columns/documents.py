"""What every format of columns is read into: tokens, the ends of sentences, and labelled runs of tokens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple


class Token(NamedTuple):
    """A token with the blanks around it as its file tells them; `exact`: `after` holds at a sentence's end too."""

    form: str
    after: str = " "
    before: str = ""
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Chunk:
    """A labelled run of tokens, or several runs; each part is half-open, in indices of the document's tokens."""

    parts: tuple[tuple[int, int], ...]
    label: str
    line: int
    type: str = ""
    note: str = ""
    scheme: str = ""
    code: str = ""


@dataclass(slots=True)
class Document:
    """One document of a file; `ends` are the indices behind the last token of each sentence, ascending.

    `fields` are those of the article, `others` pairs beyond them. `forms` are the words of its tokens; `tokens` are as
    many, or none where no column tells of blanks; `blanks` then has those behind the words of sentences whose text or
    places the file tells, by the index of the first.
    """

    name: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    others: list[tuple[str, str]] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    tokens: list[Token] = field(default_factory=list)
    blanks: dict[int, list[str]] = field(default_factory=dict)
    ends: list[int] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)

    def add(self, tokens: Sequence[Token]) -> None:
        """Take tokens whose blanks the file tells."""
        self.tokens += tokens
        self.forms += [token.form for token in tokens]

    def end_sentence(self) -> None:
        """The sentence ends here, if it has any token."""
        if len(self.forms) > (self.ends[-1] if self.ends else 0):
            self.ends.append(len(self.forms))
