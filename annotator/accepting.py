"""Suggestions answered: pure functions from what was proposed to one Change."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.edits import entities as entity_edits
from annotator.edits import frames as frame_edits
from annotator.edits import mentions as mention_edits
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.memory import Refusal, refusal_id
from annotator.model.records import TYPE, Article, Entity, Frame, Mention, Record, attribute
from annotator.model.register import Register
from annotator.suggestions.suggestion import Suggestion


def accept(
    article: Article, suggestions: Sequence[Suggestion], *, codebook: Codebook, register: Register, annotator: str
) -> Change:
    """Mentions for these suggestions of one article, in one change.

    Their origin says that they were suggested; records that they name and that are not there are made with them, and a
    trigger brings its event. CodebookViolation where a label is not in the codebook.
    """
    made: dict[tuple[str, str], Entity] = {}
    added: list[Record] = []
    for one in suggestions:
        entity = _record(one, made, codebook=codebook, register=register)
        if entity is not None and entity.id not in register and entity not in added:
            added.append(entity)
        change = mention_edits.tag(
            article,
            [one.span],
            one.label,
            codebook=codebook,
            annotator=annotator,
            entity=entity,
            attributes=_of_mention(one, codebook),
            value=one.value,
            origin="suggestion",
        )
        added += _with_frame(article, one, change, codebook=codebook)
    words = suggestions[0].span.of(article.text)
    act = Act("accept", (words, suggestions[0].label)) if len(suggestions) == 1 else _several(suggestions, words)
    return Change(act, (), tuple(added), article.id)


def _several(suggestions: Sequence[Suggestion], words: str) -> Act:
    return Act("accept_all", (words, str(len(suggestions))))


def _of_mention(one: Suggestion, codebook: Codebook) -> tuple[tuple[str, str], ...]:
    """An event's type belongs to its frame, not to its trigger."""
    layer = codebook.layer_of(one.label)
    if layer is None or layer.kind == "span":
        return one.attributes
    return tuple(pair for pair in one.attributes if pair[0] != TYPE)


def _with_frame(article: Article, one: Suggestion, change: Change, *, codebook: Codebook) -> list[Record]:
    """The trigger's event beside it, of the type proposed."""
    mention, layer = change.added[-1], codebook.layer_of(one.label)
    if layer is None or layer.kind != "frame" or not isinstance(mention, Mention):
        return list(change.added)
    frame = frame_edits.build(article, mention, codebook=codebook).added[-1]
    assert isinstance(frame, Frame)
    type_ = attribute(one.attributes, TYPE)
    attributes = ((TYPE, type_),) if codebook.label(type_) else ()
    return [*change.added, replace(frame, attributes=attributes, origin="suggestion")]


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
