"""Integrity of the file, of every span, and of every record against the codebook."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.checking import check_project
from annotator.cli.projects import project


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Check; 3 when a fault was found."""
    with project(chosen.project, read_only=True) as workspace:
        faults = check_project(workspace)
        counts = workspace.counts()
    rows = [
        {
            "code": fault.code,
            "severity": fault.severity,
            "record": fault.record,
            "article": fault.article,
            "message": fault.message,
        }
        for fault in faults
    ]
    refused = [row for row in rows if row["severity"] == "error"]
    warnings = [row for row in rows if row["severity"] != "error"]
    return (3 if refused else 0), {"command": "check", **counts, "warnings": warnings, "refused": refused}
