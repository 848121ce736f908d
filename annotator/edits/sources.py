"""Who says so: events and stances within a quotation are said by its speaker, the innermost quotation's first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.records import Frame, Mention, Record, attribute
from annotator.model.span import Span

QUOTE, SPEAKER = "QUOTE", "SPEAKER"
"""The layer of quotations, and the role of who speaks in one."""

PART, CUE_PART = "part", "cue"
"""The attribute that tells the words spoken from those that introduce them, and its value for the latter."""


def is_content(mention: Mention) -> bool:
    """Whether a mention is what somebody says, not the words that introduce it."""
    return mention.label == QUOTE and attribute(mention.attributes, PART) != CUE_PART


def source_at(annotations: AnnotationSet, span: Span) -> list[str]:
    """Who speaks at these words by the quotations around them: ids of entities, each once, the innermost first.

    Nobody where the narrator speaks, or where no quotation around them has a speaker with a record.
    """
    return list(
        dict.fromkeys(id_ for frame in quotations_at(annotations, span) for id_ in speakers(frame, annotations))
    )


def quotations_at(annotations: AnnotationSet, span: Span) -> list[Frame]:
    """The quotations whose words spoken hold this span, the innermost first."""
    over = [one for one in annotations.between(span.start, span.end) if is_content(one) and _holds(one, span)]
    over.sort(key=lambda one: (one.end - one.start, one.start, one.id))
    frames = [frame for one in over for frame in annotations.frames_with(one.id)]
    triggers = {one.id for one in over}
    return list({f.id: f for f in frames if f.label == QUOTE and triggers.intersection(f.triggers)}.values())


def speakers(frame: Frame, annotations: AnnotationSet) -> list[str]:
    """The ids of the entities that speak in a quotation, named in the text or not."""
    found: list[str] = []
    for part in frame.arguments:
        if part.role == SPEAKER:
            mention = annotations.find_mention(part.mention)
            found += mention.entities if mention is not None and mention.entities else [part.entity]
    return [id_ for id_ in dict.fromkeys(found) if id_]


def with_sources(change: Change, annotations: AnnotationSet) -> Change:
    """The same change, in which new events and stances say who says them, and those within the quotations it touches.

    Nothing that says so already is altered, but for what followed a speaker who is another one now. `annotations` are
    the annotator's as they are before the change.
    """
    after = _after(change, annotations)
    if after is None:
        return change
    old = {record.id for record in change.removed}
    fresh = {one.id for one in change.added if _bears_source(one) and one.id not in old}
    new: dict[str, Frame] = {}
    for frame in after.frames:
        where = _where(frame, after)
        if not _bears_source(frame) or where is None:
            continue
        voices = source_at(after, where)
        before = [] if frame.id in fresh else source_at(annotations, where)
        if voices and voices[:1] != before[:1] and frame.source in {"", *before[:1]}:
            new[frame.id] = replace(frame, source=voices[0])
    return _with(change, new, annotations)


def _with(change: Change, new: dict[str, Frame], annotations: AnnotationSet) -> Change:
    added = [new.pop(record.id) if record.id in new else record for record in change.added]
    removed = [found for id_ in new if (found := annotations.find_frame(id_)) is not None]
    return replace(change, removed=(*change.removed, *removed), added=(*added, *new.values()))


def _after(change: Change, annotations: AnnotationSet) -> AnnotationSet | None:
    """The passages that the change is about as they are behind it; None where it concerns no speech and no frame."""
    frames = _concerned(change, annotations)
    if not frames:
        return None
    mine = {one.id: one for one in change.added if isinstance(one, Mention)}
    near: dict[str, Mention] = {}
    for id_ in {id_ for frame in frames for id_ in frame.triggers}:
        found = mine.get(id_) or annotations.find_mention(id_)
        for span in found.spans if found else ():
            near.update((one.id, one) for one in annotations.between(span.start, span.end))
    users = {frame.id: frame for id_ in near for frame in annotations.frames_with(id_)}
    for id_ in {part.mention for frame in users.values() for part in frame.arguments if part.role == SPEAKER}:
        if (speaker := annotations.find_mention(id_)) is not None:
            near[id_] = speaker
    for id_ in {id_ for frame in users.values() for id_ in frame.triggers}:
        if (trigger := annotations.find_mention(id_)) is not None:
            near[id_] = trigger
    after = AnnotationSet(annotations.article, annotations.annotator, mentions=near.values(), frames=users.values())
    gone = tuple(record for record in change.removed if isinstance(record, Mention | Frame) and after.find(record.id))
    after.apply(replace(change, removed=gone, added=tuple(_own(change.added, annotations))))
    _complete(after, frames, annotations)
    return after


def _own(records: Iterable[Record], annotations: AnnotationSet) -> Iterator[Record]:
    for one in records:
        if isinstance(one, Mention | Frame) and one.annotator == annotations.annotator:
            yield one


def _complete(after: AnnotationSet, frames: Iterable[Frame], annotations: AnnotationSet) -> None:
    """Put in the speakers of new quotations whose mentions stand elsewhere."""
    wanted = {part.mention for frame in frames for part in frame.arguments if part.role == SPEAKER}
    lacking = tuple(
        one for id_ in wanted if after.find(id_) is None and (one := annotations.find_mention(id_)) is not None
    )
    after.apply(Change(Act("sources"), (), lacking))


def _concerned(change: Change, annotations: AnnotationSet) -> list[Frame]:
    """The frames that the change brings, and the quotations whose words or speakers it alters."""
    found = {one.id: one for one in change.added if isinstance(one, Frame) and one.annotator == annotations.annotator}
    for mention in change.added:
        if isinstance(mention, Mention) and annotations.find_mention(mention.id) is not None:
            for frame in annotations.frames_with(mention.id):
                if frame.label == QUOTE:
                    found.setdefault(frame.id, frame)
    return list(found.values())


def _bears_source(record: Record) -> bool:
    """Whether a record may be said by somebody: an event, a stance; a quotation has its speaker."""
    return isinstance(record, Frame) and record.label != QUOTE


def _where(frame: Frame, annotations: AnnotationSet) -> Span | None:
    found = [one for id_ in frame.triggers if (one := annotations.find_mention(id_)) is not None]
    return Span(found[0].start, found[0].end) if found else None


def _holds(mention: Mention, span: Span) -> bool:
    return any(part.covers(span) for part in mention.spans)
