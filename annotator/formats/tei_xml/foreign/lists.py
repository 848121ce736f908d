"""Lists of persons, places and the like in files beside a document, which its pointers lead into (persons.xml#p1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from annotator.formats.report import Report
from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.foreign.entities import written_out
from annotator.formats.tei_xml.foreign.finding import contexts, documents
from annotator.formats.tei_xml.foreign.mapping import Table
from annotator.formats.tei_xml.foreign.register import Entry, Register
from annotator.formats.tei_xml.links import file_of
from annotator.formats.tei_xml.reading.included import located
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused

MOST_FILES = 200
MOST_BYTES = 50_000_000
"""How many files of lists one import opens, and their bytes in all."""


@dataclass(slots=True)
class Lists:
    """The entries in files of lists: in the folder of the file that names them or below, and inputs of the import."""

    table: Table
    codebook: Codebook
    inputs: frozenset[Path]
    report: Report
    signs: bool = False
    _files: dict[Path, Mapping[str, Entry]] = field(default_factory=dict)
    _places: dict[tuple[Path, str], Path | None] = field(default_factory=dict)
    _size: int = 0

    def entries(self, file: str, near: Path) -> Mapping[str, Entry] | None:
        """The entries by id in the file that `near` names; None where there is no such file, or it may not be read."""
        key = (near, file)
        if key not in self._places:
            self._places[key] = self._place(file, near)
        place = self._places[key]
        if place is None:
            return None
        if place not in self._files:
            self._files[place] = self._read(place)
        return self._files[place]

    def _place(self, file: str, near: Path) -> Path | None:
        if not file.lower().endswith(".xml") or ":" in file or len(self._files) >= MOST_FILES:
            return None
        try:
            found = located(file, near, near.parent)
        except ImportRefused:
            found = (near.parent / file_of(file)).resolve()
            if found not in self.inputs:
                return None
        except OSError:
            return None
        return found if found.is_file() and found != near.resolve() else None

    def _read(self, place: Path) -> Mapping[str, Entry]:
        """What the lists of a file hold; nothing where it is refused, which its own import tells, else a warning."""
        try:
            data = parsing.read(place)
            self._size += len(data)
            if self._size > MOST_BYTES:
                raise ImportRefused(place, "too-large", f"more than {MOST_BYTES // 1_000_000} MB of lists are named")
            root = parsing.parse(written_out(data) if self.signs else data, place, Ledger(), parameters=True)
        except ImportRefused as error:
            if place not in self.inputs or self._size > MOST_BYTES:
                words = f"{error.reason}; what points into this file stands without its entries"
                self.report.warn(str(place), error.code, words, line=error.line)
            return {}
        register = Register(self.table, self.codebook, Ledger())
        for document in documents(root) or [root]:
            for outer in contexts(document):
                register.take(outer)
        return register.entries


def is_list(root: etree._Element) -> bool:
    """Whether a file is nothing but a list, as what a corpus includes is."""
    return len(root) > 0 and etree.QName(root).localname in {
        "listPerson",
        "listOrg",
        "listPlace",
        "listEvent",
        "standOff",
        "particDesc",
        "settingDesc",
    }
