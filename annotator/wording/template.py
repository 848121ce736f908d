"""Sentence templates read into parts: slots, verbs, variants, optional passages (docs/formats/templates.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

FORMS = ("name", "in", "from", "to", "by", "clause")
"""How a slot may be put: without article, where, whence, whither, a time limit, an event as a clause."""

TRIGGER = "TRIGGER"
"""The slot of the words that evoke the frame."""


class TemplateError(ValueError):
    """A template that cannot be read; `position` counts code points from 0."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(f"{message} (character {position + 1})")
        self.position = position


@dataclass(frozen=True, slots=True)
class Text:
    """Words as they stand."""

    text: str


@dataclass(frozen=True, slots=True)
class Slot:
    """The fillers of a role, in one of `FORMS` ("" with their article)."""

    role: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in the third person: singular, plural, infinitive."""

    singular: str
    plural: str
    infinitive: str


@dataclass(frozen=True, slots=True)
class Variant:
    """Words that follow the subject: one of two numbers, or endings ("(e)(s)") for gender and number."""

    singular: str
    plural: str
    feminine: str = ""
    feminine_plural: str = ""


@dataclass(frozen=True, slots=True)
class Optional:
    """A passage that stands only where all its slots are filled."""

    parts: tuple[Part, ...]


Part = Text | Slot | Verb | Variant | Optional


@dataclass(frozen=True, slots=True)
class Template:
    """The clauses to choose from, the usual one first, and those for the frame as a noun (« la rupture avec … »)."""

    clauses: tuple[tuple[Part, ...], ...]
    nouns: tuple[tuple[Part, ...], ...] = ()


_SIGN = re.compile(r"\\.|[{}\[\]<>]|\((?:[a-zéè]{1,3})\)(?:\((?:s|x)\))?|\([^()|]*\|[^()|]*\)| // | ~ ", re.DOTALL)
_DEEPEST = 8
_SLOT = re.compile(r"(\w[\w.-]*)(?::(\w+))?")


@lru_cache(maxsize=2048)
def parse(source: str) -> Template:
    """The template written in `source`; `TemplateError` where it is not well formed."""
    reader = _Reader(source)
    clauses = reader.alternatives()
    nouns = reader.alternatives() if reader.left else ()
    if reader.left:
        raise TemplateError("a second “~”", reader.at)
    if not any(clauses):
        raise TemplateError("no clause", 0)
    return Template(clauses, nouns)


def roles_of(parts: tuple[Part, ...]) -> Iterator[str]:
    """The roles of the slots in these parts, optional ones included."""
    for part in parts:
        if isinstance(part, Slot):
            yield part.role
        elif isinstance(part, Optional):
            yield from roles_of(part.parts)


class _Reader:
    """Reads a template from left to right; `left` tells whether a part behind “~” is still to come."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.at = 0
        self._depth = 0
        self.left = False

    def alternatives(self) -> tuple[tuple[Part, ...], ...]:
        """The clauses up to the next “~” or the end."""
        self.left = False
        found, more = [], True
        while more:
            start = self.at
            parts, end = self._parts(inside=False)
            if not parts:
                raise TemplateError("an empty alternative", start)
            found.append(parts)
            more, self.left = end == " // ", end == " ~ "
        return tuple(found)

    def _parts(self, *, inside: bool) -> tuple[tuple[Part, ...], str]:
        parts: list[Part] = []
        opened = self.at - 1
        while True:
            sign = _SIGN.search(self._source, self.at)
            self._add_text(parts, self._source[self.at : sign.start() if sign else None])
            if sign is None:
                if inside:
                    raise TemplateError("“[” is never closed", opened)
                self.at = len(self._source)
                return tuple(parts), ""
            self.at = sign.end()
            found = sign[0]
            if found == "]" and inside:
                return tuple(parts), found
            if found in {" // ", " ~ "} and not inside:
                return tuple(parts), found
            self._add(parts, found, sign.start())

    def _add(self, parts: list[Part], found: str, start: int) -> None:
        if found[0] == "\\":
            self._add_text(parts, found[1])
        elif found == "{":
            parts.append(self._slot(start))
        elif found == "<":
            parts.append(self._verb(start))
        elif found == "[":
            if self._depth == _DEEPEST:
                raise TemplateError("too many brackets within brackets", start)
            self._depth += 1
            inner, _ = self._parts(inside=True)
            if not any(roles_of(inner)):
                raise TemplateError("nothing in “[…]” could be empty", start)
            self._depth -= 1
            parts.append(Optional(inner))
        elif found[0] == "(" and (before := self._source[start - 1 : start]) and ("|" in found or before.isalpha()):
            parts.append(_variant(found))
        elif found[0] == "(":
            self._add_text(parts, found)
        else:
            raise TemplateError(f"“{found.strip()}” is out of place", start)

    def _inside(self, close: str, start: int) -> str:
        end = self._source.find(close, self.at)
        if end < 0:
            raise TemplateError(f"“{self._source[start]}” is never closed", start)
        words, self.at = self._source[self.at : end], end + 1
        return words

    def _slot(self, start: int) -> Slot:
        words = self._inside("}", start)
        found = _SLOT.fullmatch(words)
        if found is None:
            raise TemplateError(f"“{words}” names no role", start)
        if found[2] and found[2] not in FORMS:
            raise TemplateError(f"“{found[2]}” is no form ({', '.join(FORMS)})", start)
        return Slot(found[1], found[2] or "")

    def _verb(self, start: int) -> Verb:
        forms = self._inside(">", start).split("|")
        if len(forms) not in {2, 3} or not all(forms):
            raise TemplateError("a verb is <singular|plural|infinitive>", start)
        return Verb(forms[0], forms[1], forms[-1])

    @staticmethod
    def _add_text(parts: list[Part], words: str) -> None:
        if words and parts and isinstance(parts[-1], Text):
            parts[-1] = Text(parts[-1].text + words)
        elif words:
            parts.append(Text(words))


def _variant(found: str) -> Variant:
    if "|" in found:
        singular, plural = found[1:-1].split("|")
        return Variant(singular, plural, singular, plural)
    endings = found[1:-1].split(")(")
    if endings in (["s"], ["x"]):
        return Variant("", endings[0], "", endings[0])
    feminine, plural = endings[0], endings[1] if len(endings) > 1 else ""
    return Variant("", plural, feminine, feminine + plural)
