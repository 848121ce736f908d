"""Files of columns made in tests and read back."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from annotator.formats import registry
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from tests.unit.formats.corpora import CORPORA

EMPTY = Codebook("c", "empty", version=3)


def read(
    code: str, *paths: Path, taken: frozenset[str] = frozenset(), codebook: Codebook = EMPTY, **options: str
) -> tuple[list[Batch], Report]:
    """What an importer makes of files, in a project without any label if no codebook is given."""
    report = Report("import", code)
    context = ImportContext(codebook, "me", taken, {})
    return list(registry.importer(code).read(paths, context, options, report)), report


def words(batch: Batch) -> list[tuple[str, str]]:
    """Label and words of each mention, parts joined by …, in the order of the file."""
    texts = {article.id: article.text for article in batch.articles}
    return [(m.label, "…".join(span.of(texts[m.article]) for span in m.spans)) for m in batch.mentions]


def figures(code: str, path: Path) -> list[dict[str, Any]]:
    """What the corpora's own figures say of each document, of ours."""
    (batch,), report = read(code, path)
    assert report.refused == []
    found = []
    for article in batch.articles:
        labels = Counter(m.label for m in batch.mentions if m.article == article.id)
        bare = re.sub(r"\s", "", article.text)
        found.append(
            {
                "chars_nows": len(bare),
                "spans": labels.total(),
                "labels": dict(sorted(labels.items())),
                "text_nows_sha256": hashlib.sha256(bare.encode()).hexdigest(),
            }
        )
    return found


def expected_documents(folder: str, *keys: str) -> list[dict[str, Any]]:
    """The corpora's own figures of each document of a file."""
    data = json.loads((CORPORA / folder / "expected.json").read_text("utf-8"))
    for key in keys:
        data = data[key]
    wanted = ("chars_nows", "spans", "labels", "text_nows_sha256")
    return [{key: document[key] for key in wanted} for document in data["per_document"]]
