"""Nothing heavy is loaded before the window is painted."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_START = """
import json
import os
import sys

from PySide6.QtCore import QTimer

from ui import app
from ui.main_window import MainWindow


def painted(self, event):
    heavy = [name for name in ("sqlalchemy", "lxml", "charset_normalizer", "alembic") if name in sys.modules]
    print(json.dumps({"heavy": heavy, "ours": sorted(name for name in sys.modules if name.startswith("annotator"))}))
    sys.stdout.flush()
    os._exit(0)


MainWindow.paintEvent = painted
app.run_window([])
"""


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What the real program has loaded when its window is painted first."""
    data = tmp_path_factory.mktemp("data")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "ATTACHE_DATA": str(data)}
    done = subprocess.run(
        [sys.executable, "-c", _START],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def test_no_heavy_library_is_loaded_before_the_first_paint(first_paint: dict[str, list[str]]) -> None:
    assert first_paint["heavy"] == []


def test_no_part_of_the_store_or_the_formats_is_loaded_before_the_first_paint(
    first_paint: dict[str, list[str]],
) -> None:
    late = ("annotator.storage", "annotator.formats", "annotator.workspace", "annotator.exchange.transfer")
    assert [name for name in first_paint["ours"] if name.startswith(late)] == []
