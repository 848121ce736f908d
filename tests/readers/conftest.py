"""The exports, made once, and the way to ask another program about them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

from tests.readers.exports import Exports, write_all

ROOT = Path(__file__).resolve().parents[2]
READERS = ROOT / ".venv-readers"
PYTHON = READERS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
NODE = READERS / "node"
SCRIPTS = Path(__file__).resolve().parent / "scripts"

Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory) -> Exports:
    """All exports of one project."""
    return write_all(tmp_path_factory.mktemp("exports"))


@pytest.fixture(scope="session")
def ask() -> Ask:
    """Run a script of tests/readers/scripts under the readers' Python, or under node; what it answers in JSON."""
    answers: dict[tuple[str, ...], Any] = {}

    def answer(script: str, *words: object) -> Any:
        call = (str(SCRIPTS / script), *map(str, words))
        if call not in answers:
            answers[call] = json.loads(output([*starter(script), *call]))
        return answers[call]

    return answer


def starter(script: str) -> list[str]:
    """What runs a script; skips where it is not there."""
    if script.endswith(".mjs"):
        node = shutil.which("node")
        if node is None or not (NODE / "attache-stamp.txt").exists():
            pytest.skip("CETEIcean is not installed, for want of node, npm or its registry: python3 dev.py readers")
        return [node]
    if not PYTHON.exists():
        absent("the readers are not installed: python3 dev.py readers")
    return [str(PYTHON), "-X", "utf8", "-I"]


def absent(reason: str) -> NoReturn:
    """Skip, or fail where the readers have to be there."""
    if os.environ.get("ATTACHE_READERS") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


def output(call: list[str]) -> str:
    """What a program writes; fails with its complaint if it fails."""
    done = subprocess.run(call, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)
    assert done.returncode == 0, done.stderr[-4000:]
    return done.stdout
