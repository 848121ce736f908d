"""Events of other articles that may be the same as the one in hand, each with the reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.analysis.same_event_candidates import Candidate
from ui.fonts import ui_font
from ui.icons import icon
from ui.models.corpus_event_row import EventRow
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

_ID = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_NAMES = 4
_HEIGHT, _HEIGHT_OF_NONE = 220, 76


class EventsCandidates(QFrame):
    """`join_requested` carries the ids of the event asked about and of the chosen ones.

    `shown_requested` carries the id of the one in hand; Escape and Close hide the pane and tell `left`.
    """

    join_requested = Signal(object)
    shown_requested = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = ""
        self._title = ElidedLabel(self)
        self._title.setFont(ui_font(13, 600))
        nothing = self.tr(
            "No event of another article has this type, one of these records and a date that goes with it."
        )
        self._none = QLabel(nothing, self)
        self._none.setProperty("tone", "muted")
        self._none.setWordWrap(True)
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName(self.tr("Perhaps the same event"))
        self.list.setProperty("framed", True)
        self.list.setWordWrap(True)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 6px; }")
        self.join = QPushButton(icon("link", theme.muted, 14), self.tr("Same event"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        for button in (self.join, self.close_button):
            button.setAccessibleName(button.text())
        self.setObjectName("candidates")
        self.setStyleSheet(
            f"#candidates {{ background: {theme.window}; border: 0; border-top: 1px solid {theme.border}; }}"
        )
        self._lay_out()
        self.join.clicked.connect(self.join_chosen)
        self.close_button.clicked.connect(self.leave)
        self.list.itemDoubleClicked.connect(lambda _item: self.join_chosen())
        self.list.currentItemChanged.connect(self._tell_shown)
        self.hide()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.join)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 14, 8)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)

    def show_candidates(
        self, asked: EventRow, found: Sequence[tuple[Candidate, EventRow]], names: Mapping[str, str]
    ) -> None:
        """List candidates for an event; `names` are those of the records."""
        self._asked = asked.id
        self._title.setText(self.tr("Perhaps the same as: {sentence}").format(sentence=asked.sentence))
        self.list.clear()
        for candidate, row in found:
            article = ", ".join(part for part in (row.title, row.article_words) if part)
            item = QListWidgetItem(f"{row.sentence}\n{self._reason(candidate, row, names)}  ·  {article}")
            item.setData(_ID, row.id)
            item.setToolTip(item.text())
            self.list.addItem(item)
        has_any = bool(found)
        self.list.setVisible(has_any)
        self._none.setVisible(not has_any)
        self.join.setEnabled(has_any)
        self.setFixedHeight(_HEIGHT if has_any else _HEIGHT_OF_NONE)
        self.show()
        if has_any:
            self.list.setCurrentRow(0)
        (self.list if has_any else self.close_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _reason(self, candidate: Candidate, row: EventRow, names: Mapping[str, str]) -> str:
        dates = {
            "same": self.tr("same date ({date})"),
            "overlapping": self.tr("dates that go together ({date})"),
            "unknown": self.tr("date not known"),
        }
        known = [names[record] for record in candidate.records if record in names]
        more = ["…"] if len(known) > _MOST_NAMES else []
        both = self.tr("in both: {names}").format(names=", ".join([*known[:_MOST_NAMES], *more]))
        return f"{dates[candidate.when].format(date=row.date_words)}  ·  {both}"

    def _tell_shown(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.list.hasFocus():
            self.shown_requested.emit(str(item.data(_ID)))

    def join_chosen(self) -> None:
        """Wish to join the event with those chosen in the list."""
        chosen = [str(item.data(_ID)) for item in self.list.selectedItems()]
        if chosen:
            self.join_requested.emit((self._asked, *chosen))
            self.leave()

    def leave(self) -> None:
        """Hide the pane."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return and = join, Escape leaves; a focused button keeps its own keys."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif self.list.hasFocus() and (event.key() in _ENTER or event.text() == "="):
            self.join_chosen()
        else:
            super().keyPressEvent(event)
