"""The codebook in a header, and what the file's categories mean."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, NamedTuple, TypeVar

from lxml import etree

from annotator.formats.tei_xml.names import XML_ID, XML_LANG, q
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Attribute, Codebook, Label, Role, Value, Words
from annotator.model.encoding import from_data
from annotator.model.records import TYPE, Attributes, Origin

_TAXONOMY, _CATEGORY, _TERM = q("taxonomy"), q("category"), q("term")
_ORIGINS: dict[str, Origin] = {"hand": "hand", "suggestion": "suggestion", "import": "import"}

_Named = TypeVar("_Named", Label, Attribute, Value, Role)

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
            if len(self._kept) >= 20_000:
                self._kept.clear()
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
        origin: Origin = next((_ORIGINS[state] for state in sorted(states) if state in _ORIGINS), "hand")
        label = labels[0] if labels else ""
        return Coded(bool(labels), label, tuple(sorted(pairs)), "flagged" in states, origin, tuple(unknown))


class Dictionaries:
    """Reads dictionaries; the last codebooks met are kept, for most files of a folder carry the same."""

    def __init__(self) -> None:
        self._kept: dict[bytes, Dictionary] = {}

    def of(self, header: etree._Element, data: bytes, ledger: Ledger) -> Dictionary:
        """The dictionary of a header, which is in the file `data`. Faults of the codebook are warned of."""
        encoding = header.find(q("encodingDesc"))
        declarations = encoding.findall(q("classDecl")) if encoding is not None else []
        key = _source_of_codebook(data)
        known = self._kept.get(key) if key else None
        if known is None:
            carrier = next((found for found in header.iterfind(q("xenoData")) if found.get("type") == "codebook"), None)
            known = _read([found for found in declarations if not _is_unlisted(found)], carrier)
            if len(self._kept) >= 4:
                self._kept.clear()
            if key:
                self._kept[key] = known
        for fault in known.faults:
            ledger.warn("codebook-differs", fault, header.sourceline or 0)
        unlisted = [found for found in declarations if _is_unlisted(found)]
        if not unlisted:
            return known
        meanings = dict(known.meanings)
        for declaration in unlisted:
            meanings |= _meanings(declaration)
        return Dictionary(known.codebook, meanings)


def _source_of_codebook(data: bytes) -> bytes:
    """The bytes from the codebook's first to its last element, b"" where they are not found as Attaché writes them."""
    start, end = data.find(b'<classDecl><taxonomy xml:id="labels">'), data.find(b"</xenoData>")
    return data[start:end] if 0 <= start < end else b""


def _is_unlisted(declaration: etree._Element) -> bool:
    first = next(iter(declaration), None)
    return first is not None and first.get(XML_ID, "").startswith("unlisted-")


def _read(declarations: list[etree._Element], carrier: etree._Element | None) -> Dictionary:
    meanings: dict[str, Meaning] = {}
    words: dict[tuple[str, str], tuple[Words, Words]] = {}
    for declaration in declarations:
        meanings |= _meanings(declaration)
        words |= _words(declaration)
    if carrier is None:
        return Dictionary(None, meanings, ("the header holds no codebook that Attaché can read",))
    try:
        codebook = from_data(json.loads(carrier.text or ""))
    except (ValueError, TypeError, RecursionError) as error:
        return Dictionary(None, meanings, (f"the codebook in the header cannot be read: {error}",))
    if not isinstance(codebook, Codebook):
        return Dictionary(None, meanings, ("the header holds something else in the place of a codebook",))
    restoring = _Restoring(words)
    restored = restoring.codebook(codebook)
    missing = ", ".join(restoring.missing[:20])
    return Dictionary(restored, meanings, (f"the header's taxonomies lack {missing}",) if missing else ())


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
            tail = term.tail or ""
            meanings[language] = tail[2:] if tail.startswith(": ") else ""
    return (
        Words(names.get("fr", ""), names.get("en", "")),
        Words(meanings.get("fr", ""), meanings.get("en", "")),
    )


class _Restoring:
    """Puts the words of taxonomies back into a codebook and notes those that are missing."""

    def __init__(self, words: dict[tuple[str, str], tuple[Words, Words]]) -> None:
        self._words = words
        self.missing: list[str] = []

    def codebook(self, bare: Codebook) -> Codebook:
        return replace(
            bare,
            labels=tuple(self._named(label, "labels", label.code) for label in bare.labels),
            attributes=tuple(self._attribute(found, n) for n, found in enumerate(bare.attributes, start=1)),
            roles=tuple(self._named(role, "roles", role.code) for role in bare.roles),
            rules=tuple(
                replace(rule, text=self._find("rules", f"{n}")[1]) for n, rule in enumerate(bare.rules, start=1)
            ),
        )

    def _attribute(self, attribute: Attribute, position: int) -> Attribute:
        taxonomy = f"attribute-{position}"
        values = tuple(self._named(value, taxonomy, value.code) for value in attribute.values)
        return replace(self._named(attribute, taxonomy, ""), values=values)

    def _named(self, item: _Named, taxonomy: str, code: str) -> _Named:
        names, definition = self._find(taxonomy, code)
        return replace(item, names=names, definition=definition)

    def _find(self, taxonomy: str, code: str) -> tuple[Words, Words]:
        found = self._words.get((taxonomy, code))
        if found is None:
            self.missing.append(f"{taxonomy}/{code}" if code else taxonomy)
            return Words(), Words()
        return found
