"""The paragraph of the current hit, with the hit in a box."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from annotator.model.offsets import OffsetMap
from ui.fonts import article_font, ui_font
from ui.icons import icon
from ui.models.concordance_rows import Passage
from ui.theme import Theme
from ui.widgets.elided_label import ElidedLabel

_PITCH, _INSET = 24, 3
_AROUND = 1500
"""How many code points of a very long paragraph are shown on either side of the hit."""


class PassageText(QWidget):
    """Lays the paragraph out in its width and paints it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._layout = QTextLayout()
        self._font = article_font(15)
        self._hit = (0, 0)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_passage(self, passage: Passage | None) -> None:
        """Other words; None for none."""
        text, start, end = shortened(passage) if passage else ("", 0, 0)
        units = OffsetMap(text)
        self._hit = (units.to_utf16(start), units.to_utf16(end))
        self._layout = QTextLayout(text.replace("\n", "\u2028"), self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        strong = QTextCharFormat()
        strong.setFont(article_font(15, 600))
        strong.setForeground(QColor(self._theme.text))
        run = QTextLayout.FormatRange()
        run.start, run.length, run.format = self._hit[0], self._hit[1] - self._hit[0], strong
        self._layout.setFormats([run])
        self.setAccessibleName(text)
        self._lay_out()

    def hit_rects(self) -> list[QRectF]:
        """Where the hit stands, a rectangle for each line of it."""
        found = []
        for at in range(self._layout.lineCount()):
            line = self._layout.lineAt(at)
            first, last = max(self._hit[0], line.textStart()), min(self._hit[1], line.textStart() + line.textLength())
            if first < last:
                left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
                found.append(QRectF(left + _INSET, at * _PITCH, right - left, _PITCH))
        return found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(200, max(1, self._layout.lineCount()) * _PITCH)

    def _lay_out(self) -> None:
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            line.setLineWidth(max(20, self.width() - 2 * _INSET))
            line = self._layout.createLine()
        self._layout.endLayout()
        self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.setBrush(QColor(theme.accent_soft))
        for box in self.hit_rects():
            painter.drawRoundedRect(box.adjusted(-1.75, 1.25, 1.75, -1.25), 4, 4)
        painter.setPen(QColor(theme.muted))
        for at in range(self._layout.lineCount()):
            line = self._layout.lineAt(at)
            line.draw(painter, QPointF(_INSET, at * _PITCH + (_PITCH - line.height()) / 2))


class PassagePane(QWidget):
    """The passage with its place; `step_requested` is -1 or 1, for the hit before and the next."""

    step_requested = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = QLabel(self.tr("Passage"), self)
        self._title.setFont(ui_font(13, 600))
        self._place = ElidedLabel(self)
        self._place.setProperty("tone", "muted")
        self._place.setFont(ui_font(11))
        self._text = PassageText(theme, self)
        self._scroll = QScrollArea(self)
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(16, 4, 8, 2)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._place, 1)
        self.previous = self._arrow("chevron-up", self.tr("Previous hit"), -1)
        self.next = self._arrow("chevron-down", self.tr("Next hit"), 1)
        head.addWidget(self.previous)
        head.addWidget(self.next)
        inner = QWidget(self._scroll)
        inner.setObjectName("passage")
        inner.setStyleSheet(f"#passage {{ background: {theme.sidebar}; }}")
        inside = QVBoxLayout(inner)
        inside.setContentsMargins(13, 6, 11, 12)
        inside.addWidget(self._text)
        inside.addStretch(1)
        self._scroll.setWidget(inner)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Passage"))
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll, 1)
        self.show_passage(None)

    def _arrow(self, picture: str, words: str, by: int) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(icon(picture, self._theme.muted))
        button.setAutoRaise(True)
        button.setToolTip(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda: self.step_requested.emit(by))
        return button

    def show_passage(self, passage: Passage | None) -> None:
        """The paragraph of a hit; None where no hit is current."""
        for widget in (self._scroll, self._place, self.previous, self.next):
            widget.setEnabled(passage is not None)
        self._text.show_passage(passage)
        if passage is None:
            self._place.setText("")
            return
        number = f"¶ {passage.paragraph}" if passage.paragraph else self.tr("title")
        self._place.setText(f"{number} · {passage.offset}")
        self._scroll.setAccessibleDescription(self._text.accessibleName())
        rects = self._text.hit_rects()
        self._scroll.verticalScrollBar().setValue(0)
        if rects:
            self._scroll.ensureVisible(0, int(rects[0].center().y()), 0, 60)

    def place(self) -> str:
        """« ¶ 6 · 1034 »."""
        return self._place.text()


def shortened(passage: Passage) -> tuple[str, int, int]:
    """The text with the borders of the hit in it, cut with … far away from the hit."""
    first, last = max(0, passage.start - _AROUND), min(len(passage.text), passage.end + _AROUND)
    before, after = "…" if first else "", "…" if last < len(passage.text) else ""
    shift = len(before) - first
    return f"{before}{passage.text[first:last]}{after}", passage.start + shift, passage.end + shift


def _x(found: object) -> float:
    """Qt gives the place alone or with the cursor position that it settled on."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]
