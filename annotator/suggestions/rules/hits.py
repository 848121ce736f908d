"""What a rule finds: words with a label, before anything is known of the project's register."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.records import TYPE, Attributes
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason

ACTOR, EVENT, QUOTE = "ACTOR", "EVENT", "QUOTE"
PERSON, ORGANIZATION, GROUP = "PERSON", "ORGANIZATION", "GROUP"


@dataclass(frozen=True, slots=True)
class RuleHit:
    """Words that a rule proposes.

    `label` is a layer's code, `type` its finer label ("" for a quotation), `kind` name, title or nominal ("" outside
    actors). `name` is what the record of the register would be called, "" where none is due; `code` the organisation's
    in the shipped table, or "". `score` lies between 0 and 1; `attributes` are those of the mention, its type included.
    """

    span: Span
    label: str
    type: str
    kind: str
    name: str
    reason: Reason
    score: float
    attributes: Attributes
    code: str = ""


def actor(
    span: Span, type_: str, *, kind: str, name: str, reason: Reason, score: float, more: Attributes = (), code: str = ""
) -> RuleHit:
    """An ACTOR hit whose attributes hold its type, its kind and `more`."""
    pairs = {(TYPE, type_), ("kind", kind), *more}
    return RuleHit(span, ACTOR, type_, kind, name, reason, score, tuple(sorted(pairs)), code)
