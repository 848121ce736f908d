"""The strip at the foot of the page: what may follow the last act, in one line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.key_cap import KeyCap

HEIGHT = 38


class Strip(QFrame):
    """Offers up to three follow-ups, each with its key; `chosen` carries the code of the one taken by mouse.

    The keys themselves belong to the window's acts, since the focus stays in the article.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.codes: tuple[str, ...] = ()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self.setStyleSheet(f"#strip {{ background: {theme.accent_soft}; border-top: 1px solid {theme.accent_line}; }}")
        self._picture = QLabel(self)
        self._head = QLabel(self)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setFont(ui_font(13, 600))
        self._text = ElidedLabel(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self._picture)
        row.addWidget(self._head)
        row.addWidget(self._text, 1)
        self._offers = QHBoxLayout()
        self._offers.setSpacing(4)
        row.addLayout(self._offers)

    def offer(
        self, text: str, offers: Iterable[tuple[str, str, str]] = (), *, head: str = "", picture: str = "copy-check"
    ) -> None:
        """Show a line; each offer is (code, keys, words), `head` the semi-bold beginning of the line."""
        self._picture.setPixmap(pixmap(picture, self._theme.accent, ratio=self.devicePixelRatioF()))
        self._head.setText(head)
        self._head.setVisible(bool(head))
        self._text.setText(text)
        self.setAccessibleName(f"{head} {text}".strip())
        self._clear()
        listed = list(offers)
        for code, keys, words in listed:
            cap = KeyCap(self._theme, keys, self)
            self._offers.addWidget(cap)
            button = QPushButton(words, self)
            button.setProperty("kind", "link")
            button.setAccessibleName(f"{words} ({keys})")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, chosen=code: self.chosen.emit(chosen))
            self._offers.addWidget(button)
            for widget in (cap, button):
                widget.show()
            self._offers.addSpacing(8)
        self.codes = tuple(code for code, _, _ in listed)
        self.show()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where the room is short the line comes first: the head goes, then the words of the later offers."""
        buttons = [item.widget() for i in range(self._offers.count()) if (item := self._offers.itemAt(i)) is not None]
        words = [button for button in buttons if isinstance(button, QPushButton)]
        for button in words:
            button.setVisible(True)
        self._head.setVisible(bool(self._head.text()))
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text())
        for widget in (self._head, *words[:0:-1]):
            if self._taken() + wanted <= self.width():
                return
            widget.setVisible(False)

    def _taken(self) -> int:
        """How wide everything but the line is."""
        parts = [self._picture, *([self._head] if not self._head.isHidden() else [])]
        for index in range(self._offers.count()):
            item = self._offers.itemAt(index)
            widget = item.widget() if item is not None else None
            if widget is not None and not widget.isHidden():
                parts.append(widget)  # type: ignore[arg-type] # any widget has a size
        return sum(part.sizeHint().width() + 8 for part in parts) + 60

    def text(self) -> str:
        """The whole line, "" when nothing is offered."""
        return self.accessibleName() if not self.isHidden() else ""

    def dismiss(self) -> None:
        """Take the strip away."""
        self.codes = ()
        self.hide()

    def _clear(self) -> None:
        while (item := self._offers.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
