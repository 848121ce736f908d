"""When the articles with hits were published: columns, of which a range can be picked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import format_date
from ui.models.concordance_facets import DateBin
from ui.panels.row_painting import metrics, paint_words
from ui.theme import Theme

_COLUMNS, _WORDS = 44, 18


class SearchHistogram(QWidget):
    """Drag, or arrows with Shift, pick a range; Home and End go to the ends, Escape, Delete or a double click take it
    back. `range_chosen` carries two ISO dates, "" twice for all.
    """

    range_chosen = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._bins: list[DateBin] = []
        self._anchor = self._at = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Published"))
        self.setToolTip(self.tr("Drag over the columns, or use Shift and the arrow keys, to pick a range"))

    def sizeHint(self) -> QSize:
        return QSize(160, _COLUMNS + _WORDS + 4)

    def show_bins(self, bins: Sequence[DateBin]) -> None:
        """The columns; the range stays while their borders do."""
        before = [(found.first, found.last) for found in self._bins]
        self._bins = list(bins)
        if before != [(found.first, found.last) for found in bins]:
            self._anchor = self._at = -1
        self._describe()
        self.update()

    def chosen(self) -> tuple[str, str]:
        """The range as ISO dates, "" twice for all."""
        if self._anchor < 0:
            return "", ""
        low, high = sorted((self._anchor, self._at))
        return self._bins[low].first.isoformat(), self._bins[high].last.isoformat()

    def reset(self) -> None:
        """All columns; no signal."""
        self._anchor = self._at = -1
        self._describe()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, count = event.key(), len(self._bins)
        keeps = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        here = self._at if self._at >= 0 else (-1 if key == Qt.Key.Key_Right else count)
        moves = {
            Qt.Key.Key_Left: here - 1,
            Qt.Key.Key_Right: here + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: count - 1,
        }
        if count and key in moves:
            self._pick(min(max(moves[Qt.Key(key)], 0), count - 1), keeps=keeps)
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Delete, Qt.Key.Key_Backspace} and self._anchor >= 0:
            self.reset()
            self.range_chosen.emit("", "")
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._bins and event.button() is Qt.MouseButton.LeftButton:
            self._pick(self._column_at(event.position().x()), keeps=False)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor >= 0 and event.buttons() & Qt.MouseButton.LeftButton:
            self._pick(self._column_at(event.position().x()), keeps=True)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.reset()
        self.range_chosen.emit("", "")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def _pick(self, column: int, *, keeps: bool) -> None:
        before = (self._anchor, self._at)
        self._anchor = self._anchor if keeps and self._anchor >= 0 else column
        self._at = column
        if before != (self._anchor, self._at):
            self._describe()
            self.update()
            self.range_chosen.emit(*self.chosen())

    def _column_at(self, x: float) -> int:
        return min(len(self._bins) - 1, max(0, int(x / max(1, self.width()) * len(self._bins))))

    def _describe(self) -> None:
        if not self._bins:
            self.setAccessibleDescription("")
            return
        low, high = sorted((self._anchor, self._at)) if self._anchor >= 0 else (0, len(self._bins) - 1)
        count = sum(found.count for found in self._bins[low : high + 1])
        hits = self.tr("%n hit(s)", "", count)
        first, last = self._bins[low].first, self._bins[high].last
        template = self.tr("from {first} to {last}: {hits}")
        words = template.format(first=self._day(first.isoformat()), last=self._day(last.isoformat()), hits=hits)
        self.setAccessibleDescription(words)

    def _day(self, iso: str) -> str:
        return format_date(iso, self._language)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bins:
            return
        painter, theme = QPainter(self), self._theme
        most = max(found.count for found in self._bins) or 1
        wide = self.width() / len(self._bins)
        low, high = sorted((self._anchor, self._at)) if self._anchor >= 0 else (0, len(self._bins) - 1)
        for at, found in enumerate(self._bins):
            tall = 0.0 if not found.count else max(2.0, (_COLUMNS - 4) * found.count / most)
            box = QRectF(at * wide, _COLUMNS - tall, max(1.0, wide - (2 if wide > 4 else 0.5)), tall)
            painter.fillRect(box, QColor(theme.highlight if low <= at <= high else theme.strong))
        painter.setPen(QPen(QColor(theme.accent if self.hasFocus() else theme.border), 2 if self.hasFocus() else 1))
        painter.drawLine(0, _COLUMNS + 1, self.width(), _COLUMNS + 1)
        if self.hasFocus() and self._at >= 0:
            painter.setPen(QPen(QColor(theme.text), 1))
            painter.drawRect(QRectF(self._at * wide, 0.5, max(2.0, wide - 2), _COLUMNS))
        self._paint_ends(painter, low, high)

    def _paint_ends(self, painter: QPainter, low: int, high: int) -> None:
        top, colour = _COLUMNS + 3, self._theme.muted
        first, last = self._bins[low].first.isoformat(), self._bins[high].last.isoformat()
        start, end = self._day(first), self._day(last)
        if first == last or metrics(11).horizontalAdvance(start + end) + 10 > self.width():
            words = start if first == last else f"{first} – {last}"
            paint_words(painter, QRectF(0, top, self.width(), _WORDS), words, px=11, colour=colour)
            return
        paint_words(painter, QRectF(0, top, self.width(), _WORDS), start, px=11, colour=colour)
        paint_words(painter, QRectF(0, top, self.width(), _WORDS), end, px=11, colour=colour, right=True)
