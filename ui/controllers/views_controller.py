"""The views of the window: annotating, searching, the register; each but the first is built when it is first opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.controllers.desk import Desk
from ui.main_window import MainWindow

ANNOTATE, SEARCH, REGISTER, WATCH, CODEBOOK = "annotate", "search", "register", "watch", "codebook"
CORPUS_EVENTS = "corpus_events"
_OF_THE_ARTICLE = (
    "edit.copy",
    "edit.select_all",
    "edit.find",
    "go.done_and_next",
    "go.next_not_done",
    "go.next_article",
    "go.previous_article",
)
"""Acts of the whole window on the article in front: in another view their keys are that view’s."""
OF_CORPUS_EVENTS = (
    "annotate.same_event",
    "annotate.not_same_event",
    "annotate.propose_same",
    "annotate.sort_events",
)
"""Acts on the rows of the corpus’ events, which no other view has."""
Builder = Callable[[], QWidget]
"""Makes a view with its controller and connects both."""


class ViewsController(QObject):
    """Brings a view to the front; a closed project leads back to annotating."""

    opened = Signal(str)

    def __init__(self, desk: Desk, window: MainWindow, builders: Mapping[str, Builder]) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._builders = builders
        self._pages: dict[str, QWidget] = {ANNOTATE: window.workbench}
        desk.project_closing.connect(self._go_back)
        self._enable(ANNOTATE)

    def page(self, code: str) -> QWidget:
        """A view, built where it is not there yet."""
        if code not in self._pages:
            self._pages[code] = self._builders[code]()
            self._window.add_view(code, self._pages[code])
        return self._pages[code]

    def open(self, code: str) -> None:
        """Bring a view to the front and give it the keyboard; without a project nothing happens."""
        if not self._desk.is_open:
            return
        page = self.page(code)
        self._window.show_view(code)
        self._enable(code)
        focus = self._window.workbench.view if code == ANNOTATE else page.focusProxy() or page
        focus.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.opened.emit(code)

    def open_pane(self, pane: QWidget) -> None:
        """Put the keyboard into a pane beside the article."""
        if self._desk.is_open:
            self.open(ANNOTATE)
            self._window.focus_pane(pane)

    def _go_back(self) -> None:
        self._window.mark_view(ANNOTATE)
        self._enable(ANNOTATE)

    def _enable(self, code: str) -> None:
        for ids, view in ((_OF_THE_ARTICLE, ANNOTATE), (OF_CORPUS_EVENTS, CORPUS_EVENTS)):
            for id_ in ids:
                action = self._window.findChild(QAction, id_)
                if action is not None:
                    action.setEnabled(code == view)
