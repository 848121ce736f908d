"""What the shades of the voices mean, in one line above the page."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.model.span import Span
from ui.article.voice import Voice
from ui.article.voice_painter import paint_voice_sample
from ui.fonts import ui_font
from ui.theme import Theme
from ui.voice_sentences import NARRATOR, PROPOSED, voice_text

_ANY = Span(0, 1)
SHOWN: tuple[tuple[str, Voice | None], ...] = (
    (NARRATOR, None),
    ("reported", Voice(_ANY, "reported", proposed=False, extent=1)),
    ("echo", Voice(_ANY, "echo", proposed=False, extent=1)),
    (PROPOSED, Voice(_ANY, "reported", proposed=True, extent=1)),
)
"""The shades in the order of the legend."""

_SAMPLE = QSize(28, 17)
_LETTERS = "Aa"


class VoiceLegend(QWidget):
    """A sample and a name for each shade; holds no window open and takes no keys."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("voices")
        self.setFixedHeight(28)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#voices {{ background: {theme.base}; }}")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 2, 12, 2)
        row.setSpacing(6)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        names = []
        for code, voice in SHOWN:
            sample, name = QLabel(self), QLabel(voice_text(code), self)
            sample.setPixmap(_sample(voice, theme, self.devicePixelRatioF()))
            name.setFont(ui_font(12))
            name.setStyleSheet(f"color: {theme.muted};")
            row.addWidget(sample)
            row.addWidget(name)
            row.addSpacing(10)
            names.append(name.text())
        row.addStretch(1)
        self.setAccessibleName(self.tr("Voices: {names}").format(names=", ".join(names)))

    def minimumSizeHint(self) -> QSize:
        """Less than the names need: the line must not hold the window open."""
        return QSize(200, 28)


def _sample(voice: Voice | None, theme: Theme, ratio: float) -> QPixmap:
    ratio = max(ratio, 2.0)
    picture = QPixmap(_SAMPLE * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_voice_sample(painter, voice, theme, box=QRectF(0, 0, _SAMPLE.width(), _SAMPLE.height()), letters=_LETTERS)
    painter.end()
    return picture
