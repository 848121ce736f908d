"""What the panels read about the article in front."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Attribute, Codebook, Label
from annotator.model.records import TYPE, Argument, Frame, Mention, attribute
from annotator.model.register import Register
from annotator.model.validation import requirements, role_uses
from ui.models.passages import Passages


@dataclass(frozen=True, slots=True)
class ArticleContext:
    """The records around an article, read-only, and the language in which they are named."""

    annotations: AnnotationSet
    register: Register
    codebook: Codebook
    passages: Passages
    language: str

    def mention(self, id_: str) -> Mention | None:
        """The mention of this id, if it is there."""
        return self.annotations.find_mention(id_)

    def frame(self, id_: str) -> Frame | None:
        """The frame of this id, if it is there."""
        return self.annotations.find_frame(id_)

    def quote(self, mention: Mention) -> str:
        """The words of a mention."""
        return self.passages.quote(mention.spans)

    def trigger_words(self, frame: Frame) -> str:
        """The words that evoke a frame."""
        found = [mention for id_ in frame.triggers if (mention := self.mention(id_)) is not None]
        return ", ".join(self.quote(mention) for mention in found)

    def type_of(self, frame: Frame) -> Label | None:
        """The finer label of a frame."""
        return self.codebook.label(attribute(frame.attributes, TYPE))

    def role_name(self, code: str) -> str:
        """The name of a role."""
        role = self.codebook.role(code)
        return role.names.of(self.language) if role else code

    def roles(self, frame: Frame) -> tuple[str, ...]:
        """The roles of a frame in codebook order, with those filled although the codebook does not know them."""
        known = [use.role for use in role_uses(self.codebook, frame.label, attribute(frame.attributes, TYPE))]
        return tuple(dict.fromkeys([*known, *(part.role for part in frame.arguments)]))

    def missing(self, frame: Frame) -> tuple[tuple[str, ...], ...]:
        """The groups of roles of which one at least is required and none filled."""
        type_ = attribute(frame.attributes, TYPE)
        filled = [part.role for part in frame.arguments]
        single = [
            (use.role,) for use in role_uses(self.codebook, frame.label, type_) if filled.count(use.role) < use.least
        ]
        groups = [group for group in requirements(self.codebook, frame.label, type_) if not set(group) & set(filled)]
        return tuple(dict.fromkeys([*single, *groups]))

    def required(self, frame: Frame) -> frozenset[str]:
        """The roles that must be filled, or of which one in a group must be."""
        type_ = attribute(frame.attributes, TYPE)
        single = {use.role for use in role_uses(self.codebook, frame.label, type_) if use.least}
        return frozenset(single.union(*requirements(self.codebook, frame.label, type_)))

    def lacks_type(self, frame: Frame) -> bool:
        """Whether the frame has no type although its layer has some."""
        return not attribute(frame.attributes, TYPE) and bool(self.codebook.types(frame.label))

    def is_incomplete(self, frame: Frame) -> bool:
        """Whether a required role or the type is missing, or the frame has no words."""
        return bool(self.missing(frame)) or self.lacks_type(frame) or not frame.triggers

    def value_name(self, known: Attribute, code: str) -> str:
        """The name of a value of an attribute."""
        found = next((value for value in known.values if value.code == code), None)
        return found.names.of(self.language) if found else code

    def entity_of(self, argument: Argument) -> str:
        """The id of the record that an argument means, "" when it means none or several."""
        if argument.entity:
            return argument.entity
        mention = self.mention(argument.mention)
        return mention.entities[0] if mention is not None and len(mention.entities) == 1 else ""
