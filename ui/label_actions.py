"""The acts whose keys come from the codebook: they are made anew when another codebook rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from annotator.model.codebook import Codebook
from ui.action_record import ActionRecord
from ui.actions import build, label_actions
from ui.controllers.desk import Desk
from ui.main_window import MainWindow
from ui.settings import Settings


class LabelActions(QObject):
    """Keeps one act to tag and one to arm the brush for each layer; fills `actions` and `records` in place."""

    def __init__(
        self,
        desk: Desk,
        window: MainWindow,
        settings: Settings,
        *,
        tag: Callable[[str], None],
        arm: Callable[[str], None],
        actions: dict[str, QAction],
        records: list[ActionRecord],
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._settings = settings
        self._acts = {"tag": tag, "brush": arm}
        self._actions = actions
        self._records = records
        self._codebook: Codebook | None = None
        desk.project_opened.connect(self.renew)
        desk.changed.connect(self.renew)
        self.renew()

    def renew(self) -> None:
        """Make the acts of the codebook that rules now, unless they are there."""
        codebook = self._desk.workspace.codebook if self._desk.is_open else None
        if codebook is self._codebook:
            return
        self._codebook = codebook
        self._forget()
        records = label_actions(codebook, self._window.language) if codebook else ()
        made = build(self._window, records, theme=self._window.theme, overrides=self._settings.shortcuts())
        for id_, action in made.items():
            kind, _, code = id_.partition(".")
            action.triggered.connect(lambda _checked=False, act=self._acts[kind], label=code: act(label))
        self._window.take_label_actions([made[record.id] for record in records if record.menu], list(made.values()))
        self._actions.update(made)
        self._records.extend(records)

    def _forget(self) -> None:
        gone: Sequence[str] = [id_ for id_ in self._actions if id_.startswith(("tag.", "brush."))]
        for id_ in gone:
            action = self._actions.pop(id_)
            self._window.workbench.view.removeAction(action)
            action.deleteLater()
        self._records[:] = [record for record in self._records if record.id not in gone]
