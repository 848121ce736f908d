"""Records of a label as a list of passages: to look at, to tick, to split off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QWidget

from annotator.edits.codebook_editing import check_code
from annotator.model.codebook import Codebook, Label, Words
from annotator.model.errors import CodebookViolation
from ui.dialogs.framed_dialog import FramedDialog
from ui.models.codebook_cases import CaseLine
from ui.theme import Theme
from ui.views.codebook_label_dialog import proposed_code

_LINE = Qt.ItemDataRole.UserRole


class CodebookCasesDialog(FramedDialog):
    """Shows passages; `passage_requested` is (article, mention) and closes the dialog, `ticked` the ids ticked.

    Return on a row goes there, Space ticks it.
    """

    passage_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        title: str,
        lines: Sequence[CaseLine],
        *,
        told: str = "",
        accept: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, accept=accept, parent=parent)
        self.resize(760, 560)
        self.heading(title)
        if told:
            self.paragraph(told, tone="muted")
        self.list = QListWidget(self)
        self.list.setProperty("framed", True)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(title)
        for line in lines:
            item = QListWidgetItem(line.words)
            item.setData(_LINE, line)
            item.setToolTip(self.tr("Return goes there"))
            if accept:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.body.addWidget(self.list, 1)
        self.all: QPushButton | None = None
        if accept:
            self.all = self.add_button(self.tr("Tick all"))
            self.all.clicked.connect(self._on_all)
            self.list.itemChanged.connect(lambda _item: self._count())
        self.list.itemActivated.connect(self._on_activated)
        self.list.setCurrentRow(0)
        self.list.setFocus()
        self._count()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the records ticked."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(item.data(_LINE).record for item in items if item.checkState() is Qt.CheckState.Checked)

    def _on_all(self) -> None:
        on = len(self.ticked) < self.list.count()
        for row in range(self.list.count()):
            self.list.item(row).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def _on_activated(self, item: QListWidgetItem) -> None:
        line: CaseLine = item.data(_LINE)
        self.reject()
        self.passage_requested.emit(line.article, line.mention)

    def _count(self) -> None:
        if self.all is not None:
            words = self.tr("{ticked} of {total} ticked")
            self.foot_text.setText(words.format(ticked=len(self.ticked), total=self.list.count()))
            self.primary.setEnabled(self.is_ready())

    def is_ready(self) -> bool:
        """Whether the answer can be given."""
        return bool(self.ticked)


class CodebookSplitDialog(CodebookCasesDialog):
    """The new label of a split, and which records go to it; `label` is how it is asked for."""

    def __init__(
        self,
        theme: Theme,
        origin: Label,
        lines: Sequence[CaseLine],
        *,
        codebook: Codebook,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Split “{name}”").format(name=origin.names.of(language))
        self._codebook = codebook
        self._origin = origin
        self._typed = False
        self.fr, self.en, self.code = QLineEdit(), QLineEdit(), QLineEdit()
        told = self.tr("Tick what goes to the new label; the rest stays. Both may be changed later.")
        super().__init__(theme, title, lines, told=told, accept=self.tr("Split"), parent=parent)
        form = QFormLayout()
        for words, field in (
            (self.tr("Name in French"), self.fr),
            (self.tr("Name in English"), self.en),
            (self.tr("Code"), self.code),
        ):
            form.addRow(words, field)
            field.setAccessibleName(words)
            field.textEdited.connect(self._on_edited)
        self.body.insertLayout(1, form)
        (self.en if language == "en" else self.fr).setFocus()
        self._count()

    @property
    def label(self) -> Label:
        """The new label: a copy of the old one's look and roles under its own name."""
        return Label(
            self.code.text().strip(),
            Words(self.fr.text().strip(), self.en.text().strip()),
            self._origin.parent,
            self._origin.kind,
            confusions=(self._origin.code,),
            own=True,
        )

    def is_ready(self) -> bool:
        """Whether the new label has a name and a free code; it may begin without records."""
        try:
            check_code(self.code.text().strip(), (label.code for label in self._codebook.labels))
        except CodebookViolation:
            return False
        return bool(self.fr.text().strip() or self.en.text().strip())

    def _on_edited(self) -> None:
        if self.sender() is self.code:
            self._typed = bool(self.code.text())
        elif not self._typed:
            self.code.setText(proposed_code(self.en.text() or self.fr.text()))
        self._count()
