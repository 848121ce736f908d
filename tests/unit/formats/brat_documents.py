"""Documents of brat made by tests, and the call that reads them."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.brat import IMPORTER
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import TYPE, Mention, attribute

TEXT = (
    "😀 Le président Nicolás Maduro,\nélu puis contesté, a rompu avec Washington.\n"
    "Maduro et Guaidó se disputent Caracas.\n"
)


def read(*paths: Path, codebook: Codebook | None = None, **options: str) -> tuple[list[Batch], Report]:
    """What an import into a project with this codebook brings."""
    report = Report("import", "brat")
    context = ImportContext(codebook or Codebook("c", "empty"), "me", frozenset(), {})
    return list(IMPORTER.read(paths, context, options, report)), report


def document(folder: Path, *lines: str, text: str | bytes = TEXT, conf: str = "", name: str = "a") -> Path:
    """A document in a folder; the lines have | for tabs."""
    (folder / f"{name}.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    (folder / f"{name}.ann").write_bytes("".join(f"{line}\n" for line in lines).replace("|", "\t").encode())
    if conf:
        (folder / "annotation.conf").write_text(conf, "utf-8")
    return folder


def spanned(mention: Mention) -> tuple[str, list[tuple[int, int]]]:
    """The finest label and the places."""
    label = attribute(mention.attributes, TYPE) or mention.label
    return label, [(span.start, span.end) for span in mention.spans]


def refused(report: Report) -> list[tuple[str, int]]:
    """Code and line of each refusal."""
    return [(found.code, found.line) for found in report.refused]


def warned(report: Report) -> list[tuple[str, int]]:
    """Code and line of each warning but those about labels."""
    return [(found.code, found.line) for found in report.warnings if found.code != "label-created"]
