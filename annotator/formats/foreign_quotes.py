"""Places told by their words alone, for texts of which nobody else has counted the characters."""

from __future__ import annotations

from annotator.formats.foreign_spans import ForeignText, Place
from annotator.model.span import Span

_AROUND = 32


def quoted(text: ForeignText, span: Span) -> Place:
    """The place of a span by its words, with as much around them as tells them from all others.

    It has no offsets: whoever reads it need not know in which unit they would be.
    """
    around = 0
    while True:
        before, behind = text.text[max(span.start - around, 0) : span.start], text.text[span.end : span.end + around]
        place = Place(-1, -1, span.of(text.text), before, behind)
        if text.anchored(place, "code-points").span == span or around > len(text.text):
            return place
        around = 2 * around or _AROUND
