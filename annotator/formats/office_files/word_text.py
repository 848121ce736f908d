"""The text of a part of a Word file: blocks, rows of tables, and where the notes are called."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from annotator.formats.decoding import Doubt

_TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_MATHS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
)
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("footnote", "endnote")
_JOINED = "joined"
_PRIVATE = range(0xE000, 0xF900)


class Story:
    """The text under a root that was `prepared`; `references` are the notes called, with their marks, in order.

    A key of `references` is ("footnote" or "endnote", its id).
    """

    def __init__(self, root: etree._Element) -> None:
        self.references: dict[tuple[str, str], str] = {}
        self._root = root
        self._space = _space_of(root)
        names = ("t", "tab", "br", "cr", "noBreakHyphen", "sym", "ptab", "footnoteReference", "endnoteReference")
        self._pieces = [*(self._name(name) for name in names), *(f"{{{maths}}}t" for maths in _MATHS)]
        self._texts = frozenset([self._name("t"), *self._pieces[-len(_MATHS) :]])
        self._p, self._tbl = self._name("p"), self._name("tbl")
        self._tr, self._tc = self._name("tr"), self._name("tc")
        self._signs = {self._name("tab"): "\t", self._name("ptab"): "\t", self._name("noBreakHyphen"): "\u2011"}
        self._signs |= {self._name("br"): "\n", self._name("cr"): "\n"}

    def blocks(self) -> list[str]:
        """The paragraphs and the tables, in their order."""
        body = self._root.find(self._name("body"))
        return [] if body is None else list(self._blocks(body))

    def notes(self) -> dict[str, str]:
        """The texts of the notes of this part by id, each in one line a paragraph."""
        found = {}
        for kind in _NOTES:
            for note in self._root.iter(self._name(kind)):
                text = "\n".join(block.strip() for block in self._blocks(note) if block.strip())
                found[note.get(self._name("id"), "")] = text
        return found

    def doubts(self) -> list[Doubt]:
        """What of the document is no part of the text."""
        comments = len({mark.get(self._name("id")) for mark in self._root.iter(self._name("commentReference"))})
        embedded = sum(1 for _ in self._root.iter(self._name("altChunk")))
        found = []
        if comments:
            found.append(Doubt("comments", f"{comments} comments were left out"))
        if embedded:
            found.append(Doubt("embedded", f"{embedded} documents inside this one were left out"))
        return found

    def _name(self, name: str) -> str:
        return f"{{{self._space}}}{name}"

    def _blocks(self, parent: etree._Element) -> Iterator[str]:
        before: list[str] = []
        for child in parent:
            if child.tag == self._p:
                before.append(self._paragraph(child))
                if child.get(_JOINED) is None:
                    yield "".join(before)
                    before = []
            elif child.tag == self._tbl:
                yield from self._table(child)
            else:
                yield from self._blocks(child)
        yield "".join(before)

    def _table(self, table: etree._Element) -> Iterator[str]:
        """Rows of cells with tabs between them; a row of one cell is mere layout, and its paragraphs are blocks."""
        rows: list[str] = []
        for row in self._parts(table, self._tr):
            cells = [list(self._blocks(cell)) for cell in self._parts(row, self._tc)]
            filled = [cell for cell in cells if any(block.strip() for block in cell)]
            if len(filled) > 1:
                rows.append("\t".join(" ".join(" ".join(cell).split()) for cell in cells))
            elif filled:
                yield from ["\n".join(rows), *filled[0]]
                rows = []
        yield "\n".join(rows)

    def _parts(self, parent: etree._Element, tag: str) -> Iterator[etree._Element]:
        """The nearest elements below of a tag, through content controls and the like."""
        for child in parent:
            if child.tag == tag:
                yield child
            elif child.tag not in (self._tbl, self._p):
                yield from self._parts(child, tag)

    def _paragraph(self, paragraph: etree._Element) -> str:
        pieces = []
        for piece in paragraph.iter(self._pieces):
            if piece.tag in self._texts:
                pieces.append(piece.text or "")
            else:
                pieces.append(self._sign(piece))
        return "".join(pieces)

    def _sign(self, piece: etree._Element) -> str:
        name = etree.QName(piece).localname
        if name == "tab" and piece.get(self._name("val")):
            return ""  # where a tab stops, not a tab
        if name == "sym":
            return _symbol(piece.get(self._name("char"), ""))
        if not name.endswith("Reference"):
            return self._signs[str(piece.tag)]
        key = (name.removesuffix("Reference"), piece.get(self._name("id"), ""))
        own = piece.get(self._name("customMarkFollows"), "0") in {"1", "true", "on"}
        return self.references.setdefault(key, "" if own else f"[{len(self.references) + 1}]")


def prepared(root: etree._Element) -> etree._Element:
    """The root with tracked changes accepted and text boxes set behind their paragraphs; it is altered."""
    space = f"{{{_space_of(root)}}}"
    gone = [f"{space}{name}" for name in ("del", "moveFrom", "rPrChange", "pPrChange")]
    for element in list(root.iter(*gone, _FALLBACK)):
        _remove_deleted(element, space)
    for box in reversed(list(root.iter(f"{space}txbxContent"))):
        paragraph = next((x for x in box.iterancestors() if x.tag == f"{space}p"), None)
        if paragraph is not None:
            paragraph.addnext(box)
    return root


def _remove_deleted(element: etree._Element, space: str) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag == f"{space}rPr" and element.tag in (f"{space}del", f"{space}moveFrom"):
        _join_with_next(parent, space)
    elif parent.tag == f"{space}trPr":
        row = parent.getparent()
        if row is not None and row.getparent() is not None:
            row.getparent().remove(row)
    else:
        parent.remove(element)


def _join_with_next(properties: etree._Element, space: str) -> None:
    """A deleted paragraph mark: what follows belongs to this paragraph, which is marked."""
    holder = properties.getparent()
    paragraph = None if holder is None or holder.tag != f"{space}pPr" else holder.getparent()
    if paragraph is not None:
        paragraph.set(_JOINED, "yes")


def _symbol(code: str) -> str:
    try:
        number = int(code, 16)
        return "" if number in _PRIVATE else chr(number)
    except (ValueError, OverflowError):
        return ""


def _space_of(root: etree._Element) -> str:
    return _STRICT if etree.QName(root).namespace == _STRICT else _TRANSITIONAL
