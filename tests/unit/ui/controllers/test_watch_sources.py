"""Names, titles and paragraphs for the watch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.analysis.finding import Passage
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.records import Article, Entity
from annotator.workspace import Workspace
from ui.controllers.desk import Desk
from ui.controllers.watch_sources import DeskSources

TEXT = "\nTitle\n\nOne line.\n\nMaduro parle."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk()
    workspace = Workspace.create(tmp_path / "p.attache", load_codebook("political"), annotator="A")
    articles = [Article(f"t{n}", f"name{n}", TEXT, title="Title" if n else "", date="2019-01-23") for n in range(300)]
    workspace.do(Change(Act("import"), (), (*articles, Entity("m", "ACTOR", "Maduro"))))
    made.open_project(workspace)
    yield made
    made.close_project()


def test_articles_are_named_with_their_date(desk: Desk) -> None:
    sources = DeskSources(desk, "en")
    assert sources.article("t0") == "name0, 23 Jan 2019"
    assert sources.article("t1") == "Title, 23 Jan 2019"
    assert sources.article("gone") == ""
    sources.prepare([f"t{n}" for n in range(300)])
    assert sources.article("t299") == "Title, 23 Jan 2019"


def test_records_are_named(desk: Desk) -> None:
    assert [DeskSources(desk, "en").name(id_) for id_ in ("m", "gone")] == ["Maduro", ""]


def test_a_passage_comes_with_its_paragraph(desk: Desk) -> None:
    start = TEXT.index("Maduro")
    row = DeskSources(desk, "en").place(Passage("t1", start, start + 6, "x"))
    assert row is not None
    assert row.title == "Title, 23 Jan 2019"
    assert (row.passage.paragraph, row.passage.text, row.passage.start, row.passage.end) == (2, "Maduro parle.", 0, 6)


def test_an_article_as_a_whole_is_shown_by_its_first_line(desk: Desk) -> None:
    row = DeskSources(desk, "en").place(Passage("t1", 0, 0, "t1"))
    assert row is not None
    assert (row.passage.paragraph, row.passage.text) == (0, "Title")


def test_a_passage_that_has_gone_is_none(desk: Desk) -> None:
    sources = DeskSources(desk, "en")
    assert sources.place(Passage("gone", 0, 1, "x")) is None
    assert sources.place(Passage("t1", 0, 999, "x")) is None
