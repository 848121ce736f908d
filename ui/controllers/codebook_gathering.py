"""Counting for the codebook's page, in slices between two events of the screen, so that keys never wait."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.codebooks.editions import Edition, guided_otherwise
from annotator.edits.codebook_merging import carries
from annotator.model.codebook import Codebook
from annotator.model.records import Annotation, Entity, Frame, Mention, Record
from annotator.model.validation import violations
from ui.controllers.register_gathering import Sliced
from ui.models.codebook_figures import CodebookFigures

if TYPE_CHECKING:
    from annotator.workspace import Workspace

_BATCH = 64
_EVERY = 0.2


class UseGatherer(QObject):
    """Counts all articles of a project once; `progressed` comes now and then, and when all is counted."""

    progressed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sliced = Sliced(self._step, self)
        self._workspace: Workspace | None = None
        self._ids: deque[str] = deque()
        self._heads: deque[tuple[str, str]] = deque()
        self._told = 0.0
        self.figures: CodebookFigures | None = None

    def begin(self, workspace: Workspace) -> None:
        """Count a project."""
        register = list(workspace.register)
        self._workspace, self._told = workspace, perf_counter()
        self.figures = CodebookFigures(workspace.codebook, {entity.id: entity.type for entity in register})
        self.figures.take_entities(register)
        self._ids, self._heads = deque(workspace.article_ids()), deque()
        self._sliced.start()

    def stop(self) -> None:
        """Forget the project."""
        self._sliced.stop()
        self._ids.clear()
        self._heads.clear()
        self._workspace = self.figures = None

    @property
    def is_running(self) -> bool:
        """Whether articles are still being counted."""
        return self._sliced.is_running

    def _step(self) -> bool:
        if self._workspace is None or self.figures is None:
            return False
        if not self._heads and self._ids:
            ids = [self._ids.popleft() for _ in range(min(_BATCH, len(self._ids)))]
            self._heads.extend((head.id, head.date) for head in self._workspace.heads(ids))
        if self._heads:
            id_, date = self._heads.popleft()
            records: list[Mention | Frame] = [*self._workspace.all_mentions(id_), *self._workspace.all_frames(id_)]
            self.figures.take(id_, date, records)
        more = bool(self._heads or self._ids)
        if not more or perf_counter() - self._told > _EVERY:
            self._told = perf_counter()
            self.figures.complete = not more
            self.progressed.emit()
        return more


@dataclass(slots=True)
class Cases:
    """The records of a label that are to be looked at: made under other words, or without something required."""

    code: str
    stale: list[Annotation] = field(default_factory=list)
    incomplete: list[Annotation] = field(default_factory=list)
    sample: Annotation | None = None
    complete: bool = False

    @property
    def doubtful(self) -> int:
        """How many of the stale ones are in doubt."""
        return sum(1 for record in self.stale if is_doubtful(record))


def is_doubtful(record: Annotation) -> bool:
    """Whether a record is flagged, noted or not certain: a borderline case."""
    return record.flag or record.confidence != "certain" or bool(record.note)


class CasesGatherer(QObject):
    """Looks through the articles of one label; `progressed` carries the cases found so far."""

    progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sliced = Sliced(self._step, self)
        self._workspace: Workspace | None = None
        self._articles: deque[str] = deque()
        self._entities: dict[str, Entity] = {}
        self._editions: tuple[Edition, ...] = ()
        self._outdated: dict[int, bool] = {}
        self._told = 0.0
        self.cases = Cases("")

    def begin(self, workspace: Workspace, code: str, *, articles: Iterable[str], editions: Iterable[Edition]) -> None:
        """Look for the cases of a label in these articles."""
        self._workspace, self.cases, self._told = workspace, Cases(code), perf_counter()
        self._articles = deque(articles)
        self._entities = {entity.id: entity for entity in workspace.register}
        self._editions, self._outdated = tuple(editions), {}
        self._sliced.start()

    def stop(self) -> None:
        """Leave off."""
        self._sliced.stop()
        self._articles.clear()
        self._workspace = None
        self.cases = Cases("")

    @property
    def is_running(self) -> bool:
        """Whether articles are still being looked through."""
        return self._sliced.is_running

    def _step(self) -> bool:
        if self._workspace is None:
            return False
        if self._articles:
            self._take(self._articles.popleft(), self._workspace)
        more = bool(self._articles)
        if not more or perf_counter() - self._told > _EVERY:
            self._told = perf_counter()
            self.cases.complete = not more
            self.progressed.emit(self.cases)
        return more

    def _take(self, article: str, workspace: Workspace) -> None:
        mentions = {mention.id: mention for mention in workspace.all_mentions(article)}
        frames = {frame.id: frame for frame in workspace.all_frames(article)}
        layer = workspace.codebook.layer_of(self.cases.code)
        records: Mapping[str, Annotation] = frames if layer is not None and layer.kind == "frame" else mentions
        for record in records.values():
            if not carries(record, self.cases.code):
                continue
            self.cases.sample = self.cases.sample or record
            if self._is_outdated(record.codebook, workspace.codebook):
                self.cases.stale.append(record)
            found = violations(
                record, codebook=workspace.codebook, mentions=mentions, entities=self._entities, frames=frames
            )
            if any(one.severity == "incomplete" for one in found):
                self.cases.incomplete.append(record)

    def _is_outdated(self, version: int, now: Codebook) -> bool:
        if version not in self._outdated:
            self._outdated[version] = guided_otherwise(self.cases.code, version, self._editions, now)
        return self._outdated[version]


def records_of(workspace: Workspace, code: str, articles: Iterable[str]) -> Iterator[Record]:
    """Every record of the project that carries a label, read from these articles and the register."""
    for entity in workspace.register:
        if carries(entity, code):
            yield entity
    for article in articles:
        found: list[Mention | Frame] = [*workspace.all_mentions(article), *workspace.all_frames(article)]
        for record in found:
            if carries(record, code):
                yield record
