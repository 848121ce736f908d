"""How a label is used: over time, and by type or value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.i18n import format_date, format_number
from ui.panels.row_painting import metrics, paint_words
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

_BARS = 28
_ROWS = 6


class UseSection(QWidget):
    """Shows figures; it asks for nothing."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        title = QLabel(self.tr("Use"), self)
        title.setFont(ui_font(13, 600))
        self.line = QLabel(self)
        self.line.setFont(ui_font(12))
        self.line.setProperty("tone", "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(self.line, 1)
        self.chart = UseChart(theme, language, self)
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self._cells: list[QLabel] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.chart)
        column.addLayout(self._grid)

    def show_use(self, line: str, dates: Mapping[str, int], values: Sequence[tuple[str, int]], *, colour: str) -> None:
        """Show a line of figures, uses by ISO 8601 date, and the names of types or values with their counts."""
        self.line.setText(line)
        bins = binned(dates)
        self.chart.show_bins(bins, colour=colour)
        self.chart.setVisible(bool(bins))
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.hide()
            cell.deleteLater()
        self._cells = []
        for row, (name, count) in enumerate(values[:_ROWS]):
            left, right = ElidedLabel(self, text=name), QLabel(format_number(count, self._language), self)
            left.setFont(ui_font(12))
            right.setFont(ui_font(12))
            left.setMinimumHeight(17)
            self._grid.addWidget(left, row, 0)
            self._grid.addWidget(right, row, 1, Qt.AlignmentFlag.AlignRight)
            self._cells += [left, right]


class UseChart(QWidget):
    """A bar for each day, or for as many days as make 28 bars at most."""

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._bins: list[tuple[str, str, int]] = []
        self._colour = theme.accent
        self.setFixedHeight(62)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Uses over time"))

    def show_bins(self, bins: Sequence[tuple[str, str, int]], *, colour: str) -> None:
        """Show these periods (first day, last day, uses), in order."""
        self._bins, self._colour = list(bins), colour
        told = (f"{self._period(first, last)}: {count}" for first, last, count in bins if count)
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = int(event.position().x() // self._step()) if self._bins else -1
        if 0 <= at < len(self._bins):
            first, last, count = self._bins[at]
            self.setToolTip(f"{self._period(first, last)}: {format_number(count, self._language)}")

    def _period(self, first: str, last: str) -> str:
        return format_date(first if first == last else f"{first}/{last}", self._language)

    def _step(self) -> float:
        return min(24.0, self.width() / max(1, len(self._bins)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._bins:
            return
        painter, step = QPainter(self), self._step()
        floor = float(self.height() - 17)
        most = max(count for _, _, count in self._bins) or 1
        for at, (_, _, count) in enumerate(self._bins):
            height = max(2.0, (floor - 2) * count / most) if count else 0.0
            painter.fillRect(QRectF(at * step + 1, floor - height, max(2.0, step - 4), height), QColor(self._colour))
        painter.fillRect(QRectF(0, floor, self.width(), 1), QColor(self._theme.hair))
        first = format_date(self._bins[0][0], self._language)
        last = format_date(self._bins[-1][1], self._language)
        room = QRectF(0, floor + 2, self.width(), 15)
        paint_words(painter, room, first, px=11, colour=self._theme.muted)
        right = min(self.width(), step * len(self._bins))
        fits = right > metrics(11).horizontalAdvance(first) + metrics(11).horizontalAdvance(last) + 16
        if len(self._bins) > 1 and fits:
            paint_words(painter, QRectF(0, floor + 2, right, 15), last, px=11, colour=self._theme.muted, right=True)


def binned(dates: Mapping[str, int], most: int = _BARS) -> list[tuple[str, str, int]]:
    """Counts by whole ISO 8601 dates as at most `most` periods of equal length; partial dates are left out."""
    days: dict[date, int] = {}
    for text, count in dates.items():
        try:
            day = date.fromisoformat(text) if len(text) == 10 else None
        except ValueError:
            day = None
        if day is not None and count > 0:
            days[day] = days.get(day, 0) + count
    if not days:
        return []
    first, last = min(days), max(days)
    length = ((last - first).days + most) // most
    bins: list[tuple[str, str, int]] = []
    start = first
    while start <= last:
        end = start + timedelta(days=length - 1)
        total = sum(count for day, count in days.items() if start <= day <= end)
        bins.append((start.isoformat(), min(end, last).isoformat(), total))
        start = end + timedelta(days=1)
    return bins
