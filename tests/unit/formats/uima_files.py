"""Small files of UIMA, and importing and exporting them without the registry."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.formats.protocols import Batch, Exporter, ImportContext, Importer
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import Argument, Entity, Frame, Mention
from annotator.model.validation import NARRATOR_ID
from tests.unit.formats.memory_projects import MemoryProject

EMPTY = Codebook("c", "empty")
TEXT = "👍 Ana rompt avec Bob."
CUSTOM = "webanno.custom."
NER = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
_XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmi:version="2.0" '
    'xmlns:custom="http:///webanno/custom.ecore" xmlns:tcas="http:///uima/tcas.ecore" '
    'xmlns:ner="http:///de/tudarmstadt/ukp/dkpro/core/api/ner/type.ecore" '
    'xmlns:seg="http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore" '
    'xmlns:meta="http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore">'
    '<cas:NULL xmi:id="0"/>{body}'
    '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="{text}"/>'
    '<cas:View sofa="1" members="{members}"/></xmi:XMI>'
)


def feature(name: str, range_: str = "uima.cas.String", element: str = "") -> str:
    """A feature in the XML of a type system."""
    more = f"<elementType>{element}</elementType>" if element else ""
    told = f"<name>{name}</name><rangeTypeName>{range_}</rangeTypeName>{more}"
    return f"<featureDescription>{told}</featureDescription>"


def type_(name: str, *features: str, base: str = "uima.tcas.Annotation") -> str:
    """A type in the XML of a type system."""
    told = f"<name>{name}</name><supertypeName>{base}</supertypeName><features>{''.join(features)}</features>"
    return f"<typeDescription>{told}</typeDescription>"


def type_system(*types: str) -> str:
    """The XML of a type system."""
    start = '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">'
    return f"{start}<types>{''.join(types)}</types></typeSystemDescription>"


LINK = type_(f"{CUSTOM}EventRolesLink", feature("role"), feature("target", "uima.tcas.Annotation"), base="uima.cas.TOP")
SYSTEM = type_system(
    type_(
        f"{CUSTOM}Span",
        feature("value"),
        feature("identifier"),
        feature("comment"),
        feature("sure", "uima.cas.Boolean"),
    ),
    type_(f"{CUSTOM}Event", feature("value"), feature("roles", "uima.cas.FSArray", f"{CUSTOM}EventRolesLink")),
    LINK,
    type_(
        f"{CUSTOM}Relation",
        feature("value"),
        feature("Governor", "uima.tcas.Annotation"),
        feature("Dependent", "uima.tcas.Annotation"),
    ),
    type_(f"{CUSTOM}SimpleLink", feature("next", f"{CUSTOM}SimpleLink")),
    type_(f"{CUSTOM}SimpleChain", feature("first", f"{CUSTOM}SimpleLink"), base="uima.cas.AnnotationBase"),
    type_(NER, feature("value"), feature("identifier")),
    type_("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token"),
)
"""Spans, events with roles, relations, chains, named entities and tokens."""


def xmi(*elements: str, text: str = TEXT) -> str:
    """An XMI file of elements without ids, which get 10, 11 …; all of them are members of the view."""
    body = "".join(
        element.replace(" ", f' xmi:id="{number}" sofa="1" ', 1) for number, element in enumerate(elements, start=10)
    )
    members = " ".join(str(number) for number in range(10, 10 + len(elements)))
    return _XMI.format(body=body, text=text.replace("&", "&amp;").replace("\n", "&#10;"), members=members)


def written(folder: Path, *elements: str, text: str = TEXT, system: str = SYSTEM) -> Path:
    """A folder's a.xmi with the type system beside it."""
    folder.mkdir(exist_ok=True)
    if system:
        (folder / "TypeSystem.xml").write_text(system, "utf-8")
    path = folder / "a.xmi"
    path.write_text(xmi(*elements, text=text), "utf-8")
    return path


def read(
    importer: Importer, *paths: Path, codebook: Codebook = EMPTY, options: Mapping[str, str] | None = None
) -> tuple[list[Batch], Report]:
    """Import files; the batches and the report."""
    report = Report("import")
    context = ImportContext(codebook, "me", frozenset(), {})
    return list(importer.read(paths, context, options or {}, report)), report


def export(exporter: Exporter, project: MemoryProject, out: Path) -> Report:
    """Write a project; the report."""
    report = Report("export")
    exporter.write(project, out, {}, report, progress=lambda *_: None)
    return report


def content(held: Batch | MemoryProject) -> list[Any]:
    """All that a round trip must bring back, without ids and the order of arguments."""
    register = held.register if isinstance(held, MemoryProject) else held.entities
    people = {p.id: p.name for p in (held.people if isinstance(held, MemoryProject) else held.annotators)}
    named = {e.id: _entity(e) for e in register} | {NARRATOR_ID: "narrator", "": ""}
    mentions = held.all_mentions if isinstance(held, MemoryProject) else held.mentions
    frames = held.all_frames if isinstance(held, MemoryProject) else held.frames
    articles = held.texts if isinstance(held, MemoryProject) else held.articles
    names = {a.id: a.name for a in articles}

    def mention(m: Mention) -> tuple[Any, ...]:
        linked = tuple(named[id_] for id_ in m.entities)
        told = (m.attributes, m.value, m.confidence, m.note, m.flag)
        return (names[m.article], people[m.annotator], m.label, m.spans, linked, *told)

    marks = {m.id: mention(m) for m in mentions}
    hosts = {f.id: f for f in frames}

    def argument(part: Argument, depth: int) -> str:
        other = hosts.get(part.frame)
        inner = frame(other, depth - 1) if other is not None and depth else bool(other)
        told = (part.role, marks.get(part.mention, ""), named[part.entity], inner, part.text)
        return repr((*told, part.confidence, named[part.source]))

    def frame(f: Frame, depth: int = 2) -> str:
        told = (names[f.article], people[f.annotator], f.label, f.attributes, f.date, f.precision, named[f.source])
        parts = sorted(argument(part, depth) for part in f.arguments)
        return repr((*told, f.confidence, f.note, f.flag, sorted(repr(marks[t]) for t in f.triggers), parts))

    return [
        sorted((a.name, a.text, a.title, a.date, a.language, a.source, a.date_estimated, a.metadata) for a in articles),
        sorted(repr(mark) for mark in marks.values()),
        sorted(frame(f) for f in frames),
    ]


def together(batches: list[Batch]) -> Batch:
    """The records of all batches in one."""
    whole = Batch()
    for batch in batches:
        for name in ("annotators", "entities", "articles", "mentions", "frames"):
            getattr(whole, name).extend(item for item in getattr(batch, name) if item not in getattr(whole, name))
    return whole


def _entity(entity: Entity) -> tuple[Any, ...]:
    return (entity.kind, entity.name, entity.type, entity.codes)
