"""What the annotator does with the register: edit, merge, remove records, go through their mentions."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as edits
from annotator.model.records import Entity
from ui.controllers.desk import Desk


class EntitiesController(QObject):
    """Turns wishes about records of the register into changes; `said` is a sentence code and its words."""

    said = Signal(str, str)
    mention_shown = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def store(self, old: Entity, new: Entity) -> None:
        """Another state of a record; a new name keeps the old one as an alias when nothing else changed."""
        change = edits.rename(old, new.name) if _only_renamed(old, new) else edits.update(old, new)
        self._desk.do(change)

    def merge(self, kept_id: str, lost_id: str, result: Entity | None = None) -> None:
        """One record out of two, in one act."""
        workspace = self._desk.workspace

        def act() -> None:
            kept, lost = workspace.entity(kept_id), workspace.entity(lost_id)
            mentions, frames = workspace.mentions_of(lost_id), workspace.frames_of(lost_id)
            workspace.do(edits.merge(kept, lost, mentions=mentions, frames=frames, result=result))
            self.said.emit("merged", kept.name)

        self._desk.attempt(act)

    def remove(self, entity_id: str) -> None:
        """The record goes; its mentions stay, to be resolved."""
        workspace = self._desk.workspace

        def act() -> None:
            entity = workspace.entity(entity_id)
            mentions, frames = workspace.mentions_of(entity_id), workspace.frames_of(entity_id)
            workspace.do(edits.remove(entity, mentions=mentions, frames=frames))

        self._desk.attempt(act)

    def step(self, entity_id: str, *, forward: bool) -> None:
        """Go to the next or previous mention of a record in the article, round and round."""
        found = self._desk.annotations.of_entity(entity_id)
        if not found:
            return
        ids = [mention.id for mention in found]
        at = ids.index(self._desk.mention_id) if self._desk.mention_id in ids else (-1 if forward else 0)
        self.mention_shown.emit(ids[(at + (1 if forward else -1)) % len(ids)])


def _only_renamed(old: Entity, new: Entity) -> bool:
    return old.name != new.name and (old.aliases, old.codes, old.type) == (new.aliases, new.codes, new.type)
