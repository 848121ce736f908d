"""Answers the dialogs that acts of the window open: each one when it stands there, in the order expected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPushButton

from ui.dialogs.question import Question

D = TypeVar("D", bound=QDialog)
_PAUSE_MS = 10


class Answers:
    """What is expected to be asked, and how to answer; a dialog that nobody expects is closed and held against us."""

    def __init__(self) -> None:
        self.waiting: list[tuple[type[QDialog], Callable[[QDialog], object]]] = []
        self.faults: list[BaseException] = []
        self._timer = QTimer()
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._look)
        self._busy = False

    def expect(self, kind: type[D], act: Callable[[D], object]) -> None:
        """The next dialog is of this kind; `act` answers it."""
        self.waiting.append((kind, act))  # type: ignore[arg-type]

    def start(self) -> None:
        """Look for dialogs from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()

    def _look(self) -> None:
        dialog = QApplication.activeModalWidget()
        if self._busy or not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        self._busy = True
        try:
            self._answer(dialog)
        except BaseException as fault:  # noqa: BLE001 told when the block ends
            self.faults.append(fault)
            dialog.reject()
        finally:
            self._busy = False

    def _answer(self, dialog: QDialog) -> None:
        assert self.waiting, f"nobody expected {type(dialog).__name__}: {words_of(dialog)}"
        kind, act = self.waiting.pop(0)
        assert isinstance(dialog, kind), f"{type(dialog).__name__} came instead of {kind.__name__}: {words_of(dialog)}"
        act(dialog)


def words_of(dialog: QDialog) -> str:
    """The words of a message box, else the title."""
    return dialog.text() if isinstance(dialog, QMessageBox) else dialog.windowTitle()


def main_button(dialog: QDialog) -> QPushButton:
    """The button that the dialog puts first."""
    shown = [found for found in dialog.findChildren(QPushButton) if found.isVisible()]
    return next(found for found in shown if found.property("kind") == "primary")


def other_button(question: Question) -> QPushButton:
    """The answer that is neither put first nor leaves things as they are."""
    shown = [found for found in question.findChildren(QPushButton) if found.isVisible()]
    return next(found for found in shown if found.property("kind") != "primary" and found is not question.secondary)


def say_yes(box: QMessageBox) -> None:
    """Answer yes."""
    box.button(QMessageBox.StandardButton.Yes).click()


@contextmanager
def answering(*expected: tuple[type[D], Callable[[D], object]]) -> Iterator[Answers]:
    """Answer these dialogs while the block runs; all of them must come, and no other."""
    answers = Answers()
    for kind, act in expected:
        answers.expect(kind, act)
    answers.start()
    try:
        yield answers
    finally:
        answers.stop()
    for fault in answers.faults:
        raise fault
    assert not answers.waiting, f"{answers.waiting[0][0].__name__} did not come"
