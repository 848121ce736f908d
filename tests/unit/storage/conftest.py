"""A project with two people, two entities and one article, in its own folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.model.change import Act, Change, JournalEntry
from annotator.model.records import Annotator, Article, Entity, Record
from annotator.storage.store import Store
from tests.factories import article, codebook, entity


@dataclass
class Project:
    """What a test needs to write without many words."""

    store: Store
    path: Path
    article: Article
    actor: Entity
    country: Entity

    def put(self, *added: Record, removed: tuple[Record, ...] = (), kind: str = "do", undo_of: int = 0) -> JournalEntry:
        """Write one change of annotator "a" in the article."""
        change = Change(Act("tag", ("x",)), removed, added, self.article.id)
        return self.store.write(change, annotator="a", kind=kind, undo_of=undo_of)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    path = tmp_path / "p.attache"
    store = Store.create(path, codebook())
    text, actor, country = article(id="t"), entity("Maduro"), entity("Italie", "COUNTRY")
    people = (Annotator("a", "Ann"), Annotator("b", "Bob"))
    store.write(Change(Act("import"), (), (*people, actor, country, text)), annotator="a")
    yield Project(store, path, text, actor, country)
    store.close()
