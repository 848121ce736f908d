"""The status line: marks under the caret, codebook, progress, annotator, saving."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel


class StatusLine(QStatusBar):
    """Shows what it is told; a click on the annotator's name asks to change it."""

    annotator_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 0, 12, 0)
        self._marks = ElidedLabel(self)
        self._marks.setAccessibleName(self.tr("Marks under the caret"))
        self._codebook = QLabel(self)
        self._progress = QLabel(self)
        self._annotator = QToolButton(self)
        self._annotator.setAutoRaise(True)
        self._annotator.setAccessibleName(self.tr("Annotator: click to change"))
        self._annotator.clicked.connect(self.annotator_requested)
        self._saved = QLabel(self)
        self.addWidget(self._marks, 1)
        for widget in (self._codebook, self._progress, self._annotator, self._saved):
            widget.setContentsMargins(6, 0, 6, 0)
            self.addPermanentWidget(widget)

    def show_project(self, shown: bool) -> None:
        """Show or hide what belongs to a project."""
        for widget in (self._codebook, self._progress, self._annotator, self._saved):
            widget.setVisible(shown)
        if not shown:
            self._marks.setText(self.tr("No network connection"))

    def show_marks(self, sentence: str) -> None:
        """The marks under the caret, in words."""
        self._marks.setText(sentence)
        self._marks.setToolTip(sentence)

    def marks(self) -> str:
        """What is told of the marks now."""
        return self._marks.toolTip()

    def show_codebook(self, name: str, version: int) -> None:
        """Which codebook rules."""
        self._codebook.setText(self.tr("Codebook v{version}").format(version=version))
        self._codebook.setToolTip(name)

    def show_progress(self, done: int, total: int) -> None:
        """How many articles are done."""
        self._progress.setText(self.tr("{done} of {total} done").format(done=done, total=total))

    def show_annotator(self, name: str) -> None:
        """Who works."""
        self._annotator.setText(name)

    def show_saved(self) -> None:
        """The last act is on disk, since now."""
        self._say(self.tr("Saved {time}").format(time=f"{datetime.now().astimezone():%H:%M}"), self._theme.ok)

    def show_read_only(self) -> None:
        """Nothing can be changed."""
        self._say(self.tr("Read only"), self._theme.warn)

    def show_failure(self, sentence: str) -> None:
        """The last act is not on disk."""
        self._say(self.tr("Not saved: {reason}").format(reason=sentence), self._theme.err)

    def _say(self, words: str, colour: str) -> None:
        self._saved.setText(words)
        self._saved.setStyleSheet(f"color: {colour};")
