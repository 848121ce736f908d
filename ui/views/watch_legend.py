"""What the keys do in the list of findings."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ui.actions import keys_text
from ui.fonts import ui_font
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap


class WatchLegend(QFrame):
    """One quiet line at the foot of the list."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("legend")
        self.setStyleSheet(
            f"#legend {{ background: {theme.window}; border: 0; border-top: 1px solid {theme.border}; }}"
        )
        self._dismiss = QLabel(self)
        self._delete = KeyCap(theme, keys_text("Del"), self)
        go, find = QLabel(self.tr("go there"), self), QLabel(self.tr("filter"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 12, 5)
        row.setSpacing(6)
        keys = (KeyCap(theme, keys_text("Return"), self), self._delete, KeyCap(theme, keys_text("Ctrl+F"), self))
        for key, label in zip(keys, (go, self._dismiss, find), strict=True):
            row.addWidget(key)
            label.setFont(ui_font(12))
            label.setProperty("tone", "muted")
            row.addWidget(label)
            row.addSpacing(10)
        row.addStretch(1)
        self.show_acts(is_dismissed=False, can_dismiss=True)

    def show_acts(self, *, is_dismissed: bool, can_dismiss: bool) -> None:
        """What Delete does with the finding in hand."""
        self._dismiss.setText(self.tr("list again") if is_dismissed else self.tr("dismiss"))
        for widget in (self._dismiss, self._delete):
            widget.setVisible(can_dismiss)
