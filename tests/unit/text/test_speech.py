"""How words are rendered as speech, and by which words, in both languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model.span import Span
from annotator.text.speakers import Speakers
from annotator.text.speech import Passage, indirect_clauses, source_clause, tokens_of
from annotator.text.speech_kinds import Speech, is_between_marks, is_cue, speech_at
from annotator.text.speech_words import speech_words

PIECES = '« » “ ” " , . : ; — - que qu’ a dit selon Paul le roi said that n’ pas'


def at(text: str, *words: str, language: str = "fr") -> tuple[str, str, str]:
    """Kind, cue and place of what is said in these words."""
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in words]
    speech = speech_at(text, spans, language)
    return speech.kind, speech.cue.of(text) if speech.cue else "", speech.place


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "« Nous fermerons l’usine », a déclaré la directrice.",
            "Nous fermerons l’usine",
            ("direct", "a déclaré", "after"),
        ),
        ("La maire a affirmé : « C’est fini. »", "C’est fini.", ("direct", "a affirmé", "before")),
        ("La maire a affirmé : « C’est fini. »", "C’est fini", ("direct", "a affirmé", "before")),
        (
            "Elle est venue. « Je reste ici ce soir », a-t-elle dit.",
            "Je reste ici ce soir",
            ("direct", "a-t-elle dit", "after"),
        ),
        (
            "« L’usine, a dit la maire, va fermer. »",
            "L’usine, a dit la maire, va fermer.",
            ("direct", "a dit", "inside"),
        ),
        ("Il a dit que « l’usine va fermer ».", "l’usine va fermer", ("direct", "a dit", "before")),
        ("Selon la maire, « l’usine va vite fermer ».", "l’usine va vite fermer", ("direct", "Selon", "before")),
        ("Une rue, puis « un grand silence partout » dehors.", "un grand silence partout", ("direct", "", "")),
        ("Le « chef » du quartier est là.", "chef", ("echo", "", "")),
        ("Le nouveau « chef », selon Lyon, est là.", "chef", ("echo", "selon", "after")),
        (
            "La maire a déclaré que l’usine fermerait lundi. Bien.",
            "l’usine fermerait lundi",
            ("indirect", "a déclaré", "before"),
        ),
        (
            "La maire a déclaré qu’elle fermerait l’usine.",
            "qu’elle fermerait l’usine",
            ("indirect", "a déclaré", "before"),
        ),
        (
            "La maire a déclaré jeudi soir que l’usine fermerait.",
            "l’usine fermerait",
            ("indirect", "a déclaré", "before"),
        ),
        ("L’usine fermera lundi, a déclaré la maire.", "L’usine fermera lundi", ("indirect", "a déclaré", "after")),
        ("Selon la maire, l’usine fermera lundi.", "l’usine fermera lundi", ("indirect", "Selon", "before")),
        ("L’usine fermera lundi, d’après la maire.", "L’usine fermera lundi", ("indirect", "d’après", "after")),
        (
            "Il a dit que l’usine était « un vrai gouffre » hier.",
            "l’usine était « un vrai gouffre » hier",
            ("mixed", "a dit", "before"),
        ),
        ("Il a dit que l’usine était « un vrai gouffre » hier.", "un vrai gouffre", ("mixed", "a dit", "before")),
        ("— Je pars demain.\n— Moi aussi.", "Je pars demain.", ("unmarked_direct", "", "")),
        ("Elle a répondu : nous resterons.", "nous resterons", ("unmarked_direct", "a répondu", "before")),
        ("Elle n’a dit que la vérité hier.", "la vérité hier", ("", "", "")),
        ("La rue est vide.", "est vide", ("", "", "")),
    ],
)
def test_french_speech(text: str, words: str, expected: tuple[str, str, str]) -> None:
    assert at(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“We will close the plant,” said the mayor.", "We will close the plant", ("direct", "said", "after")),
        ("The mayor said: “It is all over now.”", "It is all over now.", ("direct", "said", "before")),
        ("“The plant,” she said, “will close.”", "The plant,” she said, “will close.", ("direct", "said", "inside")),
        ("The mayor said that the plant would close. Yes.", "the plant would close", ("indirect", "said", "before")),
        (
            "The mayor told reporters that the plant would close.",
            "the plant would close",
            ("indirect", "told", "before"),
        ),
        ("The mayor said the plant would close.", "the plant would close", ("indirect", "said", "before")),
        (
            "According to the mayor, the plant will close.",
            "the plant will close",
            ("indirect", "According to", "before"),
        ),
        (
            "The plant will close soon, according to the mayor.",
            "The plant will close soon",
            ("indirect", "according to", "after"),
        ),
        (
            "She said that the plant was “a very bad joke” now.",
            "the plant was “a very bad joke” now",
            ("mixed", "said", "before"),
        ),
        ("The “chief” of the area left.", "chief", ("echo", "", "")),
    ],
)
def test_english_speech(text: str, words: str, expected: tuple[str, str, str]) -> None:
    assert at(text, words, language="en") == expected


def test_a_line_of_speech_without_marks_has_its_cue_on_the_next_line() -> None:
    text = "Le maire est venu.\n\nIls sont tous partis, le dernier est rentré hier\n\n- a souligné le président.\n"
    line = "Ils sont tous partis, le dernier est rentré hier"
    assert at(text, line) == ("unmarked_direct", "a souligné", "after")


def test_parts_around_the_cue_are_one_quotation() -> None:
    text = "« Nous partons », a dit la maire, « et c’est bien »."
    assert at(text, "Nous partons", "et c’est bien") == ("direct", "a dit", "inside")


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("a souligné", "fr", True),
        ("a-t-il dit", "fr", True),
        ("s’est exclamé", "fr", True),
        ("selon", "fr", True),
        ("D’après", "fr", True),
        ("according to", "en", True),
        ("has said", "en", True),
        ("la rupture", "fr", False),
        ("a dit non", "fr", False),
        ("", "fr", False),
    ],
)
def test_words_that_only_introduce_speech(words: str, language: str, expected: bool) -> None:
    assert (bool(words) and is_cue(words, language)) is expected


def clauses(text: str, language: str = "fr") -> list[str]:
    """What the indirect clauses of a whole text say."""
    tokens = Passage(text, Span(0, len(text)), language)
    return [clause.span.of(text) for clause in indirect_clauses(tokens, speech_words(language))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Elle a annoncé que la route est ouverte ; il pleut.", ["la route est ouverte"]),
        ("Elle a dit que la route est ouverte, a rapporté Lyon.", ["la route est ouverte, a rapporté Lyon"]),
        ("Elle a dit que la route est ouverte, a ajouté Lyon.", ["la route est ouverte"]),
        ("Elle a dit que la route est ouverte, selon Lyon.", ["la route est ouverte"]),
        ("« Elle a dit que la route est ouverte », dit-on.", ["la route est ouverte"]),
        ("Elle a dit que « tout. Tout va bien » ici. Puis rien.", ["« tout. Tout va bien » ici"]),
        ("Il faut préciser que la route est ouverte.", []),
        ("Elle a répondu ainsi que Lyon hier.", []),
        ("Elle n’a annoncé que deux mesures.", []),
        ("Elle n’a pas dit que la route est ouverte.", ["la route est ouverte"]),
        ("Elle a parlé.\nElle a dit\nque la route est ouverte.", []),
    ],
)
def test_clauses_of_indirect_speech_end_with_what_is_said(text: str, expected: list[str]) -> None:
    assert clauses(text) == expected


def test_english_clauses() -> None:
    assert clauses("She said on Monday that the road is open. Then it rained.", "en") == ["the road is open"]
    assert clauses("To say that it rained is wrong.", "en") == []


def test_a_source_in_the_middle_of_a_sentence_says_no_whole_clause() -> None:
    text = "Un ami, selon Lyon, est venu hier."
    tokens = Passage(text, Span(0, len(text)), "fr")
    first, last = tokens_of(tokens, Span(text.index("selon"), text.index("selon") + 5))
    assert source_clause(tokens, speech_words("fr"), first=first, last=last) is None


def test_the_speaker_stands_behind_the_verb_else_before_it() -> None:
    text = "« Anne partira », a dit Paul à Zoé. Marc a dit : « Anne partira. »"

    def place(words: str, start: int = 0) -> Span:
        found = text.index(words, start)
        return Span(found, found + len(words))

    names = [place("Anne"), place("Paul"), place("Zoé"), place("Marc"), place("Anne", 20)]
    speakers = Speakers(text, [(name, True) for name in names])
    first = speakers.nearest(place("a dit"), place("Anne partira"), verb=place("dit").start)
    second = speakers.nearest(place("a dit", 40), place("Anne partira", 20), verb=place("dit", 42).start)
    assert (first, second) == (1, 3)


def test_marks_are_seen_through_punctuation() -> None:
    text = "Il dit « oui ! », “no,” et 'peut-être'."
    assert [is_between_marks(text, Span(text.index(w), text.index(w) + len(w))) for w in ("oui", "no", "peut")] == [
        True,
        True,
        False,
    ]


@given(
    st.lists(st.sampled_from([*PIECES.split(), "\n"]), max_size=30),
    st.data(),
)
def test_any_words_have_a_speech_within_the_text(pieces: list[str], data: st.DataObject) -> None:
    text = " ".join(pieces)
    if not text:
        return
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    for language in ("fr", "en", ""):
        speech = speech_at(text, [span], language)
        assert isinstance(speech, Speech)
        assert (speech.cue is None) == (speech.place == "")
        assert speech.cue is None or speech.cue.of(text).strip()
