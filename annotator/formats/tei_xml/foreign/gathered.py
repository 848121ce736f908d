"""What is gathered of one foreign file while its documents are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from annotator.formats.protocols import Batch
from annotator.formats.tei_xml.foreign.flow import Flow
from annotator.formats.tei_xml.foreign.register import Register
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.records import Annotator, Entity


@dataclass(slots=True)
class Gathered:
    """One file on its way: how many texts it has, its records by now, its entities and people by id and name."""

    path: Path
    ledger: Ledger
    outers: dict[etree._Element | None, Outer]
    texts: int = 0
    records: Batch = field(default_factory=Batch)
    entities: dict[str, Entity] = field(default_factory=dict)
    people: dict[str, Annotator] = field(default_factory=dict)


@dataclass(slots=True)
class Outer:
    """What the corpora around documents say: their lists, and the elements of their headers by id."""

    register: Register
    ids: dict[str, etree._Element] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Found:
    """A document of a file, its text element and what was read of it."""

    path: Path
    document: etree._Element
    text: etree._Element
    flow: Flow
