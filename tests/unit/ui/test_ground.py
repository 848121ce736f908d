"""Typefaces, pictograms, settings, languages, work in the background, errors and the log."""

import faulthandler
import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QThread
from PySide6.QtGui import QColor, QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model import errors as known
from ui import fonts, i18n, icons, settings
from ui.errors import problem, sentence
from ui.logging_setup import CrashReporter, start_log
from ui.settings import Place, Settings
from ui.tasks import Progress, TaskRunner


def test_our_typefaces_are_the_ones_drawn() -> None:
    assert QFontInfo(fonts.article_font(17)).family() == "Source Serif 4"
    assert QFontInfo(fonts.mono_font(12)).family() == "JetBrains Mono"
    assert fonts.ui_font(13).pixelSize() == 13
    assert fonts.article_font(17, 600).weight().value == 600


def test_a_heavier_weight_is_wider() -> None:
    from PySide6.QtGui import QFontMetricsF

    plain, heavy = (QFontMetricsF(fonts.article_font(40, weight)).horizontalAdvance("Attaché") for weight in (400, 700))
    assert heavy > plain


def test_a_pictogram_has_the_colour_asked_for() -> None:
    image = icons.pixmap("stamp", "#FF0000", size=16, ratio=2).toImage()
    colours = {
        image.pixelColor(x, y).rgb() for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() == 255
    }
    assert image.width() == 32
    assert colours == {QColor("#FF0000").rgb()}
    assert icons.icon("stamp", "#FF0000") is icons.icon("stamp", "#FF0000")


def test_an_unknown_pictogram_is_empty_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert icons.has("no-such-picture") is False
    assert "no-such-picture" in caplog.text


def test_the_program_has_an_icon() -> None:
    picture = icons.application_icon().pixmap(64, 64).toImage()
    assert picture.pixelColor(32, 8).name().upper() == "#4652B3"


def test_settings_come_back_with_their_types(tmp_path: Path) -> None:
    path = tmp_path / "données" / "settings.ini"
    first = Settings(path)
    first.set(settings.ZOOM, 20)
    first.set(settings.COMPACT, True)
    first.set(settings.ANNOTATOR, "Zoé, l’autre; =[x]")
    first.set(settings.GEOMETRY, QByteArray(b"\0\1\2"))
    first.add_recent(Path("/a/été.attache"))
    first.add_recent(Path("/b.attache"))
    first.set_place("p", Place("article-1", 250))
    first.set_shortcuts({"edit.undo": ("Ctrl+U", "Ctrl+,"), "edit.redo": ()})
    assert first.sync()
    again = Settings(path)
    assert again.get(settings.ZOOM) == 20
    assert again.get(settings.COMPACT) is True
    assert again.get(settings.ANNOTATOR) == "Zoé, l’autre; =[x]"
    assert again.get(settings.GEOMETRY) == QByteArray(b"\0\1\2")
    assert again.recent() == (Path("/b.attache"), Path("/a/été.attache"))
    assert again.place("p") == Place("article-1", 250)
    assert again.place("unknown") == Place("", 0)
    assert again.shortcuts() == {"edit.undo": ("Ctrl+U", "Ctrl+,"), "edit.redo": ()}


def test_the_recent_list_is_short_and_forgets(tmp_path: Path) -> None:
    store = Settings(tmp_path / "s.ini")
    for number in range(14):
        store.add_recent(Path(f"/{number}.attache"))
    store.add_recent(Path("/9.attache"))
    assert len(store.recent()) == 10
    assert store.recent()[0] == Path("/9.attache")
    store.forget_recent(Path("/9.attache"))
    assert Path("/9.attache") not in store.recent()


def test_nonsense_in_the_settings_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    path.write_text("[article]\nzoom=huge\ncompact=perhaps\n[interface]\ntheme=pink\n[projects]\nrecent={]\n")
    store = Settings(path)
    assert store.get(settings.ZOOM) == 17
    assert store.get(settings.COMPACT) is False
    assert store.get(settings.THEME) == "system"
    assert store.recent() == ()


