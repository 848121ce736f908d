"""How to read the files that are to become articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import AnnotatorError
from ui.dialogs.date_dialog import iso_date
from ui.dialogs.framed_dialog import FramedDialog
from ui.errors import sentence
from ui.fonts import article_font
from ui.icons import icon
from ui.theme import Theme

ENCODINGS = ("utf-8", "cp1252", "iso8859_15", "mac_roman", "utf-16", "cp1250")
_SHOWN = 4000


@dataclass(frozen=True, slots=True)
class Preview:
    """The beginning of a file as it would be read: `sure` where its encoding leaves no doubt.

    `suspects` are passages with accents to look at.
    """

    title: str
    text: str
    encoding: str
    sure: bool = True
    suspects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """How to read: "" leaves a thing to each file; `estimated` belongs to the date."""

    encoding: str = ""
    date: str = ""
    estimated: bool = False
    source: str = ""
    language: str = ""
    paths: tuple[Path, ...] = field(default=())


class ImportDialog(FramedDialog):
    """Shows each file as it would be read and asks for what the files do not say.

    `preview(path, encoding)` answers a Preview, or raises AnnotatorError for a file that cannot be read; "" guesses.
    """

    def __init__(
        self,
        theme: Theme,
        paths: Sequence[Path],
        *,
        preview: Callable[[Path, str], Preview],
        has_metadata: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Import"), accept=self.tr("Import"), parent=parent)
        self.setMinimumSize(860, 560)
        self._paths = tuple(paths)
        self._preview = preview
        self.files = QListWidget(self)
        self.encoding = QComboBox(self)
        self.date = QLineEdit(self)
        self.estimated = QCheckBox(self.tr("estimated"), self)
        self.source = QLineEdit(self)
        self.language = QComboBox(self)
        self._title = QLabel(self)
        self._suspects = QLabel(self)
        self._text = QPlainTextEdit(self)
        self._fill()
        self._lay_out(has_metadata=has_metadata)
        self.files.currentRowChanged.connect(self._show_preview)
        self.encoding.currentIndexChanged.connect(self._show_preview)
        self.date.textChanged.connect(self._check)
        if self._paths:
            self.files.setCurrentRow(0)
        self._check()

    def answer(self) -> ImportAnswer:
        """What was chosen, for all files."""
        date = iso_date(self.date.text())
        return ImportAnswer(
            encoding=str(self.encoding.currentData() or ""),
            date=date,
            estimated=bool(date) and self.estimated.isChecked(),
            source=self.source.text().strip(),
            language=str(self.language.currentData() or ""),
            paths=self._paths,
        )

    def ask(self) -> ImportAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _fill(self) -> None:
        for path in self._paths:
            item = QListWidgetItem(icon("file-text", self.theme.muted), path.name)
            item.setToolTip(str(path))
            self.files.addItem(item)
        self.encoding.addItem(self.tr("recognised by itself"), "")
        for code in ENCODINGS:
            self.encoding.addItem(code, code)
        for words, code in ((self.tr("recognised by itself"), ""), ("Français", "fr"), ("English", "en")):
            self.language.addItem(words, code)

    def _lay_out(self, *, has_metadata: bool) -> None:
        for widget, name in (
            (self.files, self.tr("Files")),
            (self.encoding, self.tr("Encoding")),
            (self.date, self.tr("Publication date")),
            (self.estimated, self.tr("estimated")),
            (self.source, self.tr("Source")),
            (self.language, self.tr("Language of the articles")),
            (self._text, self.tr("Preview")),
        ):
            widget.setAccessibleName(name)
        self.date.setPlaceholderText(self.tr("unknown"))
        form = QFormLayout()
        form.setVerticalSpacing(8)
        date = QHBoxLayout()
        date.addWidget(self.date, 1)
        date.addWidget(self.estimated)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (self.tr("Encoding"), self.encoding),
            (self.tr("Publication date"), date),
            (self.tr("Source"), self.source),
            (self.tr("Language"), self.language),
        )
        for text, field_ in rows:
            form.addRow(text, field_)
        left = QVBoxLayout()
        left.addWidget(QLabel(self.tr("%n file(s)", "", len(self._paths)), self))
        self.files.setProperty("framed", True)
        left.addWidget(self.files, 1)
        left.addLayout(form)
        if has_metadata:
            note = QLabel(self.tr("A metadata.csv lies beside the files; what it says comes first."), self)
            note.setProperty("tone", "ok")
            note.setWordWrap(True)
            left.addWidget(note)
        columns = QHBoxLayout()
        columns.setSpacing(20)
        columns.addLayout(left, 2)
        columns.addLayout(self._page(), 3)
        self.body.addLayout(columns)

    def _page(self) -> QVBoxLayout:
        self._title.setFont(article_font(17, 600))
        self._title.setWordWrap(True)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._suspects.setWordWrap(True)
        self._suspects.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(article_font(14))
        column = QVBoxLayout()
        column.addWidget(self._title)
        column.addWidget(self._suspects)
        column.addWidget(self._text, 1)
        return column

    def _show_preview(self) -> None:
        row = self.files.currentRow()
        if row < 0:
            return
        try:
            found = self._preview(self._paths[row], str(self.encoding.currentData() or ""))
        except AnnotatorError as error:
            self._say("err", sentence(error))
            self._title.clear()
            self._text.clear()
            return
        self._title.setText(found.title)
        self._text.setPlainText(found.text[:_SHOWN])
        if found.suspects:
            words = self.tr("Read as {encoding}. Are these accents right?  {passages}")
            passages = "  ·  ".join(found.suspects)
            self._say("muted" if found.sure else "warn", words.format(encoding=found.encoding, passages=passages))
        else:
            self._say("muted", self.tr("Read as {encoding}.").format(encoding=found.encoding))

    def _say(self, tone: str, words: str) -> None:
        self._suspects.setText(words)
        self._suspects.setProperty("tone", tone)
        self._suspects.style().polish(self._suspects)

    def _check(self) -> None:
        text = self.date.text().strip()
        bad = bool(text) and not iso_date(text)
        self.date.setProperty("invalid", bad)
        self.date.setToolTip(self.tr("This is no date.") if bad else "")
        self.date.style().polish(self.date)
        self.estimated.setEnabled(bool(text) and not bad)
        self.primary.setEnabled(not bad and bool(self._paths))
