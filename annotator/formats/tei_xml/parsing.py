"""The one parser for XML from outside: no entities, no network, no document types, bounded size and depth."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused

MOST_BYTES = 50_000_000
MOST_TEXT = 10_000_000
"""The most bytes that the parser takes for one text."""


def parser() -> etree.XMLParser:
    """A parser that reads nothing but its bytes; more than 256 elements in one another or 10 MB of text are errors."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        recover=False,
        collect_ids=False,  # a double xml:id is ours to report, with its place
        remove_comments=True,
        remove_pis=True,
    )


def parse(data: bytes, path: Path | str, ledger: Ledger) -> etree._Element:
    """The root element of the XML in `data`; `path` only names it. Raises ImportRefused, warns of a document type."""
    if len(data) > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        root = etree.fromstring(data, parser())
    except etree.XMLSyntaxError as error:
        line = error.lineno or 0
        raise ImportRefused(path, "xml", f"is not well-formed XML: {error.msg}", line=line) from error
    document = root.getroottree().docinfo
    declared = document.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise ImportRefused(path, "entities", "its document type declares entities; expand them first")
    if next(root.iter(etree.Entity), None) is not None:
        raise ImportRefused(path, "entities", "holds entity references; expand them first")
    if declared is not None:
        ledger.warn("doctype", "its document type is not used")
    return root


def read(path: Path) -> bytes:
    """The bytes of a file; raises ImportRefused where it is too large or cannot be read."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportRefused(path, "too-large", f"is larger than {MOST_BYTES // 1_000_000} MB")
        return path.read_bytes()
    except OSError as error:
        raise ImportRefused(path, "unreadable", error.strerror or str(error)) from error
