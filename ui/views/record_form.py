"""The fields of a record as a quiet form: each is stored when it is left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QWidget

from annotator.model.codebook import Attribute, Codebook, Value, Words
from annotator.model.records import Entity, attribute_values, with_attribute
from annotator.model.register import Register
from ui.panels.attribute_control import AttributeControl
from ui.panels.note_field import NoteField
from ui.theme import Theme
from ui.views.record_aliases import RecordAliases
from ui.views.record_codes import RecordCodes
from ui.views.record_countries import RecordCountries
from ui.views.record_offices import RecordOffices
from ui.widgets.flow_layout import FlowLayout

OFFICE, STATUS = "office", "office_status"
_COUNTRY_CODES = ("country", "claimed_by")
_BESIDE = ("country", "sector", "sectors_secondary")
"""Attributes that share a line, where a record has them."""
LABELS = 92


class RecordForm(QWidget):
    """`entity_changed` carries the record before and after an edit; `renamed` the same, where an alias became the name.

    Show the record again when it was changed elsewhere, or when the change was refused.
    """

    entity_changed = Signal(object, object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._entity: Entity | None = None
        self._codebook: Codebook | None = None
        self._register = Register()
        self._known: tuple[Attribute, ...] = ()
        self._narrow = False
        self._made: list[QWidget] = []
        self._labels: list[QLabel] = []
        self.controls: dict[str, AttributeControl] = {}
        self.countries: dict[str, RecordCountries] = {}
        self.aliases = RecordAliases(theme, self)
        self.aliases.chosen.connect(lambda found: self._store(aliases=tuple(found)))
        self.aliases.name_chosen.connect(self._make_name)
        self.offices = RecordOffices(theme, language, self)
        self.offices.chosen.connect(lambda found: self._store(offices=tuple(found)))
        self.codes = RecordCodes(theme, self)
        self.codes.chosen.connect(lambda found: self._store(codes=tuple(found)))
        self.note = NoteField(self)
        self.note.chosen.connect(lambda note: self._store(note=note))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(9)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnStretch(1, 1)

    def show_entity(self, entity: Entity, codebook: Codebook, register: Register) -> None:
        """Show a record; only what differs from what is shown is touched."""
        known = self._attributes(entity, codebook)
        if self._entity is None or entity.id != self._entity.id:
            self.offices.model.clear()
        fresh = self._entity is None or entity.kind != self._entity.kind or codebook is not self._codebook
        self._entity, self._codebook, self._register = entity, codebook, register
        if fresh or known != self._known:
            self._known = known
            self._rebuild(entity, codebook)
        self.aliases.show_names(entity.name, entity.aliases)
        for code, control in self.controls.items():
            values = (entity.type,) if code == "type" and entity.type else attribute_values(entity.attributes, code)
            control.show_values(values)
        for code, field in self.countries.items():
            multiple = next((found.multiple for found in known if found.code == code), True)
            field.show_countries(attribute_values(entity.attributes, code), register, codebook, multiple=multiple)
        codes = (entity.kind, entity.type)
        self.offices.show_offices(
            entity.offices, codebook.attribute("entity", OFFICE, *codes), codebook.attribute("entity", STATUS, *codes)
        )
        self.codes.show_codes(entity.codes, is_country=entity.kind == "COUNTRY")
        self.note.show_note(entity.note)

    def set_narrow(self, narrow: bool) -> None:
        """Where the room is short, rows of choices become lists."""
        if narrow != self._narrow:
            self._narrow = narrow
            if self._entity is not None and self._codebook is not None:
                self._known = ()
                self.show_entity(self._entity, self._codebook, self._register)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(watched, QComboBox):
            event.ignore()  # the wheel scrolls the page and never changes what lies under the pointer
            return True
        return super().eventFilter(watched, event)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """How often each form of the record occurs, by its words."""
        self.aliases.show_counts(counts)

    @staticmethod
    def _attributes(entity: Entity, codebook: Codebook) -> tuple[Attribute, ...]:
        found = codebook.attributes_for("entity", entity.kind, entity.type)
        return tuple(known for known in found if not known.retired and known.code not in (OFFICE, STATUS))

    def _rebuild(self, entity: Entity, codebook: Codebook) -> None:
        for widget in (*self._made, *self._labels):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._made, self._labels, self.controls, self.countries = [], [], {}, {}
        rows: list[tuple[str, QWidget]] = [(self.tr("Aliases"), self.aliases)]
        types = [label for label in codebook.types(entity.kind) if not label.retired]
        if types:
            values = tuple(Value(label.code, label.names, label.definition) for label in types)
            known = Attribute("type", Words("type", "type"), "entity", values=values)
            control = self._control(known, room=220 if self._narrow else 420)
            self._made.append(control)
            rows.append((self.tr("Type"), control))
        rows += self._attribute_rows()
        has_offices = codebook.attribute("entity", OFFICE, entity.kind, entity.type) is not None
        self.offices.setVisible(has_offices)
        rows += [(self.tr("Offices"), self.offices)] if has_offices else []
        rows += [(self.tr("Authorities"), self.codes), (self.tr("Note"), self.note)]
        for row, (name, widget) in enumerate(rows):
            self._add_row(row, name, widget)

    def _attribute_rows(self) -> list[tuple[str, QWidget]]:
        """A row for the country with the sectors beside it, and one for each other attribute."""
        rows: list[tuple[str, QWidget]] = []
        beside = [known for known in self._known if known.code in _BESIDE]
        for known in self._known:
            if known not in beside:
                field = self._field(known, room=200 if self._narrow else 420)
                self._made.append(field)
                rows.append((self._name(known), field))
            elif known is beside[0]:
                rows.append((", ".join(self._short(one) for one in beside[:2]), self._beside(beside)))
        return rows

    def _beside(self, known: list[Attribute]) -> QWidget:
        box = _Beside(self)
        for one in known:
            box.flow.addWidget(self._field(one, room=170))
        self._made.append(box)
        return box

    def _field(self, known: Attribute, *, room: int) -> QWidget:
        if known.code not in _COUNTRY_CODES or known.values:
            return self._control(known, room=room)
        field = RecordCountries(self._theme, self)
        field.setAccessibleName(self._name(known))
        field.chosen.connect(lambda found, code=known.code: self._store_attribute(code, tuple(found)))
        self.countries[known.code] = field
        return field

    def _short(self, known: Attribute) -> str:
        name = self._name(known)
        return name if known.code == _BESIDE[0] else name.lower()

    def _name(self, known: Attribute) -> str:
        name = known.names.of(self._language) or known.code
        return name[:1].upper() + name[1:]

    def _control(self, known: Attribute, *, room: int) -> AttributeControl:
        control = AttributeControl(known, self._theme, self._language, self, room=room)
        control.setToolTip(self._name(known))
        control.chosen.connect(self._on_control)
        self.controls[known.code] = control
        for combo in control.findChildren(QComboBox):
            combo.installEventFilter(self)
        return control

    def _add_row(self, row: int, name: str, widget: QWidget) -> None:
        label = QLabel(name, self)
        label.setProperty("tone", "muted")
        label.setStyleSheet("font-size: 12px;")
        label.setFixedWidth(LABELS - 18 if self._narrow else LABELS)
        label.setMinimumHeight(24)
        label.setWordWrap(True)
        self._labels.append(label)
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(widget, row, 1)
        widget.show()

    def _on_control(self, code: str, values: tuple[str, ...]) -> None:
        if code == "type":
            self._store(type=values[0] if values else "")
        else:
            self._store_attribute(code, values)

    def _store_attribute(self, code: str, values: tuple[str, ...]) -> None:
        if self._entity is not None:
            self._store(attributes=with_attribute(self._entity.attributes, code, values))

    def _make_name(self, form: str) -> None:
        if self._entity is not None:
            aliases = tuple(alias for alias in self._entity.aliases if alias != form)
            self._store(name=form, aliases=(*aliases, self._entity.name))

    def _store(self, **fields: object) -> None:
        if self._entity is None or self._codebook is None:
            return
        old, new = self._entity, replace(self._entity, **fields)  # type: ignore[arg-type] # the callers name the fields
        if new != old:
            self._entity = new
            self.entity_changed.emit(old, new)
            if self._entity == new:
                self.show_entity(new, self._codebook, self._register)


class _Beside(QWidget):
    """Controls beside each other; the widget keeps its layout, which Python would else forget."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, gap=8)
