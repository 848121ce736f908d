"""brat standoff: a .txt and an .ann file an article (or .a1 and .a2), and an annotation.conf for all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.formats.article_names import ArticleNames
from annotator.formats.brat_files.collection import SUFFIXES, Document, documents, merged_conf, read_files
from annotator.formats.brat_files.export import export_collection
from annotator.formats.brat_files.lines import Lines, parse
from annotator.formats.brat_files.parts import told_apart
from annotator.formats.brat_files.places import CODE_POINTS, Unit, best_unit, doubtful
from annotator.formats.brat_files.reading import Reading, unit_doubt
from annotator.formats.brat_files.register import Register
from annotator.formats.brat_files.used import Used
from annotator.formats.brat_files.vocabulary import Vocabulary
from annotator.formats.decoding import ENCODINGS, Decoded, Doubt
from annotator.formats.new_articles import title_of
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Words
from annotator.model.errors import ImportRefused
from annotator.model.ids import new_id
from annotator.model.records import Article
from annotator.text.language import guess

MOST_BAD_LINES = 100
"""Of one document that are told one by one."""


INFO = FormatInfo(
    code="brat",
    names=Words("brat", "brat"),
    description=Words(
        "Un fichier .txt et un fichier .ann par article, et annotation.conf. Lit aussi les dossiers d’autres projets, "
        "et les .a1 et .a2 des tâches BioNLP.",
        "A .txt and an .ann file an article, and annotation.conf. Reads the folders of other projects too, "
        "and the .a1 and .a2 of the BioNLP shared tasks.",
    ),
    suffixes=SUFFIXES,
    reads=True,
    writes=True,
    folder=True,
    options=(
        Option(
            "encoding",
            "choice",
            Words("Encodage", "Encoding"),
            Words("À l’import ; vide : deviné fichier par fichier.", "For imports; empty: guessed file by file."),
            choices=("", *ENCODINGS),
            on="import",
        ),
    ),
)

_MOST_KEPT = 20_000_000
"""Characters of documents that are kept from the survey to their turn; those beyond are read twice."""


class BratImporter:
    """Reads folders and files of brat, each document one batch."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a document; bad lines are refused one by one, a document without its text as a whole."""
        run = _Import(context, options.get("encoding", ""), report)
        found = list(documents(paths, report))
        vocabulary = run.surveyed(found)
        for document in found:
            try:
                batch = run.batch(document, vocabulary)
            except ImportRefused as error:
                report.refuse(error)
                continue
            report.articles += 1
            report.keep("article")
            yield batch


class BratExporter:
    """Writes a folder of .txt and .ann files and their annotation.conf, all of them or none."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Fill the folder `out`; a folder of each annotator where several have work; ExportRefused."""
        del options
        export_collection(project, out, report, progress)


@dataclass(frozen=True, slots=True)
class _Pair:
    """The files of a document, and the lines of its annotations."""

    text: Decoded
    annotations: tuple[Decoded, ...]
    lines: Lines

    @property
    def size(self) -> int:
        return len(self.text.text) + sum(len(part.text) for part in self.annotations)


