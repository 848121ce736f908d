"""Edits of frames (events, stances, quotations): pure functions from records to a Change."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from annotator.edits.type_ranking import MODE, WHEN
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.ids import new_id
from annotator.model.records import TYPE, Argument, Article, Confidence, Frame, Mention, Record, with_attribute
from annotator.model.span import quote

_PRECISIONS = (
    (re.compile(r"\d{4}-\d\d-\d\d(T.*)?"), "day"),
    (re.compile(r"\d{4}-W\d\d"), "week"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
)


def build(
    article: Article, trigger: Mention, *, codebook: Codebook, also: tuple[Record, ...] = (), words: str = ""
) -> Change:
    """A frame evoked by a mention of its own layer; `also` holds the trigger when it is new in the same change."""
    layer = codebook.layer_of(trigger.label)
    if layer is None or layer.kind != "frame":
        raise CodebookViolation("layer", f"{trigger.label} evokes no frame", record=trigger.id)
    frame = Frame(new_id(), article.id, trigger.annotator, layer.code, (trigger.id,), codebook=codebook.version)
    act = Act("frame_new", (words or quote(trigger.spans, article.text), layer.code))
    return Change(act, (), (*also, frame), article.id)


def set_type(frame: Frame, code: str, *, codebook: Codebook, mode: str = "") -> Change:
    """The finer label, with the detail `mode` of it; attributes that the new type does not know go. "" clears it."""
    label = codebook.label(code)
    if code and (label is None or label.parent != frame.label):
        raise CodebookViolation("type", f"{code} is no type of {frame.label}", record=frame.id)
    of_types = {
        found.code
        for found in codebook.attributes
        if found.on == "frame" and found.labels and frame.label not in found.labels
    }
    kept = tuple(pair for pair in frame.attributes if pair[0] not in of_types)
    attributes = with_attribute(with_attribute(kept, TYPE, [code]), MODE, [mode])
    return _replaced(frame, replace(frame, attributes=attributes, codebook=codebook.version), "frame_type", code)


def set_attribute(frame: Frame, code: str, values: Iterable[str]) -> Change:
    """The values of one attribute (mode, status, polarity …); none clears it."""
    return _replaced(
        frame, replace(frame, attributes=with_attribute(frame.attributes, code, values)), "frame_attribute", code
    )


def set_date(frame: Frame, date: str, *, precision: str) -> Change:
    """When it happens: an ISO 8601 date or interval and how exact it is."""
    return _replaced(frame, replace(frame, date=date, precision=precision), "frame_date", date)


def set_source(frame: Frame, source: str) -> Change:
    """Who says so: the id of an entity, "" for the narrator."""
    return _replaced(frame, replace(frame, source=source), "frame_source", source)


def set_confidence(frame: Frame, confidence: Confidence) -> Change:
    """How sure the annotator is."""
    return _replaced(frame, replace(frame, confidence=confidence), "frame_confidence", confidence)


def set_note(frame: Frame, note: str, *, flag: bool) -> Change:
    """A remark, and whether it is a doubt."""
    return _replaced(frame, replace(frame, note=note, flag=flag), "frame_note", note)


def add_argument(
    frame: Frame,
    argument: Argument,
    *,
    codebook: Codebook,
    kinds: Iterable[str],
    also: tuple[Record, ...] = (),
    value: str = "",
) -> Change:
    """One filler more for a role.

    `kinds` are the codes that the filler goes by (layer, type, TEXT …); CodebookViolation when the role takes none of
    them or is unknown to the layer. A role that takes one filler replaces it. The `value` (ISO 8601) of what says when
    becomes the frame's date where it has none.
    """
    layer, role = codebook.label(frame.label), codebook.role(argument.role)
    use = next((use for use in layer.roles if use.role == argument.role), None) if layer else None
    if role is None or use is None:
        raise CodebookViolation("role", f"{frame.label} has no role {argument.role}", record=frame.id)
    if "ANY" not in role.fillers and not set(kinds) & set(role.fillers):
        raise CodebookViolation("filler", f"{argument.role} takes {', '.join(role.fillers)}", record=frame.id)
    if argument.frame == frame.id:
        raise CodebookViolation("filler", "a frame cannot fill a role of its own", record=frame.id)
    kept = frame.arguments if use.most != 1 else tuple(part for part in frame.arguments if part.role != argument.role)
    if argument in kept:
        return Change(Act("argument"), (frame,), (frame,), frame.article)
    new = replace(frame, arguments=(*kept, argument))
    if argument.role == WHEN and value and not frame.date:
        new = replace(new, date=value, precision=precision_of(value))
    return Change(Act("argument", (argument.role,)), (frame,), (*also, new), frame.article)


def replace_argument(frame: Frame, old: Argument, new: Argument | None) -> Change:
    """Another state of one argument; None takes it away."""
    parts = tuple(new if part == old else part for part in frame.arguments)
    kept = tuple(part for part in parts if part is not None)
    return _replaced(frame, replace(frame, arguments=kept), "argument_edit" if new else "argument_remove", old.role)


def add_trigger(frame: Frame, trigger: Mention) -> Change:
    """One trigger more; CodebookViolation when it is of another layer."""
    if trigger.label != frame.label:
        raise CodebookViolation("layer", f"{trigger.label} cannot evoke {frame.label}", record=frame.id)
    triggers = tuple(dict.fromkeys((*frame.triggers, trigger.id)))
    return _replaced(frame, replace(frame, triggers=triggers), "trigger_add", frame.label)


def precision_of(value: str) -> str:
    """How exact an ISO 8601 date or interval is: day, week, month, year, before, after or (none of these) unknown."""
    start, bar, end = value.partition("/")
    if bar and start in {"", ".."}:
        return "before"
    if bar and end in {"", ".."}:
        return "after"
    found = {
        next((name for pattern, name in _PRECISIONS if pattern.fullmatch(part)), "unknown")
        for part in (start, end or start)
    }
    return next((name for name in ("unknown", "year", "month", "week", "day") if name in found), "unknown")


def remove(frame: Frame, annotations: AnnotationSet, *, triggers: bool = False) -> Change:
    """The frame goes, and out of the frames it filled.

    With `triggers`, its trigger mentions that serve no other frame go too, and so does a quotation's cue.
    """
    users = [user for user in annotations.frames_with(frame.id) if user.id != frame.id]
    cut = [replace(user, arguments=tuple(part for part in user.arguments if part.frame != frame.id)) for user in users]
    lone: list[Mention] = []
    if triggers:
        own = [annotations.find_mention(part.mention) for part in frame.arguments if part.role == "CUE"]
        cues = [one.id for one in own if one is not None and one.label == frame.label]
        lone = [annotations.mention(id_) for id_ in (*frame.triggers, *cues) if annotations.frames_with(id_) == [frame]]
    act = Act("frame_remove", (frame.label,))
    return Change(act, (frame, *users, *lone), tuple(cut), frame.article)


def _replaced(old: Frame, new: Frame, act: str, word: str) -> Change:
    return Change(Act(act, (word,)), (old,), (new,), old.article)
