"""The layers above the page: what their marks look like, and the brush."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from annotator.model.codebook import Codebook, Label
from ui.article.highlight_painter import paint_sample
from ui.article.mark_source import style_of
from ui.theme import Theme


class LegendBar(QWidget):
    """A checkable button per layer; pressing one arms it as the brush, pressing it again puts the brush down.

    Where the bar is too narrow for their names, the buttons show letter and line alone; below that the last are cut.
    """

    brush_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 4, 12, 4)
        self._row.setSpacing(0)
        self._row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        self._buttons: dict[str, QToolButton] = {}
        self._full = 0
        self.setObjectName("legend")
        self.setFixedHeight(36)

    def minimumSizeHint(self) -> QSize:
        """Less than the names need: the bar must not hold the window open."""
        return QSize(240, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names where there is room for all of them."""
        super().resizeEvent(event)
        self._fit()

    def show_layers(self, codebook: Codebook, theme: Theme, *, language: str) -> None:
        """A button for each layer in use for new work."""
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._buttons = {
            layer.code: self._button(layer, theme, language) for layer in codebook.layers if not layer.retired
        }
        self._row.addStretch(1)
        self._full = 24 + sum(button.sizeHint().width() for button in self._buttons.values())
        self._fit()

    def _fit(self) -> None:
        named = self._full <= self.width()
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if named else Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons.values():
            button.setToolButtonStyle(style)

    def show_brush(self, code: str) -> None:
        """Which layer is armed; "" is none."""
        for layer, button in self._buttons.items():
            button.setChecked(layer == code)

    def _button(self, layer: Label, theme: Theme, language: str) -> QToolButton:
        button = QToolButton(self)
        name = layer.names.of(language)
        button.setText(name)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(_sample(layer, theme))
        button.setIconSize(QSize(40, 16))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        keys = self.tr("{key}: tag. Shift {key}, or a click: brush.").format(key=layer.key) if layer.key else ""
        button.setToolTip(f"{name}. {layer.definition.of(language)}\n{keys}".strip())
        button.setAccessibleName(self.tr("Brush: {label}").format(label=name))
        button.clicked.connect(lambda checked: self.brush_requested.emit(layer.code if checked else ""))
        self._row.addWidget(button)
        return button


def _sample(layer: Label, theme: Theme) -> QIcon:
    ratio = 2.0
    picture = QPixmap(QSize(int(40 * ratio), int(16 * ratio)))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_sample(painter, style_of(layer), theme, size=QSize(40, 16))
    painter.end()
    return QIcon(picture)
