"""The list of stances and its keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.models.stance_list_model import StanceListModel
from ui.panels.stance_delegate import StanceDelegate
from ui.theme import Theme

VALUE_KEYS = {"+": "support", "-": "oppose", "−": "oppose", "=": "neutral", "±": "mixed", "?": "unclear"}
"""What a typed sign sets the value to."""


class StanceListView(QListView):
    """A click or Return opens the evidence, a sign sets the value, Delete removes, D derives for the country."""

    frame_requested = Signal(str)
    value_pressed = Signal(str, str)
    remove_pressed = Signal(str)
    derive_pressed = Signal(str)
    row_chosen = Signal(str)

    def __init__(self, theme: Theme, model: StanceListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stances = model
        self.delegate = StanceDelegate(theme, self)
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Stances of the article"))
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda current, _previous: self._on_current(current))

    @property
    def current_id(self) -> str:
        """The frame of the current row, "" for none."""
        row = self._stances.at(self.currentIndex().row())
        return row.id if row else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        id_ = self.current_id
        plain = not event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and id_:
            self.frame_requested.emit(id_)
        elif event.key() == Qt.Key.Key_Delete and id_:
            self.remove_pressed.emit(id_)
        elif id_ and plain and event.text() in VALUE_KEYS:
            self.value_pressed.emit(id_, VALUE_KEYS[event.text()])
        elif id_ and plain and event.key() == Qt.Key.Key_D:
            self.derive_pressed.emit(id_)
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._stances.at(index.row())
        if row is not None:
            self.frame_requested.emit(row.id)

    def _on_current(self, current: QModelIndex) -> None:
        row = self._stances.at(current.row()) if current.isValid() else None
        self.row_chosen.emit(row.id if row else "")
