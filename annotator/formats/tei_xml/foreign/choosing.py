"""What of a foreign document is text: which alternative is read, what begins a line, which words belong together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from annotator.formats.option_values import is_yes
from annotator.formats.tei_xml.foreign.mapping import TextRules
from annotator.formats.tei_xml.foreign.tags import attribute, below, children, local

PAIRS = (("spelling", "reg", "orig"), ("errors", "corr", "sic"), ("abbreviations", "expan", "abbr"))
"""The option, and the two alternatives within `choice`, the one read by default first."""

_SPACED_FROM = 0.25
"""How many of the gaps between words must hold white space for the file to be taken at its word about the others."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was chosen about the text."""

    rules: TextRules
    front: bool = False
    back: bool = False
    notes: bool = False
    preferred: tuple[str, ...] = ("reg", "corr", "expan")

    def drops(self, name: str) -> bool:
        """Whether elements of this name are no text."""
        if name in self.rules.notes:
            return not self.notes
        if name in {"front", "back"}:
            return not (self.front if name == "front" else self.back)
        return name in self.rules.drop

    def is_block(self, element: etree._Element, name: str, outer: str) -> bool:
        """Whether the element begins a line; `name` and `outer` are its own name and that of what it stands in."""
        if name in self.rules.blocks or f"{outer}/{name}" in self.rules.blocks:
            return True
        if outer not in self.rules.containers or name in self.rules.blanks or name in self.rules.tokens:
            return False
        return name not in {"s", "gap", "anchor"} and not _has_words(element.getparent())


def reading_of(options: Mapping[str, str], rules: TextRules) -> Reading:
    """The choices that the options of the format make."""
    preferred = tuple(options[code] if options.get(code) in {usual, other} else usual for code, usual, other in PAIRS)
    flags = {code: is_yes(options, code, default=False) for code in ("front", "back", "notes")}
    return Reading(rules, preferred=preferred, **flags)


def chosen(element: etree._Element, reading: Reading, name: str, outer: str) -> bool:
    """Whether an element is read: it is no apparatus, and of several alternatives the one that was asked for.

    `name` and `outer` are its own name and that of what it stands in.
    """
    if outer == "choice":
        return _of_choice(element.getparent(), reading) is element
    if outer == "app" and name == "rdg":
        parent = element.getparent()
        return next(children(parent, "lem"), None) is None and next(children(parent, "rdg")) is element
    return not reading.drops(name)


def replaces(element: etree._Element, name: str) -> bool:
    """Whether what was added stands in place of whole words that were struck out right before it."""
    before = element.getprevious()
    if name != "add" or before is None or local(before) != "del" or before.tail:
        return False
    first = before
    if before.getprevious() is None and local(before.getparent()) == "subst" and not before.getparent().text:
        first = before.getparent()
    earlier = first.getprevious()
    written = first.getparent().text if earlier is None else earlier.tail
    return not written or written[-1].isspace()


def _of_choice(choice: etree._Element, reading: Reading) -> etree._Element | None:
    parts = list(choice.iterchildren(etree.Element))
    found = {local(part): part for part in reversed(parts)}
    for (_, usual, other), wanted in zip(PAIRS, reading.preferred, strict=True):
        if usual in found or other in found:
            return found.get(wanted, found.get(usual, found.get(other)))
    return parts[0] if parts else None


def _has_words(element: etree._Element) -> bool:
    """Whether words stand directly in an element."""
    if (element.text or "").strip():
        return True
    return any((part.tail or "").strip() for part in element)


def glued(one: etree._Element, other: etree._Element) -> bool:
    """Whether @join says that nothing is between two words that follow one another."""
    return attribute(one, "join") in {"right", "both", "overlap"} or attribute(other, "join") in {
        "left",
        "both",
        "overlap",
    }


def spaced(text: etree._Element, reading: Reading) -> bool:
    """Whether the file writes the white space between its words, so that where it has none there is none."""
    if next(below(text, *reading.rules.tokens), None) is None:
        return True
    gaps = blanks = depth = 0
    after = white = False
    for event, element in etree.iterwalk(text, events=("start", "end")):
        token = local(element) in reading.rules.tokens
        if event == "start":
            if token and depth == 0 and after:
                gaps += 1
                blanks += white
            depth += token
            words = element.text or ""
        else:
            depth -= token
            if token and depth == 0:
                after, white = True, False
            words = (element.tail or "") if element is not text else ""
        if depth == 0 and words:
            white = white or words[0].isspace()
            after = after and not words.strip()
    return blanks >= _SPACED_FROM * gaps
