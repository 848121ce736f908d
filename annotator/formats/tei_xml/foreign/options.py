"""The options of an import of foreign TEI, and the one that writes annotations back into foreign files."""

from __future__ import annotations

from annotator.formats.protocols import Option
from annotator.model.codebook import Words

IMPORT_OPTIONS = (
    Option(
        code="mapping",
        kind="path",
        names=Words("Table de correspondance", "Mapping"),
        help=Words(
            "TEI d’autres programmes : un fichier TOML dit ce que deviennent les balises ; vide : la table fournie.",
            "TEI of other programs: a TOML file tells what tags become; empty: the table that is provided.",
        ),
        on="import",
    ),
    Option(
        code="front",
        kind="flag",
        default="no",
        names=Words("Lire les pages liminaires", "Read the front matter"),
        help=Words("TEI d’autres programmes : front avec body.", "TEI of other programs: front along with body."),
    ),
    Option(
        code="back",
        kind="flag",
        default="no",
        names=Words("Lire les annexes", "Read the back matter"),
        help=Words("TEI d’autres programmes : back avec body.", "TEI of other programs: back along with body."),
    ),
    Option(
        code="notes",
        kind="flag",
        default="no",
        names=Words("Lire les notes", "Read the notes"),
        help=Words(
            "TEI d’autres programmes : les notes font partie du texte.",
            "TEI of other programs: notes are part of the text.",
        ),
    ),
    Option(
        code="signs",
        kind="flag",
        default="no",
        names=Words("Lire les signes par leur nom", "Read signs by name"),
        help=Words(
            "TEI d’autres programmes : &eacute; et les entités déclarées qui valent quelques signes ; non : refusées.",
            "TEI of other programs: &eacute; and declared entities that stand for a few signs; no: refused.",
        ),
        on="import",
    ),
    Option(
        code="spelling",
        kind="choice",
        default="reg",
        choices=("reg", "orig"),
        choice_names=(
            Words("normalisée", "regularised"),
            Words("de la source", "of the source"),
        ),
        names=Words("Graphie", "Spelling"),
        help=Words("reg : normalisée ; orig : celle de la source.", "reg: regularised; orig: that of the source."),
    ),
    Option(
        code="errors",
        kind="choice",
        default="corr",
        choices=("corr", "sic"),
        choice_names=(
            Words("corrigées", "corrected"),
            Words("telles quelles", "as they stand"),
        ),
        names=Words("Erreurs", "Errors"),
        help=Words("corr : corrigées ; sic : telles quelles.", "corr: corrected; sic: as they stand."),
    ),
    Option(
        code="abbreviations",
        kind="choice",
        default="expan",
        choices=("expan", "abbr"),
        choice_names=(
            Words("développées", "written out"),
            Words("telles quelles", "as they stand"),
        ),
        names=Words("Abréviations", "Abbreviations"),
        help=Words("expan : développées ; abbr : telles quelles.", "expan: written out; abbr: as they stand."),
    ),
)

WRITE_BACK = Option(
    code="original",
    kind="path",
    names=Words("Dossier des originaux", "Folder of the originals"),
    help=Words(
        "Pour des articles venus d’autres fichiers TEI : copies de ces originaux avec les annotations.",
        "For articles that came from other TEI files: write copies of these originals with the annotations added.",
    ),
    on="export",
)
