"""Labels of foreign files, exports that are read back, and projects without texts, from the command line."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.e2e.test_command_line import ROOT, attache

FOREIGN = {
    "text": "Nicolas Maduro parle à Rome.",
    "entities": [
        {"id": 0, "start_offset": 0, "end_offset": 14, "label": "PER"},
        {"id": 1, "start_offset": 23, "end_offset": 27, "label": "LOC"},
    ],
}
SEEDS = ROOT / "seeds" / "articles"


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """The sample project."""
    path = tmp_path / "exemple.attache"
    subprocess.run([sys.executable, "-m", "annotator.cli.sample", str(path)], cwd=ROOT, check=True, timeout=60)
    return path


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """A file of doccano with labels that the political codebook lacks."""
    path = tmp_path / "foreign.jsonl"
    path.write_text(json.dumps(FOREIGN) + "\n", encoding="utf-8")
    return path


def labels_of(project: Path) -> list[str]:
    with closing(sqlite3.connect(project)) as raw:
        return [row[0] for row in raw.execute("SELECT label FROM mention ORDER BY start")]


def test_labels_are_mapped_and_the_mapping_is_remembered(tmp_path: Path, foreign: Path) -> None:
    project, mapping = tmp_path / "p.attache", tmp_path / "labels.csv"
    mapping.write_text("foreign,ours\nPER,ACTOR/PERSON\nLOC,\n", encoding="utf-8")
    words = ("--format", "doccano")
    first = attache("import", project, foreign, *words, "--option", f"labels={mapping}", folder=tmp_path)
    assert (first["mentions"], first["warnings"]) == (1, [])
    assert [(loss["what"], loss["where"]) for loss in first["lost"]] == [("label LOC", ["foreign:23"])]
    mapping.unlink()
    attache("import", project, foreign, *words, folder=tmp_path)
    assert labels_of(project) == ["ACTOR", "ACTOR"]
    assert attache("check", project, folder=tmp_path)["refused"] == []


def test_unknown_labels_are_refused(tmp_path: Path, foreign: Path) -> None:
    project, option = tmp_path / "p.attache", ("--format", "doccano", "--option", "labels=refuse")
    good = tmp_path / "good.jsonl"
    good.write_text('{"text": "Paris.", "label": [[0, 5, "COUNTRY"]]}\n', encoding="utf-8")
    report = attache("import", project, foreign, good, *option, folder=tmp_path, code=3)
    assert [(row["path"], row["code"]) for row in report["refused"]] == [(str(foreign), "label-unknown")]
    assert labels_of(project) == ["COUNTRY"]


def test_a_mapping_that_is_wrong_is_refused_with_its_line(tmp_path: Path, foreign: Path) -> None:
    mapping = tmp_path / "labels.toml"
    mapping.write_text('[labels]\nPER = "NOBODY"\n', encoding="utf-8")
    option = ("--option", f"labels={mapping}")
    report = attache("import", tmp_path / "p.attache", foreign, "--format", "doccano", *option, folder=tmp_path, code=3)
    assert [(row["path"], row["line"], row["code"]) for row in report["refused"]] == [
        (str(mapping), 2, "label-mapping")
    ]


def test_an_export_is_read_back_unless_nobody_wants_it(tmp_path: Path, sample: Path) -> None:
    report = attache("export", sample, tmp_path / "s.jsonl", "--format", "jsonl", folder=tmp_path)
    assert report["read_back"] == {"mentions": [report["mentions"]] * 2, "frames": [report["frames"]] * 2}
    assert (tmp_path / "s.jsonl.README.txt").read_text(encoding="utf-8").startswith("Attaché export\n")
    words = ("--format", "tei", "--no-verify")
    assert "read_back" not in attache("export", sample, tmp_path / "tei", *words, folder=tmp_path)
    assert (tmp_path / "tei" / "README.txt").exists()


def test_a_project_goes_out_without_texts_and_gets_them_back(tmp_path: Path, sample: Path) -> None:
    copy = tmp_path / "copy.attache"
    shared = attache("share", sample, copy, folder=tmp_path)
    assert (shared["command"], shared["articles"]) == ("share", 6)
    assert attache("check", copy, folder=tmp_path)["refused"] == []
    assert "La Grèce" not in copy.read_bytes().decode("utf-8", "replace")
    attache("share", sample, copy, folder=tmp_path, code=4)
    other = tmp_path / "autre.txt"
    other.write_text("Rien qui ressemble à quoi que ce soit ici.", encoding="utf-8")
    report = attache("restore-text", copy, SEEDS, other, folder=tmp_path)
    assert (report["articles"], report["kept"]) == (6, {"text": 6})
    assert [(loss["what"], loss["where"]) for loss in report["lost"]] == [("text", ["autre"])]
    assert attache("check", copy, folder=tmp_path)["refused"] == []
    for path in (sample, copy):
        attache("export", path, path.with_suffix(".jsonl"), "--format", "jsonl", "--no-verify", folder=tmp_path)
    assert sample.with_suffix(".jsonl").read_bytes() == copy.with_suffix(".jsonl").read_bytes()


def test_any_format_goes_out_without_texts(tmp_path: Path, sample: Path) -> None:
    out = tmp_path / "brat"
    report = attache("export", sample, out, "--format", "brat", "--without-text", folder=tmp_path)
    assert report["read_back"]["mentions"] == [report["mentions"]] * 2
    words = "".join(path.read_text(encoding="utf-8") for path in out.rglob("*.txt"))
    assert "xxxxxx" in words
    assert "a démissionné" not in words


def test_files_that_cannot_be_read_are_refused(tmp_path: Path, sample: Path) -> None:
    copy = tmp_path / "copy.attache"
    attache("share", sample, copy, folder=tmp_path)
    report = attache("restore-text", copy, tmp_path / "nowhere.txt", folder=tmp_path, code=3)
    assert [row["code"] for row in report["refused"]] == ["unreadable"]
    assert [row["code"] for row in report["warnings"]] == ["still-without-text"]
