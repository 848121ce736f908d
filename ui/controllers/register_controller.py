"""The entities page at work: wishes become edits, and every change of the project is shown there."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.edits import entities as edits
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.records import Article, Entity, Frame, Mention
from ui.controllers.desk import Desk
from ui.controllers.register_gathering import FiguresGatherer, TwinsGatherer, UnresolvedGatherer
from ui.controllers.register_tables import RegisterTables
from ui.controllers.register_unions import RegisterUnions
from ui.models.register_figures import Figures
from ui.models.register_lines import LineReader
from ui.views.register_page import RegisterPage

if TYPE_CHECKING:
    from annotator.workspace import Happened

_PAUSE_MS = 50


class RegisterController(QObject):
    """Fills the page from the desk and carries its wishes out.

    `said` is a sentence code ("merged", "split") with a name; `mention_shown` is (article, mention);
    `counted` how many records there are, mentions without one, and records that may be duplicates.
    """

    said = Signal(str, str)
    mention_shown = Signal(str, str)
    counted = Signal(int, int, int)

    def __init__(self, desk: Desk, page: RegisterPage, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent or page)
        self._desk = desk
        self._page = page
        self._language = language
        self._reader: LineReader | None = None
        self._fresh = ""
        self._stale = True
        self.figures = FiguresGatherer(self)
        self.twins = TwinsGatherer(self)
        self.unresolved = UnresolvedGatherer(self)
        self.unions = RegisterUnions(desk, page, reader=lambda: self._reader, figures=self.figures, twins=self.twins)
        self.unions.said.connect(self.said)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._show_mentions)
        self._connect()
        if desk.is_open:
            self.show_project()

    def _connect(self) -> None:
        desk, page = self._desk, self._page
        desk.project_opened.connect(self.show_project)
        desk.project_closing.connect(self.stop)
        desk.project_closed.connect(self.show_nothing)
        desk.changed.connect(self._on_changed)
        self.figures.progressed.connect(page.show_figures)
        self.twins.found.connect(page.show_twins)
        self.unresolved.counted.connect(page.list.show_unresolved_count)
        for signal in (self.twins.found, self.unresolved.counted):
            signal.connect(self._tell_counts)
        page.shown.connect(self._on_shown)
        page.record_selected.connect(self.show_record)
        page.entity_changed.connect(self.store)
        page.new_requested.connect(self.create)
        page.unresolved_wanted.connect(self.show_unresolved)
        page.mention_requested.connect(self.mention_shown)
        self.tables = RegisterTables(desk, page, self)

    @property
    def is_waiting(self) -> bool:
        """Whether the mentions of the record in front are still to come."""
        return self._soon.isActive()

    # showing

    def show_project(self) -> None:
        """A project came to the desk."""
        workspace = self._desk.workspace
        self._stale = True
        self._reader = LineReader(workspace.article, workspace.codebook, self._language)
        if self._page.isVisible():
            self._fill()

    def show_nothing(self) -> None:
        """The desk is empty."""
        self._reader = None
        self._page.show_register(None, None, counts={})

    def stop(self) -> None:
        """Leave off counting: the project is about to close."""
        self._soon.stop()
        for gatherer in (self.figures, self.unions.pair_figures, self.twins, self.unresolved):
            gatherer.stop()

    def _on_shown(self) -> None:
        if self._desk.is_open and self._stale:
            self._fill()

    def _fill(self) -> None:
        """Only once the page is looked at: most sessions of annotating never need it."""
        workspace = self._desk.workspace
        self._stale = False
        shown = self._page.record.entity
        self._page.show_register(workspace.register, workspace.codebook, counts=workspace.entity_counts)
        self.twins.begin(workspace)
        self.unresolved.begin(workspace)
        model = self._page.list.model
        first = shown.id if shown and workspace.register.find(shown.id) else model.first_record()
        if first:
            self._page.reveal(first)

    def show_record(self, id_: str) -> None:
        """A record came to the front."""
        workspace = self._desk.workspace
        entity = workspace.register.find(id_)
        if entity is not None:
            self._page.show_record(entity, workspace.codebook, workspace.register, count=workspace.entity_counts[id_])
            # whoever goes down the list waits for no record that is passed by
            self._soon.start(_PAUSE_MS)

    def _show_mentions(self) -> None:
        """The lines at once, for they are read when they show; the figures by and by."""
        entity = self._page.record.entity
        if self._reader is None or entity is None:
            return
        workspace = self._desk.workspace
        mentions = self.unions.ordered(workspace.mentions_of(entity.id))
        self._page.show_mentions(mentions, self._reader)
        figures = Figures(entity.id)
        direct = [frame.article for frame in workspace.frames_of(entity.id)]
        articles = [*dict.fromkeys([*(mention.article for mention in mentions), *direct])]
        figures.complete = not articles
        self._page.show_figures(figures)
        if articles:
            self.figures.begin(workspace, figures, articles)
        else:
            self.figures.stop()

    def show_unresolved(self) -> None:
        """List the mentions without a record."""
        if self._reader is not None:
            self._page.list.unresolved.show_mentions(
                self.unions.ordered([*self.unresolved.mentions.values()]), self._reader
            )

    def _tell_counts(self, _news: object = None) -> None:
        if self._desk.is_open and not self._stale:
            records = len(self._desk.workspace.register)
            self.counted.emit(records, len(self.unresolved.mentions), len(self.twins.doubted))

    # following the project

    def _on_changed(self, happened: Happened) -> None:
        change = happened.change
        records = (*change.removed, *change.added)
        if any(isinstance(record, Codebook) for record in records):
            self.show_project()
            return
        if self._stale:
            return
        if any(isinstance(record, Article) for record in records):
            self.show_project()
            return
        self._page.apply(change)
        self.twins.apply(change)
        self.unresolved.apply(change)
        self._tell_counts()
        self._refresh_record(change)

    def _refresh_record(self, change: Change) -> None:
        shown = self._page.record.entity
        if shown is None:
            return
        workspace = self._desk.workspace
        entity = workspace.register.find(shown.id)
        if entity is None:
            self._page.record.show_nothing()
            self.figures.stop()
            return
        touched = any(
            isinstance(r, Entity) and r.kind in (shown.kind, "COUNTRY") for r in (*change.removed, *change.added)
        )
        if touched:
            self._page.show_record(
                entity, workspace.codebook, workspace.register, count=workspace.entity_counts[shown.id]
            )
        if any(isinstance(r, Mention | Frame) for r in (*change.removed, *change.added)):
            self._soon.start(0)

    # wishes

    def store(self, old: Entity, new: Entity) -> None:
        """Another state of a record; a new name keeps the old one as an alias when nothing else changed."""
        workspace = self._desk.workspace

        def act() -> None:
            # the form may be behind the project: only what was edited is taken over
            current = workspace.entity(old.id)
            edited = {
                f.name: getattr(new, f.name) for f in fields(Entity) if getattr(new, f.name) != getattr(old, f.name)
            }
            bare = old.id == self._fresh and not workspace.entity_counts[old.id]
            if set(edited) == {"name"} and not bare:
                workspace.do(edits.rename(current, new.name))
            else:
                workspace.do(edits.update(current, replace(current, **edited)))

        if not self._desk.attempt(act):
            self.show_record(old.id)

    def create(self, kind: str) -> None:
        """A new record of a layer, with its name to be typed."""
        workspace = self._desk.workspace
        taken = workspace.register
        bare = self.tr("New record")
        name = next(name for n in count(1) if not taken.named(name := bare if n == 1 else f"{bare} {n}"))

        def act() -> None:
            entity = edits.new_entity(name, kind, codebook=workspace.codebook)
            self._fresh = entity.id
            workspace.do(edits.create(entity))

        if self._desk.attempt(act):
            self._page.reveal(self._fresh, edit=True)

    def remove(self, entity_id: str) -> None:
        """The record goes; its mentions stay, to be resolved."""
        workspace = self._desk.workspace

        def act() -> None:
            entity = workspace.entity(entity_id)
            mentions, frames = workspace.mentions_of(entity_id), workspace.frames_of(entity_id)
            workspace.do(edits.remove(entity, mentions=mentions, frames=frames))

        self._desk.attempt(act)
