"""What lies on the annotator's desk: the open project, the article in front, and what is picked in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from annotator.model.errors import AnnotatorError
from ui.workspace_signals import WorkspaceSignals

if TYPE_CHECKING:
    from annotator.model.annotations import AnnotationSet
    from annotator.model.change import Change
    from annotator.model.records import Article, Frame, Mention
    from annotator.workspace import Happened, Workspace


class Desk(QObject):
    """The one place where controllers read what is open and picked, and through which they change the project.

    Payloads: ids ("" for nothing picked), `Happened` for `changed`, the error for `failed`.
    """

    project_opened = Signal()
    project_closing = Signal()
    project_closed = Signal()
    article_opened = Signal(str)
    changed = Signal(object)
    mention_picked = Signal(str)
    frame_picked = Signal(str)
    role_awaited = Signal(str, str)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace: Workspace | None = None
        self._signals: WorkspaceSignals | None = None
        self.article: Article | None = None
        self.mention_id = ""
        self.frame_id = ""
        self.awaited: tuple[str, str] = ("", "")

    @property
    def is_open(self) -> bool:
        """Whether a project is open."""
        return self._workspace is not None

    @property
    def workspace(self) -> Workspace:
        """The open project; LookupError where none is."""
        if self._workspace is None:
            raise LookupError("no project is open")
        return self._workspace

    @property
    def annotations(self) -> AnnotationSet:
        """The annotator's work on the article in front; LookupError where there is none."""
        if self.article is None:
            raise LookupError("no article is open")
        return self.workspace.annotations(self.article.id)

    @property
    def mention(self) -> Mention | None:
        """The picked mention."""
        return self.annotations.find_mention(self.mention_id) if self.article else None

    @property
    def frame(self) -> Frame | None:
        """The picked frame."""
        return self.annotations.find_frame(self.frame_id) if self.article else None

    def open_project(self, workspace: Workspace) -> None:
        """Put a project on the desk, in place of the one that lay there."""
        self.close_project()
        self._workspace = workspace
        self._signals = WorkspaceSignals(self)
        self._signals.follow(workspace)
        self._signals.changed.connect(self._on_changed)
        self.project_opened.emit()

    def close_project(self) -> None:
        """Clear the desk and let go of the file."""
        if self._workspace is None:
            return
        self.project_closing.emit()
        workspace, self._workspace = self._workspace, None
        self._clear()
        if self._signals is not None:
            self._signals.deleteLater()
            self._signals = None
        workspace.close()
        self.project_closed.emit()

    def open_article(self, id_: str) -> None:
        """Bring an article to the front; "" leaves none there."""
        try:
            article = self.workspace.article(id_) if id_ else None
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self._clear()
        self.article = article
        self.article_opened.emit(id_)

    def pick_mention(self, id_: str) -> None:
        """Pick a mention; "" picks none."""
        if id_ != self.mention_id:
            self.mention_id = id_
            self.mention_picked.emit(id_)

    def pick_frame(self, id_: str) -> None:
        """Pick a frame; "" picks none and ends waiting for a filler."""
        if id_ != self.frame_id:
            self.frame_id = id_
            self.await_role("", "")
            self.frame_picked.emit(id_)

    def await_role(self, frame: str, role: str) -> None:
        """From now on a picked mention fills this role; two empty strings end it."""
        if (frame, role) != self.awaited:
            self.awaited = (frame, role)
            self.role_awaited.emit(frame, role)

    def do(self, change: Change) -> bool:
        """Change the project; what goes wrong is told by `failed`, and then nothing has changed."""
        return self.attempt(lambda: self.workspace.do(change))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Run something that may raise an AnnotatorError; whether it went well."""
        try:
            act()
        except AnnotatorError as error:
            self.failed.emit(error)
            return False
        return True

    def _clear(self) -> None:
        self.article, self.mention_id, self.frame_id, self.awaited = None, "", "", ("", "")

    def _on_changed(self, happened: Happened) -> None:
        from annotator.model.records import Article

        before = self.article
        if self.article is not None:
            fresh = [
                record
                for record in happened.change.added
                if isinstance(record, Article) and record.id == self.article.id
            ]
            self.article = fresh[-1] if fresh else self.article
            gone = {record.id for record in happened.change.removed} - {record.id for record in happened.change.added}
            if self.article.id in gone:
                self.open_article("")
            if self.mention_id in gone:
                self.pick_mention("")
            if self.frame_id in gone:
                self.pick_frame("")
        self.changed.emit(happened)
        after = self.article
        if before and after and after.id == before.id and after.text != before.text:
            self.open_article(after.id)  # the text was put back, or taken away again: all of it is shown anew
