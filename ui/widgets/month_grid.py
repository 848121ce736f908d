"""A month with a marked interval, painted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.fonts import ui_font
from ui.theme import Theme

CELL_WIDTH, CELL_HEIGHT, HEAD = 34, 28, 22
_WEEKS = 6


class MonthGrid(QWidget):
    """Shows the days of one month and their neighbours in six weeks; a click on a day is `day_clicked` (ISO 8601).

    The week begins as it does in the country of `locale`. What lies in the interval has a band, its ends a frame, today
    nothing: an article's dates do not depend on it.
    """

    day_clicked = Signal(str)

    def __init__(self, theme: Theme, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._locale = locale
        self._month = date(2000, 1, 1)
        self._interval: tuple[date, date] | None = None
        self._published: date | None = None
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_month(self, month: date, interval: tuple[date, date] | None, *, published: date | None = None) -> None:
        """The month of this day, with the days between both ends marked, and the day of publication underlined."""
        self._month, self._interval, self._published = month.replace(day=1), interval, published
        self.update()

    def month(self) -> date:
        """The first day of the month shown."""
        return self._month

    def days(self) -> list[date]:
        """The days shown, week by week; those beyond the calendar's end are left out."""
        first = self._locale.firstDayOfWeek().value - 1
        before = (self._month.weekday() - first) % 7
        start = self._month.toordinal() - before
        shown = range(max(1, start), min(date.max.toordinal(), start + 7 * _WEEKS - 1) + 1)
        return [date.fromordinal(number) for number in shown]

    def weekday_names(self) -> list[str]:
        """The short names of the days of the week, the first one first."""
        first = self._locale.firstDayOfWeek().value
        kind = QLocale.FormatType.ShortFormat
        return [self._locale.standaloneDayName((first - 1 + at) % 7 + 1, kind) for at in range(7)]

    def day_rect(self, day: date) -> QRectF:
        """Where a shown day lies."""
        first = self._locale.firstDayOfWeek().value - 1
        column = (day.weekday() - first) % 7
        row = (day.toordinal() - self._month.toordinal() + (self._month.weekday() - first) % 7) // 7
        return QRectF(column * CELL_WIDTH, HEAD + row * CELL_HEIGHT, CELL_WIDTH, CELL_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(7 * CELL_WIDTH + 1, HEAD + _WEEKS * CELL_HEIGHT + 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for day in self.days():
            if event.button() == Qt.MouseButton.LeftButton and self.day_rect(day).contains(event.position()):
                self.day_clicked.emit(day.isoformat())
                return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(ui_font(11, 500))
        painter.setPen(QColor(self._theme.faint))
        for at, name in enumerate(self.weekday_names()):
            room = QRectF(at * CELL_WIDTH, 0, CELL_WIDTH, HEAD)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), name)
        for day in self.days():
            self._paint_day(painter, day)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, HEAD - 0.5, -0.5, -0.5), 5, 5)

    def _paint_day(self, painter: QPainter, day: date) -> None:
        rect = self.day_rect(day)
        colours = self._theme.layers["date"]
        inside = self._interval is not None and self._interval[0] <= day <= self._interval[1]
        is_end = self._interval is not None and day in self._interval
        if inside:
            self._paint_band(painter, day, rect)
        if is_end:
            painter.setPen(QPen(QColor(colours.ink), 1.6))
            painter.setBrush(QColor(colours.tint))
            painter.drawRoundedRect(rect.adjusted(2.5, 2.5, -2.5, -2.5), 5, 5)
        theirs = (day.year, day.month) != (self._month.year, self._month.month)
        painter.setPen(QColor(colours.ink if inside else self._theme.faint if theirs else self._theme.text))
        painter.setFont(ui_font(12.5, 600 if inside else 400))
        painter.drawText(rect, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if day == self._published:
            painter.setPen(QPen(QColor(self._theme.muted), 1.4))
            painter.drawLine(rect.center() + _down(-6), rect.center() + _down(6))

    def _paint_band(self, painter: QPainter, day: date, rect: QRectF) -> None:
        """The band from one end to the other, open towards its neighbours."""
        assert self._interval is not None
        room = rect.adjusted(0, 4, 0, -4)
        if day == self._interval[0]:
            room.setLeft(rect.center().x())
        if day == self._interval[1]:
            room.setRight(rect.center().x())
        painter.fillRect(room, QColor(self._theme.layers["date"].tint))
        if self._theme.strict:
            painter.setPen(QPen(QColor(self._theme.layers["date"].ink), 1))
            painter.drawLine(room.topLeft(), room.topRight())
            painter.drawLine(room.bottomLeft(), room.bottomRight())


def _down(x: float) -> QPointF:
    """From the middle of a day to the line under its number."""
    return QPointF(x, 9)
