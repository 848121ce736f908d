"""What may be chosen about formats of UIMA."""

from __future__ import annotations

from annotator.formats.protocols import Option
from annotator.model.codebook import Words

TYPE_SYSTEM = Option(
    "typesystem",
    "path",
    Words("Système de types", "Type system"),
    Words("Pour les fichiers qui n’en ont pas à côté d’eux.", "For files that have none beside them."),
    on="import",
)

LABEL_FEATURE = Option(
    "label_feature",
    "text",
    Words("Trait de l’étiquette", "Feature of the label"),
    Words(
        "Nom du trait qui précise le type ; vide : value, label, category…",
        "The name of the feature that names the finer label; empty: value, label, category…",
    ),
    on="import",
)
