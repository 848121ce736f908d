"""A frame's sentence as a widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.panels.sentence import Piece, plain
from ui.panels.sentence_painting import LINE, set_sentence
from ui.theme import Theme


class SentenceLabel(QWidget):
    """Wraps; its accessible name is the bare sentence."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, px: float = 13.5) -> None:
        super().__init__(parent)
        self._theme = theme
        self._px = px
        self._pieces: tuple[Piece, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sentence(self, pieces: tuple[Piece, ...]) -> None:
        """Show another sentence."""
        self._pieces = pieces
        self.setAccessibleName(plain(pieces))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(set_sentence(self._pieces, width, self._theme, px=self._px).height) if self._pieces else 0

    def sizeHint(self) -> QSize:
        return QSize(200, round(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(60, round(LINE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        set_sentence(self._pieces, self.width(), self._theme, px=self._px).paint(
            painter, QPointF(0, 0), theme=self._theme
        )
        painter.end()
