"""Suggestions for tests of models, panels and controllers."""

from __future__ import annotations

from typing import Any

from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Suggestion
from tests import factories

TEXT = factories.TEXT


def proposed(
    words: str, label: str = "COUNTRY", *, text: str = TEXT, code: str = "country", **fields: Any
) -> Suggestion:
    """A suggestion for the first place of these words."""
    at = text.index(words)
    reason = Reason(code, (words,))
    return Suggestion(
        **{
            "article": "t",
            "span": Span(at, at + len(words)),
            "label": label,
            "source": "table",
            "reason": reason,
            "score": 0.95,
            "name": words,
            **fields,
        }
    )


def four() -> list[Suggestion]:
    """Maduro (decided before), Washington, Italy and China in the text of the factories."""
    return [
        proposed("Nicolas Maduro", "ACTOR", code="tagged", name="Nicolás Maduro"),
        proposed("Washington", asks=True, codes=(("ISO3166-1-alpha-2", "US"),), name="États-Unis"),
        proposed("Italie", codes=(("ISO3166-1-alpha-2", "IT"),)),
        proposed("Chine"),
    ]
