"""Pages of rich text as PDF."""

from __future__ import annotations

import os

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QThread
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from ui import fonts

_KEPT: list[QGuiApplication] = []
"""The application off screen lives as long as the process."""


def as_pdf(page: str, *, title: str) -> bytes:
    """A page of HTML as PDF, A4 with margins of 20 mm; without a window a printer off screen is started.

    May be called on any thread.
    """
    _provide_application()
    application = QGuiApplication.instance()
    if application is None or application.thread() is QThread.currentThread():
        return _printed(page, title)
    printing = _Printing(page, title)
    printing.start()
    printing.wait()
    return printing.pdf


class _Printing(QThread):
    """A thread of Qt's own: rich text wants timers, which Python's threads do not have."""

    def __init__(self, page: str, title: str) -> None:
        super().__init__()
        self._page, self._title = page, title
        self.pdf = b""

    def run(self) -> None:
        self.pdf = _printed(self._page, self._title)


def _printed(page: str, title: str) -> bytes:
    document = QTextDocument()
    document.setHtml(page)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)  # the document adds 20 mm of its own
    writer.setTitle(title)
    document.print_(writer)
    del writer  # writes the end of the file
    return bytes(buffer.data().data())


def _provide_application() -> None:
    """Fonts need an application; the command line has none."""
    if QGuiApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        _KEPT.append(QGuiApplication([]))
        fonts.register()
