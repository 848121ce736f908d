"""Suggestions as JSON data, for the command line and for the process that looks through a corpus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from annotator.model.records import Article, Attributes, attribute_values
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Sense, Suggestion


def to_data(article: Article, one: Suggestion, register: Register) -> dict[str, Any]:
    """One suggestion as the command line prints it; `readings` are there where it would ask."""
    entity = register.find(one.entity)
    data: dict[str, Any] = {
        "article": article.name,
        "article_id": article.id,
        "start": one.span.start,
        "end": one.span.end,
        "text": one.span.of(article.text),
        "label": one.label,
        "entity": entity.name if entity else one.name,
        "entity_id": one.entity,
        "codes": dict(entity.codes if entity else one.codes),
        "value": one.value,
        "attributes": _values(one.attributes),
        "score": round(one.score, 3),
        "source": one.source,
        "reason": " ".join([one.reason.code, *one.reason.words]),
    }
    if one.senses:
        data["readings"] = [_reading(sense) for sense in one.senses]
    return data


def from_data(data: Mapping[str, Any]) -> Suggestion:
    """The suggestion that `to_data` was given; KeyError or TypeError for data of another form."""
    code, *words = data["reason"].split(" ", 1)
    return Suggestion(
        data["article_id"],
        Span(data["start"], data["end"]),
        data["label"],
        data["source"],
        Reason(code, tuple(words)),
        data["score"],
        entity=data["entity_id"],
        name=data["entity"],
        codes=tuple(sorted(data["codes"].items())),
        attributes=_pairs(data["attributes"]),
        value=data["value"],
        senses=tuple(_sense(reading) for reading in data.get("readings", ())),
        asks="readings" in data,
    )


def _reading(sense: Sense) -> dict[str, Any]:
    return {
        "reading": sense.code,
        "label": sense.label,
        "entity": sense.name,
        "entity_id": sense.entity,
        "codes": dict(sense.codes),
        "attributes": _values(sense.attributes),
    }


def _sense(data: Mapping[str, Any]) -> Sense:
    return Sense(
        data["reading"],
        data["label"],
        data["entity_id"],
        data["entity"],
        tuple(sorted(data["codes"].items())),
        _pairs(data["attributes"]),
    )


def _values(attributes: Attributes) -> dict[str, str | list[str]]:
    found = {code: list(attribute_values(attributes, code)) for code, _ in attributes}
    return {code: values[0] if len(values) == 1 else values for code, values in found.items()}


def _pairs(values: Mapping[str, str | list[str]]) -> Attributes:
    pairs = ((code, value) for code, some in values.items() for value in ([some] if isinstance(some, str) else some))
    return tuple(sorted(pairs))
