"""One document of our own dialect as records."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from annotator.formats.tei_xml import inline
from annotator.formats.tei_xml.names import ARTICLE, XML_ID, q, record_id
from annotator.formats.tei_xml.parsing import parse
from annotator.formats.tei_xml.reading import header as head
from annotator.formats.tei_xml.reading.anchoring import Anchoring
from annotator.formats.tei_xml.reading.annotations import read_mentions
from annotator.formats.tei_xml.reading.body import Body
from annotator.formats.tei_xml.reading.codebook import Dictionaries, Dictionary
from annotator.formats.tei_xml.reading.events import read_frames
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.formats.tei_xml.reading.register import entities
from annotator.formats.tei_xml.reading.scope import Scope
from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id
from annotator.model.records import Annotator, Article, Entity, Frame, Mention, Progress

MOST_IDS = 200_000

_ALL_IDS = etree.XPath("//@xml:id", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Read:
    """The records of one file."""

    codebook: Codebook | None
    article: Article
    annotators: list[Annotator]
    entities: list[Entity]
    mentions: list[Mention]
    frames: list[Frame]
    progress: list[Progress]


def read_document(data: bytes, path: Path | str, ledger: Ledger, *, dictionaries: Dictionaries) -> Read:
    """The records of the file `data`; ImportRefused where it is none of ours. Faults within it go into the ledger."""
    root = parse(data, path, ledger)
    header, _ = own_header(root, path)
    return read_tree(root, path, ledger, words=dictionaries.of(header, data, ledger))


def read_tree(
    root: etree._Element,
    path: Path | str,
    ledger: Ledger,
    *,
    words: Dictionary,
    marks: etree._Element | None = None,
    records: tuple[list[Annotator], list[Entity]] | None = None,
) -> Read:
    """The records of a document; `marks` is the one with its annotations, where they have a file of their own.

    `records` are annotators and entities that were read elsewhere, where the document has none.
    """
    header, origin = own_header(root, path)
    head.check_dialect(origin, ledger)
    holder = root if marks is None else marks
    holders_header, _ = own_header(holder, path)
    for document in {id(found): found for found in (root, holder)}.values():
        _double_ids(document, path, ledger)
    body = Body(root)
    article, edition = _article(root, header, body, path=Path(path), ledger=ledger)
    people, register = records or (head.annotators(holders_header), entities(holder, words, ledger))
    scope = Scope(
        article=article.id,
        annotators=frozenset(person.id for person in people),
        entities=frozenset(entity.id for entity in register),
        dictionary=words,
        ledger=ledger,
        edition=edition,
    )
    read_mentions(holder, scope, Anchoring(body), path=str(path))
    frames = read_frames(holder, scope)
    _compare_tags(body, scope, origin)
    progress = head.progress(holders_header, article.id, scope.annotators, ledger=ledger)
    mentions = list(scope.mentions.values())
    if records is not None:
        return Read(None, article, [], [], mentions, frames, progress)
    return Read(words.codebook, article, people, register, mentions, frames, progress)


def own_header(root: etree._Element, path: Path | str, *, tag: str = "TEI") -> tuple[etree._Element, head.Origin]:
    """The header of a document of ours and what it says of its making; ImportRefused for any other."""
    if root.tag != q(tag):
        raise ImportRefused(path, "foreign-tei" if root.tag == q("teiCorpus") else "not-tei", "is not one TEI document")
    header = root.find(q("teiHeader"))
    origin = head.origin(header) if header is not None else None
    if header is None or origin is None:
        raise ImportRefused(
            path, "foreign-tei", "is TEI, but was not written by Attaché; only Attaché’s own TEI is read"
        )
    return header, origin


def _double_ids(root: etree._Element, path: Path | str, ledger: Ledger) -> None:
    seen: set[str] = set()
    found: list[str] = _ALL_IDS(root)
    if len(found) > MOST_IDS:
        raise ImportRefused(path, "too-many", f"holds more than {MOST_IDS} ids")
    if len(set(found)) == len(found):
        return
    for name in found:
        if name in seen:
            ledger.warn("double-id", f"the id {name} stands more than once; the first one counts")
        seen.add(name)


def _article(
    root: etree._Element, header: etree._Element, body: Body, *, path: Path, ledger: Ledger
) -> tuple[Article, str]:
    """The article, and where its text is not the one that was exported the sum of the new text, else ""."""
    id_ = record_id(root.get(XML_ID, ""), ARTICLE) or derived_id(ARTICLE, path.stem)
    article = head.article(header, id_, path.stem, text=body.text)
    if not article.sha256:
        return article, ""
    found = hashlib.sha256(body.text.encode()).hexdigest()
    if found == article.sha256:
        return article, ""
    message = "its text was altered after the export; it comes in as an article of its own"
    ledger.warn("text-edited", message)
    return replace(article, id=derived_id(ARTICLE, id_, found), sha256=found), found


def _compare_tags(body: Body, scope: Scope, origin: head.Origin) -> None:
    """Warn where the tags in the text are not those that the annotations give."""
    names = {mention.id: f"#{name}" for name, mention in scope.mentions.items()}
    own = [mention for mention in scope.mentions.values() if mention.annotator == origin.inline]
    pieces, _ = inline.plan(own, body.sentences if origin.tokens else body.blocks, style=origin.style)
    expected = sorted((names[piece.mention.id], piece.start, piece.end) for piece in pieces)
    found = sorted(body.tags)
    if found == expected:
        return
    differing = set(found) ^ set(expected)
    sample = ", ".join(sorted({name or "a tag of nothing" for name, _, _ in differing})[:5])
    scope.ledger.warn("inline-differs", f"the tags in the text differ from the annotations, which count: {sample}")
