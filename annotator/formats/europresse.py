"""Europresse: one web page with many articles, in the shapes that it has had since 2014."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from lxml import etree

from annotator.formats.new_articles import ARTICLE_OPTIONS
from annotator.formats.press_articles import Found, PressArticle, PressImporter, author_of, without_notices, word_count
from annotator.formats.press_dates import date_in_code, press_date
from annotator.formats.press_html import Classes, page_of, paragraphs_of, text_of
from annotator.formats.protocols import FormatInfo
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.folding import key

INFO = FormatInfo(
    code="europresse",
    names=Words("Europresse (HTML)", "Europresse (HTML)"),
    description=Words(
        "Une page d’export d’Europresse avec ses articles : titre, journal, date, rubrique, page, auteur, texte.",
        "An export page of Europresse with its articles: title, paper, date, section, page, author, text.",
    ),
    suffixes=(".html", ".htm"),
    reads=True,
    writes=False,
    folder=False,
    options=ARTICLE_OPTIONS,
)

_SOURCE = ("docpublicationname", "rdp__docpublicationname", "source-name-apd", "source-name")
_HEADER = ("docheader", "rdp__docheader")
_UNDER = ("doctitresoussection",)
_TITLE = ("titrearticlevisu", "rdp__articletitle", "titrearticle", "grandtitre")
_AUTHOR = ("docauthors", "rdp__docauthors")
_LINE_ABOVE = "sm-margin-bottomnews"
_SUBTITLE = ("rdp__subtitle",)
_BODY = ("dococurrcontainer", "doctext", "doc-content", "rdp__doctext")
_CODE = ("public-lblnodoc", "public_lblnodoc")
_SMALL_PRINT = ("doc-legalinfo", "apd-wrapper", *_CODE)
_CERTIFICATE = ("rdp__public-certificate", "public-certificate")
_OWN = (*_SOURCE[:2], *_HEADER, *_TITLE[:3], *_CODE)

_ISSUE = re.compile(r",\s*(?=(?:no|n°|nº|num|vol|issue)\.?\s*\d)", re.IGNORECASE)
_LINE_END = re.compile(r"[\r\n]|\s{8,}")
_PAGE = re.compile(r"(?:^|[\s,;])(?:pages?|pp?\.)\s*([^\s,;]+(?:\s*(?:[-–,;]|et|and)\s*\d[^\s,;]*)*)", re.IGNORECASE)
_TIME = re.compile(
    r"\d{1,2}\s?(?::|h)\s?\d\d(?::\d\d)?(?:\s*(?:UTC|GMT))?(?:\s*[+-] ?\d{1,2}(?::?\d\d)?)?(?!\w)", re.IGNORECASE
)
_DOCUMENT = re.compile(r"\w{2,12}(?:·[^·\s]{1,60}){2,5}")
_FROM = re.compile("cet article est paru dans|this article (?:was published|appeared) in")
_LONGEST = 2_000
"""Of a header; longer ones are none."""
_WANTED = ("title", "source", "date", "author", "section", "page")


def looks_like(head: str) -> bool:
    """Whether the beginning of a page is that of an Europresse export."""
    low = head.lower()
    return any(f"{quote}{name}" in low for name in _OWN[:2] for quote in "\"' =") or (
        "<article" in low and any(name in low for name in (*_HEADER, *_TITLE[:2], *_CODE))
    )


def _read(path: Path, options: Mapping[str, str], report: Report) -> Found:
    del options, report
    root, decoded = page_of(path)
    found = [_article(part) for part in _parts(root)]
    if not found:
        words = "this page holds no Europresse articles; for any other web page choose the format html"
        raise ImportRefused(path, "not-europresse", words)
    return Found(found, decoded.doubts)


def _parts(root: etree._Element) -> list[Classes]:
    """The elements that hold one article each; none where this is another kind of page."""
    outer = [node for node in root.iter("article") if next(node.iterancestors("article"), None) is None]
    parts = [Classes(node) for node in outer]
    found = [part for part in parts if not part.names().isdisjoint(_OWN)]
    return found or [Classes(node) for node in _without_article_tags(root)]


def _without_article_tags(root: etree._Element) -> list[etree._Element]:
    """Around each name of a paper the largest element that holds no other one."""
    names = Classes(root).all(*_SOURCE[:2])
    around = Counter(node for name in names for node in (name, *name.iterancestors()))
    found = []
    for name in names:
        holder = name
        while (parent := holder.getparent()) is not None and around[parent] == 1:
            holder = parent
        found.append(holder)
    return found


def _article(part: Classes) -> PressArticle:
    found = PressArticle(line=getattr(part.root, "sourceline", 0) or 0)
    _read_source(part, found)
    _read_header(part, found)
    title = part.text(*_TITLE)
    found.fields["title"] = title
    _read_author(part, found)
    _read_body(part, found)
    if subtitle := part.text(*_SUBTITLE):
        found.paragraphs[:0] = [subtitle] if found.paragraphs and key(subtitle) != key(found.paragraphs[0]) else []
    found.others.setdefault("document", part.text(*_CODE))
    if not found.fields.get("date"):
        found.fields["date"] = date_in_code(found.others["document"]) or press_date(part.text("apd-sources-date")).date
    return found


def _read_source(part: Classes, found: PressArticle) -> None:
    """The paper's name without the number of the issue; what stands in lines of their own below is not its name."""
    raw = next((words for node in part.all(*_SOURCE) if (words := "".join(node.itertext()).strip())), "")
    name = " ".join(_LINE_END.split(raw, maxsplit=1)[0].split())
    cut = _ISSUE.search(name)
    found.fields["source"] = name[: cut.start()].strip() if cut else name.strip(" ,;")
    found.others["issue"] = name[cut.end() :].strip() if cut else ""


