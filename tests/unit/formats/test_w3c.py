from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from tests import factories
from tests.unit.formats.corpora import corpus
from tests.unit.formats.foreign_files import ANN, BOB, TEXT, content, findings, projects, quotes, read, refusals
from tests.unit.formats.memory_projects import MemoryProject, export, lost, turned

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def position(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def quoted(exact: str, prefix: str = "", suffix: str = "") -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}


def on(*selectors: Any, source: str = "http://example.org/a.txt") -> dict[str, Any]:
    return {"source": source, "selector": selectors[0] if len(selectors) == 1 else list(selectors)}


def annotation(target: Any, *, id_: str = "", tag: str = "PER", **more: Any) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": "tagging", "value": tag}
    return {"@context": CONTEXT, "id": id_, "type": "Annotation", "body": body, "target": target, **more}


def imported(folder: Path, data: Any, text: str = TEXT) -> tuple[Batch, Report]:
    (folder / "a.txt").write_bytes(text.encode())
    words = data if isinstance(data, str) else json.dumps(data, indent=0)
    (folder / "a.jsonld").write_text(words, "utf-8")
    batches, report = read("w3c", folder / "a.jsonld")
    return (batches[0] if batches else Batch()), report


@pytest.mark.parametrize(
    "selectors",
    [
        [position(8 - 0, 14)],
        [quoted("Maduro")],
        [position(8, 14), quoted("Maduro", "de ", " à")],
        [{"type": "FragmentSelector", "value": "char=8,14"}],
        [{"type": "FragmentSelector", "value": "p5", "refinedBy": quoted("Maduro")}],
        [position(9, 15), quoted("Maduro")],
    ],
)
def test_positions_quotes_and_both_are_found_in_the_text_beside(tmp_path: Path, selectors: list[Any]) -> None:
    batch, report = imported(tmp_path, annotation(on(*selectors)))
    assert (quotes(batch), report.refused, report.lost) == ([("PER", "Maduro")], [], [])
    assert (batch.articles[0].text, batch.articles[0].name) == (TEXT, "a")


def test_a_quote_that_stands_often_needs_the_words_around_it(tmp_path: Path) -> None:
    items = [
        annotation(on(quoted("a", "M", "duro")), tag="ONE"),
        annotation(on(quoted("a")), tag="TWO"),
        annotation(on(position(0, 2), quoted("Caracas")), tag="THREE"),
        annotation(on(quoted("nobody")), tag="FOUR"),
    ]
    batch, report = imported(tmp_path, items)
    assert quotes(batch) == [("ONE", "a"), ("THREE", "Caracas")]
    assert lost(report) == {("span", "its place in the text cannot be told"): 2}
    assert [code for code, _ in findings(report)] == ["quote-mismatch"] * 3


def test_bodies_give_labels_and_notes_and_creators_their_names(tmp_path: Path) -> None:
    target = on(position(0, 2))
    bodies = [
        {"type": "TextualBody", "purpose": "commenting", "value": "why"},
        {"purpose": "classifying", "source": "http://example.org/terms#PLACE"},
        {"type": "Choice", "items": [{"type": "TextualBody", "purpose": "tagging", "value": "LOC"}, "x"]},
    ]
    items = [
        annotation(target, body=bodies, creator={"name": "Zoé"}),
        annotation(target, body=[], bodyValue="only words", motivation="commenting", creator="http://example.org/u"),
        annotation(target, body="http://example.org/vocab/art/portrait", motivation="oa:classifying"),
    ]
    batch, _ = imported(tmp_path, {"@context": CONTEXT, "type": "AnnotationPage", "items": items})
    assert [(m.label, m.note) for m in batch.mentions] == [
        ("PLACE", "why"),
        ("LOC", "why"),
        ("commenting", "only words"),
        ("portrait", ""),
    ]
    assert [person.name for person in batch.annotators] == ["Zoé", "http://example.org/u"]


