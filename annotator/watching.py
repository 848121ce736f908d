"""Watching an open project for contradictions and unfinished work, away from the screen's thread."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from pathlib import Path

from annotator.analysis.finding import Finding
from annotator.analysis.rules import Rules
from annotator.analysis.sheet import Sheet
from annotator.analysis.watch import Delta, Watch
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Entity, Frame, Mention, Progress
from annotator.storage.sheet_rows import SheetReader

_PORTION = 25
_TOGETHER = 2_000
_BREATH_S = 0.001
"""How long the thread sleeps after each slice, so that the keys do not wait for the interpreter's lock."""

Progressing = Callable[[int, int], None]


class Watching:
    """The findings of one annotator's work in the project of this file.

    For one thread. `begin` looks at everything in slices; after it `learn` is told of changes once they are stored, and
    reads anew what they touched: what it reads may be newer than the change, which does no harm.
    """

    def __init__(self, path: Path, annotator: str) -> None:
        self.annotator = annotator
        self._reader = SheetReader(path)
        self._rules = Rules(self._reader.codebook())
        self._watch = Watch(self._rules.codebook)
        self.has_begun = False

    @property
    def findings(self) -> list[Finding]:
        """All findings, in no order."""
        return list(self._watch)

    def begin(self, progress: Progressing | None = None) -> list[Finding]:
        """Look at the whole project; `progress` is told of articles done and of all, and may cancel by raising."""
        self.has_begun = False
        self._rules = Rules(self._reader.codebook())
        self._watch = Watch(self._rules.codebook)
        ids = self._reader.article_ids()
        for entity in self._reader.entities():
            self._watch.put_entity(entity)
        self._watch.set_used_by_others(self._reader.used_by_others(self.annotator))
        self._read(ids, progress)
        self._settle(progress, len(ids))
        self.has_begun = True
        return self.findings

    def learn(self, *changes: Change, progress: Progressing | None = None) -> Delta:
        """What stored changes alter, in their order; where one alters the codebook, everything is looked at anew.

        Before the first `begin` it alters nothing, nor after something was cancelled until `begin` has come to its end.
        """
        if not self.has_begun:
            return Delta()
        records = [one for change in changes for one in (*change.removed, *change.added)]
        if any(isinstance(one, Codebook) for one in records):
            before = {one.key: one for one in self._watch}
            after = {one.key: one for one in self.begin(progress)}
            gone = tuple(key for key, one in before.items() if after.get(key) != one)
            return Delta(gone, tuple(one for key, one in after.items() if before.get(key) != one))
        self.has_begun = False  # what is cancelled half-way is begun anew
        for change in changes:
            self._learn_entities(change)
        if any(isinstance(one, Mention | Frame) and one.annotator != self.annotator for one in records):
            self._watch.set_used_by_others(self._reader.used_by_others(self.annotator))
        touched = {id_ for one in records if (id_ := self._article_of(one))}
        self._read(sorted(touched), progress)
        found = self._settle(progress, len(touched))
        self.has_begun = True
        return found

    def _learn_entities(self, change: Change) -> None:
        added = {one.id: one for one in change.added if isinstance(one, Entity)}
        for one in change.removed:
            if isinstance(one, Entity) and one.id not in added:
                self._watch.drop_entity(one.id)
        for entity in added.values():
            self._watch.put_entity(entity)

    def _article_of(self, record: object) -> str:
        if isinstance(record, Article):
            return record.id
        if isinstance(record, Mention | Frame | Progress) and record.annotator == self.annotator:
            return record.article
        return ""

    def _read(self, ids: Sequence[str], progress: Progressing | None) -> None:
        for start in range(0, len(ids), _PORTION):
            if progress is not None:
                progress(start, len(ids))
            some = ids[start : start + _PORTION]
            for sheet in self._sheets(some):
                self._watch.put(sheet)
            if len(ids) > _PORTION:
                time.sleep(_BREATH_S)

    def _sheets(self, ids: Collection[str]) -> Iterable[Sheet]:
        wanted = list(ids)
        mentions, frames = defaultdict(list), defaultdict(list)
        for mention in self._reader.mentions_among(wanted, self.annotator):
            mentions[mention.article].append(mention)
        for frame in self._reader.frames_among(wanted, self.annotator):
            frames[frame.article].append(frame)
        states = self._reader.states_among(wanted, self.annotator)
        articles = self._reader.articles(wanted)
        for gone in set(wanted) - {article.id for article in articles}:
            self._watch.drop(gone)
        for article in articles:
            yield Sheet(
                article,
                mentions=mentions[article.id],
                frames=frames[article.id],
                rules=self._rules,
                state=states.get(article.id, "todo"),
            )

    def _settle(self, progress: Progressing | None, total: int) -> Delta:
        gone: list[str] = []
        come: list[Finding] = []
        while True:
            some = self._watch.settle(_TOGETHER)
            gone += some.gone
            come += some.come
            if not self._watch.waiting:
                return Delta(tuple(gone), tuple(come))
            if progress is not None:
                progress(total, total)
            time.sleep(_BREATH_S)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
