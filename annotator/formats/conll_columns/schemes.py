"""Tags of tokens as labelled runs, and back: IOB1 (Ramshaw and Marcus 1995), IOB2, BIOES (also as BILOU, BMEWO)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

SCHEMES = ("iob1", "iob2", "bioes")
OUTSIDE = frozenset({"O", "_", "-", ""})
_TAG = re.compile(r"([BIESLUMW])-(\S.*)")
_BRACKET = re.compile(r"\([^\s()*]+(?:\*|\*?\))|\*\)?")
_PLAIN = {"L": "E", "U": "S", "W": "S", "M": "I"}

Told = Callable[[int, str], None]
"""Called with the index of a token and with what was mended there."""


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens `start <= i < end` under one label."""

    start: int
    end: int
    label: str


@lru_cache(4096)
def is_tag(tag: str) -> bool:
    """Whether this is O, a sign for nothing, or a prefix with a label."""
    return tag in OUTSIDE or _TAG.fullmatch(tag) is not None


@lru_cache(4096)
def is_sure_tag(tag: str) -> bool:
    """Whether this is O or a prefix with a label, and no sign for nothing, which may be a word."""
    return tag == "O" or _TAG.fullmatch(tag) is not None


@lru_cache(4096)
def parted(tag: str) -> tuple[str, str]:
    """Prefix (B, I, E, S or O) and label of a tag; ("O", "") for what is none, and for B-O (Universal NER)."""
    match = _TAG.fullmatch(tag)
    if match is None or match[2] == "O":
        return "O", ""
    return _PLAIN.get(match[1], match[1]), match[2]


@lru_cache(4096)
def is_bracket(tag: str) -> bool:
    """Whether this is a tag of CoNLL-2012: (GPE* opens, *) closes, (GPE) does both, * stands inside or outside."""
    return _BRACKET.fullmatch(tag) is not None


def from_brackets(tags: Iterable[str]) -> list[str]:
    """The tags of a sentence in CoNLL-2012's brackets as IOB2; what is nested or never closed goes on to the end."""
    found: list[str] = []
    label = ""
    for tag in tags:
        opened = tag.startswith("(")
        if opened:
            label = tag.strip("(*)")
        found.append(f"{'B' if opened else 'I'}-{label}" if label else "O")
        if tag.endswith(")"):
            label = ""
    return found


def scheme_of(sentences: Iterable[Sequence[str]]) -> str:
    """The scheme that the tags follow: IOB1 only where each B- parts two neighbours of one label, or none is there."""
    inner = outer = False
    for tags in sentences:
        before = ("O", "")
        for tag in tags:
            if tag == "O":
                before = ("O", "")
                continue
            prefix, label = parted(tag)
            if prefix in "ES":
                return "bioes"
            same = before[0] != "O" and before[1] == label
            outer = outer or (prefix == "B" and not same)
            inner = inner or (prefix == "I" and not same)
            before = (prefix, label)
    return "iob1" if inner and not outer else "iob2"


def runs(tags: Sequence[str], scheme: str, told: Told) -> list[Run]:
    """The labelled runs of one sentence.

    Broken sequences are mended as conlleval does: what cannot go on begins anew, what is not closed ends.
    """
    found: list[Run] = []
    start, open_label = 0, ""
    edges = {edge for at, tag in enumerate(tags) if tag != "O" for edge in (at, at + 1)}
    for at in sorted(edges):
        tag = tags[at] if at < len(tags) else "O"
        prefix, label = parted(tag)
        goes_on = prefix in "IE" and label == open_label
        if open_label and not goes_on:
            found.append(Run(start, at, open_label))
            if scheme == "bioes":
                told(at - 1, f"{tags[at - 1]} is not closed; it ends here")
            open_label = ""
        if prefix != "O" and not goes_on:
            if (prefix == "E") or (prefix == "I" and scheme != "iob1"):
                told(at, f"{tag} follows no B-{label}; it begins here")
            start, open_label = at, label
        if prefix in "ES":
            found.append(Run(start, at + 1, label))
            open_label = ""
    return found


def tagged(count: int, found: Sequence[Run], scheme: str) -> list[str]:
    """The tags of `count` tokens; the runs ascend and do not overlap."""
    tags = ["O"] * count
    before = Run(-1, -1, "")
    for run in found:
        first = "B" if scheme != "iob1" or (before.end == run.start and before.label == run.label) else "I"
        for at in range(run.start, run.end):
            tags[at] = f"{first if at == run.start else 'I'}-{run.label}"
        if scheme == "bioes":
            tags[run.end - 1] = f"{'S' if run.end - run.start == 1 else 'E'}-{run.label}"
        before = run
    return tags
