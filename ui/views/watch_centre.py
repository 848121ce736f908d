"""The middle of the watch: the findings or why there are none, the reason, the keys, what is under way."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.analysis.finding import Kind
from ui.models.watch_findings_model import WatchFindingsModel
from ui.theme import Theme
from ui.views.watch_empty import State, WatchEmpty
from ui.views.watch_legend import WatchLegend
from ui.views.watch_lists import FindingsList
from ui.views.watch_reason import WatchReason
from ui.widgets.progress_line import ProgressLine


class WatchCentre(QWidget):
    """Shows its parts; what they say is for the page."""

    def __init__(self, theme: Theme, model: WatchFindingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.findings = FindingsList(theme, model, self)
        self.empty = WatchEmpty(theme, self)
        self.reason = WatchReason(theme, self)
        self.legend = WatchLegend(theme, self)
        self.progress = ProgressLine(theme, self)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.findings)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._pages, 1)
        for part in (self.reason, self.legend, self.progress):
            column.addWidget(part)

    def show_state(self, state: State, kind: Kind, *, has_filtered: bool) -> None:
        """The findings, or why there are none."""
        has_any = bool(self._model.rowCount())
        self._pages.setCurrentWidget(self.findings if has_any else self.empty)
        self.legend.setVisible(has_any)
        self.empty.show_state(state, kind, has_filtered=has_filtered)
