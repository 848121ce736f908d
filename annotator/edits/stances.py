"""Edits of stances: one record for each holder, and the country's stance derived from its leader's."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.edits.stance_cues import FORM, STANCE, VALUE, form_of, is_cue, value_of
from annotator.edits.stance_parties import (
    HOLDER,
    TARGET,
    TARGET_EVENT,
    coordinated,
    find_cue,
    holders_within,
    one_each,
    propose_holders,
    propose_target,
)
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.errors import CodebookViolation
from annotator.model.ids import new_id
from annotator.model.records import (
    Argument,
    Article,
    Attributes,
    Entity,
    Frame,
    Mention,
    Record,
    attribute,
    attribute_values,
    with_attribute,
)
from annotator.model.register import Register
from annotator.model.span import Span, joined, quote

__all__ = [
    "COUNTRY",
    "DERIVED",
    "EVIDENCE",
    "FORM",
    "HOLDER",
    "ISO",
    "STANCE",
    "TARGET",
    "TARGET_EVENT",
    "VALUE",
    "coordinated",
    "country_code",
    "country_of",
    "derived",
    "derived_from",
    "filler",
    "find_cue",
    "form_of",
    "holders_within",
    "is_cue",
    "is_held_by",
    "propose_holders",
    "propose_target",
    "stances_of_list",
    "value_of",
]

DERIVED, EVIDENCE = "derived", "EVIDENCE"
"""The attribute of a stance drawn from another one, and the role that the other one fills in it."""

COUNTRY, ISO = "COUNTRY", "ISO3166-1-alpha-2"
"""The layer of countries, and the scheme of their codes."""


def stances_of_list(
    article: Article,
    cue: Mention | Span | Sequence[Span],
    *,
    holders: Iterable[Mention],
    target: Argument | None = None,
    value: str = "",
    form: str = "",
    codebook: Codebook,
    annotator: str,
    known: Sequence[Frame] = (),
) -> Change:
    """One stance for each holder (one without holder where there is none), all evoked by the same cue, in one change.

    A cue that is no mention becomes one. Of the stances that the cue evokes already (`known`), one without holder
    is filled first, and holders who have one towards this target are left out. CodebookViolation where the codebook
    has no stances, or not this value or form.
    """
    _checked(codebook, value, form)
    trigger, fresh = _trigger(article, cue, codebook=codebook, annotator=annotator)
    blank = next((frame for frame in known if not _of_role(frame, HOLDER)), None)
    wanted = [one for one in one_each(holders) if not any(_is_told(one, target, frame) for frame in known)]
    fillers: list[Argument | None] = [filler(HOLDER, one) for one in wanted]
    if not fillers and (fresh or blank is not None or not known):
        fillers = [None]
    attributes = with_attribute(with_attribute((), VALUE, [value]), FORM, [form])
    frames: list[Record] = []
    for holder in fillers:
        parts = tuple(part for part in (holder, target) if part is not None)
        if blank is not None and not frames:
            frames.append(_filled(blank, parts, attributes))
        else:
            version = codebook.version
            frames.append(
                Frame(new_id(), article.id, annotator, STANCE, (trigger.id,), parts, attributes, codebook=version)
            )
    removed = (blank,) if blank is not None and frames else ()
    words = " ".join(quote(trigger.spans, article.text).split())
    act = Act("stances", (words, str(len(frames)))) if len(frames) > 1 else Act("frame_new", (words, STANCE))
    return Change(act, removed, (*fresh, *frames), article.id)


def derived(stance: Frame, country: Entity, *, codebook: Codebook, also: tuple[Record, ...] = ()) -> Change:
    """The country's stance drawn from its leader's: the same in all but the holder, marked derived.

    Its ground is the leader's stance, as evidence. `also` holds the country where it is new. CodebookViolation for
    what is no stance, is derived itself, or is the country's own.
    """
    if stance.label != STANCE or attribute(stance.attributes, DERIVED) == "yes":
        raise CodebookViolation("layer", "only a stance that is not derived bears another", record=stance.id)
    if any(part.entity == country.id for part in _of_role(stance, HOLDER)):
        raise CodebookViolation("filler", f"it is the stance of {country.name} already", record=stance.id)
    if codebook.attribute("frame", DERIVED, STANCE) is None:
        raise CodebookViolation("attribute", "the codebook knows no derived stances", record=stance.id)
    kept = tuple(part for part in stance.arguments if part.role not in (HOLDER, EVIDENCE))
    holder, ground = Argument(HOLDER, entity=country.id), Argument(EVIDENCE, frame=stance.id)
    new = replace(
        stance,
        id=new_id(),
        arguments=(holder, *kept, ground),
        attributes=with_attribute(stance.attributes, DERIVED, ["yes"]),
        note="",
        flag=False,
        origin="hand",
        codebook=codebook.version,
    )
    return Change(Act("stance_derive", (country.name,)), (), (*also, new), stance.article)


def derived_from(stance: Frame, annotations: AnnotationSet) -> list[Frame]:
    """The stances drawn from this one: it is their ground, or they name none and share its cue and value."""
    if attribute(stance.attributes, DERIVED) == "yes":
        return []
    near = {frame.id: frame for id_ in (stance.id, *stance.triggers) for frame in annotations.frames_with(id_)}
    drawn = [frame for frame in near.values() if attribute(frame.attributes, DERIVED) == "yes"]
    return [frame for frame in drawn if _rests_on(frame, stance)]


def is_held_by(frame: Frame, entity: str, annotations: AnnotationSet) -> bool:
    """Whether this entity holds the stance, named or implicit."""
    for part in _of_role(frame, HOLDER):
        mention = annotations.find_mention(part.mention)
        if part.entity == entity or (mention is not None and entity in mention.entities):
            return True
    return False


def _rests_on(frame: Frame, stance: Frame) -> bool:
    grounds = [part.frame for part in _of_role(frame, EVIDENCE) if part.frame]
    alike = attribute(frame.attributes, VALUE) == attribute(stance.attributes, VALUE)
    return stance.id in grounds if grounds else alike and bool(set(frame.triggers) & set(stance.triggers))


def country_code(stance: Frame, annotations: AnnotationSet, register: Register) -> str:
    """The ISO 3166-1 alpha-2 code of the one country that the stance's only holder belongs to, else ""."""
    holders = _of_role(stance, HOLDER)
    if len(holders) != 1:
        return ""
    mention = annotations.find_mention(holders[0].mention)
    entities = mention.entities if mention is not None and len(mention.entities) == 1 else ()
    holder = register.find(holders[0].entity or "".join(entities))
    codes = attribute_values(holder.attributes, "country") if holder and holder.kind != COUNTRY else ()
    return codes[0] if len(codes) == 1 else ""


