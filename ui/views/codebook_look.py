"""How a layer looks: colour, line, key, and a mark as it will stand in the text."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.edits.codebook_editing import key_holder
from annotator.model.codebook import Codebook, Label
from ui.annotating_actions import AZERTY_DIGITS, RESERVED
from ui.article.mark import MARK_SHAPES
from ui.fonts import ui_font
from ui.panels.row_painting import layer_colours
from ui.theme import Theme
from ui.views.codebook_swatches import Choices, MarkSample, ShapeButton, Swatch
from ui.widgets.key_cap import KeyCap


class LookSection(QWidget):
    """`look_chosen` carries a field of the layer ("colour", "mark", "key") and its new value."""

    look_chosen = Signal(str, str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook: Codebook | None = None
        self._layer: Label | None = None
        self._taken = ""
        names = {
            "actor": self.tr("blue"), "country": self.tr("green"), "date": self.tr("ochre"),
            "event": self.tr("rust"), "stance": self.tr("pink"), "quotation": self.tr("slate"),
            "place": self.tr("sky blue"),
        }  # fmt: skip
        self.colours = Choices(self, gap=4)
        self.colours.fill([Swatch(theme, code, names.get(code, code)) for code in theme.layers])
        self.shapes = Choices(self, gap=4)
        self.shapes.fill([ShapeButton(theme, code, self.tr("Line “{name}”").format(name=code)) for code in MARK_SHAPES])
        self.key = _KeyField(self)
        self.key.setAccessibleName(self.tr("Key of the layer"))
        self.trouble = QLabel(self)
        self.trouble.setFont(ui_font(11))
        self.trouble.setProperty("tone", "err")
        self.trouble.setWordWrap(True)
        self.trouble.hide()
        self.twins = QLabel(self)
        self.twins.setFont(ui_font(12))
        self.twins.setProperty("tone", "muted")
        self.twins.setWordWrap(True)
        self.cap = KeyCap(theme, "", self)
        self.sample = MarkSample(theme, self)
        self._note = QLabel(self)
        self._note.setFont(ui_font(11))
        self._note.setProperty("tone", "muted")
        self._note.setWordWrap(True)
        self._build()
        self.colours.chosen.connect(lambda code: self.look_chosen.emit("colour", code))
        self.shapes.chosen.connect(lambda code: self.look_chosen.emit("mark", code))
        self.key.textEdited.connect(self._on_typed)
        self.key.editingFinished.connect(self._on_key)

    def _build(self) -> None:
        title = QLabel(self.tr("Look"), self)
        title.setFont(ui_font(13, 600))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        keys = QHBoxLayout()
        keys.setSpacing(6)
        keys.addWidget(self.key)
        keys.addWidget(self.cap)
        keys.addWidget(self.twins, 1)
        rows: tuple[tuple[str, QWidget | QHBoxLayout], ...] = (
            (self.tr("Colour"), self.colours),
            (self.tr("Shape"), self.shapes),
            (self.tr("Key"), keys),
            ("", self.trouble),
            (self.tr("Preview"), self.sample),
        )
        for row, (words, thing) in enumerate(rows):
            if not words and isinstance(thing, QWidget):
                grid.addWidget(thing, row, 0, 1, 2)
                continue
            label = QLabel(words, self)
            label.setFont(ui_font(12))
            label.setProperty("tone", "muted")
            label.setMinimumWidth(52)
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            if isinstance(thing, QWidget):
                grid.addWidget(thing, row, 1)
            else:
                grid.addLayout(thing, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        column.addWidget(title)
        column.addLayout(grid)
        column.addWidget(self._note)

    def show_label(self, label: Label, codebook: Codebook, *, words: str = "", read_only: bool = False) -> None:
        """Show the look of a label's layer; `words` are marked in the preview. Only a layer's look can be changed."""
        layer = codebook.layer_of(label.code) or label
        own = layer is label and not read_only
        self._codebook, self._layer = codebook, layer
        colour = layer.colour if layer.colour in self._theme.layers else "quotation"
        self.colours.show_code(colour, enabled=own)
        self.shapes.show_code(layer.mark or "solid", enabled=own)
        for shape in self.shapes.buttons():
            if isinstance(shape, ShapeButton):
                shape.set_colours(layer_colours(self._theme, layer))
        if not self.key.isModified():
            self.key.setText(layer.key.upper())
        self.key.setVisible(layer is label)
        self.key.setReadOnly(not own)
        self.cap.set_keys("" if layer is label else layer.key.upper())
        self.twins.setText(self._keys(label, layer, codebook))
        name = label.names.of(self._language)
        self.sample.show_mark(words or name[:1].lower() + name[1:], layer, letter=layer.key or layer.code[:1])
        inherited = self.tr("Colour, shape and key are those of the layer “{layer}”.")
        self._note.setText("" if layer is label else inherited.format(layer=layer.names.of(self._language)))
        self._note.setVisible(layer is not label)

    def _keys(self, label: Label, layer: Label, codebook: Codebook) -> str:
        """The digit that does the same, on both layouts; for a type, the digit behind its layer's key."""
        sisters = [x for x in (codebook.layers if layer is label else codebook.types(layer.code)) if not x.retired]
        at = sisters.index(label) + 1 if label in sisters else 0
        if not 0 < at < 10:
            return ""
        twin = AZERTY_DIGITS[str(at)]
        words = self.tr("or {digit} (AZERTY {twin})") if layer is label else self.tr("then {digit} (AZERTY {twin})")
        return words.format(digit=at, twin=twin)

    def _on_typed(self, text: str) -> None:
        self.key.setText(text.upper())
        self.key.setModified(True)
        trouble = self._trouble(text.upper())
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.key.setProperty("invalid", bool(trouble))
        self.key.style().unpolish(self.key)
        self.key.style().polish(self.key)

    def _trouble(self, key: str) -> str:
        """Why a key cannot be had, "" where it can."""
        if not key or self._codebook is None or self._layer is None:
            return ""
        if not key.isalpha():
            return self.tr("The key is a letter.")
        if key in RESERVED:
            return self.tr("{key} belongs to the program (F, R, V and X do).").format(key=key)
        holder = self._codebook.label(key_holder(self._codebook, key, besides=self._layer.code))
        return (
            self.tr("{key} belongs to “{layer}”.").format(key=key, layer=holder.names.of(self._language))
            if holder
            else ""
        )

    def _on_key(self) -> None:
        key = self.key.text().upper()
        self.key.setModified(False)
        if self._layer is None or key == self._layer.key.upper():
            return
        if self._trouble(key):
            self.key.setText(self._layer.key.upper())
            self._on_typed(self._layer.key)
            self.key.setModified(False)
            return
        self.look_chosen.emit("key", key)


class _KeyField(QLineEdit):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaxLength(1)
        self.setFixedWidth(34)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
