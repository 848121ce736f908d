"""The notes of an annotation, an event or an entity, by type."""

from __future__ import annotations

from lxml import etree

from annotator.formats.tei_xml.names import q
from annotator.model.records import Confidence

_NOTE = q("note")
_CONFIDENCES: dict[str, Confidence] = {"medium": "probable", "low": "possible", "unknown": "possible"}


class Notes:
    """All notes of one element; each text is whole."""

    __slots__ = ("attributes", "quotes", "texts")

    def __init__(self, element: etree._Element) -> None:
        self.quotes: list[str] = []
        self.attributes: list[tuple[str, str]] = []
        self.texts: dict[str, str] = {}
        for note in element.iterchildren(_NOTE):
            kind = note.get("type", "")
            text = "".join(note.itertext()) if len(note) else note.text or ""
            if kind == "quote":
                self.quotes.append(text)
            elif kind == "attribute":
                self.attributes.append((note.get("n", ""), text))
            else:
                self.texts[kind] = text

    def version(self, present: int) -> int:
        """The version of the codebook that the record was made under."""
        found = self.texts.get("codebook", "")
        return int(found) if found.isascii() and found.isdigit() and len(found) < 10 else present


def confidence(element: etree._Element) -> Confidence:
    """What @cert says; certain where it says nothing else."""
    return _CONFIDENCES.get(element.get("cert", ""), "certain")
