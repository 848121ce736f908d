"""The first page: begin, go on, or drop articles."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.actions import keys_text
from ui.dialogs.new_project_dialog import CodebookChoice
from ui.fonts import article_font, ui_font
from ui.i18n import NAMES
from ui.icons import application_icon, icon
from ui.theme import Theme
from ui.views.drop_zone import DropZone
from ui.views.recent_list import RecentList, RecentProject
from ui.widgets.action_row import ActionRow
from ui.widgets.search_field import SearchField

READABLE = (".attache", ".txt", ".csv", ".xml", ".jsonl")
WIDTH = 1000


class WelcomePage(QWidget):
    """Shows the ways to begin and asks for them by signals; the whole page takes dropped files.

    `open_requested` carries the Path of a recent project, or None to choose a file.
    """

    new_requested = Signal()
    open_requested = Signal(object)
    sample_requested = Signal()
    files_dropped = Signal(list)
    recent_removed = Signal(object)
    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    name_changed = Signal(str)
    codebook_chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self.setAcceptDrops(True)
        self.setMinimumSize(700, 520)
        self.language_box = self._box(
            self.tr("Language"),
            "languages",
            choices=[("system", self.tr("System")), *((code, NAMES[code]) for code in NAMES)],
        )
        self.theme_box = self._box(
            self.tr("Colours"),
            "sun-moon",
            choices=[("system", self.tr("System")), ("light", self.tr("Light")), ("dark", self.tr("Dark"))],
        )
        self.recent = RecentList(theme, self)
        self.name = QLineEdit(self)
        self.codebook = QComboBox(self)
        self.zone = DropZone(theme, ("txt", "csv", "TEI", "jsonl"), self)
        self._count = QLabel(self)
        self._lay_out()
        self._connect()

    def show_recent(self, projects: Sequence[RecentProject]) -> None:
        """The projects opened last, newest first."""
        self.recent.show_projects(projects)
        self._tell_count()

    def show_choices(
        self, *, language: str, theme: str, name: str, codebooks: Sequence[CodebookChoice], codebook: str
    ) -> None:
        """What is chosen so far; no signals follow."""
        for box, code in ((self.language_box, language), (self.theme_box, theme)):
            box.blockSignals(True)
            box.setCurrentIndex(max(0, box.findData(code)))
            box.blockSignals(False)
        self.name.setText(name)
        self.codebook.blockSignals(True)
        self.codebook.clear()
        for found in codebooks:
            self.codebook.addItem(found.name, found.code)
        self.codebook.setCurrentIndex(max(0, self.codebook.findData(codebook)))
        self.codebook.blockSignals(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = _local_paths(event.mimeData())
        if paths:
            good = [path for path in paths if path.is_dir() or path.suffix.lower() in READABLE]
            self.zone.light(len(good), len(paths) - len(good))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.zone.rest()

    def dropEvent(self, event: QDropEvent) -> None:
        self.zone.rest()
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit([str(path) for path in paths])

    def _connect(self) -> None:
        self.new_row.clicked.connect(self._ask_new)
        self.open_row.clicked.connect(lambda: self.open_requested.emit(None))
        self.sample_row.clicked.connect(self._ask_sample)
        self.recent.opened.connect(self.open_requested)
        self.recent.removed.connect(self.recent_removed)
        self.recent.removed.connect(self._tell_count)
        self.name.editingFinished.connect(lambda: self.name_changed.emit(self.name.text().strip()))
        self.codebook.activated.connect(lambda at: self.codebook_chosen.emit(str(self.codebook.itemData(at))))
        self.language_box.activated.connect(lambda at: self.language_chosen.emit(str(self.language_box.itemData(at))))
        self.theme_box.activated.connect(lambda at: self.theme_chosen.emit(str(self.theme_box.itemData(at))))

    def _ask_new(self) -> None:
        self.new_requested.emit()

    def _ask_sample(self) -> None:
        self.sample_requested.emit()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(28)
        middle.addLayout(self._head())
        columns = QHBoxLayout()
        columns.setSpacing(32)
        columns.addLayout(self._begin(), 43)
        columns.addWidget(self._recent_card(), 57)
        middle.addLayout(columns)
        middle.addWidget(self.zone)
        body = QWidget(self)
        body.setLayout(middle)
        body.setMaximumWidth(WIDTH)
        body.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setContentsMargins(0, 0, 0, 0)
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 8, 24, 24)
        top = QHBoxLayout()
        top.addStretch(1)
        top.addWidget(self.language_box)
        top.addWidget(self.theme_box)
        page.addLayout(top)
        page.addStretch(2)
        centred = QHBoxLayout()
        centred.addStretch(1)
        centred.addWidget(body, 100)
        centred.addStretch(1)
        page.addLayout(centred)
        page.addStretch(3)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(16)
        picture = QLabel(self)
        picture.setPixmap(application_icon().pixmap(60, 60))
        row.addWidget(picture)
        column = QVBoxLayout()
        column.setSpacing(0)
        name = QLabel("Attaché", self)
        name.setFont(article_font(36, 600))
        line = QLabel(self.tr("Actors, countries, dates and events in the press. Offline."), self)
        line.setFont(ui_font(14))
        line.setProperty("tone", "muted")
        column.addWidget(name)
        column.addWidget(line)
        row.addLayout(column, 1)
        return row

    def _begin(self) -> QVBoxLayout:
        self.new_row = self._row(
            "Ctrl+N", self.tr("New project…"), line=self.tr("One .attache file, on your disk"), picture="file-plus"
        )
        self.open_row = self._row(
            "Ctrl+O",
            self.tr("Open…"),
            line=self.tr("An .attache project, or articles"),
            picture="folder-open",
        )
        self.sample_row = self._row(
            "",
            self.tr("Open the sample project"),
            line=self.tr("Six articles, two annotators who do not agree"),
            picture="book-open",
        )
        column = QVBoxLayout()
        column.setSpacing(4)
        for row in (self.new_row, self.open_row, self.sample_row):
            column.addWidget(row)
        column.addStretch(1)
        form = QFormLayout()
        form.setContentsMargins(12, 12, 12, 0)
        form.setHorizontalSpacing(18)
        form.setVerticalSpacing(8)
        for text, field in ((self.tr("Your name"), self.name), (self.tr("Codebook"), self.codebook)):
            label = QLabel(text, self)
            label.setFont(ui_font(12))
            label.setProperty("tone", "muted")
            label.setBuddy(field)
            label.setMinimumHeight(28)
            field.setAccessibleName(text)
            field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            form.addRow(label, field)
        column.addLayout(form)
        return column

    def _recent_card(self) -> QFrame:
        card = QFrame(self)
        card.setObjectName("card")
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(14, 6, 13, 6)
        title = QLabel(self.tr("Recent"), card)
        title.setFont(ui_font(13, 600))
        self._filter = SearchField(self._theme, self.tr("Filter"), card)
        self._filter.setMaximumWidth(150)
        self._filter.textChanged.connect(self.recent.filter)
        head.addWidget(title, 1)
        head.addWidget(self._filter)
        column.addLayout(head)
        line = QFrame(card)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.border};")
        column.addWidget(line)
        column.addWidget(self.recent, 1)
        self._count.setProperty("tone", "muted")
        self._count.setFont(ui_font(12))
        self._count.setContentsMargins(14, 6, 14, 8)
        column.addWidget(self._count)
        card.setMinimumHeight(292)
        self._tell_count()
        return card

    def _tell_count(self) -> None:
        self._count.setText(self.tr("%n project(s)", "", self.recent.count()))

    def _row(self, keys: str, title: str, *, line: str, picture: str) -> ActionRow:
        return ActionRow(
            self._theme, title, line=line, picture=picture, keys=keys_text(keys, self._language), parent=self
        )

    def _box(self, name: str, picture: str, *, choices: Sequence[tuple[str, str]]) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(name)
        box.setToolTip(name)
        for code, text in choices:
            box.addItem(icon(picture, self._theme.muted), text, code)
        box.setStyleSheet(
            f"QComboBox {{ border: 1px solid transparent; background: transparent; color: {self._theme.muted}; }}"
            f"QComboBox:hover {{ background: {self._theme.hover}; }}"
            f"QComboBox:focus {{ border: 1px solid {self._theme.accent}; padding: 3px 11px; }}"
        )
        return box


def _local_paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
