"""What the annotator does with frames: type, describe, fill roles, remove."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as entity_edits
from annotator.edits import frames as edits
from annotator.edits.sources import with_sources
from annotator.edits.type_ranking import WHEN, proposed_mode
from annotator.model.change import Change
from annotator.model.codebook import ANY, TEXT
from annotator.model.records import TYPE, Argument, Confidence, Entity, Frame, Mention, attribute
from annotator.model.span import quote
from ui.controllers.desk import Desk


class EventsController(QObject):
    """Turns wishes about frames into changes; `said` is a sentence code and its words."""

    said = Signal(str, str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def pick(self, frame_id: str) -> None:
        """Make this frame the current one."""
        self._desk.pick_frame(frame_id)

    def set_type(self, frame_id: str, code: str) -> None:
        """The finer label of the frame, with the mode that its words propose."""
        codebook = self._desk.workspace.codebook

        def make(frame: Frame) -> Change:
            mode = proposed_mode(codebook, code, self._trigger_words(frame))
            return edits.set_type(frame, code, codebook=codebook, mode=mode)

        self._change(frame_id, make)

    def _trigger_words(self, frame: Frame) -> str:
        article, annotations = self._desk.article, self._desk.annotations
        found = [mention for id_ in frame.triggers if (mention := annotations.find_mention(id_)) is not None]
        return ", ".join(quote(mention.spans, article.text) for mention in found) if article else ""

    def set_attribute(self, frame_id: str, code: str, values: Iterable[str]) -> None:
        """The values of one attribute."""
        self._change(frame_id, lambda frame: edits.set_attribute(frame, code, values))

    def set_date(self, frame_id: str, date: str, precision: str) -> None:
        """When it happens."""
        self._change(frame_id, lambda frame: edits.set_date(frame, date, precision=precision))

    def set_source(self, frame_id: str, entity_id: str) -> None:
        """Who says so; "" is the narrator."""
        self._change(frame_id, lambda frame: edits.set_source(frame, entity_id))

    def set_note(self, frame_id: str, note: str) -> None:
        """A remark."""
        self._change(frame_id, lambda frame: edits.set_note(frame, note, flag=frame.flag))

    def set_confidence(self, frame_id: str, confidence: Confidence) -> None:
        """How sure the annotator is."""
        self._change(frame_id, lambda frame: edits.set_confidence(frame, confidence))

    def remove(self, frame_id: str) -> None:
        """The frame goes with the triggers that serve nothing else."""
        annotations = self._desk.annotations
        if self._change(frame_id, lambda frame: edits.remove(frame, annotations, triggers=True)):
            self.said.emit("frame-removed", "")

    def change_argument(self, frame_id: str, old: Argument, new: Argument) -> None:
        """Another certainty, source or kind of one filler."""
        self._change(frame_id, lambda frame: edits.replace_argument(frame, old, new))

    def remove_argument(self, frame_id: str, argument: Argument) -> None:
        """One filler less."""
        self._change(frame_id, lambda frame: edits.replace_argument(frame, argument, None))

    def add_trigger(self, frame_id: str) -> None:
        """The picked mention evokes the frame too."""
        mention = self._desk.mention
        if mention is not None:
            self._change(frame_id, lambda frame: edits.add_trigger(frame, mention))

    def await_role(self, frame_id: str, role: str) -> None:
        """The next mention picked in the text fills this role."""
        self._desk.pick_frame(frame_id)
        self._desk.await_role(frame_id, role)

    def await_next_role(self) -> None:
        """Wait for a filler of the first role still empty, or of the one behind the role awaited now.

        Where a mark is picked that does not evoke the event, only roles that it may fill come up. Without a current
        event the one that the picked mark evokes becomes it.
        """
        frame = self._desk.frame or self._evoked_by(self._desk.mention_id)
        layer = self._desk.workspace.codebook.label(frame.label) if frame else None
        if frame is None or layer is None or not layer.roles:
            self.said.emit("no-frame", "")
            return
        roles = [use.role for use in layer.roles]
        codes = sorted((code for code in roles if self._fits(code, frame)), key=self._takes_anything) or roles
        if frame.id != self._desk.frame_id:
            self._desk.pick_frame(frame.id)
        _, awaited = self._desk.awaited
        if awaited in codes:
            code = codes[(codes.index(awaited) + 1) % len(codes)]
        else:
            filled = {part.role for part in frame.arguments}
            code = next((code for code in codes if code not in filled), codes[0])
        self._desk.await_role(frame.id, code)

    def _takes_anything(self, code: str) -> bool:
        """Whether a role is for whatever there is: those for just this come first, if a mark is picked."""
        role = self._desk.workspace.codebook.role(code)
        return self._desk.mention is not None and role is not None and ANY in role.fillers

    def _fits(self, code: str, frame: Frame) -> bool:
        """Whether the picked mark may fill a role of a frame; any role where none is picked."""
        mention, role = self._desk.mention, self._desk.workspace.codebook.role(code)
        if mention is None or role is None or mention.id in frame.triggers:
            return mention is None or role is not None
        if code == WHEN and mention.value.startswith("P"):
            return False  # how long it takes is another role
        return bool({ANY, *self._kinds_of(mention, self._evoked_by(mention.id, frame.id))} & set(role.fillers))

    def _evoked_by(self, mention_id: str, but: str = "") -> Frame | None:
        """The first frame that a mention evokes, other than one."""
        if self._desk.article is None:
            return None
        frames = self._desk.annotations.frames_with(mention_id)
        return next((found for found in frames if mention_id in found.triggers and found.id != but), None)

    def fill_with_mention(self, mention_id: str) -> bool:
        """The mention fills the role that is awaited; whether one was. A trigger of another frame brings its frame."""
        frame_id, role = self._desk.awaited
        if not role:
            return False
        self._desk.await_role("", "")  # first: the card may wait for its next role as soon as this one is filled
        if self.fill_role(frame_id, role, mention_id):
            self.said.emit("role-filled", role)
        else:
            self._desk.await_role(frame_id, role)
        return True

    def fill_role(self, frame_id: str, role: str, mention_id: str) -> bool:
        """The mention fills this role of the frame; whether it went well."""
        mention = self._desk.annotations.mention(mention_id)
        evoked = self._evoked_by(mention_id, frame_id)
        if evoked is not None:
            argument = Argument(role, mention=mention_id, frame=evoked.id)
        else:
            entity = mention.entities[0] if len(mention.entities) == 1 else ""
            argument = Argument(role, mention=mention_id, entity=entity)
        return self._fill(frame_id, argument, self._kinds_of(mention, evoked), value=mention.value)

    def fill_by_name(self, frame_id: str, role: str, text: str, entity_id: str) -> None:
        """A record named by its id, else one found by name, else.

        Where the role takes it plain text, else a new record.
        """
        workspace = self._desk.workspace
        known = workspace.register.named(text)
        entity = workspace.register.find(entity_id) or (known[0] if len(known) == 1 else None)
        accepted = set(found.fillers) if (found := workspace.codebook.role(role)) else set()
        if entity is not None:
            self._fill(frame_id, Argument(role, entity=entity.id), _kinds_of_entity(entity))
        elif accepted & {TEXT, ANY}:
            self._fill(frame_id, Argument(role, text=text), [TEXT])
        else:
            self._fill_with_new(frame_id, role, text, accepted)

    def _fill_with_new(self, frame_id: str, role: str, text: str, accepted: set[str]) -> None:
        codebook = self._desk.workspace.codebook
        layers = [layer for layer in codebook.layers if layer.entities]
        kinds = [layer for layer in layers if {layer.code, *(t.code for t in codebook.types(layer.code))} & accepted]

        def make(frame: Frame) -> Change:
            fresh = entity_edits.new_entity(text, kinds[0].code if kinds else "", codebook=codebook)
            codes = [fresh.kind, *(found.code for found in codebook.types(fresh.kind))]
            argument = Argument(role, entity=fresh.id)
            return edits.add_argument(frame, argument, codebook=codebook, kinds=codes, also=(fresh,))

        self._change(frame_id, make)

    def _fill(self, frame_id: str, argument: Argument, kinds: Iterable[str], *, value: str = "") -> bool:
        codebook = self._desk.workspace.codebook

        def make(frame: Frame) -> Change:
            return edits.add_argument(frame, argument, codebook=codebook, kinds=kinds, value=value)

        return self._change(frame_id, make)

    def _kinds_of(self, mention: Mention, frame: Frame | None) -> list[str]:
        register = self._desk.workspace.register
        kinds = [mention.label, attribute(mention.attributes, TYPE)]
        kinds += [kind for id_ in mention.entities if (found := register.find(id_)) for kind in _kinds_of_entity(found)]
        return [*kinds, *([frame.label] if frame else [])]

    def _change(self, frame_id: str, make: Callable[[Frame], Change]) -> bool:
        def act() -> None:
            annotations = self._desk.annotations
            self._desk.workspace.do(with_sources(make(annotations.frame(frame_id)), annotations))

        return self._desk.attempt(act)


def _kinds_of_entity(entity: Entity) -> list[str]:
    return [entity.kind, entity.type]
