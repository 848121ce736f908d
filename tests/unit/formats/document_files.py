"""Documents of every kind made in a test, and their import."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

from annotator.formats.protocols import ImportContext, Importer
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import Article

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{space}:1.0"'
    for name, space in (("office", "office"), ("text", "text"), ("table", "table"), ("draw", "drawing"))
)


def imported(importer: Importer, *paths: Path, **options: str) -> tuple[list[Article], Report]:
    """The articles of an import into an empty project, and its report."""
    report = Report("import", importer.info.code)
    context = ImportContext(Codebook("c", "empty"), "me", frozenset(), {})
    batches = list(importer.read(paths, context, options, report))
    articles = [article for batch in batches for article in batch.articles]
    assert report.articles == len(articles)
    return articles, report


def refusal(importer: Importer, path: Path, **options: str) -> str:
    """The code with which a file is refused."""
    articles, report = imported(importer, path, **options)
    assert articles == []
    (found,) = report.refused
    assert found.message
    return found.code


def zipped(path: Path, parts: Mapping[str, str | bytes]) -> Path:
    """A zip file with these files in it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def word_file(path: Path, body: str, **parts: str) -> Path:
    """A Word file with this in its body; a part `footnotes` is what stands in word/footnotes.xml, and so on."""
    others = {f"word/{name}.xml": f'<w:{name} xmlns:w="{_W}">{xml}</w:{name}>' for name, xml in parts.items()}
    main = f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>'
    return zipped(path, {"word/document.xml": main, **others})


def paragraph(text: str) -> str:
    """A paragraph of a Word file with one run."""
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def open_file(path: Path, body: str) -> Path:
    """An OpenDocument text with this in its body."""
    root = f"<office:document-content {_ODF}><office:body><office:text>{body}</office:text></office:body>"
    return zipped(path, {"content.xml": f"{root}</office:document-content>"})


def pdf_file(path: Path, *pages: str, picture: bool = False) -> Path:
    """A PDF with a line of Helvetica for each line of a page, or with a picture on each page."""
    image = b"/XObject<</I 4 0 R>>" if picture else b""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/Length 1>>stream\n0\nendstream",
    ]
    kids = []
    for page in pages:
        shown = "".join(f"({line}) Tj T* " for line in page.split("\n"))
        content = (f"BT /F1 10 Tf 12 TL 50 800 Td {shown}ET" if page else "").encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        resources = b"<</Font<</F1 3 0 R>>%s>>" % image
        number = len(objects)
        box = b"/MediaBox[0 0 595 842]"
        objects.append(b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R/Resources%s>>" % (box, number, resources))
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Kids[%s]/Count %d>>" % (b" ".join(kids), len(kids))
    path.write_bytes(_pdf(objects))
    return path


def _pdf(objects: list[bytes]) -> bytes:
    held, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, start=1):
        places.append(len(held))
        held += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start, count = len(held), len(objects) + 1
    held += b"xref\n0 %d\n0000000000 65535 f \n" % count
    held += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(held + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (count, start))
