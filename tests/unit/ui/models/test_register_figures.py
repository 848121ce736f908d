"""What is counted of a record: forms, months, events, who is for and against it."""

from __future__ import annotations

from annotator.model.records import Argument
from annotator.model.register import Register
from tests import factories
from ui.models.register_figures import Figures, StanceBar
from ui.models.register_record import StanceRow, month_range, stance_rows

TEXT = "Poutine soutient Maduro. Guaidó s’oppose à Maduro."
JANUARY = factories.article(TEXT, id="t1", date="2019-01-23")
APRIL = factories.article(TEXT, id="t2", date="2019-04")


def named(words: str, *entities: str, nth: int = 0) -> object:
    at = [place for place in range(len(TEXT)) if TEXT.startswith(words, place)][nth]
    return factories.mention(at, at + len(words), entities=entities)


def stance(holder: str, target: str, value: str, **fields: object) -> object:
    parts = (Argument("HOLDER", mention=holder), Argument("TARGET", mention=target))
    return factories.frame(label="STANCE", **{"arguments": parts, "attributes": (("value", value),), **fields})


def test_forms_months_and_events_are_counted() -> None:
    figures = Figures("m")
    one, two = named("Maduro", "m"), named("Maduro", "m", "x", nth=1)
    other = named("Guaidó", "g")
    event = factories.frame(arguments=(Argument("AGENT", mention=two.id),))  # type: ignore[attr-defined]
    elsewhere = factories.frame(arguments=(Argument("AGENT", mention=other.id),))  # type: ignore[attr-defined]
    implicit = factories.frame(arguments=(Argument("TARGET", entity="m"),))
    figures.take(JANUARY, [one, two, other], [event, elsewhere, implicit])  # type: ignore[list-item]
    figures.take(APRIL, [one], [])  # type: ignore[list-item]
    assert figures.forms == {"Maduro": 3}
    assert figures.months == {"2019-01": 2, "2019-04": 1}
    assert (figures.articles, figures.events, figures.stances) == (2, 2, 0)
    assert figures.form_of[two.id] == "Maduro"  # type: ignore[attr-defined]


def test_stances_count_articles_for_and_against() -> None:
    figures = Figures("m")
    putin, maduro, guaido = named("Poutine", "p"), named("Maduro", "m"), named("Guaidó")
    supports = stance(putin.id, maduro.id, "support")  # type: ignore[attr-defined]
    opposes = stance(guaido.id, maduro.id, "oppose", source="p")  # type: ignore[attr-defined]
    away = stance(maduro.id, putin.id, "support")  # type: ignore[attr-defined]
    neutral = stance(putin.id, maduro.id, "neutral")  # type: ignore[attr-defined]
    for article in (JANUARY, APRIL):
        figures.take(article, [putin, maduro, guaido], [supports, supports])  # type: ignore[list-item]
    figures.take(JANUARY, [putin, maduro, guaido], [opposes, away, neutral])  # type: ignore[list-item]
    assert figures.bars() == [StanceBar("p", 2, 0, 2, 0), StanceBar("Guaidó", 0, 1, 1, 1)]
    assert figures.stances == 7


def test_a_merge_counts_two_records_as_one() -> None:
    figures = Figures("m", also="n")
    figures.take(JANUARY, [named("Maduro", "m"), named("Maduro", "n", nth=1)], [])  # type: ignore[list-item]
    assert figures.forms == {"Maduro": 2}


def test_bars_get_the_names_of_their_records() -> None:
    figures = Figures("m")
    putin, maduro = named("Poutine", "p"), named("Maduro", "m")
    told = stance(putin.id, maduro.id, "support")  # type: ignore[attr-defined]
    narrator = factories.frame(
        label="STANCE",
        arguments=(Argument("HOLDER"), Argument("TARGET", entity="m")),
        attributes=(("value", "oppose"),),
    )
    figures.take(JANUARY, [putin, maduro], [told, narrator])  # type: ignore[list-item]
    register = Register([factories.entity("Vladimir Poutine", id="p")])
    assert stance_rows(figures, register, "narrator") == [
        StanceRow("Vladimir Poutine", 1, 0, 1, 0, record="p"),
        StanceRow("narrator", 0, 1, 1, 0),
    ]
    assert len(stance_rows(figures, register, "narrator", most=1)) == 1


def test_months_have_no_gaps_and_an_end() -> None:
    assert month_range({"2018-11": 2, "2019-02": 1, "2019": 1, "later": 4}) == [
        ("2018-11", 2),
        ("2018-12", 0),
        ("2019-01", 1),
        ("2019-02", 1),
    ]
    assert month_range({}) == []
    assert month_range({"1990-01": 1, "2019-01": 5}, most=12)[0] == ("2018-02", 0)
