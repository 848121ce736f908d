"""`kill -9` at any moment: what was acknowledged is there, what was not is there whole or not at all."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import IO

import pytest

from annotator.storage.integrity import check
from annotator.storage.store import Store

KILLS = 220
ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    path = str(tmp_path / "p.attache")
    code = "import sys, pathlib; from tests.properties import killed; killed.main(pathlib.Path(sys.argv[1]))"
    process = subprocess.Popen(
        [sys.executable, "-c", code, path],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
    )
    with process:
        yield process
        assert process.stdin
        process.stdin.close()


def one_life(orders: IO[str], answers: IO[str], dice: random.Random) -> tuple[list[dict[str, str]], dict[str, str]]:
    """A child from its birth to its death: the acts that it acknowledged, and the one that it had only announced."""
    orders.write(f"{dice.randrange(10**9)}\n")
    orders.flush()
    acknowledged: list[dict[str, str]] = []
    announced: dict[str, str] = {}
    child, acts_before = 0, dice.choice((0, 1, 2, 5))
    for line in answers:
        word, _, rest = line.strip().partition(" ")
        if word == "pid":
            child = int(rest)
        elif word == "do":
            announced = json.loads(rest)
        elif word == "ok":
            acknowledged.append(announced)
            announced = {}
        elif word == "dead":
            assert int(rest) == -signal.SIGKILL
            return acknowledged, announced
        if child and word in {"ok", "pid"} and len(acknowledged) == acts_before:
            time.sleep(dice.random() * 0.012 if acts_before == 0 else dice.random() * 0.003)
            os.kill(child, signal.SIGKILL)
            child = 0
    raise AssertionError("the server ended")


def after(labels: dict[str, str], effect: dict[str, str]) -> dict[str, str]:
    return {id_: label for id_, label in (labels | effect).items() if label}


def test_nothing_acknowledged_is_lost_by_being_killed(server: subprocess.Popen[str], tmp_path: Path) -> None:
    assert server.stdin
    assert server.stdout
    path, dice = tmp_path / "p.attache", random.Random(7)
    labels: dict[str, str] = {}
    acts = torn = 0
    for kill in range(KILLS):
        acknowledged, announced = one_life(server.stdin, server.stdout, dice)
        for effect in acknowledged:
            labels = after(labels, effect)
        torn += (tmp_path / "p.attache-journal").exists()
        with closing(Store.open(path)) as store:
            found = {mention.id: mention.label for mention in store.mentions("t")}
        assert found in (labels, after(labels, announced)), kill
        labels = found
        acts += len(acknowledged)
        if kill % 20 == 0 or kill == KILLS - 1:
            assert check(path) == [], kill
    assert acts > KILLS
    assert torn > 0, "no kill fell into a transaction: the proof proves nothing"
