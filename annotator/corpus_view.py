"""A project as one annotator looks it over, apart from the door: suggestions, other occurrences, searching."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from annotator.model.change import Change
from annotator.model.records import Article
from annotator.occurrences import Occurrence, Target, find_occurrences
from annotator.search.corpus import Corpus
from annotator.spacy_process import SpacyMissing
from annotator.storage.texts import TextReader
from annotator.suggesting import Suggesting
from annotator.suggestions.suggestion import Suggestion


class CorpusView:
    """Reads through a connection of its own; made and used on one thread, told of changes after they were stored."""

    def __init__(self, path: Path, annotator: str, *, spacy: str = "") -> None:
        self.annotator = annotator
        self.reader = TextReader(path)
        self.corpus = Corpus(self.reader)
        self._suggesting = Suggesting(self.reader, annotator, spacy=spacy)

    def learn(self, change: Change, sequence: int = 0) -> None:
        """A change was stored, under this number of the journal (0: not known)."""
        self._suggesting.apply(change, sequence)
        texts = {record.id: record.text for record in change.added if isinstance(record, Article)}
        for record in change.removed:
            if isinstance(record, Article) and record.id not in texts:
                self.corpus.drop(record.id)
        for id_, text in texts.items():
            self.corpus.put(id_, text)

    def trouble(self) -> SpacyMissing | None:
        """Why the model cannot help; told once."""
        found, self._suggesting.trouble = self._suggesting.trouble, None
        return found

    def suggestions(self, article: str) -> list[Suggestion]:
        """What may be tagged in an article, by place."""
        return self._suggesting.for_article(article)

    def occurrences(
        self,
        target: Target,
        articles: Sequence[str] | None = None,
        *,
        progress: Callable[[int, int], None] | None = None,
    ) -> Iterator[list[Occurrence]]:
        """The places of a target, article by article; `progress` may cancel by raising."""
        return find_occurrences(
            target,
            reader=self.reader,
            corpus=self.corpus,
            suggesting=self._suggesting,
            annotator=self.annotator,
            articles=articles,
            progress=progress,
        )

    def close(self) -> None:
        """Let go of the file."""
        self._suggesting.close()
        self.reader.close()
