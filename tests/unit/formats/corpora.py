"""Where the files of others lie that the importers are tried on; tests that want them are skipped without them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest

CORPORA = Path(__file__).resolve().parents[4] / "shared" / "corpora"


def corpus(name: str) -> Path:
    """A folder of the corpora; skips the test where it is missing."""
    folder = CORPORA / name
    if not folder.is_dir():
        pytest.skip(f"the corpus {name} is not beside the project")
    return folder


def expected(folder: str, *keys: str) -> list[tuple[str, dict[str, Any]]]:
    """The figures of each file of a corpus; empty where the corpus is missing."""
    path = CORPORA / folder / "expected.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text("utf-8"))
    for key in keys:
        data = data[key]
    return list(cast(dict[str, dict[str, Any]], data).items())
