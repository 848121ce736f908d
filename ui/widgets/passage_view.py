"""A passage of an article in its typeface, with one place boxed."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.fonts import article_font
from ui.theme import Theme

_PX, _PITCH, _PAD = 17, 30, 3
_AROUND = 600


class PassageView(QWidget):
    """Shows left context, hit and right context, wrapped; at most 600 characters of each context."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hit = (0, 0)
        self._layout = QTextLayout()
        self._layout.setFont(article_font(_PX))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_passage(self, left: str, hit: str, right: str) -> None:
        """Show these words; line ends become blanks."""
        before = _one_line(("…" if len(left) > _AROUND else "") + left[-_AROUND:])
        after = _one_line(right[:_AROUND] + ("…" if len(right) > _AROUND else ""))
        inside = _one_line(hit)
        start = _units(before)
        self._hit = (start, start + _units(inside))
        stress = QTextLayout.FormatRange()
        stress.start, stress.length = start, _units(inside)
        shape = QTextCharFormat()
        shape.setFont(article_font(_PX, 600))
        stress.format = shape
        self._layout.setText(before + inside + after)
        self._layout.setFormats([stress])
        self.setAccessibleName(before + inside + after)
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay_out(width) * _PITCH + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(560, self.heightForWidth(560))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._lay_out(self.width())
        painter.setPen(QPen(QColor(self._theme.accent), 1.2))
        painter.setBrush(QColor(self._theme.accent_soft))
        for at in range(self._layout.lineCount()):
            self._paint_box(painter, self._layout.lineAt(at))
        painter.setPen(QColor(self._theme.text))
        self._layout.draw(painter, QPointF(0, 0))

    def _paint_box(self, painter: QPainter, line: QTextLine) -> None:
        """The part of the box that lies on a line."""
        start = max(self._hit[0], line.textStart())
        end = min(self._hit[1], line.textStart() + line.textLength())
        if start >= end:
            return
        edges = sorted((_x(line, start), _x(line, end)))
        box = QRectF(edges[0] - 2, line.y() - 1, edges[1] - edges[0] + 4, line.height() + 2)
        painter.drawRoundedRect(box, 4, 4)

    def _lay_out(self, width: int) -> int:
        """Break the lines for a width; how many there are."""
        self._layout.beginLayout()
        count = 0
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(1, width - 2 * _PAD))
            line.setPosition(QPointF(_PAD, _PAD + count * _PITCH + math.floor((_PITCH - line.height()) / 2)))
            count += 1
        self._layout.endLayout()
        return max(1, count)


def _one_line(text: str) -> str:
    return text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\u2028", " ").replace("\u2029", " ")


def _units(text: str) -> int:
    """How many UTF-16 units Qt counts."""
    return len(text.encode("utf-16-le")) // 2


def _x(line: QTextLine, at: int) -> float:
    """PySide answers cursorToX with a pair of position and cursor."""
    return line.cursorToX(at)[0]  # type: ignore[index,no-any-return]  # the stubs promise a number
