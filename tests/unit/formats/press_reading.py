"""One call that imports files of a press archive."""

from __future__ import annotations

from pathlib import Path

from annotator.formats.protocols import ImportContext, Importer
from annotator.formats.report import Report
from annotator.model.codebook import Codebook
from annotator.model.records import Article


def read(importer: Importer, *paths: Path, **options: str) -> tuple[list[Article], Report]:
    """The articles of these files in their order, and the report."""
    report = Report("import", importer.info.code)
    context = ImportContext(codebook=Codebook("c", "empty"), annotator="me", taken_names=frozenset(), known_hashes={})
    batches = list(importer.read(paths, context, options, report))
    articles = [article for batch in batches for article in batch.articles]
    assert report.articles == len(articles)
    return articles, report


def others(article: Article) -> dict[str, str]:
    """What is told of an article beyond its fields."""
    return dict(article.metadata)


def codes(report: Report) -> list[str]:
    """The codes of the refusals."""
    return [refusal.code for refusal in report.refused]
