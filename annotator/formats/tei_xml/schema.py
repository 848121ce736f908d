"""The dialect's own RELAX NG schema, compiled once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from lxml import etree

from annotator.formats.tei_xml import parsing

PATH = Path(__file__).resolve().parents[3] / "resources" / "schemas" / "attache-tei.rng"


@cache
def _schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.parse(str(PATH), parsing.parser()))


def faults(tree: etree._Element) -> list[str]:
    """What the schema finds wrong in a document, one line each; empty when it is valid."""
    schema = _schema()
    if schema.validate(tree):
        return []
    return [f"line {entry.line}: {entry.message}" for entry in schema.error_log] or ["is not valid"]
