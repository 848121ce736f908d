import logging
import random
import re

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests.unit.ui.article.pages import Marks, afresh, drain, mark, place_of, screen_of, view_of
from ui.article.article_view import ArticleView
from ui.article.highlight_painter import paint_sample
from ui.article.mark import MARK_SHAPES, LayerStyle, Mark
from ui.theme import dark, high_contrast, light

LONG = "\n\n".join(f"Paragraphe {n}. " + "Le président a annoncé la rupture. " * (1 + n % 9) for n in range(120))


def shown(qtbot: QtBot, text: str, *marks: Mark, **options: object) -> ArticleView:
    view = view_of(text, *marks, **options)  # type: ignore[arg-type]
    qtbot.addWidget(view)
    return view


def many_marks(seed: int = 1) -> list[Mark]:
    dice = random.Random(seed)
    words = [m.span() for m in re.finditer(r"\w+", LONG)]
    marks = []
    for number in range(1500):
        first = dice.randrange(len(words) - 12)
        last = first + dice.choice((0, 0, 0, 1, 2, 5, 11))
        marks.append(mark(f"m{number}", (words[first][0], words[last][1]), letter=dice.choice("ACDESQL")))
    return marks


def colours(picture: QImage, rect: QRect) -> set[str]:
    return {
        picture.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
    }


