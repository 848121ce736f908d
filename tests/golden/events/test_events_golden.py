"""One article of the sample as each export of events writes it; renewed by ATTACHE_RENEW=1."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.unit.formats.memory_projects import MemoryProject, export, sample

FOLDER = Path(__file__).parent
ARTICLE = "algerie-demission"


def one_article() -> MemoryProject:
    """The article, and of the register only what it uses."""
    whole = sample()
    texts = [article for article in whole.texts if article.name == ARTICLE]
    mentions = [mention for mention in whole.all_mentions if mention.article == texts[0].id]
    used = {id_ for mention in mentions for id_ in mention.entities}
    return replace(whole, texts=texts, all_mentions=mentions, register=[e for e in whole.register if e.id in used])


def pretty(path: Path) -> str:
    """JSON Lines, laid out for reading: a field a line, of a list of objects an object a line."""
    return "".join("".join(_fields(json.loads(line))) + "\n" for line in path.read_bytes().splitlines())


def _fields(line: dict[str, Any]) -> Iterator[str]:
    for key, value in line.items():
        if value and isinstance(value, list) and isinstance(value[0], dict):
            yield f"{key}:\n" + "".join(f"  {json.dumps(item, ensure_ascii=False)}\n" for item in value)
        else:
            yield f"{key}: {json.dumps(value, ensure_ascii=False)}\n"


def compare(name: str, found: str) -> None:
    path = FOLDER / name
    if os.environ.get("ATTACHE_RENEW"):
        path.write_text(found, "utf-8", newline="\n")
    assert found == path.read_text("utf-8")


def test_plover(tmp_path: Path) -> None:
    export("plover", one_article(), tmp_path / "a.plover.jsonl")
    compare("plover.txt", pretty(tmp_path / "a.plover.jsonl"))
    compare("plover.left-out.txt", pretty(tmp_path / "a.plover.left-out.jsonl"))


def test_frames(tmp_path: Path) -> None:
    export("frames", one_article(), tmp_path / "a.frames.jsonl")
    compare("frames.txt", pretty(tmp_path / "a.frames.jsonl"))


@pytest.mark.parametrize("table", ["articles", "events", "event_arguments", "event_articles", "register", "mentions"])
def test_tables(table: str, tmp_path: Path) -> None:
    export("tables", one_article(), tmp_path)
    compare(f"{table}.csv", (tmp_path / f"{table}.csv").read_bytes().decode().replace("\r\n", "\n"))
