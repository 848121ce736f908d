"""TXM: a folder of texts and metadata.csv, whose first column `id` names the files (its TXT+CSV import)."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.atomic import FileNames, move_out, workshop
from annotator.formats.metadata import FIELDS, NAME
from annotator.formats.option_values import is_yes
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.textometry import lose_annotations, pairs_of, variable_name
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused
from annotator.model.records import Article

INFO = FormatInfo(
    code="txm",
    names=Words("TXM (TXT+CSV)", "TXM (TXT+CSV)"),
    description=Words(
        "Un dossier : un fichier texte par article et metadata.csv. Se relit avec le format « texte brut ».",
        "A folder: one text file an article and metadata.csv. The format “plain text” reads it back.",
    ),
    suffixes=(".txt",),
    reads=False,
    writes=True,
    folder=True,
    options=(
        Option(
            "periods",
            "flag",
            Words("Colonnes d’année et de mois", "Columns of year and month"),
            Words("annee et mois, pour partitionner le corpus.", "annee and mois, to partition the corpus."),
            default="yes",
        ),
    ),
)

_OWN = frozenset({"id", *FIELDS, "date_estimated"})


class TxmExporter:
    """Writes a folder of texts and their table, all of them or none."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Fill the folder `out`; ExportRefused where a metadata.csv of another corpus would be overwritten."""
        periods = is_yes(options, "periods", default=True)
        if (out / NAME).exists():
            raise ExportRefused(f"{out}: there is a {NAME} already; choose an empty folder")
        with workshop(out) as folder:
            rows = []
            names = FileNames()
            for done, article in enumerate(project.articles(), start=1):
                stem = names.of(article.name)
                (folder / f"{stem}.txt").write_text(article.text, encoding="utf-8", newline="\n")
                rows.append({"id": stem, **_cells(article, periods=periods)})
                lose_annotations(project, article, report)
                report.articles += 1
                report.keep("article")
                progress(done, 0)
            _write_table(folder / NAME, rows)
            move_out(sorted(folder.iterdir()), folder, out)


def _cells(article: Article, *, periods: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in pairs_of(article, periods=periods):
        column = name if name in _OWN else variable_name(name)
        while column in found or (column in _OWN and name != column):
            column += "x"
        found[column or "x"] = " ".join(value.split())
    return found


def _write_table(path: Path, rows: Sequence[Mapping[str, str]]) -> None:
    """All columns that any article fills, the usual ones first; TXM wants commas, quotes and UTF-8."""
    used = {name for row in rows for name in row}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(_columns(used)), restval="", quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def _columns(used: set[str]) -> Iterator[str]:
    first = ["id", *FIELDS, "date_estimated", "annee", "mois"]
    yield from (name for name in first if name in used or name == "id")
    yield from sorted(used.difference(first))


EXPORTER = TxmExporter()
