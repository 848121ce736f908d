from __future__ import annotations

import pytest

from tests.unit.suggestions.rule_cases import found, hits, names, titles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre Jean Dupont a parlé.", ["Jean Dupont"]),
        ("M. Dupont et Mme Le Pen ont voté.", ["Dupont", "Le Pen"]),
        ("Mme von der Leyen attend.", ["von der Leyen"]),
        ("Hier, Charles de Gaulle a parlé.", ["Charles de Gaulle"]),
        ("Mohammed ben Salmane reçoit Abdel Fattah al-Sissi.", ["Mohammed ben Salmane", "Abdel Fattah al-Sissi"]),
        ("Selon Nicolas MADURO, c’est faux.", ["Nicolas MADURO"]),
        ("L’avocate Léa Martin-Durand plaide.", ["Léa Martin-Durand"]),
        ("Le vice-président J. D. Vance est là.", ["J. D. Vance"]),
        ("Dominique de Villepin et François Hollande sont venus.", ["Dominique de Villepin", "François Hollande"]),
        ("Paul Durand, Anne Petit et Luc Blanc ont signé.", ["Paul Durand", "Anne Petit", "Luc Blanc"]),
        ("Il habite New York, pas Los Angeles.", []),
        ("Il vit à Villeneuve Saint-Georges, avenue Victor Hugo.", []),
        ("Cependant Moscou refuse. Jeudi la France a répondu.", []),
        ("Marine Le Pen et Noël Mamère se taisent.", ["Marine Le Pen", "Noël Mamère"]),
        ("MM. Dupont, Durand et Martin ont voté.", ["Dupont", "Durand", "Martin"]),
        ("Les présidents Macron et Biden se sont vus.", ["Macron", "Biden"]),
        ("Les îles Maurice et la Dominique sont loin.", []),
        ("« Non », tranche Okonjo, ministre de la Santé.", []),
        ("« Non », déclare Okonjo, ministre de la Santé.", ["Okonjo"]),
    ],
)
def test_persons_in_french(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr. Smith met Dr. Jones.", ["Smith", "Jones"]),
        ("Russian President Boris Ivanov left.", ["Boris Ivanov"]),
        ("Prime Minister Anna Schmidt's party lost.", ["Anna Schmidt"]),
        ("Gen. Mark A. Miller resigned.", ["Mark A. Miller"]),
        ("Jordan Smith, Chad Wolf and Georgia Brown came.", ["Jordan Smith", "Chad Wolf", "Georgia Brown"]),
        ("Bill Clinton and Will Smith met. Will Trump resign?", ["Bill Clinton", "Will Smith"]),
        ("John Major ran it.", ["John Major"]),
        ("In March, the Home Office spoke.", []),
        ("They live in New Haven near Lake Victoria.", []),
        ('"No," said Okonjo, the minister.', ["Okonjo"]),
        ("Anna von Berg and Omar bin Said spoke.", ["Anna von Berg", "Omar bin Said"]),
    ],
)
def test_persons_in_english(text: str, expected: list[str]) -> None:
    assert names(text, "en") == expected


def test_a_title_and_a_name_are_two_mentions() -> None:
    text = "Le président russe Boris Ivanov a parlé."
    assert (titles(text), names(text)) == (["président russe"], ["Boris Ivanov"])


def test_a_surname_takes_the_full_name_met_earlier() -> None:
    text = "Paul Durand est arrivé. Durand repart."
    persons = [hit for hit in hits(text) if hit.type == "PERSON"]
    assert [(hit.span.of(text), hit.name) for hit in persons] == [
        ("Paul Durand", "Paul Durand"),
        ("Durand", "Paul Durand"),
    ]
    assert persons[1].reason.code == "surname"
    assert persons[0].score > persons[1].score


def test_a_shouted_surname_is_called_as_usual_in_the_register() -> None:
    assert [hit.name for hit in hits("Ce fut Paul DURAND.") if hit.type == "PERSON"] == ["Paul Durand"]


def test_a_title_is_called_after_its_holder_and_again_later() -> None:
    text = "Le président russe Boris Ivanov est là. Le président russe repart."
    assert [hit.name for hit in hits(text) if hit.kind == "title"] == ["Boris Ivanov", "Boris Ivanov"]


def test_a_headline_in_capitals_names_nobody_new() -> None:
    assert names("Markets Fall As Trade Talks Break Down\nNothing else.", "en") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le ministre de la Justice Paul Durand parle.", ["ministre de la Justice"]),
        ("La ministre française des Affaires étrangères est là.", ["ministre française des Affaires étrangères"]),
        ("Le ministre de l’Économie et des Finances cède.", ["ministre de l’Économie et des Finances"]),
        ("dont dit Ministre de la Défense de ce pays Luc Blanc", ["Ministre de la Défense de ce pays"]),
        ("Le président par intérim a signé.", ["président par intérim"]),
        ("Le chef d’état-major de l’armée israélienne cède.", ["chef d’état-major de l’armée israélienne"]),
        ("Il juge le projet en général mauvais.", []),
        ("L’ancien président français est arrivé.", ["ancien président français"]),
    ],
)
def test_titles_reach_as_far_as_their_complements(text: str, expected: list[str]) -> None:
    assert titles(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Russian foreign minister, Boris Ivanov, left.", ["Russian foreign minister"]),
        ("The leader of the opposition spoke.", ["leader of the opposition"]),
        ("Russia's foreign minister spoke.", ["Russia's foreign minister"]),
        ("US Secretary of State John Smith met them.", ["US Secretary of State"]),
        ("A spokesman for the Russian interior ministry spoke.", ["spokesman for the Russian interior ministry"]),
        ("Sen. John Smith and Chief Justice Ann Brown met.", ["Sen.", "Chief Justice"]),
        ("She heads the council. The Court of Justice sat.", []),
    ],
)
def test_titles_in_english(text: str, expected: list[str]) -> None:
    assert titles(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "office", "status"),
    [
        ("Le président par intérim Paul Durand signe.", "head_of_state", "acting"),
        ("L’ancien ministre Paul Durand signe.", "minister", "former"),
        ("Le « président » Paul Durand signe.", "head_of_state", "claimed"),
        ("Le président légitime du pays, Paul Durand, signe.", "head_of_state", "asserted"),
        ("Le président Paul Durand signe.", "head_of_state", ""),
        ("Le président de la commission électorale, Paul Durand, signe.", "other", ""),
        ("Le président du Parti socialiste, Paul Durand, signe.", "party_leader", ""),
    ],
)
def test_offices_and_their_status(text: str, office: str, status: str) -> None:
    attributes = dict(next(hit for hit in hits(text) if hit.kind == "title").attributes)
    assert (attributes["office"], attributes.get("office_status", "")) == (office, status)
    assert (attributes["type"], attributes["kind"]) == ("PERSON", "title")


def test_what_the_codebook_lacks_is_left_out() -> None:
    text = "Le président russe Boris Ivanov a refusé."
    minimal = hits(text, codebook="minimal")
    assert not [hit for hit in minimal if any(code == "office" for code, _ in hit.attributes)]
    assert hits(text, codebook="empty") == []


def test_nothing_crosses_a_paragraph() -> None:
    assert names("Paul\nDurand") == []
    assert found("le ministère\nde la Défense") == ["ministère"]
