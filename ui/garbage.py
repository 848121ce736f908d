"""Cycles of objects are put away on the screen's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 1_000


class Garbage(QObject):
    """Takes Python's collector over from whichever thread happens to allocate.

    A worker that collects would destroy timers and other objects of Qt that belong to the screen's thread. What lives
    when it starts (modules, tables) is left out of every later round, which keeps them short.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The round that Python itself would make now, if any: the oldest generation that is due."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
