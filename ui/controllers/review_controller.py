"""The review of the corpus: suggestions in doubt, one question at a time, looked for in a process of its own."""

from __future__ import annotations

import heapq
import json
import logging
import os
import re
import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from threading import Event

from PySide6.QtCore import QObject, QProcess, QTimer

from annotator import accepting
from annotator.model.change import Change
from annotator.model.errors import AnnotatorError, ReadOnlyProject
from annotator.model.records import Article
from annotator.places import own_command
from annotator.search.context import kwic
from annotator.suggestions.as_data import from_data
from annotator.suggestions.overlaps import untagged
from annotator.suggestions.suggestion import Sense, Suggestion
from ui.controllers.desk import Desk
from ui.dialogs.review_dialog import ACCEPT, REJECT, SKIP, Question, ReviewDialog
from ui.main_window import MainWindow
from ui.settings import SPACY, Settings
from ui.suggestion_sentences import reason_text, sense_text, target_text
from ui.widgets.date_words import value_words

_SURE = 0.8
_WIDTH = 240
_NICE = 15
_SHARE = 0.25
"""Beyond the first, questions are handed over once they are so many more: the dialog chains what it is given."""
_ID = "{article}:{one}"
_NO_START = QProcess.ProcessError.FailedToStart
_log = logging.getLogger(__name__)


