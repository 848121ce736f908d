"""The voices of the article: shaded on demand, and who says an event that stands in nested quotations."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.edits import frames as edits
from annotator.edits.sources import QUOTE, source_at
from annotator.model.change import Change
from annotator.model.records import Frame, Mention
from annotator.model.span import Span, quote
from ui.controllers.desk import Desk
from ui.main_window import MainWindow
from ui.settings import VOICES, Settings
from ui.voice_sentences import choice_words

if TYPE_CHECKING:
    from annotator.workspace import Happened
    from ui.widgets.choice_popover import ChoicePopover

VIEW_VOICES = "view.voices"
"""The act that shades the voices."""


class VoicesController(QObject):
    """Shows the voices while they are wanted and follows the project; asks only what the innermost speaker leaves open.

    A new event or stance within quotations of several speakers is the innermost one's already when the question comes:
    whoever passes it over has lost nothing.
    """

    def __init__(self, desk: Desk, window: MainWindow, settings: Settings, *, actions: Mapping[str, QAction]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._action = actions[VIEW_VOICES]
        self._asked: tuple[str, ...] = ()
        desk.changed.connect(self._on_change)
        desk.article_opened.connect(self._give_up)
        desk.project_closing.connect(self._give_up)
        self._show(settings.get(VOICES))

    # shading

    def toggle(self) -> None:
        """Shade the voices, or no longer; remembered."""
        shown = not self._settings.get(VOICES)
        self._settings.set(VOICES, shown)
        self._show(shown)

    def _show(self, shown: bool) -> None:
        self._action.setChecked(shown)
        self._window.workbench.show_voices(shown)

    # who says it

    @cached_property
    def choices(self) -> ChoicePopover:
        """Made when the first question comes."""
        from ui.widgets.choice_popover import ChoicePopover

        made = ChoicePopover(self._window.theme, self._window.workbench.view)
        made.hide()
        made.chosen.connect(self._on_chosen)
        return made

    def _on_change(self, happened: Happened) -> None:
        self._window.workbench.renew_voices()
        if happened.kind == "do":
            self._ask(happened.change)

    def _ask(self, change: Change) -> None:
        """Ask who says the new frames, where the quotations around their first words have several speakers."""
        article = self._desk.article
        if article is None or change.article != article.id:
            return
        known = {record.id for record in change.removed}
        fresh = [one for one in change.added if isinstance(one, Frame) and one.label != QUOTE and one.id not in known]
        if not fresh or any(frame.annotator != self._desk.workspace.annotator.id for frame in fresh):
            return
        trigger = self._trigger(fresh[0])
        others = any(frame.triggers != fresh[0].triggers for frame in fresh)
        if trigger is None or others:
            return
        voices = source_at(self._desk.annotations, Span(trigger.start, trigger.end))
        names = {id_: found.name for id_ in voices if (found := self._desk.workspace.register.find(id_))}
        if len(names) < 2 or fresh[0].source not in names:
            return
        self._asked = tuple(frame.id for frame in fresh)
        words = " ".join(quote(trigger.spans, article.text).split())
        question = self.tr("Who says “{words}”?").format(words=words)
        answers = [(id_, choice_words(number, name)) for number, (id_, name) in enumerate(names.items())]
        view = self._window.workbench.view
        place = view.viewport().mapToGlobal(view.line_rect(trigger.spans[0]).bottomLeft())
        self.choices.ask(question, answers, place)

    def _trigger(self, frame: Frame) -> Mention | None:
        found = (self._desk.annotations.find_mention(id_) for id_ in frame.triggers)
        return next((one for one in found if one is not None), None)

    def _on_chosen(self, entity_id: str) -> None:
        frames = [found for id_ in self._asked if (found := self._desk.annotations.find_frame(id_))]
        self._asked = ()
        other = [frame for frame in frames if frame.source != entity_id]
        if other:
            changes = [edits.set_source(frame, entity_id) for frame in other]
            removed = tuple(record for change in changes for record in change.removed)
            added = tuple(record for change in changes for record in change.added)
            self._desk.do(Change(changes[0].act, removed, added, other[0].article))

    def _give_up(self) -> None:
        """The words are no longer there."""
        self._asked = ()
        if "choices" in vars(self):
            self.choices.hide()
