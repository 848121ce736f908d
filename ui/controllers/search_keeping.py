"""What stays of a search: kept ones, by project, and the table of its hits."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import asdict, fields
from pathlib import Path
from typing import get_type_hints

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from annotator.formats.atomic import safe_name, write_whole
from ui.controllers.desk import Desk
from ui.models.concordance_rows import MODES, ArticleRow, HitRow, Names, SavedSearch, SearchWish
from ui.models.concordance_table import TableLine, table_bytes
from ui.models.concordance_texts import line_of
from ui.settings import Setting, Settings
from ui.tasks import Progress, TaskRunner
from ui.views.search_page import SearchPage

Pairs = tuple[tuple[ArticleRow, HitRow], ...]
Texts = Callable[[list[str]], Iterable[tuple[str, str]]]

_MOST = 100
_TOGETHER = 200
_log = logging.getLogger(__name__)


class SearchKeeping(QObject):
    """Keeps searches in the settings, under the project's id, and writes tables; `written` carries the file's path."""

    written = Signal(str)

    def __init__(self, desk: Desk, page: SearchPage, settings: Settings, *, tasks: TaskRunner, names: Names) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._settings = settings
        self._tasks = tasks
        self._names = names
        desk.project_opened.connect(self.show_saved)
        page.saved_requested.connect(self.save)
        page.saved_removed.connect(self.remove)
        page.table_requested.connect(self.ask_table)
        self.show_saved()

    # searches

    def _setting(self) -> Setting[str]:
        return Setting(f"searches/{self._desk.workspace.project_id}", "")

    def saved(self) -> list[SavedSearch]:
        """The searches kept for the project on the desk."""
        return decoded(self._settings.get(self._setting())) if self._desk.is_open else []

    def show_saved(self) -> None:
        """List the searches kept for the project on the desk."""
        self._page.show_saved(self.saved())

    def save(self, search: SavedSearch) -> None:
        """Keep a search, in place of the one with the same wish; the last one first."""
        self._store([search, *(one for one in self.saved() if one.wish != search.wish)][:_MOST])

    def remove(self, search: SavedSearch) -> None:
        """Keep a search no longer."""
        self._store([one for one in self.saved() if one.wish != search.wish])

    def _store(self, searches: list[SavedSearch]) -> None:
        if self._desk.is_open:
            self._settings.set(self._setting(), json.dumps([asdict(one) for one in searches], ensure_ascii=False))
            self.show_saved()

    # table

    def ask_table(self, pairs: Pairs) -> None:
        """Ask where to, and write the hits shown as a table."""
        if not pairs or not self._desk.is_open:
            return
        name = safe_name(self._page.current_wish().words or self.tr("hits"))
        start = str(self._desk.workspace.path.parent / f"{name}.csv")
        title, kinds = self.tr("Save the table"), self.tr("Tables") + " (*.csv)"
        chosen, _ = QFileDialog.getSaveFileName(self._page.window(), title, start, kinds)
        if chosen:
            path = Path(chosen)
            self.write_table(path if path.suffix else path.with_suffix(".csv"), pairs)

    def write_table(self, path: Path, pairs: Pairs) -> None:
        """Write hits as a table, aside; a failure is the desk's."""
        ids = {id_ for _, hit in pairs for id_ in hit.entities}
        records = {id_: found.name for id_ in ids if (found := self._names(id_)) is not None}
        connect = self._desk.workspace.text_reader

        def work(progress: Progress) -> str:
            reader = connect()
            try:
                lines = list(table_lines(pairs, records, texts=reader.texts, progress=progress))
            finally:
                reader.close()
            write_whole(path, table_bytes(lines))
            return str(path)

        self._tasks.run(work, on_done=self.written.emit, on_failed=self._desk.failed.emit)


def table_lines(pairs: Pairs, records: dict[str, str], *, texts: Texts, progress: Progress) -> Iterable[TableLine]:
    """The lines of the table in the order of the list; hits of articles that have gone are left out."""
    articles = list(dict.fromkeys(article.id for article, _ in pairs))
    known: dict[str, str] = {}
    due = 0
    for done, (article, hit) in enumerate(pairs):
        if article.id not in known and due < len(articles):
            at = articles.index(article.id, due)
            known = dict(texts(articles[at : at + _TOGETHER]))
            due = at + _TOGETHER
            progress(done, len(pairs))
        if article.id in known:
            names = "; ".join(filter(None, (records.get(id_, "") for id_ in hit.entities)))
            yield TableLine(article, hit, line_of(known[article.id], article.title, hit), names)


def decoded(text: str) -> list[SavedSearch]:
    """Kept searches from the settings; damaged ones are logged and left out."""
    try:
        found = json.loads(text or "[]")
    except ValueError:
        _log.warning("the saved searches are damaged and forgotten")
        return []
    entries = found if isinstance(found, list) else []
    return [search for entry in entries if (search := _search(entry)) is not None]


def _search(entry: object) -> SavedSearch | None:
    if not isinstance(entry, dict) or not isinstance(entry.get("wish"), dict):
        return None
    hints = get_type_hints(SearchWish)
    wish = {f.name: entry["wish"].get(f.name, f.default) for f in fields(SearchWish)}
    plain = {name: type_ for name, type_ in hints.items() if name != "mode"}
    if wish["mode"] not in MODES or any(not isinstance(wish[name], type_) for name, type_ in plain.items()):
        _log.warning("a saved search is damaged and forgotten")
        return None
    name, count = entry.get("name"), entry.get("count", -1)
    good = isinstance(name, str) and isinstance(count, int)
    return SavedSearch(str(name), SearchWish(**wish), count) if good else None
