"""Build the sample project: `python -m annotator.cli.sample OUT.attache`."""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.model.errors import AnnotatorError
from annotator.sample_project import build_sample


def main(words: list[str]) -> int:
    """Build the sample at the path given; 2 for wrong words, 4 where it cannot be written."""
    if len(words) != 1:
        print("usage: python -m annotator.cli.sample OUT.attache", file=sys.stderr)
        return 2
    try:
        build_sample(Path(words[0]))
    except AnnotatorError as error:
        print(f"attache: {error}", file=sys.stderr)
        return 4
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