def test_scrolling_bit_by_bit_shows_what_painting_afresh_shows(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, *many_marks())
    bar, dice = view.verticalScrollBar(), random.Random(5)
    bar.setValue(bar.maximum() // 2)
    for _ in range(40):
        bar.setValue(bar.value() + dice.choice((-500, -250, -114, -38, -7, 7, 38, 114, 400)))
        drain()
    assert screen_of(view) == afresh(view)


def test_what_is_in_sight_stays_while_heights_above_become_known(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, *many_marks())
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    drain()
    offset = view.offset_at(view.viewport().rect().center())
    for _ in range(20):
        before = view.caret_rect(offset).top()
        bar.setValue(bar.value() - 10)
        assert view.caret_rect(offset).top() == before + 10


def test_refreshing_some_words_shows_what_painting_afresh_shows(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    marks = Marks()
    view.set_marks(marks)
    dice = random.Random(4)
    drain()
    for number in range(30):
        start = dice.randrange(700)
        new = mark(f"n{number}", (start, start + dice.randrange(3, 90)), letter=dice.choice("ACDESQL"))
        marks.marks.append(new)
        view.refresh(new.spans)
        if number % 3 == 2:
            gone = marks.marks.pop(dice.randrange(len(marks.marks)))
            view.refresh(gone.spans)
        drain()
    assert screen_of(view) == afresh(view)


def test_selecting_shows_what_painting_afresh_shows(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, *many_marks())
    view.clearFocus()
    dice = random.Random(8)
    for _ in range(30):
        start = dice.randrange(600)
        view.select(Span(start, start + dice.randrange(1, 200)), anchor_at_start=dice.random() < 0.5)
        drain()
    assert screen_of(view) == afresh(view)


def test_only_marks_of_the_passage_in_sight_are_asked_for(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    marks = Marks(*many_marks())
    view.set_marks(marks)
    drain()
    assert marks.asked
    assert max(end for _, end in marks.asked) < len(LONG) / 4
    marks.asked.clear()
    view.refresh([Span(40, 45)])
    drain()
    assert len(marks.asked) == 1
    low, high = marks.asked[0]
    assert low <= 40
    assert 45 <= high < low + 200


def test_a_fourth_lane_widens_its_paragraph_alone_and_the_caret_keeps_its_place(qtbot: QtBot) -> None:
    text = "Un deux trois quatre cinq.\n\nSix sept huit neuf dix.\n\nOnze douze."
    view = shown(qtbot, text)
    marks = Marks(*(mark(str(n), (0, 10 + n)) for n in range(3)))
    view.set_marks(marks)
    second, third = text.index("Six"), text.index("Onze")
    tops = [view.caret_rect(offset).top() for offset in (0, second, third)]
    marks.marks.append(mark("fourth", (0, 20)))
    view.refresh([Span(0, 20)])
    after = [view.caret_rect(offset).top() for offset in (0, second, third)]
    assert after[0] == tops[0]
    assert after[1] - tops[1] == after[2] - tops[2] == 10
    del marks.marks[3]
    view.refresh([Span(0, 20)])
    assert [view.caret_rect(offset).top() for offset in (0, second, third)] == tops


def test_forty_nested_marks_on_one_word_are_painted_and_counted(qtbot: QtBot) -> None:
    text = "Maduro est ici. " * 10 + "\nSuite."
    view = shown(qtbot, text, *(mark(f"m{n:02}", (0, 6 + n)) for n in range(40)))
    line = view._page.line_at(0)
    assert line.block.counts[0] == 40
    below = view.caret_rect(text.index("Suite")).top()
    assert below > view._page.lane_y(line, 11)
    assert not view._painter.failed
    assert screen_of(view) == afresh(view)


def test_marks_do_not_move_line_breaks(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    before = [view._page.line_at(offset).number for offset in range(0, 2000, 13)]
    view.set_marks(Marks(*many_marks()))
    assert [view._page.line_at(offset).number for offset in range(0, 2000, 13)] == before


def test_zoom_keeps_the_line_of_the_caret_on_the_screen(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, *many_marks())
    view.scroll_to(Span(9000, 9010))
    view.set_caret(9000)
    top = view._page.line_at(9000).top - view._offset
    width = view.line_rect(Span(9000, 9010)).width()
    view.set_zoom(24)
    assert view.zoom() == 24
    assert abs(view._page.line_at(9000).top - view._offset - top) <= 1
    assert view.line_rect(Span(9000, 9010)).width() > width
    view.set_zoom(99)
    assert view.zoom() == 24
    view.set_zoom(3)
    assert view.zoom() == 14
    view.set_compact(True)
    assert abs(view._page.line_at(9000).top - view._offset - top) <= 1
    assert screen_of(view) == afresh(view)


def test_a_narrow_page_breaks_lines_anew_and_folds_the_margin(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG, size=(900, 600))
    assert view.margin_rect().width() > 180
    offset = 5000
    view.scroll_to(Span(offset, offset + 1))
    view.set_caret(offset)
    top = view.caret_rect(offset).top()
    view.resize(420, 600)
    drain()
    assert view.margin_rect().isEmpty()
    assert view.line_rect(Span(offset, offset + 1)).right() < 420
    assert view.caret_rect(offset).top() == top


def test_the_place_read_survives_another_size(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    view.set_scroll_offset(7000)
    place = view.scroll_offset()
    assert place <= 7000 < place + 120
    other = shown(qtbot, LONG)
    other.set_zoom(22)
    other.set_scroll_offset(place)
    assert other.scroll_offset() <= place < other.scroll_offset() + 120
    other.set_scroll_offset(0)
    assert other.scroll_offset() == 0


def test_a_jump_flashes_once(qtbot: QtBot) -> None:
    view = shown(qtbot, LONG)
    view.scroll_to(Span(9000, 9010), flash=True)
    assert view.viewport().rect().contains(view.line_rect(Span(9000, 9010)))
    assert view._overlay().flash == Span(9000, 9010)
    qtbot.waitUntil(lambda: view._overlay().flash is None)
    assert screen_of(view) == afresh(view)


def test_a_paragraph_of_one_megabyte(qtbot: QtBot) -> None:
    text = ("Le président a annoncé la rupture. " * 30000)[:1_000_000]
    marks = Marks(mark("end", (999_990, 1_000_000)), mark("long", (500, 999_000), letter="Q"))
    view = shown(qtbot, text)
    view.set_marks(marks)
    view.set_caret(len(text))
    view.ensure_in_view(len(text))
    drain()
    assert view.viewport().rect().intersects(view.line_rect(Span(999_999, 1_000_000)))
    assert len(view._page._cache) < 20
    marks.marks.append(mark("middle", (500_000, 500_004)))
    view.scroll_to(Span(500_000, 500_004), flash=False)
    view.refresh([Span(500_000, 500_004)])
    assert {m.id for m in view.marks_under(place_of(view, 500_001))} == {"long", "middle"}
    assert screen_of(view) == afresh(view)


def test_many_short_paragraphs_keep_few_layouts(qtbot: QtBot) -> None:
    view = shown(qtbot, "\n".join("mot" for _ in range(3000)))
    bar = view.verticalScrollBar()
    while bar.value() < bar.maximum():
        bar.setValue(bar.value() + 500)
    assert len(view._page._cache) <= 400
    assert view.line_rect(Span(11_996, 11_999)).bottom() < view.viewport().height()


def test_parts_of_a_mark_are_numbered_and_placed(qtbot: QtBot) -> None:
    text = "les deux présidents, de la Russie et de la Chine"
    view = shown(qtbot, text, mark("d", (4, 19), (27, 33)))
    pieces = view._page.line_at(0).pieces
    assert [(piece.part, piece.opens, piece.closes) for piece in pieces] == [(1, True, True), (2, True, True)]
    assert view._page.marks_at(22) == []
    assert [found.id for found in view._page.marks_at(28)] == ["d"]


def test_a_mark_over_a_line_break_has_one_badge_and_one_stop(qtbot: QtBot) -> None:
    view = shown(qtbot, "mot " * 100, mark("q", (20, 300), letter="Q"))
    lines = view._page.lines_between(0, 2000)
    seen = [(piece.opens, piece.closes) for line in lines for piece in line.pieces]
    assert seen[0] == (True, False)
    assert seen[-1] == (False, True)
    assert set(seen[1:-1]) == {(False, False)}


def test_right_to_left_marks_lie_under_their_words(qtbot: QtBot) -> None:
    text = "قال الرئيس Maduro في كاراكاس"
    view = shown(qtbot, text, mark("p", (4, 10)), mark("m", (11, 17)), mark("all", (0, len(text)), letter="Q"))
    boxes = {m.mark.id: m for m in view._page.line_at(0).pieces}
    assert boxes["all"].high > view._page.column.measure - 2
    assert boxes["m"].runs[0][1] - boxes["m"].runs[0][0] > 50
    assert boxes["m"].high <= boxes["p"].low + 14
    assert boxes["all"].low <= boxes["m"].low
    assert [found.id for found in view.marks_under(place_of(view, 5))] == ["p", "all"]
    assert [found.id for found in view.marks_under(place_of(view, 12))] == ["m", "all"]
    assert not view._painter.failed


@pytest.mark.parametrize(
    "text", ["\ud800 lone", "a\x00b\x07", "\u2028\u2029", "a\ufffcb", "\t\tx", "\ufeff", "😀" * 5000]
)
def test_odd_characters_are_shown(qtbot: QtBot, text: str) -> None:
    view = shown(qtbot, text, mark("m", (0, 1)))
    view.select_all()
    view.refresh()
    afresh(view)
    assert not view._painter.failed
    assert view.line_rect(Span(len(text) - 1, len(text))).height() > 10


def test_marks_beyond_the_text_are_passed_over(qtbot: QtBot) -> None:
    view = shown(qtbot, "court", mark("m", (2, 900)), mark("n", (700, 900)))
    view.refresh([Span(2, 900), Span(700, 900)])
    assert [piece.mark.id for piece in view._page.line_at(0).pieces] == ["m"]


def test_a_broken_mark_leaves_the_words_and_is_logged_once(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    view = shown(qtbot, "Des mots à lire.")
    with caplog.at_level(logging.ERROR):
        view.set_marks(Marks(Mark("m", (Span(0, 3),), LayerStyle("A", "solid", []))))  # type: ignore[arg-type]
        afresh(view)
        afresh(view)
    assert len([record for record in caplog.records if "cannot be painted" in record.message]) == 1
    assert "#1d2025" in colours(screen_of(view), view.line_rect(Span(0, 9)))


@pytest.mark.parametrize("theme", [light(), dark(), high_contrast(light())], ids=lambda theme: theme.name)
def test_every_state_is_painted_in_every_theme(qtbot: QtBot, theme: object) -> None:
    text = "Un deux trois quatre cinq six sept huit neuf dix"
    marks = [
        mark("a", (0, 2), selected=True),
        mark("b", (3, 7), same_entity=True),
        mark("c", (8, 13), role="agent"),
        mark("d", (14, 20), state="suggestion"),
        mark("e", (21, 25), state="dimmed", letter="E"),
        mark("f", (26, 29), flag=True),
        mark("g", (30, 34), letter="E"),
    ]
    view = shown(qtbot, text, *marks, title_end=7, subtitle="Le Courrier · 24 janv. 2019")
    view.set_theme(theme)  # type: ignore[arg-type]
    picture = screen_of(view)
    assert not view._painter.failed
    assert theme.base in {name.upper() for name in colours(picture, QRect(0, 0, 40, 10))}  # type: ignore[attr-defined]
    layers = theme.layers  # type: ignore[attr-defined]
    assert layers["event"].mark.lower() in colours(picture, view.line_rect(Span(30, 34)).adjusted(0, 0, 0, 8))


@pytest.mark.parametrize("shape", [*MARK_SHAPES, "unheard of"])
def test_every_shape_can_be_drawn(qtbot: QtBot, shape: str) -> None:
    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPainter

    style = LayerStyle("X", shape, "actor" if shape != "ticks" else "unknown colour")
    view = shown(qtbot, "Des mots", Mark("m", (Span(0, 8),), style))
    assert not view._painter.failed
    picture = QImage(40, 16, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    paint_sample(painter, style, light(), size=QSize(40, 16))
    painter.end()
    assert len(colours(picture, QRect(17, 0, 22, 16))) > 1
