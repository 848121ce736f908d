"""The record of one entity as a quiet form: each field is stored when it is left."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from annotator.model.codebook import Attribute, Codebook, Value, Words
from annotator.model.records import Entity, Office, attribute_values, with_attribute
from ui.panels.alias_chips import AliasChips
from ui.panels.attribute_control import AttributeControl
from ui.panels.codes_table import Codes, CodesTable
from ui.panels.note_field import NoteField
from ui.panels.offices_table import OfficesTable
from ui.theme import Theme

OFFICE, STATUS = "office", "office_status"
"""The attributes of entities whose values the table of offices takes."""

LABELS = 110


class EntityForm(QWidget):
    """`entity_changed` carries the record before and after an edit; the form goes on from the latter.

    Call `show_entity` again when the record was changed elsewhere, or when the change was refused.
    """

    entity_changed = Signal(object, object)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._entity: Entity | None = None
        self._codebook: Codebook | None = None
        self._controls: list[AttributeControl] = []
        self._labels: list[QLabel] = []
        self._known: tuple[Attribute, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 14, 16, 14)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(self.tr("Name"))
        self.name.editingFinished.connect(self._on_name)
        self.aliases = AliasChips(theme, self)
        self.aliases.chosen.connect(lambda found: self._store(aliases=tuple(found)))
        self.type: AttributeControl | None = None
        self.codes = CodesTable(theme, self)
        self.codes.chosen.connect(self._on_codes)
        self.offices = OfficesTable(theme, language, self)
        self.offices.chosen.connect(self._on_offices)
        self.note = NoteField(self)
        self.note.chosen.connect(lambda note: self._store(note=note))

    def show_entity(self, entity: Entity, codebook: Codebook) -> None:
        """Show a record; only what differs from what is shown is touched."""
        made_for = self._attributes(entity, codebook)
        fresh = self._entity is None or entity.kind != self._entity.kind or codebook is not self._codebook
        self._entity, self._codebook = entity, codebook
        if fresh or made_for != self._known:
            self._known = made_for
            self._rebuild(entity, codebook)
        if not self.name.isModified():
            self.name.setText(entity.name)
        self.aliases.show_aliases(entity.aliases)
        if self.type is not None:
            self.type.show_values((entity.type,) if entity.type else ())
        self.codes.show_codes(entity.codes)
        codes = (entity.kind, entity.type)
        self.offices.show_offices(
            entity.offices,
            codebook.attribute("entity", OFFICE, *codes),
            codebook.attribute("entity", STATUS, *codes),
        )
        for control in self._controls:
            control.show_values(attribute_values(entity.attributes, control.code))
        self.note.show_note(entity.note)

    @staticmethod
    def _attributes(entity: Entity, codebook: Codebook) -> tuple[Attribute, ...]:
        found = codebook.attributes_for("entity", entity.kind, entity.type)
        return tuple(known for known in found if not known.retired and known.code not in (OFFICE, STATUS))

    def _rebuild(self, entity: Entity, codebook: Codebook) -> None:
        for widget in (*self._controls, *self._labels, *([self.type] if self.type else [])):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._labels, self._controls, self.type = [], [], None
        rows: list[tuple[str, QWidget]] = [(self.tr("Name"), self.name), (self.tr("Aliases"), self.aliases)]
        types = [label for label in codebook.types(entity.kind) if not label.retired]
        if types:
            values = tuple(Value(label.code, label.names, label.definition) for label in types)
            known = Attribute("type", Words("type", "type"), "entity", values=values)
            self.type = AttributeControl(known, self._theme, self._language, self)
            self.type.chosen.connect(lambda _code, values: self._store(type=values[0] if values else ""))
            rows.append((self.tr("Type"), self.type))
        for found in self._known:
            control = AttributeControl(found, self._theme, self._language, self)
            control.chosen.connect(self._on_attribute)
            self._controls.append(control)
            name = found.names.of(self._language) or found.code
            rows.append((name[:1].upper() + name[1:], control))
        has_offices = codebook.attribute("entity", OFFICE, entity.kind, entity.type) is not None
        self.offices.setVisible(has_offices)
        rows += [(self.tr("Offices"), self.offices)] if has_offices else []
        rows += [(self.tr("Codes"), self.codes), (self.tr("Note"), self.note)]
        for row, (name, widget) in enumerate(rows):
            self._add_row(row, name, widget)
        self._grid.setRowStretch(len(rows), 1)

    def _add_row(self, row: int, name: str, widget: QWidget) -> None:
        label = QLabel(name, self)
        label.setProperty("tone", "muted")
        label.setFixedWidth(LABELS)
        label.setWordWrap(True)
        self._labels.append(label)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(widget, row, 1)

    def _on_name(self) -> None:
        name = " ".join(self.name.text().split())
        self.name.setModified(False)
        if self._entity is None or name == self._entity.name:
            return
        if name:
            self._store(name=name)
        else:
            self.name.setText(self._entity.name)

    def _on_attribute(self, code: str, values: tuple[str, ...]) -> None:
        if self._entity is not None:
            self._store(attributes=with_attribute(self._entity.attributes, code, values))

    def _on_codes(self, codes: Codes) -> None:
        self._store(codes=codes)

    def _on_offices(self, offices: tuple[Office, ...]) -> None:
        self._store(offices=offices)

    def _store(self, **fields: object) -> None:
        if self._entity is None or self._codebook is None:
            return
        old, new = self._entity, replace(self._entity, **fields)  # type: ignore[arg-type] # the callers name the fields
        if new != old:
            self._entity = new
            self.entity_changed.emit(old, new)
            self.show_entity(new, self._codebook)
