"""A CAS of the library into a scene: which annotations are spans, relations, chains, and what their features say."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, TypeGuard

from annotator.formats.foreign_batch import text_in
from annotator.formats.uima.document_data import OWN, DocumentData
from annotator.formats.uima.loading import Loaded
from annotator.formats.uima.scene import Arc, Chain, Layer, Mark, Scene, Sense, Target
from annotator.formats.uima.senses import META, is_left_out, label_feature, layer_of, sense_of
from annotator.model.errors import ImportRefused

_ANNOTATION = "uima.tcas.Annotation"
_FIRST = "_InitialView"
_BASE = frozenset({"sofa", "begin", "end"})
_ENDS = (("Governor", "Dependent"), ("source", "target"))
_MOST_CHAIN = 1_000_000

_Use = Literal["out", "span", "relation", "chain", "link", "meta", "own-meta", "other"]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How annotations of one type are read; `ends` are the features of a relation, `features` the others."""

    use: _Use
    name: str
    layer: Layer
    features: tuple[tuple[str, Sense], ...] = ()
    ends: tuple[str, str] = ("", "")
    hosts: bool = False


@dataclass(slots=True)
class CasReader:
    """Reads the CASes of one import; types are looked at once a type system. `label` names a feature for all."""

    label: str = ""
    _typesystem: Any = None
    _plans: dict[str, _Plan] = field(default_factory=dict)

    def scene(self, loaded: Loaded, path: Path | str, name: str) -> Scene:
        """The scene of the view with a text and most annotations; ImportRefused "empty" where there is none."""
        cas = loaded.cas
        views = [view for view in cas.views if view.sofa.sofaString]
        if not views:
            raise ImportRefused(path, "empty", "there is no text in it")
        view = (
            max(views, key=lambda found: (_annotations(found), found.sofa.sofaID == _FIRST)) if views[1:] else views[0]
        )
        scene = Scene(name, text_in(Path(path), 0, view.sofa.sofaString))
        for other in views:
            if other is not view:
                scene.lost["view", f"an article has one text; {other.sofa.sofaID} is another"] += 1
                if count := _annotations(other):
                    scene.lost["annotation", f"it is about another text, the view {other.sofa.sofaID}"] += count
        if self._typesystem is not cas.typesystem:
            self._typesystem, self._plans = cas.typesystem, {}
        _Reading(scene, loaded, self.label, self._plans).run(view)
        return scene


