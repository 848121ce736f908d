"""The review: one question at a time, one key each, and a way back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.dialogs.review_dialog import Question, ReviewDialog
from ui.dialogs.review_queue import ReviewQueue
from ui.theme import Theme, dark, high_contrast, light
from ui.widgets.passage_view import PassageView

KEY = Qt.Key


def question(number: int, **fields: object) -> Question:
    values: dict[str, object] = {
        "id": f"q{number}",
        "sentence": f"Is *Guaidó* here number {number}?",
        "left": "Juan ",
        "hit": "Guaidó",
        "right": " se tait.",
        "title": "Une dépêche",
        "source": "Agence",
        "date": "2019-01-27",
        "choices": (("1", "another person"), ("2", "a movement")),
        "reason": "Two records bear this name.",
        **fields,
    }
    return Question(**values)  # type: ignore[arg-type]


def shown(qtbot: QtBot, count: int = 3) -> ReviewDialog:
    dialog = ReviewDialog(light())
    qtbot.addWidget(dialog)
    dialog.add_questions([question(number) for number in range(1, count + 1)], count)
    dialog.show()
    return dialog


def labels(dialog: ReviewDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog)]


def given(spy: QSignalSpy) -> list[list[object]]:
    return [spy.at(index) for index in range(spy.count())]


def test_a_question_stands_with_its_passage_and_place(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    texts = labels(dialog)
    assert "Une dépêche · Agence · 27 Jan 2019" in texts
    assert "Is <b>Guaidó</b> here number 1?" in texts
    assert "Two records bear this name." in texts
    passage = dialog.findChildren(PassageView)[0]
    assert passage.accessibleName() == "Juan Guaidó se tait."
    assert passage.accessibleDescription() == "Is Guaidó here number 1?"
    assert dialog.foot_text.text() == "1 / 3"


@pytest.mark.parametrize(
    ("key", "choice"),
    [
        (KEY.Key_Return, "accept"),
        (KEY.Key_Enter, "accept"),
        (KEY.Key_O, "accept"),
        (KEY.Key_Y, "accept"),
        (KEY.Key_X, "reject"),
        (KEY.Key_N, "reject"),
        (KEY.Key_Space, "skip"),
        (KEY.Key_2, "2"),
    ],
)
def test_one_key_answers_and_the_next_question_comes(qtbot: QtBot, key: Qt.Key, choice: str) -> None:
    dialog = shown(qtbot)
    answered = QSignalSpy(dialog.answered)
    QTest.keyClick(dialog.focusWidget(), key)
    assert given(answered) == [["q1", choice]]
    assert "Is <b>Guaidó</b> here number 2?" in labels(dialog)


def test_digits_work_on_a_french_keyboard(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    answered = QSignalSpy(dialog.answered)
    for key, sign in ((KEY.Key_Ampersand, "&"), (KEY.Key_Eacute, "é")):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(dialog.focusWidget(), event)
    assert given(answered) == [["q1", "1"], ["q2", "2"]]


@pytest.mark.parametrize("key", [KEY.Key_3, KEY.Key_A])
def test_other_keys_answer_nothing(qtbot: QtBot, key: Qt.Key) -> None:
    dialog = shown(qtbot)
    answered = QSignalSpy(dialog.answered)
    QTest.keyClick(dialog, key)
    QTest.keyClick(dialog, KEY.Key_X, Qt.KeyboardModifier.ControlModifier)
    assert answered.count() == 0


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(KEY.Key_Backspace, Qt.KeyboardModifier.NoModifier), (KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)],
)
def test_back_asks_the_question_before_again(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    dialog = shown(qtbot)
    undone = QSignalSpy(dialog.undo_requested)
    QTest.keyClick(dialog, key, modifier)
    assert undone.count() == 0
    QTest.keyClick(dialog, KEY.Key_Y)
    QTest.keyClick(dialog, KEY.Key_Space)
    assert dialog.foot_text.text().startswith("3 / 3, 1")
    QTest.keyClick(dialog, key, modifier)
    QTest.keyClick(dialog, key, modifier)
    assert given(undone) == [["q2", "skip"], ["q1", "accept"]]
    assert dialog.foot_text.text() == "1 / 3"
    assert "Is <b>Guaidó</b> here number 1?" in labels(dialog)


def test_the_mouse_answers_too(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    answered = QSignalSpy(dialog.answered)
    for name in ("Yes", "No", "Leave open", "a movement"):
        buttons = [b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == name]
        visible = [b for b in buttons if b.isVisibleTo(dialog)]
        if visible:
            visible[0].click()
    assert [choice for _, choice in given(answered)] == ["accept", "reject", "skip"]


def test_the_end_counts(qtbot: QtBot) -> None:
    dialog = shown(qtbot, count=2)
    QTest.keyClick(dialog, KEY.Key_Y)
    QTest.keyClick(dialog, KEY.Key_Space)
    texts = labels(dialog)
    assert "Everything is reviewed" in texts
    assert any(text.startswith("1 question") and "1" in text.partition(",")[2] for text in texts)
    QTest.keyClick(dialog, KEY.Key_Return)
    assert dialog.isVisible()
    QTest.keyClick(dialog, KEY.Key_Backspace)
    assert "Is <b>Guaidó</b> here number 2?" in labels(dialog)


def test_without_questions_it_says_so(qtbot: QtBot) -> None:
    assert "Nothing to review" in labels(shown(qtbot, count=0))


def test_escape_closes(qtbot: QtBot) -> None:
    dialog = shown(qtbot)
    stopped = QSignalSpy(dialog.stop_requested)
    QTest.keyClick(dialog, KEY.Key_Escape)
    assert not dialog.isVisible()
    assert stopped.count() == 0


def test_while_it_looks_it_says_so_and_can_be_stopped(qtbot: QtBot) -> None:
    dialog = ReviewDialog(light())
    qtbot.addWidget(dialog)
    stopped = QSignalSpy(dialog.stop_requested)
    dialog.start_loading()
    dialog.show()
    assert "No question yet" in labels(dialog)
    dialog.add_questions([question(1)], 1)
    assert "Is <b>Guaidó</b> here number 1?" in labels(dialog)
    assert dialog.foot_text.text() == "1 / 1…"
    dialog.advance_loading(3, 10)
    stop = next(b for b in dialog.findChildren(QAbstractButton) if b.accessibleName() == "Stop")
    stop.click()
    assert stopped.count() == 1
    dialog.finish_loading()
    assert dialog.foot_text.text() == "1 / 1"


def test_closing_stops_the_search(qtbot: QtBot) -> None:
    dialog = ReviewDialog(light())
    qtbot.addWidget(dialog)
    stopped = QSignalSpy(dialog.stop_requested)
    dialog.start_loading()
    dialog.show()
    dialog.reject()
    dialog.finish_loading()
    assert stopped.count() == 1


def test_a_search_without_result_ends_in_nothing_to_review(qtbot: QtBot) -> None:
    dialog = ReviewDialog(light())
    qtbot.addWidget(dialog)
    dialog.start_loading()
    dialog.finish_loading()
    assert "Nothing to review" in labels(dialog)


def test_markup_in_the_words_is_shown_as_it_is(qtbot: QtBot) -> None:
    dialog = ReviewDialog(light())
    qtbot.addWidget(dialog)
    dialog.add_questions([question(1, sentence="Is *<i>A</i>* & B?")], 1)
    assert "Is <b>&lt;i&gt;A&lt;/i&gt;</b> &amp; B?" in labels(dialog)


def test_questions_are_pulled_only_when_their_turn_comes() -> None:
    pulled: list[int] = []

    def source() -> Iterator[Question]:
        for number in range(100):
            pulled.append(number)
            yield question(number)

    queue = ReviewQueue()
    queue.add(source(), 100)
    assert queue.current() is not None
    queue.answer("accept")
    assert queue.current() is not None
    assert len(pulled) == 2
    assert queue.total == 100


def test_a_queue_that_ran_dry_goes_on_when_more_come() -> None:
    queue = ReviewQueue()
    queue.add([question(1)], 1)
    queue.answer("skip")
    assert queue.current() is None
    assert queue.answer("accept") is None
    queue.add([question(2)], 1)
    found = queue.current()
    assert found is not None
    assert found.id == "q2"
    assert (queue.done, queue.skipped, queue.total) == (1, 1, 2)


@pytest.mark.parametrize("theme", [light(), dark(), high_contrast(light())], ids=["light", "dark", "strict"])
@pytest.mark.parametrize("left", ["", "Un mot ", "Une phrase assez longue pour plusieurs lignes 👍 " * 6])
def test_the_hit_is_boxed_wherever_it_stands(qtbot: QtBot, theme: Theme, left: str) -> None:
    view = PassageView(theme)
    qtbot.addWidget(view)
    view.show_passage(left, "Guaidó", " se tait.\nEt puis rien.")
    view.resize(300, view.heightForWidth(300))
    colours = _colours(view)
    view.show_passage(left, "", "Guaidó se tait.\nEt puis rien.")
    assert theme.accent_soft.lower() in colours
    assert theme.accent_soft.lower() not in _colours(view)


def _colours(view: PassageView) -> set[str]:
    image = view.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_a_long_passage_is_cut_to_what_can_be_read(qtbot: QtBot) -> None:
    view = PassageView(light())
    qtbot.addWidget(view)
    view.show_passage("x" * 5_000, "y", "z" * 5_000)
    name = view.accessibleName()
    assert name == "…" + "x" * 600 + "y" + "z" * 600 + "…"
    assert view.heightForWidth(500) > view.heightForWidth(900)
