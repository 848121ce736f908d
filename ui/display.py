"""What lies on the desk, shown: every fact of the desk goes from here into the views, and nothing comes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Frame, Mention, Progress
from annotator.suggestions.options import allowed
from annotator.suggestions.suggestion import Suggestion
from ui.actions import keys_text
from ui.announcements import announce, announcement
from ui.article.mark_source import AnnotationMarks
from ui.article.voice_source import AnnotationVoices
from ui.controllers.desk import Desk
from ui.controllers.lookout import Count
from ui.controllers.undo_controller import UndoController
from ui.i18n import quoted
from ui.main_window import MainWindow
from ui.models.suggestion_set import SuggestionSet
from ui.sentences import mention_sentence, role_prompt
from ui.suggestion_sentences import suggestion_sentence

if TYPE_CHECKING:
    from annotator.workspace import Happened

_FEW = 50
_PAUSE_MS = 400
"""The least time between two reloads of the list of articles."""


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
        self._suggestions = SuggestionSet()
        self._article = self._done = ""
        self._states: dict[str, str] = {}
        self._total = 0
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._reload_late)
        self._is_late = False
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
        window.suggestions.show_codebook(workspace.codebook)
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
        self._article, self._suggestions = "", SuggestionSet()
        self._window.workbench.strip.dismiss()
        self._window.setWindowTitle("Attaché")
        self._window.articles.set_workspace(None)
        self._window.workbench.show_article(None, None)
        self._window.show_welcome()
        self._undo.refresh()

    def show_article(self, id_: str) -> None:
        """An article came to the front, or ("") none is there."""
        window, article = self._window, self._desk.article
        self._picked = None
        if id_ != self._article:
            self._article, self._suggestions = id_, SuggestionSet()
        if not self._desk.awaited[1]:
            window.workbench.strip.dismiss()
        window.articles.set_current(id_)
        if article is None or not self._desk.is_open:
            self._marks = None
            window.workbench.show_article(None, None)
            window.show_details(False)
            return
        workspace, annotations = self._desk.workspace, self._desk.annotations
        self._marks = AnnotationMarks(annotations, workspace.codebook, self._language)
        voices = AnnotationVoices(
            annotations,
            self._marks,
            register=workspace.register,
            codebook=workspace.codebook,
            language=self._language,
        )
        window.workbench.show_article(article, self._marks, voices)
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
        self.show_suggestions(self._suggestions)
        self._show_mention("")
        window.stances.show_article(annotations, workspace.register, workspace.codebook, article=article)
        self._show_event_count()

    # suggestions

    def show_suggestions(self, suggestions: SuggestionSet) -> None:
        """Other suggestions for the article in front."""
        self._suggestions = suggestions
        article = self._desk.article
        if self._marks is not None:
            self._marks.suggestions = suggestions
            self._window.workbench.view.refresh(None)
        self._window.suggestions.show_apart(article is not None and not allowed(article))
        self._window.suggestions.show_suggestions(suggestions, article.text if article else "")
        self._window.show_count(self._window.suggestions, len(suggestions))

    def remove_suggestions(self, gone: Sequence[Suggestion]) -> None:
        """These are answered."""
        self._window.suggestions.remove(gone)
        self._window.workbench.view.refresh([one.span for one in gone])
        self._window.show_count(self._window.suggestions, len(self._suggestions))

    def show_suggestion(self, id_: str) -> None:
        """A suggestion is picked, or ("") none."""
        if self._marks is None:
            return
        before, one = self._suggestions.find(self._marks.picked_suggestion), self._suggestions.find(id_)
        self._marks.picked_suggestion = id_
        self._window.workbench.view.refresh([found.span for found in (before, one) if found])
        self._window.suggestions.set_current(one)
        article = self._desk.article
        if one is not None and article is not None:
            codebook = self._desk.workspace.codebook
            words = suggestion_sentence(one, codebook, text=article.text, language=self._language)
            announce(self._window.workbench.view, words)
        self._show_status()

    def offer_occurrences(self, count: Count) -> None:
        """The same stands elsewhere: say how often, and what can be done."""
        here = self.tr("%n more here", "", count.here)
        articles = self.tr("in %n article(s)", "", count.articles)
        text = self.tr("{here}, {all} {articles}").format(here=here, all=count.everywhere, articles=articles)
        offers = (
            ("tag_all", keys_text("Return"), self.tr("tag all")),
            ("show", "V", self.tr("show")),
            ("dismiss", keys_text("Esc"), self.tr("dismiss")),
        )
        strip = self._window.workbench.strip
        strip.offer(text, offers, head=quoted(count.target.words, self._language))
        announce(strip, strip.text())

    def withdraw_offer(self) -> None:
        """What was offered holds no more; a role that waits keeps the strip."""
        if not self._desk.awaited[1]:
            self._window.workbench.strip.dismiss()

    def say_done(self, code: str, count: int) -> None:
        """Many marks were made or taken away; one undo takes it back."""
        words = self._done = announcement(code, str(count))
        self._window.workbench.message.say("done", words, action=self.tr("Undo"), keys="Ctrl+Z")
        self._window.status.show_marks(words)
        announce(self._window.workbench.view, words)

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
        if self._done and window.workbench.message.text() == self._done:
            window.workbench.message.dismiss()  # its button would take back what comes now
        window.entities.apply(change)
        window.events.apply(change)
        window.stances.apply(change)
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
            self._reload_articles()
        elif len(articles) > _FEW:
            self._window.articles.refresh_all()
        else:
            for id_ in articles:
                self._window.articles.refresh(id_)
        self._follow_progress(change)

    def _reload_articles(self) -> None:
        """The list anew, but not for each of many files that come in: at once, then now and then."""
        if self._pause.isActive():
            self._is_late = True
            return
        self._is_late = False
        self._window.articles.reload()
        self._total = len(self._desk.workspace.article_ids())
        self._show_progress()
        self._pause.start()

    def _reload_late(self) -> None:
        if self._is_late and self._desk.is_open:
            self._reload_articles()

    def _follow_progress(self, change: Change) -> None:
        who = self._desk.workspace.annotator.id
        gone, come = ([r for r in rs if isinstance(r, Progress)] for rs in (change.removed, change.added))
        for record in gone:
            if record.annotator == who:
                self._states.pop(record.article, None)
        self._states.update((record.article, record.state) for record in come if record.annotator == who)
        if gone or come:
            self._show_progress()

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
        self._window.suggestions.show_codebook(workspace.codebook)
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
        """The picked suggestion and the marks under the caret; in another view the line is that view’s."""
        article = self._desk.article
        if article is None or self._window.pages.currentWidget() is not self._window.workbench:
            return
        found = self._desk.annotations.at(self._window.workbench.view.caret())
        picked = self._desk.mention
        names = [self._sentence(m) for m in ([picked] if picked else []) + [m for m in found if m != picked]]
        one = self._suggestions.find(self._marks.picked_suggestion) if self._marks else None
        if one is not None:
            codebook = self._desk.workspace.codebook
            names.insert(0, suggestion_sentence(one, codebook, text=article.text, language=self._language))
        view = self._window.workbench.view
        voice = view.voice_words(view.caret())
        self._window.status.show_marks("   ·   ".join([*names, *([voice] if voice else [])]))

    def caret_moved(self) -> None:
        """The caret stands somewhere else: name all marks under it."""
        if self._desk.is_open and self._desk.article is not None:
            self._show_status()

    def refresh_status(self) -> None:
        """Another view came to the front: what stood in the status line was the last one’s."""
        self._window.status.show_marks("")
        self.caret_moved()

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
        touched = [m for id_ in before | self._marks.role_mentions if (m := annotations.find_mention(id_))]
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
            self._window.show_count(self._window.events, self._desk.annotations.frame_count)
