"""Date expressions of an article: where they stand, what they mean, what they hang on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from annotator.model.span import Span
from annotator.text.dates.periods import Precision
from annotator.text.dates.resolve import readings
from annotator.text.dates.scene import Anchor, Kind, Modifier, Reading
from annotator.text.quotations import quotations

__all__ = ["Anchor", "DateExpression", "Kind", "Modifier", "Precision", "find_dates"]

_MARK = re.compile("[\u0300-\u036f]")
_UNSEEN = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One expression of time, without article, demonstrative and preposition.

    `value` is ISO 8601 (a point, an interval with "/", a duration, XXXX-WXX-5 for every Friday) or "" where the text
    does not settle it; `precision` that of its ends, or the unit of a duration. `anchor` says what the value hangs on,
    with `anchor_span` the earlier expression for "mention". `deadline` is the date on which a duration ends that counts
    from the anchor. `asks`: quoted, vague or doubtful, to be confirmed; `alternatives` are other readings.
    """

    span: Span
    kind: Kind
    value: str
    precision: Precision
    modifier: Modifier = ""
    anchor: Anchor = ""
    anchor_span: Span | None = None
    deadline: str = ""
    asks: bool = False
    alternatives: tuple[str, ...] = ()


def find_dates(
    text: str,
    *,
    language: str,
    published: str,
    quoted: Sequence[Span] | None = None,
    speech_dates: Mapping[Span, str] | None = None,
) -> list[DateExpression]:
    """The date expressions of a text, ascending, none overlapping another, in time linear in its length.

    `language` is "fr" or "en", anything else means both; `published` an ISO date of the years 1000 to 9000, perhaps
    partial; with "" or anything else nothing is counted from it. `quoted` are the quotations (looked for here where
    None), `speech_dates` their dates as far as they are known.
    """
    quoted = quotations(text) if quoted is None else quoted
    bare = _Bare.of(text)
    found = readings(
        bare.text,
        language=language,
        published=published,
        quoted=[bare.inside(span) for span in quoted],
        speech_dates={bare.inside(span): date for span, date in (speech_dates or {}).items()},
    )
    return [_expression(bare, span, reading) for span, reading in found]


def _expression(bare: _Bare, span: Span, reading: Reading) -> DateExpression:
    return DateExpression(
        bare.outside(span),
        reading.kind,
        reading.value,
        reading.precision,
        modifier=reading.modifier,
        anchor=reading.anchor,
        anchor_span=bare.outside(reading.anchor_span) if reading.anchor_span else None,
        deadline=reading.deadline,
        asks=reading.asks,
        alternatives=reading.alternatives,
    )


@dataclass(frozen=True, slots=True)
class _Bare:
    """A text without marks that join the letter before and without signs that are not seen; `places` leads back."""

    whole: str
    text: str
    places: Sequence[int]

    @staticmethod
    def of(text: str) -> _Bare:
        if not _UNSEEN.search(text):
            return _Bare(text, text, range(len(text) + 1))
        places = [place for place, sign in enumerate(text) if not _UNSEEN.match(sign)]
        return _Bare(text, "".join(text[place] for place in places), [*places, len(text)])

    def inside(self, span: Span) -> Span:
        """A span of the whole text in the bare one."""
        start, end = bisect_left(self.places, span.start), bisect_left(self.places, span.end)
        return Span(start, max(end, start + 1))

    def outside(self, span: Span) -> Span:
        """A span of the bare text in the whole one, with the marks of its last letter."""
        end = self.places[span.end - 1] + 1
        while end < self.places[span.end] and _MARK.match(self.whole, end):
            end += 1
        return Span(self.places[span.start], end)
