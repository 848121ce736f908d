from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.formats.protocols import Batch
from annotator.model.records import TYPE, Argument, Frame, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.brat_documents import TEXT, document, read, refused, spanned, warned
from tests.unit.formats.corpora import corpus, expected

EVERYTHING = (
    "T1|Person 15 29|Nicolás Maduro",
    "T2|Person 5 29|président Nicolás Maduro",
    "T3|Event 50 57|a rompu",
    "T4|Country 63 73|Washington",
    "T5|Event 92 94;95 104|se disputent",
    "T6|Person 75 81|Maduro",
    "E1|Event:T3 Agent:T1 Target:T4",
    "E2|Event:T5 Agent:T6 Agent2:T1 Cause:E1",
    "R1|Coref Arg1:T1 Arg2:T6|",
    "*|Equiv T1 T2 T6",
    "A1|Realis E1 actual",
    "M2|Negated T6",
    "A3|Sure R1 yes",
    "N1|Reference T1 Wikidata:Q61053|Nicolás Maduro",
    "N2|Reference T6 Wikidata:Q61053|Maduro",
    "#1|AnnotatorNotes T1|a note",
    "#2|AnnotatorNotes T1|and more",
    "#3|Comment E2|see above",
)


def test_every_kind_of_line_becomes_a_record(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, *EVERYTHING))
    t1, _, t3, t4, t5, t6 = batch.mentions
    e1, e2, r1, equal = batch.frames
    assert (report.refused, report.lost, warned(report)) == ([], [], [])
    assert report.kept == {"article": 1, "T": 6, "E": 2, "R": 1, "*": 1, "A": 2, "M": 1, "N": 2, "#": 3}
    assert batch.articles[0].text == TEXT
    assert t5.spans == (Span(92, 94), Span(95, 104))
    assert (e1.triggers, e1.arguments) == ((t3.id,), (Argument("Agent", t1.id), Argument("Target", t4.id)))
    assert e2.arguments == (Argument("Agent", t6.id), Argument("Agent", t1.id), Argument("Cause", frame=e1.id))
    assert (r1.label, r1.triggers, r1.arguments) == ("Coref", (), (Argument("Arg1", t1.id), Argument("Arg2", t6.id)))
    assert [part.role for part in equal.arguments] == ["Arg", "Arg", "Arg"]
    assert (e1.attributes, t6.attributes, r1.attributes) == (
        (("Realis", "actual"),),
        (("Negated", "yes"),),
        (("Sure", "yes"),),
    )
    assert (t1.note, e2.note) == ("a note\nand more", "Comment: see above")
    (entity,) = batch.entities
    assert (entity.kind, entity.name, entity.codes) == ("Person", "Nicolás Maduro", (("Wikidata", "Q61053"),))
    assert t1.entities == t6.entities == (entity.id,)


def test_the_codebook_grows_by_labels_roles_and_attributes(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, *EVERYTHING))
    codebook = batch.codebook
    assert codebook is not None
    versions = {mention.codebook for mention in batch.mentions} | {frame.codebook for frame in batch.frames}
    assert versions == {codebook.version} == {2}
    assert [(label.code, label.kind, label.entities) for label in codebook.labels] == [
        ("Person", "span", True),
        ("Country", "span", False),
        ("Event", "frame", False),
        ("Coref", "frame", False),
        ("Equiv", "frame", False),
    ]
    event = codebook.label("Event")
    assert event is not None
    assert [use.role for use in event.roles] == ["Agent", "Target", "Cause"]
    assert {role.code for role in codebook.roles} == {"Agent", "Target", "Cause", "Arg1", "Arg2", "Arg"}
    assert [(found.on, found.code, len(found.values)) for found in codebook.attributes] == [
        ("frame", "Realis", 0),
        ("mention", "Negated", 1),
        ("frame", "Sure", 0),
    ]
    assert {w.message.split()[3].rstrip(";") for w in report.warnings if w.code == "label-created"} >= {"Person", "Arg"}


def test_the_labels_of_the_codebook_serve(tmp_path: Path) -> None:
    document(tmp_path, "T1|PERSON 15 29|Nicolás Maduro", "T2|SANCTION 52 57|rompu", "E1|SANCTION:T2 AGENT:T1")
    (batch,), _ = read(tmp_path, codebook=factories.codebook())
    person, trigger = batch.mentions
    assert batch.codebook is None
    assert (person.label, person.attributes) == ("ACTOR", ((TYPE, "PERSON"),))
    assert (trigger.label, trigger.attributes) == ("EVENT", ())
    assert (batch.frames[0].label, batch.frames[0].attributes) == ("EVENT", ((TYPE, "SANCTION"),))


