"""The lines of the layers: a shape for each, told apart without colour."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import ceil
from types import MappingProxyType

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath

from ui.article.look import pen


@dataclass(slots=True)
class Stroke:
    """A place for a line: from left to right, its middle, its colour, and pixels to add for high contrast."""

    left: float
    right: float
    y: float
    colour: str
    more: float = 0.0
    scale: float = 1.0


def draw_stroke(painter: QPainter, shape: str, stroke: Stroke) -> None:
    """The line of a confirmed mark; an unknown shape is a solid line."""
    if stroke.right - stroke.left >= 0.5:
        _SHAPES.get(shape, _solid)(painter, stroke)


def draw_suggestion(painter: QPainter, stroke: Stroke) -> None:
    """The fine dots of a mark that is only proposed."""
    if stroke.right - stroke.left >= 0.5:
        _dashed(painter, stroke, width=1.4, dashes=(2.0, 1.6))


def draw_stop(painter: QPainter, shape: str, stroke: Stroke, *, at: float) -> None:
    """The small stop at a mark's last character; a quotation's is a corner."""
    up, down = (5.0, 0.0) if shape == "corner" else (3.0, 3.0)
    painter.setPen(pen(stroke.colour, 1.2 + stroke.more / 2))
    painter.drawLine(QLineF(at - 0.6, stroke.y - up * stroke.scale, at - 0.6, stroke.y + down * stroke.scale))


def _solid(painter: QPainter, stroke: Stroke) -> None:
    _straight(painter, stroke, width=2.0)


def _bar(painter: QPainter, stroke: Stroke) -> None:
    _straight(painter, stroke, width=4.0)


def _hair(painter: QPainter, stroke: Stroke) -> None:
    _straight(painter, stroke, width=1.0, shift=0.5)


def _double(painter: QPainter, stroke: Stroke) -> None:
    for shift in (-1.5, 1.5):
        _straight(painter, stroke, width=1.2, shift=shift)


def _triple(painter: QPainter, stroke: Stroke) -> None:
    for shift in (-2.2, 0.0, 2.2):
        _straight(painter, stroke, width=1.0, shift=shift)


def _straight(painter: QPainter, stroke: Stroke, *, width: float, shift: float = 0.0) -> None:
    painter.setPen(pen(stroke.colour, width * stroke.scale + stroke.more))
    y = stroke.y + shift * stroke.scale
    painter.drawLine(QLineF(stroke.left, y, stroke.right, y))


def _dashed(
    painter: QPainter, stroke: Stroke, *, width: float, dashes: tuple[float, ...], round_cap: bool = False
) -> None:
    wide = width * stroke.scale + stroke.more
    scale = stroke.scale
    scaled = dashes if scale == 1.0 else tuple(dash * scale for dash in dashes)
    painter.setPen(pen(stroke.colour, wide, round_cap=round_cap, dashes=scaled))
    inset = wide / 2 if round_cap else 0.0
    painter.drawLine(QLineF(stroke.left + inset, stroke.y, max(stroke.left + inset, stroke.right - inset), stroke.y))


def _dots(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=2.4, dashes=(0.01, 4.0), round_cap=True)


def _dashdot(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=2.0, dashes=(6.0, 2.5, 1.5, 2.5))


def _dashdotdot(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=2.0, dashes=(8.0, 2.0, 1.5, 2.0, 1.5, 2.0))


def _dashes(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=2.0, dashes=(5.0, 3.0))


def _longdashes(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=3.0, dashes=(12.0, 3.0))


def _squares(painter: QPainter, stroke: Stroke) -> None:
    _dashed(painter, stroke, width=4.0, dashes=(4.0, 3.0))


def _wave(painter: QPainter, stroke: Stroke) -> None:
    painter.setPen(pen(stroke.colour, 1.5 * stroke.scale + stroke.more, round_cap=True))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half, up = 5.0 * stroke.scale, -1.0
    path = QPainterPath(QPointF(stroke.left, stroke.y))
    at = stroke.left
    while at + half <= stroke.right:
        path.quadTo(QPointF(at + half / 2, stroke.y + up * 5.0 * stroke.scale), QPointF(at + half, stroke.y))
        at, up = at + half, -up
    path.lineTo(QPointF(stroke.right, stroke.y))
    painter.drawPath(path)


def _zigzag(painter: QPainter, stroke: Stroke) -> None:
    painter.setPen(pen(stroke.colour, 1.4 * stroke.scale + stroke.more))
    step, height = 3.0 * stroke.scale, 2.0 * stroke.scale
    count = max(1, ceil((stroke.right - stroke.left) / step))
    points = [
        QPointF(min(stroke.left + i * step, stroke.right), stroke.y + (height if i % 2 else -height))
        for i in range(count + 1)
    ]
    painter.drawPolyline(points)


def _ticks(painter: QPainter, stroke: Stroke) -> None:
    _straight(painter, stroke, width=1.0, shift=0.5)
    at = stroke.left + 3.0 * stroke.scale
    lines = []
    while at < stroke.right:
        lines.append(QLineF(at, stroke.y - 3 * stroke.scale, at, stroke.y + 1))
        at += 5.0 * stroke.scale
    if lines:
        painter.drawLines(lines)


_SHAPES: Mapping[str, Callable[[QPainter, Stroke], None]] = MappingProxyType(
    {
        "solid": _solid,
        "double": _double,
        "dots": _dots,
        "bar": _bar,
        "dashdot": _dashdot,
        "corner": _hair,
        "dashes": _dashes,
        "wave": _wave,
        "zigzag": _zigzag,
        "triple": _triple,
        "squares": _squares,
        "longdashes": _longdashes,
        "dashdotdot": _dashdotdot,
        "ticks": _ticks,
    }
)
