"""What documents of any kind become: articles with names of their own, each text once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.formats import metadata
from annotator.formats.article_names import ArticleNames
from annotator.formats.decoding import Doubt, cleaned
from annotator.formats.protocols import ImportContext, Option
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.ids import new_id
from annotator.model.records import Article
from annotator.text.language import guess

LONGEST_TITLE = 1_000

ARTICLE_OPTIONS = (
    Option(
        "date",
        "text",
        Words("Date de publication", "Publication date"),
        Words(
            "Pour les articles dont la date n’est dite nulle part : 2019-01-27 ou 27/01/2019.",
            "For articles whose date is told nowhere: 2019-01-27 or 27/01/2019.",
        ),
        on="import",
    ),
    Option(
        "date_estimated",
        "flag",
        Words("Date estimée", "The date is estimated"),
        Words("La date donnée ici est une estimation.", "The date given here is an estimate."),
        default="no",
        on="import",
    ),
    Option(
        "source",
        "text",
        Words("Source", "Source"),
        Words("Journal ou agence, s’ils ne sont dits nulle part.", "Newspaper or agency, where it is told nowhere."),
        on="import",
    ),
    Option(
        "language",
        "text",
        Words("Langue", "Language"),
        Words("Code comme fr ou en ; vide : devinée.", "A code such as fr or en; empty: guessed."),
        on="import",
    ),
)
"""What may be said of all articles of one import, where the files do not."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a file tells it; `line` is where it begins in its file (from 1, 0: the file is the article).

    `fields` are those of the article (metadata.FIELDS, dates in ISO 8601), `others` are pairs beyond them.
    """

    name: str
    text: str
    fields: Mapping[str, str] = field(default_factory=dict)
    others: tuple[tuple[str, str], ...] = ()
    line: int = 0
    date_estimated: bool = False


@dataclass(slots=True)
class NewArticles:
    """One import: what was chosen for all of it, and the names and texts that are taken by now."""

    context: ImportContext
    options: Mapping[str, str]
    report: Report
    _names: ArticleNames = field(init=False)
    _hashes: dict[str, str] = field(init=False)
    _date: str = field(init=False, default="")

    def __post_init__(self) -> None:
        self._names = ArticleNames(self.context.taken_names)
        self._hashes = dict(self.context.known_hashes)
        if self.options.get("date"):
            try:
                self._date = metadata.iso_date(self.options["date"])
            except ValueError as error:
                self.report.warn("", "date", str(error))

    def article(self, path: Path, draft: Draft, doubts: Iterable[Doubt] = ()) -> Article | None:
        """The article of a draft, counted in the report; None, with a warning, where the project has its text already.

        Line ends become LF and what no text can hold U+FFFD. ImportRefused "empty" where there are no words.
        """
        text, replaced = cleaned(draft.text)
        if not text.strip():
            raise ImportRefused(path, "empty", "there is no text in it", line=draft.line)
        digest = hashlib.sha256(text.encode()).hexdigest()
        if digest in self._hashes:
            message = f"the same text as {self._hashes[digest]}; it was left out"
            self.report.warn(str(path), "duplicate", message, line=draft.line)
            return None
        article = self._made(replace(draft, text=text), digest)
        self._hashes[digest] = article.name
        for doubt in (*doubts, *(replace(found, line=draft.line or found.line) for found in replaced)):
            self.report.warn(str(path), doubt.code, doubt.message, line=doubt.line)
        self.report.articles += 1
        self.report.keep("article")
        return article

    def _made(self, draft: Draft, digest: str) -> Article:
        told = {name: " ".join(cleaned(value)[0].split()) for name, value in draft.fields.items() if value.strip()}
        dated = "date" in told
        told = {"date": self._date, "source": self.options.get("source", ""), **told}
        language = told.pop("language", "") or self.options.get("language", "")
        return Article(
            id=new_id(),
            name=self._names.free(draft.name),
            text=draft.text,
            title=shortened(told.pop("title", "")) or title_of(draft.text),
            language=language.lower() or guess(draft.text),
            date_estimated=draft.date_estimated or (not dated and self._estimates()),
            sha256=digest,
            metadata=tuple(sorted({(cleaned(name)[0], cleaned(value)[0]) for name, value in draft.others})),
            **told,
        )

    def _estimates(self) -> bool:
        return bool(self._date) and self.options.get("date_estimated") == "yes"


def title_of(text: str) -> str:
    """The first line with words, cut at a blank where it is beyond 1,000 characters."""
    return shortened(text.lstrip()[: LONGEST_TITLE + 1].partition("\n")[0])


def shortened(line: str) -> str:
    """A line in plain blanks, cut at a blank where it is beyond 1,000 characters."""
    if len(line) <= LONGEST_TITLE:
        return " ".join(line.split())
    return f"{' '.join(line[:LONGEST_TITLE].rpartition(' ')[0].split()) or line[: LONGEST_TITLE - 1]}…"
