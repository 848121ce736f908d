"""What differs between two states of a codebook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Literal

from annotator.model.codebook import Codebook, Example, RoleUse, Value, Words

Kind = Literal["codebook", "label", "attribute", "role", "rule"]

GUIDING = ("definition", "include", "exclude", "decision", "confusions")
"""The parts of a label that tell when it is to be used: records made under others are to be looked at again."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that differs: `part` is the field's name, or "added", "removed", "retired", "revived", "order".

    `before` and `after` are short texts as the codebook has them ("" where they say nothing); `language` is "fr" or
    "en" where the text of one language only differs.
    """

    kind: Kind
    code: str
    part: str
    before: str = ""
    after: str = ""
    language: str = ""


def differences(old: Codebook, new: Codebook) -> tuple[Difference, ...]:
    """All differences but the version's number, in the order of the new codebook."""
    heading = _fields("codebook", "", (old, new), parts=("name", "names"))
    rows: Iterable[tuple[Kind, dict[str, object], dict[str, object]]] = (
        ("label", {x.code: x for x in old.labels}, {x.code: x for x in new.labels}),
        ("attribute", _attributes(old), _attributes(new)),
        ("role", {x.code: x for x in old.roles}, {x.code: x for x in new.roles}),
        ("rule", {x.code: x for x in old.rules}, {x.code: x for x in new.rules}),
    )
    found = list(heading)
    for kind, before, after in rows:
        found += _among(kind, before, after)
    return tuple(found)


def changed_codes(found: Iterable[Difference]) -> tuple[str, ...]:
    """The entries that differ, each once."""
    return tuple(dict.fromkeys(one.code for one in found))


def guides_alike(old: Codebook, new: Codebook, code: str) -> bool:
    """Whether both states tell in the same words when a label is to be used."""
    before, after = old.label(code), new.label(code)
    if before is None or after is None:
        return before is after
    return all(getattr(before, part) == getattr(after, part) for part in GUIDING)


def _attributes(codebook: Codebook) -> dict[str, object]:
    """Attributes by a name that tells those of the same code apart."""
    named: dict[str, object] = {}
    for found in codebook.attributes:
        name = f"{found.code} ({', '.join(found.labels[:1])})" if found.labels else found.code
        while name in named:
            name += "′"
        named[name] = found
    return named


def _among(kind: Kind, before: dict[str, object], after: dict[str, object]) -> Iterator[Difference]:
    for code, new in after.items():
        if code not in before:
            yield Difference(kind, code, "added", after=_named(new))
        elif before[code] != new:
            yield from _fields(kind, code, (before[code], new))
    for code, old in before.items():
        if code not in after:
            yield Difference(kind, code, "removed", before=_named(old))
    if [code for code in before if code in after] != [code for code in after if code in before]:
        yield Difference(kind, "", "order")


def _fields(kind: Kind, code: str, pair: tuple[object, object], *, parts: tuple[str, ...] = ()) -> Iterator[Difference]:
    old, new = pair
    for part in parts or tuple(field.name for field in fields(new)):  # type: ignore[arg-type] # both are dataclasses
        before, after = getattr(old, part), getattr(new, part)
        if before == after:
            continue
        if part == "retired":
            yield Difference(kind, code, "retired" if after else "revived")
        elif isinstance(after, Words):
            for language in ("fr", "en"):
                one, other = getattr(before, language), getattr(after, language)
                if one != other:
                    yield Difference(kind, code, part, one, other, language)
        else:
            yield Difference(kind, code, part, _text(before), _text(after))


def _named(thing: object) -> str:
    names = getattr(thing, "names", None)
    return names.of("en") if isinstance(names, Words) else ""


def _text(value: object) -> str:
    """A short text for a field's value: codes for lists, 1–n for the number of a role's fillers."""
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, tuple):
        return ", ".join(_text(part) for part in value)
    if isinstance(value, RoleUse):
        return f"{value.role} {value.least}–{value.most or 'n'}"
    if isinstance(value, Example):
        return f"{'+' if value.good else '−'} {value.text}"
    return value.code if isinstance(value, Value) else str(value)
