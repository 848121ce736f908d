"""One role of a frame: its fillers as chips, and a field that takes another one."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from annotator.model.records import Argument
from ui.theme import LayerColours, Theme
from ui.widgets.chip import Chip
from ui.widgets.completion_field import Candidate, CompletionField
from ui.widgets.flow_layout import FlowLayout

_REST, _OPEN = 28, 250
"""Widths of the field beside chips, and with the focus."""


@dataclass(frozen=True, slots=True)
class Filler:
    """An argument as its slot shows it."""

    argument: Argument
    text: str
    hint: str = ""
    letter: str = ""
    colours: LayerColours | None = None


class RoleSlot(QWidget):
    """`focused` when the field gets the focus, from then on a click on a mention in the text is meant for it.

    `queried` asks for candidates; `named` carries a candidate's id, or "" and the text; `mention_clicked` an id;
    `menu_requested` an argument and where on the screen its menu opens.
    """

    focused = Signal(str)
    queried = Signal(str, str)
    named = Signal(str, str, str)
    removed = Signal(object)
    menu_requested = Signal(object, QPoint)
    mention_clicked = Signal(str)
    resized = Signal()

    def __init__(self, role: str, name: str, theme: Theme, parent: QWidget | None = None, *, room: int = 268) -> None:
        super().__init__(parent)
        self.role = role
        self._open_width = min(_OPEN, room)
        self._name = name
        self._theme = theme
        self._fillers: tuple[Filler, ...] = ()
        self._missing = ""
        self._names: dict[str, str] = {}
        self._flow = FlowLayout(self)
        self.field = CompletionField(theme, self.tr("click a mention or type a name"), self)
        self.field.setAccessibleName(self.tr("{role}: click a mention or type a name").format(role=name))
        self.field.query_changed.connect(lambda text: self.queried.emit(role, text))
        self.field.candidate_chosen.connect(self._on_chosen)
        self.field.text_entered.connect(self._on_entered)
        self.field.installEventFilter(self)
        self._flow.addWidget(self.field)
        self._rest()

    def show_fillers(self, fillers: tuple[Filler, ...], *, missing: str) -> None:
        """Show what fills the role; `missing` are the words for a required role without any."""
        self._missing = missing
        if fillers != self._fillers or missing:
            self._fillers = fillers
            self._rebuild()
        if not self.field.hasFocus():
            self._rest()

    def set_candidates(self, candidates: list[Candidate]) -> None:
        """What to propose for the text in the field.

        Return takes the first as long as the role is empty or more was asked for.
        """
        self._names = {found.id: found.text for found in candidates}
        wanted = bool(self.field.text().strip()) or not self._fillers or self.field.stays
        self.field.set_candidates(candidates, pick_first=wanted)

    def _rebuild(self) -> None:
        kept = self._flow.takeAt(self._flow.count() - 1)
        self._flow.clear()
        for filler in self._fillers:
            self._flow.addWidget(self._chip(filler))
        if kept is not None:
            self._flow.addItem(kept)
        self.resized.emit()

    def _chip(self, filler: Filler) -> Chip:
        chip = Chip(
            self._theme,
            filler.text,
            letter=filler.letter,
            colours=filler.colours,
            hint=filler.hint,
            removable=True,
            parent=self,
        )
        argument = filler.argument
        chip.setToolTip(self.tr("{name}: Delete empties the role").format(name=filler.text))
        chip.remove_requested.connect(lambda: self.removed.emit(argument))
        chip.clicked.connect(lambda: self.mention_clicked.emit(argument.mention) if argument.mention else None)
        chip.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chip.customContextMenuRequested.connect(
            lambda place: self.menu_requested.emit(argument, chip.mapToGlobal(place))
        )
        chip.show()
        return chip

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and event.type() == QEvent.Type.FocusIn:
            self._open()
            self.focused.emit(self.role)
        elif watched is self.field and event.type() == QEvent.Type.FocusOut:
            self._rest()
        return super().eventFilter(watched, event)

    def _open(self) -> None:
        self.field.setPlaceholderText(self.tr("click a mention or type a name"))
        self._look(invisible=False, width=self._open_width)

    def _rest(self) -> None:
        if not self.field.text():
            self.field.setPlaceholderText("+" if self._fillers else self._missing or self.tr("none"))
            self._look(invisible=not self._missing, width=_REST if self._fillers else self._open_width)

    def _look(self, *, invisible: bool, width: int) -> None:
        self.field.setProperty("invisible", invisible)
        missing = bool(self._missing) and not self._fillers and not self.field.hasFocus()
        dashes = f"border: 1px dashed {self._theme.warn}; background: {self._theme.warn_soft};" if missing else ""
        self.field.setStyleSheet(dashes)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        if self.field.width() != width:
            self.field.setFixedWidth(width)
            self._flow.invalidate()
            self.resized.emit()

    def _on_chosen(self, id_: str) -> None:
        self.field.clear()
        self.named.emit(self.role, self._names.get(id_, ""), id_)

    def _on_entered(self, text: str) -> None:
        self.field.clear()
        self.named.emit(self.role, text, "")

    def heightForWidth(self, width: int) -> int:
        return self._flow.heightForWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def focus_field(self) -> None:
        """Put the keyboard into the field."""
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