@dataclass(slots=True)
class _Reading:
    """One CAS."""

    scene: Scene
    loaded: Loaded
    label: str
    plans: dict[str, _Plan]
    taken: dict[int, str] = field(default_factory=dict)
    needed: dict[int, Any] = field(default_factory=dict)
    out: Counter[str] = field(default_factory=Counter)
    indexed: set[int] = field(default_factory=set)

    def run(self, view: Any) -> None:
        """Fill the scene."""
        chains, metas = list[tuple[Any, _Plan]](), list[tuple[str, Any]]()
        indexed = view.get_all_fs()
        self.indexed = {fs.xmiID for fs in indexed}
        for fs in indexed:
            plan = self._plan(fs.type)
            if plan.use == "out":
                self.out[plan.name] += 1
            elif plan.use == "span":
                self._take_span(fs, plan)
            elif plan.use == "relation":
                self._take_relation(fs, plan)
            elif plan.use == "chain":
                chains.append((fs, plan))
            elif plan.use in {"meta", "own-meta"}:
                metas.append((plan.use, fs))
            elif plan.use == "other":
                self.scene.lost[plan.name, "it stands nowhere in the text"] += 1
        for fs, plan in chains:
            self._take_chain(fs, plan)
        self._take_metadata(metas)
        self._take_needed()
        self.scene.marks.sort(key=lambda mark: (mark.start, -mark.end))
        self.scene.left_out += self.out + self.loaded.left_out

    def _take_metadata(self, metas: list[tuple[str, Any]]) -> None:
        data = DocumentData()
        for use, fs in metas:
            if use == "own-meta":
                data.add_own(fs)
        own = bool(data.name)
        for use, fs in metas:
            if use == "meta" and not own:
                data.add_foreign(fs)
        self.scene.name, self.scene.annotator, self.scene.told = data.name or self.scene.name, data.annotator, data.told

    def _plan(self, type_: Any) -> _Plan:
        plan = self.plans.get(type_.name)
        if plan is None:
            plan = self.plans[type_.name] = _plan_of(type_, self.loaded.cas.typesystem, self.label)
        return plan

    def _take_span(self, fs: Any, plan: _Plan) -> None:
        key = str(fs.xmiID)
        if fs.xmiID in self.taken:
            return
        self.taken[fs.xmiID] = key
        if fs.xmiID in self.loaded.bad:
            self.scene.lost[plan.name, f"{self.loaded.bad[fs.xmiID]} is no place in the text"] += 1
            return
        values, targets = self._values(fs, plan)
        self.scene.marks.append(Mark(key, plan.layer, fs.begin, fs.end, values, targets, plan.hosts))

    def _take_relation(self, fs: Any, plan: _Plan) -> None:
        ends = [getattr(fs, end, None) for end in plan.ends]
        if not all(_is_annotation(end) for end in ends):
            self.scene.lost[plan.name, "one of its ends is missing"] += 1
            return
        values, _ = self._values(fs, plan)
        start, end = (self._key(one) for one in ends)
        self.scene.arcs.append(Arc(plan.layer, start, end, values))

    def _take_chain(self, fs: Any, plan: _Plan) -> None:
        keys: dict[str, None] = {}
        link: Any = getattr(fs, "first", None)
        while _is_annotation(link) and str(link.xmiID) not in keys and len(keys) < _MOST_CHAIN:
            keys[self._key(link)] = None
            link = getattr(link, "next", None)
        self.scene.chains.append(Chain(plan.layer, tuple(keys)))

    def _values(self, fs: Any, plan: _Plan) -> tuple[tuple[tuple[Sense, str], ...], tuple[Target, ...]]:
        values: list[tuple[Sense, str]] = []
        targets: list[Target] = []
        for name, sense in plan.features:
            value = getattr(fs, name, None)
            if value is None:
                continue
            if isinstance(value, str | int | float):
                values.append((sense, _word(value)))
                continue
            for item in _items(value):
                if isinstance(item, str | int | float):
                    values.append((sense, _word(item)))
                elif item is not None:
                    self._take_target(item, sense, targets)
        return tuple(values), tuple(targets)

    def _take_target(self, item: Any, sense: Sense, targets: list[Target]) -> None:
        role, target = getattr(item, "role", None), getattr(item, "target", None)
        own = sense.kind in {"role", "triggers"}
        if not _is_annotation(target):
            role, target = "", item
        if not _is_annotation(target):
            self.scene.lost[sense.code or sense.kind, "it points to nothing in the text"] += 1
            return
        kind: Literal["role", "triggers"] = "triggers" if sense.kind == "triggers" else "role"
        name = sense.code if own or not isinstance(role, str) or not role else role
        targets.append(Target(name, self._key(target), kind))

    def _key(self, fs: Any) -> str:
        if fs.xmiID not in self.taken:
            self.needed.setdefault(fs.xmiID, fs)
        return str(fs.xmiID)

    def _take_needed(self) -> None:
        """Tokens and the like become spans where a relation or role is filled by them."""
        for _ in range(3):
            waiting = [fs for id_, fs in self.needed.items() if id_ not in self.taken]
            for fs in waiting:
                plan = self._plan(fs.type)
                if fs.xmiID not in self.indexed:
                    self.taken[fs.xmiID] = str(fs.xmiID)
                    self.scene.lost[plan.name, "it is in no index, so its place is not told"] += 1
                    continue
                if plan.use == "out" and self.out[plan.name]:
                    self.out[plan.name] -= 1
                bare = _Plan("span", plan.name, Layer(fs.type.short_name)) if plan.use == "out" else plan
                self._take_span(fs, bare)


