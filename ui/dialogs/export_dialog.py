"""What to export, in which formats, and where to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.errors import AnnotatorError
from ui.dialogs.format_choice import FormatChoice, OptionsForm
from ui.dialogs.framed_dialog import FramedDialog
from ui.dialogs.ledger_tree import LedgerTree
from ui.errors import sentence
from ui.fonts import mono_font, ui_font
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.xml_colours import XmlColours

_CODE = Qt.ItemDataRole.UserRole
_PAUSE_MS = 250
_SHOWN = 20_000
_MOST_HEIGHT = 170
"""Of the options: longer forms scroll, so that the preview keeps its room."""


@dataclass(frozen=True, slots=True)
class ExportAnswer:
    """What to write: each format with its options, the code of the articles and of the annotator chosen, the folder.

    `without_text` tells that the articles are to be masked but for the words under marks.
    """

    formats: tuple[tuple[str, Mapping[str, str]], ...]
    articles: str
    annotator: str
    folder: Path
    without_text: bool = False


@dataclass(frozen=True, slots=True)
class ExportPreview:
    """What one article becomes in a format, and what of it is kept: the report's data, read back and compared."""

    text: str
    report: Mapping[str, object] = field(default_factory=dict)


Preview = Callable[[str, Mapping[str, str]], ExportPreview]


