from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path

import cassis
import pytest

from annotator.formats import xmi
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Annotator, Argument, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, sample
from tests.unit.formats.uima_files import (
    SYSTEM,
    content,
    export,
    feature,
    read,
    together,
    type_,
    type_system,
    written,
)

ANA = '<custom:Span begin="3" end="6" value="PER"/>'
BOB = '<custom:Span begin="18" end="21" value="PER"/>'
EVENT = '<custom:Event begin="7" end="12" value="Break" roles="13 14"/>'
LINKS = ('<custom:EventRolesLink role="Agent" target="10"/>', '<custom:EventRolesLink role="Target" target="11"/>')


def test_offsets_count_utf_16_units(tmp_path: Path) -> None:
    (batch,), report = read(xmi.IMPORTER, written(tmp_path, ANA))
    (mention,) = batch.mentions
    assert (mention.spans, mention.label, mention.attributes) == ((Span(2, 5),), "Span", ((TYPE, "PER"),))
    assert mention.spans[0].of(batch.articles[0].text) == "Ana"
    assert (report.warnings, report.refused, report.lost) == ([], [], [])


def test_named_entities_are_called_by_their_value(tmp_path: Path) -> None:
    (batch,), _ = read(xmi.IMPORTER, written(tmp_path, '<ner:NamedEntity begin="3" end="6" value="PER"/>'))
    assert [(m.label, m.attributes) for m in batch.mentions] == [("PER", ())]


def test_a_label_of_the_project_is_used(tmp_path: Path) -> None:
    path = written(tmp_path, '<ner:NamedEntity begin="3" end="6" value="PERSON"/>')
    (batch,), _ = read(xmi.IMPORTER, path, codebook=factories.codebook())
    assert [(m.label, m.attributes) for m in batch.mentions] == [("ACTOR", ((TYPE, "PERSON"),))]


def test_features_become_attributes_notes_and_entities(tmp_path: Path) -> None:
    ana = ANA.replace("/>", ' identifier="http://www.wikidata.org/entity/Q1" comment="sure?" sure="true"/>')
    bob = BOB.replace("/>", ' identifier="http://www.wikidata.org/entity/Q1"/>')
    (batch,), _ = read(xmi.IMPORTER, written(tmp_path, ana, bob))
    one, other = batch.mentions
    (entity,) = batch.entities
    assert (one.note, attribute(one.attributes, "sure")) == ("sure?", "yes")
    assert (entity.kind, entity.name, entity.codes) == ("Span", "Ana", (("Wikidata", "Q1"),))
    assert one.entities == other.entities == (entity.id,)
    assert batch.codebook is not None
    assert [(found.code, found.entities, found.parent) for found in batch.codebook.labels] == [
        ("Span", True, ""),
        ("PER", False, "Span"),
    ]
    assert [(found.on, found.code, found.labels) for found in batch.codebook.attributes] == [
        ("mention", "sure", ("Span",))
    ]


def test_links_make_a_frame_of_any_number_of_arguments(tmp_path: Path) -> None:
    (batch,), report = read(xmi.IMPORTER, written(tmp_path, ANA, BOB, EVENT, *LINKS))
    ana, event, bob = batch.mentions
    (frame,) = batch.frames
    assert (frame.label, frame.triggers, frame.attributes) == ("Event", (event.id,), ((TYPE, "Break"),))
    assert frame.arguments == (Argument("Agent", mention=ana.id), Argument("Target", mention=bob.id))
    assert batch.codebook is not None
    label = batch.codebook.label("Event")
    assert label is not None
    assert (label.kind, [use.role for use in label.roles]) == ("frame", ["Agent", "Target"])
    assert report.lost == []


def test_relations_become_frames_of_two(tmp_path: Path) -> None:
    relation = '<custom:Relation begin="18" end="21" value="hits" Governor="10" Dependent="11"/>'
    (batch,), _ = read(xmi.IMPORTER, written(tmp_path, ANA, BOB, relation))
    (frame,) = batch.frames
    ana, bob = batch.mentions
    assert (frame.label, frame.attributes, frame.triggers) == ("Relation", ((TYPE, "hits"),), ())
    assert frame.arguments == (Argument("ARG1", mention=ana.id), Argument("ARG2", mention=bob.id))


def test_a_chain_is_an_entity(tmp_path: Path) -> None:
    links = ('<custom:SimpleLink begin="3" end="6" next="11"/>', '<custom:SimpleLink begin="18" end="21"/>')
    (batch,), _ = read(xmi.IMPORTER, written(tmp_path, *links, '<custom:SimpleChain first="10"/>'))
    one, other = batch.mentions
    (entity,) = batch.entities
    assert one.entities == other.entities == (entity.id,)


def test_tokens_are_left_out_in_one_line_but_stay_where_a_relation_joins_them(tmp_path: Path) -> None:
    tokens = [f'<seg:Token begin="{a}" end="{b}"/>' for a, b in ((0, 2), (3, 6), (7, 12))]
    relation = '<custom:Relation begin="3" end="6" Governor="11" Dependent="12"/>'
    (batch,), report = read(xmi.IMPORTER, written(tmp_path, *tokens, relation))
    assert [m.label for m in batch.mentions] == ["Token", "Token"]
    assert len(batch.frames) == 1
    assert [(loss.what, loss.count) for loss in report.lost] == [("what programs annotate", 1)]


