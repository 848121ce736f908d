from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import pytest

from annotator.cli import duplicates
from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act
from annotator.workspace import Workspace
from tests import factories

WORDS = [f"mot{number}" for number in range(120)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.attache"
    texts = {
        "late": (" ".join(WORDS) + " fin", "2020-01-06"),
        "early": (" ".join(WORDS), "2020-01-05"),
        "undated": (" ".join(WORDS).upper(), ""),
        "other": (" ".join(reversed(WORDS)), "2020-01-01"),
    }
    workspace = Workspace.create(path, load_codebook("empty"), annotator="Ann")
    articles = [factories.article(text, name=name, date=date) for name, (text, date) in texts.items()]
    workspace.store_new(articles, Act("import", ("4",)))
    workspace.close()
    return path


def lines(capture: pytest.CaptureFixture[bytes], *words: str) -> list[dict[str, Any]]:
    parser = argparse.ArgumentParser()
    duplicates.arguments(parser)
    assert duplicates.run(parser.parse_args(list(words))) == (0, {})
    return [json.loads(line) for line in capture.readouterr().out.splitlines()]


def test_pairs_as_lines_the_earlier_article_first(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    before = project.read_bytes()
    found = lines(capfdbinary, str(project))
    assert [(pair["first"]["name"], pair["second"]["name"]) for pair in found] == [
        ("early", "undated"),
        ("early", "late"),
    ]
    assert found[0]["likeness"] == 1.0
    assert 0.98 < found[1]["likeness"] < 1
    assert set(found[0]["first"]) == {"id", "name", "title", "source", "date"}
    assert project.read_bytes() == before


def test_a_higher_measure_finds_fewer(project: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert len(lines(capfdbinary, str(project), "--least", "1")) == 1


@pytest.mark.parametrize("words", ["0.2", "2", "viel"])
def test_other_measures_are_refused(words: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    with pytest.raises(SystemExit):
        lines(capfdbinary, "p.attache", "--least", words)
