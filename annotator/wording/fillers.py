"""What fills the roles of a frame, as phrases of one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import ModuleType
from typing import Protocol

from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import Argument, Entity, Frame, Mention, attribute
from annotator.model.register import Register
from annotator.model.span import quote
from annotator.model.validation import NARRATOR_ID
from annotator.wording import grammar_en, grammar_fr
from annotator.wording.dates import date_words, duration_of, duration_words
from annotator.wording.lexicon import Country, countries, translated_body
from annotator.wording.names import noun_phrase
from annotator.wording.phrase import Nature, Phrase

GRAMMARS: Mapping[str, ModuleType] = {"fr": grammar_fr, "en": grammar_en}
_NATURES: Mapping[str, Nature] = {
    "PERSON": "person",
    "GROUP": "group",
    "ORGANIZATION": "organization",
    "COUNTRY": "country",
    "PLACE": "place",
    "ACTOR": "person",
}
_COUNTRY_SCHEME = "ISO3166-1-alpha-2"
_LONGEST_QUOTE = 120
UNKNOWN = Phrase("?", lacking=True)


class Lookup(Protocol):
    """Finds the mentions and frames of an article, as an `AnnotationSet` does."""

    def find(self, id_: str) -> Mention | Frame | None:
        """The mention or frame of this id."""
        ...


@dataclass(frozen=True, slots=True)
class Scene:
    """The records around a frame and the language in which they are told ("fr" or "en")."""

    codebook: Codebook
    annotations: Lookup
    register: Register
    text: str
    language: str

    @property
    def grammar(self) -> ModuleType:
        """The grammar of the language."""
        return GRAMMARS[self.language]

    def mention(self, id_: str) -> Mention | None:
        """The mention of this id."""
        found = self.annotations.find(id_) if id_ else None
        return found if isinstance(found, Mention) else None

    def frame(self, argument: Argument) -> Frame | None:
        """The frame that an argument points at."""
        found = self.annotations.find(argument.frame) if argument.frame else None
        return found if isinstance(found, Frame) else None

    def words(self, mention: Mention) -> str:
        """The words of a mention, blanks made single."""
        return " ".join(quote(mention.spans, self.text).split())

    def trigger(self, frame: Frame) -> str:
        """The first words that evoke a frame, in quotation marks, long ones cut; "" without any."""
        found = next((mention for id_ in frame.triggers if (mention := self.mention(id_))), None)
        if found is None:
            return ""
        words = self.words(found)
        if len(words) > _LONGEST_QUOTE:
            words = words[:_LONGEST_QUOTE].rpartition(" ")[0].rstrip(",;:") + "…"
        before, after = self.grammar.QUOTES
        return f"{before}{words}{after}"

    def entity(self, argument: Argument) -> Entity | None:
        """The record that an argument means, if it is one."""
        if argument.entity:
            return self.register.find(argument.entity)
        mention = self.mention(argument.mention)
        return self.register.find(mention.entities[0]) if mention and len(mention.entities) == 1 else None


def phrases(
    arguments: list[Argument], scene: Scene, *, notes: bool = True, by_words: frozenset[str] = frozenset()
) -> tuple[Phrase, ...]:
    """The fillers of one role, each record once; frames are not among them.

    Mentions of the records `by_words` are told by their own words (« président par intérim »).
    """
    if not arguments:
        return ()
    found: dict[str, Phrase] = {}
    for argument in arguments:
        if scene.frame(argument) is not None and not argument.mention and not argument.entity:
            continue
        phrase = _phrase(argument, scene, notes=notes, by_words=by_words)
        known = found.get(phrase.ref or phrase.name)
        if known is None or len(phrase.notes) < len(known.notes):
            found[phrase.ref or phrase.name] = phrase
    return tuple(found.values())


def _phrase(argument: Argument, scene: Scene, *, notes: bool, by_words: frozenset[str]) -> Phrase:
    grammar = scene.grammar
    entity, mention = scene.entity(argument), scene.mention(argument.mention)
    if argument.entity == NARRATOR_ID:
        found: Phrase = grammar.NARRATOR
    elif entity is not None and not (mention and entity.id in by_words):
        found = entity_phrase(entity, scene)
    elif mention is not None:
        found = _mention_phrase(mention, scene)
    elif argument.text.strip():
        found = _timed(argument.text.strip(), scene.language)
    else:
        return UNKNOWN
    if not notes:
        return replace(found, notes=()) if found.notes else found
    more = [grammar.IMPLICIT] if argument.implicit and argument.entity != NARRATOR_ID else []
    more += [grammar.DOUBT[argument.confidence]] if argument.confidence in grammar.DOUBT else []
    return replace(found, notes=(*found.notes, *more)) if more else found


def entity_phrase(entity: Entity, scene: Scene) -> Phrase:
    """The noun phrase of a record, with the country's code after an actor; a country by its name in the language."""
    layer = scene.codebook.label(entity.kind)
    return _entity_phrase(entity, scene.language, is_country=layer is not None and layer.colour == "country")


