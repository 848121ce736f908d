"""Languages of the interface: catalogues, dates, numbers, quotation marks."""

from __future__ import annotations

import logging
import re

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from annotator.places import RESOURCES

LANGUAGES = ("fr", "en")
NAMES = {"fr": "Français", "en": "English"}
NARROW = "\u202f"
FIXED = "\u00a0"
_MONTHS = {
    "fr": ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_log = logging.getLogger(__name__)
_installed: list[QTranslator] = []
_current = ["en"]


def install(app: QApplication, language: str) -> None:
    """Speak this language ("fr" or "en") from now on; windows made before keep their words.

    A missing catalogue is logged, and English stands in.
    """
    for translator in _installed:
        app.removeTranslator(translator)
    _installed.clear()
    _current[:] = [language]
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in ((f"qtbase_{language}", folder), (f"attache_{language}", str(RESOURCES / "translations"))):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)
            _installed.append(translator)
        elif not name.endswith("_en"):
            _log.warning("the translation %s is missing", name)
    QLocale.setDefault(QLocale(QLocale.Language.French if language == "fr" else QLocale.Language.English))


def current_language() -> str:
    """The language installed last, "en" before the first."""
    return _current[0]


def system_language() -> str:
    """The system's language: "fr" where French comes before English among the user's languages, else "en"."""
    for found in QLocale.system().uiLanguages():
        code = found[:2].lower()
        if code in LANGUAGES:
            return code
    return "en"


def chosen_language(setting: str) -> str:
    """The language for a setting of "system", "fr" or "en"."""
    return setting if setting in LANGUAGES else system_language()


def quoted(text: str, language: str) -> str:
    """The text in the quotation marks of the language."""
    return french_quotes(text) if language == "fr" else f"“{text}”"


def french_quotes(text: str) -> str:
    """« The text », with its no-break spaces."""
    return f"«{FIXED}{text}{FIXED}»"


def format_date(iso: str, language: str) -> str:
    """An ISO 8601 date as people write it ("23 janv. 2019", "23 Jan 2019"), partial dates and intervals too.

    What is no date comes back as it is.
    """
    if "/" in iso:
        ends = [format_date(end, language) for end in iso.split("/", 1)]
        return " – ".join(end for end in ends if end not in ("", "..")) if any(ends) else iso
    found = _DATE.fullmatch(iso)
    if found is None:
        return iso
    year, month, day = found[1], int(found[2] or 0), int(found[3] or 0)
    if month > 12 or (found[2] and not month):
        return iso
    first = "1er" if language == "fr" and day == 1 else str(day)
    parts = ([first] if day else []) + ([_MONTHS["fr" if language == "fr" else "en"][month - 1]] if month else [])
    return " ".join([*parts, year])


def format_number(number: int, language: str) -> str:
    """A whole number with the thousands set apart: by a narrow no-break space in French, a comma in English."""
    return f"{number:,}".replace(",", NARROW if language == "fr" else ",")


def format_size(size: int, language: str) -> str:
    """A number of bytes as kB or MB ("2,1 Mo", "2.1 MB")."""
    unit, power = ("M", 1e6) if size >= 1e6 else ("k", 1e3)
    number = f"{size / power:.1f}"
    return f"{number.replace('.', ',')}{FIXED}{unit}o" if language == "fr" else f"{number}{FIXED}{unit}B"


def QT_TRANSLATE_NOOP(_context: str, source: str) -> str:
    """Mark a text of a table for translation, by the name that lupdate looks for; Qt's own twin has no useful type."""
    return source


def translated(context: str, source: str) -> str:
    """The words of a text that a table marked with QT_TRANSLATE_NOOP."""
    return QCoreApplication.translate(context, source)
