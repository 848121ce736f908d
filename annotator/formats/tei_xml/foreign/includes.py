"""XInclude of foreign files: whole XML files of the same folder or below, each read by the one parser; nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.foreign.entities import written_out
from annotator.formats.tei_xml.foreign.finding import DOCUMENTS
from annotator.formats.tei_xml.foreign.tags import any_local, line_of
from annotator.formats.tei_xml.names import INCLUDE
from annotator.formats.tei_xml.reading.included import MOST_DEPTH, located
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused

MOST_FILES = 100_000
MOST_BYTES = 50_000_000
"""How many files one file may include in all, and the bytes of those that become part of it."""

_FALLBACK = INCLUDE.replace("}include", "}fallback")


@dataclass(frozen=True, slots=True)
class Part:
    """An include whose file is a document of its own, which is read when its turn comes."""

    element: etree._Element
    path: Path


@dataclass(slots=True)
class Includes:
    """The includes of one file: how many files and bytes so far, and what was not included.

    `signs`: entities that stand for signs are written out before a file is parsed.
    """

    path: Path
    ledger: Ledger
    signs: bool = False
    files: int = 0
    size: int = 0
    missing: list[str] = field(default_factory=list)
    used: set[Path] = field(default_factory=set)
    """The files that became part of it."""

    def plain(self, data: bytes) -> bytes:
        """The bytes of a file as the parser is given them."""
        return written_out(data) if self.signs else data

    def expand(self, root: etree._Element, near: Path | None = None, chain: tuple[Path, ...] = ()) -> list[Part]:
        """Put what is included in its place, all but documents of their own: those come back, in order."""
        parts: list[Part] = []
        here = near or self.path
        chain = (*chain, here.resolve())
        for element in list(root.iter(INCLUDE)):
            found = self._file(element, here, chain)
            if found is None:
                continue
            data = self.plain(parsing.read(found))
            opened = parsing.opening(data, found, "teiHeader") if element.getparent() is not None else None
            if opened is not None and any_local(opened) in DOCUMENTS and not self._in_document(element):
                parts.append(Part(element, found))
                continue
            self.size += len(data)
            if self.size > MOST_BYTES:
                raise ImportRefused(self.path, "too-large", f"includes more than {MOST_BYTES // 1_000_000} MB")
            tree = parsing.parse(data, found, self.ledger, parameters=True)
            self.used.add(found.resolve())
            parts += self.expand(tree, found, chain)
            _replace(element, tree)
        return parts

    @contextmanager
    def opened(self, part: Part) -> Iterator[etree._Element]:
        """The document of a part, within the file that includes it as long as the block runs."""
        tree = parsing.parse(self.plain(parsing.read(part.path)), part.path, self.ledger, parameters=True)
        self.expand(tree, part.path, (self.path.resolve(),))
        _replace(part.element, tree)
        try:
            yield tree
        finally:
            _replace(tree, part.element)

    def _file(self, element: etree._Element, near: Path, chain: tuple[Path, ...]) -> Path | None:
        """The file that an include names; None, and told, where it is none that may be read."""
        href = element.get("href", "")
        line = line_of(element)
        self.files += 1
        if self.files > MOST_FILES:
            raise ImportRefused(self.path, "too-many", f"includes more than {MOST_FILES} files", line=line)
        why = ""
        if element.get("parse", "xml") != "xml" or element.get("xpointer") is not None or not href:
            why = "only whole XML files are included"
        elif len(chain) > MOST_DEPTH:
            why = f"files include one another more than {MOST_DEPTH} deep"
        else:
            try:
                found = located(href, near, self.path.parent)
                why = "" if found.is_file() else "there is no such file"
                why = "it includes itself" if found in chain else why
            except (ImportRefused, OSError):
                why = "only files of the same folder or below are included"
            if not why:
                return found
        self.leave_out(element, why)
        _fall_back(element)
        return None

    def leave_out(self, element: etree._Element, why: str) -> None:
        """Tell that an include is not followed."""
        href, line = element.get("href", "")[:200], line_of(element)
        self.missing.append(href)
        self.ledger.warn("include", f"{href!r} was not included: {why}", line)
        self.ledger.lose("included file", why, line)

    def nothing(self) -> ImportRefused:
        """Why a file in which no text was found is refused."""
        if self.missing:
            names = ", ".join(self.missing[:3])
            return ImportRefused(self.path, "no-text", f"is a corpus whose files were not included: {names}")
        words = "is TEI without a text and without lists: no document has a text element in TEI’s namespace or none"
        return ImportRefused(self.path, "no-text", words)

    @staticmethod
    def _in_document(element: etree._Element) -> bool:
        return any(any_local(outer) in DOCUMENTS for outer in element.iterancestors())


def _replace(old: etree._Element, new: etree._Element) -> None:
    parent = old.getparent()
    if parent is None:
        return
    new.tail = old.tail
    parent.replace(old, new)


def _fall_back(element: etree._Element) -> None:
    """Put what the include says instead in its place, where it says something."""
    parent = element.getparent()
    found = element.find(_FALLBACK)
    if parent is None:
        return
    if found is None:
        for child in list(element):
            element.remove(child)
        element.text = None
        return
    place = etree.SubElement(element, "fallback")
    place.text = found.text
    for child in list(found):
        place.append(child)
    element.remove(found)
