"""Suggestions from what was tagged before: in this article, in this project, and the names of its records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.model.folding import key
from annotator.model.records import TYPE, Article, Attributes, Entity, Mention, attribute
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.country_hits import code_of
from annotator.suggestions.forms import Form, Use, is_telling
from annotator.suggestions.from_countries import record_of
from annotator.suggestions.matching import FormTrie
from annotator.suggestions.suggestion import Reason, Sense, Suggestion

_HERE, _SURNAME, _PROJECT, _NAME, _DICTIONARY, _TABLE = 0.95, 0.85, 0.9, 0.85, 0.8, 0.75
_MOST = 8
"""So many readings can be chosen from at a glance."""
_RIVAL = 5
"""A second reading is offered when it is at least one in five as frequent as the first."""


def from_article(article: Article, span: Span, mention: Mention, *, register: Register) -> Suggestion:
    """The same words were tagged in this article already."""
    entity = _the_one(mention.entities, register)
    return Suggestion(
        article.id,
        span,
        mention.label,
        "article",
        Reason("tagged_here"),
        _HERE,
        entity=entity,
        name=_name(entity, register),
        attributes=mention.attributes,
    )


def from_known(article: Article, span: Span, uses: Sequence[Use], *, register: Register) -> Suggestion:
    """The same words were tagged in the project, most often so."""
    first = uses[0]
    entity = _the_one(first.entities, register)
    rivals = [use for use in uses[:_MOST] if use.count * _RIVAL >= first.count and _the_one(use.entities, register)]
    senses = tuple(
        _record(rank, use.label, register.entity(_the_one(use.entities, register))) for rank, use in enumerate(rivals)
    )
    return Suggestion(
        article.id,
        span,
        first.label,
        "project",
        Reason("tagged", (str(first.count),)),
        _PROJECT,
        entity=entity,
        name=_name(entity, register),
        attributes=_type_of(entity, register),
        senses=senses if len(senses) > 1 else (),
        asks=len(senses) > 1,
    )


def from_names(
    article: Article, span: Span, forms: Sequence[Form], *, register: Register | None = None
) -> Iterator[Suggestion]:
    """The words are names, as in `from_name`; where several of one kind are called so, it asks which is meant."""
    by_label: dict[str, list[Suggestion]] = {}
    told: set[str] = set()
    for form in sorted(forms, key=lambda form: (form.name, form.entity)):
        if form.entity in told:
            continue  # another spelling of the same record
        told |= {form.entity} - {""}
        by_label.setdefault(form.label, []).append(from_name(article, span, form, register=register))
    for first, *others in by_label.values():
        senses = tuple(
            Sense(f"record{rank}", one.label, one.entity, one.name, one.codes, one.attributes)
            for rank, one in enumerate((first, *others[: _MOST - 1]))
        )
        yield replace(first, senses=senses, asks=True) if others else first


def from_name(article: Article, span: Span, form: Form, *, register: Register | None = None) -> Suggestion:
    """The words are a name: of a record of the project, of the user's dictionary, of the shipped organisations."""
    entity, name = form.entity, form.name
    if not entity and register is not None:
        same = register.named(form.name, kind=form.label)
        entity = record_of(form, register) if code_of(form) else same[0].id if len(same) == 1 else ""
    score = {"project": _NAME, "dictionary": _DICTIONARY}.get(form.source, _TABLE)
    reason = {"project": "name", "dictionary": "dictionary"}.get(form.source, "organisation")
    attributes = (("kind", "name"), (TYPE, form.type)) if form.type else ()
    return Suggestion(
        article.id,
        span,
        form.label,
        form.source,
        Reason(reason, (name,)),
        score,
        entity=entity,
        name=name,
        codes=form.codes,
        attributes=attributes if form.label == "ACTOR" else (),
    )


def surnames(article: Article, mentions: Sequence[Mention], *, register: Register) -> Iterator[Suggestion]:
    """The last word of a person's full name that was tagged before it in the article, where only one bears it."""
    people: dict[str, set[str]] = {}
    first: dict[str, int] = {}
    written: dict[str, str] = {}
    for mention in mentions:
        entity = _the_one(mention.entities, register)
        if attribute(mention.attributes, TYPE) != "PERSON" or not entity:
            continue
        words = mention.spans[0].of(article.text).split()
        if len(words) > 1 and is_telling(words[-1]) and len(words[-1]) > 2:
            surname = key(words[-1])
            people.setdefault(surname, set()).add(entity)
            first[surname] = min(first.get(surname, mention.end), mention.end)
            written[surname] = words[-1]
    trie: FormTrie[str] = FormTrie()
    for surname, entities in people.items():
        if len(entities) == 1:
            trie.add(written[surname], surname)
    for match in trie.matches(article.text) if len(trie) else ():
        surname = match.payloads[0]
        if match.start >= first[surname] and article.text[match.start].isupper():
            (entity,) = people[surname]
            yield Suggestion(
                article.id,
                Span(match.start, match.end),
                "ACTOR",
                "article",
                Reason("surname", (_name(entity, register),)),
                _SURNAME,
                entity=entity,
                name=_name(entity, register),
                attributes=(("kind", "name"), (TYPE, "PERSON")),
            )


def _the_one(entities: Sequence[str], register: Register) -> str:
    return entities[0] if len(entities) == 1 and entities[0] in register else ""


def _name(entity: str, register: Register) -> str:
    found = register.find(entity)
    return found.name if found else ""


def _record(rank: int, label: str, entity: Entity) -> Sense:
    return Sense(f"record{rank}", label, entity.id, entity.name, entity.codes, _type(entity.type))


def _type_of(entity: str, register: Register) -> Attributes:
    found = register.find(entity)
    return _type(found.type) if found else ()


def _type(code: str) -> Attributes:
    return ((TYPE, code),) if code else ()
