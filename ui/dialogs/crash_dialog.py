"""What one sees when the program made a mistake."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.fonts import mono_font
from ui.theme import Theme


class CrashDialog(FramedDialog):
    """Shows the block that may be passed on, and where the log lies."""

    def __init__(self, theme: Theme, block: str, *, log: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Something went wrong"), parent=parent)
        self.setMinimumSize(560, 380)
        self.heading(self.tr("Attaché made a mistake."))
        self.paragraph(self.tr("Every act is saved at once, so your work is safe. You can go on."))
        text = QPlainTextEdit(block, self)
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setFont(mono_font(11.5))
        text.setAccessibleName(self.tr("What to pass on"))
        self.body.addWidget(text, 1)
        self.paragraph(
            self.tr("The text holds no word of your articles. The full log: {path}").format(path=log), tone="muted"
        )
        copy = self.add_button(self.tr("Copy"), picture="copy")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(block))
