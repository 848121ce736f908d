"""The attributes that records of a label may carry, with their values."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from annotator.model.codebook import Attribute, Bearer, Codebook, Label
from ui.fonts import ui_font
from ui.icons import icon
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout

_CHIPS = 8
"""Values that show as chips; a longer list ends in a number."""


class AttributeRows(QWidget):
    """A click on a name or value is `attribute_requested`, Alt with an arrow `move_requested` (attribute, places)."""

    attribute_requested = Signal(object)
    move_requested = Signal(object, int)
    new_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._shown: tuple[object, ...] = ()
        self._made: list[QWidget] = []
        title = QLabel(self.tr("Attributes"), self)
        title.setFont(ui_font(13, 600))
        self.add = QToolButton(self)
        self.add.setIcon(icon("plus", theme.muted, 14))
        self.add.setText(self.tr("attribute"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.setAccessibleName(self.tr("New attribute"))
        self.add.clicked.connect(self.new_requested)
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.add)
        self._none = QLabel(self.tr("none"), self)
        self._none.setProperty("tone", "faint")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addLayout(self._grid)

    def show_label(self, label: Label, codebook: Codebook, *, read_only: bool = False) -> None:
        """Show what records of a label may carry, its own attributes before its layer's."""
        found = attributes_of(label, codebook)
        shown = (*found, label.code, read_only)
        self.add.setEnabled(not read_only)
        if shown == self._shown:
            return
        self._shown = shown
        for widget in self._made:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made = []
        self._none.setVisible(not found)
        for row, attribute in enumerate(found):
            own = label.code in attribute.labels and len(attribute.labels) == 1
            name = self._name(attribute)
            values = self._chips(attribute) if own and label.parent else self._words(attribute)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(values, row, 1)
            self._made += [name, values]

    def _name(self, attribute: Attribute) -> QPushButton:
        words = attribute.names.of(self._language)
        words = words[:1].upper() + words[1:]
        if attribute.on == "entity":
            words = self.tr("{attribute} (record)").format(attribute=words)
        button = _Name(f"{words} *" if attribute.required else words, self)
        button.setProperty("kind", "link")
        button.setStyleSheet(f"QPushButton {{ text-align: left; padding: 1px 2px; color: {self._theme.text}; }}")
        font = ui_font(12)
        font.setStrikeOut(attribute.retired)
        button.setFont(font)
        told = [
            words,
            self.tr("required") if attribute.required else "",
            self.tr("several values") if attribute.multiple else "",
            self.tr("retired") if attribute.retired else "",
        ]
        button.setAccessibleName(self.tr("Edit the attribute {name}").format(name=", ".join(x for x in told if x)))
        button.setToolTip(", ".join(x for x in (*told, attribute.code) if x))
        button.clicked.connect(lambda: self.attribute_requested.emit(attribute))
        button.move_wanted.connect(lambda by: self.move_requested.emit(attribute, by))
        return button

    def _words(self, attribute: Attribute) -> QLabel:
        """The values as a list of words: what the layer has is rarely edited from one of its labels."""
        names = [value.names.of(self._language) for value in attribute.values if not value.retired]
        rest = len(names) - _CHIPS
        more = [self.tr("and %n more", "", rest)] if rest > 0 else []
        label = QLabel(", ".join([*names[:_CHIPS], *more]) or self.tr("free text"), self)
        label.setFont(ui_font(12))
        label.setWordWrap(True)
        label.setMargin(2)
        return label

    def _chips(self, attribute: Attribute) -> QWidget:
        holder = QWidget(self)
        flow = FlowLayout(holder, gap=4)
        values = [value for value in attribute.values if not value.retired]
        for value in values[:_CHIPS]:
            chip = Chip(self._theme, value.names.of(self._language), parent=holder)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setToolTip(value.definition.of(self._language) or value.code)
            chip.clicked.connect(lambda: self.attribute_requested.emit(attribute))
            flow.addWidget(chip)
        rest = len(values) - _CHIPS
        words = self.tr("and %n more", "", rest) if rest > 0 else "" if values else self.tr("free text")
        if words:
            label = QLabel(words, holder)
            label.setProperty("tone", "muted")
            label.setMinimumHeight(22)
            flow.addWidget(label)
        return holder


class _Name(QPushButton):
    """Alt with an arrow moves the attribute."""

    move_wanted = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in steps:
            self.move_wanted.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


def bearers(label: Label, codebook: Codebook) -> tuple[Bearer, ...]:
    """What carries the attributes of a label: frames, or mentions and the records they name."""
    layer = codebook.layer_of(label.code) or label
    return ("frame",) if layer.kind == "frame" else ("mention", "entity") if layer.entities else ("mention",)


def attributes_of(label: Label, codebook: Codebook) -> tuple[Attribute, ...]:
    """The attributes of a label: those for it alone first, then those of its layer, each in codebook order."""
    layer = codebook.layer_of(label.code) or label
    found = [a for on in bearers(label, codebook) for a in codebook.attributes_for(on, layer.code, label.code)]
    return tuple(sorted(found, key=lambda attribute: label.code not in attribute.labels))
