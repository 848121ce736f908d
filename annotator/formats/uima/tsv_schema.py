"""The header of WebAnno TSV 3: which layers there are, and which columns are theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from annotator.formats.uima.scene import Layer, Sense
from annotator.formats.uima.senses import CARRIERS, is_left_out, label_feature, layer_of, own_sense, sense_of

LayerForm = Literal["span", "relation", "chain"]
_FORMS: dict[str, LayerForm] = {"#T_SP=": "span", "#T_RL=": "relation", "#T_CH=": "chain"}
_VERSION = re.compile(r"#FORMAT=WebAnno TSV (\d)\.(\d+)\s*", re.ASCII)
OWN_MARKS = frozenset({"attacheParts", "governorRole"})
"""Features by which a layer of Attaché is known."""
MOST_COLUMNS = 2_000
ANY_TYPE = "uima.tcas.Annotation"


@dataclass(frozen=True, slots=True)
class Slot:
    """A feature whose values are roles: its columns, its name, and the type that fills them."""

    roles: int
    targets: int
    name: str
    type_name: str


@dataclass(frozen=True, slots=True)
class LayerColumns:
    """A layer of the file: its features by column, its slots, and for relations the column and type of the base."""

    form: LayerForm
    type_name: str
    layer: Layer
    left_out: bool
    features: tuple[tuple[int, Sense], ...]
    slots: tuple[Slot, ...] = ()
    base: int = -1
    base_type: str = ""


@dataclass(frozen=True, slots=True)
class Schema:
    """The layers of a file, in the order of their columns; `old`: before version 3.2; `owners`: whose a column is."""

    layers: tuple[LayerColumns, ...]
    owners: tuple[int, ...]
    old: bool


def version_of(line: str) -> tuple[int, int] | None:
    """The version that the first line of a file tells, None where it is no WebAnno TSV 3."""
    match = _VERSION.fullmatch(line)
    return (int(match.group(1)), int(match.group(2))) if match else None


def schema_of(lines: Iterable[str], version: tuple[int, int], *, label: str) -> Schema:
    """The schema that the lines of a header tell; `label` names the feature for labels, where one was chosen."""
    layers: list[LayerColumns] = []
    owners: list[int] = []
    column = 0
    for line in lines:
        form = _FORMS.get(line[:6])
        if form is not None and column < MOST_COLUMNS:
            name, *features = line[6:].rstrip().split("|")
            made, column = _layer(form, name, features, column=column, label=label)
            owners += [len(layers)] * (column - len(owners))
            layers.append(made)
    return Schema(tuple(layers), tuple(owners), version < (3, 2))


def _layer(form: LayerForm, name: str, features: list[str], *, column: int, label: str) -> tuple[LayerColumns, int]:
    plain: list[tuple[int, str]] = []
    slots: list[Slot] = []
    base, base_type = -1, ""
    at = 0
    while at < len(features):
        feature = features[at]
        if feature.startswith("ROLE_"):
            target = features[at + 1] if at + 1 < len(features) else ANY_TYPE
            bare = feature[5:].partition(":")[2] or feature[5:]
            slots.append(Slot(column, column + 1, _slot_name(bare), target))
            at, column = at + 2, column + 2
            continue
        if form == "relation" and feature.startswith("BT_"):
            base, base_type = column, feature[3:]
        else:
            plain.append((column, feature))
        at, column = at + 1, column + 1
    chosen = label_feature([feature for _, feature in plain], label) if form != "chain" else ""
    own = any(feature in OWN_MARKS for _, feature in plain)
    senses = tuple(
        (number, own_sense(feature) if own else sense_of(feature, None, label=chosen)) for number, feature in plain
    )
    if form == "chain":
        senses = tuple((number, Sense("attribute", feature)) for number, feature in plain)
    named = form == "chain" or any(sense.kind == "identifier" for _, sense in senses)
    layer = layer_of(name, None, named=named)
    left_out = is_left_out(name) and name not in CARRIERS
    made = LayerColumns(form, name, layer, left_out, senses, tuple(slots), base, base_type)
    return made, column


def _slot_name(words: str) -> str:
    """The feature of a slot: what is before the type of its links (feature_package.Type)."""
    at = words.find("_webanno.")
    return words[:at] if at > 0 else words.partition("_")[0]
