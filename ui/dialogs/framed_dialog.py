"""The form that all dialogs share: a body, and a foot with the answer."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.icons import icon
from ui.theme import Theme


class FramedDialog(QDialog):
    """A modal dialog whose content goes into `body`; `primary` is the button that Return presses."""

    def __init__(self, theme: Theme, title: str, *, accept: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWindowTitle(title)
        self.setModal(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(20, 18, 20, 18)
        self.body.setSpacing(10)
        column.addLayout(self.body, 1)
        self._foot = QWidget(self)
        self._foot.setObjectName("dialogFoot")
        self._foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons = QHBoxLayout(self._foot)
        self._buttons.setContentsMargins(16, 10, 16, 10)
        self._buttons.setSpacing(8)
        self.foot_text = QLabel(self._foot)
        self.foot_text.setProperty("tone", "muted")
        self._buttons.addWidget(self.foot_text, 1)
        column.addWidget(self._foot)
        self.secondary = self.add_button(self.tr("Cancel") if accept else self.tr("Close"))
        self.secondary.clicked.connect(self.reject)
        self.primary = self.add_button(accept, primary=True)
        self.primary.clicked.connect(self.accept)
        self.primary.setVisible(bool(accept))
        (self.primary if accept else self.secondary).setDefault(True)

    def add_button(self, text: str, *, primary: bool = False, picture: str = "") -> QPushButton:
        """One button more in the foot: a primary one at the right end, others before Cancel or Close."""
        button = QPushButton(text, self._foot)
        button.setAccessibleName(text)
        button.setAutoDefault(primary)
        if primary:
            button.setProperty("kind", "primary")
            button.setFont(ui_font(13, 600))
        if picture:
            button.setIcon(icon(picture, self.theme.muted, 14))
        last = self._buttons.count()
        self._buttons.insertWidget(last if primary or last < 2 else self._buttons.indexOf(self.secondary), button)
        return button

    def heading(self, text: str) -> QLabel:
        """A line in semi-bold in the body."""
        label = QLabel(text, self)
        label.setFont(ui_font(15, 600))
        label.setWordWrap(True)
        self.body.addWidget(label)
        return label

    def paragraph(self, text: str, *, tone: str = "") -> QLabel:
        """Some lines of plain text in the body; `tone` is "muted", "faint", "warn", "err" or "ok"."""
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if tone:
            label.setProperty("tone", tone)
        self.body.addWidget(label)
        return label

    def run(self) -> bool:
        """Show the dialog until it is answered; whether it was accepted. The dialog is of no use afterwards."""
        accepted = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return accepted
