"""IRaMuTeQ and Alceste: one text file, each article below a line of four stars and its variables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats.atomic import whole_file
from annotator.formats.decoding import ENCODINGS, read_text
from annotator.formats.metadata import FIELDS, iso_date
from annotator.formats.new_articles import ARTICLE_OPTIONS
from annotator.formats.option_values import is_yes
from annotator.formats.press_articles import Found, PressArticle, PressImporter
from annotator.formats.press_dates import date_in_code, press_date
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.textometry import LONGEST, lose_annotations, pairs_of, variable_name, variable_value
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.folding import key
from annotator.model.records import Article

INFO = FormatInfo(
    code="iramuteq",
    names=Words("IRaMuTeQ (texte)", "IRaMuTeQ (text)"),
    description=Words(
        "Un fichier de textes, chacun sous une ligne étoilée : **** *source_le_monde *date_2020-01-05.",
        "One file of texts, each below its line of stars: **** *source_le_monde *date_2020-01-05.",
    ),
    suffixes=(".txt",),
    reads=True,
    writes=True,
    folder=False,
    options=(
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("Vide : deviné à la lecture, UTF-8 à l’écriture.", "Empty: guessed on import, UTF-8 on export."),
            choices=("", *ENCODINGS),
            on="import",
        ),
        *ARTICLE_OPTIONS,
        Option(
            "periods",
            "flag",
            Words("Variables d’année et de mois", "Variables of year and month"),
            Words(
                "À l’export : *annee_2020 et *mois_2020-01, pour couper le corpus par périodes.",
                "On export: *annee_2020 and *mois_2020-01, to cut the corpus by periods.",
            ),
            default="yes",
            on="export",
        ),
    ),
)

_STARS = re.compile(r"(?:\*{4,}|\d{4,6}(?=[ \t]+\*[^\s*_]+_))(.*)")
_VARIABLE = re.compile(r"\*[ \t]*([^\s*]+)")
_THEME = re.compile(r"-\*\s*(\S.{0,200})")
_NAMES = dict(zip(FIELDS, FIELDS, strict=True)) | {
    "titre": "title",
    "journal": "source",
    "media": "source",
    "auteur": "author",
    "langue": "language",
    "rubrique": "section",
    "jour": "date",
    "year": "annee",
    "month": "mois",
    "am": "mois",
}
_ESTIMATED = frozenset({"dateestimated", "date-estimated"})
_MOST_VARIABLES = 1_000
_BLANKED = frozenset({"title", "source", "author", "section"})
_HEADERS = re.compile(r"^(?:\*{4,}[ \t]+\*|\d{4,6}[ \t]+\*[^\s*_]+_)", re.MULTILINE)
_GUARDED = re.compile(r"^(?=\*{4}|-\*|\d{4,6}[ \t]+\*[^\s*_]+_)", re.MULTILINE)


def looks_like(head: str) -> bool:
    """Whether the first line with words is one of stars and variables."""
    return _HEADERS.match(head.lstrip("\ufeff \t\r\n")) is not None


def _read(path: Path, options: Mapping[str, str], report: Report) -> Found:
    """Lines of themes leave the text."""
    decoded = read_text(path, options.get("encoding", ""))
    parts = list(_parts(decoded.text, path, report))
    if not parts:
        words = "no line in it begins with four stars and a variable; for plain text choose the format text"
        raise ImportRefused(path, "not-iramuteq", words)
    for part in parts:
        if part.themes:
            where = [f"{path}:{part.line}"]
            report.lose("theme", where, why="its name is kept, not where it begins", count=len(part.themes))
    return Found([_article(part) for part in parts], decoded.doubts)


@dataclass(slots=True)
class _Part:
    line: int
    variables: list[str]
    lines: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)


def _parts(text: str, path: Path, report: Report) -> Iterator[_Part]:
    part: _Part | None = None
    for number, line in enumerate(text.split("\n"), start=1):
        if stars := _STARS.match(line):
            if part is not None:
                yield part
            part = _Part(number, _VARIABLE.findall(stars.group(1)))
        elif part is None:
            if line.strip("\ufeff \t"):
                report.warn(
                    str(path), "before-stars", "words before the first line of stars were left out", line=number
                )
        elif theme := _THEME.match(line):
            part.themes.append(theme.group(1).strip())
        else:
            part.lines.append(line)
    if part is not None:
        yield part


def _article(part: _Part) -> PressArticle:
    found = PressArticle(line=part.line)
    for variable in dict.fromkeys(part.variables[:_MOST_VARIABLES]):
        name, _, value = variable.partition("_")
        field_name = _NAMES.get(key(name), name)
        if key(name) in _ESTIMATED:
            found.date_estimated = value == "yes"
        elif field_name in FIELDS and not found.fields.get(field_name):
            found.fields[field_name] = value.replace("_", " ").strip() if field_name in _BLANKED else value
        elif value:
            found.others[field_name] = f"{found.others[field_name]}; {value}" if field_name in found.others else value
        else:
            found.others[variable] = "yes"
    _read_date(found)
    if part.themes:
        found.others["theme"] = "; ".join(dict.fromkeys(part.themes))
    text = "\n".join(part.lines).strip("\n \t")
    found.paragraphs = [text] if text else []
    return found


def _read_date(found: PressArticle) -> None:
    """The date as it is written, else from the month, else from the year."""
    printed = found.fields.pop("date", "")
    told = [printed, found.others.get("mois", ""), found.others.get("annee", "")]
    dates = [_iso(words) for words in told]
    found.fields["date"] = next((date for date in dates if date), "")
    if printed and not dates[0]:
        found.others.setdefault("date_as_printed", printed)
    for name in ("mois", "annee"):
        if found.others.get(name) and found.fields["date"].startswith(found.others[name]):
            del found.others[name]


def _iso(words: str) -> str:
    try:
        return iso_date(words)
    except ValueError:
        return press_date(words.replace("_", " ")).date or date_in_code(words)


class IramuteqExporter:
    """Writes all articles into one file, as IRaMuTeQ wants it."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; annotations and what variables cannot hold are in the report."""
        periods = is_yes(options, "periods", default=True)
        with whole_file(out) as file:
            for done, article in enumerate(project.articles(), start=1):
                line = " ".join(["****", *_variables(article, report, periods=periods)])
                file.write(f"{line}\n{_guarded(article, report)}\n\n".encode("utf-8", "replace"))
                lose_annotations(project, article, report)
                report.articles += 1
                report.keep("article")
                progress(done, 0)


def _variables(article: Article, report: Report, *, periods: bool) -> Iterator[str]:
    taken: set[str] = set()
    for name, value in pairs_of(article, periods=periods, without=("title", "url", "rights")):
        word, made = variable_name(name), variable_value(value)
        if len(value) > LONGEST or not word or not made or word in taken:
            report.lose("variable", [f"{article.name}: {name}"], why="it is too long, empty or told already")
            continue
        taken.add(word)
        if made != value:
            report.lose("variable", [f"{article.name}: {name}"], why="variables are single words without accents")
        yield f"*{word}_{made}"


def _guarded(article: Article, report: Report) -> str:
    """The text; a blank stands before what would be taken for a line of stars."""
    text, count = _GUARDED.subn(" ", article.text.strip("\n"))
    if count:
        report.lose("line beginning", [article.name], why="a blank was set before stars", count=count)
    return text


EXPORTER = IramuteqExporter()
IMPORTER = PressImporter(INFO, _read)
