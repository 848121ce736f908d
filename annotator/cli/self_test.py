"""Try the whole program on a temporary project: import, tag, undo, redo, export, validate, reopen, draw a window."""

from __future__ import annotations

import argparse
import platform
import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from annotator import places
from annotator.checking import check_project
from annotator.codebooks.loading import load_codebook
from annotator.corpus_view import CorpusView
from annotator.edits.mentions import tag
from annotator.exchange.transfer import StoredProject, export_project, import_context, import_paths, read_batches
from annotator.formats.report import Report
from annotator.model.errors import AnnotatorError
from annotator.model.span import Span
from annotator.occurrences import target_of
from annotator.version import VERSION
from annotator.workspace import Workspace

Draw = Callable[[Path], Mapping[str, str]]
_ARTICLE = "diplomates-venezuela"
_WORDS = "Nicolas Maduro"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb: none."""


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Run all steps; AnnotatorError names the one that failed. `chosen.draw` opens the window on a project."""
    steps: list[str] = []
    with tempfile.TemporaryDirectory(prefix="attaché self-test ", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "projet d’essai.attache"
        steps.extend(_story(path))
        window = chosen.draw(path)
        steps.append("window")
        steps.extend(_other_formats(path))  # behind the window: the printer's application would be in its way
    return 0, {"command": "self-test", "steps": steps, "versions": {**_versions(), **window}}


def _story(path: Path) -> Iterator[str]:
    with _opened(Workspace.create(path, load_codebook("political"), annotator="A")) as workspace:
        seed = places.SEEDS / "articles" / f"{_ARTICLE}.txt"
        report = import_paths(workspace, [seed], "text", options={})
        _expect(report.articles == 1 and not report.refused, "import")
        yield "import"
        article = workspace.article_named(_ARTICLE)
        if article is None:
            raise AnnotatorError("self-test: import")
        start = article.text.index(_WORDS)
        span = Span(start, start + len(_WORDS))
        workspace.do(tag(article, [span], "ACTOR", codebook=workspace.codebook, annotator=workspace.annotator.id))
        _expect(len(workspace.annotations(article.id)) == 1, "tag")
        yield "tag"
        workspace.undo()
        _expect(len(workspace.annotations(article.id)) == 0, "undo")
        yield "undo"
        workspace.redo()
        _expect(len(workspace.annotations(article.id)) == 1, "redo")
        yield "redo"
        written = export_project(StoredProject(workspace), path.parent / "tei", "tei", options={})
        _expect(written.mentions == 1 and not written.refused, "export")
        yield "export"
    with _opened(Workspace.create(path.with_name("relu.attache"), load_codebook("empty"), annotator="A")) as other:
        again = import_paths(other, [path.parent / "tei"], "tei", options={})
        _expect(again.mentions == 1 and not again.refused and not check_project(other), "validate")
        yield "validate"
    with _opened(Workspace.open(path, annotator="A")) as workspace:
        _expect(workspace.counts()["mentions"] == 1 and workspace.undoable() is not None, "reopen")
        yield "reopen"
    yield from _look_over(path)


def _other_formats(project: Path) -> Iterator[str]:
    """One format for each library that reads or writes: what is left out of a frozen program is missed here."""
    folder = project.parent
    with _opened(Workspace.open(project, annotator="A")) as workspace:
        view, context = StoredProject(workspace), import_context(workspace)
        written = export_project(view, folder / "xmi", "xmi", options={})
        _expect(written.read_back == {"mentions": (1, 1), "frames": (0, 0)}, "xmi")
        yield "xmi"
        for code, out in (("xlsx", "tables.xlsx"), ("page", "page"), ("page-pdf", "page-pdf")):
            export_project(view, folder / out, code, options={})
    (folder / "a.rtf").write_text(r"{\rtf1\ansi Un titre\par Du texte.}", encoding="ascii")
    for code, name in (("table", "tables.xlsx"), ("html", "page"), ("pdf", "page-pdf"), ("rtf", "a.rtf")):
        report = Report("import", code)
        options = {"text": "title"} if code == "table" else {}
        batches = list(read_batches(context, [folder / name], code, options=options, report=report))
        _expect(sum(len(batch.articles) for batch in batches) >= 1 and not report.refused, code)
        yield code


def _look_over(path: Path) -> Iterator[str]:
    """Suggestions and search, with everything they read from resources."""
    view = CorpusView(path, annotator="")
    try:
        (article,) = view.reader.article_ids()
        sources = {one.source for one in view.suggestions(article)}
        _expect(sources >= {"table", "rule", "date"}, "suggest")
        yield "suggest"
        target = target_of(_WORDS, "ACTOR", entity=None, language="fr")
        _expect(sum(map(len, view.occurrences(target))) > 1, "search")
        yield "search"
    finally:
        view.close()


@contextmanager
def _opened(workspace: Workspace) -> Iterator[Workspace]:
    try:
        yield workspace
    finally:
        workspace.close()


def _expect(holds: bool, step: str) -> None:
    if not holds:
        raise AnnotatorError(f"self-test: {step}")


def _versions() -> dict[str, str]:
    return {
        "attache": VERSION,
        "python": platform.python_version(),
        "system": platform.platform(),
        "sqlite": sqlite3.sqlite_version,
        "sqlalchemy": version("SQLAlchemy"),
        "lxml": version("lxml"),
        "regex": version("regex"),
        "rapidfuzz": version("rapidfuzz"),
        "trafilatura": version("trafilatura"),
        "cassis": version("dkpro-cassis"),
    }
