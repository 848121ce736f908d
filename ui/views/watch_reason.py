"""The line that asks, once somebody dismisses a finding, for a reason that may stay empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.theme import Theme


class WatchReason(QFrame):
    """`given` carries the reason, perhaps ""; `left` that nothing is to be dismissed."""

    given = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason")
        self.setStyleSheet(
            f"#reason {{ background: {theme.accent_soft}; border: 0; border-top: 1px solid {theme.accent_line}; }}"
        )
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(self.tr("Why it is right as it is (may stay empty)"))
        self.line.setAccessibleName(self.tr("Reason"))
        self.line.setMaxLength(400)
        self.give = QPushButton(self.tr("Dismiss"), self)
        self.give.setAccessibleName(self.tr("Dismiss"))
        self.give.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.setAccessibleName(self.tr("Cancel"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 12, 6)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.give)
        row.addWidget(self.cancel)
        self.line.returnPressed.connect(self._give)
        self.give.clicked.connect(self._give)
        self.cancel.clicked.connect(self._leave)
        self.hide()

    def ask(self) -> None:
        """Show the line, empty, with the focus in it."""
        self.line.clear()
        self.show()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        self.hide()
        self.given.emit(self.line.text().strip())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()
