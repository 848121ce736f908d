"""A first look at the XML of an XMI file: offsets that are none, and types or features that its type system lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from keyword import iskeyword
from typing import Any

from annotator.formats.uima.senses import is_left_out
from annotator.formats.uima.type_systems import check_names, safe_name
from annotator.model.errors import ImportRefused
from annotator.model.offsets import OffsetMap

MOST_VALUES = 5_000_000
"""Structures of a file, each counted with all features that its type has: as many values the library keeps."""
MOST_GUESSED = 1_000
"""Features of a file that are in no type system."""

XMI_ID = "{http://www.omg.org/XMI}id"
_OUTER = "{http://www.omg.org/XMI}XMI"
_CAS = "{http:///uima/cas.ecore}"
_PREFIX, _SUFFIX = "{http:///", ".ecore}"
_NO_NAMESPACE = "uima.noNamespace."
_REFERENCES = frozenset({"Governor", "Dependent", "source", "target", "next", "first"})
_BUILT_IN = frozenset({"sofa", "begin", "end", XMI_ID})
_FRAMEWORK = frozenset({f"{_CAS}Sofa", f"{_CAS}View", f"{_CAS}NULL"})
_RENAMED = {"self": "self_", "type": "type_"}


@dataclass(slots=True)
class Survey:
    """What is left of an XMI file: type → features, and the ids of annotations whose offsets are no places of the text.

    `left_out` counts by type what was taken out because programs find it by themselves and nothing else refers to it;
    `changed` tells that the tree must be written anew for the library.
    """

    types: dict[str, set[str]] = field(default_factory=dict)
    arrays: set[tuple[str, str]] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    bad: dict[int, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)
    changed: bool = False


def survey(root: Any, path: object) -> Survey:
    """Take tokens and the like out of the tree, and look at every element that stays.

    Annotations outside their text are set to 0–0 in the tree and remembered as bad.
    """
    if root.tag != _OUTER:
        raise ImportRefused(str(path), "xmi", "this is no XMI of UIMA")
    texts = {sofa.get(XMI_ID): sofa.get("sofaString") for sofa in root.iterchildren(f"{_CAS}Sofa")}
    places = {id_: _Places(text) for id_, text in texts.items() if text is not None}
    found, sofas = Survey(), dict[str, str]()
    for element in _thinned(root, found):
        tag = element.tag
        found.types.setdefault(tag, set()).update(element.attrib)
        found.counts[tag] += 1
        for child in element:
            found.arrays.add((tag, child.tag))
        begin, end, sofa = element.get("begin"), element.get("end"), element.get("sofa")
        if begin is not None or end is not None:
            found.placed.add(tag)
            sofas[element.get(XMI_ID)] = sofa
            known = places.get(sofa)
            if sofa not in texts or (known is not None and not known.holds(begin or "", end or "")):
                _mend(element, found)
    _part_views(root, sofas, found)
    _rename(root, found)
    return found


def _part_views(root: Any, sofas: dict[str, str], found: Survey) -> None:
    """An annotation is counted in the text of its own view only."""
    for view in root.iterchildren(f"{_CAS}View"):
        sofa, members = view.get("sofa"), view.get("members", "").split()
        own = [id_ for id_ in members if sofas.get(id_, sofa) == sofa]
        if len(own) < len(members):
            view.set("members", " ".join(own))
            found.changed = True


def _rename(root: Any, found: Survey) -> None:
    """Give features that are called as Python's own words the name that they have in the type system."""
    for tag, names in found.types.items():
        for name in sorted(name for name in names if iskeyword(name)):
            for element in root.iterchildren(tag):
                if (value := element.attrib.pop(name, None)) is not None:
                    element.set(safe_name(name), value)
            names.remove(name)
            names.add(safe_name(name))
            found.changed = True
    for tag, name in [pair for pair in found.arrays if iskeyword(pair[1])]:
        for child in root.iterfind(f"{tag}/{name}"):
            child.tag = safe_name(name)
        found.arrays.remove((tag, name))
        found.arrays.add((tag, safe_name(name)))
        found.changed = True


def _thinned(root: Any, found: Survey) -> list[Any]:
    """The elements that stay: what is for annotators, and what that refers to."""
    out: dict[str, bool] = {}
    kept, rest = list[Any](), dict[str, Any]()
    for element in root:
        tag = element.tag
        left_out = out.get(tag)
        if left_out is None:
            left_out = out[tag] = is_left_out(type_name(tag))
        if left_out:
            rest[element.get(XMI_ID)] = element
        elif tag not in _FRAMEWORK:
            kept.append(element)
    waiting = list(kept)
    while waiting and rest:
        for id_ in _referred(waiting.pop()):
            if (element := rest.pop(id_, None)) is not None:
                kept.append(element)
                waiting.append(element)
    for element in rest.values():
        root.remove(element)
        found.left_out[type_name(element.tag)] += 1
    if rest:
        found.changed = True
        for view in root.iterchildren(f"{_CAS}View"):
            view.set("members", " ".join(id_ for id_ in view.get("members", "").split() if id_ not in rest))
    return kept


def _referred(element: Any) -> Iterator[str]:
    """All that may be an id in the features of an element."""
    for name, value in element.attrib.items():
        if name not in _BUILT_IN and value[:1].isdigit():
            yield from value.split()