def test_several_targets_are_several_mentions_and_a_composite_is_one(tmp_path: Path) -> None:
    targets = [on(position(0, 2)), on(position(8, 14))]
    composite = {"type": "Composite", "items": targets}
    items = [annotation(targets, tag="EACH"), annotation(composite, tag="BOTH")]
    batch, _ = imported(tmp_path, {"@context": CONTEXT, "type": "AnnotationCollection", "first": {"items": items}})
    assert quotes(batch) == [("EACH", "Le"), ("EACH", "Maduro"), ("BOTH", "Le … Maduro")]


def test_an_annotation_about_two_annotations_is_a_relation(tmp_path: Path) -> None:
    items = [
        annotation(on(position(8, 14)), id_="urn:x:1"),
        annotation(on(position(17, 24)), id_="urn:x:2"),
        annotation(["urn:x:1", "urn:x:2"], id_="urn:x:3", tag="in", motivation="linking"),
        annotation(["urn:x:1", "urn:x:3"], id_="urn:x:4", tag="in", motivation="linking"),
    ]
    batch, report = imported(tmp_path, {"@context": CONTEXT, "type": "AnnotationPage", "items": items})
    assert [(f.label, [part.mention for part in f.arguments]) for f in batch.frames] == [
        ("in", [mention.id for mention in batch.mentions])
    ]
    assert lost(report) == {("relation", "one of its ends is missing"): 1}


def test_what_is_no_annotation_of_a_text_here_is_refused_or_lost_with_its_line(tmp_path: Path) -> None:
    items = [
        {"type": "Image", "id": "urn:x:0"},
        annotation([], id_="urn:x:1"),
        annotation(on(position(0, 1), source="http://example.org/b.txt"), id_="urn:x:2"),
        annotation(on(position(0, 1), source="../secret.txt"), id_="urn:x:3"),
        annotation("http://example.org/a.txt", id_="urn:x:4"),
        annotation(on({"type": "SvgSelector", "value": "x"}), id_="urn:x:5"),
        annotation(on(position(0, 2)), id_="urn:x:6"),
    ]
    words = "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    batch, report = imported(folder, words)
    assert quotes(batch) == [("PER", "Le")]
    assert refusals(report) == [("record", 2), ("record", 3), ("no-text", 4), ("no-text", 5)]
    assert [(loss.what, loss.where) for loss in report.lost] == [
        ("annotation", [f"{folder / 'a.jsonld'}:6"]),
        ("annotation", [f"{folder / 'a.jsonld'}:7"]),
    ]


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    batch, report = imported(folder, annotation(on(position(0, 1), source="b.txt")))
    assert (batch.articles, refusals(report)) == ([], [("no-text", 1)])


@pytest.mark.parametrize("source", ["x" * 5000, "..", "%00", "C:a", "", "é" * 200, "http://[bad"])
def test_odd_addresses_of_texts_lead_nowhere(tmp_path: Path, source: str) -> None:
    batch, report = imported(tmp_path, annotation(on(position(0, 1), source=source)))
    assert batch.articles == []
    assert report.refused or report.lost


def test_carriage_returns_of_the_text_are_counted_and_vanish(tmp_path: Path) -> None:
    batch, _ = imported(tmp_path, annotation(on(position(6, 12))), text="\ufeffa\r\nb\r\nMaduro")
    assert (batch.articles[0].text, quotes(batch)) == ("a\nb\nMaduro", [("PER", "Maduro")])


def test_many_files_about_one_text_make_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    for name, start, end in (("1", 0, 2), ("2", 8, 14)):
        (tmp_path / f"{name}.json").write_text(json.dumps(annotation(on(position(start, end)))), "utf-8")
    (first, second), report = read("w3c", tmp_path)
    assert (len(first.articles), len(second.articles), report.articles, report.mentions) == (1, 0, 1, 2)
    assert second.mentions[0].article == first.articles[0].id


