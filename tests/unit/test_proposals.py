"""Proposals of any model, read from JSON Lines: what is right is kept, what is not is told with its line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.formats.report import Warning as Finding
from annotator.model.change import Act, Change
from annotator.model.errors import ImportRefused
from annotator.model.memory import Proposal
from annotator.proposal_lines import LONGEST_LINE
from annotator.proposals import MOST_WARNINGS, forget_proposals, read_proposals, stored_proposals
from annotator.workspace import Workspace
from tests import factories

BOOK = load_codebook("political")
TEXT = "Maduro 🇻🇪 rompt avec Washington."
GOOD = {"article": "one", "start": 0, "end": 6, "label": "ACTOR"}


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "p.attache", BOOK, annotator="a")
    made.store_new(
        [
            factories.article(TEXT, id="t1", name="one"),
            factories.article("Rien.", id="t2", name="two"),
            factories.entity("Nicolás Maduro", id="e1", codes=(("wikidata", "Q369479"),)),
        ],
        Act("import"),
    )
    yield made
    made.close()


def write(tmp_path: Path, *lines: object, encoding: str = "utf-8") -> Path:
    path = tmp_path / "model.jsonl"
    text = "".join((line if isinstance(line, str) else json.dumps(line, ensure_ascii=False)) + "\n" for line in lines)
    path.write_bytes(text.encode(encoding, "surrogatepass"))
    return path


def proposals(change: Change) -> list[Proposal]:
    return [record for record in change.added if isinstance(record, Proposal)]


def codes(found: list[Finding]) -> list[tuple[str, int]]:
    return [(warning.code, warning.line) for warning in found]


def with_(**fields: Any) -> dict[str, Any]:
    return {**GOOD, **fields}


def test_a_line_becomes_a_proposal(workspace: Workspace, tmp_path: Path) -> None:
    line = with_(
        label="PERSON",
        name="N. Maduro",
        codes={"Wikidata": ["Q1"], "own": "x"},
        attributes={"kind": ["name"], "type": "PERSON"},
        score=0.9,
        source="my-model",
        text="Maduro",
        reason={"code": "anything"},
    )
    change, warnings = read_proposals(write(tmp_path, line), workspace=workspace)
    assert warnings == []
    (made,) = proposals(change)
    assert (made.article, made.start, made.end, made.label, made.source) == ("t1", 0, 6, "ACTOR", "my-model")
    assert (made.name, made.codes, made.score) == ("N. Maduro", (("own", "x"), ("wikidata", "Q1")), 0.9)
    assert made.attributes == (("kind", "name"), ("type", "PERSON"))
    assert change.act == Act("proposals", ("1",))


def test_a_second_import_changes_nothing_and_a_better_score_replaces(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, with_(start=21, end=31, label="COUNTRY"), GOOD)
    change, _ = read_proposals(path, workspace=workspace)
    assert len(change.added) == 2
    workspace.do(change)
    assert not read_proposals(path, workspace=workspace)[0]
    again, _ = read_proposals(write(tmp_path, with_(score=0.8)), workspace=workspace)
    assert len(again.removed) == 1
    workspace.do(again)
    assert sorted(proposal.score for proposal in stored_proposals(workspace)) == [0.5, 0.8]
    assert len(stored_proposals(workspace, ["t2"])) == 0


def test_all_proposals_can_be_forgotten_and_come_back(workspace: Workspace, tmp_path: Path) -> None:
    workspace.do(read_proposals(write(tmp_path, GOOD, with_(article="two", end=4)), workspace=workspace)[0])
    change = forget_proposals(workspace)
    assert change.act == Act("proposals_forget", ("2",))
    workspace.do(change)
    assert stored_proposals(workspace) == []
    assert not forget_proposals(workspace)
    workspace.undo()
    assert len(stored_proposals(workspace)) == 2


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"article": "three"}, "proposal-article"),
        ({"article": ["one"]}, "proposal-article"),
        ({"start": 5, "end": 5}, "span"),
        ({"start": -1}, "span"),
        ({"end": len(TEXT) + 1}, "span"),
        ({"end": 10**30}, "span"),
        ({"end": "6"}, "span"),
        ({"end": True}, "span"),
        ({"start": 0.5}, "span"),
        ({"end": None}, "span"),
        ({"label": "GHOST"}, "label"),
        ({"label": ""}, "label"),
        ({"label": 3}, "label"),
        ({"quote": "Maduros"}, "quote-mismatch"),
        ({"text": "maduro"}, "quote-mismatch"),
        ({"score": 1.01}, "proposal-score"),
        ({"score": "high"}, "proposal-score"),
        ({"score": True}, "proposal-score"),
    ],
)
def test_a_bad_line_is_passed_over_and_the_rest_goes_on(
    workspace: Workspace, tmp_path: Path, fields: dict[str, Any], code: str
) -> None:
    change, warnings = read_proposals(write(tmp_path, "", with_(**fields), GOOD), workspace=workspace)
    assert codes(warnings) == [(code, 2)]
    assert len(change.added) == 1


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("[1]", "record"),
        ("null", "record"),
        ("{", "syntax"),
        ('{"article": NaN}', "syntax"),
        ('{"start": -Infinity}', "syntax"),
        ('{"start": ' + "9" * 5000 + "}", "syntax"),
        ("[" * 200_000, "syntax"),
        ('{"article": "\\ud800"}', "characters"),
        ('{"article": "' + "x" * LONGEST_LINE + '"}', "too-large"),
        ("\udcff", "encoding"),
        ("\0\0", "syntax"),
    ],
)
def test_what_is_no_json_is_told(workspace: Workspace, tmp_path: Path, line: str, code: str) -> None:
    path = tmp_path / "model.jsonl"
    good = json.dumps(GOOD).encode()
    path.write_bytes(line.encode("utf-8", "surrogateescape") + b"\n" + good)
    change, warnings = read_proposals(path, workspace=workspace)
    assert codes(warnings) == [(code, 1)]
    assert len(change.added) == 1


def test_an_infinite_score_is_told(workspace: Workspace, tmp_path: Path) -> None:
    line = json.dumps(GOOD)[:-1] + ', "score": 1e999}'
    assert codes(read_proposals(write(tmp_path, line), workspace=workspace)[1]) == [("proposal-score", 1)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_byte_order_mark_is_no_trouble(workspace: Workspace, tmp_path: Path, encoding: str) -> None:
    line = with_(end=9, quote="Maduro 🇻🇪")
    change, warnings = read_proposals(write(tmp_path, line, "\r", line, encoding=encoding), workspace=workspace)
    assert warnings == []
    assert proposals(change)[0].end == 9


def test_another_encoding_costs_its_lines_alone(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, GOOD, with_(name="Élysée"), encoding="cp1252")
    change, warnings = read_proposals(path, workspace=workspace)
    assert codes(warnings) == [("encoding", 2)]
    assert len(change.added) == 1


def test_the_output_of_suggest_is_read(workspace: Workspace, tmp_path: Path) -> None:
    line = with_(article_id="t1", entity="e1", codes={}, value="", attributes=[["kind", "name"]], source="rule")
    (made,) = proposals(read_proposals(write(tmp_path, line), workspace=workspace)[0])
    assert (made.name, made.codes, made.source) == ("Nicolás Maduro", (("wikidata", "Q369479"),), "model.jsonl")
    lost = with_(entity="0190f000-0000-7000-8000-000000000009")
    assert proposals(read_proposals(write(tmp_path, lost), workspace=workspace)[0])[0].name == ""


def test_an_article_may_be_named_by_id_alone(workspace: Workspace, tmp_path: Path) -> None:
    line = {"article_id": "t1", "start": 0.0, "end": 6.0, "label": "acteur"}
    assert proposals(read_proposals(write(tmp_path, line), workspace=workspace)[0])[0].label == "ACTOR"


def test_what_the_codebook_lacks_is_left_out(workspace: Workspace, tmp_path: Path) -> None:
    line = with_(attributes={"type": "PLANET", "kind": "x", "ghost": "y"}, codes={"ISO3166-1-alpha-2": "XXX"})
    change, warnings = read_proposals(write(tmp_path, line), workspace=workspace)
    assert sorted(code for code, _ in codes(warnings)) == [
        "proposal-attribute",
        "proposal-attribute",
        "proposal-code",
        "proposal-type",
    ]
    (made,) = proposals(change)
    assert (made.attributes, made.codes) == ((), ())


def test_only_dates_have_a_value(workspace: Workspace, tmp_path: Path) -> None:
    lines = [with_(value="2019-01-23"), with_(label="DATE", value="2019-01-23"), with_(label="DATE", value="soon")]
    change, warnings = read_proposals(write(tmp_path, *lines), workspace=workspace)
    assert [made.value for made in proposals(change)] == ["", "2019-01-23", ""]
    assert codes(warnings) == [("proposal-value", 3)]


def test_endless_complaints_are_counted(workspace: Workspace, tmp_path: Path) -> None:
    path = write(tmp_path, *["x"] * (MOST_WARNINGS + 5))
    warnings = read_proposals(path, workspace=workspace)[1]
    assert len(warnings) == MOST_WARNINGS + 1
    assert warnings[-1].code == "too-many"
    assert "5 more lines" in warnings[-1].message


def test_a_file_that_is_not_there_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        read_proposals(tmp_path / "gone.jsonl", workspace=workspace)
    with pytest.raises(ImportRefused):
        read_proposals(tmp_path, workspace=workspace)
