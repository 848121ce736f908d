"""The checks of `dev.py test`: every step runs, each is timed, one failure fails the whole."""

import time
from collections.abc import Callable
from functools import partial

from catalogues import build_catalogues, check_catalogues
from environment import ROOT, Failed, python
from frozen import freeze, self_test_frozen
from readers import ask_readers

LINT_IMPORTS = "from importlinter.cli import lint_imports_command as command; command()"
SIDE_BY_SIDE = {"unit"}
"""Suites whose tests share nothing, not even a screen: one process a core."""
FROZEN_STEPS = {"freeze", "self-test"}


def steps(pytest_arguments: list[str]) -> dict[str, Callable[[], None]]:
    """All that `test` does, by name, in order: the quick and telling first."""
    suites = [path.name for path in sorted((ROOT / "tests").iterdir()) if any(path.glob("**/test_*.py"))]
    checks: dict[str, Callable[[], None]] = {
        "format": lambda: python("-m", "ruff", "format", "--check", "--quiet", "."),
        "lint": lambda: python("-m", "ruff", "check", "--quiet", "."),
        "types": lambda: python("-m", "mypy", "main.py", "annotator", "ui", "dev.py", ".ci"),
        "imports": lambda: python("-c", LINT_IMPORTS),
        "translations": check_catalogues,
    }
    for suite in suites:
        beside = ("--numprocesses=auto", "--maxprocesses=4") if suite in SIDE_BY_SIDE else ()
        checks[suite] = partial(python, "-m", "pytest", "-q", f"tests/{suite}", *beside, *pytest_arguments)
    checks["readers"] = partial(ask_readers, pytest_arguments)
    return checks | {"freeze": freeze, "self-test": self_test_frozen}


def run_checks(*, only: list[str], fast: bool, pytest_arguments: list[str]) -> None:
    """Run every step, whatever fails, and say how long each took."""
    build_catalogues()
    checks = steps(pytest_arguments)
    if unknown := set(only) - set(checks):
        raise Failed(f"No step {', '.join(sorted(unknown))}. The steps are: {', '.join(checks)}.")
    chosen = only or [name for name in checks if not (fast and name in FROZEN_STEPS)]
    results = [(name, *timed(name, checks[name])) for name in chosen]
    print(
        "\n"
        + "\n".join(f"{name:14}{seconds:8.1f} s  {'ok' if passed else 'FAILED'}" for name, seconds, passed in results)
    )
    print(f"{'total':14}{sum(seconds for _, seconds, _ in results):8.1f} s")
    if not all(passed for *_, passed in results):
        raise Failed


def timed(name: str, step: Callable[[], None]) -> tuple[float, bool]:
    """Run one step; its seconds and whether it passed."""
    print(f"\n=== {name}", flush=True)
    start = time.perf_counter()
    passed = True
    try:
        step()
    except (Failed, OSError) as failure:
        passed = False
        print(*failure.args, flush=True)
    return time.perf_counter() - start, passed
