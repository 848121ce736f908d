"""The offices of a record with their periods, in a quiet table whose cells are edited in place."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Attribute
from annotator.model.records import Office
from ui.icons import icon
from ui.models.register_offices import OF, SINCE, STATUS, UNTIL, OfficesModel
from ui.panels.row_painting import paint_words, row_size
from ui.panels.value_field import is_value
from ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROW, _HEAD = 25, 22
_DOUBTFUL = ("claimed", "conditional", "asserted")
_SHARES = (30, 22, 22, 10, 16)


class RecordOffices(QWidget):
    """`chosen` carries all offices when a cell was edited; Return or F2 edits, Delete removes a row."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = OfficesModel(language, self)
        self.model.chosen.connect(self.chosen)
        self.table = OfficesView(theme, self.model, self)
        self.table.setAccessibleName(self.tr("Offices"))
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted))
        self.add.setText(self.tr("Add an office"))
        self.add.setToolTip(self.tr("Add an office"))
        self.add.setAccessibleName(self.tr("Add an office"))
        self.add.clicked.connect(self._on_add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.table)
        column.addWidget(self.add, alignment=Qt.AlignmentFlag.AlignLeft)
        for signal in (self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset):
            signal.connect(self._fit)
        self._fit()

    def show_offices(self, offices: tuple[Office, ...], kinds: Attribute | None, statuses: Attribute | None) -> None:
        """Show what a record carries; `kinds` and `statuses` are the codebook's attributes for them."""
        self.model.show_offices(offices, kinds, statuses)

    def _fit(self) -> None:
        rows = self.model.rowCount()
        self.table.setVisible(rows > 0)
        self.table.setFixedHeight(_HEAD + rows * _ROW + 2)

    def _on_add(self) -> None:
        index = self.model.index(self.model.append_row(), 0)
        self.table.setFocus()
        self.table.setCurrentIndex(index)
        self.table.edit(index)


class OfficesView(QTableView):
    """Hair lines, no grid, no header ground."""

    def __init__(self, theme: Theme, model: OfficesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offices = model
        self.setModel(model)
        self.setItemDelegate(_OfficeDelegate(theme, model, self))
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.verticalHeader().setMinimumSectionSize(_ROW)
        head = self.horizontalHeader()
        head.setFixedHeight(_HEAD)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        self.setStyleSheet(
            f"QTableView {{ background: {theme.base}; }}"
            f"QHeaderView {{ background: {theme.base}; }}"
            f"QHeaderView::section {{ padding: 0 4px; color: {theme.muted}; font-size: 11px; }}"
        )

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's own event
        room = self.viewport().width()
        for column, share in enumerate(_SHARES):
            self.setColumnWidth(column, room * share // 100)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid() and not editing:
            self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid() and not editing:
            self._offices.remove_row(index.row())
        else:
            super().keyPressEvent(event)


class _OfficeDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, model: OfficesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offices = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, rect = self._theme, option.rect
        painter.save()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused:
            painter.setPen(QPen(QColor(theme.accent), 1))
            painter.setBrush(QColor(theme.accent_soft))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 1.5, -1.5, -2.5), 4, 4)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(theme.hair))
        value, words = str(index.data(Qt.ItemDataRole.EditRole)), str(index.data())
        doubtful = index.column() == STATUS and value in _DOUBTFUL
        colour = theme.warn if doubtful else theme.text if value else theme.faint
        paint_words(painter, QRectF(rect).adjusted(4, 0, -4, 0), words, px=12.5, colour=colour)
        painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = self._offices.choices(index.column())
        if not choices:
            line = QLineEdit(parent)
            line.setStyleSheet("QLineEdit { padding: 0 2px; min-height: 0; }")
            line.setPlaceholderText("2019-01-23" if index.column() in (SINCE, UNTIL) else "VE")
            line.setAccessibleName(str(self._offices.headerData(index.column(), Qt.Orientation.Horizontal)))
            return line
        combo = QComboBox(parent)
        combo.setAccessibleName(str(self._offices.headerData(index.column(), Qt.Orientation.Horizontal)))
        combo.setStyleSheet("QComboBox { padding: 0 4px; min-height: 0; }")
        for code, words in [("", "–"), *choices]:
            combo.addItem(words, code)
        combo.activated.connect(lambda: self._take(combo))
        return combo

    def _take(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = str(index.data(Qt.ItemDataRole.EditRole))
        if isinstance(editor, QComboBox):
            if value and editor.findData(value) < 0:
                editor.addItem(value, value)
            editor.setCurrentIndex(max(0, editor.findData(value)))
        elif isinstance(editor, QLineEdit):
            editor.setText(value)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            text = editor.text().strip()
            if index.column() == OF or not text or is_value(text):
                model.setData(index, text)
