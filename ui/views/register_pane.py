"""The frame of the panes at the right of the register: title, cross, what may scroll, and the foot with the button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QToolButton, QVBoxLayout, QWidget

from ui.actions import keys_text
from ui.fonts import ui_font
from ui.icons import icon, pixmap
from ui.theme import Theme


class RegisterPane(QFrame):
    """Escape is `closed`; Ctrl+Return presses the button, wherever the focus is within."""

    closed = Signal()

    def __init__(self, theme: Theme, *, picture: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("pane")
        self.setStyleSheet(f"#pane {{ background: {theme.sidebar}; border-left: 1px solid {theme.border}; }}")
        self._picture = QLabel(self)
        self._picture.setPixmap(pixmap(picture, theme.accent, size=16, ratio=self.devicePixelRatioF()))
        self._title = QLabel(self)
        self._title.setFont(ui_font(13, 600))
        self.cross = QToolButton(self)
        self.cross.setIcon(icon("x", theme.muted))
        self.cross.setAccessibleName(self.tr("Close"))
        self.cross.setToolTip(self.tr("Close"))
        self.cross.clicked.connect(self.closed)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.closed)
        self.button = QPushButton(self)
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.carry_out)
        self.body = QWidget(self)
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(14, 2, 14, 10)
        self.column.setSpacing(8)
        self.foot = QHBoxLayout()
        self._lay_out()

    def _lay_out(self) -> None:
        head, outer = QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(14, 8, 8, 6)
        head.setSpacing(8)
        head.addWidget(self._picture)
        head.addWidget(self._title, 1)
        head.addWidget(self.cross)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setStyleSheet("QScrollArea { background: transparent; }")
        scroll.viewport().setAutoFillBackground(False)
        self.body.setObjectName("paneBody")
        self.body.setStyleSheet("#paneBody { background: transparent; }")
        scroll.setWidget(self.body)
        line = QWidget(self)
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {self._theme.border};")
        self.foot.setContentsMargins(14, 10, 14, 10)
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.cancel)
        self.foot.addWidget(self.button)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(scroll, 1)
        outer.addWidget(line)
        outer.addLayout(self.foot)

    def name_pane(self, title: str, button: str) -> None:
        """The words at the top, and those of the button."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.button.setText(f"{button}   {keys_text('Ctrl+Return')}")
        self.button.setAccessibleName(button)

    def carry_out(self) -> None:
        """What the button does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            if self.button.isEnabled():
                self.carry_out()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
