"""Carries searches out: runs them aside, hands hits to the page as they come, keeps them up with the project."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.errors import AnnotatorError
from annotator.model.heads import ArticleHead
from annotator.model.records import Article, Entity, Frame, Mention
from ui.controllers.desk import Desk
from ui.controllers.search_lane import SearchLane
from ui.controllers.search_records import SearchRecords
from ui.controllers.search_run import Found, Reader, RecordSearch, WordSearch, compared
from ui.controllers.search_words import query_of, reason_of, typed_query
from ui.models.concordance_rows import ArticleRow, GroupHits, SearchWish
from ui.models.concordance_standing import Comparison, LongerNames
from ui.models.concordance_texts import ArticleTexts
from ui.tasks import Progress, Task, TaskRunner
from ui.views.search_page import SearchPage

if TYPE_CHECKING:
    from annotator.search.corpus import Corpus
    from annotator.workspace import Happened

_HEADS, _TOGETHER, _FEW = 256, 32, 8
_PAUSE_MS = 300


class SearchController(QObject):
    """Serves one search page; `tasks` is a lane of its own, which whoever made it closes.

    What changes the project (tagging, removing, linking) is not its business: it follows the desk's changes.
    """

    _found = Signal(int, object)
    _compared = Signal(int, object)

    def __init__(self, desk: Desk, page: SearchPage, tasks: TaskRunner, *, language: str) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._lane = SearchLane(tasks)
        self.records = SearchRecords(desk, page, language=language)
        self._reader: Reader | None = None
        self._corpus: Corpus | None = None
        self._texts = ArticleTexts(self._load)
        self._run, self._shown = 0, 0
        self._task: Task | None = None
        self._wish = SearchWish("")
        self._target = ""
        self._longer: tuple[str, LongerNames] | None = None
        self._stale: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._again = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._connect()
        self.show_project()

    def _connect(self) -> None:
        desk, page = self._desk, self._page
        self._soon.timeout.connect(self._compare_again)
        self._again.timeout.connect(lambda: self.search(self._wish))
        self._found.connect(self._take)
        self._compared.connect(self._replace)
        desk.project_opened.connect(self.show_project)
        desk.project_closing.connect(self.let_go)
        desk.project_closed.connect(self.show_project)
        desk.changed.connect(self._follow)
        page.search_requested.connect(self.search)
        page.stop_requested.connect(self.stop)
        page.target_changed.connect(self.set_target)
        page.destroyed.connect(self._lane.abandon)

    # the project

    def show_project(self) -> None:
        """Serve the project on the desk, or none."""
        self.let_go()
        self._longer, self._target, self._wish = None, "", SearchWish("")
        self._texts = ArticleTexts(self._load)
        if not self._desk.is_open:
            self._page.set_project(None, None, None)
            return
        workspace = self._desk.workspace
        self._page.set_project(workspace.codebook, self._texts, self.records.name_of, read_only=workspace.read_only)

    def let_go(self) -> None:
        """Give up what is under way, and let go of the file and the texts in memory."""
        self._run += 1
        self._stale.clear()
        self._again.stop()
        self._task = None
        if self._reader is not None:
            self._lane.empty()
            self._reader.close()
        self._reader = self._corpus = None

    def _sources(self) -> tuple[Reader, Corpus]:
        """The reader and the folded texts, made at the first search."""
        from annotator.search.corpus import Corpus

        if self._reader is None or self._corpus is None:
            reader = self._desk.workspace.text_reader()
            self._reader, self._corpus = reader, Corpus(reader)
            self._lane.reader = reader
        return self._reader, self._corpus

    def _load(self, article: str) -> Article | None:
        return self._desk.workspace.record(Article, article) if self._desk.is_open else None

    def set_target(self, entity: str) -> None:
        """Tag as this record from now on ("" for none), and compare the hits with it."""
        found = self.records.name_of(entity)
        self._target = entity if found else ""
        self._page.show_record("", self._target, found.name if found else "", found.code if found else "")
        self._stale.update(group.article.id for group in self._page.model.order.groups)
        self._soon.start()

    # searching

    def search(self, wish: SearchWish) -> None:
        """Look for something; what was looked for before is given up."""
        from annotator.search.query import QueryError

        self.stop()
        self._again.stop()
        self._run += 1
        if wish.is_empty or not self._desk.is_open:
            self._begin(wish)
            self._page.finish(0)
            return
        try:
            job = self._job(wish)
        except QueryError as error:
            self._page.show_error(reason_of(error, wish.words))
            return
        if wish.entity:
            self.records.show(wish.entity)
        self._page.wait()
        self._start(self._run, wish, job)

    def _job(self, wish: SearchWish) -> WordSearch | RecordSearch:
        from annotator.search.matcher import compile_query
        from annotator.search.record_language import parse_record_query

        workspace = self._desk.workspace
        annotator = workspace.annotator.id
        reader, corpus = self._sources()
        if wish.mode == "text":
            matcher = compile_query(query_of(wish, self.records.forms(wish.entity) if wish.forms else ()))
            return WordSearch(corpus, matcher, reader, annotator, self._comparison(wish.entity))
        query = parse_record_query(
            typed_query(wish.words), workspace.codebook, names=workspace.register, annotators=workspace.annotators
        )
        return RecordSearch(reader, annotator, query, frames=wish.mode == "events")

    def _start(self, number: int, wish: SearchWish, job: WordSearch | RecordSearch) -> None:
        def work(progress: Progress) -> int | AnnotatorError:
            from annotator.search.query import QueryError

            def found(batch: list[Found]) -> None:
                self._lane.hand_over(lambda: self._found.emit(number, (wish, batch)), progress)

            try:
                return job.run(progress, found)
            except QueryError as error:
                return error

        self._task = self._lane.run(
            work,
            on_done=lambda result: self._end(number, wish, result),
            on_failed=lambda error: self._fail(number, error),
            on_cancelled=lambda: self._end(number, wish, -1),
        )

    def stop(self) -> None:
        """Give up the search that is under way."""
        if self._task is not None:
            self._task.cancel()

    def _begin(self, wish: SearchWish) -> None:
        self._shown, self._wish, self._target = self._run, wish, wish.entity
        self._stale.clear()
        self._page.begin(wish)
        found = self.records.name_of(wish.entity)
        if found is not None:
            self._page.show_record(found.kind, wish.entity, found.name, found.code)
        else:
            self._page.show_record("", "", "")

    def _take(self, number: int, found: tuple[SearchWish, list[Found]]) -> None:
        try:
            if number == self._run and self._desk.is_open:
                self._show(number, *found)
        finally:
            self._lane.taken.set()

    def _show(self, number: int, wish: SearchWish, batch: list[Found]) -> None:
        if self._shown != number:
            self._begin(wish)
        heads = self._heads([article for article, _ in batch])
        self._page.append([GroupHits(heads[article], rows) for article, rows in batch if article in heads])

    def _end(self, number: int, wish: SearchWish, result: int | AnnotatorError) -> None:
        if number != self._run:
            return
        self._task = None
        if isinstance(result, AnnotatorError):
            self._page.show_error(reason_of(result, wish.words))
            return
        if self._shown != number:
            self._begin(wish)
        self._page.finish(result)

    def _fail(self, number: int, error: Exception) -> None:
        if number == self._run:
            self._task = None
            self._page.finish(-1)
            self._desk.failed.emit(error)

    def _heads(self, articles: Sequence[str]) -> dict[str, ArticleRow]:
        workspace = self._desk.workspace
        parts = (articles[start : start + _HEADS] for start in range(0, len(articles), _HEADS))
        return {head.id: article_row(head) for part in parts for head in workspace.heads(part)}

    def _comparison(self, target: str) -> Comparison:
        workspace = self._desk.workspace
        if target and (self._longer is None or self._longer[0] != target):
            self._longer = (target, LongerNames(workspace.register, target))
        naming = frozenset(layer.code for layer in workspace.codebook.layers if layer.entities)
        names = self._longer[1] if target and self._longer else None
        record = self.records.find(target)
        return Comparison(target, names, naming, record.kind if record else self._page.bulk.label())

    # following the project

    def _follow(self, happened: Happened) -> None:
        change, page = happened.change, self._page
        records = (*change.removed, *change.added)
        self._follow_texts(change)
        if any(isinstance(record, Codebook) for record in change.added):
            page.set_codebook(self._desk.workspace.codebook)
        if any(isinstance(record, Entity) for record in records):
            self._longer = None
            self.records.resolve(page.bar.wish().words if page.bar.modes.current() == "text" else "")
            page.refresh_texts()
        if self._wish.mode != "text":
            if any(isinstance(record, Mention | Frame) for record in records):
                self._again.start()
            return
        touched = {record.article for record in records if isinstance(record, Mention)}
        listed = {id_ for id_ in touched if page.model.order.group_of(id_) is not None}
        if listed:
            self._stale |= listed
            self._soon.start()

    def _follow_texts(self, change: Change) -> None:
        articles = {record.id: record for record in change.added if isinstance(record, Article)}
        gone = {record.id for record in change.removed if isinstance(record, Article)}
        if not articles and not gone:
            return
        for id_ in gone | articles.keys():
            self._texts.forget(id_)
        if self._corpus is not None:
            for id_ in gone - articles.keys():
                self._corpus.drop(id_)
            for article in articles.values():
                self._corpus.put(article.id, article.text)
        self._page.refresh_texts()

    def _compare_again(self) -> None:
        """What the hits of changed articles are now: of a few at once, of many aside."""
        if self._reader is None or not self._desk.is_open or not self._stale:
            return
        order, number = self._page.model.order, self._shown
        batch = [(id_, [(row.start, row.end) for row in order.rows_of(id_)]) for id_ in sorted(self._stale)]
        self._stale.clear()
        reader, annotator = self._reader, self._desk.workspace.annotator.id
        comparison = self._comparison(self._target)
        if len(batch) <= _FEW:
            self._page.replace(list(compared(reader, comparison, batch, annotator=annotator)))
            return

        def work(progress: Progress) -> None:
            for start in range(0, len(batch), _TOGETHER):
                progress(start, len(batch))
                part = batch[start : start + _TOGETHER]
                self._compared.emit(number, list(compared(reader, comparison, part, annotator=annotator)))

        self._lane.run(work, on_done=lambda _none: None, on_failed=self._desk.failed.emit)

    def _replace(self, number: int, found: list[Found]) -> None:
        if number == self._shown and self._desk.is_open:
            self._page.replace(found)


def article_row(head: ArticleHead) -> ArticleRow:
    """What stands above the hits of an article."""
    return ArticleRow(head.id, head.title or head.name, head.source, head.date, bool(head.date_estimated))
