"""The store against bare sqlite3 doing the same rows with the same pragmas: one act, an import, opening, listing.

The floors know nothing of the store's code: they write back the very rows that the store wrote, read from its file.
"""

from __future__ import annotations

import gc
import hashlib
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.records import Annotator, Article, Entity, Mention, Record
from annotator.model.span import Span
from annotator.storage.store import Store
from tests.benchmarks.row import Row

_WORDS = (
    "le",
    "président",
    "du",
    "Venezuela",
    "a",
    "déclaré",
    "dimanche",
    "que",
    "la",
    "Russie",
    "et",
    "l’Italie",
    "vont",
    "agir",
)
_WHO = Annotator("0a", "Ann")
_PAIRS = (("kind", "name"), ("type", "PERSON"))
_ACT = Act("tag", ("Maduro", "ACTOR"))
_TABLES = ("annotator", "entity", "article", "mention", "mention_entity", "journal")
_MENTIONS = 'SELECT * FROM mention WHERE article=? AND annotator=? ORDER BY start, "end" DESC, id'
_EVERY = {"mention_entity": "SELECT l.* FROM mention m JOIN mention_entity l ON l.mention=m.id ORDER BY m.rowid"}
_PAGE = 256

_Rows = dict[str, list[tuple[Any, ...]]]


