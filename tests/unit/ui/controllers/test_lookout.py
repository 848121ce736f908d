"""What looks over the corpus: answers on the screen's thread, the last question only, failures told."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.corpus_view import CorpusView
from annotator.edits import occurrences as edits
from annotator.model.change import Act
from annotator.model.records import Article
from annotator.model.span import Span
from annotator.occurrences import Target
from annotator.workspace import Happened, Workspace
from tests import factories
from ui.controllers.lookout import Count, Lookout

MADURO = Target("Maduro", "ACTOR")
TEXTS = ("Maduro et Maduro au Pérou.", "Maduro.", "Rien.")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "p.attache", load_codebook("political"), annotator="A")
    made.store_people([made.annotator])
    made.store_new([factories.article(text, id=f"t{n}", name=f"t{n}") for n, text in enumerate(TEXTS)], Act("import"))
    yield made
    made.close()


@pytest.fixture
def lookout(workspace: Workspace) -> Iterator[Lookout]:
    made = Lookout()
    made.open(workspace.path, workspace.annotator.id)
    yield made
    made.close()
    made.quit()


def counted(qtbot: QtBot, lookout: Lookout, target: Target = MADURO, article: str = "t0") -> Count:
    with qtbot.waitSignal(lookout.counted, timeout=20_000) as told:
        lookout.count(target, article)
    (count,) = told.args
    assert isinstance(count, Count)
    return count


def free(qtbot: QtBot, lookout: Lookout, articles: list[str] | None = None) -> list[tuple[str, int]]:
    found: list[Any] = []
    lookout.find(MADURO, articles, on_done=found.append, on_progress=lambda *_: None, on_cancelled=lambda: None)
    qtbot.waitUntil(lambda: bool(found), timeout=20_000)
    return [(one.article, one.span.start) for one in found[0]]


def test_answers_come_on_the_screens_thread(qtbot: QtBot, lookout: Lookout) -> None:
    threads: list[threading.Thread] = []
    lookout.suggested.connect(lambda *_: threads.append(threading.current_thread()))
    with qtbot.waitSignal(lookout.suggested, timeout=20_000) as told:
        lookout.suggest("t0")
    article, found = told.args
    assert article == "t0"
    assert [one.span.of(TEXTS[0]) for one in found if one.label == "COUNTRY"] == ["Pérou"]
    assert threads == [threading.main_thread()]


def test_counts_are_here_everywhere_and_in_articles(qtbot: QtBot, lookout: Lookout) -> None:
    count = counted(qtbot, lookout)
    assert (count.here, count.everywhere, count.articles) == (2, 3, 2)
    assert counted(qtbot, lookout, article="t2").here == 0


def test_of_two_counts_only_the_last_is_answered(qtbot: QtBot, lookout: Lookout) -> None:
    counted(qtbot, lookout)
    heard: list[Count] = []
    lookout.counted.connect(heard.append)
    lookout.count(MADURO, "t0")
    lookout.tasks._futures[-1].result()  # done, its answer not yet delivered
    lookout.count(Target("Pérou", "COUNTRY"), "t0")
    qtbot.waitUntil(lambda: not lookout.tasks.is_busy, timeout=20_000)
    assert [count.target.words for count in heard] == ["Pérou"]


def test_of_two_articles_only_the_last_is_suggested(qtbot: QtBot, lookout: Lookout) -> None:
    heard: list[str] = []
    lookout.suggested.connect(lambda article, _found: heard.append(article))
    lookout.suggest("t0")
    lookout.suggest("t1")
    qtbot.waitUntil(lambda: not lookout.tasks.is_busy, timeout=20_000)
    assert heard == ["t1"]


def test_nobody_is_told_once_nobody_wants_to_know(qtbot: QtBot, lookout: Lookout) -> None:
    with qtbot.assertNotEmitted(lookout.counted):
        lookout.count(MADURO, "t0")
        lookout.stop_counting()
        qtbot.waitUntil(lambda: not lookout.tasks.is_busy, timeout=20_000)


def test_what_is_tagged_is_free_no_longer(qtbot: QtBot, lookout: Lookout, workspace: Workspace) -> None:
    assert free(qtbot, lookout) == [("t0", 0), ("t0", 10), ("t1", 0)]
    assert free(qtbot, lookout, ["t1"]) == [("t1", 0)]
    tag(workspace, lookout)
    assert free(qtbot, lookout) == [("t0", 10), ("t1", 0)]


def tag(workspace: Workspace, lookout: Lookout) -> Happened:
    happened: list[Happened] = []
    workspace.subscribe(happened.append)
    change = edits.tag_all(
        [("t0", Span(0, 6))],
        "ACTOR",
        codebook=workspace.codebook,
        annotator=workspace.annotator.id,
        words="Maduro",
    )
    workspace.do(change)
    lookout.learn(happened[-1].change, happened[-1].sequence)
    return happened[-1]


def test_a_change_that_was_read_with_the_project_is_not_counted_twice(
    qtbot: QtBot, lookout: Lookout, workspace: Workspace
) -> None:
    happened = tag(workspace, lookout)
    lookout.close()
    lookout.open(workspace.path, workspace.annotator.id)  # reads it from the file
    lookout.learn(happened.change, happened.sequence)  # and is told of it all the same
    with qtbot.waitSignal(lookout.suggested, timeout=20_000) as told:
        lookout.suggest("t1")
    (maduro,) = [one for one in told.args[1] if one.span == Span(0, 6)]
    assert (maduro.reason.code, maduro.reason.words) == ("tagged", ("1",))


def test_an_article_that_came_or_went_is_looked_through_or_not(
    qtbot: QtBot, lookout: Lookout, workspace: Workspace
) -> None:
    assert counted(qtbot, lookout).everywhere == 3
    fresh = factories.article("Maduro encore.", id="t9", name="t9")
    happened: list[Happened] = []
    workspace.subscribe(happened.append)
    workspace.store_new([fresh], Act("import"))
    lookout.learn(happened[-1].change, happened[-1].sequence)
    assert counted(qtbot, lookout).everywhere == 4
    workspace.undo()
    lookout.learn(happened[-1].change, happened[-1].sequence)
    assert workspace.record(Article, "t9") is None
    assert counted(qtbot, lookout).everywhere == 3


def test_a_closed_project_answers_nothing_and_lets_go_of_the_file(
    qtbot: QtBot, lookout: Lookout, workspace: Workspace
) -> None:
    lookout.count(MADURO, "t0")
    lookout.suggest("t0")
    lookout.close()
    assert not lookout.tasks.is_busy
    assert lookout._view is None
    with qtbot.assertNotEmitted(lookout.counted):
        lookout.suggest("t0")
        qtbot.waitUntil(lambda: not lookout.tasks.is_busy, timeout=20_000)


def test_closing_while_it_is_busy_does_not_wait_for_the_end(qtbot: QtBot, lookout: Lookout) -> None:
    began, cancelled = threading.Event(), []

    def endless(progress: Any) -> None:
        while True:
            began.set()
            progress(0, 0)

    lookout.tasks.run(
        endless, on_done=lambda _: None, on_failed=lambda _: None, on_cancelled=lambda: cancelled.append(1)
    )
    assert began.wait(10)
    lookout.close()
    assert cancelled == [1]


def test_the_same_project_is_not_read_again(qtbot: QtBot, lookout: Lookout, workspace: Workspace) -> None:
    counted(qtbot, lookout)
    before = lookout._view
    lookout.open(workspace.path, workspace.annotator.id)
    counted(qtbot, lookout)
    assert lookout._view is before
    lookout.open(workspace.path, "somebody")
    counted(qtbot, lookout)
    assert lookout._view is not before


def test_errors_are_told_and_a_search_that_failed_counts_as_cancelled(
    qtbot: QtBot, lookout: Lookout, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object, **_named: object) -> None:
        raise OSError("gone")

    monkeypatch.setattr(CorpusView, "occurrences", broken)
    monkeypatch.setattr(CorpusView, "suggestions", broken)
    over: list[str] = []
    for ask in (
        lambda: lookout.suggest("t0"),
        lambda: lookout.count(MADURO, "t0"),
        lambda: lookout.find(
            MADURO,
            None,
            on_done=lambda _: over.append("done"),
            on_progress=lambda *_: None,
            on_cancelled=lambda: over.append("cancelled"),
        ),
    ):
        with qtbot.waitSignal(lookout.failed, timeout=20_000) as told:
            ask()
        assert isinstance(told.args[0], OSError)
    assert over == ["cancelled"]


def test_a_project_that_cannot_be_read_is_told_and_may_be_tried_again(
    qtbot: QtBot, workspace: Workspace, tmp_path: Path
) -> None:
    lookout = Lookout()
    with qtbot.waitSignal(lookout.failed, timeout=20_000):
        lookout.open(tmp_path / "no.attache", "A")
    with qtbot.waitSignal(lookout.failed, timeout=20_000):
        lookout.open(tmp_path / "no.attache", "A")
    lookout.open(workspace.path, workspace.annotator.id)
    assert counted(qtbot, lookout).everywhere == 3
    lookout.close()
    lookout.quit()
