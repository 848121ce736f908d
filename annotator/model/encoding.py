"""Records as plain JSON data and back, without loss; fields with their default value are left out."""

from __future__ import annotations

import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any

from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry, Proposal, Refusal, Setting
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
    "refusal": Refusal,
    "proposal": Proposal,
    "dictionary_entry": DictionaryEntry,
    "setting": Setting,
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
    name = data.get("record", "")
    kind = KINDS.get(name) if isinstance(name, str) else None
    if kind is None:
        raise ValueError(f"record: {name!r} is none of {', '.join(KINDS)}")
    try:
        record = _read(kind, {field: value for field, value in data.items() if field != "record"})
    except ValueError as error:
        raise ValueError(f"{name}{error}") from None
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


_Reader = Callable[[Any], Any]
"""Makes a value of JSON data; its ValueError begins with the place inside, such as ".spans[0]: …"."""


def _read(kind: type, data: dict[str, Any]) -> Any:
    values = {}
    for name, default, reader in _readers(kind):
        if name in data:
            try:
                values[name] = reader(data[name])
            except ValueError as error:
                raise ValueError(f".{name}{error}") from None
        elif default is MISSING:
            raise ValueError(f": {name} is missing")
    if len(values) < len(data):
        raise ValueError(f": unknown field {min(set(data) - set(values))}")
    return kind(**values)


@cache
def _readers(kind: type) -> tuple[tuple[str, Any, _Reader], ...]:
    return tuple((found.name, _default(found), _reader(hint)) for found, hint in _fields(kind))


def _reader(hint: Any) -> _Reader:
    origin = typing.get_origin(hint)
    if hint is Span:
        return _span
    if is_dataclass(hint) and isinstance(hint, type):
        return _object(hint)
    if origin is tuple:
        return _tuple(typing.get_args(hint))
    if origin is typing.Literal:
        return _choice(typing.get_args(hint))
    return _plain_value(hint)


def _object(kind: type) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, dict):
            raise ValueError(": an object was expected")  # noqa: TRY004 what is wrong is the data
        return _read(kind, data)

    return read


def _choice(choices: tuple[Any, ...]) -> _Reader:
    def read(data: Any) -> Any:
        if data not in choices:
            raise ValueError(f": {data!r} is none of {', '.join(choices)}")
        return data

    return read


def _plain_value(kind: type) -> _Reader:
    def read(data: Any) -> Any:
        if type(data) is not kind:
            raise ValueError(f": {kind.__name__} was expected")
        return data

    return read


def _tuple(hints: tuple[Any, ...]) -> _Reader:
    readers = [_reader(hint) for hint in hints if hint is not Ellipsis]
    endless, count = hints[-1] is Ellipsis, len(readers)

    def read(data: Any) -> tuple[Any, ...]:
        if not isinstance(data, list):
            raise ValueError(": a list was expected")  # noqa: TRY004 what is wrong is the data
        if not endless and len(data) != count:
            raise ValueError(f": {count} items were expected")
        values = []
        for index, item in enumerate(data):
            try:
                values.append(readers[0 if endless else index](item))
            except ValueError as error:
                raise ValueError(f"[{index}]{error}") from None
        return tuple(values)

    return read


def _span(data: Any) -> Span:
    if not (isinstance(data, list) and len(data) == 2 and type(data[0]) is int and type(data[1]) is int):
        raise ValueError(": [start, end] was expected")
    try:
        return Span(data[0], data[1])
    except ValueError as error:
        raise ValueError(f": {error}") from None
