"""Who may fill a role: mentions and records near the trigger first, then the project's."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.model.codebook import ANY, NARRATOR
from annotator.model.folding import key
from annotator.model.records import TYPE, Entity, Frame, Mention, attribute
from annotator.model.validation import NARRATOR_ID
from ui.i18n import format_date
from ui.models.entity_rows import chips_of
from ui.panels.article_context import ArticleContext
from ui.panels.sentence import narrator
from ui.widgets.completion_field import Candidate

NEAR = 1500
"""Code points on either side of the trigger in which mentions are looked for."""

MENTION, ENTITY = "m:", "e:"
"""What the ids of candidates begin with."""


class RoleCandidates:
    """Finds candidates for one frame; costs what stands near it and what matches, not what the project holds."""

    def __init__(self, context: ArticleContext, frame: Frame) -> None:
        self._context = context
        self._frame = frame
        triggers = [found for id_ in frame.triggers if (found := context.mention(id_)) is not None]
        self._at = min((found.start for found in triggers), default=0)

    def for_role(self, role: str, text: str, *, words: tuple[str, str, str], limit: int = 8) -> list[Candidate]:
        """The candidates for what is typed so far; `words` name a paragraph, the count here and the project."""
        found = self._context.codebook.role(role)
        accepted = frozenset(found.fillers) if found else frozenset({ANY})
        wanted = key(text)
        near = list(self._near(accepted, wanted, place=words[0]))[:limit]
        shown = {candidate.text for candidate in near}
        rest = [candidate for candidate in self._known(accepted, wanted, words=words) if candidate.text not in shown]
        return [*near, *rest][: 2 * limit]

    def entities(self, text: str, *, words: tuple[str, str, str]) -> list[Candidate]:
        """Records that match, of any layer: for who says so."""
        return list(self._known(frozenset({ANY, NARRATOR}), key(text), words=words))

    def _near(self, accepted: frozenset[str], wanted: str, *, place: str) -> Iterator[Candidate]:
        context, seen = self._context, set[str]()
        around = context.annotations.between(max(0, self._at - NEAR), self._at + NEAR)
        for mention in sorted(around, key=self._distance):
            if mention.id in self._frame.triggers:
                continue
            entity = context.register.find(mention.entities[0]) if len(mention.entities) == 1 else None
            name = entity.name if entity else self._value(mention)
            same = entity.id if entity else name
            if same in seen or not self._fits(mention, entity, accepted) or not self._matches(mention, entity, wanted):
                continue
            seen.add(same)
            chips = " ".join(chips_of(entity, context.codebook)[:1]) if entity else ""
            where = place.format(number=context.passages.number(mention.start))
            yield Candidate(MENTION + mention.id, name, f"{chips} · {where}" if chips else where)

    def _known(self, accepted: frozenset[str], wanted: str, *, words: tuple[str, str, str]) -> Iterator[Candidate]:
        context = self._context
        if NARRATOR in accepted and key(narrator()).startswith(wanted):
            yield Candidate(ENTITY + NARRATOR_ID, narrator())
        for entity in context.register.matching(wanted, limit=20) if wanted else ():
            if ANY in accepted or {entity.kind, entity.type} & accepted:
                here = len(context.annotations.of_entity(entity.id))
                count = words[1].format(count=here) if here else words[2]
                chips = " ".join(chips_of(entity, context.codebook)[:1])
                yield Candidate(ENTITY + entity.id, entity.name, f"{chips} · {count}" if chips else count)

    def _distance(self, mention: Mention) -> tuple[int, str]:
        """Who stands before the trigger counts as nearer than who stands behind it."""
        gap = self._at - mention.start
        return (gap if gap >= 0 else -2 * gap, mention.id)

    def _value(self, mention: Mention) -> str:
        words = self._context.quote(mention)
        value = format_date(mention.value, self._context.language) if mention.value else ""
        return f"{words} ({value})" if value and value != words else words

    def _fits(self, mention: Mention, entity: Entity | None, accepted: frozenset[str]) -> bool:
        codes = {mention.label, attribute(mention.attributes, TYPE)}
        if entity is not None:
            codes |= {entity.kind, entity.type}
        return ANY in accepted or bool(codes & accepted)

    def _matches(self, mention: Mention, entity: Entity | None, wanted: str) -> bool:
        if not wanted:
            return True
        forms = [self._context.quote(mention), mention.value, *((entity.name, *entity.aliases) if entity else ())]
        return any(word.startswith(wanted) for form in forms for word in _starts(key(form)))


def _starts(form: str) -> list[str]:
    words = form.split(" ")
    return [" ".join(words[at:]) for at in range(len(words))]