class ExportDialog(FramedDialog):
    """Formats on the left with a tick, the current one's options and preview on the right.

    `preview(format code, options)` answers the beginning of what would be written and its ledger, or raises
    AnnotatorError; `masked` does so without the articles' text, which is only offered where it is given.
    `articles` and `annotators` are (code, words) pairs.
    """

    def __init__(
        self,
        theme: Theme,
        formats: Sequence[FormatChoice],
        *,
        articles: Sequence[tuple[str, str]],
        annotators: Sequence[tuple[str, str]],
        folder: Path,
        preview: Preview,
        masked: Preview | None = None,
        language: str,
        preview_title: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("Export"), accept=self.tr("Export"), parent=parent)
        self.resize(1060, 680)
        self.setMinimumSize(820, 520)
        self._formats = {found.code: found for found in formats}
        self._preview, self._masked = preview, masked or preview
        self.formats = QListWidget(self)
        self.articles, self.annotators = QComboBox(self), QComboBox(self)
        self.folder = QLineEdit(str(folder), self)
        self.without_text = QCheckBox(self.tr("Without the text of the articles"), self)
        self._forms = QStackedWidget(self)
        self._area = QScrollArea(self)
        self._name = QLabel(self)
        self._fault = QLabel(self)
        self._text = QPlainTextEdit(self)
        self.ledger = LedgerTree(theme, language, self)
        self._colours = XmlColours(theme, self._text.document())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._show_preview)
        self._fill(articles, annotators=annotators)
        self._lay_out(preview_title)
        self._connect()
        self.formats.setCurrentRow(0)
        self._check()

    def answer(self) -> ExportAnswer:
        """What was chosen."""
        ticked = [self.formats.item(row) for row in range(self.formats.count())]
        codes = [str(item.data(_CODE)) for item in ticked if item.checkState() == Qt.CheckState.Checked]
        return ExportAnswer(
            tuple((code, self._form(code).values()) for code in codes),
            str(self.articles.currentData() or ""),
            str(self.annotators.currentData() or ""),
            Path(self.folder.text().strip()),
            self.without_text.isChecked(),
        )

    def ask(self) -> ExportAnswer | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _form(self, code: str) -> OptionsForm:
        found = self._forms.widget(list(self._formats).index(code))
        assert isinstance(found, OptionsForm)
        return found

    def _fill(self, articles: Sequence[tuple[str, str]], *, annotators: Sequence[tuple[str, str]]) -> None:
        for at, found in enumerate(self._formats.values()):
            item = QListWidgetItem(icon(found.picture, self.theme.muted), f"{found.name}\n{found.description}")
            item.setData(_CODE, found.code)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{found.name}, {found.description}")
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if at else Qt.CheckState.Checked)
            self.formats.addItem(item)
            form = OptionsForm(found.options, self)
            form.changed.connect(self._pause.start)
            self._forms.addWidget(form)
        for box, pairs in ((self.articles, articles), (self.annotators, annotators)):
            for code, words in pairs:
                box.addItem(words, code)

    def _connect(self) -> None:
        self.formats.currentRowChanged.connect(self._show_format)
        self.formats.itemChanged.connect(self._check)
        self.folder.textChanged.connect(self._check)
        self.articles.currentIndexChanged.connect(self._check)
        self.without_text.toggled.connect(self._pause.start)

    def _lay_out(self, preview_title: str) -> None:
        for widget, name in (
            (self.formats, self.tr("Formats")),
            (self.articles, self.tr("Articles")),
            (self.annotators, self.tr("Version of")),
            (self.folder, self.tr("Folder")),
            (self.without_text, self.without_text.text()),
            (self._text, self.tr("Preview")),
            (self.ledger, self.tr("What is kept")),
        ):
            widget.setAccessibleName(name)
        self.body.setContentsMargins(0, 0, 0, 0)
        columns = QHBoxLayout()
        columns.setSpacing(0)
        self.formats.setFixedWidth(280)
        self.formats.setObjectName("dialogSide")
        self.formats.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        columns.addWidget(self.formats)
        right = QVBoxLayout()
        right.setContentsMargins(20, 14, 20, 14)
        right.setSpacing(10)
        right.addLayout(self._top())
        title = QHBoxLayout()
        head = QLabel(self.tr("Preview"), self)
        head.setFont(ui_font(13, 600))
        what = QLabel(preview_title, self)
        what.setProperty("tone", "muted")
        title.addWidget(head)
        title.addWidget(what, 1)
        right.addLayout(title)
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setFont(mono_font(11.5))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        right.addWidget(self._text, 3)
        kept = QLabel(self.tr("What is kept of this article"), self)
        kept.setFont(ui_font(13, 600))
        right.addWidget(kept)
        self.ledger.setMinimumHeight(110)
        right.addWidget(self.ledger, 2)
        self._fault.setProperty("tone", "err")
        self._fault.setWordWrap(True)
        right.addWidget(self._fault)
        columns.addLayout(right, 1)
        self.body.addLayout(columns)

    def _top(self) -> QHBoxLayout:
        self._name.setFont(ui_font(15, 600))
        left = QVBoxLayout()
        left.addWidget(self._name)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidget(self._forms)
        for widget in (self._area.viewport(), self._forms):
            widget.setAutoFillBackground(False)
        left.addWidget(self._area)
        left.addStretch(1)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.setAccessibleName(self.tr("Choose the folder"))
        choose.clicked.connect(self._choose_folder)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self.folder, 1)
        place.addWidget(choose)
        form = QFormLayout()
        form.setVerticalSpacing(8)
        form.addRow(self.tr("Articles"), self.articles)
        form.addRow(self.tr("Version of"), self.annotators)
        form.addRow(self.tr("Folder"), place)
        self.without_text.setToolTip(self.tr("Only the words under marks stay readable, of long marks both ends"))
        self.without_text.setVisible(self._masked is not self._preview)
        form.addRow("", self.without_text)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(left, 1)
        row.addLayout(form, 1)
        return row

    def _current(self) -> FormatChoice | None:
        row = self.formats.currentRow()
        return list(self._formats.values())[row] if row >= 0 else None

    def _show_format(self) -> None:
        found = self._current()
        if found is not None:
            self._name.setText(found.name)
            self._forms.setCurrentWidget(self._form(found.code))
            height = self._form(found.code).sizeHint().height()
            self._forms.setFixedHeight(height)
            self._area.setFixedHeight(min(height, _MOST_HEIGHT))
            self._show_preview()

    def _show_preview(self) -> None:
        found = self._current()
        if found is None:
            return
        try:
            look = self._masked if self.without_text.isChecked() else self._preview
            preview = look(found.code, self._form(found.code).values())
        except AnnotatorError as error:
            preview = ExportPreview(sentence(error))
        self._text.setPlainText(preview.text[:_SHOWN])
        self.ledger.show_report(preview.report)

    def _check(self) -> None:
        chosen = self.answer()
        fault = ""
        if not chosen.formats:
            fault = self.tr("Tick at least one format.")
        elif not self.folder.text().strip():
            fault = self.tr("Choose a folder.")
        elif chosen.folder.exists() and not chosen.folder.is_dir():
            fault = self.tr("There is a file in the place of this folder.")
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.primary.setEnabled(not fault)
        words = self.tr("%n format(s)", "", len(chosen.formats))
        self.foot_text.setText(f"{words} · {self.articles.currentText()}")

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder"), self.folder.text())
        if found:
            self.folder.setText(found)
