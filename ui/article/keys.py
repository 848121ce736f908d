"""Which key moves the caret how."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Step(Enum):
    """How far one key press goes."""

    CHARACTER = auto()
    WORD = auto()
    SENTENCE = auto()
    LINE = auto()
    LINE_EDGE = auto()
    PAGE = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Move:
    """A caret movement; `visual` ones go to the right or left of the screen, whatever the direction of writing."""

    step: Step
    forward: bool
    extends: bool
    visual: bool = False


_SIDEWAYS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_UPRIGHT = {Qt.Key.Key_Up: False, Qt.Key.Key_Down: True}
_EDGES = {Qt.Key.Key_Home: False, Qt.Key.Key_End: True}
_PAGES = {Qt.Key.Key_PageUp: False, Qt.Key.Key_PageDown: True}
_MODIFIERS = Qt.KeyboardModifier


def move_of(event: QKeyEvent) -> Move | None:
    """The movement that a key asks for; None for every key that is not the view's."""
    modifiers = event.modifiers()
    extends = bool(modifiers & _MODIFIERS.ShiftModifier)
    control = bool(modifiers & _MODIFIERS.ControlModifier)
    alt = bool(modifiers & _MODIFIERS.AltModifier)
    if modifiers & _MODIFIERS.MetaModifier or (alt and control):
        return None
    key = Qt.Key(event.key()) if event.key() in _OURS else None
    if key in _SIDEWAYS:
        if alt and not extends:
            return None
        return Move(Step.CHARACTER if alt or control else Step.WORD, _SIDEWAYS[key], extends, visual=True)
    if alt or key is None:
        return None
    if key in _UPRIGHT:
        return Move(Step.SENTENCE if control else Step.LINE, _UPRIGHT[key], extends)
    if key in _EDGES:
        return Move(Step.TEXT if control else Step.LINE_EDGE, _EDGES[key], extends)
    return None if control else Move(Step.PAGE, _PAGES[key], extends)


_OURS = {key.value for table in (_SIDEWAYS, _UPRIGHT, _EDGES, _PAGES) for key in table}
