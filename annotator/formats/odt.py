"""OpenDocument texts, as LibreOffice writes them: the running text with its tables, text boxes and notes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from lxml import etree

from annotator.formats.archives import Archive, open_archive
from annotator.formats.decoding import Doubt
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter, paragraphs
from annotator.formats.office_files.open_text import OpenText
from annotator.formats.office_files.package import open_properties, xml_part
from annotator.formats.protocols import FormatInfo
from annotator.formats.safe_xml import root_of
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="odt",
    names=Words("Texte OpenDocument", "OpenDocument text"),
    description=Words(
        "Un fichier LibreOffice par article : paragraphes, tableaux, zones de texte et notes ; suivi accepté.",
        "One LibreOffice file an article: paragraphs, tables, text boxes and notes; tracked changes are accepted.",
    ),
    suffixes=(".odt", ".ott", ".fodt"),
    reads=True,
    writes=False,
    folder=True,
    options=DOCUMENT_OPTIONS,
)

_CONTENT = "content.xml"
_META = "meta.xml"
_MANIFEST = "META-INF/manifest.xml"
_ENCRYPTION = (b"encryption-data", b"encrypted-package")


def read_document(path: Path, options: Mapping[str, str]) -> Document:
    """The text of an OpenDocument file, zipped or flat; ImportRefused where it is none, damaged or encrypted."""
    del options
    if path.suffix.lower() == ".fodt":
        root = root_of(_bytes(path), path)
        return _document(path, root, root, ())
    with open_archive(path) as archive:
        _check(archive)
        meta = xml_part(archive, _META) if _META in archive else None
        return _document(path, xml_part(archive, _CONTENT), meta, archive.doubts())


def _document(path: Path, content: etree._Element, meta: etree._Element | None, doubts: tuple[Doubt, ...]) -> Document:
    text = OpenText(content)
    if not text.is_text:
        raise ImportRefused(path, "not-text", "this is an OpenDocument file, but not a text")
    blocks = text.blocks()
    found = {} if meta is None else open_properties(meta)
    return Document(paragraphs(blocks, text.notes()), {}, found, (*doubts, *text.doubts()))


def _check(archive: Archive) -> None:
    if _MANIFEST in archive:
        manifest = archive.read(_MANIFEST)
        if any(word in manifest for word in _ENCRYPTION):
            raise ImportRefused(archive.path, "encrypted", "it is encrypted; save it without a password")
    if _CONTENT not in archive:
        kind = "a Word document" if "word/document.xml" in archive else "a zip file"
        raise ImportRefused(archive.path, "not-text", f"this is {kind}, not an OpenDocument text")


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error


IMPORTER = DocumentImporter(INFO, read_document)
