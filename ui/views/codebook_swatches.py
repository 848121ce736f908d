"""Painted buttons for colours and lines, and some words with their mark."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from annotator.model.codebook import Label
from ui.article.strokes import Stroke, draw_stroke
from ui.fonts import article_font
from ui.panels.row_painting import layer_colours, metrics, serif_metrics
from ui.theme import LayerColours, Theme
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.layer_badge import paint_badge


class Choices(QWidget):
    """Painted buttons of which one is on; arrows go from one to the next, Space or a click takes it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget, *, gap: int) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=gap)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda button: self.chosen.emit(button.property("code")))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def fill(self, buttons: list[QAbstractButton]) -> None:
        """Put these buttons in."""
        for button in buttons:
            self._group.addButton(button)
            self._flow.addWidget(button)

    def buttons(self) -> list[QAbstractButton]:
        """All buttons."""
        return self._group.buttons()

    def show_code(self, code: str, *, enabled: bool) -> None:
        """Show what is on."""
        for button in self._group.buttons():
            button.setChecked(button.property("code") == code)
            button.setEnabled(enabled)


class PaintedButton(QAbstractButton):
    """A small checkable picture with a name."""

    def __init__(self, theme: Theme, code: str, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setCheckable(True)
        self.setProperty("code", code)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFixedSize(self.sizeHint())

    def _ring(self, painter: QPainter, *, radius: float) -> None:
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 2 if self.isChecked() else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class Swatch(PaintedButton):
    """A colour of the theme."""

    def sizeHint(self) -> QSize:
        return QSize(25, 25)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.layers[self.property("code")].mark))
        inset = 3.5 if self.isChecked() else 1.5
        painter.setOpacity(1.0 if self.isEnabled() or self.isChecked() else 0.7)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 3, 3)
        painter.setOpacity(1.0)
        self._ring(painter, radius=5)


class ShapeButton(PaintedButton):
    """A line of the text."""

    def __init__(self, theme: Theme, code: str, name: str) -> None:
        super().__init__(theme, code, name)
        self._colours = theme.layers["quotation"]

    def set_colours(self, colours: LayerColours) -> None:
        """Draw in the layer's colour."""
        self._colours = colours
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(25, 22)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setOpacity(1.0 if self.isEnabled() or self.isChecked() else 0.7)
        draw_stroke(painter, self.property("code"), Stroke(5, self.width() - 5, self.height() / 2, self._colours.mark))
        painter.setOpacity(1.0)
        self._ring(painter, radius=4)


class MarkSample(QWidget):
    """Some words with a mark, drawn with the article's own strokes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._letter = ""
        self._mark = "solid"
        self._colours = theme.layers["quotation"]
        self.setFixedHeight(46)
        self.setAccessibleName(self.tr("A mark as it stands in the text"))

    def show_mark(self, words: str, layer: Label, *, letter: str) -> None:
        """Show these words with the mark of a layer."""
        self._words, self._letter = words, letter.upper()
        self._mark, self._colours = layer.mark or "solid", layer_colours(self._theme, layer)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.border), 1))
        painter.setBrush(QColor(self._theme.base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        run = serif_metrics(16)
        words = run.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 24)
        left, base = 12.0, 25.0
        right = left + run.horizontalAdvance(words)
        if self._mark == "bar":
            painter.fillRect(QRectF(left - 1, base - 15, right - left + 2, 20), QColor(self._colours.tint))
        painter.setFont(article_font(16))
        painter.setPen(QColor(self._theme.text))
        painter.drawText(
            QRectF(left, base - 18, self.width() - left - 6, 24), int(Qt.AlignmentFlag.AlignVCenter), words
        )
        width = max(12.0, metrics(8).horizontalAdvance(self._letter) + 6)
        draw_stroke(painter, self._mark, Stroke(left + width + 1, right, base + 9, self._colours.mark))
        badge = QRectF(left, base + 4, width, 10)
        paint_badge(painter, badge, letter=self._letter, colours=self._colours)
