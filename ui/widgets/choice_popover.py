"""A few answers to one question, each with a digit; the first one is Return's."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap

DIGITS = {**{str(n): n for n in range(1, 10)}, **dict(zip("&é\"'(-è_ç", range(1, 10), strict=True))}
"""What the digit keys send, shifted or not, on QWERTY and on AZERTY."""


class ChoicePopover(QFrame):
    """Opens over its parent at a place; `chosen` carries the code of the answer.

    Escape and a click beside close it, which `closed` tells.
    """

    chosen = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self._theme = theme
        self._codes: tuple[str, ...] = ()
        self._buttons: list[QPushButton] = []
        self._answered = True
        self.setObjectName("choices")
        self.setStyleSheet(
            f"#choices {{ background: {theme.base}; border: 1px solid {theme.strong}; border-radius: 7px; }}"
        )
        self._question = QLabel(self)
        self._question.setFont(ui_font(13, 600))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.setSpacing(2)
        self._column.addWidget(self._question)

    def ask(self, question: str, answers: Sequence[tuple[str, str]], place: QPoint) -> None:
        """Show a question with its answers (code, words), the likely one first, at a place of the screen."""
        self._codes = tuple(code for code, _ in answers)
        self._buttons = []
        self._answered = False
        self._question.setText(question)
        self.setAccessibleName(question)
        while self._column.count() > 1:
            item = self._column.takeAt(1)
            if item is not None and (row := item.widget()) is not None:
                row.deleteLater()
        for number, (code, words) in enumerate(answers, start=1):
            self._column.addWidget(self._row(number, code, words))
        self.adjustSize()
        room = self.screen().availableGeometry()
        self.move(min(place.x(), room.right() - self.width()), min(place.y(), room.bottom() - self.height()))
        self.show()
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def _row(self, number: int, code: str, words: str) -> QWidget:
        row = QWidget(self)
        button = QPushButton(words, row)
        button.setObjectName(code)
        button.setAccessibleName(f"{number}: {words}")
        button.setProperty("kind", "link")
        button.setStyleSheet("text-align: left; padding: 4px 8px;")
        button.clicked.connect(lambda _checked=False: self._choose(code))
        self._buttons.append(button)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(KeyCap(self._theme, str(number), row))
        line.addWidget(button, 1)
        return row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = DIGITS.get(event.text(), 0)
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(focus.objectName() if isinstance(focus, QPushButton) else self._codes[0])
        elif 0 < number <= len(self._codes):
            self._choose(self._codes[number - 1])
        elif event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        elif event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._answered:
            self._answered = True
            self.closed.emit()

    def _choose(self, code: str) -> None:
        self._answered = True
        self.close()
        self.chosen.emit(code)
