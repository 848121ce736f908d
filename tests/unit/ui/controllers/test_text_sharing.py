"""Copies without texts, and texts put back, as the controller carries them out on a real runner."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.exchange.without_text import is_masked
from annotator.model.change import Act
from annotator.model.errors import AnnotatorError, ReadOnlyProject
from annotator.workspace import Workspace
from tests import factories
from tests.unit.ui.controllers.reading import opened
from ui.controllers.desk import Desk
from ui.controllers.text_sharing import TextSharing
from ui.garbage import Garbage
from ui.tasks import TaskRunner

TEXTS = [
    "Nicolas Maduro rompt avec Washington, dit-on longuement, et renvoie tous les diplomates américains du pays.",
    "La pluie a cessé hier soir; on attend pour demain du vent, des nuages bas et quelques éclaircies tardives.",
    "Au parlement, nul n’a voulu voter la loi sur les retraites avant que le budget ne soit connu de chacun.",
]


@dataclass
class Bench:
    desk: Desk
    tasks: TaskRunner
    sharing: TextSharing
    failures: list[AnnotatorError]
    folder: Path

    def copy(self, qtbot: QtBot, *, titles: bool = True) -> Path:
        """A copy without texts."""
        out = self.folder / "copy.attache"
        with qtbot.waitSignal(self.sharing.finished, timeout=10_000):
            self.sharing.share(out, titles=titles)
        return out

    def open(self, path: Path, *, read_only: bool = False) -> Workspace:
        """Another project on the desk."""
        workspace = Workspace.open(path, annotator="A", read_only=read_only)
        self.desk.open_project(workspace)
        return workspace

    def files(self, *texts: str) -> list[Path]:
        """These texts as files."""
        paths = [self.folder / f"f{number}.txt" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        return paths


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    garbage = Garbage()
    desk, tasks = opened(tmp_path, *TEXTS), TaskRunner()
    mark = factories.mention(3, 8, article="t0", annotator=desk.workspace.annotator.id)
    desk.workspace.store_new([mark], Act("import"))
    failures: list[AnnotatorError] = []
    desk.failed.connect(failures.append)
    yield Bench(desk, tasks, TextSharing(desk, tasks), failures, tmp_path)
    desk.close_project()
    tasks.close()
    garbage.stop()


def test_a_copy_holds_no_text_and_the_project_stays(qtbot: QtBot, bench: Bench) -> None:
    steps: list[tuple[str, int, int]] = []
    bench.sharing.advanced.connect(lambda *step: steps.append(step))
    out = bench.copy(qtbot, titles=False)
    assert steps[-1] == ("share", 3, 3)
    assert b"longuement" not in out.read_bytes()
    assert [bench.desk.workspace.article(f"t{n}").text for n in range(3)] == TEXTS
    assert sorted(path.name for path in bench.folder.glob("*.attache")) == ["copy.attache", "p.attache"]


def test_an_older_copy_gives_way_only_to_a_whole_one(qtbot: QtBot, bench: Bench) -> None:
    out = bench.folder / "copy.attache"
    out.write_bytes(b"older")
    bench.copy(qtbot)
    workspace = bench.open(out)
    assert len(workspace.article_ids()) == 3


def test_a_folder_that_is_not_there_is_told(qtbot: QtBot, bench: Bench) -> None:
    with qtbot.waitSignal(bench.desk.failed, timeout=10_000):
        bench.sharing.share(bench.folder / "nowhere" / "copy.attache", titles=True)
    assert [path.name for path in bench.folder.glob("copy*")] == []


def test_texts_come_back_one_undo_each(qtbot: QtBot, bench: Bench) -> None:
    workspace = bench.open(bench.copy(qtbot))
    assert all(is_masked(workspace.article(id_)) for id_ in workspace.article_ids())
    with qtbot.waitSignal(bench.sharing.finished, timeout=10_000) as told:
        bench.sharing.restore({"text": bench.files(*TEXTS[:2], "Rien qui aille ici, ni là, ni ailleurs.")})
    report = told.args[0]
    assert (report.articles, report.kept) == (2, {"text": 2})
    assert [(loss.what, loss.where) for loss in report.lost] == [("text", ["f2"])]
    assert [(w.code, w.path) for w in report.warnings] == [("still-without-text", "t2")]
    assert workspace.article("t0").text == TEXTS[0]
    workspace.undo()
    assert (is_masked(workspace.article("t1")), is_masked(workspace.article("t0"))) == (True, False)


def test_files_of_several_formats_make_one_report(qtbot: QtBot, bench: Bench) -> None:
    workspace = bench.open(bench.copy(qtbot))
    (bench.folder / "g.jsonl").write_text(f'{{"text": "{TEXTS[1]}"}}\n', encoding="utf-8")
    with qtbot.waitSignal(bench.sharing.finished, timeout=10_000) as told:
        groups = {"text": bench.files(TEXTS[0]), "doccano": [bench.folder / "g.jsonl"]}
        bench.sharing.restore(groups)
    assert told.args[0].articles == 2
    assert not is_masked(workspace.article("t1"))


def test_a_text_of_another_edition_says_of_which_article(qtbot: QtBot, bench: Bench) -> None:
    bench.open(bench.copy(qtbot))
    with qtbot.waitSignal(bench.sharing.finished, timeout=10_000) as told:
        bench.sharing.restore({"text": bench.files(f"{TEXTS[0]} Mis à jour.")})
    found = {w.code: w.path for w in told.args[0].warnings}
    assert found["other-edition"] == "t0"


def test_a_project_for_reading_only_takes_none(qtbot: QtBot, bench: Bench) -> None:
    bench.open(bench.copy(qtbot), read_only=True)
    bench.sharing.restore({"text": bench.files(*TEXTS)})
    assert [type(error) for error in bench.failures] == [ReadOnlyProject]
    assert not bench.tasks.is_busy


def test_a_project_that_is_closed_meanwhile_takes_no_more(qtbot: QtBot, bench: Bench) -> None:
    out = bench.copy(qtbot)
    bench.open(out)
    bench.sharing.restore({"text": bench.files(*TEXTS)})
    bench.desk.close_project()
    with qtbot.assertNotEmitted(bench.sharing.finished):
        qtbot.waitUntil(lambda: not bench.tasks.is_busy, timeout=10_000)
    workspace = bench.open(out)
    assert all(is_masked(workspace.article(id_)) for id_ in workspace.article_ids())
    assert bench.failures == []


def test_what_was_put_back_before_stop_stays_and_is_told(qtbot: QtBot, bench: Bench) -> None:
    workspace = bench.open(bench.copy(qtbot))
    bench.desk.changed.connect(lambda _happened: bench.sharing.stop())
    with qtbot.waitSignal(bench.sharing.finished, timeout=10_000) as told:
        bench.sharing.restore({"text": bench.files(*TEXTS)})
    assert told.args[0].articles == 1
    assert [is_masked(workspace.article(f"t{n}")) for n in range(3)] == [False, True, True]
