"""Every record survives its way through JSON."""

from __future__ import annotations

import json
import types
import typing
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.model.codebook import Codebook
from annotator.model.encoding import KINDS, from_data, kind_of, to_data
from annotator.model.records import Record
from annotator.model.span import Span

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


def spans() -> st.SearchStrategy[Span]:
    return st.tuples(st.integers(0, 999), st.integers(1, 99)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def strategy(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a field's type."""
    if hint is Span:
        return spans()
    if hint is float:
        return st.floats(0, 1)
    if is_dataclass(hint) and isinstance(hint, type):
        return records(hint)
    if typing.get_origin(hint) is typing.Literal:
        return st.sampled_from(typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        items = typing.get_args(hint)
        if items[-1] is Ellipsis:
            return st.lists(strategy(items[0]), max_size=2).map(tuple)
        return st.tuples(*map(strategy, items))
    assert not isinstance(hint, types.UnionType)
    return {str: WORDS, bool: st.booleans(), int: st.integers(-9, 999)}[hint]


def records(kind: type) -> st.SearchStrategy[Any]:
    """Any values in the fields of a record, whether they make sense or not."""
    hints = typing.get_type_hints(kind)
    return st.builds(kind, **{found.name: strategy(hints[found.name]) for found in fields(kind) if found.init})


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_record_comes_back_from_json_as_it_was(kind: type[Record]) -> None:
    @settings(max_examples=15 if kind is Codebook else 60)
    @given(records(kind))
    def comes_back(record: Record) -> None:
        data = to_data(record)
        assert next(iter(data.items())) == ("record", kind_of(kind))
        assert from_data(json.loads(json.dumps(data))) == record
        assert from_data(data) == record

    comes_back()


@given(
    st.recursive(st.none() | st.booleans() | st.integers() | WORDS, lambda x: st.lists(x) | st.dictionaries(WORDS, x))
)
def test_data_that_is_no_record_is_a_value_error(data: object) -> None:
    with pytest.raises(ValueError, match=r"record|object"):
        from_data(data)


@given(records(KINDS["mention"]), st.data())
def test_a_wrong_field_is_named(record: Record, draw: st.DataObject) -> None:
    data = to_data(record)
    name = draw.draw(st.sampled_from(sorted(data.keys() - {"record"})))
    data[name] = draw.draw(st.none() | st.floats() | st.lists(st.none(), min_size=1))
    with pytest.raises(ValueError, match=rf"^mention\.{name}"):
        from_data(data)
