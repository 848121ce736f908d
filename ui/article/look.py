"""Colours, pens and fonts of the page, made once per theme and text size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen

from ui.article.line_cache import Face
from ui.article.mark import LayerStyle
from ui.article.metrics import PageMetrics
from ui.fonts import article_font, ui_font
from ui.theme import LayerColours, Theme

FALLBACK = "quotation"


class Look:
    """What painters need of a theme and of the page's measures."""

    def __init__(self, theme: Theme, metrics: PageMetrics) -> None:
        self.theme = theme
        self.metrics = metrics
        self.body = Face(article_font(metrics.zoom))
        self.headline = Face(article_font(metrics.headline_size, 600))
        self.small = ui_font(round(metrics.scaled(12)))
        self.tiny = ui_font(round(metrics.scaled(11)))
        self.badge = ui_font(max(7, round(metrics.scaled(8))), 700)
        self.badge_measures = QFontMetricsF(self.badge)
        self.base = QColor(theme.base)
        self.text = QPen(QColor(theme.text))
        self.muted = QPen(QColor(theme.muted))
        self.faint = QPen(QColor(theme.faint))
        self.selection = blend(theme.accent_line, theme.base, 0.62 if theme.is_dark else 0.72)
        self.caret = QColor(theme.accent)
        self.accent_soft = QColor(theme.accent_soft)
        self.more_line = 1.0 if theme.strict else 0.0
        self._colours: dict[str, QColor] = {}

    def layer(self, style: LayerStyle) -> LayerColours:
        """The colours of a layer; one the theme does not know is drawn like a quotation."""
        return self.theme.layers.get(style.colour) or self.theme.layers[FALLBACK]

    def colour(self, name: str) -> QColor:
        """A colour by its "#RRGGBB", made once."""
        found = self._colours.get(name)
        if found is None:
            found = self._colours[name] = QColor(name)
        return found


def blend(over: str, under: str, share: float) -> QColor:
    """So much of one colour over another."""
    a, b = QColor(over), QColor(under)
    return QColor(
        round(a.red() * share + b.red() * (1 - share)),
        round(a.green() * share + b.green() * (1 - share)),
        round(a.blue() * share + b.blue() * (1 - share)),
    )


@lru_cache(maxsize=512)
def pen(colour: str, width: float, *, round_cap: bool = False, dashes: tuple[float, ...] = ()) -> QPen:
    """A pen of a "#RRGGBB" with flat or round ends, made once: not to be changed; `dashes` in pixels, solid without."""
    cap = Qt.PenCapStyle.RoundCap if round_cap else Qt.PenCapStyle.FlatCap
    made = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, cap, Qt.PenJoinStyle.MiterJoin)
    if dashes:
        made.setDashPattern([dash / width for dash in dashes])
    return made
