"""By which tags the mentions in the text are shown: three styles.

`specific`: names are persName, orgName or placeName, dates `date`, quotations `said`, all else `rs`. `rs`: every tag is
`rs type`, for programs that know no other. `name`: names alone, as `name type="PER|ORG|LOC|MISC"`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.names import token, type_name
from annotator.model.records import TYPE, Entity, Mention, attribute

STYLES = ("specific", "rs", "name")

Tag = tuple[str, dict[str, str]]
"""An element's name and the attributes that a mention's label and kind give it."""

_ELEMENTS = {"DATE": "date", "QUOTE": "said"}
_NAME_TAGS = {"PERSON": "persName", "ORGANIZATION": "orgName"}
_PERSONAL = {"PERSON": "person", "ORGANIZATION": "org", "GROUP": "group"}
_PLACES = {"COUNTRY": "country", "PLACE": "place"}
_NO_NAMES = frozenset({"DATE", "QUOTE", "EVENT", "STANCE"})
_NAME_TYPES = {"person": "PER", "org": "ORG", "country": "LOC", "place": "LOC"}
_NAME = "name"


def has_tag(mention: Mention, style: str) -> bool:
    """Whether a style has a tag for this mention: `name` has one for names only."""
    return style != "name" or (mention.label not in _NO_NAMES and _kind(mention) == _NAME)


def tag(mention: Mention, entities: Mapping[str, Entity], style: str) -> Tag:
    """The tag of a mention that has one in this style."""
    sort = _sort(mention, entities)
    if style == "name":
        return "name", {"type": _NAME_TYPES.get(sort.name, "MISC")}
    if style == "specific" and sort.element and not sort.subtype:
        if sort.element == "date":
            return "date", dict(date_attributes(mention.value))
        return sort.element, {"type": sort.name} if sort.element == "placeName" else {}
    return "rs", {"type": sort.name, **({"subtype": sort.subtype} if sort.subtype else {})}


class _Sort(NamedTuple):
    """What a mention is of, in lower case; the element of its own, "" for none; what tells it apart from a name."""

    name: str
    element: str
    subtype: str


def _sort(mention: Mention, entities: Mapping[str, Entity]) -> _Sort:
    label, kind = mention.label, _kind(mention)
    if label in _ELEMENTS:
        return _Sort(label.lower(), _ELEMENTS[label], "")
    form = "" if kind == _NAME else token(kind)
    if label in _PLACES:
        return _Sort(_PLACES[label], "placeName", form)
    type_ = attribute(mention.attributes, TYPE) or next(
        (entities[id_].type for id_ in mention.entities if id_ in entities), ""
    )
    personal = _PERSONAL.get(type_) or _PERSONAL.get(label)
    if personal:
        return _Sort(personal, _NAME_TAGS.get(type_) or _NAME_TAGS.get(label) or "", form)
    return _Sort(type_name(label).lower(), "", token(type_).lower())


def _kind(mention: Mention) -> str:
    return attribute(mention.attributes, "kind") or _NAME
