"""What the annotator does with words: tag, link, move borders, describe, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as entity_edits
from annotator.edits import frames as frame_edits
from annotator.edits import mentions as edits
from annotator.edits.articles import beginning
from annotator.edits.quotations import quotation, with_cue
from annotator.edits.sources import QUOTE, with_sources
from annotator.model.change import Change
from annotator.model.records import Article, Confidence, Frame, Mention, Record
from annotator.model.span import Span, joined, quote
from annotator.text.dates.mentioned import DATE, date_at, date_attributes
from annotator.text.words import WordFinder
from ui.controllers.desk import Desk


class Reading(Protocol):
    """What the controller asks of the article view."""

    def caret(self) -> int:
        """The caret's code point."""

    def selection(self) -> Span | None:
        """The selected code points."""

    def chosen_words(self) -> Span | None:
        """The selection as it is meant, without the blanks that selecting by words takes along."""

    def extra_selections(self) -> tuple[Span, ...]:
        """Further parts picked with Ctrl."""

    def clear_selection(self) -> None:
        """Select nothing."""

    def set_caret(self, offset: int) -> None:
        """Put the caret there."""

    def scroll_to(self, span: Span, *, flash: bool = False) -> None:
        """Bring the words into view."""


class AnnotatingController(QObject):
    """Turns wishes about mentions into changes.

    `entity_wanted` asks the window to offer records for a mention; `tagged` carries a new mention, or one that was
    linked; `said` is a sentence code and its words for the
    strip and for assistive technology.
    """

    entity_wanted = Signal(str)
    type_wanted = Signal(str)
    said = Signal(str, str)
    tagged = Signal(str)

    def __init__(self, desk: Desk, view: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view = view
        self.last_label = ""

    # which words

    @property
    def has_selection(self) -> bool:
        """Whether words are selected."""
        return bool(self._view.selection() or self._view.extra_selections())

    def spans(self) -> tuple[Span, ...]:
        """The parts picked, else the selection, else the word under the caret."""
        extra, selection = self._view.extra_selections(), self._view.chosen_words()
        if extra or selection:
            return (*extra, *([selection] if selection else []))
        word = self._words().word_at(self._text(), self._view.caret())
        return (word,) if word else ()

    def _words(self) -> WordFinder:
        return WordFinder(self._desk.article.language if self._desk.article else "")

    def _text(self) -> str:
        return self._desk.article.text if self._desk.article else ""

    # tagging

    def tag(self, label: str) -> None:
        """Label the words in hand; in a frame layer a frame comes with them."""
        if self._desk.article is not None:
            self.tag_spans(label, self.spans())

    def repeat(self) -> None:
        """The last label again, on the words in hand."""
        if self.last_label:
            self.tag(self.last_label)

    def tag_spans(self, label: str, spans: Iterable[Span]) -> None:
        """Label these words; words that already carry the label are only picked."""
        article, parts = self._desk.article, tuple(spans)
        if article is None or not parts:
            self.said.emit("nothing-to-tag", "")
            return
        same = [found for found in self._desk.annotations.same_span(joined(parts)) if found.label == label]
        if same:
            self._view.clear_selection()
            self._desk.pick_mention(same[0].id)
            return
        workspace = self._desk.workspace
        form = quote(parts, article.text)
        layer = workspace.codebook.label(label)
        known = workspace.register.named(form, kind=label) if layer and layer.entities else []
        entity = known[0] if len(known) == 1 else None
        made: list[Change] = []

        def act() -> None:
            date = date_at(article, parts[0]) if label == DATE else None
            change = edits.tag(
                article,
                parts,
                label,
                codebook=workspace.codebook,
                annotator=workspace.annotator.id,
                entity=entity,
                attributes=date_attributes(date, workspace.codebook) if date else (),
                value=date.value if date else "",
            )
            trigger = change.added[-1]
            if layer is not None and layer.kind == "frame" and isinstance(trigger, Mention):
                change = self._evoked(article, trigger, also=change.added, words=form)
            made.append(change)
            workspace.do(beginning(change, workspace.annotator.id, before=workspace.progress(article.id)))

        if self._desk.attempt(act):
            self.last_label = label
            self._after_tag(made[0], joined(parts), asks=bool(layer and layer.entities) and entity is None)

    def _evoked(self, article: Article, trigger: Mention, *, also: tuple[Record, ...], words: str) -> Change:
        """The frame that words evoke, said by whoever speaks there; a quotation with what stands beside it."""
        annotations, codebook = self._desk.annotations, self._desk.workspace.codebook
        if trigger.label == QUOTE:
            change = with_cue(article, trigger, annotations, codebook=codebook, also=also) or quotation(
                article, trigger, annotations, codebook=codebook, also=also, words=words
            )
        else:
            change = frame_edits.build(article, trigger, codebook=codebook, also=also, words=words)
        return with_sources(change, annotations)

    def _after_tag(self, change: Change, words: tuple[Span, ...], *, asks: bool) -> None:
        """Pick what was made of these words: their mention, and the frame that they evoke or introduce."""
        self._view.clear_selection()
        mine = {record.id for record in change.added if isinstance(record, Mention) and record.spans == words}
        known = {record.id for record in change.removed}
        for record in change.added:
            if isinstance(record, Mention) and record.id in mine:
                self._desk.pick_mention(record.id)
                self.said.emit("tagged", record.id)
                self.tagged.emit(record.id)
                if asks:
                    self.entity_wanted.emit(record.id)
            elif isinstance(record, Frame) and record.id not in known:
                self._desk.pick_frame(record.id)
                self.type_wanted.emit(record.id)
            elif isinstance(record, Frame) and any(part.mention in mine for part in record.arguments):
                self._desk.pick_frame(record.id)

    def add_part(self, span: Span) -> None:
        """One part more for the picked mention."""
        mention = self._desk.mention
        if mention is not None:
            self._replace(lambda article: edits.set_spans(article, mention, (*mention.spans, span)))

    def move_border(self, *, start: bool, outwards: bool, by_character: bool) -> None:
        """Widen or narrow the picked mention at one end, by word or by code point; it never becomes empty."""
        mention = self._desk.mention
        if mention is None:
            return
        part = mention.spans[0] if start else mention.spans[-1]
        border = part.start if start else part.end
        forward = outwards is not start
        moved = border + (1 if forward else -1) if by_character else self._stepped(border, forward=forward, start=start)
        low, high = (moved, part.end) if start else (part.start, moved)
        if not 0 <= low < high <= len(self._text()):
            return
        rest = mention.spans[1:] if start else mention.spans[:-1]
        self._replace(lambda article: edits.set_spans(article, mention, (*rest, Span(low, high))))

    def _stepped(self, border: int, *, forward: bool, start: bool) -> int:
        """The next place where a word begins (for a start) or ends (for an end)."""
        words, text, at = self._words(), self._text(), border
        while True:
            after = words.next_word(text, at, forward=forward)
            if after == at:
                return border
            at = after
            word = words.word_at(text, at)
            edge = (word.start if start else word.end) if word else at
            if (edge > border) if forward else (edge < border):
                return edge

    # picked mention

    def relabel(self, mention_id: str, label: str) -> None:
        """Another label for the same words."""
        mention = self._desk.annotations.mention(mention_id)
        workspace = self._desk.workspace
        kinds = {id_: found.kind for id_ in mention.entities if (found := workspace.register.find(id_))}
        self._replace(
            lambda article: edits.relabel(article, mention, label, codebook=workspace.codebook, register_kinds=kinds)
        )

    def removal(self, mention_id: str) -> list[Frame]:
        """The frames that would lose something if this mention went: the window asks first when there are any."""
        return self._desk.annotations.frames_with(mention_id)

    def remove(self, mention_id: str) -> None:
        """The mention goes, and out of its frames."""
        mention = self._desk.annotations.mention(mention_id)
        if self._replace(lambda article: edits.remove(article, [mention], self._desk.annotations)):
            self._desk.pick_mention("")
            self.said.emit("removed", "")

    def link(self, mention_id: str, entity_ids: Iterable[str]) -> None:
        """What the mention refers to."""
        mention, workspace = self._desk.annotations.mention(mention_id), self._desk.workspace
        chosen = [workspace.entity(id_) for id_ in entity_ids]
        if self._replace(lambda article: edits.link(article, mention, chosen, codebook=workspace.codebook)):
            self.tagged.emit(mention_id)

    def add_referent(self, mention_id: str, entity_id: str) -> None:
        """One referent more (« les deux États »)."""
        self.link(mention_id, (*self._desk.annotations.mention(mention_id).entities, entity_id))

    def unlink(self, mention_id: str, entity_id: str) -> None:
        """One referent less."""
        self.link(mention_id, [id_ for id_ in self._desk.annotations.mention(mention_id).entities if id_ != entity_id])

    def link_new(self, mention_id: str, name: str) -> None:
        """Link to a record that is made in the same act."""
        mention, workspace = self._desk.annotations.mention(mention_id), self._desk.workspace

        def make(article: Article) -> Change:
            fresh = entity_edits.new_entity(name, mention.label, codebook=workspace.codebook)
            return edits.link(article, mention, [fresh], codebook=workspace.codebook, also=(fresh,))

        if self._replace(make):
            self.tagged.emit(mention_id)

    def set_attribute(self, mention_id: str, code: str, values: Iterable[str]) -> None:
        """The values of one attribute."""
        mention = self._desk.annotations.mention(mention_id)
        self._replace(lambda article: edits.set_attribute(article, mention, code, values))

    def set_value(self, mention_id: str, value: str) -> None:
        """The normalised value of a date."""
        mention = self._desk.annotations.mention(mention_id)
        self._replace(lambda article: edits.set_value(article, mention, value))

    def set_confidence(self, mention_id: str, confidence: Confidence) -> None:
        """How sure the annotator is."""
        mention = self._desk.annotations.mention(mention_id)
        self._replace(lambda article: edits.set_confidence(article, mention, confidence))

    def set_note(self, mention_id: str, note: str, flag: bool) -> None:
        """A remark, and whether it is a doubt."""
        mention = self._desk.annotations.mention(mention_id)
        self._replace(lambda article: edits.set_note(article, mention, note, flag=flag))

    def toggle_doubt(self) -> None:
        """Mark the picked mention as doubtful, or no longer."""
        mention = self._desk.mention
        if mention is not None:
            self.set_note(mention.id, mention.note, not mention.flag)

    # moving

    def show(self, mention_id: str) -> None:
        """Pick a mention and bring it into view."""
        mention = self._desk.annotations.mention(mention_id)
        self._view.set_caret(mention.start)
        self._view.scroll_to(mention.spans[0], flash=True)
        self._desk.pick_mention(mention_id)

    def pick_at_caret(self, offset: int) -> None:
        """Pick the innermost mention under the caret, or none; the picked one stays while the caret is in it."""
        if self._desk.article is None:
            return
        found = self._desk.annotations.at(offset)
        if self._desk.mention_id not in {mention.id for mention in found}:
            self._desk.pick_mention(found[0].id if found else "")

    def _replace(self, make: Callable[[Article], Change]) -> bool:
        article = self._desk.article
        if article is None:
            return False
        return self._desk.attempt(lambda: self._desk.workspace.do(with_sources(make(article), self._desk.annotations)))
