"""Which of the formats with a word a line a text is in, by its first lines."""

from __future__ import annotations

import re

from annotator.formats.conll_columns.barred import is_barred

_HEAD, _LINES, _FEWEST, _LONGEST = 100_000, 400, 3, 2_000
_TAG = re.compile(r"O|[BIESLU]-\S+")
_WEBANNO = re.compile(r"#FORMAT=WebAnno TSV|#id=\S+\r?\n#text=")
_HIPE = re.compile(r"\bNE-(?:COARSE|FINE)-")
_MOST = 0.95
"""Which part of the lines has to have a tag: one or the other may be broken."""
_UNIVERSAL = 10
"""The columns of CoNLL-U."""


def column_format(head: str) -> str:
    """The code of the column format that a text beginning like this is in; "" where it is none."""
    if _WEBANNO.match(head):
        return "webanno-tsv"
    lines = head[:_HEAD].splitlines()[:_LINES]
    rows = [line for line in lines if line.strip() and not line.startswith(("#", "-DOCSTART-"))]
    if not rows or max(map(len, rows)) > _LONGEST:
        return ""
    if _HIPE.search(rows[0]):
        return "hipe"
    if is_barred(rows):
        return "conll"
    if all(row.count("\t") == _UNIVERSAL - 1 and row[0].isdigit() for row in rows):
        return "conllu"
    return "conll" if _is_tagged([row.split() for row in rows[1:]]) else ""  # the first may be a heading


def _is_tagged(rows: list[list[str]]) -> bool:
    """Whether some column, counted from the last, holds tags, of which one is not O."""
    if len(rows) < _FEWEST:
        return False
    columns = ([row[-place] for row in rows] for place in range(1, min(map(len, rows))))
    return any(_holds_tags(column) for column in columns)


def _holds_tags(column: list[str]) -> bool:
    tags = [cell for cell in column if _TAG.fullmatch(cell)]
    return len(tags) >= _MOST * len(column) and any(tag != "O" for tag in tags)
