"""The mentions of a record as lines: source, paragraph, words around the hit; the texts are read when they show."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.model.codebook import Codebook
from annotator.model.records import Article, Mention, attribute
from ui.models.entity_rows import form_of
from ui.models.passages import Context, Passages

Index = QModelIndex | QPersistentModelIndex
BATCH = 200
_TEXTS_KEPT = 24


class LineRole(IntEnum):
    """What the model tells of a row beyond its words."""

    LINE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class MentionLine:
    """One mention among the words around it, and the source of its article."""

    mention: str
    article: str
    source: str
    paragraph: int
    context: Context
    form: str


class LineReader:
    """Reads lines through `article_of` (an id gives the article) and keeps the last few texts."""

    def __init__(self, article_of: Callable[[str], Article], codebook: Codebook, language: str) -> None:
        self._article_of = article_of
        self._codebook = codebook
        self._language = language
        self._texts: OrderedDict[str, tuple[Article, Passages]] = OrderedDict()

    def line(self, mention: Mention) -> MentionLine:
        """The line of a mention."""
        article, passages = self._text(mention.article)
        return MentionLine(
            mention.id,
            mention.article,
            article.source or article.title or article.name,
            passages.number(mention.start),
            passages.around(mention.spans, width=72),
            form_of(mention, self._codebook, self._language),
        )

    def words(self, mention: Mention) -> str:
        """The words of a mention, blanks made single."""
        return self._text(mention.article)[1].quote(mention.spans)

    def _text(self, id_: str) -> tuple[Article, Passages]:
        found = self._texts.get(id_)
        if found is None:
            article = self._article_of(id_)
            found = self._texts[id_] = (article, Passages(article.text, title=article.title))
            if len(self._texts) > _TEXTS_KEPT:
                self._texts.popitem(last=False)
        self._texts.move_to_end(id_)
        return found


class LinesModel(QAbstractListModel):
    """Mentions in a given order, fetched by 200; `tickable` ones carry a box, and `ticks_changed` tells of it."""

    ticks_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, tickable: bool = False) -> None:
        super().__init__(parent)
        self._reader: LineReader | None = None
        self._all: list[Mention] = []
        self._rows: list[Mention] = []
        self._shown = 0
        self._form = ("", "")
        self._tickable = tickable
        self._ticked: set[str] = set()

    def show_mentions(self, mentions: Sequence[Mention], reader: LineReader | None) -> None:
        """Show these mentions; the ticks of those that stay are kept."""
        self._reader, self._all = reader, list(mentions)
        self._ticked &= {mention.id for mention in mentions}
        self._refill()

    def set_form(self, attribute_code: str, value: str) -> None:
        """Show only those with this value of an attribute; two empty strings show all."""
        self._form = (attribute_code, value)
        self._refill()

    def _refill(self) -> None:
        self.beginResetModel()
        code, value = self._form
        wanted = [m for m in self._all if not code or attribute(m.attributes, code) == value]
        self._rows, self._shown = wanted, min(BATCH, len(wanted))
        self.endResetModel()

    @property
    def total(self) -> int:
        """How many mentions pass the filter."""
        return len(self._rows)

    def mention_at(self, row: int) -> Mention | None:
        """The mention of a row."""
        return self._rows[row] if 0 <= row < self._shown else None

    # ticks

    def ticked(self) -> list[Mention]:
        """The mentions with a tick, in order."""
        return [mention for mention in self._all if mention.id in self._ticked]

    def tick(self, ids: Iterable[str], *, on: bool) -> None:
        """Set or clear the ticks of these mentions."""
        before = set(self._ticked)
        self._ticked = self._ticked | set(ids) if on else self._ticked - set(ids)
        if self._ticked != before:
            if self._shown:
                self.dataChanged.emit(self.index(0), self.index(self._shown - 1), [Qt.ItemDataRole.CheckStateRole])
            self.ticks_changed.emit()

    def clear_ticks(self) -> None:
        """Clear all ticks."""
        self.tick(set(self._ticked), on=False)

    # Qt

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._rows)

    def fetchMore(self, parent: Index) -> None:
        more = min(BATCH, len(self._rows) - self._shown)
        if more > 0:
            self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
            self._shown += more
            self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._tickable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        mention = self.mention_at(index.row()) if index.isValid() else None
        if mention is None or self._reader is None or role not in _ROLES:
            return None
        if role == Qt.ItemDataRole.CheckStateRole:
            on = mention.id in self._ticked
            return (Qt.CheckState.Checked if on else Qt.CheckState.Unchecked) if self._tickable else None
        line = self._reader.line(mention)
        if role == LineRole.LINE:
            return line
        words = f"{line.context.before}{line.context.hit}{line.context.after}"
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        return f"{line.source}, ¶ {line.paragraph}, {words}, {line.form}".rstrip(", ")

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        mention = self.mention_at(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or mention is None or not self._tickable:
            return False
        self.tick([mention.id], on=Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


_ROLES = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(Qt.ItemDataRole.AccessibleTextRole),
        int(Qt.ItemDataRole.CheckStateRole),
        int(LineRole.LINE),
    }
)
