"""One foreign document on its way into the project: its words, its register, and the records made of it so far."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from annotator.formats.tei_xml.foreign.flow import Flow
from annotator.formats.tei_xml.foreign.mapping import Table, Target
from annotator.formats.tei_xml.foreign.register import Register
from annotator.formats.tei_xml.foreign.tags import attribute, children, identity, line_of, words
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id, new_id
from annotator.model.records import TYPE, Annotator, Argument, Article, Attributes, Confidence, Frame, Mention
from annotator.model.span import Span, joined

MOST_ANNOTATIONS = 200_000
LONGEST_LABEL = 100

_CONFIDENCES: dict[str, Confidence] = {"medium": "probable", "low": "possible", "unknown": "possible"}
_NUMBER = re.compile(r"(?:0?\.\d{1,9}|[01](?:\.0{0,9})?)")


@dataclass(slots=True)
class Records:
    """What is known of a document, and the mentions and frames that it has by now."""

    path: str
    article: Article
    importer: str
    flow: Flow
    table: Table
    codebook: Codebook
    register: Register
    ledger: Ledger
    ids: Mapping[str, etree._Element]
    """The elements of the document by their ids."""

    mentions: dict[str, Mention] = field(default_factory=dict)
    frames: dict[str, Frame] = field(default_factory=dict)
    people: dict[str, Annotator] = field(default_factory=dict)
    by_element: dict[etree._Element, str] = field(default_factory=dict)
    """The mention that an element became."""

    frame_of: dict[etree._Element, str] = field(default_factory=dict)
    labels: set[str] = field(default_factory=set)
    """The layers that mentions have."""

    def mention(
        self,
        element: etree._Element,
        at: Target,
        *,
        spans: Sequence[Span],
        entities: Iterable[str] = (),
        value: str = "",
        note: str = "",
    ) -> Mention | None:
        """Add the mention that an element stands for; None where it covers nothing but blanks."""
        covered = joined(span for given in spans if (span := self._trimmed(given)) is not None)
        if not covered or not at.layer:
            return None
        self._count()
        made = Mention(
            id=new_id(),
            article=self.article.id,
            annotator=self.annotator(element),
            label=at.layer,
            spans=covered,
            entities=tuple(dict.fromkeys(entities)),
            attributes=_typed(at),
            value=value,
            confidence=confidence(element),
            note=note,
            origin="import",
            codebook=self.codebook.version,
        )
        self.mentions[made.id] = made
        self.labels.add(made.label)
        self.by_element[element] = made.id
        return made

    def frame(
        self,
        element: etree._Element,
        at: Target,
        *,
        triggers: Iterable[str] = (),
        arguments: Iterable[Argument] = (),
        date: str = "",
        note: str = "",
    ) -> Frame:
        """Add the frame that an element stands for."""
        self._count()
        made = Frame(
            id=new_id(),
            article=self.article.id,
            annotator=self.annotator(element),
            label=at.layer,
            triggers=tuple(triggers),
            arguments=tuple(arguments),
            attributes=_typed(at),
            date=date,
            confidence=confidence(element),
            note=note,
            origin="import",
            codebook=self.codebook.version,
        )
        self.frames[made.id] = made
        self.frame_of.setdefault(element, made.id)
        return made

    def annotator(self, element: etree._Element) -> str:
        """Whose an element is: its respStmt, its @resp, that of its list; who imports where nobody is named."""
        stated = next(children(element, "respStmt"), None)
        if stated is not None and (name := _person(stated)):
            return self.people.setdefault(name, Annotator(derived_id("annotator", name), name)).id
        pointer = attribute(element, "resp")
        parent = element.getparent()
        if not pointer and parent is not None:
            pointer = attribute(parent, "resp")
        if not pointer:
            return self.importer
        first = pointer.split()[0]
        found = self.ids.get(first.rpartition("#")[2])
        name = _person(found) if found is not None else first.removeprefix("#")
        if not name:
            return self.importer
        return self.people.setdefault(name, Annotator(derived_id("annotator", name), name)).id

    def lose(self, what: str, why: str, element: etree._Element) -> None:
        """Note something of an element that does not come over."""
        self.ledger.lose(what, why, line_of(element))

    def _trimmed(self, span: Span) -> Span | None:
        covered = span.of(self.flow.text)
        start = span.start + len(covered) - len(covered.lstrip())
        end = span.end - len(covered) + len(covered.rstrip())
        return Span(start, end) if start < end else None

    def _count(self) -> None:
        if len(self.mentions) + len(self.frames) >= MOST_ANNOTATIONS:
            raise ImportRefused(self.path, "too-many", f"holds more than {MOST_ANNOTATIONS} annotations")


def confidence(element: etree._Element) -> Confidence:
    """What @cert says, in words or as a number from 0 to 1; certain where it says nothing else."""
    value = attribute(element, "cert")
    if _NUMBER.fullmatch(value):
        return "certain" if float(value) >= 0.9 else "probable" if float(value) >= 0.5 else "possible"
    return _CONFIDENCES.get(value, "certain")


def label_code(value: str) -> str:
    """What names a label, as its code: one line, at most 100 signs."""
    return " ".join(value.split())[:LONGEST_LABEL]


def _typed(at: Target) -> Attributes:
    return ((TYPE, at.type),) if at.type else ()


def _person(element: etree._Element) -> str:
    """The name in a respStmt, person, or any other element that says who is responsible."""
    for name in ("persName", "name", "orgName"):
        found = next((part for part in element.iter(etree.Element) if etree.QName(part).localname == name), None)
        if found is not None and words(found):
            return words(found)[:200]
    return words(element)[:200] or identity(element)
