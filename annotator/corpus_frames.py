"""Everything an annotator has said of events, stances and quotations, article by article, away from the screen."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Frame, Mention
from annotator.model.register import Register
from annotator.storage.sheet_rows import SheetReader

_PORTION = 25
_BREATH_S = 0.001
"""How long the thread sleeps after each portion, so that the keys do not wait for the interpreter's lock."""

Progressing = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class ArticleFrames:
    """An article with one annotator's work on it; None where the article has gone."""

    id: str
    article: Article | None
    annotations: AnnotationSet


class CorpusFrames:
    """Reads the project of a file through a connection of its own; for one thread, which closes it.

    What it reads may be newer than the last change that it was told of.
    """

    def __init__(self, path: Path, annotator: str) -> None:
        self.annotator = annotator
        self._reader = SheetReader(path)
        self.codebook: Codebook = self._reader.codebook()
        self.register = Register(self._reader.entities())

    def article_ids(self) -> Sequence[str]:
        """The ids of all articles by date, the last ones first."""
        return self._reader.article_ids(order="date", descending=True)

    def learn(self, change: Change) -> None:
        """Take over what a change makes of the records of the register."""
        self.register.apply(change)

    def read(
        self, ids: Sequence[str], progress: Progressing, *, with_empty: bool = False
    ) -> Iterator[list[ArticleFrames]]:
        """The articles with frames among these, or (`with_empty`) all of these, in portions.

        `progress` is told of the articles done and of all, and may cancel by raising.
        """
        for start in range(0, len(ids), _PORTION):
            progress(start, len(ids))
            yield list(self._portion(ids[start : start + _PORTION], with_empty=with_empty))
            if len(ids) > _PORTION:
                time.sleep(_BREATH_S)

    def _portion(self, ids: Sequence[str], *, with_empty: bool) -> Iterator[ArticleFrames]:
        frames: dict[str, list[Frame]] = defaultdict(list)
        for frame in self._reader.frames_among(ids, self.annotator):
            frames[frame.article].append(frame)
        wanted = [id_ for id_ in ids if id_ in frames]
        mentions: dict[str, list[Mention]] = defaultdict(list)
        for mention in self._reader.mentions_among(wanted, self.annotator):
            mentions[mention.article].append(mention)
        articles = {one.id: one for one in self._reader.articles(wanted)}
        for id_ in ids if with_empty else wanted:
            own = AnnotationSet(id_, self.annotator, mentions=mentions[id_], frames=frames[id_])
            yield ArticleFrames(id_, articles.get(id_), own)

    def close(self) -> None:
        """Let go of the file."""
        self._reader.close()
