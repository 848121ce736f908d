"""The text of a document, its blocks, and the tags within them."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.formats.tei_xml.names import TEXT_ID, XML_ID, q

_BLOCKS = frozenset({q("head"), q("p"), q("ab")})
_PATH = f"{q('text')}/{q('body')}"


class Tag(NamedTuple):
    """A tag within a block, over the code points `start <= i < end`; `corresp` names its annotation, or is ""."""

    corresp: str
    start: int
    end: int


class Body:
    """The text of the article's division: all its characters in order, whatever its tags.

    Blanks around the division are other programs' indentation. Where it is gone or not alone, body is the text.
    """

    def __init__(self, root: etree._Element) -> None:
        self._parts: list[str] = []
        self._at = 0
        self.tags: list[Tag] = []
        found: list[Block] = []
        element = root.find(_PATH)
        if element is not None:
            self._outside(_division(element), found)
        self.text = "".join(self._parts)
        self.blocks = Blocks(found)

    def _outside(self, element: etree._Element, found: list[Block]) -> None:
        self._take(element.text)
        for child in element:
            start = self._at
            if child.tag in _BLOCKS:
                self._take(child.text)
                if len(child):
                    self._inside(child)
                found.append(Block(child.get(XML_ID, ""), start, self._at))
            else:
                self._outside(child, found)
            self._take(child.tail)

    def _inside(self, element: etree._Element) -> None:
        for child in element:
            start = self._at
            self._take(child.text)
            if len(child):
                self._inside(child)
            self.tags.append(Tag(child.get("corresp", ""), start, self._at))
            self._take(child.tail)

    def _take(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._at += len(text)


def _division(body: etree._Element) -> etree._Element:
    if len(body) != 1 or body[0].get(XML_ID) != TEXT_ID:
        return body
    around = (body.text or "") + (body[0].tail or "")
    return body if around.strip() else body[0]
