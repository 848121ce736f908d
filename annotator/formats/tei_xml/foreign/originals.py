"""An export into copies of foreign originals: which article came from which file of a folder."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from annotator.formats.atomic import workshop
from annotator.formats.protocols import ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml.foreign.reading import FILE
from annotator.formats.tei_xml.foreign.write_back import Annotated, Known, write_back
from annotator.model.errors import ExportRefused
from annotator.model.records import Article, attribute


def write_originals(
    project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
) -> None:
    """Write a copy of each original into the folder `out`, with the mentions of its articles, all copies or none.

    The originals lie in the folder that the option `original` names, or below. ExportRefused where one cannot be
    read, would be overwritten, or has another text by now; articles of other files are left out, and told.
    """
    originals = _files(Path(options["original"]))
    articles: dict[Path, list[Annotated]] = {}
    for article in project.articles():
        path = originals.get(attribute(article.metadata, FILE) or f"{article.name}.xml")
        if path is None:
            report.lose("article", [article.name], why="its original is not in the folder of the originals")
            continue
        articles.setdefault(path, []).append(Annotated(article, project.mentions(article.id)))
        _tell_frames(project, article, report)
    if not articles:
        raise ExportRefused(f"{options['original']}: there is no original of any article in it")
    people = {person.id: person for person in project.annotators()}
    known = Known(people, {entity.id: entity for entity in project.entities()}, project.codebook)
    with workshop(out) as folder:
        for done, (path, annotated) in enumerate(articles.items(), start=1):
            if (out / path.name).resolve() == path.resolve():
                raise ExportRefused(
                    f"{path}: is an original, which no copy may take the place of; choose another folder"
                )
            data = write_back(path, annotated, known, options=options, report=report)
            (folder / path.name).write_bytes(data)
            progress(done, len(articles))
        for path in articles:
            (folder / path.name).replace(out / path.name)


def _files(folder: Path) -> dict[str, Path]:
    """The XML files of a folder and below by name; of two alike the one higher up."""
    if not folder.is_dir():
        raise ExportRefused(f"{folder}: is no folder; it should hold the original TEI files")
    found: dict[str, Path] = {}
    for path in sorted(folder.rglob("*"), key=lambda path: (len(path.parts), path)):
        if path.suffix.casefold() == ".xml" and path.is_file():
            found.setdefault(path.name, path)
    return found


def _tell_frames(project: ProjectView, article: Article, report: Report) -> None:
    frames = project.frames(article.id)
    if frames:
        report.lose("frame", [article.name], why="only mentions are written back", count=len(frames))
