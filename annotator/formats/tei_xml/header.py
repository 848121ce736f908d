"""Headers: of an article (its source, who annotated, how far the work is), of annotations, of a corpus.

Article: title → titleStmt/title; author → titleStmt/author (its id is the narrator's); source, date, url, section,
page, name, sha256, metadata → sourceDesc/bibl; language → profileDesc (and TEI/@xml:lang). Annotator → respStmt.
Progress → revisionDesc/change. Where annotations have a file of their own, annotators and progress are in its header;
in a corpus the annotators are in the header of the corpus.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from annotator.formats.tei_xml.dates import attributes as date_attributes
from annotator.formats.tei_xml.inline import Shown
from annotator.formats.tei_xml.links import LOCAL, Links, address
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
_OF_OTHERS = "The annotations are in standOff; the text is in the file {file}."
_ELSEWHERE = "The annotations are in the file {file}; the text carries no tags of them."
_READING = (
    "The annotations are in {place}. The tags in the text show those of one annotator for reading; they are made "
    "from {place} and add nothing. Mentions without a tag, most of which cross others: {untagged}."
)
_NAMES = (
    "The annotations are in {place}. The names tagged in the text are those that one annotator found; they are made "
    "from {place} and add nothing. Mentions without a tag, because they are no names, within others or cross "
    "them: {untagged}."
)
_SEGMENTATION = (
    "Sentences, words and punctuation are tagged by rules; a word is cut where a tagged mention begins or ends. White "
    "space between them is that of the source."
)
_APART = "The annotations of the text in the file {file}."
_CORPUS = (
    "Articles with their annotations in a file each, which this file includes. Codebook, annotators and register are "
    "here once for all."
)
_NARRATOR = "The author of the article concerned"


@dataclass(frozen=True, slots=True)
class Making:
    """How a document was made: its profile, where its pointers lead, the tags in its text.

    `shown` None: none, and `untagged` mentions lack one; `tokens`: words are tagged too; `files` are those that
    complete it, by what they hold.
    """

    profile: str
    links: Links = LOCAL
    shown: Shown | None = None
    untagged: int = 0
    tokens: bool = False
    files: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class People:
    """Who is named in a header: the annotators, and whether the author bears the narrator's id."""

    annotators: Sequence[Annotator] = ()
    narrator: bool = False


def language_tag(language: str) -> str:
    """The language as an xml:lang, "" where it is none."""
    return language if _LANGUAGE.fullmatch(language) else ""


def article_header(
    article: Article, people: People, progress: Sequence[Progress], *, making: Making, annotation_text: str
) -> etree._Element:
    """The teiHeader of an article, without the codebook; `annotation_text` is a paragraph on the annotations."""
    element = _start()
    file = _child(element, "fileDesc")
    _titles(file, article.title, article.author, people)
    length = {"unit": "codepoint", "quantity": str(len(article.text))}
    _child(_child(file, "extent"), "measure", None, length)
    _publication(file, annotation_text)
    _source(_child(file, "sourceDesc"), article)
    _encoding(element, making)
    if article.language:
        profile = _child(element, "profileDesc")
        usage = _child(profile, "langUsage")
        language = {"ident": language_tag(article.language) or "und"}
        _child(usage, "language", article.language, language)
    return _finished(element, progress, making.links)


def annotations_header(
    article: Article, people: People, progress: Sequence[Progress], *, making: Making, annotation_text: str
) -> etree._Element:
    """The teiHeader of the file with an article's annotations, without the codebook."""
    element = _start()
    file = _child(element, "fileDesc")
    _titles(file, article.title, _NARRATOR, people)
    _publication(file, annotation_text)
    _child(_child(file, "sourceDesc"), "p", _APART.format(file=dict(making.files)["text"]))
    _encoding(element, making)
    return _finished(element, progress, making.links)


def corpus_header(title: str, people: People, articles: int, *, annotation_text: str) -> etree._Element:
    """The teiHeader of a corpus of so many articles, without the codebook."""
    element = _start()
    file = _child(element, "fileDesc")
    _titles(file, title, _NARRATOR, people)
    _child(_child(file, "extent"), "measure", None, {"unit": "article", "quantity": str(articles)})
    _publication(file, annotation_text)
    _child(_child(file, "sourceDesc"), "p", _CORPUS)
    _encoding(element, Making("corpus"))
    return _finished(element, (), LOCAL)


def _start() -> etree._Element:
    element = etree.Element(q("teiHeader"))
    element.text = element.tail = "\n"
    return element


def _finished(element: etree._Element, progress: Sequence[Progress], links: Links) -> etree._Element:
    if progress:
        _revision(element, progress, links)
    for part in element:
        part.tail = "\n"
    return element


def _titles(file: etree._Element, title: str, author: str, people: People) -> None:
    titles = _child(file, "titleStmt")
    _child(titles, "title", title)
    _child(titles, "author", author, {XML_ID: xml_id(ENTITY, NARRATOR)} if people.narrator else {})
    for person in people.annotators:
        statement = _child(titles, "respStmt", None, {XML_ID: xml_id(ANNOTATOR, person.id)})
        _child(statement, "resp", "adjudication" if person.gold else "annotation")
        _child(statement, "name", person.name)


def _publication(file: etree._Element, annotation_text: str) -> None:
    publication = _child(file, "publicationStmt")
    _child(publication, "p", _PUBLICATION)
    if annotation_text:
        _child(publication, "p", annotation_text)


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


def _encoding(element: etree._Element, making: Making) -> None:
    encoding = _child(element, "encodingDesc")
    if making.profile != "corpus" or making.files:
        editorial = _child(encoding, "editorialDecl")
        _child(_child(editorial, "normalization"), "p", _NORMALIZATION)
        if making.tokens:
            _child(_child(editorial, "segmentation"), "p", _SEGMENTATION)
        _child(_child(editorial, "interpretation"), "p", _explained(making))
    application = {"ident": APPLICATION, "version": str(DIALECT)}
    program = _child(_child(encoding, "appInfo"), "application", None, application)
    _child(program, "label", "Attaché")
    _child(program, "desc", making.profile)
    for what, file in making.files:
        _child(program, "ptr", None, {"type": what, "target": address(file)})
    shown = making.shown
    if shown is not None and shown.annotator:
        style = {} if shown.style == "specific" else {"subtype": shown.style}
        _child(program, "ptr", None, {"type": "inline", **style, "target": shown.links.person(shown.annotator)})


def _explained(making: Making) -> str:
    files = dict(making.files)
    if "text" in files:
        return _OF_OTHERS.format(file=files["text"])
    file = files.get("annotations", "")
    if making.shown is None:
        return _ELSEWHERE.format(file=file) if file else _STANDOFF
    words = _NAMES if making.shown.style == "name" else _READING
    return words.format(place=f"the file {file}" if file else "standOff", untagged=making.untagged)


def _revision(element: etree._Element, progress: Sequence[Progress], links: Links) -> None:
    least = min((record.state for record in progress), key=DONE_ORDER.index)
    revision = _child(element, "revisionDesc", None, {"status": least})
    for record in progress:
        _child(revision, "change", None, {"who": links.person(record.annotator), "status": record.state})


def _child(
    parent: etree._Element, name: str, text: str | None = None, attributes: dict[str, str] | None = None
) -> etree._Element:
    child = etree.SubElement(parent, q(name), attributes or {})
    if text:
        child.text = text
    return child
