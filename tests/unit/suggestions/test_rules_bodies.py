from __future__ import annotations

import pytest

from tests.unit.suggestions.rule_cases import bodies, groups, hits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "le ministère des Affaires étrangères du Venezuela a dit",
            ["ministère des Affaires étrangères du Venezuela"],
        ),
        (
            "Le ministère vénézuélien des Affaires étrangères a dit",
            ["ministère vénézuélien des Affaires étrangères"],
        ),
        ("devant l'ambassade de Caracas hier", ["ambassade de Caracas"]),
        ("les forces armées vénézuéliennes restent", ["forces armées vénézuéliennes"]),
        ("L’Armée populaire de libération avance.", ["Armée populaire de libération"]),
        ("Le Parti socialiste (PS) hésite. Le PS vote.", ["Parti socialiste", "PS", "PS"]),
        ("Les Forces de soutien rapide (FSR) avancent.", ["Forces de soutien rapide", "FSR"]),
        ("la société Acmé perd, le parti Rêve bleu gagne", ["Acmé", "Rêve"]),
        ("le parti France unie gagne", ["France unie"]),
        ("L’administration Durand cède.", ["administration Durand"]),
        ("Le tribunal de district de Moscou juge.", ["tribunal de district de Moscou"]),
        ("Le Service de sécurité de Russie (SBX) nie.", ["Service de sécurité de Russie", "SBX"]),
        ("L’église orthodoxe russe se tait.", ["église orthodoxe russe"]),
        ("Le Sénat français a demandé au Parlement de rejeter la loi.", ["Sénat français", "Parlement"]),
        ("La Confédération générale du travail appelle à la grève.", ["Confédération générale du travail"]),
        ("L’ONU et l’Otan se taisent.", ["ONU", "Otan"]),
        ("Le Conseil de sécurité des Nations unies vote.", ["Conseil de sécurité des Nations unies"]),
        ("Le Monde a publié une tribune.", ["Le Monde"]),
        ("Tout le monde dort. Il est parti. Une partie dort. Le départ est proche.", []),
        ("Il avait pris le parti de se taire.", []),
        ("Le traité de Rome et la convention de Dublin.", []),
        ("Il parle en français pour dix francs suisses.", []),
        ("Le gouvernement a cédé.", ["gouvernement"]),
    ],
)
def test_organisations_in_french(text: str, expected: list[str]) -> None:
    assert bodies(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Ministry of Foreign Affairs of Venezuela spoke.", ["Ministry of Foreign Affairs of Venezuela"]),
        ("The Venezuelan foreign ministry spoke.", ["Venezuelan foreign ministry"]),
        ("The Syrian Democratic Forces advance.", ["Syrian Democratic Forces"]),
        ("NATO and the UN Security Council met.", ["NATO", "UN Security Council"]),
        ("The Blue Unionist Party lost.", ["Blue Unionist Party"]),
        ("who are you? The WHO knows.", ["WHO"]),
        ("They took part in a general election.", []),
        ("The Economic Freedom Fighters left.", ["Economic Freedom Fighters"]),
        ("An Israeli military base was hit.", []),
        ("The ruling National Congress met.", ["National Congress"]),
    ],
)
def test_organisations_in_english(text: str, expected: list[str]) -> None:
    assert bodies(text, "en") == expected


def test_the_register_would_know_a_body_by_its_full_name_and_code() -> None:
    one, two = (hit for hit in hits("L’OCI siège. L’Organisation de la coopération islamique aussi."))
    assert one.name == two.name == "Organisation de la coopération islamique"
    assert one.code == two.code == "OIC"


def test_letters_mean_what_they_mean_in_the_article_s_language() -> None:
    assert [hit.code for hit in hits("The OIC sits.", "en")] == ["OIC"]
    assert [hit.code for hit in hits("L’OIC est là.")] == [""]


def test_an_acronym_explained_once_is_known_later() -> None:
    found = hits("Le Parti du travail (PDT) hésite. PDT, un sigle.")
    assert {hit.name for hit in found} == {"Parti du travail"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("les diplomates américains quittent", ["diplomates américains"]),
        ("tous les militaires vénézuéliens de haut rang", ["militaires vénézuéliens de haut rang"]),
        ("un petit groupe de diplomates américains", ["petit groupe de diplomates américains"]),
        ("des manifestants ont crié", ["manifestants"]),
        ("les ministres français sont là", ["ministres français"]),
        ("le groupe est complet, les membres aussi", []),
        ("il a grandi en province", []),
    ],
)
def test_groups_in_french(text: str, expected: list[str]) -> None:
    assert groups(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("North Korean soldiers left.", ["North Korean soldiers"]),
        ("Several thousand supporters of the opposition marched.", ["supporters of the opposition"]),
        ("Police met protesters.", ["protesters"]),
    ],
)
def test_groups_in_english(text: str, expected: list[str]) -> None:
    assert groups(text, "en") == expected


def test_a_part_of_a_group_is_marked() -> None:
    hit = next(hit for hit in hits("un groupe de diplomates américains") if hit.type == "GROUP")
    assert ("flags", "partitive") in hit.attributes


def test_no_two_actors_cross_and_none_stands_twice() -> None:
    text = "Le porte-parole du ministère russe de la Défense, Paul Durand, et le chef de la diplomatie française."
    actors = [hit.span for hit in hits(text) if hit.label == "ACTOR"]
    assert len(actors) == len(set(actors))
    assert all(not one.overlaps(two) or one.covers(two) or two.covers(one) for one in actors for two in actors)
