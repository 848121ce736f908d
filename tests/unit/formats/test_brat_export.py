from __future__ import annotations

import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.protocols import Batch
from annotator.model.errors import ExportRefused
from annotator.model.records import TYPE, Annotator, Argument, Article, Entity, Frame, Mention, Progress
from annotator.model.span import Span, joined
from tests import factories
from tests.unit.formats.brat_documents import read
from tests.unit.formats.memory_projects import Cancelled, MemoryProject, cancelled, export, lost, sample, turned

TEXT = "📰 Maduro rompt avec\nWashington et\tla Chine."


def project(*records: Mention | Frame, texts: tuple[Article, ...] = (), **fields: Any) -> MemoryProject:
    mentions = [record for record in records if isinstance(record, Mention)]
    frames = [record for record in records if isinstance(record, Frame)]
    articles = texts or (factories.article(TEXT, id="t", name="a", language=""),)
    return MemoryProject(factories.codebook(), texts=articles, all_mentions=mentions, all_frames=frames, **fields)


def files(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_bytes().decode() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_the_lines_are_those_of_brat(tmp_path: Path) -> None:
    maduro = factories.mention(2, 8, id="m1", entities=("e1",), attributes=((TYPE, "PERSON"), ("kind", "name")))
    both = replace(factories.mention(9, 14, "COUNTRY", id="m2", note="one\ntwo"), spans=(Span(15, 31), Span(34, 42)))
    trigger = factories.mention(9, 14, "EVENT", id="m3")
    parts = (Argument("AGENT", mention="m1"), Argument("TARGET", mention="m2"), Argument("TARGET", mention="m1"))
    event = factories.frame("m3", id="f1", arguments=parts, attributes=((TYPE, "SANCTION"), ("mode", "expel")))
    plain = factories.frame("m3", id="f2", arguments=(Argument("TARGET", frame="f1"),))
    pair = Frame("f3", "t", "a", "SAME", arguments=(Argument("Arg", mention="m1"), Argument("Arg", mention="m2")))
    entity = factories.entity("Maduro", id="e1", type="PERSON", codes=(("ISO", "VE"), ("Wikidata", "Q1")))
    report = export("brat", project(maduro, both, trigger, event, plain, pair, register=[entity]), tmp_path)
    found = files(tmp_path)
    assert sorted(found) == ["a.ann", "a.txt", "annotation.conf"]
    assert found["a.txt"] == TEXT
    assert found["a.ann"].replace("\t", "|").splitlines() == [
        "T1|PERSON 2 8|Maduro",
        "T2|SANCTION 9 14|rompt",
        "T3|EVENT 9 14|rompt",
        "#1|SameTrigger T3|T2",
        "T4|COUNTRY 15 31;34 42|avec Washington  la Chine",
        "*|SAME T1 T4",
        "E1|SANCTION:T2 AGENT:T1 TARGET:T4 TARGET2:T1",
        "E2|EVENT:T3 TARGET:E1",
        "A1|kind T1 name",
        "N1|Reference T1 ISO:VE|Maduro",
        "N2|Reference T1 Wikidata:Q1|Maduro",
        "#2|AnnotatorNotes T4|one",
        "#3|AnnotatorNotes T4|two",
        "A2|mode E1 expel",
    ]
    assert report.lost == []
    assert (report.articles, report.mentions, report.frames, report.entities) == (1, 3, 3, 1)
    assert report.kept == {"article": 1, "T": 4, "E": 2, "*": 1, "A": 2, "N": 2, "#": 3}


def test_annotation_conf_tells_the_codebook(tmp_path: Path) -> None:
    one, two = factories.mention(2, 8, id="m1", attributes=(("odd", "x"),)), factories.mention(15, 19, id="m2")
    link = Frame("f1", "t", "a", "NEAR", arguments=(Argument("FROM", mention="m1"), Argument("TO", mention="m2")))
    export("brat", project(one, two, link), tmp_path)
    assert files(tmp_path)["annotation.conf"].replace("\t", "|").splitlines() == [
        *("[entities]", "ACTOR", "|PERSON", "COUNTRY", "DATE", ""),
        *("[relations]", "NEAR|FROM:<ANY>, TO:<ANY>", "<OVERLAP>|Arg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>", ""),
        *("[events]", "EVENT|AGENT+:<ANY>, TARGET*:<ANY>, DATE?:<ANY>"),
        *("|SANCTION|AGENT+:<ANY>, TARGET*:<ANY>, DATE?:<ANY>", ""),
        *("[attributes]", "kind|Arg:ACTOR, Value:name|title", "mode|Arg:SANCTION, Value:expel"),
        "odd|Arg:<ENTITY>, Value:x",
    ]


def test_what_brat_cannot_say_is_listed(tmp_path: Path) -> None:
    mention = factories.mention(2, 8, id="m1", value="2019", flag=True, confidence="possible", note="a\rb")
    odd = factories.mention(2, 8, id="m2", attributes=(("office", "head of state"),), entities=("gone",))
    trigger = factories.mention(9, 14, "EVENT", id="m3", attributes=((TYPE, "SANCTION"),))
    more = factories.mention(15, 19, "EVENT", id="m4")
    parts = (Argument("AGENT", entity="e1"), Argument("TARGET", text="x"), Argument("DATE", mention="m1", source="e1"))
    event = factories.frame("m3", "m4", id="f1", arguments=parts, date="2019", source="e1", flag=True)
    bare = factories.frame(id="f2", arguments=parts[:1])
    article = factories.article(f"{TEXT}\r", id="t", name="a", language="fr", date="2019", metadata=(("k", "v"),))
    entity = factories.entity("Maduro", id="e1")
    made = project(
        *(mention, odd, trigger, more, event, bare),
        texts=(article,),
        register=[entity],
        states=[Progress("t/a", "t", "a", "done")],
    )
    report = export("brat", made, tmp_path)
    assert Counter({what: count for (what, _), count in lost(report).items()}) == {
        "values of mentions": 1,
        "flags of mentions": 1,
        "confidence": 1,
        "control characters in notes": 1,
        "attributes": 1,
        "references": 1,
        "types of triggers": 1,
        "further triggers": 1,
        "entities without words": 1,
        "arguments": 1,
        "details of arguments": 1,
        "dates of events": 1,
        "sources of events": 1,
        "flags of events": 1,
        "events without trigger": 1,
        "article language": 1,
        "article date": 1,
        "article metadata": 1,
        "carriage returns": 1,
        "progress": 1,
        "entities that no mention names": 1,
    }
    assert all(loss.why and loss.where for loss in report.lost)
    assert {place for loss in report.lost for place in loss.where} == {
        *("a:m1", "a:m2", "a:m3", "a:f1", "a:f2", "a", "Maduro")
    }
    assert (tmp_path / "a.txt").read_bytes().decode() == article.text


def test_codes_that_brat_cannot_write_are_renamed_and_listed(tmp_path: Path) -> None:
    report = export(
        "brat", project(factories.mention(2, 8, "État major"), factories.mention(2, 8, "Etat/major")), tmp_path
    )
    assert sorted(line.split("\t")[1] for line in files(tmp_path)["a.ann"].splitlines()) == [
        "Etat_major 2 8",
        "Etat_major_2 2 8",
    ]
    assert [(loss.what, loss.count) for loss in report.lost] == [("codes as they were", 2)]


def test_file_names_are_safe_and_apart_and_each_annotator_has_a_folder(tmp_path: Path) -> None:
    texts = tuple(factories.article(f"{n} {TEXT}", id=n, name=name) for n, name in (("x", "a/b"), ("y", "A_B")))
    mine, other = factories.mention(0, 1, article="x"), factories.mention(0, 1, article="y", annotator="b")
    people = (Annotator("a", "Ann"), Annotator("b", "../Bob"), Annotator("c", "Idle"))
    report = export("brat", project(mine, other, texts=texts, people=people), tmp_path)
    assert sorted(files(tmp_path)) == [
        *("Ann/A_B-2.ann", "Ann/A_B-2.txt", "Ann/a_b.ann", "Ann/a_b.txt"),
        *("_._Bob/A_B-2.ann", "_._Bob/A_B-2.txt", "_._Bob/a_b.ann", "_._Bob/a_b.txt", "annotation.conf"),
    ]
    assert [warning.code for warning in report.warnings] == ["annotators"]


def test_the_same_records_give_the_same_bytes_whatever_their_order(tmp_path: Path) -> None:
    export("brat", sample(), tmp_path / "one")
    export("brat", turned(sample()), tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_stopped_or_refused_export_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old", "utf-8")
    with pytest.raises(Cancelled):
        cancelled("brat", sample(), tmp_path)
    with pytest.raises(ExportRefused):
        export("brat", project(factories.mention(2, 8, note="\ud800")), tmp_path)
    with pytest.raises(ExportRefused):
        export("brat", project(), tmp_path / "a.txt")
    assert files(tmp_path) == {"a.txt": "old"}


def test_the_sample_project_comes_back_but_for_what_is_listed(tmp_path: Path) -> None:
    report = export("brat", sample(), tmp_path)
    batches, again = read(tmp_path, codebook=sample().codebook)
    assert (again.refused, again.lost) == ([], [])
    assert {w.code for w in again.warnings} == {"duplicate"}
    assert (again.mentions, again.frames) == (report.mentions, report.frames)
    assert all(batch.codebook is None for batch in batches)
    labels = Counter(frame.attributes for frame in sample().all_frames)
    assert labels == Counter(frame.attributes for batch in batches for frame in batch.frames)


NOTES = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=8)
LETTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff\ufeff", include_characters="\n\t"
)
ENTITIES = [
    factories.entity("Maduro", id="e1", codes=(("ISO", "VE"), ("Wikidata", "Q1"))),
    factories.entity("Trump", id="e2", codes=(("Wikidata", "Q2"),)),
    factories.entity("Guaidó", id="e3", codes=(("ISO", "X"),)),
    factories.entity("Nobody", id="e4"),
]


