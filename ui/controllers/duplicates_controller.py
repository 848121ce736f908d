"""File ▸ Near duplicates…: pairs of nearly the same articles are looked for, and those left out go in one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.analysis.kept_pairs import SETTING, keep_pairs, kept_pairs, pair_key
from annotator.edits import articles as edits
from annotator.model.records import Article
from ui.controllers.desk import Desk
from ui.controllers.notices import notice
from ui.main_window import MainWindow
from ui.tasks import Progress, Task, TaskRunner

if TYPE_CHECKING:
    from annotator.analysis.near_duplicates import NearDuplicate
    from annotator.model.records import Record
    from annotator.workspace import Workspace
    from ui.dialogs.near_duplicates_dialog import DuplicatePair

_PORTION = 100
"""How many articles are read at once."""


class DuplicatesController(QObject):
    """Compares all texts on the runner's thread, through a connection of its own, and asks about what was found.

    `removed` carries a sentence code and how many articles went.
    """

    removed = Signal(str, int)

    def __init__(self, desk: Desk, window: MainWindow, tasks: TaskRunner) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._tasks = tasks
        self._task: Task | None = None
        desk.project_closing.connect(self.stop)

    def look(self) -> None:
        """Compare all articles of the project, then ask; one look at a time."""
        if not self._desk.is_open or self._task is not None:
            return
        workspace = self._desk.workspace
        if len(workspace.article_ids()) < 2:
            notice(self._window, "nothing-to-compare")
            return

        kept = kept_pairs(workspace.memory.setting(SETTING))

        def work(progress: Progress) -> list[DuplicatePair]:
            pairs = (marked(pair, kept) for pair in duplicate_pairs(workspace, progress))
            return sorted(pairs, key=lambda pair: pair.kept)

        def ended(follow: Callable[[], object] = lambda: None) -> None:
            self._task = None
            follow()

        def done(pairs: list[DuplicatePair]) -> None:
            ended((lambda: None) if task.stop.is_set() else lambda: self._ask(pairs, workspace))

        task = self._task = self._tasks.run(
            work,
            on_done=done,
            on_failed=lambda error: ended(lambda: self._desk.failed.emit(error)),
            on_cancelled=ended,
            on_progress=self._show_advance,
        )

    def stop(self) -> None:
        """Ask the comparison that is under way to stop."""
        if self._task is not None:
            self._task.cancel()

    def leave_out(self, ids: Sequence[str]) -> bool:
        """These articles go with everything that hangs on them, in one act; whether any went."""
        workspace = self._desk.workspace
        found = (workspace.record(Article, id_) for id_ in ids)
        articles = [article for article in found if article is not None]
        dependants: list[Record] = [record for one in articles for record in workspace.dependants(one.id)]
        if not articles or not self._desk.do(edits.remove_all(articles, dependants)):
            return False
        self.removed.emit("articles-removed", len(articles))
        return True

    def _ask(self, pairs: Sequence[DuplicatePair], workspace: Workspace) -> None:
        from ui.dialogs.near_duplicates_dialog import NearDuplicatesDialog

        if not self._desk.is_open or self._desk.workspace is not workspace:
            return
        if not pairs:
            notice(self._window, "no-near-duplicates")
            return
        dialog = NearDuplicatesDialog(self._window.theme, pairs, language=self._window.language, parent=self._window)
        answer = dialog.ask()
        if answer is None:
            return
        self._remember(pairs, {pair_key(*pair) for pair in answer.kept})
        if answer.left_out:
            self.leave_out(answer.left_out)

    def _remember(self, pairs: Sequence[DuplicatePair], kept: set[str]) -> None:
        """The project keeps the pairs that shall both stay, those that were not shown now included."""
        setting = self._desk.workspace.memory.setting(SETTING)
        before = kept_pairs(setting)
        after = before - {pair_key(pair.first.id, pair.second.id) for pair in pairs} | kept
        if after != before:
            self._desk.do(keep_pairs(setting, after))

    def _show_advance(self, done: int, total: int) -> None:
        self._window.progress.advance(self.tr("Comparing articles"), done, total=total)


def marked(pair: DuplicatePair, kept: AbstractSet[str]) -> DuplicatePair:
    """The pair with what was decided on it before."""
    return replace(pair, kept=pair_key(pair.first.id, pair.second.id) in kept)


def duplicate_pairs(workspace: Workspace, progress: Progress) -> list[DuplicatePair]:
    """The pairs of a project, read for a dialog; on a worker's thread, of the workspace only its file is used.

    The first of a pair is the one with annotations, then the one with a date, then the earlier one.
    """
    from annotator.analysis.near_duplicates import near_duplicates

    with closing(workspace.text_reader()) as reader:
        ids = reader.article_ids(order="date")
        marked: Counter[str] = Counter()
        dated: set[str] = set()
        for person in [one.id for one in reader.annotators()] or [""]:
            for some in _portions(ids):
                progress(0, len(ids))
                for head in reader.heads(some, annotator=person):
                    marked[head.id] += head.mentions
                    dated.update([head.id] if head.date else [])
        order = sorted(ids, key=lambda id_: (not marked[id_], id_ not in dated))
        texts = (pair for some in _portions(order) for pair in reader.texts(some))
        found = near_duplicates(texts, progress=lambda done: progress(done, len(ids)))
        return _sides(found, reader.articles, marked)


def _sides(
    found: Sequence[NearDuplicate], read: Callable[[Sequence[str]], list[Article]], marked: Counter[str]
) -> list[DuplicatePair]:
    from ui.dialogs.article_beginning import SHOWN, ArticleSide
    from ui.dialogs.near_duplicates_dialog import DuplicatePair

    ids = list(dict.fromkeys(id_ for pair in found for id_ in (pair.first, pair.second)))
    sides = {
        article.id: ArticleSide(
            article.id,
            article.title or article.name,
            article.source,
            article.date,
            article.text[:SHOWN],
            marked[article.id],
        )
        for some in _portions(ids)
        for article in read(some)
    }
    shown = [pair for pair in found if pair.first in sides and pair.second in sides]
    return [DuplicatePair(sides[pair.first], sides[pair.second], pair.likeness) for pair in shown]


def _portions(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    for at in range(0, len(ids), _PORTION):
        yield ids[at : at + _PORTION]
