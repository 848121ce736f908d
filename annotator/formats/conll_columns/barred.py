"""Files with a sentence a line, its tokens parted by blanks, each `word|POS|TAG` (WikiNER, Nothman et al. 2013)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from annotator.formats.conll_columns.blocks import Block, even_blocks, single
from annotator.formats.conll_columns.schemes import is_sure_tag

WIDTH = 3
_JUDGED = 50  # lines that tell whether a file is one
_BLANKS = re.compile("[ \t]+")


def is_barred(lines: Iterable[str]) -> bool:
    """Whether most tokens of the first lines have this shape, and the lines several tokens."""
    first = list(islice((line for line in lines if line.strip()), _JUDGED))
    tokens = [token for line in first for token in _tokens(line)]
    barred = [len(token) == WIDTH and token[0] != "" and is_sure_tag(token[-1]) for token in tokens]
    return 2 * sum(barred) > len(barred) > len(first)


def barred_blocks(lines: Sequence[str]) -> Iterator[Block]:
    """The tokens of each line as rows, and the end of a sentence behind them; a bar within a word stays there."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            yield single("blank", number)
            continue
        tokens = _tokens(line)
        yield from even_blocks(tokens, (number,) * len(tokens))
        yield single("end", number)


def _tokens(line: str) -> list[list[str]]:
    return [token.rsplit("|", WIDTH - 1) for token in _BLANKS.split(line.strip(" \t"))]
