"""Tag once, apply everywhere: the other occurrences of what was tagged last, counted, tagged or taken away at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QProgressDialog, QWidget

from annotator.edits import occurrences as edits
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import TYPE, Attributes, Entity, Mention, attribute
from annotator.model.span import Span, quote
from ui.controllers.desk import Desk
from ui.controllers.lookout import Count, Lookout
from ui.tasks import Cancelled

if TYPE_CHECKING:
    from annotator.occurrences import Occurrence, Target
    from annotator.workspace import Happened

MANY = 2_000
"""From how many records on a progress bar is shown while they are written."""
_PATIENCE_MS = 400


class TagAllController(QObject):
    """Counts after each tag how often the same stands elsewhere.

    `offered` carries the Count, `withdrawn` takes it back; `shown` asks the window for the concordance of a Target;
    `done` says how many were tagged or taken away.
    """

    offered = Signal(object)
    withdrawn = Signal()
    shown = Signal(object)
    done = Signal(str, int)

    def __init__(self, desk: Desk, lookout: Lookout, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._lookout = lookout
        self._window = window
        self._asked: tuple[Target, str] | None = None
        self._offer: Count | None = None
        lookout.counted.connect(self._on_counted)
        desk.mention_picked.connect(self._on_picked)
        desk.role_awaited.connect(self._on_awaited)
        desk.changed.connect(self._on_change)
        desk.article_opened.connect(self.withdraw)
        desk.project_closed.connect(self.withdraw)

    @property
    def is_offering(self) -> bool:
        """Whether an offer waits for its answer."""
        return self._offer is not None

    # offering

    def look_for(self, mention_id: str) -> None:
        """Something was tagged: count the same elsewhere; what was offered before holds no more."""
        found = self._desk.annotations.find_mention(mention_id) if self._desk.article else None
        target = self._target(found) if found is not None else None
        if target is not None and self._asked == (target, mention_id):
            return
        self.withdraw()
        if found is not None and target is not None and not self._desk.awaited[1]:
            self._asked = (target, mention_id)
            self._lookout.count(target, found.article)

    def withdraw(self) -> None:
        """Offer nothing any more."""
        if self._asked is not None:
            self._asked = None
            self._lookout.stop_counting()
        if self._offer is not None:
            self._offer = None
            self.withdrawn.emit()

    def _target(self, mention: Mention) -> Target | None:
        article, workspace = self._desk.article, self._desk.workspace
        layer = workspace.codebook.layer_of(mention.label)
        if article is None or layer is None or layer.kind != "span" or not layer.entities or len(mention.spans) > 1:
            return None
        from annotator.occurrences import target_of

        words = quote(mention.spans, article.text)
        entity = workspace.register.find(mention.entities[0]) if len(mention.entities) == 1 else None
        return target_of(words, mention.label, entity=entity, language=article.language)

    def _on_counted(self, count: Count) -> None:
        if self._asked is None or count.target != self._asked[0] or not count.everywhere:
            return
        self._offer = count
        self.offered.emit(count)

    def _on_picked(self, mention_id: str) -> None:
        if self._asked is not None and mention_id != self._asked[1]:
            self.withdraw()

    def _on_awaited(self, _frame: str, role: str) -> None:
        """A role that waits has the strip, and Return."""
        if role:
            self.withdraw()

    def _on_change(self, happened: Happened) -> None:
        """The mention that was tagged is another one now (its label, record or words), or the codebook is."""
        asked = self._asked
        if asked is not None and any(isinstance(r, Codebook) for r in happened.change.added):
            self.withdraw()
        elif asked is not None and any(isinstance(r, Mention) and r.id == asked[1] for r in happened.change.added):
            self.look_for(asked[1])

    # answering

    def tag_all(self, *, here: bool = False) -> None:
        """Tag all that was offered, or only what stands in the article in front."""
        if self._offer is None or self._desk.article is None:
            return
        target = self._offer.target
        articles = [self._desk.article.id] if here else None
        self.withdraw()  # answered: the same key once more must not tag the same places twice
        self._collect(target, articles, lambda found: self._tag(target, found))

    def show(self) -> None:
        """Show all that was offered in its setting."""
        if self._offer is not None:
            self.shown.emit(self._offer.target)

    def tag_places(self, places: Sequence[tuple[str, Span]], label: str, *, entity_id: str, words: str) -> bool:
        """Tag these places (article id, words) in one act; nothing is counted as begun by it."""
        workspace = self._desk.workspace
        entity = workspace.register.find(entity_id) if entity_id else None
        attributes = self._attributes(label, entity, words)
        return self.carry_out(
            lambda: edits.tag_all(
                places,
                label,
                codebook=workspace.codebook,
                annotator=workspace.annotator.id,
                words=words,
                entity=entity,
                attributes=attributes,
            ),
            "tagged-all",
            len(places),
        )

    def _attributes(self, label: str, entity: Entity | None, words: str) -> Attributes:
        """Those of the picked mention, where the same is tagged: the same record, else the same words."""
        like, article = self._desk.mention, self._desk.article
        if like is None or article is None or like.label != label or label == "DATE":
            return ()
        if like.entities != ((entity.id,) if entity else ()):
            return ()
        if entity is None and key(quote(like.spans, article.text)) != key(words):
            return ()
        return () if entity and entity.type and not attribute(like.attributes, TYPE) else like.attributes

    def _tag(self, target: Target, found: Sequence[Occurrence]) -> None:
        if found:
            places = [(one.article, one.span) for one in found]
            self.tag_places(places, target.label, entity_id=target.entity, words=target.words)

    def remove_everywhere(self) -> None:
        """All marks of the picked mention’s form, label and record go, after a question."""
        mention, article = self._desk.mention, self._desk.article
        if mention is None or article is None:
            return
        words = quote(mention.spans, article.text)
        gone = self._alike(mention, words)
        articles = {one.article for one in gone}
        question = self.tr("Remove %n mark(s) of “{words}”?", "", len(gone)).format(words=words)
        detail = self.tr("They stand in %n article(s). One undo brings all back.", "", len(articles))
        answer = QMessageBox.question(self._window, question, f"{question}\n\n{detail}")
        if answer == QMessageBox.StandardButton.Yes:
            self.remove(gone, words=words)

    def remove(self, mentions: Sequence[Mention], *, words: str) -> bool:
        """These marks go, and out of their events, in one act."""
        workspace = self._desk.workspace
        frames = [frame for id_ in {m.article for m in mentions} for frame in workspace.all_frames(id_)]
        return self.carry_out(lambda: edits.untag_all(mentions, frames, words=words), "removed-all", len(mentions))

    def _alike(self, mention: Mention, words: str) -> list[Mention]:
        """The annotator’s mentions that are written the same, with the same label and record."""
        workspace, form = self._desk.workspace, key(words)
        entities = mention.entities
        candidates = workspace.mentions_of(entities[0]) if entities else workspace.all_mentions(mention.article)
        mine = [
            one
            for one in candidates
            if one.annotator == mention.annotator and one.label == mention.label and one.entities == entities
        ]
        texts = {id_: workspace.article(id_).text for id_ in {one.article for one in mine}}
        return [one for one in mine if key(quote(one.spans, texts[one.article])) == form]

    # one act, however large

    def carry_out(self, make: Callable[[], Change], code: str, count: int) -> bool:
        """Make a change and store it, with a progress bar and a way out when it is large; whether it was stored."""
        bar = self._bar(self.tr("Writing…")) if count > MANY else None

        def progress(done: int, _total: int) -> None:
            if bar is not None:
                bar.setMaximum(max(count, done))
                bar.setValue(done)
                if bar.wasCanceled():
                    raise Cancelled

        try:
            stored = self._desk.attempt(lambda: self._desk.workspace.do(make(), progress=progress))
        except Cancelled:
            stored = False
        finally:
            if bar is not None:
                bar.close()
                bar.deleteLater()
        if stored:
            self.withdraw()
            self.done.emit(code, count)
        return stored

    def _collect(
        self, target: Target, articles: Sequence[str] | None, on_found: Callable[[list[Occurrence]], object]
    ) -> None:
        bar = self._bar(self.tr("Looking through the corpus…"))

        def over() -> None:
            bar.close()
            bar.deleteLater()

        def found(occurrences: list[Occurrence]) -> None:
            over()
            on_found(occurrences)

        def progress(done: int, total: int) -> None:
            bar.setMaximum(total)
            bar.setValue(min(done, max(total - 1, 0)))

        task = self._lookout.find(target, articles, on_done=found, on_progress=progress, on_cancelled=over)
        bar.canceled.connect(task.cancel)

    def _bar(self, words: str) -> QProgressDialog:
        bar = QProgressDialog(words, self.tr("Stop"), 0, 0, self._window)
        bar.setWindowTitle(QApplication.applicationDisplayName() or "Attaché")
        bar.setModal(True)
        bar.setMinimumDuration(_PATIENCE_MS)
        bar.setAutoClose(False)
        bar.setAutoReset(False)
        return bar