def run() -> list[Row]:
    """Rows 5 to 8 of the table of speeds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            Row("one act committed, to raw sqlite3", one_act(folder / "act"), 1.25),
            Row("import of 10,000 articles with 20 mentions each, to raw executemany", bulk(folder / "bulk"), 1.2),
            Row("opening an article with 3,000 mentions, to raw tuples", opening(folder / "open"), 2.0),
            Row("list of 100,000 articles to its first page, to fetching all rows raw", listing(folder / "list"), 0.5),
        ]


def one_act(folder: Path, *, acts: int = 400) -> float:
    """A mention with one entity and its journal row; median of the ratios of neighbours."""
    folder.mkdir()
    article, register = _article(0), _register(8)
    path, floor = folder / "store.attache", folder / "floor.attache"
    with closing(Store.create(path, Codebook("c", "bench"))) as store:
        store.write(
            Change(
                _ACT,
                (),
                (
                    _WHO,
                    *register,
                    article,
                ),
            ),
            annotator=_WHO.id,
        )
        shutil.copy(path, floor)
        with _raw(floor) as raw, _raw(path) as reader:
            marks = _mentions(article, register, acts)
            return _median(_one_act(store, raw, reader, mention) for mention in marks)


def _one_act(store: Store, raw: sqlite3.Connection, reader: sqlite3.Connection, mention: Mention) -> float:
    change = Change(_ACT, (), (mention,), mention.article)
    ours = _timed(lambda: store.write(change, annotator=_WHO.id))
    rows: _Rows = {
        "mention": reader.execute("SELECT * FROM mention WHERE id=?", (mention.id,)).fetchall(),
        "mention_entity": reader.execute("SELECT * FROM mention_entity WHERE mention=?", (mention.id,)).fetchall(),
        "journal": reader.execute("SELECT * FROM journal ORDER BY sequence DESC LIMIT 1").fetchall(),
    }
    ready = [(_insert(table, found), found[0]) for table, found in rows.items()]

    def floor() -> None:
        raw.execute("BEGIN IMMEDIATE")
        for sql, row in ready:
            raw.execute(sql, row)
        raw.execute("COMMIT")

    return ours / _timed(floor)


def bulk(folder: Path, *, articles: int = 10_000, rounds: int = 3) -> float:
    """From records in memory to the committed file, against executemany of ready tuples."""
    folder.mkdir()
    records = _corpus(articles, mentions=20)
    ratios = []
    for turn in range(rounds):
        path, floor = folder / f"store{turn}.attache", folder / f"floor{turn}.attache"
        with closing(Store.create(path, Codebook("c", "bench"))) as store:
            shutil.copy(path, floor)
            ours = _timed(lambda: store.write(Change(Act("import"), (), tuple(records)), annotator=_WHO.id))
        with _raw(path) as reader:
            ready = {table: reader.execute(_EVERY.get(table, f"SELECT * FROM {table}")).fetchall() for table in _TABLES}
        with _raw(floor) as raw:
            ratios.append(ours / _timed(lambda: _write(raw, ready)))  # noqa: B023
        path.unlink()
        floor.unlink()
    return statistics.median(ratios)


def _write(raw: sqlite3.Connection, rows: _Rows) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        raw.executemany(_insert(table, rows[table]), rows[table])
    raw.execute("COMMIT")


def opening(folder: Path, *, mentions: int = 3_000, rounds: int = 40) -> float:
    """All mentions of one annotator on one article as records, against the same query as tuples."""
    folder.mkdir()
    path, article, register = folder / "store.attache", _article(0, size=60_000), _register(40)
    with closing(Store.create(path, Codebook("c", "bench"))) as store:
        marks = _mentions(article, register, mentions)
        store.write(
            Change(
                _ACT,
                (),
                (
                    _WHO,
                    *register,
                    article,
                    *marks,
                ),
            ),
            annotator=_WHO.id,
        )
        with _raw(path) as raw:
            assert len(store.mentions(article.id, _WHO.id)) == mentions
            return _median(
                _timed(lambda: store.mentions(article.id, _WHO.id))
                / _timed(lambda: raw.execute(_MENTIONS, (article.id, _WHO.id)).fetchall())
                for _ in range(rounds)
            )


def listing(folder: Path, *, articles: int = 100_000, rounds: int = 9) -> float:
    """The order of all articles, the states, and the first page, against every row of the list."""
    folder.mkdir()
    path = folder / "store.attache"
    with closing(Store.create(path, Codebook("c", "bench"))) as store:
        store.write(Change(_ACT, (), (_WHO, *(_article(number) for number in range(articles)))), annotator=_WHO.id)

        def ours() -> None:
            ids = store.article_ids()
            store.states(_WHO.id)
            store.heads(ids[:_PAGE], annotator=_WHO.id)

        with _raw(path) as raw:
            floor = "SELECT id, title, source, date FROM article ORDER BY name"
            return _median(_timed(ours) / _timed(lambda: raw.execute(floor).fetchall()) for _ in range(rounds))


# what is written


def _corpus(articles: int, *, mentions: int) -> list[Record]:
    register = _register(500)
    found = [_article(number) for number in range(articles)]
    marks = [mention for article in found for mention in _mentions(article, register, mentions)]
    return [_WHO, *register, *found, *marks]


def _article(number: int, *, size: int = 3_000) -> Article:
    dice = random.Random(number)
    text = " ".join(dice.choices(_WORDS, k=size // 5))[:size]
    digest = hashlib.sha256(text.encode()).hexdigest()
    title = f"Élections : l’accord du {number % 28 + 1} mars, {text[:30]}"
    name = f"article-{dice.randrange(10**9):09}-{number:06}"
    return Article(
        _id(dice), name, text, title, "fr", f"2019-03-{number % 28 + 1:02}", source="Le Journal", sha256=digest
    )


def _register(count: int) -> list[Entity]:
    dice = random.Random(count)
    return [
        Entity(_id(dice), "ACTOR", f"Personne {number}", (f"P. {number}",), type="PERSON") for number in range(count)
    ]


def _mentions(article: Article, register: list[Entity], count: int) -> list[Mention]:
    dice = random.Random(article.id)
    starts = sorted(dice.randrange(len(article.text) - 30) for _ in range(count))
    return [
        Mention(
            _id(dice),
            article.id,
            _WHO.id,
            "ACTOR",
            (Span(start, start + dice.randrange(3, 25)),),
            (dice.choice(register).id,),
            _PAIRS,
        )
        for start in starts
    ]


def _id(dice: random.Random) -> str:
    return str(uuid.UUID(int=dice.getrandbits(128)))


# measuring


@contextmanager
def _raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for pragma in ("foreign_keys=ON", "journal_mode=DELETE", "synchronous=FULL"):
            raw.execute(f"PRAGMA {pragma}")
        yield raw


def _insert(table: str, rows: list[tuple[Any, ...]]) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})"


def _timed(act: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _median(ratios: Iterator[float]) -> float:
    return statistics.median(ratios)


if __name__ == "__main__":
    for row in run():
        print(f"{row.what:75} {row.value:6.3f}  bar {row.bar}")
