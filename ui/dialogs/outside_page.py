"""Suggestions from outside: proposals read from a file, and spaCy in another Python."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.spacy_process import is_interpreter
from ui.fonts import ui_font
from ui.i18n import format_number
from ui.icons import icon
from ui.theme import Theme


class OutsidePage(QWidget):
    """Wishes come as signals; the answers are shown by `show_proposals` and `show_spacy`."""

    import_requested = Signal()
    forget_requested = Signal()
    test_requested = Signal(str)

    def __init__(
        self, theme: Theme, language: str, *, spacy: str, proposals: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._count = QLabel(self)
        self.read = self._button("file-input", self.tr("Import JSON Lines…"))
        self.forget = self._button("eraser", self.tr("Forget all"))
        self.spacy = QLineEdit(spacy, self)
        self.browse = self._button("folder-open", self.tr("Browse…"))
        self.test = self._button("plug", self.tr("Test"))
        self._said = QLabel(self)
        self._state = QLabel(self)
        self._lay_out()
        self.read.clicked.connect(self.import_requested)
        self.forget.clicked.connect(self.forget_requested)
        self.browse.clicked.connect(self._choose_interpreter)
        self.test.clicked.connect(lambda: self.test_requested.emit(self.path()))
        self.spacy.textChanged.connect(self._follow)
        self.show_proposals(proposals)
        self.say("")
        self._follow()

    def path(self) -> str:
        """The interpreter's path, "" for none."""
        return self.spacy.text().strip()

    def show_proposals(self, count: int) -> None:
        """How many proposals from outside the project holds; -1 while they are counted."""
        if count < 0:
            self._count.setText(self.tr("Counting the proposals…"))
            self.forget.setEnabled(False)
            return
        number = format_number(count, self._language)
        words = self.tr("%n proposal(s) in this project", "", count).replace(str(count), number, 1)
        self._count.setText(words if count else self.tr("There are no proposals in this project yet."))
        self.forget.setEnabled(bool(count))

    def say(self, words: str, *, tone: str = "muted") -> None:
        """What came of reading or forgetting proposals; `tone` as of labels."""
        show_toned(self._said, words, tone=tone)

    def show_busy(self, busy: bool) -> None:
        """Proposals are being read, or no longer."""
        self.read.setEnabled(not busy)

    def show_spacy(self, words: str, *, tone: str = "muted", busy: bool = False) -> None:
        """How it stands with spaCy; `tone` as of labels, `busy` while it is being tried."""
        show_toned(self._state, words, tone=tone)
        self.test.setEnabled(is_interpreter(self.path()) and not busy)
        self.spacy.setAccessibleDescription(words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 16, 4, 4)
        column.setSpacing(8)
        column.addWidget(self._heading(self.tr("Proposals of other programs")))
        column.addWidget(
            self._muted(
                self.tr(
                    "One line a proposal: article, start, end, label, as Attaché's own command “suggest” writes them."
                    " Nothing is tagged by reading them in. Both buttons act at once; Undo takes it back."
                )
            )
        )
        column.addWidget(self._count)
        column.addLayout(self._row(self.read, self.forget))
        column.addWidget(self._said)
        column.addSpacing(18)
        column.addWidget(self._heading(self.tr("spaCy")))
        column.addWidget(
            self._muted(
                self.tr(
                    "Where spaCy is installed, with a French or English model, it finds persons and organisations that"
                    " rules miss. It runs beside Attaché in the Python that you name here; without a name it is off."
                )
            )
        )
        self.spacy.setAccessibleName(self.tr("Python interpreter with spaCy"))
        self.spacy.setPlaceholderText(self.tr("Path of a Python interpreter, for example …/venv/bin/python"))
        row = self._row(self.browse, self.test, stretch=False)
        row.insertWidget(0, self.spacy, 1)
        column.addLayout(row)
        for label in (self._said, self._state):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(self._state)
        column.addStretch(1)

    def _row(self, *buttons: QPushButton, stretch: bool = True) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in buttons:
            row.addWidget(button)
        if stretch:
            row.addStretch(1)
        return row

    def _heading(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setFont(ui_font(13, 600))
        return label

    def _muted(self, words: str) -> QLabel:
        label = QLabel(words, self)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        return label

    def _button(self, picture: str, words: str) -> QPushButton:
        button = QPushButton(icon(picture, self._theme.muted, 14), words, self)
        button.setAutoDefault(False)
        button.setAccessibleName(words)
        return button

    def _choose_interpreter(self) -> None:
        found, _ = QFileDialog.getOpenFileName(self, self.tr("Python interpreter with spaCy"), self.path())
        if found:
            self.spacy.setText(found)

    def _follow(self) -> None:
        path = self.path()
        if not path:
            self.show_spacy(self.tr("spaCy is off."))
        elif not is_interpreter(path):
            self.show_spacy(self.tr("There is no Python interpreter of this name."), tone="err")
        else:
            self.show_spacy(self.tr("Not tried yet: press Test."))
        wrong = bool(path) and not is_interpreter(path)
        self.spacy.setProperty("invalid", wrong)
        self.spacy.style().unpolish(self.spacy)
        self.spacy.style().polish(self.spacy)


def show_toned(label: QLabel, words: str, *, tone: str) -> None:
    """Words in the colour of a tone; an empty label goes away."""
    label.setText(words)
    label.setVisible(bool(words))
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
