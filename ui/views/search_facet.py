"""One way to divide the hits: a row to tick per value, with a bar and a number."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.fonts import ui_font
from ui.i18n import format_number
from ui.panels.row_painting import metrics, paint_words
from ui.theme import Theme
from ui.views.kwic_delegate import paint_check

ROW = 25
_BOX, _GAP = 14, 8
_BAR, _SHORT_BAR, _ROOMY = 52, 18, 190
_FEW, _MANY = 7, 60


class FacetRow(QCheckBox):
    """A value, ticked while its hits are shown; Ctrl and a click (or Ctrl+Space) is `only_pressed`."""

    only_pressed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._count, self._most = 0, 1
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, words: str, count: int, *, most: int) -> None:
        """What the row stands for; the bar is `count` in proportion to `most`."""
        self.setText(words)
        self._count, self._most = count, max(1, most)
        self.setAccessibleName(f"{words}, {format_number(count, self._language)}")
        room = self.width() - _BOX - _BAR - 60
        self.setToolTip(words if metrics(13).horizontalAdvance(words) > room else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(150, ROW)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.only_pressed.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self.rect().contains(event.position().toPoint()):
            self.setDown(False)
            self.only_pressed.emit()
            return
        super().mouseReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(theme.hover))
        state = Qt.CheckState.Checked if self.isChecked() else Qt.CheckState.Unchecked
        paint_check(painter, QRectF(0, (self.height() - _BOX) / 2, _BOX, _BOX), state, theme=theme)
        number = format_number(self._count, self._language)
        room = QRectF(0, 0, self.width() - 1, self.height())
        width = max(26.0, paint_words(painter, room, number, px=12, colour=theme.muted, right=True))
        most = _BAR if self.width() >= _ROOMY else _SHORT_BAR
        bar = QRectF(self.width() - width - _GAP - most, self.height() / 2 - 2.5, most, 5)
        bar.setWidth(max(2.0, most * self._count / self._most) if self._count else 0)
        painter.fillRect(bar, QColor(theme.accent_line))
        left = _BOX + _GAP
        room = QRectF(left, 0, self.width() - width - 2 * _GAP - most - left, self.height())
        paint_words(painter, room, self.text(), colour=theme.text if self.isChecked() else theme.muted)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(-2.5, 0.5, -0.5, -0.5), 4, 4)


class SearchFacet(QWidget):
    """A title and its rows, the greatest first; what is beyond the first seven opens on demand.

    `chosen` follows every change of `hidden`.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, language: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._limit = _FEW
        self._fixed: tuple[str, ...] = ()
        self._counts: dict[str, int] = {}
        self._rows: dict[str, FacetRow] = {}
        self._words: Callable[[str], str] = str
        self.hidden: frozenset[str] = frozenset()
        self.title = QLabel(title, self)
        self.title.setFont(ui_font(11))
        self.title.setProperty("tone", "muted")
        self._more = QPushButton(self)
        self._more.setProperty("kind", "link")
        self._more.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._more.clicked.connect(self._show_more)
        self._more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.title)
        self._column.addSpacing(4)
        self._column.addWidget(self._more)
        self.setAccessibleName(title)
        self.hide()

    def set_values(self, words: Callable[[str], str], *, fixed: tuple[str, ...] = ()) -> None:
        """How values are said; `fixed` ones keep their order and are shown from the first hit on, even with none."""
        self._words, self._fixed = words, fixed

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many hits each value has."""
        self._counts = {value: count for value, count in counts.items() if count > 0 or value in self._rows}
        if self._fixed:
            listed = [value for value in self._fixed if self._counts]
        else:
            listed = sorted(self._counts, key=lambda value: (-self._counts[value], value))
        shown = listed[: self._limit]
        for value in [value for value in self._rows if value not in shown]:
            row = self._rows.pop(value)
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        most = max(self._counts.values(), default=1)
        for at, value in enumerate(shown):
            row = self._rows.get(value) or self._add(value)
            if self._column.indexOf(row) != at + 2:
                self._column.removeWidget(row)
                self._column.insertWidget(at + 2, row)
            row.setChecked(value not in self.hidden)
            row.show_value(self._words(value), self._counts.get(value, 0), most=most)
        rest = len(listed) - len(shown)
        self._more.setText(self.tr("%n more", "", rest))
        self._more.setVisible(rest > 0 and self._limit < _MANY)
        self.setVisible(bool(shown) and (len(listed) > 1 or bool(self._fixed)))

    def row(self, value: str) -> FacetRow:
        """The row of a value."""
        return self._rows[value]

    def reset(self) -> None:
        """Everything ticked and few rows again; no signal."""
        self.hidden = frozenset()
        self._limit = _FEW

    def _add(self, value: str) -> FacetRow:
        row = FacetRow(self._theme, self._language, self)
        row.clicked.connect(lambda checked: self._hide(self.hidden - {value} if checked else self.hidden | {value}))
        row.only_pressed.connect(lambda: self._only(value))
        self._rows[value] = row
        row.show()
        return row

    def _only(self, value: str) -> None:
        rest = frozenset(self._counts) - {value}
        self._hide(frozenset() if self.hidden == rest else rest)

    def _hide(self, values: frozenset[str]) -> None:
        self.hidden = values
        for value, row in self._rows.items():
            row.setChecked(value not in values)
        self.chosen.emit()

    def _show_more(self) -> None:
        self._limit = _MANY
        self.show_counts(dict(self._counts))
