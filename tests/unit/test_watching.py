"""The watch over a stored project: begun in slices, then told of changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.analysis.dismissals import SETTING, dismiss, dismissals, restore
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.records import Article, Codebook, Entity, Mention, Progress, progress_id
from annotator.model.span import Span
from annotator.watching import Watching
from annotator.workspace import Happened, Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    opened = Workspace.create(tmp_path / "p.attache", load_codebook("political"), annotator="A")
    opened.do(Change(Act("import"), (), tuple(Article(f"t{n}", f"name{n}", "Maduro parle.") for n in range(60))))
    yield opened
    opened.close()


@pytest.fixture
def watching(workspace: Workspace) -> Iterator[Watching]:
    made = Watching(workspace.path, workspace.annotator.id)
    yield made
    made.close()


def mention(workspace: Workspace, number: int, *, end: int = 6, entity: str = "") -> Mention:
    annotator = workspace.annotator.id
    return Mention(
        f"m{number}", f"t{number}", annotator, "ACTOR", (Span(0, end),), entities=(entity,) if entity else ()
    )


def do(workspace: Workspace, *added: object, removed: tuple[object, ...] = ()) -> Change:
    change = Change(Act("tag"), removed, added)
    workspace.do(change)
    return change


def codes(found: object) -> list[str]:
    return sorted(one.question for one in found)


def test_the_first_run_tells_how_far_it_is(workspace: Workspace, watching: Watching) -> None:
    do(workspace, mention(workspace, 59, end=3))
    told: list[tuple[int, int]] = []
    assert codes(watching.begin(lambda done, total: told.append((done, total)))) == ["odd_borders"]
    assert told == [(0, 60), (25, 60), (50, 60)]


def test_a_first_run_that_was_cancelled_is_begun_anew(workspace: Workspace, watching: Watching) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise InterruptedError

    change = do(workspace, mention(workspace, 59, end=3))
    with pytest.raises(InterruptedError):
        watching.begin(stop)
    assert not watching.learn(change), "before the first run has ended nothing is told"
    assert codes(watching.begin()) == ["odd_borders"]


def test_a_change_alters_what_it_touches(workspace: Workspace, watching: Watching) -> None:
    watching.begin()
    one, other = (Entity(id_, "ACTOR", name, codes=(("Wikidata", "Q1"),)) for id_, name in (("x", "X"), ("y", "Y")))
    delta = watching.learn(do(workspace, one, other))
    assert codes(delta.come) == ["never_mentioned", "never_mentioned", "same_code"]
    delta = watching.learn(do(workspace, mention(workspace, 1, entity="x"), mention(workspace, 2, entity="y")))
    assert (codes(delta.come), len(delta.gone)) == (["two_records"], 2)
    changes: list[Happened] = []
    workspace.subscribe(changes.append)
    workspace.undo()
    delta = watching.learn(changes[0].change)
    assert codes(delta.come) == ["never_mentioned", "never_mentioned"]
    assert codes(watching.findings) == ["never_mentioned", "never_mentioned", "same_code"]


def test_what_was_learnt_is_what_a_fresh_run_finds(workspace: Workspace, watching: Watching) -> None:
    watching.begin()
    one = Entity("x", "COUNTRY", "X")
    for change in (
        do(workspace, one, mention(workspace, 1, end=3), mention(workspace, 2, entity="x")),
        do(workspace, Progress(progress_id("t1", workspace.annotator.id), "t1", workspace.annotator.id, "done")),
        do(workspace, replace(one, name="Y"), removed=(one,)),
        do(workspace, removed=(mention(workspace, 1, end=3),)),
    ):
        watching.learn(change)
    fresh = Watching(workspace.path, workspace.annotator.id)
    assert {one.key for one in watching.findings} == {one.key for one in fresh.begin()} != set()
    fresh.close()


def test_several_changes_are_learnt_at_once(workspace: Workspace, watching: Watching) -> None:
    watching.begin()
    one, wrong = Entity("x", "COUNTRY", "X"), mention(workspace, 1, end=3)
    changes = [do(workspace, one), do(workspace, wrong)]
    assert codes(watching.learn(*changes).come) == ["never_mentioned", "no_iso", "odd_borders"]
    changes = [do(workspace, removed=(one,)), do(workspace, removed=(wrong,))]
    assert len(watching.learn(*changes).gone) == 3
    assert watching.findings == []


def test_an_article_that_goes_takes_its_findings_along(workspace: Workspace, watching: Watching) -> None:
    wrong = mention(workspace, 3, end=3)
    do(workspace, wrong)
    watching.begin()
    article = workspace.article("t3")
    delta = watching.learn(do(workspace, removed=(article, *workspace.dependants("t3"))))
    assert delta.gone == (f"odd_borders/{wrong.id}/word",)


def test_another_codebook_asks_other_questions(workspace: Workspace, watching: Watching) -> None:
    do(workspace, Entity("x", "COUNTRY", "X"))
    watching.begin()
    old = workspace.codebook
    new = replace(old, labels=tuple(one for one in old.labels if one.code != "COUNTRY"), version=old.version + 1)
    assert isinstance(new, Codebook)
    delta = watching.learn(do(workspace, new, removed=(old,)))
    assert (delta.gone, delta.come) == (("no_iso/x",), ())


def test_only_ones_own_work_is_looked_at_but_all_use_counts(workspace: Workspace, watching: Watching) -> None:
    watching.begin()
    theirs = replace(mention(workspace, 4, end=3, entity="x"), annotator="b")
    from annotator.model.records import Annotator

    workspace.store_people([Annotator("b", "B")])
    assert codes(watching.learn(do(workspace, Entity("x", "ACTOR", "X"))).come) == ["never_mentioned"]
    delta = watching.learn(do(workspace, theirs))
    assert (delta.gone, delta.come) == (("never_mentioned/x",), ())


def test_a_dismissal_is_remembered_and_can_be_undone(workspace: Workspace) -> None:
    def known() -> dict[str, str]:
        setting = workspace.memory.setting(SETTING)
        return {key: one.reason for key, one in dismissals(setting.value if setting else "").items()}

    workspace.do(dismiss(None, ["a/1"], reason=" so it is ", annotator="A"))
    workspace.do(dismiss(workspace.memory.setting(SETTING), ["b/2"], reason="", annotator="A"))
    assert known() == {"a/1": "so it is", "b/2": ""}
    workspace.do(restore(workspace.memory.setting(SETTING), ["a/1"]))
    assert known() == {"b/2": ""}
    workspace.undo()
    workspace.undo()
    assert known() == {"a/1": "so it is"}
    workspace.undo()
    assert known() == {}


@pytest.mark.parametrize("value", ["", "nonsense", "[" * 100_000, "[]", '{"a": 3}', '{"a": {"reason": 3}}'])
def test_a_setting_that_is_no_list_of_dismissals_is_none(value: str) -> None:
    assert dismissals(value) == {}
