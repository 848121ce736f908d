"""The views that are built when they are first opened: each with its controller, connected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.edits.stances import STANCE
from annotator.model.records import Frame
from annotator.model.span import Span
from ui.controllers.desk import Desk
from ui.controllers.views_controller import (
    ANNOTATE,
    CODEBOOK,
    CORPUS_EVENTS,
    OF_CORPUS_EVENTS,
    REGISTER,
    SEARCH,
    WATCH,
)
from ui.main_window import MainWindow
from ui.settings import Settings
from ui.tasks import TaskRunner

if TYPE_CHECKING:
    from ui.wiring import Controllers


class ViewBuilders(QObject):
    """Makes views on demand; `controllers` must be set before the first one is wanted."""

    controllers: Controllers

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        tasks: TaskRunner,
        watching: TaskRunner,
        events: TaskRunner,
        say: Callable[[str, str], object],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._tasks = tasks
        self._watching = watching
        self._events = events
        self._say = say

    @property
    def builders(self) -> Mapping[str, Callable[[], QWidget]]:
        """How each view is made."""
        return {
            SEARCH: self.search,
            REGISTER: self.register,
            WATCH: self.watch,
            CODEBOOK: self.codebook,
            CORPUS_EVENTS: self.corpus_events,
        }

    def search(self) -> QWidget:
        """The concordance over the corpus."""
        from ui.controllers.bulk_controller import BulkController
        from ui.controllers.search_controller import SearchController
        from ui.controllers.search_keeping import SearchKeeping
        from ui.views.search_page import SearchPage

        window = self._window
        page = SearchPage(window.theme, window.language)
        controller = SearchController(self._desk, page, self._tasks, language=window.language)
        bulk = BulkController(self._desk, self.controllers.tag_all, page)
        keeping = SearchKeeping(self._desk, page, self._settings, tasks=self._tasks, names=controller.records.name_of)
        keeping.written.connect(lambda path: window.status.show_marks(self.tr("Table saved: {path}").format(path=path)))
        page.tag_requested.connect(bulk.tag)
        page.untag_requested.connect(bulk.untag)
        page.relink_requested.connect(bulk.relink)
        page.attribute_requested.connect(bulk.describe)
        page.open_requested.connect(self.open_passage)
        page.status_changed.connect(lambda words: window.status.show_marks(words) if page.isVisible() else None)
        return page

    def register(self) -> QWidget:
        """The register, a record, merging and splitting."""
        from ui.controllers.register_controller import RegisterController
        from ui.views.register_page import RegisterPage

        window = self._window
        page = RegisterPage(window.theme, window.language)
        controller = RegisterController(self._desk, page, window.language)
        controller.mention_shown.connect(self.open_mention)
        controller.counted.connect(self._show_counts)
        page.remove_requested.connect(self.controllers.records.ask_remove)
        controller.said.connect(self._say)
        controller.tables.table_read.connect(self.controllers.files.show_report)
        return page

    def watch(self) -> QWidget:
        """What contradicts itself, and what is still to finish."""
        from ui.controllers.watch_controller import WatchController
        from ui.views.watch_page import WatchPage

        window = self._window
        page = WatchPage(window.theme, window.language)
        WatchController(self._desk, page, self._watching, language=window.language)
        page.passage_requested.connect(self.open_passage)
        page.mention_requested.connect(self.open_mention)
        page.record_requested.connect(self.open_record)
        return page

    def codebook(self) -> QWidget:
        """The editor of the codebook."""
        from ui.controllers.codebook_controller import CodebookController
        from ui.views.codebook_page import CodebookPage

        window = self._window
        page = CodebookPage(window.theme, window.language)
        controller = CodebookController(self._desk, page, window.language)
        controller.mention_shown.connect(self.open_mention)
        controller.said.connect(lambda code, words: self._say(f"codebook-{code}", words))
        return page

    def corpus_events(self) -> QWidget:
        """The events, stances and quotations of the whole project."""
        from ui.controllers.corpus_events_controller import CorpusEventsController
        from ui.views.events_page import EventsPage

        window = self._window
        page = EventsPage(window.theme, window.language)
        controller = CorpusEventsController(self._desk, page, self._events, language=window.language)
        controller.written.connect(
            lambda path: window.status.show_marks(self.tr("Table saved: {path}").format(path=path))
        )
        controller.same.said.connect(self._say)
        page.open_requested.connect(self.open_frame)
        page.status_changed.connect(lambda words: window.status.show_marks(words) if page.isVisible() else None)
        for id_, act in zip(OF_CORPUS_EVENTS, (page.join, page.leave, page.propose, page.sort), strict=True):
            action = window.findChild(QAction, id_)
            if action is not None:
                page.table.addAction(action)
                action.triggered.connect(lambda _checked=False, run=act: run())
        return page

    def open_frame(self, article_id: str, frame_id: str) -> None:
        """Go to an event, a stance or a quotation: its words in the text, its card beside it."""
        self._open(article_id)
        if self._desk.article is None or (frame := self._desk.annotations.find_frame(frame_id)) is None:
            return
        self.controllers.stances.show(frame_id)
        if frame.label == STANCE:
            self._window.tabs.setCurrentWidget(self._window.stances)
        else:
            self._window.show_events()

    def open_record(self, entity_id: str) -> None:
        """Go to a record of the register."""
        from ui.views.register_page import RegisterPage

        page = self.controllers.views.page(REGISTER)
        self.controllers.views.open(REGISTER)
        if isinstance(page, RegisterPage):
            page.reveal(entity_id)

    def _show_counts(self, records: int, unresolved: int, doubted: int) -> None:
        """How the register stands, in the status line."""
        parts = (
            self.tr("%n record(s)", "", records),
            self.tr("%n mention(s) without a record", "", unresolved) if unresolved else "",
            self.tr("%n probable duplicate(s)", "", doubted) if doubted else "",
        )
        self._window.status.show_marks("  ·  ".join(part for part in parts if part))

    def open_passage(self, article_id: str, span: Span) -> None:
        """Go to words of an article."""
        self._open(article_id)
        self._window.workbench.view.set_caret(span.start)
        self._window.workbench.view.scroll_to(span, flash=True)

    def open_mention(self, article_id: str, mention_id: str) -> None:
        """Go to a mention or a frame; another annotator's mention is shown as mere words."""
        self._open(article_id)
        found = self._desk.annotations.find(mention_id) if self._desk.article is not None else None
        if isinstance(found, Frame):
            self.open_frame(article_id, mention_id)
        elif found is not None:
            self.controllers.annotating.show(mention_id)
        elif (place := self._foreign(mention_id)) is not None:
            self._window.workbench.view.scroll_to(place, flash=True)

    def _foreign(self, mention_id: str) -> Span | None:
        from annotator.model.records import Mention

        mention = self._desk.workspace.record(Mention, mention_id)
        return mention.spans[0] if mention else None

    def _open(self, article_id: str) -> None:
        self.controllers.views.open(ANNOTATE)
        if self._desk.article is None or self._desk.article.id != article_id:
            self.controllers.articles.open(article_id)
