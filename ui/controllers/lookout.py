"""Looks over the corpus on a thread of its own: suggestions for an article, other occurrences of a form."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.tasks import Task, TaskRunner

if TYPE_CHECKING:
    from annotator.corpus_view import CorpusView
    from annotator.model.change import Change
    from annotator.occurrences import Occurrence, Target

_BREATH_S = 0.0002
"""How long the thread sleeps after each article with a hit, so that the keys do not wait for the interpreter’s lock."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many free occurrences of a target there are: in the article, in the corpus, in how many articles."""

    target: Target
    here: int
    everywhere: int
    articles: int


class Lookout(QObject):
    """Answers come as signals on the screen's thread: `suggested` (article id, suggestions), `counted` (Count).

    Of several questions of a kind only the last one is answered.
    """

    suggested = Signal(str, object)
    counted = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tasks = TaskRunner(self)
        self._view: CorpusView | None = None
        self._opened: tuple[Path, str] | None = None
        self._spacy = ""
        self._asking: Task | None = None
        self._counting: Task | None = None
        self._news: list[tuple[Change, int]] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._pass_on)

    def open(self, path: Path, annotator: str) -> None:
        """Look over the project in this file, for this annotator; what was asked about another one is given up."""
        if self._opened == (path, annotator):
            return
        self._opened = (path, annotator)
        self._news.clear()
        self.tasks.cancel_all()
        spacy = self._spacy

        def work(_progress: object) -> None:
            from annotator.corpus_view import CorpusView

            self._shut()
            self._view = CorpusView(path, annotator, spacy=spacy)

        def failed(error: Exception) -> None:
            self._opened = None
            self.failed.emit(error)

        self.tasks.run(work, on_done=lambda _none: None, on_failed=failed)

    def use_spacy(self, interpreter: str) -> None:
        """Ask spaCy too, through this Python; "" asks it no more. A project that is looked over is begun anew."""
        opened, self._spacy = self._opened, interpreter
        if opened is not None:
            self._opened = None
            self.open(*opened)

    def close(self) -> None:
        """Let go of the project; what is under way is given up."""
        self._opened = None
        self._news.clear()
        self.tasks.cancel_all()
        self._run(lambda _progress: self._shut())
        self.tasks.wait_for_done()

    def quit(self) -> None:
        """End the thread; no project may be open."""
        self.tasks.close()

    def learn(self, change: Change, sequence: int = 0) -> None:
        """A change was stored, under this number of the journal (0: not known); passed on when the act is over."""
        self._news.append((change, sequence))
        self._soon.start()

    def _pass_on(self) -> None:
        news, self._news = self._news, []

        def work(_progress: object) -> None:
            if self._view is not None:
                for change, sequence in news:
                    self._view.learn(change, sequence)

        if news:
            self.tasks.run(work, on_done=lambda _none: None, on_failed=self.failed.emit)

    def suggest(self, article: str) -> None:
        """Ask what may be tagged in an article."""
        if self._asking is not None:
            self._asking.cancel()

        def work(_progress: object) -> object:
            if self._view is None:
                return []
            found = self._view.suggestions(article)
            if (trouble := self._view.trouble()) is not None:
                self.failed.emit(trouble)
            return found

        task = self._asking = self._run(
            work, lambda found: None if task.stop.is_set() else self.suggested.emit(article, found)
        )

    def count(self, target: Target, article: str) -> None:
        """Ask how often a target stands free here and elsewhere; the question before, if still open, is dropped."""
        self.stop_counting()

        def work(progress: Callable[[int, int], None]) -> Count:
            here = everywhere = articles = 0
            for found in self._find(target, None, progress):
                free = sum(one.status == "free" for one in found)
                everywhere += free
                articles += free > 0
                here += free if found[0].article == article else 0
            return Count(target, here, everywhere, articles)

        task = self._counting = self._run(work, lambda count: None if task.stop.is_set() else self.counted.emit(count))

    def stop_counting(self) -> None:
        """Nobody wants to know any more what was asked by `count`."""
        if self._counting is not None:
            self._counting.cancel()
            self._counting = None

    def find(
        self,
        target: Target,
        articles: Sequence[str] | None,
        *,
        on_done: Callable[[list[Occurrence]], object],
        on_progress: Callable[[int, int], object],
        on_cancelled: Callable[[], object],
    ) -> Task:
        """Collect the free occurrences of a target in these articles (None: all); a failure counts as cancelled."""

        def work(progress: Callable[[int, int], None]) -> list[Occurrence]:
            return [one for some in self._find(target, articles, progress) for one in some if one.status == "free"]

        def done(found: list[Occurrence]) -> None:
            if task.stop.is_set():
                on_cancelled()
            else:
                on_done(found)

        def failed(error: Exception) -> None:
            on_cancelled()
            self.failed.emit(error)

        self._pass_on()
        task = self.tasks.run(work, on_done=done, on_failed=failed, on_progress=on_progress, on_cancelled=on_cancelled)
        return task

    def _find(
        self, target: Target, articles: Sequence[str] | None, progress: Callable[[int, int], None]
    ) -> Iterator[list[Occurrence]]:
        for found in self._view.occurrences(target, articles, progress=progress) if self._view else ():
            yield found
            time.sleep(_BREATH_S)

    def _run(
        self, work: Callable[[Callable[[int, int], None]], object], on_done: Callable[..., object] = lambda _: None
    ) -> Task:
        self._pass_on()
        return self.tasks.run(work, on_done=on_done, on_failed=self.failed.emit)

    def _shut(self) -> None:
        if self._view is not None:
            self._view.close()
            self._view = None
