"""What the watch shows of a project beyond the findings themselves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from annotator.analysis.finding import Finding
from annotator.analysis.finding import Passage as Place
from annotator.model.codebook import Codebook
from ui.models.concordance_rows import Passage


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A passage of a finding with its surroundings: `title` names the article, `passage` is the paragraph."""

    place: Place
    title: str
    passage: Passage


class WatchSources(Protocol):
    """Where names and words come from; asked only for what is in sight."""

    @property
    def codebook(self) -> Codebook:
        """The project's codebook."""

    def name(self, entity: str) -> str:
        """A record's name, "" for one that has gone."""

    def article(self, id_: str) -> str:
        """The article in one line, "" for one that has gone."""

    def prepare(self, ids: Iterable[str]) -> None:
        """The lines of these articles will be asked for."""

    def place(self, place: Place) -> PlaceRow | None:
        """The paragraph of a passage; None where the article has gone."""


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding as a list shows it; `reason` is why it was dismissed."""

    finding: Finding
    is_dismissed: bool = False
    reason: str = ""
