from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from annotator.formats.foreign_batch import FROM, TO
from annotator.model.codebook import Codebook
from annotator.model.errors import ExportRefused
from annotator.model.records import Argument
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.corpora import corpus
from tests.unit.formats.foreign_files import (
    TEXT,
    check_gold,
    content,
    findings,
    gold_spans,
    label_of,
    lines,
    projects,
    quotes,
    read,
    read_text,
    refusals,
    spans_of,
)
from tests.unit.formats.memory_projects import MemoryProject, export, lost, turned

ENTITIES = [
    {"id": 7, "label": "PER", "start_offset": 8, "end_offset": 14},
    {"id": 8, "label": "LOC", "start_offset": 17, "end_offset": 24},
]


@pytest.mark.parametrize("key", ["label", "labels", "entities", "column_label"])
@pytest.mark.parametrize("text", ["text", "data", "column_data"])
def test_triples_are_read_under_all_their_names(tmp_path: Path, key: str, text: str) -> None:
    batch, report = read_text("doccano", tmp_path / "a.jsonl", lines({text: "Peter Blackburn", key: [[0, 5, "PER"]]}))
    assert (quotes(batch), batch.articles[0].name) == ([("PER", "Peter")], "a")
    assert (report.articles, report.mentions, report.kept) == (1, 1, {"document": 1, "span": 1, "relation": 0})
    assert (batch.mentions[0].annotator, batch.mentions[0].origin) == ("me", "import")


def test_entities_and_relations_become_mentions_and_frames_of_two_arguments(tmp_path: Path) -> None:
    relations = [{"id": 0, "from_id": 7, "to_id": 8, "type": "livesIn"}, {"from_id": 7, "to_id": 99, "type": "x"}]
    data = lines({"id": 3, "text": TEXT, "entities": ENTITIES, "relations": relations})
    batch, report = read_text("doccano", tmp_path / "a.jsonl", data, unit="code-points")
    assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas")]
    first, second = batch.mentions
    (frame,) = batch.frames
    assert frame.label == "livesIn"
    assert frame.arguments == (Argument(FROM, mention=first.id), Argument(TO, mention=second.id))
    assert [(loss.what, loss.where) for loss in report.lost] == [("relation", [f"{tmp_path / 'a.jsonl'}:1"])]


def test_labels_of_the_codebook_are_taken_for_layer_and_type_and_others_set_apart(tmp_path: Path) -> None:
    spans = [
        {"id": n, "label": code, "start_offset": n, "end_offset": n + 1}
        for n, code in enumerate(["PERSON", "EVENT", "A"])
    ]
    links = [{"from_id": 0, "to_id": 1, "type": code} for code in ("PERSON", "SANCTION", "A", "B", "A")]
    (tmp_path / "a.jsonl").write_text(lines({"text": "abc", "entities": spans, "relations": links}), "utf-8")
    (batch,), report = read("doccano", tmp_path, codebook=factories.codebook())
    assert [(m.label, m.attributes) for m in batch.mentions] == [
        *[("ACTOR", (("type", "PERSON"),)), ("EVENT", ()), ("A", ())],
    ]
    assert [(f.label, f.attributes) for f in batch.frames] == [
        ("PERSON_RELATION", ()),
        ("EVENT", (("type", "SANCTION"),)),
        *[("A_RELATION", ()), ("B", ()), ("A_RELATION", ())],
    ]
    assert findings(report) == [("label-renamed", 1)] * 2


def test_offsets_in_utf_16_are_told_by_the_edges_of_words_or_the_option(tmp_path: Path) -> None:
    shifted = [{**e, "start_offset": e["start_offset"] + 1, "end_offset": e["end_offset"] + 1} for e in ENTITIES]  # type: ignore[operator]
    for entities, doubts in ((ENTITIES, 1), (shifted, 1)):
        batch, report = read_text("doccano", tmp_path / "a.jsonl", lines({"text": TEXT, "entities": entities}))
        assert quotes(batch) == [("PER", "Maduro"), ("LOC", "Caracas")]
        assert findings(report) == [("unit-guessed", 1)] * doubts
    batch, report = read_text(
        "doccano", tmp_path / "a.jsonl", lines({"text": TEXT, "entities": shifted}), unit="utf-16"
    )
    assert (quotes(batch), findings(report)) == ([("PER", "Maduro"), ("LOC", "Caracas")], [])


def test_carriage_returns_vanish_and_the_places_follow(tmp_path: Path) -> None:
    batch, _ = read_text("doccano", tmp_path / "a.jsonl", lines({"text": "a\r\nb\r\nMaduro", "label": [[6, 12, "X"]]}))
    assert (batch.articles[0].text, quotes(batch)) == ("a\nb\nMaduro", [("X", "Maduro")])


def test_meta_and_other_columns_describe_the_article(tmp_path: Path) -> None:
    meta = {"title": "Titre", "date": "27/01/2019", "n": 4, "tags": ["a", "b"], "deep": {"a": 1}}
    batch, report = read_text(
        "doccano", tmp_path / "a.jsonl", lines({"id": "x", "text": "abc", "meta": meta, "k": "v"})
    )
    (article,) = batch.articles
    assert (article.name, article.title, article.date) == ("x", "Titre", "2019-01-27")
    assert article.metadata == (("k", "v"), ("n", "4"), ("tags", "a"), ("tags", "b"))
    assert [loss.what for loss in report.lost] == ["deep"]


