"""The stances of the article in front: a list of who thinks what of whom, and the matrix."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from annotator.edits.stances import STANCE
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Entity
from annotator.model.register import Register
from ui.icons import icon
from ui.models.passages import Passages
from ui.models.stance_list_model import StanceListModel
from ui.models.stance_rows import StanceRow, Stances, stance_rows
from ui.panels.stance_list_view import StanceListView
from ui.panels.stance_matrix_page import StanceMatrixPage
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segmented

LIST, MATRIX = "list", "matrix"


class StancesPanel(QWidget):
    """Shows stances and emits wishes; the first id of each is the frame's.

    `frame_requested` asks to see the evidence, `value_chosen` carries a code of the codebook, `derive_requested` asks
    for the same stance of the holder's country, and `count_changed` how many stances the article has.
    """

    frame_requested = Signal(str)
    value_chosen = Signal(str, str)
    derive_requested = Signal(str)
    frame_remove_requested = Signal(str)
    new_stance_requested = Signal()
    count_changed = Signal(int)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stances: Stances | None = None
        self._language = language
        self._rows: list[StanceRow] = []
        self.model = StanceListModel(self)
        self.list = StanceListView(theme, self.model, self)
        self.matrix = StanceMatrixPage(theme, language, self)
        self.setAccessibleName(self.tr("Stances"))
        self._build()
        self._connect()
        self._refresh()

    def _build(self) -> None:
        self.field = SearchField(self._theme, self.tr("Filter"), self)
        self.look = Segmented(self._theme, parent=self)
        self.look.set_options([(LIST, self.tr("list")), (MATRIX, self.tr("matrix"))])
        self.look.set_current(LIST)
        self.look.setAccessibleName(self.tr("How the stances are shown"))
        self.new = QPushButton(self)
        self.new.setAccessibleName(self.tr("New stance from the words in hand"))
        self.new.setToolTip(self.tr("New stance from the words in hand"))
        self._key = KeyCap(self._theme, "S", self.new)
        self.derived = QCheckBox(self)
        self.derived.setAccessibleName(self.tr("Derived stances too"))
        self._empty = EmptyState(
            self._theme,
            picture="scale",
            title=self.tr("No stance here"),
            line=self.tr("Select the word that bears it, then press S."),
        )
        self._pages = QStackedWidget(self)
        for page in (self.list, self.matrix, self._empty):
            self._pages.addWidget(page)
        inside = QHBoxLayout(self.new)
        inside.setContentsMargins(0, 0, 8, 0)
        inside.addStretch(1)
        inside.addWidget(self._key)
        self.new.setStyleSheet("text-align: left; padding-right: 28px;")
        top, column = QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(10, 10, 10, 7)
        top.setSpacing(8)
        top.addWidget(self.field, 1)
        top.addWidget(self.matrix.source, 1)
        top.addWidget(self.look)
        top.addWidget(self.new)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        self._foot = QWidget(self)
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(12, 8, 10, 8)
        foot.addWidget(self.derived)
        column.addWidget(self._foot)
        self._dress()

    def _connect(self) -> None:
        self.field.textChanged.connect(lambda _words: self._fill())
        self.look.chosen.connect(lambda _code: self._show_page())
        self.new.clicked.connect(self.new_stance_requested)
        self.list.frame_requested.connect(self.frame_requested)
        self.list.value_pressed.connect(self._on_value)
        self.list.remove_pressed.connect(self.frame_remove_requested)
        self.list.derive_pressed.connect(self._on_derive)
        self.list.row_chosen.connect(lambda _id: self._show_foot())
        self.matrix.frame_requested.connect(self.frame_requested)
        self.matrix.source.currentIndexChanged.connect(lambda _at: self._show_page())
        self.matrix.with_derived.toggled.connect(lambda _on: self._show_page())
        self.derived.clicked.connect(lambda _checked: self._on_derive(self.list.current_id))

    # what is shown

    @property
    def count(self) -> int:
        """How many stances the article has."""
        return len(self._rows)

    def show_article(
        self, annotations: AnnotationSet | None, register: Register, codebook: Codebook, *, article: Article | None
    ) -> None:
        """Show an article's stances; None shows none."""
        self._stances = None
        if annotations is not None and article is not None:
            passages = Passages(article.text, title=article.title)
            self._stances = Stances(annotations, register, codebook, article, passages, self._language)
        layer = codebook.label(STANCE)
        self._key.set_keys(layer.key if layer else "")
        self.new.setEnabled(layer is not None and not layer.retired)
        self.matrix.view.holders.letters = {
            found.code: (found.key, found.colour) for found in codebook.layers if found.key and found.colour
        }
        self.list.setCurrentIndex(QModelIndex())
        self._refresh()

    def apply(self, change: Change) -> None:
        """Take over what a change means; costs nothing where it touches no stance."""
        if self._stances is not None and self._is_concerned(change):
            self._refresh()

    def set_current(self, frame_id: str) -> None:
        """Make the row and the cell of a frame current, without opening anything; "" leaves all as it is."""
        row = self.model.row_of(frame_id)
        if row >= 0 and frame_id != self.list.current_id:
            self.list.setCurrentIndex(self.model.index(row))
        self.matrix.set_current(frame_id)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self._theme = self.list.delegate.theme = theme
        self.matrix.set_theme(theme)
        self.field.actions()[0].setIcon(icon("search", theme.muted))
        self._dress()
        self.list.viewport().update()

    def _is_concerned(self, change: Change) -> bool:
        if any(isinstance(record, Entity) for record in (*change.removed, *change.added)):
            return bool(self._rows)
        found = self._stances
        if found is None:
            return False
        touched = list(change.touched())
        if any(record.label == STANCE for record in touched):
            return True
        return any(frame.label == STANCE for record in touched for frame in found.annotations.frames_with(record.id))

    def _refresh(self) -> None:
        found = self._stances
        before = self.count
        self._rows = stance_rows(found) if found else []
        self.matrix.show_stances(found)
        self._fill()
        if before != self.count:
            self.count_changed.emit(self.count)

    def _fill(self) -> None:
        current = self.list.current_id
        self.model.show(self._rows, words=self.field.text())
        if current and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.model.index(self.model.row_of(current)))
        self._show_page()

    def _show_page(self) -> None:
        words, in_matrix = self.field.text().strip(), self.look.current() == MATRIX
        if in_matrix and self._rows and self.matrix.is_empty:
            self._empty.say(self.tr("No matrix yet"), self.tr("It needs a stance with its holder and its target."))
            self._pages.setCurrentWidget(self._empty)
        elif in_matrix and self._rows:
            self._pages.setCurrentWidget(self.matrix)
        elif self.model.rowCount():
            self._pages.setCurrentWidget(self.list)
        else:
            if words and self._rows:
                self._empty.say(self.tr("Nothing for “{words}”").format(words=words))
            else:
                self._empty.say(self.tr("No stance here"), self.tr("Select the word that bears it, then press S."))
            self._pages.setCurrentWidget(self._empty)
        self.field.setVisible(not in_matrix)
        self.matrix.source.setVisible(in_matrix)
        self._show_foot()

    def _show_foot(self) -> None:
        """Under the list, whether the stance counts for the holder's country too."""
        in_list = self._pages.currentWidget() is self.list
        row = self.model.at(self.list.currentIndex().row()) if in_list else None
        self._foot.setVisible(row is not None and bool(row.country))
        if row is not None and row.country:
            self.derived.setText(self.tr("also for {country} (derived)").format(country=row.country))
            self.derived.setAccessibleName(self.derived.text())
            self.derived.setChecked(bool(row.derived))

    def _on_value(self, frame_id: str, code: str) -> None:
        found = self._stances
        known = found.codebook.attribute("frame", "value", STANCE) if found else None
        if known and code in {value.code for value in known.values if not value.retired}:
            self.value_chosen.emit(frame_id, code)

    def _on_derive(self, frame_id: str) -> None:
        """Ask for the country's stance, or to take it away again; the box shows what is, not what is asked."""
        row = self.model.at(self.model.row_of(frame_id))
        if row is not None and row.derived:
            self.frame_remove_requested.emit(row.derived)
        elif row is not None and row.country:
            self.derive_requested.emit(row.id)
        self._show_foot()

    def _dress(self) -> None:
        self.new.setIcon(icon("plus", self._theme.muted, 14))
