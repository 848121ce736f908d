"""The exports held against the project's schema and the subset of the TEI's; tests/corpora has the whole TEI."""

from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from lxml import etree

from annotator.codebooks.loading import load_codebook
from annotator.formats.tei_xml import odd, profiles, schema
from annotator.formats.tei_xml.names import INCLUDE
from tests.unit.formats.tei import tei_samples as samples
from tests.unit.formats.tei.test_tei_files import Project, export

BOOKS = (samples.CODEBOOK, load_codebook("political"), load_codebook("empty"))
CHOICES = [
    *({"profile": name} for name in profiles.PROFILES),
    {"profile": "corpus", "one_file": "yes"},
    *(
        {"profile": name, "text": text, "inline": style}
        for name, text, style in product(("nlp", "split"), ("tags", "tokens"), profiles.STYLES)
    ),
]


def trees(folder: Path, options: dict[str, str], book: int = 0) -> list[etree._ElementTree]:
    """The files of an export of the sample and of an empty article, a corpus with all that it includes."""
    empty = samples.article("", id="art-2", name="empty")
    export(Project(held=[samples.article(), empty], codebook=BOOKS[book]), folder, **options)
    made = {path.name: etree.parse(str(path)) for path in sorted(folder.iterdir())}
    if "corpus.xml" in made:
        whole = made.pop("corpus.xml")
        for element in list(whole.getroot().iterchildren(INCLUDE)):
            parts = [tree for name, tree in made.items() if samples.same_file(element.get("href"), name)]
            element.getparent().replace(element, etree.fromstring(etree.tostring(parts[0])))
        made["corpus.xml"] = whole
    return list(made.values())


@pytest.mark.parametrize("book", range(len(BOOKS)))
@pytest.mark.parametrize("options", CHOICES, ids=lambda options: "-".join(options.values()))
def test_every_file_is_valid(tmp_path: Path, options: dict[str, str], book: int) -> None:
    subset = samples.REFEREES / "tei_subset.rng"
    judge = etree.RelaxNG(etree.parse(str(subset))) if subset.exists() else None
    for tree in trees(tmp_path, options, book):
        assert schema.faults(tree.getroot()) == []
        if judge is not None:
            assert judge.validate(tree), judge.error_log.last_error


def test_a_corpus_is_valid_before_its_articles_are_included(tmp_path: Path) -> None:
    export(Project(), tmp_path, profile="corpus")
    assert schema.faults(etree.parse(str(tmp_path / "corpus.xml")).getroot()) == []


def test_ids_are_once_in_a_whole_corpus(tmp_path: Path) -> None:
    whole = trees(tmp_path, {"profile": "corpus", "text": "tokens"})[-1]
    ids = whole.xpath("//@xml:id")
    assert len(ids) == len(set(ids))
    inside = {f"corpus.xml#{id_}" for id_ in ids} | {f"#{id_}" for id_ in ids}
    pointed = {p for found in whole.xpath("//@ana | //@resp | //@corresp | //@ref | //@who") for p in found.split()}
    assert {p for p in pointed if ".txt#" not in p and not p.startswith("http")} <= inside


@pytest.mark.parametrize("book", range(len(BOOKS)))
def test_the_odd_lists_the_codes_of_the_codebook(book: int) -> None:
    codebook = BOOKS[book]
    root = odd.customization(codebook)
    roles = root.xpath("//*[@ident='relation']//*[@ident='name']//*[local-name()='valItem']/@ident")
    assert roles == [role.code for role in codebook.roles]
    types = root.xpath("//*[@ident='event']//*[@ident='subtype']//*[local-name()='valItem']/@ident")
    frames = [layer.code for layer in codebook.layers if layer.kind == "frame"]
    assert types == [label.code for label in codebook.labels if label.parent in frames]
    words = "".join(root.itertext())
    for label in codebook.labels:
        for text in (label.definition.fr, label.definition.en, label.include.en, label.exclude.fr):
            assert text in words


def test_the_odd_allows_what_is_exported(tmp_path: Path) -> None:
    root = odd.customization(samples.CODEBOOK)
    held = Project(marks=[m for m in samples.mentions() if m.label != "SHIP OF 'É'"], said=samples.frames()[:1])
    held.said[0] = samples.without_unlisted(held.said[0])
    export(held, tmp_path)
    (path,) = tmp_path.iterdir()
    for specification in root.iter("{*}elementSpec"):
        for definition in specification.iter("{*}attDef"):
            values = {item.get("ident") for item in definition.iter("{*}valItem")}
            closed = [found for found in definition.iter("{*}valList") if found.get("type") == "closed"]
            for element in etree.parse(str(path)).iter("{*}" + specification.get("ident")) if closed else ():
                value = element.get(definition.get("ident"))
                assert value is None or value in values, (element.tag, definition.get("ident"), value)


def test_our_schema_refuses_what_is_not_ours() -> None:
    data = samples.written(samples.contents())
    for old, new in (
        (b' xml:space="preserve"', b""),
        (b'cert="low"', b'cert="0.5"'),
        (b'ana="#l-ACTOR', b'ana="l-ACTOR'),
        (b"<resp>annotation</resp>", b"<resp>author</resp>"),
        (b'target="#string-range(b3,0,14)"', b'target="#string-range(b3, 0,14)"'),
        (b"<label>", b"<note/><label>"),
    ):
        assert old in data
        assert schema.faults(etree.fromstring(data.replace(old, new, 1))), old
