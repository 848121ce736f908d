"""Undo and redo: over articles, by name, after reopening."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.records import Article, Frame, Mention
from ui.acts import act_text
from ui.controllers.desk import Desk


class UndoController(QObject):
    """Takes acts back and brings them again; goes to the article where they happened and picks what came.

    `names_changed` carries the words of what undo and redo would do, "" for nothing.
    """

    names_changed = Signal(str, str)

    def __init__(self, desk: Desk, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = language

    def undo(self) -> None:
        """Take the last act back."""
        if self._desk.is_open:
            self._run(self._desk.workspace.undoable(), undo=True)

    def redo(self) -> None:
        """Bring back what was undone last."""
        if self._desk.is_open:
            self._run(self._desk.workspace.redoable(), undo=False)

    def refresh(self) -> None:
        """Tell the names anew."""
        if self._desk.is_open:
            undo, redo = self._desk.workspace.next_acts()
            self.names_changed.emit(self._name(undo), self._name(redo))
        else:
            self.names_changed.emit("", "")

    def _name(self, act: Act | None) -> str:
        return act_text(act, self._desk.workspace.codebook, self._language) if act else ""

    def _run(self, entry: JournalEntry | None, *, undo: bool) -> None:
        if entry is None:
            return
        workspace = self._desk.workspace
        self._go_to(entry.change)
        if self._desk.attempt(workspace.undo if undo else workspace.redo):
            self._pick(entry.change.inverse() if undo else entry.change)

    def _go_to(self, change: Change) -> None:
        here = self._desk.article.id if self._desk.article else ""
        there = change.article
        if there and there != here and self._desk.workspace.record(Article, there) is not None:
            self._desk.open_article(there)

    def _pick(self, change: Change) -> None:
        article = self._desk.article.id if self._desk.article else ""
        for record in change.added:
            if isinstance(record, Mention) and record.article == article:
                self._desk.pick_mention(record.id)
            elif isinstance(record, Frame) and record.article == article:
                self._desk.pick_frame(record.id)
