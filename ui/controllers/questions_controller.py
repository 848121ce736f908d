"""What a suggestion asks before it can be accepted: which reading, which date."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from annotator.model.records import attribute
from annotator.model.span import Span, quote
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.desk import Desk
from ui.controllers.suggestions_controller import SuggestionsController
from ui.main_window import MainWindow
from ui.suggestion_sentences import sense_text
from ui.widgets.choice_popover import ChoicePopover

if TYPE_CHECKING:
    from ui.widgets.calendar_popover import CalendarPopover

DATE = "DATE"
"""The layer whose mentions have a date for their value."""


class QuestionsController(QObject):
    """Opens a small popover at the words and passes the answer on; nothing is stored before it."""

    def __init__(
        self, desk: Desk, window: MainWindow, *, suggestions: SuggestionsController, annotating: AnnotatingController
    ) -> None:
        super().__init__(window)
        self._annotating = annotating
        self._desk = desk
        self._suggestions = suggestions
        self._window = window
        self._asked = ""
        self.choices = ChoicePopover(window.theme, window.workbench.view)
        self.choices.hide()
        self.choices.chosen.connect(self._on_chosen)
        desk.article_opened.connect(self._give_up)
        desk.project_closing.connect(self._give_up)

    @cached_property
    def calendar(self) -> CalendarPopover:
        """Made when the first date is asked about: what it knows of dates takes a while to load."""
        from ui.widgets.calendar_popover import CalendarPopover

        made = CalendarPopover(self._window.theme, self._window.language, self._window.workbench.view)
        made.hide()
        made.value_chosen.connect(self._on_value)
        return made

    def ask_sense(self, id_: str) -> None:
        """Ask which of its readings a form has here."""
        one = self._suggestions.suggestions.find(id_)
        if one is None:
            return
        self._asked = id_
        text = self._window.workbench.view.text()
        question = self.tr("“{words}”: which one?").format(words=" ".join(one.span.of(text).split()))
        answers = [(sense.code, sense_text(sense)) for sense in one.senses]
        self.choices.ask(question, answers, self._place(one.span))

    def ask_date(self, id_: str) -> None:
        """Ask which date an expression means, on a small calendar."""
        one, article = self._suggestions.suggestions.find(id_), self._desk.article
        if one is None or article is None:
            return
        from ui.widgets.calendar_popover import DateProposal

        self._asked = id_
        anchor = next((value for code, value in one.attributes if code == "anchor"), "")
        others = tuple(sense.code for sense in one.senses if sense.code != one.value)
        words = " ".join(one.span.of(article.text).split())
        self.calendar.open_for(DateProposal(words, one.value, anchor, article.date, others), self._place(one.span))

    def edit_date(self) -> bool:
        """Show the picked mention's date on the calendar; False where it is none."""
        mention, article = self._desk.mention, self._desk.article
        if mention is None or article is None or mention.label != DATE:
            return False
        from ui.widgets.calendar_popover import DateProposal

        self._asked = mention.id
        words = " ".join(quote(mention.spans, article.text).split())
        proposal = DateProposal(words, mention.value, attribute(mention.attributes, "anchor"), article.date)
        self.calendar.open_for(proposal, self._place(mention.spans[0]))
        return True

    def _place(self, span: Span) -> QPoint:
        """Below the words, on the screen."""
        view = self._window.workbench.view
        view.scroll_to(span)
        return view.viewport().mapToGlobal(view.line_rect(span).bottomLeft())

    def _on_chosen(self, code: str) -> None:
        self._suggestions.accept(self._asked, sense=code)

    def _on_value(self, value: str) -> None:
        if self._desk.mention is not None and self._desk.mention.id == self._asked:
            self._annotating.set_value(self._asked, value)
        else:
            self._suggestions.accept_date(self._asked, value)
        self._window.workbench.view.setFocus()

    def _give_up(self) -> None:
        """The words are no longer there; another article may have a suggestion at the same place."""
        self._asked = ""
        self.choices.hide()
        if "calendar" in vars(self):
            self.calendar.hide()
