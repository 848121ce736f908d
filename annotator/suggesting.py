"""Suggestions for an open project: what the project knows is read once and kept up, away from the screen's thread."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.memory import DictionaryEntry, Refusal, Setting
from annotator.model.records import Article, Entity, Mention, Record
from annotator.model.span import Span
from annotator.spacy_process import SpacyMissing, SpacyProcess
from annotator.storage.texts import TextReader
from annotator.suggestions.from_model import from_model
from annotator.suggestions.options import SETTING, Options, allowed
from annotator.suggestions.suggester import Suggester
from annotator.suggestions.suggestion import Suggestion
from annotator.text.language import guess

_PORTION = 100
Progressing = Callable[[int, int], None]


class Suggesting:
    """One annotator's suggestions over a project.

    Only that annotator's own tags are learnt from, so that nobody is led by another's work. For one thread; `apply` is
    told of changes after they are stored, in their order. What it knows may be newer than that: tags are counted up to
    a change's number (`_counted`), all else is the same when it is learnt twice. `spacy` is the path of a Python
    interpreter that has spaCy; why it cannot help is in `trouble`.
    """

    def __init__(self, reader: TextReader, annotator: str, *, spacy: str = "") -> None:
        self._reader = reader
        self._annotator = annotator
        self._refusals: dict[str, dict[str, Refusal]] = defaultdict(dict)
        self._known = self._counted = 0
        self._spacy = SpacyProcess(spacy) if spacy else None
        self.trouble: SpacyMissing | None = None
        self._suggester = self._made()

    def names_in(self, text: str) -> list[tuple[Span, str, str]]:
        """Where the names of records of the register stand in a text: the words, the record's id and its name."""
        return self._suggester.names_in(text)

    def _made(self) -> Suggester:
        self._known = self._reader.sequence()  # before all else: what comes meanwhile is learnt once more
        setting = self._reader.settings().get(SETTING, "{}")
        codebook, entities = self._reader.codebook(), self._reader.entities()
        made = Suggester(codebook, options=Options.of(json.loads(setting)), entities=entities)
        for entry in self._reader.dictionary():
            made.add_entry(entry)
        forms, self._counted = self._reader.forms(self._annotator)
        for form, label, ids, count in forms:
            made.count(form, label, tuple(ids.split()), count)
        self._refusals.clear()
        for refusal in self._reader.refusals(self._annotator):
            self._refuse(made, refusal, present=True)
        return made

    def apply(self, change: Change, sequence: int = 0) -> None:
        """Learn from a change that was stored under this number of the journal; 0 is taken for a new one."""
        if sequence and sequence <= self._known:
            return
        counts = not sequence or sequence > self._counted
        texts = self._texts_of(change) if counts else {}
        if texts is None or _asks_anew(change):
            self._suggester = self._made()
            return
        for present, records in ((False, change.removed), (True, change.added)):
            for record in records:
                if counts and isinstance(record, Mention) and self._is_own(record) and len(record.spans) == 1:
                    words = record.spans[0].of(texts[record.article])
                    self._suggester.count(words, record.label, record.entities, 1 if present else -1)
                self._learn(record, present=present)

    def _texts_of(self, change: Change) -> dict[str, str] | None:
        """The texts of the articles whose mentions a change touches; None where one has gone by a later change."""
        ids = {m.article for m in change.touched() if isinstance(m, Mention) and self._is_own(m)}
        texts = {r.id: r.text for r in (*change.removed, *change.added) if isinstance(r, Article)}
        wanted = sorted(ids - texts.keys())
        for start in range(0, len(wanted), _PORTION):
            texts.update(self._reader.texts(wanted[start : start + _PORTION]))
        return texts if ids <= texts.keys() else None

    def _is_own(self, mention: Mention) -> bool:
        return mention.annotator == self._annotator

    def _learn(self, record: Record, *, present: bool) -> None:
        if isinstance(record, Entity):
            self._suggester.add_entity(record, present=present)
        elif isinstance(record, DictionaryEntry):
            self._suggester.add_entry(record, present=present)
        elif isinstance(record, Refusal) and record.annotator == self._annotator:
            self._refuse(self._suggester, record, present=present)

    def _refuse(self, suggester: Suggester, refusal: Refusal, *, present: bool) -> None:
        suggester.refuse(refusal, present=present)
        if refusal.article and present:
            self._refusals[refusal.article][refusal.id] = refusal
        elif refusal.article:
            self._refusals[refusal.article].pop(refusal.id, None)

    def for_article(self, id_: str) -> list[Suggestion]:
        """What an article may hold beyond the annotator's mentions, by place; nothing where it is not there."""
        articles = self._reader.articles([id_])
        return self._of(articles[0], self._reader.mentions_among([id_], self._annotator)) if articles else []

    def of_corpus(
        self, ids: Sequence[str] | None = None, *, progress: Progressing | None = None
    ) -> Iterator[tuple[Article, list[Suggestion]]]:
        """The suggestions of each article (by default all), as they come; what `progress` raises ends it."""
        wanted = list(ids) if ids is not None else self._reader.article_ids()
        for start in range(0, len(wanted), _PORTION):
            some = wanted[start : start + _PORTION]
            mentions: dict[str, list[Mention]] = defaultdict(list)
            for mention in self._reader.mentions_among(some, self._annotator):
                mentions[mention.article].append(mention)
            for number, article in enumerate(self._reader.articles(some), start=start + 1):
                yield article, self._of(article, mentions[article.id])
                if progress is not None:
                    progress(number, len(wanted))

    def _of(self, article: Article, mentions: Sequence[Mention]) -> list[Suggestion]:
        return self._suggester.suggest(
            article,
            mentions,
            refusals=self._refusals[article.id].values() if article.id in self._refusals else (),
            proposals=self._reader.proposals(article.id),
            model=self._of_model(article),
        )

    def _of_model(self, article: Article) -> list[Suggestion]:
        """What spaCy finds, where the user has it and the article may be proposed to."""
        if self._spacy is None or not allowed(article) or "model" not in self._suggester.options.sources:
            return []
        try:
            return from_model(article, self._spacy.entities(article.text, article.language or guess(article.text)))
        except SpacyMissing as missing:
            self.trouble = missing
            return []

    def close(self) -> None:
        """End the model's process, if there is one."""
        if self._spacy is not None:
            self._spacy.close()


def _asks_anew(change: Change) -> bool:
    """Whether a change alters what all else depends on: the codebook or the project's choice of suggestions."""
    records = (*change.removed, *change.added)
    return any(isinstance(one, Codebook) or (isinstance(one, Setting) and one.id == SETTING) for one in records)
