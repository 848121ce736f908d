"""Which events of the corpus are shown: the layer, words, a type, incomplete ones only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QToolButton, QWidget

from annotator.model.folding import key
from ui.i18n import format_number
from ui.models.corpus_event_row import RowFilter
from ui.theme import Theme
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segmented

_PAUSE_MS = 150
_ALL = "*"


class EventsBar(QFrame):
    """`filter_changed` carries a `RowFilter`, words a moment after the last key."""

    filter_changed = Signal(object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._names: dict[str, str] = {}
        self.layers = Segmented(theme, parent=self)
        self.layers.setAccessibleName(self.tr("What to list"))
        self.field = SearchField(theme, self.tr("Filter: sentence, words, type, article…"), self)
        self.types = QComboBox(self)
        self.types.setAccessibleName(self.tr("Type"))
        self.types.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.types.setMinimumContentsLength(13)
        self.types.setMaxVisibleItems(24)
        self.incomplete = QCheckBox(self.tr("Incomplete only"), self)
        self.incomplete.setAccessibleName(self.incomplete.text())
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self.setObjectName("eventsbar")
        self.setStyleSheet(
            f"#eventsbar {{ background: {theme.window}; border: 0; border-bottom: 1px solid {theme.border}; }}"
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 14, 8)
        row.setSpacing(10)
        for widget, stretch in ((self.layers, 0), (self.field, 1), (self.types, 0), (self.incomplete, 0)):
            row.addWidget(widget, stretch)
        self._connect()
        self.show_types((), {})

    def _connect(self) -> None:
        self._pause.timeout.connect(self._tell)
        self.layers.chosen.connect(self._tell)
        self.field.textChanged.connect(lambda _text: self._pause.start())
        self.field.returnPressed.connect(self._tell)
        self.types.activated.connect(self._tell)
        self.incomplete.toggled.connect(self._tell)

    def wanted(self) -> RowFilter:
        """What is to be shown."""
        layer = self.layers.current()
        return RowFilter(
            tuple(key(self.field.text()).split()),
            "" if layer == _ALL else layer,
            str(self.types.currentData() or ""),
            self.incomplete.isChecked(),
        )

    def _tell(self) -> None:
        self._pause.stop()
        self.filter_changed.emit(self.wanted())

    def set_layers(self, layers: Sequence[tuple[str, str]]) -> None:
        """The layers of frames (code, name) of the codebook; the first one is chosen, unless one of them is already."""
        chosen = self.layers.current()
        names = {**dict(layers), **({_ALL: self.tr("All")} if len(layers) > 1 else {})}
        if names == self._names:
            return
        self._names = names
        self.layers.set_options(self._names.items())
        self.layers.set_current(chosen if chosen in self._names else next(iter(self._names), ""))
        self.layers.setVisible(bool(self._names))

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How many rows each layer has ("" for all)."""
        for (code, name), button in zip(self._names.items(), self._buttons(), strict=True):
            count = counts.get("" if code == _ALL else code, 0)
            button.setText(f"{name}  {format_number(count, self._language)}" if count else name)
            button.setAccessibleName(button.text())

    def _buttons(self) -> list[QToolButton]:
        """The buttons of the layers; before them may be some that are on their way out."""
        found = self.layers.findChildren(QToolButton)
        return found[len(found) - len(self._names) :]

    def show_types(self, types: Sequence[tuple[str, int]], names: Mapping[str, str]) -> None:
        """The types (code and how many) that the menu offers; the chosen one stays where it is among them."""
        chosen = str(self.types.currentData() or "")
        if self.types.view().isVisible():
            return
        listed = sorted(((names.get(code, code), code, count) for code, count in types), key=lambda one: key(one[0]))
        self.types.blockSignals(True)
        self.types.clear()
        self.types.addItem(self.tr("All types"), "")
        for name, code, count in listed:
            self.types.addItem(f"{name}  {format_number(count, self._language)}", code)
        self.types.setCurrentIndex(max(0, self.types.findData(chosen)))
        self.types.blockSignals(False)
        if chosen and not self.types.currentData():
            self._tell()
