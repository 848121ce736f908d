"""Texts cut into sentences; the end of a paragraph always ends one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.span import Span
from annotator.text.abbreviations import abbreviations

PARAGRAPH_END = re.compile("[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What ends a paragraph."""

_END = re.compile(
    "[。！？｡]++[」』”’）»]*+"  # written without blanks
    "|(?<![.!?…‽؟۔।॥])[.!?…‽؟۔।॥]++(?:[\u00a0\u202f ]?»|[”’\"')\\]])*+(?=\\s)"
)
_WIDE_END = frozenset("。！？｡")
_NEXT = re.compile("[\\s«»“”„‘’\"'(\\[—–•·*-]*")
_BEFORE = re.compile("[^\\s«»“”\"'’(\\[—–]*$")
_ACRONYM = re.compile("(?:[^\\W\\d_]\\.){2,}")
_INITIALS = re.compile("(?:[^\\W\\d_a-zß-ÿ]\\w?\\.-?)+")
_ITEM = re.compile("\\(?(?:\\d{1,3}|[a-zA-Z])\\.")
_COMMON = """
le la les l un une des il elle ils elles mais et en dans pour ce cette ces son sa ses selon après à au aux on nous je c
d de si the a an in he she it they we but and this that these on at for his her its their as after when while if there i
by with to
"""
_FIRST_WORDS = frozenset(_COMMON.split())
_WORD = re.compile("[^\\W\\d_]+")
_LOOK_BACK = 40


def sentences(text: str, language: str) -> list[Span]:
    """The sentences of `text` without outer blanks; a paragraph of blanks has none."""
    return list(_sentences(text, language))


def _sentences(text: str, language: str) -> Iterator[Span]:
    start = 0
    for end in PARAGRAPH_END.finditer(text):
        yield from _of_paragraph(text, start, end.start(), language=language)
        start = end.end()
    yield from _of_paragraph(text, start, len(text), language=language)


def _of_paragraph(text: str, start: int, stop: int, *, language: str) -> Iterator[Span]:
    first = start
    for end in _END.finditer(text, start, stop):
        if _closes(text, end, first, stop=stop, language=language):
            yield from _trimmed(text, first, end.end())
            first = end.end()
    yield from _trimmed(text, first, stop)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    passage = text[start:end]
    bare = passage.strip()
    if bare:
        start += len(passage) - len(passage.lstrip())
        yield Span(start, start + len(bare))


def _closes(text: str, end: re.Match[str], first: int, *, stop: int, language: str) -> bool:
    """Whether a sentence really ends at this stop."""
    following = _NEXT.match(text, end.end(), stop)
    at = following.end() if following else stop
    if at >= stop or end.group()[0] in _WIDE_END:
        return True
    if text[at].islower():
        return False
    if end.group() != ".":
        return True
    found = _BEFORE.search(text, max(end.start() - _LOOK_BACK, first), end.start())
    before = f"{found.group() if found else ''}."
    alone = end.start() - first < 10 and text[first : end.start() + 1].strip() == before
    return not (alone and _ITEM.fullmatch(before)) and _ends_with(before, _is_opening(text, at), language)


def _ends_with(before: str, opens: bool, language: str) -> bool:
    """Whether a sentence may end with this word and its stop; `opens`: a common first word follows."""
    known = abbreviations(language)
    if before in known.closing:
        return opens or before in {"etc.", "Etc."}
    if _ACRONYM.fullmatch(before):
        return opens
    return not (before in known.all or _INITIALS.fullmatch(before))


def _is_opening(text: str, at: int) -> bool:
    word = _WORD.match(text, at)
    return word is not None and word.group().lower() in _FIRST_WORDS
