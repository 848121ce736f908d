"""A first look at a CAS in JSON: what is not for annotators goes, and offsets that are no places are mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotator.formats.uima.senses import is_left_out
from annotator.formats.uima.survey import check_size
from annotator.formats.uima.type_systems import check_names, safe_name
from annotator.model.offsets import OffsetMap

_STRUCTURES, _TYPES, _VIEWS, _MEMBERS = "%FEATURE_STRUCTURES", "%TYPES", "%VIEWS", "%MEMBERS"
_SOFA = "uima.cas.Sofa"


@dataclass(slots=True)
class Thinned:
    """The ids of annotations whose offsets were no places of the text, and how much was left out by type."""

    bad: dict[int, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)


def thin(value: dict[str, Any], path: Path | str) -> Thinned:
    """Take tokens and the like, and types that nothing uses, out of a CAS; set annotations outside their text to 0–0.

    Raises what Python raises where the CAS is built otherwise; ImportRefused where names are none.
    """
    types, views = value.setdefault(_TYPES, {}), value.setdefault(_VIEWS, {})
    features = (name for type_ in types.values() for name in type_ if not name.startswith("%"))
    check_names(types, features, path)
    structures = value[_STRUCTURES]
    items = list(structures.items()) if isinstance(structures, dict) else [(item["%ID"], item) for item in structures]
    found = Thinned()
    kept = _thinned({int(id_): item for id_, item in items}, found)
    _mend(kept, found)
    value[_STRUCTURES] = [{**_renamed(item), "%ID": id_} for id_, item in kept.items()]
    for view in views.values():
        view[_MEMBERS] = [id_ for id_ in view.get(_MEMBERS, ()) if id_ in kept]
    counts = Counter(item["%TYPE"] for item in kept.values())
    check_size(((number, _width(types, name)) for name, number in counts.items()), path)
    used = _used(types, {item["%TYPE"] for item in kept.values()})
    value[_TYPES] = {
        name: {safe_name(feature): told for feature, told in type_.items()} for name, type_ in used.items()
    }
    return found


def _renamed(item: dict[str, Any]) -> dict[str, Any]:
    """A structure with its features called as the library can have them."""
    return {f"{key[0]}{safe_name(key[1:])}" if key[:1] in {"@", "#"} else safe_name(key): v for key, v in item.items()}


def _thinned(items: dict[int, dict[str, Any]], found: Thinned) -> dict[int, dict[str, Any]]:
    """The structures that stay, in their order."""
    rest = {id_: item for id_, item in items.items() if is_left_out(item["%TYPE"])}
    waiting = [item for id_, item in items.items() if id_ not in rest]
    while waiting and rest:
        found_here = (rest.pop(id_, None) for id_ in _referred(waiting.pop()))
        waiting += [item for item in found_here if item is not None]
    found.left_out.update(item["%TYPE"] for item in rest.values())
    return {id_: item for id_, item in items.items() if id_ not in rest}


def _referred(item: dict[str, Any]) -> Iterator[Any]:
    for name, value in item.items():
        if name.startswith("@"):
            yield value
    elements = item.get("%ELEMENTS")
    if isinstance(elements, list):
        yield from (element for element in elements if isinstance(element, int))


def _used(types: dict[str, Any], names: set[str]) -> dict[str, Any]:
    """The types that these need: those above them, and those of their features."""
    kept: dict[str, Any] = {}
    waiting = [name.removesuffix("[]") for name in names]
    while waiting:
        name = waiting.pop()
        if name in kept or name not in types:
            continue
        kept[name] = types[name]
        waiting.append(types[name]["%SUPER_TYPE"])
        for feature, told in types[name].items():
            if not feature.startswith("%"):
                waiting += [told["%RANGE"].removesuffix("[]"), told.get("%ELEMENT_TYPE") or ""]
    return {name: type_ for name, type_ in types.items() if name in kept}


def _width(types: dict[str, Any], name: str) -> int:
    """How many features a type has, those of the types above it included."""
    count, seen = 0, set[str]()
    while name in types and name not in seen:
        seen.add(name)
        count += len(types[name])
        name = types[name]["%SUPER_TYPE"]
    return count


def _mend(items: dict[int, dict[str, Any]], found: Thinned) -> None:
    texts = {id_: item.get("sofaString") for id_, item in items.items() if item["%TYPE"] == _SOFA}
    maps = {id_: OffsetMap(text) for id_, text in texts.items() if isinstance(text, str)}
    for id_, item in items.items():
        map_ = maps.get(item.get("@sofa", -1))
        if (
            map_ is not None
            and ("begin" in item or "end" in item)
            and not _holds(map_, item.get("begin"), item.get("end"))
        ):
            found.bad[id_] = f"{str(item.get('begin'))[:12]}–{str(item.get('end'))[:12]}"
            item["begin"] = item["end"] = 0


def _holds(map_: OffsetMap, start: Any, stop: Any) -> bool:
    """Whether two offsets in UTF-16 units are a place in a text, none of them inside a sign."""
    if not (isinstance(start, int) and isinstance(stop, int) and 0 <= start <= stop <= map_.to_utf16(map_.length)):
        return False
    return all(map_.to_utf16(map_.to_code_points(units)) == units for units in (start, stop))
