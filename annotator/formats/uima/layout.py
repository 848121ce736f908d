"""Which types and features an export has: found in all articles before any is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from annotator.formats.uima.naming import Names, feature_names
from annotator.formats.uima.senses import MARK, OWN_NAMES
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Argument, Frame, Mention, attribute

PACKAGE = "webanno.custom."
WORD = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"
META = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData"
ARTICLE = f"{PACKAGE}AttacheArticle"
STRING, ARRAY, LINKS = "uima.cas.String", "uima.cas.StringArray", "uima.cas.FSArray"
_ANNOTATION = "uima.tcas.Annotation"

PLAIN: dict[str, str] = {kind: name for name, kind in OWN_NAMES.items()}
"""Sense → the feature that says it."""

_OF_MENTIONS = ("label", "identifier", "entities", "value", "confidence", "note", "flag", "record", "parts")
_OF_FRAMES = ("precision", "source", "arguments")
_OF_RELATIONS = ("label", "value", "precision", "source", "confidence", "note", "flag", "start-role", "end-role")

ARTICLE_FEATURES = ("name", "title", "language", "date", "date_estimated", "source", "author", "url", "section", "page")
WHO = "annotator"


@dataclass(slots=True)
class Use:
    """What the records of one layer bear; `several` are the attributes that stood twice on one record."""

    attributes: dict[str, None] = field(default_factory=dict)
    several: set[str] = field(default_factory=set)
    roles: dict[str, None] = field(default_factory=dict)
    frames: bool = False

    def add(self, pairs: Iterable[tuple[str, str]]) -> None:
        """The attributes of a record."""
        codes = [code for code, _ in pairs if code != TYPE]
        self.attributes.update(dict.fromkeys(codes))
        self.several.update(code for code in codes if codes.count(code) > 1)


@dataclass(frozen=True, slots=True)
class LayerType:
    """A type of the export: its name, and its features by what they say (attribute:kind, role:AGENT, label …)."""

    name: str
    features: dict[str, str]
    arrays: frozenset[str] = frozenset()
    links: dict[str, str] = field(default_factory=dict)

    def tells(self, code: str) -> bool:
        """Whether its name alone tells its code."""
        return self.name == f"{PACKAGE}{code}"


def relations_of(frames: Sequence[Frame]) -> frozenset[str]:
    """The frames that go out as relations: nothing evokes them, two mentions fill their roles, and they fill none."""
    fillers = {part.frame for frame in frames for part in frame.arguments}
    return frozenset(
        frame.id
        for frame in frames
        if not frame.triggers
        and frame.id not in fillers
        and len(frame.arguments) == 2
        and all(is_plain(part) for part in frame.arguments)
    )


def is_plain(part: Argument) -> bool:
    """Whether an argument is no more than a mention in a role."""
    return bool(part.mention) and not (part.entity or part.frame or part.text)


@dataclass(slots=True)
class Layout:
    """The types of an export; call `add` for each article, then `finish`."""

    codebook: Codebook
    layers: dict[str, Use] = field(default_factory=dict)
    relations: dict[str, Use] = field(default_factory=dict)
    types: dict[tuple[str, str], LayerType] = field(default_factory=dict)
    _names: Names = field(default_factory=lambda: Names("AttacheArticle"))

    def add(self, mentions: Iterable[Mention], frames: Sequence[Frame]) -> None:
        """What the records of one article use."""
        for mention in mentions:
            self.layers.setdefault(mention.label, Use()).add(mention.attributes)
        relations = relations_of(frames)
        for frame in frames:
            if frame.id in relations:
                self.relations.setdefault(frame.label, Use()).add(frame.attributes)
                continue
            use = self.layers.setdefault(frame.label, Use())
            use.frames = True
            use.add(frame.attributes)
            use.roles.update(dict.fromkeys(part.role for part in frame.arguments if part.mention or part.frame))

    def finish(self) -> Any:
        """The type system of the export, as the library has it."""
        import cassis

        for label in self.codebook.layers:
            use = self.layers.setdefault(label.code, Use())
            use.roles.update({role.role: None for role in label.roles})
            use.frames = use.frames or label.kind == "frame"
        made = cassis.TypeSystem()
        _add_ground(made)
        for code in self.layers:
            self._names.of(f"layer:{code}", code)
        for code, use in self.layers.items():
            self._add_layer(made, code, use)
        for code, use in self.relations.items():
            self._add_relation(made, code, use)
        return made

    def _add_layer(self, made: Any, code: str, use: Use) -> None:
        name = f"{PACKAGE}{self._names.of(f'layer:{code}')}"
        type_ = made.create_type(name, description=f"{MARK}layer:{code}")
        senses = [*_OF_MENTIONS, *(_OF_FRAMES if use.frames else ())]
        features, links = _plain(made, type_, senses), dict[str, str]()
        names = feature_names(*features.values())
        arrays = _attributes(made, type_, use, names=names, features=features)
        if use.frames:
            for role in use.roles:
                sense = f"role:{role}"
                features[sense] = names.of(sense, role)
                links[sense] = self._link(made, type_, features[sense], sense)
            features["triggers"] = names.of("attacheTriggers")
            links["triggers"] = self._link(made, type_, features["triggers"], "triggers")
        self.types["layer", code] = LayerType(name, features, arrays, links)

    def _link(self, made: Any, type_: Any, feature: str, sense: str) -> str:
        """Create the type of a link, called as INCEpTION calls it, and the feature; the type's name."""
        wish = f"{type_.name.removeprefix(PACKAGE)}{feature[0].upper()}{feature[1:]}Link"
        link = f"{PACKAGE}{self._names.of(f'link:{type_.name}:{feature}', wish)}"
        link_type = made.create_type(link, "uima.cas.TOP")
        made.create_feature(link_type, "role", STRING)
        made.create_feature(link_type, "target", _ANNOTATION)
        made.create_feature(type_, feature, LINKS, elementType=link_type, description=f"{MARK}{sense}")
        return link

    def _add_relation(self, made: Any, code: str, use: Use) -> None:
        bare = self._names.of(f"relation:{code}", f"{code}Relation" if code in self.layers else code)
        name = f"{PACKAGE}{bare}"
        type_ = made.create_type(name, description=f"{MARK}relation:{code}")
        for end in ("Governor", "Dependent"):
            made.create_feature(type_, end, _ANNOTATION)
        features = _plain(made, type_, _OF_RELATIONS)
        names = feature_names("Governor", "Dependent", *features.values())
        arrays = _attributes(made, type_, use, names=names, features=features)
        self.types["relation", code] = LayerType(name, features, arrays)


