"""What looking over the corpus costs who annotates meanwhile: the same act with and without it, in one run."""

from __future__ import annotations

import gc
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QProcess, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.codebooks.loading import load_codebook
from annotator.edits import mentions as edits
from annotator.model.change import Act
from annotator.model.records import Article
from annotator.model.span import Span
from annotator.occurrences import Target
from annotator.places import own_command
from annotator.workspace import Workspace
from tests.benchmarks.row import Row
from tests.benchmarks.search_bench import Articles
from ui.article.article_view import ArticleView
from ui.controllers.desk import Desk
from ui.controllers.lookout import Lookout
from ui.controllers.review_controller import step_back
from ui.controllers.search_controller import SearchController
from ui.controllers.suggestions_controller import SuggestionsController
from ui.models.concordance_rows import SearchWish
from ui.program import Program
from ui.settings import LANGUAGE, Settings
from ui.tasks import TaskRunner
from ui.theme import light
from ui.views.search_page import SearchPage

_ARTICLES, _FEW, _KEYS, _TURNS, _ACTS = 10_000, 2_000, 20, 4, 150
_PEOPLE = ("le président Nicolas Maduro", "Mme Juana Pérez", "le Pérou", "Washington", "hier", "le 23 janvier 2019")
_TARGET = Target("États-Unis", "COUNTRY")
_PATIENCE_S = 300


def run() -> list[Row]:
    """Both rows."""
    application = QApplication.instance() or QApplication([])
    rows = [
        Row("tag key → paint while 10,000 articles are looked through, to the same in peace", keys(), 1.3),
        Row("an act with search and lookout kept up, to the act alone", act(), 1.05),
    ]
    assert application is not None
    return rows


def project(folder: Path, count: int) -> Path:
    """A project of made-up articles with names, countries and dates in them."""
    path = folder / "p.attache"
    source = Articles(count)
    articles = []
    for number, (id_, text) in enumerate(source.texts(source.article_ids())):
        person = _PEOPLE[number % len(_PEOPLE)]
        articles.append(Article(id_, id_, f"{text[:1500]} {person}. {text[1500:]}", language="fr", date="2019-01-27"))
    workspace = Workspace.create(path, load_codebook("political"), annotator="A")
    workspace.store_people([workspace.annotator])
    workspace.store_new(articles, Act("import", ("x",)))
    workspace.close()
    return path


# the key


class Painted(QObject):
    """Counts the paintings of a view."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self.count = 0
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def keys() -> float:
    """The median of a key's time with the corpus being looked through, in the process of the review and in ours."""
    with tempfile.TemporaryDirectory() as name, _program(Path(name), _ARTICLES) as program:
        peace, busy = [], []
        _key_times(program, _KEYS)
        for _ in range(_TURNS):
            peace += _key_times(program, _KEYS)
            with _looked_through(program):
                busy += _key_times(program, _KEYS, wait=False)
        return statistics.median(busy) / statistics.median(peace)


@contextmanager
def _program(folder: Path, count: int) -> Iterator[Program]:
    os.environ["ATTACHE_DATA"] = str(folder / "data")
    settings = Settings(folder / "settings.ini")
    settings.set(LANGUAGE, "fr")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    program = Program(application, settings)
    program.show()
    program.open(project(folder, count))
    program.desk.open_article("a0")
    _until(lambda: not program.lookout.tasks.is_busy)
    try:
        yield program
    finally:
        program.quit()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        del os.environ["ATTACHE_DATA"]


@contextmanager
def _looked_through(program: Program) -> Iterator[None]:
    """The review's process at work, and the lookout asked anew as soon as it has answered."""
    lookout, process = program.lookout, QProcess()
    command, *words = own_command("suggest", str(program.desk.workspace.path), "--annotator", "A")
    process.readyReadStandardOutput.connect(process.readAllStandardOutput)
    process.start(command, words)
    step_back(process)
    process.waitForReadyRead()

    def again(*_: object) -> None:
        lookout.count(_TARGET, "a0")
        lookout.suggest("a0")

    lookout.counted.connect(again)
    again()
    try:
        yield
        assert process.state() == QProcess.ProcessState.Running, "the process ended before the keys did"
    finally:
        lookout.counted.disconnect(again)
        lookout.stop_counting()
        process.kill()
        process.waitForFinished()


