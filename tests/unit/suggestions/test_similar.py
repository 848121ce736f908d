"""Names that are alike, names that only look it, and the index of probable duplicates."""

from __future__ import annotations

import pytest

from annotator.model.change import Act, Change
from annotator.model.records import Entity
from annotator.suggestions.duplicates import Duplicates
from annotator.suggestions.similar import LEAST, SURNAME, is_short_for, likeness, similar, taken_apart
from tests.factories import entity

MEASURED = (
    # plain ratio, ratio of the spelling made alike, and whether the two are proposed as one
    ("Nicolas Maduro", "Nicholas Maduro", 96.6, 89.7, True),
    ("Poutine", "Putin", 83.3, 100.0, True),
    ("Vladimir Poutine", "Vladimir Putin", 93.3, 100.0, True),
    ("Lukashenko", "Loukachenko", 85.7, 100.0, True),
    ("Alexander Lukashenko", "Alexandre Loukachenko", 87.8, 97.4, True),
    ("Guaido", "Guaidó", 100.0, 100.0, True),
    ("Mike Pompeo", "Michael Pompeo", 80.0, 75.0, True),
    ("George Bush", "George W. Bush", 88.0, 87.0, True),
    ("Mohamed Morsi", "Mohammed Morsy", 88.9, 100.0, True),
    ("Xi Jinping", "Xi Jin-ping", 95.2, 95.2, True),
    ("Maduro", "Madero", 83.3, 83.3, False),
    ("Nicolas Maduro", "Ricardo Maduro", 71.4, 71.4, False),
    ("Poutine", "Padrino Lopez", 40.0, 33.3, False),
    ("Vladimir Poutine", "Vladimir Padrino López", 68.4, 66.7, False),
    ("Corée du Nord", "Corée du Sud", 80.0, 76.2, False),
    ("Kim Jong-un", "Kim Jong-il", 81.8, 81.8, False),
    ("Niger", "Nigeria", 83.3, 83.3, False),
    ("Saad Hariri", "Rafic Hariri", 69.6, 72.7, False),
    ("House of Commons", "House of Lords", 73.3, 72.0, False),
    ("manifestants soudanais", "manifestants algériens", 72.7, 74.4, False),
)


@pytest.mark.parametrize(("one", "other", "plain", "spelt", "alike"), MEASURED)
def test_the_threshold_parts_the_measured_pairs(one: str, other: str, plain: float, spelt: float, alike: bool) -> None:
    from rapidfuzz.fuzz import ratio

    a, b = taken_apart(one), taken_apart(other)
    assert ratio(a.plain, b.plain) == pytest.approx(plain, abs=0.06)
    assert ratio(a.spelt, b.spelt) == pytest.approx(spelt, abs=0.06)
    assert bool(likeness(a, b)) is alike
    assert bool(likeness(b, a)) is alike
    assert bool(similar(one, [("x", other)])) is alike


def test_the_best_form_of_each_record_counts_and_the_best_comes_first() -> None:
    found = similar(
        "Nicolas Maduro",
        [("b", "Nicholas Maduro"), ("a", "Maduro Moros"), ("a", "Nicolás Maduro"), ("c", "Juan Guaidó")],
    )
    assert [id_ for id_, _ in found] == ["a", "b"]
    assert found[0][1] == 100
    assert LEAST <= found[1][1] < 100
    assert similar("Nicolas Maduro", [("b", "Nicholas Maduro"), ("a", "Nicolás Maduro")], limit=1) == [("a", 100.0)]
    assert similar("  ", [("a", "")]) == []


def test_a_bare_last_name_goes_to_its_only_bearer() -> None:
    assert similar("Maduro", [("n", "Nicolás Maduro"), ("g", "Juan Guaidó")]) == [("n", SURNAME)]
    assert similar("Maduro", [("n", "Nicolás Maduro"), ("r", "Ricardo Maduro")]) == []
    assert similar("N. Maduro", [("n", "Nicolás Maduro"), ("r", "Ricardo Maduro")]) == [("n", SURNAME)]
    assert not is_short_for(taken_apart("Maduro"), taken_apart("Maduro"))
    assert not is_short_for(taken_apart("Cilia Maduro"), taken_apart("Nicolás Maduro"))


def test_last_name_first_is_turned_round() -> None:
    assert taken_apart("Maduro, Nicolás").plain == "nicolas maduro"


def finished(duplicates: Duplicates) -> Duplicates:
    while duplicates.pending:
        duplicates.work(2)
    return duplicates


def partners(duplicates: Duplicates, one: Entity) -> list[str]:
    return [id_ for id_, _ in duplicates.partners(one.id)]


def test_duplicates_are_found_within_a_kind_and_both_ways() -> None:
    one, other = entity("Nicolás Maduro"), entity("Nicholas Maduro")
    rest = [entity("Ricardo Maduro"), entity("Juan Guaidó"), entity("Nicolas Maduro", "PLACE")]
    found = finished(Duplicates([one, other, *rest]))
    assert partners(found, one) == [other.id]
    assert partners(found, other) == [one.id]
    assert all(partners(found, another) == [] for another in rest)


def test_the_alias_of_another_record_is_a_duplicate() -> None:
    one, other = entity("Organisation du traité de l’Atlantique nord", aliases=("OTAN",)), entity("Otan")
    assert finished(Duplicates([one, other])).partners(one.id) == [(other.id, 100.0)]
    assert finished(Duplicates([other, one])).partners(other.id) == [(one.id, 100.0)]


def test_work_is_done_in_slices() -> None:
    found = Duplicates([entity("Nicolás Maduro"), entity("Nicholas Maduro"), entity("Juan Guaidó")])
    assert found.pending == 3
    assert len(found.work(1)) == 2
    assert found.pending == 2
    assert finished(found).work() == set()


def test_changes_are_followed_without_beginning_again() -> None:
    one, other = entity("Nicolás Maduro", id="1"), entity("Nicholas Maduro", id="2")
    found = finished(Duplicates([one, other, entity("Juan Guaidó", id="3")]))
    renamed = entity("Ricardo Maduro", id="2")
    assert found.apply(Change(Act("test"), (other,), (renamed,))) == {"1", "2"}
    assert found.pending == 1
    assert partners(finished(found), one) == []
    assert found.apply(Change(Act("test"), (renamed,), (other,))) == {"2"}
    assert found.work() == {"1", "2"}
    found.apply(Change(Act("test"), (other,), ()))
    assert partners(found, one) == []


def test_a_second_bearer_ends_the_claim_of_a_bare_last_name() -> None:
    bare, one, two = entity("Maduro", id="0"), entity("Nicolás Maduro", id="1"), entity("Ricardo Maduro", id="2")
    found = finished(Duplicates([bare, one]))
    assert partners(found, bare) == ["1"]
    found.apply(Change(Act("test"), (), (two,)))
    assert partners(finished(found), bare) == []
    found.apply(Change(Act("test"), (two,), ()))
    assert partners(finished(found), bare) == ["1"]
