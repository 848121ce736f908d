"""Find in the article: a field, what counts, how many hits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from ui.icons import icon
from ui.theme import Theme
from ui.widgets.search_field import SearchField


class FindBar(QFrame):
    """Case, accents and apostrophes do not count unless `exact` is pressed; whoever searches answers with `set_result`.

    Return goes to the next hit, Shift+Return to the previous one, Escape closes.
    """

    query_changed = Signal(str, bool)
    next_requested = Signal()
    previous_requested = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("findBar")
        self.field = SearchField(theme, self.tr("Find in the article"), self)
        self.exact = self._tool("", self.tr("Case and accents count"))
        self.exact.setText("Aé")
        self.exact.setCheckable(True)
        self._count = QLabel(self)
        self._count.setProperty("tone", "muted")
        self._count.setMinimumWidth(70)
        self.previous = self._tool("chevron-up", self.tr("Previous hit"))
        self.next = self._tool("chevron-down", self.tr("Next hit"))
        self.close_button = self._tool("x", self.tr("Close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 5, 12, 5)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        for widget in (self.exact, self._count, self.previous, self.next, self.close_button):
            row.addWidget(widget)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._ask)
        self.exact.toggled.connect(self._ask)
        self.previous.clicked.connect(self.previous_requested)
        self.next.clicked.connect(self.next_requested)
        self.close_button.clicked.connect(self.closed)
        self.setAccessibleName(self.tr("Find in the article"))
        self.set_theme(theme)
        self.set_result(0, 0)

    def start(self, words: str) -> None:
        """Take the keyboard; other words than before are searched at once, the same ones again."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if words and words != self.field.text():
            self.field.setText(words)
        elif self.field.text():
            self._ask()
        self.field.selectAll()

    def set_result(self, current: int, total: int) -> None:
        """Which hit of how many is shown, counted from 1; no hits colour the field."""
        asked = bool(self.field.text())
        if total:
            words = self.tr("{current} of {total}").format(current=current, total=total)
        else:
            words = self.tr("no hit") if asked else ""
        self._count.setText(words)
        self.field.set_invalid(self.tr("Nothing found") if asked and not total else "")
        for button in (self.previous, self.next):
            button.setEnabled(total > 0)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = theme
        self.setStyleSheet(f"#findBar {{ background: {theme.base}; border-bottom: 1px solid {theme.border}; }}")
        for button, picture in (
            (self.previous, "chevron-up"),
            (self.next, "chevron-down"),
            (self.close_button, "x"),
        ):
            button.setIcon(icon(picture, theme.muted))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Escape closes at once, though the field would empty itself first."""
        pressed = watched is self.field and event.type() == QEvent.Type.KeyPress
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.query_changed.emit(self.field.text(), self.exact.isChecked())
        if not self.field.text():
            self.set_result(0, 0)

    def _tool(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        if picture:
            button.setIcon(icon(picture, self._theme.muted))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button