@dataclass(slots=True)
class _Import:
    """One call: the project, the names and texts that are taken by now, and the register so far."""

    context: ImportContext
    encoding: str
    report: Report
    register: Register = field(default_factory=Register)
    names: ArticleNames = field(init=False)
    hashes: dict[str, str] = field(default_factory=dict)
    told: bool = False
    kept: dict[Path, _Pair] = field(default_factory=dict)
    room: int = _MOST_KEPT

    def __post_init__(self) -> None:
        self.names = ArticleNames(self.context.taken_names)
        self.hashes |= self.context.known_hashes

    def surveyed(self, found: Sequence[Document]) -> Vocabulary:
        """The codebook that all documents together need; what cannot be read is told when its turn comes."""
        conf = merged_conf(found, self.report)
        used = Used()
        for document in found:
            try:
                pair = self._read(document)
            except ImportRefused:
                continue
            used.add(pair.lines, conf)
            self.room -= pair.size
            if self.room > 0:
                self.kept[document.text] = pair
        vocabulary = Vocabulary(self.context.codebook, conf, used)
        for type_, code in vocabulary.renamed():
            message = f"{type_} is the code of another kind of layer; what is called so here became {code}"
            self.report.warn("", "label-kind", message)
        for type_, role in vocabulary.fuller:
            message = f"some {type_} have more {role} than annotation.conf allows; the codebook allows it"
            self.report.warn("", "role-fuller", message)
        for code, value in vocabulary.values:
            message = f"annotation.conf does not list the value {value} of {code}; it was added"
            self.report.warn("", "value-added", message)
        return vocabulary

    def _read(self, document: Document) -> _Pair:
        text, annotations = read_files(document, self.encoding)
        suffixes = [path.suffix.lower() for path in document.annotations]
        return _Pair(text, annotations, parse(*told_apart([part.text for part in annotations], suffixes)))

    def batch(self, document: Document, vocabulary: Vocabulary) -> Batch:
        """The records of one document; ImportRefused where there is no text."""
        pair = self.kept.pop(document.text, None) or self._read(document)
        text, lines = pair.text, pair.lines
        if not text.text.strip():
            raise ImportRefused(document.text, "empty", "there is no text in this file")
        article = self._article(document.text, text)
        self._tell(document.text, text.doubts)
        batch = Batch(articles=[article])
        if not document.annotations:
            self.report.warn(str(document.text), "no-annotations", "there is no .ann file beside it")
        else:
            for path, part in zip(document.annotations, pair.annotations, strict=True):
                self._tell(path, part.doubts)
            self._refuse_lines(document.annotations, lines)
            reading = Reading(
                paths=document.annotations,
                article=article,
                annotator=self.context.annotator,
                lines=lines,
                unit=self._unit(document, text, lines),
                vocabulary=vocabulary,
                register=self.register,
                report=self.report,
            )
            reading.run()
            batch.mentions, batch.frames = list(reading.mentions.values()), list(reading.frames.values())
            batch.entities = self.register.taken()
            self.report.entities += len(batch.entities)
        self._give_codebook(batch, vocabulary)
        return batch

    def _give_codebook(self, batch: Batch, vocabulary: Vocabulary) -> None:
        """The first batch brings the grown codebook; a project without articles takes it over without a word."""
        if self.told or vocabulary.codebook == self.context.codebook:
            return
        self.told = True
        batch.codebook = vocabulary.codebook
        if not self.context.known_hashes:
            for code in vocabulary.created:
                self.report.warn("", "label-created", f"the codebook lacked {code}; it was added")

    def _article(self, path: Path, text: Decoded) -> Article:
        digest = hashlib.sha256(text.text.encode()).hexdigest()
        name = self.names.free(path.stem)
        if digest in self.hashes:
            self.report.warn(str(path), "duplicate", f"{name} has the same text as {self.hashes[digest]}")
        self.hashes.setdefault(digest, name)
        return Article(
            id=new_id(),
            name=name,
            text=text.text,
            title=title_of(text.text),
            language=guess(text.text),
            sha256=digest,
        )

    def _unit(self, document: Document, text: Decoded, lines: Lines) -> Unit:
        spans = list(lines.spans.values())
        if "\r" in text.raw:
            message = "its line ends were made line feeds, and the places are counted so"
            self.report.warn(str(document.text), "line-ends", message)
        if not doubtful(spans, text.text):
            return Unit(CODE_POINTS)
        unit = best_unit(spans, text.text, text.raw)
        if doubt := unit_doubt(unit, spans, text.text):
            self.report.warn(str(document.annotations[0]), "offset-unit", doubt)
        return unit

    def _tell(self, path: Path, doubts: Sequence[Doubt]) -> None:
        for doubt in doubts:
            self.report.warn(str(path), doubt.code, doubt.message, line=doubt.line)

    def _refuse_lines(self, paths: Sequence[Path], lines: Lines) -> None:
        for bad in lines.bad[:MOST_BAD_LINES]:
            file, line = lines.at(bad.line)
            self.report.refuse(ImportRefused(paths[file], bad.code, bad.message, line=line))
        if rest := lines.bad[MOST_BAD_LINES:]:
            file, line = lines.at(rest[0].line)
            message = f"{len(rest)} more lines are no better"
            self.report.refuse(ImportRefused(paths[file], "syntax", message, line=line))


IMPORTER = BratImporter()
EXPORTER = BratExporter()
