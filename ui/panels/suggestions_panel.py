"""The suggestions of the article in front: a list, and what can be done with all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook
from annotator.suggestions.suggestion import Suggestion
from ui.icons import icon
from ui.models.suggestion_list_model import SuggestionListModel
from ui.models.suggestion_set import SuggestionSet
from ui.panels.row_table import dress
from ui.panels.suggestion_delegate import HEIGHT, SuggestionDelegate
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_cap import KeyCap

_ONWARDS = (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Up)
"""Where no row is in hand (the last one was accepted), these go on where it was."""


class SuggestionsPanel(QWidget):
    """Shows what is proposed; nothing of it counts until accepted. Payloads are ids of suggestions."""

    suggestion_selected = Signal(str)
    accept_requested = Signal(str)
    same_requested = Signal(str)
    reject_requested = Signal(str)
    reject_all_requested = Signal(str)
    safe_requested = Signal()
    review_requested = Signal()
    options_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._suggestions = SuggestionSet()
        self._codebook: Codebook | None = None
        self._text = ""
        self.model = SuggestionListModel(language, self)
        self.list = SuggestionListView(theme, self.model, self)
        self.setAccessibleName(self.tr("Suggestions"))
        self._build()
        self.list.suggestion_selected.connect(self.suggestion_selected)
        self.list.accept_pressed.connect(self.accept_requested)
        self.list.same_pressed.connect(self.same_requested)
        self.list.reject_pressed.connect(self.reject_requested)
        self.list.reject_all_pressed.connect(self.reject_all_requested)
        self._show_counts()

    def _build(self) -> None:
        self.layer = QComboBox(self)
        self.layer.setAccessibleName(self.tr("Which layer"))
        self.layer.currentIndexChanged.connect(self._fill)
        self.options = QToolButton(self)
        self.options.setIcon(icon("sliders-horizontal", self._theme.muted))
        self.options.setAutoRaise(True)
        self.options.setToolTip(self.tr("What may propose in this project"))
        self.options.setAccessibleName(self.tr("What may propose in this project"))
        self.options.clicked.connect(self.options_requested)
        self._empty = EmptyState(self._theme, picture="lightbulb", title="")
        self.show_apart(False)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        self.safe = QPushButton(self)
        self.safe.clicked.connect(self.safe_requested)
        self.review = QToolButton(self)
        self.review.setIcon(icon("list-checks", self._theme.text))
        self.review.setToolTip(self.tr("Review the corpus, one question at a time…"))
        self.review.setAccessibleName(self.tr("Review the corpus, one question at a time…"))
        self.review.clicked.connect(self.review_requested)
        top, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        top.setContentsMargins(10, 10, 10, 7)
        top.addWidget(self.layer, 1)
        top.addWidget(self.options)
        foot.setContentsMargins(10, 8, 10, 8)
        foot.setSpacing(8)
        foot.addWidget(self.safe, 1)
        foot.addWidget(self.review)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addWidget(self._legend())
        column.addLayout(foot)

    def _legend(self) -> QWidget:
        """The keys, which are the same in the text and in the list."""
        from ui.actions import keys_text
        from ui.widgets.elided_label import ElidedLabel

        legend = QWidget(self)
        row = QHBoxLayout(legend)
        row.setContentsMargins(12, 4, 10, 0)
        row.setSpacing(5)
        acts = (
            (keys_text("Return"), self.tr("accept")),
            ("X", self.tr("reject")),
            (keys_text("Space"), self.tr("skip")),
        )
        for keys, words in acts:
            label = ElidedLabel(legend)
            label.setText(words)
            row.addWidget(KeyCap(self._theme, keys, legend))
            row.addWidget(label)
        return legend

    @property
    def count(self) -> int:
        """How many suggestions the article has."""
        return len(self._suggestions)

    def show_codebook(self, codebook: Codebook) -> None:
        """The layers that can be chosen."""
        chosen = self.layer.currentData()
        self._codebook = codebook
        self.layer.blockSignals(True)
        self.layer.clear()
        self.layer.addItem(self.tr("All layers"), "")
        for layer in codebook.layers:
            if not layer.retired:
                self.layer.addItem(layer.names.of(self._language), layer.code)
        self.layer.setCurrentIndex(max(0, self.layer.findData(chosen)))
        self.layer.blockSignals(False)

    def show_apart(self, apart: bool) -> None:
        """Whether the article is annotated by several apart, so that nothing is proposed."""
        if apart:
            line = self.tr("Where several annotate apart to be compared, nothing is proposed.")
            self._empty.say(self.tr("Drawn for reliability"), line)
        else:
            line = self.tr("Names, countries and dates that are not tagged yet appear here by themselves.")
            self._empty.say(self.tr("Nothing to propose here"), line)

    def show_suggestions(self, suggestions: SuggestionSet, text: str) -> None:
        """Show an article's suggestions; the row in hand stays in hand."""
        current = self.model.at(self.list.currentIndex().row())
        self._suggestions, self._text = suggestions, text
        self._fill()
        if current is not None:
            self.set_current(current)

    def remove(self, gone: Sequence[Suggestion]) -> None:
        """These are answered, or their words are tagged."""
        self.model.remove(gone)
        self._show_counts()

    def set_current(self, one: Suggestion | None) -> None:
        """Make a row current, without choosing it; None none."""
        self.list.mark(self.model.index(self.model.row_of(one)) if one else QModelIndex())

    def _fill(self) -> None:
        label = self.layer.currentData() or ""
        self.model.show(self._suggestions, text=self._text, codebook=self._codebook, label=label)
        self._show_counts()

    def _show_counts(self) -> None:
        sure = self._suggestions.safe
        self.safe.setText(self.tr("Accept the safe ones  {count}").format(count=sure))
        self.safe.setToolTip(self.tr("Only forms that you decided the same way before"))
        self.safe.setEnabled(sure > 0)
        self._pages.setCurrentWidget(self.list if self.model.rowCount() else self._empty)


