"""How to read the files of a format: its options, what they would bring, and what their labels mean."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import shorten

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.exchange.label_codes import LabelMapping
from annotator.model.codebook import Codebook
from ui.dialogs.format_choice import FormatChoice, OptionsForm
from ui.dialogs.framed_dialog import FramedDialog
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.label_table import LabelTable
from ui.fonts import article_font, ui_font
from ui.icons import icon
from ui.theme import Theme

_PAUSE_MS = 350
_LEFT, _SHOWN = 300, 120  # the width of the options in pixels, the longest title in the list in characters
_PICTURES = {"err": "circle-x", "warn": "triangle-alert", "muted": "info"}

Look = Callable[[Mapping[str, str], Callable[[ImportPreview], object]], object]
"""Called with the options; the second argument takes the preview when it is there."""


@dataclass(frozen=True, slots=True)
class ForeignImportAnswer:
    """The options that differ from their defaults, and what foreign labels mean (None: it was not asked)."""

    options: Mapping[str, str] = field(default_factory=dict)
    mapping: LabelMapping | None = None


class ForeignImportDialog(FramedDialog):
    """Options on the left; on the right the first articles, the doubtful points, and the labels that are unknown."""

    def __init__(
        self,
        theme: Theme,
        choice: FormatChoice,
        paths: Sequence[Path],
        *,
        codebook: Codebook,
        language: str,
        kept: LabelMapping,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Import"), accept=self.tr("Import"), parent=parent)
        self.resize(1000, 640)
        self.setMinimumSize(820, 520)
        self._paths = tuple(paths)
        self._kept = kept
        self._look = look
        self._look_number = 0
        self._texts: list[str] = []
        self.form = OptionsForm(choice.options, self, narrow=True)
        self.articles = QListWidget(self)
        self.findings = QListWidget(self)
        self.labels = LabelTable(codebook, language, self)
        self.pages = QTabWidget(self)
        self._text = QPlainTextEdit(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out(choice)
        self.form.changed.connect(self._pause.start)
        self._pause.timeout.connect(self._start)
        self.articles.currentRowChanged.connect(self._show_text)
        self._start()

    def answer(self) -> ForeignImportAnswer:
        """What was chosen."""
        return ForeignImportAnswer(self.form.values(), self.labels.mapping())

    def ask(self) -> ForeignImportAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what the files would bring."""
        self._texts = [article.text for article in preview.articles]
        self.articles.clear()
        for article in preview.articles:
            title = shorten(article.title, _SHOWN, placeholder="…")
            item = QListWidgetItem(f"{title}\n{article.line}" if article.line else title)
            item.setToolTip(article.title)
            self.articles.addItem(item)
        self.articles.setCurrentRow(0 if self._texts else -1)
        self._text.setPlainText(self._texts[0] if self._texts else "")
        self.findings.clear()
        for found in preview.findings:
            words = f"{found.place}: {found.words}" if found.place else found.words
            colour = {"err": self.theme.err, "warn": self.theme.warn}.get(found.tone, self.theme.muted)
            item = QListWidgetItem(icon(_PICTURES[found.tone], colour), words)
            item.setToolTip(words)
            self.findings.addItem(item)
        self.labels.show_codes(preview.labels, self._kept)
        self._show_counts(preview)

    def _show_counts(self, preview: ImportPreview) -> None:
        self.pages.setTabText(0, self.tr("Articles ({count})").format(count=len(preview.articles)))
        self.pages.setTabText(1, self.tr("Doubtful points ({count})").format(count=len(preview.findings)))
        self.pages.setTabText(2, self.tr("Unknown labels ({count})").format(count=len(preview.labels)))
        self.pages.setTabEnabled(2, bool(preview.labels))
        parts = [self.tr("%n article(s)", "", len(preview.articles))]
        parts += [self.tr("%n mention(s)", "", preview.mentions), self.tr("%n event(s)", "", preview.frames)]
        words = ", ".join(parts)
        self.foot_text.setText(self.tr("{counts}; more to come").format(counts=words) if preview.partial else words)
        self.primary.setEnabled(bool(preview.articles) or preview.partial)

    def _start(self) -> None:
        """Ask for a preview of what is chosen now; an answer to an earlier question does not count any more."""
        self._look_number += 1
        number = self._look_number
        self.foot_text.setText(self.tr("Reading…"))
        self._look(self.form.values(), lambda preview: self._take(number, preview))

    def _take(self, number: int, preview: ImportPreview) -> None:
        if number == self._look_number:
            self.show_preview(preview)

    def done(self, result: int) -> None:
        self._look_number = -1
        super().done(result)

    def _show_text(self, row: int) -> None:
        self._text.setPlainText(self._texts[row] if 0 <= row < len(self._texts) else "")

    def _lay_out(self, choice: FormatChoice) -> None:
        self.body.setContentsMargins(20, 16, 20, 14)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addWidget(self._left(choice))
        columns.addWidget(self.pages, 1)
        self.body.addLayout(columns)
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.setChildrenCollapsible(False)
        self.articles.setAccessibleName(self.tr("Articles to come"))
        self.articles.setWordWrap(True)
        self.articles.setSpacing(3)
        self._text.setAccessibleName(self.tr("Preview"))
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(article_font(14))
        beside.addWidget(self.articles)
        beside.addWidget(self._text)
        beside.setSizes([260, 420])
        self.findings.setAccessibleName(self.tr("Doubtful points"))
        self.findings.setWordWrap(True)
        self.findings.setSpacing(3)
        for widget, name in (
            (beside, self.tr("Articles")),
            (self.findings, self.tr("Doubtful points")),
            (self._label_page(), self.tr("Unknown labels")),
        ):
            self.pages.addTab(widget, name)
        self.pages.setAccessibleName(self.tr("What the files bring"))
        self.pages.setDocumentMode(True)

    def _left(self, choice: FormatChoice) -> QWidget:
        name, files = QLabel(choice.name, self), QLabel(self._files(), self)
        name.setFont(ui_font(15, 600))
        description = QLabel(choice.description, self)
        description.setWordWrap(True)
        for label in (files, description):
            label.setProperty("tone", "muted")
        files.setToolTip("\n".join(path.name for path in self._paths[:40]))
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.form)
        for widget in (area.viewport(), self.form):
            widget.setAutoFillBackground(False)
        left = QWidget(self)
        left.setFixedWidth(_LEFT)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (name, files, description):
            column.addWidget(label)
        column.addSpacing(6)
        column.addWidget(area, 1)
        return left

    def _files(self) -> str:
        folders = sum(path.is_dir() for path in self._paths)
        files = len(self._paths) - folders
        counts = [self.tr("%n file(s)", "", files)] if files else []
        return ", ".join([*counts, *([self.tr("%n folder(s)", "", folders)] if folders else [])])

    def _label_page(self) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        words = QLabel(
            self.tr("What stays “as it is” is added to the codebook. The project remembers what is chosen here."), page
        )
        words.setWordWrap(True)
        words.setProperty("tone", "muted")
        column.addWidget(words)
        column.addWidget(self.labels, 1)
        return page
