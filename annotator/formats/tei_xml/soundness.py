"""References of records that lead nowhere are left out, and counted, before a document is built."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.formats.tei_xml.names import NARRATOR
from annotator.model.records import Argument, Entity, Frame, Mention


class Soundness:
    """What the records of one article may refer to; `dangling` counts the references that were left out."""

    def __init__(self, entities: Mapping[str, Entity], annotators: Iterable[str]) -> None:
        self.dangling = 0
        self._entities = entities
        self._annotators = set(annotators)
        self._mentions: dict[str, Mention] = {}
        self._frames: set[str] = set()

    def mentions(self, mentions: Iterable[Mention]) -> dict[str, Mention]:
        """The mentions of known annotators by id, naming known entities only."""
        for mention in mentions:
            if mention.annotator not in self._annotators:
                self.dangling += 1
            elif all(self._known(id_) for id_ in mention.entities):
                self._mentions[mention.id] = mention
            else:
                kept = tuple(id_ for id_ in mention.entities if self._known(id_))
                self.dangling += len(mention.entities) - len(kept)
                self._mentions[mention.id] = replace(mention, entities=kept)
        return self._mentions

    def frames(self, frames: Iterable[Frame]) -> list[Frame]:
        """The frames of known annotators, naming records of this article only; to be asked after `mentions`."""
        found = list(frames)
        self._frames = {frame.id for frame in found if frame.annotator in self._annotators}
        self.dangling += len(found) - len(self._frames)
        return [self._frame(frame) for frame in found if frame.id in self._frames]

    def _frame(self, frame: Frame) -> Frame:
        before = self.dangling
        triggers = tuple(id_ for id_ in frame.triggers if self._kept(id_ in self._mentions))
        arguments = tuple(self._argument(part) for part in frame.arguments)
        source = frame.source if self._kept(not frame.source or self._known(frame.source)) else ""
        if self.dangling == before:
            return frame
        return replace(frame, triggers=triggers, arguments=arguments, source=source)

    def _argument(self, part: Argument) -> Argument:
        mention = self._kept(not part.mention or part.mention in self._mentions)
        entity = self._kept(not part.entity or self._known(part.entity))
        frame = self._kept(not part.frame or part.frame in self._frames)
        source = self._kept(not part.source or self._known(part.source))
        if mention and entity and frame and source:
            return part
        return replace(
            part,
            mention=part.mention if mention else "",
            entity=part.entity if entity else "",
            frame=part.frame if frame else "",
            source=part.source if source else "",
        )

    def _known(self, entity: str) -> bool:
        return entity in self._entities or entity == NARRATOR

    def _kept(self, sound: bool) -> bool:
        self.dangling += not sound
        return sound


def used_entities(mentions: Iterable[Mention], frames: Iterable[Frame]) -> set[str]:
    """The ids of the entities that records name."""
    used = {id_ for mention in mentions for id_ in mention.entities}
    for frame in frames:
        used.add(frame.source)
        for part in frame.arguments:
            used.add(part.entity)
            used.add(part.source)
    return used - {""}
