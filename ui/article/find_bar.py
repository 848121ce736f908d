"""Find in the article: a field, what counts, and how many hits there are."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ui.icons import icon
from ui.theme import Theme


class FindBar(QWidget):
    """Asks by signals; `query_changed` carries the words and whether case, accents and apostrophes count."""

    query_changed = Signal(str, bool)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._field = QLineEdit(self)
        self._field.setPlaceholderText(self.tr("Find in the article"))
        self._field.setAccessibleName(self.tr("Find in the article"))
        self._field.setClearButtonEnabled(True)
        self._exact = QCheckBox(self.tr("Exact case and accents"), self)
        self._exact.setAccessibleName(self.tr("Exact case and accents"))
        self._count = QLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self._field, 1)
        row.addWidget(self._count)
        row.addWidget(self._exact)
        for picture, name, signal in (
            ("chevron-up", self.tr("Previous hit"), self.previous_requested),
            ("chevron-down", self.tr("Next hit"), self.next_requested),
            ("x", self.tr("Close the find bar"), self.closed),
        ):
            button = QToolButton(self)
            button.setIcon(icon(picture, theme.muted))
            button.setAutoRaise(True)
            button.setToolTip(name)
            button.setAccessibleName(name)
            button.clicked.connect(signal)
            row.addWidget(button)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._tell)
        self._exact.toggled.connect(self._tell)

    def start(self, words: str) -> None:
        """Take the focus; words given are searched for, else the last ones are selected."""
        if words:
            self._field.setText(words)
        self._field.selectAll()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def set_result(self, current: int, total: int) -> None:
        """Which hit is shown, from 1, of how many."""
        if total:
            self._count.setText(self.tr("{current} of {total}").format(current=current, total=total))
        else:
            self._count.setText(self.tr("no hit") if self._field.text() else "")
        colour = self._theme.err if self._field.text() and not total else self._theme.muted
        self._count.setStyleSheet(f"color: {colour};")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on, with Shift back; Escape closes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            backwards = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            (self.previous_requested if backwards else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self) -> None:
        self.query_changed.emit(self._field.text(), self._exact.isChecked())
