"""The list of articles as a widget: one that changes does not make the list measure all others."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QStringListModel
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.panels.article_list_view import ArticleListView


class Counting(QStringListModel):
    """Counts how often it is asked for its length."""

    asked = 0

    def rowCount(self, parent: QModelIndex = QModelIndex()) -> int:  # noqa: B008 Qt's own default
        self.asked += 1
        return super().rowCount(parent)


def test_a_changed_row_is_painted_and_no_other_is_asked_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    view, model = ArticleListView(window), Counting([f"Article {n}" for n in range(5_000)])
    view.setModel(model)
    view.resize(200, 300)
    window.show()
    QApplication.processEvents()
    before, model.asked = view.grab().toImage(), 0
    model.setData(model.index(1), "Another title")
    QApplication.processEvents()
    assert model.asked < 500
    assert view.grab().toImage() != before
