"""Web pages of press archives: found by the names of their classes, read in paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from lxml import etree

from annotator.formats.decoding import MOST_BYTES, Decoded, decode, read_bytes
from annotator.model.errors import ImportRefused

_BLANKS = re.compile("[ \t\r\n\f\v]+")
_PARAGRAPH_END = re.compile(r"\n(?: *\n)+")
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
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
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_SILENT = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "head",
        "iframe",
        "img",
        "noscript",
        "object",
        "script",
        "select",
        "style",
        "svg",
        "template",
        "video",
    ]
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4_096
_NEVER = 200_000
"""How many elements of one article are looked at."""


def page_of(path: Path) -> tuple[etree._Element, Decoded]:
    """The root of a web page, and its text as it was decoded; ImportRefused where it is none, or too large."""
    decoded = _decoded(path)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(decoded.text.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        raise ImportRefused(path, "html", f"this is no web page that can be read: {error}") from error
    if root is None:
        raise ImportRefused(path, "empty", "there is nothing in this web page")
    return root, decoded


def _decoded(path: Path) -> Decoded:
    """What is UTF-8 is taken for it whatever the page says; else the page is believed, then guessed."""
    data = read_bytes(path, MOST_BYTES)
    declared = _CHARSET.search(data[:_HEAD])
    if declared is not None and b"\0" not in data[:_HEAD] and not _is_utf8(data):
        name = declared.group(1).decode("ascii")
        if name.lower() in {"iso-8859-1", "latin1", "latin-1", "us-ascii"}:
            name = "cp1252"  # as browsers read it
        if name.lower() not in {"utf-8", "utf8"}:
            try:
                return decode(data, path, encoding=name)
            except ImportRefused:
                return decode(data, path)  # no one knows this encoding
    return decode(data, path)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


@dataclass(slots=True)
class Classes:
    """The elements below one, by the names of their classes in small letters, in their order."""

    root: etree._Element
    _found: dict[str, list[etree._Element]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        for number, element in enumerate(self.root.iter(etree.Element)):
            if number > _NEVER:
                break
            for name in element.get("class", "").lower().split():
                self._found.setdefault(name, []).append(element)

    def all(self, *names: str) -> list[etree._Element]:
        """The elements of the first of these classes that has any."""
        return next((self._found[name] for name in names if name in self._found), [])

    def text(self, *names: str) -> str:
        """The words of the first element with words, class by class; "" where there is none."""
        for name in names:
            for element in self._found.get(name, ()):
                if words := text_of(element):
                    return words
        return ""

    def names(self) -> frozenset[str]:
        """All class names that occur."""
        return frozenset(self._found)


def text_of(element: etree._Element) -> str:
    """All words below an element in one line."""
    return " ".join(" ".join(paragraph.split("\n")) for paragraph in paragraphs_of(element))


def paragraphs_of(element: etree._Element, without: Iterable[str] = ()) -> list[str]:
    """The words below an element, a string a block; a line break stays a line end, two of them end the paragraph.

    `without` are classes whose elements are passed over, as are pictures, scripts and fields.
    """
    found: list[str] = []
    parts: list[str] = []
    hidden = frozenset(without)
    for piece in _pieces(element, hidden):
        if piece is None:
            found.extend(_closed(parts))
            parts.clear()
        else:
            parts.append(piece)
    return [*found, *_closed(parts)]


def _closed(parts: list[str]) -> Iterator[str]:
    for part in _PARAGRAPH_END.split("".join(parts)) if parts else ():
        lines = (_BLANKS.sub(" ", line).strip(" ") for line in part.split("\n"))
        if words := "\n".join(line for line in lines if line.strip()):
            yield words


def _pieces(element: etree._Element, hidden: frozenset[str]) -> Iterator[str | None]:
    """Words with single blanks, a line end for a line break, None where a block begins or ends."""
    skipped: etree._Element | None = None
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if skipped is not None:
            if event == "end" and node is skipped:
                skipped = None
                yield from _words(node.tail if node is not element else None)
            continue
        block = node.tag in _BLOCKS
        if event == "start":
            if _is_hidden(node, hidden):
                skipped = node
                continue
            if block:
                yield None
            if node.tag == "br":
                yield "\n"
            yield from _words(node.text)
            continue
        if block:
            yield None
        if node is not element:
            yield from _words(node.tail)


def _is_hidden(node: etree._Element, hidden: frozenset[str]) -> bool:
    if not isinstance(node.tag, str) or node.tag in _SILENT:
        return True
    return bool(hidden) and not hidden.isdisjoint(node.get("class", "").lower().split())


def _words(raw: str | None) -> Iterator[str]:
    if raw:
        yield _BLANKS.sub(" ", raw)
