"""Tells assistive technology about the caret; it counts UTF-16 units."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleTextCursorEvent, QAccessibleTextSelectionEvent

from annotator.model.offsets import OffsetMap
from annotator.model.span import Span


def announce_caret(view: QObject, position: int, selection: Span | None, *, units: OffsetMap) -> None:
    """Say that the caret has moved, or that other words are selected."""
    QAccessible.updateAccessibility(QAccessibleTextCursorEvent(view, units.to_utf16(position)))
    start, end = (selection.start, selection.end) if selection else (position, position)
    event = QAccessibleTextSelectionEvent(view, units.to_utf16(start), units.to_utf16(end))
    QAccessible.updateAccessibility(event)
