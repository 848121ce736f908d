"""A merge as choices, and the record that comes of them."""

from __future__ import annotations

from dataclasses import replace

from annotator.codebooks.loading import load_codebook
from annotator.edits.entities import united
from annotator.model.records import Office
from tests.factories import entity
from ui.models.register_merge import MergeChoice, shown

BOOK = load_codebook("political")
KEPT = entity(
    "Nicolas Maduro",
    id="kept",
    aliases=("Maduro",),
    type="PERSON",
    attributes=(("country", "VE"), ("sector", "GOV")),
    codes=(("wikidata", "Q369479"),),
    offices=(Office("head_of_state", "2013-04-19"),),
)
LOST = entity(
    "Nicholas Maduro",
    id="lost",
    aliases=("N. Maduro",),
    type="PERSON",
    attributes=(("country", "VE"), ("sector", "LEG")),
    codes=(("viaf", "12"), ("wikidata", "Q1")),
    offices=(Office("head_of_state", "2019"),),
    note="graphie anglicisée",
)


def test_untouched_the_choice_is_the_usual_union() -> None:
    assert MergeChoice(KEPT, LOST, BOOK).result() == united(KEPT, LOST)
    assert MergeChoice(LOST, KEPT, BOOK).result() == united(LOST, KEPT)


def test_same_values_are_shown_once_and_empty_fields_not_at_all() -> None:
    choice = MergeChoice(KEPT, replace(LOST, aliases=(), codes=(), offices=(), note=""), BOOK)
    rows = {row.code: row for row in choice.rows}
    assert rows["type"].is_same
    assert rows["attr:country"].is_same
    assert "note" not in rows
    assert rows["offices"].kept == {"left"}


def test_the_other_name_becomes_an_alias() -> None:
    choice = MergeChoice(KEPT, LOST, BOOK)
    row = choice.row("name")
    assert row is not None
    row.choose("right")
    result = choice.result()
    assert result.id == "kept"
    assert result.name == "Nicholas Maduro"
    assert result.aliases == ("Maduro", "Nicolas Maduro", "N. Maduro")


def test_single_fields_keep_one_side() -> None:
    choice = MergeChoice(KEPT, LOST, BOOK)
    for code in ("attr:sector", "code:wikidata"):
        row = choice.row(code)
        assert row is not None
        assert row.kept == {"left"}
        row.toggle("right")
        assert row.kept == {"right"}
        row.toggle("right")
        assert row.kept == {"right"}
    result = choice.result()
    assert ("sector", "LEG") in result.attributes
    assert result.codes == (("viaf", "12"), ("wikidata", "Q1"))


def test_lists_keep_both_one_or_none() -> None:
    choice = MergeChoice(KEPT, LOST, BOOK)
    offices, aliases = choice.row("offices"), choice.row("aliases")
    assert offices is not None
    assert aliases is not None
    assert len(choice.result().offices) == 2
    offices.choose("right")
    assert choice.result().offices == LOST.offices
    offices.toggle("right")
    assert choice.result().offices == ()
    aliases.choose("left")
    assert choice.result().aliases == ("Maduro", "Nicholas Maduro")


def test_a_note_of_one_side_is_kept_and_two_are_a_list() -> None:
    assert MergeChoice(KEPT, LOST, BOOK).result().note == "graphie anglicisée"
    choice = MergeChoice(replace(KEPT, note="à vérifier"), LOST, BOOK)
    assert choice.result().note == "à vérifier\ngraphie anglicisée"


def test_swapped_keeps_the_other_identifier() -> None:
    swapped = MergeChoice(KEPT, LOST, BOOK).swapped()
    assert (swapped.kept, swapped.lost) == (LOST, KEPT)
    assert swapped.result().id == "lost"


def test_values_in_words() -> None:
    assert shown(("a", "b"), str.upper) == "A, B"
    assert shown((), str.upper) == "–"
