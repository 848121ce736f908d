"""Saved web pages: their main text and what they say of themselves."""

from __future__ import annotations

import logging
import re
import socket
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from lxml import html
from lxml.etree import LxmlError

from annotator.formats.decoding import ENCODINGS, Doubt
from annotator.formats.document_import import DOCUMENT_OPTIONS, Document, DocumentImporter
from annotator.formats.protocols import FormatInfo, Option
from annotator.formats.web_pages.page_text import flattened, main_text, visible_text
from annotator.formats.web_pages.source import read_source
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused

if TYPE_CHECKING:
    from trafilatura.settings import Document as Extracted

INFO = FormatInfo(
    code="html",
    names=Words("Page web enregistrée", "Saved web page"),
    description=Words(
        "Le texte principal de la page, avec titre, auteur, date et adresse ; menus et publicités sont laissés.",
        "The main text of the page, with title, author, date and address; menus and advertisements are left out.",
    ),
    suffixes=(".html", ".htm", ".xhtml", ".mhtml", ".mht"),
    reads=True,
    writes=False,
    folder=True,
    options=(
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("Vide : celui que dit la page.", "Empty: the one that the page tells."),
            choices=("", *ENCODINGS),
        ),
        *DOCUMENT_OPTIONS,
    ),
)

_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_KEPT = frozenset({"html", "body", "main", "article"})
"""Pages hide these until their scripts run."""
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST_SIGNS, _MOST_ELEMENTS = 2_000_000, 20_000
"""Beyond these trafilatura takes more than some seconds."""
_WHOLE = Doubt("whole-page", "no main text was found; all text of the page was taken")
_TOO_LARGE = Doubt("whole-page", "the page is too large to look for its main text; all text of the page was taken")
_TOO_DEEP = Doubt(
    "too-deep", "its elements stand too deep in one another; all text was taken, without tables and lists"
)


def read_page(path: Path, options: Mapping[str, str]) -> Document:
    """The main text of a page, all its text (with a doubt) where none is found; ImportRefused where it shows none."""
    source = read_source(path, options.get("encoding", ""))
    root, deep = parsed(source.markup, path)
    large = len(source.markup) > _MOST_SIGNS or sum(1 for _ in islice(root.iter(), _MOST_ELEMENTS)) == _MOST_ELEMENTS
    found = None if deep or large else _extracted(root)
    text = "" if found is None or found.body is None else main_text(found.body)
    doubts = [] if text else [_TOO_DEEP if deep else _TOO_LARGE if large else _WHOLE]
    if "\n" not in text:  # of short pages trafilatura keeps the words and not the paragraphs
        whole = visible_text(root)
        text = whole if not text or text.split() == whole.split() else text
    if not text:
        raise ImportRefused(path, "empty", "this page shows no text")
    return Document(text, _fields(found, source.url), {}, (*source.doubts, *doubts))


def parsed(markup: str, path: Path | str) -> tuple[html.HtmlElement, bool]:
    """The tree of a page without its hidden elements, and whether it was too deep: then it has only lines.

    ImportRefused "not-html" where there is no element.
    """
    root, errors = _tree(_DECLARATION.sub("", markup, count=1), path)
    deep = "ERR_RESOURCE_LIMIT" in errors
    if deep:
        root, _ = _tree(flattened(markup), path)
    for element in root.xpath("//*[@hidden or @style]"):
        hidden = element.get("hidden", "until-found") != "until-found" or _HIDDEN.search(element.get("style", ""))
        if hidden and element.tag not in _KEPT and element.getparent() is not None:
            element.drop_tree()
    return root, deep


@cache
def _trafilatura() -> ModuleType:
    """The library, without the socket that its client for the network binds to see whether IPv6 works here."""
    has_ipv6 = socket.has_ipv6
    socket.has_ipv6 = False
    try:
        return import_module("trafilatura")
    finally:
        socket.has_ipv6 = has_ipv6


def _tree(markup: str, path: Path | str) -> tuple[html.HtmlElement, set[str]]:
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8", huge_tree=False)
    try:
        root = html.document_fromstring(markup.encode(), parser=parser)
    except (LxmlError, ValueError, AssertionError) as error:
        raise ImportRefused(path, "not-html", "this is no web page") from error
    return root, {error.type_name for error in parser.error_log}


def _extracted(root: html.HtmlElement) -> Extracted | None:
    """What trafilatura finds, without comments of readers; nothing is loaded, and the page sets nothing."""
    bare_extraction = _trafilatura().bare_extraction
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    today = datetime.now().astimezone().date().isoformat()
    told: dict[str, Any] = {"original_date": True, "extensive_search": False, "max_date": today}
    found = bare_extraction(root, include_comments=False, with_metadata=True, date_extraction_params=told)
    return None if isinstance(found, dict) else found


def _fields(found: Extracted | None, saved_from: str) -> dict[str, str]:
    if found is None:
        return {"url": saved_from}
    told = {
        "title": found.title,
        "author": found.author,
        "source": found.sitename or found.hostname,
        "url": saved_from or found.url,
        "date": found.date if _DAY.fullmatch(found.date or "") else "",
    }
    return {name: value for name, value in told.items() if value}


IMPORTER = DocumentImporter(INFO, read_page)
