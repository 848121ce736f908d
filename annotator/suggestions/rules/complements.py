"""How far the words of an office, a body or a group reach beyond their head."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.suggestions.rules.lists import HeadKind, Lists
from annotator.suggestions.rules.reading import Reading

_MOST = 6
_LEAST_ADJECTIVE = 5
_INFINITIVES = ("er", "ir", "re")


@dataclass(frozen=True, slots=True)
class Reach:
    """Tokens from `start` up to `end`; `national` where a country is among the complements, `proper` a capital."""

    start: int
    end: int
    national: bool = False
    proper: bool = False

    @property
    def bare(self) -> bool:
        """Whether neither a country nor a name says which one is meant."""
        return not (self.national or self.proper)


class Complements:
    """Finds what belongs to a head in one article; every look-up is bounded by a few tokens."""

    def __init__(self, reading: Reading, words: Lists) -> None:
        self.reading = reading
        self.words = words
        self.french = reading.language == "fr"

    def reach(self, start: int, end: int, *, kind: HeadKind) -> Reach:
        """From the adjectives before the head at tokens `start` to `end` to the last of its complements.

        A body with a capital takes any noun behind « de » and « pour »: « Armée populaire de libération ».
        """
        reading = self.reading
        named = kind == "organisation" and reading.capital[start] and not reading.opening[start]
        first = self._before(start, named=named, body=kind == "organisation")
        last = end
        for _ in range(_MOST):
            longer = self._after(last)
            if longer == last and named and self.french:
                longer = self._any_noun(last)
            if longer == last:
                break
            last = longer
        country, capital, opening = reading.country, reading.capital, reading.opening
        proper = any(capital[first:start]) or any(capital[end:last])
        return Reach(
            first,
            last,
            national=any(country[first:start]) or any(country[end:last]),
            proper=proper and any(capital[at] and not opening[at] for at in (*range(first, start), *range(end, last))),
        )

    def _before(self, start: int, *, named: bool, body: bool) -> int:
        keys, words = self.reading.keys, self.words
        first = start
        while first > start - _MOST and self._is_before(first - 1, self.reading.capital[start], named=named, body=body):
            first -= 1
        if not self.french:
            first = self._possessor(first)
        doubtful = words.is_("function", keys[first]) and not words.is_("before_nouns", keys[first])
        if first < start and doubtful and not (self.reading.country[first] and not words.is_("articles", keys[first])):
            return first + 1
        return first

    def _possessor(self, first: int) -> int:
        """« Russia's » before the phrase that begins at `first`."""
        country = self.reading.country
        if self.reading.keys[first - 1] != "'s" or not country[first - 2]:
            return first
        end = first - 1
        first -= 2
        while country[first - 1] and self.reading.country_end[first - 1] == end:
            first -= 1
        return first

    def _is_before(self, place: int, head_capital: bool, *, named: bool, body: bool) -> bool:
        """Whether a word belongs to the head behind it: an adjective, in English also a noun or a name."""
        reading, words = self.reading, self.words
        key = reading.keys[place]
        if words.is_("before_nouns", key):
            return self.french or not named or reading.capital[place]
        if self.french:
            return False
        if reading.country[place] or (not body and words.is_("organisation_heads", key)):
            return True
        known = (
            (head_capital or (body and words.is_("named_after", reading.keys[place + 1])))
            and reading.capital[place]
            and key.replace("-", "").isalpha()
        )
        return known and not words.is_("function", key) and not words.is_("honorifics", key)

    def _after(self, place: int) -> int:
        """The token behind one complement that begins at `place`, or `place` itself."""
        keys, words = self.reading.keys, self.words
        key = keys[place]
        tail = words.tails.match(keys, place)
        if tail:
            return tail[0]
        if self.french:
            if self.is_adjective(place):
                joined = keys[place + 1] == "et" and self.is_adjective(place + 2)
                return place + 3 if joined else place + 1
            if self._is_before_demonym(place):
                return place + 2
            if key in {"et", "aux", "a", "au"}:
                return self._domain(place, key)
        elif words.is_("adjectives", key):
            return place + 1
        elif key == "and" and self.reading.capital[place + 1] and words.is_("domains", keys[place + 1]):
            return place + 2
        if words.is_("prepositions_of", key):
            return self._target(place + 1) or self._kind_of_body(place)
        return place

    def _kind_of_body(self, place: int) -> int:
        """« de district » in « tribunal de district de Moscou »: a noun that a name or a country follows."""
        keys, words = self.reading.keys, self.words
        last = place + 2
        plain = keys[place] in {"de", "d'"} and self.reading.words[place + 1].islower() and keys[place + 1].isalpha()
        if not plain or not self.french or not words.is_("prepositions_of", keys[last]):
            return place
        after = last + 1 + words.is_("determiners_after_of", keys[last + 1])
        named = self.reading.country[after] or self.reading.capital[after]
        return last if named and not words.is_("function", keys[place + 1]) else place

    def _is_before_demonym(self, place: int) -> bool:
        """« église orthodoxe russe »: an unknown word between the head and a demonym."""
        reading, words = self.reading, self.words
        key = reading.keys[place]
        return (
            bool(reading.country[place + 1])
            and reading.words[place + 1].islower()
            and reading.words[place].islower()
            and reading.words[place].isalpha()
            and len(key) >= _LEAST_ADJECTIVE
            and not words.is_("function", key)
            and key not in words.sayings
        )

    def _any_noun(self, place: int) -> int:
        """« de libération », « pour le changement »: a word without a capital that is no infinitive."""
        keys, words = self.reading.keys, self.words
        after = place + 1
        if keys[place] == "pour" and keys[after] in {"la", "le", "l'", "les"}:
            after += 1
        elif keys[place] not in {"de", "d'"}:
            return place
        word = keys[after]
        noun = len(word) >= _LEAST_ADJECTIVE and self.reading.words[after].isalpha() and not self.reading.capital[after]
        return after + 1 if noun and not word.endswith(_INFINITIVES) and not words.is_("function", word) else place

    def _domain(self, place: int, key: str) -> int:
        """« et des Finances », « aux Affaires étrangères », « à l’Égalité »: only before a field of policy."""
        keys, words = self.reading.keys, self.words
        after = place + 1
        if key == "et":
            if not words.is_("prepositions_of", keys[after]):
                return place
            after += 1
        if keys[after] in {"la", "l'"}:
            after += 1
        clear = self.reading.capital[after] or (key == "a" and keys[after - 1] in {"la", "l'"})
        return after + 1 if clear and words.is_("domains", keys[after]) else place

    def _target(self, place: int) -> int:
        """The token behind what follows « de » or "of", 0 where it is nothing known."""
        reading, words = self.reading, self.words
        if words.is_("determiners_after_of", reading.keys[place]):
            demonstrative = words.is_("demonstratives", reading.keys[place])
            place += 1
            if demonstrative and reading.keys[place] in {"pays", "country"}:
                return place + 1
        elif reading.keys[place] == "pays" and reading.keys[place - 1] == "du":
            return place + 1
        at = place
        while at < place + 3 and words.is_("before_nouns", reading.keys[at]) and not reading.country[at]:
            at += 1
        if reading.country[at] and not (reading.words[at].islower() and not self.french):
            return self._of_country(at)
        if not self.french:
            return self._named(at) or self._modified(place) or self._named(place)
        return self._named(at) or self._noun(at) or self._named(place) or self._noun(place)

    def _of_country(self, place: int) -> int:
        """A country and, in English, the noun that a demonym stands before."""
        end = self.reading.country_end[place]
        if self.french:
            return end
        return self._modified(end) or self._named(end) or end

    def _modified(self, place: int) -> int:
        """The token behind an English head with its adjectives and nouns before it, 0 for none."""
        keys, words = self.reading.keys, self.words
        best = 0
        for at in range(place, place + 4):
            found = self._noun(at)
            best = found or best
            if not (found == at + 1 or words.is_("before_nouns", keys[at])):
                break
        return best

    def _named(self, place: int) -> int:
        """The token behind a row of capitals, 0 for none."""
        reading, words = self.reading, self.words
        end = place
        while end < place + _MOST and reading.capital[end] and reading.words[end] != "I":
            if words.is_("function", reading.keys[end]) and end == place:
                return 0
            if end > place and reading.keys[end] in words.first_names and reading.keys[place] not in words.first_names:
                break
            end += 1
            inner = words.is_("inner_particles", reading.keys[end]) and reading.capital[end + 1]
            end += inner
        if end == place:
            return 0
        if not self.french and reading.keys[end] == "of" and words.is_("organisation_heads", reading.keys[end - 1]):
            return self._target(end + 1) or end
        return end

    def _noun(self, place: int) -> int:
        keys, words = self.reading.keys, self.words
        if words.is_("domains", keys[place]):
            return place + 1
        if keys[place] not in words.heads:
            return 0
        for phrases in (words.organisations, words.groups, words.titles, words.plural_titles):
            found = phrases.match(keys, place)
            if found:
                return found[0]
        return 0

    def is_adjective(self, place: int) -> bool:
        """Whether a French word after a noun is its adjective, a demonym included."""
        reading = self.reading
        key = reading.keys[place]
        if not reading.words[place][0].islower():
            return False
        if reading.country[place] or self.words.is_("adjectives", key):
            return True
        return (
            len(key) >= _LEAST_ADJECTIVE
            and key.endswith(self.words.adjective_endings)
            and not self.words.is_("not_adjectives", key)
            and key not in self.words.sayings
        )
