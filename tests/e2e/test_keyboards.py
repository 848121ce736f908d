"""The real program on a screen of its own, with real key events of two keyboards: what they store."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotator.sample_project import build_sample
from annotator.workspace import Workspace

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Xvfb", "xdotool", "setxkbmap", "xkbcomp")
MISSING = [name for name in NEEDED if shutil.which(name) is None]
DIGIT_ONE = "10"  # the key code of the key with 1 (us) or & (fr) on it
PATIENCE = 20.0
WHO = "Annotateur C"

pytestmark = [
    pytest.mark.display,
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"needs {', '.join(MISSING)}"),
]


@dataclass(frozen=True)
class Screen:
    """An X server without a picture, and the keyboard on it."""

    environment: dict[str, str]

    def keyboard(self, *words: str) -> None:
        """Choose a keyboard layout."""
        subprocess.run(["setxkbmap", *words], env=self.environment, check=True, timeout=20)

    def xdotool(self, *words: str) -> str:
        """What xdotool answers."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, check=True, timeout=30, capture_output=True, text=True
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys, one after the other, in the window that has the focus."""
        self.xdotool("key", "--delay", "40", *keys)


@pytest.fixture(scope="module")
def screen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Screen]:
    """A fresh X server on a display that is free."""
    log = (tmp_path_factory.mktemp("screen") / "log").open("wb")
    get, put = os.pipe()
    command = ["Xvfb", "-displayfd", str(put), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[put], stderr=log)
    os.close(put)
    with os.fdopen(get) as answer:
        number = answer.readline().strip()
    if not number:
        server.wait(timeout=10)
        pytest.skip("Xvfb does not start here")
    environment = {name: value for name, value in os.environ.items() if name != "WAYLAND_DISPLAY"}
    yield Screen({**environment, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"})
    server.terminate()
    server.wait(timeout=10)
    log.close()


@dataclass(frozen=True)
class Running:
    """The program on the screen with the sample open."""

    screen: Screen
    project: Path
    process: subprocess.Popen[bytes]
    window: str

    def stored(self) -> Stored:
        """What the file holds of the annotator now."""
        return stored(self.project)

    def until(self, reached: Callable[[Stored], bool]) -> None:
        """Wait until the file holds what it should; the program must live."""
        end = time.monotonic() + PATIENCE
        while not reached(self.stored()):
            assert self.process.poll() is None, "the program ended"
            assert time.monotonic() < end, f"the file holds {self.stored()}"
            time.sleep(0.05)

    def close(self) -> None:
        """Close the window by its key; the program ends by itself, and well."""
        self.screen.press("ctrl+q")
        assert self.process.wait(timeout=PATIENCE) == 0


@dataclass(frozen=True)
class Stored:
    """The annotator's marks as (label, words), by place, and the states of the articles."""

    marks: tuple[tuple[str, str], ...]
    states: tuple[str, ...]


def stored(project: Path) -> Stored:
    """What a project holds of the annotator."""
    workspace = Workspace.open(project, annotator=WHO, read_only=True)
    try:
        first = workspace.article(workspace.article_ids(order="title")[0])
        mentions = sorted(workspace.annotations(first.id).mentions, key=lambda mention: mention.start)
        marks = tuple((mention.label, mention.spans[0].of(first.text)) for mention in mentions)
        return Stored(marks, tuple(workspace.states().values()))
    finally:
        workspace.close()


@pytest.fixture
def start(screen: Screen, tmp_path: Path) -> Iterator[Callable[[str], Running]]:
    """Starts the program for a keyboard layout."""
    project, data = tmp_path / "exemple à lire.attache", tmp_path / "data"
    build_sample(project)
    data.mkdir()
    (data / "settings.ini").write_text(
        f"[annotator]\nname={WHO}\n[interface]\nlanguage=fr\ntheme=light\n", encoding="utf-8"
    )
    started: list[subprocess.Popen[bytes]] = []

    def run(layout: str) -> Running:
        screen.keyboard(layout)
        environment = {**screen.environment, "ATTACHE_DATA": str(data), "HOME": str(tmp_path)}
        process = subprocess.Popen([sys.executable, str(ROOT / "main.py"), str(project)], env=environment)
        started.append(process)
        found = screen.xdotool("search", "--sync", "--onlyvisible", "--name", "exemple").splitlines()[0]
        screen.xdotool("windowfocus", "--sync", found)
        return Running(screen, project, process, found)

    yield run
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait(timeout=10)


@pytest.mark.parametrize("layout", ["us", "fr"])
def test_letters_and_digits_tag_and_ctrl_keys_act(start: Callable[[str], Running], layout: str) -> None:
    running = start(layout)
    press, until = running.screen.press, running.until
    first, second = words_of_the_first_article(running.project)
    press("ctrl+Home", "a")
    until(lambda found: found.marks == (("ACTOR", first),))
    press("Escape", "Right", DIGIT_ONE)
    until(lambda found: len(found.marks) == 2)
    press("Escape", "ctrl+Return")
    until(lambda found: found.states == ("done",))
    press("ctrl+z")
    until(lambda found: "done" not in found.states)
    press("ctrl+z")
    until(lambda found: len(found.marks) == 1)
    press("ctrl+shift+z")
    until(lambda found: len(found.marks) == 2)
    running.close()
    (one, two) = running.stored().marks
    assert one == ("ACTOR", first)
    assert two[0] == "ACTOR"
    assert two[1].startswith(second)  # the whole name, where it was proposed by then
    assert not running.project.with_name(f".{running.project.name}.lock").exists()


def words_of_the_first_article(project: Path) -> tuple[str, str]:
    """The first two words of the article that comes to the front."""
    workspace = Workspace.open(project, annotator=WHO, read_only=True)
    try:
        text = workspace.article(workspace.article_ids(order="title")[0]).text
    finally:
        workspace.close()
    one, two = re.findall(r"\w+", text)[:2]
    return one, two
