"""TEI parsed as XML from outside: whole, as far as needed, or element by element; nothing else is ever read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from annotator.formats.decoding import read_bytes
from annotator.formats.safe_xml import MOST_BYTES, Nothing, parser, settings
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused

MOST_TEXT = 10_000_000
"""The most bytes that the parser takes for one text."""

CHUNK = 1 << 16
_GENERAL = re.compile(rb"<!ENTITY\s+(?!%)")
_HOW = "expand them first, or have those that are signs read (the option signs)"
_DECLARES, _REFERS = f"its document type declares entities; {_HOW}", f"holds entity references; {_HOW}"


def parse(
    data: bytes, path: Path | str, ledger: Ledger, *, whole: bool = False, parameters: bool = False
) -> etree._Element:
    """The root element of the XML in `data`; `path` only names it. Raises ImportRefused, warns of a document type.

    With `parameters` declared parameter entities are no reason to refuse it: no text can hold them.
    """
    if len(data) > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        root = etree.fromstring(data, parser(whole=whole))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_well_formed(path, error) from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()) and not (parameters and _harmless(data)):
        raise ImportRefused(path, "entities", _DECLARES)
    _no_references(root, path)
    if declared is not None:
        ledger.warn("doctype", "its document type is not used")
    return root


def opening(data: bytes, path: Path | str, end: str) -> etree._Element | None:
    """The root as far as the first end of an element of the local name `end`; None where that never comes.

    Raises ImportRefused where the XML before it is not well formed.
    """
    root: etree._Element | None = None
    for event, element in _events(data, path, ("start", "end")):
        if event == "start":
            root = element if root is None else root
        elif etree.QName(element).localname == end:
            return root
    return None


def streamed(data: bytes, path: Path | str, ledger: Ledger, *, names: frozenset[str]) -> Iterator[etree._Element]:
    """The elements of these local names, each when it ends, cleared when the next one is asked for.

    What stands within another one comes with that one only. Checks and refusals are those of `parse`.
    """
    _, root = next(_events(data, path, ("start",)))
    if root.getroottree().docinfo.internalDTD is not None:
        if not _declares_nothing(root):
            raise ImportRefused(path, "entities", _DECLARES)
        ledger.warn("doctype", "its document type is not used")
    depth = 0
    for event, element in _events(data, path, ("start", "end"), tags=[f"{{*}}{name}" for name in names]):
        depth += 1 if event == "start" else -1
        if depth == 0:
            _no_references(element, path)
            yield element
            _forget(element)


def read(path: Path) -> bytes:
    """The bytes of a file; raises ImportRefused where it is too large or cannot be read."""
    return read_bytes(path, MOST_BYTES)


def _events(
    data: bytes, path: Path | str, events: tuple[str, ...], tags: list[str] | None = None
) -> Iterator[tuple[str, etree._Element]]:
    """The events of the parser, as it meets them, of these tags only where some are given."""
    pull = etree.XMLPullParser(events=events, tag=tags, **settings())
    pull.resolvers.add(Nothing())
    try:
        for start in range(0, len(data), CHUNK):
            pull.feed(data[start : start + CHUNK])
            yield from pull.read_events()
        pull.close()
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _not_well_formed(path, error) from error
    yield from pull.read_events()


def _not_well_formed(path: Path | str, error: Exception) -> ImportRefused:
    if not isinstance(error, etree.XMLSyntaxError):  # an encoding that no one knows
        return ImportRefused(path, "xml", f"is no XML that can be read: {error}")
    return ImportRefused(path, "xml", f"is not well-formed XML: {error.msg}", line=error.lineno or 0)


def _harmless(data: bytes) -> bool:
    """Whether the document type declares parameter entities only."""
    first = next(iter(_events(data, "", ("start",))), None)
    return first is not None and _declares_nothing(first[1])


def _declares_nothing(root: etree._Element) -> bool:
    return _GENERAL.search(etree.tostring(root.getroottree())) is None


def _no_references(element: etree._Element, path: Path | str) -> None:
    found = next(element.iter(etree.Entity), None)
    if found is not None:
        raise ImportRefused(path, "entities", _REFERS, line=found.getparent().sourceline or 0)


def _forget(element: etree._Element) -> None:
    element.clear(keep_tail=False)
    while element.getprevious() is not None:
        previous = element.getprevious()
        if etree.QName(previous).localname != etree.QName(element).localname:
            break
        element.getparent().remove(previous)
