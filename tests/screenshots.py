"""Pictures of the real window on a fresh sample project: the README's, or (`--all OUT`) every look and state."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Mention
from annotator.sample_project import FIRST_ANNOTATOR, build_sample
from annotator.workspace import Workspace
from ui import fonts
from ui.app import Application
from ui.program import Program
from ui.settings import ANNOTATOR, LANGUAGE, LAST_PROJECT, THEME, Settings

README_PICTURE = Path(__file__).resolve().parents[1] / "docs" / "images" / "main.png"
WIDE, NARROW = QSize(1440, 900), QSize(1024, 700)
ARTICLE = "diplomates-venezuela"
PICKED = "Nicolas Maduro"
SETTLE_MS = 400
"""Longer than any timer of the window that puts off painting or filtering."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its name, how the window looks, and what is done in it first."""

    name: str
    language: str
    theme: str
    size: QSize
    prepare: Callable[[Program, Path], None]


def main(words: Sequence[str]) -> int:
    """Take the README's picture, or with `--all` every picture into a folder."""
    parser = argparse.ArgumentParser(prog="dev.py screenshots", description=__doc__)
    parser.add_argument("--all", type=Path, metavar="OUT", help="take every look and state into this folder instead")
    chosen = parser.parse_args(words)
    out = chosen.all or README_PICTURE.parent
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="attache-") as folder:
        data = Path(folder) / "data"
        os.environ["ATTACHE_DATA"] = str(data)
        build_sample(Path(folder) / "Diplomates 2019.attache")
        Workspace.create(Path(folder) / "Nouveau.attache", load_codebook("political"), annotator="A").close()
        app = Application(["attache"])
        fonts.register()
        for picture in every() if chosen.all else [Picture("main", "fr", "light", WIDE, show_article)]:
            take(app, picture, Path(folder), out / f"{picture.name}.png")
            print(out / f"{picture.name}.png")
    return 0


def every() -> list[Picture]:
    """The article in every look, and the other states in French and light colours."""
    looks = [
        Picture(f"article-{language}-{theme}-{size.width()}", language, theme, size, show_article)
        for language in ("fr", "en")
        for theme in ("light", "dark")
        for size in (WIDE, NARROW)
    ]
    states = [
        Picture(f"{name}-{language}-{theme}", language, theme, WIDE, prepare)
        for name, prepare in (("welcome", show_welcome), ("empty", show_empty), ("events", show_events))
        for language, theme in (("fr", "light"), ("en", "dark"))
    ]
    return [*looks, *states]


def take(app: Application, picture: Picture, folder: Path, target: Path) -> None:
    """Open a window of its own for the picture, and put it away again."""
    settings = Settings(folder / f"{picture.name}.ini")
    settings.set(LANGUAGE, picture.language)
    settings.set(THEME, picture.theme)
    settings.set(ANNOTATOR, FIRST_ANNOTATOR)
    settings.set(LAST_PROJECT, str(sample(folder)))
    settings.add_recent(sample(folder))
    program = Program(app, settings)
    window = program.window
    assert window is not None
    window.resize(picture.size)
    window.show()
    picture.prepare(program, folder)
    QTest.qWait(SETTLE_MS)
    kept = window.grab().save(str(target))
    window.close()
    program.deleteLater()
    QTest.qWait(0)
    if not kept:
        raise OSError(f"{target} cannot be written")


def show_article(program: Program, folder: Path) -> None:
    """The seed article, one of its mentions picked."""
    program.open(sample(folder))
    desk = program.desk
    article = desk.workspace.article_named(ARTICLE)
    assert article is not None
    desk.open_article(article.id)
    controllers = program.controllers
    assert controllers is not None
    controllers.annotating.show(mention_of(desk.annotations.mentions, article.text).id)
    assert program.window is not None
    program.window.workbench.view.setFocus()


def show_events(program: Program, folder: Path) -> None:
    """The Events tab, with the first event in hand."""
    show_article(program, folder)
    assert program.window is not None
    program.window.show_events()
    frames = [frame for frame in program.desk.annotations.frames if len(frame.arguments) > 2]
    program.desk.pick_mention("")
    program.desk.pick_frame(frames[0].id)


def show_empty(program: Program, folder: Path) -> None:
    """A new project without articles."""
    program.open(folder / "Nouveau.attache")


def show_welcome(program: Program, folder: Path) -> None:
    """The first page, as it is when nothing is open."""
    del program, folder


def sample(folder: Path) -> Path:
    """Where the sample project lies."""
    return folder / "Diplomates 2019.attache"


def mention_of(mentions: Sequence[Mention], text: str) -> Mention:
    """The first mention of these very words."""
    return next(found for found in mentions if found.spans[0].of(text) == PICKED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
