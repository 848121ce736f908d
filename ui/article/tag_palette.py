"""The palette beside a picked mark: another label, and the record that the words mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook, Label
from annotator.model.records import Entity, Mention
from ui.actions import keys_text
from ui.article.article_view import ArticleView
from ui.article.mark_source import style_of
from ui.fonts import ui_font
from ui.i18n import current_language, quoted
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap
from ui.widgets.layer_badge import paint_badge

WIDTH = 218
_ROW = 24
_KIND = Qt.ItemDataRole.UserRole
_ID = Qt.ItemDataRole.UserRole + 1
_ENTITY, _NEW, _UNKNOWN = "entity", "new", "unknown"


class TagPalette(QFrame):
    """Rests beside the page without the focus until `focus_field` or a click; all it asks for goes out as signals."""

    label_chosen = Signal(str)
    entity_chosen = Signal(str)
    new_entity_chosen = Signal(str)
    unknown_chosen = Signal()
    closed = Signal()
    query_changed = Signal(str)
    remove_requested = Signal()
    doubt_requested = Signal()
    rule_requested = Signal()

    def __init__(self, theme: Theme, page: ArticleView) -> None:
        super().__init__(page)
        self._page = page
        self._theme = theme
        self._current = ""
        self._counts: Mapping[str, int] = {}
        self.setObjectName("palette")
        self.setStyleSheet(
            f"#palette {{ background: {theme.base}; border: 1px solid {theme.border}; border-radius: 7px; }}"
        )
        self.setFixedWidth(WIDTH)
        self._labels = QHBoxLayout()
        self._labels.setSpacing(2)
        self._title = QLabel(self)
        self._title.setFont(ui_font(12, 600))
        self._field = QLineEdit(self)
        self._list = QListWidget(self)
        self._foot = QWidget(self)
        self._lay_out()
        self._field.textEdited.connect(self.query_changed)
        self._list.itemClicked.connect(self._take)
        self.setFocusProxy(self._field)

    def show_for(
        self,
        mention: Mention,
        *,
        candidates: Sequence[Entity],
        counts: Mapping[str, int],
        codebook: Codebook,
        current: Entity | None,
        words: str,
        rect: QRect,
    ) -> None:
        """Rest beside this mention; `rect` is where it stands in the view."""
        layer = codebook.layer_of(mention.label)
        self._current = current.id if current else ""
        self._show_labels([found for found in codebook.layers if not found.retired], mention.label)
        self._title.setText(layer.names.of(current_language()) if layer else mention.label)
        names = bool(layer and layer.entities)
        for widget in (self._field, self._list):
            widget.setVisible(names)
        self._field.setText(current.name if current else " ".join(words.split()))
        if names:
            self.set_candidates(candidates, counts)
        self._place(rect)

    def set_candidates(self, candidates: Sequence[Entity], counts: Mapping[str, int]) -> None:
        """The records on offer, the new one and "unknown" behind them; the first is picked."""
        self._list.clear()
        self._counts = counts
        for entity in candidates[:6]:
            self._add_entity(entity)
        name = " ".join(self._field.text().split())
        if name and not any(entity.name == name for entity in candidates):
            text = self.tr("New: {name}").format(name=quoted(name, current_language()))
            self._add(text, _NEW, name, picture="plus")
        self._add(self.tr("Unknown, to be resolved"), _UNKNOWN, "", picture="circle-help")
        self._list.setCurrentRow(0)
        self._list.setFixedHeight(self._list.count() * _ROW + 4)
        self.adjustSize()

    def focus_field(self) -> None:
        """Ask: the field takes the focus, its words selected."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down pick, Return takes, Escape leaves things as they are."""
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            self._list.setCurrentRow((self._list.currentRow() + step) % max(1, self._list.count()))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if (item := self._list.currentItem()) is not None:
                self._take(item)
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, item: QListWidgetItem) -> None:
        kind, value = item.data(_KIND), str(item.data(_ID))
        if kind == _ENTITY:
            self.entity_chosen.emit(value)
        elif kind == _NEW:
            self.new_entity_chosen.emit(value)
        else:
            self.unknown_chosen.emit()

    def _add_entity(self, entity: Entity) -> None:
        codes = dict(entity.codes)
        parts = [codes.get("ISO3166-1-alpha-2", ""), dict(entity.attributes).get("sector", "")]
        count = self.tr("%n mention(s)", "", self._counts.get(entity.id, 0))
        hint = " · ".join([part for part in parts if part] + [count])
        self._add(f"{entity.name}   {hint}", _ENTITY, entity.id, picture="check" if entity.id == self._current else "")

    def _add(self, text: str, kind: str, value: str, *, picture: str = "") -> None:
        item = QListWidgetItem(text)
        item.setData(_KIND, kind)
        item.setData(_ID, value)
        item.setToolTip(text)
        item.setSizeHint(QSize(0, _ROW))
        if picture:
            item.setIcon(icon(picture, self._theme.muted))
        self._list.addItem(item)

    def _show_labels(self, layers: Sequence[Label], current: str) -> None:
        while (item := self._labels.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for layer in layers:
            name = layer.names.of(current_language())
            button = QToolButton(self)
            button.setIcon(_badge(layer, self._theme))
            button.setIconSize(QSize(20, 16))
            button.setCheckable(True)
            button.setChecked(layer.code == current)
            button.setAutoRaise(True)
            button.setToolTip(self.tr("Relabel as {label}").format(label=name))
            button.setAccessibleName(self.tr("Relabel as {label}").format(label=name))
            button.clicked.connect(lambda _checked=False, code=layer.code: self.label_chosen.emit(code))
            self._labels.addWidget(button)

    def _place(self, rect: QRect) -> None:
        """In the margin right of the page where there is room, else under the line; never over the words."""
        self.adjustSize()
        margin, room = self._page.margin_rect(), self._page.rect()
        top = max(8, min(rect.top() - 16, room.height() - self.height() - 8))
        if margin.width() >= WIDTH + 4:
            self.move(QPoint(margin.left(), top))
        else:
            below = rect.bottom() + 14
            fits = below + self.height() <= room.height()
            left = max(8, min(rect.left(), room.width() - WIDTH - 16))
            self.move(QPoint(left, below if fits else max(8, rect.top() - self.height() - 6)))
        self.show()
        self.raise_()

    def _lay_out(self) -> None:
        self._field.setAccessibleName(self.tr("Record of these words"))
        self._field.setPlaceholderText(self.tr("name, alias or code"))
        self._list.setAccessibleName(self.tr("Records"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        for keys, words, signal in (
            ("Del", self.tr("remove"), self.remove_requested),
            ("F", self.tr("doubt"), self.doubt_requested),
            ("F1", self.tr("rule"), self.rule_requested),
        ):
            button = QToolButton(self._foot)
            button.setText(words)
            button.setAutoRaise(True)
            button.setFont(ui_font(11))
            button.setStyleSheet("padding: 0; border: 0;")
            button.setAccessibleName(words)
            button.clicked.connect(signal)
            foot.addWidget(KeyCap(self._theme, keys_text(keys), self._foot))
            foot.addWidget(button)
        foot.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(KeyCap(self._theme, "F2", self))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 6)
        column.setSpacing(6)
        column.addLayout(self._labels)
        column.addLayout(head)
        column.addWidget(self._field)
        column.addWidget(self._list)
        column.addWidget(self._foot)


def _badge(layer: Label, theme: Theme) -> QIcon:
    size = QSize(20, 16)
    picture = QPixmap(size * 2)
    picture.setDevicePixelRatio(2)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = style_of(layer)
    colours = theme.layers.get(style.colour, theme.layers["quotation"])
    paint_badge(painter, QRectF(1, 0, 18, 16), letter=style.letter, colours=colours)
    painter.end()
    return QIcon(picture)
