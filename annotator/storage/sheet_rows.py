"""Whole articles with one annotator's work, read in portions for worker threads that look at everything."""

from __future__ import annotations

from collections.abc import Sequence

from annotator.model.records import Frame
from annotator.storage.rows import dumped
from annotator.storage.texts import TextReader

_AMONG = "IN (SELECT value FROM json_each(?))"
_USED_BY_OTHERS = (
    "SELECT l.entity FROM mention_entity l JOIN mention m ON m.id = l.mention WHERE m.annotator <> ?1"
    " UNION SELECT l.entity FROM frame_entity l JOIN frame f ON f.id = l.frame WHERE f.annotator <> ?1"
)


class SheetReader(TextReader):
    """Reads mentions, frames and states of many articles at once."""

    def frames_among(self, ids: Sequence[str], annotator: str) -> list[Frame]:
        """The frames of one annotator in these articles (at most some hundreds)."""
        where = f"WHERE t.article {_AMONG} AND t.annotator=? ORDER BY t.article, t.id"
        return self._records(Frame, where, dumped(ids), annotator)

    def states_among(self, ids: Sequence[str], annotator: str) -> dict[str, str]:
        """How far the annotator is with those of these articles that were begun."""
        rows = self._all(
            f"SELECT article, state FROM progress WHERE article {_AMONG} AND annotator=?", dumped(ids), annotator
        )
        return dict(rows)

    def used_by_others(self, annotator: str) -> set[str]:
        """The ids of the entities that other annotators have named or used."""
        return {row[0] for row in self._all(_USED_BY_OTHERS, annotator)}
