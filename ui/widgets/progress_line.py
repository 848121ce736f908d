"""Work under way: a ring, a count, and Stop."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

DELAY_MS = 300
_FRAME_MS = 80


class ProgressRing(QWidget):
    """An arc as long as what is done; where the whole is unknown it turns, and only while it is seen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._share = -1.0
        self._turn = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._step)
        self.setFixedSize(16, 16)

    def set_share(self, share: float) -> None:
        """How much is done, 0 to 1; a negative number means unknown."""
        self._share = min(1.0, share)
        self._run()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(16, 16)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        painter.setPen(QPen(QColor(self._theme.border), 2))
        painter.drawEllipse(ring)
        painter.setPen(QPen(QColor(self._theme.accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
        length = 90 if self._share < 0 else round(360 * self._share)
        painter.drawArc(ring, (90 - self._turn) * 16, -length * 16)

    def _run(self) -> None:
        if self._share < 0 and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()
            self._turn = 0

    def _step(self) -> None:
        self._turn = (self._turn + 24) % 360
        self.update()


class ProgressLine(QWidget):
    """Appears once work has taken 300 ms; `stop_requested` is its button."""

    stop_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ring = ProgressRing(theme, self)
        self._text = ElidedLabel(self)
        self.button = QPushButton(self.tr("Stop"), self)
        self.button.setAccessibleName(self.tr("Stop"))
        self.button.clicked.connect(self._stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 8, 4)
        row.setSpacing(9)
        row.addWidget(self._ring)
        row.addWidget(self._text, 1)
        row.addWidget(self.button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(DELAY_MS)
        self._delay.timeout.connect(self.show)
        self.hide()

    def start(self, text: str) -> None:
        """Work of this name has begun."""
        self.button.setEnabled(True)
        self.advance(text, 0, total=0)
        self._delay.start()

    def advance(self, text: str, done: int, *, total: int) -> None:
        """How far it is; a total of 0 is unknown."""
        count = f"{done} / {total}" if total else str(done) if done else ""
        self._text.setText(f"{text} {count}".strip())
        self.setAccessibleName(self._text.text())
        self._ring.set_share(done / total if total else -1.0)

    def finish(self) -> None:
        """The work has ended."""
        self._delay.stop()
        self.hide()

    def _stop(self) -> None:
        self.button.setEnabled(False)
        self.stop_requested.emit()
