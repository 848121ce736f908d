"""The record of one entity: its name and fields, who is for and against it, when and where it is mentioned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon, pixmap
from ui.models.entity_rows import icon_of
from ui.models.register_figures import Figures
from ui.models.register_lines import LineReader
from ui.models.register_record import month_range, stance_rows
from ui.theme import Theme
from ui.views.record_charts import MonthChart, StanceChart
from ui.views.record_form import RecordForm
from ui.views.record_mentions import RecordMentions
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState

_NARROW = 540
"""Pixels below which buttons lose their words and rows of choices become lists."""


class RecordPage(QWidget):
    """Shows one record and emits wishes; `entity_changed` carries the record before and after an edit."""

    entity_changed = Signal(object, object)
    merge_requested = Signal(str, str)
    split_requested = Signal(str)
    remove_requested = Signal(str)
    mention_requested = Signal(str, str)
    record_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.entity: Entity | None = None
        self._codebook: Codebook | None = None
        self._register = Register()
        self._count = 0
        self.setObjectName("recordPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#recordPage, #recordBody, #recordScroll {{ background: {theme.base}; }}")
        self._build()
        self._connect()
        self.show_twin(None)
        self.show_nothing()

    def _build(self) -> None:
        theme = self._theme
        self._tile = QLabel(self)
        self._tile.setFixedSize(38, 38)
        self._tile.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.name = QLineEdit(self)
        self.name.setFont(ui_font(20, 600))
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setStyleSheet(
            "QLineEdit { border: 1px solid transparent; background: transparent; padding: 0 3px; }"
            f"QLineEdit:hover {{ border-color: {theme.strong}; }}"
            f"QLineEdit:focus {{ border: 1px solid {theme.accent}; background: {theme.base}; padding: 0 3px; }}"
        )
        self._line = ElidedLabel(self)
        self._line.setProperty("tone", "muted")
        self._line.setStyleSheet("font-size: 12px; padding-left: 4px;")
        self.twin = QPushButton(self)
        self.twin.setIcon(icon("git-merge", theme.warn, 14))
        self.twin.setStyleSheet(
            f"QPushButton {{ color: {theme.warn}; background: {theme.warn_soft}; border: 0; padding: 2px 8px; }}"
            f"QPushButton:focus {{ border: 1px solid {theme.accent}; padding: 1px 7px; }}"
        )
        self.merge = self._button("git-merge", self.tr("Merge…"))
        self.split = self._button("split", self.tr("Split…"))
        self.more = QToolButton(self)
        self.more.setIcon(icon("ellipsis", theme.muted))
        self.more.setToolTip(self.tr("More"))
        self.more.setAccessibleName(self.tr("More"))
        menu = QMenu(self.more)
        self._remove = menu.addAction(icon("trash-2", theme.muted), self.tr("Remove the record…"))
        self.more.setMenu(menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.form = RecordForm(theme, self._language, self)
        self._twin_id = ""
        self._stance_title = ElidedLabel(self)
        self._stance_title.setFont(ui_font(13, 600))
        self._key = QLabel(self._legend(), self)
        self._key.setStyleSheet("font-size: 11px;")
        self.stances = StanceChart(theme, self)
        self._no_stance = QLabel(self.tr("No stance towards this record yet."), self)
        self._month_title = QLabel(self.tr("Over time"), self)
        self._month_title.setFont(ui_font(13, 600))
        self.months = MonthChart(theme, self._language, self)
        self._no_month = QLabel(self.tr("No dated mention yet."), self)
        for label in (self._no_stance, self._no_month):
            label.setProperty("tone", "muted")
        self.mentions = RecordMentions(theme, self._language, self)
        self._lay_out()

    def _button(self, picture: str, words: str) -> QPushButton:
        button = QPushButton(icon(picture, self._theme.text, 14), f" {words}", self)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setProperty("words", f" {words}")
        return button

    def _legend(self) -> str:
        con, pro = self._theme.con, self._theme.pro
        opposes, supports = self.tr("opposes"), self.tr("supports")
        return f"<span style='color:{con}'>■</span> − {opposes} &nbsp; <span style='color:{pro}'>■</span> + {supports}"

    def _lay_out(self) -> None:
        words, head = QVBoxLayout(), QHBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.name)
        words.addWidget(self._line)
        head.setSpacing(8)
        head.addWidget(self._tile)
        head.addLayout(words, 1)
        for button in (self.merge, self.split, self.more):
            head.addWidget(button)
        stances = QHBoxLayout()
        stances.addWidget(self._stance_title, 1)
        stances.addWidget(self._key)
        self._body = QWidget(self)
        self._body.setObjectName("recordBody")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(22, 14, 22, 18)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.twin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(6)
        column.addWidget(self.form)
        column.addSpacing(6)
        column.addLayout(stances)
        column.addWidget(self.stances)
        column.addWidget(self._no_stance)
        column.addSpacing(6)
        column.addWidget(self._month_title)
        column.addWidget(self.months)
        column.addWidget(self._no_month)
        column.addSpacing(6)
        column.addWidget(self.mentions, 1)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("recordScroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._body)
        self._empty = EmptyState(self._theme, picture="users", title=self.tr("No record chosen"))
        self._empty.say(self.tr("No record chosen"), self.tr("Pick one at the left, or make one with +."))
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._scroll)
        self._pages.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._on_name)
        self.merge.clicked.connect(lambda: self._wish(lambda id_: self.merge_requested.emit(id_, "")))
        self.twin.clicked.connect(lambda: self._wish(lambda id_: self.merge_requested.emit(self._twin_id, id_)))
        self.split.clicked.connect(lambda: self._wish(self.split_requested.emit))
        self._remove.triggered.connect(lambda: self._wish(self.remove_requested.emit))
        self.form.entity_changed.connect(self._on_changed)
        self.mentions.mention_chosen.connect(self.mention_requested)
        self.stances.record_chosen.connect(self.record_requested)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < _NARROW
        for button in (self.merge, self.split):
            button.setText("" if narrow else str(button.property("words")))
        self.form.set_narrow(narrow)

    # what is shown

    def show_nothing(self) -> None:
        """No record is chosen."""
        self.entity = None
        self._pages.setCurrentWidget(self._empty)

    def show_entity(self, entity: Entity, codebook: Codebook, register: Register, *, count: int) -> None:
        """Show a record's fields and how many mentions it has; its mentions and figures come by themselves."""
        other = self.entity is None or self.entity.id != entity.id
        self.entity, self._codebook, self._register, self._count = entity, codebook, register, count
        if other:
            self._scroll.verticalScrollBar().setValue(0)
            self.name.setModified(False)
        if not self.name.isModified():
            self.name.setText(entity.name)
            self.name.setCursorPosition(0)
        layer = codebook.label(entity.kind)
        colours = self._theme.layers.get(layer.colour if layer else "")
        ink, tint = (colours.ink, colours.tint) if colours else (self._theme.muted, self._theme.hover)
        picture = icon_of(layer, entity.type)
        self._tile.setPixmap(pixmap(picture, ink, size=20, ratio=self.devicePixelRatioF()))
        self._tile.setStyleSheet(f"background: {tint}; border-radius: 6px;")
        self.form.show_entity(entity, codebook, register)
        self._pages.setCurrentWidget(self._scroll)
        self._say(0)

    def show_twin(self, other: Entity | None) -> None:
        """Say that the record may be a duplicate of another one, and offer to merge them; None takes it back."""
        self._twin_id = other.id if other else ""
        if other is not None:
            words = self.tr("Duplicate of {name}? Merge…").format(name=other.name)
            self.twin.setText(f" {words}")
            self.twin.setAccessibleName(words)
        self.twin.setVisible(other is not None)

    def show_mentions(self, mentions: Sequence[Mention], reader: LineReader) -> None:
        """Show all mentions of the record, in this order."""
        if self.entity is not None and self._codebook is not None:
            self._count = len(mentions)
            self.mentions.show_mentions(self.entity, mentions, reader=reader, codebook=self._codebook)
            self._say(len({mention.article for mention in mentions}))

    def show_figures(self, figures: Figures) -> None:
        """Show what has been counted so far."""
        if self.entity is None or figures.entity != self.entity.id:
            return
        self.form.show_counts(figures.forms)
        rows = stance_rows(figures, self._register, self.tr("narrator"))
        self._stance_title.setText(self.tr("Stances towards {name}").format(name=self.entity.name))
        self.stances.show_rows(rows)
        self.stances.setVisible(bool(rows))
        self._key.setVisible(bool(rows))
        self._no_stance.setVisible(not rows and figures.complete)
        months = month_range(dict(figures.months))
        self.months.show_months(months)
        self.months.setVisible(bool(months))
        self._no_month.setVisible(not months and figures.complete)

    def edit_name(self) -> None:
        """Put the focus into the name, all of it selected."""
        self.name.setFocus()
        self.name.selectAll()

    def _say(self, articles: int) -> None:
        """The line below the name: « Actor, person · 14 mentions in 8 articles »."""
        if self.entity is None or self._codebook is None:
            return
        labels = [self._codebook.label(self.entity.kind), self._codebook.label(self.entity.type)]
        names = [label.names.of(self._language) for label in labels if label]
        names[1:] = [name[:1].lower() + name[1:] for name in names[1:]]
        mentions = self.tr("%n mention(s)", "", self._count)
        mentions = mentions.replace(str(self._count), format_number(self._count, self._language), 1)
        where = " " + self.tr("in %n article(s)", "", articles) if articles else ""
        self._line.setText(f"{', '.join(names)} · {mentions}{where}")

    # what the user does

    def _on_name(self) -> None:
        name = " ".join(self.name.text().split())
        self.name.setModified(False)
        if self.entity is None or name == self.entity.name:
            return
        if not name:
            self.name.setText(self.entity.name)
            return
        self._on_changed(self.entity, replace(self.entity, name=name))

    def _on_changed(self, old: Entity, new: Entity) -> None:
        self.entity = new
        self.entity_changed.emit(old, new)

    def _wish(self, tell: object) -> None:
        if self.entity is not None and callable(tell):
            tell(self.entity.id)