@pytest.mark.parametrize(("begin", "end"), [("1", "6"), ("3", "99"), ("6", "3"), ("-1", "3"), ("x", "3")])
def test_what_is_no_place_is_lost_and_the_rest_stays(tmp_path: Path, begin: str, end: str) -> None:
    bad = f'<custom:Span begin="{begin}" end="{end}" value="PER"/>'
    (batch,), report = read(xmi.IMPORTER, written(tmp_path, bad, BOB))
    assert [m.spans for m in batch.mentions] == [(Span(17, 20),)]
    assert [(loss.what, loss.count) for loss in report.lost] == [("Span", 1)]


def test_a_place_without_words_is_lost(tmp_path: Path) -> None:
    _, report = read(xmi.IMPORTER, written(tmp_path, '<custom:Span begin="3" end="3"/>'))
    assert [(loss.what, loss.why) for loss in report.lost] == [
        ("Span", "a mention has words; this one has a place only")
    ]


def test_types_that_the_type_system_lacks_are_taken_as_they_look(tmp_path: Path) -> None:
    path = written(tmp_path, ANA, BOB, EVENT, *LINKS, system="")
    (batch,), report = read(xmi.IMPORTER, path)
    (frame,) = batch.frames
    assert [part.role for part in frame.arguments] == ["Agent", "Target"]
    assert [found.code for found in report.warnings] == ["no-typesystem"]


def test_the_type_system_may_be_named_or_lie_in_an_archive(tmp_path: Path) -> None:
    path = written(tmp_path / "a", ANA, system="")
    system = tmp_path / "types.xml"
    system.write_text(SYSTEM, "utf-8")
    _, report = read(xmi.IMPORTER, path, options={"typesystem": str(system)})
    assert report.warnings == []
    packed = tmp_path / "all.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.write(path, "deep/a.xmi")
        archive.write(system, "deep/TypeSystem.xml")
    (batch,), report = read(xmi.IMPORTER, packed)
    assert (len(batch.mentions), report.warnings) == (1, [])


@pytest.mark.parametrize(
    "head", ['<!DOCTYPE x [<!ENTITY e "ha">]>', "<!DOCTYPE x>", '<!DOCTYPE x SYSTEM "http://localhost/x.dtd">']
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types_are_refused(tmp_path: Path, head: str, encoding: str) -> None:
    path = written(tmp_path, ANA)
    path.write_bytes((head + path.read_text("utf-8")).encode(encoding))
    batches, report = read(xmi.IMPORTER, path)
    assert (batches, [found.code for found in report.refused]) == ([], ["doctype"])


def test_no_other_file_is_read_by_way_of_a_document_type(tmp_path: Path) -> None:
    (tmp_path / "x.dtd").write_text('<!ENTITY e "secret">', "utf-8")
    path = written(tmp_path, ANA.replace("PER", "&e;"))
    path.write_text(f'<!DOCTYPE x SYSTEM "{tmp_path / "x.dtd"}">{path.read_text("utf-8")}', "utf-8")
    assert read(xmi.IMPORTER, path)[0] == []
    path = written(tmp_path / "b", ANA)
    system = tmp_path / "b" / "TypeSystem.xml"
    system.write_text(f'<!DOCTYPE x SYSTEM "{tmp_path / "x.dtd"}">{SYSTEM}', "utf-8")
    _, report = read(xmi.IMPORTER, path)
    assert [found.code for found in report.refused] == ["doctype"]


def test_utf_16_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, ANA)
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    (batch,), _ = read(xmi.IMPORTER, path)
    assert [m.spans for m in batch.mentions] == [(Span(2, 5),)]


@pytest.mark.parametrize("name", ["x=print(1), y", "a b", "1a", ""])
def test_names_that_are_none_never_reach_the_library(tmp_path: Path, name: str) -> None:
    system = type_system(type_("webanno.custom.Span", feature(name)))
    batches, report = read(xmi.IMPORTER, written(tmp_path, ANA, system=system))
    assert (batches, [found.code for found in report.refused]) == ([], ["typesystem"])


def test_features_called_as_words_of_python_are_read(tmp_path: Path) -> None:
    system = type_system(type_("webanno.custom.Span", feature("from"), feature("value")))
    path = written(tmp_path, ANA.replace("/>", ' from="Rome"/>'), system=system)
    (batch,), report = read(xmi.IMPORTER, path)
    assert batch.mentions[0].attributes == (("from", "Rome"), (TYPE, "PER"))
    assert report.refused == []


def test_one_bad_file_does_not_hold_up_the_others(tmp_path: Path) -> None:
    written(tmp_path, ANA)
    (tmp_path / "b.xmi").write_text("<xmi", "utf-8")
    batches, report = read(xmi.IMPORTER, tmp_path)
    assert (len(batches), [found.code for found in report.refused]) == (1, ["xml"])