@st.composite
def made(draw: st.DrawFn) -> MemoryProject:
    """A project of one article with only what brat can say."""
    text = "x" + draw(st.text(LETTERS, max_size=60))
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 9)).map(
        lambda place: Span(place[0], min(sum(place), len(text)))
    )
    spans = st.lists(places, min_size=1, max_size=3).map(joined)
    note = st.lists(NOTES, max_size=3).map("\n".join)
    mentions = []
    for number in range(draw(st.integers(0, 6))):
        label = draw(st.sampled_from(["ACTOR", "COUNTRY", "EVENT", "Other-1"]))
        person = label == "ACTOR" and draw(st.booleans())
        attributes = ((TYPE, "PERSON"),) if person else draw(st.sampled_from([(), (("kind", "name"), ("kind", "é|,"))]))
        named = st.lists(st.sampled_from(["e1", "e2", "e3", "e4"]), max_size=3, unique=True).map(tuple)
        entities = draw(named) if label == "ACTOR" and not person else ()
        fields = {"id": f"m{number}", "attributes": attributes, "note": draw(note), "entities": entities}
        mentions.append(replace(factories.mention(0, 1, label, **fields), spans=draw(spans)))
    triggers = [mention.id for mention in mentions if mention.label == "EVENT"]
    frames = _frames(draw, [mention.id for mention in mentions], triggers, note=note)
    article = factories.article(text, id="t", name="a")
    return project(*mentions, *frames, texts=(article,), register=ENTITIES)


