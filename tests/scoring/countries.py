"""Precision, recall and F of countries and dates.

`python tests/scoring/countries.py` prints the tables; with `--errors` every error of our own gold and of the seed; with
`--hits NUMBER` so many hits in Europeana with the words around them, to be read.
"""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from annotator.codebooks.loading import load_codebook
from annotator.model.records import Article, attribute
from annotator.model.span import Span
from annotator.suggestions.options import Options
from annotator.suggestions.suggester import Suggester
from annotator.suggestions.suggestion import Suggestion
from annotator.text.dates.expression import find_dates
from tests.scoring import country_gold as gold
from tests.scoring.country_gold import KIND_OF, KINDS, MARK, CountryText, Named
from tests.scoring.gold import CORPORA, SEED
from tests.scoring.score import NONE, Score


def proposed(one: CountryText) -> set[Named]:
    """What a new project would be proposed in a text, of the kinds that its gold tells of."""
    article = Article("a", "a", one.text, language=one.language, date=one.date)
    found = {_named(suggestion) for suggestion in _suggester().suggest(article, [])}
    return {named for named in found if named is not None and named[1] in one.kinds}


def _named(one: Suggestion) -> Named | None:
    codes = one.codes or next((sense.codes for sense in one.senses if sense.codes), ())
    code = dict(codes).get("ISO3166-1-alpha-2", "")
    if one.label == "COUNTRY":
        return one.span, KIND_OF.get(attribute(one.attributes, "kind"), "name"), code
    return (one.span, "place", code) if one.label == "PLACE" and one.reason.code in {"capital", "seat"} else None


@cache
def _suggester() -> Suggester:
    return Suggester(load_codebook("political"), options=Options())


def score(texts: Iterable[CountryText], *kinds: str, coded: bool = True) -> Score:
    """The figures for some kinds (all if none) over several texts; spans must be the same, `coded`: countries too."""
    total = NONE
    for one in texts:
        right, false, missed = compared(one, coded=coded)
        counts = [sum(not kinds or named[1] in kinds for named in group) for group in (right, false, missed)]
        total += Score(counts[0], counts[0] + counts[1], counts[0], counts[0] + counts[2])
    return total


def compared(one: CountryText, *, coded: bool = True) -> tuple[set[Named], set[Named], set[Named]]:
    """What is rightly found, what is wrongly found, what is missed; what overlaps something ignored counts nowhere."""
    wanted, found = set(one.wanted), proposed(one)
    if not coded:
        wanted, found = ({(span, kind, "") for span, kind, _ in group} for group in (wanted, found))
    found = {named for named in found if named in wanted or not any(named[0].overlaps(x) for x in one.ignored)}
    return found & wanted, found - wanted, wanted - found


def countries_alone(texts: Iterable[CountryText]) -> Score:
    """The figures of the layer COUNTRY, whatever the kind: the span must be the same."""
    total = NONE
    for one in texts:
        wanted = {span for span, kind, _ in one.wanted if kind != "place"}
        found = {span for span, kind, _ in proposed(one) if kind != "place"}
        found = {span for span in found if span in wanted or not any(span.overlaps(x) for x in one.ignored)}
        total += Score(len(found & wanted), len(found), len(found & wanted), len(wanted))
    return total


def dates(lines: Iterable[str], language: str) -> tuple[Score, Score]:
    """The figures of marked sentences: by the words alone, and with the value."""
    pairs = [dated(line, language) for line in lines]
    bare = [({(span, "") for span, _ in wanted}, {(span, "") for span, _ in found}) for wanted, found in pairs]
    return _summed(bare), _summed(pairs)


def _summed(pairs: Iterable[tuple[set[tuple[Span, str]], set[tuple[Span, str]]]]) -> Score:
    total = NONE
    for wanted, found in pairs:
        right = len(wanted & found)
        total += Score(right, len(found), right, len(wanted))
    return total


