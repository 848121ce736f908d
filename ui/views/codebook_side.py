"""The right side of the codebook's page: look, use, cases to look at again, what can be done, versions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.codebooks.editions import Edition
from annotator.model.codebook import Codebook, Label
from ui.fonts import ui_font
from ui.i18n import format_date
from ui.icons import icon, pixmap
from ui.theme import Theme
from ui.views.codebook_look import LookSection
from ui.views.codebook_use import UseSection
from ui.widgets.elided_label import ElidedLabel

_VERSIONS = 6


class CodebookSide(QScrollArea):
    """Wishes about the label in front; `version_requested` carries the number of a version to compare with."""

    merge_requested = Signal()
    split_requested = Signal()
    retire_requested = Signal(bool)
    stale_requested = Signal()
    incomplete_requested = Signal()
    version_requested = Signal(int)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._retired = False
        self.look = LookSection(theme, language, self)
        self.use = UseSection(theme, language, self)
        self.stale = _Warning(theme, self.tr("See"), self)
        self.incomplete = _Warning(theme, self.tr("See"), self)
        self.merge = self._button("git-merge", self.tr("Merge into…"))
        self.split = self._button("split", self.tr("Split…"))
        self.retire = self._button("archive", self.tr("Retire"))
        self._hint = QLabel(self)
        self._hint.setFont(ui_font(11))
        self._hint.setProperty("tone", "muted")
        self._hint.setWordWrap(True)
        self._versions = QVBoxLayout()
        self._versions.setSpacing(2)
        self._rows: list[QWidget] = []
        self._build()
        self.merge.clicked.connect(self.merge_requested)
        self.split.clicked.connect(self.split_requested)
        self.retire.clicked.connect(lambda: self.retire_requested.emit(not self._retired))
        self.stale.requested.connect(self.stale_requested)
        self.incomplete.requested.connect(self.incomplete_requested)

    def _build(self) -> None:
        body = QWidget(self)
        body.setObjectName("codebookSide")
        body.setStyleSheet(f"#codebookSide {{ background: {self._theme.sidebar}; }}")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(0)
        column.addLayout(_padded(self.look))
        column.addWidget(self._line())
        column.addLayout(_padded(self.use))
        column.addSpacing(8)
        column.addWidget(self.stale)
        column.addWidget(self.incomplete)
        column.addSpacing(12)
        for button in (self.merge, self.split, self.retire):
            column.addLayout(_padded(button, below=5))
        column.addLayout(_padded(self._hint))
        column.addWidget(self._line())
        title = QLabel(self.tr("Versions"), self)
        title.setFont(ui_font(13, 600))
        column.addLayout(_padded(title, below=6))
        versions = QHBoxLayout()
        versions.setContentsMargins(10, 0, 12, 0)
        versions.addLayout(self._versions)
        column.addLayout(versions)
        column.addStretch(1)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Look and use"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _button(self, picture: str, text: str) -> QPushButton:
        button = QPushButton(icon(picture, self._theme.text, 14), f" {text}", self)
        button.setAccessibleName(text)
        button.setStyleSheet("text-align: left;")
        return button

    def _line(self) -> QFrame:
        line = QFrame(self)
        line.setFixedHeight(25)
        line.setObjectName("sideLine")
        line.setStyleSheet(f"#sideLine {{ border-bottom: 1px solid {self._theme.border}; margin-bottom: 12px; }}")
        return line

    def show_label(
        self, label: Label, codebook: Codebook, *, words: str = "", uses: int = 0, read_only: bool = False
    ) -> None:
        """Show a label's look, and what can be done with it; `words` stand in the preview."""
        self.look.show_label(label, codebook, words=words, read_only=read_only)
        self._retired = label.retired
        picture, text = ("archive-restore", self.tr("Bring back")) if label.retired else ("archive", self.tr("Retire"))
        colour = self._theme.text if label.retired else self._theme.err
        self.retire.setIcon(icon(picture, colour, 14))
        self.retire.setText(f" {text}")
        self.retire.setAccessibleName(text)
        self.retire.setStyleSheet(f"text-align: left; color: {colour};")
        for button in (self.merge, self.split, self.retire):
            button.setEnabled(not read_only)
        self.split.setEnabled(bool(label.parent) and not read_only)
        self.split.setToolTip("" if label.parent else self.tr("Only a label within a layer can be split"))
        if label.retired:
            self._hint.setText(self.tr("Hidden from new work; %n record(s) keep it.", "", uses))
        else:
            hint = self.tr("Retiring hides the label from work to come; its %n record(s) stay.", "", uses)
            self._hint.setText(hint)

    def show_stale(self, total: int, doubtful: int) -> None:
        """How many records were made under another definition, and how many of these are doubtful."""
        words = self.tr("The definition has changed: %n case(s) to look at again", "", total)
        if doubtful:
            words = self.tr("{cases}, {doubtful} of them in doubt").format(cases=words, doubtful=doubtful)
        self.stale.say(f"{words}." if total else "")

    def show_incomplete(self, total: int) -> None:
        """How many records lack what the codebook demands."""
        self.incomplete.say(self.tr("%n record(s) lack something required.", "", total) if total else "")

    def show_editions(self, editions: Sequence[Edition]) -> None:
        """The published versions, the last first."""
        for row in self._rows:
            self._versions.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._edition(edition) for edition in reversed(editions[-_VERSIONS:])]
        for row in self._rows:
            self._versions.addWidget(row)

    def _edition(self, edition: Edition) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        number = QToolButton(row)
        number.setText(f"v{edition.version}")
        number.setFont(ui_font(11))
        number.setStyleSheet(f"QToolButton {{ border: 1px solid {self._theme.strong}; padding: 0 4px; }}")
        number.setAccessibleName(self.tr("Compare with version {number}").format(number=edition.version))
        number.setToolTip(self.tr("What has changed since this version"))
        number.clicked.connect(lambda: self.version_requested.emit(edition.version))
        note = ElidedLabel(row, text=edition.note or (self.tr("beginning") if not edition.when else ""))
        note.setFont(ui_font(12))
        note.setMinimumHeight(20)
        when = QLabel(format_date(edition.when[:10], self._language), row)
        when.setFont(ui_font(11))
        when.setProperty("tone", "muted")
        line.addWidget(number)
        line.addWidget(note, 1)
        line.addWidget(when)
        return row


class _Warning(QFrame):
    """A sentence on a warning ground with a button; hidden while there is nothing to say."""

    requested = Signal()

    def __init__(self, theme: Theme, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("codebookWarning")
        self.setStyleSheet(
            f"#codebookWarning {{ background: {theme.warn_soft}; border-top: 1px solid {theme.hair}; }}"
            f"#codebookWarning QLabel, #codebookWarning QPushButton {{ color: {theme.warn}; }}"
        )
        picture = QLabel(self)
        picture.setPixmap(pixmap("triangle-alert", theme.warn, size=14, ratio=self.devicePixelRatioF()))
        self.text = QLabel(self)
        self.text.setFont(ui_font(12))
        self.text.setWordWrap(True)
        self.action = QPushButton(action, self)
        self.action.setProperty("kind", "link")
        self.action.setFont(ui_font(12, 600))
        self.action.clicked.connect(self.requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(picture, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        row.addWidget(self.action, alignment=Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(self, words: str) -> None:
        """Show a sentence, or nothing."""
        self.text.setText(words)
        self.action.setAccessibleName(f"{self.action.text()}: {words}")
        self.setVisible(bool(words))


def _padded(widget: QWidget, *, below: int = 0) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setContentsMargins(12, 0, 12, below)
    row.addWidget(widget)
    return row
