"""Quotations, cues, events and speakers in any order: each act is one change, and one back restores everything."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.codebooks.loading import load_codebook
from annotator.edits import frames, mentions
from annotator.edits.quotations import quotation, with_cue
from annotator.edits.sources import QUOTE, is_content, source_at, with_sources
from annotator.model.annotations import AnnotationSet
from annotator.model.change import Change
from annotator.model.records import Argument, Frame, Mention
from annotator.model.span import Span
from tests.factories import article, entity

BOOK = load_codebook("political")
TEXT = (
    "Anne Roy est venue. « Nous allons rompre l’accord », a dit Anne Roy à Paul.\n\n"
    "Paul a répondu que « la grève » allait cesser, selon Lima.\n\nIls sont tous partis hier\n\n- a souligné Paul."
)
ARTICLE = article(TEXT, id="t", language="fr")
PEOPLE = {name: entity(name) for name in ("Anne Roy", "Paul")}
WORDS = (
    "Nous allons rompre l’accord",
    "Nous allons",
    "rompre",
    "la grève",
    "la grève » allait cesser",
    "Ils sont tous partis hier",
    "partis",
    "a dit",
    "a souligné",
    "a répondu",
    "selon",
)
ACTS = st.one_of(
    st.tuples(st.just("quote"), st.sampled_from(WORDS)),
    st.tuples(st.just("event"), st.sampled_from(WORDS)),
    st.tuples(st.just("actor"), st.sampled_from(sorted(PEOPLE))),
    st.tuples(st.just("speaker"), st.sampled_from(sorted(PEOPLE))),
    st.tuples(st.just("untag"), st.integers(0, 9)),
)


def change_of(act: str, what: str | int, work: AnnotationSet) -> Change | None:
    """What an act makes of the work so far, as the window does it."""
    if act == "speaker":
        told = [frame for frame in work.frames if frame.label == QUOTE]
        argument = Argument("SPEAKER", entity=PEOPLE[str(what)].id)
        return frames.add_argument(told[-1], argument, codebook=BOOK, kinds=["ACTOR"]) if told else None
    if act == "untag":
        found = work.mentions
        return mentions.remove(ARTICLE, [found[int(what) % len(found)]], work) if found else None
    start = TEXT.index(str(what))
    label = {"quote": QUOTE, "event": "EVENT", "actor": "ACTOR"}[act]
    span, who = Span(start, start + len(str(what))), PEOPLE.get(str(what))
    if any(one.label == label for one in work.same_span((span,))):
        return None
    tagged = mentions.tag(ARTICLE, [span], label, codebook=BOOK, annotator="a", entity=who)
    trigger = tagged.added[-1]
    assert isinstance(trigger, Mention)
    if act == "quote":
        also = tagged.added
        cue = with_cue(ARTICLE, trigger, work, codebook=BOOK, also=also)
        return cue or quotation(ARTICLE, trigger, work, codebook=BOOK, also=also)
    return frames.build(ARTICLE, trigger, codebook=BOOK, also=tagged.added) if act == "event" else tagged


@given(st.lists(ACTS, max_size=14))
@settings(max_examples=150, deadline=None)
def test_one_undo_restores_everything(acts: list[tuple[str, str | int]]) -> None:
    work = AnnotationSet("t", "a")
    done: list[tuple[Change, tuple[list[Mention], list[Frame]]]] = []
    for act, what in acts:
        state = (work.mentions, work.frames)
        bare = change_of(act, what, work)
        if bare is None:
            continue
        change = with_sources(bare, work)
        assert (work.mentions, work.frames) == state
        assert len({record.id for record in change.added}) == len(change.added)
        work.apply(change)
        done.append((change, state))
        for frame in work.frames:
            if frame.id not in {record.id for record in change.removed} and frame in change.added:
                trigger = work.mention(frame.triggers[0])
                voices = source_at(work, Span(trigger.start, trigger.end))
                assert frame.label == QUOTE or frame.source == (voices[0] if voices else "")
    assert all(len(frame.triggers) == 1 for frame in work.frames)
    assert all(is_content(work.mention(frame.triggers[0])) for frame in work.frames if frame.label == QUOTE)
    for change, state in reversed(done):
        work.apply(change.inverse())
        assert (work.mentions, work.frames) == state
