"""Labels on words: w elements whose @ana, @type or @ne says B-PER, I-PER, as the columns of CoNLL do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from annotator.formats.tei_xml.foreign.mapping import Target, target
from annotator.formats.tei_xml.foreign.records import Records, label_code
from annotator.formats.tei_xml.foreign.tags import attribute, local
from annotator.model.span import Span

_PLACES = ("ana", "type", "ne", "ner", "subtype")
_LABEL = re.compile(r"(?:[^#\s]*#)?([BIESLU])[-_](\w[\w.-]{0,60})")
_BEGINS = frozenset("BSU")


def read_words(records: Records) -> None:
    """Make a mention of each run of words that are labelled so; nothing where no label begins one."""
    for name in _PLACES:
        runs = list(_runs(records, name))
        if any(begins for begins, _, _ in runs):
            for _, label, words in runs:
                _mention(records, label, words)
            return


def _runs(records: Records, name: str) -> Iterator[tuple[bool, str, list[etree._Element]]]:
    """Whether a run began as one does, its label, its words; a label without a beginning begins one too."""
    label, begins = "", False
    words: list[etree._Element] = []
    for element, place in records.flow.places.items():
        if not place.read or local(element) not in records.table.text.tokens or place.end <= place.start:
            continue
        found = _LABEL.fullmatch(attribute(element, name))
        if found is None or found[1] in _BEGINS or found[2] != label:
            if words:
                yield begins, label, words
            label, begins, words = (found[2], found[1] in _BEGINS, [element]) if found is not None else ("", False, [])
        else:
            words.append(element)
    if words:
        yield begins, label, words


def _mention(records: Records, label: str, words: list[etree._Element]) -> None:
    first, last = (records.flow.places[element] for element in (words[0], words[-1]))
    made = records.mention(words[0], _target(records, label), spans=[Span(first.start, last.end)])
    if made is not None:
        records.by_element.update(dict.fromkeys(words, made.id))


def _target(records: Records, label: str) -> Target:
    """The layer of a label: the project's own, else what the rules make of a name of this type."""
    code = label_code(label)
    rule = records.table.tag(etree.Element("name", type=code)) if records.codebook.label(code) is None else None
    if rule is None or rule.gives.get("layer", "").startswith("@"):
        return target(records.codebook, code, "")
    return target(records.codebook, rule.gives["layer"], rule.gives.get("type", ""), own=code)
