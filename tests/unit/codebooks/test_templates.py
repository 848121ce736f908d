"""Sentence templates of a codebook: written, read, refused, and carried by the formats."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from annotator.codebooks.loading import codebook_violations, parse_codebook
from annotator.codebooks.writing import to_toml
from annotator.formats.tei_xml import taxonomies
from annotator.formats.tei_xml.names import q
from annotator.formats.tei_xml.reading.codebook import Dictionaries
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook, Words
from annotator.model.encoding import from_data, to_data
from annotator.model.errors import ImportRefused
from tests import factories

SENTENCE = Words("{AGENT} <rompt|rompent|rompre>[ \\{avec\\} {TARGET}]", '{AGENT} <breaks|break> "off"')


def book() -> Codebook:
    bare = factories.codebook()
    labels = (*bare.labels[:-1], replace(bare.labels[-1], templates=SENTENCE))
    mode = bare.attributes[-1]
    attributes = (*bare.attributes[:-1], replace(mode, values=(replace(mode.values[0], templates=SENTENCE),)))
    roles = (replace(bare.roles[0], templates=Words(" par {AGENT}", "")), *bare.roles[1:])
    return replace(bare, labels=labels, attributes=attributes, roles=roles)


def test_toml_keeps_them() -> None:
    assert parse_codebook(to_toml(book())) == book()


def test_json_keeps_them_and_old_data_reads() -> None:
    data = json.loads(json.dumps(to_data(book())))
    assert from_data(data) == book()
    assert from_data(to_data(factories.codebook())) == factories.codebook()
    assert "templates" not in json.dumps(to_data(factories.codebook()))


def test_tei_keeps_them() -> None:
    from lxml import etree

    header = etree.Element(q("teiHeader"))
    etree.SubElement(header, q("encodingDesc")).append(taxonomies.class_declaration(book()))
    header.append(taxonomies.carrier(book()))
    ledger = Ledger()
    read = Dictionaries().of(header, b"", ledger)
    assert read.codebook == book()


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ("{AGENT} rompt[ avec {TARGET}", "label SANCTION: template in fr: “[” is never closed (character 14)"),
        ("{AGNT} rompt", "label SANCTION: template in fr: unknown role AGNT"),
    ],
)
def test_a_faulty_one_is_refused_by_its_place(template: str, words: str) -> None:
    bare = factories.codebook()
    wrong = replace(bare, labels=(*bare.labels[:-1], replace(bare.labels[-1], templates=Words(template, ""))))
    assert codebook_violations(wrong) == [words]
    with pytest.raises(ImportRefused, match="template in fr"):
        parse_codebook(to_toml(wrong))


def test_faults_of_values_and_roles_are_found_too() -> None:
    bad = Words("", "{")
    whole = book()
    mode = whole.attributes[-1]
    attributes = (*whole.attributes[:-1], replace(mode, values=(replace(mode.values[0], templates=bad),)))
    roles = (replace(whole.roles[0], templates=bad), *whole.roles[1:])
    found = codebook_violations(replace(whole, attributes=attributes, roles=roles))
    assert [wrong.partition(": template")[0] for wrong in found] == [
        "attribute mode on frame: value expel",
        "role AGENT",
    ]
