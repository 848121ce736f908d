"""Foreign labels: read from a mapping, put into our words, refused, remembered."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from annotator.checking import check_project
from annotator.codebooks.loading import load_codebook
from annotator.exchange.label_mapping import (
    LabelMapping,
    foreign_labels,
    gathered,
    mapped,
    read_mapping,
    remember_mapping,
    remembered_mapping,
)
from annotator.exchange.transfer import import_paths
from annotator.formats.protocols import Batch
from annotator.formats.report import Report
from annotator.model.codebook import Codebook, Label
from annotator.model.errors import ImportRefused
from annotator.model.records import Argument
from annotator.workspace import Workspace
from tests.factories import article, codebook, entity, frame, mention

TEXT = "Nicolas Maduro parle à Rome. Le pape répond."


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.create(tmp_path / "p.attache", codebook(), annotator="A")
    yield made
    made.close()


def foreign_file(path: Path, text: str = TEXT, **labels: str) -> Path:
    """A file of doccano with a person, a place, something else, and a relation between the first two."""
    names = {"person": "PER", "place": "LOC", "other": "MISC", "relation": "SPEAKS", **labels}
    spans = [(0, 14, names["person"]), (23, 27, names["place"]), (32, 36, names["other"])]
    entities = [{"id": i, "start_offset": a, "end_offset": b, "label": c} for i, (a, b, c) in enumerate(spans)]
    relations = [{"id": 0, "from_id": 0, "to_id": 1, "type": names["relation"]}]
    path.write_text(json.dumps({"text": text, "entities": entities, "relations": relations}) + "\n", encoding="utf-8")
    return path


def mapping_file(folder: Path, words: str, name: str = "map.toml") -> Path:
    path = folder / name
    path.write_text(words, encoding="utf-8")
    return path


def refusal(path: Path, book: Codebook | None = None) -> tuple[str, int, str]:
    with pytest.raises(ImportRefused) as caught:
        read_mapping(path, book or codebook())
    assert caught.value.path == str(path)
    return caught.value.code, caught.value.line, caught.value.reason


def test_toml_and_csv_say_the_same(tmp_path: Path) -> None:
    toml = '[labels]\nPER = "ACTOR/PERSON"\nLOC = "COUNTRY"\nMISC = "-"\n'
    toml += '[roles]\nARG1 = "AGENT"\n[attributes]\nform = ""\n'
    rows = "foreign;ours;kind\nPER;ACTOR/PERSON;\nLOC;COUNTRY;label\nMISC;;\nARG1;AGENT;role\nform;-;attribute\n"
    one = read_mapping(mapping_file(tmp_path, toml), codebook())
    assert one == read_mapping(mapping_file(tmp_path, rows, "map.csv"), codebook())
    assert one == LabelMapping({"PER": "ACTOR/PERSON", "LOC": "COUNTRY", "MISC": ""}, {"ARG1": "AGENT"}, {"form": ""})


def test_a_type_alone_stands_for_its_layer_with_it(tmp_path: Path) -> None:
    found = read_mapping(mapping_file(tmp_path, '[labels]\nPER = "PERSON"\n'), codebook())
    assert found.labels == {"PER": "ACTOR/PERSON"}


@pytest.mark.parametrize(
    ("words", "line", "reason"),
    [
        ('[labels]\nPER = "ACTOR"\n\nLOC = "PLAEC"\n', 4, "no label PLAEC"),
        ('[labels]\nPER = "ACTOR/SANCTION"\n', 2, "SANCTION is no type of ACTOR"),
        ('[labels]\nPER = "PERSON/ACTOR"\n', 2, "it is called ACTOR/PERSON"),
        ('[labels]\nPER = "ACTOR"\n[roles]\nPER = "NOBODY"\n', 4, "no role NOBODY"),
        ('[attributes]\nform = "nothing"\n', 2, "no attribute nothing"),
        ("[labels]\nPER = 3\n", 2, "must be text"),
        ('[label]\nPER = "ACTOR"\n', 1, "label is none of the tables"),
        ("[labels]\nPER = \n", 2, "nvalid"),
        ('[labels]\nA = "ACTOR"\nA = "ACTOR"\n', 3, "overwrite"),
        ("", 0, "no label in this file"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, words: str, line: int, reason: str) -> None:
    code, found, message = refusal(mapping_file(tmp_path, words))
    assert (code, found) == ("label-mapping", line)
    assert reason in message


@pytest.mark.parametrize(
    ("words", "line", "reason"),
    [
        ("label,code\nPER,ACTOR\n", 1, "columns foreign and ours"),
        ("foreign,ours\nPER,ACTOR\nLOC,PLAEC\n", 3, "no label PLAEC"),
        ("foreign,ours\nPER,ACTOR\nPER,COUNTRY\n", 3, "stands twice"),
        ("foreign,ours,kind\nPER,ACTOR,layer\n", 2, "kind is"),
        ("foreign,ours\nPER,ACTOR,more,cells\n", 2, "cells under"),
        ("foreign,ours\n,ACTOR\n", 2, "no foreign code"),
    ],
)
def test_rows_of_a_table_too(tmp_path: Path, words: str, line: int, reason: str) -> None:
    code, found, message = refusal(mapping_file(tmp_path, words, "map.csv"))
    assert (code, found) == ("label-mapping", line)
    assert reason in message


def test_a_codebook_without_labels_takes_any_target(tmp_path: Path) -> None:
    path = mapping_file(tmp_path, '[labels]\nPER = "ANYBODY/SOME"\n')
    assert read_mapping(path, Codebook("e", "empty")).labels == {"PER": "ANYBODY/SOME"}


def batch() -> Batch:
    text = article(TEXT, id="t", name="a")
    first = mention(0, 14, "ORG", id="1", attributes=(("form", "name"), ("type", "STATE")), entities=("e",))
    others = [mention(23, 27, "LOC", id="2"), mention(15, 20, "SAYS", id="3")]
    said = frame("3", id="f", label="SAYS", arguments=(Argument("WHO", mention="1"), Argument("WHERE", mention="2")))
    return Batch(articles=[text], mentions=[first, *others], frames=[said], entities=[entity("Maduro", "ORG", id="e")])


def test_what_a_batch_uses_and_the_codebook_lacks() -> None:
    found = {one.code: one for one in foreign_labels(batch(), codebook())}
    assert list(found) == ["SAYS", "LOC", "ORG", "STATE", "WHERE", "WHO", "form"]
    assert (found["SAYS"].count, found["SAYS"].quotes, found["SAYS"].frames) == (2, ("parle",), True)
    assert (found["ORG"].quotes, found["ORG"].frames, found["STATE"].parent) == (("Nicolas Maduro",), False, "ORG")
    assert (found["WHO"].kind, found["WHO"].quotes) == ("role", ("Nicolas Maduro",))
    assert found["form"].kind == "attribute"
    twice = {one.code: one for one in gathered([foreign_labels(batch(), codebook())] * 2)}
    assert (twice["SAYS"].count, twice["SAYS"].quotes) == (4, ("parle",))


def test_quotes_are_three_at_most() -> None:
    text = article("un deux trois quatre cinq", id="t")
    marks = [mention(0, 2, "N"), mention(3, 7, "N"), mention(8, 13, "N"), mention(14, 20, "N")]
    (found,) = foreign_labels(Batch(articles=[text], mentions=marks), codebook())
    assert (found.count, found.quotes) == (4, ("un", "deux", "trois"))


def test_everything_is_put_into_our_words() -> None:
    chosen = LabelMapping(
        {"ORG": "ACTOR", "ORG/STATE": "ACTOR/PERSON", "LOC": "COUNTRY", "SAYS": "EVENT/SANCTION"},
        {"WHO": "AGENT", "WHERE": "TARGET"},
        {"form": "kind"},
    )
    report = Report("import", mentions=3, frames=1, entities=1)
    made = mapped(batch(), chosen, codebook(), report)
    assert [m.label for m in made.mentions] == ["ACTOR", "COUNTRY", "EVENT"]
    assert made.mentions[0].attributes == (("kind", "name"), ("type", "PERSON"))
    assert made.mentions[0].entities == ("e",)
    assert [(e.kind, e.type) for e in made.entities] == [("ACTOR", "")]
    assert (made.frames[0].label, made.frames[0].attributes) == ("EVENT", (("type", "SANCTION"),))
    assert [part.role for part in made.frames[0].arguments] == ["AGENT", "TARGET"]
    assert (report.mentions, report.frames, report.entities, report.lost) == (3, 1, 1, [])
    assert foreign_labels(made, codebook()) == []


def test_what_is_left_out_takes_along_what_hangs_on_it() -> None:
    chosen = LabelMapping({"ORG": "", "ORG/STATE": "", "LOC": "COUNTRY", "SAYS": "EVENT"}, {"WHERE": ""})
    report = Report("import", mentions=3, frames=1, entities=1)
    made = mapped(batch(), chosen, codebook(), report)
    assert ([m.id for m in made.mentions], made.entities) == (["2", "3"], [])
    assert (made.frames[0].triggers, made.frames[0].arguments) == (("3",), ())
    assert (report.mentions, report.frames, report.entities) == (2, 1, 0)
    lost = {(loss.what, tuple(loss.where)) for loss in report.lost}
    assert lost == {
        ("record of ORG", ("Maduro",)),
        ("label ORG/STATE", ("a:0",)),
        ("role WHO", ("a:0",)),
        ("role WHERE", ("a:0",)),
    }


def test_frames_go_with_their_words_and_frames_that_name_them_lose_them() -> None:
    text = article(TEXT, id="t", name="a")
    marks = [mention(0, 14, "PER", id="1"), mention(15, 20, "EVENT", id="2")]
    inner = frame(id="i", label="LINK", arguments=(Argument("AGENT", mention="1"),))
    outer = frame("2", id="o", arguments=(Argument("TARGET", frame="i"),))
    report = Report("import")
    made = mapped(
        Batch(articles=[text], mentions=marks, frames=[inner, outer]), LabelMapping({"PER": ""}), codebook(), report
    )
    assert [(f.id, f.arguments) for f in made.frames] == [("o", ())]


def test_a_relation_cannot_become_a_label_of_mentions() -> None:
    report = Report("import", mentions=3, frames=1)
    made = mapped(batch(), LabelMapping({"SAYS": "ACTOR"}), codebook(), report)
    assert made.frames == []
    assert any("not of events" in loss.why for loss in report.lost)


def test_no_mapping_changes_nothing() -> None:
    given = batch()
    assert mapped(given, LabelMapping(), codebook(), Report("import")) is given


def test_a_project_remembers_its_mapping_and_undo_forgets_it(project: Workspace) -> None:
    chosen = LabelMapping({"PER": "ACTOR"}, {"WHO": "AGENT"})
    project.do(remember_mapping(project, chosen))
    assert remembered_mapping(project) == chosen
    project.do(remember_mapping(project, LabelMapping({"PER": "COUNTRY"})))
    assert remembered_mapping(project).labels == {"PER": "COUNTRY"}
    project.undo()
    assert remembered_mapping(project) == chosen
    project.do(remember_mapping(project, LabelMapping()))
    assert not remembered_mapping(project)


def test_labels_that_are_created_leave_no_fault(project: Workspace, tmp_path: Path) -> None:
    report = import_paths(project, [foreign_file(tmp_path / "a.jsonl")], "doccano", options={})
    assert [w.code for w in report.warnings] == ["label-created"] * 6
    assert [use.role for use in _label(project, "SPEAKS").roles] == ["ARG1", "ARG2"]
    assert {fault.severity for fault in check_project(project)} <= {"incomplete"}


def test_a_layer_that_was_there_takes_the_roles_of_an_import(project: Workspace, tmp_path: Path) -> None:
    path = foreign_file(tmp_path / "a.jsonl", person="ACTOR", place="COUNTRY", other="DATE", relation="EVENT")
    report = import_paths(project, [path], "doccano", options={})
    assert ("role-added", "EVENT takes the role ARG1 from now on") in {(w.code, w.message) for w in report.warnings}
    assert [fault for fault in check_project(project) if fault.severity == "error"] == []


def test_a_mapped_import_and_the_next_without_the_option(project: Workspace, tmp_path: Path) -> None:
    words = '[labels]\nPER = "ACTOR/PERSON"\nLOC = "COUNTRY"\nMISC = ""\nSPEAKS = "EVENT"\n'
    words += '[roles]\nARG1 = "AGENT"\nARG2 = "TARGET"\n'
    options = {"labels": str(mapping_file(tmp_path, words))}
    before = project.codebook
    first = import_paths(project, [foreign_file(tmp_path / "a.jsonl")], "doccano", options=options)
    again = foreign_file(tmp_path / "b.jsonl", TEXT.replace("Rome", "Nice"))
    second = import_paths(project, [again], "doccano", options={})
    assert project.codebook == before
    for report, name in ((first, "a"), (second, "b")):
        assert (report.mentions, report.frames) == (2, 1)
        assert [(loss.what, loss.where) for loss in report.lost] == [("label MISC", [f"{name}:32"])]
    third = import_paths(
        project, [foreign_file(tmp_path / "c.jsonl", "x" * 40)], "doccano", options={"labels": "create"}
    )
    assert third.mentions == 3
    assert project.codebook.label("MISC") is not None


def test_unknown_labels_are_refused_file_by_file(project: Workspace, tmp_path: Path) -> None:
    bad = foreign_file(tmp_path / "bad.jsonl")
    (tmp_path / "good.jsonl").write_text('{"text": "Paris dit oui.", "label": [[0, 5, "COUNTRY"]]}\n', encoding="utf-8")
    report = import_paths(project, [tmp_path], "doccano", options={"labels": "refuse"})
    assert [(found.path, found.code) for found in report.refused] == [(str(bad), "label-unknown")]
    assert "LOC, MISC, PER, SPEAKS" in report.refused[0].message
    assert (report.articles, report.mentions, report.kept["span"]) == (1, 1, 1)
    assert project.names() == {"good"}
    assert project.codebook.label("PER") is None


def test_values_that_a_closed_list_lacks_are_refused_where_labels_are(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Paris dit oui.", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tCOUNTRY 0 5\tParis\nA1\tkind T1 nowhere\n", encoding="utf-8")
    with closing(Workspace.create(tmp_path / "q.attache", load_codebook("political"), annotator="A")) as project:
        report = import_paths(project, [tmp_path], "brat", options={"labels": "refuse"})
        assert [found.message for found in report.refused] == ["the codebook has no nowhere of kind"]
        assert project.counts()["articles"] == 0
        report = import_paths(project, [tmp_path], "brat", options={})
        assert "value-added" in {found.code for found in report.warnings}
        assert project.counts()["articles"] == 1


def test_a_mapping_that_cannot_be_read_stores_nothing(project: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        import_paths(project, [foreign_file(tmp_path / "a.jsonl")], "doccano", options={"labels": str(tmp_path / "no")})
    assert project.counts()["articles"] == 0
    assert not remembered_mapping(project)


def test_a_dry_run_tells_the_same_and_remembers_nothing(project: Workspace, tmp_path: Path) -> None:
    options = {"labels": str(mapping_file(tmp_path, '[labels]\nPER = "ACTOR"\n'))}
    path = foreign_file(tmp_path / "a.jsonl")
    dry = import_paths(project, [path], "doccano", options=options, dry_run=True)
    assert not remembered_mapping(project)
    wet = import_paths(project, [path], "doccano", options=options)
    assert wet.to_json() == dry.to_json()


def test_an_untouched_project_says_that_it_took_a_codebook_over(project: Workspace, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bob went.", encoding="utf-8")
    (tmp_path / "a.ann").write_text("T1\tHuman 0 3\tBob\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Eve went.", encoding="utf-8")
    (tmp_path / "b.ann").write_text("T1\tHuman 0 3\tEve\n", encoding="utf-8")
    report = import_paths(project, [tmp_path], "brat", options={})
    told = [(found.code, found.message) for found in report.warnings]
    assert sorted(code for code, _ in told) == ["codebook-adopted", "label-created"]
    assert len(set(told)) == len(told)


def _label(project: Workspace, code: str) -> Label:
    found = project.codebook.label(code)
    assert found is not None
    return found