def test_a_code_of_the_other_kind_gets_a_label_of_its_own(tmp_path: Path) -> None:
    document(tmp_path, "T1|ACTOR 50 57|a rompu", "E1|ACTOR:T1")
    (batch,), report = read(tmp_path, codebook=factories.codebook())
    assert (batch.mentions[0].label, batch.frames[0].label) == ("ACTOR-frame", "ACTOR-frame")
    assert warned(report) == [("label-kind", 0)]


CONF = """# types
[entities]
Actor
\tPerson
Country
[relations]
Located\tArg1:Person, Arg2:Country
<OVERLAP> Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>
[events]
<POG>=Person|Country
!Move
\tBreak\tAgent:<POG>, Target{2}:<POG>, Place?:Country, Arg2*:<ANY>
[attributes]
Negation\tArg:<EVENT>
Kind\tArg:Person|Country, Value:Name|Nominal
"""


def test_annotation_conf_gives_hierarchy_roles_and_values(tmp_path: Path) -> None:
    lines = (
        "T1|Person 15 29|Nicolás Maduro",
        "T2|Break 50 57|a rompu",
        "E1|Break:T2 Arg2:T1 Arg22:T1",
        "A1|Kind T1 Name",
    )
    (batch,), report = read(document(tmp_path, *lines, conf=CONF))
    codebook = batch.codebook
    assert codebook is not None
    assert [(label.code, label.parent, label.kind) for label in codebook.labels] == [
        ("Actor", "", "span"),
        ("Person", "Actor", "span"),
        ("Country", "", "span"),
        ("Move", "", "frame"),
        ("Break", "Move", "frame"),
        ("Located", "", "frame"),
    ]
    broken = codebook.label("Break")
    assert broken is not None
    assert [(use.role, use.least, use.most) for use in broken.roles] == [
        *(("Agent", 1, 1), ("Target", 2, 2), ("Place", 0, 1), ("Arg2", 0, 0))
    ]
    assert [(a.on, a.code, a.labels, [v.code for v in a.values]) for a in codebook.attributes] == [
        ("frame", "Negation", (), ["yes"]),
        ("mention", "Kind", ("Person", "Country"), ["Name", "Nominal"]),
    ]
    assert [part.role for part in batch.frames[0].arguments] == ["Arg2", "Arg2"]
    assert (warned(report), report.refused) == ([], [])


def test_quotes_over_lines_tabs_between_offsets_and_other_encodings_are_read(tmp_path: Path) -> None:
    text = "L’été à Genève,\nélu et réélu."
    (tmp_path / "a.txt").write_bytes(text.encode("cp1252"))
    (tmp_path / "a.ann").write_bytes("T1\tX\t8\t19\tGenève,\r\nélu\r\nT2\tX 23 28\tréélu\r\n".encode("cp1252"))
    (batch,), report = read(tmp_path)
    assert [(spanned(m)[1], report.refused) for m in batch.mentions] == [([(8, 19)], []), ([(23, 28)], [])]
    assert {code for code, _ in warned(report)} == {"encoding-guessed"}


def test_files_that_are_no_documents_are_refused_and_others_read(tmp_path: Path) -> None:
    document(tmp_path, "T1|X 0 1|😀", name="good")
    document(tmp_path, "T1|X 0 1|a", name="none", text="")
    document(tmp_path, text=bytes(range(256)) * 9, name="photo")
    (tmp_path / "lost.ann").write_text("T1\tX 0 3\tabc\n", "utf-8")
    (tmp_path / "lone.txt").write_text("Seul.", "utf-8")
    (tmp_path / ".hidden.txt").write_text("x", "utf-8")
    (tmp_path / "kb_shortcuts.conf").write_text("P Person", "utf-8")
    batches, report = read(tmp_path)
    assert [(batch.articles[0].name, len(batch.mentions)) for batch in batches] == [("good", 1), ("lone", 0)]
    assert [(Path(x.path).name, x.code) for x in report.refused] == [
        ("lost.ann", "no-text"),
        ("none.txt", "empty"),
        ("photo.txt", "binary"),
    ]
    assert warned(report) == [("no-annotations", 0)]


def test_either_file_may_be_given_and_both_are_one_document(tmp_path: Path) -> None:
    document(tmp_path, "T1|X 0 1|😀")
    for paths in ([tmp_path / "a.ann"], [tmp_path / "a.txt"], [tmp_path / "a.txt", tmp_path / "a.ann", tmp_path]):
        (batch,), report = read(*paths)
        assert (len(batch.mentions), report.refused) == (1, [])
    batches, report = read(tmp_path / "none.ann", tmp_path / "b.pdf")
    assert (batches, refused(report)) == ([], [("unreadable", 0), ("suffix", 0)])


