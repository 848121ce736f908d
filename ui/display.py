"""What lies on the desk, shown: every fact of the desk goes from here into the views, and nothing comes back."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Frame, Mention, Progress
from ui.actions import keys_text
from ui.announcements import announce, announcement
from ui.article.mark_source import AnnotationMarks
from ui.controllers.desk import Desk
from ui.controllers.undo_controller import UndoController
from ui.main_window import MainWindow
from ui.sentences import mention_sentence, role_prompt

if TYPE_CHECKING:
    from annotator.workspace import Happened

_FEW = 50


class Display(QObject):
    """Listens to the desk and fills the window; a change repaints what it names and nothing else."""

    def __init__(self, desk: Desk, window: MainWindow, undo: UndoController, *, language: str) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._undo = undo
        self._language = language
        self._marks: AnnotationMarks | None = None
        self._picked: Mention | None = None
        self._states: dict[str, str] = {}
        self._total = 0
        desk.project_opened.connect(self.show_project)
        desk.project_closed.connect(self.show_nothing)
        desk.article_opened.connect(self.show_article)
        desk.changed.connect(self._show_change)
        desk.mention_picked.connect(self._show_mention)
        desk.frame_picked.connect(self._show_frame)
        desk.role_awaited.connect(self._show_awaited)

    def show_project(self) -> None:
        """A project came to the desk."""
        workspace, window = self._desk.workspace, self._window
        window.setWindowTitle(f"{workspace.path.name} — Attaché")
        window.articles.set_workspace(workspace)
        window.workbench.show_codebook(workspace.codebook)
        self._count_progress()
        window.status.show_codebook(workspace.codebook.names.of(self._language), workspace.codebook.version)
        window.status.show_annotator(workspace.annotator.name)
        if workspace.read_only:
            window.status.show_read_only()
            window.workbench.message.say("warn", self.tr("This project is open for reading only."))
        else:
            window.status.show_saved()
        window.show_workbench()
        self._undo.refresh()
        if self._desk.article is not None:
            self.show_article(self._desk.article.id)
        else:
            self.show_article("")

    def show_nothing(self) -> None:
        """The desk is empty."""
        self._marks = self._picked = None
        self._window.setWindowTitle("Attaché")
        self._window.articles.set_workspace(None)
        self._window.workbench.show_article(None, None)
        self._window.show_welcome()
        self._undo.refresh()

    def show_article(self, id_: str) -> None:
        """An article came to the front, or ("") none is there."""
        window, article = self._window, self._desk.article
        self._picked = None
        window.articles.set_current(id_)
        if article is None or not self._desk.is_open:
            self._marks = None
            window.workbench.show_article(None, None)
            window.show_details(False)
            return
        workspace, annotations = self._desk.workspace, self._desk.annotations
        self._marks = AnnotationMarks(annotations, workspace.codebook, self._language)
        window.workbench.show_article(article, self._marks)
        window.show_details(True)
        window.entities.show_article(
            annotations,
            workspace.register,
            workspace.codebook,
            counts=workspace.entity_counts,
            text=article.text,
            title=article.title,
        )
        window.events.show_article(
            annotations, workspace.register, workspace.codebook, text=article.text, title=article.title
        )
        self._show_mention("")
        self._show_event_count()

    def say(self, code: str, words: str) -> None:
        """Something was done: tell it in the status line and to assistive technology."""
        if code == "tagged" and (mention := self._desk.mention) is not None:
            words = self._sentence(mention)
        elif code == "role-filled":
            role = self._desk.workspace.codebook.role(words)
            words = role.names.of(self._language) if role else words
        sentence = announcement(code, words)
        self._window.status.show_marks(sentence)
        announce(self._window.workbench.view, sentence)

    def _show_change(self, happened: Happened) -> None:
        change, window = happened.change, self._window
        window.entities.apply(change)
        window.events.apply(change)
        self._repaint(change)
        self._refresh_lists(change)
        for record in change.added:
            if isinstance(record, Codebook):
                self._show_codebook()
        window.status.show_saved()
        self._undo.refresh()
        self._show_mention(self._desk.mention_id)
        self._show_frame_roles()
        self._show_event_count()

    def _repaint(self, change: Change) -> None:
        article = self._desk.article
        if article is not None:
            touched = [r for r in change.touched() if isinstance(r, Mention) and r.article == article.id]
            self._window.workbench.repaint_marks(*touched)

    def _refresh_lists(self, change: Change) -> None:
        articles = {r.article for r in (*change.removed, *change.added) if isinstance(r, Mention | Frame | Progress)}
        if any(isinstance(r, Article) for r in (*change.removed, *change.added)):
            self._window.articles.reload()
            self._total = len(self._desk.workspace.article_ids())
            self._show_progress()
        else:
            for id_ in articles:
                self._window.articles.refresh(id_)
        if any(isinstance(r, Progress) for r in (*change.removed, *change.added)):
            self._count_progress()

    def _count_progress(self) -> None:
        self._states = self._desk.workspace.states()
        self._total = len(self._desk.workspace.article_ids())
        self._show_progress()

    def _show_progress(self) -> None:
        done = Counter(self._states.values())["done"]
        self._window.status.show_progress(done, self._total)

    def _show_codebook(self) -> None:
        workspace = self._desk.workspace
        self._window.workbench.show_codebook(workspace.codebook)
        self._window.status.show_codebook(workspace.codebook.names.of(self._language), workspace.codebook.version)
        if self._desk.article is not None:
            self.show_article(self._desk.article.id)

    def _show_mention(self, id_: str) -> None:
        if not self._desk.is_open or self._desk.article is None:
            return
        mention, workspace = self._desk.mention, self._desk.workspace
        before, self._picked = self._picked, mention
        if self._marks is not None:
            self._marks.pick(mention)
            self._repaint_same(before, mention)
        article = self._desk.article
        self._window.mention.show_mention(
            mention, workspace.register, workspace.codebook, text=article.text, title=article.title
        )
        if mention is not None:
            self._window.entities.reveal_mention(mention.id)
        self._show_status()

    def _repaint_same(self, *mentions: Mention | None) -> None:
        """Repaint these mentions and all of their entities; above a few it is cheaper to paint all that is in sight."""
        annotations, bench = self._desk.annotations, self._window.workbench
        entities = {entity for mention in mentions if mention for entity in mention.entities}
        if sum(annotations.count_of(entity) for entity in entities) > _FEW:
            bench.view.refresh(None)
        else:
            bench.repaint_marks(*mentions, *(same for entity in entities for same in annotations.of_entity(entity)))

    def _show_status(self) -> None:
        found = self._desk.annotations.at(self._window.workbench.view.caret())
        picked = self._desk.mention
        names = [self._sentence(m) for m in ([picked] if picked else []) + [m for m in found if m != picked]]
        self._window.status.show_marks("   ·   ".join(names))

    def caret_moved(self, offset: int) -> None:
        """The caret stands somewhere else: name all marks under it."""
        if self._desk.is_open and self._desk.article is not None:
            self._show_status()

    def announce_marks(self) -> None:
        """Say the marks under the caret."""
        announce(self._window.workbench.view, self._window.status.marks())

    def _sentence(self, mention: Mention) -> str:
        workspace, article = self._desk.workspace, self._desk.article
        text = article.text if article else ""
        return mention_sentence(mention, workspace.register, workspace.codebook, text=text, language=self._language)

    def _show_frame(self, id_: str) -> None:
        self._window.events.set_current(id_)
        self._show_frame_roles()

    def _show_frame_roles(self) -> None:
        if self._marks is None or not self._desk.is_open or self._desk.article is None:
            return
        before = self._marks.role_mentions
        self._marks.show_roles(self._desk.frame)
        annotations = self._desk.annotations
        touched = [m for id_ in before | self._marks.role_mentions if isinstance(m := annotations.find(id_), Mention)]
        self._window.workbench.repaint_marks(*touched)

    def _show_awaited(self, frame_id: str, role: str) -> None:
        strip = self._window.workbench.strip
        if not role:
            strip.dismiss()
            return
        workspace, article = self._desk.workspace, self._desk.article
        frame = self._desk.annotations.frame(frame_id)
        words = role_prompt(
            frame,
            role,
            self._desk.annotations,
            workspace.codebook,
            text=article.text if article else "",
            language=self._language,
        )
        offers = (
            ("take", keys_text("Return"), self.tr("take the mark under the caret")),
            ("next", "R", self.tr("next role")),
            ("close", keys_text("Esc"), self.tr("close")),
        )
        strip.offer(words, offers, picture="crosshair")
        self._window.show_events()
        announce(strip, words)

    def _show_event_count(self) -> None:
        if self._desk.article is not None:
            self._window.show_event_count(self._desk.annotations.frame_count)
