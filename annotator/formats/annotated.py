"""One article with all that was annotated in it, its links followed: what exports of tables and events read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from annotator.formats.protocols import ProjectView
from annotator.model.records import Annotator, Argument, Article, Entity, Frame, Mention
from annotator.model.span import Span, joined, quote
from annotator.model.validation import NARRATOR_ID
from annotator.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class Shared:
    """What all articles of a project share: the register and the people, by id."""

    entities: Mapping[str, Entity]
    people: Mapping[str, Annotator]

    @classmethod
    def of(cls, project: ProjectView) -> Shared:
        """The project's."""
        entities = {entity.id: entity for entity in sorted(project.entities(), key=lambda entity: entity.id)}
        return cls(entities, {person.id: person for person in project.annotators()})

    def person(self, id_: str) -> str:
        """An annotator's name, the id where nobody is known by it."""
        found = self.people.get(id_)
        return found.name if found is not None else id_

    def name(self, id_: str) -> str:
        """An entity's name; NARRATOR for who writes; "" where there is none."""
        if id_ == NARRATOR_ID:
            return "NARRATOR"
        found = self.entities.get(id_)
        return found.name if found is not None else ""


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article, its mentions and frames in an order that only they decide: by annotator's name, place, id."""

    article: Article
    shared: Shared
    mentions: Mapping[str, Mention]
    frames: Mapping[str, Frame]
    _sentences: list[Span] = field(default_factory=list, repr=False, compare=False)
    _starts: list[int] = field(default_factory=list, repr=False, compare=False)

    @classmethod
    def of(cls, article: Article, project: ProjectView, shared: Shared) -> Annotated:
        """The article with the project's mentions and frames of it."""
        mentions = sorted(project.mentions(article.id), key=lambda m: (shared.person(m.annotator), *_place(m)))
        by_id = {mention.id: mention for mention in mentions}
        frames = sorted(
            project.frames(article.id),
            key=lambda f: (shared.person(f.annotator), f.annotator, _start(f, by_id), f.id),
        )
        return cls(article, shared, by_id, {frame.id: frame for frame in frames})

    def sentences(self) -> list[Span]:
        """The sentences of the article, found once."""
        if not self._sentences:
            self._sentences.extend(sentences(self.article.text, self.article.language))
            self._starts.extend(sentence.start for sentence in self._sentences)
        return self._sentences

    def sentence(self, span: Span) -> Span:
        """From the beginning of the sentence where the span starts to the end of the one where it ends."""
        found = self.sentences()
        first, last = bisect_right(self._starts, span.start) - 1, bisect_right(self._starts, span.end - 1) - 1
        if first < 0:
            return span
        return Span(min(found[first].start, span.start), max(found[last].end, span.end))

    def quote(self, mention: Mention) -> str:
        """The words of a mention, its parts joined by « … »."""
        return quote(mention.spans, self.article.text)

    def triggers(self, frame: Frame) -> list[Mention]:
        """The mentions that evoke a frame, by place."""
        found = {id_: self.mentions[id_] for id_ in frame.triggers if id_ in self.mentions}
        return sorted(found.values(), key=_place)

    def trigger_spans(self, frame: Frame) -> tuple[Span, ...]:
        """The places of all triggers of a frame, ascending, joined where they touch."""
        return joined(span for mention in self.triggers(frame) for span in mention.spans)

    def fillers(self, argument: Argument) -> list[str]:
        """The ids of the entities that fill a role: the one named, else those that the mention refers to."""
        if argument.entity:
            return [argument.entity]
        mention = self.mentions.get(argument.mention)
        return list(mention.entities) if mention is not None else []

    def words(self, argument: Argument) -> str:
        """What fills a role, in words: the mention's, the text given, the event's triggers, else the entity's name."""
        if (mention := self.mentions.get(argument.mention)) is not None:
            return self.quote(mention)
        if argument.text:
            return argument.text
        if (frame := self.frames.get(argument.frame)) is not None:
            return quote(self.trigger_spans(frame), self.article.text)
        return self.shared.name(argument.entity)

    def of_role(self, frame: Frame, *roles: str) -> Iterator[Argument]:
        """The arguments of a frame in these roles, in their order."""
        return (part for part in frame.arguments if part.role in roles)


def _place(mention: Mention) -> tuple[int, int, str]:
    return (mention.start, mention.end, mention.id)


def _start(frame: Frame, mentions: Mapping[str, Mention]) -> int:
    """Where a frame begins: its first trigger, else its first argument, else behind everything."""
    linked = (*frame.triggers, *(part.mention for part in frame.arguments))
    first = [mentions[id_].start for id_ in frame.triggers if id_ in mentions]
    return min(first or [mentions[id_].start for id_ in linked if id_ in mentions], default=1 << 60)
