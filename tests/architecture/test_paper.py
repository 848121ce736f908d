"""Papers, locks and commands say the same thing."""

import re
import subprocess
import sys
import tomllib

import pytest

from tests.architecture import sources

PROJECT = tomllib.loads((sources.ROOT / "pyproject.toml").read_text("utf-8"))
LOCKS = ["run", "dev", "readers"]


def read(path: str) -> str:
    return (sources.ROOT / path).read_text("utf-8")


def pins(lock: str) -> dict[str, str]:
    """Package and version of every line of a lock file."""
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", read(f"requirements/{lock}.lock"), re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_name_no_address(lock: str) -> None:
    text = read(f"requirements/{lock}.lock")
    assert re.findall(r"\w+://\S*|--(?:index|extra|find|trusted)\S*|^.* @ .*$|#.*", text, re.MULTILINE) == []


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock: str) -> None:
    blocks = re.split(r"^(?=[a-z0-9])", read(f"requirements/{lock}.lock"), flags=re.MULTILINE)
    assert [block.splitlines()[0] for block in blocks if block.strip() and "--hash=sha256:" not in block] == []


def test_both_locks_pin_the_same() -> None:
    development = pins("dev")
    assert {name: version for name, version in pins("run").items() if development.get(name) != version} == {}


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = [re.split(r"[<>=!\[; ]", line)[0].lower() for line in PROJECT["project"]["dependencies"]]
    assert set(asked) <= pins("run").keys()


def test_the_citation_the_program_and_the_changelog_know_the_version() -> None:
    version = PROJECT["project"]["version"]
    assert re.search(rf'^version: "?{re.escape(version)}"?$', read("CITATION.cff"), re.MULTILINE)
    assert f'VERSION = "{version}"' in read("annotator/version.py")
    assert "## Unreleased" in read("CHANGELOG.md") or f"## {version}" in read("CHANGELOG.md")


@pytest.mark.parametrize("paper", ["README.md", "CONTRIBUTING.md"])
def test_the_commands_in_the_papers_exist(paper: str) -> None:
    verbs = set(re.findall(r"(?:python3|py|python) dev\.py (\w+)", read(paper)))
    known = subprocess.run(
        [sys.executable, "dev.py", "--help"], cwd=sources.ROOT, capture_output=True, text=True, check=True
    )
    assert verbs
    assert verbs <= set(re.findall(r"\w+", known.stdout.split("}")[0]))


@pytest.mark.parametrize(
    "paper", ["README.md", "CONTRIBUTING.md", *(f"docs/{p.name}" for p in (sources.ROOT / "docs").glob("*.md"))]
)
def test_the_links_of_the_papers_lead_somewhere(paper: str) -> None:
    folder = (sources.ROOT / paper).parent
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", read(paper))
    assert [link for link in links if not (folder / link).exists()] == []


def test_the_workflow_tries_the_oldest_python() -> None:
    oldest = PROJECT["project"]["requires-python"].removeprefix(">=")
    assert f'"{oldest}"' in read(".github/workflows/test.yml")


def test_decisions_are_numbered_without_gaps() -> None:
    numbers = sorted(int(path.name[:4]) for path in (sources.ROOT / "docs" / "adr").glob("[0-9]*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


def test_the_source_speaks_of_no_machine() -> None:
    private = re.compile(r"/(?:work|home|root|Users)/\w|\bTODO\b|\bFIXME\b")
    here = sources.ROOT / "tests" / "architecture"
    papers = [*sources.ROOT.glob("*.md"), *(sources.ROOT / "docs").rglob("*.md")]
    files = [path for path in [*sources.everything(), *papers] if path.parent != here]
    assert [sources.name(path) for path in files if private.search(path.read_text("utf-8"))] == []
