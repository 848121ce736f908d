"""Write a project in another format."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import article_ids, options, project
from annotator.cli.terminal import progress_bar
from annotator.exchange.transfer import StoredProject, export_project
from annotator.exchange.without_text import WithoutText
from annotator.formats import registry
from annotator.model.errors import AnnotatorError
from annotator.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path, help="a folder for formats of one file an article, else a file")
    parser.add_argument("--format", required=True, choices=registry.writable())
    whose = parser.add_mutually_exclusive_group()
    whose.add_argument("--annotator", default="", help="only this annotator's work")
    whose.add_argument("--gold", action="store_true", help="only the adjudicated work")
    parser.add_argument("--article", action="append", default=[], metavar="NAME", help="only this article (name or id)")
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--without-text", action="store_true", help="mask the articles but for the words under marks")
    parser.add_argument("--no-verify", action="store_true", help="do not read back what was written")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Export; 3 when something was refused."""
    wanted = options(chosen.option)
    with project(chosen.project, read_only=True) as workspace, progress_bar("export") as progress:
        view = StoredProject(workspace, _people(workspace, chosen), article_ids(workspace, chosen.article))
        report = export_project(
            WithoutText(view) if chosen.without_text else view,
            chosen.out,
            chosen.format,
            options=wanted,
            progress=progress,
            verify=not chosen.no_verify,
        )
    return (3 if report.refused else 0), report.to_json()


def _people(workspace: Workspace, chosen: argparse.Namespace) -> frozenset[str]:
    if not chosen.annotator and not chosen.gold:
        return frozenset()
    people = workspace.annotators
    found = frozenset(p.id for p in people if (p.gold if chosen.gold else chosen.annotator in (p.name, p.id)))
    if not found:
        wanted = "gold annotations" if chosen.gold else f"annotator {chosen.annotator}"
        raise AnnotatorError(f"the project has no {wanted}")
    return found
