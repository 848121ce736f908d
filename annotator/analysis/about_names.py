"""Questions about records of the register and the words that name them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.analysis.finding import MOST_PASSAGES, Finding, Word, entity, form, label
from annotator.analysis.question import Fact, Question, fact_at, stated
from annotator.analysis.sheet import Sheet
from annotator.model.folding import key
from annotator.model.records import TYPE, Entity, Mention, attribute
from annotator.model.validation import NARRATOR_ID

COUNTRY, ISO = "COUNTRY", "ISO3166-1"


def _two_records_here(sheet: Sheet) -> Iterator[Finding]:
    groups: dict[tuple[str, str], dict[str, Mention]] = defaultdict(dict)
    for folded, id_, mention in sheet.named:
        groups[mention.label, folded].setdefault(id_, mention)
    for (_, folded), found in groups.items():
        if len(found) > 1:
            ids = sorted(found)
            words = (form(sheet.words(found[ids[0]])), entity(ids[0]), entity(ids[1]))
            passages = tuple(sheet.passage(found[id_]) for id_ in ids[:MOST_PASSAGES])
            detail = f"{sheet.article.id} {folded}"
            yield Finding("two_records_here", tuple(ids), words, passages, detail=detail)


def _forms(sheet: Sheet) -> Iterator[Fact]:
    seen: set[tuple[str, str, str]] = set()
    for folded, id_, mention in sheet.named:
        if (mention.label, folded, id_) not in seen:
            seen.add((mention.label, folded, id_))
            yield fact_at((mention.label, folded), sheet.passage(mention), id_, sheet.words(mention))


def _two_records(facts: Sequence[Fact]) -> Iterator[Finding]:
    """Several records for one form, not all of them within one article."""
    first: dict[str, Fact] = {}
    articles: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        first.setdefault(fact.words[0], fact)
        articles[fact.words[0]].add(fact.article)
    ids = sorted(first)
    if len(ids) < 2 or len(set().union(*articles.values())) < 2:
        return
    passages = tuple(first[id_].passage for id_ in ids[:MOST_PASSAGES])
    words = (form(first[ids[0]].words[1]), entity(ids[0]), entity(ids[1]))
    yield Finding("two_records", tuple(ids), words, passages, detail=":".join(facts[0].key))


def _codes(one: Entity) -> Iterator[Fact]:
    for scheme, code in one.codes:
        if code:
            yield stated((one.kind, scheme, code), one)


def _same_code(facts: Sequence[Fact]) -> Iterator[Finding]:
    ids = sorted({fact.record for fact in facts})
    if len(ids) > 1:
        _, scheme, code = facts[0].key
        words = (entity(ids[0]), entity(ids[1]), Word("scheme", scheme), form(code))
        yield Finding("same_code", tuple(ids), words, detail=f"{scheme}:{code}")


def _names(one: Entity) -> Iterator[Fact]:
    name = key(one.name)
    if name:
        yield stated((one.kind, name), one, "name")
    for alias in {key(alias) for alias in one.aliases} - {name, ""}:
        yield stated((one.kind, alias), one, "alias")


def _alias_is_name(facts: Sequence[Fact]) -> Iterator[Finding]:
    for alias in (fact for fact in facts if fact.words[0] == "alias"):
        for name in (fact for fact in facts if fact.words[0] == "name"):
            words = (entity(alias.record), entity(name.record))
            yield Finding("alias_is_name", (alias.record, name.record), words)


def _same_name(facts: Sequence[Fact]) -> Iterator[Finding]:
    ids = sorted(fact.record for fact in facts if fact.words[0] == "name")
    if len(ids) > 1:
        yield Finding("same_name", tuple(ids), (entity(ids[0]), entity(ids[1])))


def _types_of_mentions(sheet: Sheet) -> Iterator[Fact]:
    for mention in sheet.mentions:
        type_ = attribute(mention.attributes, TYPE)
        if type_ and len(mention.entities) == 1:
            yield fact_at(mention.entities, sheet.passage(mention), type_, sheet.words(mention))


def _types_of_records(one: Entity) -> Iterator[Fact]:
    if one.type:
        yield stated((one.id,), one, one.type)


def _type_differs(facts: Sequence[Fact]) -> Iterator[Finding]:
    types = [fact.words[0] for fact in facts if not fact.article]
    for fact in facts if types else ():
        if fact.article and fact.words[0] != types[0]:
            words = (form(fact.words[1]), label(fact.words[0]), entity(fact.key[0]), label(types[0]))
            yield Finding("type_differs", (fact.record,), words, (fact.passage,))


def _without_code(one: Entity) -> Iterator[Fact]:
    if one.kind == COUNTRY and not any(scheme.startswith(ISO) and code for scheme, code in one.codes):
        yield stated((one.id,), one)


def _no_iso(facts: Sequence[Fact]) -> Iterator[Finding]:
    yield Finding("no_iso", facts[0].key, (entity(facts[0].key[0]),))


def _used(sheet: Sheet) -> Iterator[Fact]:
    used = {id_ for mention in sheet.mentions for id_ in mention.entities}
    for frame in sheet.frames:
        used.update(id_ for one in frame.arguments for id_ in (one.entity, one.source))
        used.add(frame.source)
    for id_ in used - {"", NARRATOR_ID}:
        yield Fact((id_,), sheet.article.id, 0, 0, id_)


def _exists(one: Entity) -> Iterator[Fact]:
    yield stated((one.id,), one)


def _never_mentioned(facts: Sequence[Fact]) -> Iterator[Finding]:
    if not any(fact.article for fact in facts):
        yield Finding("never_mentioned", facts[0].key, (entity(facts[0].key[0]),))


QUESTIONS = (
    Question("two_records_here", "contradiction", look=_two_records_here),
    Question("two_records", "contradiction", tells=_forms, judge=_two_records),
    Question("same_code", "contradiction", states=_codes, judge=_same_code),
    Question("same_name", "contradiction", states=_names, judge=_same_name),
    Question("alias_is_name", "contradiction", states=_names, judge=_alias_is_name),
    Question("type_differs", "contradiction", tells=_types_of_mentions, states=_types_of_records, judge=_type_differs),
    Question("no_iso", "unfinished", labels=(COUNTRY,), states=_without_code, judge=_no_iso, least=1),
    Question("never_mentioned", "unfinished", tells=_used, states=_exists, judge=_never_mentioned, least=1),
)
