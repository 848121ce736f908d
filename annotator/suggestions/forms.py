"""What the words of a text may be a form of: countries, organisations, the user's dictionary, the project's records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.memory import DictionaryEntry, Refusal
from annotator.model.records import Entity
from annotator.suggestions.suggestion import Source

if TYPE_CHECKING:
    from annotator.suggestions.countries import Country

_WORD = re.compile(r"[^\W_]+")
ALPHA_2, ALPHA_3, NUMERIC = "ISO3166-1-alpha-2", "ISO3166-1-alpha-3", "ISO3166-1-numeric"
COW = "cow"
form_key = lru_cache(maxsize=16_384)(key)
"""The same as `key`: an article has the same words many times."""
COMPOUND = "compound"
"""The sense of forms that hold a country's name and mean none: « Amérique latine », « franc suisse »."""


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write something: as written, what it would be labelled, and what it stands for.

    `sense` tells how a country is named (name, demonym_adjective, demonym_noun, capital, seat), or "organisation";
    `language` "" is any; `since` and `until` bound the article's date (ISO 8601, perhaps partial, or "").
    """

    text: str
    source: Source
    label: str
    name: str
    entity: str = ""
    type: str = ""
    codes: tuple[tuple[str, str], ...] = ()
    sense: str = ""
    language: str = ""
    since: str = ""
    until: str = ""

    def written_so(self, words: str) -> bool:
        """Whether words that are alike when folded also have a capital wherever the form has one."""
        return written_so(self.text, words)

    def valid_on(self, date: str) -> bool:
        """Whether the form stands for this on an article's date; one that is not known excludes nothing."""
        if not date:
            return True
        length = len(date)
        after = not self.since or date >= self.since[:length]
        return after and (not self.until or date[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Known:
    """A form that the annotator has tagged in this project, as written; what it stood for is counted in `Tagged`."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Use:
    """What a form was tagged as: a label and the records it named, and how often."""

    label: str
    entities: tuple[str, ...]
    count: int


class Tagged:
    """How often each form of the project was tagged as what, and how often it was refused."""

    def __init__(self) -> None:
        self._uses: dict[str, Counter[tuple[str, tuple[str, ...]]]] = {}
        self._ranked: dict[str, list[Use]] = {}
        self._written: Counter[str] = Counter()
        self._refused: dict[tuple[str, str], set[str]] = defaultdict(set)
        self._never: set[tuple[str, str]] = set()

    def count(self, form: Known, label: str, entities: tuple[str, ...], number: int) -> bool:
        """Count tags of a form (negative: taken away); returns whether what is so written came or went with it."""
        before = self._written[form.text] > 0
        self._written[form.text] += number
        after = self._written[form.text] > 0
        if not after:
            del self._written[form.text]
        self._ranked.pop(form.key, None)
        uses = self._uses.setdefault(form.key, Counter())
        uses[label, entities] += number
        if uses[label, entities] <= 0:
            del uses[label, entities]
        if not uses:
            del self._uses[form.key]
        return before != after

    def is_there(self, form: Known) -> bool:
        """Whether something so written is tagged."""
        return form.text in self._written

    def uses(self, form: str) -> Sequence[Use]:
        """What a form was tagged as, the most frequent first."""
        ranked = self._ranked.get(form)
        if ranked is None:
            found = (Use(label, ids, number) for (label, ids), number in self._uses.get(form, {}).items())
            ranked = self._ranked[form] = sorted(found, key=lambda use: (-use.count, use.label, use.entities))
        return ranked

    def refuse(self, refusal: Refusal, *, present: bool) -> None:
        """A refusal came or went; one that came twice counts once."""
        place = (refusal.form, refusal.label)
        if not refusal.article:
            (self._never.add if present else self._never.discard)(place)
        elif present:
            self._refused[place].add(refusal.id)
        else:
            self._refused[place].discard(refusal.id)

    def refused(self, form: str, label: str) -> bool:
        """Whether a form is not to be proposed: refused everywhere, or more often refused than tagged."""
        if self._never and ((form, label) in self._never or (form, "") in self._never):
            return True
        refusals = len(self._refused.get((form, label), ()))
        return refusals > 1 and refusals > sum(use.count for use in self.uses(form) if use.label == label)


def entity_forms(entity: Entity) -> Iterator[Form]:
    """The names of a record of the register, good for the time of its offices where they all have dates."""
    for name in dict.fromkeys((entity.name, *entity.aliases)):
        if is_telling(name):
            yield Form(name, "project", entity.kind, entity.name, entity.id, entity.type, entity.codes)


def dictionary_forms(entry: DictionaryEntry) -> Iterator[Form]:
    """The forms of one row of the user's dictionary."""
    for text in dict.fromkeys((entry.name, *entry.forms)):
        yield Form(
            text,
            "dictionary",
            entry.label,
            entry.name,
            type=entry.type,
            codes=entry.codes,
            since=entry.since,
            until=entry.until,
        )


def written_so(form: str, words: str) -> bool:
    """Whether words that are alike when folded also have a capital wherever the form has one."""
    if form == words or form.islower():
        return True
    if form.isupper():
        return words.isupper()
    asked, written = _WORD.findall(form), _WORD.findall(words)
    if len(asked) != len(written):
        return words[:1].isupper() or not form[:1].isupper()
    return all(there[0].isupper() or not one[0].isupper() for one, there in zip(asked, written, strict=True))


def is_telling(name: str) -> bool:
    """Whether a name stands out in a text: it has a capital letter or a digit, and more than one sign."""
    return len(form_key(name)) > 1 and any(sign.isupper() or sign.isdigit() for sign in name)


def shipped_forms(codebook: Codebook) -> Iterator[Form]:
    """The forms of the shipped tables for the layers that the codebook has; names in the language of the form."""
    from annotator.suggestions.organisations import organisation_forms

    if has_layer(codebook, "COUNTRY"):
        yield from _country_forms()
    if has_layer(codebook, "ACTOR"):
        type_ = "ORGANIZATION" if codebook.label("ORGANIZATION") else ""
        for found in organisation_forms():
            name = found.organisation.name(found.language)
            yield Form(found.form, "table", "ACTOR", name, type=type_, sense="organisation", language=found.language)


@cache
def _country_forms() -> tuple[Form, ...]:
    """All countries, each form in one language, which its record is called in, and the compounds."""
    from annotator.suggestions.countries import LANGUAGES, ambiguities, countries, country_forms

    made: list[Form] = []
    for form in country_forms():
        for language in (form.language,) if form.language else LANGUAGES:
            name, codes = _named(countries()[form.country], language)
            dates = (form.since, form.until)
            made.append(Form(form.text, "table", "COUNTRY", name, "", "", codes, form.sense, language, *dates))
    for (_, language), ambiguity in ambiguities().items():
        if ambiguity.kind == COMPOUND:
            made.append(Form(ambiguity.form, "table", "COUNTRY", "", sense=COMPOUND, language=language))
    return tuple(made)


def of_country(form: Form, country: Country) -> Form:
    """The same form standing for another country, whenever."""
    name, codes = _named(country, form.language)
    return replace(form, name=name, codes=codes, since="", until="")


def _named(country: Country, language: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    name = country.name_en if language == "en" else country.name_fr
    return name, country_codes(country.code, country.iso3, m49=country.m49, cow=country.cow)


def country_codes(alpha2: str, alpha3: str, *, m49: str, cow: str) -> tuple[tuple[str, str], ...]:
    """The codes of a country as a record has them."""
    pairs = ((ALPHA_2, alpha2), (ALPHA_3, alpha3), (NUMERIC, m49), (COW, cow))
    return tuple(sorted((scheme, code) for scheme, code in pairs if code))


def has_layer(codebook: Codebook, code: str) -> bool:
    """Whether the codebook has this layer in use."""
    layer = codebook.label(code)
    return layer is not None and not layer.retired


def rememberable(codebook: Codebook, label: str) -> bool:
    """Whether forms of this label are worth remembering: it names records, or triggers something; dates do not."""
    layer = codebook.layer_of(label)
    return layer is not None and (layer.entities or (layer.kind == "frame" and label != "QUOTE"))
