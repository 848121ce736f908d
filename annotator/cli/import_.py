"""Bring articles and annotations in."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from annotator.cli.projects import options, project
from annotator.cli.terminal import progress_bar
from annotator.exchange.transfer import import_paths
from annotator.formats import registry


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH")
    parser.add_argument("--format", required=True, choices=registry.readable())
    parser.add_argument("--annotator", default="", help="whose work it is, where the file does not say")
    words = "of the format; of every format labels=FILE (a mapping), labels=refuse or labels=create"
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE", help=words)
    parser.add_argument("--dry-run", action="store_true", help="read and report, store nothing")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Import; 3 when something was refused."""
    wanted = options(chosen.option)
    with TemporaryDirectory(prefix="attache-") as folder:
        path = chosen.project
        if chosen.dry_run and not path.exists():
            path = Path(folder) / "dry-run.attache"  # a look leaves no empty project behind
        return _import(chosen, path, wanted)


def _import(chosen: argparse.Namespace, path: Path, wanted: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
    with (
        project(path, annotator=chosen.annotator, create=True) as workspace,
        progress_bar("import") as progress,
    ):
        report = import_paths(
            workspace, chosen.paths, chosen.format, options=wanted, dry_run=chosen.dry_run, progress=progress
        )
    return (3 if report.refused else 0), report.to_json()
