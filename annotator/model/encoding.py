"""Records as plain JSON data and back, without loss; fields with their default value are left out."""

from __future__ import annotations

import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any

from annotator.model.codebook import Codebook
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress, Record
from annotator.model.span import Span

KINDS: dict[str, type[Record]] = {
    "article": Article,
    "annotator": Annotator,
    "progress": Progress,
    "entity": Entity,
    "mention": Mention,
    "frame": Frame,
    "codebook": Codebook,
}
_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(record: Record | type[Record]) -> str:
    """The name of a record's kind in data, such as "article" or "mention"."""
    return _NAMES[record if isinstance(record, type) else type(record)]


def to_data(record: Record) -> dict[str, Any]:
    """The record as JSON data, the kind of record first; spans are [start, end]."""
    return {"record": _NAMES[type(record)], **_encoder(_class_of(record))(record)}


def from_data(data: object) -> Record:
    """The record that `to_data` was given; ValueError names the field that is missing, unknown or of the wrong type."""
    if not isinstance(data, dict):
        raise ValueError("a record is an object")  # noqa: TRY004 what is wrong is the data
    kind = KINDS.get(data.get("record", ""))
    if kind is None:
        raise ValueError(f"record: {data.get('record')!r} is none of {', '.join(KINDS)}")
    record = _read(kind, {name: value for name, value in data.items() if name != "record"}, kind_of(kind))
    return typing.cast(Record, record)


_Plain = Callable[[Any], Any]


def _class_of(record: object) -> type:
    return type(record)


@cache
def _encoder(kind: type) -> Callable[[Any], dict[str, Any]]:
    parts = [(found.name, _default(found), _plain(hint)) for found, hint in _fields(kind)]

    def encode(record: Any) -> dict[str, Any]:
        data = {}
        for name, default, plain in parts:
            value = getattr(record, name)
            if value != default:
                data[name] = plain(value) if plain else value
        return data

    return encode


def _plain(hint: Any) -> _Plain | None:
    """How values of this type become JSON; None where they are JSON already."""
    if hint is Span:
        return lambda span: [span.start, span.end]
    if is_dataclass(hint) and isinstance(hint, type):
        return _encoder(hint)
    if typing.get_origin(hint) is tuple:
        of = [_plain(item) for item in typing.get_args(hint) if item is not Ellipsis]
        if of[0] is None:
            return list if typing.get_origin(typing.get_args(hint)[0]) is not tuple else _lists
        inner = of[0]
        return lambda values: [inner(value) for value in values]
    return None


def _lists(values: Any) -> list[list[Any]]:
    return [list(value) for value in values]


@cache
def _fields(kind: type) -> tuple[tuple[Field[Any], Any], ...]:
    hints = typing.get_type_hints(kind)
    return tuple((found, hints[found.name]) for found in fields(kind) if found.init)


def _default(found: Field[Any]) -> Any:
    return found.default if found.default is not MISSING else MISSING


def _read(kind: type, data: dict[str, Any], where: str) -> Any:
    known = _fields(kind)
    unknown = set(data) - {found.name for found, _ in known}
    if unknown:
        raise ValueError(f"{where}: unknown field {min(unknown)}")
    values = {}
    for found, hint in known:
        if found.name in data:
            values[found.name] = _value(hint, data[found.name], f"{where}.{found.name}")
        elif found.default is MISSING:
            raise ValueError(f"{where}: {found.name} is missing")
    return kind(**values)


def _value(hint: Any, data: Any, where: str) -> Any:
    origin = typing.get_origin(hint)
    if hint is Span:
        return _span(data, where)
    if is_dataclass(hint) and isinstance(hint, type):
        if not isinstance(data, dict):
            raise ValueError(f"{where}: an object was expected")
        return _read(hint, data, where)
    if origin is tuple:
        return _tuple(typing.get_args(hint), data, where)
    if origin is typing.Literal:
        if data not in typing.get_args(hint):
            raise ValueError(f"{where}: {data!r} is none of {', '.join(typing.get_args(hint))}")
        return data
    if origin in (typing.Union, types.UnionType) or type(data) is not hint:
        raise ValueError(f"{where}: {hint.__name__} was expected")
    return data


def _tuple(hints: tuple[Any, ...], data: Any, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError(f"{where}: a list was expected")  # noqa: TRY004 what is wrong is the data
    if hints[-1] is Ellipsis:
        return tuple(_value(hints[0], item, f"{where}[{index}]") for index, item in enumerate(data))
    if len(data) != len(hints):
        raise ValueError(f"{where}: {len(hints)} items were expected")
    return tuple(_value(hint, item, where) for hint, item in zip(hints, data, strict=True))


def _span(data: Any, where: str) -> Span:
    if not (isinstance(data, list) and len(data) == 2 and all(type(number) is int for number in data)):
        raise ValueError(f"{where}: [start, end] was expected")
    try:
        return Span(data[0], data[1])
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None