def _read_header(part: Classes, found: PressArticle) -> None:
    """Section, date, number of words, time and page stand in one line, in no fixed order."""
    line = ", ".join(filter(None, (text_of(node).strip(" ,") for node in part.all(*_HEADER))))[:_LONGEST]
    dated = press_date(line)
    found.fields["date"] = dated.date
    before, behind = dated.before, dated.behind
    found.others["words"], behind = word_count(behind)
    if not found.others["words"]:
        found.others["words"], before = word_count(before)
    time = _TIME.search(behind)
    if time:
        found.others["time"] = " ".join(time.group().split())
        behind = behind[: time.start()] + behind[time.end() :]
    page = _PAGE.search(behind) or _PAGE.search(before)
    if page:
        found.fields["page"] = page.group(1).strip(" .")
        behind, before = behind.replace(page.group(), " "), before.replace(page.group(), " ")
    rest = [piece.strip(" -–;.") for piece in (*before.split(","), *behind.split(","))]
    section = ", ".join(piece for piece in rest if piece) if dated.date else ""
    found.fields["section"] = section or part.text(*_UNDER)
    if line and not dated.date:
        found.others["header"] = line


def _read_author(part: Classes, found: PressArticle) -> None:
    """Newer pages have no class for authors: their line stands below the title; the one in it is a kicker."""
    author = part.text(*_AUTHOR)
    for node in part.all(_LINE_ABOVE):
        words = text_of(node)
        if not words or words == author:
            continue
        within = any(_is_title(above) for above in node.iterancestors())
        if within and words != found.fields["title"]:
            found.others.setdefault("kicker", words)
        elif not within and not author:
            author = words
    found.fields["author"] = author_of(author)


def _is_title(node: etree._Element) -> bool:
    return "titrearticle" in node.get("class", "").lower().split()


def _read_body(part: Classes, found: PressArticle) -> None:
    """The paragraphs without small print; the number of the document and the address of origin become metadata."""
    hidden = (*_SMALL_PRINT, *_CERTIFICATE)
    paragraphs: list[str] = []
    for name in _BODY:
        nodes = dict.fromkeys(part.all(name))
        inner = [node for node in nodes if not any(above in nodes for above in node.iterancestors())]
        paragraphs = [line for node in inner for line in _body_lines(node, hidden)]
        if paragraphs:
            found.fields["url"] = _origin(inner)
            break
    kept = []
    for line in paragraphs:
        if _DOCUMENT.fullmatch(line):
            found.others["document"] = line
        elif not (len(line) < 200 and _FROM.match(key(line))):
            kept.append(line)
    found.paragraphs, notices = without_notices(kept)
    small_print = [line for node in part.all("doc-legalinfo") for line in paragraphs_of(node)]
    found.others["rights"] = notices.get("rights") or without_notices(small_print)[1].get("rights", "")


def _body_lines(node: etree._Element, hidden: tuple[str, ...]) -> list[str]:
    for child in list(node.iter("footer", "aside")):
        child.set("class", hidden[0])
    return paragraphs_of(node, hidden)


def _origin(nodes: Sequence[etree._Element]) -> str:
    for node in nodes:
        for link in node.iter("a"):
            address = str(link.get("href", "")).strip()
            if address.startswith(("http://", "https://")) and _FROM.match(key(text_of(link))):
                return address
    return ""


IMPORTER = PressImporter(INFO, _read, wanted=_WANTED)
