"""JSON Lines of events for training: an article a line, with tokens, triggers and arguments as token spans."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from annotator.formats.annotated import Annotated, Shared
from annotator.formats.atomic import whole_file
from annotator.formats.event_frames.documents import Document
from annotator.formats.json_lines import json_line
from annotator.formats.protocols import FormatInfo, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused
from annotator.model.records import Frame, Mention, Progress

SCOPES = ("sentence", "article")

INFO = FormatInfo(
    code="frames",
    names=Words("Événements pour l’apprentissage", "Events for training"),
    description=Words(
        "Un article par ligne (JSON) : mots, phrases, déclencheurs et arguments, à la façon de OneIE et WikiEvents.",
        "One article a line (JSON): tokens, sentences, triggers and arguments, in the manner of OneIE and WikiEvents.",
    ),
    suffixes=(".frames.jsonl",),
    reads=False,
    writes=True,
    folder=False,
    options=(
        Option(
            code="scope",
            kind="choice",
            default="sentence",
            choices=SCOPES,
            choice_names=(
                Words("la phrase", "the sentence"),
                Words("l’article", "the article"),
            ),
            names=Words("Portée des arguments", "Scope of arguments"),
            help=Words(
                "sentence : dans la phrase de leur déclencheur ; article : partout, au déclencheur le plus proche.",
                "sentence: in the sentence of their trigger; article: anywhere, with the nearest trigger.",
            ),
        ),
    ),
)


class FramesExporter:
    """Writes one version of each annotated article: the adjudicated one, else the first annotator's by name."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; memory holds one article at a time."""
        scope = options.get("scope", SCOPES[0])
        if scope not in SCOPES:
            raise ExportRefused(f"scope {scope!r} is none of {', '.join(SCOPES)}")
        shared = Shared.of(project)
        layers = frozenset(layer.code for layer in project.codebook.layers if layer.kind == "frame")
        report.entities += len(shared.entities)
        written = 0
        with whole_file(out) as file:
            for done, article in enumerate(project.articles(), start=1):
                annotated = Annotated.of(article, project, shared)
                people = _by_rank(annotated, project)
                if people:
                    whole = scope == "article"
                    document = Document(annotated, people[0], report, frame_layers=layers, whole=whole)
                    file.write(json_line(document.as_data(), out))
                    written += 1
                _count(annotated, people, report)
                progress(done, 0)
            file.flush()
            _check(Path(file.name), written, out)


def _by_rank(annotated: Annotated, project: ProjectView) -> list[str]:
    """Who worked on an article: gold first, then by name and id."""
    records: list[Mention | Frame | Progress] = [
        *annotated.mentions.values(),
        *annotated.frames.values(),
        *project.progress(annotated.article.id),
    ]
    people, shared = {record.annotator for record in records}, annotated.shared
    gold = {id_ for id_ in people if (person := shared.people.get(id_)) is not None and person.gold}
    return sorted(people, key=lambda id_: (id_ not in gold, shared.person(id_), id_))


def _count(annotated: Annotated, people: list[str], report: Report) -> None:
    if not people:
        report.lose("articles", [annotated.article.name], why="nobody has worked on them")
        return
    report.articles += 1
    report.keep("article")
    report.mentions += sum(mention.annotator == people[0] for mention in annotated.mentions.values())
    report.frames += sum(frame.annotator == people[0] for frame in annotated.frames.values())
    others = [f"{annotated.article.name}: {annotated.shared.person(id_)}" for id_ in people[1:]]
    if others:
        report.lose("further annotators’ versions", others, why="a text is trained on once; choose them by annotator")


def _check(path: Path, written: int, out: Path) -> None:
    """ExportRefused where the file does not hold the articles written, or a token is not the text's."""
    with path.open("rb") as lines:
        found = 0
        for line in lines:
            data = json.loads(line)
            spans = zip(data["tokens"], data["token_spans"], strict=True)
            found += all(data["text"][start:end] == token for token, (start, end) in spans)
    if found != written:
        raise ExportRefused(f"{out}: {written} articles were written, {found} read back")


EXPORTER = FramesExporter()
