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
        {"id": "w", "from_name": "box", "type": "rectanglelabels", "value": {"x": 3}},
    ]
    data = json.dumps({"id": 1, "data": {"text": TEXT, "source": "AFP"}, "completions": [{"result": results}]})
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert batch.mentions[0].note == "seen\nkind: name\nbecause"
    assert batch.articles[0].metadata == (("remark", "fine"), ("stars", "3"), ("tone", "calm"), ("tone", "dry"))
    assert (batch.articles[0].source, lost(report)) == (
        "AFP",
        {("rectanglelabels", "results of this type have no place here"): 1},
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


PAGE = "<html><body><h1>Titre</h1><p>Nicolás <b>Maduro</b> &amp; Scholz à Berlin.<br>Scholz dort.</p></body></html>"


def on_page(id_: str, start: int, end: int, quote: str, key: str = "hypertextlabels", **more: Any) -> dict[str, Any]:
    path = {"start": "/html[1]/p[1]/text()[1]", "end": "/html[1]/p[1]/text()[1]", "startOffset": 0, "endOffset": 1}
    value = {**path, "globalOffsets": {"start": start, "end": end}, "text": quote, key: ["PER"], **more}
    return {"id": id_, "type": "hypertextlabels", "from_name": "ner", "to_name": "html", "value": value}


def test_a_page_becomes_its_words_and_regions_are_counted_in_them(tmp_path: Path) -> None:
    words = "TitreNicolás Maduro & Scholz à Berlin.Scholz dort."
    second = words.rindex("Scholz")
    results = [
        on_page("a", 5, 19, "Nicolás Maduro"),
        on_page("b", second, second + 6, "Scholz", key="htmllabels"),
        {**on_page("c", 0, 0, "Berlin"), "value": {"start": "/p", "text": "Berlin", "hypertextlabels": ["LOC"]}},
    ]
    data = json.dumps([{"id": 1, "data": {"html": PAGE}, "annotations": [{"result": results}]}])
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert batch.articles[0].text == "Titre\nNicolás Maduro & Scholz à Berlin.\nScholz dort."
    assert quotes(batch) == [("PER", "Nicolás Maduro"), ("PER", "Scholz"), ("LOC", "Berlin")]
    assert (batch.mentions[1].start, findings(report), report.lost) == (40, [], [])


def test_a_page_counted_in_utf_16_units_is_read_by_its_quotes(tmp_path: Path) -> None:
    page = "<script>var x</script><p>👍 Paris</p><p>Paris</p>"
    results = [on_page("a", 3, 8, "Paris"), on_page("b", 8, 13, "Paris")]
    data = json.dumps([{"id": 1, "data": {"html": page}, "annotations": [{"result": results}]}])
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert (batch.articles[0].text, findings(report)) == ("👍 Paris\nParis", [])
    assert [mention.start for mention in batch.mentions] == [2, 8]


def test_text_with_pointed_brackets_that_is_no_page_stays_as_it_is(tmp_path: Path) -> None:
    data = json.dumps(
        [{"id": 1, "data": {"text": "a <b>c</b>"}, "annotations": [{"result": [region("a", 5, 6, "c")]}]}]
    )
    batch, _ = read_text("label-studio", tmp_path / "a.json", data)
    assert (batch.articles[0].text, quotes(batch)) == ("a <b>c</b>", [("PER", "c")])


def test_the_text_is_that_in_which_the_quotes_stand(tmp_path: Path) -> None:
    fields = {"sentence": TEXT, "context": "a long context, longer than the sentence that was annotated itself"}
    data = json.dumps([{"id": 1, "data": fields, "annotations": [{"result": [MADURO, CARACAS]}]}])
    batch, _ = read_text("label-studio", tmp_path / "a.json", data)
    assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas")]


def test_spans_of_another_text_of_the_task_are_told(tmp_path: Path) -> None:
    fields = {"text": TEXT, "caption": "Lyon dort"}
    results = [MADURO, CARACAS, region("c", 0, 4, "Lyon", "LOC")]
    data = json.dumps([{"id": 1, "data": fields, "annotations": [{"result": results}]}])
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert (len(batch.mentions), findings(report)) == (2, [])
    assert lost(report) == {("span", "it is about another text of the task, and an article has one"): 1}


def test_short_records_of_several_annotators_are_one_article(tmp_path: Path) -> None:
    per, loc = ({**r["value"]} for r in (MADURO, CARACAS))
    records = [
        {"id": 7, "text": TEXT, "label": [per], "tone": "calm", "topics": {"choices": ["a", "b"]}, "annotator": 1},
        {"id": 7, "text": TEXT, "label": [per, loc], "tone": "dry", "topics": {"choices": ["b"]}, "annotator": 2},
        {"id": 8, "text": TEXT, "label": [], "annotator": 1},
    ]
    batch, report = read_text("label-studio", tmp_path / "a.json", json.dumps(records))
    assert [(article.name, article.metadata) for article in batch.articles] == [
        ("7", (("tone", "calm"), ("tone", "dry"), ("topics", "a"), ("topics", "b"))),
        ("8", ()),
    ]
    assert ([m.article for m in batch.mentions], len(batch.annotators)) == ([batch.articles[0].id] * 3, 2)
    assert findings(report) == [("duplicate", 1)]


def test_what_is_said_of_whole_texts_is_told_apart_by_who_says_it(tmp_path: Path) -> None:
    def said(name: str, value: dict[str, Any], kind: str = "choices") -> dict[str, Any]:
        return {"from_name": name, "to_name": "text", "type": kind, "value": value}

    first = [said("tone", {"choices": ["calm"]}), said("tree", {"taxonomy": [["A", "B"], ["C"]]}, "taxonomy")]
    people = [{"completed_by": 1, "result": first}, {"completed_by": 2, "result": [said("tone", {"choices": ["dry"]})]}]
    guess = {"model_version": "m", "result": [said("tone", {"choices": ["wild"]}), {**MADURO, "score": 0.5}]}
    task_ = {"id": 3, "data": {"text": TEXT, "meta": {"desk": "sport"}}, "meta": {"lot": 4}}
    data = json.dumps(
        [{**task_, "annotations": [{**people[0], "ground_truth": True}, people[1]], "predictions": [guess]}]
    )
    batch, report = read_text("label-studio", tmp_path / "a.json", data)
    assert batch.articles[0].metadata == (
        ("desk", "sport"),
        ("lot", "4"),
        ("tone", "calm"),
        ("tone", "dry"),
        ("tree", "A/B"),
        ("tree", "C"),
    )
    assert [loss.what for loss in report.lost] == ["ground_truth", "choices", "score", "annotator of tone"]
    assert report.lost[0].where == [f"{tmp_path / 'a.json'}:1, task 3"]
