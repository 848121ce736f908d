"""The header of one article: its source, who annotated, the codebook, how far the work is.

Article: title → titleStmt/title; author → titleStmt/author (its id is the narrator's); source, date, url, section,
page, name, sha256, metadata → sourceDesc/bibl; language → profileDesc (and TEI/@xml:lang). Annotator → respStmt.
Progress → revisionDesc/change.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass

from lxml import etree

from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.names import (
    ANNOTATOR,
    APPLICATION,
    DIALECT,
    ENTITY,
    NARRATOR,
    XML_ID,
    q,
    xml_id,
)
from annotator.model.records import DONE_ORDER, Annotator, Article, Progress

_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9][A-Za-z0-9.-]*(?::\d{1,5})?(?:/[A-Za-z0-9._~/+,;=!*'()@&-]*)?(?:\?[A-Za-z0-9._~/+,;=&-]*)?"
)
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*")

_PUBLICATION = "Exported by Attaché for exchange; not published. The rights in the text are those of its source."
_NORMALIZATION = (
    "The text of body is the source text character for character, white space included; only line ends were unified. "
    "Offsets in pointers count Unicode code points from 0 in the text of an element, tags not counted."
)
_STANDOFF = "The annotations are in standOff; the text carries no tags of them."
_READING = (
    "The annotations are in standOff. The tags in the text show those of one annotator for reading; they are made "
    "from standOff and add nothing. Mentions without a tag, most of which cross others: {untagged}."
)


@dataclass(frozen=True, slots=True)
class Inlined:
    """The reading view: whose mentions are in the text as tags ("" where nobody has any), and how many have none."""

    annotator: str
    untagged: int


def language_tag(language: str) -> str:
    """The language as an xml:lang, "" where it is none."""
    return language if _LANGUAGE.fullmatch(language) else ""


def header(
    article: Article,
    annotators: Sequence[Annotator],
    progress: Sequence[Progress],
    *,
    inlined: Inlined | None,
    annotation_text: str,
    entities: Container[str] = (),
) -> etree._Element:
    """The teiHeader of an article, without the codebook; `annotation_text` is a paragraph on the annotations.

    The author bears the narrator's id unless it is one of `entities`, the ids of the register.
    """
    element = etree.Element(q("teiHeader"))
    element.text = element.tail = "\n"
    author = {} if NARRATOR in entities else {XML_ID: xml_id(ENTITY, NARRATOR)}
    _file_description(element, article, annotators, author=author, annotation_text=annotation_text)
    _encoding(element, inlined)
    if article.language:
        profile = _child(element, "profileDesc")
        usage = _child(profile, "langUsage")
        language = {"ident": language_tag(article.language) or "und"}
        _child(usage, "language", article.language, language)
    if progress:
        _revision(element, progress)
    for part in element:
        part.tail = "\n"
    return element


def _file_description(
    element: etree._Element,
    article: Article,
    annotators: Sequence[Annotator],
    *,
    author: dict[str, str],
    annotation_text: str,
) -> None:
    file = _child(element, "fileDesc")
    titles = _child(file, "titleStmt")
    _child(titles, "title", article.title)
    _child(titles, "author", article.author, author)
    for person in annotators:
        statement = _child(titles, "respStmt", None, {XML_ID: xml_id(ANNOTATOR, person.id)})
        _child(statement, "resp", "adjudication" if person.gold else "annotation")
        _child(statement, "name", person.name)
    length = {"unit": "codepoint", "quantity": str(len(article.text))}
    _child(_child(file, "extent"), "measure", None, length)
    publication = _child(file, "publicationStmt")
    _child(publication, "p", _PUBLICATION)
    if annotation_text:
        _child(publication, "p", annotation_text)
    _source(_child(file, "sourceDesc"), article)


def _source(element: etree._Element, article: Article) -> None:
    bibl = _child(element, "bibl", None, {"type": "article"})
    if article.source:
        _child(bibl, "title", article.source, {"level": "j"})
    if article.date or article.date_estimated:
        date = {"type": "publication", "subtype": "estimated"} if article.date_estimated else {"type": "publication"}
        _child(bibl, "date", article.date, {**date, **date_attributes(article.date)})
    if article.url:
        _child(bibl, "ref", article.url, {"target": article.url} if _ADDRESS.fullmatch(article.url) else {})
    if article.section:
        _child(bibl, "biblScope", article.section, {"unit": "section"})
    if article.page:
        _child(bibl, "biblScope", article.page, {"unit": "page"})
    _child(bibl, "idno", article.name, {"type": "filename"})
    if article.sha256:
        _child(bibl, "idno", article.sha256, {"type": "SHA-256"})
    for code, value in article.metadata:
        _child(bibl, "note", value, {"type": "metadata", "n": code})


def _encoding(element: etree._Element, inlined: Inlined | None) -> None:
    encoding = _child(element, "encodingDesc")
    editorial = _child(encoding, "editorialDecl")
    _child(_child(editorial, "normalization"), "p", _NORMALIZATION)
    explained = _STANDOFF if inlined is None else _READING.format(untagged=inlined.untagged)
    _child(_child(editorial, "interpretation"), "p", explained)
    application = {"ident": APPLICATION, "version": str(DIALECT)}
    program = _child(_child(encoding, "appInfo"), "application", None, application)
    _child(program, "label", "Attaché")
    _child(program, "desc", "standoff" if inlined is None else "reading")
    if inlined is not None and inlined.annotator:
        _child(program, "ptr", None, {"type": "inline", "target": f"#{xml_id(ANNOTATOR, inlined.annotator)}"})


def _revision(element: etree._Element, progress: Sequence[Progress]) -> None:
    least = min((record.state for record in progress), key=DONE_ORDER.index)
    revision = _child(element, "revisionDesc", None, {"status": least})
    for record in progress:
        _child(revision, "change", None, {"who": f"#{xml_id(ANNOTATOR, record.annotator)}", "status": record.state})


def _child(
    parent: etree._Element, name: str, text: str | None = None, attributes: dict[str, str] | None = None
) -> etree._Element:
    child = etree.SubElement(parent, q(name), attributes or {})
    if text:
        child.text = text
    return child
