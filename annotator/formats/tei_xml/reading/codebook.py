"""The codebook in a header, and what the file's categories mean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal, NamedTuple

from lxml import etree

from annotator.formats.tei_xml.names import XML_ID, XML_LANG, q
from annotator.formats.tei_xml.parsing import parser
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Codebook, Words
from annotator.model.encoding import from_data
from annotator.model.records import TYPE, Attributes, Origin

_TAXONOMY, _CATEGORY, _TERM = q("taxonomy"), q("category"), q("term")
_ENCODING = q("encodingDesc")
_ORIGINS: dict[str, Origin] = {"hand": "hand", "suggestion": "suggestion", "import": "import"}

Sort = Literal["label", "value", "role", "state"]


class Meaning(NamedTuple):
    """What a category stands for: a label, a role, a state, or a `value` of the attribute `code`."""

    sort: Sort
    code: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Coded:
    """What an @ana says; `known` tells whether it names a label, `unknown` are the pointers to no category."""

    known: bool
    label: str
    attributes: Attributes
    flag: bool
    origin: Origin
    unknown: tuple[str, ...]


@dataclass(slots=True)
class Dictionary:
    """The categories of a file by xml:id, and its codebook (None: not readable)."""

    codebook: Codebook | None
    meanings: dict[str, Meaning]
    faults: tuple[str, ...] = ()
    _kept: dict[str, Coded] = field(default_factory=dict)

    def coded(self, ana: str) -> Coded:
        """What an @ana says; kept for the next one."""
        found = self._kept.get(ana)
        if found is None:
            found = self._kept[ana] = self._read(ana)
        return found

    def role(self, pointer: str) -> str:
        """The code of a role's category, "" where there is none."""
        meaning = self.meanings.get(pointer.removeprefix("#"))
        return meaning.code if meaning is not None and meaning.sort == "role" else ""

    def _read(self, ana: str) -> Coded:
        labels: list[str] = []
        pairs: list[tuple[str, str]] = []
        states: set[str] = set()
        unknown: list[str] = []
        for pointer in ana.split():
            meaning = self.meanings.get(pointer.removeprefix("#"))
            if meaning is None or meaning.sort == "role":
                unknown.append(pointer)
            elif meaning.sort == "label":
                labels.append(meaning.code)
            elif meaning.sort == "value":
                pairs.append((meaning.code, meaning.value))
            else:
                states.add(meaning.code)
        pairs += ((TYPE, code) for code in labels[1:])
        origin = next((_ORIGINS[state] for state in sorted(states) if state in _ORIGINS), "hand")
        label = labels[0] if labels else ""
        return Coded(bool(labels), label, tuple(sorted(pairs)), "flagged" in states, origin, tuple(unknown))


def dictionary(header: etree._Element, ledger: Ledger) -> Dictionary:
    """The dictionary of a header; that of a codebook met before is used again. Faults of the codebook are warned of."""
    encoding = header.find(_ENCODING)
    declarations = encoding.findall(q("classDecl")) if encoding is not None else []
    carrier = next((found for found in header.findall(q("xenoData")) if found.get("type") == "codebook"), None)
    own = [found for found in declarations if not _is_unlisted(found)]
    parts = own if carrier is None else [*own, carrier]
    known = _read(tuple(etree.tostring(part, with_tail=False) for part in parts), carrier is not None)
    for fault in known.faults:
        ledger.warn("codebook-differs", fault, header.sourceline or 0)
    unlisted = [found for found in declarations if _is_unlisted(found)]
    if not unlisted:
        return known
    meanings = dict(known.meanings)
    for declaration in unlisted:
        meanings |= _meanings(declaration)
    return Dictionary(known.codebook, meanings)


def _is_unlisted(declaration: etree._Element) -> bool:
    return all(child.get(XML_ID, "").startswith("unlisted-") for child in declaration)


