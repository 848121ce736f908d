"""A themed application in English for every test of the interface."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from ui import fonts, i18n, theme
from ui.garbage import Garbage


@pytest.fixture(autouse=True)
def themed(qapp: QApplication) -> Iterator[None]:
    fonts.register()
    qapp.setStyle("Fusion")
    qapp.setPalette(theme.palette(theme.light()))
    qapp.setFont(fonts.ui_font(13))
    i18n.install(qapp, "en")
    yield
    i18n.install(qapp, "en")


@pytest.fixture(autouse=True)
def garbage(qapp: QApplication) -> Iterator[None]:
    """As in the program: no worker puts objects of Qt away."""
    made = Garbage()
    yield
    made.stop()
