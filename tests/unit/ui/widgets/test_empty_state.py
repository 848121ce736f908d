"""What stands where nothing is yet."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.theme import light
from ui.widgets.empty_state import EmptyState


def test_the_picture_gives_way_to_the_words_where_there_is_little_height(qtbot: QtBot) -> None:
    state = EmptyState(light(), picture="zap", title="Aucun événement", line="Sélectionnez le mot qui le dit, puis E.")
    qtbot.addWidget(state)
    state.resize(220, 300)
    state.show()
    picture, title, line = state.findChildren(QLabel)
    assert picture.isVisible()
    state.resize(220, 90)
    qtbot.waitUntil(lambda: not picture.isVisible())
    assert title.isVisible()
    assert line.geometry().bottom() <= state.rect().bottom()
    state.resize(220, 300)
    qtbot.waitUntil(picture.isVisible)
