"""Where a block stands in the plain text that the article came from, as RFC 5147 has it."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from annotator.model.span import Span


@lru_cache(maxsize=64)
def _file(name: str) -> str:
    return quote(name, safe="", errors="replace")


def place_in_source(name: str, span: Span) -> str:
    """The place as a relative address, "name.txt#char=start,end"."""
    return f"{_file(name)}.txt#char={span.start},{span.end}"
