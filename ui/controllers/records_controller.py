"""Records of the register in dialogs: edit, merge, remove."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from annotator.model.records import Entity
from ui.controllers.desk import Desk
from ui.controllers.entities_controller import EntitiesController
from ui.main_window import MainWindow


class RecordsController(QObject):
    """Asks about records and hands the answers to the entities' controller."""

    def __init__(self, desk: Desk, window: MainWindow, entities: EntitiesController) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._entities = entities

    def edit(self, entity_id: str) -> None:
        """Open a record; each field is stored when it is left."""
        from ui.dialogs.entity_dialog import EntityDialog

        workspace = self._desk.workspace
        entity = workspace.register.find(entity_id)
        if entity is not None:
            dialog = EntityDialog(entity, workspace.codebook, self._window.language, self._window.theme, self._window)
            dialog.entity_changed.connect(self._entities.store)
            dialog.exec()
            dialog.deleteLater()

    def ask_merge(self, kept_id: str, lost_id: str) -> None:
        """Merge two records, after a look at what will be one."""
        workspace = self._desk.workspace
        kept, lost = workspace.register.find(kept_id), workspace.register.find(lost_id)
        if kept is None or lost is None or kept_id == lost_id:
            return
        count = workspace.entity_counts[lost_id]
        words = self.tr("“{lost}” becomes an alias of “{kept}”; its {count} mentions move. One undo takes it back.")
        if self._confirmed(
            self.tr("Merge the two records?"), words.format(lost=lost.name, kept=kept.name, count=count)
        ):
            self._entities.merge(kept_id, lost_id)

    def ask_remove(self, entity_id: str) -> None:
        """Remove a record; its mentions stay, to be resolved."""
        entity = self._desk.workspace.register.find(entity_id)
        if entity is not None and self._confirmed(self.tr("Remove the record?"), self._what_stays(entity)):
            self._entities.remove(entity_id)

    def _what_stays(self, entity: Entity) -> str:
        count = self._desk.workspace.entity_counts[entity.id]
        words = self.tr(
            "“{name}” leaves the register; its {count} mentions stay, to be resolved. One undo brings it back."
        )
        return words.format(name=entity.name, count=count)

    def _confirmed(self, title: str, words: str) -> bool:
        return QMessageBox.question(self._window, title, words) == QMessageBox.StandardButton.Yes