@lru_cache(maxsize=4096)
def _entity_phrase(entity: Entity, language: str, *, is_country: bool) -> Phrase:
    own = country_of(entity)
    if own is not None:
        return country_phrase(own, language, ref=entity.id)
    nature = _NATURES.get(entity.type) or _NATURES.get(entity.kind) or "thing"
    nature = "country" if is_country else nature
    female = attribute(entity.attributes, "gender") == "female"
    plain: Nature = "person" if nature == "country" else nature
    name = translated_body(entity.name, language) if nature == "organization" else entity.name
    found = noun_phrase(name, language, nature=plain, female=female)
    code = attribute(entity.attributes, "country") if nature != "place" else ""
    home = countries().get(code)
    notes = (home.iso3 or code,) if home else (code,) if code else ()
    return replace(found, nature=nature, notes=notes, ref=entity.id)


def country_of(entity: Entity) -> Country | None:
    """The country of the table that a record is, when it also bears one of its names."""
    code = next((code for scheme, code in entity.codes if scheme == _COUNTRY_SCHEME), "")
    known = countries().get(code)
    return known if known is not None and key(entity.name) in known.forms else None


def country_phrase(country: Country, language: str, *, ref: str = "") -> Phrase:
    """The noun phrase of a country."""
    if language == "fr":
        return Phrase(
            country.fr,
            country.article_fr,
            country.feminine,
            country.plural,
            place=country.place_fr,
            nature="country",
            ref=ref,
        )
    return Phrase(country.en, country.article_en, nature="country", ref=ref)


def _mention_phrase(mention: Mention, scene: Scene) -> Phrase:
    words = scene.words(mention)
    if mention.value:
        date = date_words(mention.value, scene.language)
        lasting = "" if date else duration_words(mention.value, scene.language)
        if date or lasting:
            return Phrase(date or lasting, nature="date" if date else "duration", ref=mention.id, plural=bool(lasting))
    layer = scene.codebook.label(mention.label)
    if layer is not None and layer.colour == "date":
        return replace(_timed(words, scene.language), ref=mention.id)
    nature = _NATURES.get(attribute(mention.attributes, "type")) or _NATURES.get(mention.label) or "thing"
    plain: Nature = "person" if nature == "country" else nature
    return replace(noun_phrase(words, scene.language, nature=plain), nature=nature, ref=mention.id)


@lru_cache(maxsize=1024)
def _timed(words: str, language: str) -> Phrase:
    """Words of time or free text: a number and a unit of time last, other words with a number stay as they are."""
    lasting = duration_words(duration_of(words) or words, language)
    date = "" if lasting else date_words(words, language)
    if date or lasting:
        return Phrase(date or lasting, nature="date" if date else "duration", plural=bool(lasting))
    if language != "fr":
        return Phrase(words)
    return noun_phrase(words, language, nature="thing")