def dated(line: str, language: str) -> tuple[set[tuple[Span, str]], set[tuple[Span, str]]]:
    """The expressions with their values of a marked sentence: wanted, and found."""
    text = MARK.sub(r"\1", line)
    wanted, cut = set(), 0
    for mark in MARK.finditer(line):
        start = mark.start() - cut
        wanted.add((Span(start, start + len(mark[1])), mark[2]))
        cut += len(mark[0]) - len(mark[1])
    found = find_dates(text, language=language, published=gold.PUBLISHED)
    return wanted, {(expression.span, expression.value) for expression in found}


def groups() -> Iterator[tuple[str, list[CountryText]]]:
    """What is measured, by its name in the table."""
    yield "seed", [one for one in gold.sample() if one.name == SEED]
    for language in ("fr", "en"):
        yield (
            f"other sample articles, {language}",
            [one for one in gold.sample() if one.name != SEED and one.language == language],
        )
        yield f"own sentences, {language}", gold.own(language)
    for name, texts in (("hipe-newseye-fr", gold.hipe), ("europeana-fr", gold.europeana), ("gum-news", gold.gum)):
        if (CORPORA / name).is_dir():
            yield name, texts()


def table() -> str:
    """The tables as they stand in docs/measurements.md."""
    rows = ["| text | kind | n | P | R | F |", "|---|---|---|---|---|---|"]
    for name, texts in groups():
        whole = countries_alone(texts)
        rows.append(f"| {name} | all countries | {whole.wanted} | {_figures(whole)} |")
        for kind in KINDS:
            figure = score(texts, kind)
            if figure.wanted or figure.proposed:
                rows.append(f"| {name} | {kind} | {figure.wanted} | {_figures(figure)} |")
    for language in ("fr", "en"):
        lines = gold.golden_lines(f"dates_{language}.txt")
        for what, figure in zip(("words", "words and value"), dates(lines, language), strict=True):
            rows.append(f"| own dates, {language} | {what} | {figure.wanted} | {_figures(figure)} |")
    return "\n".join(rows)


def _figures(one: Score) -> str:
    return f"{one.precision:.3f} | {one.recall:.3f} | {one.f:.3f}"


def errors() -> Iterator[str]:
    """Every error in every text but Europeana, with the words around it."""
    for name, texts in groups():
        for one in texts if name != "europeana-fr" else ():
            _, false, missed = compared(one)
            for what, group in (("false", false), ("missed", missed)):
                for span, kind, code in sorted(group):
                    yield f"{name}\t{what}\t{kind} {code}\t{context(one.text, span)}"
    for language in ("fr", "en"):
        for line in gold.golden_lines(f"dates_{language}.txt"):
            wanted, found = dated(line, language)
            if wanted != found:
                text = MARK.sub(r"\1", line)
                yield f"dates\t{line}\t{[(span.of(text), value) for span, value in sorted(found)]}"


def context(text: str, span: Span) -> str:
    """The words around a span, which stands in brackets."""
    before, after = text[max(0, span.start - 40) : span.start], text[span.end : span.end + 40]
    return f"{before}[{span.of(text)}]{after}".replace("\n", " ")


def hits(number: int) -> Iterator[str]:
    """So many names found in Europeana, drawn at random, always the same."""
    found = [(one, named) for one in gold.europeana() for named in sorted(proposed(one))]
    for one, (span, _, code) in random.Random(0).sample(found, min(number, len(found))):
        yield f"{code}\t{context(one.text, span)}"


def unlisted() -> Counter[str]:
    """Missed names of Europeana, by their words."""
    return Counter(span.of(one.text) for one in gold.europeana() for span, _, _ in compared(one)[2])


if __name__ == "__main__":
    if "--errors" in sys.argv:
        print("\n".join(errors()))
    elif "--hits" in sys.argv:
        print("\n".join(hits(int(sys.argv[-1]))))
    else:
        print(table())
