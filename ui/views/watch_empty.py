"""What stands in the place of the findings where there are none."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from annotator.analysis.finding import Kind
from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

State = Literal["closed", "running", "ready", "stopped"]


class WatchEmpty(EmptyState):
    """Its button, shown where the look was stopped, begins it anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme, picture="scale", title="", button=self.tr("Look again"), button_picture="rotate-cw", parent=parent
        )
        self.setStyleSheet(f"WatchEmpty {{ background: {theme.base}; }}")

    def show_state(self, state: State, kind: Kind, *, has_filtered: bool) -> None:
        """Say why there is nothing; `has_filtered`: the filter alone hides what there is."""
        self.button.setVisible(state == "stopped")
        if state == "running":
            self.say(self.tr("Looking through the project…"), self.tr("Go on working meanwhile."))
        elif state == "stopped":
            self.say(self.tr("Stopped before the end"), self.tr("Nothing can be said about the whole project."))
        elif state == "closed":
            self.say(self.tr("Nothing looked at yet"), self.tr("Open a project to see what contradicts itself."))
        elif has_filtered:
            self.say(self.tr("No finding passes the filter"), self.tr("Clear the field to see them all."))
        elif kind == "contradiction":
            line = self.tr("Two records, dates or stances that do not go together would be listed here.")
            self.say(self.tr("Nothing contradicts itself"), line)
        else:
            line = self.tr("Missing roles, open doubts and odd borders would be listed here.")
            self.say(self.tr("Nothing is left to finish"), line)
