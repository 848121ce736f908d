"""The contradiction watch over 10,000 articles and 100,000 frames, beside bare SQLite reads of the same rows."""

from __future__ import annotations

import gc
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from annotator.codebooks.loading import load_codebook
from annotator.model.change import Act, Change
from annotator.model.records import Argument, Entity, Frame, Mention, Record
from annotator.model.span import Span
from annotator.watching import Watching
from annotator.workspace import Workspace
from tests.benchmarks.row import Row
from tests.factories import article, entity

_ARTICLES, _FRAMES, _PEOPLE, _ROUNDS = 10_000, 10, 400, 40
_TEXT = "le gouvernement a annoncé que Nicolas Maduro rompt avec Washington après une semaine de combats"
_WORDS = _TEXT.split()
_LENGTH, _WORD = 1_500, 11
"""How long a text is, and how long each of its words with the blank behind it."""
_TABLES = ("article", "mention", "frame", "progress")


def run() -> list[Row]:
    """All rows about looking for contradictions."""
    with tempfile.TemporaryDirectory(prefix="attache-bench-") as folder:
        path = Path(folder) / "watch.attache"
        with closing(Workspace.create(path, load_codebook("political"), annotator="Ann")) as workspace:
            workspace.store_people([workspace.annotator])
            workspace.store_new(list(project(workspace.annotator.id, _ARTICLES)), Act("import"))
            return _measured(workspace)


def _measured(workspace: Workspace) -> list[Row]:
    watching = Watching(workspace.path, workspace.annotator.id)
    with closing(watching), closing(sqlite3.connect(workspace.path)) as raw:
        first = _timed(watching.begin)
        whole = first / _timed(lambda: _read_all(raw))
        found = len(watching.findings)
        ratios, times = zip(
            *(_after_a_change(workspace, watching, raw, number) for number in range(_ROUNDS)), strict=True
        )
    print(f"analysis: {found} findings in {first:.1f} s; after a change {statistics.median(times) * 1000:.2f} ms")
    return [
        Row("findings after one change, to a bare read of the article's rows", statistics.median(ratios), 30),
        Row("the first look at the whole project, to a bare read of all rows", whole, 15),
    ]


def _after_a_change(
    workspace: Workspace, watching: Watching, raw: sqlite3.Connection, number: int
) -> tuple[float, float]:
    id_ = f"t{(number * 997) % _ARTICLES}"
    frame = workspace.annotations(id_).frames[0]
    change = Change(Act("frame_date"), (frame,), (replace(frame, date=f"2019-03-{number % 28 + 1:02}"),), id_)
    workspace.do(change)
    ours = _timed(lambda: watching.learn(change))
    return ours / (_timed(lambda: [_read(raw, id_) for _ in range(5)]) / 5), ours


def _read(raw: sqlite3.Connection, id_: str) -> list[list[Any]]:
    return [
        raw.execute(f"SELECT * FROM {table} WHERE {'id' if table == 'article' else 'article'}=?", (id_,)).fetchall()
        for table in _TABLES
    ]


def _read_all(raw: sqlite3.Connection) -> list[int]:
    return [len(raw.execute(f"SELECT * FROM {table}").fetchall()) for table in (*_TABLES, "entity")]


def project(annotator: str, articles: int) -> Iterator[Record]:
    """People, and articles ("t0", "t1" …) with ten frames of three mentions each."""
    dice = random.Random(11)
    people = [entity(f"Person {number}", id=f"e{number:04}", type="PERSON") for number in range(_PEOPLE)]
    yield from people
    for number in range(articles):
        text = "".join(
            f"{word[: _WORD - 1]:_<{_WORD - 1}} " for word in dice.choices(_WORDS, k=_LENGTH // _WORD)
        ) + str(number)
        yield article(text, id=f"t{number}", name=f"article-{number:06}", date="2019-01-24")
        for at in range(_FRAMES):
            yield from _event(f"t{number}", at, annotator, people=dice.sample(people, 2))


def _event(where: str, at: int, annotator: str, *, people: list[Entity]) -> Iterator[Record]:
    ids = [f"{where}m{at}{part}" for part in "abc"]
    labels = ("EVENT", "ACTOR", "ACTOR")
    for part, (id_, label) in enumerate(zip(ids, labels, strict=True)):
        start = (at * 12 + part * 4) * _WORD
        linked = (people[part - 1].id,) if part else ()
        kind = (("kind", "title" if at % 4 else "name"),) if part else ()
        span = Span(start, start + _WORD - 1)
        yield Mention(id_, where, annotator, label, (span,), entities=linked, attributes=kind)
    is_stance = at % 3 == 2
    roles = ("HOLDER", "TARGET") if is_stance else ("AGENT", "TARGET")
    attributes = (("value", ("support", "oppose")[at % 2]),) if is_stance else (("type", "SANCTION"),)
    yield Frame(
        f"{where}f{at}",
        where,
        annotator,
        "STANCE" if is_stance else "EVENT",
        triggers=(ids[0],),
        arguments=tuple(Argument(role, mention=id_) for role, id_ in zip(roles, ids[1:], strict=True)),
        attributes=attributes,
        date=f"2019-01-{at + 1:02}",
    )


def _timed(action: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    action()
    return time.perf_counter() - start
