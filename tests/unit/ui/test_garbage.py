"""Cycles are put away on the screen's thread, never by a worker."""

from __future__ import annotations

import gc
import threading

import pytest
from pytestqt.qtbot import QtBot

from ui.garbage import Garbage


class Cycle:
    """Refers to itself and tells on which thread it was put away."""

    def __init__(self, told: list[int]) -> None:
        self.told = told
        self.myself = self

    def __del__(self) -> None:
        self.told.append(threading.get_ident())


def test_a_worker_makes_garbage_and_the_screen_puts_it_away(qtbot: QtBot) -> None:
    told: list[int] = []
    gc.enable()
    garbage = Garbage()
    try:
        worker = threading.Thread(target=lambda: [Cycle(told) for _ in range(5_000)])
        worker.start()
        worker.join()
        assert not told
        garbage.collect()
        assert len(told) == 5_000
        assert set(told) == {threading.get_ident()}
    finally:
        garbage.stop()
    assert gc.isenabled()


def test_the_whole_heap_waits_while_long_work_is_under_way(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    rounds: list[int] = []
    garbage = Garbage()
    try:
        monkeypatch.setattr(gc, "collect", rounds.append)
        monkeypatch.setattr(gc, "get_count", lambda: (701, 5, 21))
        garbage.hold(True)
        garbage.collect()
        garbage.hold(False)
        garbage.collect()
        assert rounds == [1, 2]
    finally:
        monkeypatch.undo()
        garbage.stop()
