"""What an import does to the codebook of a project."""

from __future__ import annotations

from annotator.exchange.codebook_taking import taking
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.codebook import Attribute, Codebook, Label, Value, Words
from tests import factories

SURE = Attribute("Sure", Words("Sûr", "Sure"), "mention", (), (Value("low", Words("bas", "low")),))
FREE = Attribute("Free", Words("Libre", "Free"), "mention")
BOOK = Codebook("c", "own", labels=(Label("Person", Words("P", "P")),), attributes=(SURE, FREE))


def test_a_closed_list_takes_in_the_values_that_come_and_says_so() -> None:
    mention = factories.mention(0, 2, "Person", attributes=(("Free", "x"), ("Sure", "high")))
    taken = taking(BOOK, Batch(mentions=[mention]), untouched=False)
    grown = taken.after.attribute("mention", "Sure", "Person")
    assert grown is not None
    assert [value.code for value in grown.values] == ["low", "high"]
    assert taken.after.attribute("mention", "Free", "Person") == FREE
    assert taken.after.version == BOOK.version + 1
    report = Report("import")
    taken.tell(report)
    assert [(found.code, found.message) for found in report.warnings] == [
        ("value-added", "Sure takes the value high from now on")
    ]


def test_known_values_change_nothing() -> None:
    mention = factories.mention(0, 2, "Person", attributes=(("Sure", "low"),))
    assert taking(BOOK, Batch(mentions=[mention]), untouched=False).after is BOOK
