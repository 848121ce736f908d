"""The articles of a project as a list: filtered, sorted, fetched page by page."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Protocol

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.change import Change
from annotator.model.heads import ArticleHead
from annotator.model.records import Article, Frame, Mention, Progress
from ui.i18n import format_date

PAGE = 64  # rows read at once; while a worker computes, each may wait for the interpreter
PAGES_KEPT = 64
STATES = ("todo", "started", "review", "done")
ORDERS = ("name", "title", "source", "date")

Index = QModelIndex | QPersistentModelIndex


class Shelf(Protocol):
    """What the list asks of a project."""

    def article_ids(self, *, order: str = "name", descending: bool = False) -> list[str]:
        """The ids of all articles in this order."""

    def heads(self, ids: Sequence[str]) -> list[ArticleHead]:
        """What the list shows of these articles; unknown ids are passed over."""

    def states(self) -> dict[str, str]:
        """The state of each article that the annotator has begun."""

    def matching_articles(self, words: str) -> set[str]:
        """The ids of the articles whose title, source, date or name holds all these words."""


class ArticleRole(IntEnum):
    """What the model tells of a row beyond its words."""

    HEAD = Qt.ItemDataRole.UserRole + 1
    ID = Qt.ItemDataRole.UserRole + 2


class ArticleListModel(QAbstractListModel):
    """The ids in order, heads by pages of 256 as they are shown, the last few pages kept.

    An article whose state changes keeps its row until the list is filtered or sorted anew: what one works on does not
    vanish from under the hand.
    """

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shelf: Shelf | None = None
        self._all: list[str] = []
        self._ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._states: dict[str, str] = {}
        self._matching: set[str] | None = None
        self._pages: OrderedDict[int, dict[str, ArticleHead]] = OrderedDict()
        self.order = "name"
        self.descending = False
        self.state = ""
        self.words = ""

    # what is shown

    def set_shelf(self, shelf: Shelf | None) -> None:
        """Show the articles of a project; None shows none."""
        self._shelf = shelf
        self.words = self.state = ""
        self.reload()

    def reload(self) -> None:
        """Ask the project anew for everything."""
        self._reset(self._read)

    def set_words(self, words: str) -> None:
        """Show only articles that hold all these words."""
        self.words = " ".join(words.split())
        self._reset(self._match)

    def set_state(self, state: str) -> None:
        """Show only articles in this state; "" shows all."""
        self.state = state
        self._reset(lambda: None)

    def set_order(self, order: str, *, descending: bool) -> None:
        """Sort by name, title, source or date."""
        self.order, self.descending = order, descending
        self._reset(self._read)

    def _reset(self, prepare: Callable[[], None]) -> None:
        self.beginResetModel()
        prepare()
        shown = self._all if self._matching is None else [id_ for id_ in self._all if id_ in self._matching]
        if self.state:
            shown = [id_ for id_ in shown if self._states.get(id_, "todo") == self.state]
        self._ids = shown
        self._rows = {}
        self._pages.clear()
        self.endResetModel()

    def _read(self) -> None:
        shelf = self._shelf
        self._all = shelf.article_ids(order=self.order, descending=self.descending) if shelf else []
        self._states = shelf.states() if shelf else {}
        self._match()

    def _match(self) -> None:
        self._matching = self._shelf.matching_articles(self.words) if self._shelf and self.words else None

    def apply(self, change: Change) -> None:
        """Take over what a change means for the list: the rows that it names, or all when articles come or go."""
        gone = {record.id for record in change.removed if isinstance(record, Article)}
        came = {record.id for record in change.added if isinstance(record, Article)}
        if gone != came:
            self.reload()
            return
        touched = {record.article for record in (*change.removed, *change.added) if isinstance(record, _WORK)}
        for id_ in sorted(touched | came):
            self.refresh(id_)

    def refresh(self, article_id: str) -> None:
        """Ask the project anew for one article."""
        found = self._shelf.heads([article_id]) if self._shelf else []
        if not found:
            return
        self._states[article_id] = found[0].state
        row = self.row_of(article_id)
        if row >= 0:
            page = self._pages.get(row // PAGE)
            if page is not None:
                page[article_id] = found[0]
            self.dataChanged.emit(self.index(row), self.index(row))

    def refresh_all(self) -> None:
        """Ask the project anew for what is shown; the order stays."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    # finding rows

    def row_of(self, article_id: str) -> int:
        """The row of an article, -1 where it is not shown."""
        if not self._rows and self._ids:
            self._rows = {id_: row for row, id_ in enumerate(self._ids)}
        return self._rows.get(article_id, -1)

    def id_at(self, row: int) -> str:
        """The article of a row, "" beyond the ends."""
        return self._ids[row] if 0 <= row < len(self._ids) else ""

    def neighbour(self, id_: str, step: int) -> str:
        """The id of the article `step` rows further, "" beyond the ends; from an article not shown, the first one."""
        row = self.row_of(id_)
        return self.id_at(row + step) if row >= 0 else self.id_at(0)

    def next_not_done(self, id_: str) -> str:
        """The id of the next article of the list that is not done, from the top again at the end; "" when all are."""
        start = self.row_of(id_) + 1
        for found in (*self._ids[start:], *self._ids[:start]):
            if found != id_ and self._states.get(found, "todo") != "done":
                return found
        return ""

    def state_counts(self) -> dict[str, int]:
        """How many articles of the whole project are in each state; "" counts all."""
        counts = Counter(self._states.values())
        begun = sum(counts[state] for state in STATES if state != "todo")
        return {"": len(self._all), **{state: counts[state] for state in STATES}, "todo": len(self._all) - begun}

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == ArticleRole.ID:
            return self.id_at(index.row())
        if role not in _ROLES:
            return None
        head = self._head(index.row())
        if head is None:
            return None
        if role == ArticleRole.HEAD:
            return head
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(head)
        return head.title or head.name

    def _head(self, row: int) -> ArticleHead | None:
        number = row // PAGE
        page = self._pages.get(number)
        if page is None:
            ids = self._ids[number * PAGE : (number + 1) * PAGE]
            page = {head.id: head for head in self._shelf.heads(ids)} if self._shelf else {}
            self._pages[number] = page
            if len(self._pages) > PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(number)
        return page.get(self._ids[row])

    def _sentence(self, head: ArticleHead) -> str:
        date = format_date(head.date, self._language) if head.date else ""
        parts = [head.title or head.name, head.source, date, self.state_name(head.state)]
        return ", ".join([part for part in parts if part] + [self.tr("%n mention(s)", "", head.mentions)])

    def state_name(self, state: str) -> str:
        """The word for a state."""
        names = {
            "started": self.tr("in progress"),
            "review": self.tr("to review"),
            "done": self.tr("done"),
        }
        return names.get(state, self.tr("to do"))


_WORK = Mention | Frame | Progress
_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(ArticleRole.HEAD),
    }
)
