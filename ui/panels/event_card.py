"""The current event, opened: type, roles, date, attributes, remark."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from annotator.edits.type_ranking import steps
from annotator.model.records import TYPE, Frame, attribute
from ui.icons import icon
from ui.panels.article_context import ArticleContext
from ui.panels.event_details import EventDetails
from ui.panels.event_roles import LABELS, EventRoles
from ui.panels.row_painting import colours_of
from ui.panels.sentence import frame_sentence
from ui.panels.sentence_label import SentenceLabel
from ui.panels.type_field import TypeField
from ui.theme import Theme
from ui.widgets.layer_badge import LayerBadge

_LEFT, _RIGHT = 24, 22
_TYPE = "@type"
"""The first step of building, before those of the roles."""


class EventCard(QFrame):
    """Everything about one frame as small controls; each wish carries the frame's id first."""

    type_chosen = Signal(str, str)
    attribute_chosen = Signal(str, str, object)
    date_chosen = Signal(str, str, str)
    role_focused = Signal(str, str)
    role_named = Signal(str, str, str, str)
    role_mention_chosen = Signal(str, str, str)
    source_chosen = Signal(str, str)
    argument_removed = Signal(str, object)
    argument_changed = Signal(str, object, object)
    remove_requested = Signal(str)
    note_chosen = Signal(str, str)
    confidence_chosen = Signal(str, str)
    trigger_requested = Signal(str)
    mention_requested = Signal(str)
    close_requested = Signal()
    resized = Signal()

    def __init__(
        self, frame: Frame, context: ArticleContext, theme: Theme, parent: QWidget | None = None, *, width: int = 400
    ) -> None:
        super().__init__(parent)
        self._frame = frame
        self._context = context
        self._theme = theme
        self._step = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Event"))
        self.sentence = SentenceLabel(theme, self)
        self.type_field = TypeField(theme, context.language, self)
        self.type_field.type_chosen.connect(lambda code: self.type_chosen.emit(self._frame.id, code))
        self.type_field.left.connect(self.close_requested)
        self.type_field.passed.connect(lambda: self._on_passed(_TYPE))
        room = max(150, width - _LEFT - _RIGHT - LABELS)
        self.roles = EventRoles(context, theme, self, room=room)
        self.details = EventDetails(context, theme, self, room=room)
        self._wire()
        self._lay_out(context)
        self.show_frame(frame, context)

    def show_frame(self, frame: Frame, context: ArticleContext) -> None:
        """Show another state of the frame."""
        self._frame, self._context = frame, context
        self.sentence.show_sentence(frame_sentence(frame, context))
        has_types = bool(context.codebook.types(frame.label))
        self.type_field.setVisible(has_types)
        self._type_label.setVisible(has_types)
        self.type_field.show_type(
            attribute(frame.attributes, TYPE),
            layer=frame.label,
            trigger=context.trigger_words(frame),
            codebook=context.codebook,
        )
        self.roles.show_frame(frame, context)
        self.details.show_frame(frame, context)
        self._announce_size()
        if self._step and self._is_done(self._step) and not self.roles.awaits_more(self._step):
            self._go_on()

    # building: the keyboard goes from the type to the roles that its sentence names

    def build(self) -> None:
        """Ask for the type, then for one role after another; Return takes what is proposed or passes on."""
        if self.type_field.isVisibleTo(self) and not attribute(self._frame.attributes, TYPE):
            self._step = _TYPE
            self.type_field.setFocus()
        else:
            self._step = _TYPE
            self._go_on()

    def _is_done(self, step: str) -> bool:
        if step == _TYPE:
            return bool(attribute(self._frame.attributes, TYPE))
        return any(part.role == step for part in self._frame.arguments)

    def _go_on(self) -> None:
        """Ask for the next role that is empty; behind the last one the keyboard stays where it is."""
        order = (_TYPE, *steps(self._context.codebook, self._frame.label, attribute(self._frame.attributes, TYPE)))
        place = order.index(self._step) + 1 if self._step in order else len(order)
        self._step = next((role for role in order[place:] if not self._is_done(role)), "")
        if self._step:
            self.roles.focus_role(self._step)

    def _on_passed(self, role: str) -> None:
        if role == self._step:
            self._go_on()

    def _wire(self) -> None:
        roles, details = self.roles, self.details
        roles.role_focused.connect(lambda role: self.role_focused.emit(self._frame.id, role))
        roles.role_named.connect(lambda role, text, id_: self.role_named.emit(self._frame.id, role, text, id_))
        roles.mention_chosen.connect(lambda role, id_: self.role_mention_chosen.emit(self._frame.id, role, id_))
        roles.source_chosen.connect(lambda id_: self.source_chosen.emit(self._frame.id, id_))
        roles.argument_removed.connect(lambda argument: self.argument_removed.emit(self._frame.id, argument))
        roles.argument_changed.connect(lambda old, new: self.argument_changed.emit(self._frame.id, old, new))
        roles.passed.connect(self._on_passed)
        roles.mention_requested.connect(self.mention_requested)
        roles.close_requested.connect(self.close_requested)
        details.attribute_chosen.connect(lambda code, values: self.attribute_chosen.emit(self._frame.id, code, values))
        details.date_chosen.connect(lambda date, precision: self.date_chosen.emit(self._frame.id, date, precision))
        details.note_chosen.connect(lambda note: self.note_chosen.emit(self._frame.id, note))
        details.confidence_chosen.connect(lambda code: self.confidence_chosen.emit(self._frame.id, code))
        details.trigger_requested.connect(lambda: self.trigger_requested.emit(self._frame.id))
        details.mention_requested.connect(self.mention_requested)
        for part in (roles, details):
            part.resized.connect(self._announce_size)

    def _lay_out(self, context: ArticleContext) -> None:
        layer = context.codebook.label(self._frame.label)
        colours = colours_of(self._theme, context.codebook, self._frame.label)
        head, column, types = QHBoxLayout(), QVBoxLayout(self), QGridLayout()
        head.setSpacing(7)
        head.addWidget(LayerBadge(layer.key if layer else "?", colours, self))
        title = QLabel(layer.names.of(context.language) if layer else self._frame.label, self)
        title.setStyleSheet(f"color: {colours.ink}; font-weight: 600;")
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self._tool("trash-2", self.tr("Remove the event"), self._on_remove))
        head.addWidget(self._tool("x", self.tr("Close"), self.close_requested.emit))
        self._type_label = QLabel(self.tr("Type"), self)
        self._type_label.setProperty("tone", "muted")
        self._type_label.setFixedWidth(LABELS)
        types.setHorizontalSpacing(0)
        types.setColumnStretch(1, 1)
        types.addWidget(self._type_label, 0, 0)
        types.addWidget(self.type_field, 0, 1)
        column.setContentsMargins(_LEFT, 12, _RIGHT, 16)
        column.setSpacing(7)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addLayout(types)
        column.addWidget(self.roles)
        line = QFrame(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.hair};")
        column.addWidget(line)
        column.addWidget(self.details)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
        else:
            super().keyPressEvent(event)

    def _tool(self, picture: str, text: str, act: object) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted, 14))
        button.setToolTip(text)
        button.setAccessibleName(text)
        button.clicked.connect(act)
        return button

    def _on_remove(self) -> None:
        self.remove_requested.emit(self._frame.id)

    def _announce_size(self) -> None:
        self.updateGeometry()
        self.resized.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._theme.sidebar))
        box = QRectF(self.rect()).adjusted(10.5, 3.5, -10.5, -3.5)
        painter.setPen(QPen(QColor(self._theme.accent_line), 1))
        painter.setBrush(QColor(self._theme.base))
        painter.drawRoundedRect(box, 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawRoundedRect(QRectF(box.left(), box.top(), 3, box.height()), 1.5, 1.5)
        painter.end()
