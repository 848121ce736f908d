"""The pieces of a sentence, and how they are put together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["plain", "filler", "code", "missing", "date", "status", "role", "source"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a sentence with their blanks, what they are, the role they stand for and what they refer to.

    `code` is what stands in parentheses after a filler, `status` the words that only say how real it is, `role` the
    name of a role that the template has no place for; `missing` is « ? ». `ref` is the id of an entity, a mention or
    a frame.
    """

    text: str
    kind: Kind = "plain"
    role: str = ""
    ref: str = ""


def plain(pieces: tuple[Piece, ...]) -> str:
    """The sentence as one text."""
    return "".join(piece.text for piece in pieces)


def tidied(pieces: list[Piece], *, capital: bool) -> tuple[Piece, ...]:
    """The pieces with neighbours of plain words made one, empty ones left out, the first letter (`capital`) large."""
    found: list[Piece] = []
    for piece in pieces:
        last = found[-1] if found else None
        if not piece.text:
            continue
        if last is not None and piece.kind == last.kind == "plain":
            found[-1] = Piece(last.text + piece.text)
        else:
            found.append(piece)
    if capital and found and found[0].kind != "missing":
        first = found[0]
        found[0] = Piece(first.text[:1].upper() + first.text[1:], first.kind, first.role, first.ref)
    return tuple(found)
