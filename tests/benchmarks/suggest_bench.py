"""Suggestions beside their floors: folding, splitting and looking up words of the same article; bare inserts."""

from __future__ import annotations

import gc
import random
import shutil
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from annotator.codebooks.loading import load_codebook
from annotator.edits.occurrences import tag_all
from annotator.model.change import Act
from annotator.model.folding import fold
from annotator.model.records import Article, Entity
from annotator.model.span import Span
from annotator.suggestions.matching import FormTrie
from annotator.suggestions.options import Options
from annotator.suggestions.suggester import Suggester
from annotator.workspace import Workspace
from tests.benchmarks.row import Row
from tests.factories import article, entity

_SYLLABLES = (
    "ba",
    "ve",
    "ni",
    "ko",
    "tan",
    "sol",
    "pré",
    "si",
    "dent",
    "mi",
    "ros",
    "tre",
    "co",
    "lom",
    "ré",
    "gu",
    "ac",
)
_TEXT = (
    "le gouvernement a déclaré que les forces de la région ont quitté leur poste après une semaine de combats et que"
    " des négociations vont reprendre dans un pays voisin avec l’aide du conseil où chacun demande la fin des violences"
)
_WORDS = _TEXT.split()
_LENGTH, _ARTICLES, _OCCURRENCES = 3_000, 60, 20_000
_FORMS = ((2_000, 17, 2), (20_000, 51, 3), (100_000, 89, 4))
"""How many forms there are, how many of them stand in an article, and the bar."""
_NEWS = (
    "Le président vénézuélien Nicolas Maduro a rompu le 23 janvier les relations avec Washington, qui reconnaît son"
    " rival. « Nous ne quitterons pas Caracas », a répondu Mike Pompeo dimanche. La Russie, la Chine et l’Iran"
    " soutiennent le régime ; l’Union européenne demande des élections avant huit jours. Selon le ministère des"
    " Affaires étrangères, l’ambassade de France reste ouverte. Les diplomates américains ont quitté le pays vendredi."
)


def run() -> list[Row]:
    """All rows about suggestions."""
    rows = [
        Row(f"{count:,} forms found in an article, to folding and looking up its words", forms(count, present), bar)
        for count, present, bar in _FORMS
    ]
    rows.append(Row("all suggestions for an article, to folding and looking up its words", pipeline(), 230))
    with tempfile.TemporaryDirectory() as name:
        what = "20,000 occurrences in 10,000 articles tagged, to raw executemany"
        return [*rows, Row(what, tagging(Path(name)), 3)]


# finding


def forms(count: int, present: int) -> float:
    """The trie over so many names, of which so many stand in each text; median of the ratios of neighbours."""
    dice = random.Random(count)
    names = list(dict.fromkeys(_name(dice) for _ in range(count + count // 10)))[:count]
    texts = [_text(dice, dice.sample(names, present)) for _ in range(_ARTICLES)]
    trie: FormTrie[int] = FormTrie()
    for number, name in enumerate(names):
        trie.add(name, number)
    assert present <= statistics.mean(len(trie.matches(text)) for text in texts) < 1.2 * present
    known = {word for name in names for word in fold(name).split()}
    return _ratio(lambda: [trie.matches(text) for text in texts], lambda: _floor(texts, known))


def pipeline() -> float:
    """Everything that a new project is proposed for a French article, against looking up its words."""
    suggester = Suggester(load_codebook("political"), options=Options())
    part = f"{_NEWS}\n\n{_TEXT.capitalize()}.\n\n"
    text = (part * (_LENGTH // len(part) + 1))[:_LENGTH]
    found = article(text, date="2019-01-27")
    assert suggester.suggest(found, [])
    known = set(fold(text).split()[::7])
    return _ratio(lambda: suggester.suggest(found, []), lambda: _floor([text], known))


def _floor(texts: list[str], known: set[str]) -> list[list[str]]:
    """What any way must do that compares words: fold, split, look each word up."""
    return [[word for word in fold(text).split() if word in known] for text in texts]


def _name(dice: random.Random) -> str:
    """A first and a longer family name, now and then with one more; one in eight is a single, long word."""
    sizes = dice.choice(((3, 4), (3, 4), (3, 4), (3, 4), (3, 5), (3, 4, 4), (3, 4, 5), (5,)))
    return " ".join("".join(dice.choices(_SYLLABLES, k=size)).capitalize() for size in sizes)


def _text(dice: random.Random, names: list[str]) -> str:
    size = sum(len(name) + 1 for name in names)
    words = dice.choices(_WORDS, k=max(0, _LENGTH - size) // 6)
    for name in names:
        words.insert(dice.randrange(len(words) + 1), name)
    return " ".join(words)


# tagging


def tagging(folder: Path, *, rounds: int = 3) -> float:
    """From places to the committed file, against inserting the same mentions and links from ready tuples."""
    texts = [_plain(number) for number in range(_OCCURRENCES // 2)]
    who = entity("Nicolas Maduro", type="PERSON")
    start = folder / "start.attache"
    with closing(Workspace.create(start, load_codebook("political"), annotator="Ann")) as workspace:
        workspace.store_people([workspace.annotator])
        workspace.store_new([who, *texts], Act("import"))
    return statistics.median(_tagging(start, texts, who) for _ in range(rounds))


def _tagging(start: Path, texts: list[Article], who: Entity) -> float:
    ours, floor = start.with_name("ours.attache"), start.with_name("floor.attache")
    shutil.copy(start, ours)
    shutil.copy(start, floor)
    places = [(text.id, Span(at, at + 6)) for text in texts for at in (10, 200)]
    with closing(Workspace.open(ours, annotator="Ann")) as workspace:
        book, annotator = workspace.codebook, workspace.annotator.id

        def act() -> None:
            workspace.do(tag_all(places, "ACTOR", codebook=book, annotator=annotator, words="Maduro", entity=who))

        taken = _timed(act)
    with _raw(ours) as reader:
        mentions = reader.execute("SELECT * FROM mention ORDER BY rowid").fetchall()
        links = reader.execute("SELECT * FROM mention_entity ORDER BY entity, mention").fetchall()
    assert len(mentions) == len(links) == _OCCURRENCES
    with _raw(floor) as raw:
        return taken / _timed(lambda: _insert(raw, mentions, links))


def _insert(raw: sqlite3.Connection, mentions: list[tuple[Any, ...]], links: list[tuple[Any, ...]]) -> None:
    raw.execute("BEGIN IMMEDIATE")
    for table, rows in (("mention", mentions), ("mention_entity", links)):
        raw.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
    raw.execute("COMMIT")


def _plain(number: int) -> Article:
    words = " ".join(random.Random(number).choices(_WORDS, k=_LENGTH // 6))
    return article(f"{words} {number}", name=f"article-{number:06}")


@contextmanager
def _raw(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        for pragma in ("foreign_keys=ON", "journal_mode=DELETE", "synchronous=FULL"):
            raw.execute(f"PRAGMA {pragma}")
        yield raw


# measuring


def _ratio(ours: Callable[[], object], floor: Callable[[], object], *, rounds: int = 15) -> float:
    """The median of the ratios of neighbours; the floor is so short that it runs several times."""
    ours()
    return statistics.median(_timed(ours) / (_timed(lambda: [floor() for _ in range(5)]) / 5) for _ in range(rounds))


def _timed(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


if __name__ == "__main__":
    for row in run():
        print(f"{row.what:75} {row.value:8.3f}  bar {row.bar}")
