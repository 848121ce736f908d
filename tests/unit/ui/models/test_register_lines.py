"""The mentions of a record as lines that are read when they show."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.model.records import Article, Mention
from tests import factories
from ui.models.register_lines import BATCH, LineReader, LineRole, LinesModel, MentionLine

TEXT = "Un titre\n\nLe même jour, Nicolas Maduro a parlé.\n\nMaduro reste."


class Shelf:
    """Articles that count how often they are asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def article(self, id_: str) -> Article:
        self.asked.append(id_)
        return factories.article(TEXT, id=id_, title="Un titre", source="Le Courrier")


def reader(shelf: Shelf | None = None) -> LineReader:
    return LineReader((shelf or Shelf()).article, factories.codebook(), "en")


def named(words: str, article: str = "t", kind: str = "name") -> Mention:
    at = TEXT.index(words)
    return factories.mention(at, at + len(words), article=article, attributes=(("kind", kind),))


def test_a_line_tells_source_paragraph_words_and_form() -> None:
    line = reader().line(named("Nicolas Maduro"))
    assert (line.source, line.paragraph, line.form) == ("Le Courrier", 1, "name")
    assert (line.context.before, line.context.hit) == ("Le même jour, ", "Nicolas Maduro")


def test_texts_are_read_when_a_row_shows_and_kept(qtmodeltester: ModelTester) -> None:
    shelf = Shelf()
    model = LinesModel()
    model.show_mentions([named("Maduro", f"t{number}") for number in range(500)], reader(shelf))
    assert shelf.asked == []
    assert model.rowCount() == BATCH
    assert isinstance(model.index(0).data(LineRole.LINE), MentionLine)
    model.index(0).data()
    assert shelf.asked == ["t0"]
    assert model.canFetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    model.fetchMore(QModelIndex())
    assert model.rowCount() == 500
    assert not model.canFetchMore(QModelIndex())
    assert model.total == 500
    qtmodeltester.check(model)


def test_forms_narrow_the_lines() -> None:
    model = LinesModel()
    model.show_mentions([named("Nicolas Maduro"), named("Maduro", kind="title")], reader())
    model.set_form("kind", "title")
    assert model.rowCount() == 1
    assert "Maduro" in str(model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    model.set_form("", "")
    assert model.rowCount() == 2


def test_ticks_are_told_and_survive_other_rows(qtbot: QtBot) -> None:
    one, two = named("Nicolas Maduro"), named("Maduro")
    model = LinesModel(tickable=True)
    model.show_mentions([one, two], reader())
    with qtbot.waitSignal(model.ticks_changed):
        model.setData(model.index(1), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.ticked() == [two]
    assert model.index(1).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    with qtbot.assertNotEmitted(model.ticks_changed):
        model.tick([two.id], on=True)
    model.tick([one.id], on=True)
    assert model.ticked() == [one, two]
    model.show_mentions([two], reader())
    assert model.ticked() == [two]
    model.clear_ticks()
    assert model.ticked() == []


def test_lines_without_boxes_take_no_tick() -> None:
    model = LinesModel()
    model.show_mentions([named("Maduro")], reader())
    assert model.index(0).data(Qt.ItemDataRole.CheckStateRole) is None
    assert not model.setData(model.index(0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    assert model.mention_at(3) is None
