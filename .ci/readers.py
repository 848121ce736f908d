"""The programs that read what Attaché writes: an environment of their own, and the tests that ask them."""

import hashlib
import shutil
import subprocess

from environment import ROOT, python, set_up

READERS = ROOT / ".venv-readers"
NODE = READERS / "node"
TESTS = ROOT / "tests" / "readers"
PAPERS = ("package.json", "package-lock.json")
"""What names the reader that runs under Node, CETEIcean, and all that it needs."""


def set_up_readers() -> None:
    """Make .venv-readers hold the readers; costs nothing when it already does."""
    set_up("readers", READERS)
    set_up_node()


def set_up_node() -> None:
    """Install CETEIcean where node and npm are there; where not, the test of it alone is skipped."""
    stamp, digest = NODE / "attache-stamp.txt", papers_digest()
    if stamp.exists() and stamp.read_text("utf-8") == digest:
        return
    npm = shutil.which("npm")
    if npm is None or shutil.which("node") is None:
        print("Note: CETEIcean is left out: it needs node and npm.", flush=True)
        return
    shutil.rmtree(NODE, ignore_errors=True)
    NODE.mkdir(parents=True)
    for name in PAPERS:
        shutil.copy(TESTS / name, NODE)
    print("Installing what tests/readers/package-lock.json names …", flush=True)
    words = [npm, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline", "--loglevel=error"]
    words += ["--fetch-retries=1", "--fetch-retry-mintimeout=1000"]  # npm's own patience is minutes
    done = subprocess.run(words, cwd=NODE, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode == 0:
        stamp.write_text(digest, "utf-8")
    else:
        print(
            "Note: CETEIcean is left out: npm could not install it.",
            *done.stderr.splitlines()[:3],
            sep="\n",
            flush=True,
        )


def papers_digest() -> str:
    """The fingerprint of the two files that npm goes by."""
    return hashlib.sha256(b"".join((TESTS / name).read_bytes() for name in PAPERS)).hexdigest()


def ask_readers(pytest_arguments: list[str]) -> None:
    """Make the readers' environment and run their tests, which may not be skipped for want of it."""
    set_up_readers()
    python("-m", "pytest", "-q", "tests/readers", *pytest_arguments, env={"ATTACHE_READERS": "1"})
