"""What is in the zip of an office file: which part is the text, and what is said about the document."""

from __future__ import annotations

from lxml import etree

from annotator.formats.archives import Archive
from annotator.formats.safe_xml import has_document_type, root_of
from annotator.model.errors import ImportRefused

_RELATIONS = "_rels/.rels"
_MAIN = "/officeDocument"
_USUAL = "word/document.xml"
_OTHER_KINDS = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "content.xml": "an OpenDocument file",
    "mimetype": "an OpenDocument file or a book",
}
_CORE = "docProps/core.xml"
_PAIRS = {
    "{http://purl.org/dc/elements/1.1/}title": "document_title",
    "{http://purl.org/dc/elements/1.1/}creator": "document_author",
    "{http://purl.org/dc/terms/}created": "document_created",
    "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}creation-date": "document_created",
}


def xml_part(archive: Archive, name: str) -> etree._Element:
    """The root of an XML part; ImportRefused where it is missing, no XML, or declares a document type."""
    root = root_of(archive.read(name), archive.path, part=name)
    if has_document_type(root):
        raise ImportRefused(
            archive.path, "document-type", f"{name} in it declares a document type, as no Word file may"
        )
    return root


def body_part(archive: Archive) -> str:
    """The name of the part that holds the text; ImportRefused "not-word" where there is none."""
    if _USUAL in archive:
        return _USUAL
    if _RELATIONS in archive:
        for relation in xml_part(archive, _RELATIONS):
            target = str(relation.get("Target", "")).lstrip("/")
            if (
                relation.get("Type", "").endswith(_MAIN)
                and target in archive
                and not target.startswith(("xl/", "ppt/"))
            ):
                return target
    names = archive.names()
    kind = next((kind for start, kind in _OTHER_KINDS.items() if any(x.startswith(start) for x in names)), "a zip file")
    raise ImportRefused(archive.path, "not-word", f"this is {kind}, not a Word document")


def properties(archive: Archive) -> dict[str, str]:
    """Title, author and day of a Word file as pairs: they are often those of who saved it, not of the article."""
    if _CORE not in archive:
        return {}
    try:
        return _pairs(xml_part(archive, _CORE))
    except ImportRefused:  # the text counts, not this
        return {}


def open_properties(root: etree._Element) -> dict[str, str]:
    """The same of an OpenDocument file, of the root of its meta.xml or of a flat file."""
    meta = root.find("{urn:oasis:names:tc:opendocument:xmlns:office:1.0}meta")
    return {} if meta is None else _pairs(meta)


def _pairs(root: etree._Element) -> dict[str, str]:
    found = {_PAIRS[str(item.tag)]: (item.text or "").strip() for item in root if item.tag in _PAIRS}
    if "document_created" in found:
        found["document_created"] = found["document_created"][:10]
    return {name: value for name, value in found.items() if value}
