"""The rows of the merge pane: a field with its two sides, the green one stays."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.models.register_merge import SIDES, MergeRow, Side
from ui.panels.row_painting import chrome, metrics
from ui.theme import Theme

LABELS = 74
_PAD, _BOX = 10, 16


class MergeCell(QAbstractButton):
    """One side of a field with its radio or box; painted on green where it stays.

    `moved` is -1 for the left arrow, 1 for the right one; `stepped` the same for up and down.
    """

    moved = Signal(int)
    stepped = Signal(int)

    def __init__(self, theme: Theme, words: str, *, is_list: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_list = is_list
        self.setText(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def heightForWidth(self, width: int) -> int:
        room = QRectF(0, 0, max(20, width - 2 * _PAD - _BOX - 8), 4000)
        flags = int(Qt.TextFlag.TextWordWrap)
        return max(30, round(metrics(12.5).boundingRect(room, flags, self.text()).height()) + 12)

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(120, 30)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if event.key() in steps:
            self.moved.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        line = theme.accent if self.hasFocus() else theme.ok if on else theme.border
        painter.setPen(QPen(QColor(line), 2 if self.hasFocus() else 1))
        ground = theme.ok_soft if on else theme.hover if self.underMouse() else theme.base
        painter.setBrush(QColor(ground))
        inset = 1.0 if self.hasFocus() else 0.5
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 5, 5)
        self._paint_mark(painter, QRectF(_PAD, 8, 14, 14), on=on)
        room = QRectF(_PAD + _BOX + 6, 6, self.width() - 2 * _PAD - _BOX - 6, self.height() - 10)
        painter.setPen(QColor(theme.text if on else theme.muted))
        painter.setFont(chrome(12.5))
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop), self.text())

    def _paint_mark(self, painter: QPainter, box: QRectF, *, on: bool) -> None:
        theme = self._theme
        painter.setPen(QPen(QColor(theme.highlight if on else theme.edge), 1.2))
        painter.setBrush(QColor(theme.highlight if on and self._is_list else theme.base))
        if self._is_list:
            painter.drawRoundedRect(box, 3, 3)
            if on:
                tick = pixmap("check", theme.highlighted_text, size=12, ratio=self.devicePixelRatioF())
                painter.drawPixmap(box.topLeft() + (box.center() - box.topLeft()) / 7, tick)
            return
        painter.drawEllipse(box)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.highlight))
            painter.drawEllipse(box.adjusted(3.5, 3.5, -3.5, -3.5))


class MergeField(QWidget):
    """A row: label, two cells; equal sides are shown once.

    `changed` tells of a choice; `stepped` is (side, -1 or 1).
    """

    changed = Signal()
    stepped = Signal(str, int)

    def __init__(
        self, theme: Theme, row: MergeRow, *, title: str, words: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row = row
        label = QLabel(title, self)
        label.setProperty("tone", "muted")
        label.setStyleSheet("font-size: 12px;")
        label.setFixedWidth(LABELS - 8)
        label.setWordWrap(True)
        label.setMinimumHeight(30)
        self.cells: dict[Side, MergeCell] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        if row.is_same:
            self._show_same(line, words[0])
            return
        sides = (self.tr("{field}, left: {words}"), self.tr("{field}, right: {words}"))
        for side, said, shown in zip(SIDES, sides, words, strict=True):
            cell = MergeCell(theme, shown, is_list=row.is_list, parent=self)
            cell.setAccessibleName(said.format(field=title, words=shown))
            cell.clicked.connect(lambda _on=False, which=side: self._toggle(which))
            cell.moved.connect(self._on_moved)
            cell.stepped.connect(partial(self.stepped.emit, side))
            self.cells[side] = cell
            line.addWidget(cell, 1)
        self._show()

    def _show_same(self, line: QHBoxLayout, words: str) -> None:
        text = QLabel(words, self)
        text.setWordWrap(True)
        text.setIndent(8)
        text.setMinimumHeight(30)
        same = QLabel(self.tr("= same"), self)
        same.setProperty("tone", "muted")
        same.setStyleSheet("font-size: 11px;")
        line.addWidget(text, 1)
        line.addWidget(same, 0)

    def choose(self, side: Side) -> None:
        """Keep one side only and put the focus on it."""
        if self.cells:
            self.row.choose(side)
            self.cells[side].setFocus()
            self._show()
            self.changed.emit()

    def _on_moved(self, step: int) -> None:
        self.choose("left" if step < 0 else "right")

    def _toggle(self, side: Side) -> None:
        self.row.toggle(side)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for side, cell in self.cells.items():
            cell.setChecked(side in self.row.kept)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.cells:
            next(iter(self.cells.values())).setFocus()
