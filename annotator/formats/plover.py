"""PLOVER JSON Lines: one political event a line, by the rules of the codebook; what is left out is listed beside."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import BinaryIO

from annotator.formats.annotated import Annotated, Shared
from annotator.formats.atomic import whole_file
from annotator.formats.json_lines import json_line
from annotator.formats.option_values import is_yes
from annotator.formats.plover_json.rows import FIELDS, ArticleRows, Coded, Row, dyads
from annotator.formats.plover_json.rules import Scheme, tables
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused
from annotator.model.records import attribute, attribute_values

INFO = FormatInfo(
    code="plover",
    names=Words("Événements PLOVER", "PLOVER events"),
    description=Words(
        "Un événement politique par ligne (JSON) : acteurs, pays, secteurs, score. Ce qui est écarté est listé à part.",
        "One political event a line (JSON): actors, countries, sectors, score. What is left out is listed beside.",
    ),
    suffixes=(".plover.jsonl",),
    reads=False,
    writes=True,
    folder=False,
    options=(
        Option(
            code="extended",
            kind="flag",
            default="no",
            names=Words("Fichier étendu", "Extended file"),
            help=Words(
                "Aussi les types et modes étrangers à PLOVER : déclarations, élections, lois, prises de pouvoir…",
                "Also types and modes that are not PLOVER’s: statements, elections, laws, seizures of power…",
            ),
        ),
        Option(
            code="dyads",
            kind="flag",
            default="no",
            names=Words("Développer en dyades", "Expand to dyads"),
            help=Words(
                "Une ligne par paire d’acteur et de destinataire au lieu de listes.",
                "One line for each pair of actor and recipient instead of lists.",
            ),
        ),
    ),
)


class PloverExporter:
    """Writes the events of all articles, by article, annotator, place and id."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write `out` and the list of events left out beside it, both or neither; memory holds one article."""
        shared, scheme = Shared.of(project), Scheme(project.codebook)
        report.entities += len(shared.entities)
        with whole_file(out) as file, whole_file(beside(out)) as other:
            ledger = _Ledger(report, {file: out, other: beside(out)}, dyads=is_yes(options, "dyads", default=False))
            for done, article in enumerate(project.articles(), start=1):
                annotated = Annotated.of(article, project, shared)
                rows = ArticleRows(annotated, scheme, extended=is_yes(options, "extended", default=False))
                for coded in rows.coded():
                    ledger.take(coded, rows, where=f"{article.name}:{coded.frame.id}")
                ledger.close(annotated, scheme)
                progress(done, 0)
            ledger.check()


def beside(out: Path) -> Path:
    """Where the events left out are listed: `events.plover.jsonl` has `events.plover.left-out.jsonl`."""
    stem = out.name.removesuffix(".jsonl")
    return out.with_name(f"{stem}.left-out.jsonl")


class _Ledger:
    """Writes lines and counts what was kept and lost."""

    def __init__(self, report: Report, files: Mapping[BinaryIO, Path], *, dyads: bool) -> None:
        self._report, self._files, self._dyads = report, files, dyads
        self._file, self._other = files
        self._written: Counter[BinaryIO] = Counter()

    def take(self, coded: Coded, rows: ArticleRows, *, where: str) -> None:
        """Write one event, or list it as left out."""
        if not coded.ruling.is_row:
            self._write(self._other, [rows.left_out(coded)])
            self._report.lose("events", [where], why=tables()["left_out"][coded.ruling.rule])
            return
        lines = list(dyads(coded.row)) if self._dyads else [coded.row]
        self._write(self._file, lines)
        self._report.keep("event")
        self._report.keep("line", len(lines))
        if coded.ruling.rule != "actual":
            self._report.keep(coded.ruling.rule)
        self._lose_parts(coded, where)

    def _lose_parts(self, coded: Coded, where: str) -> None:
        """What a row does not hold of its event."""
        own = attribute(coded.frame.attributes, "mode")
        if own and not coded.row["mode"]:
            self._report.lose("modes", [f"{where} {own}"], why="PLOVER has no mode of this name for the event")
        lacking = set(attribute_values(coded.frame.attributes, "context")) - set(coded.row["context"])
        if lacking:
            self._report.lose("contexts", [f"{where} {', '.join(sorted(lacking))}"], why="PLOVER has no such context")
        roles = sorted({part.role for part in coded.frame.arguments} - FIELDS)
        if roles:
            self._report.lose("arguments", [f"{where} {', '.join(roles)}"], why="PLOVER has no field for these roles")

    def close(self, annotated: Annotated, scheme: Scheme) -> None:
        """Count an article and what PLOVER has no place for."""
        self._report.articles += 1
        self._report.mentions += len(annotated.mentions)
        self._report.frames += len(annotated.frames)
        for frame in annotated.frames.values():
            if frame.label not in scheme.events:
                where = f"{annotated.article.name}:{frame.id}"
                self._report.lose(f"frames of {frame.label}", [where], why="PLOVER holds events only")

    def check(self) -> None:
        """ExportRefused where a file does not hold the lines that were written."""
        for one, path in self._files.items():
            one.flush()
            found = _count(Path(one.name))
            if found != self._written[one]:
                raise ExportRefused(f"{path}: {self._written[one]} lines were written, {found} read back")

    def _write(self, file: BinaryIO, rows: Iterable[Row]) -> None:
        for row in rows:
            file.write(json_line(row, self._files[file]))
            self._written[file] += 1


def _count(path: Path) -> int:
    with path.open("rb") as lines:
        return sum(isinstance(json.loads(line), dict) for line in lines)


EXPORTER = PloverExporter()
