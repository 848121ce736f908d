"""How well texts are cut and their language guessed, on texts that the rules were not made with.

`python tests/scoring/text_figures.py` prints the tables of docs/measurements.md: our own gold in tests/golden/text, and
the corpora beside the project where they are there.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.model.span import Span
from annotator.text.language import guess
from annotator.text.sentences import sentences
from annotator.text.tokens import tokens

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT / "tests" / "golden" / "text"
CORPORA = ROOT.parent / "shared" / "corpora"
SIZES = (1, 3, 8)
_MARK = re.compile("[ ~|]")


@dataclass(frozen=True, slots=True)
class CutText:
    """A text with its true sentences and tokens."""

    name: str
    language: str
    text: str
    sentences: tuple[Span, ...]
    tokens: tuple[Span, ...]


class Writer:
    """Puts a text together from tokens and remembers where each came to stand."""

    def __init__(self) -> None:
        self._text = ""
        self._sentences: list[Span] = []
        self._tokens: list[Span] = []
        self._start = 0

    def token(self, word: str, blank: str = " ") -> None:
        """One more token and what stands behind it."""
        self._tokens.append(Span(len(self._text), len(self._text) + len(word)))
        self._text += word + blank

    def end_sentence(self, blank: str = " ") -> None:
        """A sentence ends with the last token, if none did; `blank` replaces what stands behind it."""
        end = self._tokens[-1].end if self._tokens else 0
        if end > self._start:
            self._sentences.append(Span(self._start, end))
        if end:
            self._text = self._text[:end] + blank
            self._start = len(self._text)

    def written(self, name: str, language: str) -> CutText:
        """All of it."""
        return CutText(name, language, self._text, tuple(self._sentences), tuple(self._tokens))


def own_gold(language: str) -> CutText:
    """The gold of tests/golden/text, whose notation stands at its head."""
    writer = Writer()
    lines = (GOLD / f"{language}.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if not line.startswith("#")]
    for row, following in zip(rows, [*rows[1:], ""], strict=True):
        if row:
            words = _MARK.split(row.replace("_", "\u202f"))
            blanks = [{"~": "\u00a0", "|": ""}.get(mark, mark) for mark in [*_MARK.findall(row), " "]]
            for word, blank in zip(words, blanks, strict=True):
                writer.token(word, blank)
            writer.end_sentence(" " if following else "\n")
    return writer.written("own", language)


def universal(path: Path, language: str) -> CutText:
    """A CoNLL-U file; a surface token that its words make up without a change counts as these words."""
    writer = Writer()
    lines = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    inside = 0
    for at, fields in enumerate(lines):
        if fields[0] == "# newpar" or fields[0].startswith("# newpar "):
            writer.end_sentence("\n")
        elif fields == [""]:
            writer.end_sentence()
            inside = 0
        elif len(fields) == 10 and "." not in fields[0]:
            first, _, last = fields[0].partition("-")
            if int(first) > inside:
                inside = int(last or first)
                size = inside - int(first) + 1
                words = [line[1] for line in lines[at + 1 : at + 1 + size]] if last else []
                parts = words if "".join(words) == fields[1] else [fields[1]]
                for part in parts[:-1]:
                    writer.token(part, "")
                writer.token(parts[-1], "" if "SpaceAfter=No" in fields[9] else " ")
    return writer.written(path.stem, language)


def hipe(path: Path) -> CutText:
    """A HIPE 2022 file of French newspapers, with its marks for missing blanks and ends of sentences."""
    writer = Writer()
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        fields = line.split("\t")
        if len(fields) < 10:
            writer.end_sentence("\n")
            continue
        writer.token(fields[0], "" if "NoSpaceAfter" in fields[9] else " ")
        if "EndOfSentence" in fields[9]:
            writer.end_sentence()
    writer.end_sentence()
    return writer.written(path.parent.name, "fr")


def balanced(found: Iterable[object], true: Iterable[object]) -> float:
    """The F of two sets, 1.0 where both are the same."""
    one, other = set(found), set(true)
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def sentence_figure(cut: CutText) -> float:
    """The F of the ends of sentences."""
    return balanced((x.end for x in sentences(cut.text, cut.language)), (x.end for x in cut.sentences))


def token_figure(cut: CutText) -> float:
    """The F of the spans of tokens."""
    return balanced(tokens(cut.text, cut.language), cut.tokens)


def language_figures(texts: Sequence[str], language: str) -> list[float]:
    """The share of right guesses for 1, 3 and 8 sentences in a row, of those with 25 characters a sentence."""
    figures = []
    for size in SIZES:
        parts = [" ".join(texts[at : at + size]) for at in range(0, len(texts) - size + 1, size)]
        long = [part for part in parts if len(part) >= 25 * size]
        figures.append(sum(guess(part) == language for part in long) / max(len(long), 1))
    return figures


def europeana(path: Path) -> list[str]:
    """The sentences, as we cut them, of newspapers read by machine: for the language only."""
    words = [line.split(" ")[0] for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    text = " ".join(words)
    return [span.of(text) for span in sentences(text, "fr")]


def golds() -> Iterator[CutText]:
    """Our own gold, then what lies beside the project."""
    yield own_gold("fr")
    yield own_gold("en")
    for path in sorted((CORPORA / "gum-news").glob("*.conllu")):
        yield universal(path, "en")
    for path in sorted((CORPORA / "hipe-newseye-fr").glob("*.tsv")):
        yield hipe(path)


def main() -> None:
    """Print both tables."""
    cuts = list(golds())
    print("| text | sentences | ends F | tokens | span F |\n|---|---|---|---|---|")
    for cut in cuts:
        sizes = len(cut.sentences), len(cut.tokens)
        print(
            f"| {cut.name} ({cut.language}) | {sizes[0]} | {sentence_figure(cut):.3f} "
            f"| {sizes[1]} | {token_figure(cut):.3f} |"
        )
    print("\n| text | 1 sentence | 3 | 8 |\n|---|---|---|---|")
    rows = [(cut.name, [x.of(cut.text) for x in cut.sentences], cut.language) for cut in cuts]
    rows += [("europeana-fr", europeana(path), "fr") for path in sorted((CORPORA / "europeana-fr").glob("*.bio"))]
    for name, texts, language in rows:
        print(f"| {name} ({language}) | " + " | ".join(f"{x:.3f}" for x in language_figures(texts, language)) + " |")


if __name__ == "__main__":
    main()
