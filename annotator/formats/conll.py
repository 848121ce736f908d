"""Tokens and tags in columns, as CoNLL-2002 and CoNLL-2003 have them (IOB1, IOB2, BIOES)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.atomic import whole_file
from annotator.formats.conll_columns.borders import RULES
from annotator.formats.conll_columns.choosing import check_tags, chosen_columns, tell_unread
from annotator.formats.conll_columns.options import BLANKS, ENCODING, LANGUAGE, SCHEME, WRITING
from annotator.formats.conll_columns.prefixes import without_prefix
from annotator.formats.conll_columns.reading import documents
from annotator.formats.conll_columns.records import Maker
from annotator.formats.conll_columns.schemes import SCHEMES
from annotator.formats.conll_columns.sheet import read_sheet
from annotator.formats.conll_columns.writing import Choice, article_lines, tell_losses
from annotator.formats.input_files import files_of
from annotator.formats.option_values import is_yes
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.model.codebook import Codebook, Words
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.records import Annotator, Article, Mention

SUFFIXES = (".conll", ".bio", ".iob", ".iob2", ".bioes")

INFO = FormatInfo(
    code="conll",
    names=Words("CoNLL (IOB)", "CoNLL (IOB)"),
    description=Words(
        "Un mot et ses étiquettes par ligne, une ligne vide entre les phrases. Tient des mentions sans imbrication.",
        "A token and its tags a line, a blank line between sentences. Holds mentions that are not nested.",
    ),
    suffixes=SUFFIXES,
    reads=True,
    writes=True,
    folder=False,
    options=(
        SCHEME,
        Option(
            "token",
            "text",
            Words("Colonne du mot", "Column of the token"),
            Words(
                "Numéro à partir de 1, ou nom dans l’en-tête ; auto : la première qui ne compte pas les mots.",
                "Number from 1, or name in the header; auto: the first that does not count the words.",
            ),
            default="auto",
            on="import",
        ),
        Option(
            "tags",
            "text",
            Words("Colonnes des étiquettes", "Columns of the tags"),
            Words(
                "Numéros (-1 : la dernière) ou noms, à virgules ; auto : toutes sous un en-tête, sinon la dernière.",
                "Numbers (-1: the last) or names, parted by commas; auto: all below a header, else the last.",
            ),
            default="auto",
            on="import",
        ),
        Option(
            "links",
            "text",
            Words("Colonne des identifiants Wikidata", "Column of Wikidata ids"),
            Words("Vide : aucune.", "Empty: none."),
            on="import",
        ),
        Option(
            "separator",
            "choice",
            Words("Séparateur", "Separator"),
            Words("auto : reconnu.", "auto: recognised."),
            default="auto",
            choices=("auto", "tab", "blank"),
            choice_names=(
                Words("automatique", "by itself"),
                Words("tabulation", "tab"),
                Words("espace", "blank"),
            ),
            on="import",
        ),
        Option(
            "documents",
            "choice",
            Words("Articles", "Articles"),
            Words(
                "auto : -DOCSTART- et commentaires ; file : un seul ; blank, blanks : une, deux lignes vides aussi.",
                "auto: -DOCSTART- and comments; file: one only; blank, blanks: at one, two blank lines too.",
            ),
            default="auto",
            choices=RULES,
            choice_names=(
                Words("automatique", "by itself"),
                Words("un par fichier", "one a file"),
                Words("à chaque ligne vide", "at each blank line"),
                Words("à deux lignes vides", "at two blank lines"),
            ),
            on="import",
        ),
        BLANKS,
        LANGUAGE,
        ENCODING,
        *WRITING,
    ),
)


class ConllImporter:
    """Reads such files, and folders of them."""

    info = INFO

    def read(
        self, paths: Sequence[Path], context: ImportContext, options: Mapping[str, str], report: Report
    ) -> Iterator[Batch]:
        """One batch a file; ragged lines are refused one by one, files without tags as a whole."""
        maker = Maker(context, options, report, linked=bool(options.get("links")))
        for path in files_of(paths, SUFFIXES, report):
            try:
                sheet = read_sheet(
                    path,
                    report,
                    encoding=options.get("encoding", ""),
                    separator=options.get("separator", "auto"),
                )
                columns = chosen_columns(sheet, _checked(path, options))
                sheet = without_prefix(sheet, columns.token, report)
                check_tags(sheet, columns)
                tell_unread(sheet, columns, report)
                yield maker.batch(path, documents(sheet, columns, options.get("documents", "auto"), report))
            except ImportRefused as error:
                report.refuse(error)


class ConllExporter:
    """Writes one file: the articles by name, each from its -DOCSTART- on; the same records give the same bytes."""

    info = INFO

    def write(
        self, project: ProjectView, out: Path, options: Mapping[str, str], report: Report, *, progress: ProgressBar
    ) -> None:
        """Write the file `out` whole or not at all; of several annotators of an article one is taken."""
        choice = _choice(project.codebook, options)
        people = {person.id: person for person in project.annotators()}
        with whole_file(out) as file:
            if choice.columns:
                header = ["TOKEN", *(["MISC"] if choice.spaces else []), *choice.columns]
                file.write("\t".join(header).encode() + b"\n")
            for done, article in enumerate(project.articles(), start=1):
                mentions = _of_one(article, project.mentions(article.id), people, report)
                chosen = options.get("layer", "")
                mentions = [mention for mention in mentions if not chosen or mention.label == chosen]
                frames = len(project.frames(article.id))
                tell_losses(article, mentions, report, frames=frames, choice=choice)
                for line in article_lines(article, mentions, choice, report):
                    file.write(line.encode("utf-8", "replace") + b"\n")
                progress(done, 0)


def _checked(path: Path, options: Mapping[str, str]) -> Mapping[str, str]:
    """The options; ImportRefused where a choice is none of its own."""
    for option in INFO.options:
        given = options.get(option.code, option.default)
        if option.kind == "choice" and option.code != "encoding" and given not in option.choices:
            raise ImportRefused(path, "option", f"{option.code} {given!r} is none of {', '.join(option.choices)}")
    return options


def _choice(codebook: Codebook, options: Mapping[str, str]) -> Choice:
    scheme = options.get("scheme", "auto")
    if scheme not in {"auto", *SCHEMES}:
        raise ExportRefused(f"scheme {scheme!r} is none of {', '.join(SCHEMES)}")
    layers = tuple(label.code for label in codebook.labels if not label.parent and label.kind == "span")
    chosen = options.get("layer", "")
    if chosen and chosen not in layers:
        raise ExportRefused(f"{chosen!r} is no layer of mentions; there are {', '.join(layers)}")
    apart = options.get("columns", "one") == "layers"
    return Choice(
        scheme="iob2" if scheme == "auto" else scheme,
        columns=((chosen,) if chosen else layers) if apart else (),
        types=options.get("labels", "layer") == "type",
        spaces=is_yes(options, "spaces", default=False),
        split=is_yes(options, "split", default=False),
    )


def _of_one(
    article: Article, mentions: Sequence[Mention], people: Mapping[str, Annotator], report: Report
) -> list[Mention]:
    """The mentions of the adjudicated set if it has any, else of whoever has most."""
    counts = Counter(mention.annotator for mention in mentions)
    if len(counts) < 2:
        return list(mentions)
    shown = {id_: people.get(id_, Annotator(id_, id_)) for id_ in counts}
    best = min(counts, key=lambda id_: (not shown[id_].gold, -counts[id_], shown[id_].name, id_))
    for id_ in sorted(counts, key=lambda id_: (shown[id_].name, id_)):
        if id_ != best:
            why = "a token has one tag: one annotator's, the adjudicated set first, then who has most"
            report.lose(
                "mention of another annotator", [f"{article.name}: {shown[id_].name}"], why=why, count=counts[id_]
            )
    return [mention for mention in mentions if mention.annotator == best]


EXPORTER = ConllExporter()
IMPORTER = ConllImporter()
