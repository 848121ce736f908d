"""The typed language of record queries: `label:STANCE HOLDER:Russie value:support since:2019-01`."""

from __future__ import annotations

import re
import typing
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar, get_args

from annotator.model.codebook import NARRATOR, TEXT, Attribute, Codebook, Label, Role, Value
from annotator.model.folding import key
from annotator.model.records import TYPE, Annotator, Confidence, Entity
from annotator.model.validation import NARRATOR_ID
from annotator.search.query import QueryError
from annotator.search.records import Filler, RecordQuery

_CONDITION = re.compile(
    r'\s*(?:"([^"]*)"|([^\s:"]+)):(\s*(?:"[^"]*"|[^\s",]+)(?:\s*,\s*(?:"[^"]*"|[^\s",]+))*)(?=\s|$)'
)
_VALUE = re.compile(r'"([^"]*)"|([^\s",]+)')
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")
_FIXED = frozenset({"label", "layer", TYPE, "entity", "annotator", "flag", "confidence", "since", "until"})
_NARRATOR = frozenset({"narrator", "narrateur"})
_YES, _NO = frozenset({"yes", "oui", "true", "1"}), frozenset({"no", "non", "false", "0"})


_Coded = TypeVar("_Coded", Label, Role, Attribute, Value)
_Read = TypeVar("_Read")


class Names(Protocol):
    """Finds the entities of a name, alias or code; the register does."""

    def named(self, form: str, *, kind: str = "") -> Sequence[Entity]:
        """The entities with this name, case and accents ignored."""
        ...


@dataclass(frozen=True, slots=True)
class _Word:
    """A value as written, and where."""

    text: str
    position: int

    def unknown(self, what: str) -> QueryError:
        return QueryError("unknown", f"the project has no {what} {self.text}", position=self.position)


_Words = list[_Word]


def parse_record_query(
    text: str, codebook: Codebook, *, names: Names, annotators: Sequence[Annotator] = ()
) -> RecordQuery:
    """Read conditions `name:value`, parted by blanks; values with blanks stand in "…", a comma means "or".

    Names are label, layer, type, entity, annotator, flag, confidence, since, until, and the roles and attributes of
    the codebook by code or name. QueryError("empty", "syntax" or "unknown") with its place.
    """
    found: dict[str, _Words] = defaultdict(list)
    places: dict[str, int] = {}
    for name, position, values in _conditions(text):
        found[name] += values
        places.setdefault(name, position)
    if not found:
        raise QueryError("empty", "there is nothing to look for")
    return _Reader(codebook, names, annotators).read(found, places)


def _conditions(text: str) -> Iterator[tuple[str, int, _Words]]:
    place = 0
    while text[place:].strip():
        match = _CONDITION.match(text, place)
        if match is None:
            start = place + len(text[place:]) - len(text[place:].lstrip())
            raise QueryError("syntax", "a condition has the form name:value", position=start)
        values = [
            _Word(value[1] if value[1] is not None else value[2], value.start())
            for value in _VALUE.finditer(text, match.start(3), match.end(3))
        ]
        yield match[1] or match[2], match.start(1 if match[1] else 2), values
        place = match.end()


