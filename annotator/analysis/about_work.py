"""Questions about what is not finished: missing parts, odd borders, doubts, words without a record."""

from __future__ import annotations

from collections.abc import Iterator

from annotator.analysis.borders import oddness
from annotator.analysis.finding import MOST_PASSAGES, Finding, Word, form, label, number, role
from annotator.analysis.question import Question
from annotator.analysis.sheet import DESCRIPTIONS, Sheet, type_of
from annotator.model.records import TYPE, Frame, Mention, attribute

DATE, QUOTE = "DATE", "QUOTE"


def _role_missing(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.frames:
        type_ = attribute(frame.attributes, TYPE)
        filled = {one.role for one in frame.arguments}
        for group in sheet.rules.groups(frame.label, type_):
            if filled.isdisjoint(group) and not (frame.label == QUOTE and group == ("SPEAKER",)):
                words = (label(type_of(frame)), role(group[0]))
                yield Finding("role_missing", (frame.id,), words, (sheet.passage(frame),), detail="|".join(group))


def _type_missing(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.frames:
        if frame.label in sheet.rules.typed and not attribute(frame.attributes, TYPE):
            yield Finding("type_missing", (frame.id,), (label(frame.label),), (sheet.passage(frame),))


def _value_missing(sheet: Sheet) -> Iterator[Finding]:
    """Attributes of frames that the codebook requires and that have no default."""
    for frame in sheet.frames:
        for code in sheet.rules.required(frame.label, attribute(frame.attributes, TYPE)):
            if not attribute(frame.attributes, code):
                words = (label(type_of(frame)), Word("attribute", f"frame.{code}"))
                yield Finding("value_missing", (frame.id,), words, (sheet.passage(frame),), detail=code)


def _comment_missing(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.frames:
        type_ = type_of(frame)
        if type_ in sheet.rules.remarked and not frame.note.strip():
            yield Finding("comment_missing", (frame.id,), (label(type_),), (sheet.passage(frame),))


def _no_trigger(sheet: Sheet) -> Iterator[Finding]:
    for frame in sheet.frames:
        if not any(sheet.mention(id_) for id_ in frame.triggers):
            yield Finding("no_trigger", (frame.id,), (label(type_of(frame)),), (sheet.passage(frame),))


def _overlapping(sheet: Sheet) -> Iterator[Finding]:
    """Two mentions of a label that cross, or lie over the same words, or one in the other with the same record."""
    open_: list[Mention] = []
    for mention in sheet.mentions:
        open_ = [one for one in open_ if one.end > mention.start]
        for other in open_:
            if other.label == mention.label and _collide(sheet, other, mention):
                words = (label(mention.label), form(sheet.words(other)), form(sheet.words(mention)))
                ids = tuple(sorted((other.id, mention.id)))
                yield Finding("overlapping", ids, words, (sheet.passage(other), sheet.passage(mention)))
        open_.append(mention)


def _collide(sheet: Sheet, left: Mention, right: Mention) -> bool:
    if not any(one.overlaps(other) for one in left.spans for other in right.spans):
        return False
    if left.spans == right.spans:
        return not sheet.rules.is_frame_layer(left.label)
    if left.end < right.end and left.start < right.start:
        return True
    return bool(set(left.entities) & set(right.entities))


def _odd_borders(sheet: Sheet) -> Iterator[Finding]:
    for mention in sheet.mentions:
        why = oddness(sheet.article.text, mention.spans, is_passage=mention.label == QUOTE)
        if why:
            words = (form(sheet.words(mention)), label(mention.label))
            yield Finding("odd_borders", (mention.id,), words, (sheet.passage(mention),), detail=why)


def _doubts(sheet: Sheet) -> Iterator[Finding]:
    for mention in sheet.mentions:
        if mention.flag:
            words = (form(sheet.words(mention)), label(mention.label), form(mention.note))
            yield Finding("doubt", (mention.id,), words, (sheet.passage(mention),))
    for frame in sheet.frames:
        if frame.flag:
            words = (form(_words_of(sheet, frame)), label(type_of(frame)), form(frame.note))
            yield Finding("doubt", (frame.id,), words, (sheet.passage(frame),))


def _words_of(sheet: Sheet, frame: Frame) -> str:
    found = next((one for id_ in frame.triggers if (one := sheet.mention(id_)) is not None), None)
    return sheet.words(found) if found else ""


def _date_value(sheet: Sheet) -> Iterator[Finding]:
    for mention in sheet.mentions:
        if mention.label == DATE and not mention.value and attribute(mention.attributes, "vague") != "yes":
            yield Finding("date_value", (mention.id,), (form(sheet.words(mention)),), (sheet.passage(mention),))


def _done_unresolved(sheet: Sheet) -> Iterator[Finding]:
    if sheet.state != "done":
        return
    nameless = [one for one in sheet.mentions if one.label in sheet.rules.naming and not one.entities]
    loose = [one for one in nameless if attribute(one.attributes, "kind") not in DESCRIPTIONS]
    if loose:
        words = (number(len(loose)), form(sheet.words(loose[0])))
        passages = tuple(sheet.passage(one) for one in loose[:MOST_PASSAGES])
        yield Finding("done_unresolved", (sheet.article.id,), words, passages)


QUESTIONS = (
    Question("overlapping", "contradiction", look=_overlapping),
    Question("role_missing", "unfinished", look=_role_missing),
    Question("type_missing", "unfinished", look=_type_missing),
    Question("value_missing", "unfinished", look=_value_missing),
    Question("comment_missing", "unfinished", look=_comment_missing),
    Question("no_trigger", "unfinished", look=_no_trigger),
    Question("date_value", "unfinished", labels=(DATE,), look=_date_value),
    Question("odd_borders", "unfinished", look=_odd_borders),
    Question("doubt", "unfinished", look=_doubts),
    Question("done_unresolved", "unfinished", look=_done_unresolved),
)
