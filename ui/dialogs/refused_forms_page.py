"""Forms that are never suggested, and how to get them back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook
from annotator.model.memory import Refusal
from ui.i18n import quoted
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

_ID = Qt.ItemDataRole.UserRole


class _Forms(QListWidget):
    """A list whose Delete takes refusals back."""

    forgive_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.forgive_requested.emit()
        else:
            super().keyPressEvent(event)


class RefusedFormsPage(QWidget):
    """A list of the forms refused everywhere; `changed` when one is to be suggested again."""

    changed = Signal()

    def __init__(
        self,
        theme: Theme,
        refused: Sequence[Refusal],
        *,
        codebook: Codebook,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.forgiven: list[str] = []
        self.list = _Forms(self)
        self.again = QPushButton(icon("rotate-ccw", theme.muted, 14), self.tr("Suggest again"), self)
        self._said = QLabel(self)
        self._empty = EmptyState(
            theme,
            picture="ban",
            title=self.tr("No form is refused"),
            line=self.tr("“Never suggest” on a suggestion puts its words here."),
            parent=self,
        )
        for refusal in sorted(refused, key=lambda one: (one.form, one.label)):
            label = codebook.label(refusal.label)
            words = quoted(refusal.form, language)
            item = QListWidgetItem(f"{words} ({label.names.of(language)})" if label else words)
            item.setData(_ID, refusal.id)
            self.list.addItem(item)
        self._lay_out()
        self.again.clicked.connect(self.forgive_selected)
        self.list.forgive_requested.connect(self.forgive_selected)
        self.list.itemSelectionChanged.connect(self._follow)
        self._follow()

    def forgive_selected(self) -> None:
        """The selected forms may be suggested again."""
        chosen = self.list.selectedItems()
        if not chosen:
            return
        row = self.list.row(chosen[0])
        for item in chosen:
            self.forgiven.append(str(item.data(_ID)))
            self.list.takeItem(self.list.row(item))
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._follow()
        self.changed.emit()

    def _lay_out(self) -> None:
        self.list.setProperty("framed", True)
        self.list.setAccessibleName(self.tr("Forms that are never suggested"))
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.again.setAutoDefault(False)
        self.again.setAccessibleName(self.again.text())
        self.again.setToolTip(self.tr("Suggest again (Delete)"))
        self._said.setProperty("tone", "muted")
        about = QLabel(self.tr("These words are not suggested to you, in any article of this project."), self)
        about.setProperty("tone", "muted")
        about.setWordWrap(True)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        foot = QHBoxLayout()
        foot.addWidget(self.again)
        foot.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 16, 4, 4)
        column.setSpacing(8)
        column.addWidget(about)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)

    def _follow(self) -> None:
        self.again.setEnabled(bool(self.list.selectedItems()))
        self._pages.setCurrentIndex(0 if self.list.count() else 1)
        number = len(self.forgiven)
        self._said.setText(self.tr("%n form(s) will be suggested again", "", number) if number else "")
