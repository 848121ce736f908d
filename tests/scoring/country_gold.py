"""Texts with their countries: our own golden sentences, the sample, and newspapers of others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.codebooks.loading import load_codebook
from annotator.model.records import attribute
from annotator.model.span import Span
from annotator.places import SEEDS
from annotator.sample import sample_records
from annotator.suggestions.countries import country_forms
from annotator.suggestions.forms import form_key
from tests.scoring.gold import CORPORA

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "text"
PUBLISHED = "2019-01-27"
"""When all our golden sentences were published: a Sunday."""
KINDS = ("name", "demonym", "government", "place")
KIND_OF = {
    "name": "name",
    "official": "name",
    "demonym_adjective": "demonym",
    "demonym_noun": "demonym",
    "capital_metonym": "government",
    "seat_metonym": "government",
}
"""What a mention's attribute kind counts as."""
MARK = re.compile(r"\[([^\]|]+)\|([^\]]*)\]")

Named = tuple[Span, str, str]
"""A span, one of KINDS, and the country's code."""


@dataclass(frozen=True, slots=True)
class CountryText:
    """One text: the countries that should be found, and spans that count neither for nor against a proposal.

    `kinds` are those that the gold tells of; proposals of other kinds are not counted.
    """

    name: str
    language: str
    date: str
    text: str
    wanted: frozenset[Named]
    ignored: frozenset[Span] = frozenset()
    kinds: tuple[str, ...] = KINDS


def own(language: str) -> list[CountryText]:
    """The sentences of tests/golden/text/countries_*.txt, each a text; their notation stands at their head."""
    return [_marked(place, line, language) for place, line in enumerate(golden_lines(f"countries_{language}.txt"))]


