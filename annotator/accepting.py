"""Suggestions answered: pure functions from what was proposed to one Change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from annotator.edits import entities as entity_edits
from annotator.edits import frames as frame_edits
from annotator.edits import mentions as mention_edits
from annotator.edits.quotations import cue_attached, quotation
from annotator.edits.sources import CUE_PART, PART, QUOTE, SPEAKER, is_content, with_sources
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.memory import Refusal, refusal_id
from annotator.model.records import TYPE, Article, Entity, Frame, Mention, Record, attribute
from annotator.model.register import Register
from annotator.suggestions.suggestion import Suggestion

ACTOR = "ACTOR"
"""The layer of those who speak and act."""


def accept(
    article: Article,
    suggestions: Sequence[Suggestion],
    *,
    codebook: Codebook,
    register: Register,
    annotator: str,
    annotations: AnnotationSet | None = None,
) -> Change:
    """Mentions for these suggestions of one article, in one change.

    Their origin says that they were suggested; records that they name and that are not there are made with them, and a
    trigger brings its event. A quotation brings its cue and speaker, a cue goes to the quotation beside it; what lies
    within a quotation is said by its speaker: `annotations` are the annotator's so far. CodebookViolation where a
    label is not in the codebook.
    """
    so_far = annotations if annotations is not None else AnnotationSet(article.id, annotator)
    if len(suggestions) > 1:
        so_far = _copied(so_far, suggestions, codebook)
    taking = _Taking(article, codebook, register, so_far)
    for one in sorted(suggestions, key=_turn):
        change = taking.take(one)
        if len(suggestions) > 1:
            so_far.apply(change)
    words = suggestions[0].span.of(article.text)
    act = Act("accept", (words, suggestions[0].label)) if len(suggestions) == 1 else _several(suggestions, words)
    return Change(act, tuple(taking.removed.values()), tuple(taking.added.values()), article.id)


def _turn(one: Suggestion) -> int:
    """Cues come last: the quotation beside one may have it already."""
    return (2 if _is_cue(one) else 1) if one.label == QUOTE else 0


def _is_cue(one: Suggestion) -> bool:
    return attribute(one.attributes, PART) == CUE_PART


def _several(suggestions: Sequence[Suggestion], words: str) -> Act:
    return Act("accept_all", (words, str(len(suggestions))))


def _copied(annotations: AnnotationSet, suggestions: Sequence[Suggestion], codebook: Codebook) -> AnnotationSet:
    """The annotator's work, to be worked on; nothing of it where no frame is proposed, for then nobody looks."""
    layers = {layer.kind for one in suggestions if (layer := codebook.layer_of(one.label)) is not None}
    if "frame" not in layers:
        return AnnotationSet(annotations.article, annotations.annotator)
    return AnnotationSet(
        annotations.article, annotations.annotator, mentions=annotations.mentions, frames=annotations.frames
    )


@dataclass(slots=True)
class _Taking:
    """What comes of suggestions that are taken one after the other: each sees what the earlier ones made."""

    article: Article
    codebook: Codebook
    register: Register
    so_far: AnnotationSet
    made: dict[tuple[str, str], Entity] = field(default_factory=dict)
    removed: dict[str, Record] = field(default_factory=dict)
    added: dict[str, Record] = field(default_factory=dict)

    def take(self, one: Suggestion) -> Change:
        """Add what the suggestion stands for; what of it is new to the annotations so far."""
        entity = _record(one, self.made, codebook=self.codebook, register=self.register)
        if entity is not None and entity.id not in self.register:
            self.added.setdefault(entity.id, entity)
        tagged = mention_edits.tag(
            self.article,
            [one.span],
            one.label,
            codebook=self.codebook,
            annotator=self.so_far.annotator,
            entity=entity,
            attributes=_of_mention(one, self.codebook),
            value=one.value,
            origin="suggestion",
        )
        change = self._with_frame(one, tagged)
        if change is None:
            return Change(Act("accept"))
        change = with_sources(change, self.so_far)
        for record in change.removed:
            if record.id not in self.added:
                self.removed.setdefault(record.id, record)
        self.added.update((record.id, record) for record in change.added)
        return change

    def _with_frame(self, one: Suggestion, change: Change) -> Change | None:
        """The mention, with its event of the type proposed, its quotation, or the quotation that it introduces."""
        mention, layer = change.added[-1], self.codebook.layer_of(one.label)
        if layer is None or layer.kind != "frame" or not isinstance(mention, Mention):
            return change
        if layer.code == QUOTE:
            return self._introducing(one, mention) if _is_cue(one) else self._spoken(one, mention)
        frame = frame_edits.build(self.article, mention, codebook=self.codebook).added[-1]
        assert isinstance(frame, Frame)
        type_ = attribute(one.attributes, TYPE)
        attributes = ((TYPE, type_),) if self.codebook.label(type_) else ()
        return replace(change, added=(*change.added, replace(frame, attributes=attributes, origin="suggestion")))

    def _spoken(self, one: Suggestion, mention: Mention) -> Change:
        speaker = self._speaker(one)
        change = quotation(
            self.article,
            mention,
            self.so_far,
            codebook=self.codebook,
            also=(mention,),
            speaker=speaker.id if speaker else "",
        )
        frame = change.added[-1]
        assert isinstance(frame, Frame)
        named = speaker is not None and any(part.implicit and part.entity == speaker.id for part in frame.arguments)
        if speaker is None or not named or speaker.id in self.register:
            return change
        return replace(change, added=(speaker, *change.added))

    def _introducing(self, one: Suggestion, mention: Mention) -> Change | None:
        """The cue beside its quotation; None where the quotation brought it already."""
        near = self.so_far.between(one.span.start, one.span.end)
        if any(found.label == QUOTE and not is_content(found) for found in near):
            return None
        found = cue_attached(self.article, mention, self.so_far, codebook=self.codebook)
        removed, added = ((found[0],), (mention, found[1])) if found else ((), (mention,))
        return Change(Act("accept"), removed, added, self.article.id)

    def _speaker(self, one: Suggestion) -> Entity | None:
        """Who is said to speak: a record of that name, else a new actor of it; None where several are called so."""
        role = self.codebook.role(SPEAKER)
        kinds = {layer.code for code in (role.fillers if role else ()) if (layer := self.codebook.layer_of(code))}
        if not one.name or ACTOR not in kinds:
            return None
        known = [found for found in self.register.named(one.name) if found.kind in kinds]
        if known:
            return known[0] if len(known) == 1 else None
        place = (ACTOR, key(one.name))
        if place not in self.made:
            self.made[place] = entity_edits.new_entity(one.name, ACTOR, codebook=self.codebook)
        return self.made[place]


