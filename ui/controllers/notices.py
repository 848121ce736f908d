"""What is told in passing: above the page, in the status line, and to assistive technology."""

from __future__ import annotations

from ui.announcements import announce, announcement
from ui.main_window import MainWindow


def notice(window: MainWindow, code: str, words: str = "") -> None:
    """Say the sentence of a code wherever it can be seen or heard; it leaves by itself."""
    sentence = announcement(code, words)
    window.workbench.message.say("info", sentence)
    window.status.show_marks(sentence)
    announce(window, sentence)
