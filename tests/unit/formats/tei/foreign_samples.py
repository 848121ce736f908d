"""Small foreign TEI files for the tests, and how they are read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotator.formats import tei
from annotator.formats.protocols import Batch, ImportContext
from annotator.formats.report import Report
from annotator.model.codebook import Codebook, Label, Role, RoleUse, Words
from annotator.model.records import TYPE, Article, Frame, Mention, attribute
from annotator.model.span import quote

NAMESPACE = "http://www.tei-c.org/ns/1.0"
HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>Titre</title></titleStmt><publicationStmt><p/></publicationStmt>"
    "<sourceDesc><p/></sourceDesc></fileDesc></teiHeader>"
)

EMPTY = Codebook("c", "empty")
POLITICAL = Codebook(
    "p",
    "political",
    version=3,
    labels=(
        Label("ACTOR", Words("acteur", "actor"), entities=True),
        Label("PERSON", Words("personne", "person"), parent="ACTOR"),
        Label("ORGANIZATION", Words("organisation", "organization"), parent="ACTOR"),
        Label("COUNTRY", Words("pays", "country"), entities=True),
        Label("PLACE", Words("lieu", "place"), entities=True),
        Label("DATE", Words("date", "date")),
        Label("EVENT", Words("événement", "event"), kind="frame"),
        Label("QUOTE", Words("citation", "quotation"), kind="frame", roles=(RoleUse("SPEAKER"),)),
    ),
    roles=(Role("SPEAKER", Words("locuteur", "speaker"), ("ACTOR",)),),
)


def document(body: str, *, header: str = HEADER, beside: str = "", attributes: str = "") -> str:
    """A TEI document with this body, and with what stands beside its text."""
    return f'<TEI xmlns="{NAMESPACE}"{attributes}>{header}<text><body>{body}</body></text>{beside}</TEI>'


@dataclass(frozen=True, slots=True)
class Result:
    """What an import brought."""

    batches: list[Batch]
    report: Report

    @property
    def articles(self) -> list[Article]:
        """All articles."""
        return [article for batch in self.batches for article in batch.articles]

    @property
    def text(self) -> str:
        """The text of the only article."""
        (article,) = self.articles
        return article.text

    @property
    def mentions(self) -> list[Mention]:
        """All mentions by place."""
        found = [mention for batch in self.batches for mention in batch.mentions]
        return sorted(found, key=lambda mention: (mention.start, -mention.end))

    @property
    def frames(self) -> list[Frame]:
        """All frames."""
        return [frame for batch in self.batches for frame in batch.frames]

    def entity(self, id_: str) -> tuple[str, str]:
        """Kind and name of a record."""
        (found,) = {entity for batch in self.batches for entity in batch.entities if entity.id == id_}
        return found.kind, found.name

    def marked(self) -> list[tuple[str, str, str]]:
        """Layer, type and words of each mention."""
        texts = {article.id: article.text for article in self.articles}
        return [(m.label, attribute(m.attributes, TYPE), quote(m.spans, texts[m.article])) for m in self.mentions]

    def codes(self) -> list[str]:
        """The codes of all warnings."""
        return [warned.code for warned in self.report.warnings]

    def refused(self) -> list[str]:
        """The codes of all refusals."""
        return [refusal.code for refusal in self.report.refused]


def import_paths(*paths: Path, codebook: Codebook = EMPTY, **options: str) -> Result:
    """Read files as a project without articles does."""
    report = Report("import", "tei")
    context = ImportContext(codebook=codebook, annotator="me", taken_names=set(), known_hashes={})
    return Result(list(tei.IMPORTER.read(paths, context, options, report)), report)


def read(folder: Path, xml: str | bytes, *, codebook: Codebook = EMPTY, **options: str) -> Result:
    """Read one file with this content."""
    path = folder / "file.xml"
    path.write_bytes(xml.encode() if isinstance(xml, str) else xml)
    return import_paths(path, codebook=codebook, **options)


def text_of(folder: Path, body: str, **options: str) -> str:
    """The text that a body is read as."""
    return read(folder, document(body), **options).text
