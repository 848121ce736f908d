"""The events of the corpus as a table: sorted, filtered, counted, altered row by row, written as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from ui.models.corpus_event_row import APART, Column, EventRow, RowFilter, date_key
from ui.models.corpus_events_csv import COLUMNS, csv_bytes
from ui.models.corpus_events_model import CorpusEventsModel, EventsRole

UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def row(id_: str, article: str = "t1", **fields: object) -> EventRow:
    """A row with what a test cares about spelt out; sort keys and filter words follow from it."""
    given_ = {
        "layer": "EVENT",
        "type": "SANCTION",
        "type_name": "Réduire les relations",
        "date": "",
        "sentence": f"sentence {id_}",
        "marks": "",
        "title": f"Title {article}",
        "missing": "",
        "key": "",
        "parts": frozenset(),
        **fields,
    }
    date, words = str(given_["date"]), [str(given_[name]).lower() for name in ("type_name", "sentence", "marks")]
    keys = (str(given_["key"]), date_key(date), *words, str(given_["title"]).lower(), str(given_["missing"]))
    rest = {
        "precision": "",
        "date_words": date,
        "trigger": "",
        "source": "Le Monde",
        "article_date": "2019-01-27",
        "article_words": "Le Monde, 27 Jan 2019",
        "place": f"{date_key(date)}{APART}{given_['title']}",
        "folded": "\n".join(words),
    }
    return EventRow(id=id_, article=article, keys=keys, **{**rest, **given_})  # type: ignore[arg-type]


def put(model: CorpusEventsModel, *rows: EventRow) -> None:
    """What the articles of these rows hold now."""
    articles = {one.article: [other for other in rows if other.article == one.article] for one in rows}
    model.replace(articles.items())


def shown(model: CorpusEventsModel) -> list[str]:
    return [str(model.index(at, 0).data(EventsRole.ROW).id) for at in range(model.rowCount())]


def column(model: CorpusEventsModel, of: Column) -> list[str]:
    return [str(model.index(at, of).data()) for at in range(model.rowCount())]


@pytest.fixture
def model(qtbot: QtBot) -> CorpusEventsModel:
    return CorpusEventsModel()


def test_rows_are_sorted_by_date_with_the_undated_last(model: CorpusEventsModel) -> None:
    put(model, row("a"), row("b", date="2019-03"), row("c", date="2019-01-23"), row("d", date="../2018"))
    assert shown(model) == ["d", "c", "b", "a"]
    model.sort(Column.DATE, DOWN)
    assert shown(model) == ["b", "c", "d", "a"]


@pytest.mark.parametrize("of", list(Column))
@pytest.mark.parametrize("order", [UP, DOWN])
def test_every_column_sorts_both_ways(model: CorpusEventsModel, of: Column, order: Qt.SortOrder) -> None:
    names = ("key", "date", "type_name", "sentence", "marks", "title", "missing")
    put(model, row("a", **{names[of]: "2020 x"}), row("b", **{names[of]: "2019 y"}), row("c", **{names[of]: ""}))
    model.sort(of, order)
    assert shown(model) == (["b", "a", "c"] if order == UP else ["a", "b", "c"])


def test_the_filter_wants_all_words_a_layer_a_type_and_what_is_missing(model: CorpusEventsModel) -> None:
    put(
        model,
        row("a", sentence="maduro rompt"),
        row("b", sentence="rompt", missing="agent missing"),
        row("c", "t2", type="PROTEST", sentence="maduro part"),
        row("d", "t2", layer="STANCE", type="STANCE", sentence="maduro soutenu"),
    )
    for wanted, found in (
        (RowFilter(words=("maduro",)), ["a", "c", "d"]),
        (RowFilter(words=("maduro", "rompt")), ["a"]),
        (RowFilter(layer="STANCE"), ["d"]),
        (RowFilter(type="SANCTION", only_incomplete=True), ["b"]),
        (RowFilter(), ["a", "b", "c", "d"]),
    ):
        model.set_filter(wanted)
        assert sorted(shown(model)) == found


def test_cells_say_everything_in_words(model: CorpusEventsModel) -> None:
    put(model, row("a", date="2019", key="k", missing="agent missing", marks="planned"), row("b", "t2", key="k"))
    assert [str(model.index(0, one).data()) for one in Column] == [
        "2",
        "2019",
        "Réduire les relations (SANCTION)",
        "sentence a",
        "planned",
        "Title t1, Le Monde, 27 Jan 2019",
        "agent missing",
    ]
    assert model.index(1, Column.STATE).data() == "complete"
    told = model.index(0, Column.SAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "2 article" in told
    assert "key k" in told


def test_counts_of_layers_articles_types_and_keys(model: CorpusEventsModel) -> None:
    put(model, row("a", key="k"), row("b", key="k"), row("c", "t2", key="k"), row("d", "t2", layer="STANCE", type="S"))
    store = model.store
    assert (store.count("EVENT"), store.count("STANCE"), store.count("")) == ((3, 2), (1, 1), (4, 2))
    assert store.article_count("k") == 2
    assert [one.id for one in store.sharing("k")] == ["a", "b", "c"]
    put(model, row("d", "t2", layer="STANCE", type="S"))
    assert (store.count("EVENT"), store.article_count("k"), store.types["EVENT", "SANCTION"]) == ((2, 1), 1, 2)
    model.replace([("t1", []), ("t2", [])])
    assert (store.count(""), store.taken_keys(), model.rowCount()) == ((0, 0), set(), 0)


def test_records_lead_to_their_articles(model: CorpusEventsModel) -> None:
    put(
        model, row("a", parts=frozenset({("AGENT", "m")})), row("b", "t2", parts=frozenset({("", "w"), ("AGENT", "m")}))
    )
    assert model.store.articles_of(["m"]) == {"t1", "t2"}
    assert model.store.articles_of(["w", "x"]) == {"t2"}


def test_only_what_differs_is_touched(model: CorpusEventsModel, qtbot: QtBot) -> None:
    put(model, row("a"), row("b"), row("c", "t2"))
    resets, changes = [], []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, last, _roles: changes.append((first.row(), last.column())))
    put(model, row("a"), row("b", marks="planned"))
    assert (resets, changes) == ([], [(1, Column.STATE)])
    put(model, row("a"), row("b", marks="planned"))
    assert len(changes) == 1


def test_the_others_of_a_key_are_told_that_their_number_changed(model: CorpusEventsModel) -> None:
    put(model, row("a", key="k"), row("c", "t2"))
    changes: list[str] = []
    model.dataChanged.connect(lambda first, _last, _roles: changes.append(shown(model)[first.row()]))
    put(model, row("c", "t2", key="k"))
    assert set(changes) == {"a", "c"}
    assert column(model, Column.SAME) == ["2", "2"]


def test_many_rows_make_the_table_anew(model: CorpusEventsModel) -> None:
    put(model, *(row(f"{n:03}", f"t{n % 7}") for n in range(200)))
    assert shown(model) == sorted(shown(model), key=lambda id_: (int(id_) % 7, id_))
    put(model, *(row(f"{n:03}", f"t{n % 7}", date="2019") for n in range(200) if n % 2))
    assert model.rowCount() == 100
    model.clear()
    assert (model.rowCount(), model.store.count("")) == (0, (0, 0))


def naive(rows: Iterable[EventRow], of: Column, order: Qt.SortOrder) -> list[str]:
    filled = [one for one in rows if one.keys[of]]
    empty = [one for one in rows if not one.keys[of]]

    def entry(one: EventRow) -> tuple[object, ...]:
        return (one.keys[of], one.place, one.id)

    down = order == DOWN
    return [one.id for part in (filled, empty) for one in sorted(part, key=entry, reverse=down)]


STATES = st.dictionaries(
    st.sampled_from("abcdef"),
    st.tuples(st.sampled_from(["", "2019", "2020-01"]), st.sampled_from(["", "k", "l"]), st.sampled_from(["", "x"])),
    max_size=6,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(["t1", "t2"]), STATES), max_size=6),
    st.sampled_from(list(Column)),
    st.sampled_from([UP, DOWN]),
    st.booleans(),
)
def test_any_alterations_come_to_what_a_new_table_shows(
    qtbot: QtBot,
    steps: list[tuple[str, dict[str, tuple[str, str, str]]]],
    of: Column,
    order: Qt.SortOrder,
    incomplete: bool,
) -> None:
    model = CorpusEventsModel()
    ModelTester(model)
    model.sort(of, order)
    wanted = RowFilter(only_incomplete=incomplete)
    model.set_filter(wanted)
    now: dict[str, list[EventRow]] = {}
    for article, state in steps:
        now[article] = [
            row(f"{article}{id_}", article, date=date, key=key, missing=missing)
            for id_, (date, key, missing) in state.items()
        ]
        model.replace([(article, now[article])])
    rows = [one for some in now.values() for one in some]
    assert shown(model) == naive([one for one in rows if wanted.passes(one)], of, order)
    assert [model.row_of(id_) for id_ in shown(model)] == list(range(model.rowCount()))
    assert model.store.count("")[0] == len(rows)
    model.deleteLater()


def test_the_table_for_spreadsheets_is_utf_8_with_iso_dates_and_no_formulas() -> None:
    made = csv_bytes([row("a", date="2019-01-23", sentence="=1+1", title="L’été", key="k"), row("b")])
    assert made.startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline="")))
    assert tuple(lines[0]) == COLUMNS
    assert lines[0]["sentence"] == "'=1+1"
    assert (lines[0]["date"], lines[0]["article"], lines[0]["same_event"]) == ("2019-01-23", "L’été", "k")
    assert lines[0]["article_date"] == "2019-01-27"
    assert [line["event_id"] for line in lines] == ["a", "b"]
