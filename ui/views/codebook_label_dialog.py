"""A new layer or label: its code, which never changes, and its names."""

from __future__ import annotations

import re
import unicodedata

from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QWidget

from annotator.edits.codebook_editing import check_code
from annotator.model.codebook import Codebook, Label, LayerKind, Words
from annotator.model.errors import CodebookViolation
from ui.dialogs.framed_dialog import FramedDialog
from ui.theme import Theme


class CodebookLabelDialog(FramedDialog):
    """After `run`, `label` is what was asked for; `parent_code` "" asks for a layer."""

    def __init__(
        self, theme: Theme, codebook: Codebook, parent_code: str, *, language: str, parent: QWidget | None = None
    ) -> None:
        layer = codebook.label(parent_code)
        title = self._title(layer, language)
        super().__init__(theme, title, accept=self.tr("Add"), parent=parent)
        self._codebook = codebook
        self._parent_code = parent_code
        self._typed = False
        self.setMinimumWidth(460)
        self.heading(title)
        self.fr, self.en, self.code = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Mentions: words with a label"), "span")
        self.kind.addItem(self.tr("Frames: something said, with roles"), "frame")
        form = QFormLayout()
        form.setVerticalSpacing(8)
        rows: list[tuple[str, QLineEdit | QComboBox]] = [
            (self.tr("Name in French"), self.fr),
            (self.tr("Name in English"), self.en),
            (self.tr("Code"), self.code),
        ]
        if not parent_code:
            rows.append((self.tr("Holds"), self.kind))
        else:
            self.kind.hide()
        for words, field in rows:
            form.addRow(words, field)
            field.setAccessibleName(words)
        self.body.addLayout(form)
        self.paragraph(self.tr("The code stands in exports and never changes."), tone="muted")
        self._trouble = self.paragraph("", tone="err")
        self.body.addStretch(1)
        self.fr.textEdited.connect(self._propose)
        self.en.textEdited.connect(self._propose)
        self.code.textEdited.connect(self._on_code)
        (self.en if language == "en" else self.fr).setFocus()
        self._check()

    def _title(self, layer: Label | None, language: str) -> str:
        name = layer.names.of(language) if layer else ""
        return self.tr("New label of the layer “{layer}”").format(layer=name) if layer else self.tr("New layer")

    @property
    def label(self) -> Label:
        """The label as it is asked for."""
        layer = self._codebook.label(self._parent_code)
        kind: LayerKind = "frame" if (layer.kind if layer else self.kind.currentData()) == "frame" else "span"
        mark = "" if layer else self._free_mark()
        return Label(
            self.code.text().strip(),
            Words(self.fr.text().strip(), self.en.text().strip()),
            self._parent_code,
            kind,
            mark=mark,
            colour="" if layer else "quotation",
            own=True,
        )

    def _free_mark(self) -> str:
        from ui.article.mark import MARK_SHAPES

        taken = {layer.mark for layer in self._codebook.layers if not layer.retired}
        return next((shape for shape in MARK_SHAPES if shape not in taken), "solid")

    def _propose(self) -> None:
        if not self._typed:
            self.code.setText(proposed_code(self.en.text() or self.fr.text()))
        self._check()

    def _on_code(self) -> None:
        self._typed = bool(self.code.text())
        self._check()

    def _check(self) -> None:
        trouble = ""
        code = self.code.text().strip()
        if code:
            try:
                check_code(code, (label.code for label in self._codebook.labels))
            except CodebookViolation as error:
                taken = self._codebook.label(code) is not None
                trouble = (
                    self.tr("This code is taken.") if taken else self.tr("Letters, digits, “_”, “-” and “.” only.")
                )
                self._trouble.setToolTip(str(error))
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.primary.setEnabled(bool(code) and not trouble and bool(self.fr.text().strip() or self.en.text().strip()))


def proposed_code(name: str) -> str:
    """A code for a name: capitals without accents, blanks as underscores."""
    bare = unicodedata.normalize("NFKD", name.replace("’", " ")).encode("ascii", "ignore").decode().upper()
    return re.sub(r"[^A-Z0-9]+", "_", bare).strip("_")
