"""Who most likely holds a stance and whom it concerns, by the order of the words; the annotator decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotator.edits.stance_cues import STANCE, is_cue
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Mention
from annotator.model.span import Span
from annotator.text.sentences import PARAGRAPH_END
from annotator.text.words import WordFinder

HOLDER, TARGET, TARGET_EVENT = "HOLDER", "TARGET", "TARGET_EVENT"
"""The roles of a stance."""

_AND = r"(?:et|ou|and|or|&|ainsi que|mais aussi|as well as)"
_ARTICLE = r"(?:(?:le|la|les|du|des|de|au|aux|à|the|of)\s+|(?:l|d)['’]\s*)"
_GAP = re.compile(rf"\s*(?:[,;](?:\s*(?P<and>{_AND})\b)?|(?P<bare>{_AND})\b)\s*{_ARTICLE}{{0,2}}", re.IGNORECASE)
"""What parts the members of a list: a comma, a conjunction or both, and the articles of the next one."""

_AGENT = re.compile(rf"\s*(?:par|by|de la part)\s+{_ARTICLE}{{0,2}}", re.IGNORECASE)
"""What stands between a passive cue and who does it."""

_OF = re.compile(rf"\s*(?:de|du|des|d['’]|au|aux|en|à|of|in|from)\s*{_ARTICLE}{{0,2}}", re.IGNORECASE)
"""What stands between a noun and its complement (« le coup d’État au Venezuela »)."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST_WITHOUT_AND = 3
"""So many parts joined by commas alone are a list; two are more often a place and a name (« En France, Macron »)."""


def coordinated(article: Article, mentions: Iterable[Mention], member: Mention) -> list[Mention]:
    """The whole list that a mention is a member of (« l’Albanie, l’Argentine … et le Chili »), by position.

    Alone it is a list of one. `mentions` are those that may be members.
    """
    row = outermost([*mentions, member])
    at = next(place for place, one in enumerate(row) if one.start <= member.start and member.end <= one.end)
    first, last, joined_by_and = at, at, False
    while first > 0 and (gap := _gap(article, row[first - 1], row[first])):
        joined_by_and = joined_by_and or _has_and(gap)
        first -= 1
    while last + 1 < len(row) and (gap := _gap(article, row[last], row[last + 1])):
        joined_by_and = joined_by_and or _has_and(gap)
        last += 1
    found = row[first : last + 1]
    return found if joined_by_and or len(found) >= _LEAST_WITHOUT_AND else [row[at]]


def _gap(article: Article, left: Mention, right: Mention) -> re.Match[str] | None:
    return _GAP.fullmatch(article.text, left.end, right.start)


