"""The real program, its window and its files in a folder of the test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from annotator.sample_project import build_sample
from ui import fonts
from ui.program import Program
from ui.settings import LANGUAGE, THEME, Settings


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's data folder, away from the real one."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ATTACHE_DATA", str(folder))
    return folder


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A fresh sample project."""
    path = tmp_path / "exemple.attache"
    build_sample(path)
    return path


@pytest.fixture
def program(qapp: QApplication, data: Path) -> Iterator[Program]:
    """The program with its window shown, in French and light, no project open."""
    fonts.register()
    settings = Settings(data / "settings.ini")
    settings.set(LANGUAGE, "fr")
    settings.set(THEME, "light")
    made = Program(qapp, settings)
    made.show()
    yield made
    made.quit()