def _frames(draw: st.DrawFn, mentions: list[str], triggers: list[str], *, note: st.SearchStrategy[str]) -> list[Frame]:
    events = [f"f{number}" for number in range(draw(st.integers(0, 4)))] if triggers else []
    fillers = [("mention", id_) for id_ in mentions] + [("frame", id_) for id_ in events]
    if not fillers:
        return []
    roles = st.sampled_from(["AGENT", "TARGET", "Arg1", "Arg2", "Arg12", "X1Y"])
    argument = st.builds(_argument, roles, st.sampled_from(fillers))
    frames = []
    for id_ in events:
        attributes = draw(st.sampled_from([(), ((TYPE, "SANCTION"),), (("mode", "expel"), (TYPE, "SANCTION"))]))
        parts = tuple(draw(st.lists(argument, max_size=4)))
        fields = {"id": id_, "arguments": parts, "attributes": attributes, "note": draw(note)}
        frames.append(factories.frame(draw(st.sampled_from(triggers)), **fields))
    for number in range(draw(st.integers(0, 3))):
        one, two = draw(argument), draw(argument)
        fields = {"label": draw(st.sampled_from(["NEAR", "FAR"])), "arguments": (one, two), "note": draw(note)}
        frames.append(factories.frame(id=f"r{number}", **fields))
        members = tuple(replace(part, role="Arg") for part in draw(st.lists(argument, min_size=2, max_size=4)))
        frames.append(factories.frame(id=f"s{number}", label="SAME", arguments=members))
    return frames


