"""Make the trigram table of one language from texts: `python .ci/trigrams.py CODE FILE...`."""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from annotator.text.language import TABLES, trigrams

SIZE = 1_000


def table(counts: Counter[str]) -> str:
    """The most frequent trigrams with their share in a million, one a line; equal ones in alphabetical order."""
    total = counts.total()
    rows = sorted(counts.items(), key=lambda row: (-row[1], row[0]))[:SIZE]
    return "".join(f"{part.replace(' ', '_')}\t{max(1, round(number * 1e6 / total))}\n" for part, number in rows)


def main() -> None:
    """Count the trigrams of the files and write the table into resources/languages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("code", help="the language, such as fr")
    parser.add_argument("files", nargs="+", type=Path, help="texts in UTF-8")
    words = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in words.files:
        for line in path.read_text(encoding="utf-8").splitlines():
            counts.update(trigrams(line))
    TABLES.mkdir(parents=True, exist_ok=True)
    (TABLES / f"{words.code}.tsv").write_text(table(counts), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
