"""What every test shares: no window on the screen unless asked for, and nothing left behind."""

import gc
import os
import sys
import threading
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("attache", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("attache")

outcomes: pytest.StashKey[bool] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--headed", action="store_true", help="show the windows on the screen")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--headed"):
        os.environ.pop("QT_QPA_PLATFORM", None)
    else:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[outcomes] = report.passed
    return report


@pytest.fixture(autouse=True)
def leak_check(request: pytest.FixtureRequest) -> Generator[None]:
    """Fail a test that passed but left a window or a thread."""
    windows, threads = top_level_widgets(), set(threading.enumerate())
    yield
    if not request.node.stash.get(outcomes, False):
        return  # the traceback of a failed test keeps its widgets alive
    left = new_widgets(windows) + new_threads(threads)
    assert not left, "left behind: " + ", ".join(left)


def top_level_widgets() -> dict[int, str]:
    """The top-level widgets by address, empty as long as nobody has loaded Qt."""
    if "PySide6.QtWidgets" not in sys.modules:
        return {}
    import shiboken6
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return {}
    widgets = [widget for widget in QApplication.topLevelWidgets() if shiboken6.isValid(widget)]
    own = [widget for widget in widgets if widget.metaObject().className() != "QTipLabel"]  # Qt keeps its tool tip
    return {shiboken6.getCppPointer(widget)[0]: type(widget).__name__ for widget in own}


def new_widgets(before: dict[int, str]) -> list[str]:
    """The windows that came during the test and outlive deferred deletion and, if need be, a garbage collection."""
    if top_level_widgets().keys() <= before.keys():
        return []
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if not top_level_widgets().keys() <= before.keys():
        gc.collect()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return [name for address, name in top_level_widgets().items() if address not in before]


def new_threads(before: set[threading.Thread]) -> list[str]:
    """The threads that came during the test and do not end by themselves; Qt's pool counts as one."""
    if "PySide6.QtCore" in sys.modules:
        from PySide6.QtCore import QThreadPool

        if not QThreadPool.globalInstance().waitForDone(5000):
            return ["QThreadPool still at work"]
    fresh = [thread for thread in threading.enumerate() if thread not in before and is_ours(thread)]
    for thread in fresh:
        thread.join(timeout=5)
    return [f"thread {thread.name}" for thread in fresh if thread.is_alive()]


def is_ours(thread: threading.Thread) -> bool:
    """Whether Python started the thread: a dummy stands for a pool thread of Qt's and never ends."""
    return type(thread).__name__ != "_DummyThread"