def _plain(made: Any, type_: Any, senses: Iterable[str]) -> dict[str, str]:
    features: dict[str, str] = {}
    for sense in senses:
        features[sense] = PLAIN[sense]
        made.create_feature(type_, PLAIN[sense], STRING, description=f"{MARK}{sense}")
    return features


def _attributes(made: Any, type_: Any, use: Use, *, names: Names, features: dict[str, str]) -> frozenset[str]:
    for code in use.attributes:
        sense = f"attribute:{code}"
        features[sense] = names.of(sense, code)
        range_ = ARRAY if code in use.several else STRING
        made.create_feature(type_, features[sense], range_, description=f"{MARK}{sense}")
    return frozenset(f"attribute:{code}" for code in use.several)


def _add_ground(made: Any) -> None:
    made.create_type(WORD)
    made.create_type(SENTENCE)
    meta = made.create_type(META, "uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId", "documentUri", "collectionId", "documentBaseUri"):
        made.create_feature(meta, name, STRING)
    article = made.create_type(ARTICLE, "uima.cas.AnnotationBase", description=f"{MARK}article")
    for code in (*ARTICLE_FEATURES, WHO):
        made.create_feature(article, code, STRING, description=f"{MARK}article:{code}")
    made.create_feature(article, "metadata", ARRAY, description=f"{MARK}article:metadata")


def type_of(record: Mention | Frame) -> str:
    """The finer label of a record."""
    return attribute(record.attributes, TYPE)
