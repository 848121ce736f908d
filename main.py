"""Attaché: without a verb the window, with one the command line."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

VERBS = frozenset(
    {
        "new",
        "info",
        "import",
        "export",
        "formats",
        "suggest",
        "search",
        "duplicates",
        "share",
        "restore-text",
        "check",
        "self-test",
        "-h",
        "--help",
        "--version",
    }
)


def draw(project: Path) -> Mapping[str, str]:
    """Show the window on a project once, for the self-test; returns the versions it used."""
    from ui.app import draw_once

    return draw_once(project)


def main(arguments: list[str] | None = None) -> int:
    """Run the program; returns its exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    if words and words[0] in VERBS:
        from annotator.cli.main import run
        from ui import formats  # noqa: F401 those that only a window system writes join the others

        return run(words, draw=draw)
    from ui.app import run_window

    return run_window(words)


if __name__ == "__main__":
    sys.exit(main())
