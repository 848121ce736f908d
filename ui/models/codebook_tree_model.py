"""The layers and labels of a codebook as a tree, filtered by words, with how often each is used."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.model.codebook import Codebook, Label
from annotator.model.folding import key
from ui.i18n import format_number

Index = QModelIndex | QPersistentModelIndex


class LabelRole(IntEnum):
    """What the model tells of a row beyond its words."""

    LABEL = Qt.ItemDataRole.UserRole + 1
    COUNT = Qt.ItemDataRole.UserRole + 2
    LAYER = Qt.ItemDataRole.UserRole + 3


@dataclass(eq=False, slots=True)
class _Node:
    """A layer (`parent` None) with its types, or a type."""

    code: str
    parent: _Node | None
    row: int = 0
    children: list[_Node] | None = None


class CodebookTreeModel(QAbstractItemModel):
    """Layers at the top, types below; a layer stays for the sake of a type that matches."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._codebook: Codebook | None = None
        self._counts: Mapping[str, int] = {}
        self._words = ""
        self._layers: list[_Node] = []

    @property
    def codebook(self) -> Codebook | None:
        """The codebook shown."""
        return self._codebook

    def show_codebook(self, codebook: Codebook | None) -> None:
        """Show a codebook; where the tree stays the same, only its words change."""
        fresh = _nodes(codebook, self._words)
        if _shape(fresh) == _shape(self._layers):
            self._codebook = codebook
            self._tell_all()
            return
        self.beginResetModel()
        self._codebook, self._layers = codebook, fresh
        self.endResetModel()

    def set_words(self, words: str) -> None:
        """Show only what these words occur in: code, names, definition; accents and case do not count."""
        self._words = key(words)
        self.show_codebook(self._codebook)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """How often each label is used, by its code."""
        self._counts = counts
        self._tell_all()

    def index_of(self, code: str) -> QModelIndex:
        """Where a label stands; an invalid index where it is filtered out."""
        for layer in self._layers:
            for node in (layer, *(layer.children or ())):
                if node.code == code:
                    return self.createIndex(node.row, 0, node)
        return QModelIndex()

    def label_at(self, index: Index) -> Label | None:
        """The label of a row."""
        return self._codebook.label(self._node(index).code) if self._codebook and index.isValid() else None

    def first_code(self) -> str:
        """The first row's label, "" where nothing is left."""
        return self._layers[0].code if self._layers else ""

    # the model's interface

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        siblings = (self._node(parent).children or []) if parent.isValid() else self._layers
        if 0 <= row < len(siblings) and column == 0:
            return self.createIndex(row, column, siblings[row])
        return QModelIndex()

    def parent(self, index: Index | None = None) -> QModelIndex:  # type: ignore[override] # QObject.parent() besides
        above = self._node(index).parent if index is not None and index.isValid() else None
        return self.createIndex(above.row, 0, above) if above is not None else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(self._node(parent).children or ()) if parent.isValid() else len(self._layers)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        label = self.label_at(index)
        if label is None or self._codebook is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return label.names.of(self._language)
        if role == LabelRole.LABEL:
            return label
        if role == LabelRole.LAYER:
            return self._codebook.layer_of(label.code)
        if role == LabelRole.COUNT:
            return self._counts.get(label.code, 0)
        if role == Qt.ItemDataRole.ToolTipRole:
            return label.definition.of(self._language)
        return self._sentence(label) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _sentence(self, label: Label) -> str:
        count = self._counts.get(label.code, 0)
        parts = [
            label.names.of(self._language),
            label.code,
            self.tr("key {key}").format(key=label.key) if label.key else "",
            self.tr("retired") if label.retired else "",
            self.tr("%n use(s)", "", count).replace(str(count), format_number(count, self._language), 1),
        ]
        return ", ".join(part for part in parts if part)

    def _node(self, index: Index) -> _Node:
        node: _Node = index.internalPointer()
        return node

    def _tell_all(self) -> None:
        if not self._layers:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._layers) - 1, 0))
        for layer in self._layers:
            if layer.children:
                above = self.createIndex(layer.row, 0, layer)
                self.dataChanged.emit(self.index(0, 0, above), self.index(len(layer.children) - 1, 0, above))


def matches(label: Label, words: str) -> bool:
    """Whether all of these folded words occur in the label's code, names, definition or cue words."""
    told = (label.code, label.names.fr, label.names.en, label.definition.fr, label.definition.en)
    text = key(" ".join((*told, *label.cues_fr, *label.cues_en)))
    return all(word in text for word in words.split())


def _nodes(codebook: Codebook | None, words: str) -> list[_Node]:
    made: list[_Node] = []
    for layer in codebook.layers if codebook else ():
        types = codebook.types(layer.code) if codebook else ()
        kept = [found for found in types if matches(found, words)]
        if not kept and not matches(layer, words):
            continue
        node = _Node(layer.code, None, len(made), [])
        # a layer that matches by itself, without any of its types, keeps them all: they are what it is about
        node.children = [_Node(found.code, node, row) for row, found in enumerate(kept or types)]
        made.append(node)
    return made


def _shape(layers: list[_Node]) -> list[tuple[str, list[str]]]:
    return [(layer.code, [node.code for node in layer.children or ()]) for layer in layers]
