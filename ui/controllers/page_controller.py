"""The page and what opens over it: palette, brush, context menu, copy, zoom, failures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QInputDialog, QMenu, QMessageBox

from annotator.model.errors import NotSaved
from annotator.model.records import Mention
from annotator.model.span import Span, quote
from ui.article.mark_source import SUGGESTION
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.desk import Desk
from ui.controllers.events_controller import EventsController
from ui.controllers.suggestions_controller import SuggestionsController
from ui.controllers.tag_all_controller import TagAllController
from ui.errors import sentence
from ui.main_window import MainWindow
from ui.settings import COMPACT, ZOOM, Settings

_SMALLEST, _USUAL, _LARGEST = 14, 17, 24


@dataclass
class Hands:
    """What the annotator holds: the label of the brush, and the mention that the palette is about."""

    brush: str = ""
    palette_mention: str = ""


class PageController(QObject):
    """Carries out what is done on the page itself; changes of records go through the other controllers."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        annotating: AnnotatingController,
        events: EventsController,
        suggestions: SuggestionsController,
        tag_all: TagAllController,
        actions: Mapping[str, QAction],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._annotating = annotating
        self._events = events
        self._suggestions = suggestions
        self._tag_all = tag_all
        self._actions = actions
        self._hands = Hands()
        self.zoom_to(settings.get(ZOOM))
        self._set_compact(settings.get(COMPACT))

    # reading

    def copy(self) -> None:
        """Copy the selected words."""
        article, span = self._desk.article, self._window.workbench.view.selection()
        if article is not None and span is not None:
            QGuiApplication.clipboard().setText(span.of(article.text))

    def select_all(self) -> None:
        """Select the whole text."""
        if self._desk.article is not None and self._desk.article.text:
            self._window.workbench.view.select(Span(0, len(self._desk.article.text)))

    def zoom(self, step: int) -> None:
        """A larger (1) or smaller (-1) text, or (0) the usual size."""
        self.zoom_to(self._settings.get(ZOOM) + step if step else _USUAL)

    def zoom_to(self, size: int) -> None:
        """The text at this size in pixels, within what can be read."""
        kept = max(_SMALLEST, min(_LARGEST, size))
        self._settings.set(ZOOM, kept)
        self._window.workbench.view.set_zoom(kept)

    def toggle_compact(self) -> None:
        """Closer lines, or the usual ones."""
        self._set_compact(not self._settings.get(COMPACT))

    def _set_compact(self, compact: bool) -> None:
        self._settings.set(COMPACT, compact)
        self._actions["view.compact"].setChecked(compact)
        self._window.workbench.view.set_compact(compact)

    # marks

    def mark_clicked(self, mention_id: str) -> None:
        """A click on a mark fills the role that waits, or picks the mark."""
        if mention_id.startswith(SUGGESTION):
            self._suggestions.pick(mention_id.removeprefix(SUGGESTION))
        elif not self._events.fill_with_mention(mention_id):
            self._desk.pick_mention(mention_id)

    def follow_up(self) -> None:
        """Enter: the role that waits, else what the strip offers, else the picked suggestion, else the last label."""
        if self._desk.awaited[1]:
            if self._desk.mention_id:
                self._events.fill_with_mention(self._desk.mention_id)
        elif self._tag_all.is_offering:
            self._tag_all.tag_all()
        elif self._suggestions.picked_id:
            self._suggestions.accept(self._suggestions.picked_id)
        else:
            self._annotating.repeat()

    def follow_up_here(self) -> None:
        """Shift and Enter: the same, within the article."""
        if self._tag_all.is_offering:
            self._tag_all.tag_all(here=True)
        elif self._suggestions.picked_id:
            self._suggestions.accept_same(self._suggestions.picked_id)

    def tag(self, label: str) -> None:
        """A label’s key: the picked suggestion with this label, unless words are selected."""
        if self._suggestions.picked_id and not self._annotating.has_selection:
            self._suggestions.accept(self._suggestions.picked_id, label=label)
        else:
            self._annotating.tag(label)

    def pick_next(self, *, forward: bool) -> None:
        """Pick the next or the previous mark, be it a mention or a suggestion."""
        if self._desk.article is None:
            return
        held = self._desk.mention or self._suggestions.current
        caret = self._window.workbench.view.caret()
        if held is not None:
            caret = held.start if isinstance(held, Mention) else held.span.start
        mention = self._desk.annotations.next_mention(caret, forward=forward)
        one = self._suggestions.suggestions.next(caret, forward=forward)
        if one is not None and (mention is None or (one.span.start < mention.start) is forward):
            self._suggestions.show(one.id)
        elif mention is not None:
            self._annotating.show(mention.id)

    def strip_chosen(self, code: str) -> None:
        """A follow-up of the strip was clicked."""
        if code in {"take", "tag_all"}:
            self.follow_up()
        elif code == "tag_here":
            self.follow_up_here()
        elif code == "show":
            self._tag_all.show()
            return  # the view that comes has the keyboard
        elif code == "dismiss":
            self._tag_all.withdraw()
        elif code == "next":
            self._events.await_next_role()
        else:
            self._desk.await_role("", "")
        self._window.workbench.view.setFocus()

    def remove_mark(self) -> None:
        """The picked mark goes; when events would lose something with it, ask first."""
        mention = self._desk.mention
        if mention is None:
            return
        frames = self._annotating.removal(mention.id)
        if frames and not self._confirmed(
            self.tr("Remove the mark?"),
            self.tr("%n event(s) use it and will lose it. One undo brings everything back.", "", len(frames)),
        ):
            return
        self._hide_palette()
        self._annotating.remove(mention.id)

    def brush_swept(self, span: Span) -> None:
        """The brush went over these words."""
        if self._hands.brush:
            self._annotating.tag_spans(self._hands.brush, [span])

    def part_picked(self, span: Span) -> None:
        """Ctrl and a selection: one part more for the picked mention, where there is one."""
        if self._desk.mention is not None:
            self._annotating.add_part(span)
            self._window.workbench.view.clear_selection()

    def arm_brush(self, label: str) -> None:
        """From now on a sweep tags with this label; "" puts the brush down, and so does the same label again."""
        self._hands.brush = "" if label == self._hands.brush else label
        self._window.workbench.legend.show_brush(self._hands.brush)
        layer = self._desk.workspace.codebook.label(self._hands.brush) if self._hands.brush else None
        self._window.workbench.view.set_brush(layer.key if layer else None)

    def dismiss(self) -> None:
        """Escape closes, in this order.

        The palette, the role that waits, the strip, the brush, the picked event, the selection.
        """
        if self._window.workbench.palette_box.isVisible():
            self._hide_palette()
        elif self._desk.awaited[1]:
            self._desk.await_role("", "")
        elif self._tag_all.is_offering:
            self._tag_all.withdraw()
        elif self._hands.brush:
            self.arm_brush("")
        elif self._desk.frame_id:
            self._desk.pick_frame("")
        else:
            self._window.workbench.view.clear_selection()

    def new_event(self) -> None:
        """An event from the words in hand, with the first frame layer that evokes events."""
        layer = next(
            (found for found in self._desk.workspace.codebook.layers if found.kind == "frame" and not found.retired),
            None,
        )
        if layer is not None:
            self._annotating.tag(layer.code)

    def offer_types(self, frame_id: str) -> None:
        """A new event: show its card, ready for the type."""
        self._window.show_events()
        self._window.events.build(frame_id)

    def change(self) -> None:
        """F2: the event of the picked trigger, else the record of the picked mention, is to be changed."""
        mention = self._desk.mention if self._desk.article is not None else None
        frames = self._desk.annotations.frames_with(mention.id) if mention else []
        evoked = [frame for frame in frames if mention and mention.id in frame.triggers]
        if evoked:
            if self._desk.frame not in evoked:
                self._desk.pick_frame(evoked[0].id)
            self._window.show_events()
            self._window.events.edit(self._desk.frame_id)
        else:
            self.ask_entity()

    # the palette

    def mention_picked(self, mention_id: str) -> None:
        """The palette follows the picked mention and rests in the margin; where there is none it waits to be asked."""
        if not mention_id or self._desk.awaited[1] or self._window.workbench.view.margin_rect().isEmpty():
            self._hide_palette()
        else:
            self._show_palette(mention_id)

    def offer_entities(self, mention_id: str) -> None:
        """An unknown name: the palette asks for its record."""
        self._show_palette(mention_id)
        self._window.workbench.palette_box.focus_field()

    def ask_entity(self) -> None:
        """Ask for the record of the picked mention."""
        mention = self._desk.mention
        layer = self._desk.workspace.codebook.layer_of(mention.label) if mention else None
        if mention is not None and layer is not None and layer.entities:
            self.offer_entities(mention.id)

    def palette_query(self, words: str) -> None:
        """Offer the records that match what is typed."""
        mention = self._palette_mention()
        if mention is not None:
            found = self._desk.workspace.register.matching(words, kind=mention.label) if words.strip() else []
            self._window.workbench.palette_box.set_candidates(found, self._desk.workspace.entity_counts)

    def palette_entity(self, entity_id: str) -> None:
        """Link the mention to this record."""
        if (mention := self._palette_mention()) is not None:
            self._annotating.link(mention.id, [entity_id])
        self._back_to_text()

    def palette_referent(self, entity_id: str) -> None:
        """The mention means this record too (« les deux États »)."""
        if (mention := self._palette_mention()) is not None:
            self._annotating.add_referent(mention.id, entity_id)
        self._back_to_text()

    def palette_new(self, name: str) -> None:
        """Link the mention to a new record of this name."""
        if (mention := self._palette_mention()) is not None:
            self._annotating.link_new(mention.id, name)
        self._back_to_text()

    def palette_unknown(self) -> None:
        """Leave the mention to be resolved."""
        if (mention := self._palette_mention()) is not None:
            self._annotating.link(mention.id, [])
        self._back_to_text()

    def palette_label(self, label: str) -> None:
        """Another label for the mention."""
        if (mention := self._palette_mention()) is not None:
            self._annotating.relabel(mention.id, label)
            self._show_palette(mention.id)

    def palette_closed(self) -> None:
        """The palette was put away."""
        self._back_to_text()

    def _palette_mention(self) -> Mention | None:
        return self._desk.annotations.find_mention(self._hands.palette_mention) if self._desk.article else None

    def _show_palette(self, mention_id: str) -> None:
        self._hands.palette_mention = mention_id
        mention, workspace = self._palette_mention(), self._desk.workspace
        if mention is None or self._desk.article is None:
            return
        words = quote(mention.spans, self._desk.article.text)
        found = workspace.register.named(words, kind=mention.label)
        chosen = [entity for id_ in mention.entities if (entity := workspace.register.find(id_))]
        candidates = list(
            dict.fromkeys([*chosen, *found, *workspace.register.matching(words, kind=mention.label, limit=5)])
        )
        bench = self._window.workbench
        bench.palette_box.show_for(
            mention,
            candidates=candidates,
            counts=workspace.entity_counts,
            codebook=workspace.codebook,
            current=chosen[0] if chosen else None,
            words=words,
            rect=bench.place_of(mention),
        )

    def _hide_palette(self) -> None:
        self._hands.palette_mention = ""
        self._window.workbench.palette_box.hide()

    def _back_to_text(self) -> None:
        self._hide_palette()
        self._window.workbench.view.setFocus()

    # questions

    def ask_note(self) -> None:
        """Ask for a remark on the picked mention."""
        mention = self._desk.mention
        if mention is not None:
            text, good = QInputDialog.getMultiLineText(
                self._window, self.tr("Note"), self.tr("Note on this mark"), mention.note
            )
            if good:
                self._annotating.set_note(mention.id, text, mention.flag)

    def show_failure(self, error: Exception) -> None:
        """Tell what went wrong, above the page; nothing else changed."""
        words = sentence(error)
        if self._desk.is_open:
            self._window.workbench.message.say("error", words)
            if isinstance(error, NotSaved):
                self._window.status.show_failure(words)
        else:
            QMessageBox.warning(self._window, self.tr("Attaché"), words)

    def context_menu(self, _offset: int, place: QPoint) -> None:
        """The acts on the picked mark, where the pointer is."""
        menu = QMenu(self._window)
        codebook = self._desk.workspace.codebook
        for layer in codebook.layers:
            action = self._actions.get(f"tag.{layer.code}")
            if action is not None:
                menu.addAction(action)
        if self._desk.mention is not None:
            relabel = menu.addMenu(self.tr("Relabel as"))
            for layer in codebook.layers:
                if layer.code != self._desk.mention.label and not layer.retired:
                    act = relabel.addAction(layer.names.of(self._window.language))
                    act.triggered.connect(lambda _checked=False, label=layer.code: self._relabel(label))
            menu.addSeparator()
            for id_ in ("entity", "role", "doubt", "note", "history", "rule", "delete"):
                menu.addAction(self._actions[f"annotate.{id_}"])
        menu.exec(place)

    def _relabel(self, label: str) -> None:
        if self._desk.mention is not None:
            self._annotating.relabel(self._desk.mention.id, label)

    def _confirmed(self, title: str, words: str) -> bool:
        answer = QMessageBox.question(self._window, title, words)
        return answer == QMessageBox.StandardButton.Yes
