"""The picked mention: label, words, attributes, value, certainty, records, remark, origin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from annotator.model.records import Mention
from annotator.model.register import Register
from ui.icons import icon
from ui.models.passages import Passages
from ui.panels.mention_form import MentionForm
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState


class MentionPanel(QWidget):
    """Shows one mention and emits wishes; the first id of each is the mention's, a second one an entity's."""

    relabel_requested = Signal(str, str)
    attribute_chosen = Signal(str, str, object)
    value_chosen = Signal(str, str)
    confidence_chosen = Signal(str, str)
    note_chosen = Signal(str, str, bool)
    unlink_requested = Signal(str, str)
    entity_requested = Signal(str)
    remove_requested = Signal(str)
    history_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._mention: Mention | None = None
        self._passages = Passages("")
        self._shown: tuple[Mention, Register, Codebook] | None = None
        self._title = QLabel(self.tr("Mention"), self)
        self._title.setStyleSheet("font-weight: 600;")
        self._place = QLabel(self)
        self._place.setProperty("tone", "muted")
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(
            theme,
            picture="highlighter",
            title=self.tr("No mark under the caret"),
            line=self.tr("Click a mark, or Tab to the next one."),
        )
        self._pages.addWidget(self._empty)
        self.form = self._new_form()
        self._tools = [
            self._tool("history", self.tr("History of this mention")),
            self._tool("trash-2", self.tr("Remove the mark")),
        ]
        self._tools[0].clicked.connect(lambda: self.history_requested.emit(self._id()))
        self._tools[1].clicked.connect(lambda: self.remove_requested.emit(self._id()))
        self._flag = self._tool("flag", self.tr("Doubt"))
        self._flag.setCheckable(True)
        self._flag.clicked.connect(self._on_flag)
        self._lay_out()
        self.setAccessibleName(self.tr("Mention"))
        self.show_mention(None, Register(), Codebook("", ""), text="")

    def _lay_out(self) -> None:
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(12, 6, 8, 2)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._place)
        head.addStretch(1)
        for button in (self._tools[0], self._flag, self._tools[1]):
            head.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)

    def _tool(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted, 14))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.setAutoRaise(True)
        return button

    def _new_form(self) -> MentionForm:
        form = MentionForm(self._theme, self._language)
        form.relabel_requested.connect(lambda code: self.relabel_requested.emit(self._id(), code))
        form.attribute_chosen.connect(lambda code, values: self.attribute_chosen.emit(self._id(), code, values))
        form.value_chosen.connect(lambda value: self.value_chosen.emit(self._id(), value))
        form.confidence_chosen.connect(lambda code: self.confidence_chosen.emit(self._id(), code))
        form.note_chosen.connect(self._on_note)
        form.unlink_requested.connect(lambda entity: self.unlink_requested.emit(self._id(), entity))
        form.entity_requested.connect(lambda: self.entity_requested.emit(self._id()))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(form)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages.addWidget(area)
        return form

    def show_mention(
        self, mention: Mention | None, register: Register, codebook: Codebook, *, text: str, title: str = ""
    ) -> None:
        """Show a mention of this text; None shows that nothing is picked."""
        if self._passages.text is not text:
            self._passages = Passages(text, title=title)
        self._mention = mention
        self._shown = (mention, register, codebook) if mention is not None else None
        for button in (*self._tools, self._flag):
            button.setVisible(mention is not None)
        self._pages.setCurrentIndex(1 if mention is not None else 0)
        if mention is None:
            self._place.setText("")
            return
        number = self._passages.number(mention.start)
        self._place.setText(f"¶ {number} · {mention.start}–{mention.end}")
        self._place.setAccessibleName(
            self.tr("paragraph {number}, characters {start} to {end}").format(
                number=number, start=mention.start, end=mention.end
            )
        )
        self._flag.setChecked(mention.flag)
        self._flag.setIcon(icon("flag", self._theme.warn if mention.flag else self._theme.muted, 14))
        self.form.show_mention(mention, register, codebook, quote=self._passages.quote(mention.spans))

    def set_theme(self, theme: Theme) -> None:
        """Other colours; the controls are made anew."""
        self._theme = theme
        self._tools[0].setIcon(icon("history", theme.muted, 14))
        self._tools[1].setIcon(icon("trash-2", theme.muted, 14))
        if (area := self._pages.widget(1)) is not None:
            self._pages.removeWidget(area)
            area.deleteLater()
        self.form = self._new_form()
        if self._shown is not None:
            mention, register, codebook = self._shown
            self.show_mention(mention, register, codebook, text=self._passages.text)

    def _id(self) -> str:
        return self._mention.id if self._mention else ""

    def _on_note(self, note: str) -> None:
        if self._mention is not None:
            self.note_chosen.emit(self._mention.id, note, self._mention.flag)

    def _on_flag(self, flag: bool) -> None:
        if self._mention is not None:
            self.note_chosen.emit(self._mention.id, self._mention.note, flag)
