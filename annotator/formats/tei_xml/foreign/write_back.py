"""Annotations written back into the foreign file that their article came from, beside its text, which stays as it is.

The way from our offsets to the file's elements is found by reading the file again with the same options.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.dates import duration_fits
from annotator.formats.tei_xml.foreign.choosing import Reading, reading_of
from annotator.formats.tei_xml.foreign.entities import written_out
from annotator.formats.tei_xml.foreign.finding import contexts, documents, header_of, text_of
from annotator.formats.tei_xml.foreign.flow import Flow, flow_of
from annotator.formats.tei_xml.foreign.mapping import Table, table
from annotator.formats.tei_xml.foreign.places import PREFIX, Anchors
from annotator.formats.tei_xml.foreign.register import Register
from annotator.formats.tei_xml.foreign.tags import XML, child, identity
from annotator.formats.tei_xml.names import CERTAINTIES
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.records import TYPE, Annotator, Article, Entity, Mention, attribute


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with the mentions that are to be written, whose offsets are those of its text."""

    article: Article
    mentions: Sequence[Mention]


@dataclass(frozen=True, slots=True)
class Known:
    """Who annotated and what was named, by id, and the codebook that the articles were read with."""

    people: Mapping[str, Annotator]
    entities: Mapping[str, Entity]
    codebook: Codebook


def write_back(
    original: Path, annotated: Iterable[Annotated], known: Known, *, options: Mapping[str, str], report: Report
) -> bytes:
    """A copy of the original with the mentions in a standOff of each document; `options` are those of the import.

    What is written is counted in the report, and mentions whose words are none of the file's (a gap's sign) are told.
    ExportRefused where the file cannot be read, or its text, read with these options, is not the article's.
    """
    try:
        rules = table(options.get("mapping", ""))
        root = parsing.parse(written_out(parsing.read(original)), original, Ledger(), whole=True, parameters=True)
    except ImportRefused as error:
        raise ExportRefused(str(error)) from error
    writing = _Writing(original, root, known, rules, reading_of(options, rules.text), report)
    for found in annotated:
        writing.add(found)
    data: bytes = etree.tostring(root.getroottree(), encoding="UTF-8", xml_declaration=True)
    return data


@dataclass(slots=True)
class _Document:
    """A document of the original with its text as we read it."""

    element: etree._Element
    text: etree._Element
    flow: Flow