def _of_mention(one: Suggestion, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    """An event's type belongs to its frame, not to its trigger."""
    layer = codebook.layer_of(one.label)
    if layer is None or layer.kind == "span":
        return one.attributes
    return tuple(pair for pair in one.attributes if pair[0] != TYPE)


def _record(
    one: Suggestion, made: dict[tuple[str, str], Entity], *, codebook: Codebook, register: Register
) -> Entity | None:
    """The record that a suggestion stands for: of the register, else one that is made for it."""
    layer = codebook.layer_of(one.label)
    if layer is None or not layer.entities:
        return None
    if one.entity:
        return register.find(one.entity)
    if not one.name:
        return None
    place = (one.label, key(one.name))
    known = register.named(one.name, kind=one.label)
    if place not in made and len(known) == 1:
        made[place] = known[0]
    if place not in made:
        type_ = attribute(one.attributes, TYPE)
        made[place] = entity_edits.new_entity(one.name, one.label, codebook=codebook, type_=type_, codes=one.codes)
    return made[place]


def with_label(one: Suggestion, label: str) -> Suggestion:
    """The suggestion taken with another label: the record it stands for is of the old label's kind and goes."""
    if one.label == label:
        return one
    return replace(one, label=label, entity="", name="", codes=(), attributes=(), value="", senses=(), asks=False)


def with_sense(one: Suggestion, code: str) -> Suggestion:
    """The suggestion in one of its readings; a date's reading is its value. ValueError for one it does not have."""
    sense = next((sense for sense in one.senses if sense.code == code), None)
    if sense is None:
        raise ValueError(f"{one.id} has no reading {code}")
    if sense.label == "DATE":
        return replace(one, value=code, senses=(), asks=False)
    return replace(
        one,
        label=sense.label,
        entity=sense.entity,
        name=sense.name,
        codes=sense.codes,
        attributes=sense.attributes,
        senses=(),
        asks=False,
    )


def reject(article: Article, one: Suggestion, *, annotator: str) -> Change:
    """These words here are not wanted with this label; they do not come back."""
    labels = dict.fromkeys((one.label, *(sense.label for sense in one.senses)))
    made = [_refusal(article, one, annotator=annotator, label=label, article_id=article.id) for label in labels]
    return Change(Act("reject", (one.span.of(article.text),)), (), tuple(made), article.id)


def reject_everywhere(article: Article, one: Suggestion, *, annotator: str) -> Change:
    """The form is never proposed again, whatever the label."""
    refusal = _refusal(article, one, annotator=annotator, label="", article_id="")
    return Change(Act("reject_all", (one.span.of(article.text),)), (), (refusal,))


def _refusal(article: Article, one: Suggestion, *, annotator: str, label: str, article_id: str) -> Refusal:
    form = key(one.span.of(article.text))
    start, end = (one.span.start, one.span.end) if article_id else (0, 0)
    id_ = refusal_id(annotator, form, label=label, article=article_id, start=start, end=end)
    return Refusal(id_, annotator, form, label, article_id, start, end)


def forgive(refusals: Iterable[Refusal]) -> Change:
    """Forms that were refused may be proposed again."""
    gone = tuple(refusals)
    return Change(Act("forgive", (gone[0].form if len(gone) == 1 else str(len(gone)),)), gone, ())


def same_form(suggestions: Iterable[Suggestion], one: Suggestion, text: str) -> list[Suggestion]:
    """The suggestions of an article that are written like this one and propose the same, itself among them."""
    form = key(one.span.of(text))
    return [
        other
        for other in suggestions
        if other.label == one.label
        and key(other.span.of(text)) == form
        and (other.entity, other.name, other.value) == (one.entity, one.name, one.value)
    ]


def is_safe(one: Suggestion) -> bool:
    """Whether its form was tagged the same way before, in this article or project, and it asks nothing."""
    return one.reason.code in {"tagged_here", "tagged"} and not one.asks
