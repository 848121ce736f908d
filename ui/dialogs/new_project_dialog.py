"""Where a new project lies, by which codebook, and who works in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme

SUFFIX = ".attache"


@dataclass(frozen=True, slots=True)
class CodebookChoice:
    """A codebook on offer: its code and its words."""

    code: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class NewProject:
    """The answer: a path that ends in .attache, the codebook's code, the annotator's name."""

    path: Path
    codebook: str
    annotator: str


class NewProjectDialog(FramedDialog):
    """Asks for a name and a folder; says under the field why a place cannot be used."""

    def __init__(
        self,
        theme: Theme,
        folder: Path,
        *,
        codebooks: Sequence[CodebookChoice],
        codebook: str = "",
        annotator: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, self.tr("New project"), accept=self.tr("Make the project"), parent=parent)
        self.setMinimumWidth(540)
        self._codebooks = {found.code: found for found in codebooks}
        self._name = QLineEdit(self.tr("my-project"), self)
        self._folder = QLineEdit(str(folder), self)
        self._annotator = QLineEdit(annotator, self)
        self._codebook = QComboBox(self)
        self._about = QLabel(self)
        self._fault = QLabel(self)
        for found in codebooks:
            self._codebook.addItem(found.name, found.code)
        self._codebook.setCurrentIndex(max(0, self._codebook.findData(codebook)))
        self._lay_out()
        self._name.selectAll()
        self._name.setFocus()
        for field in (self._name, self._folder, self._annotator):
            field.textChanged.connect(self._check)
        self._codebook.currentIndexChanged.connect(self._check)
        self._check()

    def answer(self) -> NewProject:
        """What was chosen."""
        return NewProject(self._path(), str(self._codebook.currentData() or ""), self._annotator.text().strip())

    def ask(self) -> NewProject | None:
        """Show the dialog; None where it was left."""
        return self.answer() if self.run() else None

    def _lay_out(self) -> None:
        self.heading(self.tr("One file, on your disk"))
        form = QFormLayout()
        form.setSpacing(10)
        choose = QPushButton(self.tr("Choose…"), self)
        choose.setAutoDefault(False)
        choose.setAccessibleName(self.tr("Choose the folder"))
        choose.clicked.connect(self._choose_folder)
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._folder, 1)
        place.addWidget(choose)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (self.tr("Name"), self._name),
            (self.tr("Folder"), place),
            (self.tr("Codebook"), self._codebook),
            ("", self._about),
            (self.tr("Your name"), self._annotator),
        )
        for text, field in rows:
            form.addRow(text, field)
        for widget, name in (
            (self._name, self.tr("Name of the project")),
            (self._folder, self.tr("Folder of the project")),
            (self._codebook, self.tr("Codebook")),
            (self._annotator, self.tr("Your name")),
        ):
            widget.setAccessibleName(name)
        self._about.setProperty("tone", "muted")
        self._about.setWordWrap(True)
        self._fault.setProperty("tone", "err")
        self._fault.setWordWrap(True)
        self.body.addLayout(form)
        self.body.addWidget(self._fault)
        self.body.addStretch(1)

    def _path(self) -> Path:
        name = self._name.text().strip()
        return Path(self._folder.text().strip() or ".") / (name if name.endswith(SUFFIX) else name + SUFFIX)

    def _check(self) -> None:
        found = self._codebooks.get(str(self._codebook.currentData()))
        self._about.setText(found.description if found else "")
        fault = self._fault_of(self._name.text().strip())
        self._fault.setText(fault)
        self._fault.setVisible(bool(fault))
        self.primary.setEnabled(not fault)

    def _fault_of(self, name: str) -> str:
        if not name or name == SUFFIX:
            return self.tr("The project needs a name.")
        if any(sign in name for sign in '/\\:*?"<>|\0\n'):
            return self.tr("A file's name cannot hold any of / \\ : * ? \" < > |")
        if not Path(self._folder.text().strip() or ".").is_dir():
            return self.tr("There is no such folder.")
        if self._path().exists():
            return self.tr("There is a project of this name already.")
        if not self._annotator.text().strip():
            return self.tr("Your name tells whose marks they are; any name will do.")
        return ""

    def _choose_folder(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Folder of the project"), self._folder.text())
        if found:
            self._folder.setText(found)
