"""The shipped codebooks, any other in a TOML file, and whether a codebook is sound."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import get_args

from annotator.codebooks.reading import read_codebook
from annotator.model.codebook import ANY, NARRATOR, TEXT, Attribute, Bearer, Codebook, Label, LayerKind, Role
from annotator.model.errors import ImportRefused
from annotator.model.records import TYPE
from annotator.wording.checks import template_violations

_FOLDER = Path(__file__).resolve().parents[2] / "resources" / "codebooks"
_SHIPPED = ("political", "minimal", "empty")
_CODE = re.compile(r"\w[\w.-]*")
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|[a-z]+")
_LINE = re.compile(r"at line (\d+)")


def codebook_names() -> tuple[str, ...]:
    """The names of the shipped codebooks, the usual one first."""
    return _SHIPPED


def load_codebook(name_or_path: str | Path) -> Codebook:
    """The shipped codebook of this name, or the one in a TOML file; raises `ImportRefused` where it is not sound."""
    shipped = isinstance(name_or_path, str) and name_or_path in _SHIPPED
    path = _FOLDER / f"{name_or_path}.toml" if shipped else Path(name_or_path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise ImportRefused(path, "unreadable", error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise ImportRefused(path, "encoding", "is not UTF-8 text") from error
    return parse_codebook(text, path)


def parse_codebook(text: str, path: Path | str = "codebook.toml") -> Codebook:
    """The codebook written in `text`; `path` only names it in the complaint of `ImportRefused`."""
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = _LINE.search(str(error))
        raise ImportRefused(path, "syntax", str(error), line=int(found[1]) if found else 0) from error
    codebook = read_codebook(document, path)
    wrong = codebook_violations(codebook)
    if wrong:
        raise ImportRefused(path, "inconsistent", "; ".join(wrong))
    return codebook


def codebook_violations(codebook: Codebook) -> list[str]:
    """What does not hold together in the codebook, one English sentence each; empty when it is sound."""
    return [
        *_heading(codebook),
        *_codes("label", (label.code for label in codebook.labels)),
        *_codes("role", (role.code for role in codebook.roles)),
        *_codes("rule", (rule.code for rule in codebook.rules)),
        *(wrong for label in codebook.labels for wrong in _label(label, codebook)),
        *_keys(codebook),
        *(wrong for attribute in codebook.attributes for wrong in _attribute(attribute, codebook)),
        *_overlaps(codebook),
        *(wrong for role in codebook.roles for wrong in _fillers(role, codebook)),
        *template_violations(codebook),
    ]


def _heading(codebook: Codebook) -> Iterator[str]:
    if not codebook.name.strip():
        yield "the codebook has no name"
    if codebook.version < 1:
        yield f"version {codebook.version} is below 1"


def _codes(kind: str, codes: Iterable[str]) -> Iterator[str]:
    for code, count in Counter(codes).items():
        if not _CODE.fullmatch(code):
            yield f"{kind} {code!r} is not a code (letters, digits, '_', '-', '.')"
        if count > 1:
            yield f"{kind} {code} stands {count} times"


def _label(label: Label, codebook: Codebook) -> Iterator[str]:
    parent = codebook.label(label.parent)
    if label.parent and parent is None:
        yield f"label {label.code}: unknown parent {label.parent}"
    if parent is not None and (parent.parent or parent is label):
        yield f"label {label.code}: its parent {label.parent} is not a layer"
    if label.kind not in get_args(LayerKind):
        yield f"label {label.code}: no such kind as {label.kind}"
    if label.colour and not _COLOUR.fullmatch(label.colour):
        yield f"label {label.code}: colour {label.colour} is neither of the theme's nor of the form #RRGGBB"
    for confusion in label.confusions:
        if codebook.label(confusion.partition("/")[0]) is None:
            yield f"label {label.code}: confusion with unknown label {confusion}"
    yield from _roles(label, codebook)


def _roles(label: Label, codebook: Codebook) -> Iterator[str]:
    parent = codebook.label(label.parent)
    if label.roles and (parent or label).kind != "frame":
        yield f"label {label.code}: only frames have roles"
    for role, count in Counter(use.role for use in label.roles).items():
        if codebook.role(role) is None:
            yield f"label {label.code}: unknown role {role}"
        if count > 1:
            yield f"label {label.code}: role {role} stands {count} times"
    for use in label.roles:
        if use.least < 0 or use.most < 0 or 0 < use.most < use.least:
            yield f"label {label.code}: role {use.role} from {use.least} to {use.most} times"
    usable = {use.role for use in (label.roles or (parent.roles if parent is not None else ()))}
    for group in label.requires:
        if not group:
            yield f"label {label.code}: an empty group of required roles"
        for role in group:
            if role not in usable:
                yield f"label {label.code}: required role {role} is not one of its roles"


def _keys(codebook: Codebook) -> Iterator[str]:
    keys = Counter(label.key.upper() for label in codebook.layers if label.key and not label.retired)
    for key, count in keys.items():
        if count > 1:
            yield f"key {key} belongs to {count} layers"


def _attribute(attribute: Attribute, codebook: Codebook) -> Iterator[str]:
    where = f"attribute {attribute.code} on {attribute.on}"
    if attribute.on not in get_args(Bearer):
        yield f"{where}: no such bearer"
    if attribute.code == TYPE or not _CODE.fullmatch(attribute.code):
        yield f"{where}: this code is not free to use"
    for label in attribute.labels:
        if codebook.label(label) is None:
            yield f"{where}: unknown label {label}"
    values = [value.code for value in attribute.values]
    yield from (f"{where}: {wrong}" for wrong in _codes("value", values))
    if attribute.default and values and attribute.default not in values:
        yield f"{where}: default {attribute.default} is not one of its values"


def _overlaps(codebook: Codebook) -> Iterator[str]:
    seen: set[tuple[str, str, str]] = set()
    for attribute in codebook.attributes:
        labels = attribute.labels or tuple(layer.code for layer in codebook.layers) or ("",)
        spread = {*labels, *(label.code for label in codebook.labels if label.parent in labels)}
        places = {(attribute.on, attribute.code, label) for label in spread}
        if seen & places:
            yield f"attribute {attribute.code} on {attribute.on} stands twice for the same label"
        seen |= places


def _fillers(role: Role, codebook: Codebook) -> Iterator[str]:
    if not role.fillers:
        yield f"role {role.code}: nothing may fill it"
    for filler in role.fillers:
        if filler not in {ANY, NARRATOR, TEXT} and codebook.label(filler) is None:
            yield f"role {role.code}: unknown filler {filler}"
