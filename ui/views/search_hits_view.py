"""The concordance as a widget: what keys and clicks mean, and the heads of its columns."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QTableView, QWidget

from ui.models.concordance_model import ConcordanceModel
from ui.models.concordance_rows import HitRow
from ui.panels.row_painting import metrics, paint_line, paint_words
from ui.panels.row_table import dress
from ui.theme import Theme
from ui.views.kwic_columns import CHECK, CHECK_LEFT, NUMBER_LEFT, TITLE_LEFT, KwicColumns
from ui.views.kwic_delegate import HEIGHT, KwicDelegate, paint_check

HEAD = 28
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchHitsView(QTableView):
    """Space ticks, Enter tags what is ticked, Ctrl+Enter or a double click opens the passage, Left and Right close and
    open an article.
    """

    hit_current = Signal(object)
    enter_pressed = Signal()
    open_pressed = Signal(object)

    def __init__(
        self, theme: Theme, model: ConcordanceModel, delegate: KwicDelegate, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(delegate)
        dress(self, HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setStyleSheet(f"QTableView {{ background: {theme.base}; }}")
        self.setAccessibleName(self.tr("Hits"))

    def current_hit(self) -> HitRow | None:
        """The hit of the current row."""
        return self._hits.order.hit_at(self.currentIndex().row())

    def go_to(self, row: int) -> None:
        """Make a row current and show it; a negative one changes nothing."""
        if row >= 0:
            self.setCurrentIndex(self._hits.index(row))
            self.scrollTo(self.currentIndex())

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1)."""
        self.go_to(self._hits.order.next_hit(self.currentIndex().row(), by))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.hit_current.emit(self._hits.order.hit_at(current.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if key == Qt.Key.Key_Space:
            self._hits.toggle(row)
        elif key in _ENTER and control:
            self._open(row)
        elif key in _ENTER:
            self.enter_pressed.emit()
        elif key == Qt.Key.Key_A and control:
            self._hits.toggle_all()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right} and row >= 0:
            self._fold(row, is_open=key == Qt.Key.Key_Right)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.go_to(0 if key == Qt.Key.Key_Home else self._hits.rowCount() - 1)
        elif event.text().isprintable() and event.text() and not control:
            event.ignore()  # Qt's search by typing would fetch the words of every row
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index, x = self.indexAt(event.position().toPoint()), event.position().x()
        if not index.isValid() or event.button() is not Qt.MouseButton.LeftButton:
            return
        if x < NUMBER_LEFT - 4:
            self._hits.toggle(index.row())
        elif self._hits.order.article_at(index.row()) is not None and x < TITLE_LEFT:
            self._hits.toggle_open(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place: QPoint = event.position().toPoint()
        if place.x() < NUMBER_LEFT - 4:
            self.mousePressEvent(event)
        else:
            self._open(self.indexAt(place).row())

    def _open(self, row: int) -> None:
        hit = self._hits.order.hit_at(row)
        if hit is not None:
            self.open_pressed.emit(hit)
        elif row >= 0:
            self._hits.toggle_open(row)

    def _fold(self, row: int, *, is_open: bool) -> None:
        head = self._hits.order.head_row(row)
        if is_open and row == head:
            self._hits.set_open(row, True)
        elif not is_open:
            self.go_to(head)
            if row == head:
                self._hits.set_open(row, False)


class HitsHeader(QCheckBox):
    """The heads of the columns; as a check box it ticks all or none."""

    def __init__(self, theme: Theme, model: ConcordanceModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hits = model
        self._margin = 0
        self.setFixedHeight(HEAD)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Tick all hits"))
        self.setToolTip(self.tr("Tick all or none (Ctrl+A); doubtful hits are left alone"))
        self.setTristate(True)
        self.clicked.connect(model.toggle_all)
        model.ticks_changed.connect(self._show_state)

    def set_margin(self, width: int) -> None:
        """How wide the scroll bar below is, in pixels."""
        self._margin = width
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEAD)

    def nextCheckState(self) -> None:
        """A click asks the model, and the model says what is ticked."""

    def _show_state(self) -> None:
        self.setCheckState(self._hits.check_state())
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return pos.x() < TITLE_LEFT

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), QColor(theme.base))
        paint_line(painter, self.rect(), theme)
        columns = KwicColumns.of(self.width() - self._margin)
        box = QRectF(CHECK_LEFT, (HEAD - CHECK) / 2, CHECK, CHECK)
        paint_check(painter, box, self.checkState(), theme=theme)
        if self.hasFocus():
            painter.setPen(QColor(theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 4, 4)
        hit, after = self.tr("hit"), self.tr("right context")
        room = QRectF(columns.left, 0, columns.axis - columns.left - 16, HEAD)
        paint_words(painter, room, self.tr("left context"), px=11, colour=theme.muted, right=True)
        x = float(columns.axis)
        paint_words(painter, QRectF(x, 0, columns.right - x, HEAD), hit, px=11, weight=600, colour=theme.text)
        x += metrics(11, 600).horizontalAdvance(hit) + 22
        paint_words(painter, QRectF(x, 0, columns.right - x, HEAD), after, px=11, colour=theme.muted)
        room = QRectF(QRect(columns.label, 0, columns.end - columns.label, HEAD))
        paint_words(painter, room, self.tr("label"), px=11, colour=theme.muted)
