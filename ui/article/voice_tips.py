"""A tool tip over shaded words: who says them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip

from ui.article.article_view import ArticleView


class VoiceTips(QObject):
    """Watches a view's viewport and answers its questions for a tool tip while voices are shaded."""

    def __init__(self, view: ArticleView) -> None:
        super().__init__(view)
        self._view = view
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Show who speaks under the pointer, or take the tip away."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            offset = self._view.character_at(event.pos())
            words = self._view.voice_words(offset) if offset is not None else ""
            if words:
                QToolTip.showText(event.globalPos(), words, self._view.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().eventFilter(watched, event)
