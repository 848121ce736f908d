"""The search page: what keys and clicks ask for, and what is shown of hits."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from annotator.model.span import Span
from tests import factories
from tests.unit.ui.models import hits
from ui import theme
from ui.models.concordance_rows import SavedSearch, SearchWish
from ui.views.search_bar import _PAUSE_MS
from ui.views.search_page import SearchPage
from ui.widgets.completion_field import Candidate

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
WISH = SearchWish("Maduro")


def page(qtbot: QtBot, *, filled: bool = True, dark: bool = False) -> SearchPage:
    made = SearchPage(theme.dark() if dark else theme.light(), "en")
    qtbot.addWidget(made)
    made.resize(1200, 700)
    groups, texts = hits.corpus()
    made.set_project(factories.codebook(), hits.Texts(texts), hits.NAMES.get)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    if filled:
        made.bar.show_wish(WISH)
        made.begin(WISH)
        made.append(groups)
        made.finish(38)
        made.hits.setFocus()
    return made


def press(qtbot: QtBot, widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(widget, key, modifier or Qt.KeyboardModifier.NoModifier)


# asking


def test_typing_asks_once_after_a_pause(qtbot: QtBot) -> None:
    made = page(qtbot, filled=False)
    asked: list[SearchWish] = []
    made.search_requested.connect(asked.append)
    qtbot.keyClicks(made.bar.entry.line, "Maduro")
    assert asked == []
    qtbot.waitUntil(lambda: len(asked) == 1)
    assert asked[0] == SearchWish("Maduro")


def test_return_asks_at_once_and_only_once(qtbot: QtBot) -> None:
    made = page(qtbot, filled=False)
    asked: list[SearchWish] = []
    made.search_requested.connect(asked.append)
    qtbot.keyClicks(made.bar.entry.line, "Maduro")
    press(qtbot, made.bar.entry.line, Qt.Key.Key_Return)
    assert [wish.words for wish in asked] == ["Maduro"]
    qtbot.wait(_PAUSE_MS + 50)
    assert len(asked) == 1


def test_switches_change_the_wish(qtbot: QtBot) -> None:
    made = page(qtbot)
    entry = made.bar.entry
    assert made.bar.wish().whole_words
    for switch in (entry.case, entry.words, entry.expression, made.bar.accents):
        with qtbot.waitSignal(made.search_requested):
            switch.click()
    wish = made.bar.wish()
    assert (wish.exact_case, wish.whole_words, wish.expression, wish.exact_accents) == (True, False, True, True)


def test_forms_of_a_record_are_offered_and_counted(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.bar.forms.isHidden()
    assert not made.bar.wish().forms
    made.show_forms("m", "Nicolas Maduro", ["Nicolas Maduro", "Maduro", "Nicolás Maduro"])
    assert made.bar.forms.cap() == "3"
    assert made.bar.wish() == SearchWish("Maduro", forms=True, entity="m")
    with qtbot.waitSignal(made.search_requested):
        made.bar.forms.click()
    assert not made.bar.wish().forms
    made.show_forms("", "", ())
    assert made.bar.wish() == WISH


def test_records_are_looked_for_in_their_own_language(qtbot: QtBot) -> None:
    made = page(qtbot, filled=False)
    line = made.bar.entry.line
    with qtbot.waitSignal(made.search_requested):
        made.bar.modes._group.button(1).click()
    asked: list[tuple[str, str]] = []
    made.completion_requested.connect(lambda mode, before: asked.append((mode, before)))
    qtbot.keyClicks(line, 'entity:"Nico')
    assert asked[-1] == ("mentions", 'entity:"Nico')
    made.set_completions([Candidate('entity:"Nicolas Maduro" ', "Nicolas Maduro")])
    press(qtbot, line, Qt.Key.Key_Down)
    press(qtbot, line, Qt.Key.Key_Return)
    assert line.text() == 'entity:"Nicolas Maduro" '
    assert made.bar.wish().mode == "mentions"
    assert made.bar.entry.case.isHidden()


def test_a_query_that_cannot_be_read_leaves_the_hits(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_error("There is no end.")
    assert made.bar.entry.is_invalid()
    assert made.bar.error() == "There is no end."
    assert made.model.rowCount() == 7
    made.begin(WISH)
    assert made.bar.error() == ""


def test_escape_stops_then_goes_to_the_field(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.wait()
    with qtbot.waitSignal(made.stop_requested):
        press(qtbot, made.hits, Qt.Key.Key_Escape)
    made.finish(-1)
    assert "stopped" in made.bar.count.accessibleName()
    press(qtbot, made.hits, Qt.Key.Key_Escape)
    assert made.bar.entry.line.hasFocus()
    assert made.bar.entry.line.selectedText() == "Maduro"
    press(qtbot, made.bar.entry.line, Qt.Key.Key_Escape)
    assert made.hits.hasFocus()


# hits


def test_hits_and_articles_are_counted(qtbot: QtBot) -> None:
    made = page(qtbot)
    assert made.bar.count.accessibleName().replace("(s)", "s") == "5 hits in 2 articles, 38 ms"
    assert made.bulk._count.accessibleName() == "3 of 5 ticked"
    assert made.hits.current_hit() == hits.corpus()[0][0].rows[0]


def test_space_ticks_and_enter_tags_what_is_ticked(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_record("ACTOR", "m", "Nicolas Maduro", "VE")
    press(qtbot, made.hits, Qt.Key.Key_Down)
    press(qtbot, made.hits, Qt.Key.Key_Space)
    made.centre.count()
    with qtbot.waitSignal(made.tag_requested) as asked:
        press(qtbot, made.hits, Qt.Key.Key_Return)
    label, entity, rows = asked.args
    assert (label, entity) == ("ACTOR", "m")
    assert [(row.article, row.start) for row in rows] == [("a", 14), ("b", 0)]


def test_a_click_into_the_box_ticks(qtbot: QtBot) -> None:
    made = page(qtbot)
    place = made.hits.visualRect(made.model.index(3)).center()
    place.setX(18)
    qtbot.mouseClick(made.hits.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not made.model.is_ticked(3)


def test_control_a_ticks_all_but_the_doubtful(qtbot: QtBot) -> None:
    made = page(qtbot)
    press(qtbot, made.hits, Qt.Key.Key_A, CONTROL)
    assert made.model.order.ticked_counts() == (3, 1)
    made.centre.header.click()
    assert made.model.order.ticked_counts() == (0, 0)


def test_marks_that_are_ticked_can_be_removed_linked_and_described(qtbot: QtBot) -> None:
    made = page(qtbot)
    press(qtbot, made.hits, Qt.Key.Key_A, CONTROL)
    made.show_record("ACTOR", "r", "Ricardo Maduro")
    made.centre.count()
    assert made.bulk.untag.text().startswith("Remove 1 mark")
    with qtbot.waitSignal(made.untag_requested) as removed:
        made.bulk.untag.click()
    assert [row.mark for row in removed.args[0]] == [(0, 6)]
    menu = made.bulk.fill_menu()
    with qtbot.waitSignal(made.relink_requested) as linked:
        menu.actions()[1].trigger()
    assert (len(linked.args[0]), linked.args[1]) == (1, "r")
    below = next(action.menu() for action in menu.actions() if action.text() == "form")
    with qtbot.waitSignal(made.attribute_requested) as described:
        below.actions()[1].trigger()
    assert described.args[1:] == ["kind", "title"]


def test_a_hit_opens_in_its_article(qtbot: QtBot) -> None:
    made = page(qtbot)
    press(qtbot, made.hits, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.open_requested) as asked:
        press(qtbot, made.hits, Qt.Key.Key_Return, CONTROL)
    assert asked.args == ["a", Span(7, 13)]


def test_left_and_right_close_and_open_an_article(qtbot: QtBot) -> None:
    made = page(qtbot)
    press(qtbot, made.hits, Qt.Key.Key_Left)
    press(qtbot, made.hits, Qt.Key.Key_Left)
    assert made.model.rowCount() == 4
    press(qtbot, made.hits, Qt.Key.Key_Right)
    assert made.model.rowCount() == 7
    press(qtbot, made.hits, Qt.Key.Key_End)
    assert made.hits.currentIndex().row() == 6


def test_tagged_hits_come_back_changed(qtbot: QtBot) -> None:
    made = page(qtbot)
    one = hits.corpus()[0][0].rows
    made.replace([("a", [one[0], hits.tagged(one[1]), hits.tagged(one[2])])])
    made.centre.count()
    assert made.facets.standing.row("tagged").accessibleName() == "Tagged, 3"
    assert made.bulk.tag.text().startswith("Tag 1 hit")


# facets, passage, searches


def test_unticking_a_facet_narrows_the_list(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.facets.standing.row("untagged").click()
    assert made.model.rowCount() == 4
    made.facets.source.row("Herald").click()
    assert [row.standing for _, row in made.model.order.shown_rows()] == ["other"]
    made.facets.source.row("Dépêche").click()
    assert made.model.rowCount() == 0
    assert made.centre._empty.isVisible()
    made.begin(WISH)
    made.append(hits.corpus()[0])
    assert made.model.rowCount() == 7


def test_only_one_value_with_control(qtbot: QtBot) -> None:
    made = page(qtbot)
    row = made.facets.source.row("Dépêche")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, CONTROL)
    assert made.model.order.hit_count() == 2
    press(qtbot, row, Qt.Key.Key_Space, CONTROL)
    assert made.model.order.hit_count() == 5


def test_a_range_of_dates_is_picked_with_keys(qtbot: QtBot) -> None:
    made = page(qtbot)
    chart = made.facets.histogram
    press(qtbot, chart, Qt.Key.Key_Home)
    press(qtbot, chart, Qt.Key.Key_Right, SHIFT)
    assert chart.chosen() == ("2019-01-24", "2019-01-25")
    assert made.model.order.hit_count() == 3
    assert "3 hits" in chart.accessibleDescription().replace("(s)", "s")
    press(qtbot, chart, Qt.Key.Key_Delete)
    assert made.model.order.hit_count() == 5


def test_many_forms_are_shown_on_demand(qtbot: QtBot) -> None:
    made = page(qtbot, filled=False)
    made.begin(WISH)
    made.append([hits.group("c", *(hits.rows("c", 1, f"form {n}")[0]._replace(start=n) for n in range(20)))])
    made.finish(1)
    assert len(made.facets.form._rows) == 7
    made.facets.form._more.click()
    assert len(made.facets.form._rows) == 20


def test_the_passage_follows_the_current_hit(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.side.passage.next.click()
    assert made.side.passage.place() == "¶ 1 · 7"
    assert made.side.passage._text.accessibleName() == "Maduro Maduro Maduro ends."
    assert len(made.side.passage._text.hit_rects()) == 1
    made.side.passage.previous.click()
    assert made.hits.currentIndex().row() == 1


def test_a_record_of_the_same_form_becomes_the_one_to_tag_as(qtbot: QtBot) -> None:
    made = page(qtbot)
    chip = made.side._same.itemAt(0).widget().findChild(QWidget)
    with qtbot.waitSignal(made.target_changed) as asked:
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert asked.args == ["m"]


def test_searches_are_saved_opened_and_removed(qtbot: QtBot) -> None:
    made = page(qtbot)
    with qtbot.waitSignal(made.saved_requested) as asked:
        press(qtbot, made.hits, Qt.Key.Key_D, CONTROL)
    saved = SavedSearch("Maduro", WISH, 5)
    assert asked.args == [saved]
    other = SavedSearch("putsch", SearchWish("putsch", exact_case=True))
    made.show_saved([saved, other])
    made.side.saved.setCurrentRow(1)
    with qtbot.waitSignal(made.search_requested) as wished:
        press(qtbot, made.side.saved, Qt.Key.Key_Return)
    assert wished.args == [other.wish]
    with qtbot.waitSignal(made.saved_removed) as removed:
        press(qtbot, made.side.saved, Qt.Key.Key_Delete)
    assert removed.args == [other]


def test_the_table_holds_what_is_shown(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.facets.source.row("Herald").click()
    with qtbot.waitSignal(made.table_requested) as asked:
        made.side.table.click()
    assert [(article.id, row.start) for article, row in asked.args[0]] == [("b", 0), ("b", 7)]


def test_choosing_a_record_goes_back_to_the_hits(qtbot: QtBot) -> None:
    made = page(qtbot)
    press(qtbot, made.hits, Qt.Key.Key_F2)
    assert made.bulk.record.hasFocus()
    asked: list[tuple[str, str]] = []
    made.record_query_changed.connect(lambda label, words: asked.append((label, words)))
    qtbot.keyClicks(made.bulk.record, "Ric")
    assert asked[-1] == ("ACTOR", "Ric")
    made.set_candidates([Candidate("r", "Ricardo Maduro", "HN")])
    with qtbot.waitSignal(made.target_changed) as chosen:
        press(qtbot, made.bulk.record, Qt.Key.Key_Return)
    assert chosen.args == ["r"]
    assert made.hits.hasFocus()


def test_a_layer_without_records_has_no_record_field(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_record("DATE", "", "")
    assert made.bulk.record.isHidden()
    assert [made.bulk.labels.itemData(at) for at in range(made.bulk.labels.count())] == ["ACTOR", "COUNTRY", "DATE"]


def test_nothing_can_be_tagged_in_a_project_for_reading(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.bulk.set_read_only(True)
    with qtbot.assertNotEmitted(made.tag_requested, wait=20):
        press(qtbot, made.hits, Qt.Key.Key_Return)
    assert not made.bulk.tag.isEnabled()


def test_marks_of_a_record_search_are_not_ticked(qtbot: QtBot) -> None:
    made = page(qtbot, filled=False)
    made.begin(SearchWish("entity:Maduro", "mentions"))
    made.append([hits.group("a", *(hits.tagged(row) for row in hits.rows("a", 3)))])
    made.finish(2)
    assert made.model.order.ticked_counts() == (0, 0)
    assert made.facets.standing.isHidden()
    press(qtbot, made.hits, Qt.Key.Key_Space)
    assert made.model.order.ticked_counts() == (0, 1)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("size", [(1389, 720), (1024, 560), (860, 520)])
def test_the_page_paints_without_complaint(qtbot: QtBot, size: tuple[int, int], dark: bool) -> None:
    made = page(qtbot, dark=dark)
    made.resize(*size)
    made.hits.go_to(6)
    assert not made.grab().isNull()
    made.begin(SearchWish(""))
    made.finish(0)
    assert not made.grab().isNull()
    assert made.bar.count.text() == ""


def test_every_control_has_a_name(qtbot: QtBot) -> None:
    made = page(qtbot)
    made.show_forms("m", "Nicolas Maduro", ["Nicolas Maduro"])
    nameless = [
        type(child).__name__
        for child in made.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus and child.isVisible() and not child.accessibleName()
    ]
    assert nameless == []
