"""A copy of a project without the texts of its articles, to be handed on."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import islice
from pathlib import Path

from annotator.exchange.transfer import StoredProject
from annotator.exchange.without_text import WithoutText
from annotator.formats.report import Report
from annotator.model.change import Act
from annotator.model.errors import ProjectError
from annotator.model.memory import Setting
from annotator.model.records import Record
from annotator.storage.identity import take_identity
from annotator.workspace import Workspace

_PORTION = 200
"""How many articles are written in one transaction."""

_QUOTES = "they quote the texts"


def share_project(
    workspace: Workspace, out: Path, *, title: bool = True, progress: Callable[[int, int], None] | None = None
) -> Report:
    """Write a copy of the project whose articles are masked; ProjectError where `out` exists or cannot be written.

    The copy is filled record by record, so that no text ever enters it; it has the project's id, and no history,
    refusals or proposals, which quote texts. `title` tells whether titles stay.
    """
    if out.exists():
        raise ProjectError(out, "a file is there already")
    report = Report("share")
    view = WithoutText(StoredProject(workspace), title=title)
    try:
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=".attache-", ignore_cleanup_errors=True) as folder:
            copy = Path(folder) / "copy.attache"
            made = Workspace.create(copy, workspace.codebook, annotator="")  # by nobody, so that nobody's undo takes it
            try:
                _fill(made, workspace, view, report=report, progress=progress)
            finally:
                made.close()
            take_identity(copy, workspace.project_id)
            copy.replace(out)
    except OSError as error:
        raise ProjectError(out, error.strerror or str(error)) from error
    _tell(workspace, report)
    return report


def _fill(
    made: Workspace,
    workspace: Workspace,
    view: WithoutText,
    *,
    report: Report,
    progress: Callable[[int, int], None] | None,
) -> None:
    entities = view.entities()
    with closing(workspace.text_reader()) as reader:
        settings = [Setting(name, value) for name, value in reader.settings().items()]
    shared: list[Record] = [*view.annotators(), *entities, *workspace.memory.dictionary.values(), *settings]
    act = Act("import", (workspace.path.stem,))
    if shared:
        made.store_new(shared, act)
    report.entities = len(entities)
    articles = _articles(view, report)
    while some := list(islice(articles, _PORTION)):
        made.store_new([record for records in some for record in records], act)
        if progress is not None:
            progress(report.articles, 0)


def _articles(view: WithoutText, report: Report) -> Iterator[list[Record]]:
    for article in view.articles():
        mentions, frames = view.mentions(article.id), view.frames(article.id)
        report.articles += 1
        report.mentions += len(mentions)
        report.frames += len(frames)
        yield [article, *mentions, *frames, *view.progress(article.id)]


def _tell(workspace: Workspace, report: Report) -> None:
    """What the copy has and has not."""
    for what, count in (
        ("article", report.articles),
        ("mention", report.mentions),
        ("frame", report.frames),
        ("entity", report.entities),
    ):
        report.keep(what, count)
    refused = sum(len(workspace.memory.refusals(person.id)) for person in workspace.annotators)
    with closing(workspace.text_reader()) as reader:
        proposals = sum(len(reader.proposals(id_)) for id_ in workspace.article_ids())
    report.lose("text", [], why="the copy is made to be without it", count=report.articles)
    report.lose("history", [], why=_QUOTES)
    for what, count in (("refused suggestion", refused), ("proposal", proposals)):
        if count:
            report.lose(what, [], why=_QUOTES, count=count)
