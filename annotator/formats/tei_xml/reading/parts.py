"""What stands within an annotation, an event or an entity: its notes by type, its pointers."""

from __future__ import annotations

from lxml import etree

from annotator.formats.tei_xml.names import q
from annotator.model.records import Confidence

_NOTE, _PTR = q("note"), q("ptr")
_CONFIDENCES: dict[str | None, Confidence] = {"medium": "probable", "low": "possible", "unknown": "possible"}


class Parts:
    """The notes and pointers that are children of one element; a note that holds an element has its text."""

    __slots__ = ("attributes", "pointers", "quotes", "texts")

    def __init__(self, element: etree._Element) -> None:
        self.quotes: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: dict[str | None, str] = {}
        self.pointers: list[etree._Element] = []
        for child in element:
            tag = child.tag
            if tag == _NOTE:
                kind = child.get("type")
                text = "".join(child[0].itertext()) if len(child) else child.text or ""
                if kind == "quote":
                    self.quotes.append(text)
                elif kind == "attribute":
                    self.attributes.append((child.get("n", ""), text))
                else:
                    self.texts[kind] = text
            elif tag == _PTR:
                self.pointers.append(child)

    def targets(self, type_: str) -> list[tuple[str, etree._Element]]:
        """The pointers of a type, with what they point to, in order."""
        return [(found.get("target", ""), found) for found in self.pointers if found.get("type") == type_]

    def text(self, kind: str) -> str:
        """The text of the note of this type, "" where there is none."""
        return self.texts.get(kind, "")

    def version(self, present: int) -> int:
        """The version of the codebook that the record was made under."""
        found = self.texts.get("codebook", "")
        return int(found) if found.isascii() and found.isdigit() and len(found) < 10 else present


def confidence(element: etree._Element) -> Confidence:
    """What @cert says; certain where it says nothing else."""
    return _CONFIDENCES.get(element.get("cert"), "certain")
