"""A second look at the corpus: one question at a time, one key each."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from ui.announcements import announce
from ui.dialogs.framed_dialog import FramedDialog
from ui.dialogs.review_queue import ACCEPT, REJECT, SKIP, Question, ReviewQueue
from ui.fonts import ui_font
from ui.i18n import current_language, format_date, format_number
from ui.theme import Theme
from ui.widgets.choice_popover import DIGITS
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap
from ui.widgets.passage_view import PassageView
from ui.widgets.progress_line import ProgressLine

__all__ = ["ACCEPT", "REJECT", "SKIP", "Question", "ReviewDialog"]

_ANSWERS: dict[int, str] = {
    Qt.Key.Key_Return: ACCEPT,
    Qt.Key.Key_Enter: ACCEPT,
    Qt.Key.Key_O: ACCEPT,  # oui
    Qt.Key.Key_Y: ACCEPT,
    Qt.Key.Key_X: REJECT,
    Qt.Key.Key_N: REJECT,
    Qt.Key.Key_Space: SKIP,
}
_STRESSED = re.compile(r"\*([^*]+)\*")


class ReviewDialog(FramedDialog):
    """Asks; `answered` carries a question's id and "accept", "reject", "skip" or the digit of another choice.

    `undo_requested` carries the id and the answer that no longer holds; `stop_requested` ends the search for more.
    """

    answered = Signal(str, str)
    undo_requested = Signal(str, str)
    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Review"), parent=parent)
        self._language = current_language()
        self._queue = ReviewQueue()
        self._is_loading = False
        self.setMinimumSize(640, 420)
        self._progress = ProgressLine(theme, self)
        self._progress.stop_requested.connect(self.stop_requested)
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(theme, picture="list-checks", title=self.tr("Nothing to review"), parent=self)
        self._page = QWidget(self)
        self._place, self._reason = ElidedLabel(self._page), QLabel(self._page)
        self._passage, self._sentence = PassageView(theme, self._page), QLabel(self._page)
        self._choices = QVBoxLayout()
        self._lay_out()
        self._show_current()

    def add_questions(self, questions: Iterable[Question], count: int) -> None:
        """More questions, `count` of them; they are pulled one by one when their turn comes."""
        self._queue.add(questions, count)
        if self._pages.currentWidget() is self._empty:
            self._show_current()
        else:
            self._show_progress()

    def start_loading(self) -> None:
        """Questions are being looked for; those that come can be answered meanwhile."""
        self._is_loading = True
        self._progress.start(self.tr("Looking for doubtful places"))
        if self._pages.currentWidget() is self._empty:
            self._show_current()

    def advance_loading(self, done: int, total: int) -> None:
        """How far the search is; a total of 0 is unknown."""
        if self._is_loading:
            self._progress.advance(self.tr("Looking for doubtful places"), done, total=total)

    def finish_loading(self) -> None:
        """The search has ended, or was stopped."""
        self._is_loading = False
        self._progress.finish()
        if self._pages.currentWidget() is self._empty:
            self._show_current()
        else:
            self._show_progress()

    # the parts

    def _lay_out(self) -> None:
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._place.setProperty("tone", "muted")
        self._reason.setProperty("tone", "faint")
        self._reason.setWordWrap(True)
        self._sentence.setFont(ui_font(15))
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        answers = QHBoxLayout()
        answers.setSpacing(16)
        for keys, words, choice in (
            (self.tr("Enter"), self.tr("Yes"), ACCEPT),
            ("X", self.tr("No"), REJECT),
            (self.tr("Space"), self.tr("Leave open"), SKIP),
        ):
            answers.addWidget(self._answer_row(keys, words, choice))
        answers.addStretch(1)
        column = QVBoxLayout(self._page)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        column.addWidget(self._place)
        column.addWidget(self._passage)
        column.addSpacing(6)
        column.addWidget(self._sentence)
        column.addWidget(self._reason)
        column.addLayout(answers)
        column.addLayout(self._choices)
        column.addStretch(1)
        self._pages.addWidget(self._page)
        self._pages.addWidget(self._empty)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._pages, 1)
        self._undo = self.add_button(self.tr("Back"), picture="undo-2")
        self._undo.setToolTip(self.tr("Back to the question before (Backspace)"))
        self._undo.clicked.connect(self._go_back)
        for button in (self._undo, self.secondary):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAutoDefault(False)
        self.secondary.setDefault(False)

    def _answer_row(self, keys: str, words: str, choice: str) -> QWidget:
        row = QWidget(self._page)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        button = QPushButton(words, row)
        button.setAccessibleName(words)
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._answer(choice))
        line.addWidget(KeyCap(self.theme, keys, row))
        line.addWidget(button)
        line.addStretch(1)
        return row

    # what is shown

    def _show_current(self) -> None:
        question = self._queue.current()
        self._show_progress()
        if question is None:
            self._show_end()
            return
        self._passage.show_passage(question.left, question.hit, question.right)
        date = format_date(question.date, self._language)
        self._place.setText(" · ".join(part for part in (question.title, question.source, date) if part))
        self._sentence.setText(_STRESSED.sub(r"<b>\1</b>", html.escape(question.sentence)))
        plain = _STRESSED.sub(r"\1", question.sentence)
        self._sentence.setAccessibleName(plain)
        self._reason.setText(question.reason)
        self._reason.setVisible(bool(question.reason))
        self._list_choices(question)
        self._pages.setCurrentWidget(self._page)
        self._passage.setAccessibleDescription(plain)
        self._passage.setFocus()
        announce(self, plain)

    def _show_end(self) -> None:
        done = self._queue.done
        if self._is_loading:
            self._empty.say(self.tr("No question yet"), self.tr("They appear as they are found."))
        elif done:
            self._empty.say(self.tr("Everything is reviewed"), self._counts())
        else:
            self._empty.say(self.tr("Nothing to review"), self.tr("No place in the corpus is in doubt."))
        self._pages.setCurrentWidget(self._empty)
        self.setFocus()

    def _list_choices(self, question: Question) -> None:
        while (item := self._choices.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for digit, words in question.choices:
            self._choices.addWidget(self._answer_row(digit, words, digit))

    def _show_progress(self) -> None:
        queue = self._queue
        at = queue.done + (1 if queue.current() is not None else 0)
        total = format_number(queue.total, self._language) + ("…" if self._is_loading else "")
        shown = f"{format_number(at, self._language)} / {total}"
        left = self.tr("%n left open", "", queue.skipped) if queue.skipped else ""
        self.foot_text.setText(", ".join(part for part in (shown, left) if part) if queue.total else "")
        self._undo.setEnabled(queue.done > 0)

    def _counts(self) -> str:
        answered = self.tr("%n question(s) answered", "", self._queue.done - self._queue.skipped)
        left = self.tr("%n left open", "", self._queue.skipped)
        return f"{answered}, {left}"

    # what is done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
        )
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        elif event.key() == Qt.Key.Key_Backspace or event.matches(QKeySequence.StandardKey.Undo):
            self._go_back()
        elif plain and event.key() in _ANSWERS:
            self._answer(_ANSWERS[event.key()])
        elif plain and event.text() in DIGITS:
            self._answer(str(DIGITS[event.text()]))
        else:
            event.ignore()

    def _answer(self, choice: str) -> None:
        question = self._queue.current()
        known = {ACCEPT, REJECT, SKIP, *(digit for digit, _ in question.choices)} if question else set()
        if question is None or choice not in known:
            return
        self._queue.answer(choice)
        self.answered.emit(question.id, choice)
        self._show_current()

    def _go_back(self) -> None:
        undone = self._queue.back()
        if undone is not None:
            question, choice = undone
            self.undo_requested.emit(question.id, choice)
            self._show_current()

    def reject(self) -> None:
        """Close; the search for more ends with it."""
        if self._is_loading:
            self.stop_requested.emit()
        super().reject()
