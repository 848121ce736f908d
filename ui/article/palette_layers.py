"""The row of layers in the tag palette: a letter above the layer's line."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from annotator.model.codebook import Codebook, Label
from ui.article.strokes import Stroke, draw_stroke
from ui.fonts import ui_font
from ui.theme import LayerColours, Theme


class LayerButton(QAbstractButton):
    """The letter and line of one layer, the current one tinted; takes the keyboard by Tab, not by a click."""

    def __init__(self, layer: Label, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layer = layer
        self._theme = theme
        name = layer.names.of(language)
        self.setText(layer.key or layer.code[:1])
        self.setToolTip(f"{name}. {layer.definition.of(language)}".strip())
        self.setAccessibleName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(26, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._colours()
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(self._frame(colours)), 2 if self.isChecked() else 1))
            painter.setBrush(QColor(colours.tint if self.isChecked() else self._theme.hover))
            painter.drawRoundedRect(box, 4, 4)
        painter.setPen(QColor(colours.ink))
        painter.setFont(ui_font(12.5, 700))
        painter.drawText(box.adjusted(0, 1, 0, -9), int(Qt.AlignmentFlag.AlignCenter), self.text())
        middle = self.width() / 2
        draw_stroke(
            painter, self._layer.mark or "solid", Stroke(middle - 7, middle + 7, box.bottom() - 6, colours.mark)
        )
        painter.end()

    def _frame(self, colours: LayerColours) -> str:
        if self.hasFocus():
            return self._theme.accent
        return colours.mark if self.isChecked() else self._theme.strong

    def _colours(self) -> LayerColours:
        return self._theme.layers.get(self._layer.colour) or self._theme.layers["quotation"]


class PaletteLayers(QWidget):
    """`chosen` carries the code of another layer."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = language
        self._codebook: Codebook | None = None
        self._buttons: dict[str, LayerButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)

    def show_layers(self, codebook: Codebook, current: str) -> None:
        """A button for each layer in use, and which one is current."""
        if codebook is not self._codebook:
            self._codebook = codebook
            self._rebuild(codebook)
        for code, button in self._buttons.items():
            button.setChecked(code == current)

    def button(self, code: str) -> LayerButton:
        """The button of a layer."""
        return self._buttons[code]

    def _rebuild(self, codebook: Codebook) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._buttons = {}
        for layer in codebook.layers:
            if not layer.retired:
                button = LayerButton(layer, self._theme, self._language, self)
                button.clicked.connect(lambda _checked=False, code=layer.code: self._on_clicked(code))
                self._buttons[layer.code] = button
                self._row.addWidget(button)
                button.show()
        self._row.addStretch(1)

    def _on_clicked(self, code: str) -> None:
        self._buttons[code].setChecked(True)
        self.chosen.emit(code)
