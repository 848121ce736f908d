"""The options that tables share, whatever they are written into."""

from __future__ import annotations

from annotator.formats.protocols import Option
from annotator.model.codebook import Words

LANGUAGES = ("fr", "en")

LANGUAGE = Option(
    code="language",
    kind="choice",
    default="fr",
    choices=LANGUAGES,
    choice_names=(
        Words("français", "French"),
        Words("anglais", "English"),
    ),
    names=Words("Langue des noms", "Language of names"),
    help=Words(
        "Langue des noms de types, de rôles et de valeurs ; les codes restent les mêmes.",
        "The language of the names of types, roles and values; codes stay the same.",
    ),
)
