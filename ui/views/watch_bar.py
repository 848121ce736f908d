"""What of the findings is shown: the kind, a filter, the dismissed ones."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.analysis.finding import KINDS, Kind
from ui.i18n import format_number
from ui.theme import Theme
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segmented

_PAUSE_MS = 150


class WatchBar(QFrame):
    """`kind_chosen` carries a kind; `filter_changed` comes a moment after the last key."""

    kind_chosen = Signal(str)
    filter_changed = Signal()
    dismissed_toggled = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.kinds = Segmented(theme, parent=self)
        self.kinds.setAccessibleName(self.tr("What to look at"))
        self._names = {"contradiction": self.tr("Contradictions"), "unfinished": self.tr("To finish")}
        self.kinds.set_options(self._names.items())
        self.buttons = dict(zip(KINDS, self.kinds.findChildren(QToolButton), strict=True))
        self.field = SearchField(theme, self.tr("Filter: words, record, article…"), self)
        self.dismissed = QCheckBox(self.tr("Show dismissed"), self)
        self.dismissed.setAccessibleName(self.tr("Show dismissed"))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.filter_changed)
        self.setObjectName("watchbar")
        self.setStyleSheet(
            f"#watchbar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.border}; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(12)
        row.addWidget(self.kinds)
        row.addWidget(self.field, 1)
        row.addWidget(self.dismissed)
        self.kinds.chosen.connect(self.kind_chosen)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._filter_now)
        self.dismissed.toggled.connect(lambda _on: self.dismissed_toggled.emit())
        self.show_counts("contradiction", {}, dismissed=0)

    def _filter_now(self) -> None:
        self._pause.stop()
        self.filter_changed.emit()

    def show_counts(self, current: Kind, counts: Mapping[Kind, int], *, dismissed: int) -> None:
        """How many findings each kind has, and how many of the current one were dismissed."""
        for kind, button in self.buttons.items():
            count = format_number(counts[kind], self._language) if kind in counts else ""
            button.setText(f"{self._names[kind]}  {count}".strip())
            button.setAccessibleName(button.text())
        self.kinds.set_current(current)
        shown = format_number(dismissed, self._language)
        words = self.tr("Show dismissed ({count})").format(count=shown) if dismissed else self.tr("Show dismissed")
        self.dismissed.setText(words)
        self.dismissed.setAccessibleName(words)
