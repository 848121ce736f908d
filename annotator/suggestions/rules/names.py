"""Names of persons: a row of capitals that something speaks for, and surnames of names met elsewhere in the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.suggestions.rules.heads import Head
from annotator.suggestions.rules.lists import Lists
from annotator.suggestions.rules.name_runs import Run, is_initial, is_namelike, name_runs
from annotator.suggestions.rules.reading import Reading
from annotator.suggestions.suggestion import Reason


@dataclass(frozen=True, slots=True)
class PersonName:
    """The tokens `start` to `end` that name a person, by what evidence, and the full name as the register has it."""

    start: int
    end: int
    name: str
    reason: Reason
    score: float


Surnames = dict[str, dict[str, tuple[PersonName, int]]]
_LEAST_SURNAME = 2
_REPEATED = 0.85
_JOINING = frozenset({",", "et", "and", "&"})
_COMMAS = frozenset(",(")
_SPEAKING_AFTER = frozenset(["who", "qui"])


class NameFinder:
    """Judges the rows of capitals of one article; `taken` are tokens that something better covers."""

    def __init__(self, reading: Reading, words: Lists, *, heads: Sequence[Head], taken: Sequence[bool]) -> None:
        self.reading = reading
        self.words = words
        self.taken = taken
        self.title_ends = {head.reach.end: head for head in heads if head.kind == "title"}
        self.title_ends.update({head.end: head for head in heads if head.kind == "title"})
        self.plural_ends = {head.reach.end: head for head in heads if head.kind == "titles"}
        self.title_starts = {head.reach.start for head in heads if head.kind == "title"}
        self.common = frozenset(reading.words)
        self.head_ends = {head.reach.end for head in heads if head.kind == "organisation"}

    def names(self) -> list[PersonName]:
        """Full names first, then the surnames that repeat them; in the order of the text."""
        runs = [free for run in name_runs(self.reading, self.words) if (free := self._free(run))]
        found: list[PersonName] = []
        rest: list[Run] = []
        for run in runs:
            name = self._judged(run) or self._coordinated(run, found)
            if name is None:
                rest.append(run)
            else:
                found.append(name)
        known = self._surnames(found)
        best: dict[str, float] = {}
        for name in found:
            best[name.name] = max(best.get(name.name, 0), name.score)
        found = [self._unified(name, known, best) for name in found]
        found.extend(name for run in rest if (name := self._repeated(run, known)))
        return sorted(found, key=lambda name: name.start)

    def _coordinated(self, run: Run, found: Sequence[PersonName]) -> PersonName | None:
        """« MM. Dupont, Durand et Martin », « les présidents Macron et Biden »: what speaks for one speaks for all."""
        keys = self.reading.keys
        if not found or keys[run.start - 1] not in _JOINING or found[-1].end != run.start - 1:
            return None
        last = found[-1]
        several = last.reason.code in {"titles", "coordination"} or (
            last.reason.code == "honorific" and self.words.is_("plural_honorifics", keys[last.start - 1])
        )
        return self._named(run.start, run, Reason("coordination", last.reason.words), 0.8) if several else None

    def _free(self, run: Run) -> Run | None:
        """The run between what is taken: titles before it, an organisation behind it."""
        start, end = run.start, run.end
        if not any(self.taken[start:end]):
            return run
        while start < end and self.taken[start]:
            start += 1
        end = next((place for place in range(start, end) if self.taken[place]), end)
        if start == end or not is_namelike(self.reading, start) or self.words.is_("function", self.reading.keys[start]):
            return None
        capitals = sum(self.reading.capital[start:end])
        return Run(start, end, capitals, self.reading.keys[start] in self.words.first_names)

    def _judged(self, run: Run) -> PersonName | None:
        """The run as a name if anything speaks for it."""
        reading, words = self.reading, self.words
        start = self._without_title_words(run)
        if start is None:
            return None
        before = reading.keys[start - 1]
        honoured = words.is_("honorifics", before)
        title = self.title_ends.get(start)
        single = run.end - start == 1
        plain = not reading.titled[start] or honoured
        if single and (is_initial(reading.words[start]) or len(reading.words[start]) < _LEAST_SURNAME):
            return None
        if words.is_("places", before) or words.is_("places", reading.keys[run.end - 1]):
            return None
        if honoured:
            return self._named(start, run, Reason("honorific", (reading.words[start - 1],)), 0.95)
        if title is not None and plain:
            return self._named(start, run, Reason("title", (self._of(title),)), 0.95 if not single else 0.85)
        plural = self.plural_ends.get(start)
        if plural is not None and plain:
            return self._named(start, run, Reason("titles", (self._of(plural),)), 0.85)
        if single:
            return self._single(start, run)
        if run.first_name and start == run.start:
            return self._named(start, run, Reason("first_name", (reading.words[start],)), 0.9 if plain else 0.6)
        if not plain:
            return None
        return self._several(start, run)

    def _several(self, start: int, run: Run) -> PersonName | None:
        """Two or more capitals without a known first name."""
        reading, words = self.reading, self.words
        before = reading.keys[start - 1]
        if self._is_place(start, run) or start in self.head_ends or self._is_body(start, run):
            return None
        speech = self._speaks(start, run.end)
        if speech:
            return self._named(start, run, Reason("speech", (speech,)), 0.85)
        if self._in_apposition(run.end):
            return self._named(start, run, Reason("apposition"), 0.85)
        opening = reading.opening[start]
        if any(is_initial(word) for word in reading.words[start : run.end]) and not opening:
            return self._named(start, run, Reason("initial"), 0.8)
        if (
            words.is_("articles", before)
            or run.capitals > 3
            or (opening and reading.words[start].lower() in self.common)
        ):
            return None
        if any(word.isupper() and len(word) > 1 for word in reading.words[start : run.end - 1]):
            return None
        return self._named(start, run, Reason("capitals"), 0.5 if opening else 0.6)

    def _single(self, start: int, run: Run) -> PersonName | None:
        reading = self.reading
        if reading.opening[start] or reading.titled[start] or reading.words[start].isupper():
            return None
        if start in self.head_ends or self.words.is_("articles", reading.keys[start - 1]):
            return None
        if reading.words[start].lower() in self.common or self._is_place(start, run):
            return None
        speech = self._speaks(start, run.end)
        return self._named(start, run, Reason("speech", (speech,)), 0.6) if speech else None

    def _without_title_words(self, run: Run) -> int | None:
        """Where the name begins behind capitalised titles (« Président Maduro », "Prime Minister Theresa May")."""
        start = run.start
        for place in range(run.start + 1, run.end + 1):
            if place in self.title_ends and self.title_ends[place].start >= run.start - 1:
                start = place
        return start if start < run.end else None

    def _of(self, head: Head) -> str:
        return self.reading.plain(head.reach.start, head.reach.end)

    def _speaks(self, start: int, end: int) -> str:
        """The verb of saying beside a name, or ""."""
        reading, words = self.reading, self.words
        at = end + (words.is_("auxiliaries", reading.keys[end]))
        at += words.is_("negations", reading.keys[at])
        if reading.keys[at] in words.sayings:
            return reading.words[at]
        before = reading.keys[start - 1]
        return reading.words[start - 1] if before in words.sayings and not reading.opening[start - 1] else ""

    def _in_apposition(self, end: int) -> bool:
        """Whether an office follows behind a comma, or an age in brackets."""
        reading = self.reading
        if reading.keys[end] not in _COMMAS:
            return False
        after = end + 1
        if reading.keys[after].isdigit():
            return reading.keys[after + 1] in {"ans", ",", ")"}
        after += self.words.is_("articles", reading.keys[after])
        return after in self.title_starts or reading.keys[after] in _SPEAKING_AFTER

    def _is_place(self, start: int, run: Run) -> bool:
        reading, words = self.reading, self.words
        before = reading.keys[start - 1]
        if words.is_("place_prepositions", before) or words.is_("places", before) or before in {"au", "aux"}:
            return True
        if words.is_("prepositions_of", before) and words.is_("places", reading.keys[start - 2]):
            return True
        keys = reading.keys[start : run.end]
        return words.is_("place_starts", keys[0]) or any(words.is_("places", key) for key in keys)

    def _is_body(self, start: int, run: Run) -> bool:
        """Whether a row of capitals contains the head of an organisation or a field of policy."""
        keys = self.reading.keys[start : run.end]
        return any(self.words.is_("organisation_heads", key) or self.words.is_("domains", key) for key in keys)

    def _named(self, start: int, run: Run, reason: Reason, score: float) -> PersonName:
        return PersonName(start, run.end, self._canonical(start, run.end), reason, score)

    def _canonical(self, start: int, end: int) -> str:
        """The name with single blanks; surnames in capitals (MADURO) as usual."""
        parts = []
        for word in self.reading.plain(start, end).split(" "):
            loud = len(word) > 2 and word.isupper() and "." not in word
            parts.append("-".join(part.capitalize() for part in word.split("-")) if loud else word)
        return " ".join(parts)

    def _surnames(self, found: Sequence[PersonName]) -> Surnames:
        """Full names by each folded last part that may stand for them: where first, and how often."""
        counted = Counter(name.name for name in found)
        known: Surnames = {}
        for name in found:
            for key in self._short_forms(name):
                known.setdefault(key, {}).setdefault(name.name, (name, counted[name.name]))
        return known

    def _short_forms(self, name: PersonName) -> set[str]:
        keys = self.reading.keys
        if name.end - name.start < 2:
            return {keys[name.start]}
        rest = keys[name.start + 1 : name.end]
        forms = {" ".join(rest[place:]) for place in range(len(rest))} | {rest[0]}
        if keys[name.start] not in self.words.first_names:
            forms.add(keys[name.start])
        return {form for form in forms if not self.words.is_("function", form) and not is_initial(form)}

    def _unified(self, name: PersonName, known: Surnames, best: dict[str, float]) -> PersonName:
        """A surname found by itself takes the full name that the article gives elsewhere; a full name its score."""
        if name.end - name.start > 1:
            score = max(name.score, min(best[name.name], _REPEATED))
            return PersonName(name.start, name.end, name.name, name.reason, score)
        full = self._full(name.start, name.end, known)
        if full is None:
            return name
        return PersonName(name.start, name.end, full.name, name.reason, max(name.score, _REPEATED))

    def _full(self, start: int, end: int, known: Surnames) -> PersonName | None:
        """The full name that a surname repeats: the commonest met before it, else the commonest behind."""
        names = known.get(" ".join(self.reading.keys[start:end]), {}).values()
        longer = [entry for entry in names if entry[0].end - entry[0].start > end - start]
        fitting = [entry for entry in longer if entry[0].start < start] or longer
        if fitting:
            return max(fitting, key=lambda entry: (entry[1], entry[0].start))[0]
        return next((name for name, _ in names if name.start != start), None)

    def _repeated(self, run: Run, known: Surnames) -> PersonName | None:
        start = self._without_title_words(run) or run.start
        for first in range(start, run.end):
            full = self._full(first, run.end, known)
            if full is None:
                continue
            if first > run.start and self.words.is_("organisation_heads", self.reading.keys[first - 1]):
                return None
            score = _REPEATED if full.start < first else 0.6
            return PersonName(first, run.end, full.name, Reason("surname", (full.name,)), score)
        return None
