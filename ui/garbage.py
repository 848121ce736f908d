"""Cycles of objects are put away on the screen's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 50
_DUE = (700, 3, 20)
"""New objects, and rounds of the generation before, after which a generation is gone through."""


class Garbage(QObject):
    """Takes Python's collector over from whichever thread happens to allocate.

    A worker that collects would destroy timers and other objects of Qt that belong to the screen's thread. What lives
    when it starts (modules, tables) is left out of every later round, and rounds are frequent, which keeps them short;
    the whole heap waits until no long work is under way.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._held = False
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """The round that is due, if any: of the oldest generation."""
        due = [generation for generation in range(3) if gc.get_count()[generation] > _DUE[generation]]
        if due:
            gc.collect(min(due[-1], 1) if self._held else due[-1])

    def hold(self, held: bool) -> None:
        """Leave the whole heap alone for a while, or no longer."""
        self._held = held

    def stop(self) -> None:
        """Give the collector back."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
