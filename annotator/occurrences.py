"""The other places of the corpus where the same is written: what "tag all" offers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from annotator.model.folding import key
from annotator.model.records import Entity
from annotator.model.span import Span
from annotator.search.corpus import Corpus
from annotator.search.inflection import inflected
from annotator.search.matcher import compile_query
from annotator.search.query import Query
from annotator.storage.texts import Mark, TextReader
from annotator.suggesting import Suggesting
from annotator.suggestions.forms import is_telling

Status = Literal["free", "tagged", "other", "doubtful"]
_PORTION = 200
_NAMING = frozenset({"ACTOR", "COUNTRY", "PLACE"})


@dataclass(frozen=True, slots=True)
class Target:
    """What is looked for: the words that were tagged, further names of the same record, and the label to give."""

    words: str
    label: str
    entity: str = ""
    forms: tuple[str, ...] = ()

    @property
    def query(self) -> Query:
        """All spellings, whole words; case, accents and apostrophes do not count."""
        return Query("", forms=(self.words, *self.forms))  # taken literally, commas and quotation marks too


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place.

    "free" to be tagged; "tagged" as the same already; tagged as something "other"; or "doubtful": part of the longer
    name of another record (`name`). `mention` is the id of the mention that is there.
    """

    article: str
    span: Span
    words: str
    status: Status = "free"
    mention: str = ""
    name: str = ""


def target_of(words: str, label: str, *, entity: Entity | None, language: str) -> Target:
    """Look for the words, their inflected forms, and, when they mean a record, for its names that stand out."""
    names = [name for name in (entity.name, *entity.aliases) if is_telling(name)] if entity else []
    forms = dict.fromkeys(form for name in (words, *names) for form in (name, *inflected(name, language)))
    forms.pop(words, None)
    return Target(words, label, entity.id if entity else "", tuple(forms))


def find_occurrences(
    target: Target,
    *,
    reader: TextReader,
    corpus: Corpus,
    suggesting: Suggesting,
    annotator: str,
    articles: Sequence[str] | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[list[Occurrence]]:
    """The places of each article that has any, in the order of `articles` (by default all); `progress` may cancel."""
    if not any(map(str.isalnum, target.words)):
        return
    portion: list[tuple[str, list[tuple[int, int]]]] = []
    for found in corpus.search(compile_query(target.query), articles=articles, progress=progress):
        portion.append((found.article, found.places))
        if len(portion) == _PORTION:
            yield from _looked_up(portion, target, reader=reader, suggesting=suggesting, annotator=annotator)
            portion = []
    yield from _looked_up(portion, target, reader=reader, suggesting=suggesting, annotator=annotator)


def _looked_up(
    portion: Sequence[tuple[str, list[tuple[int, int]]]],
    target: Target,
    *,
    reader: TextReader,
    suggesting: Suggesting,
    annotator: str,
) -> Iterator[list[Occurrence]]:
    ids = [article for article, _ in portion]
    texts = dict(reader.texts(ids))
    marks: dict[str, list[Mark]] = defaultdict(list)
    for mark in reader.marks(ids, annotator):
        marks[mark.article].append(mark)
    wanted = _wanted(target)
    for article, places in portion:
        text = texts.get(article, "")
        spans = [Span(start, end) for start, end in places if wanted(text[start:end])]
        longer = suggesting.names_in(text) if spans else []
        if spans:
            yield [_occurrence(article, text, span, target, marks=marks[article], longer=longer) for span in spans]


def _wanted(target: Target) -> Callable[[str], bool]:
    """A form that begins with a capital letter wants one: « Sud » is not « sud »."""
    small = {key(form) for form in (target.words, *target.forms) if not form[:1].isupper()}
    return lambda words: words[:1].isupper() or not words[:1].isalpha() or key(words) in small


def _occurrence(
    article: str,
    text: str,
    span: Span,
    target: Target,
    *,
    marks: Sequence[Mark],
    longer: Sequence[tuple[Span, str, str]],
) -> Occurrence:
    words = span.of(text)
    for mark in marks:
        there = Span(mark.start, mark.end)
        if not there.overlaps(span) or not _hinders(mark, there, span, target.label):
            continue
        same = mark.label == target.label and (not target.entity or target.entity in mark.entities)
        return Occurrence(article, span, words, "tagged" if same else "other", mark.mention)
    for other, entity, name in longer:
        if other.covers(span) and other != span and entity != target.entity:
            return Occurrence(article, span, words, "doubtful", name=name)
    return Occurrence(article, span, words)


def _hinders(mark: Mark, there: Span, span: Span, label: str) -> bool:
    """Whether a mark keeps a place from being tagged: one of the same label, or a name's for exactly these words."""
    return mark.label == label or (there == span and mark.label in _NAMING and label in _NAMING)
