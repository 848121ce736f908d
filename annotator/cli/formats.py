"""Every format with its direction, suffixes and options."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from typing import Any

from annotator.formats import registry
from annotator.model.errors import AnnotatorError


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("format", nargs="?", default="", metavar="F")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Describe one format or all, from the registry."""
    known = registry.describe()
    found = [entry for entry in known if chosen.format in ("", entry["code"])]
    if not found:
        raise AnnotatorError(f"no format is called {chosen.format}")
    return 0, {"command": "formats", "formats": found}
