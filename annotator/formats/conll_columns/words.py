"""The words of CoNLL-U as tokens of the text: multi-word tokens, empty nodes, and which token a word lies in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.conll_columns.blocks import Row
from annotator.formats.conll_columns.documents import Token
from annotator.formats.conll_columns.spacing import flags
from annotator.formats.report import Report
from annotator.model.errors import ImportRefused

WIDTH = 10
_RANGE = re.compile(r"(\d{1,9})-(\d{1,9})")
_WORD = re.compile(r"\d{1,9}")
_EMPTY = re.compile(r"\d{1,9}\.\d{1,9}")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the analysis: the index of the token it lies in (-1: an empty node), its line, and its MISC cell."""

    token: int
    line: int
    misc: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its tokens, and the words with their places in them."""

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]


def read_sentence(rows: Sequence[Row], path: Path, report: Report) -> Sentence:
    """The rows between two blank lines; ragged rows are refused one by one.

    A multi-word token is cut into its words where they spell it (it’s), else it is one token (du for de le).
    """
    tokens: list[Token] = []
    words: list[Word] = []
    surface: tuple[Row, int, int] | None = None
    inside: list[Row] = []
    for row in [*_whole(rows, path, report), None]:
        number = int(row.cells[0]) if row is not None and _WORD.fullmatch(row.cells[0]) else 0
        if surface is not None and (row is None or number > surface[2] or _RANGE.fullmatch(row.cells[0])):
            _take(surface[0], inside, tokens, words)
            surface, inside = None, []
        if row is None:
            break
        if match := _RANGE.fullmatch(row.cells[0]):
            surface = (row, int(match[1]), int(match[2]))
        elif not number:
            words.append(Word(-1, row.line, row.cells[9]))
        elif surface is not None:
            inside.append(row)
        else:
            words.append(Word(len(tokens), row.line, row.cells[9]))
            tokens.append(_token(row))
    return Sentence(tuple(tokens), tuple(words))


def _whole(rows: Sequence[Row], path: Path, report: Report) -> Iterator[Row]:
    for row in rows:
        if len(row.cells) != WIDTH:
            fault = f"{len(row.cells)} columns where CoNLL-U has {WIDTH}"
        elif not any(kind.fullmatch(row.cells[0]) for kind in (_WORD, _RANGE, _EMPTY)):
            fault = f"{row.cells[0][:40]!r} is no number of a word"
        elif not row.cells[1].strip():
            fault = "there is no word in this line"
        else:
            yield row
            continue
        report.refuse(ImportRefused(path, "columns", fault, line=row.line))


def _token(row: Row, form: str = "") -> Token:
    return Token(form or row.cells[1], *flags(row.cells[9]))


def _take(surface: Row, inside: Sequence[Row], tokens: list[Token], words: list[Word]) -> None:
    whole = _token(surface)
    first = len(tokens)
    forms = [row.cells[1] for row in inside]
    spelt = len(forms) > 1 and "".join(forms) == whole.form
    for at, row in enumerate(inside):
        words.append(Word(first + at if spelt else first, row.line, row.cells[9]))
    if not spelt:
        tokens.append(whole)
        return
    tokens += [Token(form, "", exact=True) for form in forms]
    tokens[first] = Token(forms[0], "", whole.before, exact=True)
    tokens[-1] = Token(forms[-1], whole.after, exact=whole.exact)
