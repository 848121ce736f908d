"""Starts Qt and the program; the only place that knows both the folders and the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import PySide6
from PySide6.QtCore import QTimer, qVersion
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from annotator import places
from annotator.text.abbreviations import use_folder
from annotator.version import NAME
from ui import fonts
from ui.logging_setup import catch_everything, start_log
from ui.program import Program
from ui.settings import Settings


class Application(QApplication):
    """Qt's application with our style; on macOS files opened from the desktop come as events."""

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self.setApplicationName(NAME)
        self.setStyle("Fusion")
        self.opened: Callable[[Path], None] | None = None

    def event(self, event: object) -> bool:
        """Take files that the desktop opens with us."""
        if isinstance(event, QFileOpenEvent):
            if self.opened is not None:
                self.opened(Path(event.file()))
            return True
        return super().event(event)  # type: ignore[arg-type]


def run_window(words: list[str]) -> int:
    """Show the window, on the project named first in `words` if there is one; returns the exit code."""
    data = places.user_data()
    start_log(places.log_file())
    use_folder(data / "abbreviations")
    app = Application([sys.argv[0]])
    catch_everything(app)
    fonts.register()
    program = Program(app, Settings(data / "settings.ini"), shows_first=True)
    assert program.window is not None
    program.window.show()
    app.opened = program.open
    paths = [Path(word) for word in words if not word.startswith("-")]
    QTimer.singleShot(0, lambda: program.open(paths[0] if paths else None))
    return app.exec()


def draw_once(project: Path) -> Mapping[str, str]:
    """Draw the window with a project open, once; returns the versions used. For the self-test.

    Where there is no screen it is drawn off screen.
    """
    if sys.platform.startswith("linux") and not {"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = Application([sys.argv[0]])
    fonts.register()
    program = Program(app, Settings(project.with_name("settings.ini")))
    window = program.window
    assert window is not None
    window.show()
    program.open(project)
    app.processEvents()
    picture = window.grab()
    window.close()
    app.processEvents()
    if picture.isNull():
        raise RuntimeError("the window drew nothing")
    return {"qt": qVersion(), "pyside": PySide6.__version__, "platform": app.platformName()}
