"""What the article view is told about who speaks where."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol

from annotator.model.span import Span

VoiceKind = Literal["reported", "echo"]
"""Reported words, or words held at a distance (scare quotes)."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Words that are not the narrator's; `proposed` by a rule and not accepted; `extent` grows with all its parts."""

    span: Span
    kind: VoiceKind
    proposed: bool
    extent: int


class VoiceSource(Protocol):
    """Where the view takes voices from, for the passage in sight only."""

    def voices_between(self, start: int, end: int) -> Iterable[Voice]:
        """The voices with a code point in `start <= i < end`, the outer ones first."""

    def words_at(self, offset: int) -> str:
        """Who speaks at a code point and how, in the interface's language; "" where the narrator does."""