class Doubts:
    """Questions by doubt, the most doubtful first; more may come while some are answered."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Suggestion]] = []
        self._numbers = count()
        self.is_dry = True
        """Whether all were taken, so that whoever took them must be given them anew."""

    def add(self, one: Suggestion) -> None:
        """One question more."""
        heapq.heappush(self._heap, (one.score, next(self._numbers), one))

    def __iter__(self) -> Iterator[Suggestion]:
        while self._heap:
            yield heapq.heappop(self._heap)[2]
        self.is_dry = True


class ReviewController(QObject):
    """Runs the review dialog; every answer is stored before the next question shows."""

    def __init__(self, desk: Desk, window: MainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._settings = settings
        self._desk = desk
        self._window = window
        self._dialog: ReviewDialog | None = None
        self._doubts = Doubts()
        self._asked: dict[str, Suggestion] = {}
        self._stored: set[str] = set()
        self._rest = b""
        self._told = 0

    def open(self) -> None:
        """Look the corpus through and ask; closing the dialog ends both."""
        if not self._desk.is_open:
            return
        if self._desk.workspace.read_only:
            self._desk.failed.emit(ReadOnlyProject(self._desk.workspace.path))
            return
        self._doubts, self._asked, self._stored, self._rest, self._told = Doubts(), {}, set(), b"", 0
        dialog = self._dialog = ReviewDialog(self._window.theme, self._window)
        dialog.answered.connect(self._answer)
        dialog.undo_requested.connect(self._undo)
        process = self._looking_through(dialog)
        dialog.run()
        self._dialog = None
        if process.state() != QProcess.ProcessState.NotRunning:
            process.kill()
            process.waitForFinished()

    def _looking_through(self, dialog: ReviewDialog) -> QProcess:
        """The process that looks for questions, started; it is the dialog’s."""
        workspace, process, stopped = self._desk.workspace, QProcess(dialog), Event()

        def stop() -> None:
            stopped.set()
            process.kill()

        def over() -> None:
            self._tell()
            dialog.finish_loading()
            if self._dialog is dialog and not stopped.is_set() and not _went_well(process):
                self._fail(OSError(process.errorString()))

        process.readyReadStandardOutput.connect(lambda: self._take(bytes(process.readAllStandardOutput().data())))
        process.readyReadStandardError.connect(lambda: self._advance(bytes(process.readAllStandardError().data())))
        process.finished.connect(over)
        # later, as it may come before the dialog runs
        process.errorOccurred.connect(lambda error: QTimer.singleShot(0, dialog, over) if error == _NO_START else None)
        dialog.stop_requested.connect(stop)
        spacy = self._settings.get(SPACY)
        wanted = ("--progress", "--annotator", workspace.annotator.name, *(("--spacy", spacy) if spacy else ()))
        program, *words = own_command("suggest", str(workspace.path), *wanted)
        dialog.start_loading()
        process.start(program, words)
        step_back(process)
        return process

    # questions

    def _take(self, output: bytes) -> None:
        *lines, self._rest = (self._rest + output).split(b"\n")
        for line in lines:
            one = from_data(json.loads(line))
            if self._is_doubtful(one):
                self._doubts.add(one)
                self._asked[_id(one)] = one
        if self._doubts.is_dry or len(self._asked) > self._told * (1 + _SHARE):
            self._tell()

    def _tell(self) -> None:
        """Hand over the questions that the dialog does not know of yet."""
        fresh = len(self._asked) - self._told
        if self._dialog is not None and fresh:
            self._told += fresh
            self._doubts.is_dry = False
            self._dialog.add_questions(map(self._question, self._doubts), fresh)

    def _fail(self, error: Exception) -> None:
        """Tell what went wrong where it can be read, in the window below."""
        if self._dialog is not None:
            self._dialog.reject()
        self._desk.failed.emit(error)

    def _advance(self, output: bytes) -> None:
        """How many articles are done; what else the process says there is for the log alone."""
        found = re.findall(rb"(?m)^(\d+)/(\d+)$", output)
        if found and self._dialog is not None:
            self._dialog.advance_loading(int(found[-1][0]), int(found[-1][1]))
        elif output.strip():
            _log.warning("suggest: %s", output.decode("utf-8", "replace").strip())

    def _is_doubtful(self, one: Suggestion) -> bool:
        layer = self._desk.workspace.codebook.label(one.label)
        if layer is None or not (layer.entities or one.label == "DATE"):
            return False
        return one.asks or one.score < _SURE

    def _question(self, one: Suggestion) -> Question:
        article = self._desk.workspace.article(one.article)
        line = kwic(article.text, one.span, width=_WIDTH)
        return Question(
            _id(one),
            self._sentence(one, article),
            line.left,
            line.hit,
            line.right,
            article.title or article.name,
            source=article.source,
            date=article.date,
            choices=tuple((str(n), self._reading(sense)) for n, sense in enumerate(one.senses, start=1)),
            reason=reason_text(one.reason),
        )

    def _sentence(self, one: Suggestion, article: Article) -> str:
        language = self._window.language
        words = " ".join(one.span.of(article.text).split())
        layer = self._desk.workspace.codebook.label(one.label)
        label = layer.names.of(language).lower() if layer else one.label
        if one.label == "DATE":
            value = value_words(one.value, language)
            return self.tr("Is *{words}* here {value}?").format(words=words, value=value or "?")
        if one.entity:
            return self.tr("Is *{words}* here the same as {name}?").format(words=words, name=target_text(one))
        return self.tr("Is *{words}* here to be tagged: {label}?").format(words=words, label=label)

    def _reading(self, sense: Sense) -> str:
        return value_words(sense.code, self._window.language) if sense.label == "DATE" else sense_text(sense)

    # answers

    def _answer(self, question: str, choice: str) -> None:
        try:
            change = self._change(self._asked[question], choice)
            if change is not None:
                self._desk.workspace.do(change)
                self._stored.add(question)
        except AnnotatorError as error:
            self._fail(error)

    def _change(self, one: Suggestion, choice: str) -> Change | None:
        """What an answer stores; None for one that is left open, or whose words are tagged by now."""
        workspace = self._desk.workspace
        article = workspace.article(one.article)
        if choice == SKIP:
            return None
        if choice == REJECT:
            return accepting.reject(article, one, annotator=workspace.annotator.id)
        if one.senses:
            number = 0 if choice == ACCEPT else int(choice) - 1
            one = accepting.with_sense(one, one.senses[number].code)
        there = list(workspace.annotations(article.id).between(one.span.start, one.span.end))
        if not untagged([one], there):
            return None
        return accepting.accept(
            article,
            [one],
            codebook=workspace.codebook,
            register=workspace.register,
            annotator=workspace.annotator.id,
            annotations=workspace.annotations(article.id),
        )

    def _undo(self, question: str, _choice: str) -> None:
        """Take back what the answer stored, if it did: the act before it is not the review’s."""
        if question in self._stored and self._desk.attempt(self._desk.workspace.undo):
            self._stored.discard(question)


def step_back(process: QProcess) -> None:
    """Let a process that was started wait wherever the window wants the processor; on Windows that is so anyway."""
    if sys.platform != "win32" and process.waitForStarted() and (number := process.processId()) > 0:
        with suppress(ProcessLookupError):  # it has ended already
            os.setpriority(os.PRIO_PROCESS, number, _NICE)


def _went_well(process: QProcess) -> bool:
    return process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0


def _id(one: Suggestion) -> str:
    return _ID.format(article=one.article, one=one.id)
