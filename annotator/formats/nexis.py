"""Nexis Uni: Word files with up to a hundred articles, or one article each beside a list of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.formats.archives import open_archive
from annotator.formats.decoding import Doubt
from annotator.formats.new_articles import ARTICLE_OPTIONS
from annotator.formats.nexis_files.articles import articles_in, is_cover
from annotator.formats.nexis_files.articles import looks_like as in_paragraphs
from annotator.formats.office_files.package import body_part, xml_part
from annotator.formats.office_files.word_text import Story, prepared
from annotator.formats.press_articles import Found, PressImporter
from annotator.formats.protocols import FormatInfo
from annotator.formats.report import Report
from annotator.formats.rich_text.reading import is_rich_text, rich_lines
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

INFO = FormatInfo(
    code="nexis",
    names=Words("Nexis Uni (DOCX, RTF)", "Nexis Uni (DOCX, RTF)"),
    description=Words(
        "Les documents Word et RTF de Nexis Uni, un ou plusieurs articles par fichier ; la liste de garde est passée.",
        "Nexis Uni’s documents in Word and RTF, one or many articles a file; the list on the cover is passed over.",
    ),
    suffixes=(".docx", ".rtf"),
    reads=True,
    writes=False,
    folder=False,
    options=ARTICLE_OPTIONS,
)

_WANTED = ("title", "source", "date", "author", "section")
_OPENING = 200
"""Paragraphs in which a cover shows itself."""


def looks_like(head: str) -> bool:
    """Whether the first paragraphs of a document, one a line, are those of a Nexis export."""
    return in_paragraphs(head.split("\n"))


def _read(path: Path, options: Mapping[str, str], report: Report) -> Found:
    """A file that is a cover alone is passed over with a warning."""
    del options
    lines, doubts = paragraphs_of_file(path)
    found = articles_in(lines)
    if not found and is_cover(lines[:_OPENING]):
        report.warn(str(path), "cover", "this is the list of the articles; it was passed over")
    elif not found:
        words = "this is no Nexis document; for any other one choose the format docx"
        raise ImportRefused(path, "not-nexis", words)
    return Found(found, doubts if found else ())


def paragraphs_of_file(path: Path) -> tuple[list[str], tuple[Doubt, ...]]:
    """The paragraphs of a Word or RTF file, and what is doubtful; ImportRefused otherwise."""
    if is_rich_text(path):
        return rich_lines(path)
    with open_archive(path) as archive:
        story = Story(prepared(xml_part(archive, body_part(archive))))
        blocks = story.blocks()
        return [line for block in blocks for line in block.split("\n")], (*archive.doubts(), *story.doubts())


IMPORTER = PressImporter(INFO, _read, wanted=_WANTED)
