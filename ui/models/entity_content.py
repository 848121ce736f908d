"""What the entity tree holds for an article: where each mention belongs, how rows are sorted, what they show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import Entity, Mention
from annotator.model.register import Register
from ui.models.entity_branches import UNRESOLVED, Branch, Entry
from ui.models.entity_rows import (
    DATE_ICON,
    DURATION_ICON,
    EntityRow,
    QuoteRow,
    entity_row,
    form_of,
    forms_match,
    icon_of,
)
from ui.models.passages import Passages

Order = Literal["position", "count", "name"]


@dataclass(frozen=True, slots=True)
class Home:
    """Where a mention stands: below a record or a value of a group, or (`kind` mention) in the group itself."""

    group: str
    kind: Literal["entity", "value", "mention"]
    key: str


@dataclass(slots=True)
class EntityContent:
    """The records of one article and its project, read-only, with the folded words of a filter."""

    annotations: AnnotationSet
    register: Register
    codebook: Codebook
    counts: Mapping[str, int]
    passages: Passages
    language: str
    order: Order = "position"
    words: str = ""

    def is_mine(self, mention: Mention) -> bool:
        """Whether the mention is one of the annotator's on this article."""
        return mention.article == self.annotations.article and mention.annotator == self.annotations.annotator

    def homes(self, mention: Mention) -> tuple[Home, ...]:
        """The places of a mention that passes the filter."""
        layer = self.codebook.layer_of(mention.label)
        if layer is None or layer.kind == "frame":
            return ()
        if layer.entities:
            found = [entity for id_ in mention.entities if (entity := self.register.find(id_)) is not None]
            if found:
                return tuple(Home(entity.kind, "entity", entity.id) for entity in found if self.passes(entity))
        if self.words and self.words not in f"{self._form(mention)} {mention.value.lower()}":
            return ()
        if layer.entities:
            return (Home(UNRESOLVED, "mention", mention.id),)
        return (Home(layer.code, "value", mention.value or self._form(mention)),)

    def _form(self, mention: Mention) -> str:
        return key(self.passages.quote(mention.spans))

    def passes(self, entity: Entity) -> bool:
        """Whether the record passes the filter."""
        return not self.words or forms_match(entity, self.words)

    def place(self, mention: Mention) -> Entry:
        """Where the mention stands among others: by start, the longer first."""
        return (mention.start, -mention.end, mention.id)

    def entry(self, branch: Branch) -> Entry:
        """Where a record or value stands in its group."""
        name = self._name(branch)
        if self.order == "count":
            return (-len(branch.entries), key(name), branch.key)
        if self.order == "position":
            return (branch.entries[0][0] if branch.entries else 0, key(name), branch.key)
        return (key(name), branch.key)

    def project_entry(self, entity: Entity) -> Entry:
        """Where a record stands among those of the project."""
        return (key(entity.name), entity.id)

    def _name(self, branch: Branch) -> str:
        if branch.kind == "entity":
            found = self.register.find(branch.key)
            return found.name if found else ""
        return branch.key

    def record_row(self, id_: str, *, here: int) -> EntityRow | None:
        """The row of a record with its counts."""
        entity = self.register.find(id_)
        if entity is None:
            return None
        return entity_row(entity, self.codebook, self.language, here=here, project=self.counts.get(id_, 0))

    def value_row(self, branch: Branch) -> EntityRow | None:
        """The row of a value: the words of its first mention, with the value as a chip."""
        mention = self.mention(str(branch.entries[0][-1])) if branch.entries else None
        if mention is None:
            return None
        layer = self.codebook.layer_of(mention.label)
        icon = icon_of(layer, "")
        if icon == DATE_ICON and mention.value.startswith("P"):
            icon = DURATION_ICON
        chips = (mention.value,) if mention.value else ()
        colour, name = (layer.colour, layer.names.of(self.language)) if layer else ("", "")
        quote = self.passages.quote(mention.spans)
        return EntityRow(branch.key, quote, icon, colour, chips, len(branch.entries), -1, type_name=name, is_value=True)

    def quote_row(self, id_: str, *, badge: bool) -> QuoteRow | None:
        """The row of a mention among its neighbours; with a `badge` it tells its layer, too."""
        mention = self.mention(id_)
        if mention is None:
            return None
        layer = self.codebook.layer_of(mention.label) if badge else None
        return QuoteRow(
            id_,
            self.passages.around(mention.spans),
            form_of(mention, self.codebook, self.language),
            self.passages.number(mention.start),
            layer.key if layer else "",
            layer.colour if layer else "",
        )

    def mention(self, id_: str) -> Mention | None:
        """The mention of this id, if it is there."""
        return self.annotations.find_mention(id_)
