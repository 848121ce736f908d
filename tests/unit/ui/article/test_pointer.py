import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests.unit.ui.article.pages import ALT, CONTROL, LEFT, NO_KEYS, SHIFT, click, drag, mark, place_of, view_of
from ui.article.article_view import ArticleView

TEXT = "Nicolas Maduro, le président. Washington se tait.\nAutre ligne ici."
AT = TEXT.index("Maduro")


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = view_of(TEXT, mark("outer", (0, 28), letter="Q"), mark("inner", (AT, AT + 6)), mark("name", (0, 14)))
    qtbot.addWidget(made)
    return made


def test_a_click_puts_the_caret_there(qtbot: QtBot, view: ArticleView) -> None:
    with qtbot.waitSignal(view.caret_moved) as moved:
        click(view, TEXT.index("Washington"))
    assert abs(moved.args[0] - TEXT.index("Washington")) <= 1


def test_the_next_click_reaches_the_next_outer_mark(view: ArticleView) -> None:
    picked: list[str] = []
    view.mark_clicked.connect(picked.append)
    for _ in range(4):
        click(view, AT + 2)
        QTest.qWait(QApplication.doubleClickInterval() + 20)
    assert picked == ["inner", "name", "outer", "inner"]
    click(view, TEXT.index("Washington") + 3)
    assert len(picked) == 4


def test_a_click_on_a_line_reaches_its_mark(view: ArticleView) -> None:
    picked: list[str] = []
    view.mark_clicked.connect(picked.append)
    page = view._page
    line = page.line_at(AT + 2)
    for piece in line.pieces:
        y = round(page.lane_y(line, piece.lane)) - view._offset
        QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, QPoint(page.column.left + round(piece.low) + 5, y))
    assert picked == [piece.mark.id for piece in line.pieces]


def test_a_double_click_takes_the_word_and_a_third_the_sentence(view: ArticleView) -> None:
    place = place_of(view, AT + 2)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, place)
    QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, place)
    assert view.selection() == Span(AT, AT + 6)
    QTest.mouseClick(view.viewport(), LEFT, NO_KEYS, place)
    assert view.selection() == Span(0, TEXT.index(". ") + 1)


def test_a_drag_snaps_to_words_and_drops_what_is_outside_them(view: ArticleView) -> None:
    drag(view, AT + 2, AT + 7)
    assert view.selection() == Span(AT, AT + 6)
    assert view.caret() == AT + 6
    drag(view, TEXT.index("président") + 4, AT + 3)
    assert view.selection() == Span(AT, TEXT.index("."))
    assert view.caret() == AT


def test_with_alt_a_drag_is_exact(view: ArticleView) -> None:
    drag(view, AT + 2, AT + 7, ALT)
    assert view.selection() == Span(AT + 2, AT + 7)


def test_shift_click_extends(view: ArticleView) -> None:
    view.set_caret(0)
    click(view, AT + 4, SHIFT)
    assert view.selection() == Span(0, AT + 6)
    click(view, 3, SHIFT)
    assert view.selection() == Span(0, 7)


def test_control_adds_parts_without_moving_the_caret(qtbot: QtBot, view: ArticleView) -> None:
    view.set_caret(3)
    with qtbot.waitSignal(view.part_requested) as asked:
        click(view, AT + 2, CONTROL)
    assert asked.args == [Span(AT, AT + 6)]
    start = TEXT.index("Washington")
    with qtbot.waitSignal(view.part_requested) as asked:
        drag(view, start + 1, start + 12, CONTROL)
    assert asked.args == [Span(start, start + 13)]
    assert view.extra_selections() == (Span(AT, AT + 6), Span(start, start + 13))
    assert (view.caret(), view.selection()) == (3, None)
    click(view, AT + 2, CONTROL)
    assert view.extra_selections() == (Span(start, start + 13),)
    view.clear_selection()
    assert view.extra_selections() == ()


def test_the_brush_gives_the_swept_words_away(qtbot: QtBot, view: ArticleView) -> None:
    view.set_brush("A")
    assert view.viewport().cursor().shape() is Qt.CursorShape.CrossCursor
    with qtbot.waitSignal(view.brush_swept) as swept:
        drag(view, AT + 1, AT + 5)
    assert swept.args == [Span(AT, AT + 6)]
    assert view.selection() is None
    with qtbot.waitSignal(view.brush_swept) as swept:
        QTest.mouseDClick(view.viewport(), LEFT, NO_KEYS, place_of(view, 2))
    assert swept.args == [Span(0, 7)]
    view.set_brush(None)
    with qtbot.assertNotEmitted(view.brush_swept):
        drag(view, AT + 1, AT + 5)


def test_the_pointer_turns_over_a_mark(view: ArticleView) -> None:
    view.show_pointer(place_of(view, AT))
    assert view.viewport().cursor().shape() is Qt.CursorShape.PointingHandCursor
    view.show_pointer(place_of(view, TEXT.index("ligne")))
    assert view.viewport().cursor().shape() is Qt.CursorShape.IBeamCursor


def test_a_click_in_emoji_falls_between_them(qtbot: QtBot) -> None:
    view = view_of("😀😀 e\u0301a", mark("m", (1, 2)))
    qtbot.addWidget(view)
    picked: list[str] = []
    view.mark_clicked.connect(picked.append)
    click(view, 1)
    assert view.caret() in (1, 2)
    assert picked == ["m"]
    assert view.line_rect(Span(3, 5)).left() >= view.line_rect(Span(1, 2)).right()


def test_the_wheel_with_control_asks_for_another_size(qtbot: QtBot, view: ArticleView) -> None:
    middle = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        middle, view.mapToGlobal(middle), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, CONTROL,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    with qtbot.waitSignal(view.zoom_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert asked.args == [1]


def test_the_context_menu_is_asked_for_where_the_mouse_is(qtbot: QtBot, view: ArticleView) -> None:
    place = place_of(view, AT + 2)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, view.viewport().mapToGlobal(place))
    with qtbot.waitSignal(view.context_menu_requested) as asked:
        QApplication.sendEvent(view.viewport(), event)
    assert abs(asked.args[0] - AT - 2) <= 1
    assert view.caret() == asked.args[0]


def test_a_drag_below_the_view_scrolls(qtbot: QtBot) -> None:
    view = view_of("\n".join("Une ligne de texte." for _ in range(100)))
    qtbot.addWidget(view)
    top = QPoint(80, 40)
    QTest.mousePress(view.viewport(), LEFT, NO_KEYS, top)
    drag_to = QPoint(80, view.viewport().height() + 60)
    view._pointer._dragging = True
    from tests.unit.ui.article.pages import _move

    _move(view, drag_to, NO_KEYS)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 50)
    QTest.mouseRelease(view.viewport(), LEFT, NO_KEYS, drag_to)
    assert not view._pointer._scroller.isActive()
    assert len(view.selection() or ()) > 100
