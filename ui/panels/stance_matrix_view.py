"""The matrix of stances, painted: a sign and a number in every cell, full colour from three on."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.analysis.stances import Cell
from ui.models.stance_matrix_model import Index, MatrixRole, StanceMatrixModel
from ui.models.stance_rows import PartyName
from ui.panels.row_painting import chrome, has_focus, metrics, paint_words
from ui.panels.stance_delegate import value_colours
from ui.theme import Theme
from ui.widgets.layer_badge import paint_badge

_ROW, _COLUMN, _HEAD, _NAMES = 28, 66, 46, 0.4
_LEAST_NAMES, _MOST_NAMES = 104, 190
_BADGE, _BAR = 13, 14


class StanceMatrixView(QTableView):
    """Arrows go from cell to cell; a click or Return opens the evidence, and again the next one of the same cell."""

    frame_requested = Signal(str)
    cell_chosen = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: StanceMatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._matrix = model
        self._turn: tuple[int, int, int] = (-1, -1, -1)
        self.setModel(model)
        self.cells = MatrixDelegate(theme, self)
        self.setItemDelegate(self.cells)
        self.holders = HolderHeader(theme, self)
        self.targets = TargetHeader(theme, self)
        self.setVerticalHeader(self.holders)
        self.setHorizontalHeader(self.targets)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Who supports and who opposes whom"))
        self._dress()
        self.clicked.connect(self._open)
        self.selectionModel().currentChanged.connect(lambda current, _previous: self.cell_chosen.emit(current))
        model.modelReset.connect(self.fit)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.cells.theme = self.holders.theme = self.targets.theme = theme
        self._dress()
        for widget in (self.viewport(), self.holders.viewport(), self.targets.viewport()):
            widget.update()

    def _dress(self) -> None:
        ground = self.cells.theme.base
        self.setStyleSheet(f"QTableCornerButton::section {{ background: {ground}; border: none; }}")

    def fit(self) -> None:
        """Give the names what they need, within reason."""
        names = [str(self._matrix.headerData(at, Qt.Orientation.Vertical)) for at in range(self._matrix.rowCount())]
        wanted = max((metrics(12.5).horizontalAdvance(name) for name in names), default=0.0) + _BADGE + 22
        free = self.width() - self._matrix.columnCount() * _COLUMN - _BAR
        most = max(_LEAST_NAMES, min(_MOST_NAMES, max(free, int(self.width() * _NAMES))))
        self.holders.setFixedWidth(int(max(_LEAST_NAMES, min(wanted, most))))
        self._turn = (-1, -1, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        cell = self._matrix.cell(index)
        if cell is None:
            return
        row, column, turn = self._turn
        turn = (turn + 1) % len(cell.frames) if (row, column) == (index.row(), index.column()) else 0
        self._turn = (index.row(), index.column(), turn)
        self.frame_requested.emit(cell.frames[turn])


class MatrixDelegate(QStyledItemDelegate):
    """Blue for, rust against, grey for what is between; an empty place stays pale."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(MatrixRole.CELL)
        rect: QRect = option.rect
        theme = self.theme
        box = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, ground = cell_colours(cell, theme) if isinstance(cell, Cell) else (theme.muted, theme.alternate_base)
        view = option.widget
        current = isinstance(view, QTableView) and index == view.currentIndex()
        edge = theme.accent if current and has_focus(option) else theme.strong if current else ""
        if edge or (theme.strict and isinstance(cell, Cell)):
            painter.setPen(QPen(QColor(edge or ink), 2 if edge else 1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 3, 3)
        if isinstance(cell, Cell):
            words = metrics(12, 600).elidedText(str(index.data()), Qt.TextElideMode.ElideRight, box.width() - 4)
            painter.setFont(chrome(12, 600))
            painter.setPen(QColor(ink))
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), words)
        painter.restore()


def cell_colours(cell: Cell, theme: Theme) -> tuple[str, str]:
    """The colours of a cell's words and of its ground."""
    value = "support" if cell.net > 0 else "oppose" if cell.net < 0 else "neutral"
    ink, ground = value_colours(value, theme)
    return (theme.base, ink) if cell.is_strong else (ink, ground)


class HolderHeader(QHeaderView):
    """The holders with the badge of their layer."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.theme = theme
        self.letters: dict[str, tuple[str, str]] = {}
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(_ROW)
        self.setDefaultSectionSize(_ROW)
        self.setHighlightSections(False)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        party = self.model().headerData(logical, Qt.Orientation.Vertical, MatrixRole.PARTY)
        if not isinstance(party, PartyName):
            return
        painter.save()
        painter.fillRect(rect, QColor(self.theme.base))
        left = rect.left() + 10.0
        letter, colour = self.letters.get(party.layer, ("", ""))
        if letter and colour in self.theme.layers:
            badge = QRectF(left, rect.center().y() - _BADGE / 2 + 1, _BADGE, _BADGE)
            paint_badge(painter, badge, letter=letter, colours=self.theme.layers[colour])
        left += _BADGE + 6
        room = QRectF(left, rect.top(), rect.right() - left - 4, rect.height())
        paint_words(painter, room, party.name, px=12.5, colour=self.theme.text)
        painter.restore()


class TargetHeader(QHeaderView):
    """The targets in two lines at most."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setDefaultSectionSize(_COLUMN)
        self.setHighlightSections(False)
        self.setFixedHeight(_HEAD)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), _HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:
        party = self.model().headerData(logical, Qt.Orientation.Horizontal, MatrixRole.PARTY)
        if not isinstance(party, PartyName):
            return
        painter.save()
        painter.fillRect(rect, QColor(self.theme.base))
        painter.setPen(QColor(self.theme.muted))
        font: QFont = chrome(11)
        painter.setFont(font)
        room = QRectF(rect).adjusted(2, 4, -2, -4)
        lines = two_lines(party.name, room.width())
        step = 15.0
        top = room.bottom() - step * len(lines)
        for at, words in enumerate(lines):
            painter.drawText(
                QRectF(room.left(), top + at * step, room.width(), step), int(Qt.AlignmentFlag.AlignCenter), words
            )
        painter.restore()


def two_lines(name: str, width: float) -> list[str]:
    """A name broken between words into two lines at most, each with an ellipsis where it does not fit."""
    run = metrics(11)
    words = name.split(" ")
    first = words.pop(0)
    while words and run.horizontalAdvance(f"{first} {words[0]}") <= width:
        first += f" {words.pop(0)}"
    lines = [first, " ".join(words)] if words else [first]
    return [run.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines]
