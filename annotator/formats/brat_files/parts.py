"""The files that share the annotations of a document, as the BioNLP shared tasks and older brats have them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

PARTS = (".a1", ".a2", ".co", ".rel")
"""What is given, events, coreference, static relations; the later ones lean on the first."""

_ID = re.compile(r"[TERAMN#]\d+(?=\t)")
_NAMED = re.compile(r"(?<![^\s:])[TERAMN#]\d+(?!\S)")


def told_apart(texts: Sequence[str], suffixes: Sequence[str]) -> list[str]:
    """The texts of parts in their order, so that an id means one thing in all of them together.

    The parts behind the first know it, but not each other, and number on from where it ends: what two of them number
    alike gets the later one's suffix behind its id (T20.rel). A T line that stands in both is blank in the later one.
    No line changes its number.
    """
    taken: dict[str, str] = {}
    found = list(texts[:1])
    for text, suffix in zip(texts[1:], suffixes[1:], strict=True):
        lines = text.split("\n")
        own = {match[0]: line for line in lines if (match := _ID.match(line))}
        same = {id_ for id_, line in own.items() if id_[0] == "T" and _place(line) == _place(taken.get(id_, ""))}
        other = {id_: f"{id_}{suffix}" for id_ in own.keys() & taken.keys() - same}
        taken = {**own, **taken}
        found.append("\n".join("" if _first(line) in same else _renamed(line, other) for line in lines))
    return found


def _first(line: str) -> str:
    match = _ID.match(line)
    return match[0] if match else ""


def _place(line: str) -> tuple[str, ...]:
    """Id, type and offsets of a line of words."""
    return tuple(line.split("\t")[:2])


def _renamed(line: str, names: Mapping[str, str]) -> str:
    """The line with other ids, at its beginning and where it names others; words stay what they are."""
    if not names:
        return line
    cells = line.split("\t")
    bare = cells[0] == "*"
    cells[0] = names.get(cells[0], cells[0])
    if len(cells) > 1 and (bare or cells[0][:1] != "T"):
        cells[1] = _NAMED.sub(lambda match: names.get(match[0], match[0]), cells[1])
    return "\t".join(cells)
