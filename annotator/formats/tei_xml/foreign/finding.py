"""The documents in an XML file: every TEI with a text of its own, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from annotator.formats.tei_xml.foreign.tags import any_local, child, children, local

DOCUMENTS = frozenset({"TEI", "TEI.2"})
CORPORA = frozenset({"teiCorpus", "teiCorpus.2"})

NO_TEI = "is XML, but no TEI: nothing in it is a TEI document, and its root is {root}"
NO_TEXT = "is TEI without a text: it has no text element that this program knows"
NOTHING_IN_CORPUS = "is a corpus without texts of its own: its parts are files that are not there"


def documents(root: etree._Element) -> list[etree._Element]:
    """The elements that are documents, outer ones first; what has another name counts where it has header and text."""
    found = list(root.iter(*(f"{{*}}{name}" for name in DOCUMENTS)))
    if found:
        return found
    odd = [head.getparent() for head in root.iter("{*}teiHeader") if head is not root and _is_odd(head.getparent())]
    if odd:
        return odd
    return [root] if local(root) in {"text", "body"} else []


def text_of(document: etree._Element) -> etree._Element | None:
    """The document's own text; None where it has none."""
    if local(document) in {"text", "body"}:
        return document
    return child(document, "text")


def refusal(root: etree._Element) -> tuple[str, str]:
    """The code and the sentence for a file in which no document was found."""
    name = any_local(root)
    if name in CORPORA:
        return "no-text", NOTHING_IN_CORPUS
    return "not-tei", NO_TEI.format(root=name[:100])


def contexts(document: etree._Element) -> Iterator[etree._Element]:
    """The document and the corpora that it stands in, the nearest first."""
    yield document
    for outer in document.iterancestors():
        if any_local(outer) in DOCUMENTS | CORPORA:
            yield outer


def header_of(document: etree._Element) -> etree._Element | None:
    """The document's own header."""
    return child(document, "teiHeader")


def _is_odd(element: etree._Element) -> bool:
    return any_local(element) not in CORPORA and {"teiHeader", "text"} <= {
        local(part) for part in children(element, "teiHeader", "text")
    }