@pytest.mark.parametrize("data", ["{", "[" * 100_000, '{"first":' * 900 + "1" + "}" * 900, "{}", "3", '{"type": NaN}'])
def test_hostile_files_are_refused(tmp_path: Path, data: str) -> None:
    batch, report = imported(tmp_path, data)
    assert (batch.articles, len(report.refused)) == ([], 1)


def test_names_and_titles_of_every_kind_go_out_and_come_back(tmp_path: Path) -> None:
    articles = [
        factories.article("\ufeffun", id="1", name="a/b", title="T", date="2019", source="AFP", metadata=(("k", "v"),)),
        factories.article("deux", id="2", name="A:B", title=""),
        factories.article("trois é", id="3", name="é#%20", language=""),
    ]
    report = export("w3c", MemoryProject(Codebook("c", "c"), texts=articles), tmp_path / "out")
    assert lost(report) == {("metadata", "there is no term for it"): 1}
    batches, again = read("w3c", tmp_path / "out")
    found = sorted((article for batch in batches for article in batch.articles), key=lambda article: article.text)
    assert [(a.name, a.text, a.title, a.language, a.date, a.source) for a in found] == [
        (a.name, a.text, a.title, a.language, a.date, a.source) for a in sorted(articles, key=lambda a: a.text)
    ]
    assert (again.refused, again.warnings) == ([], [])


@given(projects(people=(ANN, BOB), parts=True))
@settings(max_examples=40, deadline=None)
def test_what_goes_out_comes_back(project: MemoryProject) -> None:
    with TemporaryDirectory() as folder:
        out, again = Path(folder, "a"), Path(folder, "again")
        assert {what for what, _ in lost(export("w3c", project, out))} <= {"metadata"}
        export("w3c", turned(project), again)
        for path in again.iterdir():
            assert path.read_bytes() == (out / path.name).read_bytes()
        batches, report = read("w3c", out, codebook=factories.codebook())
        together = Batch(
            [person for batch in batches for person in batch.annotators],
            articles=[article for batch in batches for article in batch.articles],
            mentions=[mention for batch in batches for mention in batch.mentions],
            frames=[frame for batch in batches for frame in batch.frames],
        )
        expected = content(project, people=True, notes=True, metadata=False)
        assert content(together, people=True, notes=True, metadata=False) == expected
        assert (report.refused, report.lost, report.warnings) == ([], [], [])


def test_the_examples_of_the_recommendation_are_each_told_of(tmp_path: Path) -> None:
    folder = corpus("w3c-annotations")
    for path in sorted(folder.rglob("*.json")):
        batches, report = read("w3c", path)
        assert (batches, bool(report.refused or report.lost)) == ([], True), path.name
    for name, words in (("page1", "see: this is an anotation that has some words"), ("ebook1", "x" * 800)):
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    collection = (folder / "correct" / "collection1.json").read_bytes()
    (tmp_path / "collection1.json").write_bytes(collection)
    (batch,), report = read("w3c", tmp_path)
    assert sorted(len(words) for _, words in quotes(batch)) == [9, 383]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("http://example.org/a.txt#char=8,14", "Maduro"),
        ({"id": "http://example.org/a.txt#char=8,14", "format": "text/plain"}, "Maduro"),
        (on({"type": "FragmentSelector", "value": "char=8,14;length=34,UTF-8"}), "Maduro"),
        ({"selector": position(8, 14)}, "Maduro"),
        (on({"type": "RangeSelector", "startSelector": position(8, 9), "endSelector": position(14, 15)}), "Maduro"),
        (on({**position(5, 24), "refinedBy": position(3, 9)}), "Maduro"),
        (on({**quoted("de Maduro à"), "refinedBy": position(3, 9)}), "Maduro"),
        (on({**position(5, 24), "refinedBy": quoted("Maduro")}), "Maduro"),
    ],
)
def test_fragments_ranges_and_refinements_are_places_in_the_text(tmp_path: Path, target: Any, words: str) -> None:
    batch, report = imported(tmp_path, annotation(target))
    assert (quotes(batch), report.lost, report.refused) == ([("PER", words)], [], [])
    assert {code for code, _ in findings(report)} <= {"unit-guessed"}


