"""Put texts back into a project that was shared without them."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import options, project
from annotator.cli.terminal import progress_bar
from annotator.exchange.text_restoring import restore_texts
from annotator.formats import registry


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="your own copies of the articles")
    parser.add_argument("--format", default="text", choices=registry.readable())
    parser.add_argument("--annotator", default="", help="who does it, and may undo it")
    parser.add_argument("--option", action="append", default=[], metavar="KEY=VALUE")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Restore; 3 when a file was refused."""
    wanted = options(chosen.option)
    with project(chosen.project, annotator=chosen.annotator) as workspace, progress_bar("restore-text") as progress:
        report = restore_texts(workspace, chosen.paths, chosen.format, options=wanted, progress=progress)
    return (3 if report.refused else 0), report.to_json()
