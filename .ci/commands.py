"""What `dev.py` understands and does."""

import argparse
from pathlib import Path

from catalogues import TRANSLATIONS, build_catalogues, update_catalogues
from checks import run_checks
from environment import Failed, python, renew_locks, set_up
from frozen import archive, freeze, self_test_frozen
from readers import set_up_readers

SUMMARY = "Set up, run, test and package Attaché."
SCRIPTS = {
    "run": ("main.py",),
    "bench": ("tests/benchmarks/run.py",),
    "screenshots": ("tests/screenshots.py",),
    "gazetteers": (".ci/gazetteers.py",),
    "scores": ("tests/scoring/score.py", "--all"),
}
"""What some verbs start, with the words that follow them."""


def parser() -> argparse.ArgumentParser:
    """The words this script understands."""
    top = argparse.ArgumentParser(prog="dev.py", description=SUMMARY)
    verbs = top.add_subparsers(dest="verb", required=True)
    verbs.add_parser("setup", help="make the environment, nothing else")
    verbs.add_parser("run", help="start Attaché; what follows is handed to it", add_help=False)
    tests = verbs.add_parser("test", help="run every check; what follows is handed to pytest")
    tests.add_argument("--only", action="append", default=[], metavar="STEP", help="this step alone; may be repeated")
    tests.add_argument("--fast", action="store_true", help="leave the frozen build out")
    package = verbs.add_parser("package", help="freeze the program into dist/attache and test it")
    package.add_argument("--archive", action="store_true", help="pack it into one file, too")
    verbs.add_parser("readers", help="make the environment of the programs that read what Attaché writes")
    verbs.add_parser("bench", help="measure speed as ratios to floors")
    verbs.add_parser("screenshots", help="renew the pictures of docs/images")
    verbs.add_parser("translations", help="bring the catalogues in step with the code")
    verbs.add_parser("gazetteers", help="renew the countries from CLDR and check every table")
    verbs.add_parser("scores", help="measure suggestions on the gold texts")
    verbs.add_parser("lock", help="renew requirements/*.lock")
    verbs.add_parser("sample", help="write the sample project").add_argument("out", metavar="OUT.attache", type=Path)
    return top


def act(words: argparse.Namespace, rest: list[str]) -> None:
    """Do what the command line asks."""
    if words.verb == "lock":
        renew_locks()
        return
    if words.verb == "readers":
        set_up_readers()
        return
    set_up("run" if words.verb in {"run", "sample"} else "dev")
    if words.verb == "translations":
        update_catalogues(TRANSLATIONS)
    if words.verb in {"run", "sample", "bench", "screenshots", "translations"}:
        build_catalogues()
    if words.verb in SCRIPTS:
        python(*SCRIPTS[words.verb], *rest)
    elif words.verb == "test":
        run_checks(only=words.only, fast=words.fast, pytest_arguments=rest)
    elif words.verb == "package":
        freeze()
        self_test_frozen()
        if words.archive:
            archive()
    elif words.verb == "sample":
        python("-m", "annotator.cli.sample", words.out.absolute())


def main() -> int:
    """Read the command line, act, and answer with an exit code."""
    commands = parser()
    words, rest = commands.parse_known_args()
    if rest and words.verb not in {"run", "test", "bench", "screenshots", "gazetteers", "scores"}:
        commands.error("unknown: " + " ".join(rest))
    try:
        act(words, rest)
    except Failed as failure:
        print(*failure.args)
        return 1
    return 0