def _argument(role: str, filler: tuple[str, str]) -> Argument:
    kind, id_ = filler
    return Argument(role, mention=id_) if kind == "mention" else Argument(role, frame=id_)


def told(batch: Batch) -> list[Any]:
    """Everything that matters, without the ids: each record by what it says, links by what they lead to."""
    entities = {entity.id: (entity.kind, entity.name, entity.codes) for entity in batch.entities}
    mentions = {
        m.id: (m.label, m.spans, m.attributes, m.note, tuple(entities[id_] for id_ in m.entities))
        for m in batch.mentions
    }
    frames = {f.id: (f.label, tuple(mentions[id_] for id_ in f.triggers), f.attributes, f.note) for f in batch.frames}
    parts = {
        frame.id: [(part.role, mentions.get(part.mention), frames.get(part.frame)) for part in frame.arguments]
        for frame in batch.frames
    }
    return [
        [article.text for article in batch.articles],
        Counter(mentions.values()),
        Counter(repr((frames[id_], parts[id_])) for id_ in frames),
    ]


@given(made(), st.booleans())
def test_import_after_export_gives_what_there_was(before: MemoryProject, known: bool) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        report = export("brat", before, folder)
        (batch,), again = read(folder, codebook=before.codebook if known else None)
    assert {what for what, _ in lost(report)} <= {"article language", "entities that no mention names"}
    expected = {"label-created", "mojibake", "value-added", "role-fuller"}
    assert (again.refused, again.lost, {w.code for w in again.warnings} - expected) == ([], [], set())
    assert told(batch) == told(
        Batch([], [*before.register], [*before.texts], [*before.all_mentions], [*before.all_frames])
    )


def test_an_entity_without_code_is_the_same_in_every_article(tmp_path: Path) -> None:
    texts = tuple(factories.article(f"{n} {TEXT}", id=n, name=n) for n in ("x", "y"))
    entity = Entity("e9", "ACTOR", "Nobody")
    mentions = [factories.mention(0, 1, article=n, entities=("e9",)) for n in ("x", "y")]
    export("brat", project(*mentions, texts=texts, register=[entity]), tmp_path)
    one, two = read(tmp_path, codebook=factories.codebook())[0]
    assert [(found.name, found.codes) for found in one.entities] == [("Nobody", ())]
    assert two.entities == []
    assert one.mentions[0].entities == two.mentions[0].entities == (one.entities[0].id,)