def _key_times(program: Program, count: int, *, wait: bool = True) -> list[float]:
    """How long each of these keys took; each tags another word, and is undone when its time is taken."""
    assert program.window is not None
    view, window = program.window.workbench.view, program.window
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    painted, times, text = Painted(view), [], view.text()
    for number in range(count):
        word = text.index(" ", 40 + number * 30) + 1
        window.workbench.palette_box.hide()
        view.setFocus()
        view.set_caret(word)
        if wait:
            program.lookout.stop_counting()
            _until(lambda: not program.lookout.tasks.is_busy)
        _rest(30)
        before = painted.count
        start = time.perf_counter()
        QTest.keyClick(view, Qt.Key.Key_A)
        while painted.count == before:
            QCoreApplication.processEvents()
        times.append(time.perf_counter() - start)
        program.desk.workspace.undo()
        _rest(1)
    painted.deleteLater()
    return times


def _rest(milliseconds: int) -> None:
    """Let the event loop, and so the other threads, have their turn."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(done: Callable[[], bool]) -> None:
    end = time.monotonic() + _PATIENCE_S
    while not done():
        assert time.monotonic() < end, "it never came to rest"
        _rest(10)


# the act


class Page:
    """As much of an article view as the controller of suggestions asks for."""

    def caret(self) -> int:
        """The caret’s code point."""
        return 0

    def selection(self) -> Span | None:
        """Nothing is selected."""
        return None

    def extra_selections(self) -> tuple[Span, ...]:
        """Nothing is selected."""
        return ()

    def clear_selection(self) -> None:
        """Nothing is selected."""

    def set_caret(self, offset: int) -> None:
        """There is no caret."""

    def scroll_to(self, span: Span, *, flash: bool = False) -> None:
        """There is nothing to scroll."""


def act() -> float:
    """The median ratio of one act, followed by search and lookout, to the same act with nobody following."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        alone, followed = _desk(project(Path(one), _FEW)), _desk(project(Path(two), _FEW))
        lookout, tasks, page = Lookout(), TaskRunner(), SearchPage(light(), "fr")
        followed.project_closing.connect(lookout.close)
        suggestions = SuggestionsController(followed, Page(), lookout)
        suggestions.follow()
        search = SearchController(followed, page, tasks, language="fr")
        page.look_for(SearchWish("États-Unis"))
        _until(lambda: page.model.rowCount() > 0 and not tasks.is_busy and not lookout.tasks.is_busy)
        ratios = []
        for number in range(_ACTS):
            floor = _act_time(alone.workspace, number)
            ratios.append(_act_time(followed.workspace, number) / floor)
            _until(lambda: not lookout.tasks.is_busy and not tasks.is_busy)
        search.let_go()
        for desk in (alone, followed):
            desk.close_project()
        for lane in (lookout.tasks, tasks):
            lane.close()
        page.deleteLater()
        return statistics.median(ratios[10:])


def _desk(path: Path) -> Desk:
    desk = Desk()
    desk.open_project(Workspace.open(path, annotator="A"))
    desk.open_article("a0")
    return desk


def _act_time(workspace: Workspace, number: int) -> float:
    article = workspace.article("a0")
    change = edits.tag(
        article,
        [Span(number * 9, number * 9 + 5)],
        "ACTOR",
        codebook=workspace.codebook,
        annotator=workspace.annotator.id,
    )
    gc.disable()
    start = time.perf_counter()
    workspace.do(change)
    taken = time.perf_counter() - start
    gc.enable()
    return taken


if __name__ == "__main__":
    for row in run():
        print(f"{row.value:8.3f} {'≤' if row.kept else '>'} {row.bar:<5} {row.unit:2} {row.what}")