@dataclass(slots=True)
class _Writing:
    """One original: its documents by the SHA-256 of their texts, its ids, and how many of ours there are."""

    path: Path
    root: etree._Element
    known: Known
    table: Table
    reading: Reading
    report: Report
    found: dict[str, _Document] = field(default_factory=dict)
    ids: Counter[str] = field(default_factory=Counter)
    people: dict[tuple[etree._Element, str], str] = field(default_factory=dict)
    number: int = 0

    def __post_init__(self) -> None:
        self.ids.update(identity(element) for element in self.root.iter(etree.Element))
        for element in documents(self.root):
            text = text_of(element)
            if text is not None:
                flow = flow_of(text, self.reading)
                self.found.setdefault(_digest(flow.text), _Document(element, text, flow))

    def add(self, annotated: Annotated) -> None:
        """Write the mentions of one article into its document."""
        article = annotated.article
        document = self.found.get(_digest(article.text))
        if document is None:
            raise ExportRefused(
                f"{self.path}: its text, read with these options, is not that of the article {article.name}; "
                "nothing was written"
            )
        if document.element is document.text:
            raise ExportRefused(f"{self.path}: is a text without a TEI element; there is no place for annotations")
        self.report.articles += 1
        try:
            self._stand_off(document, article, annotated.mentions)
        except ValueError as error:
            raise ExportRefused(f"{self.path}: a note on {article.name} has a sign that XML cannot hold") from error

    def _stand_off(self, document: _Document, article: Article, mentions: Sequence[Mention]) -> None:
        ordered = sorted(mentions, key=lambda found: (found.start, -found.end, found.label, found.id))
        if not ordered:
            return
        holder = self._element(document, "standOff", {"type": "annotations"})
        names = self._labels(document, holder, ordered)
        anchors = Anchors(document.flow, document.text, self.ids)
        entries = self._entries(document)
        for person in dict.fromkeys(found.annotator for found in ordered):
            resp = self._responsible(document, person)
            layer = self._element(document, "listAnnotation", {"type": "layer", **({"resp": resp} if resp else {})})
            holder.append(layer)
            for mention in ordered:
                if mention.annotator == person:
                    target = anchors.pointer(mention.spans)
                    if not target:
                        where = [f"{article.name}:{mention.start}"]
                        self.report.lose("mention", where, why="its words are not in the file")
                    else:
                        self.report.mentions += 1
                        self.report.keep("annotation")
                        layer.append(self._annotation(document, mention, target, resp, names=names, entries=entries))
        _lines(holder)
        parent = document.text.getparent()
        holder.tail = document.text.tail
        document.text.tail = "\n"
        parent.insert(parent.index(document.text) + 1, holder)

    def _annotation(
        self,
        document: _Document,
        mention: Mention,
        target: str,
        resp: str,
        *,
        names: Mapping[str, str],
        entries: Mapping[str, str],
    ) -> etree._Element:
        finer = attribute(mention.attributes, TYPE)
        attributes = {
            f"{XML}id": self._new_id("m"),
            "target": target,
            "motivation": "identifying" if mention.entities else "classifying",
            "ana": " ".join(f"#{names[code]}" for code in (finer, mention.label) if code),
        }
        if resp:
            attributes["resp"] = resp
        if CERTAINTIES[mention.confidence]:
            attributes["cert"] = CERTAINTIES[mention.confidence]
        made = self._element(document, "annotation", attributes)
        for id_ in mention.entities:
            self._named(document, made, id_, entries)
        for span in mention.spans:
            self._note(document, made, "quote", span.of(document.flow.text))
        if mention.value:
            dated = {"dur": mention.value} if duration_fits(mention.value) else date_attributes(mention.value)
            note = self._note(document, made, "value", "")
            date = self._element(document, "date", dated)
            date.text = mention.value
            note.append(date)
        for code, value in mention.attributes:
            if code != TYPE:
                self._note(document, made, "attribute", value).set("n", code)
        if mention.note:
            self._note(document, made, "comment", mention.note)
        return made

    def _named(self, document: _Document, annotation: etree._Element, id_: str, entries: Mapping[str, str]) -> None:
        """The record that an annotation names: the file's own entry, else an address, else its name."""
        entity = self.known.entities.get(id_)
        target = entries.get(id_, "")
        if not target and entity is not None:
            target = next((_address(scheme, code) for scheme, code in entity.codes if _address(scheme, code)), "")
        if target:
            annotation.append(self._element(document, "ptr", {"type": "entity", "target": target}))
        elif entity is not None:
            self._note(document, annotation, "entity", entity.name)

    def _labels(self, document: _Document, holder: etree._Element, mentions: Sequence[Mention]) -> dict[str, str]:
        """The ids of the labels that the mentions bear, which stand before them."""
        codes = {code for found in mentions for code in (found.label, attribute(found.attributes, TYPE)) if code}
        group = self._element(document, "interpGrp", {"type": "labels"})
        names = {}
        for code in sorted(codes):
            names[code] = self._new_id("l")
            one = self._element(document, "interp", {f"{XML}id": names[code]})
            one.text = code
            group.append(one)
        holder.append(group)
        return names

    def _entries(self, document: _Document) -> dict[str, str]:
        """The pointers to the entries of the file's lists, by the ids that their records got when they were read."""
        register = Register(self.table, self.known.codebook, Ledger())
        for outer in contexts(document.element):
            register.take(outer)
        return {entry.entity.id: f"#{id_}" for id_, entry in register.entries.items() if entry.entity is not None}

    def _responsible(self, document: _Document, person: str) -> str:
        """The pointer to who annotated, put into the header; "" where there is no header to put it into."""
        header = header_of(document.element)
        statement = child(header, "fileDesc", "titleStmt")
        if statement is None or person not in self.known.people:
            return ""
        key = (statement, person)
        if key not in self.people:
            self.people[key] = self._new_id("p")
            made = self._element(document, "respStmt", {f"{XML}id": self.people[key]})
            resp, name = self._element(document, "resp", {}), self._element(document, "name", {})
            resp.text, name.text = "annotation", self.known.people[person].name
            made.extend([resp, name])
            statement.append(made)
        return f"#{self.people[key]}"

    def _element(self, document: _Document, name: str, attributes: Mapping[str, str]) -> etree._Element:
        """A new element in the namespace of the document."""
        namespace = etree.QName(document.text).namespace
        return etree.Element(f"{{{namespace}}}{name}" if namespace else name, dict(attributes))

    def _note(self, document: _Document, parent: etree._Element, type_: str, text: str) -> etree._Element:
        note = self._element(document, "note", {"type": type_})
        note.text = text or None
        parent.append(note)
        return note

    def _new_id(self, kind: str) -> str:
        while True:
            self.number += 1
            name = f"{PREFIX}{kind}{self.number}"
            if not self.ids[name]:
                self.ids[name] += 1
                return name


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _address(scheme: str, code: str) -> str:
    if scheme == "url":
        return code
    return f"http://www.wikidata.org/entity/{code}" if scheme == "wikidata" else ""


def _lines(holder: etree._Element) -> None:
    """One line for each label and annotation."""
    holder.text = "\n"
    for group in holder:
        group.text = group.tail = "\n"
        for one in group:
            one.tail = "\n"