class SuggestionListView(QTableView):
    """The list: moving chooses, Return accepts, X rejects, Space goes on; with Shift for all of the same form.

    A table of one column: a list of Qt's would ask for every row whenever one is answered.
    """

    suggestion_selected = Signal(str)
    accept_pressed = Signal(str)
    same_pressed = Signal(str)
    reject_pressed = Signal(str)
    reject_all_pressed = Signal(str)

    def __init__(self, theme: Theme, model: SuggestionListModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._suggestions = model
        self._quiet = False
        self._place = 0
        self.setModel(model)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.setItemDelegate(SuggestionDelegate(theme, self))
        dress(self, HEIGHT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(self.tr("Suggestions for the article"))
        self.doubleClicked.connect(lambda index: self._emit(self.accept_pressed, index))

    def mark(self, index: QModelIndex) -> None:
        """Make a row current and bring it into view, without choosing it; the place of the last one is kept."""
        self._place = self.currentIndex().row() if self.currentIndex().isValid() else self._place
        self._quiet = True
        self.setCurrentIndex(index)
        self._quiet = False
        if index.isValid():
            self.scrollTo(index)

    def _on_current(self, current: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self._emit(self.suggestion_selected, current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control:
            self._emit(self.same_pressed if shift else self.accept_pressed, index)
        elif event.key() == Qt.Key.Key_X and control is shift:
            self._emit(self.reject_all_pressed if control else self.reject_pressed, index)
        elif event.key() in _ONWARDS and not index.isValid() and not control:
            self.setCurrentIndex(self._suggestions.index(min(self._place, self._suggestions.rowCount() - 1)))
        elif event.key() == Qt.Key.Key_Space and not control:
            self.setCurrentIndex(self._suggestions.index((index.row() + 1) % max(1, self._suggestions.rowCount())))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = self._suggestions.rowCount() - 1
            self.setCurrentIndex(self._suggestions.index(0 if event.key() == Qt.Key.Key_Home else last))
        else:
            super().keyPressEvent(event)

    def _emit(self, signal: object, index: QModelIndex) -> None:
        one = self._suggestions.at(index.row())
        if one is not None:
            signal.emit(one.id)  # type: ignore[attr-defined] # a bound signal, which has no type of its own
