"""The small parts: by mouse, by key, in both themes, with names for assistive technology."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme, dark, high_contrast, light
from ui.widgets.action_row import ActionRow
from ui.widgets.chip import Chip
from ui.widgets.completion_field import Candidate, CompletionField
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_cap import KeyCap
from ui.widgets.layer_badge import LayerBadge
from ui.widgets.message_bar import STAYS_MS, MessageBar
from ui.widgets.progress_line import DELAY_MS, ProgressLine, ProgressRing
from ui.widgets.search_field import SearchField
from ui.widgets.segmented import Segmented
from ui.widgets.strip import Strip


def actor(theme: Theme) -> Chip:
    return Chip(theme, "Nicolas Maduro", letter="A", colours=theme.layers["actor"], hint="implicit", removable=True)


def segmented(theme: Theme) -> Segmented:
    made = Segmented(theme)
    made.set_options([("actual", "actual"), ("planned", "planned"), ("demanded", "demanded")])
    return made


MAKERS: list[Callable[[Theme], QWidget]] = [
    actor,
    lambda theme: Chip(theme, "target missing", missing=True),
    segmented,
    lambda theme: KeyCap(theme, "Ctrl N"),
    lambda theme: LayerBadge("A", theme.layers["actor"]),
    lambda theme: EmptyState(theme, picture="newspaper", title="No article", line="Drop files.", button="Import…"),
    lambda theme: ActionRow(theme, "New", line="One file", picture="file-plus", keys="Ctrl N"),
    lambda theme: SearchField(theme, "Filter"),
    ProgressRing,
]


@pytest.mark.parametrize("theme", [light(), dark(), high_contrast(light())], ids=["light", "dark", "strict"])
@pytest.mark.parametrize("make", MAKERS)
def test_every_widget_paints_itself(qtbot: QtBot, make: Callable[[Theme], QWidget], theme: Theme) -> None:
    widget = make(theme)
    qtbot.addWidget(widget)
    widget.resize(widget.sizeHint())
    widget.show()
    image = widget.grab().toImage()
    colours = {image.pixel(x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2)}
    assert len(colours) > 1


def test_focus_is_seen_on_a_chip(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    column = QVBoxLayout(holder)
    other, chip = QPushButton("x"), actor(light())
    column.addWidget(other)
    column.addWidget(chip)
    with qtbot.waitActive(holder):
        holder.show()
    other.setFocus()
    before = chip.grab().toImage()
    chip.setFocus()
    assert chip.grab().toImage() != before


def test_a_chip_is_taken_away_by_key_and_by_cross(qtbot: QtBot) -> None:
    chip = actor(light())
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    chip.show()
    removed: list[bool] = []
    clicked: list[bool] = []
    chip.remove_requested.connect(lambda: removed.append(True))
    chip.clicked.connect(lambda: clicked.append(True))
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 9, 11))
    assert len(removed) == 2
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, 11))
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert len(clicked) == 2
    assert chip.accessibleName() == "Nicolas Maduro, implicit"


def test_a_fixed_chip_has_no_cross(qtbot: QtBot) -> None:
    chip = Chip(light(), "VE")
    qtbot.addWidget(chip)
    with qtbot.assertNotEmitted(chip.remove_requested):
        QTest.keyClick(chip, Qt.Key.Key_Delete)


def test_segmented_by_mouse_and_arrows(qtbot: QtBot) -> None:
    row = segmented(light())
    qtbot.addWidget(row)
    row.set_current("actual")
    with qtbot.waitActive(row):
        row.show()
    buttons = row.findChildren(QToolButton)
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    buttons[1].click()
    buttons[1].click()
    buttons[1].setFocus()
    QTest.keyClick(buttons[1], Qt.Key.Key_Right)
    assert chosen == ["planned", "demanded"]
    assert row.current() == "demanded"
    assert [button.isChecked() for button in buttons] == [False, False, True]
    assert all(button.accessibleName() for button in buttons)


def test_a_clearable_choice_can_be_taken_back(qtbot: QtBot) -> None:
    row = Segmented(light(), clearable=True)
    qtbot.addWidget(row)
    row.set_options([("a", "a"), ("b", "b")])
    chosen: list[str] = []
    row.chosen.connect(chosen.append)
    first = row.findChildren(QToolButton)[0]
    first.click()
    first.click()
    first.click()
    QTest.keyClick(row, Qt.Key.Key_Right)
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert chosen == ["a", "", "a", "b", ""]
    assert not any(button.isChecked() for button in row.findChildren(QToolButton))


def test_showing_a_choice_emits_nothing(qtbot: QtBot) -> None:
    row = segmented(light())
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.chosen):
        row.set_current("planned")
        row.set_current("unknown")
    assert row.current() == ""


def test_flow_begins_new_lines_and_can_be_cleared(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=4)
    for _ in range(5):
        box = QLabel()
        box.setFixedSize(QSize(40, 20))
        flow.addWidget(box)
    assert flow.heightForWidth(1000) == 20
    assert flow.heightForWidth(90) == 3 * 20 + 2 * 4
    flow.setGeometry(QRect(0, 0, 90, 200))
    item = flow.itemAt(2)
    assert item is not None
    assert item.geometry().topLeft() == QPoint(0, 24)
    flow.clear()
    assert flow.count() == 0
    assert flow.itemAt(0) is None


def test_a_cut_text_explains_itself(qtbot: QtBot) -> None:
    label = ElidedLabel(text="a very long sentence that never fits into the room there is")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.is_cut()
    assert label.toolTip() == label.text()
    label.resize(900, 20)
    assert not label.is_cut()
    assert label.toolTip() == ""


def test_an_empty_state_asks(qtbot: QtBot) -> None:
    state = EmptyState(light(), picture="newspaper", title="No article", line="Drop files.", button="Import…")
    qtbot.addWidget(state)
    with qtbot.waitSignal(state.requested):
        state.button.click()
    state.say("Nothing for “Madruo”")
    bare = EmptyState(light(), picture="newspaper", title="No article")
    qtbot.addWidget(bare)
    assert bare.button.isHidden()


def test_information_leaves_and_errors_stay(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    bar = MessageBar(light())
    qtbot.addWidget(bar)
    bar.say("info", "63 mentions tagged", action="Undo", keys="Ctrl Z")
    assert bar._timer.isActive()
    assert bar._timer.interval() == STAYS_MS
    with qtbot.waitSignal(bar.action_requested):
        bar._action.click()
    bar._timer.timeout.emit()
    assert bar.isHidden()
    bar.say("error", "The disk is full")
    assert not bar._timer.isActive()
    assert bar.text() == "The disk is full"
    with qtbot.waitSignal(bar.closed):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.text() == ""


def test_the_strip_offers_and_is_replaced(qtbot: QtBot) -> None:
    strip = Strip(light())
    qtbot.addWidget(strip)
    strip.offer("5 more here", [("all", "Enter", "tag all"), ("show", "V", "show")], head="“Maduro”")
    strip.offer("2 more here", [("all", "Enter", "tag all")], head="“Guaidó”")
    assert strip.codes == ("all",)
    assert strip.text() == "“Guaidó” 2 more here"
    button = next(found for found in strip.findChildren(QPushButton) if not found.isHidden())
    with qtbot.waitSignal(strip.chosen) as told:
        button.click()
    assert told.args == ["all"]
    strip.dismiss()
    assert not list(strip.codes)
    assert strip.text() == ""


def test_escape_clears_a_search_first(qtbot: QtBot) -> None:
    field = SearchField(light(), "Filter")
    qtbot.addWidget(field)
    QTest.keyClicks(field, "mad")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert field.accessibleName() == "Filter"
    field.set_invalid("unbalanced bracket")
    assert field.toolTip() == "unbalanced bracket"
    field.set_invalid("")
    assert not field.property("invalid")


@pytest.fixture
def field(qtbot: QtBot) -> CompletionField:
    made = CompletionField(light(), "type a name")
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.setFocus()
    return made


CANDIDATES = [Candidate("e1", "Nicolas Maduro", "VE · GOV"), Candidate("e2", "Ricardo Maduro", "HN")]


def test_a_candidate_is_taken_by_key(qtbot: QtBot, field: CompletionField) -> None:
    asked: list[str] = []
    field.query_changed.connect(asked.append)
    QTest.keyClicks(field, "mad")
    assert asked == ["m", "ma", "mad"]
    field.set_candidates(CANDIDATES)
    assert field.is_open()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.current_candidate() == "e2"
    QTest.keyClick(field, Qt.Key.Key_Down)
    with qtbot.waitSignal(field.candidate_chosen) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["e1"]
    assert not field.is_open()
    assert field.hasFocus()


def test_a_new_name_is_entered(qtbot: QtBot, field: CompletionField) -> None:
    QTest.keyClicks(field, " Juan ")
    field.set_candidates([])
    with qtbot.waitSignal(field.text_entered) as told:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["Juan"]


def test_escape_closes_the_list_before_it_leaves(qtbot: QtBot, field: CompletionField) -> None:
    field.set_candidates(CANDIDATES)
    with qtbot.assertNotEmitted(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.is_open()
    with qtbot.waitSignal(field.left):
        QTest.keyClick(field, Qt.Key.Key_Escape)


def test_proposals_stay_away_without_focus(qtbot: QtBot) -> None:
    idle = CompletionField(light(), "type a name")
    qtbot.addWidget(idle)
    idle.set_candidates(CANDIDATES)
    assert not idle.is_open()


def test_progress_shows_after_a_moment_and_stops_once(qtbot: QtBot) -> None:
    line = ProgressLine(light())
    qtbot.addWidget(line)
    line.start("Rereading")
    assert line.isHidden()
    assert line._delay.interval() == DELAY_MS
    line._delay.timeout.emit()
    assert line.isVisible()
    line.advance("Rereading", 18, total=47)
    assert line.accessibleName() == "Rereading 18 / 47"
    with qtbot.waitSignal(line.stop_requested):
        line.button.click()
    assert not line.button.isEnabled()
    line.finish()
    assert line.isHidden()


def test_the_ring_turns_only_while_it_is_seen(qtbot: QtBot) -> None:
    ring = ProgressRing(light())
    qtbot.addWidget(ring)
    assert not ring._timer.isActive()
    ring.show()
    assert ring._timer.isActive()
    ring.set_share(0.5)
    assert not ring._timer.isActive()
    ring.set_share(-1)
    ring.hide()
    assert not ring._timer.isActive()


def test_an_action_row_is_pressed_by_return(qtbot: QtBot) -> None:
    row = ActionRow(light(), "New", line="One file", picture="file-plus", keys="Ctrl N")
    qtbot.addWidget(row)
    with qtbot.waitSignal(row.clicked):
        QTest.keyClick(row, Qt.Key.Key_Return)
    assert row.accessibleDescription() == "One file"
