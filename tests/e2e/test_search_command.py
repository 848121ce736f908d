"""Searching from the command line: lines of JSON, exit codes, nothing changed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli.main import run
from annotator.sample_project import build_sample


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample project."""
    path = tmp_path_factory.mktemp("search") / "exemple à lire.attache"
    build_sample(path)
    return path


class Searching:
    """Calls the verb on the sample."""

    def __init__(self, path: Path, capture: pytest.CaptureFixture[bytes]) -> None:
        self.path = path
        self._capture = capture
        self.told = ""

    def __call__(self, *words: str, code: int = 0) -> list[dict[str, Any]]:
        before = self.path.read_bytes()
        assert run(["search", str(self.path), *words], draw=lambda _path: {}) == code
        output = self._capture.readouterr()
        self.told = output.err.decode()
        assert self.path.read_bytes() == before
        text = output.out.decode()
        return [json.loads(text)] if code else [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def search(sample: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Searching:
    return Searching(sample, capfdbinary)


def test_lines_of_a_concordance(search: Searching) -> None:
    lines = search("iran")
    assert [line["hit"] for line in lines] == ["Iran"] * len(lines)
    first = lines[0]
    assert set(first) == {"article", "article_id", "start", "end", "paragraph", "left", "hit", "right"}
    assert first["article"] == "diplomates-venezuela"
    assert first["end"] - first["start"] == 4
    assert first["left"].endswith("l'")
    assert first["left"].startswith("…")


def test_the_ways_of_looking(search: Searching) -> None:
    assert {line["hit"] for line in search("nicolas maduro")} == {"Nicolas Maduro"}
    assert search("nicolas maduro", "--case") == []
    assert search("legitime", "--accents") == []
    assert search("légitime", "--accents") == search("legitime")
    assert len(search("guaido", "--part-of-word")) >= len(search("guaido")) > 0
    found = {line["hit"] for line in search(r"recon(naît|naiss)\w*", "--regex")}
    assert "reconnaissent" in found
    assert [line["hit"] for line in search("rupture NEAR/2 diplomatiques")] == ["rupture des relations diplomatiques"]


def test_only_some_articles(search: Searching) -> None:
    everywhere = search("russie")
    name = everywhere[0]["article"]
    here = search("russie", "--article", name)
    assert here == [line for line in everywhere if line["article"] == name]
    assert search("russie", "--article", everywhere[0]["article_id"]) == here
    refused = search("russie", "--article", "zorg", code=3)
    assert "zorg" in refused[0]["refused"][0]["message"]


def test_records(search: Searching) -> None:
    stances = search("label:STANCE HOLDER:Russie value:support", "--mentions")
    assert [line["record"] for line in stances] == ["frame"]
    assert {"role": "HOLDER", "filler": "Russie"} in stances[0]["arguments"]
    assert stances[0]["attributes"]["value"] == ["support"]
    mentions = [line for line in search("label:COUNTRY entity:Russie", "--mentions") if line["record"] == "mention"]
    assert {line["label"] for line in mentions} == {"COUNTRY"}
    assert {line["entity"] for line in mentions} == {"Russie"}
    assert all("RU" in line["codes"].values() for line in mentions)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["(a", "--regex"], "syntax"),
        ([" "], "empty"),
        (["label:ZORG", "--mentions"], "unknown"),
        (["maduro", "--mentions"], "syntax"),
        (["(.*e){20}[!]$", "--regex"], "slow"),
    ],
)
def test_queries_that_cannot_be_carried_out(search: Searching, words: list[str], code: str) -> None:
    refused = search(*words, code=3)
    assert refused[0]["refused"][0]["code"] == code
    assert search.told.startswith("attache: ")


def test_a_project_that_is_not_there(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(["search", str(tmp_path / "none.attache"), "iran"], draw=lambda _path: {}) == 4
    assert b"does not exist" in capfdbinary.readouterr().err
