"""The text of PDFs, as far as there is one: always to be looked at."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from annotator.formats.decoding import Doubt
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter
from annotator.formats.page_lines import joined
from annotator.formats.protocols import FormatInfo, Option
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

LINES = ("join", "keep")

INFO = FormatInfo(
    code="pdf",
    names=Words("Document PDF", "PDF document"),
    description=Words(
        "Le texte d’un PDF, un fichier par article ; colonnes et césures sont à relire. Les images restent muettes.",
        "The text of a PDF, one file an article; columns and hyphens need a look. Scanned pages have no text.",
    ),
    suffixes=(".pdf",),
    reads=True,
    writes=False,
    folder=True,
    options=(
        Option(
            "lines",
            "choice",
            Words("Lignes", "Lines"),
            Words(
                "join : les lignes d’un paragraphe sont réunies, les césures ôtées ; keep : comme sur la page.",
                "join: the lines of a paragraph become one, hyphens at line ends go; keep: as on the page.",
            ),
            default="join",
            choices=LINES,
            choice_names=(
                Words("réunies", "joined"),
                Words("comme sur la page", "as on the page"),
            ),
        ),
        Option(
            "password",
            "text",
            Words("Mot de passe", "Password"),
            Words("Pour ouvrir des PDF protégés.", "Opens protected PDFs."),
        ),
        *DOCUMENT_OPTIONS,
    ),
)

MOST_BYTES = 100_000_000
MOST_PAGES = 2_000
MOST_CONTENT = 3_000_000
"""The bytes that the drawing commands of one page may unpack to."""
MOST_COMMANDS = 500_000
"""The drawing commands of one file, each time that they are run."""

_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_LIGATURE = re.compile("[\ufb00-\ufb06]")
_FORM = 100
"""How many other commands the drawing of a form costs."""
_SCANNED = 25
"""Fewer signs than these a page, on pages of pictures, are no text."""
_LOOK = Doubt("look", "columns, hyphens and headers may be wrong: compare the text with the PDF")
_PAIRS = {"/Title": "document_title", "/Author": "document_author", "/CreationDate": "document_created"}
_DAY = re.compile(r"D:(\d{4})(\d\d)(\d\d)")


def read_document(path: Path, options: Mapping[str, str]) -> Document:
    """The text of a PDF; ImportRefused "password", "no-text", "not-pdf", "damaged" or "too-large"."""
    lines = options.get("lines", "") or LINES[0]
    if lines not in LINES:
        raise ImportRefused(path, "option", f"lines {lines!r} is none of {', '.join(LINES)}")
    _check(path)
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = _opened(path, options.get("password", ""))
        pages = [_LIGATURE.sub(lambda found: _LIGATURES[found[0]], page) for page in _pages(reader, path)]
        told = _told(reader)
        pictures = sum(_has_picture(page) for page in reader.pages) if _is_scarce(pages) else 0
    except ImportRefused:
        raise
    except Exception as error:  # pypdf lets any error through where bytes are damaged
        raise ImportRefused(path, "damaged", f"this PDF is damaged: {error}") from error
    if not any(page.strip() for page in pages) or pictures * 2 > len(pages):
        words = "its pages are pictures without text; run a text recognition (OCR) on it first"
        raise ImportRefused(path, "no-text", words)
    text = joined(pages) if lines == "join" else "\n\n".join(page.strip() for page in pages if page.strip())
    return Document(text, {}, told, (_LOOK,))


def _check(path: Path) -> None:
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(1024)
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error
    if size > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"{size / 1e6:.0f} MB; at most {MOST_BYTES // 1_000_000} are read")
    if not head:
        raise ImportRefused(path, "empty", "the file is empty")
    if b"%PDF-" not in head:
        raise ImportRefused(path, "not-pdf", "this is no PDF, whatever its name says")


def _opened(path: Path, password: str) -> PdfReader:
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    reader = PdfReader(path)
    try:
        if reader.is_encrypted and not (reader.decrypt("") or reader.decrypt(password)):
            words = "the password is not that of this PDF" if password else "it is protected; give its password"
            raise ImportRefused(path, "password", words)
    except (DependencyError, NotImplementedError) as error:
        raise ImportRefused(path, "encrypted", "it is encrypted in a way that is not read; save it anew") from error
    return reader


def _pages(reader: PdfReader, path: Path) -> Iterator[str]:
    """The texts of the pages; the commands are counted, so that forms within forms come to an end."""
    commands = 0
    endless = ImportRefused(path, "too-large", f"more than {MOST_COMMANDS:,} drawing commands")

    def count(operator: object, *_: object) -> None:
        nonlocal commands
        commands += _FORM if operator == b"Do" else 1
        if commands > MOST_COMMANDS:
            raise endless

    if len(reader.pages) > MOST_PAGES:
        raise ImportRefused(path, "too-large", f"more than {MOST_PAGES:,} pages")
    for number, page in enumerate(reader.pages, start=1):
        contents = page.get_contents()
        if contents is not None and len(contents.get_data()) > MOST_CONTENT:
            raise ImportRefused(path, "too-large", f"page {number} is larger than any text")
        text = page.extract_text(visitor_operand_before=count)
        if commands > MOST_COMMANDS:  # pypdf goes on where a form within a form breaks
            raise endless
        yield text


def _told(reader: PdfReader) -> dict[str, str]:
    """Title, author and day of the file as pairs: they are often those of who saved it, not of the article."""
    known: Mapping[str, object] = reader.metadata or {}
    told = {name: str(known.get(key) or "").replace("\0", "").strip() for key, name in _PAIRS.items()}
    day = _DAY.match(told["document_created"])
    told["document_created"] = "-".join(day.groups()) if day else ""
    return {name: value for name, value in told.items() if value}


def _is_scarce(pages: list[str]) -> bool:
    return sum(len("".join(page.split())) for page in pages) < _SCANNED * len(pages)


def _has_picture(page: PageObject) -> bool:
    from pypdf.generic import DictionaryObject

    def below(holder: DictionaryObject, name: str) -> DictionaryObject:
        found = holder[name] if name in holder else None  # noqa: SIM401 [] follows references, get does not
        return found if isinstance(found, DictionaryObject) else DictionaryObject()

    drawn = below(below(page, "/Resources"), "/XObject")
    return any(below(drawn, name).get("/Subtype") == "/Image" for name in drawn)


IMPORTER = DocumentImporter(INFO, read_document)
