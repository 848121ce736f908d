from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.suggestions.rules.all_rules import rule_hits
from annotator.suggestions.rules.lists import lists
from annotator.text.inflection import agreeing, conjugated, plurals
from tests.unit.suggestions.rule_cases import found, hits, loaded


def forms(verb: str, language: str) -> frozenset[str]:
    words = lists(language)
    return conjugated(verb, language, endings=words.verb_endings, irregular=words.irregular)


@pytest.mark.parametrize(
    ("verb", "some"),
    [
        ("annoncer", "annonce annoncent annoncee annoncait annonca annoncera annoncant"),
        ("exiger", "exige exigeant exigeait exigea"),
        ("rappeler", "rappelle rappele rappellera"),
        ("rejeter", "rejette rejete rejettent"),
        ("deployer", "deploie deploye deploiera"),
        ("soutenir", "soutient soutenu soutiendra soutint soutenait"),
        ("avertir", "avertit avertissent averti"),
        ("partir", "part parti partie partira"),
        ("dire", "dit disent disait dira"),
        ("elire", "elu elit eliront"),
        ("reconnaitre", "reconnait reconnaissent reconnu reconnaitra"),
        ("promettre", "promet promis promettra"),
        ("recevoir", "recoit recu recevra"),
        ("rompre", "rompt rompu rompent"),
        ("suspendre", "suspend suspendu suspendra"),
        ("offrir", "offre offert offrira"),
    ],
)
def test_french_verbs(verb: str, some: str) -> None:
    assert set(some.split()) <= forms(verb, "fr")


@pytest.mark.parametrize(
    ("verb", "all_of_them"),
    [
        ("announce", "announce announces announced announcing"),
        ("ban", "ban bans banned banning"),
        ("deny", "deny denies denied denying"),
        ("condemn", "condemn condemns condemned condemning"),
        ("leave", "leave leaves left leaving"),
        ("march", "march marches marched marching"),
        ("free", "free frees freed freeing"),
    ],
)
def test_english_verbs(verb: str, all_of_them: str) -> None:
    assert forms(verb, "en") == set(all_of_them.split())


def test_nouns_and_adjectives_in_both_numbers() -> None:
    assert plurals("sommet", "fr") == {"sommet", "sommets"}
    assert plurals("bureau", "fr") == {"bureau", "bureaux"}
    assert plurals("summit", "en") == {"summit", "summits"}
    assert agreeing("fidele") == {"fidele", "fideles"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre a annoncé la rupture.", [("annoncé", "STATEMENT"), ("rupture", "SANCTION")]),
        ("Le coup d’État a échoué.", [("coup d’État", "POWER")]),
        ("Ils continuent de rester fidèles au roi.", [("rester fidèles", "SUPPORT")]),
        ("Ils se sont opposés au projet.", [("opposés", "ACCUSE")]),
        ("Le convoi est parti.", [("parti", "MOVEMENT")]),
        ("Le parti socialiste, une partie, le départ d’hier.", [("départ", "MOVEMENT")]),
        ("C’est le reste du livre, à part cela.", []),
        ("Il faut préciser un point.", []),
        ("Un chef élu, une porte ouverte.", []),
        ("Elle appelle à la grève.", [("appelle", "REQUEST"), ("grève", "PROTEST")]),
        ("Elle appelle son frère.", []),
    ],
)
def test_french_triggers_are_lexical_heads(text: str, expected: list[tuple[str, str]]) -> None:
    events = [(hit.span.of(text), hit.type) for hit in hits(text) if hit.label == "EVENT"]
    assert events == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army has not left the town.", ["left"]),
        ("On the left, state media took note of the name.", []),
        ("Moscow rejects the offer and will recall its envoy.", ["rejects", "recall"]),
        ("They called for a ceasefire.", ["called", "ceasefire"]),
        ("In March it was warm. He came back.", []),
    ],
)
def test_english_triggers(text: str, expected: list[str]) -> None:
    assert found(text, "en", label="EVENT") == expected


def test_a_negated_trigger_says_so() -> None:
    text = "L’accord n’a pas été suspendu. Ils ont refusé."
    polarity = {hit.span.of(text): dict(hit.attributes).get("polarity") for hit in hits(text) if hit.label == "EVENT"}
    assert (polarity["suspendu"], polarity["refusé"]) == ("neg", None)


def test_triggers_follow_the_codebook() -> None:
    codebook = loaded("political")
    text = "Le navire a chaviré."
    changed = replace(
        codebook,
        labels=tuple(
            replace(label, cues_fr=("chavirer",)) if label.code == "OTHER" else label for label in codebook.labels
        ),
    )
    assert [
        hit for hit in rule_hits(text, language="fr", countries=[], codebook=codebook) if hit.label == "EVENT"
    ] == []
    [hit] = rule_hits(text, language="fr", countries=[], codebook=changed)
    assert (hit.span.of(text), hit.type, hit.reason.words) == ("chaviré", "OTHER", ("chavirer",))


@pytest.mark.parametrize(
    ("text", "language", "content", "cue", "speaker"),
    [
        ("« Nous partons », a déclaré M. Durand.", "fr", "Nous partons", "a déclaré", "Durand"),
        ("Le ministre Paul Durand a affirmé : « C’est fini. »", "fr", "C’est fini.", "a affirmé", "Paul Durand"),
        ('"We leave now," said Paul Smith.', "en", "We leave now", "said", "Paul Smith"),
        (
            "Le ministre Paul Durand est là. « Nous partons », a-t-il dit.",
            "fr",
            "Nous partons",
            "a-t-il dit",
            "Paul Durand",
        ),
        ("Ils sont partis\n\n- a souligné Paul Durand.", "fr", "Ils sont partis", "a souligné", "Paul Durand"),
    ],
)
def test_quotations_have_a_cue_and_a_speaker(text: str, language: str, content: str, cue: str, speaker: str) -> None:
    quotes = [hit for hit in hits(text, language) if hit.label == "QUOTE"]
    assert {dict(hit.attributes)["part"]: hit.span.of(text) for hit in quotes} == {"content": content, "cue": cue}
    assert all(speaker in hit.reason.words for hit in quotes)


def test_scare_quotes_are_not_what_the_next_verb_says() -> None:
    text = 'Le "président" Paul Durand a annoncé son retour.'
    [echo] = [hit for hit in hits(text) if hit.label == "QUOTE"]
    assert echo.reason.code == "echo"
    assert echo.score < 0.5


def test_a_source_word_before_an_actor_is_a_cue() -> None:
    assert found("Selon le ministère russe de la Défense, rien.", label="QUOTE") == ["Selon"]
    assert found("Selon les cas, rien.", label="QUOTE") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "A",
        "«",
        "M. ",
        "l’",
        "de de de",
        "Le Le Le",
        "😀 Paul Durand 😀",
        "J. " * 50,
        "(ABC)",
        "- a dit",
    ],
)
def test_odd_texts_are_read(text: str) -> None:
    for language in ("fr", "en", "de"):
        for hit in rule_hits(text, language=language, countries=[], codebook=loaded("political")):
            assert hit.span.of(text).strip()


@pytest.mark.parametrize("unit", ["A", "De La ", "« ", "ministre de la ", "a.", "Paul ", "(", "-", "X (XX) "])
def test_long_monotonous_texts_end(unit: str) -> None:
    text = unit * (40_000 // len(unit))
    found = rule_hits(text, language="fr", countries=[], codebook=loaded("political"))
    assert [hit.span for hit in found if not hit.span.of(text).strip() or hit.span.end > len(text)] == []