def test_unwritable_settings_do_not_stop_the_work(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("in the way")
    store = Settings(tmp_path / "file" / "s.ini")
    store.set(settings.ZOOM, 22)
    assert store.sync() is False
    assert store.sync() is False
    assert store.get(settings.ZOOM) == 22
    assert caplog.text.count("cannot be written") == 1


@pytest.mark.parametrize(
    ("iso", "french", "english"),
    [
        ("2019-01-23", "23 janv. 2019", "23 Jan 2019"),
        ("2019-08-01", "1er août 2019", "1 Aug 2019"),
        ("2019-02", "févr. 2019", "Feb 2019"),
        ("2019", "2019", "2019"),
        ("2019-01-23/2019-01-26", "23 janv. 2019 – 26 janv. 2019", "23 Jan 2019 – 26 Jan 2019"),
        ("PT72H", "PT72H", "PT72H"),
        ("2019-13-01", "2019-13-01", "2019-13-01"),
        ("", "", ""),
    ],
)
def test_dates_in_words(iso: str, french: str, english: str) -> None:
    assert i18n.format_date(iso, "fr") == french
    assert i18n.format_date(iso, "en") == english


def test_numbers_sizes_and_quotes() -> None:
    assert i18n.format_number(1204567, "fr") == "1\u202f204\u202f567"
    assert i18n.format_number(1204567, "en") == "1,204,567"
    assert i18n.format_size(2_100_000, "fr") == "2,1\u00a0Mo"
    assert i18n.quoted("oui", "fr") == "«\u00a0oui\u00a0»"
    assert i18n.quoted("yes", "en") == "“yes”"


def test_work_comes_back_in_order_on_the_screens_thread(qtbot: QtBot) -> None:
    runner = TaskRunner()
    got: list[tuple[int, bool]] = []
    screen = QThread.currentThread()
    for number in range(20):
        runner.run(
            lambda _progress, n=number: n,
            on_done=lambda n: got.append((n, QThread.currentThread() is screen)),
            on_failed=lambda error: pytest.fail(str(error)),
        )
    assert runner.is_busy
    runner.wait_for_done()
    assert got == [(number, True) for number in range(20)]
    assert not runner.is_busy
    runner.close()


def test_progress_and_failure_are_told(qtbot: QtBot) -> None:
    runner = TaskRunner()
    told: list[object] = []

    def work(progress: Progress) -> None:
        progress(1, 2)
        raise known.ExportRefused("no")

    runner.run(
        work, on_done=told.append, on_failed=told.append, on_progress=lambda done, total: told.append((done, total))
    )
    runner.wait_for_done()
    assert told[0] == (1, 2)
    assert isinstance(told[1], known.ExportRefused)
    runner.close()


def test_work_can_be_stopped(qtbot: QtBot) -> None:
    runner = TaskRunner()
    told: list[str] = []
    begun = threading.Event()

    def endless(progress: Progress) -> None:
        while True:
            begun.set()
            progress(0, 0)

    task = runner.run(
        endless,
        on_done=lambda _: told.append("done"),
        on_failed=lambda _: told.append("failed"),
        on_cancelled=lambda: told.append("cancelled"),
    )
    assert begun.wait(10)
    task.cancel()
    runner.close()
    assert told == ["cancelled"]


PROJECT = Path("/somewhere/venezuela.attache")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (known.NewerProject(PROJECT, found=9, known=1), "newer Attaché"),
        (known.ProjectInUse(PROJECT, user="Anne", host="station", process=7), "Anne"),
        (known.ReadOnlyProject(PROJECT), "reading only"),
        (known.NotSaved(PROJECT, "database or disk is full"), "The disk is full: "),
        (known.NotSaved(PROJECT, "attempt to write a readonly database"), "The place is read-only"),
        (known.UnreadableProject(PROJECT, "is damaged", damaged=True), "is damaged"),
        (known.UnreadableProject(PROJECT, "is something else"), "venezuela.attache is something else."),
        (known.UnreadableProject(PROJECT, "Permission denied"), "cannot be read (Permission denied)."),
        (known.ProjectError(PROJECT, "does not exist"), "venezuela.attache: does not exist"),
        (known.ImportRefused("/x/a.txt", "binary", "holds NUL", line=3), "a.txt, line 3: Holds NUL."),
        (known.ExportRefused("no room"), "no room"),
        (known.CodebookViolation("span_missing", "the mention has no words"), "The mention has no words."),
        (known.StaleChange(("a",)), "changed since"),
        (known.RecordMissing("entity", "x"), "no longer there"),
        (FileNotFoundError(2, "No such file", "/x/b.txt"), "b.txt: No such file"),
        (ValueError("secret"), "ValueError"),
    ],
)
def test_every_error_has_words(error: Exception, words: str) -> None:
    assert words in sentence(error)
    assert "/somewhere" not in sentence(error)


def test_codes_are_said_in_french(qapp: QApplication) -> None:
    i18n.install(qapp, "fr")
    assert problem("binary", "") == "Ce n’est pas un fichier de texte."
    assert problem("binary", "is binary") == "Ce n’est pas un fichier de texte (is binary)."
    assert problem("binary", "this is not a text") == "Ce n’est pas un texte."
    assert problem("never-heard-of", "is odd") == "Is odd."
    assert problem("never-heard-of", "") == "never-heard-of"


@pytest.fixture
def quiet_root() -> Iterator[None]:
    root = logging.getLogger()
    before, level = list(root.handlers), root.level
    yield
    faulthandler.disable()
    for handler in [found for found in root.handlers if found not in before]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.filterwarnings("ignore::ResourceWarning")
def test_the_log_is_written(tmp_path: Path, quiet_root: None) -> None:
    path = tmp_path / "deep" / "attache.log"
    start_log(path)
    logging.getLogger("x").warning("a word")
    assert "a word" in path.read_text("utf-8")


def test_a_log_that_cannot_be_written_is_done_without(tmp_path: Path, quiet_root: None) -> None:
    (tmp_path / "file").write_text("in the way")
    before = logging.getLogger().handlers[:]
    start_log(tmp_path / "file" / "attache.log")
    (added,) = (found for found in logging.getLogger().handlers if found not in before)
    assert isinstance(added, logging.NullHandler)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_crash_is_told_without_the_words_of_an_article(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    reporter = CrashReporter()
    reporter.install()
    blocks: list[str] = []
    reporter.crashed.connect(blocks.append)
    try:
        raise KeyError("Le 23 janvier")
    except KeyError as error:
        sys.excepthook(KeyError, error, error.__traceback__)
    finally:
        reporter.uninstall()
    assert "KeyError" in blocks[0]
    assert "test_ground.py" in blocks[0]
    assert "Attaché" in blocks[0].splitlines()[0]
    assert "janvier" not in blocks[0]
    assert "janvier" in caplog.text
