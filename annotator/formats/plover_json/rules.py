"""Which events of a codebook are rows of PLOVER, under which type and mode; the tables are in resources/exports."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from annotator.model.codebook import Codebook, Label
from annotator.model.records import TYPE, Frame, attribute
from annotator.places import RESOURCES

MODE, STATUS, POLARITY, CONTENT, AGENT = "mode", "status", "polarity", "CONTENT", "AGENT"


@cache
def tables() -> Mapping[str, Any]:
    """The tables of resources/exports/plover.toml."""
    return tomllib.loads((RESOURCES / "exports" / "plover.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Ruling:
    """What becomes of one event: a row (`event`, PLOVER's `mode` or ""), or none, and by which rule."""

    rule: str
    event: str = ""
    mode: str = ""

    @property
    def is_row(self) -> bool:
        """Whether the event is written."""
        return bool(self.event)


@dataclass(frozen=True, slots=True)
class Scheme:
    """A codebook as PLOVER sees it: the codes by their own type, and quad and score by PLOVER's."""

    codebook: Codebook
    events: frozenset[str] = field(init=False)
    weights: Mapping[str, tuple[str, float | None]] = field(init=False)

    def __post_init__(self) -> None:
        frames = [layer for layer in self.codebook.layers if layer.kind == "frame"]
        typed = {layer.code for layer in frames if any(_map(t, "plover") for t in self.codebook.types(layer.code))}
        object.__setattr__(self, "events", frozenset(typed or {"EVENT"}))
        weights = {_map(t, "plover") or t.code: (_map(t, "quad"), _number(_map(t, "score"))) for t in self._types()}
        object.__setattr__(self, "weights", weights)

    def event(self, frame: Frame) -> str:
        """PLOVER's type of a frame, "" where it has none."""
        label = self.codebook.label(attribute(frame.attributes, TYPE))
        return _map(label, "plover") if label is not None else ""

    def mode(self, frame: Frame) -> str:
        """PLOVER's mode of a frame, "" where it has none."""
        return self.value(frame, MODE, attribute(frame.attributes, MODE))

    def value(self, frame: Frame, code: str, value: str) -> str:
        """What PLOVER calls a value of one of the frame's attributes, "" where it does not."""
        labels = (attribute(frame.attributes, TYPE), frame.label)
        found = self.codebook.attribute("frame", code, *labels)
        values = found.values if found is not None else ()
        return next((dict(known.maps).get("plover", "") for known in values if known.code == value), "")

    def is_hostile(self, event: str) -> bool:
        """Whether a type is of a quad of conflict and scores below zero, or without a score."""
        quad, score = self.weights.get(event, ("", None))
        return quad in tables()["threat"]["quads"] and (score is None or score < 0)

    def _types(self) -> Iterable[Label]:
        return (label for label in self.codebook.labels if label.parent in self.events)


class Judge:
    """Decides on the events of one annotator in one article."""

    def __init__(self, scheme: Scheme, frames: Iterable[Frame], *, extended: bool) -> None:
        self._scheme = scheme
        self._extended = extended
        self._frames = {frame.id: frame for frame in frames if frame.label in scheme.events}
        self._holders: dict[str, list[Frame]] = {}
        for frame in self._frames.values():
            for part in frame.arguments:
                if part.role == CONTENT and part.frame:
                    self._holders.setdefault(part.frame, []).append(frame)

    def ruling(self, frame: Frame, agents: frozenset[str], *, spoken: frozenset[str]) -> Ruling:
        """What becomes of an event; `agents` are its agents' entities, `spoken` the entities who tell of it."""
        status = attribute(frame.attributes, STATUS)
        event = self._scheme.event(frame)
        if not attribute(frame.attributes, TYPE):
            return Ruling("untyped")
        if self._is_requested(frame) and status != "actual":
            return Ruling("request-content")
        if reason := _unreal(attribute(frame.attributes, POLARITY), status):
            return Ruling(reason)
        if not event and not self._extended:
            return Ruling("own-type")
        shown = event or attribute(frame.attributes, TYPE)
        if status in {"", "actual"}:
            return self._as_it_is(frame, shown)
        if status == "planned" or (status == "hypothetical" and agents & spoken):
            return self._foreseen(frame, shown, status=status)
        return Ruling(status if status in {"demanded", "permitted", "hypothetical"} else "other-status")

    def holders(self, frame: Frame) -> list[Frame]:
        """The events of which this one is the content."""
        return self._holders.get(frame.id, [])

    def _is_requested(self, frame: Frame) -> bool:
        return any(self._scheme.event(holder) == tables()["request"]["event"] for holder in self.holders(frame))

    def _as_it_is(self, frame: Frame, event: str) -> Ruling:
        mode = self._scheme.mode(frame)
        if not mode and event == tables()["request"]["event"]:
            return Ruling("request" if (asked := self._asked(frame)) else "actual", event, asked)
        if not mode and self._extended:
            mode = attribute(frame.attributes, MODE)
        return Ruling("actual", event, mode)

    def _asked(self, frame: Frame) -> str:
        """The mode of a request from the first event that it asks for, "" where it holds none."""
        request = tables()["request"]
        for part in frame.arguments:
            if part.role == CONTENT and (content := self._frames.get(part.frame)) is not None:
                return str(request["modes"].get(self._scheme.event(content), request["other"]))
        return ""

    def _foreseen(self, frame: Frame, event: str, *, status: str) -> Ruling:
        threat = tables()["threat"]
        if self._scheme.is_hostile(event):
            own = attribute(frame.attributes, MODE)
            mode = self._scheme.mode(frame)
            if event != threat["event"]:
                modes = threat["modes"]
                mode = modes.get(f"{event}/{mode or own}", modes.get(event, ""))
            return Ruling(f"{status}-hostile", threat["event"], mode)
        promised = tables()["planned"].get(event, "")
        if status != "planned" or not promised:
            return Ruling(status)
        return Ruling("planned-cooperation", promised, self._scheme.mode(frame) if promised == event else "")


def _unreal(polarity: str, status: str) -> str:
    if polarity == "neg":
        return "negated"
    if polarity == "unknown":
        return "polarity-unknown"
    return status if status in {"generic", "unknown"} else ""


def _map(label: Label, scheme: str) -> str:
    return next((code for found, code in label.maps if found == scheme), "")


def _number(words: str) -> float | None:
    try:
        number = float(words)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