def _has_and(gap: re.Match[str]) -> bool:
    return bool(gap["and"] or gap["bare"])


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that lie in no other of them, by position; of equal ones the first."""
    result: list[Mention] = []
    for one in sorted(mentions, key=lambda found: (found.start, -found.end)):
        if not result or one.end > result[-1].end:
            result.append(one)
    return result


def one_each(mentions: Iterable[Mention]) -> list[Mention]:
    """The first mention of each entity, and all without one."""
    seen: set[tuple[str, ...]] = set()
    result = []
    for one in mentions:
        if not one.entities or one.entities not in seen:
            result.append(one)
        seen.add(one.entities)
    return result


def propose_holders(article: Article, annotations: AnnotationSet, *, cue: Span, codebook: Codebook) -> list[Mention]:
    """Whose stance the cue shows: the list or single mention nearest to it, one mention for each entity.

    Looked for behind a passive cue (« soutenu par »), before it in its sentence, then before it in its paragraph.
    """
    fit = _fitting(annotations, codebook, HOLDER)
    sentence, paragraph = _around(article, cue)
    here = _within(sentence, fit)
    after = next((one for one in here if one.start >= cue.end), None)
    if after is not None and _AGENT.fullmatch(article.text, cue.end, after.start):
        return one_each(coordinated(article, here, after))
    for place in (sentence, paragraph):
        found = _within(place, fit)
        before = [one for one in found if one.end <= cue.start]
        if before:
            group = one_each(coordinated(article, before, before[-1]))
            return group if len(group) > 1 else [_head(article, before)]
    return []


def propose_target(
    article: Article, annotations: AnnotationSet, *, cue: Span, codebook: Codebook, holders: Sequence[Mention] = ()
) -> Mention | None:
    """Whom or what the stance concerns: the nearest actor, country or event that is no holder.

    Looked for behind the cue in its sentence, then before it there and in its paragraph; a passive (its holders stand
    behind it) has it before. An event counts behind the cue and before a passive. None where nothing is.
    """
    parties, events = _fitting(annotations, codebook, TARGET), _fitting(annotations, codebook, TARGET_EVENT)
    taken = {id_ for one in holders for id_ in one.entities}
    held = {one.id for one in holders}

    def free(place: Span, fit: list[Mention]) -> list[Mention]:
        return [one for one in _within(place, fit) if one.id not in held and not taken.intersection(one.entities)]

    sentence, paragraph = _around(article, cue)
    is_passive = bool(holders) and all(one.start >= cue.end for one in holders)
    after = [one for one in free(sentence, [*parties, *events]) if one.start >= cue.end]
    if after and not is_passive:
        return after[0]
    for place in (sentence, paragraph):
        before = [one for one in free(place, [*parties, *events] if is_passive else parties) if one.end <= cue.start]
        if before:
            return _head(article, before)
    return None


def _head(article: Article, before: Sequence[Mention]) -> Mention:
    """The last of some mentions, or the one that it only complements."""
    at = len(before) - 1
    while at > 0 and _OF.fullmatch(article.text, before[at - 1].end, before[at].start):
        at -= 1
    return before[at]


def holders_within(annotations: AnnotationSet, spans: Iterable[Span], codebook: Codebook) -> list[Mention]:
    """The members of a list that was selected: what may hold a stance and lies in these spans, one for each entity."""
    fit = _fitting(annotations, codebook, HOLDER)
    return one_each(one for span in spans for one in _within(span, fit))


def find_cue(article: Article, annotations: AnnotationSet, near: Span) -> Mention | Span | None:
    """What shows the stance of a list at `near`: the cue tagged in its sentence, else a word of it that may be one.

    The nearest behind the list, else the nearest before it; None where the sentence has none.
    """
    sentence, _ = _around(article, near)
    tagged = [one for one in annotations.between(sentence.start, sentence.end) if one.label == STANCE]
    if tagged:
        return min(tagged, key=lambda one: _distance(near, one.start, one.end))
    words = [Span(found.start(), found.end()) for found in _WORD.finditer(article.text, sentence.start, sentence.end)]
    cues = [word for word in words if not word.overlaps(near) and is_cue(word.of(article.text))]
    return min(cues, key=lambda one: _distance(near, one.start, one.end), default=None)


def _distance(near: Span, start: int, end: int) -> tuple[bool, int]:
    return (start < near.end, abs(start - near.end) if start >= near.end else near.start - end)


def _fitting(annotations: AnnotationSet, codebook: Codebook, role: str) -> list[Mention]:
    """The mentions that may fill the role; a trigger of an event stands for the event."""
    known = codebook.role(role)
    fillers = known.fillers if known else ()
    layers = {layer.code for code in fillers if (layer := codebook.layer_of(code)) is not None}
    return [one for one in annotations.mentions if one.label in layers]


def _within(place: Span, fit: Iterable[Mention]) -> list[Mention]:
    return outermost(one for one in fit if place.start <= one.start and one.end <= place.end)


def _around(article: Article, cue: Span) -> tuple[Span, Span]:
    """The sentence and the paragraph of the cue."""
    text = article.text
    sentence = WordFinder(article.language).sentence_at(text, cue.start)
    start = max((found.end() for found in PARAGRAPH_END.finditer(text, 0, cue.start)), default=0)
    end = PARAGRAPH_END.search(text, cue.end)
    return sentence, Span(start, end.start() if end else len(text))
