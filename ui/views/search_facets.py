"""The left side of the search: what the hits divide into, and what of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook
from ui.fonts import ui_font
from ui.models.concordance_facets import FacetChoice, FacetCounts, date_bins
from ui.models.concordance_rows import STANDINGS
from ui.theme import Theme
from ui.views.search_facet import SearchFacet
from ui.views.search_histogram import SearchHistogram

_USEFUL = 2
"""Labels divide the hits only when there are so many."""


class SearchFacets(QScrollArea):
    """`choice_changed` follows every tick and every range of dates."""

    choice_changed = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._codebook: Codebook | None = None
        self.standing = SearchFacet(theme, language, self.tr("Tagging"), self)
        self.form = SearchFacet(theme, language, self.tr("Form found"), self)
        self.source = SearchFacet(theme, language, self.tr("Source"), self)
        self.label = SearchFacet(theme, language, self.tr("Label"), self)
        self.histogram = SearchHistogram(theme, language, self)
        self._published = QLabel(self.tr("Published"), self)
        self._published.setFont(ui_font(11))
        self._published.setProperty("tone", "muted")
        self.standing.set_values(self._standing_words, fixed=STANDINGS)
        self.source.set_values(lambda value: value or self.tr("no source"))
        self.label.set_values(self._label_words)
        box = QWidget(self)
        box.setObjectName("facets")
        box.setStyleSheet(f"#facets {{ background: {theme.sidebar}; }}")
        column = QVBoxLayout(box)
        column.setContentsMargins(14, 10, 12, 14)
        column.setSpacing(14)
        for facet in self._facets():
            column.addWidget(facet)
            facet.chosen.connect(self.choice_changed)
        dates = QVBoxLayout()
        dates.setSpacing(4)
        dates.addWidget(self._published)
        dates.addWidget(self.histogram)
        column.addLayout(dates)
        column.addStretch(1)
        self.histogram.range_chosen.connect(lambda _first, _last: self.choice_changed.emit())
        self.setWidget(box)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Narrow the hits down"))
        self.show_counts(FacetCounts())

    def _facets(self) -> tuple[SearchFacet, ...]:
        return self.standing, self.form, self.source, self.label

    def set_codebook(self, codebook: Codebook | None) -> None:
        """Names of labels."""
        self._codebook = codebook

    def show_counts(self, counts: FacetCounts) -> None:
        """How many hits each value has."""
        self.standing.show_counts(counts.standing)
        self.form.show_counts(counts.form)
        self.source.show_counts(counts.source)
        self.label.show_counts(counts.label)
        used = sum(1 for value, count in counts.label.items() if value and count > 0)
        if used < _USEFUL and not self.label.hidden:
            self.label.hide()
        bins = date_bins(counts.days)
        self.histogram.show_bins(bins)
        for widget in (self._published, self.histogram):
            widget.setVisible(len(bins) > 1)

    def choice(self) -> FacetChoice:
        """What is taken out now."""
        first, last = self.histogram.chosen()
        standing, form, source, label = (facet.hidden for facet in self._facets())
        return FacetChoice(standing, form, source, label, first, last)

    def reset(self) -> None:
        """Everything shown again; no signal."""
        for facet in self._facets():
            facet.reset()
        self.histogram.reset()

    def _standing_words(self, value: str) -> str:
        names = {"untagged": self.tr("Untagged"), "tagged": self.tr("Tagged")}
        return names.get(value, self.tr("Other entity"))

    def _label_words(self, value: str) -> str:
        found = self._codebook.label(value) if self._codebook and value else None
        return found.names.of(self._language) if found else value or self.tr("no label")
