"""Two records into one and one into two: what the panes at the right show, and the acts themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from annotator.edits import entities as edits
from annotator.edits import splitting
from annotator.model.records import Entity, Mention
from ui.controllers.desk import Desk
from ui.controllers.register_gathering import FiguresGatherer, TwinsGatherer
from ui.models.entity_rows import chips_of
from ui.models.register_figures import Figures
from ui.models.register_lines import LineReader
from ui.views.register_page import RegisterPage
from ui.widgets.completion_field import Candidate

_MOST_CANDIDATES = 8


class RegisterUnions(QObject):
    """Serves the merge and the split pane; `said` is a sentence code ("merged", "split") with a name."""

    said = Signal(str, str)

    def __init__(
        self,
        desk: Desk,
        page: RegisterPage,
        *,
        reader: Callable[[], LineReader | None],
        figures: FiguresGatherer,
        twins: TwinsGatherer,
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._reader = reader
        self._figures = figures
        self._twins = twins
        self.pair_figures = FiguresGatherer(self)
        self.pair_figures.progressed.connect(self._show_pair_figures)
        page.pair_requested.connect(self.show_pair)
        page.merge_requested.connect(self.merge)
        page.split_opened.connect(self.show_split)
        page.split_requested.connect(self.split)
        page.candidates_requested.connect(self.propose)

    def ordered(self, mentions: Sequence[Mention]) -> list[Mention]:
        """By article in the order of their names, then by place."""
        order = {id_: at for at, id_ in enumerate(self._desk.workspace.article_ids())}
        return sorted(mentions, key=lambda m: (order.get(m.article, len(order)), m.start, m.id))

    def show_pair(self, kept_id: str, lost_id: str) -> None:
        """Show two records side by side, and what their merge would hold."""
        workspace = self._desk.workspace
        kept, lost, reader = workspace.register.find(kept_id), workspace.register.find(lost_id), self._reader()
        if kept is None or lost is None or kept_id == lost_id or kept.kind != lost.kind or reader is None:
            return
        counts = (workspace.entity_counts[kept_id], workspace.entity_counts[lost_id])
        self._page.merge.show_pair(kept, lost, workspace.codebook, register=workspace.register, counts=counts)
        moving = self.ordered(workspace.mentions_of(lost_id))
        staying = workspace.mentions_of(kept_id)
        total = len({mention.id for mention in (*moving, *staying)})
        self._page.merge.show_moving(moving, reader)
        self._page.merge.show_totals(total, 0, 0)
        direct = [frame.article for id_ in (kept_id, lost_id) for frame in workspace.frames_of(id_)]
        articles = [*(mention.article for mention in (*moving, *staying)), *direct]
        self.pair_figures.begin(workspace, Figures(kept_id, also=lost_id), articles)

    def _show_pair_figures(self, figures: Figures) -> None:
        choice = self._page.merge.choice
        if choice is not None and {choice.kept.id, choice.lost.id} == {figures.entity, figures.also}:
            self._page.merge.show_totals(len(figures.form_of), figures.events, figures.stances)

    def show_split(self, id_: str) -> None:
        """Show a record that is to be split."""
        workspace = self._desk.workspace
        entity, reader = workspace.register.find(id_), self._reader()
        if entity is not None and reader is not None:
            mentions = self.ordered(workspace.mentions_of(id_))
            self._page.split.show_record(entity, workspace.codebook, mentions, reader=reader)
            articles = [mention.article for mention in mentions]
            self._figures.begin(workspace, Figures(id_), articles)

    def propose(self, words: str) -> None:
        """Candidates for the other record: similar names first, then what the words begin."""
        workspace, entity = self._desk.workspace, self._page.record.entity
        if entity is None:
            return
        register, twins = workspace.register, self._twins.duplicates
        ids = [id_ for id_, _ in twins.partners(entity.id)] if twins and not words.strip() else []
        ids += [found.id for found in register.matching(words, kind=entity.kind, limit=_MOST_CANDIDATES + 1)]
        if not ids and words.strip():
            ids = self._meant(words, entity.kind)
        found = [known for id_ in dict.fromkeys(ids) if id_ != entity.id and (known := register.find(id_))]
        self._page.set_candidates([self._candidate(known) for known in found[:_MOST_CANDIDATES]])

    def _meant(self, words: str, kind: str) -> list[str]:
        """Nothing begins so: what is written alike."""
        from annotator.suggestions.similar import similar

        names = [(found.id, found.name) for found in self._desk.workspace.register if found.kind == kind]
        return [id_ for id_, _ in similar(words, names, limit=_MOST_CANDIDATES)]

    def _candidate(self, entity: Entity) -> Candidate:
        workspace = self._desk.workspace
        hint = "  ".join([*chips_of(entity, workspace.codebook), str(workspace.entity_counts[entity.id])])
        return Candidate(entity.id, entity.name, hint)

    def merge(self, kept_id: str, lost_id: str, result: Entity) -> None:
        """One record out of two, in one act."""
        workspace = self._desk.workspace

        def act() -> None:
            kept, lost = workspace.entity(kept_id), workspace.entity(lost_id)
            mentions, frames = workspace.mentions_of(lost_id), workspace.frames_of(lost_id)
            workspace.do(edits.merge(kept, lost, mentions=mentions, frames=frames, result=result))

        if self._desk.attempt(act):
            self._page.close_pane()
            self._page.reveal(kept_id)
            self.said.emit("merged", result.name)

    def split(self, ids: Sequence[str], new: Entity, rest: Entity, existing_id: str) -> None:
        """Two records out of one, in one act; a frame follows by itself where all mentions of its article leave."""
        workspace = self._desk.workspace

        def act() -> None:
            entity = workspace.entity(rest.id)
            own = workspace.mentions_of(rest.id)
            stay = {mention.article for mention in own if mention.id not in set(ids)}
            gone = [mention for mention in own if mention.id in set(ids)]
            emptied = {mention.article for mention in gone} - stay
            frames = workspace.frames_of(rest.id)
            change = splitting.split(
                entity,
                gone,
                new=new,
                rest=rest,
                frames=frames,
                following=[frame.id for frame in frames if frame.article in emptied],
                existing=workspace.entity(existing_id) if existing_id else None,
            )
            workspace.do(change)

        if self._desk.attempt(act):
            self._page.close_pane()
            self._page.reveal(new.id)
            self.said.emit("split", new.name)
