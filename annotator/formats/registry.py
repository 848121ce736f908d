"""All formats by code; their modules are loaded when they are asked for."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from importlib import import_module
from types import ModuleType
from typing import Any, cast

from annotator.formats.protocols import Exporter, FormatInfo, Importer
from annotator.model.errors import AnnotatorError


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a format's INFO, IMPORTER and EXPORTER are, and which of the two it has."""

    module: str
    reads: bool
    writes: bool


FORMATS: dict[str, Entry] = {
    "text": Entry("annotator.formats.plain_text", reads=True, writes=False),
    "jsonl": Entry("annotator.formats.jsonl", reads=True, writes=True),
    "tei": Entry("annotator.formats.tei", reads=True, writes=True),
    "brat": Entry("annotator.formats.brat", reads=True, writes=True),
    "plover": Entry("annotator.formats.plover", reads=False, writes=True),
    "tables": Entry("annotator.formats.tables", reads=False, writes=True),
    "xlsx": Entry("annotator.formats.xlsx", reads=False, writes=True),
    "frames": Entry("annotator.formats.frames", reads=False, writes=True),
    "doccano": Entry("annotator.formats.doccano", reads=True, writes=True),
    "label-studio": Entry("annotator.formats.label_studio", reads=True, writes=True),
    "prodigy": Entry("annotator.formats.prodigy", reads=True, writes=True),
    "conll": Entry("annotator.formats.conll", reads=True, writes=True),
    "hipe": Entry("annotator.formats.hipe", reads=True, writes=False),
    "conllu": Entry("annotator.formats.conllu", reads=True, writes=False),
    "xmi": Entry("annotator.formats.xmi", reads=True, writes=True),
    "cas-json": Entry("annotator.formats.cas_json", reads=True, writes=True),
    "webanno-tsv": Entry("annotator.formats.webanno_tsv", reads=True, writes=True),
    "inception": Entry("annotator.formats.inception", reads=True, writes=False),
    "w3c": Entry("annotator.formats.w3c", reads=True, writes=True),
    "docx": Entry("annotator.formats.docx", reads=True, writes=False),
    "odt": Entry("annotator.formats.odt", reads=True, writes=False),
    "rtf": Entry("annotator.formats.rtf", reads=True, writes=False),
    "pdf": Entry("annotator.formats.pdf", reads=True, writes=False),
    "html": Entry("annotator.formats.html_page", reads=True, writes=False),
    "table": Entry("annotator.formats.table", reads=True, writes=False),
    "europresse": Entry("annotator.formats.europresse", reads=True, writes=False),
    "factiva": Entry("annotator.formats.factiva", reads=True, writes=False),
    "nexis": Entry("annotator.formats.nexis", reads=True, writes=False),
    "iramuteq": Entry("annotator.formats.iramuteq", reads=True, writes=True),
    "txm": Entry("annotator.formats.txm", reads=False, writes=True),
    "spacy": Entry("annotator.formats.spacy_docbin", reads=False, writes=True),
    "page": Entry("annotator.formats.page", reads=False, writes=True),
}


def add(code: str, module: str, *, reads: bool = False, writes: bool = False) -> None:
    """One format more, from a module that this package cannot know (what needs a window system to write)."""
    FORMATS[code] = Entry(module, reads, writes)


def readable() -> list[str]:
    """The codes of the formats that can be imported."""
    return [code for code, entry in FORMATS.items() if entry.reads]


def writable() -> list[str]:
    """The codes of the formats that can be exported."""
    return [code for code, entry in FORMATS.items() if entry.writes]


def info(code: str) -> FormatInfo:
    """A format's description; AnnotatorError where there is no such format."""
    return cast(FormatInfo, _module(code).INFO)


def importer(code: str) -> Importer:
    """Who reads a format; AnnotatorError where nobody does."""
    if code not in readable():
        raise AnnotatorError(f"{code} is no format to import; there are {', '.join(readable())}")
    return cast(Importer, _module(code).IMPORTER)


def exporter(code: str) -> Exporter:
    """Who writes a format; AnnotatorError where nobody does."""
    if code not in writable():
        raise AnnotatorError(f"{code} is no format to export; there are {', '.join(writable())}")
    return cast(Exporter, _module(code).EXPORTER)


def describe() -> list[dict[str, Any]]:
    """Every format with direction, suffixes and options, as plain data."""
    return [asdict(info(code)) for code in FORMATS]


def _module(code: str) -> ModuleType:
    if code not in FORMATS:
        raise AnnotatorError(f"{code} is no format; there are {', '.join(FORMATS)}")
    return import_module(FORMATS[code].module)
