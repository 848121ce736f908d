"""Spans for spaCy: JSON Lines with the script that makes a DocBin of them, and the DocBin where spaCy is installed."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from annotator.formats.atomic import move_out, workshop
from annotator.formats.foreign_export import Powers, json_lines, marked_articles
from annotator.formats.protocols import FormatInfo, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.places import RESOURCES

ARTICLES, SCRIPT, DOCBIN = "articles.jsonl", "to_docbin.py", "articles.spacy"
_PATIENCE_S = 600

INFO = FormatInfo(
    code="spacy",
    names=Words("spaCy DocBin", "spaCy DocBin"),
    description=Words(
        "Un dossier : les passages (JSON Lines) et le script qui en fait un DocBin avec spaCy.",
        "A folder: the spans (JSON Lines) and the script that makes a DocBin of them with spaCy.",
    ),
    suffixes=(".jsonl", ".spacy"),
    reads=False,
    writes=True,
    folder=True,
)


class SpacyExporter:
    """Writes articles.jsonl and to_docbin.py; articles.spacy too where this Python has spaCy.

    In the DocBin all spans are in doc.spans["sc"], widened to spaCy's tokens; doc.ents has the longest of those that
    overlap.
    """

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the files into the folder `out`, or none; what spans cannot hold is in the report."""
        del options
        with workshop(out) as folder:
            with json_lines(folder / ARTICLES) as add:
                for done, record in enumerate(_records(project, report), start=1):
                    add(record)
                    progress(done, 0)
            script = RESOURCES / "spacy" / SCRIPT
            (folder / SCRIPT).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
            _convert(folder, report)
            move_out(sorted(folder.iterdir()), folder, out)


def _records(project: ProjectView, report: Report) -> Iterator[dict[str, Any]]:
    """One line for each article and annotator."""
    for found in marked_articles(project, report, Powers(relations=False, people=True)):
        for author in found.people() or [""]:
            marks = [mark for mark in found.marks if mark.annotator == author]
            spans = [{"start": mark.mention.start, "end": mark.mention.end, "label": mark.label} for mark in marks]
            told = {"name": found.article.name, "language": found.article.language, "annotator": author}
            yield {**told, "text": found.article.text, "spans": spans}


def _convert(folder: Path, report: Report) -> None:
    """Run the script with this Python where it has spaCy; a program that is frozen has none."""
    if getattr(sys, "frozen", False) or find_spec("spacy") is None:
        return
    call = [sys.executable, str(folder / SCRIPT)]
    ran = subprocess.run(call, capture_output=True, timeout=_PATIENCE_S, check=False)  # noqa: S603 our own script
    if ran.returncode == 0:
        report.keep("DocBin")
    else:
        (folder / DOCBIN).unlink(missing_ok=True)
        report.warn(DOCBIN, "spacy", "spaCy could not make the DocBin; run to_docbin.py to see why")


EXPORTER = SpacyExporter()
