"""Who may fill a role: mentions and records near the trigger first, then the project's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from annotator.edits.type_ranking import WHEN
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

_SENTENCE_END = re.compile(r"[.!?…][»”\"]?\s|\n")
_SENTENCE, _WRONG_SIDE = 400, 200
"""For how many code points the end of a sentence between counts, and the side where the role is seldom filled."""

MENTION, ENTITY = "m:", "e:"
"""What the ids of candidates begin with."""


class RoleCandidates:
    """Finds candidates for one frame; costs what stands near it and what matches, not what the project holds."""

    def __init__(self, context: ArticleContext, frame: Frame) -> None:
        self._context = context
        self._frame = frame
        triggers = [found for id_ in frame.triggers if (found := context.mention(id_)) is not None]
        self._at = min((found.start for found in triggers), default=0)
        entities = {context.entity_of(part) for part in frame.arguments} - {""}
        same = {mention.id for id_ in entities for mention in context.annotations.of_entity(id_)}
        self._used = same | {part.mention for part in frame.arguments}

    def for_role(self, role: str, text: str, *, words: tuple[str, str, str], limit: int = 8) -> list[Candidate]:
        """The candidates for what is typed so far; `words` name a paragraph, the count here and the project."""
        found = self._context.codebook.role(role)
        accepted = frozenset(found.fillers) if found else frozenset({ANY})
        wanted = key(text)
        near = list(islice(self._near(role, accepted, wanted, place=words[0]), limit))
        shown = {candidate.text for candidate in near}
        rest = [candidate for candidate in self._known(accepted, wanted, words=words) if candidate.text not in shown]
        return [*near, *rest][: 2 * limit]

    def entities(self, text: str, *, words: tuple[str, str, str]) -> list[Candidate]:
        """Records that match, of any layer: for who says so."""
        return list(self._known(frozenset({ANY, NARRATOR}), key(text), words=words))

    def _near(self, role: str, accepted: frozenset[str], wanted: str, *, place: str) -> Iterator[Candidate]:
        context = self._context
        parts = [part for part in self._frame.arguments if part.role == role]
        seen = {context.entity_of(part) or part.mention for part in parts}
        around = context.annotations.between(max(0, self._at - NEAR), self._at + NEAR)
        side = self._side(role, accepted)
        for mention in sorted(around, key=lambda mention: self._distance(mention, side)):
            if mention.id in self._frame.triggers or (role == WHEN and mention.value.startswith("P")):
                continue  # how long it took is another role
            entity = context.register.find(mention.entities[0]) if len(mention.entities) == 1 else None
            name = entity.name if entity else self._value(mention)
            same = entity.id if entity else name
            if (
                same in seen
                or mention.id in seen
                or not self._fits(mention, entity, accepted)
                or not self._matches(mention, entity, wanted)
            ):
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

    def _side(self, role: str, accepted: frozenset[str]) -> int:
        """Where a role's filler is looked for first: before the trigger (-1), behind it (1) or on either side (0).

        The first role of a layer is its subject; who or what takes records stands behind, a time anywhere.
        """
        roles = self._context.roles(self._frame)
        if roles and role == roles[0]:
            return -1
        kinds = [found for code in accepted if (found := self._context.codebook.layer_of(code)) is not None]
        return 1 if ANY in accepted or any(layer.entities or layer.kind == "frame" for layer in kinds) else 0

    def _distance(self, mention: Mention, side: int) -> tuple[bool, int, str]:
        """What fills another role already comes last; each end of a sentence between counts as a long way."""
        gap = mention.start - self._at
        away = abs(gap) + (_WRONG_SIDE if gap * side < 0 else 0)
        between = self._context.passages.text[min(mention.end, self._at) : max(mention.start, self._at)]
        return (mention.id in self._used, away + _SENTENCE * len(_SENTENCE_END.findall(between)), mention.id)

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
