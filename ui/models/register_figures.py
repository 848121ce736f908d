"""What a project says of one record, counted article by article: forms, months, events, who is for and against it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotator.model.records import Article, Frame, Mention, attribute
from ui.models.passages import Passages

STANCE, HOLDER, TARGET, VALUE = "STANCE", "HOLDER", "TARGET", "value"
"""The layer, roles and attribute of the codebook that tell who is for or against whom."""


@dataclass(frozen=True, slots=True)
class StanceBar:
    """One holder towards a record: in how many articles it supports, and in how many it opposes.

    `holder` is an id of the register, or the words of a mention without a record ("" is the narrator).
    `told` counts the articles where somebody else tells so.
    """

    holder: str
    supports: int
    opposes: int
    articles: int
    told: int


@dataclass(slots=True)
class Figures:
    """Grows by `take`; costs what the articles hold that it is given. `also` is counted with the record as one."""

    entity: str
    also: str = ""
    forms: Counter[str] = field(default_factory=Counter)
    form_of: dict[str, str] = field(default_factory=dict)
    months: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    events: int = 0
    stances: int = 0
    complete: bool = False
    _holders: defaultdict[str, _Holder] = field(default_factory=lambda: defaultdict(_Holder))

    def take(self, article: Article, mentions: Sequence[Mention], frames: Sequence[Frame]) -> None:
        """Count one article, of which these are all mentions and frames."""
        own = [mention for mention in mentions if self._names(mention)]
        passages = Passages(article.text, title=article.title)
        for mention in own:
            words = passages.quote(mention.spans)
            self.forms[words] += 1
            self.form_of[mention.id] = words
        self.articles += bool(own)
        if own and article.date:
            self.months[article.date[:7]] += len(own)
        by_id = {mention.id: mention for mention in mentions}
        for frame in frames:
            if frame.label == STANCE:
                self._take_stance(frame, article, by_id, passages=passages)
            elif any(self._is_own(part.mention, part.entity, by_id) for part in frame.arguments):
                self.events += 1

    def bars(self) -> list[StanceBar]:
        """The holders of stances towards the record, those with the most articles first."""
        bars = [
            StanceBar(
                holder,
                len(found.supports),
                len(found.opposes),
                len(found.supports | found.opposes),
                len(found.told),
            )
            for holder, found in self._holders.items()
        ]
        return sorted(bars, key=lambda bar: (-bar.articles, bar.opposes, bar.holder))

    def _is_own(self, mention: str, entity: str, by_id: dict[str, Mention]) -> bool:
        named = by_id.get(mention)
        return (bool(entity) and entity in (self.entity, self.also)) or (named is not None and self._names(named))

    def _names(self, mention: Mention) -> bool:
        return self.entity in mention.entities or (bool(self.also) and self.also in mention.entities)

    def _take_stance(self, frame: Frame, article: Article, by_id: dict[str, Mention], *, passages: Passages) -> None:
        value = attribute(frame.attributes, VALUE)
        parts = frame.arguments
        self.stances += any(self._is_own(part.mention, part.entity, by_id) for part in parts)
        aimed = any(part.role == TARGET and self._is_own(part.mention, part.entity, by_id) for part in parts)
        if not aimed or value not in ("support", "oppose"):
            return
        for part in parts:
            if part.role != HOLDER:
                continue
            named = by_id.get(part.mention)
            ids = (part.entity,) if part.entity else named.entities if named else ()
            words = (passages.quote(named.spans),) if named and not ids else (part.text,)
            for holder in ids or words:
                found = self._holders[holder]
                (found.supports if value == "support" else found.opposes).add(article.id)
                if frame.source or part.source:
                    found.told.add(article.id)


@dataclass(slots=True)
class _Holder:
    supports: set[str] = field(default_factory=set)
    opposes: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)
