"""Edits of many mentions at once, over any number of articles: pure functions from records to one Change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.edits.mentions import removal, typed
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.ids import new_id
from annotator.model.records import Attributes, Entity, Frame, Mention, Origin, Record, with_attribute
from annotator.model.span import Span

Place = tuple[str, Span]
"""The id of an article and the words in it."""


def tag_all(
    places: Iterable[Place],
    label: str,
    *,
    codebook: Codebook,
    annotator: str,
    words: str,
    entity: Entity | None = None,
    attributes: Attributes = (),
    origin: Origin = "hand",
    also: tuple[Record, ...] = (),
) -> Change:
    """Label the same words wherever they stand, as the same record; `words` name the act, `also` are records made too.

    CodebookViolation for an unknown label or a layer of frames, whose triggers each make an event of their own.
    """
    layer = codebook.layer_of(label)
    if layer is None or layer.retired or layer.kind != "span":
        raise CodebookViolation("label", f"{label} cannot be given to many words at once")
    entities = (entity.id,) if entity else ()
    given = typed(attributes, layer, entity)
    made = tuple(
        Mention(
            new_id(),
            article,
            annotator,
            layer.code,
            (span,),
            entities=entities,
            attributes=given,
            origin=origin,
            codebook=codebook.version,
        )
        for article, span in places
    )
    return Change(Act("tag_all", (words, str(len(made)))), (), (*also, *made), _common(made))


def untag_all(mentions: Sequence[Mention], frames: Iterable[Frame], *, words: str) -> Change:
    """These mentions go everywhere, and out of their frames; a frame left with no trigger goes too."""
    removed, added = removal(mentions, frames_by_part(frames))
    return Change(Act("untag_all", (words, str(len(mentions)))), removed, added, _common(mentions))


def relink_all(mentions: Sequence[Mention], entity: Entity, *, codebook: Codebook, words: str) -> Change:
    """All these mentions mean this record; those of another layer than the record's are left as they are."""
    old = [mention for mention in mentions if mention.label == entity.kind]
    layer = codebook.layer_of(entity.kind)
    new = [
        replace(m, entities=(entity.id,), attributes=typed(m.attributes, layer, entity) if layer else m.attributes)
        for m in old
    ]
    return Change(Act("link_all", (words, entity.name, str(len(old)))), tuple(old), tuple(new), _common(old))


def set_attribute_of_all(
    mentions: Sequence[Mention], code: str, values: Iterable[str], *, codebook: Codebook, words: str
) -> Change:
    """One attribute of all these mentions; those whose label does not have it are left as they are."""
    chosen = tuple(values)
    old = [m for m in mentions if codebook.attribute("mention", code, m.label) is not None]
    new = [replace(m, attributes=with_attribute(m.attributes, code, chosen)) for m in old]
    return Change(Act("attribute_all", (words, code, str(len(old)))), tuple(old), tuple(new), _common(old))


def frames_by_part(frames: Iterable[Frame]) -> Callable[[str], Iterable[Frame]]:
    """Which frames a mention or frame has a part in, as trigger or filler."""
    found: dict[str, list[Frame]] = defaultdict(list)
    for frame in frames:
        for id_ in {*frame.triggers, *(part.mention or part.frame for part in frame.arguments)} - {""}:
            found[id_].append(frame)
    return lambda id_: found.get(id_, ())


def _common(mentions: Sequence[Mention]) -> str:
    articles = {mention.article for mention in mentions}
    return articles.pop() if len(articles) == 1 else ""
