"""Word documents: the running text as it is printed, with its tables, text boxes and notes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.formats.archives import Archive, open_archive
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter, paragraphs
from annotator.formats.office_files.package import body_part, properties, xml_part
from annotator.formats.office_files.word_text import Story, prepared
from annotator.formats.protocols import FormatInfo
from annotator.model.codebook import Words

INFO = FormatInfo(
    code="docx",
    names=Words("Document Word", "Word document"),
    description=Words(
        "Un fichier par article : paragraphes, tableaux, zones de texte et notes ; suivi des modifications accepté.",
        "One file an article: paragraphs, tables, text boxes and notes; tracked changes are accepted.",
    ),
    suffixes=(".docx", ".docm"),
    reads=True,
    writes=False,
    folder=True,
    options=DOCUMENT_OPTIONS,
)


def read_document(path: Path, options: Mapping[str, str]) -> Document:
    """The document in a Word file; ImportRefused where it is none, is damaged or declares a document type."""
    del options
    with open_archive(path) as archive:
        name = body_part(archive)
        body = prepared(xml_part(archive, name))
        story = Story(body)
        blocks = story.blocks()
        notes = _notes(archive, name, story)
        return Document(paragraphs(blocks, notes), {}, properties(archive), (*archive.doubts(), *story.doubts()))


def _notes(archive: Archive, body: str, story: Story) -> list[str]:
    """The notes that the text refers to, in its order, each after its mark."""
    folder = body.rpartition("/")[0]
    found: dict[tuple[str, str], str] = {}
    for kind in {kind for kind, _ in story.references}:
        part = f"{folder}/{kind}s.xml".lstrip("/")
        if part in archive:
            texts = Story(prepared(xml_part(archive, part))).notes()
            found.update({(kind, number): text for number, text in texts.items()})
    return [f"{mark} {found[key]}".strip() for key, mark in story.references.items() if found.get(key)]


IMPORTER = DocumentImporter(INFO, read_document)
