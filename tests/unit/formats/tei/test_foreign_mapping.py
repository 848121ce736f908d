"""The table of what tags become, which the user can edit."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats.tei_xml.foreign import mapping
from tests.unit.formats.tei.foreign_samples import POLITICAL, document, read


def test_the_shipped_table_serves_as_the_users_own(tmp_path: Path) -> None:
    copy = tmp_path / "mine.toml"
    copy.write_bytes(mapping.DEFAULT.read_bytes())
    body = "<p><persName>A</persName> <name type='LOC'>B</name></p>"
    usual = read(tmp_path, document(body), codebook=POLITICAL)
    own = read(tmp_path, document(body), codebook=POLITICAL, mapping=str(copy))
    assert own.marked() == usual.marked()


def test_an_own_table_decides_what_tags_become(tmp_path: Path) -> None:
    table = tmp_path / "mine.toml"
    table.write_text(
        '[text]\ndrop = ["hi"]\nblocks = ["p", "s"]\ngap = "…"\n'
        '[[tags]]\ntag = "seg"\nwhere = { ana = "#ship", type = "*" }\nlayer = "SHIP"\ntype = "@type"\n'
        '[[tags]]\ntag = ["term", "seg"]\nlayer = "TERM"\n'
        '[[entities]]\ntag = "object"\nlayer = "SHIP"\n',
        "utf-8",
    )
    body = (
        "<p><s>Le <seg ana='#ship' type='cuirassé'>Potemkine</seg> <hi>non</hi>sort.</s><s><seg>Il</seg> a un "
        "<term>canon</term>.<gap/></s> <persName>X</persName></p>"
    )
    found = read(tmp_path, document(body), mapping=str(table))
    assert found.text == "Le Potemkine sort.\nIl a un canon.…\nX"
    assert found.marked() == [("SHIP", "cuirassé", "Potemkine"), ("TERM", "", "Il"), ("TERM", "", "canon")]


@pytest.mark.parametrize(
    "content",
    [
        "tags = 1",
        "[[tags]]\nlayer = 'X'",
        "[[tags]]\ntag = 'x'\nwhere = 3",
        "[[tags]]\ntag = 5",
        "[[tags]]\ntag = 'x'\ncolour = 'red'",
        "[texts]\ndrop = []",
        "[text]\ndrop = [1]",
        "[text]\ngap = 5",
        "not toml",
    ],
)
def test_a_table_that_cannot_be_used_is_refused(tmp_path: Path, content: str) -> None:
    table = tmp_path / "mine.toml"
    table.write_text(content, "utf-8")
    found = read(tmp_path, document("<p>a</p>"), mapping=str(table))
    assert found.refused() == ["mapping"]
    assert found.batches == []


def test_a_table_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert read(tmp_path, document("<p>a</p>"), mapping=str(tmp_path / "gone.toml")).refused() == ["mapping"]
    assert read(tmp_path, document("<p>a</p>"), mapping=str(tmp_path)).refused() == ["mapping"]


def test_every_rule_of_the_shipped_table_is_for_something() -> None:
    table = mapping.default_table()
    assert {name for rule in table.entities for name in rule.tags} == {"person", "personGrp", "org", "place", "event"}
    assert {"persName", "orgName", "placeName", "date", "said", "annotation", "span", "note"} <= table.marking
    assert not table.text.drop & table.text.blocks
