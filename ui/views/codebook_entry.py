"""The entry of a label in the middle of the codebook's page: everything the codebook says of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.codebook import Codebook, Label, Words
from ui.fonts import mono_font, ui_font
from ui.icons import pixmap
from ui.panels.row_painting import colours_of
from ui.theme import Theme
from ui.views.codebook_attributes import AttributeRows
from ui.views.codebook_chips import ConfusionChips
from ui.views.codebook_examples import ExampleRows
from ui.views.codebook_fields import Pair, Titled
from ui.views.codebook_options import OptionFields
from ui.views.codebook_roles import RolesSection
from ui.views.codebook_templates import TemplateFields
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.layer_badge import LayerBadge
from ui.widgets.segmented import Segmented

_NARROW = 640
"""Pixels below which what stands side by side goes one below the other."""

_STACKED = 520
"""Pixels below which the two languages go one below the other, too."""


class CodebookEntry(QWidget):
    """`label_changed` carries the label before and after an edit; show the label again when it was refused."""

    label_changed = Signal(object, object)
    label_requested = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._shown_language = ""
        self.label: Label | None = None
        self.names = Pair(self.tr("Label"), lines=0, parent=self)
        self.definition = Pair(self.tr("Definition"), lines=2, parent=self)
        self.include = Pair(self.tr("Include"), lines=2, parent=self)
        self.exclude = Pair(self.tr("Exclude"), lines=2, parent=self)
        self.decision = Pair(self.tr("Decision rule"), lines=2, parent=self)
        self.cues = Pair(self.tr("Cue words"), lines=1, parent=self)
        self.confusions = ConfusionChips(theme, language, self)
        self.examples = ExampleRows(theme, self)
        self.roles = RolesSection(theme, language, self)
        self.attributes = AttributeRows(theme, language, self)
        self.templates = TemplateFields(theme, self)
        self.options = OptionFields(self)
        self._build()
        self._connect()

    # building

    def _build(self) -> None:
        body = QWidget(self)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(12)
        self._lower = QGridLayout()
        self._lower.setHorizontalSpacing(24)
        self._lower.setVerticalSpacing(16)
        column = QVBoxLayout(body)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(12)
        column.addLayout(self._head(body))
        column.addLayout(self._grid)
        column.addWidget(self.examples)
        column.addLayout(self._lower)
        column.addWidget(self.templates)
        column.addWidget(self.options)
        column.addStretch(1)
        self._chips = Titled(self.tr("Do not confuse with"), self.confusions, self)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setAccessibleName(self.tr("Entry"))
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        body.setObjectName("codebookBody")
        body.setStyleSheet(f"#codebookBody {{ background: {self._theme.base}; }}")
        self._empty = EmptyState(
            self._theme,
            picture="book-open",
            title=self.tr("No label chosen"),
            line=self.tr("Choose a layer or a label on the left"),
            parent=self,
        )
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)
        self._place()

    def _head(self, body: QWidget) -> QHBoxLayout:
        self._badge = LayerBadge("", self._theme.layers["quotation"], body)
        self._badge.setFixedSize(20, 20)
        self._title = ElidedLabel(body)
        self._title.setFont(ui_font(20, 600))
        self._title.setMinimumHeight(28)
        self._title.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._code = QLabel(body)
        self._code.setFont(mono_font(11.5))
        self._code.setFixedHeight(20)
        self._code.setStyleSheet(
            f"color: {self._theme.muted}; border: 1px solid {self._theme.strong}; border-radius: 3px; padding: 1px 6px;"
        )
        lock = QLabel(body)
        lock.setPixmap(pixmap("lock", self._theme.muted, size=12, ratio=self.devicePixelRatioF()))
        self._never = QLabel(self.tr("the code never changes"), body)
        self._never.setFont(ui_font(11))
        self._never.setProperty("tone", "muted")
        self.languages = Segmented(self._theme, parent=body)
        self.languages.setAccessibleName(self.tr("Language of the fields"))
        self.languages.set_options((("both", self.tr("Both")), ("fr", "Français"), ("en", "English")))
        self.languages.set_current("both")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._badge)
        row.addWidget(self._title)
        row.addWidget(self._code)
        row.addWidget(lock)
        row.addWidget(self._never)
        row.addStretch(1)
        row.addWidget(self.languages)
        return row

    def _connect(self) -> None:
        for name in ("names", "definition", "include", "exclude", "decision"):
            pair: Pair = getattr(self, name)
            pair.chosen.connect(lambda words, field=name: self._store(**{field: words}))
        self.cues.chosen.connect(lambda words: self._store(cues_fr=_listed(words.fr), cues_en=_listed(words.en)))
        self.confusions.chosen.connect(lambda codes: self._store(confusions=codes))
        self.confusions.label_requested.connect(self.label_requested)
        self.examples.chosen.connect(lambda found: self._store(examples=found))
        self.roles.uses_chosen.connect(lambda uses, requires: self._store(roles=uses, requires=requires))
        self.templates.changed.connect(self._on_changed)
        self.options.changed.connect(self._on_changed)
        self.languages.chosen.connect(lambda code: self.show_language("" if code == "both" else code))

    # what is shown

    def show_nothing(self) -> None:
        """No label is chosen."""
        self.label = None
        self._pages.setCurrentWidget(self._empty)

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show a label; a field in which somebody types is left alone as long as nobody else changed it."""
        if self.label is not None and self.label.code != label.code:
            self.commit()
            self._scroll.verticalScrollBar().setValue(0)
        self.label = label
        layer = codebook.layer_of(label.code) or label
        colours = colours_of(self._theme, codebook, label.code)
        self._badge.show_layer(layer.key or layer.names.of(self._language)[:1].upper(), colours)
        self._title.setText(label.names.of(self._language))
        self._code.setText(label.code)
        self._code.setAccessibleName(self.tr("Code {code}, which never changes").format(code=label.code))
        for name in ("names", "definition", "include", "exclude", "decision"):
            getattr(self, name).show_words(getattr(label, name))
        self.cues.show_words(Words(", ".join(label.cues_fr), ", ".join(label.cues_en)))
        for pair in self._pairs():
            pair.set_read_only(read_only)
        self.confusions.show_codes(label, codebook, read_only=read_only)
        self.examples.show_examples(label.examples, read_only=read_only)
        self.roles.show_label(label, codebook, read_only=read_only)
        if self.roles.isHidden() is (layer.kind == "frame"):
            self.roles.setVisible(layer.kind == "frame")
            self._place()
        self.attributes.show_label(label, codebook, read_only=read_only)
        self.templates.show_label(label, codebook, read_only=read_only)
        self.options.show_label(label, codebook, read_only=read_only)
        self._pages.setCurrentWidget(self._scroll)

    def show_language(self, language: str) -> None:
        """Show the fields of one language, or ("") of both, side by side."""
        self._shown_language = language
        self.languages.set_current(language or "both")
        self._place()

    def commit(self) -> None:
        """Store what is being typed."""
        for pair in self._pairs():
            pair.commit()
        self.templates.commit()
        self.options.commit()

    def edit_name(self) -> None:
        """Put the focus into the name."""
        field = self.names.en if self._shown_language == "en" or self._language != "fr" else self.names.fr
        field.setFocus()
        field.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _pairs(self) -> tuple[Pair, ...]:
        return (self.names, self.definition, self.include, self.exclude, self.decision, self.cues)

    def _place(self) -> None:
        """Two columns where both languages show; with one, short texts share a line as they do in print."""
        narrow = self.width() < _NARROW
        language = self._shown_language
        self._never.setVisible(not narrow)
        cells: list[tuple[QWidget, int, int, int]] = []
        row = 0
        for pair in (self.names, self.definition, self.include, self.exclude, self.decision, self.cues):
            pair.show_language("" if pair is self.names else language)
        if not language:
            stacked = self.width() < _STACKED
            span = 2 if stacked else 1
            for pair in (self.names, self.definition, self.include, self.exclude, self.decision, self.cues):
                first, second = pair.columns
                cells.append((first, row, 0, span))
                cells.append((second, row + 1, 0, span) if stacked else (second, row, 1, span))
                row += span
                if pair is self.decision:
                    cells.append((self._chips, row, 0, 2))
                    row += 1
        else:
            at = 0 if language == "fr" else 1
            cells = [
                (self.names.columns[0], 0, 0, 1),
                (self.names.columns[1], 0, 1, 1),
                (self.definition.columns[at], 1, 0, 2),
                (self.include.columns[at], 2, 0, 1),
                (self.exclude.columns[at], 2, 1, 1),
                (self._chips, 3, 0, 1),
                (self.decision.columns[at], 3, 1, 1),
                (self.cues.columns[at], 4, 0, 2),
            ]
        for widget, line, column, span in cells:
            self._grid.addWidget(widget, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        self._lower.addWidget(self.roles, 0, 0, Qt.AlignmentFlag.AlignTop)
        alone = narrow or self.roles.isHidden()
        place = (1, 0, 1, 2) if alone else (0, 1, 1, 1)
        self._lower.addWidget(self.attributes, *place, Qt.AlignmentFlag.AlignTop)
        self._lower.setColumnStretch(0, 1)
        self._lower.setColumnStretch(1, 0 if alone else 1)

    # what the user does

    def _store(self, **fields: object) -> None:
        if self.label is None:
            return
        old = self.label
        new = replace(old, **fields)  # type: ignore[arg-type] # the fields come from the table in _connect
        if new != old:
            self.label = new
            self.label_changed.emit(old, new)

    def _on_changed(self, new: Label) -> None:
        if self.label is not None:
            old, self.label = self.label, new
            self.label_changed.emit(old, new)


def _listed(words: str) -> tuple[str, ...]:
    """Cue words from a line: commas, semicolons or new lines between them."""
    parts = words.replace(";", ",").replace("\n", ",").split(",")
    return tuple(dict.fromkeys(part for raw in parts if (part := raw.strip(" \t"))))
