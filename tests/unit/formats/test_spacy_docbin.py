"""What spaCy is given: spans in code points, and the script that turns them into a DocBin."""

from __future__ import annotations

import ast
import json
from pathlib import Path

from annotator.codebooks.loading import load_codebook
from annotator.formats.report import Report
from annotator.formats.spacy_docbin import ARTICLES, EXPORTER, SCRIPT
from annotator.model.records import Annotator
from annotator.model.span import Span
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject

TEXT = "👍 Nicolas Maduro parle."


def test_spans_go_out_in_code_points_with_the_finest_label(tmp_path: Path) -> None:
    marks = [
        factories.mention(2, 16, "ACTOR", id="m1", attributes=(("type", "PERSON"),)),
        factories.mention(2, 9, "COUNTRY", id="m2", spans=(Span(2, 9), Span(17, 22))),
    ]
    made = MemoryProject(
        texts=[factories.article(TEXT, id="t", name="a", language="fr")],
        all_mentions=marks,
        people=[Annotator("a", "Anne")],
        codebook=load_codebook("political"),
    )
    report = Report("export", "spacy")
    EXPORTER.write(made, tmp_path, {}, report, progress=lambda *_: None)
    (line,) = (tmp_path / ARTICLES).read_text(encoding="utf-8").splitlines()
    record = json.loads(line)
    assert (record["name"], record["language"], record["annotator"]) == ("a", "fr", "Anne")
    quotes = {(one["label"], record["text"][one["start"] : one["end"]]) for one in record["spans"]}
    assert ("PERSON", "Nicolas Maduro") in quotes
    assert [(loss.what, loss.count) for loss in report.lost] == [("mention", 1)]
    ast.parse((tmp_path / SCRIPT).read_text(encoding="utf-8"))
