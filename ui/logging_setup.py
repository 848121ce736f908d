"""The log file, and what happens to errors that nobody caught."""

from __future__ import annotations

import faulthandler
import logging
import platform
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog

from annotator import places
from annotator.version import VERSION

_BYTES, _KEPT = 500_000, 3
_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)


def start_log(path: Path) -> None:
    """Log into a file that rotates, crashes of the interpreter beside it; nowhere if neither can be written."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8", delay=True
        )
        path.touch()
        # faulthandler writes from a dying process: its file stays open as long as the program runs
        faulthandler.enable(path.with_suffix(".crash.log").open("a", encoding="utf-8"))
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    root.addHandler(handler)


def catch_everything(app: QApplication) -> CrashReporter:
    """Log what nobody catches from now on, and show it in a dialog; the reporter lives as long as the application."""
    reporter = CrashReporter(app)
    reporter.crashed.connect(reporter.show_crash)
    reporter.install()
    return reporter


class CrashReporter(QObject):
    """Logs every error that nobody caught and tells of it, on the screen's thread, by `crashed(block)`.

    The block is safe to pass on: versions and places in the program, never the text of an article.
    """

    crashed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shown: QDialog | None = None

    def install(self) -> None:
        """Take over the hooks of Python and Qt."""
        sys.excepthook = self._on_error
        threading.excepthook = self._on_thread_error
        qInstallMessageHandler(_on_qt_message)

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def show_crash(self, block: str) -> None:
        """Show the block; while one is shown, further ones go to the log alone."""
        from ui.dialogs.crash_dialog import CrashDialog
        from ui.theme import dark, light

        if self._shown is not None:
            return
        is_dark = QGuiApplication.palette().window().color().lightness() < 128
        self._shown = CrashDialog(dark() if is_dark else light(), block, log=str(places.log_file()))
        self._shown.finished.connect(self._forget)
        self._shown.show()

    def _forget(self) -> None:
        if self._shown is not None:
            self._shown.deleteLater()
            self._shown = None

    def _on_error(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _log.critical("nobody caught", exc_info=(kind, error, trace))
        self.crashed.emit(report_block(kind, trace))

    def _on_thread_error(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None and not issubclass(found.exc_type, SystemExit):
            self._on_error(found.exc_type, found.exc_value, found.exc_traceback)


def report_block(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions, the error's kind and where it happened; its message is left out, since it may quote an article."""
    root = Path(__file__).resolve().parent.parent
    lines = [versions(), "", kind.__name__]
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        name = path.relative_to(root).as_posix() if path.is_relative_to(root) else path.name
        lines.append(f"  {name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


def versions() -> str:
    """The program's, Python's, Qt's and the system's version in one line."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return f"Attaché {VERSION} · Python {platform.python_version()} · Qt {qVersion()} · {system}"


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s: %s", context.category or "default", message)
