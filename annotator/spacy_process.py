"""spaCy, where the user has it: in a child process of another Python, never imported into this one."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, Full, Queue
from time import monotonic
from typing import IO, Any, Literal, NoReturn

from annotator.model.errors import AnnotatorError
from annotator.model.span import Span
from annotator.places import RESOURCES

ANSWERING = RESOURCES / "spacy" / "answer.py"
Kind = Literal["PERSON", "ORGANIZATION"]
Code = Literal["interpreter", "spacy", "model", "crash", "time", "garbage"]
_KINDS: Mapping[object, Kind] = {"PERSON": "PERSON", "ORGANIZATION": "ORGANIZATION"}
_PYTHON = re.compile(r"(?:python|pypy)[\d.]*w?(?:\.exe)?", re.IGNORECASE)
_LONGEST_ANSWER = 50_000_000
_SIGNS_A_SECOND = 5_000
"""What the slowest machine reads; a long text has so much longer time."""


class SpacyMissing(AnnotatorError):
    """spaCy cannot help, said once; `code` tells why, `detail` what the other Python said."""

    def __init__(self, code: Code, message: str, *, detail: str = "") -> None:
        super().__init__(f"{message} ({detail})" if detail else message)
        self.code = code
        self.detail = detail


def is_interpreter(path: str) -> bool:
    """Whether a whole path leads to a program that is called as Python's are; nothing else is ever started."""
    try:
        return Path(path).is_absolute() and Path(path).is_file() and _PYTHON.fullmatch(Path(path).name) is not None
    except (OSError, ValueError):
        return False


class SpacyProcess:
    """Asks spaCy for the persons and organisations of texts; started with the first one.

    The first trouble is raised as SpacyMissing; after that every answer is empty. For one thread, but `close` may be
    called from another and ends what is waited for.
    """

    def __init__(
        self,
        interpreter: str,
        *,
        script: Path = ANSWERING,
        start_seconds: float = 90,
        answer_seconds: float = 30,
    ) -> None:
        self._interpreter = interpreter
        self._script = script
        self._start_seconds = start_seconds
        self._answer_seconds = answer_seconds
        self._child: _Child | None = None
        self._models: dict[str, str] = {}
        self._told: set[str] = set()
        self._number = 0
        self._is_over = False

    def entities(self, text: str, language: str) -> list[tuple[Span, Kind]]:
        """The names in a text in "fr" or "en", by place; none in other languages. SpacyMissing once."""
        if self._is_over or language in self._told or not text.strip():
            return []
        child = self._started()
        if child is None or language not in self._models:
            return []
        if not self._models[language]:
            self._told.add(language)
            raise SpacyMissing("model", f"spaCy has no model for the language {language}")
        self._number += 1
        child.ask({"id": self._number, "language": language, "text": text})
        answer = self._answer(child, self._answer_seconds + len(text) / _SIGNS_A_SECOND)
        return self._checked(answer, text) if answer is not None else []

    def models(self) -> dict[str, str]:
        """The name of the model at work by language, "" where none is installed; starts spaCy. SpacyMissing once."""
        return dict(self._models) if not self._is_over and self._started() else {}

    def close(self) -> None:
        """End the process; every later answer is empty."""
        self._is_over = True
        if self._child is not None:
            self._child.kill()

    def _started(self) -> _Child | None:
        """The child that is ready; None where all was over before it was."""
        if self._child is not None:
            return self._child
        self._child = _Child(self._python(), self._script)
        hello = self._answer(self._child, self._start_seconds)
        if hello is None:
            return None
        models = hello.get("models")
        if not isinstance(models, dict) or not all(isinstance(name, str) for name in models.values()):
            self._end("garbage", "the other Python did not say which models it has")
        self._models = models
        return self._child

    def _python(self) -> Path:
        if not is_interpreter(self._interpreter):
            self._end("interpreter", f"there is no Python interpreter {self._interpreter}")
        return Path(self._interpreter)

    def _answer(self, child: _Child, seconds: float) -> dict[str, Any] | None:
        """The next answer; None where the process was closed meanwhile."""
        line = child.answer(seconds)
        if self._is_over:
            return None
        if child.fault:
            self._end("interpreter", "the program cannot be started", detail=child.fault)
        if line is None:
            self._end("time", f"spaCy did not answer within {seconds:.0f} seconds")
        if not line:
            self._end("crash", "the process of spaCy ended", detail=child.last_words())
        try:
            answer = json.loads(line)
        except (ValueError, RecursionError):
            answer = None
        if not isinstance(answer, dict) or answer.get("id", 0) != self._number:
            self._end("garbage", "the other Python does not answer as it should")
        if "error" in answer:
            code: Code = "spacy" if answer["error"] == "spacy" else "crash"
            words = "this Python has no spaCy" if code == "spacy" else "spaCy failed"
            self._end(code, words, detail=str(answer.get("message", ""))[:200])
        return answer

    def _checked(self, answer: dict[str, Any], text: str) -> list[tuple[Span, Kind]]:
        try:
            found = [(Span(*_two(start, end)), _KINDS[kind]) for start, end, kind in answer["entities"]]
        except (KeyError, TypeError, ValueError):
            self._end("garbage", "the other Python does not answer as it should")
        if any(span.end > len(text) for span, _ in found):
            self._end("garbage", "the other Python found names beyond the text")
        return sorted(found)

    def _end(self, code: Code, message: str, *, detail: str = "") -> NoReturn:
        self.close()
        raise SpacyMissing(code, message, detail=detail)


