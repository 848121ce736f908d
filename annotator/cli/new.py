"""Make an empty project."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import annotator_name
from annotator.codebooks.loading import load_codebook
from annotator.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("--codebook", default="political", help="a shipped name or a TOML file (default: political)")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Make the project; ProjectError where the file exists or cannot be written."""
    codebook = load_codebook(chosen.codebook)
    workspace = Workspace.create(chosen.project, codebook, annotator=annotator_name(""))
    workspace.close()
    made = {"name": codebook.name, "version": codebook.version}
    return 0, {"command": "new", "project": str(chosen.project), "codebook": made}
