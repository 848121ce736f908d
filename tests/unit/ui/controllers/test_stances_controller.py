"""Stances recorded, for a list, derived, shown: what the project holds afterwards, and that one undo takes it back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotator.model.records import Argument, Entity, Frame, Mention, attribute
from annotator.model.span import Span
from tests import factories
from tests.unit.ui.controllers.reading import opened
from ui.controllers.desk import Desk
from ui.controllers.stances_controller import StancesController

THIRTEEN = (
    "Albanie", "Argentine", "Brésil", "Canada", "Chili", "Colombie", "Costa Rica", "Équateur", "Géorgie",
    "Guatemala", "Honduras", "Panama", "Pérou",
)  # fmt: skip
TEXT = (
    "L’Albanie, l’Argentine, le Brésil, le Canada, le Chili, la Colombie, le Costa Rica, l’Équateur, la Géorgie, "
    "le Guatemala, le Honduras, le Panama et le Pérou ont reconnu Juan Guaidó. Vladimir Poutine soutient Nicolas "
    "Maduro."
)
RUSSIA = Entity("ru", "COUNTRY", "Russie", codes=(("ISO3166-1-alpha-2", "RU"),))
PUTIN = Entity("putin", "ACTOR", "Vladimir Poutine", attributes=(("country", "RU"),))


class Hand:
    """The words in hand, and which mention was shown."""

    def __init__(self) -> None:
        self.words: tuple[Span, ...] = ()
        self.shown = ""

    def spans(self) -> tuple[Span, ...]:
        return self.words

    def show(self, mention_id: str) -> None:
        self.shown = mention_id


class Bench:
    """A project with the list tagged, and the controller."""

    def __init__(self, path: Path) -> None:
        self.hand = Hand()
        self.desk: Desk = opened(path, TEXT, records=(RUSSIA, PUTIN))
        self.controller = StancesController(self.desk, self.hand)
        self.heard: list[tuple[str, str]] = []
        self.controller.said.connect(lambda code, words: self.heard.append((code, words)))
        annotator = self.desk.workspace.annotator.id
        tagged = [(name, "COUNTRY", ()) for name in THIRTEEN] + [
            ("Juan Guaidó", "ACTOR", ()),
            ("Vladimir Poutine", "ACTOR", ("putin",)),
            ("Nicolas Maduro", "ACTOR", ()),
        ]
        for words, label, entities in tagged:
            self.add(words, label, annotator=annotator, entities=entities)

    def add(self, words: str, label: str, **fields: Any) -> Mention:
        from annotator.model.change import Act, Change

        span = self.span(words)
        fields = {"annotator": self.desk.workspace.annotator.id, **fields}
        made = factories.mention(span.start, span.end, label, article="t0", **fields)
        self.desk.workspace.do(Change(Act("tag", (words, label)), (), (made,), "t0"))
        return made

    def span(self, words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    def take(self, *words: str) -> None:
        self.hand.words = tuple(self.span(one) for one in words)

    @property
    def frames(self) -> list[Frame]:
        return self.desk.annotations.frames

    def words_of(self, frame: Frame, role: str) -> list[str]:
        ids = [part.mention for part in frame.arguments if part.role == role]
        return [self.desk.annotations.mention(id_).spans[0].of(TEXT) for id_ in ids]


@pytest.fixture
def bench(tmp_path: Path) -> Any:
    made = Bench(tmp_path)
    yield made
    made.desk.close_project()


def test_thirteen_supporters_are_thirteen_records_and_one_undo(bench: Bench) -> None:
    bench.take("reconnu")
    with_marks = len(bench.desk.annotations.mentions)
    bench.controller.record()
    assert [bench.words_of(frame, "HOLDER") for frame in sorted(bench.frames, key=lambda f: TEXT.index(
        bench.words_of(f, "HOLDER")[0]))] == [[name] for name in THIRTEEN]  # fmt: skip
    assert {tuple(bench.words_of(frame, "TARGET")) for frame in bench.frames} == {("Juan Guaidó",)}
    assert {attribute(frame.attributes, "form") for frame in bench.frames} == {"recognise"}
    assert len({frame.triggers for frame in bench.frames}) == 1
    assert bench.heard == [("stances-recorded", "13")]
    assert bench.desk.frame_id in {frame.id for frame in bench.frames}
    bench.desk.workspace.undo()
    assert bench.frames == []
    assert len(bench.desk.annotations.mentions) == with_marks


def test_recording_again_adds_nothing(bench: Bench) -> None:
    bench.take("reconnu")
    bench.controller.record()
    bench.controller.record()
    assert len(bench.frames) == 13
    assert bench.heard[-1] == ("stance-known", "")


def test_a_single_holder_with_value_and_target(bench: Bench) -> None:
    bench.take("soutient")
    bench.controller.record()
    (frame,) = bench.frames
    assert bench.words_of(frame, "HOLDER") == ["Vladimir Poutine"]
    assert bench.words_of(frame, "TARGET") == ["Nicolas Maduro"]
    assert frame.attributes == (("form", "endorse"), ("value", "support"))


def test_a_selected_list_takes_the_cue_of_its_sentence(bench: Bench) -> None:
    bench.hand.words = (Span(bench.span("Albanie").start, bench.span("Brésil").end),)
    bench.controller.record()
    assert sorted(bench.words_of(frame, "HOLDER")[0] for frame in bench.frames) == ["Albanie", "Argentine", "Brésil"]
    (trigger,) = {frame.triggers[0] for frame in bench.frames}
    assert bench.desk.annotations.mention(trigger).spans[0].of(TEXT) == "reconnu"


def test_a_list_follows_the_picked_stance(bench: Bench) -> None:
    bench.take("soutient")
    bench.controller.record()
    (first,) = bench.frames
    bench.controller.set_value(first.id, "oppose")
    bench.take("Chili", "Canada")
    bench.controller.for_list()
    others = [frame for frame in bench.frames if frame.id != first.id]
    assert sorted(bench.words_of(frame, "HOLDER")[0] for frame in others) == ["Canada", "Chili"]
    assert {attribute(frame.attributes, "value") for frame in others} == {"oppose"}
    assert {tuple(bench.words_of(frame, "TARGET")) for frame in others} == {("Nicolas Maduro",)}


def test_the_country_s_stance_is_derived_once(bench: Bench) -> None:
    bench.take("soutient")
    bench.controller.record()
    (ground,) = bench.frames
    bench.controller.derive(ground.id)
    bench.controller.derive(ground.id)
    (drawn,) = [frame for frame in bench.frames if frame.id != ground.id]
    assert Argument("HOLDER", entity="ru") in drawn.arguments
    assert Argument("EVIDENCE", frame=ground.id) in drawn.arguments
    assert attribute(drawn.attributes, "derived") == "yes"
    assert bench.heard[-2:] == [("stance-derived", "Russie"), ("stance-derived-already", "Russie")]
    assert bench.desk.frame_id == drawn.id


def test_a_country_without_a_record_gets_one_in_the_same_act(bench: Bench) -> None:
    from annotator.edits.entities import remove

    workspace = bench.desk.workspace
    workspace.do(remove(RUSSIA, mentions=[], frames=[]))
    bench.take("soutient")
    bench.controller.record()
    bench.controller.derive(bench.frames[0].id)
    (country,) = workspace.register.named("RU", kind="COUNTRY")
    assert country.name == "Russia"
    assert any(Argument("HOLDER", entity=country.id) in frame.arguments for frame in bench.frames)
    workspace.undo()
    assert workspace.register.named("RU", kind="COUNTRY") == []
    assert len(bench.frames) == 1


def test_what_cannot_be_done_is_said(bench: Bench) -> None:
    bench.controller.record()
    bench.take("ont")
    bench.controller.for_list()
    bench.take("reconnu")
    bench.controller.record()
    bench.controller.derive(bench.frames[0].id)
    assert [code for code, _ in bench.heard] == [
        "nothing-to-tag",
        "stance-no-holder",
        "stances-recorded",
        "stance-no-country",
    ]


def test_the_evidence_is_shown_and_the_stance_picked(bench: Bench) -> None:
    bench.take("reconnu")
    bench.controller.record()
    chosen = bench.frames[7]
    bench.desk.await_role(chosen.id, "TARGET")
    bench.controller.show(chosen.id)
    assert bench.hand.shown == chosen.triggers[0]
    assert bench.desk.frame_id == chosen.id
    assert bench.desk.awaited == ("", "")
    bench.controller.show("gone")
    assert bench.desk.frame_id == chosen.id
