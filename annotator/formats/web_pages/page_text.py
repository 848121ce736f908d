"""The text of a page: of its main part as trafilatura marks it, or of all that it shows."""

from __future__ import annotations

import re

from lxml import etree

from annotator.formats.document_import import paragraphs

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "cell",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "item",
        "legend",
        "li",
        "list",
        "main",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "quote",
        "row",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_ROWS, _CELLS, _BREAKS = frozenset({"row", "tr"}), ("cell", "td", "th"), frozenset({"lb", "br"})
_SILENT = frozenset(
    [
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "svg",
        "math",
        "select",
        "textarea",
        "button",
    ]
)
_BLANKS = re.compile(r"[ \t\n\r\f\v]+")
_BREAK = re.compile(" *\x1e *")
_PARAGRAPH = re.compile("\x1e{2,}")
_TAG = re.compile("</?([a-z][a-z0-9]*)[^<>]*>", re.IGNORECASE)
_NOTHING: frozenset[str] = frozenset()


def main_text(body: etree._Element) -> str:
    """The text of the main part: a blank line between two blocks, rows of tables with tabs between their cells."""
    return _Flow(_NOTHING).text(body)


def visible_text(root: etree._Element) -> str:
    """All that a page shows, without scripts, styles and controls."""
    return _Flow(_SILENT).text(root)


def flattened(markup: str) -> str:
    """The markup without elements in one another, for pages that nest them beyond what can be read."""
    return _TAG.sub(lambda tag: _flat(tag.group(), tag.group(1).lower()), markup)


def _flat(tag: str, name: str) -> str:
    if name in _SILENT or name in ("title", "meta", "html", "body"):
        return tag
    return "<br><br>" if name in _BLOCKS or name in _BREAKS else ""


class _Flow:
    def __init__(self, silent: frozenset[str]) -> None:
        self._silent = silent
        self._blocks: list[str] = []
        self._pieces: list[str] = []
        self._rows: list[str] = []
        self._table: etree._Element | None = None  # that of the rows

    def text(self, root: etree._Element) -> str:
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                if not self._begin(element):
                    walker.skip_subtree()
                continue
            if element.tag in _BLOCKS:
                self._end_block()
            if element.tail and element is not root:
                self._pieces.append(element.tail)
        self._end_block()
        self._end_table()
        return paragraphs(self._blocks)

    def _begin(self, element: etree._Element) -> bool:
        """Whether what is in the element still has to be read."""
        tag = element.tag
        if tag in self._silent:
            return False
        if tag in _BREAKS:
            self._pieces.append("\x1e")
        elif tag in _BLOCKS:
            self._end_block()
        if tag in _ROWS and self._is_row(element):
            return False
        if element.text:
            self._pieces.append(element.text)
        return True

    def _is_row(self, row: etree._Element) -> bool:
        """Whether it is a row of several filled cells, which becomes one line; others are mere layout."""
        if next(row.iterdescendants(*_ROWS), None) is not None:
            return False
        cells = [_plain("".join(cell.itertext())) for cell in row.iterchildren(*_CELLS)]
        if sum(bool(cell) for cell in cells) < 2:
            return False
        table = row.getparent()
        if table is not self._table:
            self._end_table()
        self._rows.append("\t".join(cells))
        self._table = table
        return True

    def _end_table(self) -> None:
        if self._rows:
            self._blocks.append("\n".join(self._rows))
            self._rows = []
        self._table = None

    def _end_block(self) -> None:
        text = _BLANKS.sub(" ", "".join(self._pieces))
        self._pieces.clear()
        if text.strip(" \x1e"):
            self._end_table()
            broken = _PARAGRAPH.sub("\n\n", _BREAK.sub("\x1e", text).strip("\x1e"))
            self._blocks.append(broken.replace("\x1e", "\n"))


def _plain(words: str) -> str:
    return _BLANKS.sub(" ", words).strip(" ")
