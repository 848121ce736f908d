"""Plain text files, one an article, with an optional table of metadata beside them."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats import metadata
from annotator.formats.decoding import ENCODINGS, Decoded, read_text
from annotator.formats.metadata import Row
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option
from annotator.formats.report import Report, printable
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.ids import new_id
from annotator.model.records import Article
from annotator.text.language import guess

LONGEST_TITLE = 1_000
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f]+")

INFO = FormatInfo(
    code="text",
    names=Words("Texte brut", "Plain text"),
    description=Words(
        "Un fichier par article, titre en première ligne. Un fichier metadata.csv à côté donne source, date, etc.",
        "One file an article, its title first. A metadata.csv beside the files tells source, date and so on.",
    ),
    suffixes=(".txt",),
    reads=True,
    writes=False,
    folder=True,
    options=(
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("Vide : deviné fichier par fichier.", "Empty: guessed file by file."),
            choices=("", *ENCODINGS),
        ),
        Option(
            "date",
            "text",
            Words("Date de publication", "Publication date"),
            Words(
                "Pour les articles dont la table ne donne pas la date : 2019-01-27 ou 27/01/2019.",
                "For articles whose date no table tells: 2019-01-27 or 27/01/2019.",
            ),
        ),
        Option(
            "date_estimated",
            "flag",
            Words("Date estimée", "The date is estimated"),
            Words("La date donnée ici est une estimation.", "The date given here is an estimate."),
            default="no",
        ),
        Option(
            "source",
            "text",
            Words("Source", "Source"),
            Words("Journal ou agence, si la table ne le dit pas.", "Newspaper or agency, where no table tells."),
        ),
        Option(
            "language",
            "text",
            Words("Langue", "Language"),
            Words("Code comme fr ou en ; vide : devinée.", "A code such as fr or en; empty: guessed."),
        ),
        Option(
            "metadata",
            "path",
            Words("Table de métadonnées", "Table of metadata"),
            Words("Vide : metadata.csv à côté des fichiers.", "Empty: metadata.csv beside the files."),
        ),
    ),
)


class TextImporter:
    """Reads text files and folders of them, each file one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; empty, binary and unreadable files are refused, known texts skipped with a warning."""
        run = _Import(options, report, set(context.taken_names), dict(context.known_hashes))
        for path in text_files(paths, report):
            try:
                article = run.article(path)
            except ImportRefused as error:
                report.refuse(error)
                continue
            if article is not None:
                report.articles += 1
                report.keep("article")
                yield Batch(articles=[article])
        run.finish()


@dataclass(slots=True)
class _Import:
    """One call: what it was told, the names and texts that are taken by now, and the tables it has read."""

    options: Mapping[str, str]
    report: Report
    taken: set[str]
    hashes: dict[str, str]
    date: str = ""
    tables: dict[Path, dict[str, Row]] = field(default_factory=dict)
    used: set[tuple[Path, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.options.get("date"):
            try:
                self.date = metadata.iso_date(self.options["date"])
            except ValueError as error:
                self.report.warn("", "date", str(error))

    def article(self, path: Path) -> Article | None:
        """The article in a file, None where the project has its text already."""
        decoded = read_text(path, self.options.get("encoding", ""))
        if not decoded.text.strip():
            raise ImportRefused(path, "empty", "there is no text in this file")
        digest = hashlib.sha256(decoded.text.encode()).hexdigest()
        if digest in self.hashes:
            self.report.warn(str(path), "duplicate", f"the same text as {self.hashes[digest]}; it was left out")
            return None
        article = self._made(path, decoded, digest)
        self.hashes[digest] = article.name
        for doubt in decoded.doubts:
            self.report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
        return article

    def finish(self) -> None:
        """Tell which rows of the tables belong to no file."""
        for path, rows in self.tables.items():
            for name, row in rows.items():
                if (path, name) not in self.used:
                    self.report.warn(str(path), "metadata-unused", f"there is no file {name}", line=row.line)

    def _made(self, path: Path, decoded: Decoded, digest: str) -> Article:
        row = self._row(path)
        told = {"date": self.date, "source": self.options.get("source", ""), **row.fields}
        language = told.pop("language", "") or self.options.get("language", "").lower() or guess(decoded.text)
        title = told.pop("title", "") or title_of(decoded.text)
        return Article(
            id=new_id(),
            name=self._name(path),
            text=decoded.text,
            title=title,
            language=language,
            date_estimated=row.estimated or (not row.fields.get("date") and self._estimates()),
            sha256=digest,
            metadata=row.others,
            **told,
        )

    def _estimates(self) -> bool:
        return bool(self.date) and self.options.get("date_estimated") == "yes"

    def _name(self, path: Path) -> str:
        bare = _CONTROLS.sub(" ", unicodedata.normalize("NFC", printable(path.stem))).strip() or "article"
        name, number = bare, 2
        while name in self.taken:
            name, number = f"{bare}-{number}", number + 1
        self.taken.add(name)
        return name

    def _row(self, path: Path) -> Row:
        chosen = self.options.get("metadata", "")
        table = Path(chosen) if chosen else path.parent / metadata.NAME
        if table not in self.tables:
            self.tables[table] = self._table(table, wanted=bool(chosen))
        name = metadata.article_key(path.stem)
        if name not in self.tables[table]:
            return Row(0)
        self.used.add((table, name))
        return self.tables[table][name]

    def _table(self, path: Path, *, wanted: bool) -> dict[str, Row]:
        if not wanted and not path.is_file():
            return {}
        try:
            return metadata.read_metadata(path, self.report)
        except ImportRefused as error:
            self.report.refuse(error)
            return {}


def title_of(text: str) -> str:
    """The first line with words, cut at a blank where it is beyond 1,000 characters."""
    line = text.lstrip()[: LONGEST_TITLE + 1].partition("\n")[0]
    if len(line) <= LONGEST_TITLE:
        return " ".join(line.split())
    return f"{' '.join(line[:LONGEST_TITLE].rpartition(' ')[0].split()) or line[: LONGEST_TITLE - 1]}…"


def text_files(paths: Sequence[Path], report: Report) -> Iterator[Path]:
    """The files named, and the texts in the folders named and below, by path."""
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        try:
            found = sorted(p for p in path.rglob("*") if p.suffix.lower() == ".txt" and p.is_file())
        except OSError as error:
            report.refuse(ImportRefused(path, "unreadable", error.strerror or str(error)))
            continue
        visible = [p for p in found if not any(part.startswith(".") for part in p.relative_to(path).parts)]
        if not visible:
            report.warn(str(path), "no-files", "there is no .txt file in this folder")
        yield from visible


IMPORTER = TextImporter()
