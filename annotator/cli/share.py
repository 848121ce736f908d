"""Copy a project without the texts of its articles."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import project
from annotator.cli.terminal import progress_bar
from annotator.exchange.sharing import share_project


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path, help="the copy, which must not be there yet")
    parser.add_argument("--mask-titles", action="store_true", help="mask the titles of the articles too")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Write the copy; ProjectError where it exists or cannot be written."""
    with project(chosen.project, read_only=True) as workspace, progress_bar("share") as progress:
        report = share_project(workspace, chosen.out, title=not chosen.mask_titles, progress=progress)
    return 0, report.to_json()
