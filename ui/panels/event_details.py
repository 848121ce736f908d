"""What a frame carries beside its roles: date, attributes, remark, certainty, triggers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QToolButton, QWidget

from annotator.edits.type_ranking import MODE
from annotator.model.codebook import Attribute
from annotator.model.records import TYPE, Frame, attribute, attribute_values
from ui.panels.article_context import ArticleContext
from ui.panels.attribute_control import AttributeControl
from ui.panels.confidence_control import ConfidenceControl
from ui.panels.event_roles import LABELS
from ui.panels.note_field import NoteField
from ui.panels.row_painting import colours_of
from ui.panels.value_field import ValueField
from ui.theme import Theme
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout

PRECISION = "date_precision"
"""The attribute whose values say how exact a frame's date is; the frame has a field of its own for it."""


class EventDetails(QWidget):
    """Controls are made anew only when the type, and with it the attributes, change; rarer ones fold away."""

    attribute_chosen = Signal(str, object)
    date_chosen = Signal(str, str)
    note_chosen = Signal(str)
    confidence_chosen = Signal(str)
    trigger_requested = Signal()
    mention_requested = Signal(str)
    resized = Signal()

    def __init__(
        self, context: ArticleContext, theme: Theme, parent: QWidget | None = None, *, room: int = 268
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme
        self._frame: Frame | None = None
        self._room = room
        self._known: tuple[Attribute, ...] = ()
        self._controls: dict[str, AttributeControl] = {}
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self.date = ValueField(self)
        self.date.chosen.connect(self._on_date)
        self._dates = QWidget(self)
        self._day = QHBoxLayout(self._dates)
        self._day.setContentsMargins(0, 0, 0, 0)
        self.note = NoteField(self)
        self.note.chosen.connect(self.note_chosen)
        self.confidence = ConfidenceControl(theme, self, room=room)
        self.confidence.confidence_chosen.connect(self.confidence_chosen)
        self._triggers = QWidget(self)
        self._flow = FlowLayout(self._triggers)
        self.more = QToolButton(self)
        self.more.setCheckable(True)
        self.more.setText(self.tr("More…"))
        self.more.setAccessibleName(self.tr("More…"))
        self.more.toggled.connect(self._on_more)

    def show_frame(self, frame: Frame, context: ArticleContext) -> None:
        """Show another state of the frame."""
        self._frame, self._context = frame, context
        known = tuple(
            found
            for found in context.codebook.attributes_for("frame", frame.label, attribute(frame.attributes, TYPE))
            if not found.retired or attribute(frame.attributes, found.code)
        )
        if known != self._known or not self._labels:
            self._known = known
            self._rebuild()
        self.date.show_value(frame.date)
        for code, control in self._controls.items():
            values = (frame.precision,) if code == PRECISION else attribute_values(frame.attributes, code)
            control.show_values(tuple(value for value in values if value))
        self.note.show_note(frame.note)
        self.confidence.show_confidence(frame.confidence)
        self._show_triggers(frame)
        self._on_more(self.more.isChecked())

    def focus_first(self) -> None:
        """Put the keyboard on the first attribute, or on the date where there is none."""
        control = next((found for code, found in self._controls.items() if code not in {PRECISION, MODE}), None)
        if control is not None:
            control.focus_value()
        else:
            self.date.setFocus()

    def _rebuild(self) -> None:
        for widget in (*self._controls.values(), *self._labels):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._controls, self._labels = {}, []
        first = [found for found in self._known if self._is_first(found)]
        rest = [found for found in self._known if found not in first and found.code != PRECISION]
        precision = [found for found in self._known if found.code == PRECISION]
        row = self._add_date(precision)
        for found in first:
            row = self._add_control(row, found)
        self._grid.addWidget(self.more, row, 1, Qt.AlignmentFlag.AlignLeft)
        row += 1
        for found in rest:
            row = self._add_control(row, found)
        row = self._add_row(row, self.tr("Words"), self._triggers)
        row = self._add_row(row, self.tr("Confidence"), self.confidence)
        self._add_row(row, self.tr("Note"), self.note)
        self.resized.emit()

    def _add_date(self, precision: list[Attribute]) -> int:
        self._day.addWidget(self.date)
        for known in precision:
            control = AttributeControl(known, self._theme, self._context.language, self, room=self._room // 2)
            control.chosen.connect(self._on_attribute)
            self._controls[known.code] = control
            self._day.addWidget(control)
        return self._add_row(0, self.tr("Date"), self._dates)

    @staticmethod
    def _is_first(found: Attribute) -> bool:
        """What has a usual value, is required or belongs to one type stays in sight."""
        return bool(found.default or found.required or found.code == MODE)

    def _add_control(self, row: int, known: Attribute) -> int:
        control = AttributeControl(known, self._theme, self._context.language, self, room=self._room)
        control.chosen.connect(self._on_attribute)
        self._controls[known.code] = control
        name = known.names.of(self._context.language)
        control.setProperty("folds", not self._is_first(known) and known.code != PRECISION)
        return self._add_row(row, name[:1].upper() + name[1:], control)

    def _add_row(self, row: int, name: str, widget: QWidget) -> int:
        label = QLabel(name, self)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        label.setBuddy(widget)
        label.setFixedWidth(LABELS)
        self._labels.append(label)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)
        return row + 1

    def _show_triggers(self, frame: Frame) -> None:
        self._flow.clear()
        colours = colours_of(self._theme, self._context.codebook, frame.label)
        for id_ in frame.triggers:
            mention = self._context.mention(id_)
            if mention is not None:
                chip = Chip(self._theme, self._context.quote(mention), colours=colours, parent=self._triggers)
                chip.clicked.connect(lambda _checked=False, target=id_: self.mention_requested.emit(target))
                self._flow.addWidget(chip)
                chip.show()
        add = QToolButton(self._triggers)
        add.setText("+")
        add.setToolTip(self.tr("Add the picked mark as a trigger"))
        add.setAccessibleName(self.tr("Add the picked mark as a trigger"))
        add.clicked.connect(self.trigger_requested)
        self._flow.addWidget(add)
        add.show()

    def _on_more(self, shown: bool) -> None:
        folding = [control for control in self._controls.values() if control.property("folds")]
        for control in folding:
            control.setVisible(shown)
            label = next((label for label in self._labels if label.buddy() is control), None)
            if label is not None:
                label.setVisible(shown)
        self.more.setVisible(bool(folding))
        self.resized.emit()

    def _on_attribute(self, code: str, values: tuple[str, ...]) -> None:
        if code == PRECISION and self._frame is not None:
            self.date_chosen.emit(self._frame.date, values[0] if values else "")
        else:
            self.attribute_chosen.emit(code, values)

    def _on_date(self, date: str) -> None:
        if self._frame is not None:
            self.date_chosen.emit(date, self._frame.precision)
