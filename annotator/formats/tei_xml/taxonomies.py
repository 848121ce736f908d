"""The codebook in the header: taxonomies hold codes, names and definitions, xenoData the rest as JSON.

Every datum stands in one place. What a TEI program can use (codes, their order and nesting, the words in both
languages) is `category` and `catDesc`: `<catDesc xml:lang="fr"><term>name</term>: definition</catDesc>`. What TEI has
no place for (keys, marks, colours, role uses, cues, mappings …) is the codebook's JSON form with those words left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from annotator.formats.tei_xml.categories import FLAGGED, ORIGINS, label_id, role_id, value_id
from annotator.formats.tei_xml.names import XML_ID, XML_LANG, q
from annotator.model.codebook import Attribute, Codebook, Label, Words
from annotator.model.encoding import to_data

_STATES = (
    (FLAGGED, "flagged", Words("à revoir", "flagged for review")),
    (ORIGINS["hand"], "hand", Words("fait à la main", "made by hand")),
    (ORIGINS["suggestion"], "suggestion", Words("suggestion acceptée", "accepted suggestion")),
    (ORIGINS["import"], "import", Words("importé", "imported")),
)
_NO_WORDS = Words()


def class_declaration(codebook: Codebook) -> etree._Element:
    """The classDecl with every code of the codebook."""
    declaration = etree.Element(q("classDecl"))
    _labels(declaration, codebook)
    for position, attribute in enumerate(codebook.attributes, start=1):
        _attribute(declaration, attribute, position)
    roles = _taxonomy(declaration, "roles", Words("Rôles", "Roles"))
    for role in codebook.roles:
        _category(roles, role_id(role.code), role.code, names=role.names, definition=role.definition)
    rules = _taxonomy(declaration, "rules", Words("Règles", "Rules"))
    for position, rule in enumerate(codebook.rules, start=1):
        _category(rules, f"rule-{position}", rule.code, names=_NO_WORDS, definition=rule.text)
    states = _taxonomy(declaration, "states", Words("États des annotations", "States of annotations"))
    for id_, code, words in _STATES:
        _category(states, id_, code, names=words)
    return declaration


def unlisted_declaration(labels: Iterable[str], roles: Iterable[str]) -> etree._Element:
    """A classDecl for codes that records bear and the codebook lacks."""
    declaration = etree.Element(q("classDecl"))
    for name, codes, make in (("labels", labels, label_id), ("roles", roles, role_id)):
        known = sorted(set(codes))
        if known:
            taxonomy = _taxonomy(
                declaration, f"unlisted-{name}", Words("Hors du livre de codes", "Not in the codebook")
            )
            for code in known:
                _category(taxonomy, make(code), code, names=Words(code, code))
    return declaration


def carrier(codebook: Codebook) -> etree._Element:
    """The xenoData with all of the codebook that its taxonomies do not say."""
    element = etree.Element(q("xenoData"), {"type": "codebook"})
    element.text = json.dumps(to_data(_without_words(codebook)), ensure_ascii=False, separators=(",", ":"))
    element.tail = "\n"
    return element


def _without_words(codebook: Codebook) -> Codebook:
    return replace(
        codebook,
        labels=tuple(replace(label, names=_NO_WORDS, definition=_NO_WORDS) for label in codebook.labels),
        attributes=tuple(
            replace(
                attribute,
                names=_NO_WORDS,
                definition=_NO_WORDS,
                values=tuple(replace(v, names=_NO_WORDS, definition=_NO_WORDS) for v in attribute.values),
            )
            for attribute in codebook.attributes
        ),
        roles=tuple(replace(role, names=_NO_WORDS, definition=_NO_WORDS) for role in codebook.roles),
        rules=tuple(replace(rule, text=_NO_WORDS) for rule in codebook.rules),
    )


def _labels(declaration: etree._Element, codebook: Codebook) -> None:
    taxonomy = _taxonomy(declaration, "labels", codebook.names)
    made: dict[str, etree._Element] = {}
    pending = list(codebook.labels)
    while pending:
        left: list[Label] = []
        codes = {label.code for label in pending}
        for label in pending:
            if label.parent in codes and label.parent != label.code:
                left.append(label)
            else:
                parent = made.get(label.parent, taxonomy)
                made[label.code] = _category(
                    parent, label_id(label.code), label.code, names=label.names, definition=label.definition
                )
        if len(left) == len(pending):  # parents in a circle: all become layers here, the carrier keeps their parents
            for label in left:
                _category(taxonomy, label_id(label.code), label.code, names=label.names, definition=label.definition)
            break
        pending = left


def _attribute(declaration: etree._Element, attribute: Attribute, position: int) -> None:
    taxonomy = _taxonomy(
        declaration, f"attribute-{position}", attribute.names, definition=attribute.definition, code=attribute.code
    )
    for value in attribute.values:
        id_ = value_id(position, attribute, value.code)
        _category(taxonomy, id_, value.code, names=value.names, definition=value.definition)


def _taxonomy(
    declaration: etree._Element, id_: str, names: Words, *, definition: Words = _NO_WORDS, code: str = ""
) -> etree._Element:
    taxonomy = etree.SubElement(declaration, q("taxonomy"), {XML_ID: id_})
    if code:
        taxonomy.set("n", code)
    taxonomy.text = taxonomy.tail = "\n"
    for language, name, meaning in (("fr", names.fr, definition.fr), ("en", names.en, definition.en)):
        _words(etree.SubElement(taxonomy, q("desc"), {XML_LANG: language}), name, meaning)
    return taxonomy


def _category(
    parent: etree._Element, id_: str, code: str, *, names: Words, definition: Words = _NO_WORDS
) -> etree._Element:
    category = etree.SubElement(parent, q("category"), {XML_ID: id_, "n": code})
    category.tail = "\n"
    for language, name, meaning in (("fr", names.fr, definition.fr), ("en", names.en, definition.en)):
        _words(etree.SubElement(category, q("catDesc"), {XML_LANG: language}), name, meaning)
    return category


def _words(element: etree._Element, name: str, meaning: str) -> None:
    term = etree.SubElement(element, q("term"))
    term.text = name
    if meaning:
        term.tail = f": {meaning}"
