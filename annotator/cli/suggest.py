"""What could be tagged in a project, as JSON Lines; nothing of it is stored."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.cli.projects import article_ids, project
from annotator.cli.terminal import json_line, print_lines, progress_bar
from annotator.formats.atomic import whole_file
from annotator.model.records import Article
from annotator.model.register import Register
from annotator.suggesting import Suggesting
from annotator.suggestions.as_data import to_data
from annotator.suggestions.suggestion import Suggestion


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument("--article", action="append", default=[], metavar="NAME", help="only this article (name or id)")
    parser.add_argument("--annotator", default="", help="whose tags to learn from and to leave out")
    parser.add_argument("--spacy", default="", metavar="PYTHON", help="ask spaCy too, through this Python that has it")
    parser.add_argument("--progress", action="store_true", help="tell on standard error how many articles are done")
    parser.add_argument("--out", type=Path, metavar="FILE", help="a file instead of standard output")


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Print one line a suggestion, or write them to a file and print the report."""
    counts = {"articles": 0, "suggestions": 0}
    with (
        project(chosen.project, annotator=chosen.annotator, read_only=True) as workspace,
        progress_bar("suggest", plain=chosen.progress) as progress,
    ):
        ids = article_ids(workspace, chosen.article) or None
        reader = workspace.text_reader()
        suggesting = Suggesting(reader, workspace.annotator.id, spacy=chosen.spacy)
        try:
            lines = _lines(suggesting.of_corpus(ids, progress=progress), workspace.register, counts)
            if chosen.out is None:
                print_lines(lines)
                return 0, {}
            with whole_file(chosen.out) as file:
                file.writelines(map(json_line, lines))
        finally:
            suggesting.close()
            reader.close()
    trouble = suggesting.trouble
    warnings = [{"path": chosen.spacy, "line": 0, "code": trouble.code, "message": str(trouble)}] if trouble else []
    return 0, {"command": "suggest", "out": str(chosen.out), **counts, "warnings": warnings}


def _lines(
    found: Iterator[tuple[Article, list[Suggestion]]], register: Register, counts: dict[str, int]
) -> Iterator[dict[str, Any]]:
    for article, suggestions in found:
        counts["articles"] += 1
        counts["suggestions"] += len(suggestions)
        for one in suggestions:
            yield to_data(article, one, register)
