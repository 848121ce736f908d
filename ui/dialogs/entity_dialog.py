"""A record of the register in a window of its own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QScrollArea, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.records import Entity
from ui.panels.entity_form import EntityForm
from ui.theme import Theme


class EntityDialog(QDialog):
    """Shows the form of one record; `entity_changed` carries the old and the new state of each edit."""

    entity_changed = Signal(object, object)

    def __init__(
        self, entity: Entity, codebook: Codebook, language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(entity.name)
        self.setMinimumSize(660, 600)
        form = EntityForm(theme, language, self)
        form.show_entity(entity, codebook)
        form.entity_changed.connect(self.entity_changed)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(form)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.accept)
        column = QVBoxLayout(self)
        column.addWidget(area)
        column.addWidget(buttons)
