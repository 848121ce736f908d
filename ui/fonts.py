"""The typefaces: shipped with the program, the same on every system."""

from __future__ import annotations

import logging
import sys
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

ARTICLE_FAMILIES = ("Source Serif 4", "Literata", "Georgia", "serif")
UI_FAMILIES = ("Segoe UI Variable Text", "Inter", "Noto Sans")
MONO_FAMILIES = ("JetBrains Mono", "monospace")
_PACKAGES = ("fontpkg_source_serif_4", "fontpkg_inter", "fontpkg_jetbrains_mono")
_log = logging.getLogger(__name__)


def register() -> None:
    """Make the shipped typefaces known to Qt, once; a missing one is logged, and the system's takes its place."""
    _register()


@cache
def _register() -> None:
    for package in _PACKAGES:
        found = [QFontDatabase.addApplicationFont(str(path)) for path in _files(package)]
        if not found or -1 in found:
            _log.warning("typeface %s cannot be loaded", package)


def article_font(px: float, weight: int = 400) -> QFont:
    """The typeface of articles and quotes, in pixels."""
    return _font(ARTICLE_FAMILIES, px, weight=weight, serif=True)


def ui_font(px: float, weight: int = 400) -> QFont:
    """The typeface of everything around the article, in pixels."""
    return _font(_ui_families(), px, weight=weight)


def mono_font(px: float) -> QFont:
    """The typeface of previews and codes, in pixels."""
    font = _font(MONO_FAMILIES, px, weight=400)
    font.setStyleHint(QFont.StyleHint.Monospace)
    return font


@cache
def _ui_families() -> tuple[str, ...]:
    """On Windows and macOS the system's own face comes first."""
    if sys.platform in ("win32", "darwin"):
        system = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).family()
        return (system, *UI_FAMILIES) if system else UI_FAMILIES
    return UI_FAMILIES[1:]


def _font(families: tuple[str, ...], px: float, *, weight: int, serif: bool = False) -> QFont:
    font = QFont(list(families))
    font.setPixelSize(max(1, round(px)))
    # a variable face obeys its axis and not QFont's weight; a static one from the system only the latter
    font.setWeight(QFont.Weight(weight) if weight in _WEIGHTS else QFont.Weight.Normal)
    font.setVariableAxis(QFont.Tag("wght"), float(weight))
    if serif:
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setVariableAxis(QFont.Tag("opsz"), float(min(60, max(8, px))))
    return font


_WEIGHTS = {weight.value for weight in QFont.Weight}


def _files(package: str) -> list[Path]:
    spec = find_spec(package)
    places = spec.submodule_search_locations if spec else None
    return sorted(path for place in places or () for path in Path(place, "files").glob("*.ttf"))
