"""Suggestions: asked for off the screen's thread, picked, accepted, refused."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator import accepting
from annotator.edits.articles import beginning
from annotator.model.change import Change
from annotator.model.records import Article, Frame, Mention
from annotator.suggestions.overlaps import untagged
from annotator.suggestions.suggestion import Suggestion
from ui.controllers.annotating_controller import Reading
from ui.controllers.desk import Desk
from ui.controllers.lookout import Lookout
from ui.models.suggestion_set import SuggestionSet

if TYPE_CHECKING:
    from annotator.workspace import Happened

_PAUSE_MS = 200
"""How long the keys must rest before an article is looked through again."""


class SuggestionsController(QObject):
    """Holds the suggestions of the article in front; payloads are their ids, "" for none.

    `sense_wanted` asks the window which reading is meant, `date_wanted` which date; `accepted` carries the id of the
    new mention.
    """

    shown = Signal(object)
    removed = Signal(object)
    picked = Signal(str)
    sense_wanted = Signal(str)
    date_wanted = Signal(str)
    accepted = Signal(str)
    said = Signal(str, str)

    def __init__(self, desk: Desk, view: Reading, lookout: Lookout, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self._lookout = lookout
        self._followed = ("", "")
        self.suggestions = SuggestionSet()
        self.picked_id = ""
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE_MS)
        self._soon.timeout.connect(self.ask)
        desk.project_opened.connect(self.follow)
        desk.project_closed.connect(self._on_closed)
        desk.article_opened.connect(self._on_article)
        desk.mention_picked.connect(self._on_mention)
        desk.changed.connect(self._on_change)
        lookout.suggested.connect(self._on_suggested)

    def follow(self) -> None:
        """Look over the project on the desk, for who annotates now."""
        workspace = self._desk.workspace
        self._followed = (workspace.project_id, workspace.annotator.id)
        self._lookout.open(workspace.path, workspace.annotator.id)
        self.ask()

    @property
    def current(self) -> Suggestion | None:
        """The picked suggestion."""
        return self.suggestions.find(self.picked_id)

    def ask(self) -> None:
        """Ask for the suggestions of the article in front."""
        self._soon.stop()
        if self._desk.is_open and self._followed[1] != self._desk.workspace.annotator.id:
            self.follow()
        elif self._desk.article is not None:
            self._lookout.suggest(self._desk.article.id)

    # picking

    def pick(self, id_: str) -> None:
        """Pick a suggestion; the picked mention is let go."""
        if id_ and self._desk.mention_id:
            self._desk.pick_mention("")
        if id_ != self.picked_id:
            self.picked_id = id_ if self.suggestions.find(id_) else ""
            self.picked.emit(self.picked_id)

    def show(self, id_: str) -> None:
        """Pick a suggestion and bring it into view."""
        one = self.suggestions.find(id_)
        if one is not None:
            self._view.set_caret(one.span.start)
            self._view.scroll_to(one.span)
            self.pick(id_)

    def pick_at_caret(self, offset: int) -> None:
        """Pick the suggestion under the caret where no mention is picked; the picked one stays while it is there."""
        one = self.current
        if one is not None and one.span.start <= offset <= one.span.end:
            return
        found = None if self._desk.mention_id else self.suggestions.at(offset)
        self.pick(found.id if found else "")

    def skip(self) -> None:
        """Go on to the next suggestion, unanswered."""
        one = self.current
        after = self.suggestions.behind(one) if one else self.suggestions.next(self._view.caret() - 1, forward=True)
        if after is not None:
            self.show(after.id)

    # answering

    def accept(self, id_: str, *, label: str = "", sense: str = "") -> None:
        """Take a suggestion; with `label` as something else; one with several readings is asked about first."""
        one = self.suggestions.find(id_)
        if one is None:
            return
        if label:
            one = accepting.with_label(one, label)
        elif sense in {reading.code for reading in one.senses}:
            one = accepting.with_sense(one, sense)
        elif one.label == "DATE" and (one.asks or not one.value):
            self.date_wanted.emit(id_)
            return
        elif one.senses:
            self.sense_wanted.emit(id_)
            return
        self.take([one])

    def accept_date(self, id_: str, value: str) -> None:
        """Take a date with this value ("" leaves it unresolved)."""
        one = self.suggestions.find(id_)
        if one is not None:
            from dataclasses import replace

            self.take([replace(one, value=value, senses=(), asks=False)])

    def accept_same(self, id_: str) -> None:
        """Take all of the article that are written so and propose the same."""
        one = self.suggestions.find(id_)
        if one is not None and self._desk.article is not None:
            same = accepting.same_form(self.suggestions, one, self._desk.article.text)
            self.take([accepting.with_sense(x, x.senses[0].code) if x.senses else x for x in same])

    def accept_safe(self) -> None:
        """Take those whose form was decided the same way before."""
        self.take([one for one in self.suggestions if accepting.is_safe(one)])

    def take(self, chosen: Sequence[Suggestion]) -> None:
        """Make mentions of these, in one act."""
        article = self._desk.article
        if article is None or not chosen:
            return
        workspace = self._desk.workspace
        made: list[Change] = []

        def act() -> None:
            change = accepting.accept(
                article,
                chosen,
                codebook=workspace.codebook,
                register=workspace.register,
                annotator=workspace.annotator.id,
                annotations=self._desk.annotations,
            )
            made.append(change)
            workspace.do(beginning(change, workspace.annotator.id, before=workspace.progress(article.id)))

        if self._desk.attempt(act):
            self._after(made[0], chosen)

    def _after(self, change: Change, chosen: Sequence[Suggestion]) -> None:
        """Pick the mention that was taken, and the frame that it evokes or introduces."""
        if len(chosen) > 1:
            self.said.emit("accepted", str(len(chosen)))
            return
        mentions = [record for record in change.added if isinstance(record, Mention)]
        taken = next((one for one in mentions if one.spans == (chosen[0].span,)), None)
        if taken is None:
            return
        self._view.set_caret(taken.start)
        self._desk.pick_mention(taken.id)
        for frame in change.added:
            if isinstance(frame, Frame) and taken.id in {*frame.triggers, *(part.mention for part in frame.arguments)}:
                self._desk.pick_frame(frame.id)
        self.said.emit("tagged", taken.id)
        self.accepted.emit(taken.id)

    def reject(self, id_: str) -> None:
        """Refuse a suggestion here, for good, and go on to the next."""
        self._refuse(id_, everywhere=False)

    def reject_everywhere(self, id_: str) -> None:
        """Refuse the form in the whole project, for good, and go on to the next."""
        self._refuse(id_, everywhere=True)

    def _refuse(self, id_: str, *, everywhere: bool) -> None:
        one, article = self.suggestions.find(id_), self._desk.article
        if one is None or article is None:
            return
        refuse = accepting.reject_everywhere if everywhere else accepting.reject
        after = self.suggestions.behind(one)
        if self._desk.do(refuse(article, one, annotator=self._desk.workspace.annotator.id)):
            gone = accepting.same_form(self.suggestions, one, article.text) if everywhere else [one]
            self._remove(gone)
            self.said.emit("rejected-everywhere" if everywhere else "rejected", one.span.of(article.text))
            if after is not None and self.suggestions.find(after.id):
                self.show(after.id)

    # what happens elsewhere

    def _on_article(self, id_: str) -> None:
        self._show(SuggestionSet())
        if id_:
            self.ask()

    def _on_mention(self, id_: str) -> None:
        if id_:
            self.pick("")

    def _on_closed(self) -> None:
        self._soon.stop()
        self._show(SuggestionSet())

    def _on_change(self, happened: Happened) -> None:
        self._lookout.learn(happened.change, happened.sequence)
        article = self._desk.article
        if article is None:
            return
        if any(isinstance(r, Article) and r.id == article.id for r in happened.change.added):
            self._show(SuggestionSet())
        here = [m for m in happened.change.added if isinstance(m, Mention) and m.article == article.id]
        if here:
            self._forget(here)
        self._soon.start()

    def _forget(self, mentions: Sequence[Mention]) -> None:
        """Take away what is tagged now; only what stands at these places is looked at."""
        near = {
            one.id: one for mention in mentions for one in self.suggestions.between(mention.start, mention.end)
        }.values()
        kept = {one.id for one in untagged(near, mentions)}
        gone = [one for one in near if one.id not in kept]
        self._remove(gone)

    def _on_suggested(self, article: str, found: Sequence[Suggestion]) -> None:
        if self._desk.article is None or self._desk.article.id != article or self._soon.isActive():
            return  # another article's, or from before the last act: then it will be asked again
        there = self._desk.annotations
        fresh = SuggestionSet(
            one for one in found if untagged([one], list(there.between(one.span.start, one.span.end)))
        )
        if fresh != self.suggestions:
            self._show(fresh)

    def _remove(self, gone: Sequence[Suggestion]) -> None:
        if not gone:
            return
        self.suggestions.discard(gone)
        if self.picked_id and self.suggestions.find(self.picked_id) is None:
            self.pick("")
        self.removed.emit(tuple(gone))

    def _show(self, suggestions: SuggestionSet) -> None:
        self.suggestions = suggestions
        if self.picked_id and suggestions.find(self.picked_id) is None:
            self.pick("")
        self.shown.emit(suggestions)
