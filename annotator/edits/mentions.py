"""Edits of mentions: pure functions from records to a Change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook, Label
from annotator.model.errors import CodebookViolation
from annotator.model.ids import new_id
from annotator.model.records import (
    TYPE,
    Article,
    Attributes,
    Confidence,
    Entity,
    Frame,
    Mention,
    Origin,
    Record,
    attribute,
    with_attribute,
)
from annotator.model.span import Span, joined, quote


def tag(
    article: Article,
    spans: Iterable[Span],
    label: str,
    *,
    codebook: Codebook,
    annotator: str,
    entity: Entity | None = None,
    attributes: Attributes = (),
    value: str = "",
    origin: Origin = "hand",
    also: tuple[Record, ...] = (),
) -> Change:
    """Label words; `also` are records made on the way (a new entity).

    CodebookViolation for an unknown label or a span outside.
    """
    layer = _layer(codebook, label)
    parts = joined(spans)
    if not parts or parts[-1].end > len(article.text):
        raise CodebookViolation("span", "the words are not in the article")
    mention = Mention(
        new_id(),
        article.id,
        annotator,
        layer.code,
        parts,
        entities=(entity.id,) if entity else (),
        attributes=typed(attributes, layer, entity),
        value=value,
        origin=origin,
        codebook=codebook.version,
    )
    words = _shortened(quote(parts, article.text))
    return Change(Act("tag", (words, layer.code)), (), (*also, mention), article.id)


def typed(attributes: Attributes, layer: Label, entity: Entity | None) -> Attributes:
    """The attributes with the entity's type, where the layer has types and none is set."""
    if entity is None or not entity.type or attribute(attributes, TYPE) or entity.kind != layer.code:
        return attributes
    return with_attribute(attributes, TYPE, [entity.type])


def relabel(
    article: Article, mention: Mention, label: str, *, codebook: Codebook, register_kinds: dict[str, str]
) -> Change:
    """Another label for the same words; entities and attributes that do not fit it go.

    `register_kinds`: entity id → kind.
    """
    layer = _layer(codebook, label)
    if layer.code == mention.label:
        return Change(Act("relabel"), (mention,), (mention,), article.id)
    kept = tuple(id_ for id_ in mention.entities if register_kinds.get(id_) == layer.code)
    fitting = {found.code for found in codebook.attributes_for("mention", layer.code)}
    attributes = tuple(pair for pair in mention.attributes if pair[0] in fitting)
    new = replace(mention, label=layer.code, entities=kept, attributes=attributes, value="", codebook=codebook.version)
    return _replaced(article, mention, new, act="relabel", word=layer.code)


def remove(article: Article, mentions: Iterable[Mention], annotations: AnnotationSet) -> Change:
    """The mentions go; frames lose them as triggers and fillers, and a frame left with no trigger goes too."""
    gone = list(mentions)
    removed, added = removal(gone, annotations.frames_with)
    words = _shortened(quote(gone[0].spans, article.text)) if len(gone) == 1 else str(len(gone))
    return Change(Act("untag" if len(gone) == 1 else "untag_all", (words,)), removed, added, article.id)


def removal(
    gone: Iterable[Mention], frames_with: Callable[[str], Iterable[Frame]]
) -> tuple[tuple[Record, ...], tuple[Record, ...]]:
    """What leaves and what comes when mentions go: `frames_with` gives the frames that have a part for an id."""
    removed: list[Record] = list(gone)
    ids = {record.id for record in removed}
    frames = {frame.id: frame for id_ in ids for frame in frames_with(id_)}
    added: list[Frame] = []
    dropped: set[str] = set()
    for frame in frames.values():
        triggers = tuple(id_ for id_ in frame.triggers if id_ not in ids)
        arguments = tuple(part for part in frame.arguments if part.mention not in ids)
        removed.append(frame)
        if frame.triggers and not triggers:
            dropped.add(frame.id)
        else:
            added.append(replace(frame, triggers=triggers, arguments=arguments))
    for user in {user.id: user for id_ in dropped for user in frames_with(id_)}.values():
        if user.id not in frames:
            removed.append(user)
            added.append(user)
    return tuple(removed), tuple(_forgetting(frame, dropped) if dropped else frame for frame in added)


def _forgetting(frame: Frame, dropped: set[str]) -> Frame:
    return replace(frame, arguments=tuple(part for part in frame.arguments if part.frame not in dropped))


def set_spans(article: Article, mention: Mention, spans: Iterable[Span]) -> Change:
    """Other borders (wider, narrower, one part more) for the same mention."""
    parts = joined(spans)
    if not parts or parts[-1].end > len(article.text):
        raise CodebookViolation("span", "the words are not in the article", record=mention.id)
    return _replaced(article, mention, replace(mention, spans=parts), act="borders", word=quote(parts, article.text))


def link(
    article: Article, mention: Mention, entities: Iterable[Entity], *, codebook: Codebook, also: tuple[Record, ...] = ()
) -> Change:
    """What the mention refers to; several for « les deux États », none for "to be resolved"."""
    chosen = tuple(dict.fromkeys(entities))
    layer = codebook.layer_of(mention.label)
    attributes = mention.attributes
    if len(chosen) == 1 and layer is not None:
        attributes = typed(attributes, layer, chosen[0])
    new = replace(mention, entities=tuple(entity.id for entity in chosen), attributes=attributes)
    act = Act("link", (_shortened(quote(mention.spans, article.text)), ", ".join(entity.name for entity in chosen)))
    return Change(act, (mention,), (*also, new), article.id)


def set_attribute(article: Article, mention: Mention, code: str, values: Iterable[str]) -> Change:
    """The values of one attribute; none clears it."""
    new = replace(mention, attributes=with_attribute(mention.attributes, code, values))
    return _replaced(article, mention, new, act="attribute", word=code)


def set_value(article: Article, mention: Mention, value: str) -> Change:
    """The normalised value (ISO 8601) of a date."""
    return _replaced(article, mention, replace(mention, value=value), act="value", word=value)


def set_confidence(article: Article, mention: Mention, confidence: Confidence) -> Change:
    """How sure the annotator is."""
    return _replaced(article, mention, replace(mention, confidence=confidence), act="confidence", word=confidence)


def set_note(article: Article, mention: Mention, note: str, *, flag: bool) -> Change:
    """A remark, and whether it is a doubt."""
    return _replaced(article, mention, replace(mention, note=note, flag=flag), act="note", word=note)


def _replaced(article: Article, old: Mention, new: Mention, *, act: str, word: str) -> Change:
    words = (_shortened(quote(old.spans, article.text)), _shortened(word))
    return Change(Act(act, words), (old,), (new,), article.id)


def _layer(codebook: Codebook, label: str) -> Label:
    layer = codebook.layer_of(label)
    if layer is None or layer.retired:
        raise CodebookViolation("label", f"the codebook has no label {label}")
    return layer


def _shortened(words: str, limit: int = 40) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= limit else flat[: limit - 1] + "…"
