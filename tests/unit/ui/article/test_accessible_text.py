from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests.unit.ui.article.pages import press_key, view_of
from ui.article.accessible_text import AccessibleArticle, ArticleText, install_accessibility
from ui.article.article_view import ArticleView

TEXT = "Le 😀 rit.\nFin"


@pytest.fixture
def view(qtbot: QtBot) -> Iterator[ArticleView]:
    install_accessibility()
    install_accessibility()
    made = view_of(TEXT)
    qtbot.addWidget(made)
    QAccessible.setActive(True)
    yield made
    QAccessible.setActive(False)


def described(view: ArticleView) -> AccessibleArticle:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, AccessibleArticle)
    return found


def test_the_article_is_a_text_to_read(view: ArticleView) -> None:
    found = described(view)
    assert found.text(QAccessible.Text.Name) == "Article text"
    assert found.role() is QAccessible.Role.EditableText
    assert found.state().readOnly
    text = found.textInterface()
    assert text.text(0, -1) == TEXT
    assert text.characterCount() == len(TEXT) + 1
    assert text.text(3, 5) == "😀"


def test_caret_and_selection_are_counted_in_utf_16(view: ArticleView) -> None:
    text = described(view).textInterface()
    assert isinstance(text, ArticleText)
    view.set_caret(4)
    assert text.cursorPosition() == 5
    text.setCursorPosition(6)
    assert view.caret() == 5
    text.setSelection(0, 0, 5)
    assert view.selection() == Span(0, 4)
    assert (text.selectionCount(), text.selection(0)) == (1, (0, 5))
    text.removeSelection(0)
    assert (text.selectionCount(), view.selection()) == (0, None)
    press_key(view, Qt.Key.Key_Right)
    assert text.cursorPosition() == view.caret() + 1


def test_characters_have_places_on_the_screen(view: ArticleView) -> None:
    text = described(view).textInterface()
    for units in (0, 1, 6, 8, 11, 12):
        assert text.offsetAtPoint(text.characterRect(units).center()) == units
    assert text.offsetAtPoint(view.mapToGlobal(view.rect().bottomRight())) == -1


def test_it_follows_to_another_article(view: ArticleView) -> None:
    text = described(view).textInterface()
    view.set_article("Neuf", title_end=0, subtitle="")
    assert (text.text(0, -1), text.cursorPosition()) == ("Neuf", 0)
