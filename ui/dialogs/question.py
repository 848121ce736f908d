"""A question with a few answers in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its code and its words; at most one is the `primary`, which Return takes."""

    code: str
    text: str
    primary: bool = False


class Question(FramedDialog):
    """Asks; the code of the answer is in `answer`, "" for none (Escape, Cancel)."""

    def __init__(
        self, theme: Theme, title: str, *, text: str, choices: Sequence[Choice], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self.answer = ""
        self.setMinimumWidth(420)
        self.setMaximumWidth(640)
        self.heading(title)
        self.paragraph(text)
        self.setAccessibleDescription(text)
        self.secondary.setText(self.tr("Cancel"))
        self.secondary.setAccessibleName(self.tr("Cancel"))
        for choice in choices:
            button = self.add_button(choice.text, primary=choice.primary)
            button.clicked.connect(lambda _=False, code=choice.code: self._take(code))
            if choice.primary:
                button.setDefault(True)
                button.setFocus()

    def _take(self, code: str) -> None:
        self.answer = code
        self.accept()


def ask(parent: QWidget | None, theme: Theme, *, title: str, text: str, choices: Sequence[Choice]) -> str:
    """The code of the answer, "" where the user leaves things as they are."""
    question = Question(theme, title, text=text, choices=choices, parent=parent)
    answered = question.exec() == QDialog.DialogCode.Accepted
    answer = question.answer
    question.deleteLater()
    return answer if answered else ""
