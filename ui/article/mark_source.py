"""The annotator's mentions as marks of the article view."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook, Label
from annotator.model.records import Frame, Mention
from ui.article.mark import LayerStyle, Mark
from ui.models.suggestion_set import SuggestionSet

SUGGESTION = "suggestion:"
"""What the id of a suggestion's mark begins with."""


class AnnotationMarks:
    """Makes marks of the mentions and suggestions of a passage, as they are asked for.

    `roles` are the words of the picked frame's roles by mention.
    """

    def __init__(self, annotations: AnnotationSet, codebook: Codebook, language: str) -> None:
        self._annotations = annotations
        self._codebook = codebook
        self._language = language
        self._styles = {layer.code: style_of(layer) for layer in codebook.layers}
        self._unknown = LayerStyle("?", "solid", "quotation")
        self._roles: dict[str, str] = {}
        self._picked = ""
        self._entities: frozenset[str] = frozenset()
        self.hidden: frozenset[str] = frozenset()
        self.suggestions = SuggestionSet()
        self.picked_suggestion = ""

    def pick(self, mention: Mention | None) -> None:
        """Show this mention as picked, and those of the same entity beside it."""
        self._picked = mention.id if mention else ""
        self._entities = frozenset(mention.entities) if mention else frozenset()

    def show_roles(self, frame: Frame | None) -> None:
        """Show what the mentions are to this frame."""
        self._roles = {}
        if frame is None:
            return
        for part in frame.arguments:
            role = self._codebook.role(part.role)
            if part.mention:
                self._roles[part.mention] = role.names.of(self._language).lower() if role else part.role
        self._roles.update((id_, "") for id_ in frame.triggers)

    @property
    def role_mentions(self) -> frozenset[str]:
        """The ids of the mentions that show a role or are triggers."""
        return frozenset(self._roles)

    def marks_between(self, start: int, end: int) -> Iterator[Mark]:
        """The marks with a part in `start <= i < end`."""
        for mention in self._annotations.between(start, end):
            yield Mark(
                mention.id,
                mention.spans,
                self._styles.get(mention.label, self._unknown),
                state="dimmed" if mention.label in self.hidden else "confirmed",
                selected=mention.id == self._picked,
                same_entity=bool(self._entities) and not self._entities.isdisjoint(mention.entities),
                role=self._roles.get(mention.id, ""),
                flag=mention.flag,
            )
        for one in self.suggestions.between(start, end):
            if one.label not in self.hidden:
                yield Mark(
                    f"{SUGGESTION}{one.id}",
                    (one.span,),
                    self._styles.get(one.label, self._unknown),
                    state="suggestion",
                    selected=one.id == self.picked_suggestion,
                )


def style_of(layer: Label) -> LayerStyle:
    """How the marks of a layer look."""
    return LayerStyle(layer.key or layer.code[:1], layer.mark or "solid", layer.colour or "actor")
