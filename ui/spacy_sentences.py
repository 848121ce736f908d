"""How it stands with spaCy, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.i18n import NAMES, QT_TRANSLATE_NOOP, translated

if TYPE_CHECKING:
    from annotator.spacy_process import SpacyMissing

_TROUBLE: dict[str, str] = {
    "interpreter": QT_TRANSLATE_NOOP("spacy", "There is no Python interpreter of this name."),
    "spacy": QT_TRANSLATE_NOOP("spacy", "This Python has no spaCy."),
    "model": QT_TRANSLATE_NOOP("spacy", "spaCy has no model for French or English here."),
    "crash": QT_TRANSLATE_NOOP("spacy", "spaCy stopped by itself."),
    "time": QT_TRANSLATE_NOOP("spacy", "spaCy did not answer in time."),
    "garbage": QT_TRANSLATE_NOOP("spacy", "The program does not answer as spaCy would."),
}


def spacy_trouble(error: SpacyMissing) -> str:
    """Why spaCy cannot help, with what the other Python said."""
    words = translated("spacy", _TROUBLE[error.code])
    return f"{words} ({error.detail})" if error.detail else words


def spacy_models(models: Mapping[str, str]) -> str:
    """Which model is at work for which language: “spaCy answers: fr_core_news_md (Français)”."""
    found = [f"{model} ({NAMES.get(code, code)})" for code, model in models.items() if model]
    if not found:
        return translated("spacy", _TROUBLE["model"])
    return QCoreApplication.translate("spacy", "spaCy answers: {models}").format(models=", ".join(found))
