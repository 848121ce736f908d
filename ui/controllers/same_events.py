"""What the annotator does with events of several articles that are one happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.edits import same_events as edits
from annotator.model.codebook import Attribute
from annotator.model.records import Frame
from ui.controllers.desk import Desk
from ui.models.corpus_event_row import EventRow
from ui.views.events_page import EventsPage

if TYPE_CHECKING:
    from annotator.analysis.same_event_candidates import Told
    from annotator.model.change import Change

_MOST = 500
"""More events than these are hardly one happening; reading and writing them stops the screen."""


class SameEvents(QObject):
    """Turns the wishes of the page into changes; `said` is a sentence code and its words."""

    said = Signal(str, str)

    def __init__(self, desk: Desk, page: EventsPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.join_requested.connect(self.join)
        page.leave_requested.connect(self.leave)
        page.propose_requested.connect(self.propose)

    def join(self, ids: Sequence[str]) -> None:
        """Make events one happening, with all that share a key with any of them."""
        frames = self._frames(ids)
        if len(frames) < 2:
            self.said.emit("same-few", "")
            return
        store = self._page.model.store
        known = {frame.id for frame in frames}
        keys = dict.fromkeys(key for frame in frames if (key := edits.key_of(frame)))
        frames += self._frames([row.id for key in keys for row in store.sharing(key) if row.id not in known])
        if len(frames) > _MOST:
            self.said.emit("same-many", str(_MOST))
            return
        first = frames[0]
        fresh = edits.fresh_key(first, date=store.rows[first.id].date, taken=store.taken_keys())
        if self._desk.do(self._with_codebook(edits.join(frames, fresh))):
            self.said.emit("same-joined", str(len(frames)))

    def leave(self, ids: Sequence[str]) -> None:
        """Take events out of what they share."""
        frames = [frame for frame in self._frames(ids[:_MOST]) if edits.key_of(frame)]
        if frames and self._desk.do(edits.leave(*frames)):
            self.said.emit("same-left", str(len(frames)))

    def propose(self, id_: str) -> None:
        """Show which events of other articles may be the same."""
        from annotator.analysis.same_event_candidates import candidates

        store = self._page.model.store
        row = store.rows.get(id_)
        if row is None or not self._takes_key(row):
            return
        near = store.articles_of(record for _, record in row.parts)
        found = candidates(_told(row), (_told(one) for one in store.of_type(row.type) if one.article in near))
        register = self._desk.workspace.register
        names = {record: entity.name for one in found for record in one.records if (entity := register.find(record))}
        self._page.show_candidates(row, found, names)

    def _takes_key(self, row: EventRow) -> bool:
        known = _key_attribute()
        has_own = self._desk.workspace.codebook.attribute("frame", edits.SAME_EVENT, row.layer, row.type) is not None
        return has_own or (known is not None and row.layer in known.labels)

    def _frames(self, ids: Sequence[str]) -> list[Frame]:
        """The frames that can share a key, in this order; at most one more than may be joined."""
        found: list[Frame] = []
        rows = self._page.model.store.rows
        for id_ in ids:
            frame = self._desk.workspace.record(Frame, id_) if id_ in rows and self._takes_key(rows[id_]) else None
            found += [frame] if frame is not None else []
            if len(found) > _MOST:
                break
        return found

    def _with_codebook(self, change: Change) -> Change:
        """A codebook from before the key was there learns of it in the same step."""
        codebook, known = self._desk.workspace.codebook, _key_attribute()
        frames = [record for record in change.added if isinstance(record, Frame)]
        if known is None or all(edits.takes_key(frame, codebook) for frame in frames):
            return change
        grown = edits.with_attribute_known(codebook, known)
        if grown is codebook:
            return change
        return replace(change, removed=(*change.removed, codebook), added=(*change.added, grown))


@cache
def _key_attribute() -> Attribute | None:
    """The attribute for the key as the shipped codebook has it."""
    from annotator.codebooks.loading import load_codebook

    found = load_codebook("political").attributes
    return next((one for one in found if one.on == "frame" and one.code == edits.SAME_EVENT), None)


def _told(row: EventRow) -> Told:
    from annotator.analysis.same_event_candidates import Told

    parts = frozenset(part for part in row.parts if part[0])
    return Told(row.id, row.article, row.type, row.date, parts, row.key)
