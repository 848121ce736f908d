"""Edits of quotations: what the text says of one is filled in when it is made; the annotator corrects."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from annotator.edits import frames
from annotator.edits.sources import CUE_PART, PART, QUOTE, SPEAKER, is_content
from annotator.edits.stance_parties import outermost
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.folding import fold
from annotator.model.ids import new_id
from annotator.model.records import (
    TYPE,
    Argument,
    Article,
    Attributes,
    Frame,
    Mention,
    Record,
    attribute,
    with_attribute,
)
from annotator.model.span import Span, quote
from annotator.text.language import guess
from annotator.text.sentences import PARAGRAPH_END
from annotator.text.speakers import Speakers
from annotator.text.speech import Place
from annotator.text.speech_kinds import Kind, Speech, is_cue, speech_at
from annotator.text.speech_words import speech_words

CUE, ADDRESSEE = "CUE", "ADDRESSEE"
"""The roles of the words that introduce a quotation, and of those to whom it is said."""

KIND, CUE_PLACE = "quote_kind", "cue_place"
"""The attributes of a quotation that the text tells."""

_AROUND, _BESIDE, _GAP = 400, 160, 60
_SENTENCE_END = re.compile(r"[.!?]\s|[\n\r]")


@dataclass(frozen=True, slots=True)
class QuotationParts:
    """What stands beside a quotation: its kind and the cue's place ("" unknown), the cue's words and mentions tagged.

    `tagged` is the mention that carries the cue already: a cue's own, else the trigger of an event or stance there.
    """

    kind: Kind = ""
    place: Place = ""
    cue: Span | None = None
    tagged: Mention | None = None
    speaker: Mention | None = None
    addressee: Mention | None = None


def quotation_parts(
    article: Article, spans: Sequence[Span], annotations: AnnotationSet, *, codebook: Codebook
) -> QuotationParts:
    """What the text and the mentions around it say of a quotation over these spans."""
    language = article.language or guess(article.text)
    speech = speech_at(article.text, spans, language)
    whole = Span(spans[0].start, spans[-1].end)
    if speech.cue is None:
        own = _lone_cue(article, whole, annotations)
        if own is None:
            return QuotationParts(speech.kind)
        cue = Span(own.start, own.end)
        speech = replace(
            speech, cue=cue, place=_place(cue, whole), verb=None if _is_source(own, article, language) else cue
        )
    assert speech.cue is not None
    speaker = _speaker(article, whole, speech, annotations=annotations, codebook=codebook)
    addressee = _addressee(article, whole, speech, annotations=annotations, codebook=codebook)
    return QuotationParts(
        speech.kind,
        speech.place,
        speech.cue,
        _tagged(speech.cue, annotations, codebook),
        speaker,
        addressee if addressee != speaker else None,
    )


def quotation(
    article: Article,
    trigger: Mention,
    annotations: AnnotationSet,
    *,
    codebook: Codebook,
    also: tuple[Record, ...] = (),
    words: str = "",
    speaker: str = "",
) -> Change:
    """A quotation of these words with its kind, cue and speaker as far as they stand beside it, all in one change.

    The words of a cue that is not tagged become a mention. `speaker` is the id of the record that speaks where no
    mention of the speaker is tagged; `also` holds the trigger when it is new in the same change.
    """
    change = frames.build(article, trigger, codebook=codebook, also=also, words=words)
    frame = change.added[-1]
    assert isinstance(frame, Frame)
    parts = quotation_parts(article, trigger.spans, annotations, codebook=codebook)
    cue, fresh = _cue(trigger, parts, codebook)
    arguments = _arguments(parts, cue, annotations, speaker=speaker)
    filled = _filled(frame, arguments, (KIND, parts.kind), (CUE_PLACE, parts.place), codebook=codebook)
    return replace(change, added=(*fresh, *change.added[:-1], replace(filled, origin=trigger.origin)))


def cue_attached(
    article: Article, cue: Mention, annotations: AnnotationSet, *, codebook: Codebook, speaker: str = ""
) -> tuple[Frame, Frame] | None:
    """The quotation beside a cue without one of its own, as it is and as it becomes with it; None where none is."""
    frame = _beside(article, Span(cue.start, cue.end), annotations)
    if frame is None:
        return None
    trigger = next(found for id_ in frame.triggers if (found := annotations.find_mention(id_)) is not None)
    parts = quotation_parts(article, trigger.spans, annotations, codebook=codebook)
    place = _place(Span(cue.start, cue.end), Span(trigger.start, trigger.end))
    arguments = _arguments(parts, cue, annotations, speaker=speaker)
    return frame, _filled(frame, arguments, (KIND, parts.kind), (CUE_PLACE, place), codebook=codebook)


def with_cue(
    article: Article, cue: Mention, annotations: AnnotationSet, *, codebook: Codebook, also: tuple[Record, ...] = ()
) -> Change | None:
    """A new cue, tagged by hand, for the quotation beside it; None where it introduces none that lacks one."""
    words = quote(cue.spans, article.text)
    if not is_cue(words, article.language or guess(article.text)):
        return None
    marked = replace(cue, attributes=_of_cue(cue.attributes, codebook))
    found = cue_attached(article, marked, annotations, codebook=codebook)
    if found is None:
        return None
    others = tuple(record for record in also if record.id != cue.id)
    return Change(Act("tag", (words, cue.label)), (found[0],), (*others, marked, found[1]), article.id)


def _place(cue: Span, whole: Span) -> Place:
    return "before" if cue.end <= whole.start else "after" if cue.start >= whole.end else "inside"


# the cue


def _cue(trigger: Mention, parts: QuotationParts, codebook: Codebook) -> tuple[Mention | None, tuple[Mention, ...]]:
    """The mention of the cue, and again where it is new."""
    if parts.tagged is not None or parts.cue is None or parts.cue in trigger.spans:
        return parts.tagged, ()
    made = Mention(
        new_id(),
        trigger.article,
        trigger.annotator,
        QUOTE,
        (parts.cue,),
        attributes=_of_cue((), codebook),
        origin=trigger.origin,
        codebook=codebook.version,
    )
    return made, (made,)


def _of_cue(attributes: Attributes, codebook: Codebook) -> Attributes:
    """The attributes of a cue, as far as the codebook knows that quotations have parts."""
    known = codebook.attribute("mention", PART, QUOTE)
    if known is None or CUE_PART not in {value.code for value in known.values}:
        return attributes
    return with_attribute(attributes, PART, [CUE_PART])


def _tagged(cue: Span, annotations: AnnotationSet, codebook: Codebook) -> Mention | None:
    """The mention that carries the cue: one of its own over some of its words, else a trigger within them."""
    role = codebook.role(CUE)
    fillers = set(role.fillers) if role else set()
    near = sorted(annotations.between(cue.start, cue.end), key=lambda one: (one.start, one.end, one.id))
    own = [one for one in near if one.label == QUOTE and not is_content(one)]
    triggers = [one for one in near if one.label != QUOTE and one.label in fillers]
    triggers = [one for one in triggers if cue.covers(Span(one.start, one.end))]
    return next(iter((*own, *triggers)), None)


def _lone_cue(article: Article, whole: Span, annotations: AnnotationSet) -> Mention | None:
    """A cue that was tagged close to the quotation, in words that no list has, and that serves no other."""
    near = annotations.between(max(whole.start - _GAP, 0), min(whole.end + _GAP, len(article.text)))
    free = [
        one
        for one in near
        if one.label == QUOTE and not is_content(one) and not annotations.frames_with(one.id)
        if not PARAGRAPH_END.search(article.text, one.end, whole.start)
    ]
    return min(free, key=lambda one: (_distance(Span(one.start, one.end), whole), one.start), default=None)


def _is_source(cue: Mention, article: Article, language: str) -> bool:
    words = fold(quote(cue.spans, article.text)).split()
    return bool(words) and words[0] in speech_words(language).sources


def _beside(article: Article, cue: Span, annotations: AnnotationSet) -> Frame | None:
    """The quotation without a cue that these words introduce by their place, else the nearest one beside them."""
    low, high = max(cue.start - _BESIDE, 0), min(cue.end + _BESIDE, len(article.text))
    language = article.language or guess(article.text)
    found: list[tuple[bool, int, str, Frame]] = []
    for mention in annotations.between(low, high):
        if not is_content(mention) or cue in mention.spans:
            continue
        said = speech_at(article.text, mention.spans, language).cue
        away = _distance(cue, Span(mention.start, mention.end))
        parted = _SENTENCE_END.search(article.text, min(cue.end, mention.end), max(cue.start, mention.start))
        if said.overlaps(cue) if said is not None else (away <= _GAP and parted is None):
            found += [
                (said is None, away, frame.id, frame)
                for frame in annotations.frames_with(mention.id)
                if frame.label == QUOTE and mention.id in frame.triggers
                if all(part.role != CUE for part in frame.arguments)
            ]
    return min(found, key=lambda one: one[:3])[3] if found else None


def _distance(one: Span, other: Span) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


# who speaks, and to whom


def _may_fill(role: str, codebook: Codebook, mentions: Iterable[Mention]) -> list[Mention]:
    known = codebook.role(role)
    layers = {layer.code for code in (known.fillers if known else ()) if (layer := codebook.layer_of(code))}
    return outermost(one for one in mentions if one.label in layers)


def _speaker(
    article: Article, whole: Span, speech: Speech, *, annotations: AnnotationSet, codebook: Codebook
) -> Mention | None:
    assert speech.cue is not None
    low, high = min(whole.start, speech.cue.start), max(whole.end, speech.cue.end)
    near = _may_fill(SPEAKER, codebook, annotations.between(max(low - _AROUND, 0), high + _AROUND))
    pronoun = [
        one
        for one in near
        if attribute(one.attributes, "kind") == "pronoun" and _distance(Span(one.start, one.end), speech.cue) <= 1
    ]
    if pronoun:
        return pronoun[0]
    places = [(Span(one.start, one.end), attribute(one.attributes, TYPE) == "PERSON") for one in near]
    listed = Speakers(article.text, places)
    if speech.verb is None:
        at = listed.behind_source(speech.cue)
    else:
        at = listed.nearest(speech.cue, whole, verb=speech.verb.start, by_pronoun=speech.by_pronoun)
    return near[at] if at is not None else None


def _addressee(
    article: Article, whole: Span, speech: Speech, *, annotations: AnnotationSet, codebook: Codebook
) -> Mention | None:
    """Who is named behind the cue with « à », or at once where the verb tells somebody something."""
    if speech.cue is None or speech.verb is None:
        return None
    words = speech_words(article.language or guess(article.text))
    stop = whole.start if speech.place == "before" else speech.cue.end + _BESIDE
    near = [one for one in annotations.between(speech.cue.end, max(stop, speech.cue.end + 1)) if one.end <= stop]
    for one in _may_fill(ADDRESSEE, codebook, near):
        gap = article.text[speech.cue.end : one.start]
        keys = [fold(word) for word in gap.replace("’", "’ ").replace("'", "' ").split()]
        behind = [key for key in keys if key not in words.articles]
        told = speech.tells and not behind
        if not PARAGRAPH_END.search(gap) and (told or (keys and set(keys[-2:]) & words.addressing and "." not in gap)):
            return one
    return None


# filling


def _arguments(
    parts: QuotationParts, cue: Mention | None, annotations: AnnotationSet, *, speaker: str
) -> list[Argument]:
    found: list[Argument] = []
    if parts.speaker is not None:
        found.append(_argument(SPEAKER, parts.speaker))
    elif speaker:
        found.append(Argument(SPEAKER, entity=speaker))
    if parts.addressee is not None:
        found.append(_argument(ADDRESSEE, parts.addressee))
    if cue is not None:
        evoked = [one.id for one in annotations.frames_with(cue.id) if cue.id in one.triggers]
        found.append(Argument(CUE, mention=cue.id, frame=evoked[0] if evoked else ""))
    return found


def _argument(role: str, mention: Mention) -> Argument:
    return Argument(role, mention=mention.id, entity=mention.entities[0] if len(mention.entities) == 1 else "")


def _filled(frame: Frame, arguments: Iterable[Argument], *pairs: tuple[str, str], codebook: Codebook) -> Frame:
    """The frame with these, where the codebook knows them and the frame has none of its own."""
    layer = codebook.label(frame.label)
    roles = {use.role for use in layer.roles} if layer else set()
    taken = {part.role for part in frame.arguments}
    attributes = frame.attributes
    for code, value in pairs:
        known = codebook.attribute("frame", code, frame.label)
        if known is not None and value in {one.code for one in known.values} and not attribute(attributes, code):
            attributes = with_attribute(attributes, code, [value])
    new = tuple(part for part in arguments if part.role in roles and part.role not in taken)
    return replace(frame, arguments=(*frame.arguments, *new), attributes=attributes)
