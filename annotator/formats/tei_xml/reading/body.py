"""The text of a document, its blocks, and the tags within them."""

from __future__ import annotations

from typing import NamedTuple

from lxml import etree

from annotator.formats.tei_xml.blocks import Block, Blocks
from annotator.formats.tei_xml.names import TEXT_ID, XML_ID, q
from annotator.formats.tei_xml.segmentation import PUNCTUATION, SENTENCE, WORD

_BLOCKS = frozenset({q("head"), q("p"), q("ab")})
_TOKENS = frozenset({WORD, PUNCTUATION})
_PATH = f"{q('text')}/{q('body')}"


class Tag(NamedTuple):
    """A tag of a mention within a block, over `start <= i < end`; `corresp` names its annotation, or is ""."""

    corresp: str
    start: int
    end: int


class Body:
    """The text of the article's division: all its characters in order, whatever its tags.

    Blanks around the division are other programs' indentation. Where it is gone or not alone, body is the text.
    `sentences` are those tagged in it.
    """

    def __init__(self, root: etree._Element) -> None:
        self._parts: list[str] = []
        self._at = 0
        self.tags: list[Tag] = []
        self._sentences: list[Block] = []
        found: list[Block] = []
        whole = TEXT_ID
        element = root.find(_PATH)
        if element is not None:
            ids = (TEXT_ID, f"{root.get(XML_ID, '')}.{TEXT_ID}")
            division = _division(element, ids)
            whole = division.get(XML_ID) or TEXT_ID
            self._outside(division, found)
        self.text = "".join(self._parts)
        self.blocks = Blocks(found, whole)
        self.sentences = Blocks(self._sentences)

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
            if child.tag == SENTENCE:
                self._sentences.append(Block(child.get(XML_ID, ""), start, self._at))
            elif child.tag not in _TOKENS:
                self.tags.append(Tag(child.get("corresp", ""), start, self._at))
            self._take(child.tail)

    def _take(self, text: str | None) -> None:
        if text:
            self._parts.append(text)
            self._at += len(text)


def _division(body: etree._Element, ids: tuple[str, ...]) -> etree._Element:
    if len(body) != 1 or body[0].get(XML_ID) not in ids:
        return body
    around = (body.text or "") + (body[0].tail or "")
    return body if around.strip() else body[0]
