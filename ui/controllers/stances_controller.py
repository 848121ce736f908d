"""What the annotator does with stances: record them for one holder or a whole list, derive the country's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from annotator.edits import frames as frame_edits
from annotator.edits import stances as edits
from annotator.edits.articles import beginning
from annotator.edits.entities import new_entity
from annotator.edits.sources import with_sources
from annotator.model.change import Change
from annotator.model.records import Argument, Article, Frame, Mention, attribute
from annotator.model.span import Span, joined
from annotator.text.words import WordFinder
from ui.controllers.desk import Desk
from ui.i18n import current_language
from ui.models.stance_rows import country_name


class Hand(Protocol):
    """What the controller asks of whoever knows the words in hand."""

    def spans(self) -> tuple[Span, ...]:
        """The parts picked, else the selection, else the word under the caret."""

    def show(self, mention_id: str) -> None:
        """Pick a mention and bring it into view."""


class StancesController(QObject):
    """Turns wishes about stances into changes.

    `recorded` carries the first frame that came, `said` a sentence code and its words.
    """

    recorded = Signal(str)
    said = Signal(str, str)

    def __init__(self, desk: Desk, hand: Hand, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._hand = hand

    def record(self) -> None:
        """The words in hand show a stance: its value from the cue, its holders and target from the words around it.

        Where the words in hand are a list of holders, it is recorded for each of them.
        """
        article, spans = self._desk.article, joined(self._hand.spans())
        if article is None or not spans:
            self.said.emit("nothing-to-tag", "")
            return
        annotations, codebook = self._desk.annotations, self._desk.workspace.codebook
        if len(edits.holders_within(annotations, spans, codebook)) > 1:
            self.for_list()
            return
        same = [found for found in annotations.same_span(spans) if found.label == edits.STANCE]
        where = Span(spans[0].start, spans[-1].end)
        holders = edits.propose_holders(article, annotations, cue=where, codebook=codebook)
        self._record(article, same[0] if same else spans, holders=holders)

    def for_list(self) -> None:
        """The words in hand are a list of holders: one stance each, with the value and target of the picked one."""
        article, spans = self._desk.article, joined(self._hand.spans())
        if article is None or not spans:
            self.said.emit("nothing-to-tag", "")
            return
        annotations = self._desk.annotations
        holders = edits.holders_within(annotations, spans, self._desk.workspace.codebook)
        if not holders:
            self.said.emit("stance-no-holder", "")
            return
        cue = self._picked_cue() or edits.find_cue(article, annotations, Span(spans[0].start, spans[-1].end))
        if cue is None:
            self.said.emit("stance-no-cue", "")
            return
        self._record(article, cue, holders=holders)

    def derive(self, frame_id: str) -> None:
        """The same stance for the country that its holder belongs to, marked derived; its record is made if need be."""
        workspace, annotations = self._desk.workspace, self._desk.annotations
        frame, codebook = annotations.frame(frame_id), workspace.codebook
        code = edits.country_code(frame, annotations, workspace.register)
        known = edits.country_of(code, workspace.register)
        name = known.name if known else country_name(code, workspace.register, current_language())
        if not name:
            self.said.emit("stance-no-country", "")
            return
        drawn = edits.derived_from(frame, annotations) if known else []
        held = [found for found in drawn if known and edits.is_held_by(found, known.id, annotations)]
        if held:
            self._desk.pick_frame(held[0].id)
            self.said.emit("stance-derived-already", name)
            return

        def act() -> None:
            country = known or new_entity(name, edits.COUNTRY, codebook=codebook, codes=((edits.ISO, code),))
            workspace.do(edits.derived(frame, country, codebook=codebook, also=() if known else (country,)))

        if self._desk.attempt(act):
            self.said.emit("stance-derived", name)

    def set_value(self, frame_id: str, code: str) -> None:
        """For, against or in between."""
        self._desk.attempt(
            lambda: self._desk.workspace.do(
                frame_edits.set_attribute(self._desk.annotations.frame(frame_id), edits.VALUE, [code])
            )
        )

    def show(self, frame_id: str) -> None:
        """Bring the evidence of a stance into view and pick the stance."""
        frame = self._desk.annotations.find_frame(frame_id)
        if frame is None:
            return
        self._desk.await_role("", "")
        ids = [*frame.triggers, *(part.mention for part in frame.arguments if part.mention)]
        mention = next((id_ for id_ in ids if self._desk.annotations.find_mention(id_)), "")
        if mention:
            self._hand.show(mention)
        self._desk.pick_frame(frame_id)

    # recording

    def _record(self, article: Article, cue: Mention | Span | Sequence[Span], *, holders: list[Mention]) -> None:
        workspace, known = self._desk.workspace, self._on(cue)
        made: list[Change] = []

        def act() -> None:
            value, form = self._told(article, cue)
            change = edits.stances_of_list(
                article,
                cue,
                holders=holders,
                target=self._target(article, cue, holders),
                value=value,
                form=form,
                codebook=workspace.codebook,
                annotator=workspace.annotator.id,
                known=known,
            )
            change = with_sources(change, self._desk.annotations)
            made.append(change)
            if change:
                workspace.do(beginning(change, workspace.annotator.id, before=workspace.progress(article.id)))

        if self._desk.attempt(act):
            self._after(made[0], known)

    def _after(self, change: Change, known: Sequence[Frame]) -> None:
        frames = [record for record in change.added if isinstance(record, Frame)]
        if not frames:
            self._desk.pick_frame(known[0].id if known else "")
            self.said.emit("stance-known", "")
            return
        self._desk.pick_frame(frames[0].id)
        self.said.emit("stances-recorded" if len(frames) > 1 else "stance-recorded", str(len(frames)))
        self.recorded.emit(frames[0].id)

    def _on(self, cue: Mention | Span | Sequence[Span]) -> list[Frame]:
        """The stances that the cue evokes already."""
        if not isinstance(cue, Mention):
            return []
        found = self._desk.annotations.frames_with(cue.id)
        return [frame for frame in found if cue.id in frame.triggers and frame.label == edits.STANCE]

    def _picked_cue(self) -> Mention | None:
        """The cue of the picked stance, else the picked mention where it is one."""
        frame, mention = self._desk.frame, self._desk.mention
        if frame is not None and frame.label == edits.STANCE and frame.triggers:
            return self._desk.annotations.find_mention(frame.triggers[0])
        return mention if mention is not None and mention.label == edits.STANCE else None

    def _picked(self, cue: Mention | Span | Sequence[Span]) -> Frame | None:
        """The picked stance where this cue evokes it."""
        frame = self._desk.frame
        return frame if frame is not None and frame.id in {one.id for one in self._on(cue)} else None

    def _told(self, article: Article, cue: Mention | Span | Sequence[Span]) -> tuple[str, str]:
        """The value and form: the picked stance's, else what the cue stands for."""
        picked = self._picked(cue)
        if picked is not None and (value := attribute(picked.attributes, edits.VALUE)):
            return value, attribute(picked.attributes, edits.FORM)
        codebook, spans = self._desk.workspace.codebook, _spans(cue)
        words = " ".join(span.of(article.text) for span in spans)
        sentence = WordFinder(article.language).sentence_at(article.text, spans[0].start)
        before = article.text[sentence.start : spans[0].start]
        return edits.value_of(words, codebook, before=before), edits.form_of(words, codebook, before=before)

    def _target(
        self, article: Article, cue: Mention | Span | Sequence[Span], holders: Sequence[Mention]
    ) -> Argument | None:
        """The picked stance's target, else the nearest that may be one."""
        picked, annotations = self._picked(cue), self._desk.annotations
        parts = picked.arguments if picked else ()
        kept = next((part for part in parts if part.role in (edits.TARGET, edits.TARGET_EVENT)), None)
        if kept is not None:
            return kept
        spans, codebook = _spans(cue), self._desk.workspace.codebook
        where = Span(spans[0].start, spans[-1].end)
        found = edits.propose_target(article, annotations, cue=where, codebook=codebook, holders=holders)
        return edits.filler(edits.TARGET, found, annotations) if found else None


def _spans(cue: Mention | Span | Sequence[Span]) -> tuple[Span, ...]:
    if isinstance(cue, Mention):
        return cue.spans
    return (cue,) if isinstance(cue, Span) else tuple(cue)
