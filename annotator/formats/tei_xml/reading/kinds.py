"""Whether a TEI file is Attaché's own, told by the mark in its first header, or another program's."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.names import q
from annotator.formats.tei_xml.reading.header import origin

_HEADER = "teiHeader"


def is_own(data: bytes, path: Path) -> bool:
    """Whether the root's header bears our mark; ImportRefused where what stands before its end is no XML."""
    root = parsing.opening(data, path, _HEADER)
    header = root.find(q(_HEADER)) if root is not None else None
    return header is not None and origin(header) is not None
