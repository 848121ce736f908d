"""Published versions of a codebook, kept as settings."""

from __future__ import annotations

from dataclasses import replace

from annotator.codebooks.editions import (
    Edition,
    editions,
    guided_otherwise,
    pack,
    setting_name,
    unpack,
    with_edition,
)
from annotator.codebooks.loading import load_codebook
from annotator.edits import codebook_editing as edits
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook, Words
from annotator.model.memory import Setting
from tests import factories

BOOK = factories.codebook()


class Kept:
    """A project's settings, changed as a workspace changes them."""

    def __init__(self) -> None:
        self.settings: dict[str, Setting] = {}
        self.codebook = BOOK

    def find(self, name: str) -> Setting | None:
        return self.settings.get(name)

    def do(self, change: Change) -> None:
        for record in change.removed:
            if isinstance(record, Setting):
                del self.settings[record.id]
        for record in change.added:
            if isinstance(record, Setting):
                assert record.id not in self.settings
                self.settings[record.id] = record
            elif isinstance(record, Codebook):
                self.codebook = record


def test_an_edition_survives_packing_and_is_small() -> None:
    edition = Edition(1, load_codebook("political"), "2026-11-04T10:00:00+00:00", "« critiquer » fondu")
    packed = pack(edition)
    assert unpack(packed) == edition
    assert len(packed.value) < 80_000


def test_the_first_edit_keeps_the_version_and_publishing_keeps_the_next() -> None:
    kept = Kept()
    assert editions(kept.find, BOOK) == (Edition(1, BOOK),)
    first = with_edition(edits.rename(BOOK, Words("Essai", "Trial")), kept.find)
    kept.do(first)
    assert [one.codebook for one in editions(kept.find, kept.codebook)] == [BOOK]
    second = with_edition(edits.rename(kept.codebook, Words("Deux", "Two")), kept.find)
    assert not any(isinstance(record, Setting) for record in second.added)
    kept.do(second)
    publish = with_edition(edits.publish(kept.codebook), kept.find, when="2026-11-12", note="titre")
    kept.do(publish)
    found = editions(kept.find, kept.codebook)
    assert [(one.version, one.when, one.note) for one in found] == [(1, "", ""), (2, "2026-11-12", "titre")]
    assert found[-1].codebook == kept.codebook
    for change in (publish, second, first):
        kept.do(change.inverse())
    assert kept.settings == {}
    assert kept.codebook == BOOK


def test_publishing_again_after_undo_takes_the_place_of_what_is_kept() -> None:
    kept = Kept()
    kept.settings[setting_name(2)] = pack(Edition(2, replace(BOOK, version=2), note="old"))
    kept.do(with_edition(edits.publish(BOOK), kept.find, note="new"))
    assert [one.note for one in editions(kept.find, kept.codebook)] == ["", "new"]


def test_what_is_no_change_of_the_codebook_stays_as_it_is() -> None:
    kept = Kept()
    nothing = Change(Act("note"))
    assert with_edition(nothing, kept.find) is nothing
    still = edits.move_label(BOOK, "ACTOR", by=-1)
    assert with_edition(still, kept.find) is still


def test_a_version_that_is_not_known_is_taken_for_the_next_one() -> None:
    old = BOOK.label("SANCTION")
    assert old is not None
    new = replace(old, definition=Words("Autre.", "Other."))
    now = replace(BOOK, version=4, labels=tuple(new if found is old else found for found in BOOK.labels))
    known = (Edition(2, replace(BOOK, version=2)), Edition(4, now))
    assert guided_otherwise("SANCTION", 1, known, now)
    assert guided_otherwise("SANCTION", 2, known, now)
    assert not guided_otherwise("SANCTION", 3, known, now)
    assert not guided_otherwise("PERSON", 1, known, now)
    assert not guided_otherwise("SANCTION", 5, known, now)