@lru_cache(maxsize=4)
def _read(parts: tuple[bytes, ...], has_carrier: bool) -> Dictionary:
    """From the serialised classDecls and, last, the carrier; they come from a tree that was parsed and checked."""
    elements = [etree.fromstring(part, parser()) for part in parts]
    declarations = elements[:-1] if has_carrier else elements
    meanings: dict[str, Meaning] = {}
    words: dict[tuple[str, str], tuple[Words, Words]] = {}
    for declaration in declarations:
        meanings |= _meanings(declaration)
        words |= _words(declaration)
    if not has_carrier:
        return Dictionary(None, meanings, ("the header holds no codebook that Attaché can read",))
    try:
        codebook = from_data(json.loads(elements[-1].text or ""))
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        return Dictionary(None, meanings, (f"the codebook in the header cannot be read: {error}",))
    if not isinstance(codebook, Codebook):
        return Dictionary(None, meanings, ("the header holds something else in the place of a codebook",))
    missing: list[str] = []
    restored = _with_words(codebook, words, missing)
    faults = (f"the header's taxonomies lack {', '.join(missing[:20])}",) if missing else ()
    return Dictionary(restored, meanings, faults)


def _taxonomies(declaration: etree._Element) -> Iterator[tuple[str, str, etree._Element]]:
    for taxonomy in declaration.iterchildren(_TAXONOMY):
        yield taxonomy.get(XML_ID, ""), taxonomy.get("n", ""), taxonomy


def _meanings(declaration: etree._Element) -> dict[str, Meaning]:
    result: dict[str, Meaning] = {}
    for id_, name, taxonomy in _taxonomies(declaration):
        for category in taxonomy.iter(_CATEGORY):
            code, key = category.get("n", ""), category.get(XML_ID, "")
            if id_ in {"labels", "unlisted-labels"}:
                result[key] = Meaning("label", code)
            elif id_ in {"roles", "unlisted-roles"}:
                result[key] = Meaning("role", code)
            elif id_ == "states":
                result[key] = Meaning("state", code)
            elif id_.startswith("attribute-"):
                result[key] = Meaning("value", name, code)
    return result


def _words(declaration: etree._Element) -> dict[tuple[str, str], tuple[Words, Words]]:
    """Names and definitions by taxonomy and code; a taxonomy's own stand under the code ""."""
    result = {}
    for id_, _, taxonomy in _taxonomies(declaration):
        result[id_, ""] = _pair(taxonomy, q("desc"))
        for position, category in enumerate(taxonomy.iter(_CATEGORY), start=1):
            result[id_, f"{position}" if id_ == "rules" else category.get("n", "")] = _pair(category, q("catDesc"))
    return result


def _pair(element: etree._Element, tag: str) -> tuple[Words, Words]:
    names, meanings = {}, {}
    for child in element.iterchildren(tag):
        language = child.get(XML_LANG, "")
        term = child.find(_TERM)
        if term is not None:
            names[language] = "".join(term.itertext())
            meanings[language] = (term.tail or "").removeprefix(": ")
    return (
        Words(names.get("fr", ""), names.get("en", "")),
        Words(meanings.get("fr", ""), meanings.get("en", "")),
    )


def _with_words(
    codebook: Codebook, words: dict[tuple[str, str], tuple[Words, Words]], missing: list[str]
) -> Codebook:
    def of(taxonomy: str, code: str) -> dict[str, Words]:
        found = words.get((taxonomy, code))
        if found is None:
            missing.append(f"{taxonomy}/{code}" if code else taxonomy)
            return {}
        return {"names": found[0], "definition": found[1]}

    labels = tuple(replace(label, **of("labels", label.code)) for label in codebook.labels)
    attributes = tuple(
        replace(
            attribute,
            **of(f"attribute-{n}", ""),
            values=tuple(replace(value, **of(f"attribute-{n}", value.code)) for value in attribute.values),
        )
        for n, attribute in enumerate(codebook.attributes, start=1)
    )
    roles = tuple(replace(role, **of("roles", role.code)) for role in codebook.roles)
    rules = tuple(
        replace(rule, text=of("rules", f"{n}").get("definition", Words())) for n, rule in enumerate(codebook.rules, start=1)
    )
    return replace(codebook, labels=labels, attributes=attributes, roles=roles, rules=rules)
