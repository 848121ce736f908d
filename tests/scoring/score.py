"""Precision, recall and F of proposals against the gold.

`python tests/scoring/score.py` prints the table for the rules, with `--all` for everything that proposes.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.model.span import Span
from tests.scoring import gold
from tests.scoring.gold import Found, GoldText
from tests.scoring.proposers import by_rules, by_suggester

Proposer = Callable[[str, str], Sequence[Found]]
"""Takes a text and its language, gives spans with layer and type: the rules alone, or the whole pipeline."""


@dataclass(frozen=True, slots=True)
class Score:
    """`right_proposals` of `proposed` hit something wanted, `right_wanted` of `wanted` were hit."""

    right_proposals: int
    proposed: int
    right_wanted: int
    wanted: int

    @property
    def precision(self) -> float:
        """The share of proposals that are right; 0 without any."""
        return self.right_proposals / self.proposed if self.proposed else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that was found; 0 where nothing is."""
        return self.right_wanted / self.wanted if self.wanted else 0.0

    @property
    def f(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.right_proposals + other.right_proposals,
            self.proposed + other.proposed,
            self.right_wanted + other.right_wanted,
            self.wanted + other.wanted,
        )


NONE = Score(0, 0, 0, 0)


def score(
    texts: Iterable[GoldText],
    proposer: Proposer,
    *,
    label: str,
    types: Sequence[str] = (),
    typed: bool = True,
    exact: bool = True,
) -> Score:
    """The figures for one layer (and some of its types) over several texts.

    `typed`: the type must agree too; `exact`: the span must be the same, else any overlap counts. A proposal that
    only meets something ignored counts neither way.
    """
    total = NONE
    for one in texts:
        wanted = {found for found in one.wanted if found[1] == label and (not types or found[2] in types)}
        proposed = {
            found
            for found in proposer(one.text, one.language)
            if found[1] == label and (not types or found[2] in types)
        }
        total += _of_text(one, wanted, proposed, typed=typed, exact=exact)
    return total


def _of_text(one: GoldText, wanted: set[Found], proposed: set[Found], *, typed: bool, exact: bool) -> Score:
    def agree(mine: Found, theirs: Found) -> bool:
        if typed and mine[2] != theirs[2]:
            return False
        return mine[0] == theirs[0] if exact else mine[0].overlaps(theirs[0])

    right = {mine for mine in proposed if any(agree(mine, theirs) for theirs in wanted)}
    met = {theirs for theirs in wanted if any(agree(mine, theirs) for mine in proposed)}
    free = {mine for mine in proposed - right if not _is_ignored(mine[0], one.ignored, exact=exact)}
    return Score(len(right), len(right) + len(free), len(met), len(wanted))


def _is_ignored(span: Span, ignored: Iterable[Span], *, exact: bool) -> bool:
    return any(span == other if exact else span.overlaps(other) for other in ignored)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the table: which texts, and what is compared."""

    what: str
    texts: Sequence[GoldText]
    label: str = "ACTOR"
    types: tuple[str, ...] = ()
    typed: bool = True


def lines(*, everything: bool = False) -> list[Line]:
    """The table's lines, countries and dates with `everything`; corpora that are not beside the project have none."""
    seed, names = [gold.seed()], [gold.seed_names()]
    found = [
        Line("seed, names of persons and organisations", names, types=("PERSON", "ORGANIZATION")),
        Line("seed, all actors", seed),
        Line("seed, persons", seed, types=("PERSON",)),
        Line("seed, organisations", seed, types=("ORGANIZATION",)),
        Line("seed, groups", seed, types=("GROUP",)),
        Line("seed, event triggers", seed, label="EVENT", typed=False),
        Line("seed, quotations", seed, label="QUOTE", typed=False),
    ]
    if everything:
        found.extend(
            Line(f"seed, {what}", seed, label=label, typed=False)
            for what, label in (("countries", "COUNTRY"), ("dates", "DATE"))
        )
    for language in ("fr", "en"):
        found.append(Line(f"other sample articles, {language}, actors", gold.others(language)))
        found.append(
            Line(f"other sample articles, {language}, events", gold.others(language), label="EVENT", typed=False)
        )
    for name, texts in (("hipe-newseye-fr", gold.hipe), ("europeana-fr", gold.europeana), ("gum-news", gold.gum)):
        if (gold.CORPORA / name).is_dir():
            read = texts()
            found.append(Line(f"{name}, persons", read, types=("PERSON",)))
            found.append(Line(f"{name}, organisations", read, types=("ORGANIZATION",)))
    if (gold.CORPORA / "re3d").is_dir():
        read = gold.re3d()
        found.append(Line("re3d, all actors", read, typed=False))
        found.append(Line("re3d, persons", read, types=("PERSON",)))
    return found


def table(proposer: Proposer, *, everything: bool = False) -> str:
    """Exact and overlapping P, R and F of every line, and the time for the seed article."""
    rows = [f"{'':44}{'n':>5}   {'exact P':>8}{'R':>6}{'F':>6}   {'overlap P':>9}{'R':>6}{'F':>6}"]
    for line in lines(everything=everything):
        both = [
            score(line.texts, proposer, label=line.label, types=line.types, typed=line.typed, exact=exact)
            for exact in (True, False)
        ]
        exact, near = (f"{x.precision:8.2f}{x.recall:6.2f}{x.f:6.2f}" for x in both)
        rows.append(f"{line.what:44}{both[0].wanted:5}   {exact}   {near:>21}")
    rows.append(f"the seed article takes {milliseconds(gold.seed(), proposer):.1f} ms")
    return "\n".join(rows)


def milliseconds(one: GoldText, proposer: Proposer, times: int = 20) -> float:
    """The least processor time of several runs over one text."""
    measured = []
    for _ in range(times):
        begun = time.process_time()
        proposer(one.text, one.language)
        measured.append(time.process_time() - begun)
    return min(measured) * 1_000


if __name__ == "__main__":
    whole = "--all" in sys.argv[1:]
    print(table(by_suggester if whole else by_rules, everything=whole))
