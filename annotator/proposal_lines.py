"""Lines of a file of proposals: read whatever the file is like, checked against the article and the codebook."""

from __future__ import annotations

import codecs
import json
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn, TypeAlias

from annotator.model.authorities import authority, is_well_formed, tidied
from annotator.model.codebook import Codebook, Label
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id
from annotator.model.memory import Proposal
from annotator.model.records import TYPE, Article, Attributes, Entity
from annotator.model.register import Register
from annotator.suggestions.suggestion import SOURCES
from annotator.tables import flat, label_by_words
from annotator.text.dates.arithmetic import parse_typed

LONGEST_LINE = 1_000_000
"""Signs of a line; a longer one is passed over."""
_SCORE = 0.5
_SURROGATE = re.compile("[\ud800-\udfff]")
_ESCAPED = re.compile(r"\\u[dD][89a-fA-F]")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
Pairs: TypeAlias = tuple[tuple[str, str], ...]
Doubt: TypeAlias = tuple[str, str]


class LineFault(Exception):
    """A line that no proposal can be made of; `code` names the reason."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Made:
    """The proposal of a line, and (code, message) for each part that was left out."""

    proposal: Proposal
    doubts: tuple[Doubt, ...] = ()


def json_lines(path: Path) -> Iterator[tuple[int, object]]:
    """The lines that are not empty with their numbers, parsed, or the LineFault that keeps one from it.

    ImportRefused where the file cannot be read at all.
    """
    try:
        with path.open("rb") as file:
            start = file.peek(3)[:3]
            encoding = next((name for bom, name in _BOMS if start.startswith(bom)), "utf-8")
            errors = "replace" if encoding == "utf-16" else "surrogateescape"
            with TextIOWrapper(file, encoding=encoding, errors=errors, newline="\n") as text:
                for number, line in _lines(text):
                    if line is None:
                        yield number, LineFault("too-large", f"a line has more than {LONGEST_LINE} signs")
                    elif line.strip():
                        yield number, _parsed(line)
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


def _lines(text: TextIOWrapper) -> Iterator[tuple[int, str | None]]:
    """The lines with their numbers, None for one that is too long."""
    number = 0
    while line := text.readline(LONGEST_LINE):
        number += 1
        long = len(line) == LONGEST_LINE and not line.endswith("\n")
        while long and (rest := text.readline(LONGEST_LINE)) and not rest.endswith("\n"):
            pass
        yield number, None if long else line


def _parsed(line: str) -> object:
    try:
        if _SURROGATE.search(line):
            return LineFault("encoding", "a line is no UTF-8")
        data: object = json.loads(line, parse_constant=_no_constant)
        if _ESCAPED.search(line) and _SURROGATE.search(json.dumps(data, ensure_ascii=False)):
            return LineFault("characters", "a lone surrogate is no character")
    except RecursionError:
        return LineFault("syntax", "too many brackets within brackets")
    except ValueError as error:
        return LineFault("syntax", f"this is no JSON: {error}")
    return data


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is no JSON")


def proposal_of(
    data: Mapping[str, object], article: Article, *, codebook: Codebook, register: Register, file: str
) -> Made:
    """The proposal of a line's object for this article; LineFault where the place, label, quote or score is not right.

    `register` finds the record of an entity's id; `file` is the source of lines that name none of their own.
    """
    start, end = _number(data, "start"), _number(data, "end")
    if not 0 <= start < end <= len(article.text):
        raise LineFault(
            "span",
            f"{_short(str(start))}–{_short(str(end))} does not lie in {article.name} ({len(article.text)} signs)",
        )
    words = article.text[start:end]
    for field in ("text", "quote"):
        quote = data.get(field)
        if isinstance(quote, str) and quote != words:
            raise LineFault("quote-mismatch", f"the words are “{_short(words)}”, not “{_short(quote)}”")
    layer, type_ = _label(_text(data, "label"), codebook)
    doubts: list[Doubt] = []
    entity = register.find(_text(data, "entity"))
    attributes = _attributes(_pairs(data.get("attributes")), layer, type_=type_, codebook=codebook, doubts=doubts)
    name, value, source = _name(data, entity), _value(data, layer, doubts), _text(data, "source")
    source = file if not source or source in SOURCES else source
    id_ = derived_id("proposal", article.id, str(start), str(end), layer.code, source, name, value)
    made = Proposal(
        id_,
        article.id,
        start,
        end,
        layer.code,
        source,
        name,
        _codes(_pairs(data.get("codes")), doubts) or (entity.codes if entity else ()),
        attributes,
        value,
        _score(data),
    )
    return Made(made, tuple(doubts))


def _number(data: Mapping[str, object], field: str) -> int:
    value = data.get(field)
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    if not isinstance(value, int) or isinstance(value, bool):
        raise LineFault("span", f"{field} must be a whole number of code points, not {value!r:.40}")
    return value


def _score(data: Mapping[str, object]) -> float:
    value = data.get("score")
    if value is None:
        return _SCORE
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1 or math.isnan(value):
        raise LineFault("proposal-score", f"the score must lie between 0 and 1, not be {value!r:.40}")
    return float(value)


def _label(words: str, codebook: Codebook) -> tuple[Label, str]:
    """The layer and the type ("" for none) that a label names."""
    found = codebook.label(words)
    if found is None or found.retired:
        found = label_by_words((label for label in codebook.labels if not label.retired), words)
    layer = codebook.layer_of(found.code) if found is not None else None
    if found is None or layer is None or layer.retired:
        raise LineFault("label", f"the codebook has no label {words:.80}" if words else "a proposal needs a label")
    return layer, found.code if found.parent else ""


def _attributes(pairs: Pairs, layer: Label, *, type_: str, codebook: Codebook, doubts: list[Doubt]) -> Attributes:
    """The attributes that a mention of this layer may carry; the others are left out with a doubt."""
    types = {label.code for label in codebook.types(layer.code) if not label.retired}
    kept = {(TYPE, type_)} if type_ else set()
    for code, value in pairs:
        if code == TYPE:
            if value in types and (not type_ or value == type_):
                kept.add((code, value))
            elif value != type_:
                doubts.append(("proposal-type", f"{value:.80} is no type of {layer.code}; it was left out"))
            continue
        known = codebook.attribute("mention", code, layer.code, type_)
        values = {value.code for value in known.values} if known else set()
        if known is None or (values and value not in values):
            doubts.append(("proposal-attribute", f"{code:.40} = {value:.40} is not in the codebook; it was left out"))
        else:
            kept.add((code, value))
    return tuple(sorted(kept))


def _name(data: Mapping[str, object], entity: Entity | None) -> str:
    """The name of the record meant: as the line says, else that of the register's record, else the entity's words."""
    words = _text(data, "entity")
    if name := _text(data, "name"):
        return name
    if entity is not None:
        return entity.name
    return "" if _UUID.fullmatch(words.lower()) else words


def _value(data: Mapping[str, object], layer: Label, doubts: list[Doubt]) -> str:
    """The value of a date; a proposal of a layer that names records or evokes frames has none."""
    value = _text(data, "value")
    if not value or layer.entities or layer.kind == "frame":
        return ""
    if parse_typed(value, language="", published="") != value:
        doubts.append(("proposal-value", f"{value:.40} is no ISO 8601 date; it was left out"))
        return ""
    return value


def _codes(pairs: Pairs, doubts: list[Doubt]) -> Pairs:
    found = set()
    for words, part in pairs:
        known = authority(words)
        scheme = known.scheme if known else words
        code = tidied(scheme, part)
        if is_well_formed(scheme, code):
            found.add((scheme, code))
        else:
            doubts.append(("proposal-code", f"{part:.40} is no code of {scheme:.40}; it was left out"))
    return tuple(sorted(found))


def _text(data: Mapping[str, object], field: str) -> str:
    value = data.get(field)
    return flat(value) if isinstance(value, str) else ""


def _pairs(value: object) -> Pairs:
    """(code, value) pairs of an object (values may be lists) or of a list of pairs, sorted; anything else is none."""
    found: set[tuple[str, str]] = set()
    items = list(value.items()) if isinstance(value, dict) else value if isinstance(value, list) else []
    for item in items:
        if not isinstance(item, list | tuple) or len(item) != 2:
            continue
        code, values = item
        for one in values if isinstance(values, list) else [values]:
            if isinstance(code, str) and isinstance(one, str) and code.strip() and one.strip():
                found.add((flat(code), flat(one)))
    return tuple(sorted(found))


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
