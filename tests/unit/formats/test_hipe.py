from __future__ import annotations

from pathlib import Path

from tests import factories
from tests.unit.formats.conll_reading import read, words

HEADER = "TOKEN NE-COARSE-LIT NE-COARSE-METO NE-FINE-LIT NE-FINE-METO NE-FINE-COMP NE-NESTED NEL-LIT NEL-METO MISC"
ROWS = """\
# hipe2022:document_id = d1
# hipe2022:date = 1923-01-15
# hipe2022:language = fr
# newseye:publication_title =  L_OEuvre
M B-pers O B-pers.ind O B-comp.title O Q42 _ NoSpaceAfter
. I-pers O I-pers.ind O I-comp.title O Q42 _ LED0.00
Nord I-pers O I-pers.ind O O B-loc Q42 _ Partial--2:4|EndOfLine
# O O O O O O _ _ _
Lyon B-loc B-org B-loc.adm.town O O O NIL Q9 NoSpaceAfter|EndOfSentence
nord O O O O O I-loc _ _ _

# hipe2022:document_id = d2
Adams B-pers O O O O O Q42 _ _"""


def made(folder: Path, rows: str = ROWS, header: str = HEADER) -> Path:
    lines = [line if line.startswith("# ") and "=" in line else line.replace(" ", "\t") for line in rows.split("\n")]
    path = folder / "a.tsv"
    path.write_text("\n".join([header.replace(" ", "\t"), *lines]), "utf-8")
    return path


def test_articles_mentions_and_links(tmp_path: Path) -> None:
    (batch,), report = read("hipe", made(tmp_path))
    assert [(a.name, a.text, a.date, a.source) for a in batch.articles] == [
        ("d1", "M. Nord # Lyon\nnord", "1923-01-15", "L_OEuvre"),
        ("d2", "Adams", "", ""),
    ]
    assert words(batch) == [("pers", "M. Nord"), ("loc", "Lyon"), ("pers", "Adams")]
    assert batch.mentions[0].note == "Partial--2:4"
    (entity,) = batch.entities
    assert (entity.name, entity.aliases, entity.codes) == ("M. Nord", ("Adams",), (("wikidata", "Q42"),))
    assert [bool(mention.entities) for mention in batch.mentions] == [True, False, True]
    assert batch.codebook is not None
    assert [(label.code, label.entities) for label in batch.codebook.labels] == [("pers", True), ("loc", True)]
    assert [warning.code for warning in report.warnings] == ["label-created"] * 2
    assert {(loss.what, loss.count) for loss in report.lost} == {
        ("NE-COARSE-METO", 1),
        ("NE-FINE-LIT", 2),
        ("NE-FINE-COMP", 1),
        ("NE-NESTED", 2),
        ("NIL", 1),
    }


def test_fine_tags_are_types_and_other_columns_are_stacked(tmp_path: Path) -> None:
    (batch,), report = read("hipe", made(tmp_path), columns="all")
    assert words(batch) == [
        ("pers", "M. Nord"),
        ("comp.title", "M."),
        ("loc", "Nord"),
        ("loc", "Lyon"),
        ("org", "Lyon"),
        ("loc", "nord"),
        ("pers", "Adams"),
    ]
    assert [mention.attributes for mention in batch.mentions[::3]][:2] == [
        (("type", "pers.ind"),),
        (("type", "loc.adm.town"),),
    ]
    assert [(w.code, w.line) for w in report.warnings if w.line] == [("tag-sequence", 11)]
    assert batch.codebook is not None
    assert ("pers.ind", "pers") in {(label.code, label.parent) for label in batch.codebook.labels}
    assert {entity.codes for entity in batch.entities} == {(("wikidata", "Q42"),), (("wikidata", "Q9"),)}


def test_a_tag_that_the_codebook_knows_as_a_type_stands_below_its_layer(tmp_path: Path) -> None:
    rows = "A B-PERSON O O O O O Q1 _ _\nB B-DATE O O O O O Q2 _ _\nC B-NEW O O O O O _ _ _"
    (batch,), report = read("hipe", made(tmp_path, rows), codebook=factories.codebook())
    assert [(m.label, m.attributes, len(m.entities)) for m in batch.mentions] == [
        ("ACTOR", (("type", "PERSON"),), 1),
        ("DATE", (), 0),
        ("NEW", (), 0),
    ]
    assert [entity.kind for entity in batch.entities] == ["ACTOR"]
    assert batch.codebook is not None
    assert batch.codebook.labels[-1].code == "NEW"
    assert [(loss.what, loss.where) for loss in report.lost] == [("link", [f"{tmp_path / 'a.tsv'}:3"])]


def test_links_may_be_left_out(tmp_path: Path) -> None:
    (batch,), _ = read("hipe", made(tmp_path), links="no")
    assert (batch.entities, {mention.entities for mention in batch.mentions}) == ([], {()})


def test_other_tables_and_ragged_lines_are_refused(tmp_path: Path) -> None:
    path = made(tmp_path, rows="a\nb O O", header="word tag other")
    assert [refused.code for refused in read("hipe", path)[1].refused] == ["header"]
    path = made(tmp_path, rows="Paris B-loc\nLyon B-loc O O", header="TOKEN NE-COARSE-LIT")
    (batch,), report = read("hipe", path)
    assert words(batch) == [("loc", "Paris")]
    assert [(refused.code, refused.line) for refused in report.refused] == [("columns", 3)]
    assert [refused.code for refused in read("hipe", path, columns="NE-X")[1].refused] == ["columns"]


def test_what_is_lost_is_counted_in_every_scheme_of_tags(tmp_path: Path) -> None:
    rows = """\
# hipe2022:document_id = d1
Munich S-loc O S-loc.adm.town O O O Q1726 _ _
et O O O O O O _ _ _
Lyon I-loc O I-loc.adm.town O O B-org Q1|Q2 _ _
nord E-loc O E-loc.adm.town O O E-org Q1|Q2 _ _
Lille S-loc O O O O O NIL _ _
Nice S-loc O O O O O _ _ _"""
    _, report = read("hipe", made(tmp_path, rows))
    assert {(loss.what, loss.count) for loss in report.lost} == {
        ("NE-FINE-LIT", 2),
        ("NE-NESTED", 1),
        ("link", 1),
        ("NIL", 1),
    }
