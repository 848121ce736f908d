"""Texts with what people found in them: the seed article, and corpora of others that no rule was tuned on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotator.codebooks.loading import load_codebook
from annotator.model.records import TYPE, Article, Mention, attribute
from annotator.model.span import Span
from annotator.places import SEEDS
from annotator.sample import sample_records

CORPORA = Path(__file__).resolve().parents[3] / "shared" / "corpora"
SEED = "diplomates-venezuela"

Found = tuple[Span, str, str]
"""A span, its layer (ACTOR, COUNTRY, DATE, EVENT, QUOTE …) and its type ("" for none)."""

_HONORIFIC = re.compile(r"(?:(?:MM?|Mmes?|Mlle|Mgr|Dr|Mr|Mrs|Ms|HE)\b[\s.]*)+", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:the|an?|this|that|these|our|its|their)\s+", re.IGNORECASE)
_PRONOUN = re.compile(
    r"(?:I|you|he|she|it|we|they|him|us|them|who|whom|his|her|hers|its|our|ours|their|theirs|my|your|himself|"
    r"themselves|which|that|those|these|this|the|others?|both|one|some|all|many)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class GoldText:
    """One text: what should be found, and spans that count neither for nor against a proposal."""

    name: str
    language: str
    text: str
    wanted: frozenset[Found]
    ignored: frozenset[Span] = frozenset()


def seed() -> GoldText:
    """The seed article as « Annotateur A » read it; pronouns are ignored.

    Mentions in several parts count by their first part for events, and are ignored for actors.
    """
    return next(one for one in _sample(names=False) if one.name == SEED)


def seed_names() -> GoldText:
    """The same with the names of persons and organisations alone; other actors and events are ignored."""
    return next(one for one in _sample(names=True) if one.name == SEED)


def others(language: str) -> list[GoldText]:
    """The other articles of the sample in one language: no rule was tuned on them."""
    return [one for one in _sample(names=False) if one.name != SEED and one.language == language]


@cache
def _sample(*, names: bool) -> tuple[GoldText, ...]:
    annotators, _, articles, mentions, _, _ = sample_records(SEEDS, load_codebook("political"))
    who = next(person.id for person in annotators if person.name == "Annotateur A")
    mine = [mention for mention in mentions if mention.annotator == who]
    return tuple(
        _of_mentions(article, [x for x in mine if x.article == article.id], names=names) for article in articles
    )


def _of_mentions(article: Article, mentions: Iterable[Mention], *, names: bool) -> GoldText:
    wanted: set[Found] = set()
    ignored: set[Span] = set()
    for mention in mentions:
        type_ = attribute(mention.attributes, TYPE)
        kind = attribute(mention.attributes, "kind") or "name"
        cue = attribute(mention.attributes, "part") == "cue"
        left_out = kind == "pronoun" or cue or (len(mention.spans) > 1 and mention.label == "ACTOR")
        if left_out or (names and not (kind == "name" and type_ in {"PERSON", "ORGANIZATION"})):
            ignored.update(mention.spans)
        else:
            wanted.add((mention.spans[0], mention.label, type_))
    return GoldText(article.name, article.language, article.text, frozenset(wanted), frozenset(ignored))


def hipe() -> list[GoldText]:
    """French newspapers of two centuries (NewsEye, OCR): persons and organisations; honorifics are cut off."""
    found = []
    path = CORPORA / "hipe-newseye-fr" / "HIPE-2022-v2.1-newseye-dev-fr.tsv"
    for number, block in enumerate(re.split(r"(?m)^# hipe2022:document_id", path.read_text("utf-8"))[1:]):
        rows = [line.split("\t") for line in block.splitlines() if line.count("\t") == 9]
        glued = ["NoSpaceAfter" in row[9] for row in rows]
        found.append(_of_tags(f"hipe-{number}", [row[0] for row in rows], [row[1] for row in rows], glued=glued))
    return found


def europeana(tokens: int = 40_000) -> list[GoldText]:
    """The first tokens of the French Europeana newspapers (OCR), in texts of 1,000 tokens."""
    lines = (CORPORA / "europeana-fr" / "enp_FR.bnf.bio").read_text("utf-8").splitlines()[:tokens]
    rows = [line.rsplit(" ", 1) for line in lines if " " in line]
    return [
        _of_tags(
            f"europeana-{start}",
            [row[0] for row in rows[start : start + 1_000]],
            [row[1] for row in rows[start : start + 1_000]],
            glued=[row[0].endswith(("'", "’")) for row in rows[start : start + 1_000]],
        )
        for start in range(0, len(rows), 1_000)
    ]


def _of_tags(name: str, words: Sequence[str], tags: Sequence[str], *, glued: Sequence[bool]) -> GoldText:
    """A text put together from tokens: no blank before a stop or a comma, a tag as IOB1 or IOB2."""
    text = ""
    spans: list[Span] = []
    for place, word in enumerate(words):
        if place and not glued[place - 1] and word not in {".", ",", ")"}:
            text += " "
        spans.append(Span(len(text), len(text) + max(len(word), 1)))
        text += word or " "
    wanted: set[Found] = set()
    ignored: set[Span] = set()
    for first, last, tag in _chunks(tags):
        span = Span(spans[first].start, spans[last].end)
        type_ = {"PER": "PERSON", "ORG": "ORGANIZATION"}.get(tag.split(".")[0])
        if type_ is None:
            ignored.add(span)
        elif (bare := _without(_HONORIFIC, text, span)) is not None:
            wanted.add((bare, "ACTOR", type_))
    return GoldText(name, "fr", text, frozenset(wanted), frozenset(ignored))


def _chunks(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    start = -1
    for place, tag in enumerate([*tags, "O"]):
        before = tags[place - 1] if place else "O"
        if start >= 0 and (tag == "O" or tag.startswith("B-") or tag[2:] != before[2:]):
            yield start, place - 1, before[2:]
            start = -1
        if tag != "O" and start < 0:
            start = place


def gum() -> list[GoldText]:
    """Three English news reports: names (rows of proper nouns) of persons and organisations; nominals are ignored."""
    return [_gum(path) for path in sorted((CORPORA / "gum-news").glob("*.conllu"))]


def _gum(path: Path) -> GoldText:
    text = ""
    tokens: list[tuple[Span, str]] = []
    opened: dict[str, list[tuple[int, str]]] = {}
    mentions: list[tuple[int, int, str]] = []
    surface_until = 0
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# newpar") or not line:
            text = text.rstrip() + ("\n" if line else " ")
        if not line[:1].isdigit():
            continue
        cells = line.split("\t")
        if "-" in cells[0] or "." in cells[0]:
            surface_until = int(cells[0].split("-")[-1]) if "-" in cells[0] else surface_until
        elif int(cells[0]) <= surface_until and tokens and int(cells[0]) > 1 and text.endswith(tokens[-1][0].of(text)):
            text = text.rstrip()
        else:
            surface_until = 0
        if "-" in cells[0] or "." in cells[0]:
            continue
        tokens.append((Span(len(text), len(text) + len(cells[1])), cells[3]))
        text += cells[1] + ("" if "SpaceAfter=No" in cells[9] else " ")
        _entities(cells[9], len(tokens) - 1, opened=opened, mentions=mentions)
    wanted: set[Found] = set()
    ignored: set[Span] = set()
    for first, last, type_ in mentions:
        name = _proper(tokens, first, last)
        whole = Span(tokens[first][0].start, tokens[last][0].end)
        label = {"person": "PERSON", "organization": "ORGANIZATION"}.get(type_)
        if label and name:
            wanted.add((name, "ACTOR", label))
        ignored.add(whole)
    return GoldText(path.stem, "en", text, frozenset(wanted), frozenset(ignored))


def _entities(
    cell: str, place: int, *, opened: dict[str, list[tuple[int, str]]], mentions: list[tuple[int, int, str]]
) -> None:
    """The brackets of CorefUD: (12-person-…-head-… opens, 12) closes."""
    found = re.search(r"Entity=([^|]*)", cell)
    for part in re.findall(r"\([^()]*\)?|[^()]+\)", found[1] if found else ""):
        if part.startswith("("):
            number, type_ = part[1:].rstrip(")").split("-")[:2]
            opened.setdefault(number, []).append((place, type_))
        if part.endswith(")"):
            start, type_ = opened[part.strip("()").split("-")[0]].pop()
            mentions.append((start, place, type_))


def _proper(tokens: Sequence[tuple[Span, str]], first: int, last: int) -> Span | None:
    """The first row of proper nouns in a mention, where it begins within its first three tokens."""
    start = next((place for place in range(first, min(first + 3, last + 1)) if tokens[place][1] == "PROPN"), None)
    if start is None:
        return None
    end = start
    while end < last and tokens[end + 1][1] == "PROPN":
        end += 1
    return Span(tokens[start][0].start, tokens[end][0].end)


def re3d() -> list[GoldText]:
    """English press releases on Syria and Iraq: persons and organisations (groups too), without articles, pronouns."""
    found: list[GoldText] = []
    for folder in sorted(path for path in (CORPORA / "re3d").iterdir() if path.is_dir()):
        items = _json_lines(folder / "entities.json")
        for document in _json_lines(folder / "documents.json"):
            text = str(document["text"])
            wanted: set[Found] = set()
            ignored: set[Span] = set()
            for item in items:
                if item["documentId"] != document["_id"]:
                    continue
                span = Span(int(str(item["begin"])), int(str(item["end"])))
                type_ = {"Person": "PERSON", "Organisation": "ORGANIZATION"}.get(str(item["type"]))
                bare = _without(_ARTICLE, text, span)
                if type_ is None or item["confidence"] != 1 or bare is None or _PRONOUN.fullmatch(bare.of(text)):
                    ignored.add(span)
                else:
                    wanted.add((bare, "ACTOR", type_))
            found.append(GoldText(str(document["_id"]), "en", text, frozenset(wanted), frozenset(ignored)))
    return found


def _json_lines(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _without(pattern: re.Pattern[str], text: str, span: Span) -> Span | None:
    """The span without what `pattern` matches at its start; None where nothing is left."""
    match = pattern.match(text, span.start, span.end)
    start = match.end() if match else span.start
    return Span(start, span.end) if start < span.end else None


def characters(texts: Iterable[GoldText]) -> int:
    """How long the texts are together."""
    return sum(len(one.text) for one in texts)
