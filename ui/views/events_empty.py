"""What stands in the place of the events of the corpus where there are none."""

from __future__ import annotations

from typing import Literal

from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.empty_state import EmptyState

State = Literal["closed", "running", "ready", "stopped"]


class EventsEmpty(EmptyState):
    """Its button, shown where the reading was stopped, begins it anew."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(
            theme,
            picture="calendar-days",
            title="",
            button=self.tr("Read again"),
            button_picture="rotate-cw",
            parent=parent,
        )
        self.setStyleSheet(f"EventsEmpty {{ background: {theme.base}; }}")

    def show_state(self, state: State, *, has_filtered: bool) -> None:
        """Say why there is nothing; `has_filtered`: the filter alone hides what there is."""
        self.button.setVisible(state == "stopped")
        if state == "running":
            self.say(self.tr("Reading the events of the project…"), self.tr("Go on working meanwhile."))
        elif state == "closed":
            self.say(self.tr("Nothing read yet"), self.tr("Open a project to see its events."))
        elif has_filtered:
            self.say(self.tr("No row passes the filter"), self.tr("Clear the field, or choose another layer or type."))
        elif state == "stopped":
            self.say(self.tr("Stopped before the end"), self.tr("Not all articles were read."))
        else:
            line = self.tr("In an article, select words and press E for an event, S for a stance, Q for a quotation.")
            self.say(self.tr("No events yet"), line)
