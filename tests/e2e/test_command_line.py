"""The command line as another program calls it: real processes, exit codes, one JSON object on standard output."""

from __future__ import annotations

import filecmp
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def attache(*words: object, folder: Path, code: int = 0) -> dict[str, Any]:
    """Call the program; the report it printed."""
    environment = {**os.environ, "ATTACHE_DATA": str(folder / "data"), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), *map(str, words)],
        capture_output=True,
        env=environment,
        check=False,
        timeout=120,
    )
    assert done.returncode == code, done.stderr.decode()
    assert b"Traceback" not in done.stderr
    report: dict[str, Any] = json.loads(done.stdout) if done.stdout else {}
    return report


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample project."""
    path = tmp_path / "exemple à lire.attache"
    subprocess.run([sys.executable, "-m", "annotator.cli.sample", str(path)], cwd=ROOT, check=True, timeout=60)
    return path


def test_the_whole_round(tmp_path: Path) -> None:
    project = tmp_path / "p.attache"
    assert attache("new", project, folder=tmp_path)["codebook"]["name"] == "political"
    seed = ROOT / "seeds" / "articles" / "diplomates-venezuela.txt"
    first = attache("import", project, seed, "--format", "text", folder=tmp_path)
    assert (first["articles"], first["refused"]) == (1, [])
    again = attache("import", project, seed, "--format", "text", folder=tmp_path)
    assert [warning["code"] for warning in again["warnings"]] == ["duplicate"]
    assert attache("info", project, folder=tmp_path)["articles"] == 1
    out = tmp_path / "tei"
    assert attache("export", project, out, "--format", "tei", folder=tmp_path)["articles"] == 1
    assert (out / "diplomates-venezuela.xml").exists()
    assert attache("check", project, folder=tmp_path)["refused"] == []


def test_tei_and_jsonl_come_back_byte_for_byte(sample: Path, tmp_path: Path) -> None:
    for step, profile in enumerate(("standoff", "reading")):
        one, two, other = tmp_path / f"a{step}", tmp_path / f"b{step}", tmp_path / f"o{step}.attache"
        option = ("--option", f"profile={profile}")
        attache("export", sample, one, "--format", "tei", *option, folder=tmp_path)
        attache("new", other, "--codebook", "empty", folder=tmp_path)
        attache("import", other, one, "--format", "tei", folder=tmp_path)
        attache("export", other, two, "--format", "tei", *option, folder=tmp_path)
        names = sorted(path.name for path in one.glob("*.xml"))
        assert filecmp.cmpfiles(one, two, names, shallow=False)[0] == names
    first, second, third = tmp_path / "1.jsonl", tmp_path / "2.jsonl", tmp_path / "j.attache"
    attache("export", sample, first, "--format", "jsonl", folder=tmp_path)
    attache("import", third, first, "--format", "jsonl", folder=tmp_path)
    attache("export", third, second, "--format", "jsonl", folder=tmp_path)
    assert first.read_bytes() == second.read_bytes()


def test_one_annotator_or_one_article(sample: Path, tmp_path: Path) -> None:
    report = attache(
        "export", sample, tmp_path / "b", "--format", "tei", "--annotator", "Annotateur B", folder=tmp_path
    )
    assert 0 < report["mentions"] < attache("info", sample, folder=tmp_path)["mentions"]
    one = attache("export", sample, tmp_path / "one", "--format", "tei", "--article", "accord-prespa", folder=tmp_path)
    assert one["articles"] == 1
    attache("export", sample, tmp_path / "x", "--format", "tei", "--gold", folder=tmp_path, code=3)
    attache("export", sample, tmp_path / "x", "--format", "tei", "--article", "nobody", folder=tmp_path, code=3)
    assert not (tmp_path / "x").exists()


def test_bad_inputs_are_refused_and_the_rest_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Un titre\n\nDu texte.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "nul.txt").write_bytes(b"\0" * 4096)
    (tmp_path / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (tmp_path / "broken.xml").write_text("<TEI><text>", encoding="utf-8")
    names = [tmp_path / name for name in ("good.txt", "empty.txt", "nul.txt", "picture.txt", "nowhere.txt")]
    report = attache("import", tmp_path / "p.attache", *names, "--format", "text", folder=tmp_path, code=3)
    assert report["articles"] == 1
    assert len(report["refused"]) == 4
    assert all(row["path"] and row["message"] and row["code"] for row in report["refused"])
    xml = attache("import", tmp_path / "p.attache", tmp_path / "broken.xml", "--format", "tei", folder=tmp_path, code=3)
    assert xml["refused"][0]["path"].endswith("broken.xml")
    assert attache("info", tmp_path / "p.attache", folder=tmp_path)["articles"] == 1


def test_a_dry_run_stores_nothing(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Un titre\n\nDu texte.", encoding="utf-8")
    project = tmp_path / "p.attache"
    report = attache("import", project, tmp_path / "good.txt", "--format", "text", "--dry-run", folder=tmp_path)
    assert report["articles"] == 1
    assert not project.exists()


def test_projects_that_cannot_be_opened(tmp_path: Path) -> None:
    text, foreign, newer = tmp_path / "text.attache", tmp_path / "foreign.attache", tmp_path / "newer.attache"
    text.write_text("not a project", encoding="utf-8")
    with sqlite3.connect(foreign) as raw:
        raw.execute("CREATE TABLE t (x)")
    raw.close()
    attache("new", newer, folder=tmp_path)
    with sqlite3.connect(newer) as raw:
        raw.execute("PRAGMA user_version=99")
    raw.close()
    for path in (text, foreign, newer, tmp_path / "missing.attache"):
        answer = attache("info", path, folder=tmp_path, code=4)
        assert answer["refused"][0]["path"] == str(path)
    attache("new", newer, folder=tmp_path, code=4)


def test_a_project_in_use_is_named_and_left_alone(sample: Path, tmp_path: Path) -> None:
    lock = sample.with_name(f".{sample.name}.lock")
    lock.write_text(json.dumps({"user": "B", "host": "elsewhere", "process": 7}), encoding="utf-8")
    (tmp_path / "a.txt").write_text("Un titre", encoding="utf-8")
    answer = attache("import", sample, tmp_path / "a.txt", "--format", "text", folder=tmp_path, code=4)
    assert answer["refused"][0]["code"] == "project-in-use"
    assert "elsewhere" in answer["refused"][0]["message"]
    assert attache("info", sample, folder=tmp_path)["articles"] == 6


@pytest.mark.parametrize("words", [["import", "p", "q", "--format", "nothing"], ["import"], ["export", "p"], ["info"]])
def test_wrong_words(words: list[str], tmp_path: Path) -> None:
    attache(*words, folder=tmp_path, code=2)


def test_formats_come_from_the_registry(tmp_path: Path) -> None:
    found = {entry["code"]: entry for entry in attache("formats", folder=tmp_path)["formats"]}
    assert {"text", "jsonl", "tei"} <= set(found)
    assert attache("formats", "tei", folder=tmp_path)["formats"] == [found["tei"]]
    attache("formats", "word", folder=tmp_path, code=3)


def test_no_verb_loads_a_window_system(tmp_path: Path) -> None:
    script = "import sys; from annotator.cli import main; sys.exit(any(n.startswith('PySide6') for n in sys.modules))"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, timeout=60).returncode == 0
