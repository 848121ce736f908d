"""Events that share a key: joined, taken apart, told by a codebook that does not know the key yet."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.codebooks.loading import load_codebook
from annotator.edits.frames import set_type
from annotator.edits.same_events import (
    SAME_EVENT,
    fresh_key,
    join,
    key_of,
    leave,
    takes_key,
    with_attribute_known,
)
from annotator.model.codebook import Attribute, Words
from annotator.model.records import Frame
from annotator.model.validation import violations
from tests import factories

POLITICAL = load_codebook("political")


def event(id_: str, key: str = "", **fields: object) -> Frame:
    attributes = (("type", "SANCTION"), *(((SAME_EVENT, key),) if key else ()))
    return factories.frame(id=id_, article=f"t-{id_}", attributes=tuple(sorted(attributes)), **fields)


def keys(frames: tuple[object, ...]) -> list[str]:
    return [key_of(frame) for frame in frames if isinstance(frame, Frame)]


def test_a_fresh_key_is_readable() -> None:
    assert re.fullmatch(r"2019-01-23-sanction-[0-9a-f]{4}", fresh_key(event("a", date="2019-01-23")))
    assert re.fullmatch(r"2019-01-sanction-.{4}", fresh_key(event("a", date="../2019-01")))
    assert re.fullmatch(r"2019-sanction-.{4}", fresh_key(event("a"), date="2019"))
    assert re.fullmatch(r"undated-event-.{4}", fresh_key(factories.frame()))


def test_a_fresh_key_is_not_one_in_use(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["x-aaaa", "x-aaaa", "x-bbbb"])
    monkeypatch.setattr("annotator.edits.same_events.new_id", lambda: next(drawn))
    assert fresh_key(event("a"), taken={"undated-sanction-aaaa"}) == "undated-sanction-bbbb"


def test_joining_gives_all_the_fresh_key() -> None:
    frames = [event("a"), event("b")]
    change = join(frames, "k")
    assert keys(change.added) == ["k", "k"]
    assert change.removed == tuple(frames)
    assert (change.article, change.act.code, change.act.words) == ("", "same_event", ("2",))


def test_joining_keeps_the_first_key_and_absorbs_the_others() -> None:
    frames = [event("a"), event("b", "old"), event("c", "other"), event("d", "other")]
    change = join(frames, "k")
    assert [(frame.id, key_of(frame)) for frame in change.added if isinstance(frame, Frame)] == [
        ("a", "old"),
        ("c", "old"),
        ("d", "old"),
    ]


def test_joining_what_is_joined_changes_nothing() -> None:
    assert not join([event("a", "k"), event("b", "k")], "fresh")


def test_leaving_takes_one_out() -> None:
    change = leave(event("a", "k"))
    assert keys(change.added) == [""]
    assert change.article == "t-a"
    assert not leave(event("b"))


def test_the_rest_of_a_frame_stays() -> None:
    frame = event("a", date="2019", note="why", flag=True)
    (joined,) = join([frame, event("b", "k")], "").added
    assert isinstance(joined, Frame)
    (back,) = leave(joined).added
    assert back == frame


@given(st.lists(st.sampled_from(["", "", "k", "l"]), min_size=2, max_size=6))
def test_all_share_one_key_afterwards_and_undo_brings_the_old_ones(old: list[str]) -> None:
    frames = {str(n): event(str(n), key) for n, key in enumerate(old)}
    change = join(list(frames.values()), "fresh")
    now = frames | {frame.id: frame for frame in change.added if isinstance(frame, Frame)}
    assert {key_of(frame) for frame in now.values()} == {next((key for key in old if key), "fresh")}
    assert {frame.id: frame for frame in change.inverse().added}.items() <= frames.items()


def test_the_key_stays_with_another_type() -> None:
    (changed,) = set_type(event("a", "k"), "PROTEST", codebook=POLITICAL).added
    assert isinstance(changed, Frame)
    assert key_of(changed) == "k"


def test_the_political_codebook_has_the_key_in_both_languages() -> None:
    known = POLITICAL.attribute("frame", SAME_EVENT, "EVENT")
    assert known is not None
    assert (known.names, known.values) == (Words("même événement", "same event"), ())
    assert known.definition.fr
    assert known.definition.en
    assert POLITICAL.attribute("frame", SAME_EVENT, "STANCE") is None
    found = violations(event("a", "k"), codebook=POLITICAL)
    assert [one for one in found if one.rule == "attribute_unknown"] == []


def test_an_older_codebook_learns_the_key_once() -> None:
    old, known = factories.codebook(), Attribute(SAME_EVENT, Words("même", "same"), "frame", ("EVENT",))
    assert not takes_key(event("a"), old)
    grown = with_attribute_known(old, known)
    assert takes_key(event("a"), grown)
    assert with_attribute_known(grown, known) is grown
