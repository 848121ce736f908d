from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests.unit.ui.article.pages import ALT, CONTROL, NO_KEYS, SHIFT, press_key, view_of
from ui.article.article_view import ArticleView

Key = Qt.Key
TEXT = "Nicolas Maduro rompt avec Washington.\n\nLe 23 janvier, la Chine se tait. Rien de plus."


def shown(qtbot: QtBot, text: str, **options: tuple[int, int]) -> ArticleView:
    view = view_of(text, **options)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    return view


def test_the_arrows_go_by_words_and_with_control_by_characters(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    with qtbot.waitSignal(view.caret_moved) as moved:
        press_key(view, Key.Key_Right)
    assert moved.args == [8]
    press_key(view, Key.Key_Right, CONTROL)
    assert view.caret() == 9
    press_key(view, Key.Key_Left)
    press_key(view, Key.Key_Left)
    assert (view.caret(), view.selection()) == (0, None)
    press_key(view, Key.Key_Left, CONTROL)
    assert view.caret() == 0


def test_shift_extends_by_words_and_with_alt_by_characters(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    press_key(view, Key.Key_Right, SHIFT)
    assert view.selection() == Span(0, 8)
    press_key(view, Key.Key_Left, SHIFT | ALT)
    assert view.selection() == Span(0, 7)
    press_key(view, Key.Key_Right)
    assert view.selection() is None


def test_a_selection_can_go_backwards_through_its_anchor(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    view.select(Span(8, 14), anchor_at_start=False)
    assert (view.caret(), view.anchor()) == (8, 14)
    press_key(view, Key.Key_Left, SHIFT)
    assert view.selection() == Span(0, 14)


def test_movement_by_character_passes_over_blank_lines(qtbot: QtBot) -> None:
    view = shown(qtbot, "ab\n\n\ncd")
    stops = []
    for _ in range(6):
        stops.append(view.caret())
        press_key(view, Key.Key_Right, CONTROL)
    assert stops == [0, 1, 2, 5, 6, 7]
    for _ in range(6):
        press_key(view, Key.Key_Left, CONTROL)
    assert view.caret() == 0


def test_home_end_and_the_ends_of_the_text(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    press_key(view, Key.Key_End)
    assert view.caret() == TEXT.index("\n")
    press_key(view, Key.Key_End, CONTROL)
    assert view.caret() == len(TEXT)
    press_key(view, Key.Key_Home, SHIFT)
    assert view.selection() == Span(TEXT.index("Le 23"), len(TEXT))
    press_key(view, Key.Key_Home, CONTROL)
    assert view.caret() == 0


def test_end_stays_on_a_wrapped_line(qtbot: QtBot) -> None:
    view = shown(qtbot, "mot " * 100)
    before = view.caret_rect(view.caret()).top()
    press_key(view, Key.Key_End)
    assert view.caret() > 20
    assert view.caret_rect(view.caret()).top() == before


def test_lines_keep_the_column(qtbot: QtBot) -> None:
    view = shown(qtbot, "mot " * 60 + "\nab\n" + "mot " * 60)
    view.set_caret(30)
    column, top = view.caret_rect(30).left(), view.caret_rect(30).top()
    for _ in range(5):
        press_key(view, Key.Key_Down)
    below = view.caret_rect(view.caret())
    assert below.top() > top + 100
    assert abs(below.left() - column) < 12
    for _ in range(5):
        press_key(view, Key.Key_Up)
    assert view.caret() == 30


def test_pages_scroll_and_come_back(qtbot: QtBot) -> None:
    view = shown(qtbot, "\n".join(f"Phrase numéro {n} de ce texte." for n in range(200)))
    press_key(view, Key.Key_PageDown)
    first = view.caret()
    press_key(view, Key.Key_PageDown)
    assert view.caret() > first > 100
    assert view.viewport().rect().contains(view.caret_rect(view.caret()).center())
    press_key(view, Key.Key_PageUp)
    assert view.caret() == first


def test_sentences(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    stops = []
    for _ in range(3):
        press_key(view, Key.Key_Down, CONTROL)
        stops.append(view.caret())
    assert stops == [TEXT.index("Le 23"), TEXT.index("Rien"), len(TEXT)]
    press_key(view, Key.Key_Up, CONTROL)
    press_key(view, Key.Key_Up, CONTROL)
    assert view.caret() == TEXT.index("Le 23")


def test_select_all_and_copy_take_the_text_itself(qtbot: QtBot) -> None:
    text = "a\u00a0b\u2028c 😀 e\u0301\n\nfin"
    view = shown(qtbot, text)
    press_key(view, Key.Key_A, CONTROL)
    assert view.selection() == Span(0, len(text))
    press_key(view, Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == text
    view.clear_selection()
    assert view.selection() is None


def test_emoji_and_combining_marks_are_passed_whole(qtbot: QtBot) -> None:
    family, accent = "\U0001f468\u200d\U0001f469\u200d\U0001f467", "e\u0301"
    text = f"x{family}{accent}y"
    view = shown(qtbot, text)
    stops = [view.caret()]
    for _ in range(4):
        press_key(view, Key.Key_Right, CONTROL)
        stops.append(view.caret())
    assert stops == [0, 1, 6, 8, 9]
    view.set_caret(4)
    assert view.caret() == 1
    view.set_caret(7)
    assert view.caret() == 6


def test_in_arabic_the_left_arrow_goes_on(qtbot: QtBot) -> None:
    view = shown(qtbot, "سلام عليكم\nabc")
    start = view.caret_rect(0).left()
    press_key(view, Key.Key_Left, CONTROL)
    assert view.caret() == 1
    assert view.caret_rect(1).left() < start
    press_key(view, Key.Key_Right, CONTROL)
    assert view.caret() == 0


def test_keys_of_actions_are_left_alone(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    owned = []
    for key, modifiers in [
        (Key.Key_A, NO_KEYS),
        (Key.Key_Return, NO_KEYS),
        (Key.Key_Tab, NO_KEYS),
        (Key.Key_Delete, NO_KEYS),
        (Key.Key_Backspace, NO_KEYS),
        (Key.Key_Escape, NO_KEYS),
        (Key.Key_Left, ALT),
        (Key.Key_PageDown, CONTROL),
        (Key.Key_Space, NO_KEYS),
    ]:
        owned.append(_accepted(view, key, modifiers))
    assert not any(owned)
    assert _accepted(view, Key.Key_Down, NO_KEYS)


def _accepted(view: ArticleView, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> bool:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    event = QKeyEvent(QEvent.Type.KeyPress, key.value, modifiers)
    view.keyPressEvent(event)
    return event.isAccepted()


def test_the_caret_blinks_only_with_the_focus(qtbot: QtBot) -> None:
    view = shown(qtbot, TEXT)
    qtbot.waitUntil(view.hasFocus)
    assert view._blink.isActive() is (QApplication.cursorFlashTime() > 0)
    view.clearFocus()
    assert not view._blink.isActive()
    assert view._overlay().caret is None


def test_an_empty_text_and_one_character(qtbot: QtBot) -> None:
    view = shown(qtbot, "")
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_End, Key.Key_PageDown, Key.Key_Home):
        for modifiers in (NO_KEYS, SHIFT, CONTROL, SHIFT | ALT):
            press_key(view, key, modifiers)
    assert (view.caret(), view.selection()) == (0, None)
    view.set_article("x", title_end=1, subtitle="s")
    press_key(view, Key.Key_End, SHIFT)
    assert view.selection() == Span(0, 1)
    view.copy()
    assert QGuiApplication.clipboard().text() == "x"
