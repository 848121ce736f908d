"""The rows, ticks and filters of the concordance."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from tests.unit.ui.models import hits
from ui.models.concordance_model import ConcordanceModel, ConcordanceRole

CHECK, SENTENCE = Qt.ItemDataRole.CheckStateRole, Qt.ItemDataRole.AccessibleTextRole


def model() -> ConcordanceModel:
    made = ConcordanceModel("en")
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    groups, texts = hits.corpus()
    made.set_sources(hits.Texts(texts), hits.NAMES.get)
    made.append(groups)
    return made


def check(made: ConcordanceModel, row: int) -> object:
    return made.index(row).data(CHECK)


def test_articles_stand_above_their_hits() -> None:
    made = model()
    assert made.rowCount() == 7
    assert [made.order.article_at(row) is not None for row in range(7)] == [
        True,
        False,
        False,
        False,
        True,
        False,
        False,
    ]
    assert [made.order.next_hit(3, 1), made.order.next_hit(5, -1), made.order.next_hit(6, 1)] == [5, 3, -1]


def test_only_sure_hits_come_ticked() -> None:
    made = model()
    assert [made.is_ticked(row) for row in (1, 2, 3, 5, 6)] == [False, True, True, True, False]
    assert check(made, 0) == check(made, 4) == made.check_state() == Qt.CheckState.PartiallyChecked
    assert made.order.ticked_counts() == (3, 0)


def test_ticking_an_article_leaves_doubtful_hits_alone() -> None:
    made = model()
    made.toggle(4)
    assert not made.is_ticked(5)
    made.toggle(4)
    assert made.is_ticked(5)
    assert not made.is_ticked(6)
    made.toggle(6)
    assert check(made, 4) == Qt.CheckState.Checked


def test_all_are_ticked_and_unticked() -> None:
    made = model()
    made.toggle_all()
    assert made.order.ticked_counts() == (3, 1)
    made.toggle_all()
    assert made.order.ticked_counts() == (0, 0)
    assert made.check_state() == Qt.CheckState.Unchecked


def test_marked_and_bare_hits_are_told_apart() -> None:
    made = model()
    made.toggle(1)
    assert [row.start for row in made.order.ticked_rows(marked=True)] == [0]
    assert len(made.order.ticked_rows(marked=False)) == 3


def test_a_filter_hides_hits_and_their_ticks() -> None:
    made = model()
    made.filter(lambda row: row.standing != "untagged", ["b"])
    assert made.rowCount() == 2
    assert made.order.ticked_counts() == (0, 0)
    made.filter(None)
    assert made.rowCount() == 7
    assert made.order.ticked_counts() == (3, 0)


def test_hits_that_come_are_filtered_too() -> None:
    made = model()
    made.filter(lambda row: row.standing == "tagged")
    made.append([hits.group("c", *hits.rows("c", 4))])
    assert made.rowCount() == 2
    made.append([hits.group("d", hits.tagged(hits.rows("d", 1)[0]))], ["d"])
    assert made.rowCount() == 2
    made.filter(None)
    assert made.rowCount() == 7 + 5 + 2


def test_an_article_goes_on_in_the_next_batch() -> None:
    made = model()
    made.append([hits.group("b", *hits.rows("b", 4)[2:])])
    assert made.rowCount() == 9
    assert [group.article.id for group in made.order.shown] == ["a", "b"]


def test_closing_an_article_takes_its_rows_away() -> None:
    made = model()
    made.set_open(2, False)
    assert made.rowCount() == 4
    assert made.order.hit_at(2) == hits.corpus()[0][1].rows[0]
    assert made.order.ticked_counts() == (3, 0)
    made.toggle_open(0)
    assert made.rowCount() == 7


def test_a_hit_that_was_tagged_loses_its_tick_and_gets_it_back() -> None:
    made = model()
    one = hits.corpus()[0][0].rows
    counted = QSignalSpy(made.ticks_changed)
    made.replace([("a", [one[0], hits.tagged(one[1]), one[2]])])
    assert not made.is_ticked(2)
    assert made.is_ticked(3)
    assert counted.count() == 1
    made.replace([("a", one)])
    assert made.is_ticked(2)


def test_words_are_fetched_for_what_is_asked_only() -> None:
    made = ConcordanceModel("en")
    texts = hits.Texts({"a": "Maduro " * 50_000})
    made.set_sources(texts, hits.NAMES.get)
    made.append([hits.group("a", *hits.rows("a", 50_000))])
    assert texts.asked == 0
    line = made.index(3).data(ConcordanceRole.LINE)
    assert (line.left, line.hit) == ("Maduro Maduro ", "Maduro")
    assert texts.asked == 1


def test_rows_are_said_in_full() -> None:
    made = model()
    said = made.index(0).data(SENTENCE).replace("(s)", "s")
    assert said == "Title a, Herald, 24 Jan 2019, 3 hits, 2 ticked, open"
    first, doubtful = made.index(1).data(SENTENCE), made.index(6).data(SENTENCE)
    assert "not ticked" in first
    assert first.endswith("tagged ACTOR Nicolas Maduro")
    assert doubtful.endswith("perhaps Ricardo Maduro")


def test_clearing_forgets_the_filter() -> None:
    made = model()
    made.filter(lambda _row: False)
    made.clear()
    made.append(hits.corpus()[0])
    assert made.rowCount() == 7
