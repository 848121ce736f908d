"""The codebook that a brat collection needs: the project's own, grown by what the files and their conf use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from annotator.formats.brat_files.conf import AttributeLine, Conf, TypeLine
from annotator.formats.brat_files.lines import EQUIVALENT
from annotator.formats.brat_files.used import Used, attribute_code
from annotator.model.codebook import ANY, Attribute, Bearer, Codebook, Label, LayerKind, Role, RoleUse, Value, Words

PRESENT = "yes"
"""The value of an attribute that is only there or not."""

_BEARERS: Mapping[str, tuple[Bearer, ...]] = {
    "<ENTITY>": ("mention",),
    "<EVENT>": ("frame",),
    "<RELATION>": ("frame",),
    "<ANY>": ("mention", "frame"),
}


class Vocabulary:
    """The grown codebook, and which layer and type a brat type is in it."""

    def __init__(self, codebook: Codebook, conf: Conf, used: Used) -> None:
        self.conf = conf
        self._base = codebook
        self._labels: dict[str, Label] = {}
        self._roles: dict[str, Role] = {}
        self._attributes: list[Attribute] = []
        self._places: dict[tuple[str, LayerKind], tuple[str, str]] = {}
        self.fuller: list[tuple[str, str]] = []
        """(event, role) where a role of the conf is filled more often than the conf allows, which was lifted."""
        self._times = used.times
        self._take_spans(used)
        self._take_frames([*conf.events, *_unlisted(conf.events, used.events)], used.events)
        self._take_frames([*conf.relations, *_unlisted(conf.relations, used.relations)], used.relations)
        self._take_references(used.referring)
        for line in conf.attributes:
            self._take_attribute(line, used)
        self._take_used_attributes(used)
        self.values = self._take_used_values(used)
        """(attribute, value): values that the conf does not list, which were added."""
        grown = bool(self._labels or self._roles or self._attributes)
        self.codebook = replace(
            codebook,
            version=codebook.version + grown,
            labels=(*codebook.labels, *self._labels.values()),
            attributes=(*codebook.attributes, *self._attributes),
            roles=(*codebook.roles, *self._roles.values()),
        )

    @property
    def created(self) -> tuple[str, ...]:
        """The codes of the labels and roles that the codebook lacked."""
        return (*self._labels, *self._roles)

    def mention(self, type_: str, *, trigger: bool = False) -> tuple[str, str]:
        """Layer and type ("" for none) of a T line; of an event's where it is its trigger."""
        first: LayerKind = "frame" if trigger else "span"
        found = self._places.get((type_, first)) or self._places.get((type_, "span" if trigger else "frame"))
        return found or (type_, "")

    def frame(self, type_: str) -> tuple[str, str]:
        """Layer and type ("" for none) of an E, R or * line."""
        return self._places.get((type_, "frame"), (type_, ""))

    def renamed(self) -> list[tuple[str, str]]:
        """The types whose code serves for the other kind of layer, with the code that they got."""
        codes = ((type_, place[1] or place[0]) for (type_, _), place in self._places.items())
        return [(type_, code) for type_, code in codes if type_ != code]

    def _take_spans(self, used: Used) -> None:
        listed = {line.code for line in self.conf.entities}
        framed = {line.code for line in self.conf.events} | used.events.keys()
        for line in self.conf.entities:
            self._place(line.code, line.root, "span")
        for code in used.spans:
            layer = self._base.layer_of(code)
            if layer is not None and layer.kind == "frame":
                self._place(code, code, "frame")
            elif code not in listed and code not in framed:
                self._place(code, code, "span")

    def _take_frames(self, lines: Sequence[TypeLine], used: Mapping[str, Iterable[str]]) -> None:
        for line in lines:
            uses = {role.code: RoleUse(role.code, role.least, role.most) for role in line.roles}
            uses |= {role: RoleUse(role) for role in used.get(line.code, ()) if role not in uses}
            if EQUIVALENT in uses:
                uses = {role: RoleUse(role) for role in uses}
            for role in uses:
                if self._base.role(role) is None:
                    self._roles.setdefault(role, Role(role, Words(role, role), (ANY,)))
            layer, type_ = self._place(line.code, line.root, "frame")
            if (type_ or layer) in self._labels:
                self._lift(line.code, uses)
            self._give_roles(type_ or layer, uses.values())
            self._give_roles(layer, [RoleUse(role) for role in uses])

    def _lift(self, type_: str, uses: dict[str, RoleUse]) -> None:
        """Let roles be filled as often as the files fill them."""
        for role, use in uses.items():
            if 0 < use.most < self._times.get((type_, role), 0):
                uses[role] = RoleUse(role, use.least)
                self.fuller.append((type_, role))

    def _give_roles(self, code: str, uses: Iterable[RoleUse]) -> None:
        label = self._labels.get(code)
        if label is not None:
            known = {use.role for use in label.roles}
            roles = (*label.roles, *(use for use in uses if use.role not in known))
            self._labels[code] = replace(label, roles=roles)

    def _place(self, type_: str, root: str, kind: LayerKind) -> tuple[str, str]:
        """Find the label of a type, or make it; where its code serves for the other kind it gets one of its own."""
        if (type_, kind) in self._places:
            return self._places[type_, kind]
        code = type_
        layer = self._layer(code)
        if layer is not None and layer.kind != kind:
            code = f"{type_}-{kind}"
            layer = self._layer(code)
        if layer is None:
            parent = "" if root == type_ else self._place(root, root, kind)[0]
            self._labels[code] = Label(code, Words(code, code), parent=parent, kind=kind)
            top = parent or code
        else:
            top = layer.code
        self._places[type_, kind] = (top, "" if top == code else code)
        return self._places[type_, kind]

    def _layer(self, code: str) -> Label | None:
        label = self._labels.get(code)
        if label is None:
            return self._base.layer_of(code)
        return (self._labels.get(label.parent) or self._base.label(label.parent)) if label.parent else label

    def _take_references(self, referring: Iterable[str]) -> None:
        for type_ in referring:
            layer = self._labels.get(self.mention(type_)[0])
            if layer is not None:
                self._labels[layer.code] = replace(layer, entities=True)

    def _take_attribute(self, line: AttributeLine, used: Used) -> None:
        code = attribute_code(line.code)
        labels: dict[Bearer, list[str]] = {}
        for bearer in line.bearers:
            for kind in _BEARERS.get(bearer, ()):
                labels[kind] = []
        for bearer in line.bearers:
            if bearer not in _BEARERS:
                on: Bearer = "frame" if (bearer, "frame") in self._places else "mention"
                layer, type_ = self.frame(bearer) if on == "frame" else self.mention(bearer)
                if labels.get(on) != []:
                    labels.setdefault(on, []).append(type_ or layer)
        values = tuple(Value(value, Words(value, value)) for value in line.values) or _PRESENT
        for on, codes in labels.items():
            # what is on a type of events in brat may be on its triggers here
            bases: tuple[Bearer, ...] = ("mention", "frame") if on == "frame" else ("mention",)
            lacking = tuple(
                label for label in codes if all(self._base.attribute(base, code, label) is None for base in bases)
            )
            if lacking or (not codes and self._base.attribute(on, code) is None):
                multiple = code in used.several
                self._attributes.append(Attribute(code, Words(code, code), on, lacking, values, multiple))

    def _take_used_attributes(self, used: Used) -> None:
        lacking: dict[tuple[Bearer, str], list[str]] = {}
        valued: set[tuple[Bearer, str]] = set()
        for (on, type_, code), has_value in used.attributes.items():
            layer, finer = self.frame(type_) if on == "frame" else self.mention(type_)
            if self._bears(on, code, (layer, finer)):
                continue
            lacking.setdefault((on, code), []).append(layer)
            if has_value:
                valued.add((on, code))
        for (on, code), layers in lacking.items():
            known = any(found.on == on and found.code == code for found in (*self._base.attributes, *self._attributes))
            labels = tuple(dict.fromkeys(layers)) if known else ()
            values = () if (on, code) in valued else _PRESENT
            multiple = code in used.several
            self._attributes.append(Attribute(code, Words(code, code), on, labels, values, multiple))

    def _take_used_values(self, used: Used) -> list[tuple[str, str]]:
        """The values that attributes of the conf lack, added to these."""
        found: dict[tuple[str, str], None] = {}
        for (on, type_, code), values in used.values.items():
            types = self.frame(type_) if on == "frame" else (*self.mention(type_), *self.mention(type_, trigger=True))
            at = next((at for at, known in enumerate(self._attributes) if _is_borne(known, on, code, types)), -1)
            if at < 0 or not self._attributes[at].values or self._base.attribute(on, code, *types) is not None:
                continue
            known = self._attributes[at]
            listed = {value.code for value in known.values}
            more = [value for value in (value or PRESENT for value in values) if value not in listed]
            found.update(dict.fromkeys((code, value) for value in more))
            added = tuple(Value(value, Words(value, value)) for value in more)
            self._attributes[at] = replace(known, values=(*known.values, *added))
        return list(found)

    def _bears(self, on: Bearer, code: str, labels: tuple[str, str]) -> bool:
        return self._base.attribute(on, code, *labels) is not None or any(
            _is_borne(found, on, code, labels) for found in self._attributes
        )


_PRESENT = (Value(PRESENT, Words("oui", PRESENT)),)


def _is_borne(found: Attribute, on: Bearer, code: str, labels: Sequence[str]) -> bool:
    return found.on == on and found.code == code and (not found.labels or bool(set(labels) & set(found.labels)))


def _unlisted(lines: Sequence[TypeLine], used: Iterable[str]) -> list[TypeLine]:
    listed = {line.code for line in lines}
    return [TypeLine(code, code) for code in used if code not in listed]
