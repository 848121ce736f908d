"""The codebook as an ODD: a TEI customization with closed lists of its codes, whose prose is its definitions.

Modules, fixed values and rules are those of `resources/schemas/attache-odd.xml`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from annotator.formats.safe_xml import parser
from annotator.formats.tei_xml.names import XML_LANG, q, token, type_name
from annotator.model.codebook import Attribute, Codebook, Label, Role, Value, Words
from annotator.places import RESOURCES

FILE = "attache.odd"

_FRAME = RESOURCES / "schemas" / "attache-odd.xml"
_KIND = "kind"
_NO_WORDS = Words()

_Item = tuple[str, Words, Words]
"""A value of an attribute, its name and its definition."""


def customization(codebook: Codebook) -> etree._Element:
    """The ODD of a codebook, a TEI document; ValueError where XML cannot hold one of its texts."""
    root = etree.fromstring(_FRAME.read_bytes(), parser())
    frames = [label for label in codebook.layers if label.kind == "frame"]
    types = [found for layer in frames for found in codebook.types(layer.code)]
    spans = [label for label in codebook.layers if label.kind == "span"]
    others = [found for layer in codebook.layers for found in codebook.types(layer.code)]
    kinds = [value for found in codebook.attributes if found.code == _KIND for value in found.values]
    lists: tuple[tuple[str, str, Iterable[_Item]], ...] = (
        ("event", "type", _items(frames)),
        ("event", "subtype", _plain(types)),
        ("relation", "name", _items(codebook.roles)),
        ("rs", "type", _lower([*spans, *frames])),
        ("rs", "subtype", [*_lower(others), *_plain(kinds)]),
    )
    for element, attribute, items in lists:
        _fill(root, element, attribute, items)
    _prose(root, codebook)
    return root


def _items(records: Iterable[Label | Role | Value]) -> Iterator[_Item]:
    for record in records:
        yield type_name(record.code), record.names, record.definition


def _lower(labels: Iterable[Label]) -> Iterator[_Item]:
    for code, names, meaning in _items(labels):
        yield code.lower(), names, meaning


def _plain(records: Iterable[Label | Value]) -> Iterator[_Item]:
    for record in records:
        yield token(record.code), record.names, record.definition


def _fill(root: etree._Element, element: str, attribute: str, items: Iterable[_Item]) -> None:
    """Put the items into a list of values, each value once; an attribute whose list stays empty is not restricted."""
    specification = next(found for found in root.iter(q("elementSpec")) if found.get("ident") == element)
    definition = next(found for found in specification.iter(q("attDef")) if found.get("ident") == attribute)
    values = definition.find(q("valList"))
    assert values is not None
    known = {found.get("ident") for found in values}
    for ident, names, meaning in items:
        if ident not in known:
            known.add(ident)
            item = etree.SubElement(values, q("valItem"), {"ident": ident})
            _both(item, "gloss", names)
            _both(item, "desc", meaning)
    if not len(values):
        definition.remove(values)
        parent = definition.getparent()
        if parent is not None and not definition.get("usage"):
            parent.remove(definition)


def _both(parent: etree._Element, name: str, words: Words) -> None:
    for language, text in (("fr", words.fr), ("en", words.en)):
        if text:
            etree.SubElement(parent, q(name), {XML_LANG: language}).text = text


def _prose(root: etree._Element, codebook: Codebook) -> None:
    division = next(root.iter(q("div")))
    _heading(division, codebook.names, codebook.name)
    if codebook.rules:
        rules = etree.SubElement(division, q("div"))
        etree.SubElement(rules, q("head")).text = "Règles / Rules"
        for rule in codebook.rules:
            _both(rules, "p", rule.text)
    for layer in codebook.layers:
        own = _label(division, layer, codebook)
        for label in codebook.types(layer.code):
            _label(own, label, codebook)
    if codebook.roles:
        roles = etree.SubElement(division, q("div"))
        etree.SubElement(roles, q("head")).text = "Rôles / Roles"
        _glossary(roles, ((role.code, role.names, role.definition) for role in codebook.roles))
    if not codebook.rules and not codebook.layers and not codebook.roles:
        etree.SubElement(division, q("p")).text = "The codebook is empty."


def _label(parent: etree._Element, label: Label, codebook: Codebook) -> etree._Element:
    division = etree.SubElement(parent, q("div"))
    _heading(division, label.names, label.code)
    for words in (label.definition, label.include, label.exclude, label.decision):
        _both(division, "p", words)
    if label.examples:
        examples = etree.SubElement(division, q("list"))
        for example in label.examples:
            etree.SubElement(examples, q("item"), {"n": "+" if example.good else "-"}).text = example.text
    for attribute in codebook.attributes:
        if label.code in attribute.labels:
            _attribute(division, attribute)
    if len(division) == 1:
        etree.SubElement(division, q("p")).text = label.code
    return division


def _attribute(division: etree._Element, attribute: Attribute) -> None:
    paragraph = etree.SubElement(division, q("p"))
    etree.SubElement(paragraph, q("code")).text = attribute.code
    last = etree.SubElement(paragraph, q("term"))
    last.text = attribute.names.of("en")
    last.tail = f": {attribute.definition.of('en')}" if attribute.definition != _NO_WORDS else ""
    if attribute.values:
        _glossary(division, ((value.code, value.names, value.definition) for value in attribute.values))


def _glossary(parent: etree._Element, items: Iterable[_Item]) -> None:
    glossary = etree.SubElement(parent, q("list"), {"type": "gloss"})
    for code, names, meaning in items:
        etree.SubElement(glossary, q("label")).text = code
        item = etree.SubElement(glossary, q("item"))
        for language, name, text in (("fr", names.fr, meaning.fr), ("en", names.en, meaning.en)):
            words = ": ".join(part for part in (name, text) if part)
            if words:
                etree.SubElement(item, q("p"), {XML_LANG: language}).text = words


def _heading(division: etree._Element, names: Words, code: str) -> None:
    both = " / ".join(dict.fromkeys(name for name in (names.fr, names.en) if name))
    etree.SubElement(division, q("head")).text = f"{both} ({code})" if both else code