def test_roles_of_later_files_are_in_the_first_codebook(tmp_path: Path) -> None:
    path = written(tmp_path, ANA, BOB, EVENT, *LINKS)
    other = path.read_text("utf-8").replace('"Agent"', '"Helper"').replace("Ana", "Eva")
    (tmp_path / "b.xmi").write_text(other, "utf-8")
    batches, _ = read(xmi.IMPORTER, tmp_path)
    first = batches[0].codebook
    label = first.label("Event") if first is not None else None
    assert label is not None
    assert [use.role for use in label.roles] == ["Agent", "Target", "Helper"]


def test_the_sample_comes_back_as_it_was(tmp_path: Path) -> None:
    project = sample()
    report = export(xmi.EXPORTER, project, tmp_path)
    batches, read_report = read(xmi.IMPORTER, tmp_path, codebook=project.codebook)
    assert content(together(batches)) == content(project)
    assert {batch.codebook for batch in batches} == {None}
    assert read_report.warnings == []
    assert {loss.what for loss in report.lost} == {"progress", "details of entities"}


def test_the_library_reads_what_is_exported(tmp_path: Path) -> None:
    export(xmi.EXPORTER, sample(), tmp_path)
    actors: list[str] = []
    for folder in tmp_path.iterdir():
        system = cassis.load_typesystem(folder / "TypeSystem.xml")
        for path in folder.glob("*.xmi"):
            cas = cassis.load_cas_from_xmi(BytesIO(path.read_bytes()), typesystem=system)
            assert cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
            actors += [actor.get_covered_text() for actor in cas.select("webanno.custom.ACTOR")]
    assert "Conseil souverain" in actors
    assert all(map(str.strip, actors))


def test_details_of_entities_that_cannot_be_read_are_told(tmp_path: Path) -> None:
    project = sample()
    export(xmi.EXPORTER, project, tmp_path)
    path = min(tmp_path.rglob("*.xmi"))
    path.write_text(re.sub('attacheEntities="[^"]+', 'attacheEntities="[{', path.read_text("utf-8"), count=1), "utf-8")
    batches, report = read(xmi.IMPORTER, tmp_path, codebook=project.codebook)
    assert [loss.count for loss in report.lost if loss.what == "details of entities"] == [1]
    assert sum(len(batch.mentions) for batch in batches) == len(project.all_mentions)


def test_links_are_called_as_inception_calls_them(tmp_path: Path) -> None:
    export(xmi.EXPORTER, sample(), tmp_path)
    system = cassis.load_typesystem(next(tmp_path.rglob("TypeSystem.xml")))
    link = system.get_type("webanno.custom.EVENTAGENTLink")
    assert {found.name for found in link.features} == {"role", "target"}
    assert system.get_type("webanno.custom.EVENT").get_feature("AGENT").elementType.name == link.name


def test_codes_that_are_no_names_of_java_come_back(tmp_path: Path) -> None:
    text = "👍 Ana."
    article = factories.article(text, id="t", name="n", language="")
    mentions = [
        factories.mention(2, 5, "Éléments d’État", id="m1", attributes=(("class", "2"), ("clé é", "1"))),
        factories.mention(2, 5, "Elements d_Etat", id="m2"),
    ]
    project = MemoryProject(Codebook("c", "x"), (Annotator("a", "Ann"),), (), [article], mentions)
    export(xmi.EXPORTER, project, tmp_path)
    batches, _ = read(xmi.IMPORTER, tmp_path)
    assert content(together(batches))[1] == content(project)[1]


def test_exports_are_the_same_for_the_same_records(tmp_path: Path) -> None:
    export(xmi.EXPORTER, sample(), tmp_path / "a")
    export(xmi.EXPORTER, sample(), tmp_path / "b")
    files = [path.relative_to(tmp_path / "a") for path in (tmp_path / "a").rglob("*.xm*")]
    assert files
    assert all((tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes() for name in files)


def test_of_several_views_the_one_with_annotations_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "a.xmi"
    path.write_text(
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:my="http:///my.ecore" '
        'xmi:version="2.0"><cas:NULL xmi:id="0"/><my:P xmi:id="5" sofa="2" begin="0" end="5" label="LOC"/>'
        '<my:P xmi:id="6" sofa="2" begin="6" end="10" label="X"/>'
        '<my:P xmi:id="7" sofa="1" begin="0" end="1" label="Y"/>'
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="&lt;p&gt;Paris dort&lt;/p&gt;"/>'
        '<cas:Sofa xmi:id="2" sofaNum="2" sofaID="plain" sofaString="Paris dort"/>'
        '<cas:View sofa="1" members="7"/><cas:View sofa="2" members="5 6"/></xmi:XMI>',
        "utf-8",
    )
    (batch,), report = read(xmi.IMPORTER, path)
    assert (batch.articles[0].text, len(batch.mentions)) == ("Paris dort", 2)
    assert {(loss.what, loss.count, loss.why) for loss in report.lost} == {
        ("view", 1, "an article has one text; _InitialView is another"),
        ("annotation", 1, "it is about another text, the view _InitialView"),
    }
