"""The keys that mean the same everywhere in the search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_CONTROL = {
    Qt.Key.Key_F: "field",
    Qt.Key.Key_D: "save",
    Qt.Key.Key_A: "all",
    Qt.Key.Key_Return: "open",
    Qt.Key.Key_Enter: "open",
}
_BARE = {Qt.Key.Key_F2: "record", Qt.Key.Key_Escape: "escape"}


def page_key(event: QKeyEvent) -> str:
    """What a key asks of the page: "field", "save", "all", "open", "record", "escape", or "" for nothing."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return _CONTROL.get(Qt.Key(event.key()), "")
    if modifiers == Qt.KeyboardModifier.NoModifier:
        return _BARE.get(Qt.Key(event.key()), "")
    return ""
