"""The list of events as a widget, in which one row may be open."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from ui.models.event_list_model import EventListModel
from ui.panels.event_card import EventCard
from ui.panels.event_delegate import EventDelegate
from ui.theme import Theme


class EventListView(QListView):
    """A click or Return on a row chooses its frame; the open row holds a card in place of its painted sentence."""

    frame_chosen = Signal(str)
    remove_pressed = Signal(str)

    def __init__(self, theme: Theme, model: EventListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events = model
        self.delegate = EventDelegate(theme, self)
        self.card: EventCard | None = None
        self.setModel(model)
        self.setItemDelegate(self.delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.clicked.connect(self._choose)

    def open_row(self, frame_id: str, card: EventCard | None) -> None:
        """Put a card into the row of a frame; None closes the one that was open."""
        old = self._events.row_of(self.delegate.open_frame)
        if self.card is not None:
            self.card.hide()
            if old >= 0:
                self.setIndexWidget(self._events.index(old), None)  # type: ignore[arg-type] # None removes the widget
        self.card = card
        self.delegate.open_frame = frame_id if card is not None else ""
        self.delegate.open_height = 0
        row = self._events.row_of(frame_id)
        if card is not None and row >= 0:
            card.resized.connect(self._fit)
            self.setIndexWidget(self._events.index(row), card)
            self._fit()
        self.scheduleDelayedItemsLayout()

    def _fit(self) -> None:
        """Give the open row the height of its card."""
        layout = self.card.layout() if self.card is not None else None
        if layout is None:
            return
        width = self.viewport().width()
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        if height != self.delegate.open_height:
            self.delegate.open_height = height
            row = self._events.row_of(self.delegate.open_frame)
            if row >= 0:
                self.delegate.sizeHintChanged.emit(self._events.index(row))

    def doItemsLayout(self) -> None:
        """Rows may have come or gone before the open one."""
        self.delegate.open_row = self._events.row_of(self.delegate.open_frame)
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self._choose(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.remove_pressed.emit(self._events.id_at(index.row()))
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        frame_id = self._events.id_at(index.row())
        if frame_id and frame_id != self.delegate.open_frame:
            self.frame_chosen.emit(frame_id)
