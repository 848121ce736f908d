"""Which press archive a file comes from, by its beginning: suffixes do not tell."""

from __future__ import annotations

import re
from pathlib import Path

HEAD = 20_000
"""How many characters `looks_like` is given."""

_STYLES = re.compile(r"<(style|script)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL | re.IGNORECASE)


def of_page(head: str) -> str:
    """The archive that a page or XML file comes from, by its beginning; "" where from none."""
    from annotator.formats import europresse, factiva

    bare = _STYLES.sub(" ", head)[:HEAD]
    if europresse.looks_like(bare):
        return europresse.INFO.code
    return factiva.INFO.code if factiva.looks_like(bare) else ""


def of_text(head: str) -> str:
    """The archive of a text by its beginning; "" where it is none."""
    from annotator.formats import iramuteq

    return iramuteq.INFO.code if iramuteq.looks_like(head[:HEAD]) else ""


def of_word_file(path: Path) -> str:
    """The archive that a Word or RTF file comes from, or ""; ImportRefused or OSError where it cannot be read."""
    from annotator.formats import nexis

    paragraphs, _ = nexis.paragraphs_of_file(path)
    return nexis.INFO.code if nexis.looks_like("\n".join(paragraphs[:HEAD])[:HEAD]) else ""


def of_rich_text(path: Path) -> str:
    """The archive that an RTF file comes from, or ""; ImportRefused or OSError where it cannot be read."""
    from annotator.formats import factiva
    from annotator.formats.factiva_files.lines import line_articles
    from annotator.formats.rich_text.reading import rich_lines

    lines, _ = rich_lines(path)
    return factiva.INFO.code if line_articles(lines[:HEAD]) else of_word_file(path)
