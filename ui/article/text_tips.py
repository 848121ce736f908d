"""A tool tip over the text: what the mark under the pointer is, and who says shaded words."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ui.article.article_view import ArticleView


class TextTips(QObject):
    """Watches a view's viewport and answers its questions for a tool tip; `mark_words` says a mark at a code point."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        self.mark_words: Callable[[int], str] = lambda _offset: ""
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show what there is to say under the pointer, or take the tip away."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self.words(self._view.character_at(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), words, self._view.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().eventFilter(watched, event)

    def words(self, offset: int | None) -> str:
        """The tip at a code point as rich text, "" for none."""
        if offset is None:
            return ""
        parts = (self.mark_words(offset), self._view.voice_words(offset))
        return "".join(f"<p>{escape(part)}</p>" for text in parts for part in text.split("\n") if part)
