"""The sentence that a record of a label reads as, in French and in English, with a preview."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from annotator.model.codebook import Codebook, Label, Words
from ui.fonts import article_font, ui_font
from ui.models.codebook_templates import FrameSample, preview, template_trouble, with_template
from ui.theme import Theme
from ui.views.codebook_fields import LineField, Pair


class TemplateFields(QWidget):
    """`changed` carries the label with its new sentence; shown for frames only."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._label: Label | None = None
        self._codebook: Codebook | None = None
        self._sample: FrameSample | None = None
        title = QLabel(self.tr("Sentence"), self)
        title.setFont(ui_font(13, 600))
        hint = QLabel(
            self.tr(
                "Roles in braces, <verb|verbs>, what may be missing in brackets: {AGENT} <cuts|cut> ties[ on {DATE}]"
            ),
            self,
        )
        hint.setFont(ui_font(11))
        hint.setWordWrap(True)
        hint.setStyleSheet(f"color: {theme.muted};")
        self.pair = Pair(self.tr("Sentence"), lines=0, parent=self)
        self.previews = (QLabel(self), QLabel(self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        for column, (titled, shown) in enumerate(zip(self.pair.columns, self.previews, strict=True)):
            shown.setFont(article_font(14))
            shown.setWordWrap(True)
            shown.setAccessibleName(self.tr("Preview of the sentence"))
            grid.addWidget(titled, 0, column)
            grid.addWidget(shown, 1, column)
            grid.setColumnStretch(column, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(4)
        column_.addWidget(title)
        column_.addWidget(hint)
        column_.addLayout(grid)
        self.pair.chosen.connect(self._on_words)
        for field in (self.pair.fr, self.pair.en):
            if isinstance(field, LineField):
                field.textChanged.connect(lambda _text: self._preview())

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show the sentence of a label."""
        layer = codebook.layer_of(label.code) or label
        if self._label is None or self._label.code != label.code:
            self._sample = None
        self._label, self._codebook = label, codebook
        self.setVisible(layer.kind == "frame")
        self.pair.show_words(label.templates)
        self.pair.set_read_only(read_only)
        self._preview()

    def show_sample(self, sample: FrameSample | None) -> None:
        """The frame of the project that the preview tells; None tells one of the names of roles."""
        self._sample = sample
        self._preview()

    def commit(self) -> None:
        """Store what is being typed."""
        self.pair.commit()

    def _preview(self) -> None:
        if self._label is None or self._codebook is None:
            return
        texts = [f.text() if isinstance(f, LineField) else f.toPlainText() for f in (self.pair.fr, self.pair.en)]
        label = replace(self._label, templates=Words(*texts))
        for text, shown, language in zip(texts, self.previews, ("fr", "en"), strict=True):
            trouble = template_trouble(text, self._codebook)
            shown.setFont(ui_font(12) if trouble else article_font(14))
            shown.setStyleSheet(f"color: {self._theme.err if trouble else self._theme.text};")
            words = (
                preview(label, self._codebook, language=language, sample=self._sample)
                if text.strip() and not trouble
                else ""
            )
            shown.setText(trouble or words)

    def _on_words(self, words: Words) -> None:
        if self._label is None or self._codebook is None:
            return
        if not any(template_trouble(text, self._codebook) for text in (words.fr, words.en)):
            self.changed.emit(with_template(self._label, words))