class _Reader:
    """Finds what the words mean in a project."""

    def __init__(self, codebook: Codebook, names: Names, annotators: Sequence[Annotator]) -> None:
        self._codebook, self._names, self._annotators = codebook, names, annotators

    def read(self, found: dict[str, _Words], places: dict[str, int]) -> RecordQuery:
        """The query that these conditions make."""
        asked: dict[str, _Words] = defaultdict(list)
        roles: dict[str, tuple[Filler, ...]] = {}
        attributes: dict[str, frozenset[str]] = {}
        for name, words in found.items():
            if name.lower() in _FIXED:
                asked[name.lower()] += words
            elif role := self._role(name):
                roles[role.code] = (*roles.get(role.code, ()), *(self._filler(role, word) for word in words))
            elif same := self._attributes(name):
                values = frozenset(value for word in words for value in self._values(same, word))
                attributes[same[0].code] = attributes.get(same[0].code, frozenset()) | values
            else:
                raise _Word(name, places[name]).unknown("condition, role or attribute")
        return RecordQuery(
            labels=self._each(asked["label"], lambda word: [self._label(word)]),
            layers=self._each(asked["layer"], lambda word: [self._label(word, layer=True)]),
            types=self._each(asked[TYPE], lambda word: [self._label(word)]),
            entities=self._each(asked["entity"], self._entities),
            attributes=attributes,
            roles=roles,
            annotators=self._each(asked["annotator"], self._people),
            flagged=_one(asked["flag"], _yes_or_no, None),
            confidence=frozenset(_confidence(word) for word in asked["confidence"]),
            since=_one(asked["since"], _date, ""),
            until=_one(asked["until"], _date, ""),
        )

    @staticmethod
    def _each(words: _Words, find: Callable[[_Word], list[str]]) -> frozenset[str]:
        return frozenset(id_ for word in words for id_ in find(word))

    def _role(self, name: str) -> Role | None:
        return self._codebook.role(name) or _named(name, self._codebook.roles)

    def _attributes(self, name: str) -> list[Attribute]:
        """All attributes of mentions and frames with the code that is meant."""
        some = [found for found in self._codebook.attributes if found.on in {"mention", "frame"}]
        first = next((found for found in some if found.code == name), None) or _named(name, some)
        return [found for found in some if first and found.code == first.code]

    def _values(self, attributes: list[Attribute], word: _Word) -> list[str]:
        found = [value.code for one in attributes if (value := _named(word.text, one.values))]
        if not found and all(one.values for one in attributes):
            raise word.unknown(f"value of {attributes[0].code}")
        return found or [word.text]

    def _label(self, word: _Word, *, layer: bool = False) -> str:
        some = self._codebook.layers if layer else self._codebook.labels
        found = next((label for label in some if label.code == word.text), None) or _named(word.text, some)
        if found is None:
            raise word.unknown("layer" if layer else "label")
        return found.code

    def _entities(self, word: _Word) -> list[str]:
        found = [entity.id for entity in self._names.named(word.text)]
        if not found:
            raise word.unknown("record named")
        return found

    def _people(self, word: _Word) -> list[str]:
        wanted = key(word.text)
        found = [one.id for one in self._annotators if word.text == one.id or key(one.name) == wanted]
        if not found:
            raise word.unknown("annotator")
        return found

    def _filler(self, role: Role, word: _Word) -> Filler:
        entities = frozenset(entity.id for entity in self._names.named(word.text))
        if not entities and key(word.text) in _NARRATOR and NARRATOR in role.fillers:
            entities = frozenset({NARRATOR_ID})
        label = _named(word.text, self._codebook.labels)
        text = word.text if TEXT in role.fillers else ""
        if not entities and label is None and not text:
            raise word.unknown("record named")
        return Filler(entities, frozenset({label.code} if label else ()), text)


def _named(name: str, some: Iterable[_Coded]) -> _Coded | None:
    wanted = key(name)
    if not wanted:
        return None
    return next((one for one in some if wanted in {key(one.code), key(one.names.fr), key(one.names.en)}), None)


def _one(words: _Words, read: Callable[[_Word], _Read], default: _Read) -> _Read:
    if len(words) > 1:
        raise QueryError("syntax", "this condition has one value", position=words[1].position)
    return read(words[0]) if words else default


def _yes_or_no(word: _Word) -> bool | None:
    if word.text.lower() not in _YES | _NO:
        raise QueryError("syntax", "this condition is yes or no", position=word.position)
    return word.text.lower() in _YES


def _confidence(word: _Word) -> Confidence:
    for one in get_args(Confidence):
        if word.text.lower() == one:
            return typing.cast(Confidence, one)
    raise QueryError("syntax", f"this condition is one of {', '.join(get_args(Confidence))}", position=word.position)


def _date(word: _Word) -> str:
    if not _DATE.fullmatch(word.text):
        raise QueryError("syntax", "a date has the form 2019, 2019-01 or 2019-01-31", position=word.position)
    return word.text
