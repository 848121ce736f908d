"""The one parser for XML from outside: no entities, no network, no document types, bounded size and depth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from lxml import etree

from annotator.model.errors import ImportRefused

MOST_BYTES = 50_000_000


class Nothing(etree.Resolver):  # type: ignore[misc]
    """Answers every question for another file with an empty one.

    Without collected ids libxml2 asks for document types and parameter entities whatever the other settings say.
    """

    def resolve(self, _url: str, _public: str, context: Any) -> Any:
        """Nothing."""
        return self.resolve_string("", context)


def settings(*, whole: bool = False) -> dict[str, bool]:
    """What every parser of XML is made with; `whole` keeps comments and processing instructions.

    Whoever makes a parser adds `Nothing()` to its resolvers.
    """
    return {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "dtd_validation": False,
        "attribute_defaults": False,
        "huge_tree": False,
        "recover": False,
        "collect_ids": False,  # a double xml:id is the format's to report, with its place
        "remove_comments": not whole,
        "remove_pis": not whole,
    }


def parser(*, whole: bool = False) -> etree.XMLParser:
    """A parser that reads nothing but its bytes; more than 256 elements in one another or 10 MB of text are errors.

    `whole` keeps comments and processing instructions, for files that are written again.
    """
    made = etree.XMLParser(**settings(whole=whole))
    made.resolvers.add(Nothing())
    return made


def root_of(data: bytes, path: Path | str, *, part: str = "") -> etree._Element:
    """The root element of the XML in `data`; `path` and the `part` of an archive only name it.

    ImportRefused "too-large", "xml" (with the line) or "entities".
    """
    name = f"{part} in it " if part else ""
    if len(data) > MOST_BYTES:
        raise ImportRefused(path, "too-large", f"{name}is larger than {MOST_BYTES // 1_000_000} MB")
    try:
        root = etree.fromstring(data, parser())
    except etree.XMLSyntaxError as error:
        line = 0 if part else error.lineno or 0
        raise ImportRefused(path, "xml", f"{name}is not well-formed XML: {error.msg}", line=line) from error
    except ValueError as error:  # an encoding that no one knows
        raise ImportRefused(path, "xml", f"{name}is no XML that can be read: {error}") from error
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None:  # without a document type an entity is an error of the parser
        if any(True for _ in declared.iterentities()):
            raise ImportRefused(path, "entities", f"{name}declares entities; expand them first")
        if next(root.iter(etree.Entity), None) is not None:
            raise ImportRefused(path, "entities", f"{name}holds entity references; expand them first")
    return root


def has_document_type(root: etree._Element) -> bool:
    """Whether the document of this root declared a document type, which is never used."""
    return root.getroottree().docinfo.internalDTD is not None
