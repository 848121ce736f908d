"""The entities page: the register, the record in front, and beside it the pane that merges or splits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.models.register_figures import Figures
from ui.models.register_lines import LineReader
from ui.theme import Theme
from ui.views.merge_pane import MergePane
from ui.views.record_page import RecordPage
from ui.views.register_list import RegisterList
from ui.views.split_pane import SplitPane
from ui.widgets.completion_field import Candidate

_NARROW = 1200
"""Pixels below which the list gives way when a pane opens."""


class RegisterPage(QWidget):
    """Shows the register and emits wishes, with ids and frozen records.

    `entity_changed` is (before, after); `merge_requested` (kept id, lost id, result); `split_requested` (ids of the
    mentions that leave, the record they leave for, what stays, id of that record if it exists); `pair_requested`
    (kept id, other id) asks for what the merge pane shows.
    """

    record_selected = Signal(str)
    entity_changed = Signal(object, object)
    new_requested = Signal(str)
    remove_requested = Signal(str)
    mention_requested = Signal(str, str)
    merge_requested = Signal(str, str, object)
    pair_requested = Signal(str, str)
    split_requested = Signal(object, object, object, str)
    split_opened = Signal(str)
    candidates_requested = Signal(str)
    unresolved_wanted = Signal()
    export_requested = Signal()
    import_requested = Signal()
    shown = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._register: Register | None = None
        self.list = RegisterList(theme, language, self)
        self.record = RecordPage(theme, language, self)
        self.merge = MergePane(theme, language, self)
        self.split = SplitPane(theme, language, self)
        self.panes = QStackedWidget(self)
        for pane in (self.merge, self.split):
            self.panes.addWidget(pane)
        self.panes.hide()
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        for at, (widget, least, stretch) in enumerate(
            ((self.list, 220, 0), (self.record, 380, 1), (self.panes, 340, 0))
        ):
            widget.setMinimumWidth(least)
            self._splitter.addWidget(widget)
            self._splitter.setStretchFactor(at, stretch)
        self.list.setMaximumWidth(420)
        self.panes.setMaximumWidth(620)
        self._splitter.setSizes([264, 640, 490])
        self.list.setAutoFillBackground(True)
        palette = self.list.palette()
        palette.setColor(self.list.backgroundRole(), theme.sidebar)
        self.list.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)
        self.setFocusProxy(self.list.tree)
        self.setAccessibleName(self.tr("Entities"))
        self._connect()

    def _connect(self) -> None:
        for signal, own in (
            (self.list.record_selected, self.record_selected),
            (self.list.new_requested, self.new_requested),
            (self.list.remove_requested, self.remove_requested),
            (self.list.mention_requested, self.mention_requested),
            (self.list.unresolved_wanted, self.unresolved_wanted),
            (self.list.export_requested, self.export_requested),
            (self.list.import_requested, self.import_requested),
            (self.record.entity_changed, self.entity_changed),
            (self.record.remove_requested, self.remove_requested),
            (self.record.mention_requested, self.mention_requested),
            (self.merge.merge_requested, self.merge_requested),
            (self.merge.candidates_requested, self.candidates_requested),
            (self.merge.mention_requested, self.mention_requested),
            (self.split.split_requested, self.split_requested),
            (self.split.candidates_requested, self.candidates_requested),
            (self.split.mention_requested, self.mention_requested),
        ):
            signal.connect(own)
        self.list.record_opened.connect(lambda _id: self.record.edit_name())
        self.record.record_requested.connect(self.list.reveal)
        self.list.merge_requested.connect(self.open_merge)
        self.record.merge_requested.connect(self.open_merge)
        self.list.split_requested.connect(self.open_split)
        self.record.split_requested.connect(self.open_split)
        self.merge.other_chosen.connect(self._on_other)
        self.merge.swap_requested.connect(self._on_swap)
        self.merge.closed.connect(self.close_pane)
        self.split.closed.connect(self.close_pane)
        self.split.name.candidate_chosen.connect(self._on_split_record)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.shown.emit()

    # what is shown

    def show_register(self, register: Register | None, codebook: Codebook | None, *, counts: Mapping[str, int]) -> None:
        """Show a project's register with live counts by entity; None shows nothing."""
        self.close_pane()
        self._register = register
        self.record.show_nothing()
        self.list.show_register(register, codebook, counts=counts)

    def apply(self, change: Change) -> None:
        """Take over what a change means for the list."""
        self.list.apply(change, self.record.entity.id if self.record.entity else "")

    def show_record(self, entity: Entity, codebook: Codebook, register: Register, *, count: int) -> None:
        """Show a record in the middle."""
        other = self.record.entity is None or self.record.entity.id != entity.id
        if other and self.panes.isVisible():
            self.close_pane()
        self.record.show_entity(entity, codebook, register, count=count)
        self.record.show_twin(self.list.model.twin_of(entity.id))

    def show_twins(self, twins: Mapping[str, str]) -> None:
        """The records that may be duplicates, with the ids of their twins; "" for those that no longer are."""
        self.list.model.set_twins(twins)
        if self.record.entity is not None and self.record.entity.id in twins:
            self.record.show_twin(self.list.model.twin_of(self.record.entity.id))

    def show_mentions(self, mentions: Sequence[Mention], reader: LineReader) -> None:
        """Show the mentions of the record in front."""
        self.record.show_mentions(mentions, reader)

    def show_figures(self, figures: Figures) -> None:
        """Show what is counted of the record in front."""
        self.record.show_figures(figures)
        if figures.complete and self.panes.currentWidget() is self.split and self.panes.isVisible():
            self.split.show_forms(figures.form_of)

    def reveal(self, id_: str, *, edit: bool = False) -> None:
        """Bring a record to the front; `edit` selects its name."""
        self.list.reveal(id_)
        if edit:
            self.record.edit_name()

    # the panes

    def open_merge(self, kept: str, other: str = "") -> None:
        """Open the merge pane for a record, and ask for the pair where the other is known."""
        self.list.reveal(kept)
        self.merge.show_nothing()
        self._open(self.merge)
        self.merge.other.setFocus()
        if other:
            self.pair_requested.emit(kept, other)

    def open_split(self, id_: str) -> None:
        """Open the split pane for a record."""
        self.list.reveal(id_)
        self._open(self.split)
        self.split_opened.emit(id_)

    def close_pane(self) -> None:
        """Close the pane at the right; the focus goes back to the list."""
        focus = QApplication.focusWidget()
        if self.panes.isVisible() and focus is not None and self.panes.isAncestorOf(focus):
            self.list.tree.setFocus()
        self.panes.hide()

    def set_candidates(self, candidates: Sequence[Candidate]) -> None:
        """What the open pane proposes as another record."""
        if self.panes.currentWidget() is self.split:
            self.split.set_candidates(candidates)
        else:
            self.merge.set_candidates(candidates)

    def _open(self, pane: QWidget) -> None:
        self.panes.setCurrentWidget(pane)
        self.panes.show()
        sizes, room = self._splitter.sizes(), self._splitter.width()
        wide = min(500, max(340, room * 36 // 100))
        left = sizes[0] if room > _NARROW else min(sizes[0], 224)
        self._splitter.setSizes([left, room - left - wide, wide])

    def _on_other(self, id_: str) -> None:
        if self.record.entity is not None:
            self.pair_requested.emit(self.record.entity.id, id_)

    def _on_swap(self) -> None:
        if self.merge.choice is not None:
            self.pair_requested.emit(self.merge.choice.lost.id, self.merge.choice.kept.id)

    def _on_split_record(self, id_: str) -> None:
        found = self._register.find(id_) if self._register is not None else None
        if found is not None:
            self.split.choose_record(found)
