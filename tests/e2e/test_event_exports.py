"""Events, tables and training data out of the sample project, by the command line."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import run

Capture = pytest.CaptureFixture[bytes]


def report(capture: Capture, *words: object, code: int = 0) -> dict[str, Any]:
    """Call the program; the report it printed."""
    assert run([str(word) for word in words], draw=lambda _: {}) == code
    found: dict[str, Any] = json.loads(capture.readouterr().out)
    return found


def test_every_event_export_of_the_sample(data: Path, sample: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    plover, frames, book = (tmp_path / name for name in ("e.plover.jsonl", "e.frames.jsonl", "e.xlsx"))
    told = report(capfdbinary, "export", sample, plover, "--format", "plover", "--option", "dyads=yes")
    lines = [json.loads(line) for line in plover.read_bytes().splitlines()]
    assert told["kept"]["line"] == len(lines) > told["kept"]["event"] > 0
    out = [json.loads(line) for line in (tmp_path / "e.plover.left-out.jsonl").read_bytes().splitlines()]
    assert sum(loss["count"] for loss in told["lost"] if loss["what"] == "events") == len(out)

    told = report(capfdbinary, "export", sample, tmp_path / "csv", "--format", "tables", "--option", "separator=;")
    for name, count in told["kept"].items():
        with (tmp_path / "csv" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            assert len(list(csv.DictReader(file, delimiter=";"))) == count
    tables = told["kept"]

    told = report(capfdbinary, "export", sample, book, "--format", "xlsx", "--option", "language=en")
    assert told["kept"] == tables
    with zipfile.ZipFile(book) as found:
        assert found.testzip() is None

    told = report(capfdbinary, "export", sample, frames, "--format", "frames", "--option", "scope=article")
    assert told["kept"]["article"] == len(frames.read_bytes().splitlines()) == 6


def test_one_annotator_and_one_article(data: Path, sample: Path, tmp_path: Path, capfdbinary: Capture) -> None:
    out = tmp_path / "b.frames.jsonl"
    chosen = ("--annotator", "Annotateur B", "--article", "diplomates-venezuela")
    told = report(capfdbinary, "export", sample, out, "--format", "frames", *chosen)
    assert json.loads(out.read_bytes())["annotator"] == "Annotateur B"
    assert "further annotators’ versions" not in {loss["what"] for loss in told["lost"]}
    told = report(capfdbinary, "export", sample, tmp_path / "t", "--format", "tables", *chosen)
    assert (told["articles"], told["kept"]["articles"]) == (1, 1)


def test_a_wrong_option_is_refused_and_nothing_written(
    data: Path, sample: Path, tmp_path: Path, capfdbinary: Capture
) -> None:
    for code, option in (("tables", "separator=x"), ("xlsx", "language=de"), ("frames", "scope=world")):
        out = tmp_path / code
        told = report(capfdbinary, "export", sample, out, "--format", code, "--option", option, code=3)
        assert option.partition("=")[0] in told["refused"][0]["message"]
        assert not out.exists()
