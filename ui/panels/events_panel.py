"""The events (and other frames) of the article in front: sentences, one of them open."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Entity, Frame, Mention, attribute
from annotator.model.register import Register
from ui.icons import icon
from ui.models.event_list_model import EventListModel
from ui.models.passages import Passages
from ui.panels.article_context import ArticleContext
from ui.panels.event_card import EventCard
from ui.panels.event_list_view import EventListView
from ui.panels.sentence import frame_sentence, plain
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap
from ui.widgets.order_button import OrderButton
from ui.widgets.search_field import SearchField


class EventsPanel(QWidget):
    """Shows frames and emits wishes; the first id of each wish is the frame's."""

    frame_selected = Signal(str)
    type_chosen = Signal(str, str)
    attribute_chosen = Signal(str, str, object)
    date_chosen = Signal(str, str, str)
    role_focused = Signal(str, str)
    role_named = Signal(str, str, str, str)
    role_mention_chosen = Signal(str, str, str)
    source_chosen = Signal(str, str)
    argument_removed = Signal(str, object)
    argument_changed = Signal(str, object, object)
    frame_remove_requested = Signal(str)
    note_chosen = Signal(str, str)
    confidence_chosen = Signal(str, str)
    trigger_requested = Signal(str)
    mention_requested = Signal(str)
    new_event_requested = Signal()
    left = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._context: ArticleContext | None = None
        self._ranks: dict[str, int] = {}
        self.model = EventListModel(self)
        self.list = EventListView(theme, self.model, self)
        self._more_open = False
        self._build()
        self.list.frame_chosen.connect(self.frame_selected)
        self.list.remove_pressed.connect(self.frame_remove_requested)
        self.model.modelReset.connect(self._on_reset)
        self.setAccessibleName(self.tr("Events"))
        self._show_counts()

    def _build(self) -> None:
        self.field = SearchField(self._theme, self.tr("Filter"), self)
        self.field.textChanged.connect(self._filter)
        self.incomplete = QToolButton(self)
        self.incomplete.setCheckable(True)
        self.incomplete.toggled.connect(self._filter)
        self.new = QPushButton(self.tr("Event"), self)
        self.new.setAccessibleName(self.tr("New event from the words in hand"))
        self.new.clicked.connect(self.new_event_requested)
        self._key = KeyCap(self._theme, "E", self.new)
        orders = [("position", self.tr("Order of the text")), ("date", self.tr("Date")), ("type", self.tr("Type"))]
        self._sort = OrderButton(self._theme, orders, self)
        self._sort.chosen.connect(self.model.set_order)
        self._dress()
        self.list.setAccessibleName(self.tr("Events of the article"))
        self._empty = EmptyState(
            self._theme,
            picture="zap",
            title=self.tr("No event here"),
            line=self.tr("Select the word that tells it, then press E."),
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        top, column, inside = QHBoxLayout(), QVBoxLayout(self), QHBoxLayout(self.new)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        self.new.setStyleSheet("text-align: left; padding-right: 34px;")
        top.setContentsMargins(10, 10, 10, 7)
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self._sort)
        top.addWidget(self.incomplete)
        top.addWidget(self.new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)

    # what is shown

    def show_article(
        self,
        annotations: AnnotationSet | None,
        register: Register,
        codebook: Codebook,
        *,
        text: str,
        title: str = "",
    ) -> None:
        """Show an article's frames; None shows none."""
        self._close()
        passages = Passages(text, title=title)
        context = (
            ArticleContext(annotations, register, codebook, passages, self._language)
            if annotations is not None
            else None
        )
        self._context = self.list.delegate.context = context
        self._ranks = {label.code: at for at, label in enumerate(codebook.labels)}
        self.list.delegate.forget()
        frame_layers = [layer for layer in codebook.layers if layer.kind == "frame" and not layer.retired]
        self._key.set_keys(frame_layers[0].key if frame_layers else "")
        self.model.show_article(annotations, self if annotations is not None else None)

    def apply(self, change: Change) -> None:
        """Take over what a change means for sentences and the open card."""
        if self._context is None:
            return
        if any(isinstance(record, Entity) for record in (*change.removed, *change.added)):
            self.list.delegate.forget()
        touched = {record.id for record in change.touched()}
        for id_ in touched:
            for frame in self._context.annotations.frames_with(id_):
                self.list.delegate.forget(frame.id)
            self.list.delegate.forget(id_)
        self.model.apply(change)
        self._refresh_card(change)
        self._show_counts()

    def set_theme(self, theme: Theme) -> None:
        """Other colours; the open card is made anew."""
        self._theme = self.list.delegate.theme = theme
        self.list.delegate.forget()
        self._dress()
        self.field.actions()[0].setIcon(icon("search", theme.muted))
        opened = self.list.delegate.open_frame
        self._close()
        self.set_current(opened)
        self.list.viewport().update()

    def set_current(self, frame_id: str) -> None:
        """Open the card of a frame; "" closes it."""
        if frame_id == self.list.delegate.open_frame:
            return
        self._close()
        frame = self._context.frame(frame_id) if self._context else None
        if frame is None or self._context is None:
            return
        if self.model.row_of(frame_id) < 0:
            self.field.clear()
            self.incomplete.setChecked(False)
        self.list.open_row(frame_id, self._card(frame, self._context))
        index = self.model.index(self.model.row_of(frame_id))
        self.list.setCurrentIndex(index)
        QTimer.singleShot(0, self, self._bring_card)

    def focus_role(self, frame_id: str, role: str) -> None:
        """Open a frame's card and put the keyboard into a role's field."""
        self.set_current(frame_id)
        if self.list.card is not None:
            self.list.card.roles.focus_role(role)

    def build(self, frame_id: str) -> None:
        """Open a frame's card and lead the keyboard through its type and roles."""
        self.set_current(frame_id)
        if self.list.card is not None:
            self.list.card.build()

    def edit(self, frame_id: str) -> None:
        """Open a frame's card, the keyboard on what is said of it beside its roles."""
        self.set_current(frame_id)
        if self.list.card is not None:
            self.list.card.details.focus_first()

    def sentence(self, frame: Frame) -> str:
        """The frame as bare words."""
        return plain(frame_sentence(frame, self._context)) if self._context else ""

    def is_incomplete(self, frame: Frame) -> bool:
        """Whether something required is missing."""
        return self._context is not None and self._context.is_incomplete(frame)

    def rank(self, frame: Frame) -> int:
        """The place of its type in the codebook."""
        code = attribute(frame.attributes, TYPE) or frame.label
        return self._ranks.get(code, len(self._ranks))

    # the open card

    def _card(self, frame: Frame, context: ArticleContext) -> EventCard:
        card = EventCard(frame, context, self._theme, self.list.viewport(), width=self.list.viewport().width())
        card.details.more.setChecked(self._more_open)
        card.details.more.toggled.connect(self._on_more)
        for mine, signal in (
            (self.type_chosen, card.type_chosen),
            (self.attribute_chosen, card.attribute_chosen),
            (self.date_chosen, card.date_chosen),
            (self.role_focused, card.role_focused),
            (self.role_named, card.role_named),
            (self.role_mention_chosen, card.role_mention_chosen),
            (self.source_chosen, card.source_chosen),
            (self.argument_removed, card.argument_removed),
            (self.argument_changed, card.argument_changed),
            (self.frame_remove_requested, card.remove_requested),
            (self.note_chosen, card.note_chosen),
            (self.confidence_chosen, card.confidence_chosen),
            (self.trigger_requested, card.trigger_requested),
            (self.mention_requested, card.mention_requested),
        ):
            signal.connect(mine)
        card.close_requested.connect(self._on_close)
        return card

    def _close(self) -> None:
        if self.list.delegate.open_frame:
            self.list.open_row("", None)

    def _on_close(self) -> None:
        self.frame_selected.emit("")
        self.left.emit()

    def _on_more(self, shown: bool) -> None:
        self._more_open = shown

    def _bring_card(self) -> None:
        row = self.model.row_of(self.list.delegate.open_frame)
        if row >= 0:
            self.list.scrollTo(self.model.index(row))

    def _refresh_card(self, change: Change) -> None:
        card, opened = self.list.card, self.list.delegate.open_frame
        if card is None or self._context is None:
            return
        frame = self._context.frame(opened)
        if frame is None:
            self._close()
        elif any(isinstance(record, Frame | Mention | Entity) for record in (*change.removed, *change.added)):
            card.show_frame(frame, self._context)

    def _on_reset(self) -> None:
        opened = self.list.delegate.open_frame
        self.list.card = None
        self.list.delegate.open_frame = ""
        if opened and self.model.row_of(opened) >= 0:
            self.set_current(opened)
        self._show_counts()

    # the head

    def _filter(self) -> None:
        self.model.set_filter(self.field.text(), only_incomplete=self.incomplete.isChecked())

    def _dress(self) -> None:
        self.incomplete.setIcon(icon("triangle-alert", self._theme.warn, 14))
        self.incomplete.setStyleSheet(f"color: {self._theme.warn};")
        self.new.setIcon(icon("plus", self._theme.muted, 14))
        self._sort.set_theme(self._theme)

    def _show_counts(self) -> None:
        count = self.model.incomplete_count()
        self.incomplete.setText(self.tr("%n incomplete", "", count))
        self.incomplete.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.incomplete.setAccessibleName(self.tr("Show only the %n incomplete event(s)", "", count))
        self.incomplete.setVisible(count > 0 or self.incomplete.isChecked())
        self._pages.setCurrentWidget(self.list if self.model.rowCount() else self._empty)
        words = self.field.text().strip()
        if words or self.incomplete.isChecked():
            self._empty.say(self.tr("Nothing for “{words}”").format(words=words) if words else self.tr("All complete"))
        else:
            self._empty.say(self.tr("No event here"), self.tr("Select the word that tells it, then press E."))
