"""The roles of a frame as rows: those required, filled or usual; the others wait in a menu."""

from __future__ import annotations

from functools import partial
from html import escape
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QMenu, QToolButton, QWidget

from annotator.model.records import Argument, Frame
from annotator.model.validation import NARRATOR_ID
from ui.panels.argument_menu import ArgumentMenu, confidence_word
from ui.panels.article_context import ArticleContext
from ui.panels.role_candidates import ENTITY, MENTION, RoleCandidates
from ui.panels.role_slot import Filler, RoleSlot
from ui.panels.row_painting import colours_of
from ui.panels.sentence import filler_words, missing_words, narrator
from ui.theme import Theme

SOURCE = "@source"
"""The slot for who says so, which is no role of the codebook."""

LABELS = 84
"""The width of the column of names."""

USUAL = 3
"""How many of the codebook's first roles are always shown."""

DATE = "DATE"


class EventRoles(QWidget):
    """A slot for each role shown; slots are kept while the frame changes, so that the focus stays."""

    role_focused = Signal(str)
    role_named = Signal(str, str, str)
    mention_chosen = Signal(str, str)
    source_chosen = Signal(str)
    argument_removed = Signal(object)
    argument_changed = Signal(object, object)
    passed = Signal(str)
    mention_requested = Signal(str)
    close_requested = Signal()
    resized = Signal()

    def __init__(
        self, context: ArticleContext, theme: Theme, parent: QWidget | None = None, *, room: int = 268
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._theme = theme
        self._frame: Frame | None = None
        self._room = room
        self._slots: dict[str, RoleSlot] = {}
        self._labels: dict[str, QLabel] = {}
        self._asked: set[str] = set()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._more = QToolButton(self)
        self._more.setText(self.tr("Other role…"))
        self._more.setAccessibleName(self.tr("Other role…"))
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more.setMenu(QMenu(self._more))

    def show_frame(self, frame: Frame, context: ArticleContext) -> None:
        """Show what fills the roles of a frame."""
        self._frame, self._context = frame, context
        shown = self._shown_roles(frame)
        if list(self._slots) != [*shown, SOURCE]:
            self._rebuild([*shown, SOURCE])
        required, missing = context.required(frame), context.missing(frame)
        for role in shown:
            self._label(role, star=role in required)
            parts = [part for part in frame.arguments if part.role == role]
            lacking = next((group for group in missing if role in group), None)
            words = missing_words((role,), context) if lacking and not parts else ""
            self._slots[role].show_fillers(tuple(map(self._filler, parts)), missing=words)
        self._show_source(frame)
        self._fill_menu([role for role in context.roles(frame) if role not in shown])

    def focus_role(self, role: str) -> None:
        """Put the keyboard into a role's field, showing the role where it was not."""
        if role not in self._slots and self._frame is not None:
            self._asked.add(role)
            self.show_frame(self._frame, self._context)
        if role in self._slots:
            self._slots[role].focus_field()

    def awaits_more(self, role: str) -> bool:
        """Whether the last Return in a role's field had Shift with it: another filler is to come."""
        return role in self._slots and self._slots[role].field.stays

    def slot(self, role: str) -> RoleSlot:
        """The slot of a role that is shown."""
        return self._slots[role]

    def _shown_roles(self, frame: Frame) -> list[str]:
        roles = self._context.roles(frame)
        filled = {part.role for part in frame.arguments}
        wanted = filled | self._context.required(frame) | self._asked | set(roles[:USUAL]) | {DATE}
        return [role for role in roles if role in wanted]

    def _rebuild(self, roles: list[str]) -> None:
        for role in [role for role in self._slots if role not in roles]:
            for widget in (self._slots.pop(role), self._labels.pop(role)):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._slots = {role: self._slots.get(role) or self._made(role) for role in roles}
        for row, role in enumerate(roles):
            self._grid.addWidget(self._labels[role], row, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            self._grid.addWidget(self._slots[role], row, 1)
        self._grid.addWidget(self._more, len(roles), 1, Qt.AlignmentFlag.AlignLeft)
        for first, second in pairwise(roles):
            QWidget.setTabOrder(self._slots[first].field, self._slots[second].field)
        self.resized.emit()

    def _made(self, role: str) -> RoleSlot:
        name = self.tr("According to") if role == SOURCE else self._context.role_name(role)
        slot = RoleSlot(role, name, self._theme, self, room=self._room)
        self._labels[role] = QLabel(name[:1].upper() + name[1:], self)
        self._labels[role].setProperty("tone", "muted")
        self._labels[role].setWordWrap(True)
        self._labels[role].setFixedWidth(LABELS)
        self._labels[role].setContentsMargins(0, 5, 4, 0)
        slot.queried.connect(self._on_queried)
        slot.named.connect(self._on_named)
        slot.mention_clicked.connect(self.mention_requested)
        slot.resized.connect(self.resized)
        slot.field.left.connect(self.close_requested)
        slot.field.passed.connect(lambda: self.passed.emit(role))
        if role == SOURCE:
            slot.removed.connect(lambda _argument: self.source_chosen.emit(""))
        else:
            slot.focused.connect(self.role_focused)
            slot.removed.connect(self.argument_removed)
            slot.menu_requested.connect(self._open_menu)
        return slot

    def _label(self, role: str, *, star: bool) -> None:
        name = self._context.role_name(role)
        shown = name[:1].upper() + name[1:]
        mark = f' <span style="color:{self._theme.warn}">*</span>' if star else ""
        self._labels[role].setText(escape(shown) + mark)
        self._labels[role].setAccessibleName(self.tr("{role}, required").format(role=shown) if star else shown)

    def _filler(self, argument: Argument) -> Filler:
        context = self._context
        entity = context.register.find(context.entity_of(argument))
        mention, frame = context.mention(argument.mention), context.frame(argument.frame)
        name, hint = filler_words(argument, context)
        if argument.implicit:
            hint = self.tr("implicit")
        elif entity is not None and mention is not None:
            words = context.quote(mention)
            hint = words if words != entity.name else ""
        sure = confidence_word(argument.confidence) if argument.confidence != "certain" else ""
        teller = context.register.find(argument.source)
        said = self.tr("according to {name}").format(name=teller.name) if teller else ""
        hint = " · ".join(part for part in (hint, sure, said) if part)
        code = entity.kind if entity else mention.label if mention else frame.label if frame else ""
        layer = context.codebook.layer_of(code) if code else None
        colours = colours_of(self._theme, context.codebook, code) if layer else None
        return Filler(argument, name, hint, layer.key if layer else "", colours)

    def _show_source(self, frame: Frame) -> None:
        fillers: tuple[Filler, ...] = ()
        if frame.source:
            fillers = (self._filler(Argument(SOURCE, entity=frame.source)),)
            name, _ = filler_words(fillers[0].argument, self._context)
            fillers = (Filler(fillers[0].argument, name, "", fillers[0].letter, fillers[0].colours),)
        slot = self._slots[SOURCE]
        slot.show_fillers(fillers, missing="")
        if not fillers and not slot.field.hasFocus():
            slot.field.setPlaceholderText(narrator())

    def _open_menu(self, argument: Argument, place: QPoint) -> None:
        def change(new: Argument | None) -> None:
            if new is None:
                self.argument_removed.emit(argument)
            else:
                self.argument_changed.emit(argument, new)

        menu = ArgumentMenu(argument, self._context, change=change, parent=self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _fill_menu(self, roles: list[str]) -> None:
        menu = self._more.menu()
        menu.clear()
        for role in roles:
            action = menu.addAction(self._context.role_name(role))
            action.triggered.connect(partial(self.focus_role, role))
        self._more.setVisible(bool(roles))

    def _on_queried(self, role: str, text: str) -> None:
        if self._frame is None:
            return
        words = (self.tr("¶ {number}"), self.tr("{count} here"), self.tr("project"))
        finder = RoleCandidates(self._context, self._frame)
        found = finder.entities(text, words=words) if role == SOURCE else finder.for_role(role, text, words=words)
        self._slots[role].set_candidates(found)

    def _on_named(self, role: str, text: str, id_: str) -> None:
        entity = id_.removeprefix(ENTITY) if id_.startswith(ENTITY) else ""
        if role == SOURCE:
            self._name_source(text, entity)
        elif id_.startswith(MENTION):
            self.mention_chosen.emit(role, id_.removeprefix(MENTION))
        else:
            self.role_named.emit(role, text, entity)

    def _name_source(self, text: str, entity: str) -> None:
        known = self._context.register.named(text)
        found = entity or (known[0].id if len(known) == 1 else "")
        if found:
            self.source_chosen.emit("" if found == NARRATOR_ID else found)
