"""Voices on the page: a quiet ground behind reported words, hatching in a frame behind scare quotes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QPainter

from ui.article.look import FALLBACK, Look, pen
from ui.article.metrics import PageMetrics
from ui.article.page import Line, Page
from ui.article.voice import Voice
from ui.theme import Theme

_HATCH_SHARE = 0.38
_DOTS = (1.5, 2.5)


class VoicePainter:
    """Draws the voices of lines with a painter whose origin is the page's top left corner.

    Readable without colour: reported words have a ground (with high contrast an edge), scare quotes hatching and a
    frame; what is only proposed has dotted edges and no ground.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._colours = look.theme.layers[FALLBACK]
        hatch = look.colour(look.theme.muted)
        hatch = type(hatch)(hatch)
        hatch.setAlphaF(_HATCH_SHARE)
        self._hatch = QBrush(hatch, Qt.BrushStyle.BDiagPattern)

    def draw(self, painter: QPainter, page: Page, line: Line) -> None:
        """What lies behind the words of a line that are not the narrator's."""
        if page.voices is None:
            return
        low, high = line.block.line_span(line.number)
        top, height = page.glyph_top(line), line.block.face.height
        for voice in page.voices.voices_between(low, high):
            for left, right in page.runs_on(line, voice.span):
                self.fill(painter, voice, QRectF(left - 1.0, top, right - left + 2.0, height))

    def fill(self, painter: QPainter, voice: Voice, box: QRectF) -> None:
        """The shade of a voice in a box."""
        look, thick = self._look, 1.0 + self._look.more_line / 2
        edge = look.theme.edge if voice.kind == "reported" else self._colours.mark
        if not voice.proposed:
            painter.fillRect(box, look.colour(self._colours.tint))
        if voice.kind == "echo" and not voice.proposed:
            painter.setBrushOrigin(0, 0)
            painter.fillRect(box, self._hatch)
        if voice.proposed:
            painter.setPen(pen(edge, thick, dashes=_DOTS))
        elif voice.kind == "echo" or look.theme.strict:
            painter.setPen(pen(edge, thick))
        else:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))


def paint_voice_sample(painter: QPainter, voice: Voice | None, theme: Theme, *, box: QRectF, letters: str = "") -> None:
    """The shade of a voice as the legend shows it, behind some letters; None is the narrator, on the bare page."""
    look = Look(theme, PageMetrics())
    painter.fillRect(box, look.base)
    if voice is not None:
        VoicePainter(look).fill(painter, voice, box)
    if letters:
        painter.setFont(look.tiny)
        painter.setPen(look.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
