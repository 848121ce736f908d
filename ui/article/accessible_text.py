"""The article for assistive technology: its text, the caret, the selection and where characters stand."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QAccessibleTextInterface
from PySide6.QtWidgets import QAccessibleWidget

from annotator.model.span import Span
from ui.article.article_view import ArticleView


class ArticleText(QAccessibleTextInterface):
    """Answers in UTF-16 units, as Qt and the screen readers behind it count."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__()
        self._view = view

    def characterCount(self) -> int:
        return self._units(len(self._view.text()))

    def text(self, startOffset: int, endOffset: int) -> str:
        end = self.characterCount() if endOffset < 0 else endOffset
        return self._view.text()[self._points(startOffset) : self._points(end)]

    def cursorPosition(self) -> int:
        return self._units(self._view.caret())

    def setCursorPosition(self, position: int) -> None:
        self._view.set_caret(self._points(position))
        self._view.ensure_in_view(self._view.caret())

    def selectionCount(self) -> int:
        return 0 if self._view.selection() is None else 1

    def selection(self, selectionIndex: int) -> tuple[int, int]:
        """The ends of the selection, twice the caret where nothing is selected."""
        span = self._view.selection() if selectionIndex == 0 else None
        if span is None:
            return self.cursorPosition(), self.cursorPosition()
        return self._units(span.start), self._units(span.end)

    def addSelection(self, startOffset: int, endOffset: int) -> None:
        self.setSelection(0, startOffset, endOffset)

    def setSelection(self, selectionIndex: int, startOffset: int, endOffset: int) -> None:
        start, end = self._points(startOffset), self._points(endOffset)
        if selectionIndex == 0 and start < end:
            self._view.select(Span(start, end))

    def removeSelection(self, selectionIndex: int) -> None:
        if selectionIndex == 0:
            self._view.clear_selection()

    def characterRect(self, offset: int) -> QRect:
        at = self._points(offset)
        inside = at < len(self._view.text())
        rect = self._view.line_rect(Span(at, at + 1)) if inside else self._view.caret_rect(at)
        return rect.translated(self._view.viewport().mapToGlobal(QPoint()))

    def offsetAtPoint(self, point: QPoint) -> int:
        found = self._view.character_at(self._view.viewport().mapFromGlobal(point))
        return -1 if found is None else self._units(found)

    def scrollToSubstring(self, startIndex: int, endIndex: int) -> None:
        start, end = self._points(startIndex), self._points(endIndex)
        if start < end:
            self._view.scroll_to(Span(start, end))

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """The text has no attributes: one run from its beginning to its end."""
        return "", 0, self.characterCount()

    def _units(self, offset: int) -> int:
        return self._view.units().to_utf16(offset)

    def _points(self, units: int) -> int:
        return self._view.units().to_code_points(min(max(units, 0), self.characterCount()))


class AccessibleArticle(QAccessibleWidget):
    """The view as a text that is read, not written."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view, QAccessible.Role.EditableText)
        self._view = view
        self._text = ArticleText(view)

    def interface_cast(self, t: QAccessible.InterfaceType) -> object:  # type: ignore[override]  # Qt takes the object
        """The text interface; everything else as for any widget."""
        return self._text if t == QAccessible.InterfaceType.TextInterface else super().interface_cast(t)

    def state(self) -> QAccessible.State:
        state = super().state()
        state.readOnly = True
        state.multiLine = True
        state.selectableText = True
        state.focusable = True
        state.focused = self._view.hasFocus()
        return state


def install_accessibility() -> None:
    """Let Qt know how to describe article views; calling it again changes nothing."""
    if not _INSTALLED:
        _INSTALLED.append(True)
        QAccessible.installFactory(_make)


_INSTALLED: list[bool] = []


def _make(_key: str, widget: QObject) -> QAccessibleInterface | None:
    return AccessibleArticle(widget) if isinstance(widget, ArticleView) else None
