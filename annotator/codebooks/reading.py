"""Codebooks read from TOML, strictly: an unknown key or a value of the wrong kind is refused by its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NoReturn, cast, get_args

from annotator.model.codebook import (
    Attribute,
    Bearer,
    Codebook,
    Example,
    Label,
    LayerKind,
    Role,
    RoleUse,
    Rule,
    Value,
    Words,
)
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id


class _Table:
    """One TOML table that is emptied key by key; what is left at the end was not known."""

    def __init__(self, path: Path | str, place: str, table: object) -> None:
        self._path, self._place = path, place
        if not isinstance(table, dict):
            self.refuse("must be a table")
        self._left = dict(cast("dict[str, object]", table))

    def refuse(self, message: str) -> NoReturn:
        raise ImportRefused(self._path, "codebook", f"{self._place}: {message}" if self._place else message)

    def _take(self, key: str, kind: type, default: Any) -> Any:
        value = self._left.pop(key, default)
        if type(value) is not kind:
            self.refuse(f"{key} must be {_KINDS[kind]}")
        return value

    def text(self, key: str, default: str = "") -> str:
        return cast("str", self._take(key, str, default))

    def flag(self, key: str, default: bool = False) -> bool:
        return cast("bool", self._take(key, bool, default))

    def number(self, key: str, default: int = 0) -> int:
        return cast("int", self._take(key, int, default))

    def choice(self, key: str, choices: tuple[str, ...], *, default: str = "") -> str:
        value = self.text(key, default)
        if value not in choices:
            self.refuse(f"{key} must be one of {', '.join(choices)}")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        return self._strings(key, self._take(key, list, []))

    def groups(self, key: str) -> tuple[tuple[str, ...], ...]:
        return tuple(self._strings(key, group) for group in self._take(key, list, []))

    def _strings(self, key: str, items: object) -> tuple[str, ...]:
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            self.refuse(f"{key} must be a list of texts")
        return tuple(items)

    def words(self, key: str) -> Words:
        inner = _Table(self._path, f"{self._place}.{key}".lstrip("."), self._take(key, dict, {}))
        words = Words(inner.text("fr"), inner.text("en"))
        inner.end()
        return words

    def maps(self, key: str) -> tuple[tuple[str, str], ...]:
        found = self._left.pop(key, {})
        pairs = [list(pair) for pair in found.items()] if isinstance(found, dict) else found
        if not isinstance(pairs, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in pairs):
            self.refuse(f"{key} must be a table of texts")
        return tuple((scheme, code) for scheme, code in (self._strings(key, pair) for pair in pairs))

    def tables(self, key: str) -> Iterator[_Table]:
        for number, item in enumerate(self._take(key, list, []), start=1):
            name = next((item[k] for k in ("code", "role") if k in item), number) if isinstance(item, dict) else number
            yield _Table(self._path, f"{self._place}.{key}[{name}]".lstrip("."), item)

    def end(self) -> None:
        if self._left:
            self.refuse(f"unknown key {', '.join(sorted(self._left))}")


_KINDS: Mapping[type, str] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    list: "a list",
    dict: "a table",
}


def read_codebook(document: object, path: Path | str) -> Codebook:
    """The codebook of a parsed TOML document; `ImportRefused` for an unknown key or a value of the wrong kind."""
    table = _Table(path, "", document)
    name = table.text("name")
    kinds: dict[str, LayerKind] = {}
    codebook = Codebook(
        id=table.text("id", derived_id("codebook", name)),
        name=name,
        version=table.number("version", 1),
        names=table.words("names"),
        labels=tuple(_label(item, kinds) for item in table.tables("labels")),
        attributes=tuple(_attribute(item) for item in table.tables("attributes")),
        roles=tuple(_role(item) for item in table.tables("roles")),
        rules=tuple(_rule(item) for item in table.tables("rules")),
    )
    table.end()
    return codebook


def _label(table: _Table, kinds: dict[str, LayerKind]) -> Label:
    code, parent = table.text("code"), table.text("parent")
    kind = table.choice("kind", get_args(LayerKind), default=kinds.get(parent, "span"))
    kinds[code] = cast("LayerKind", kind)
    label = Label(
        code=code,
        names=table.words("names"),
        parent=parent,
        kind=kinds[code],
        key=table.text("key"),
        mark=table.text("mark"),
        colour=table.text("colour"),
        entities=table.flag("entities"),
        definition=table.words("definition"),
        include=table.words("include"),
        exclude=table.words("exclude"),
        confusions=table.texts("confusions"),
        decision=table.words("decision"),
        cues_fr=table.texts("cues_fr"),
        cues_en=table.texts("cues_en"),
        examples=tuple(_example(item) for item in table.tables("examples")),
        roles=tuple(_use(item) for item in table.tables("roles")),
        requires=table.groups("requires"),
        comment_required=table.flag("comment_required"),
        own=table.flag("own"),
        retired=table.flag("retired"),
        maps=table.maps("maps"),
        templates=table.words("templates"),
    )
    table.end()
    return label


def _example(table: _Table) -> Example:
    example = Example(table.text("text"), table.flag("good", True))
    table.end()
    return example


def _use(table: _Table) -> RoleUse:
    use = RoleUse(table.text("role"), table.number("least"), table.number("most"))
    table.end()
    return use


def _attribute(table: _Table) -> Attribute:
    attribute = Attribute(
        code=table.text("code"),
        names=table.words("names"),
        on=cast("Bearer", table.choice("on", get_args(Bearer))),
        labels=table.texts("labels"),
        values=tuple(_value(item) for item in table.tables("values")),
        multiple=table.flag("multiple"),
        required=table.flag("required"),
        default=table.text("default"),
        definition=table.words("definition"),
        retired=table.flag("retired"),
    )
    table.end()
    return attribute


def _value(table: _Table) -> Value:
    value = Value(
        code=table.text("code"),
        names=Words(table.text("fr"), table.text("en")),
        definition=table.words("definition"),
        maps=table.maps("maps"),
        retired=table.flag("retired"),
        templates=table.words("templates"),
    )
    table.end()
    return value


def _role(table: _Table) -> Role:
    role = Role(
        table.text("code"),
        table.words("names"),
        table.texts("fillers"),
        definition=table.words("definition"),
        retired=table.flag("retired"),
        templates=table.words("templates"),
    )
    table.end()
    return role


def _rule(table: _Table) -> Rule:
    rule = Rule(table.text("code"), table.words("text"))
    table.end()
    return rule
