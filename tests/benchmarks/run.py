"""All benchmarks in one run: a table of ratios to floors measured beside them, and the same as JSON."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.version import VERSION
from tests.benchmarks.row import Row

BENCHES = (
    *("analysis", "card", "documents", "formats", "lookout", "search", "startup", "store", "suggest", "tei", "uima"),
    *("view", "window"),
)


def main(words: Sequence[str]) -> int:
    """Run the benchmarks named, else all; 1 when one of them broke. A bar that is missed is shown, and no error."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    parser.add_argument("--only", action="append", choices=BENCHES, help="this benchmark alone; may be repeated")
    parser.add_argument("--json", type=Path, metavar="PATH", help="write the JSON there instead of printing it")
    chosen = parser.parse_args(words)
    names = chosen.only or BENCHES
    found = {name: measured(name) for name in names}
    rows = {name: rows for name, rows in found.items() if rows}
    print(table(rows))
    text = json.dumps(as_data(rows), ensure_ascii=False, indent=2)
    if chosen.json:
        chosen.json.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    return 1 if None in found.values() else 0


def measured(name: str) -> list[Row] | None:
    """The rows of one benchmark, empty where it is missing; None when it broke, which is told here."""
    module = f"tests.benchmarks.{name}_bench"
    if find_spec(module) is None:
        print(f"{name}: there is no such benchmark here, skipped")
        return []
    print(f"{name} …", flush=True)
    start = time.perf_counter()
    try:
        rows = list(import_module(module).run())
    except Exception:  # noqa: BLE001 the other benchmarks still have something to tell
        traceback.print_exc()
        return None
    print(f"{name}: {time.perf_counter() - start:.1f} s", flush=True)
    return rows


def table(rows: dict[str, list[Row]]) -> str:
    """One line a row: what, value, bar, and whether the bar is kept."""
    every = [row for found in rows.values() for row in found]
    width = max((len(row.what) for row in every), default=0)
    lines = [
        f"{row.what:{width}}  {row.value:8.3f} ≤ {row.bar:<6g}{row.unit:3}{'ok' if row.kept else 'MISSED'}"
        for row in every
    ]
    missed = sum(not row.kept for row in every)
    return "\n".join(["", *lines, "", f"{len(every)} bars, {missed} missed"])


def as_data(rows: dict[str, list[Row]]) -> dict[str, object]:
    """The same for programs: what was measured, and on what."""
    return {
        "attache": VERSION,
        "python": platform.python_version(),
        "system": platform.platform(),
        "rows": [{"bench": name, **asdict(row), "kept": row.kept} for name, found in rows.items() for row in found],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
