from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

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
    lines,
    projects,
    quotes,
    read,
    read_text,
    refusals,
    spans_of,
)
from tests.unit.formats.memory_projects import MemoryProject, export, lost, turned

PER = {"start": 8, "end": 14, "label": "PER"}
LOC = {"start": 17, "end": 24, "label": "LOC"}


def test_spans_are_read_in_code_points_and_relations_join_them(tmp_path: Path) -> None:
    relations = [
        {"head": 3, "child": 5, "head_span": PER, "child_span": LOC, "label": "in"},
        {"head_span": {"start": 0, "end": 1, "label": ""}, "child_span": LOC, "label": "in"},
    ]
    data = lines({"text": TEXT, "spans": [PER, LOC], "relations": relations, "meta": {"id": "n", "source": "AFP"}})
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas")]
    assert [(frame.label, [part.mention for part in frame.arguments]) for frame in batch.frames] == [
        ("in", [mention.id for mention in batch.mentions])
    ]
    assert (batch.articles[0].name, batch.articles[0].source, findings(report)) == ("n", "AFP", [])
    assert lost(report) == {("relation", "one of its ends is missing"): 1}


def test_what_was_rejected_or_ignored_becomes_no_annotation(tmp_path: Path) -> None:
    data = lines(*({"text": f"{TEXT} {a}", "spans": [PER], "answer": a} for a in ("accept", "reject", "ignore")))
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert (len(batch.articles), len(batch.mentions)) == (3, 1)
    assert lost(report) == {("span", "the answer was reject"): 1, ("span", "the answer was ignore"): 1}


def test_two_annotators_of_one_text_share_an_article(tmp_path: Path) -> None:
    data = lines(
        {"text": TEXT, "spans": [PER], "_annotator_id": "Ann", "_session_id": "x", "_input_hash": 1},
        {"text": TEXT, "spans": [LOC], "_annotator_id": "Bob"},
        {"text": TEXT, "spans": [], "_annotator_id": "Bob"},
    )
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert len(batch.articles) == 2
    assert [person.name for person in batch.annotators] == ["Ann", "Bob"]
    assert [mention.annotator for mention in batch.mentions] == [person.id for person in batch.annotators]
    assert batch.articles[0].metadata == ()
    assert findings(report) == [("duplicate", 3)]


def test_a_quote_in_the_span_is_held_against_the_text(tmp_path: Path) -> None:
    spans = [{**PER, "text": "Maduro"}, {**PER, "text": "Caracas"}, {**PER, "text": "a"}, {**PER, "text": "xyz"}]
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", "\n" + lines({"text": TEXT, "spans": spans}))
    assert quotes(batch) == [("PER", "Maduro"), ("PER", "Caracas")]
    assert findings(report) == [("quote-mismatch", 2)] * 3
    assert lost(report) == {("span", "its place in the text cannot be told"): 2}


def test_a_relation_may_end_at_the_span_of_another_annotator(tmp_path: Path) -> None:
    relation = {"head_span": PER, "child_span": {**PER, "_annotator_id": "Bob"}, "label": "same"}
    data = lines(
        {"text": TEXT, "spans": [PER], "relations": [relation], "_annotator_id": "Ann"},
        {"text": TEXT, "spans": [PER], "_annotator_id": "Bob"},
    )
    batch, _ = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert [part.mention for part in batch.frames[0].arguments] == [mention.id for mention in batch.mentions]


def test_bad_records_and_spans_are_told(tmp_path: Path) -> None:
    data = lines(3, {"text": ""}, {"html": "x"}, {"text": "ok", "spans": [{"start": 0}, 1], "accept": ["A"]})
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert [article.text for article in batch.articles] == ["ok"]
    assert refusals(report) == [("record", 1), ("empty", 2), ("record", 3)]
    assert lost(report) == {("span", "it has no start, end and label"): 2}
    assert batch.articles[0].metadata == (("label", "A"),)


def test_labels_of_a_whole_text_are_metadata_once_they_are_accepted(tmp_path: Path) -> None:
    data = lines(
        {"text": "un", "label": "RUPTURE"},
        {"text": "deux", "accept": ["A", "B"], "options": [{"id": "A"}, {"id": "B"}, {"id": "C"}]},
        {"text": "trois", "label": "RUPTURE", "answer": "reject"},
    )
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    pairs = [article.metadata for article in batch.articles]
    assert pairs == [(("label", "RUPTURE"),), (("label", "A"), ("label", "B")), ()]
    assert lost(report) == {("label", "the answer was reject"): 1}


