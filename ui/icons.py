"""Pictograms in the colours of the theme, sharp on every screen."""

from __future__ import annotations

import logging
import sqlite3
from contextlib import closing
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.places import RESOURCES

STROKE = "1.75"
_log = logging.getLogger(__name__)


def icon(name: str, colour: str, size: int = 16) -> QIcon:
    """The pictogram of this name in a colour ("#RRGGBB"), in logical pixels; an unknown name gives an empty icon."""
    return _icon(name, colour, size)


def pixmap(name: str, colour: str, *, size: int = 16, ratio: float = 1.0) -> QPixmap:
    """The pictogram as a picture for a screen of this device pixel ratio."""
    return _pixmap(name, colour, size, ratio)


def application_icon() -> QIcon:
    """The program's own icon: a stamp on an indigo ground."""
    return QIcon(str(RESOURCES / "icons" / "attache.svg"))


def has(name: str) -> bool:
    """Whether there is a pictogram of this name."""
    return bool(_source(name))


@cache
def _icon(name: str, colour: str, size: int) -> QIcon:
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(_pixmap(name, colour, size, ratio))
    return made


@cache
def _pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    edge = round(size * ratio)
    picture = QPixmap(QSize(edge, edge))
    picture.fill(Qt.GlobalColor.transparent)
    source = _source(name)
    if source:
        painter = QPainter(picture)
        drawing = source.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
        QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, edge, edge))
        painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def _source(name: str) -> str:
    """The drawing as SVG, "" where there is none."""
    drawings = _drawings()
    if drawings and name not in drawings:
        _log.warning("no pictogram is called %s", name)
    return drawings.get(name, "")


@cache
def _drawings() -> dict[str, str]:
    """All drawings by name and alias, read at once from the file itself: the library looks in other places, too."""
    path = _collection()
    if path is None:
        return {}
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            found = dict(connection.execute("SELECT name, svg FROM icons"))
            aliases = connection.execute("SELECT alias, name FROM icon_aliases").fetchall()
    except sqlite3.Error:
        _log.exception("pictograms cannot be read")
        return {}
    return {alias: found[name] for alias, name in aliases if name in found} | found


@cache
def _collection() -> Path | None:
    spec = find_spec("lucide")
    found = [
        Path(place, "data", "lucide-icons.db") for place in (spec.submodule_search_locations if spec else None) or ()
    ]
    path = next((path for path in found if path.exists()), None)
    if path is None:
        _log.warning("the pictograms are missing")
    return path
