"""Articles as pages to read and print: HTML with marks, legend, events and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from annotator.formats.article_page.writing import Marked, PageWriter
from annotator.formats.atomic import FileNames, move_out, workshop
from annotator.formats.option_values import choice
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.records import Article, Frame, Mention
from annotator.model.register import Register

LANGUAGES = ("fr", "en")
LANGUAGE = Option(
    "language",
    "choice",
    Words("Langue de la légende", "Language of the legend"),
    Words("fr ou en.", "fr or en."),
    default="fr",
    choices=LANGUAGES,
    choice_names=(
        Words("français", "French"),
        Words("anglais", "English"),
    ),
)

INFO = FormatInfo(
    code="page",
    names=Words("Page avec les marques", "Page with the marks"),
    description=Words(
        "Un article par page HTML, à lire et à montrer : marques, légende, événements en phrases.",
        "An article a page (HTML), to read and to show: marks, legend, events as sentences.",
    ),
    suffixes=(".html",),
    reads=False,
    writes=True,
    folder=True,
    options=(LANGUAGE,),
)


class PageExporter:
    """Writes a page for each article and annotator; notes and doubts are in the report."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write all pages into the folder `out`, or none."""
        writer = PageWriter(project.codebook, Register(project.entities()), choice(options, "language", LANGUAGES))
        names = FileNames()
        with workshop(out) as folder:
            written = []
            for done, page in enumerate(pages(project, writer, report), start=1):
                path = folder / f"{names.of(page.name)}.html"
                path.write_text(page.html, encoding="utf-8")
                written.append(path)
                progress(done, 0)
            move_out(written, folder, out)


@dataclass(frozen=True, slots=True)
class Page:
    """One annotator's work on one article as HTML; `name` is for a file, without suffix."""

    name: str
    title: str
    html: str


def pages(project: ProjectView, writer: PageWriter, report: Report) -> Iterator[Page]:
    """The pages of all articles, one for each annotator at work there, counted in the report."""
    people = {person.id: person.name for person in project.annotators()}
    for article in project.articles():
        work = _work(project, article)
        report.articles += 1
        for annotator, (mentions, frames) in work.items():
            report.mentions += len(mentions)
            report.frames += len(frames)
            report.keep("page")
            marked = [*((m.note, m.flag) for m in mentions), *((f.note, f.flag) for f in frames)]
            if count := sum(1 for note, flag in marked if note or flag):
                report.lose("notes and doubts", (article.name,), why="a page is for readers", count=count)
            person = people.get(annotator, annotator)
            name = f"{article.name} - {person}" if len(work) > 1 else article.name
            page = writer.page(Marked(article, mentions, frames, person))
            yield Page(name, article.title or article.name, page)


def _work(project: ProjectView, article: Article) -> dict[str, tuple[list[Mention], list[Frame]]]:
    """The mentions and frames of each annotator, in the order of the text; of nobody ("") where there are none."""
    found: dict[str, tuple[list[Mention], list[Frame]]] = {}
    mentions = sorted(project.mentions(article.id), key=lambda one: (one.start, -one.end, one.id))
    starts = {mention.id: mention.start for mention in mentions}

    def place(frame: Frame) -> tuple[int, str]:
        return min((starts[id_] for id_ in frame.triggers if id_ in starts), default=len(article.text)), frame.id

    for mention in mentions:
        found.setdefault(mention.annotator, ([], []))[0].append(mention)
    for frame in sorted(project.frames(article.id), key=place):
        found.setdefault(frame.annotator, ([], []))[1].append(frame)
    return dict(sorted(found.items())) or {"": ([], [])}


EXPORTER = PageExporter()
