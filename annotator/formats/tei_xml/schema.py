"""The dialect's own RELAX NG schema, compiled once."""

from __future__ import annotations

from functools import cache

from lxml import etree

from annotator.formats.safe_xml import parser
from annotator.places import RESOURCES

PATH = RESOURCES / "schemas" / "attache-tei.rng"

_PATTERN = "{http://relaxng.org/ns/structure/1.0}param"


@cache
def _schema(forms: bool) -> etree.RelaxNG:
    root = etree.fromstring(PATH.read_bytes(), parser())
    if not forms:
        for pattern in list(root.iter(_PATTERN)):
            pattern.getparent().remove(pattern)
    return etree.RelaxNG(root)


def faults(tree: etree._Element, *, forms: bool = True) -> list[str]:
    """What the schema finds wrong in a document, one line each; empty when it is valid.

    `forms` False leaves out the patterns of ids and pointers, which take five times as long as all the rest; an export
    knows them to be right, and `checks` sees where pointers lead.
    """
    schema = _schema(forms)
    if schema.validate(tree):
        return []
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log] or ["is not valid"]
