"""Bring articles and annotations in."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import options, project
from annotator.cli.terminal import progress_bar
from annotator.formats import registry
from annotator.transfer import import_paths


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    parser.add_argument("--format", required=True, choices=registry.readable())
    parser.add_argument("--annotator", default="", help="whose work it is, where the file does not say")
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE")
    parser.add_argument("--dry-run", action="store_true", help="read and report, store nothing")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Import; 3 when something was refused."""
    wanted = options(chosen.option)
    with (
        project(chosen.project, annotator=chosen.annotator, create=True) as workspace,
        progress_bar("import") as progress,
    ):
        report = import_paths(
            workspace, chosen.paths, chosen.format, options=wanted, dry_run=chosen.dry_run, progress=progress
        )
    return (3 if report.refused else 0), report.to_json()
