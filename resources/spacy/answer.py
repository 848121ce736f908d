# ruff: noqa: INP001 run by another Python, no module of ours
"""Answers for Attaché, in a process of its own: JSON Lines in (id, language, text), JSON Lines out (id, entities).

Run by a Python that has spaCy, which need not be Attaché's own; uses no more than spaCy and the standard library.
"""

import json
import os
import sys

MODELS = {"fr": ("fr_core_news_md", "fr_core_news_sm"), "en": ("en_core_web_md", "en_core_web_sm")}
NOT_NEEDED = ("morphologizer", "tagger", "parser", "senter", "attribute_ruler", "lemmatizer")
WANTED = {"PER": "PERSON", "PERSON": "PERSON", "ORG": "ORGANIZATION"}


def main():
    """Say hello, then answer line by line until the input ends."""
    sys.stdin.reconfigure(encoding="utf-8")
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
    os.dup2(2, 1)  # what libraries print must not end up among the answers

    def say(answer):
        answers.write(json.dumps(answer) + "\n")
        answers.flush()

    try:
        import spacy
    except Exception as error:  # noqa: BLE001 told, then the end
        say({"error": "spacy", "message": f"{type(error).__name__}: {error}"})
        return
    installed = {code: next(iter(found(names)), "") for code, names in MODELS.items()}
    say({"spacy": spacy.__version__, "models": installed})
    pipelines = {}
    for line in sys.stdin:
        asked = json.loads(line)
        answer = {"id": asked["id"]}
        try:
            language = asked["language"]
            if not installed.get(language):
                answer["error"] = "model"
            else:
                if language not in pipelines:
                    pipelines[language] = loaded(spacy, installed[language])
                answer["entities"] = entities(pipelines[language], asked["text"])
        except Exception as error:  # noqa: BLE001 told with the answer
            answer.update(error="failed", message=f"{type(error).__name__}: {error}")
        say(answer)


def found(names):
    """Those of the packages that are installed."""
    from importlib.util import find_spec

    return [name for name in names if find_spec(name) is not None]


def loaded(spacy, name):
    """A pipeline with no more than what finds names."""
    pipeline = spacy.load(name, exclude=list(NOT_NEEDED))
    for part in list(pipeline.pipe_names):
        if part not in ("tok2vec", "transformer", "ner"):
            pipeline.remove_pipe(part)
    return pipeline


def entities(pipeline, text):
    """The persons and organisations of a text: start, end (code points), label."""
    pipeline.max_length = max(pipeline.max_length, len(text) + 1)
    found_there = pipeline(text).ents
    return [[one.start_char, one.end_char, WANTED[one.label_]] for one in found_there if one.label_ in WANTED]


main()
