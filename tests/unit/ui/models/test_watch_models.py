"""Findings by question, counted, set aside, filtered and altered row by row."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.analysis.dismissals import Dismissal
from annotator.analysis.finding import Finding, Passage, Word
from annotator.analysis.watch import Delta
from annotator.codebooks.loading import load_codebook
from annotator.model.codebook import Codebook
from ui.models.watch_findings_model import FindingRole, WatchFindingsModel
from ui.models.watch_questions_model import QuestionRole, WatchQuestionsModel
from ui.models.watch_rows import FindingRow, PlaceRow
from ui.models.watch_store import WatchStore, questions_of

POLITICAL = load_codebook("political")


class Sources:
    codebook = POLITICAL

    def name(self, entity: str) -> str:
        return f"Name {entity}"

    def article(self, id_: str) -> str:
        return f"Article {id_}"

    def prepare(self, ids: Iterable[str]) -> None:
        self.prepared = list(ids)

    def place(self, place: Passage) -> PlaceRow | None:
        return None


def doubt(number: int, article: str = "t") -> Finding:
    words = (Word("form", f"word{number}"), Word("label", "ACTOR"), Word("form", ""))
    return Finding("doubt", (f"d{number:03}",), words, (Passage(article, number, number + 1, f"d{number}"),))


def no_iso(id_: str) -> Finding:
    return Finding("no_iso", (id_,), (Word("entity", id_),))


@pytest.fixture
def model(qtbot: QtBot) -> WatchFindingsModel:
    made = WatchFindingsModel("en")
    made.set_sources(Sources())
    return made


def shown(model: WatchFindingsModel) -> list[str]:
    return [row.finding.key for at in range(model.rowCount()) if (row := model.at(at))]


def test_findings_are_counted_by_question_without_the_dismissed() -> None:
    store = WatchStore()
    store.set_all([doubt(1), doubt(2), no_iso("ru")])
    store.set_dismissed({"doubt/d001": Dismissal("so", "A"), "doubt/d999": Dismissal()})
    assert store.counts() == {"doubt": 1, "no_iso": 1}
    assert store.dismissed_count("unfinished") == 1
    assert store.dismissed_count("contradiction") == 0
    assert [row.finding for row in store.rows("unfinished")] == [no_iso("ru"), doubt(2)]
    assert [(row.is_dismissed, row.reason) for row in store.rows("unfinished", question="doubt", dismissed=True)] == [
        (True, "so"),
        (False, ""),
    ]
    assert store.rows("contradiction") == []


def test_a_delta_exchanges_findings() -> None:
    store = WatchStore()
    store.set_all([doubt(1), doubt(2)])
    store.apply(Delta((doubt(1).key,), (no_iso("ru"),)))
    assert [row.finding for row in store.rows("unfinished")] == [no_iso("ru"), doubt(2)]


def test_a_bare_codebook_has_fewer_questions() -> None:
    assert len(questions_of(POLITICAL, "contradiction")) > len(questions_of(Codebook("c", "bare"), "contradiction")) > 0
    assert questions_of(None, "unfinished") == []


def test_rows_say_sentence_question_and_article(model: WatchFindingsModel) -> None:
    ModelTester(model)
    model.show([FindingRow(doubt(1)), FindingRow(no_iso("ru"), is_dismissed=True, reason="old state")])
    assert model.index(0).data() == "“word1” (Actor) is in doubt."
    assert model.index(0).data(FindingRole.WHERE) == "Open doubts  ·  Article t"
    assert model.index(1).data(FindingRole.WHERE) == "dismissed: old state  ·  Country without ISO code"
    assert "old state" in model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.mark.parametrize(
    ("words", "keys"), [("WORD1", [0]), ("doubts article", [0, 1]), ("old", [1]), ("no such", []), ("", [0, 1])]
)
def test_the_filter_looks_at_all_words(model: WatchFindingsModel, words: str, keys: list[int]) -> None:
    rows = [FindingRow(doubt(1)), FindingRow(doubt(2), is_dismissed=True, reason="old state")]
    model.set_filter(words)
    model.show(rows)
    assert shown(model) == [rows[at].finding.key for at in keys]


@given(
    st.sets(st.integers(0, 12)),
    st.sets(st.integers(0, 12)),
    st.lists(st.tuples(st.integers(0, 12), st.sampled_from("tu")), max_size=100),
)
def test_altering_row_by_row_gives_the_rows_of_a_fresh_show(
    before: set[int], gone: set[int], come: list[tuple[int, str]]
) -> None:
    model, fresh = WatchFindingsModel("en"), WatchFindingsModel("en")
    rows = {doubt(number).key: FindingRow(doubt(number)) for number in before}
    model.show(sorted(rows.values(), key=lambda row: row.finding.place))
    new = {doubt(number).key: FindingRow(doubt(number, article)) for number, article in come}
    model.alter([doubt(number).key for number in gone], list(new.values()))
    kept = {key: row for key, row in rows.items() if key not in {doubt(number).key for number in gone}} | new
    fresh.show(sorted(kept.values(), key=lambda row: row.finding.place))
    assert shown(model) == shown(fresh)


def test_many_rows_come_at_once(model: WatchFindingsModel) -> None:
    model.alter([], [FindingRow(doubt(number)) for number in reversed(range(90))])
    assert shown(model) == [doubt(number).key for number in range(90)]


def test_questions_carry_their_counts(qtbot: QtBot) -> None:
    model = WatchQuestionsModel("en")
    ModelTester(model)
    model.show(["doubt", "no_iso"], {"doubt": 1200, "no_iso": 1, "other": 7})
    assert [model.index(row).data() for row in range(3)] == ["All questions", "Open doubts", "Country without ISO code"]
    assert [model.index(row).data(QuestionRole.COUNT) for row in range(3)] == [1201, 1200, 1]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Open doubts: 1,200"
    model.show_counts({"doubt": 0})
    assert model.index(0).data(QuestionRole.COUNT) == 0
    assert (model.row_of("no_iso"), model.row_of("other"), model.code(9)) == (2, -1, "")
