"""The options that the formats of columns share, with their words."""

from __future__ import annotations

from annotator.formats.conll_columns.schemes import SCHEMES
from annotator.formats.decoding import ENCODINGS
from annotator.formats.protocols import Option
from annotator.model.codebook import Words

ENCODING = Option(
    "encoding",
    "choice",
    Words("Encodage", "Encoding"),
    Words("Vide : deviné fichier par fichier.", "Empty: guessed file by file."),
    choices=("", *ENCODINGS),
    on="import",
)
LANGUAGE = Option(
    "language",
    "text",
    Words("Langue", "Language"),
    Words("Code comme fr ou en ; vide : devinée.", "A code such as fr or en; empty: guessed."),
    on="import",
)
BLANKS = Option(
    "blanks",
    "choice",
    Words("Espaces", "Blanks"),
    Words(
        "Là où le fichier ne dit rien. guessed : selon l’usage de la langue ; single : une entre deux mots.",
        "Where the file does not tell. guessed: as the language is written; single: one between two tokens.",
    ),
    default="guessed",
    choices=("guessed", "single"),
    choice_names=(
        Words("devinées", "guessed"),
        Words("une entre deux mots", "one between words"),
    ),
    on="import",
)
SCHEME = Option(
    "scheme",
    "choice",
    Words("Schéma des étiquettes", "Scheme of the tags"),
    Words(
        "auto : reconnu à la lecture ; à l’écriture, iob2.",
        "auto: recognised when reading; iob2 when writing.",
    ),
    default="auto",
    choices=("auto", *SCHEMES),
    choice_names=(
        Words("automatique", "by itself"),
        Words("IOB1", "IOB1"),
        Words("IOB2", "IOB2"),
        Words("BIOES", "BIOES"),
    ),
)
WRITING = (
    Option(
        "layer",
        "text",
        Words("Couche (export)", "Layer (export)"),
        Words("Code d’une couche ; vide : toutes.", "Code of a layer; empty: all."),
        on="export",
    ),
    Option(
        "columns",
        "choice",
        Words("Colonnes (export)", "Columns (export)"),
        Words(
            "one : une pour tout, la mention la plus longue l’emporte ; layers : une par couche, avec en-tête.",
            "one: one for all, the longest mention wins; layers: one for each layer, below a header.",
        ),
        default="one",
        choices=("one", "layers"),
        choice_names=(
            Words("une pour tout", "one for all"),
            Words("une par couche", "one a layer"),
        ),
        on="export",
    ),
    Option(
        "labels",
        "choice",
        Words("Étiquettes (export)", "Labels (export)"),
        Words(
            "layer : la couche ; type : le type s’il y en a un.", "layer: the layer; type: the type where it is set."
        ),
        default="layer",
        choices=("layer", "type"),
        choice_names=(
            Words("couche", "layer"),
            Words("type", "type"),
        ),
        on="export",
    ),
    Option(
        "spaces",
        "flag",
        Words("Colonne des espaces (export)", "Column of blanks (export)"),
        Words("Le texte se retrouve alors au caractère près.", "The text can then be had back to the letter."),
        default="no",
        on="export",
    ),
    Option(
        "split",
        "flag",
        Words("Couper les mots aux bords des mentions (export)", "Cut tokens at the ends of mentions (export)"),
        Words(
            "Sinon une mention qui n’est qu’une partie d’un mot est laissée de côté.",
            "Otherwise a mention that is only a part of a token is left out.",
        ),
        default="no",
        on="export",
    ),
)
