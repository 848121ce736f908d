"""The codebook's page: layers and labels, the entry in front, and beside it how it looks and is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook, Label
from ui.theme import Theme
from ui.views.codebook_entry import CodebookEntry
from ui.views.codebook_head import CodebookHead
from ui.views.codebook_side import CodebookSide
from ui.views.codebook_tree import CodebookTree

_NARROW = 1200
"""Pixels below which the tree and the side give way to the entry."""


class CodebookPage(QWidget):
    """Shows a codebook and emits wishes, with codes and frozen records.

    `label_changed` is (before, after); `retire_requested` (code, whether to retire); `move_requested` (code, places).
    """

    label_selected = Signal(str)
    label_changed = Signal(object, object)
    new_requested = Signal(str)
    move_requested = Signal(str, int)
    retire_requested = Signal(str, bool)
    remove_requested = Signal(str)
    merge_requested = Signal(str)
    split_requested = Signal(str)
    stale_requested = Signal(str)
    incomplete_requested = Signal(str)
    example_requested = Signal(str)
    shown = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.codebook: Codebook | None = None
        self._read_only = False
        self.head = CodebookHead(theme, language, self)
        self.tree = CodebookTree(theme, language, self)
        self.entry = CodebookEntry(theme, language, self)
        self.side = CodebookSide(theme, language, self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for at, (widget, least, stretch) in enumerate(((self.tree, 210, 0), (self.entry, 360, 1), (self.side, 230, 0))):
            widget.setMinimumWidth(least)
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(at, stretch)
        self.tree.setMaximumWidth(420)
        self.side.setMaximumWidth(420)
        self._splitter.setSizes([281, 800, 300])
        self.tree.setAutoFillBackground(True)
        palette = self.tree.palette()
        palette.setColor(self.tree.backgroundRole(), theme.sidebar)
        self.tree.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._splitter, 1)
        self.setFocusProxy(self.tree.view)
        self.setAccessibleName(self.tr("Codebook"))
        self._connect()

    def _connect(self) -> None:
        for signal, own in (
            (self.tree.label_selected, self.label_selected),
            (self.tree.new_requested, self.new_requested),
            (self.tree.move_requested, self.move_requested),
            (self.tree.retire_requested, self.retire_requested),
            (self.tree.remove_requested, self.remove_requested),
            (self.entry.label_changed, self.label_changed),
        ):
            signal.connect(own)
        self.entry.label_requested.connect(self.reveal)
        self.side.look.look_chosen.connect(self._on_look)
        self.side.retire_requested.connect(lambda retired: self.retire_requested.emit(self.tree.current, retired))
        for wish, told in (
            (self.side.merge_requested, self.merge_requested),
            (self.side.split_requested, self.split_requested),
            (self.side.stale_requested, self.stale_requested),
            (self.side.incomplete_requested, self.incomplete_requested),
            (self.entry.examples.pick_requested, self.example_requested),
        ):
            wish.connect(lambda out=told: out.emit(self.tree.current))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < _NARROW
        if narrow != (event.oldSize().width() < _NARROW) or event.oldSize().width() < 0:
            left, right = (216, 248) if narrow else (281, 300)
            self._splitter.setSizes([left, event.size().width() - left - right, right])

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    # what is shown

    def show_codebook(self, codebook: Codebook | None, *, changed: int = 0, read_only: bool = False) -> None:
        """Show a project's codebook, the label in front as it is now; `changed` entries differ from the version."""
        self.codebook, self._read_only = codebook, read_only
        self.head.show_codebook(codebook, changed=changed, read_only=read_only)
        self.tree.show_codebook(codebook)
        self.tree.add.setEnabled(not read_only)
        label = codebook.label(self.tree.current) if codebook else None
        if label is None:
            self.entry.show_nothing()
            self.side.setVisible(False)
        else:
            self.show_label(label)

    def show_label(self, label: Label, *, words: str = "", uses: int = 0) -> None:
        """Show a label; `words` stand in the preview of its mark, `uses` records carry it."""
        if self.codebook is not None:
            self.side.setVisible(True)
            self.entry.show_label(label, self.codebook, read_only=self._read_only)
            self.side.show_label(label, self.codebook, words=words, uses=uses, read_only=self._read_only)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How often each label is used."""
        self.tree.show_counts(counts)

    def reveal(self, code: str, *, edit: bool = False) -> None:
        """Bring a label to the front; `edit` selects its name."""
        self.tree.reveal(code)
        if edit:
            self.entry.edit_name()

    def _on_look(self, field: str, value: str) -> None:
        label = self.codebook.label(self.tree.current) if self.codebook else None
        if label is not None and not label.parent:
            changed: dict[str, str] = {field: value}
            self.label_changed.emit(label, replace(label, **changed))  # type: ignore[arg-type] # the look's are texts
