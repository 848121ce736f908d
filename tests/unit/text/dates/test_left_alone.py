from __future__ import annotations

import pytest

from annotator.text.dates.expression import find_dates
from tests.unit.text.dates.marked import PUBLISHED

FRENCH = [
    "Le suspect, 44 ans, nie les faits.",
    "Âgé de 30 ans, il vit à Lyon.",
    "Une fillette âgée de six mois a été sauvée.",
    "Un homme de 44 ans a été arrêté.",
    "Une femme de trente ans l’accompagnait.",
    "À 71 ans, il se retire.",
    "Les jeunes de 18 à 25 ans s’abstiennent.",
    "Les plus de 65 ans sont vaccinés.",
    "Elle a fêté ses 40 ans.",
    "La salle fait 500 m2 et la parcelle 2019 m².",
    "Il y avait 2019 personnes et 30 pays.",
    "En 2019 exemplaires, la brochure circule.",
    "Le taux est de 3,5 % ou de 30%.",
    "Le match s’est terminé sur le score de 2-1.",
    "Téléphone : 01 23 45 67 89.",
    "Téléphone : 06.12.03.20.19.",
    "Les riverains de la rue du 8 mai 1945 protestent.",
    "Rendez-vous place du 14-Juillet.",
    "Le stade du 5 Juillet est plein.",
    "L’avenue du 11 Novembre est fermée.",
    "Depuis les attentats du 11-Septembre, tout a changé.",
    "Il a vendu sa maison, sa voiture et me l’a dit.",
    "Ce modèle a fonctionné pendant un certain temps.",
    "Pendant la période spécifiée, ils restent.",
    "Un peu plus tard, il s’est tu.",
    "La guerre de Cent Ans a ruiné la région.",
    "Un jour, peut-être, la paix viendra.",
    "Du jour au lendemain, il a tout perdu.",
    "La ligne est ouverte 24 heures sur 24.",
    "Il a gagné 1 200 euros et 15/20 à l’examen.",
    "L’article 2019 du code et le n° 2018 restent.",
    "La version 10.12.2019.4 du logiciel.",
    "Le budget atteint 2019 euros par tête.",
    "La mission va vers Mars et Saturne.",
]
ENGLISH = [
    "The suspect, 44, denies it.",
    "Aged 44, he lives in Leeds.",
    "The 44-year-old was arrested.",
    "A boy of 12 and a woman 44 years old were hurt.",
    "People aged between 18 and 25 abstain.",
    "A six-month-old baby was saved.",
    "The hall covers 500 m2 and 2019 square feet.",
    "There were 2019 people from 30 countries.",
    "The rate is 3.5 percent or 30%.",
    "They won 2-1 after a 3:1 lead.",
    "Call 555-2019 or 020 7946 0958.",
    "Mrs May may march on, they may say.",
    "Theresa May left.",
    "The sun sat low over Second Avenue.",
    "The Good Friday Agreement is at risk.",
    "He reads the Sunday Times.",
    "The March 14 Alliance objected.",
    "They met in June 4th Square.",
    "It is open 24/7 and 24 hours a day.",
    "One day peace will come.",
    "The Six-Day War changed the map.",
    "After 9/11 everything changed.",
    "An august body of april fools.",
    "He paid $2019 and 1,200 euros.",
    "Flight 2019 left from gate 12.",
    "A while later he fell silent.",
]


@pytest.mark.parametrize("text", FRENCH)
def test_french_words_that_are_no_dates(text: str) -> None:
    assert [x.span.of(text) for x in find_dates(text, language="fr", published=PUBLISHED)] == []


@pytest.mark.parametrize("text", ENGLISH)
def test_english_words_that_are_no_dates(text: str) -> None:
    assert [x.span.of(text) for x in find_dates(text, language="en", published=PUBLISHED)] == []
