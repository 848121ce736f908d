from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from tests import factories
from tests.unit.formats.corpora import corpus
from tests.unit.formats.foreign_files import (
    ANN,
    BOB,
    TEXT,
    check_gold,
    content,
    findings,
    gold_spans,
    projects,
    quotes,
    read,
    read_text,
    refusals,
    spans_of,
)
from tests.unit.formats.memory_projects import MemoryProject, export, lost, turned


def region(id_: str, start: Any, end: Any, quote: str = "", *labels: str, **more: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": quote, "labels": list(labels or ["PER"])}
    return {"id": id_, "from_name": "label", "to_name": "text", "type": "labels", "value": value, **more}


def relation(start: str, end: str, *labels: str, direction: str = "right") -> dict[str, Any]:
    return {"type": "relation", "from_id": start, "to_id": end, "direction": direction, "labels": list(labels)}


def task(*results: dict[str, Any], **fields: Any) -> str:
    return json.dumps(
        [{"id": 1, "data": {"text": TEXT}, "annotations": [{"id": 5, "result": list(results)}], **fields}]
    )


MADURO, CARACAS = region("a", 8, 14, "Maduro"), region("b", 17, 24, "Caracas", "LOC")


def test_regions_and_relations_become_mentions_and_frames(tmp_path: Path) -> None:
    data = task(relation("a", "b", "in", "near"), MADURO, CARACAS, relation("a", "b", direction="left"))
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas")]
    first, second = (mention.id for mention in batch.mentions)
    assert [(frame.label, *(part.mention for part in frame.arguments)) for frame in batch.frames] == [
        ("in", first, second),
        ("near", first, second),
        ("relation", second, first),
    ]
    assert (batch.articles[0].name, report.warnings, report.lost) == ("1", [], [])
    assert {m.annotator for m in batch.mentions} | {f.annotator for f in batch.frames} == {"me"}


def test_the_unit_is_told_by_the_quotes_unless_it_is_given(tmp_path: Path) -> None:
    data = task(region("a", 9, 15, "Maduro"), region("b", 18, 25, "Caracas"))
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert (quotes(batch), report.warnings) == ([("PER", "Maduro"), ("PER", "Caracas")], [])
    batch, report = read_text("label-studio", tmp_path / "a.json", data, unit="code-points")
    assert quotes(batch) == [("PER", "Maduro"), ("PER", "Caracas")]
    assert findings(report) == [("quote-mismatch", 1)] * 2


def test_a_wrong_quote_is_found_anew_only_where_it_stands_once(tmp_path: Path) -> None:
    data = task(region("a", 0, 2, "Maduro"), region("b", 0, 2, "a"), region("c", 0, 2, "nobody"))
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert (quotes(batch), findings(report)) == ([("PER", "Maduro")], [("quote-mismatch", 1)] * 3)
    assert lost(report) == {("span", "its place in the text cannot be told"): 2}


def test_each_person_and_model_keeps_their_own_work(tmp_path: Path) -> None:
    people: list[Any] = [
        7,
        {"id": 8, "email": "bob@example.org"},
        {"id": 9, "first_name": "Zoé", "last_name": "L"},
        None,
    ]
    annotations = [{"completed_by": who, "result": [MADURO]} for who in people]
    cancelled = {"was_cancelled": True, "result": [MADURO]}
    predictions = [{"model_version": "v1", "result": [MADURO]}]
    data = task(annotations=[*annotations, cancelled], predictions=predictions)
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    names = {person.id: person.name for person in batch.annotators}
    assert [(names.get(m.annotator, "me"), m.origin) for m in batch.mentions] == [
        ("annotator 7", "import"),
        ("bob@example.org", "import"),
        ("Zoé L", "import"),
        ("me", "import"),
        ("v1", "suggestion"),
    ]
    assert lost(report) == {("annotation", "it was cancelled"): 1}
    batch, report = read_text("label-studio", tmp_path / "a.json", data, predictions="no")
    assert len(batch.mentions) == 4
    assert ("prediction", "predictions were not wanted") in lost(report)


def test_completions_choices_text_fields_and_other_results(tmp_path: Path) -> None:
    results = [
        region("a", "8", "14", "Maduro", meta={"text": ["seen"]}),
        {"id": "a", "from_name": "kind", "type": "choices", "value": {"choices": ["name"]}},
        {"id": "a", "from_name": "why", "type": "textarea", "value": {"text": ["because"]}},
        {"id": "z", "from_name": "tone", "type": "choices", "value": {"choices": ["calm", "dry"]}},
        {"id": "y", "from_name": "remark", "type": "textarea", "value": {"text": "fine"}},
        {"id": "x", "from_name": "stars", "type": "rating", "value": {"rating": 3}},
    ]
    data = json.dumps({"id": 1, "data": {"text": TEXT, "source": "AFP"}, "completions": [{"result": results}]})
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert batch.mentions[0].note == "seen\nkind: name\nbecause"
    assert batch.articles[0].metadata == (("remark", "fine"), ("tone", "calm"), ("tone", "dry"))
    assert (batch.articles[0].source, lost(report)) == (
        "AFP",
        {("rating", "results of this type have no place here"): 1},
    )


def test_several_labels_double_ids_and_the_short_form(tmp_path: Path) -> None:
    data = task(region("a", 8, 14, "Maduro", "PER", "CHIEF"), region("a", 17, 24, "Caracas", "LOC"))
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert quotes(batch) == [("PER", "Maduro"), ("CHIEF", "Maduro"), ("LOC", "Caracas")]
    assert findings(report) == [("double-id", 1)]
    short = [
        {"text": TEXT, "id": 4, "annotator": 2, "label": [{"start": 8, "end": 14, "text": "Maduro", "labels": ["P"]}]}
    ]
    batch, report = read_text("label-studio", tmp_path / "a.json", json.dumps(short))
    assert (quotes(batch), batch.articles[0].name, batch.articles[0].metadata) == ([("P", "Maduro")], "4", ())
    assert [person.name for person in batch.annotators] == ["annotator 2"]


def test_bad_tasks_are_refused_one_by_one(tmp_path: Path) -> None:
    tasks = [
        '{"data": {"text": "un"}}',
        "3",
        '{"data": {"text": "https://example.org/a"}}',
        '{"data": {}}',
        '{"id": 1}',
    ]
    data = "[\n" + ",\n".join(tasks) + "\n]"
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert [article.text for article in batch.articles] == ["un"]
    assert refusals(report) == [("record", 3), ("record", 4), ("record", 5), ("record", 6)]


@pytest.mark.parametrize("value", [None, 3, [], {"start": 1}, {"start": "/p[1]", "end": "x", "labels": ["A"]}])
def test_results_of_odd_shape_are_lost_not_fatal(tmp_path: Path, value: Any) -> None:
    odd = {"id": "o", "type": "labels", "value": value}
    batch, report = read_text("label-studio", tmp_path / "a.json", task(odd, MADURO, relation("a", "o", "x")))
    assert quotes(batch) == [("PER", "Maduro")]
    assert {loss.what for loss in report.lost} == {"span", "relation"}


@given(projects(people=(ANN, BOB)))
@settings(max_examples=40, deadline=None)
def test_what_goes_out_comes_back(project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        for unit in ("code-points", "utf-16"):
            out, again = Path(folder, "a.json"), Path(folder, "again.json")
            assert export("label-studio", project, out, unit=unit).lost == []
            export("label-studio", turned(project), again, unit=unit)
            assert again.read_bytes() == out.read_bytes()
            (batch,), report = read("label-studio", out, codebook=factories.codebook(), options={"unit": unit})
            assert content(batch, people=True) == content(project, people=True)
            assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_notes_go_out_and_come_back(tmp_path: Path) -> None:
    article = factories.article(id="t", name="n")
    mentions = [factories.mention(0, 7, id="1", note="deux\nlignes")]
    project = MemoryProject(factories.codebook(), texts=[article], all_mentions=mentions)
    assert export("label-studio", project, tmp_path / "a.json").lost == []
    (batch,), _ = read("label-studio", tmp_path / "a.json")
    assert content(batch, people=True, notes=True) == content(project, people=True, notes=True)


@pytest.mark.parametrize("unit", ["labelstudio", "labelstudio-utf16"])
def test_the_gold_in_both_units(unit: str) -> None:
    folder = corpus("one-gold-many-formats")
    (batch,), report = read("label-studio", folder / unit / "label-studio.json")
    check_gold(batch, json.loads((folder / "expected.json").read_text("utf-8")))
    assert spans_of(batch) == gold_spans(folder / "neutral" / "gold.jsonl")
    assert (report.refused, report.lost, report.warnings) == ([], [], [])