def test_bad_lines_and_records_are_refused_one_by_one(tmp_path: Path) -> None:
    data = '{"text": "un"}\n{no json}\n[1]\n{"txt": "x"}\n{"text": "  "}\n'
    data += '{"text": "deux", "label": [[0, 1], {"end_offset": 3}]}'
    batch, report = read_text("doccano", tmp_path / "a.jsonl", data)
    assert [article.text for article in batch.articles] == ["un", "deux"]
    assert sorted(refusals(report)) == [("empty", 5), ("record", 3), ("record", 4), ("syntax", 2)]
    assert lost(report) == {("span", "it is neither [start, end, label] nor an entity"): 2}


@pytest.mark.parametrize("wrap", [lambda x: x.encode("utf-8-sig"), lambda x: x.encode("utf-16"), str.encode])
def test_marks_of_order_and_utf_16_files_are_read(tmp_path: Path, wrap: object) -> None:
    data = wrap('[\n{"text": "été"},\n{"text": "hiver"}]')  # type: ignore[operator]
    batch, _ = read_text("doccano", tmp_path / "a.json", data)
    assert [article.text for article in batch.articles] == ["été", "hiver"]


def test_broken_arrays_keep_what_stood_before(tmp_path: Path) -> None:
    batch, report = read_text("doccano", tmp_path / "a.json", '[{"text": "un"},\n{"text": ')
    assert ([article.text for article in batch.articles], refusals(report)) == (["un"], [("syntax", 2)])


@pytest.mark.parametrize("data", ["[" * 100_000, '{"text": ' * 60_000, "no json", "", " \n", "3"])
def test_what_holds_no_record_is_refused(tmp_path: Path, data: str) -> None:
    batch, report = read_text("doccano", tmp_path / "a.json", data)
    assert (batch.articles, len(report.refused)) == ([], 1)


def test_odd_numbers_double_ids_and_lone_surrogates_are_told(tmp_path: Path) -> None:
    twice = [{"id": 1, "start_offset": 0, "end_offset": 1, "label": "A"}] * 2
    data = (
        '{"id": "a", "text": "un", "n": NaN, "m": 1e999, "k": ' + "9" * 5000 + "}\n"
        '{"id": "a", "text": "half \\ud83d", "label": [[0, 4, "X"]]}\n' + lines({"text": "deux", "entities": twice})
    )
    batch, report = read_text("doccano", tmp_path / "a.jsonl", data, unit="code-points")
    assert [(a.name, a.text) for a in batch.articles] == [("a", "un"), ("a-2", "half \ufffd"), ("a-3", "deux")]
    assert [label_of(mention) for mention in batch.mentions] == ["X", "A", "A"]
    assert sorted(findings(report)) == [
        *[("double-id", 2), ("double-id", 3)],
        *[("no-number", 1)] * 3,
        ("replaced", 2),
    ]


def test_places_outside_the_text_are_lost_with_their_line(tmp_path: Path) -> None:
    label = [[0, 99, "X"], [-1, 2, "Y"], [3, 3, "Z"], [4, 2, "W"], [0, 5, "OK"], [10**30, 10**31, "V"], [0, 2, ""]]
    batch, report = read_text("doccano", tmp_path / "a.jsonl", lines({"text": "court", "label": label}))
    assert quotes(batch) == [("OK", "court")]
    assert sum(loss.count for loss in report.lost) == 6
    assert findings(report) == [("span", 1)] * 5


