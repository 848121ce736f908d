"""Which press archive a file comes from, by its beginning: suffixes do not tell."""

from __future__ import annotations

import re
from pathlib import Path

from annotator.model.errors import ImportRefused

HEAD = 20_000
"""How many characters `looks_like` is given."""

_READ = 1_000_000
_STYLES = re.compile(r"<(style|script)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE)
_WIDE = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def press_format(path: Path) -> str:
    """The code of the press archive of a file by suffix and beginning: europresse, factiva, nexis, iramuteq, or "".

    Never raises for what is in the file or for a file that cannot be read.
    """
    suffix = path.suffix.lower()
    try:
        if suffix in {".html", ".htm", ".xml"}:
            return _of_page(_head(path))
        if suffix == ".docx":
            return _of_word_file(path)
        if suffix == ".rtf":
            return _of_rich_text(path)
        return _of_text(_head(path)) if suffix == ".txt" else ""
    except (OSError, ValueError, ImportRefused):  # whoever imports it will tell
        return ""


def _of_page(head: str) -> str:
    from annotator.formats import europresse, factiva

    bare = _STYLES.sub(" ", head)[:HEAD]
    if europresse.looks_like(bare):
        return europresse.INFO.code
    return factiva.INFO.code if factiva.looks_like(bare) else ""


def _of_text(head: str) -> str:
    from annotator.formats import iramuteq

    return iramuteq.INFO.code if iramuteq.looks_like(head[:HEAD]) else ""


def _of_word_file(path: Path) -> str:
    from annotator.formats import nexis

    paragraphs, _ = nexis.paragraphs_of_file(path)
    return nexis.INFO.code if nexis.looks_like("\n".join(paragraphs[:HEAD])[:HEAD]) else ""


def _of_rich_text(path: Path) -> str:
    from annotator.formats import factiva
    from annotator.formats.factiva_files.lines import line_articles
    from annotator.formats.rich_text.reading import rich_lines

    lines, _ = rich_lines(path)
    return factiva.INFO.code if line_articles(lines[:HEAD]) else _of_word_file(path)


def _head(path: Path) -> str:
    with path.open("rb") as stream:
        data = stream.read(_READ)
    return data.decode(_WIDE.get(data[:2], "utf-8"), "replace").removeprefix("\ufeff")