def test_a_refinement_that_leaves_its_place_or_has_none_is_lost(tmp_path: Path) -> None:
    items = [
        annotation(on({**position(5, 8), "refinedBy": position(0, 9)})),
        annotation(on({**quoted("Maduro"), "refinedBy": position(4, 9)})),
        annotation(on({"type": "XPathSelector", "value": "/p[1]", "refinedBy": position(0, 2)})),
    ]
    batch, report = imported(tmp_path, items)
    assert (batch.mentions, [loss.what for loss in report.lost]) == ([], ["annotation"] * 3)


def test_pages_elsewhere_are_told_and_pages_within_are_followed(tmp_path: Path) -> None:
    last = {"type": "AnnotationPage", "items": [annotation(on(position(17, 24)))], "next": "urn:x:p3"}
    first = {"type": "AnnotationPage", "items": [annotation(on(position(8, 14)))], "next": last}
    batch, report = imported(tmp_path, {"@context": CONTEXT, "type": "AnnotationCollection", "first": first})
    assert [words for _, words in quotes(batch)] == ["Maduro", "Caracas"]
    assert lost(report) == {("page", "the page urn:x:p3 is not in the file, and nothing is fetched"): 1}
    empty = {"@context": CONTEXT, "type": "AnnotationCollection", "total": 42, "first": "urn:x:p1"}
    _, report = imported(tmp_path, empty)
    assert [loss.what for loss in report.lost] == ["page"]


def test_relations_may_name_annotations_as_objects(tmp_path: Path) -> None:
    items = [
        annotation(on(position(8, 14)), id_="#a"),
        annotation(on(position(17, 24)), id_="#b"),
        annotation([{"id": "#a"}, {"id": "#b", "type": "Annotation"}], id_="#c", tag="in", motivation="linking"),
    ]
    batch, report = imported(tmp_path, items)
    assert ([frame.label for frame in batch.frames], report.lost) == (["in"], [])


def test_drafts_of_the_model_are_read_too(tmp_path: Path) -> None:
    body = {"@type": "oa:Tag", "chars": "PER"}
    place = {"@type": "oa:TextPositionSelector", "oa:start": 8, "oa:end": 14}
    target = {"oa:hasSource": {"@id": "http://example.org/a.txt"}, "oa:hasSelector": place}
    item = {"@id": "a1", "@type": "oa:Annotation", "oa:hasBody": body, "oa:hasTarget": target}
    batch, _ = imported(tmp_path, {"@context": CONTEXT, "@graph": [item, {"@id": "x", "@type": "foaf:Person"}]})
    assert quotes(batch) == [("PER", "Maduro")]


def test_what_stands_beside_the_first_of_several_is_told(tmp_path: Path) -> None:
    choice = {"type": "Choice", "items": [{"purpose": "tagging", "value": v} for v in ("ONE", "TWO", "THREE")]}
    several = {"type": "TextualBody", "purpose": "tagging", "value": ["LOC", "GPE"]}
    items = [
        annotation(on(position(0, 2)), body=choice, creator=[{"name": "Zoé"}, {"name": "Bob"}]),
        annotation(on(position(0, 2)), body=several),
        annotation(on(position(0, 2)), body="http://example.org/t#X", motivation=["highlighting", "tagging"]),
    ]
    batch, report = imported(tmp_path, items)
    assert [label for label, _ in quotes(batch)] == ["ONE", "LOC", "GPE", "X"]
    assert {loss.what: loss.count for loss in report.lost} == {"body": 2, "creator": 1}


def test_a_file_without_any_annotation_is_told(tmp_path: Path) -> None:
    batch, report = imported(tmp_path, {"@context": CONTEXT, "type": "AnnotationPage", "items": []})
    assert (batch.articles, findings(report)) == ([], [("empty", 0)])
