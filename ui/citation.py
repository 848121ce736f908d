"""How to cite Attaché."""

from __future__ import annotations

from annotator.version import NAME, VERSION


def citation() -> str:
    """The citation in one line; CITATION.cff says the same to machines."""
    return f"The {NAME} developers (2026). {NAME}: annotate news articles offline, version {VERSION}. MIT licence."
