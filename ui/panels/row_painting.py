"""Brush strokes that the delegates of the panels share: grounds, words, codes, badges."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from annotator.model.codebook import Codebook, Label
from ui.fonts import article_font, ui_font
from ui.icons import pixmap
from ui.theme import LayerColours, Theme

BAR = 3
_CHIP_PAD = 4
_CHIP_HEIGHT = 17


@cache
def chrome(px: float, weight: int = 400) -> QFont:
    """The interface's typeface, kept."""
    return ui_font(px, weight)


@cache
def serif(px: float, weight: int = 400) -> QFont:
    """The article's typeface, kept."""
    return article_font(px, weight)


@cache
def metrics(px: float, weight: int = 400) -> QFontMetricsF:
    """How wide the interface's typeface runs."""
    return QFontMetricsF(chrome(px, weight))


@cache
def serif_metrics(px: float, weight: int = 400) -> QFontMetricsF:
    """How wide the article's typeface runs."""
    return QFontMetricsF(serif(px, weight))


def layer_colours(theme: Theme, layer: Label | None) -> LayerColours:
    """The colours of a layer; those of quotations for one that has none of the theme's."""
    return theme.layers.get(layer.colour if layer else "") or theme.layers["quotation"]


def colours_of(theme: Theme, codebook: Codebook, code: str) -> LayerColours:
    """The colours of the layer that a label belongs to."""
    return layer_colours(theme, codebook.layer_of(code))


def paint_ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
    """The ground of a row: the current one tinted with a bar at its left (grey where its list has no focus)."""
    rect: QRect = option.rect
    state: QStyle.StateFlag = option.state
    selected = bool(state & QStyle.StateFlag.State_Selected)
    focused = bool(state & QStyle.StateFlag.State_Active) and has_focus(option)
    if selected:
        painter.fillRect(rect, QColor(theme.accent_soft if focused else theme.hover))
        painter.fillRect(QRect(0, rect.top(), BAR, rect.height()), QColor(theme.accent))
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, QColor(theme.hover))
    if focused and state & QStyle.StateFlag.State_HasFocus and not selected:
        painter.setPen(QPen(QColor(theme.accent), 1))
        painter.drawRect(rect.adjusted(0, 0, -1, -1))


def has_focus(option: QStyleOptionViewItem) -> bool:
    """Whether the list that the row belongs to has the keyboard."""
    widget: QWidget | None = option.widget
    return widget is not None and widget.hasFocus()


def paint_line(painter: QPainter, rect: QRect, theme: Theme) -> None:
    """The hair line below a row."""
    painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(theme.hair))


def paint_words(
    painter: QPainter,
    rect: QRectF,
    text: str,
    *,
    px: float = 13,
    weight: int = 400,
    colour: str,
    right: bool = False,
) -> float:
    """One line of words, with an ellipsis where the room ends; how wide it runs."""
    run = metrics(px, weight)
    shown = run.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, rect.width() + 0.5))
    painter.setFont(chrome(px, weight))
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(rect, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
    return run.horizontalAdvance(shown)


def code_width(text: str) -> float:
    """How wide the box of a code is."""
    return metrics(10.5).horizontalAdvance(text) + 2 * _CHIP_PAD + 1


def paint_code(painter: QPainter, at: QPointF, text: str, *, theme: Theme) -> float:
    """A code in its small box, `at` the middle of its left edge; how wide the box is."""
    width = code_width(text)
    box = QRectF(at.x(), at.y() - _CHIP_HEIGHT / 2, width, _CHIP_HEIGHT)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.strong), 1))
    painter.setBrush(QColor(theme.base))
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
    painter.setPen(QColor(theme.muted))
    painter.setFont(chrome(10.5))
    painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
    return width


def paint_icon(painter: QPainter, at: QPointF, name: str, *, colour: str, size: int = 16) -> None:
    """A pictogram, `at` its upper left corner."""
    painter.drawPixmap(at, _picture(name, colour, size, painter.device().devicePixelRatioF()))


def _picture(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    return pixmap(name, colour, size=size, ratio=ratio)


def row_size(height: int) -> QSize:
    """A row of this height; its width is the list's."""
    return QSize(80, height)
