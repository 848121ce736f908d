"""An annotator that works until it is killed: a server that forks warm children, so that a kill costs milliseconds."""

from __future__ import annotations

import json
import os
import random
import sys
import traceback
from dataclasses import replace
from pathlib import Path

from annotator.model.change import Act, Change
from annotator.model.records import Mention
from annotator.model.span import Span
from annotator.workspace import Workspace
from tests.factories import article, codebook, entity, mention


def main(path: Path) -> None:
    """Make the project, then serve."""
    prepare(path)
    serve(path)


def prepare(path: Path) -> None:
    """A project with one article and one entity."""
    workspace = Workspace.create(path, codebook(), annotator="Ann")
    workspace.store_new([article("x" * 500, id="t", name="t"), entity("Maduro", id="e")], Act("import"))
    workspace.close()


def serve(path: Path) -> None:
    """For each line on stdin one child that works until it is killed; its lines and "dead" go to stdout."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            try:
                work(path, random.Random(int(line)))
            finally:
                traceback.print_exc()  # only an error comes here
                os._exit(1)
        say(f"pid {child}")
        _, status = os.waitpid(child, 0)
        say(f"dead {os.waitstatus_to_exitcode(status)}")


def work(path: Path, dice: random.Random) -> None:
    """Act after act: said before it is done ("do"), acknowledged after it is stored ("ok")."""
    workspace = Workspace.open(path, annotator="Ann")
    while True:
        act = choose(workspace, dice)
        say("do " + json.dumps(effect(act)))
        if act.act.code == "undo":
            workspace.undo()
        elif act.act.code == "redo":
            workspace.redo()
        else:
            workspace.do(act)
        say("ok")


def choose(workspace: Workspace, dice: random.Random) -> Change:
    """The next change, named after the way it is to be done."""
    known = workspace.annotations("t").mentions
    undoable, redoable = workspace.undoable(), workspace.redoable()
    if undoable and undoable.change.act.code != "import" and dice.random() < 0.3:
        return replace(undoable.change.inverse(), act=Act("undo"))
    if redoable and dice.random() < 0.5:
        return replace(redoable.change, act=Act("redo"))
    if known and dice.random() < 0.2:
        old = dice.choice(known)
        return Change(Act("relabel"), (old,), (replace(old, label=f"L{dice.random()}"),), "t")
    if len(known) > 30:
        return Change(Act("delete"), tuple(known[:15]), (), "t")
    start = dice.randrange(400)
    span = (Span(start, start + 10), Span(start + 20, start + 30))
    fresh = [
        mention(0, 1, annotator=workspace.annotator.id, spans=span, entities=("e",))
        for _ in range(dice.choice((1, 1, 1, 8)))
    ]
    return Change(Act("tag"), (), tuple(fresh), "t")


def effect(change: Change) -> dict[str, str]:
    """What becomes of each mention: its label, "" when it goes."""
    gone = {record.id: "" for record in change.removed if isinstance(record, Mention)}
    return gone | {record.id: record.label for record in change.added if isinstance(record, Mention)}


def say(line: str) -> None:
    """One line, at once, whole."""
    os.write(1, (line + "\n").encode())
