"""Documents: importing 300 Word files, web pages and PDFs against their libraries alone."""

from __future__ import annotations

import random
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from io import BytesIO
from pathlib import Path

from lxml import etree

from annotator.codebooks.loading import load_codebook
from annotator.formats import docx, html_page, pdf
from annotator.formats.document_import import DocumentImporter
from annotator.formats.new_articles import Draft, NewArticles
from annotator.formats.protocols import ImportContext
from annotator.formats.report import Report
from tests.benchmarks.row import Row

COUNT = 300
BAR = 1.2
_ROUNDS = 2
_WORDS = [
    "le",
    "président",
    "du",
    "Venezuela",
    "a",
    "déclaré",
    "dimanche",
    "que",
    "la",
    "Russie",
    "et",
    "l’Italie",
    "vont",
    "agir",
    "avec",
    "les",
    "ministres",
]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def run() -> Iterator[Row]:
    """One row a format: the time of the import to that of the library alone, on the same files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for code, make, importer, alone in (
            ("docx", _docx, docx.IMPORTER, _docx_alone),
            ("html", _html, html_page.IMPORTER, _html_alone),
            ("pdf", _pdf, pdf.IMPORTER, _pdf_alone),
        ):
            files = [folder / f"article-{number:03}.{code}" for number in range(COUNT)]
            for number, file in enumerate(files):
                file.write_bytes(make(_article(number)))
            yield Row(f"{code}, import of {COUNT} to the library and an article", _ratio(importer, files, alone), BAR)


def _ratio(importer: DocumentImporter, files: Sequence[Path], alone: Callable[[Path], str]) -> float:
    """The import to the library's bare text made into articles, which costs the same for every format.

    The two take turns file by file, and of each file the best round counts.
    """
    ours, theirs = [], []
    for _ in range(_ROUNDS):
        batches = importer.read(files, _context(), {}, Report("import", importer.info.code))
        made = NewArticles(_context(), {}, Report("import", importer.info.code))
        turns = [(_seconds(partial(next, batches)), _seconds(partial(_bare, made, file, alone))) for file in files]
        ours.append([turn[0] for turn in turns])
        theirs.append([turn[1] for turn in turns])
    return float(sum(map(min, zip(*ours, strict=True))) / sum(map(min, zip(*theirs, strict=True))))


def _bare(made: NewArticles, file: Path, alone: Callable[[Path], str]) -> object:
    return made.article(file, Draft(file.stem, alone(file)))


def _seconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def _context() -> ImportContext:
    return ImportContext(load_codebook("minimal"), "me", frozenset(), {})


def _article(seed: int) -> list[str]:
    """Fifteen paragraphs, 4 kB."""
    dice = random.Random(seed)
    return [" ".join(dice.choices(_WORDS, k=45)) + "." for _ in range(15)]


def _docx(article: Sequence[str]) -> bytes:
    """As Word writes it: a run for every few words, with properties."""
    properties = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/></w:rPr>'
    body = []
    for paragraph in article:
        words = paragraph.split()
        parts = [" ".join(words[at : at + 9]) + " " for at in range(0, len(words), 9)]
        runs = "".join(f'<w:r>{properties}<w:t xml:space="preserve">{part}</w:t></w:r>' for part in parts)
        body.append(f'<w:p w:rsidR="00AA11BB"><w:pPr><w:jc w:val="both"/></w:pPr>{runs}</w:p>')
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>A</dc:creator></cp:coreProperties>'
    )
    held = BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{_W}"><w:body>{"".join(body)}</w:body></w:document>'
        )
        archive.writestr("docProps/core.xml", core)
    return held.getvalue()


def _docx_alone(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    return "\n\n".join(
        "".join(text.text or "" for text in paragraph.iter(f"{{{_W}}}t")) for paragraph in root.iter(f"{{{_W}}}p")
    )


def _html(article: Sequence[str]) -> bytes:
    menu = "".join(f'<li><a href="/r{number}">Rubrique {number}</a></li>' for number in range(40))
    text = "".join(f"<p>{paragraph}</p>" for paragraph in article)
    head = '<meta charset="utf-8"><title>Le titre</title><meta property="article:published_time" content="2019-01-27">'
    page = f"<html><head>{head}</head><body><nav><ul>{menu}</ul></nav><article><h1>Le titre</h1>{text}</article>"
    return f"{page}<footer>Mentions légales</footer></body></html>".encode()


def _html_alone(path: Path) -> str:
    import trafilatura

    return trafilatura.extract(path.read_bytes(), with_metadata=True, include_comments=False) or ""


def _pdf(article: Sequence[str]) -> bytes:
    lines = [" ".join(paragraph.split()[at : at + 12]) for paragraph in article for at in range(0, 45, 12)]
    shown = "".join(f"({line}) Tj T* ".replace("’", "\\222") for line in lines)
    content = f"BT /F1 10 Tf 12 TL 50 800 Td {shown}ET".encode("cp1252")
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    held, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(held)
    held += b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (table, start)
    return bytes(held)


def _pdf_alone(path: Path) -> str:
    from pypdf import PdfReader

    return "\n\n".join(page.extract_text() for page in PdfReader(path).pages)
