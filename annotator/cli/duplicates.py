"""Find articles with nearly the same text; one JSON object a pair and line, nothing is changed."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Any

from annotator.analysis.kept_pairs import SETTING, kept_pairs, pair_key
from annotator.analysis.near_duplicates import LEAST, NearDuplicate, near_duplicates
from annotator.cli.projects import project
from annotator.cli.terminal import print_lines, progress_bar
from annotator.model.records import Article
from annotator.workspace import Workspace


def arguments(parser: argparse.ArgumentParser) -> None:
    """The words of the verb."""
    parser.add_argument("project", type=Path)
    parser.add_argument(
        "--least",
        type=_likeness,
        default=LEAST,
        metavar="L",
        help="the least likeness, from 0.5 to 1: shared runs of five words by all of them (default %(default)s)",
    )


def _likeness(words: str) -> float:
    try:
        value = float(words)
    except ValueError:
        value = 0.0
    if not 0.5 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{words} is not between 0.5 and 1")
    return value


def run(chosen: argparse.Namespace) -> tuple[int, Mapping[str, Any]]:
    """Print the pairs, the most alike first; the report is empty."""
    with project(chosen.project, read_only=True) as workspace, progress_bar("duplicates") as progress:
        pairs = near_duplicates(_texts(workspace, progress), least=chosen.least)
        kept = kept_pairs(workspace.memory.setting(SETTING))
        print_lines(_line(workspace, pair, kept) for pair in pairs)
    return 0, {}


def _texts(workspace: Workspace, progress: Callable[[int, int], object]) -> Iterator[tuple[str, str]]:
    """The texts by date, those of articles without one last."""
    ids = workspace.article_ids(order="date")
    undated: list[str] = []
    for done, id_ in enumerate(ids):
        progress(done, len(ids))
        article = workspace.article(id_)
        if article.date:
            yield id_, article.text
        else:
            undated.append(id_)
    yield from ((id_, workspace.article(id_).text) for id_ in undated)


def _line(workspace: Workspace, pair: NearDuplicate, kept: AbstractSet[str]) -> Mapping[str, Any]:
    return {
        "likeness": round(pair.likeness, 4),
        "first": _told(workspace.article(pair.first)),
        "second": _told(workspace.article(pair.second)),
        "kept": pair_key(pair.first, pair.second) in kept,
    }


def _told(article: Article) -> dict[str, str]:
    found = {"id": article.id, "name": article.name, "title": article.title}
    return found | {"source": article.source, "date": article.date}
