"""Collections whose files use more than their annotation.conf says, and lines that are none."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from annotator.model.codebook import Attribute, Codebook, Label, RoleUse, Value, Words
from annotator.model.validation import role_uses
from tests.unit.formats.brat_documents import document, read, refused, warned

TEXT = "Anna et Bob ont vu Cem.\n"
SPANS = ("T1|Person 0 4|Anna", "T2|Person 8 11|Bob", "T3|Meet 12 18|ont vu", "T4|Person 19 22|Cem")
CONF = """[entities]
Person

[events]
Meet\tWho:Person, Whom?:Person

[attributes]
Sure\tArg:Meet, Value:low|high
Plain\tArg:Person
"""


def values(codebook: Codebook, code: str) -> list[str]:
    return [value.code for found in codebook.attributes if found.code == code for value in found.values]


def test_values_beyond_the_list_are_added_to_it_and_told(tmp_path: Path) -> None:
    lines = (*SPANS, "E1|Meet:T3 Who:T1", "A1|Sure E1 middling", "A2|Plain T1 very", "A3|Plain T2", "A4|Sure T3 high")
    (batch,), report = read(document(tmp_path, *lines, text=TEXT, conf=CONF))
    assert batch.codebook is not None
    assert values(batch.codebook, "Sure")[:3] == ["low", "high", "middling"]
    assert values(batch.codebook, "Plain") == ["yes", "very"]
    told = [found.message for found in report.warnings if found.code == "value-added"]
    assert [("middling of Sure" in message, "very of Plain" in message) for message in told] == [
        (True, False),
        (False, True),
    ]


def test_values_that_an_attribute_of_the_project_lacks_are_left_to_the_project(tmp_path: Path) -> None:
    sure = Attribute("Sure", Words("Sure", "Sure"), "mention", (), (Value("low", Words("low", "low")),))
    own = Codebook("c", "own", labels=(Label("Person", Words("P", "P")),), attributes=(sure,))
    (batch,), report = read(document(tmp_path, SPANS[0], "A1|Sure T1 high", text=TEXT), codebook=own)
    assert batch.mentions[0].attributes == (("Sure", "high"),)
    assert batch.codebook is None
    assert warned(report) == []


def test_a_role_that_is_filled_more_often_than_allowed_loses_its_limit(tmp_path: Path) -> None:
    folder = document(tmp_path, *SPANS, "E1|Meet:T3 Who:T1 Who2:T2 Whom:T4", text=TEXT, conf=CONF)
    (batch,), report = read(folder)
    assert batch.codebook is not None
    assert {use.role: (use.least, use.most) for use in role_uses(batch.codebook, "Meet", "")} == {
        "Who": (1, 0),
        "Whom": (0, 1),
    }
    assert warned(report) == [("role-fuller", 0)]
    meet = Label("Meet", Words("M", "M"), kind="frame", roles=(RoleUse("Who", 1, 1),))
    own = replace(batch.codebook, labels=(Label("Person", Words("P", "P")), meet))
    assert "role-fuller" not in [code for code, _ in warned(read(folder, codebook=own)[1])]


@pytest.mark.parametrize("line", [f"T9|{'mot ' * 100}", f"E9|Meet:T3 {'x' * 300}"])
def test_a_long_line_that_is_none_is_told_in_few_words(tmp_path: Path, line: str) -> None:
    _, report = read(document(tmp_path, *SPANS, line, text=TEXT))
    assert refused(report) == [("syntax", 5)]
    assert len(report.refused[0].message) < 120


def test_how_many_quotes_agree_in_another_unit_is_told(tmp_path: Path) -> None:
    lines = ("T1|Person 1 5|Anna", "T2|Person 9 12|Bob", "T3|Person 20 23|nobody")
    _, report = read(document(tmp_path, *lines, text=b"\xef\xbb\xbf" + TEXT.encode()))
    (told,) = [found.message for found in report.warnings if found.code == "offset-unit"]
    assert told.startswith("2 of 3 quotes agree")