def test_the_same_text_twice_is_told_and_names_are_kept_apart(tmp_path: Path) -> None:
    for name in ("x", "y"):
        (tmp_path / name).mkdir()
        document(tmp_path / name, "T1|X 0 1|😀")
    batches, report = read(tmp_path)
    assert [batch.articles[0].name for batch in batches] == ["a", "a-2"]
    assert [batch.codebook is not None for batch in batches] == [True, False]
    assert warned(report) == [("duplicate", 0)]


def test_a_layer_without_register_takes_no_reference(tmp_path: Path) -> None:
    document(tmp_path, "T1|DATE 15 29|Nicolás Maduro", "N1|Reference T1 Wikidata:Q1|x")
    (batch,), report = read(tmp_path, codebook=factories.codebook())
    assert (batch.entities, [loss.what for loss in report.lost]) == ([], ["references"])


NEWS = "brat-news-tutorial"


def figures(batches: list[Batch]) -> dict[str, Any]:
    frames: list[Frame] = [frame for batch in batches for frame in batch.frames]
    mentions = {mention.id: mention for batch in batches for mention in batch.mentions}
    types = {frame.triggers[0]: attribute(frame.attributes, TYPE) or frame.label for frame in frames if frame.triggers}
    labels = [types.get(id_) or spanned(mention)[0] for id_, mention in mentions.items()]
    relations = [f for f in frames if not f.triggers and f.arguments[0].role != "Arg"]
    names = [attribute(frame.attributes, TYPE) or frame.label for frame in relations]
    return {
        "documents": len(batches),
        "chars": sum(len(batch.articles[0].text) for batch in batches),
        "spans": len(mentions),
        "labels": {label: labels.count(label) for label in labels},
        "relations": {name: names.count(name) for name in names},
        "events": {name: list(types.values()).count(name) for name in types.values()},
        "event_arguments": sum(len(frame.arguments) for frame in frames if frame.triggers),
    }


@pytest.mark.parametrize(("name", "folder"), [(NEWS, NEWS), ("one-gold-many-formats", "one-gold-many-formats/brat")])
def test_the_corpora_have_the_figures_that_others_counted(name: str, folder: str) -> None:
    path = corpus(folder)
    known: dict[str, Any] = dict(expected(name))
    batches, report = read(path)
    found = figures(batches)
    assert found == {key: known[key] for key in found}
    assert (report.refused, report.lost, warned(report)) == ([], [], [])
    hashes = {batch.articles[0].name: batch.articles[0].sha256 for batch in batches}
    assert hashes == {entry["id"]: entry["text_sha256"] for entry in known["per_document"]}


@pytest.mark.parametrize("name", ["good", "crlf", "utf16-offsets", "bad"])
def test_hostile_files_give_the_spans_that_are_right(name: str) -> None:
    path = corpus("hostile-made") / "brat" / f"{name}.ann"
    known = dict(expected("hostile-made", "files"))
    wanted = known[f"brat/{'bad' if name == 'bad' else 'good'}.txt"]
    (batch,), report = read(path)
    found = [[spanned(m)[0], [list(place) for place in spanned(m)[1]]] for m in batch.mentions]
    assert found == wanted["spans"]
    assert batch.articles[0].sha256 in known[f"brat/{name}.txt"]["text"]
    assert bool(report.refused) == (name == "bad")
    assert bool(warned(report)) == (name in {"crlf", "utf16-offsets"})


def test_a_place_behind_a_tab_of_its_own_is_read(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, "T1|Person|15 29|Nicolás Maduro", "T2|Event|92 94;95 104|se disputent"))
    assert [mention.spans for mention in batch.mentions] == [(Span(15, 29),), (Span(92, 94), Span(95, 104))]
    assert (report.refused, warned(report)) == ([], [])


def test_fragments_in_any_order_are_one_mention(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, "T5|Event 95 104;92 94|se disputent"))
    assert [mention.spans for mention in batch.mentions] == [(Span(92, 94), Span(95, 104))]
    assert report.lost == []


def test_a_relation_may_join_relations(tmp_path: Path) -> None:
    lines = ("T1|Person 15 29|Nicolás Maduro", "T6|Person 75 81|Maduro", "R2|Nest Arg1:R1 Arg2:T1|", EVERYTHING[8])
    (batch,), report = read(document(tmp_path, *lines))
    nest, same = batch.frames
    assert nest.arguments == (Argument("Arg1", frame=same.id), Argument("Arg2", mention=batch.mentions[0].id))
    assert (report.refused, report.lost) == ([], [])


def test_white_space_that_the_quote_lacks_is_left_out_and_told(tmp_path: Path) -> None:
    (batch,), report = read(document(tmp_path, "T1|Person 14 29|Nicolás Maduro"))
    assert [mention.spans for mention in batch.mentions] == [(Span(15, 29),)]
    assert warned(report) == [("blank-ends", 1)]
