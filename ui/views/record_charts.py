"""Two small painted charts of a record: who is for and against it, and its mentions month by month."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.i18n import format_date
from ui.models.register_record import StanceRow
from ui.panels.row_painting import metrics, paint_words
from ui.theme import Theme

_ROW = 24


class StanceChart(QWidget):
    """Bars round a zero line: against to the left with a dashed edge, for to the right; a click is `record_chosen`."""

    record_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[StanceRow] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Stances towards the record"))

    def show_rows(self, rows: Sequence[StanceRow]) -> None:
        """Show these holders."""
        self._rows, self._current = list(rows), 0
        self.setAccessibleDescription(". ".join(self.sentence(row) for row in rows))
        self.setFixedHeight(max(1, len(self._rows)) * _ROW)
        self.update()

    def sentence(self, row: StanceRow) -> str:
        """A holder's bar in words."""
        parts = [
            self.tr("supports in %n article(s)", "", row.supports) if row.supports else "",
            self.tr("opposes in %n article(s)", "", row.opposes) if row.opposes else "",
        ]
        return f"{row.name}: {', '.join(part for part in parts if part)}"

    def sizeHint(self) -> QSize:
        return QSize(400, max(1, len(self._rows)) * _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps and self._rows:
            self._current = (self._current + steps[Qt.Key(event.key())]) % len(self._rows)
            self.update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._rows:
            self._choose(self._current)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().y() // _ROW)
        if 0 <= at < len(self._rows):
            self._choose(at)

    def _choose(self, at: int) -> None:
        if self._rows[at].record:
            self.record_chosen.emit(self._rows[at].record)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, width = QPainter(self), self._theme, float(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = min(170.0, width * 0.3)
        notes = min(190.0, width * 0.32)
        zero = names + (width - names - notes) * 0.42
        most = max((max(row.supports, row.opposes) for row in self._rows), default=1) or 1
        unit = min(zero - names - 4, (width - notes - zero) - 8, most * 22.0) / most
        for at, row in enumerate(self._rows):
            top = float(at * _ROW)
            if self.hasFocus() and at == self._current:
                painter.setPen(QPen(QColor(theme.accent), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(0.5, top + 1.5, width - 1, _ROW - 3), 4, 4)
            paint_words(painter, QRectF(2, top, names - 10, _ROW), row.name, px=12.5, colour=theme.text)
            for count, sign, colour in ((row.opposes, -1, theme.con), (row.supports, 1, theme.pro)):
                length = count * unit
                bar = QRectF(zero if sign > 0 else zero - length, top + 7, length, 10)
                if count:
                    painter.fillRect(bar, QColor(colour))
            note = self._note(row)
            paint_words(painter, QRectF(width - notes, top, notes, _ROW), note, px=11, colour=theme.muted, right=True)
        painter.setPen(QPen(QColor(theme.strong), 1))
        painter.drawLine(round(zero), 2, round(zero), self.height() - 2)

    def _note(self, row: StanceRow) -> str:
        words = self.tr("%n article(s)", "", row.articles)
        signs = [f"+{row.supports}" if row.supports else "", f"−{row.opposes}" if row.opposes else ""]
        told = self.tr("%n told by others", "", row.told) if row.told else ""
        return ", ".join(part for part in (" ".join(sign for sign in signs if sign), words, told) if part)


class MonthChart(QWidget):
    """A bar a month, from the first month with a mention to the last."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._months: list[tuple[str, int]] = []
        self.setFixedHeight(50)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Mentions by month"))

    def show_months(self, months: Sequence[tuple[str, int]]) -> None:
        """Show these counts by month, in order."""
        self._months = list(months)
        words = (f"{format_date(month, self._language)}: {count}" for month, count in months if count)
        self.setAccessibleDescription(", ".join(words))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._at(event.position().x())
        words = ""
        if at is not None:
            month, count = self._months[at]
            words = f"{format_date(month, self._language)}: " + self.tr("%n mention(s)", "", count)
        self.setToolTip(words)

    def _step(self) -> float:
        return min(26.0, self.width() / max(1, len(self._months)))

    def _at(self, x: float) -> int | None:
        at = int(x // self._step())
        return at if 0 <= at < len(self._months) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, step = QPainter(self), self._theme, self._step()
        floor = float(self.height() - 16)
        most = max((count for _, count in self._months), default=0) or 1
        painter.fillRect(QRectF(0, floor, step * len(self._months), 1), QColor(theme.strong))
        free = 0.0
        for at, (month, count) in enumerate(self._months):
            height = (floor - 14) * count / most
            if count:
                painter.fillRect(
                    QRectF(at * step + 1, floor - height, max(2.0, step - 3), height), QColor(theme.accent)
                )
            if count == most and step > 8:
                label = QRectF(at * step - 10, floor - height - 14, step + 20, 13)
                painter.setPen(QColor(theme.muted))
                painter.drawText(label, int(Qt.AlignmentFlag.AlignCenter), str(count))
            words = format_date(month, self._language)
            width = metrics(10.5).horizontalAdvance(words)
            if at * step >= free and (count or at == 0) and at * step + width <= self.width():
                paint_words(painter, QRectF(at * step, floor + 1, width + 1, 15), words, px=10.5, colour=theme.muted)
                free = at * step + width + 12
