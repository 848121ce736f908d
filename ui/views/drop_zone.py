"""Where files may be dropped on the first page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.icons import pixmap
from ui.theme import Theme


class _Disc(QWidget):
    """A pictogram on a round ground."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(48, 48)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent_soft))
        painter.drawEllipse(self.rect())
        picture = pixmap("download", self._theme.accent, size=20, ratio=self.devicePixelRatioF())
        painter.drawPixmap(14, 14, picture)


class DropZone(QWidget):
    """A dashed frame with words; lights up while files hover over the window and counts them."""

    def __init__(self, theme: Theme, formats: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lit = False
        self.setMinimumHeight(150)
        self._title = QLabel(self)
        self._title.setFont(ui_font(15, 600))
        self._line = QLabel(self)
        self._line.setProperty("tone", "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(22)
        row.addStretch(1)
        row.addWidget(_Disc(theme, self), alignment=Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addLayout(self._tags(formats))
        column.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
        self.rest()

    def rest(self) -> None:
        """Nothing hovers."""
        self._lit = False
        self._title.setText(self.tr("Drop articles here"))
        self._line.setText(self.tr("A project is made with them; nothing leaves your computer."))
        self.setAccessibleName(self._title.text())
        self.update()

    def light(self, good: int, bad: int) -> None:
        """So many files hover, of which `bad` cannot be read."""
        self._lit = True
        words = self.tr("%n file(s)", "", good)
        self._title.setText(", ".join([words, *([self.tr("%n not readable", "", bad)] if bad else [])]))
        self.update()

    def words(self) -> str:
        """What the zone says now."""
        return self._title.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.accent if self._lit else self._theme.accent_line), 1, Qt.PenStyle.CustomDashLine)
        pen.setDashPattern([3, 2])
        painter.setPen(pen)
        painter.setBrush(QColor(self._theme.accent_soft if self._lit else self._theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _tags(self, formats: Sequence[str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(6)
        for text in formats:
            tag = QLabel(text, self)
            tag.setFont(ui_font(11, 600))
            tag.setStyleSheet(
                f"color: {self._theme.muted}; border: 1px solid {self._theme.border}; border-radius: 3px;"
                " padding: 1px 6px;"
            )
            row.addWidget(tag)
        row.addStretch(1)
        return row
