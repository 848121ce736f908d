"""A project poured into tables, whatever they are written as."""

from __future__ import annotations

from collections import Counter
from typing import Protocol

from annotator.formats.annotated import Annotated, Shared
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tabular.cells import Row
from annotator.formats.tabular.columns import DICTIONARY, Table, dictionary, tables
from annotator.formats.tabular.frame_rows import ROLES, WORDED, FrameRows
from annotator.formats.tabular.record_rows import article_row, entity_row, mention_row
from annotator.model.records import Frame

_PLACELESS = "stances and quotations have no column for this"


class Sink(Protocol):
    """Takes rows of several tables as they come."""

    def add(self, table: Table, row: Row) -> None:
        """Write one row; columns that it lacks stay empty."""


class Pouring:
    """Writes the rows of a project in an order that only its records decide; memory holds one article at a time."""

    def __init__(self, project: ProjectView, report: Report, *, language: str) -> None:
        self.tables = tables(project.codebook, language=language)
        self.counts: Counter[str] = Counter()
        self._project, self._report, self._language = project, report, language

    def pour(self, sink: Sink, progress: ProgressBar) -> None:
        """Write all tables; `counts` then holds the rows of each."""
        shared = Shared.of(self._project)
        self._entities(sink, shared)
        for done, article in enumerate(self._project.articles(), start=1):
            self._article(sink, Annotated.of(article, self._project, shared))
            progress(done, 0)
        for row in dictionary(self.tables.values()):
            self._add(sink, DICTIONARY, row)
        for table in self.tables:
            self._report.keep(table, self.counts[table])
        if self._report.articles:
            why = "tables have no room for them; places count in them all the same"
            self._report.lose("texts of articles", (), why=why, count=self._report.articles)

    def _entities(self, sink: Sink, shared: Shared) -> None:
        for entity in shared.entities.values():
            row = entity_row(entity, self.tables["register"], codebook=self._project.codebook, language=self._language)
            self._add(sink, "register", row)
            if entity.extra:
                self._report.lose("foreign parts of records", [entity.name], why="a cell cannot hold them")
        self._report.entities += len(shared.entities)

    def _article(self, sink: Sink, annotated: Annotated) -> None:
        before = self.counts.copy()
        codebook, language = self._project.codebook, self._language
        for mention in annotated.mentions.values():
            table = self.tables["mentions"]
            self._add(sink, "mentions", mention_row(mention, annotated, table, codebook=codebook, language=language))
        rows = FrameRows(annotated, codebook, self.tables, language)
        for frame in annotated.frames.values():
            self._frame(sink, frame, rows)
        progress = self._project.progress(annotated.article.id)
        self._add(sink, "articles", article_row(annotated, self.counts - before, progress))
        self._report.articles += 1
        self._report.mentions += len(annotated.mentions)
        self._report.frames += len(annotated.frames)

    def _frame(self, sink: Sink, frame: Frame, rows: FrameRows) -> None:
        table, row = rows.row(frame)
        self._add(sink, table, row)
        if table == "events":
            self._add(sink, "event_articles", rows.crosswalk(frame))
            for argument in rows.arguments(frame):
                self._add(sink, "event_arguments", argument)
            return
        where = f"{rows.annotated.article.name}:{frame.id}"
        known = WORDED.union(*ROLES[table].values())
        for part in frame.arguments:
            if part.role not in known:
                self._report.lose("arguments", [f"{where} {part.role}"], why=_PLACELESS)
            if part.source or part.confidence != "certain":
                self._report.lose("source and confidence of arguments", [f"{where} {part.role}"], why=_PLACELESS)

    def _add(self, sink: Sink, table: str, row: Row) -> None:
        sink.add(self.tables[table], row)
        self.counts[table] += 1
