"""A project with events in three articles on the desk, and the page of the corpus' events, for tests of both."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.records import Argument, Article, Entity, Frame, Mention
from annotator.model.span import Span
from annotator.workspace import Workspace
from ui import theme
from ui.controllers.corpus_events_controller import CorpusEventsController
from ui.controllers.desk import Desk
from ui.models.corpus_event_row import EventRow
from ui.tasks import TaskRunner
from ui.views.events_page import EventsPage

TEXT = "Maduro rompt\n\nLa Russie soutient Maduro. La Russie s’oppose à Maduro le 23 janvier."
POLITICAL = load_codebook("political")
PATIENCE_MS = 20_000
NAMES = {"t": "one", "u": "two", "v": "three"}


@dataclass
class Bench:
    desk: Desk
    page: EventsPage
    tasks: TaskRunner
    workspace: Workspace
    path: Path
    controller: CorpusEventsController
    qtbot: QtBot
    said: list[tuple[str, str]] = field(default_factory=list)

    def show(self) -> None:
        self.page.resize(1200, 700)
        self.page.show()
        self.settle()

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.tasks.is_busy, timeout=PATIENCE_MS)
        self.page.count()

    def do(self, *added: object, removed: tuple[object, ...] = ()) -> None:
        self.desk.do(Change(Act("tag"), removed, added))
        self.settle()

    def rows(self) -> list[EventRow]:
        return self.page.model.shown()

    def ids(self) -> list[str]:
        return [row.id for row in self.rows()]

    def row(self, id_: str) -> EventRow:
        return self.page.model.store.rows[id_]

    def frame(self, id_: str) -> Frame:
        found = self.workspace.record(Frame, id_)
        assert found is not None
        return found

    def event(self, id_: str, article: str = "t", *, roles: str = "AGENT:m", **fields: object) -> list[object]:
        """An event with its trigger; `roles` as "AGENT:m TARGET:ru"."""
        return frame_of(self.workspace.annotator.id, id_, article, roles=roles, **fields)


def frame_of(annotator: str, id_: str, article: str, *, roles: str, **fields: object) -> list[object]:
    start = TEXT.index("rompt")
    trigger = Mention(f"{id_}m", article, annotator, "EVENT", (Span(start, start + 5),))
    parts = tuple(Argument(role, entity=one) for role, _, one in (pair.partition(":") for pair in roles.split()))
    given = {"attributes": (("type", "SANCTION"),), "date": "2019-01-23", **fields}
    return [trigger, Frame(id_, article, annotator, "EVENT", (trigger.id,), parts, **given)]  # type: ignore[arg-type]


def opened(path: Path, codebook: Codebook, qtbot: QtBot) -> Bench:
    """The project of the tests, open; close its desk and its tasks."""
    workspace = Workspace.create(path, codebook, annotator="A")
    desk, tasks = Desk(), TaskRunner()
    page = EventsPage(theme.light(), "en")
    qtbot.addWidget(page)
    controller = CorpusEventsController(desk, page, tasks, language="en")
    desk.open_project(workspace)
    made = Bench(desk, page, tasks, workspace, path, controller, qtbot)
    controller.same.said.connect(lambda code, words: made.said.append((code, words)))
    articles = [
        Article(id_, id_, TEXT, title=f"Paper {NAMES[id_]}", date="2019-01-24", source="Le Monde") for id_ in NAMES
    ]
    made.do(*articles, Entity("m", "ACTOR", "Maduro", type="PERSON"), Entity("ru", "COUNTRY", "Russie"))
    made.do(*made.event("e", roles="AGENT:m TARGET:ru"), *made.event("f", "u", roles="AGENT:m TARGET:ru"))
    made.do(*made.event("g", "v", roles="TARGET:ru", date="2019-01"))
    return made


def chosen(bench: Bench, *ids: str) -> None:
    """Choose rows; the first one is in hand."""
    table, model = bench.page.table, bench.page.model
    table.go_to(ids[0])
    for id_ in ids[1:]:
        flag = table.selectionModel().SelectionFlag
        table.selectionModel().select(model.index(model.row_of(id_), 0), flag.Select | flag.Rows)