def golden_lines(name: str) -> list[str]:
    """The lines of a golden file without its comments."""
    return [line for line in (GOLDEN / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]


def _marked(place: int, line: str, language: str) -> CountryText:
    text, last = "", 0
    wanted: set[Named] = set()
    ignored: set[Span] = set()
    for found in MARK.finditer(line):
        text += line[last : found.start()]
        span = Span(len(text), len(text) + len(found[1]))
        text, last = text + found[1], found.end()
        kind, code = found[2].split()
        if kind == "either":
            ignored.add(span)
        else:
            wanted.add((span, kind, code))
    return CountryText(
        f"{language}-{place}", language, PUBLISHED, text + line[last:], frozenset(wanted), frozenset(ignored)
    )


@cache
def sample() -> tuple[CountryText, ...]:
    """The articles of the sample as « Annotateur A » read them; nominals are ignored, capitals as places left out."""
    annotators, entities, articles, mentions, _, _ = sample_records(SEEDS, load_codebook("political"))
    who = next(person.id for person in annotators if person.name == "Annotateur A")
    codes = {entity.id: dict(entity.codes).get("ISO3166-1-alpha-2", "") for entity in entities}
    found = []
    for article in articles:
        wanted: set[Named] = set()
        ignored: set[Span] = set()
        for mention in mentions:
            if (mention.annotator, mention.article, mention.label) == (who, article.id, "COUNTRY"):
                kind = KIND_OF.get(attribute(mention.attributes, "kind") or "name")
                if kind is None:
                    ignored.update(mention.spans)
                else:
                    code = codes[mention.entities[0]] if mention.entities else ""
                    wanted.add((mention.spans[0], kind, code))
        spans = frozenset(ignored)
        found.append(
            CountryText(article.name, article.language, article.date, article.text, frozenset(wanted), spans, KINDS[:3])
        )
    return tuple(found)


@cache
def country_ids() -> dict[str, str]:
    """The code of a country by its Wikidata id or page title, those that occur in the corpora."""
    rows = (Path(__file__).parent / "country_ids.tsv").read_text("utf-8").splitlines()[1:]
    return {row.split("\t")[0]: row.split("\t")[1] for row in rows if row}


def hipe() -> list[CountryText]:
    """French newspapers of two centuries (NewsEye, OCR): places linked to a country.

    Ignored are words that the end of a line cuts in two, which the gold counts as two places.
    """
    path = CORPORA / "hipe-newseye-fr" / "HIPE-2022-v2.1-newseye-dev-fr.tsv"
    blocks = re.split(r"(?m)^# hipe2022:document_id", path.read_text("utf-8"))[1:]
    return [_hipe(f"hipe-{number}", block) for number, block in enumerate(blocks)]


def _glued(rows: Sequence[Sequence[str]]) -> list[bool]:
    """Whether no blank follows: two words are never glued, though the corpus says so at the ends of lines."""
    pairs = zip(rows, [*rows[1:], rows[-1]], strict=True)
    return ["NoSpaceAfter" in row[9] and not (row[0].isalnum() and after[0].isalnum()) for row, after in pairs]


def _hipe(name: str, block: str) -> CountryText:
    rows = [line.split("\t") for line in block.splitlines() if line.count("\t") == 9]
    text, spans = joined([row[0] for row in rows], glued=_glued(rows))
    wanted: set[Named] = set()
    ignored: set[Span] = set()
    for first, last, tag in chunks([row[1] for row in rows]):
        code = country_ids().get(rows[first][7], "")
        span = Span(spans[first].start, spans[last].end)
        if tag == "LOC" and ("¬" in span.of(text) or text[: span.start].endswith("¬")):
            ignored.add(span)
        elif tag == "LOC" and code:
            wanted.add((span, "name", code))
    date = re.search(r"hipe2022:date = (\S+)", block)
    published = date[1] if date else ""
    return CountryText(name, "fr", published, text, frozenset(wanted), frozenset(ignored), ("name",))


def europeana() -> list[CountryText]:
    """French newspapers (OCR) in texts of 1,000 tokens: places whose words are the name of a country."""
    lines = (CORPORA / "europeana-fr" / "enp_FR.bnf.bio").read_text("utf-8").splitlines()
    rows = [line.rsplit(" ", 1) for line in lines if " " in line]
    names = {form_key(one.text): one.country for one in country_forms() if one.sense == "name" and one.language != "en"}
    found = []
    for start in range(0, len(rows), 1_000):
        part = rows[start : start + 1_000]
        text, spans = joined([row[0] for row in part], glued=[row[0].endswith(("'", "’")) for row in part])
        wanted = {
            (Span(spans[first].start, spans[last].end), "name", code)
            for first, last, tag in chunks([row[1] for row in part])
            if tag == "LOC" and (code := names.get(form_key(" ".join(row[0] for row in part[first : last + 1]))))
        }
        found.append(CountryText(f"europeana-{start}", "fr", "1900", text, frozenset(wanted), frozenset(), ("name",)))
    return found


def joined(words: Sequence[str], *, glued: Sequence[bool]) -> tuple[str, list[Span]]:
    """A text put together from tokens, no blank before a stop or a comma, and where they stand."""
    text, spans = "", []
    for place, word in enumerate(words):
        if place and not glued[place - 1] and word not in {".", ",", ")"}:
            text += " "
        spans.append(Span(len(text), len(text) + max(len(word), 1)))
        text += word or " "
    return text, spans


def chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """First and last place and tag of each row of IOB1 or IOB2 tags."""
    start = -1
    for place, tag in enumerate([*tags, "O"]):
        before = tags[place - 1] if place else "O"
        if start >= 0 and (tag in {"O", "_"} or tag.startswith("B-") or tag[2:] != before[2:]):
            yield start, place - 1, before[2:]
            start = -1
        if tag not in {"O", "_"} and start < 0:
            start = place


def gum() -> list[CountryText]:
    """Three English news reports: proper names of a country (« the DPRK », not « the North »), by their identity."""
    return [_gum(path) for path in sorted((CORPORA / "gum-news").glob("*.tsv"))]


def _gum(path: Path) -> CountryText:
    sentences: list[str] = []
    mentions: dict[str, tuple[int, int, str]] = {}
    for line in path.read_text("utf-8").splitlines():
        cells = line.split("\t")
        if line.startswith("#Text="):
            sentences.append(line[6:])
        elif not line.startswith("#") and len(cells) > 6:
            start, end = map(int, cells[1].split("-"))
            for title, number in re.findall(r"([^|\[]+)\[(\d+)\]", cells[6]):
                mentions[number] = (mentions.get(number, (start, 0, ""))[0], end, title)
    text = "\n".join(sentences)
    wanted: set[Named] = set()
    for start, end, title in mentions.values():
        words = re.sub("^[Tt]he ", "", text[start:end]).removesuffix(" 's")
        if title in country_ids() and words[:1].isupper() and (" " in words or words.isupper()):
            first = start + text[start:end].index(words)
            wanted.add((Span(first, first + len(words)), "name", country_ids()[title]))
    return CountryText(path.stem, "en", "", text, frozenset(wanted), frozenset(), ("name",))
