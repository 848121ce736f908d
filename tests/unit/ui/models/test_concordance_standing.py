"""Whether a hit is tagged, free, or somebody else."""

from __future__ import annotations

import pytest

from annotator.model.span import Span
from tests import factories
from tests.unit.ui.models.hits import Mark
from ui.models.concordance_rows import HitRow
from ui.models.concordance_standing import Comparison, LongerNames

NICOLAS = factories.entity("Nicolas Maduro", id="m", aliases=("Maduro", "Nicolás Maduro"))
RICARDO = factories.entity("Ricardo Maduro", id="r", aliases=("Ricardo Maduro Joest",))
TEXT = "L’ancien président Ricardo Maduro et Nicolas Maduro ; Maduro parle de Maduro Joest."


def names(target: str = "m") -> LongerNames:
    return LongerNames([NICOLAS, RICARDO], target)


def found(*marks: Mark, target: str = "m", words: str = "Maduro", text: str = TEXT) -> list[HitRow]:
    places, at = [], text.find(words)
    while at >= 0:
        places.append((at, at + len(words)))
        at = text.find(words, at + 1)
    comparison = Comparison(target, names(target) if target else None, frozenset({"ACTOR", "COUNTRY"}), "ACTOR")
    return list(comparison.rows("t", text, places=places, marks=marks))


def test_a_part_of_another_records_name_is_doubtful() -> None:
    assert [(row.standing, row.entities) for row in found()] == [
        ("other", ("r",)),
        ("untagged", ()),
        ("untagged", ()),
        ("untagged", ()),
    ]


def test_without_a_record_nothing_is_doubtful() -> None:
    assert {row.standing for row in found(target="")} == {"untagged"}


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("avec RICARDO Maduro hier", "r"),
        ("avec Ricardo\u00a0Maduro", "r"),
        ("avec Ricardo\nMaduro", "r"),
        ("avec XRicardo Maduro", ""),
        ("Ricardo, Maduro", ""),
        ("Ricardo Maduros", "r"),
        ("Maduro", ""),
    ],
)
def test_the_neighbourhood_decides(text: str, entity: str) -> None:
    at = text.find("Maduro")
    assert names().around(text, (at, at + 6)) == entity


def test_a_mark_that_covers_the_hit_counts() -> None:
    start = TEXT.find("Nicolas")
    row = found(Mark(start, start + 14, entities=("m",)))[1]
    assert (row.standing, row.mark, row.mention) == ("tagged", (start, start + 14), "m1")


def test_a_mark_of_another_record_is_other() -> None:
    start = TEXT.find("Nicolas") + 8
    row = found(Mark(start, start + 6, entities=("r",)))[1]
    assert (row.standing, row.entities, row.mark) == ("other", ("r",), (start, start + 6))
    assert found(Mark(start, start + 6))[1].standing == "tagged"
    assert found(Mark(start, start + 6, entities=("r",)), target="")[1].standing == "tagged"


def test_a_long_quotation_around_does_not_count() -> None:
    assert found(Mark(0, len(TEXT), label="QUOTE"))[2].standing == "untagged"
    place = Span(TEXT.find(" ; ") + 3, TEXT.find(" ; ") + 9)
    assert found(Mark(place.start, place.end, label="QUOTE"))[2].standing == "tagged"


def test_a_country_may_stand_within_an_actor() -> None:
    start = TEXT.find("Nicolas")
    around = Mark(start, start + 14, label="COUNTRY", entities=("v",))
    assert found(around)[1].standing == "untagged"
    assert found(around, target="")[1].standing == "tagged"


def test_of_several_marks_the_records_own_counts() -> None:
    start = TEXT.find("Nicolas")
    marks = Mark(start, start + 14, "COUNTRY", ("v",)), Mark(start + 8, start + 14, "ACTOR", ("m",), mention="m2")
    assert found(*marks)[1].mention == "m2"
