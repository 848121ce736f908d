"""What a date expression is read against: publication, earlier mentions, the words around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from annotator.model.span import Span
from annotator.text.dates.grammar import Grammar
from annotator.text.dates.matching import Match
from annotator.text.dates.periods import Precision, Unit, first_and_last, moved, period, precision_of, relative

Kind = Literal["DATE", "TIME", "DURATION", "SET"]
Anchor = Literal["", "publication", "speech", "mention"]
Modifier = Literal["", "start", "mid", "end", "approx", "before", "after"]

_SENTENCE_END = re.compile(r"[.!?;](?=\s)|[\n\r\u2028\u2029]")
_BEFORE, _AFTER = 110, 80
_REACH = 5


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression means, without its place; the fields are those of DateExpression."""

    value: str
    precision: Precision
    kind: Kind = "DATE"
    modifier: Modifier = ""
    anchor: Anchor = ""
    anchor_span: Span | None = None
    deadline: str = ""
    asks: bool = False
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """An earlier expression with its value."""

    span: Span
    value: str
    has_year: bool = False


@dataclass(slots=True)
class Scene:
    """One text while it is read: `reference` is the date that relative expressions count from, or ""."""

    text: str
    folded: str
    reference: str
    quoted: Sequence[Span] = ()
    speech_dates: Mapping[Span, str] = field(default_factory=dict)
    mentions: list[Dated] = field(default_factory=list)
    last_day: str = ""
    by_year: dict[str, Span] = field(default_factory=dict)

    @property
    def today(self) -> date | None:
        """The day of reference, None where it is not known to the day."""
        days = first_and_last(self.reference)
        return days[0] if days and days[0] == days[1] else None

    def remember(self, dated: Dated) -> None:
        """Take an expression that later ones may hang on; the last day and who names a year are kept beside."""
        self.mentions.append(dated)
        if precision_of(dated.value) == "day" and "/" not in dated.value:
            self.last_day = dated.value
        if dated.has_year:
            self.by_year[dated.value[:4]] = dated.span

    def before(self, span: Span, length: int = 40) -> str:
        """The folded words just before, of the same paragraph."""
        return re.split("[\n\r]", self.folded[max(span.start - length, 0) : span.start])[-1]

    def after(self, span: Span, length: int = 40) -> str:
        """The folded words just behind."""
        return self.folded[span.end : span.end + length]

    def earlier(self) -> list[Dated]:
        """The mentions so far, the nearest first, those after publication last: a report goes on from what was."""
        days = first_and_last(self.reference)
        limit = days[1].isoformat() if days else "9999"
        nearest = self.mentions[:-_REACH:-1]
        return [*(x for x in nearest if x.value <= limit), *(x for x in nearest if x.value > limit)]

    def against_mention(self, unit: Unit, steps: int) -> tuple[str, Span | None]:
        """The period so many units from the nearest earlier mention exact enough; an interval counts from its end."""
        for mention in self.earlier():
            value = relative(mention.value, unit, steps) or _from_edge(mention.value, unit, steps)
            if value:
                return value, mention.span
        return "", None


def _from_edge(value: str, unit: Unit, steps: int) -> str:
    days = first_and_last(value)
    if days is None or unit != "day" or not steps or precision_of(value) != "day":
        return ""
    target = moved(days[1] if steps > 0 else days[0], unit, steps)
    return period(target, unit) if target else ""


def leaning(scene: Scene, match: Match) -> int:
    """1 where the sentence speaks of what will be, -1 of what was, 0 where it does not tell: the nearest verb before
    the expression decides, else the first one behind it.
    """
    span, grammar = match.span, match.grammar
    start = max(span.start - _BEFORE, 0)
    before = _SENTENCE_END.split(scene.text[start : span.start])[-1].lower()
    behind = _SENTENCE_END.split(scene.text[span.end : span.end + _AFTER])[0].lower()
    future, past = _places(grammar, "future", before), _places(grammar, "past", before)
    if future or past:
        return 1 if max(future, default=-1) >= max(past, default=-1) else -1
    future, past = _places(grammar, "future", behind), _places(grammar, "past", behind)
    if future or past:
        last = len(behind)
        return 1 if min(future, default=last) <= min(past, default=last) else -1
    return 0


def _places(grammar: Grammar, name: str, words: str) -> list[int]:
    return [found.start() for found in grammar.around[name].finditer(words)]


def modifier_of(match: Match) -> Modifier:
    """Which part of the period an expression names: its start, middle or end, or ""."""
    modifier: Modifier = match.grammar.value("mod", match.groups["mod"]) if "mod" in match.groups else ""
    return modifier
