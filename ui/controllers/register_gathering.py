"""Counting for the register's page, in slices between two events of the screen, so that keys never wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import AnnotatorError
from annotator.model.records import Entity, Mention
from ui.models.register_figures import Figures

if TYPE_CHECKING:
    from annotator.suggestions.duplicates import Duplicates
    from annotator.workspace import Workspace

SLICE = 0.008
"""Seconds that one slice may take; a screen repaints every 16 ms."""
_EVERY = 0.2


class Sliced(QObject):
    """Calls `step` again and again in slices until it answers False."""

    def __init__(self, step: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._step = step
        self._timer = QTimer(self)
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._run)

    def start(self) -> None:
        """Begin, or go on."""
        self._timer.start()

    def stop(self) -> None:
        """Leave off."""
        self._timer.stop()

    @property
    def is_running(self) -> bool:
        """Whether there is work left that goes on by itself."""
        return self._timer.isActive()

    def _run(self) -> None:
        end = perf_counter() + SLICE
        while perf_counter() < end:
            if not self._step():
                self._timer.stop()
                return


class FiguresGatherer(QObject):
    """Counts what articles say of a record; `progressed` carries the figures now and then, and when they are complete.

    Every gathering has a `purpose`, which it takes back when a new one of it begins.
    """

    progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sliced = Sliced(self._step, self)
        self._workspace: Workspace | None = None
        self._waiting: deque[str] = deque()
        self._figures = Figures("")
        self._told = 0.0

    def begin(self, workspace: Workspace, figures: Figures, articles: Iterable[str]) -> None:
        """Count these articles into fresh figures, in this order."""
        self._workspace, self._figures, self._told = workspace, figures, perf_counter()
        self._waiting = deque(dict.fromkeys(articles))
        self._sliced.start()

    def stop(self) -> None:
        """Leave off, for good."""
        self._sliced.stop()
        self._waiting.clear()
        self._workspace = None

    @property
    def is_running(self) -> bool:
        """Whether something is being counted."""
        return self._sliced.is_running

    def _step(self) -> bool:
        if self._workspace is None:
            return False
        if self._waiting:
            id_ = self._waiting.popleft()
            try:
                article = self._workspace.article(id_)
                mentions, frames = self._workspace.all_mentions(id_), self._workspace.all_frames(id_)
            except AnnotatorError:
                return True  # removed meanwhile
            self._figures.take(article, mentions, frames)
        if not self._waiting:
            self._figures.complete = True
            self.progressed.emit(self._figures)
        elif perf_counter() - self._told > _EVERY:
            self._told = perf_counter()
            self.progressed.emit(self._figures)
        return bool(self._waiting)


class TwinsGatherer(QObject):
    """Looks for probable duplicates; `found` carries, by id, that of the likelier one of the two, or ""."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sliced = Sliced(self._step, self)
        self._workspace: Workspace | None = None
        self._waiting: deque[Entity] = deque()
        self.duplicates: Duplicates | None = None
        self.doubted: set[str] = set()

    def begin(self, workspace: Workspace) -> None:
        """Compare the records of a project."""
        from annotator.suggestions.duplicates import Duplicates

        self._workspace, self.duplicates, self.doubted = workspace, Duplicates(), set()
        self._waiting = deque(workspace.register)
        self._sliced.start()

    def stop(self) -> None:
        """Forget the project."""
        self._sliced.stop()
        self._waiting.clear()
        self._workspace = self.duplicates = None

    @property
    def is_running(self) -> bool:
        """Whether records are still being compared."""
        return self._sliced.is_running

    def apply(self, change: Change) -> None:
        """Follow a change of the register."""
        if self.duplicates is None or not any(isinstance(r, Entity) for r in (*change.removed, *change.added)):
            return
        gone = {record.id for record in change.removed if isinstance(record, Entity)}
        self._waiting = deque(entity for entity in self._waiting if entity.id not in gone)
        self._tell(self.duplicates.apply(change))
        self._sliced.start()

    def _step(self) -> bool:
        if self.duplicates is None:
            return False
        if self._waiting:
            some = [self._waiting.popleft() for _ in range(min(20, len(self._waiting)))]
            self.duplicates.apply(Change(Act("look"), (), tuple(some)))
            return True
        self._tell(self.duplicates.work(5))
        return self.duplicates.pending > 0

    def _tell(self, ids: Iterable[str]) -> None:
        twins = {id_: self._twin(id_) for id_ in ids}
        if twins:
            self.doubted -= twins.keys()
            self.doubted |= {id_ for id_, other in twins.items() if other}
            self.found.emit(twins)

    def _twin(self, id_: str) -> str:
        """The id of the partner with more mentions; "" where the record itself is the likelier one to stay."""
        workspace = self._workspace
        if workspace is None or self.duplicates is None:
            return ""
        counts, register = workspace.entity_counts, workspace.register
        for other, _ in self.duplicates.partners(id_):
            if other in register and (counts[other], id_) > (counts[id_], other):
                return other
        return ""


class UnresolvedGatherer(QObject):
    """Looks through all articles for mentions that should name a record and do not; `counted` tells how many."""

    counted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sliced = Sliced(self._step, self)
        self._workspace: Workspace | None = None
        self._waiting: deque[str] = deque()
        self._labels: frozenset[str] = frozenset()
        self._told = 0.0
        self.mentions: dict[str, Mention] = {}

    def begin(self, workspace: Workspace) -> None:
        """Look through a project."""
        self._workspace, self.mentions, self._told = workspace, {}, perf_counter()
        self._labels = labels_with_records(workspace.codebook)
        self._waiting = deque(workspace.article_ids())
        self._sliced.start()

    def stop(self) -> None:
        """Forget the project."""
        self._sliced.stop()
        self._waiting.clear()
        self.mentions = {}
        self._workspace = None

    @property
    def is_running(self) -> bool:
        """Whether articles are still being looked through."""
        return self._sliced.is_running

    def apply(self, change: Change) -> None:
        """Follow a change of mentions."""
        if self._workspace is None:
            return
        before = len(self.mentions)
        for record in change.removed:
            self.mentions.pop(record.id, None)
        for record in change.added:
            if isinstance(record, Mention):
                self._take(record)
        if len(self.mentions) != before:
            self.counted.emit(len(self.mentions))

    def _take(self, mention: Mention) -> None:
        if not mention.entities and mention.label in self._labels:
            self.mentions[mention.id] = mention

    def _step(self) -> bool:
        if self._workspace is None:
            return False
        if self._waiting:
            for mention in self._workspace.all_mentions(self._waiting.popleft()):
                self._take(mention)
        if not self._waiting or perf_counter() - self._told > _EVERY:
            self._told = perf_counter()
            self.counted.emit(len(self.mentions))
        return bool(self._waiting)


def labels_with_records(codebook: Codebook) -> frozenset[str]:
    """The layers whose mentions name records of the register."""
    return frozenset(layer.code for layer in codebook.layers if layer.entities)