def country_of(code: str, register: Register) -> Entity | None:
    """The record of the country with this code; None where there is none, or several."""
    found = register.named(code, kind=COUNTRY) if code else []
    coded = [one for one in found if (ISO, code) in one.codes] or found
    return coded[0] if len(coded) == 1 else None


def filler(role: str, mention: Mention, annotations: AnnotationSet | None = None) -> Argument:
    """What a mention brings to a role: itself with its only entity, or the event that it evokes."""
    frames = annotations.frames_with(mention.id) if annotations else []
    evoked = [frame for frame in frames if mention.id in frame.triggers and frame.label == mention.label]
    if evoked:
        return Argument(TARGET_EVENT if role == TARGET else role, mention=mention.id, frame=evoked[0].id)
    return Argument(role, mention=mention.id, entity=mention.entities[0] if len(mention.entities) == 1 else "")


def _trigger(
    article: Article, cue: Mention | Span | Sequence[Span], *, codebook: Codebook, annotator: str
) -> tuple[Mention, tuple[Mention, ...]]:
    """The mention of the cue, and again where it is new."""
    if isinstance(cue, Mention):
        if cue.label != STANCE:
            raise CodebookViolation("layer", f"{cue.label} evokes no stance", record=cue.id)
        return cue, ()
    parts = joined([cue] if isinstance(cue, Span) else cue)
    if not parts or parts[-1].end > len(article.text):
        raise CodebookViolation("span", "the words are not in the article")
    made = Mention(new_id(), article.id, annotator, STANCE, parts, codebook=codebook.version)
    return made, (made,)


def _checked(codebook: Codebook, value: str, form: str) -> None:
    layer = codebook.label(STANCE)
    if layer is None or layer.retired:
        raise CodebookViolation("label", f"the codebook has no label {STANCE}")
    for code, word in ((VALUE, value), (FORM, form)):
        known = codebook.attribute("frame", code, STANCE)
        if word and word not in ({found.code for found in known.values} if known else ()):
            raise CodebookViolation(code, f"{word} is no {code} of a stance")


def _filled(frame: Frame, parts: Sequence[Argument], attributes: Attributes) -> Frame:
    """The frame with these parts and attributes where it has none of its own."""
    roles = {part.role for part in frame.arguments}
    own = {code for code, _ in frame.attributes}
    return replace(
        frame,
        arguments=(*frame.arguments, *(part for part in parts if part.role not in roles)),
        attributes=tuple(sorted({*frame.attributes, *(pair for pair in attributes if pair[0] not in own)})),
    )


def _is_told(holder: Mention, target: Argument | None, frame: Frame) -> bool:
    """Whether a frame already says what this holder thinks of the target."""
    held = any(
        part.mention == holder.id or (part.entity and part.entity in holder.entities)
        for part in _of_role(frame, HOLDER)
    )
    aims = [part for part in frame.arguments if part.role in (TARGET, TARGET_EVENT)]
    return held and (target is None or not aims or any(_same_aim(target, part) for part in aims))


def _same_aim(left: Argument, right: Argument) -> bool:
    pairs = ((left.mention, right.mention), (left.entity, right.entity), (left.frame, right.frame))
    return any(one and one == other for one, other in pairs)


def _of_role(frame: Frame, role: str) -> list[Argument]:
    return [part for part in frame.arguments if part.role == role]