def _two(start: object, end: object) -> tuple[int, int]:
    if type(start) is not int or type(end) is not int:
        raise TypeError("offsets are whole numbers")
    return start, end


class _Child:
    """The process: requests go in and answers come out through threads of their own, so that nothing can block."""

    def __init__(self, interpreter: Path, script: Path) -> None:
        self.fault = ""
        self._answers: Queue[bytes] = Queue(maxsize=8)
        self._requests: Queue[bytes | None] = Queue()
        self._process: subprocess.Popen[bytes] | None = None
        self._threads: list[threading.Thread] = []
        self._errors: list[str] = []
        self._lock = threading.Lock()
        try:
            self._process = subprocess.Popen(  # noqa: S603 the user chose this interpreter; the script is ours
                [str(interpreter), "-I", str(script)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=_environment(),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except (OSError, ValueError) as error:
            self.fault = getattr(error, "strerror", None) or str(error)
            return
        work = (
            (self._write, self._process.stdin),
            (self._read, self._process.stdout),
            (self._hear, self._process.stderr),
        )
        self._threads = [threading.Thread(target=target, args=[stream], daemon=True) for target, stream in work]
        for thread in self._threads:
            thread.start()

    def ask(self, request: Mapping[str, object]) -> None:
        """Put a request on its way."""
        self._requests.put(json.dumps(request).encode() + b"\n")

    def answer(self, seconds: float) -> bytes | None:
        """The next line; b"" where there is none any more, None where none came in time."""
        if self.fault:
            return b""
        try:
            return self._answers.get(timeout=seconds)
        except Empty:
            return None

    def last_words(self) -> str:
        """The last line that the process wrote to its standard error."""
        self._threads[-1].join(timeout=1)
        return self._errors[-1] if self._errors else ""

    def kill(self) -> None:
        """End the process and its threads; a second time does nothing."""
        with self._lock:
            process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        self._requests.put(None)
        end = monotonic() + 5
        while any(thread.is_alive() for thread in self._threads) and monotonic() < end:
            with suppress(Empty):
                self._answers.get(timeout=0.02)
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream is not None:
                with suppress(OSError):  # what was not written is lost with the process
                    stream.close()
        with suppress(Full):
            self._answers.put_nowait(b"")

    def _write(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):  # a broken pipe: the reader tells that the process is gone
            while (request := self._requests.get()) is not None:
                stream.write(request)
                stream.flush()

    def _read(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):  # closed by `kill`
            while line := stream.readline(_LONGEST_ANSWER):
                self._answers.put(line)
        self._answers.put(b"")

    def _hear(self, stream: IO[bytes]) -> None:
        with suppress(OSError, ValueError):  # closed by `kill`
            while line := stream.readline(1000):
                self._errors = [line.decode("utf-8", "replace").strip()] if line.strip() else self._errors


def _environment() -> dict[str, str]:
    """The environment without what a frozen program changed for its own libraries."""
    found = dict(os.environ)
    for name in ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"):
        original = found.pop(f"{name}_ORIG", None)
        if original is not None:
            found[name] = original
        elif getattr(sys, "frozen", False):
            found.pop(name, None)
    return found
