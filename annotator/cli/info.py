"""Counts, codebook version and annotators of a project."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import project


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Read the counts; changes nothing."""
    with project(chosen.project, read_only=True) as workspace:
        codebook = workspace.codebook
        return 0, {
            "command": "info",
            "project": str(chosen.project),
            **workspace.counts(),
            "codebook": {"name": codebook.name, "version": codebook.version, "labels": len(codebook.labels)},
            "annotators": [{"name": person.name, "gold": person.gold} for person in workspace.annotators],
        }
