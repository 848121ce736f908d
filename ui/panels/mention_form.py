"""The controls for one mention, made from the codebook."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from annotator.model.codebook import Attribute, Codebook, Label
from annotator.model.records import TYPE, Entity, Mention, attribute, attribute_values
from annotator.model.register import Register
from ui.models.entity_rows import chips_of
from ui.panels.attribute_control import AttributeControl
from ui.panels.confidence_control import ConfidenceControl
from ui.panels.note_field import NoteField
from ui.panels.row_painting import layer_colours, metrics
from ui.panels.value_field import ValueField
from ui.theme import Theme
from ui.widgets.chip import HEIGHT, Chip
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.flow_layout import FlowLayout

LABELS, _LEAST, _SIDE = 84, 56, 10
"""The most and the least width of the column of names, and the room beside the columns."""

USUAL = 320
"""What a dock of the usual width leaves for both columns."""


class MentionForm(QWidget):
    """Controls are made anew only when the label's attributes change; each wish is stored by whoever listens."""

    relabel_requested = Signal(str)
    attribute_chosen = Signal(str, object)
    value_chosen = Signal(str)
    confidence_chosen = Signal(str)
    note_chosen = Signal(str)
    unlink_requested = Signal(str)
    entity_requested = Signal()

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._made_for: tuple[object, ...] = ()
        self._column = LABELS
        self._controls: list[AttributeControl] = []
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(_SIDE, 4, _SIDE, 10)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._label, self._records = QWidget(self), QWidget(self)
        self._label_row = QHBoxLayout(self._label)
        self._label_row.setContentsMargins(0, 0, 0, 0)
        self._record_flow = FlowLayout(self._records)
        self._quote = ElidedLabel(self)
        self.value = ValueField(self)
        self.value.chosen.connect(self.value_chosen)
        self.confidence = ConfidenceControl(theme, self, room=USUAL - LABELS)
        self.confidence.confidence_chosen.connect(self.confidence_chosen)
        self.note = NoteField(self)
        self.note.chosen.connect(self.note_chosen)
        self._origin = QLabel(self)

    def show_mention(self, mention: Mention, register: Register, codebook: Codebook, *, quote: str) -> None:
        """Show a mention with these words."""
        layer = codebook.layer_of(mention.label)
        known = tuple(self._attributes(mention, register, codebook))
        made_for = (layer, known, bool(layer and layer.entities))
        if made_for != self._made_for:
            self._made_for = made_for
            self._rebuild(layer, known)
        self._show_label(mention, layer, codebook)
        self._quote.setText(quote)
        self._show_records(mention, register, codebook, layer=layer)
        self.value.show_value(mention.value)
        for control in self._controls:
            control.show_values(attribute_values(mention.attributes, control.code))
        self.confidence.show_confidence(mention.confidence)
        self.note.show_note(mention.note)
        self._origin.setText(self._origin_words(mention))

    def _attributes(self, mention: Mention, register: Register, codebook: Codebook) -> list[Attribute]:
        types = [entity.type for id_ in mention.entities if (entity := register.find(id_)) is not None]
        codes = (mention.label, attribute(mention.attributes, TYPE), *types)
        found = codebook.attributes_for("mention", *[code for code in codes if code])
        return [known for known in found if not known.retired or attribute(mention.attributes, known.code)]

    def _rebuild(self, layer: Label | None, known: tuple[Attribute, ...]) -> None:
        for widget in (*self._controls, *self._labels):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        names_records = bool(layer and layer.entities)
        takes_value = layer is not None and layer.kind == "span" and not layer.entities
        names = [found.names.of(self._language) or found.code for found in known]
        self._column = _column_width([*names, self.tr("Certainty"), self.tr("Label")])
        room = (self.width() - 2 * _SIDE if self.isVisible() else USUAL) - self._column
        self._controls = [
            AttributeControl(found, self._theme, self._language, self, room=max(120, room)) for found in known
        ]
        self._labels = []
        rows: list[tuple[str, QWidget]] = [(self.tr("Label"), self._label), (self.tr("Words"), self._quote)]
        rows += [(self.tr("Record"), self._records)] if names_records else []
        rows += [(self.tr("Value"), self.value)] if takes_value else []
        for name, control in zip(names, self._controls, strict=True):
            control.chosen.connect(self.attribute_chosen)
            rows.append((name[:1].upper() + name[1:], control))
        rows += [(self.tr("Certainty"), self.confidence), (self.tr("Note"), self.note)]
        rows += [(self.tr("Origin"), self._origin)]
        self._records.setVisible(names_records)
        self.value.setVisible(takes_value)
        for row, (name, widget) in enumerate(rows):
            self._add_row(row, name, widget)
        self._grid.setRowStretch(len(rows), 1)
        self._chain([widget for _, widget in rows])

    @staticmethod
    def _chain(widgets: list[QWidget]) -> None:
        """Tab goes from top to bottom, also over controls made later than others."""
        for first, second in pairwise(widgets):
            inner = [found for found in first.findChildren(QWidget) if found.focusPolicy() & Qt.FocusPolicy.TabFocus]
            QWidget.setTabOrder(inner[-1] if inner else first, second)

    def _add_row(self, row: int, name: str, widget: QWidget) -> None:
        cut = _longest_word(name) > self._column - 2
        shown = metrics(12).elidedText(name, Qt.TextElideMode.ElideRight, self._column - 2) if cut else name
        label = QLabel(shown, self)
        label.setToolTip(name if cut else "")
        label.setAccessibleName(name)
        label.setProperty("tone", "muted")
        label.setStyleSheet("font-size: 12px;")
        label.setFixedWidth(self._column)
        label.setWordWrap(not cut)
        self._labels.append(label)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _show_label(self, mention: Mention, layer: Label | None, codebook: Codebook) -> None:
        while (item := self._label_row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        name = layer.names.of(self._language) if layer else mention.label
        type_ = codebook.label(attribute(mention.attributes, TYPE))
        hint = type_.names.of(self._language) if type_ else ""
        letter = layer.key if layer else "?"
        colours = layer_colours(self._theme, layer)
        chip = Chip(self._theme, name, letter=letter, colours=colours, hint=hint, parent=self._label)
        chip.setToolTip(self.tr("Change the label"))
        chip.setAccessibleName(self.tr("Label: {label}. Press to change it.").format(label=name))
        chip.clicked.connect(lambda: self._open_labels(chip, mention.label, codebook))
        self._label_row.addWidget(chip)
        self._label_row.addStretch(1)
        chip.show()

    def label_menu(self, current: str, codebook: Codebook) -> QMenu:
        """The layers to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for layer in codebook.layers:
            if not layer.retired:
                name = layer.names.of(self._language)
                action = menu.addAction(f"{name}\t{layer.key}" if layer.key else name)
                action.setCheckable(True)
                action.setChecked(layer.code == current)
                action.triggered.connect(partial(self._relabel, layer.code))
        return menu

    def _open_labels(self, chip: Chip, current: str, codebook: Codebook) -> None:
        self.label_menu(current, codebook).popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _relabel(self, code: str, _checked: bool = False) -> None:
        self.relabel_requested.emit(code)

    def _show_records(self, mention: Mention, register: Register, codebook: Codebook, *, layer: Label | None) -> None:
        self._record_flow.clear()
        for id_ in mention.entities:
            entity = register.find(id_)
            if entity is not None:
                self._record_flow.addWidget(self._record_chip(entity, codebook, layer))
        change = QToolButton(self._records)
        words = self.tr("change") if mention.entities else self.tr("to resolve: choose…")
        change.setText(words)
        change.setAccessibleName(self.tr("Change the record"))
        change.clicked.connect(self.entity_requested)
        change.setToolTip(self.tr("F2 in the text"))
        change.setFixedHeight(HEIGHT)
        change.setStyleSheet("padding: 0px 5px;")
        self._record_flow.addWidget(change)
        change.show()

    def _record_chip(self, entity: Entity, codebook: Codebook, layer: Label | None) -> Chip:
        chip = Chip(
            self._theme,
            entity.name,
            letter=layer.key if layer else "",
            colours=layer_colours(self._theme, layer),
            hint=" ".join(chips_of(entity, codebook)[:1]),
            removable=True,
            parent=self._records,
        )
        chip.setToolTip(self.tr("{name}: Delete leaves the mention unresolved").format(name=entity.name))
        chip.clicked.connect(self.entity_requested)
        chip.remove_requested.connect(partial(self.unlink_requested.emit, entity.id))
        chip.show()
        return chip

    def _origin_words(self, mention: Mention) -> str:
        words = {"suggestion": self.tr("suggestion"), "import": self.tr("import")}
        made = words.get(mention.origin, self.tr("by hand"))
        return self.tr("{origin}, codebook v{version}").format(origin=made, version=mention.codebook)


def _longest_word(name: str) -> float:
    return max((metrics(12).horizontalAdvance(word) for word in name.split()), default=0.0)


def _column_width(names: list[str]) -> int:
    """Wide enough for the longest word of the names, within bounds."""
    return round(min(LABELS, max([_LEAST, *(_longest_word(name[:1].upper() + name[1:]) + 4 for name in names)])))
