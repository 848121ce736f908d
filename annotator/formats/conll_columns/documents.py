"""What every format of columns is read into: tokens, the ends of sentences, and labelled runs of tokens."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class Token(NamedTuple):
    """A token, the line it stands on (from 1), and the blanks around it; `after` is None where nobody says.

    `exact`: `after` holds at the end of a sentence too.
    """

    form: str
    line: int
    after: str | None = None
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
    """One document of a file; `ends` are the indices behind the last token of each sentence, ascending."""

    name: str
    line: int
    fields: dict[str, str] = field(default_factory=dict)
    tokens: list[Token] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    chunks: list[Chunk] = field(default_factory=list)

    def end_sentence(self) -> None:
        """The sentence ends here, if it has any token."""
        if len(self.tokens) > (self.ends[-1] if self.ends else 0):
            self.ends.append(len(self.tokens))
