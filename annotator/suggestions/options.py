"""Which suggestions a project wants."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any, TypeGuard, get_args

from annotator.model.memory import Setting
from annotator.model.records import Article
from annotator.suggestions.suggestion import SOURCES, Source

SETTING = "suggestions"
"""The name of the project's setting."""
RELIABILITY = ("drawn_for", "reliability")
"""The metadata of an article that several code apart: nothing is proposed there, so that they agree by themselves."""


@dataclass(frozen=True, slots=True)
class Options:
    """The project's switches: the sources that may propose, capitals and seats or not, and the least score."""

    sources: tuple[Source, ...] = SOURCES
    capitals: bool = True
    least: float = 0.4

    @classmethod
    def of(cls, data: object) -> Options:
        """The options of a setting's JSON data; what is missing or makes no sense has its default."""
        if not isinstance(data, dict):
            return cls()
        known = get_args(Source)
        sources = data.get("sources")
        chosen = tuple(s for s in SOURCES if s in sources) if isinstance(sources, list) else known
        least, capitals = data.get("least"), data.get("capitals")
        return cls(
            chosen,
            capitals if isinstance(capitals, bool) else True,
            float(least) if _is_number(least) and 0 <= least <= 1 else cls().least,
        )

    def setting(self) -> Setting:
        """The record that keeps them."""
        data: dict[str, Any] = asdict(self)
        return Setting(SETTING, json.dumps(data, sort_keys=True))


def _is_number(value: object) -> TypeGuard[float]:
    return isinstance(value, int | float) and not isinstance(value, bool)


def allowed(article: Article) -> bool:
    """Whether anything may be proposed in an article at all."""
    return RELIABILITY not in article.metadata
