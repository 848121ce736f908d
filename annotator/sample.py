"""The sample project's records, read from the seeds: articles, their metadata, and annotations by quote."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from annotator.model.codebook import Codebook
from annotator.model.errors import ImportRefused
from annotator.model.ids import derived_id
from annotator.model.records import (
    TYPE,
    Annotator,
    Argument,
    Article,
    Attributes,
    Confidence,
    Entity,
    Frame,
    Mention,
    Office,
    Progress,
    State,
    progress_id,
)
from annotator.model.span import Span, joined

Item = Mapping[str, Any]
Records = tuple[list[Annotator], list[Entity], list[Article], list[Mention], list[Frame], list[Progress]]

_FIELDS = ("title", "language", "date", "source", "author", "url", "section", "page")


def sample_records(seeds: Path, codebook: Codebook) -> Records:
    """Annotators, entities, articles, mentions, frames and progress of the sample; the same ones at every call.

    `ImportRefused` tells what in `seeds` cannot be read, an annotated quote that its article does not hold included.
    """
    path = seeds / "sample.json"
    try:
        articles = {article.name: article for article in _articles(seeds)}
        source = json.loads(path.read_text(encoding="utf-8"))
        annotators = [Annotator(_id("annotator", item["id"]), item["name"]) for item in source["annotators"]]
        entities = [_entity(item) for item in source["entities"]]
        annotated = [
            _Annotated(path, articles[item["article"]], _id("annotator", item["annotator"]), item, codebook.version)
            for item in source["annotations"]
        ]
        mentions = [mention for one in annotated for mention in one.mentions()]
        frames = [frame for one in annotated for frame in one.frames()]
        progress = [one.progress() for one in annotated]
    except json.JSONDecodeError as error:
        raise ImportRefused(path, "syntax", error.msg, line=error.lineno) from error
    except OSError as error:
        raise ImportRefused(error.filename or seeds, "unreadable", error.strerror or str(error)) from error
    except (KeyError, TypeError) as error:
        raise ImportRefused(path, "sample", f"missing or misplaced: {error}") from error
    return annotators, entities, list(articles.values()), mentions, frames, progress


def _id(*parts: str) -> str:
    return derived_id("sample", *parts)


def _articles(seeds: Path) -> Iterator[Article]:
    with (seeds / "metadata.csv").open(encoding="utf-8-sig", newline="") as file:
        metadata = {row["id"]: row for row in csv.DictReader(file)}
    for path in sorted((seeds / "articles").glob("*.txt")):
        text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
        row = metadata.get(path.stem, {})
        article = Article(
            id=_id("article", path.stem),
            name=path.stem,
            text=text,
            date_estimated=row.get("date_estimated") == "1",
            sha256=hashlib.sha256(text.encode()).hexdigest(),
            **{field: row.get(field) or "" for field in _FIELDS},  # type: ignore[arg-type]
        )
        yield article


def _entity(item: Item) -> Entity:
    return Entity(
        id=_id("entity", item["id"]),
        kind=item["kind"],
        name=item["name"],
        aliases=tuple(item.get("aliases", ())),
        type=item.get("type", ""),
        codes=tuple(sorted(item.get("codes", {}).items())),
        attributes=_attributes(item),
        offices=tuple(sorted(Office(**office) for office in item.get("offices", ()))),
        note=item.get("note", ""),
    )


def _attributes(item: Item, *, typed: bool = False) -> Attributes:
    given = item.get("attributes", {})
    pairs = {(code, value) for code, values in given.items() for value in _listed(values)}
    if typed and item.get("type"):
        pairs.add((TYPE, item["type"]))
    return tuple(sorted(pairs))


def _listed(values: str | list[str]) -> Iterable[str]:
    return [values] if isinstance(values, str) else values


@dataclass(frozen=True, slots=True)
class _Annotated:
    """What one annotator wrote on one article."""

    path: Path
    article: Article
    annotator: str
    item: Item
    version: int

    def mentions(self) -> Iterator[Mention]:
        for item in self.item["mentions"]:
            yield Mention(
                id=self._own("mention", item["m"]),
                article=self.article.id,
                annotator=self.annotator,
                label=item["label"],
                spans=joined(self._span(part) for part in item.get("parts", [item])),
                entities=tuple(_id("entity", entity) for entity in item.get("entities", ())),
                attributes=_attributes(item, typed=True),
                value=item.get("value", ""),
                confidence=cast("Confidence", item.get("confidence", "certain")),
                note=item.get("note", ""),
                flag=item.get("flag", False),
                codebook=self.version,
            )

    def frames(self) -> Iterator[Frame]:
        for item in self.item["frames"]:
            yield Frame(
                id=self._own("frame", item["f"]),
                article=self.article.id,
                annotator=self.annotator,
                label=item["label"],
                triggers=tuple(self._own("mention", trigger) for trigger in item.get("triggers", ())),
                arguments=tuple(self._argument(argument) for argument in item.get("arguments", ())),
                attributes=_attributes(item, typed=True),
                date=item.get("date", ""),
                precision=item.get("precision", ""),
                source=_id("entity", item["source"]) if item.get("source") else "",
                confidence=cast("Confidence", item.get("confidence", "certain")),
                note=item.get("note", ""),
                flag=item.get("flag", False),
                codebook=self.version,
            )

    def progress(self) -> Progress:
        key = progress_id(self.article.id, self.annotator)
        return Progress(key, self.article.id, self.annotator, cast("State", self.item["state"]))

    def _own(self, kind: str, handle: str) -> str:
        return _id(kind, self.article.name, self.annotator, handle)

    def _argument(self, item: Item) -> Argument:
        return Argument(
            role=item["role"],
            mention=self._own("mention", item["mention"]) if "mention" in item else "",
            entity=_id("entity", item["entity"]) if "entity" in item else "",
            frame=self._own("frame", item["frame"]) if "frame" in item else "",
            text=item.get("text", ""),
            confidence=cast("Confidence", item.get("confidence", "certain")),
            source=_id("entity", item["source"]) if item.get("source") else "",
        )

    def _span(self, item: Item) -> Span:
        quote, number, start = item["quote"], item.get("nth", 1), -1
        for _ in range(number):
            start = self.article.text.find(quote, start + 1) if quote else -1
            if start < 0:
                message = f"{self.article.name} does not hold {quote!r} {number} times"
                raise ImportRefused(self.path, "quote", message)
        return Span(start, start + len(quote))