@given(projects())
@settings(max_examples=40, deadline=None)
def test_what_goes_out_comes_back(project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        for unit in ("code-points", "utf-16"):
            out, again = Path(folder, f"{unit}.jsonl"), Path(folder, "again.jsonl")
            assert export("doccano", project, out, unit=unit).lost == []
            export("doccano", turned(project), again, unit=unit)
            assert again.read_bytes() == out.read_bytes()
            (batch,), report = read("doccano", out, codebook=factories.codebook(), options={"unit": unit})
            assert (content(batch), report.refused, report.lost) == (content(project), [], [])


def test_what_doccano_cannot_hold_is_told_with_place_and_reason(tmp_path: Path) -> None:
    one = factories.mention(0, 7, id="m1", note="n", entities=("e",), attributes=(("kind", "name"),))
    two = replace(factories.mention(0, 7, id="m2", annotator="b"), spans=(Span(0, 2), Span(4, 6)))
    project = MemoryProject(
        factories.codebook(),
        register=[factories.entity("Maduro", id="e")],
        texts=[factories.article(id="t", name="n", metadata=(("title", "x"),))],
        all_mentions=[one, two, factories.mention(8, 14, id="m3", annotator="b")],
        all_frames=[factories.frame("m1")],
    )
    report = export("doccano", project, tmp_path / "a.jsonl")
    assert {(loss.what, *loss.where) for loss in report.lost} == {
        ("entity", "Maduro"),
        ("note", "n:0"),
        ("entity link", "n:0"),
        ("attribute", "n:0"),
        ("mention", "n:0"),
        ("frame", "n:0"),
        ("annotator", "n: Ann", "n: b"),
        ("metadata", "n: title"),
    }
    assert report.kept == {"document": 1, "span": 2, "relation": 0}


def test_the_shape_of_triples_and_bad_options(tmp_path: Path) -> None:
    article = factories.article("👍 ab", id="t", name="n")
    project = MemoryProject(Codebook("c", "c"), texts=[article], all_mentions=[factories.mention(2, 4)])
    export("doccano", project, tmp_path / "a.jsonl", shape="label", unit="utf-16")
    assert json.loads((tmp_path / "a.jsonl").read_text("utf-8"))["label"] == [[3, 5, "ACTOR"]]
    with pytest.raises(ExportRefused, match="unit"):
        export("doccano", project, tmp_path / "b.jsonl", unit="bytes")


@pytest.mark.parametrize(
    ("file", "options"),
    [
        ("doccano/doccano.jsonl", {"unit": "utf-16"}),
        ("doccano-cp/doccano.jsonl", {"unit": "code-points"}),
        ("doccano/doccano.jsonl", {}),
        ("doccano-cp/doccano.jsonl", {}),
    ],
)
def test_the_gold_in_both_units(file: str, options: dict[str, str]) -> None:
    folder = corpus("one-gold-many-formats")
    (batch,), report = read("doccano", folder / file, options=options)
    check_gold(batch, json.loads((folder / "expected.json").read_text("utf-8")))
    assert spans_of(batch) == gold_spans(folder / "neutral" / "gold.jsonl")
    assert (report.refused, report.lost) == ([], [])


def test_files_that_doccano_wrote(tmp_path: Path) -> None:
    folder = corpus("tool-exports") / "doccano"
    counts = {}
    for path in sorted(folder.rglob("*.jsonl")):
        (batch,), report = read("doccano", path)
        assert (report.refused, report.warnings) == ([], [])
        counts["/".join(path.parts[-3:-1])] = (len(batch.articles), len(batch.mentions), len(batch.frames))
    assert counts == {
        "data_export/relation_extraction": (1, 4, 3),
        "data_export/sequence_labeling": (3, 4, 0),
        "data_import/intent_detection": (2, 3, 0),
        "data_import/relation_extraction": (1, 4, 3),
        "data_import/sequence_labeling": (3, 3, 0),
        "data_import/test-sequence_labeling": (1, 2, 0),
    }


def test_hostile_files_are_told_of_and_never_half_imported() -> None:
    folder = corpus("hostile-made") / "json"
    figures = json.loads((folder.parent / "expected.json").read_text("utf-8"))["files"]
    for path in sorted(folder.iterdir()):
        wanted = figures[f"json/{path.name}"]
        batches, report = read("doccano", path)
        assert bool(report.refused or report.warnings or report.lost) == (wanted["action"] != "import"), path.name
        assert bool(batches) == (wanted["action"] != "refuse"), path.name
        if "documents" in wanted:
            assert len(batches[0].articles) == wanted["documents"]
        if "spans" in wanted:
            assert [[m.label, [[m.start, m.end]]] for m in batches[0].mentions] == wanted["spans"]


@pytest.mark.parametrize(
    ("record", "told"),
    [
        ({"label": 2}, ["2"]),
        ({"label": "negative"}, ["negative"]),
        ({"label": ["positive", "price"]}, ["positive", "price"]),
        ({"labels": ["Un résumé", "Un autre"]}, ["Un autre", "Un résumé"]),
        ({"annotations": [{"id": 1, "label": 3, "user": 1}]}, ["3"]),
        ({"annotations": [{"id": 1, "text": "Un résumé", "user": 1}]}, ["Un résumé"]),
    ],
)
def test_labels_of_a_whole_text_become_metadata_of_the_article(
    tmp_path: Path, record: dict[str, object], told: list[str]
) -> None:
    batch, report = read_text("doccano", tmp_path / "a.jsonl", lines({"text": "Un texte", **record}))
    assert batch.articles[0].metadata == tuple(("label", words) for words in told)
    assert (report.kept["label of a text"], report.lost, batch.mentions) == (len(told), [], [])


def test_spans_of_the_generation_with_annotations_keep_label_and_person(tmp_path: Path) -> None:
    spot = {"start_offset": 0, "end_offset": 5, "user": 1}
    people = [{**spot, "id": 1, "label": 2, "label_name": "PER", "user_name": "anne"}, {**spot, "id": 2, "label": 4}]
    data = lines({"id": 1, "text": "Peter Blackburn", "annotations": people, "annotation_approver": "chief"})
    batch, report = read_text("doccano", tmp_path / "a.jsonl", data)
    assert quotes(batch) == [("PER", "Peter"), ("4", "Peter")]
    names = {person.id: person.name for person in batch.annotators}
    assert [names[mention.annotator] for mention in batch.mentions] == ["anne", "annotator 1"]
    assert report.lost == []
