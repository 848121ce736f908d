"""The codebook's page at work: every edit is a change of the project, and every change is shown there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.codebooks.diff import changed_codes, differences
from annotator.codebooks.editions import Edition, codebook_pair, editions, with_edition
from annotator.edits import codebook_editing as edits
from annotator.model.change import Change
from annotator.model.codebook import Codebook, Label
from annotator.model.memory import Setting
from annotator.model.records import Article, Entity, Frame, Mention
from ui.controllers.codebook_entries import CodebookEntries
from ui.controllers.codebook_files import CodebookFiles
from ui.controllers.codebook_gathering import Cases, CasesGatherer, UseGatherer
from ui.controllers.codebook_samples import frame_sample, sample_words
from ui.controllers.codebook_unions import CodebookUnions
from ui.controllers.desk import Desk
from ui.models.codebook_figures import CodebookFigures, busy, frequent_values
from ui.panels.row_painting import colours_of
from ui.views.codebook_page import CodebookPage

if TYPE_CHECKING:
    from annotator.workspace import Happened

_PAUSE_MS = 60


class CodebookController(QObject):
    """Fills the page from the desk and carries its wishes out.

    `said` is a sentence code ("merged", "split", "published") with a name; `mention_shown` is (article, mention);
    `counted` how many layers, labels and retired labels there are.
    """

    said = Signal(str, str)
    mention_shown = Signal(str, str)
    counted = Signal(int, int, int)

    def __init__(self, desk: Desk, page: CodebookPage, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent or page)
        self._desk = desk
        self._page = page
        self._language = language
        self._stale = True
        self._is_behind = False
        self._wanted = ""
        self.editions: tuple[Edition, ...] = ()
        self.uses = UseGatherer(self)
        self.cases = CasesGatherer(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._look_for_cases)
        self.entries = CodebookEntries(desk, page, language, self)
        self.unions = CodebookUnions(self, desk, page, language)
        self.files = CodebookFiles(self, desk, page, language)
        self._connect()
        if desk.is_open:
            self.show_project()

    def _connect(self) -> None:
        desk, page = self._desk, self._page
        desk.project_opened.connect(self.show_project)
        desk.project_closing.connect(self.stop)
        desk.project_closed.connect(self.show_nothing)
        desk.changed.connect(self._on_changed)
        self.uses.progressed.connect(self._show_use)
        self.cases.progressed.connect(self._show_cases)
        page.shown.connect(self._on_shown)
        page.label_selected.connect(self.show_label)
        page.label_changed.connect(self.store)
        page.move_requested.connect(lambda code, by: self.edit(lambda book: edits.move_label(book, code, by=by)))
        page.retire_requested.connect(self.retire)
        page.remove_requested.connect(self.remove)

    @property
    def is_waiting(self) -> bool:
        """Whether something is still to be counted or looked for."""
        return self._soon.isActive() or self.uses.is_running or self.cases.is_running

    @property
    def published(self) -> Codebook:
        """The version that was published last, which the draft differs from."""
        return self.editions[-1].codebook

    # showing

    def show_project(self) -> None:
        """A project came to the desk."""
        self.stop()
        self._stale = True
        if self._page.isVisible():
            self._fill()

    def show_nothing(self) -> None:
        """The desk is empty."""
        self._page.show_codebook(None)

    def stop(self) -> None:
        """Store what is being typed, and leave off counting: the project is about to close."""
        if self._desk.is_open and not self._stale:
            self._page.entry.commit()
        self._stale = True
        self._soon.stop()
        self.uses.stop()
        self.cases.stop()

    def _on_shown(self) -> None:
        if self._desk.is_open and self._stale:
            self._fill()
        elif self._is_behind:
            self._is_behind = False
            self._show_use()

    def _fill(self) -> None:
        """Only once the page is looked at: most sessions of annotating never need it."""
        workspace = self._desk.workspace
        self._stale = False
        self._read_editions()
        shown, self._wanted = self._wanted or self._page.tree.current, ""
        self._show_codebook()
        self.uses.begin(workspace)
        code = shown if workspace.codebook.label(shown) else self._page.tree.model.first_code()
        if code:
            self._page.reveal(code)
            self.show_label(code)

    def _read_editions(self) -> None:
        workspace = self._desk.workspace
        self.editions = editions(workspace.memory.setting, workspace.codebook)
        self._page.side.show_editions(self.editions)

    def _show_codebook(self) -> None:
        workspace = self._desk.workspace
        codebook = workspace.codebook
        changed = len(changed_codes(differences(self.published, codebook)))
        self._page.show_codebook(codebook, changed=changed, read_only=workspace.read_only)
        labels = [label for label in codebook.labels if label.parent]
        self.counted.emit(len(codebook.layers), len(labels), sum(1 for label in labels if label.retired))

    def open_entry(self, code: str) -> None:
        """Bring a label to the front, now or when the page is first looked at (F1 in the text)."""
        if self._stale:
            self._wanted = code
        else:
            self._page.reveal(code)

    def show_label(self, code: str) -> None:
        """A label came to the front."""
        label = self._desk.workspace.codebook.label(code) if self._desk.is_open else None
        if label is None:
            return
        self.cases.stop()
        self._show(label)
        self._page.side.show_stale(0, 0)
        self._page.side.show_incomplete(0)
        # whoever goes down the list waits for no label that is passed by
        self._soon.start(_PAUSE_MS)

    def _show(self, label: Label) -> None:
        use = self.figures.use(label.code) if self.figures else None
        self._page.show_label(label, uses=use.carriers if use else 0, words=self._sample())
        self._show_use_of(label)

    @property
    def figures(self) -> CodebookFigures | None:
        """What is counted so far."""
        return self.uses.figures

    def _show_use(self) -> None:
        figures, codebook = self.figures, self._desk.workspace.codebook
        if figures is None:
            return
        self._page.show_counts({label.code: figures.use(label.code).count for label in codebook.labels})
        label = codebook.label(self._page.tree.current)
        if label is not None:
            self._show(label)
            if figures.complete:
                self._soon.start(0)

    def _show_use_of(self, label: Label) -> None:
        figures, codebook = self.figures, self._desk.workspace.codebook
        if figures is None:
            return
        use = figures.use(label.code)
        layer = codebook.layer_of(label.code) or label
        is_frame = layer.kind == "frame"
        words = self.tr("%n record(s)", "", use.count) if is_frame else self.tr("%n mention(s)", "", use.count)
        line = f"{words}, " + self.tr("%n article(s)", "", busy(use.articles))
        values = frequent_values(figures, label, codebook, language=self._language)
        self._page.side.use.show_use(
            line, use.dates, values, colour=colours_of(self._page.theme, codebook, label.code).mark
        )

    def _look_for_cases(self) -> None:
        code = self._page.tree.current
        if self._desk.is_open and self.figures is not None and self.figures.complete and code:
            articles = [id_ for id_, count in self.figures.use(code).articles.items() if count > 0]
            self.cases.begin(self._desk.workspace, code, articles=articles, editions=self.editions)

    def _show_cases(self, cases: Cases) -> None:
        if cases.code != self._page.tree.current:
            return
        self._page.side.show_stale(len(cases.stale), cases.doubtful)
        self._page.side.show_incomplete(len(cases.incomplete))
        label = self._desk.workspace.codebook.label(cases.code)
        if cases.complete and isinstance(cases.sample, Frame):
            self._page.entry.templates.show_sample(frame_sample(self._desk.workspace, cases.sample))
        if cases.complete and label is not None:
            self._page.side.look.show_label(label, self._desk.workspace.codebook, words=self._sample())

    def _sample(self) -> str:
        """Words of the project that carry the label in front, for the preview of its mark."""
        cases = self.cases.cases
        if cases.sample is None or cases.code != self._page.tree.current:
            return ""
        return sample_words(self._desk.workspace, cases.sample)

    # following the project

    def _on_changed(self, happened: Happened) -> None:
        if self._stale:
            return
        change = happened.change
        records = (*change.removed, *change.added)
        if any(isinstance(record, Article) for record in records):
            self.uses.begin(self._desk.workspace)
            return
        if any(codebook_pair(change)):
            if not self._page.isVisible():
                self.show_project()
                return
            self._take_codebook(change)
        if self.figures is not None and any(isinstance(r, Mention | Frame | Entity) for r in records):
            self.figures.apply(change.removed, change.added)
            # who annotates must not wait for a page that nobody looks at
            self._is_behind = not self._page.isVisible()
            if not self._is_behind:
                self._show_use()

    def _take_codebook(self, change: Change) -> None:
        old, new = codebook_pair(change)
        keeps = any(isinstance(record, Setting) for record in (*change.removed, *change.added))
        if keeps or old is None or new is None or new.version != old.version:
            self._read_editions()
        if new is not None and self._page.codebook is not None and _kinds(self._page.codebook) != _kinds(new):
            self.uses.begin(self._desk.workspace)
        self._show_codebook()
        code = self._page.tree.current
        if self._desk.workspace.codebook.label(code) is None:
            code = self._page.tree.model.first_code()
            self._page.reveal(code)
        self.show_label(code)

    # wishes

    def store(self, old: Label, new: Label) -> None:
        """Another state of a label: what was edited is taken over, the rest stays as the project has it."""

        def make(codebook: Codebook) -> Change:
            current = codebook.label(old.code) or old
            edited = {
                f.name: getattr(new, f.name) for f in fields(Label) if getattr(new, f.name) != getattr(old, f.name)
            }
            return edits.edit_label(codebook, replace(current, **edited))

        if not self.edit(make):
            self.show_label(old.code)

    def retire(self, code: str, retired: bool) -> None:
        """Hide a label from new work, or bring it back."""
        self.edit(lambda book: edits.retire_label(book, code, retired=retired))

    def remove(self, code: str) -> None:
        """Take an unused label out of the codebook."""
        workspace = self._desk.workspace
        uses = self.figures.use(code).carriers if self.figures and self.figures.complete else 1
        self.edit(lambda book: edits.remove_label(book, code, uses=uses))
        if workspace.codebook.label(code) is None:
            self._page.reveal(self._page.tree.model.first_code())

    def edit(self, make: Callable[[Codebook], Change], *, note: str = "") -> bool:
        """Change the codebook by what `make` makes of it, keeping published versions; `note` is a new one's line."""
        workspace = self._desk.workspace

        def act() -> None:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            change = make(workspace.codebook)
            workspace.do(with_edition(change, workspace.memory.setting, when=now, note=note))

        return self._desk.attempt(act)


def _kinds(codebook: Codebook) -> set[tuple[str, str]]:
    """The layers with what they hold: what is counted depends on no more of a codebook."""
    return {(layer.code, layer.kind) for layer in codebook.layers}