def test_tokens_are_written_and_spans_that_fit_name_theirs(tmp_path: Path) -> None:
    project = MemoryProject(
        factories.codebook(),
        texts=[factories.article("Le 👍 rit.", id="t", name="n")],
        all_mentions=[factories.mention(5, 8, id="1"), factories.mention(5, 7, id="2")],
    )
    export("prodigy", project, tmp_path / "a.jsonl")
    record = json.loads((tmp_path / "a.jsonl").read_text("utf-8"))
    assert [token["text"] for token in record["tokens"]] == ["Le", "👍", "rit", "."]
    assert record["spans"] == [
        {"start": 5, "end": 7, "label": "ACTOR"},
        {"start": 5, "end": 8, "label": "ACTOR", "token_start": 2, "token_end": 2},
    ]
    assert (record["answer"], record["_annotator_id"], record["meta"]["id"]) == ("accept", "Ann", "n")


@given(projects(people=(ANN, BOB)))
@settings(max_examples=40, deadline=None)
def test_what_goes_out_comes_back(project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        out, again = Path(folder, "a.jsonl"), Path(folder, "again.jsonl")
        assert export("prodigy", project, out).lost == []
        export("prodigy", turned(project), again)
        assert again.read_bytes() == out.read_bytes()
        (batch,), report = read("prodigy", out, codebook=factories.codebook())
        assert content(batch, people=True) == content(project, people=True)
        assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_the_gold() -> None:
    folder = corpus("one-gold-many-formats")
    (batch,), report = read("prodigy", folder / "prodigy" / "prodigy.jsonl")
    check_gold(batch, json.loads((folder / "expected.json").read_text("utf-8")), relations=False)
    assert spans_of(batch) == gold_spans(folder / "neutral" / "gold.jsonl")
    assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_a_data_set_that_prodigy_ships() -> None:
    path = corpus("tool-exports") / "explosion" / "example-datasets" / "bio_events.jsonl"
    records = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
    (batch,), report = read("prodigy", path)
    assert (len(batch.articles), report.refused) == (len(records), [])
    assert len(batch.mentions) == sum(len(record.get("spans", [])) for record in records)


def test_pairs_of_spacy_are_read_alone_in_lists_and_in_objects(tmp_path: Path) -> None:
    pairs = [[TEXT, {"entities": [[8, 14, "PER"]]}], [f"{TEXT} 2", {"entities": []}]]
    for data in (pairs, {"classes": ["PER"], "annotations": pairs}):
        batch, report = read_text("prodigy", tmp_path / "a.json", json.dumps(data))
        assert (quotes(batch), len(batch.articles), report.refused) == ([("PER", "Maduro")], 2, [])
    linked = [TEXT, {"entities": [[8, 14, "PER", "Q1"]]}]
    batch, report = read_text("prodigy", tmp_path / "a.json", json.dumps([linked]))
    assert (quotes(batch), [loss.what for loss in report.lost]) == ([("PER", "Maduro")], ["kb_id"])
    _, report = read_text("prodigy", tmp_path / "b.json", json.dumps({"annotations": [*pairs, None, [""]]}))
    assert refusals(report) == [("record", 1), ("empty", 1)]


def test_entities_and_named_groups_of_spans_are_spans_too(tmp_path: Path) -> None:
    data = lines(
        {"text": TEXT, "entities": [[8, 14, "PER"]]}, {"text": f"{TEXT} 2", "ents": [PER], "spans": {"sc": [LOC]}}
    )
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas"), ("PER", "Maduro")]
    assert report.lost == []


def test_relations_find_their_ends_without_label_or_by_the_last_token(tmp_path: Path) -> None:
    person, place = {**PER, "token_start": 2, "token_end": 3}, {**LOC, "token_start": 5, "token_end": 5}
    bare = {"start": 8, "end": 14, "label": None}
    relations = [{"head_span": bare, "child_span": LOC, "label": "a"}, {"head": 3, "child": 5, "label": "b"}]
    data = lines(
        {"text": TEXT, "spans": [person, place], "relations": [*relations, {"head": 3, "child": 4, "label": "c"}]}
    )
    batch, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    ends = [mention.id for mention in batch.mentions]
    assert [(f.label, [part.mention for part in f.arguments]) for f in batch.frames] == [("a", ends), ("b", ends)]
    assert lost(report) == {("relation", "one of its ends is missing"): 1}


def test_answers_and_what_a_span_tells_beyond_are_lost_aloud(tmp_path: Path) -> None:
    data = lines(
        {"text": "Un", "answer": "ignore"},
        {"text": "Deux", "label": "POL", "answer": "reject"},
        {"text": "Trois", "spans": [{"start": 0, "end": 5, "label": "X"}], "answer": None},
        {"text": TEXT, "spans": [{**PER, "kb_id": "Q90", "score": 0.5, "source": "model"}], "html": "<b>x</b>"},
    )
    _, report = read_text("prodigy", tmp_path / "a.jsonl", data)
    assert {(loss.what, loss.why) for loss in report.lost} == {
        ("answer", "the answer was ignore"),
        ("label", "the answer was reject"),
        ("span", "the answer was not given"),
        ("score", "a span has a label only"),
        ("kb_id", "a span has a label only"),
        ("html", "the text serves, without its looks"),
    }
