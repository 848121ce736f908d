"""The stances of the article in front: rows, keys, the derived box, the matrix and its sentences."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from annotator.analysis.stances import Cell, Told
from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Act, Change
from annotator.model.records import Argument, Entity, Frame, Mention, Record
from annotator.model.register import Register
from tests import factories
from ui import theme
from ui.models.stance_rows import cell_words, row_sentence
from ui.panels.stance_matrix_view import cell_colours, two_lines
from ui.panels.stances_panel import MATRIX, StancesPanel
from ui.theme import contrast

BOOK = load_codebook("political")
TEXT = "Vladimir Poutine soutient Nicolas Maduro. Le Mexique condamne Juan Guaidó."
RUSSIA = Entity("ru", "COUNTRY", "Russie", codes=(("ISO3166-1-alpha-2", "RU"),))
PUTIN = Entity("putin", "ACTOR", "Vladimir Poutine", attributes=(("country", "RU"),))
MADURO = Entity("maduro", "ACTOR", "Nicolas Maduro")


def mention(words: str, label: str = "ACTOR", **fields: object) -> Mention:
    start = TEXT.index(words)
    return factories.mention(start, start + len(words), label, id=words, **fields)


def stance(id_: str, cue: str, holder: str, target: str, *, value: str = "support", **attributes: str) -> Frame:
    parts = (Argument("HOLDER", mention=holder), Argument("TARGET", mention=target))
    pairs = tuple(sorted({"value": value, **attributes}.items()))
    return factories.frame(cue, id=id_, label="STANCE", arguments=parts, attributes=pairs)


MENTIONS = (
    mention("Vladimir Poutine", entities=("putin",)),
    mention("soutient", "STANCE"),
    mention("Nicolas Maduro", entities=("maduro",)),
    mention("Mexique", "COUNTRY"),
    mention("condamne", "STANCE"),
    mention("Juan Guaidó"),
)
FIRST = stance("s1", "soutient", "Vladimir Poutine", "Nicolas Maduro", form="endorse")
SECOND = stance("s2", "condamne", "Mexique", "Juan Guaidó", value="oppose", contested="yes", explicit="no")


@dataclass
class Shown:
    """A panel over records that change as a workspace changes them."""

    qtbot: QtBot
    dark: bool = False
    language: str = "en"
    register: Register = field(default_factory=lambda: Register([RUSSIA, PUTIN, MADURO]))

    def __post_init__(self) -> None:
        self.annotations = AnnotationSet("t", "a", mentions=MENTIONS, frames=[SECOND, FIRST])
        self.panel = StancesPanel(theme.dark() if self.dark else theme.light(), self.language)
        self.qtbot.addWidget(self.panel)
        self.panel.resize(352, 500)
        article = factories.article(TEXT, id="t")
        self.panel.show_article(self.annotations, self.register, BOOK, article=article)
        self.panel.show()

    def do(self, added: tuple[Record, ...] = (), removed: tuple[Record, ...] = ()) -> None:
        change = Change(Act("test"), removed, added, "t")
        self.register.apply(change)
        self.annotations.apply(change)
        self.panel.apply(change)

    def matrix(self) -> None:
        self.panel.look.set_current(MATRIX)
        self.panel.look.chosen.emit(MATRIX)


def test_rows_stand_in_the_order_of_the_text_and_read_as_sentences(qtbot: QtBot) -> None:
    panel = Shown(qtbot).panel
    sentences = [str(panel.model.data(panel.model.index(at), Qt.ItemDataRole.AccessibleTextRole)) for at in range(2)]
    assert sentences == [
        "Vladimir Poutine supports Nicolas Maduro, soutient, endorse, according to: narrator",
        "Mexique opposes Juan Guaidó, condamne, according to: narrator, implicit, contested",
    ]
    assert panel.count == 2
    row = panel.model.at(1)
    assert row is not None
    assert (row.sign, row.passage.hit, row.passage.after) == ("−", "condamne", " Juan Guaidó.")


def test_what_is_missing_is_named(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.do((factories.frame("condamne", id="s3", label="STANCE"),))
    row = shown.panel.model.at(shown.panel.model.row_of("s3"))
    assert row is not None
    assert row.sign == "…"
    assert row_sentence(row).startswith("holder missing value missing target missing")


@pytest.mark.parametrize("code", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_opens_the_evidence(qtbot: QtBot, code: Qt.Key) -> None:
    panel = Shown(qtbot).panel
    panel.set_current("s2")
    with qtbot.waitSignal(panel.frame_requested) as asked:
        qtbot.keyClick(panel.list, code)
    assert asked.args == ["s2"]


def test_a_click_opens_the_evidence(qtbot: QtBot) -> None:
    panel = Shown(qtbot).panel
    place = panel.list.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.frame_requested) as asked:
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["s2"]


@pytest.mark.parametrize(("typed", "value"), [("+", "support"), ("-", "oppose"), ("=", "neutral"), ("?", "unclear")])
def test_signs_set_the_value(qtbot: QtBot, typed: str, value: str) -> None:
    panel = Shown(qtbot).panel
    panel.set_current("s1")
    with qtbot.waitSignal(panel.value_chosen) as asked:
        qtbot.keyClicks(panel.list, typed)
    assert asked.args == ["s1", value]


def test_delete_asks_to_remove_and_no_row_asks_for_nothing(qtbot: QtBot) -> None:
    panel = Shown(qtbot).panel
    with qtbot.assertNotEmitted(panel.frame_remove_requested), qtbot.assertNotEmitted(panel.frame_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
        qtbot.keyClick(panel.list, Qt.Key.Key_Return)
    panel.set_current("s1")
    with qtbot.waitSignal(panel.frame_remove_requested) as asked:
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert asked.args == ["s1"]


def test_the_box_derives_for_the_country_and_takes_it_away_again(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    panel = shown.panel
    panel.set_current("s2")
    assert not panel.derived.isVisible()
    panel.set_current("s1")
    assert panel.derived.text() == "also for Russie (derived)"
    with qtbot.waitSignal(panel.derive_requested) as asked:
        panel.derived.click()
    assert asked.args == ["s1"]
    assert not panel.derived.isChecked()
    parts = (
        Argument("HOLDER", entity="ru"),
        Argument("TARGET", mention="Nicolas Maduro"),
        Argument("EVIDENCE", frame="s1"),
    )
    drawn = factories.frame(
        "soutient", id="d", label="STANCE", arguments=parts, attributes=(("derived", "yes"), ("value", "support"))
    )
    shown.do((drawn,))
    assert panel.list.current_id == "s1"
    assert panel.derived.isChecked()
    with qtbot.waitSignal(panel.frame_remove_requested) as gone:
        qtbot.keyClick(panel.list, Qt.Key.Key_D)
    assert gone.args == ["d"]


def test_changes_are_followed_and_the_row_in_hand_stays(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    panel = shown.panel
    panel.set_current("s2")
    with qtbot.waitSignal(panel.count_changed) as told:
        shown.do((), (FIRST,))
    assert told.args == [1]
    assert panel.list.current_id == "s2"
    shown.do((replace(SECOND, attributes=(("value", "mixed"),)),), (SECOND,))
    row = panel.model.at(0)
    assert row is not None
    assert row.sign == "±"
    shown.do((), (replace(SECOND, attributes=(("value", "mixed"),)),))
    assert panel.count == 0
    assert panel.model.rowCount() == 0


def test_a_renamed_record_is_renamed_in_list_and_matrix(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.do((replace(PUTIN, name="V. Poutine"),), (PUTIN,))
    row = shown.panel.model.at(0)
    assert row is not None
    assert row.holder is not None
    assert row.holder.name == "V. Poutine"
    assert shown.panel.matrix.model.headerData(0, Qt.Orientation.Vertical) == "V. Poutine"


def test_the_filter_keeps_what_holds_the_words(qtbot: QtBot) -> None:
    panel = Shown(qtbot).panel
    panel.field.setText("guaido")
    assert [panel.model.at(at).id for at in range(panel.model.rowCount())] == ["s2"]  # type: ignore[union-attr]
    panel.field.setText("nobody")
    assert panel.model.rowCount() == 0
    assert not panel.list.isVisible()


# the matrix


def test_the_matrix_by_keys(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    panel = shown.panel
    shown.do((replace(FIRST, id="s4"),))
    shown.matrix()
    panel.matrix.view.setFocus()
    panel.matrix.view.setCurrentIndex(panel.matrix.model.index(0, 0))
    heard: list[str] = []
    panel.frame_requested.connect(heard.append)
    for _ in range(3):
        qtbot.keyClick(panel.matrix.view, Qt.Key.Key_Return)
    assert heard == ["s1", "s4", "s1"]
    assert panel.matrix.sentence.text() == "Vladimir Poutine → Nicolas Maduro: supports 2"
    qtbot.keyClick(panel.matrix.view, Qt.Key.Key_Right)
    assert panel.matrix.sentence.text() == "Vladimir Poutine → Juan Guaidó: nothing"
    with qtbot.assertNotEmitted(panel.frame_requested):
        qtbot.keyClick(panel.matrix.view, Qt.Key.Key_Return)
    qtbot.keyClick(panel.matrix.view, Qt.Key.Key_Down)
    assert panel.matrix.sentence.text() == "Mexique → Juan Guaidó: opposes 1, contested 1"
    assert panel.matrix.model.data(panel.matrix.view.currentIndex()) == "−1 ◇"


def test_a_click_on_a_cell_opens_it_and_a_picked_frame_marks_it(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    panel = shown.panel
    shown.matrix()
    panel.set_current("s2")
    assert (panel.matrix.view.currentIndex().row(), panel.matrix.view.currentIndex().column()) == (1, 1)
    place = panel.matrix.view.visualRect(panel.matrix.model.index(0, 0)).center()
    with qtbot.waitSignal(panel.frame_requested) as asked:
        qtbot.mouseClick(panel.matrix.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["s1"]


def test_a_stance_without_target_leaves_the_matrix_empty_with_a_reason(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    bare = factories.frame("condamne", id="s3", label="STANCE")
    shown.do((bare,), (FIRST, SECOND))
    shown.matrix()
    assert not shown.panel.matrix.isVisible()
    assert shown.panel.count == 1


def test_the_matrix_by_source_and_without_what_is_derived(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    panel = shown.panel
    assert not panel.matrix.source.isVisible()
    told = replace(FIRST, id="told", source="maduro")
    drawn = stance("d", "condamne", "Mexique", "Nicolas Maduro", derived="yes")
    shown.do((told, drawn))
    shown.matrix()
    page = panel.matrix
    assert [page.source.itemText(at) for at in range(page.source.count())] == [
        "all sources",
        "narrator",
        "Nicolas Maduro",
    ]
    assert (page.model.rowCount(), page.with_derived.isVisible()) == (2, True)
    page.source.setCurrentIndex(2)
    assert page.model.data(page.model.index(0, 0)) == "+1"
    assert page.model.rowCount() == 1
    page.source.setCurrentIndex(1)
    assert page.model.data(page.model.place_of("d")) == "+1"
    page.with_derived.setChecked(False)
    assert page.model.place_of("d").isValid() is False
    shown.do((), (told,))
    assert page.source.currentData() == ""
    assert panel.matrix.isVisible()


def cell(supports: int, opposes: int = 0) -> Cell:
    told = [Told(f"+{at}", "t", "support") for at in range(supports)]
    return Cell((*told, *(Told(f"-{at}", "t", "oppose") for at in range(opposes))))


def test_cells_carry_sign_number_and_marks() -> None:
    assert cell_words(cell(2)) == "+2"
    assert cell_words(cell(2, 1)) == "+2 −1"
    assert cell_words(Cell((Told("a", "t", "neutral"), Told("b", "t", "", conditional=True)))) == "=1 …1 if"


@pytest.mark.parametrize("shade", [theme.light(), theme.dark(), theme.high_contrast(theme.light())])
def test_colours_of_cells_can_be_read_and_are_full_from_three(shade: theme.Theme) -> None:
    pale, full = cell_colours(cell(2), shade), cell_colours(cell(3), shade)
    assert full == (shade.base, shade.pro)
    assert cell_colours(cell(0, 4), shade) == (shade.base, shade.con)
    for ink, ground in (pale, full, cell_colours(cell(1, 1), shade), cell_colours(cell(0, 1), shade)):
        assert contrast(ink, ground) >= 4.5


def test_a_strong_cell_is_painted_in_full_colour(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.do(tuple(replace(FIRST, id=f"more{at}") for at in range(2)))
    shown.matrix()
    panel = shown.panel
    panel.matrix.view.setCurrentIndex(panel.matrix.model.index(1, 1))
    place = panel.matrix.view.visualRect(panel.matrix.model.index(0, 0)).topLeft() + QPoint(8, 5)
    assert panel.matrix.view.viewport().grab().toImage().pixelColor(place) == QColor(theme.light().pro)


def test_headings_break_into_two_lines() -> None:
    assert two_lines("Nicolas Maduro", 62) == ["Nicolas", "Maduro"]
    assert two_lines("États", 62) == ["États"]


def test_another_theme_and_no_article(qtbot: QtBot) -> None:
    shown = Shown(qtbot)
    shown.panel.set_theme(theme.dark())
    shown.panel.grab()
    shown.panel.show_article(None, shown.register, BOOK, article=None)
    assert shown.panel.count == 0
    assert shown.panel.matrix.model.rowCount() == 0
    with qtbot.waitSignal(shown.panel.new_stance_requested):
        shown.panel.new.click()
