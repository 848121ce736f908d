"""Frames read aloud in both languages, against sentences that people have read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest

from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.records import Argument, Entity, Frame
from annotator.model.register import Register
from annotator.wording.sentence import frame_sentence, plain
from tests import factories

HERE = Path(__file__).parent
TEXT = "Tous les noms, et 72 heures."
FIELDS = ("date", "precision", "source")

COUNTRIES = {
    "us": "États-Unis", "ve": "Venezuela", "fr": "France", "cu": "Cuba", "ir": "Iran", "ru": "Russie", "cn": "Chine",
    "it": "Italie", "es": "Espagne", "mx": "Mexique", "no": "Norvège", "co": "Colombie", "ua": "Ukraine",
    "nl": "Pays-Bas", "kp": "Corée du Nord", "ee": "Estonie", "iq": "Irak", "sa": "Arabie saoudite",
    "ph": "Philippines", "gb": "Royaume-Uni", "hn": "Honduras", "ch": "Suisse", "il": "Israël", "in": "Inde",
}  # fmt: skip
PEOPLE = {
    "maduro": ("Nicolas Maduro", "VE"),
    "guaido": ("Juan Guaidó", "VE"),
    "pompeo": ("Mike Pompeo", "US"),
    "putin": ("Vladimir Poutine|Vladimir Putin", "RU"),
}
BODIES = {
    "onu": ("ONU", "ONU"),
    "eu": ("Union européenne", "Union européenne"),
    "afp": ("AFP", "AFP"),
    "army": ("armée", "army"),
    "police": ("police", "police"),
    "opposition": ("opposition", "opposition"),
    "govt": ("gouvernement", "government"),
    "parliament": ("Assemblée nationale", "National Assembly"),
    "court": ("tribunal", "court"),
    "press": ("presse", "press"),
}
GROUPS = {
    "diplomats": ("diplomates américains", "American diplomats"),
    "protesters": ("manifestants", "protesters"),
    "rebels": ("rebelles", "rebels"),
    "journalists": ("journalistes", "journalists"),
    "migrants": ("migrants", "migrants"),
}
PLACES = {"caracas": ("Caracas", "Caracas"), "embassy": ("ambassade", "embassy")}


@dataclass(frozen=True)
class Told:
    """The frames of frames.txt in one language, in order, and what they point at."""

    register: Register
    annotations: AnnotationSet
    frames: tuple[Frame, ...]


def entities(language: str) -> list[Entity]:
    index = 0 if language == "fr" else 1
    found = [
        factories.entity(name, "COUNTRY", id=code, codes=(("ISO3166-1-alpha-2", code.upper()),))
        for code, name in COUNTRIES.items()
    ]
    for id_, (names, country) in PEOPLE.items():
        name = names.split("|")[0 if language == "fr" else -1]
        found.append(factories.entity(name, id=id_, type="PERSON", attributes=(("country", country),)))
    minister = "ministre" if language == "fr" else "minister"
    found.append(factories.entity(minister, id="minister", type="PERSON", attributes=(("gender", "female"),)))
    for table, type_ in ((BODIES, "ORGANIZATION"), (GROUPS, "GROUP")):
        found += [factories.entity(names[index], id=id_, type=type_) for id_, names in table.items()]
    return found + [factories.entity(names[index], "PLACE", id=id_) for id_, names in PLACES.items()]


def frame_of(line: str, language: str) -> Frame:
    name, _, rest = line.rpartition(": ")
    head, *words = rest.split()
    label, _, value = head.partition("/")
    layer = label if label in {"EVENT", "STANCE", "QUOTE"} else "EVENT"
    pairs = [("type", label)] if label != layer else []
    pairs += [("value" if layer == "STANCE" else "mode", value)] if value else []
    fields: dict[str, str] = {}
    arguments: list[Argument] = []
    for word in words:
        code, _, fillers = word.partition("=")
        if code in FIELDS:
            fields[code] = fillers
        elif code.islower():
            pairs += [(code, fillers)] if code != "trigger" else []
        else:
            several = [fillers] if fillers[0] == "=" else fillers.split(",")
            arguments += [argument(code, filler, language) for filler in several]
    triggers = ["t"] if "trigger" in line else []
    made = {"id": name or line, "label": layer, "arguments": tuple(arguments), "attributes": tuple(sorted(pairs))}
    return factories.frame(*triggers, **made, **fields)


def argument(role: str, filler: str, language: str) -> Argument:
    if filler[0] == "=":
        texts = filler[1:].replace("_", " ").split("|")
        return Argument(role, text=texts[0] if language == "fr" else texts[-1])
    if filler[0] == "@":
        return Argument(role, frame=filler[1:])
    if filler[0] == "~" or filler == "narrator":
        return Argument(role, entity=filler.removeprefix("~"))
    return Argument(role, mention=f"m-{filler}")


@cache
def told(language: str) -> Told:
    lines = HERE.joinpath("frames.txt").read_text(encoding="utf-8").splitlines()
    frames = tuple(frame_of(line, language) for line in lines)
    known = entities(language)
    mentions = [factories.mention(0, 4, id=f"m-{entity.id}", entities=(entity.id,)) for entity in known]
    mentions.append(factories.mention(18, 27, "EVENT", id="t"))
    return Told(Register(known), AnnotationSet("t", "a", mentions=mentions, frames=frames), frames)


def sentences(language: str, codebook: str = "political") -> list[str]:
    scene = told(language)
    loaded = load_codebook(codebook)
    return [
        plain(
            frame_sentence(
                frame,
                codebook=loaded,
                annotations=scene.annotations,
                register=scene.register,
                text=TEXT,
                language=language,
            )
        )
        for frame in scene.frames
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_sentences(language: str) -> None:
    expected = HERE.joinpath(f"{language}.txt").read_text(encoding="utf-8").splitlines()
    assert sentences(language) == expected
    assert len(expected) >= 80


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "Nicolas Maduro agit envers les États-Unis (« 72 heures ») · selon le narrateur"),
        ("en", "Nicolas Maduro acts towards the United States (“72 heures”) · according to the narrator"),
    ],
)
def test_the_minimal_codebook(language: str, expected: str) -> None:
    scene = told(language)
    frame = frame_of("EVENT AGENT=maduro TARGET=us trigger", language)
    found = frame_sentence(
        frame,
        codebook=load_codebook("minimal"),
        annotations=scene.annotations,
        register=Register([replace(entity, attributes=()) for entity in entities(language)]),
        text=TEXT,
        language=language,
    )
    assert plain(found) == expected.replace("« ", "«\u00a0").replace(" »", "\u00a0»")


def test_every_frame_label_and_every_mode_is_read() -> None:
    political = load_codebook("political")
    heads = {
        line.rpartition(": ")[2].split()[0] for line in HERE.joinpath("frames.txt").read_text("utf-8").splitlines()
    }
    labels = {label.code for label in political.labels if label.kind == "frame"}
    modes = {
        f"{known.labels[0]}/{value.code}"
        for known in political.attributes
        if known.on == "frame" and known.code == "mode"
        for value in known.values
    }
    assert labels <= {head.partition("/")[0] for head in heads}
    assert modes <= heads


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_frame_label_of_the_shipped_codebooks_has_templates(language: str) -> None:
    for name in ("political", "minimal"):
        for label in load_codebook(name).labels:
            assert label.kind != "frame" or getattr(label.templates, language), label.code
