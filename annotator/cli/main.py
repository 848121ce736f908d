"""The command line: one parser, one file a verb; reports on standard output, the rest on standard error."""

from __future__ import annotations

import argparse
import json
import logging
import os
import sys
import traceback
from collections.abc import Mapping
from types import ModuleType
from typing import Any

from annotator.cli import check, duplicates, export, formats, info, new, restore_text, search, self_test, share, suggest
from annotator.cli import import_ as import_verb
from annotator.cli.garbage import seldom_collected
from annotator.model.errors import AnnotatorError, ProjectError
from annotator.places import log_file, user_data
from annotator.text.abbreviations import use_folder
from annotator.version import VERSION

DONE, BUG, WORDS, REFUSED, PROJECT = 0, 1, 2, 3, 4

Answer = tuple[int, Mapping[str, Any]]
_VERBS: dict[str, ModuleType] = {
    "new": new,
    "info": info,
    "import": import_verb,
    "export": export,
    "formats": formats,
    "suggest": suggest,
    "search": search,
    "duplicates": duplicates,
    "share": share,
    "restore-text": restore_text,
    "check": check,
    "self-test": self_test,
}


def parser() -> argparse.ArgumentParser:
    """The grammar of all verbs."""
    top = argparse.ArgumentParser(
        prog="attache", description="Annotate news articles offline. Without a verb: the window."
    )
    top.add_argument("--version", action="version", version=f"attache {VERSION}")
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name, module in _VERBS.items():
        summary = (module.__doc__ or "").splitlines()[0]
        module.arguments(verbs.add_parser(name, help=summary, description=summary))
    return top


def run(words: list[str], *, draw: self_test.Draw) -> int:
    """Carry out one call; returns the exit code (0 done, 1 a bug, 2 wrong words, 3 something refused, 4 no project).

    `draw` opens the window on a project once, for the self-test; no other verb loads a window system.
    """
    use_folder(user_data() / "abbreviations")
    try:
        chosen = parser().parse_args(words)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else WORDS
    chosen.draw = draw
    try:
        with seldom_collected():
            answered: Answer = _VERBS[chosen.verb].run(chosen)
        code, answer = answered
    except ProjectError as error:
        return _refuse(PROJECT, chosen.verb, error)
    except AnnotatorError as error:
        return _refuse(REFUSED, chosen.verb, error)
    except KeyboardInterrupt:
        print("attache: stopped", file=sys.stderr)
        return 130
    except Exception as error:  # noqa: BLE001 the last resort: logged, told, exit code 1
        return _bug(error)
    if answer:  # a search has printed its lines by itself
        _print(answer)
    return code


def _print(answer: object) -> None:
    text = json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.flush()


def _refuse(code: int, verb: str, error: AnnotatorError) -> int:
    print(f"attache: {error}", file=sys.stderr)
    reason = {"path": str(getattr(error, "path", "")), "line": getattr(error, "line", 0)}
    name = getattr(error, "code", "") or _code_of(error)
    _print({"command": verb, "refused": [{**reason, "code": name, "message": str(error)}]})
    return code


def _code_of(error: AnnotatorError) -> str:
    name = type(error).__name__
    return "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in name).lstrip("-")


def _bug(error: Exception) -> int:
    path = log_file()
    report = "".join(traceback.format_exception(error))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(report)
    except OSError:
        logging.getLogger(__name__).exception("the log cannot be written")
        path = type(path)(os.devnull)
    print(f"attache: an unexpected error: {type(error).__name__}. Details: {path}", file=sys.stderr)
    return BUG
