"""Files read for a look, away from the screen's thread; nothing is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ui.controllers.desk import Desk
from ui.dialogs.import_preview import ImportPreview, PreviewArticle, PreviewFinding
from ui.errors import problem, sentence
from ui.i18n import current_language, format_date
from ui.ledger_words import ledger_phrase
from ui.tasks import Progress, Task, TaskRunner

if TYPE_CHECKING:
    from annotator.formats.protocols import Batch
    from annotator.formats.report import Report
    from annotator.model.records import Article

MOST_FILES, MOST_ARTICLES, MOST_FINDINGS = 30, 200, 200
"""How much is looked at; the import itself reads everything."""

_SHOWN = 4_000


class ImportPreviews:
    """One look at a time: a newer one stops the one before."""

    def __init__(self, desk: Desk, tasks: TaskRunner, language: str) -> None:
        self._desk = desk
        self._tasks = tasks
        self._language = language
        self._task: Task | None = None

    def look(
        self,
        paths: Sequence[Path],
        format_code: str,
        options: Mapping[str, str],
        *,
        deliver: Callable[[ImportPreview], object],
    ) -> None:
        """Read the first files and tell what they hold; a failure is told as a finding."""
        from annotator.exchange.importing import import_context

        self.stop()
        context = import_context(self._desk.workspace)

        def read(progress: Progress) -> ImportPreview:
            from annotator.exchange.label_mapping import foreign_labels, gathered
            from annotator.formats.report import Report
            from ui.formats import registry

            report = Report("import", format_code)
            batches: list[Batch] = []
            inputs = paths[:MOST_FILES]
            found = registry.importer(format_code).read(inputs, context, options, report)
            partial = len(inputs) < len(paths)
            for batch in found:
                progress(len(batches), 0)
                batches.append(batch)
                if sum(len(one.articles) for one in batches) >= MOST_ARTICLES:
                    partial = True
                    break
            labels = gathered(foreign_labels(batch, context.codebook) for batch in batches)
            return ImportPreview(
                tuple(islice(self._articles(batches), MOST_ARTICLES)),
                sum(len(batch.mentions) for batch in batches),
                sum(len(batch.frames) for batch in batches),
                partial,
                tuple(islice(_findings(report), MOST_FINDINGS)),
                tuple(labels),
            )

        def failed(error: Exception) -> None:
            deliver(ImportPreview(findings=(PreviewFinding("err", "", sentence(error)),)))

        self._task = self._tasks.run(read, on_done=deliver, on_failed=failed)

    def stop(self) -> None:
        """Stop looking."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _articles(self, batches: Sequence[Batch]) -> Iterator[PreviewArticle]:
        for batch in batches:
            for article in batch.articles:
                yield PreviewArticle(article.title or article.name, self._line(article), article.text[:_SHOWN])

    def _line(self, article: Article) -> str:
        date = format_date(article.date, self._language) if article.date else ""
        parts = (article.source, date, article.author, article.language)
        return " · ".join(part for part in parts if part)


def _findings(report: Report) -> Iterator[PreviewFinding]:
    """What was refused, doubted and lost, in this order."""
    for refused in report.refused:
        yield PreviewFinding("err", _place(refused.path, refused.line), problem(refused.code, refused.message))
    for warning in report.warnings:
        yield PreviewFinding("warn", _place(warning.path, warning.line), problem(warning.code, warning.message))
    for loss in report.lost:
        place = Path(loss.where[0]).name if loss.where else ""
        what, why = ledger_phrase(loss.what), ledger_phrase(loss.why)
        colon = "\u00a0:" if current_language() == "fr" else ":"
        yield PreviewFinding("muted", place, f"{loss.count} × {what}{colon} {why}")


def _place(path: str, line: int) -> str:
    name = Path(path).name
    return f"{name}:{line}" if line else name
