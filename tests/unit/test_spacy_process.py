"""The child process of spaCy, played by small scripts that speak as it does, or badly."""

from __future__ import annotations

import json
import sys
import textwrap
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.model.span import Span
from annotator.spacy_process import ANSWERING, SpacyMissing, SpacyProcess

HELLO = """
import json, os, sys, time
def say(data):
    sys.stdout.write(data if isinstance(data, str) else json.dumps(data) + "\\n")
    sys.stdout.flush()
def hello():
    say({"spacy": "3.8", "models": {"fr": "fr_core_news_sm", "en": ""}})
"""
GOOD = """
hello()
for line in sys.stdin:
    asked = json.loads(line)
    at = asked["text"].index("Maduro")
    say({"id": asked["id"], "entities": [[at + 9, at + 12, "ORGANIZATION"], [at, at + 6, "PERSON"]]})
"""
TEXT = "🇻🇪 Maduro, l’ONU"
Make = Callable[..., SpacyProcess]


@pytest.fixture
def spacy(tmp_path: Path) -> Iterator[Make]:
    made: list[SpacyProcess] = []

    def make(body: str, *, seconds: float = 20, interpreter: str = sys.executable) -> SpacyProcess:
        script = tmp_path / "fake.py"
        script.write_text(HELLO + textwrap.dedent(body), encoding="utf-8")
        made.append(SpacyProcess(interpreter, script=script, start_seconds=seconds, answer_seconds=seconds))
        return made[-1]

    yield make
    for process in made:
        process.close()


def trouble(process: SpacyProcess, language: str = "fr") -> SpacyMissing:
    """The one error of a process, which is silent afterwards."""
    with pytest.raises(SpacyMissing) as caught:
        process.entities(TEXT, language)
    assert process.entities(TEXT, language) == []
    return caught.value


def test_names_come_in_code_points_and_by_place(spacy: Make) -> None:
    process = spacy(GOOD)
    assert process.entities(TEXT, "fr") == [(Span(3, 9), "PERSON"), (Span(12, 15), "ORGANIZATION")]
    assert process.entities("et Maduro encore", "fr")[0][0] == Span(3, 9)
    assert process.models() == {"fr": "fr_core_news_sm", "en": ""}


def test_nothing_starts_before_it_is_asked_and_blank_texts_ask_nothing(spacy: Make) -> None:
    process = spacy("raise SystemExit(1)")
    assert process.entities(" \n", "fr") == []
    process.close()
    assert process.entities(TEXT, "fr") == []
    assert process.models() == {}


def test_a_language_without_a_model_is_said_once_and_the_other_goes_on(spacy: Make) -> None:
    process = spacy(GOOD)
    assert trouble(process, "en").code == "model"
    assert len(process.entities(TEXT, "fr")) == 2
    assert process.entities(TEXT, "de") == []


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("say({'error': 'spacy', 'message': 'No module named spacy'})", "spacy"),
        ("raise SystemExit(3)", "crash"),
        ("print('worst of all', file=sys.stderr); os.abort()", "crash"),
        ("hello()\nsys.stdin.readline(); os._exit(1)", "crash"),
        ("hello()\nsys.stdin.readline(); say({'id': 1, 'error': 'failed', 'message': 'out of memory'})", "crash"),
        ("say('Welcome!\\n')", "garbage"),
        ("say('[' * 100000 + '\\n')", "garbage"),
        ("say({'models': 3})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 7, 'entities': []})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 1})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 1, 'entities': [[0, 99, 'PERSON']]})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 1, 'entities': [[3, 3, 'PERSON']]})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 1, 'entities': [[0, '3', 'PERSON']]})", "garbage"),
        ("hello()\nsys.stdin.readline(); say({'id': 1, 'entities': [[0, 3, 'LOC']]})", "garbage"),
        ("while True: say('x' * 1000 + '\\n')", "garbage"),
    ],
)
def test_trouble_is_said_once(spacy: Make, body: str, code: str) -> None:
    assert trouble(spacy(body)).code == code


def test_the_error_says_what_the_other_python_said(spacy: Make) -> None:
    error = trouble(spacy("print('no such disk', file=sys.stderr); sys.exit(1)"))
    assert error.detail == "no such disk"
    assert "no such disk" in str(error)


@pytest.mark.parametrize(
    "body", ["time.sleep(600)", "hello(); time.sleep(600)", "hello(); sys.stdin.readline(); time.sleep(600)"]
)
def test_a_process_that_hangs_is_given_up(spacy: Make, body: str) -> None:
    assert trouble(spacy(body, seconds=0.3)).code == "time"


def test_a_long_text_to_a_process_that_does_not_read_blocks_nothing(spacy: Make) -> None:
    process = spacy("hello(); time.sleep(600)", seconds=0.3)
    with pytest.raises(SpacyMissing) as caught:
        process.entities("🇻" * 7000, "fr")
    assert caught.value.code == "time"


def test_closing_from_another_thread_ends_the_wait(spacy: Make) -> None:
    process = spacy("time.sleep(600)", seconds=300)
    answers: list[object] = []
    waiting = threading.Thread(target=lambda: answers.append(process.entities(TEXT, "fr")))
    waiting.start()
    while process._child is None:
        threading.Event().wait(0.01)
    process.close()
    waiting.join(timeout=20)
    assert answers == [[]]


def test_what_is_no_python_is_not_started(spacy: Make, tmp_path: Path) -> None:
    other = tmp_path / "calc.exe"
    other.write_bytes(b"")
    fake = tmp_path / "python3"
    fake.write_bytes(b"\x00\x01")
    for interpreter in (str(other), str(fake), str(tmp_path / "gone"), "python3", ""):
        assert trouble(spacy(GOOD, interpreter=interpreter)).code == "interpreter"


FAKE_SPACY = """
class Entity:
    def __init__(self, start, end, label):
        self.start_char, self.end_char, self.label_ = start, end, label
class Document:
    def __init__(self, ents):
        self.ents = ents
class Pipeline:
    max_length = 5
    pipe_names = ["tok2vec", "own", "ner"]
    def remove_pipe(self, name):
        assert name == "own"
    def __call__(self, text):
        assert len(text) <= self.max_length
        print("a library that prints")
        return Document([Entity(0, 1, "LOC"), Entity(3, 9, "PER")])
__version__ = "3.8.0"
def load(name, exclude=()):
    assert name == "fr_core_news_sm" and "ner" not in exclude
    return Pipeline()
"""


def test_the_script_that_ships_speaks_the_same(tmp_path: Path) -> None:
    (tmp_path / "spacy.py").write_text(FAKE_SPACY, encoding="utf-8")
    (tmp_path / "fr_core_news_sm.py").write_text("", encoding="utf-8")
    script = tmp_path / "with_path.py"
    places = json.dumps([str(tmp_path), str(ANSWERING)])
    script.write_text(
        f"import runpy, sys\nfolder, answering = {places}\nsys.path.insert(0, folder)\n"
        "runpy.run_path(answering, run_name='__main__')\n",
        encoding="utf-8",
    )
    process = SpacyProcess(sys.executable, script=script)
    try:
        assert process.entities(TEXT, "fr") == [(Span(3, 9), "PERSON")]
        assert process.models() == {"fr": "fr_core_news_sm", "en": ""}
        assert trouble(process, "en").code == "model"
    finally:
        process.close()


def test_a_python_without_spacy_says_so() -> None:
    process = SpacyProcess(sys.executable)
    try:
        error = trouble(process)
        assert error.code == "spacy"
        assert "ModuleNotFoundError" in error.detail
    finally:
        process.close()
