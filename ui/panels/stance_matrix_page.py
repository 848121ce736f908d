"""The matrix with what it counts (whose word, with or without derived stances) and the current cell in words."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.analysis.stances import Work, matrix
from annotator.edits.stances import DERIVED, STANCE
from annotator.model.records import Frame, attribute
from ui.models.stance_matrix_model import StanceMatrixModel
from ui.models.stance_rows import Stances
from ui.panels.stance_matrix_view import StanceMatrixView
from ui.theme import Theme

_EVERY = "every"


class StanceMatrixPage(QWidget):
    """Counts anew when the stances or the choices change; `source` is a box that the panel places where it likes."""

    frame_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Stances | None = None
        self.model = StanceMatrixModel(language, self)
        self.view = StanceMatrixView(theme, self.model, self)
        self.source = QComboBox(self)
        self.source.setAccessibleName(self.tr("According to whom"))
        self.source.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.with_derived = QCheckBox(self.tr("with derived stances"), self)
        self.with_derived.setAccessibleName(self.with_derived.text())
        self.with_derived.setChecked(True)
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setProperty("tone", "muted")
        column, foot = QVBoxLayout(self), QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        foot.setContentsMargins(12, 8, 10, 8)
        foot.addWidget(self.sentence)
        foot.addWidget(self.with_derived)
        column.addWidget(self.view, 1)
        column.addLayout(foot)
        self.source.currentIndexChanged.connect(lambda _at: self._count())
        self.with_derived.toggled.connect(lambda _on: self._count())
        self.view.frame_requested.connect(self.frame_requested)
        self.view.cell_chosen.connect(lambda _index: self._tell())
        self._tell()

    @property
    def is_empty(self) -> bool:
        """Whether no stance has both a holder and a target, whatever is chosen."""
        return self._found is None or (not self.model.rowCount() and self._counts_all)

    @property
    def _counts_all(self) -> bool:
        return self.source.currentData() in (None, _EVERY) and self.with_derived.isChecked()

    def show_stances(self, found: Stances | None) -> None:
        """Count these stances; None shows none. The choices and the current cell stay where they can."""
        self._found = found
        frames = [frame for frame in found.annotations.frames if frame.label == STANCE] if found else []
        self._fill_sources(frames)
        drawn = any(attribute(frame.attributes, DERIVED) == "yes" for frame in frames)
        self.with_derived.setVisible(drawn)
        if not drawn:
            self.with_derived.setChecked(True)
        self._count()

    def set_current(self, frame_id: str) -> None:
        """Make the cell of a frame current, without opening it."""
        cell = self.model.cell(self.view.currentIndex())
        place = self.model.place_of(frame_id) if frame_id else QModelIndex()
        if place.isValid() and (cell is None or frame_id not in cell.frames):
            self.view.setCurrentIndex(place)

    def set_theme(self, theme: Theme) -> None:
        """Other colours."""
        self.view.set_theme(theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.view.fit()

    def _fill_sources(self, frames: list[Frame]) -> None:
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        self.source.clear()
        self.source.addItem(self.tr("all sources"), _EVERY)
        if self._found is not None:
            register = self._found.register
            for id_ in sorted({frame.source for frame in frames}):
                known = register.find(id_) if id_ else None
                self.source.addItem(known.name if known else self.tr("narrator"), id_)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen) if chosen is not None else 0))
        self.source.blockSignals(False)
        self.source.setEnabled(self.source.count() > 2)

    def _count(self) -> None:
        found, cell = self._found, self.model.cell(self.view.currentIndex())
        if found is None:
            self.model.clear()
        else:
            work = Work(found.article, found.annotations.mentions, found.annotations.frames)
            chosen = self.source.currentData()
            source = None if chosen in (None, _EVERY) else str(chosen)
            made = matrix([work], source=source, with_derived=self.with_derived.isChecked())
            self.model.show(made, found.register, found.codebook)
        if cell is not None and not self.view.currentIndex().isValid():
            places = [self.model.place_of(frame) for frame in cell.frames]
            self.view.setCurrentIndex(next((place for place in places if place.isValid()), QModelIndex()))
        self._tell()

    def _tell(self) -> None:
        words = self.model.sentence(self.view.currentIndex())
        self.sentence.setText(words or self.tr("Arrows go from cell to cell, Return opens the passage."))
