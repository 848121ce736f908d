"""The palette beside a mention: its layer, its record, candidates, the keys that work."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook, Label
from annotator.model.records import Entity, Mention
from ui.article.palette_layers import PaletteLayers
from ui.article.palette_rows import LOW, TALL, PaletteDelegate, PaletteModel, PaletteRow
from ui.fonts import ui_font
from ui.i18n import current_language
from ui.icons import icon
from ui.models.entity_rows import chips_of, form_of, icon_of
from ui.theme import Theme
from ui.widgets.key_cap import KeyCap

WIDTH = 216
MOST = 6
"""How many candidates are offered."""


class TagPalette(QFrame):
    """Rests beside the mention without the keyboard until `focus_field` or a click; its owner does what is chosen.

    `query_changed` is answered with `set_candidates`. Escape, or leaving by Tab, is `closed`.
    """

    label_chosen = Signal(str)
    entity_chosen = Signal(str)
    referent_chosen = Signal(str)
    new_entity_chosen = Signal(str)
    unknown_chosen = Signal()
    closed = Signal()
    query_changed = Signal(str)
    remove_requested = Signal()
    doubt_requested = Signal()
    rule_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = current_language()
        self._codebook: Codebook | None = None
        self._mention: Mention | None = None
        self._current: Entity | None = None
        self._words = ""
        self.setObjectName("tagPalette")
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Tag palette"))
        self.layers = PaletteLayers(theme, self._language, self)
        self.layers.chosen.connect(self.label_chosen)
        self._label = QLabel(self)
        self._change = QWidget(self)
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Record: name, alias or code"))
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.field.textEdited.connect(self._on_edited)
        self.field.installEventFilter(self)
        self._picture = self.field.addAction(icon("user", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self.model = PaletteModel(self)
        self.list = QListView(self)
        self._delegate = PaletteDelegate(theme, self)
        self._set_up_list()
        self._lay_out()
        self.set_theme(theme)
        self.hide()

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Candidates"))
        self.list.clicked.connect(lambda index: self._take(index.row()))

    def _lay_out(self) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        inner = QHBoxLayout(self._change)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(5)
        inner.addWidget(KeyCap(self._theme, "F2", self))
        words = QLabel(self.tr("change"), self)
        words.setProperty("tone", "muted")
        inner.addWidget(words)
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._label)
        head.addStretch(1)
        head.addWidget(self._change)
        box, top = QVBoxLayout(), QHBoxLayout()
        top.setContentsMargins(8, 0, 8, 0)
        top.addWidget(self.layers)
        box.setContentsMargins(8, 0, 8, 0)
        box.addWidget(self.field)
        foot.setContentsMargins(8, 0, 8, 0)
        foot.setSpacing(1)
        self._feet = [
            self._foot(foot, self.tr("Del"), self.tr("remove"), self.remove_requested.emit),
            self._foot(foot, "F", self.tr("doubt"), self.doubt_requested.emit),
            self._foot(foot, "F1", self.tr("rule"), self.rule_requested.emit),
        ]
        foot.addStretch(1)
        column.setContentsMargins(1, 8, 1, 7)
        column.setSpacing(7)
        for part in (top, head, box):
            column.addLayout(part)
        column.addWidget(self.list)
        column.addLayout(foot)

    def _foot(self, row: QHBoxLayout, keys: str, words: str, act: object) -> QToolButton:
        row.addWidget(KeyCap(self._theme, keys, self))
        button = QToolButton(self)
        button.setText(words)
        button.setAccessibleName(words)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setStyleSheet("padding: 1px 1px;")
        button.setFont(ui_font(11.5))
        button.clicked.connect(partial(_call, act))
        row.addWidget(button)
        return button

    # what is shown

    def show_for(
        self,
        mention: Mention,
        *,
        candidates: Sequence[Entity],
        counts: Mapping[str, int],
        codebook: Codebook,
        current: Entity | None,
        rect: QRect,
        words: str = "",
    ) -> None:
        """Show the palette for a mention with these words at `rect` of the parent; keeps the keyboard where it is."""
        self._mention, self._codebook, self._current = mention, codebook, current
        self._words = " ".join(words.split())
        layer = codebook.layer_of(mention.label)
        names_records = bool(layer and layer.entities)
        self.layers.show_layers(codebook, mention.label)
        self._show_label(mention, layer)
        for widget in (self.field, self.list, self._change):
            widget.setVisible(names_records)
        if names_records:
            self.field.setText(current.name if current else "")
            self.field.setPlaceholderText(self._words or self.tr("name, alias or code"))
            colours = self._theme.layers.get(layer.colour if layer else "")
            picture = icon_of(layer, current.type if current else "")
            self._picture.setIcon(icon(picture, colours.ink if colours else self._theme.muted))
            self.set_candidates(candidates, counts)
        self._place(rect)
        self.show()
        self.raise_()

    def set_candidates(self, candidates: Sequence[Entity], counts: Mapping[str, int]) -> None:
        """Offer these records, then a new one, then none."""
        if self._codebook is None:
            return
        rows = [self._row(entity, counts.get(entity.id, 0)) for entity in candidates[:MOST]]
        name = self.new_name()
        if name and not any(entity.name == name for entity in candidates):
            rows.append(PaletteRow("new", name, self._new_words(name)))
        rows.append(PaletteRow("unknown", "", self.tr("unknown, to resolve")))
        self.model.set_rows(rows)
        self.list.setCurrentIndex(self.model.index(0))
        self.list.setFixedHeight(sum(TALL if row.kind == "entity" else LOW for row in rows))
        self.adjustSize()

    def new_name(self) -> str:
        """The name that a new record would get: what is typed, else the mention's words."""
        typed = " ".join(self.field.text().split())
        current = self._current.name if self._current else ""
        return typed if typed and typed != current else self._words

    def focus_field(self) -> None:
        """Give the keyboard to the field."""
        if self.field.isVisibleTo(self):
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = self._delegate.theme = theme
        self.setStyleSheet(
            f"#tagPalette {{ background: {theme.base}; border: 1px solid {theme.strong}; border-radius: 7px; }}"
            f"QListView {{ background: {theme.base}; }}"
        )

    def _show_label(self, mention: Mention, layer: Label | None) -> None:
        if self._codebook is None:
            return
        colours = self._theme.layers.get(layer.colour if layer else "")
        name = layer.names.of(self._language) if layer else mention.label
        form = form_of(mention, self._codebook, self._language)
        self._label.setText(f"{name} · {form}" if form else name)
        self._label.setStyleSheet(f"color: {colours.ink if colours else self._theme.muted}; font-weight: 600;")

    def _row(self, entity: Entity, count: int) -> PaletteRow:
        chips = chips_of(entity, self._codebook) if self._codebook else ()
        hint = " · ".join([*chips, self.tr("%n mention(s)", "", count)])
        current = self._current is not None and entity.id == self._current.id
        return PaletteRow("entity", entity.id, entity.name, hint, current)

    def _new_words(self, name: str) -> str:
        layer = self._codebook.layer_of(self._mention.label) if self._codebook and self._mention else None
        label = layer.names.of(self._language).lower() if layer else ""
        return self.tr("New: “{name}” ({label})").format(name=name, label=label)

    def _place(self, rect: QRect) -> None:
        """In the margin beside the line where there is room, else below it, else above."""
        self.adjustSize()
        view = self.parentWidget()
        if view is None:
            return
        room = view.viewport().rect() if isinstance(view, QAbstractScrollArea) else view.rect()
        margin = view.margin_rect() if hasattr(view, "margin_rect") else QRect()
        # the margin begins 16 px behind the text: half of that may be lent
        if margin.width() >= WIDTH - 8:
            x, y = min(margin.left(), room.right() - WIDTH), rect.top() - 12
        else:
            x = min(rect.left(), room.right() - WIDTH - 8)
            below = rect.bottom() + 34
            y = below if below + self.height() <= room.bottom() else rect.top() - self.height() - 6
        y = max(4, min(y, room.bottom() - self.height() - 4))
        self.move(max(4, x), y)

    # what is done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event)
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if key == Qt.Key.Key_Down else -1
            row = (self.list.currentIndex().row() + step) % max(1, self.model.rowCount())
            self.list.setCurrentIndex(self.model.index(row))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._take(self.list.currentIndex().row(), more=more)
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key == Qt.Key.Key_F1:
            self.rule_requested.emit()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _on_edited(self, text: str) -> None:
        self.query_changed.emit(text)

    def _take(self, number: int, *, more: bool = False) -> None:
        row = self.model.row(number)
        if row is None:
            return
        if row.kind == "entity" and more:
            self.referent_chosen.emit(row.id)
        elif row.kind == "entity":
            self.entity_chosen.emit(row.id)
        elif row.kind == "new":
            self.new_entity_chosen.emit(row.id)
        else:
            self.unknown_chosen.emit()


def _call(act: object) -> None:
    if callable(act):
        act()
