"""What a feature of UIMA stands for, told by its description in our own files, else by its name."""

from __future__ import annotations

from annotator.formats.uima.scene import Layer, Sense, SenseKind

MARK = "attache:"
"""Begins the description of a type or feature that Attaché wrote: attache:layer:ACTOR, attache:attribute:kind."""

CARRIERS = frozenset({"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"})
"""Types whose value is the whole label."""

LEFT_OUT = (
    "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.syntax.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.anomaly.type.",
    "de.tudarmstadt.ukp.dkpro.core.api.structure.type.",
    "org.dkpro.core.api.xml.type.",
    "org.dkpro.core.api.pdf.type.",
    "de.tudarmstadt.ukp.clarin.webanno.api.type.",
    "de.tudarmstadt.ukp.inception.",
)
"""Where the types of tokens, sentences, parts of speech, lemmas, syntax and of the program's own use begin."""

_LEFT_OUT_NAMES = frozenset({"token", "sentence", "lemma", "pos", "stem", "paragraph", "documentannotation"})

_KINDS: tuple[SenseKind, ...] = (
    "label",
    "identifier",
    "entities",
    "note",
    "confidence",
    "flag",
    "value",
    "precision",
    "source",
    "record",
    "parts",
    "arguments",
    "triggers",
    "start-role",
    "end-role",
)
_BY_NAME: dict[str, SenseKind] = {"identifier": "identifier", "note": "note", "comment": "note", "notes": "note"}
_LABELS = ("value", "label", "category", "entity", "type", "class", "kind")
"""Names of the feature that names the finer label, the likelier first."""

_COLUMN_LABELS = frozenset({"PosValue", "DependencyType", "relationType", "semanticRole"})


META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
"""Names the document."""


def is_left_out(type_name: str) -> bool:
    """Whether a type holds what a program finds by itself: tokens, sentences, parts of speech, lemmas, syntax."""
    return type_name != META and (
        type_name.startswith(LEFT_OUT) or type_name.rpartition(".")[2].lower() in _LEFT_OUT_NAMES
    )


def layer_of(type_name: str, description: str | None, *, named: bool = False, roles: tuple[str, ...] = ()) -> Layer:
    """The layer that a type is."""
    kind, code = _own(description)
    if kind in {"layer", "relation"}:
        return Layer(code, named=named, roles=roles)
    return Layer(type_name.rpartition(".")[2], carrier=type_name in CARRIERS, named=named)


def label_feature(names: list[str], chosen: str = "") -> str:
    """Which feature of a type names the finer label: the one chosen, else by its name, "" where none does."""
    if chosen and chosen in names:
        return chosen
    bare = {name.rstrip("_"): name for name in names}
    found = next((bare[name] for name in _LABELS if name in bare), "")
    return found or next((name for name in names if name in _COLUMN_LABELS), "")


def sense_of(name: str, description: str | None, *, label: str) -> Sense:
    """What a feature says; `label` is the name of the type's label feature."""
    kind, code = _own(description)
    if kind in {"attribute", "role"}:
        return Sense("attribute" if kind == "attribute" else "role", code)
    for known in _KINDS:
        if kind == known:
            return Sense(known)
    if name == label:
        return Sense("label")
    return Sense(_BY_NAME.get(name, "attribute"), name.rstrip("_"))


OWN_NAMES: dict[str, SenseKind] = {
    "value": "label",
    "identifier": "identifier",
    "attacheEntities": "entities",
    "date": "value",
    "precision": "precision",
    "attacheSource": "source",
    "confidence": "confidence",
    "note": "note",
    "flag": "flag",
    "attacheRecord": "record",
    "attacheParts": "parts",
    "attacheArguments": "arguments",
    "governorRole": "start-role",
    "dependentRole": "end-role",
}
"""What Attaché calls its features, and what they say."""


def own_sense(name: str) -> Sense:
    """What a feature of a type of Attaché says where its description is not at hand."""
    kind = OWN_NAMES.get(name)
    return Sense(kind) if kind is not None else Sense("attribute", own_code(name))


def own_code(name: str) -> str:
    """The code of the attribute that a feature of Attaché is for, which may be called as one of its other features."""
    bare = name.removesuffix("_2")
    return bare if bare in OWN_NAMES else name


def is_own(description: str | None) -> bool:
    """Whether Attaché wrote this description."""
    return (description or "").startswith(MARK)


def _own(description: str | None) -> tuple[str, str]:
    if not is_own(description):
        return "", ""
    kind, _, code = (description or "")[len(MARK) :].partition(":")
    return kind, code