def _plan_of(type_: Any, typesystem: Any, chosen: str) -> _Plan:
    name = type_.name
    if type_.description == OWN:
        return _Plan("own-meta", name, Layer(name))
    if name == META:
        return _Plan("meta", name, Layer(name))
    features = [feature for feature in type_.all_features if feature.name not in _BASE]
    names = [feature.name for feature in features]
    placed = _is_a(type_, _ANNOTATION)
    ends = next((pair for pair in _ENDS if set(pair) <= set(names)), ("", "")) if placed else ("", "")
    relation = bool(ends[0]) and all(_refers(feature) for feature in features if feature.name in ends)
    ends = ends if relation else ("", "")
    if is_left_out(name) and not (relation and not name.startswith("de.tudarmstadt.ukp.dkpro.core.api.syntax")):
        return _Plan("out", name, Layer(type_.short_name))
    if not placed:
        if name.startswith("uima.cas."):
            return _Plan("link", name, Layer(name))
        use: _Use = "chain" if "first" in names else "link" if {"target"} <= set(names) else "other"
        return _Plan(use, name, layer_of(name, type_.description))
    strings = [feature.name for feature in features if feature.rangeType.name == "uima.cas.String"]
    label = label_feature(strings, chosen)
    chained: set[str] = {"next"} if "next" in names else set()
    senses = tuple(
        (feature.name, sense_of(feature.name, feature.description, label=label))
        for feature in features
        if feature.name not in {*ends, *chained}
    )
    named = bool(chained) or any(sense.kind == "identifier" for _, sense in senses)
    roles = tuple(sense.code for _, sense in senses if sense.kind == "role")
    layer = layer_of(name, type_.description, named=named, roles=roles)
    hosts = any(_has_targets(feature, typesystem) for feature in features if feature.name not in {*ends, *chained})
    return _Plan("relation" if relation else "span", name, layer, senses, ends, hosts)


def _annotations(view: Any) -> int:
    """How many structures of a view may be annotations of a person."""
    return sum(not is_left_out(fs.type.name) and fs.type.name != META for fs in view.get_all_fs())


def _is_a(type_: Any, name: str) -> bool:
    while type_ is not None:
        if type_.name == name:
            return True
        type_ = type_.supertype
    return False


def _refers(feature: Any) -> bool:
    return feature.rangeType.name == "uima.cas.TOP" or _is_a(feature.rangeType, _ANNOTATION)


def _has_targets(feature: Any, typesystem: Any) -> bool:
    """Whether a feature is a list of links, each to a target."""
    range_ = feature.rangeType.name
    if range_ not in {"uima.cas.FSArray", "uima.cas.FSList"} and not range_.endswith("[]"):
        return False
    name = getattr(feature.elementType, "name", feature.elementType)  # what hangs on the feature may be unfinished
    if name in {None, "uima.cas.TOP"}:
        return True
    return typesystem.contains_type(name, True) and typesystem.get_type(name, True).get_feature("target") is not None


def _is_annotation(fs: Any) -> TypeGuard[Any]:
    return isinstance(getattr(fs, "begin", None), int) and isinstance(getattr(fs, "end", None), int)


def _items(value: Any) -> list[Any]:
    """The members of an array or list of UIMA, else the value alone."""
    if hasattr(value, "elements"):
        return list(value.elements or [])
    if isinstance(value, list):
        return value
    items: list[Any] = []
    if hasattr(value, "head"):
        while hasattr(value, "head") and len(items) < _MOST_CHAIN:
            items.append(value.head)
            value = value.tail
        return items
    return [] if type(value).__name__.startswith("uima_cas_Empty") else [value]


def _word(value: str | float) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return str(value)