def _mend(element: Any, found: Survey) -> None:
    id_ = element.get(XMI_ID, "")
    if id_.isdigit():
        found.bad[int(id_)] = f"{element.get('begin', '')[:12]}–{element.get('end', '')[:12]}"
    element.set("begin", "0")
    element.set("end", "0")
    found.changed = True


class _Places:
    """Which offsets of a text, in UTF-16 units, are between two signs."""

    def __init__(self, text: str) -> None:
        map_ = OffsetMap(text)
        self._map = map_
        self._length = map_.to_utf16(len(text))
        self._wide = self._length != len(text)

    def holds(self, begin: str, end: str) -> bool:
        try:
            start, stop = int(begin), int(end)
        except ValueError:
            return False
        if not 0 <= start <= stop <= self._length:
            return False
        return not self._wide or (self._whole(start) and self._whole(stop))

    def _whole(self, units: int) -> bool:
        return self._map.to_utf16(self._map.to_code_points(units)) == units


def type_name(tag: str) -> str:
    """The name of the type that an element of XMI is."""
    name = tag.removeprefix(_PREFIX).replace(_SUFFIX, ".").replace("/", ".") if tag.startswith(_PREFIX) else tag
    return name.removeprefix(_NO_NAMESPACE)


def check_size(counts: Iterable[tuple[int, int]], path: object) -> None:
    """ImportRefused where so many structures of so many features each are more than any annotated text has."""
    if sum(number * features for number, features in counts) > MOST_VALUES:
        raise ImportRefused(str(path), "too-large", f"its structures have more than {MOST_VALUES:,} features in all")


def completed(typesystem: Any, root: Any, found: Survey, path: object) -> tuple[Any, list[str]]:
    """A type system that has all that the file uses, and the names of the types that were lacking in the given one."""
    lacking = {tag: features for tag, features in found.types.items() if _lacks(typesystem, tag, features, found)}
    if not lacking and typesystem is not None:
        return typesystem, []
    import cassis

    if sum(map(len, lacking.values())) > MOST_GUESSED:
        raise ImportRefused(str(path), "xmi", f"more than {MOST_GUESSED} features are in no type system")
    links, ids = _links(root), {element.get(XMI_ID) for element in root}
    made = cassis.merge_typesystems(typesystem) if typesystem is not None else cassis.TypeSystem()
    names = [type_name(tag) for tag in lacking]
    check_names(names, (name for features in lacking.values() for name in features if name != XMI_ID), str(path))
    new = []
    for tag, name in zip(lacking, names, strict=True):
        if not made.contains_type(name, True):
            base = "uima.tcas.Annotation" if tag in found.placed else "uima.cas.AnnotationBase"
            made.create_type(name, base if "sofa" in found.types[tag] else "uima.cas.TOP")
            new.append(name)
    for tag, name in zip(lacking, names, strict=True):
        for feature, kind in _features(root, tag, found, links=links, ids=ids):
            _add(made, name, feature, kind)
    return made, new


def _lacks(typesystem: Any, tag: str, features: set[str], found: Survey) -> bool:
    name = type_name(tag)
    if typesystem is None or not typesystem.contains_type(name, True):
        return not name.startswith("uima.cas.")
    type_ = typesystem.get_type(name, True)
    used = [*features, *(child for of, child in found.arrays if of == tag)]
    return any(
        type_.get_feature(_RENAMED.get(feature, feature)) is None for feature in used if feature != XMI_ID
    ) and not name.startswith("uima.cas.")


def _add(made: Any, name: str, feature: str, kind: str) -> None:
    type_ = made.get_type(name, True)
    if type_.get_feature(_RENAMED.get(feature, feature)) is None:
        element = "uima.cas.TOP" if kind == "uima.cas.FSArray" else None
        made.create_feature(type_, feature, kind, elementType=element)


def _links(root: Any) -> set[str]:
    """The ids of the elements that join a role to a target."""
    return {element.get(XMI_ID) for element in root if element.get("target") and not element.get("begin")}


def _features(root: Any, tag: str, found: Survey, *, links: set[str], ids: set[str]) -> Iterator[tuple[str, str]]:
    """The features of an unknown type, with the type of their values as the values look."""
    for _, child in sorted(pair for pair in found.arrays if pair[0] == tag):
        yield child, "uima.cas.StringArray"
    children = {child for of, child in found.arrays if of == tag}
    for feature in sorted(found.types[tag] - {XMI_ID} - children):
        if feature in _BUILT_IN:
            yield feature, "uima.cas.Sofa" if feature == "sofa" else "uima.cas.Integer"
        elif feature in _REFERENCES and _all_ids(root, tag, feature, ids):
            yield feature, "uima.cas.TOP"
        elif links and _all_links(root, tag, feature, links):
            yield feature, "uima.cas.FSArray"
        else:
            yield feature, "uima.cas.String"


def _all_ids(root: Any, tag: str, feature: str, ids: set[str]) -> bool:
    return all(value in ids for element in root.iterchildren(tag) if (value := element.get(feature)) is not None)


def _all_links(root: Any, tag: str, feature: str, links: set[str]) -> bool:
    values = [value.split() for element in root.iterchildren(tag) if (value := element.get(feature)) is not None]
    return any(values) and all(set(ids) <= links for ids in values)
