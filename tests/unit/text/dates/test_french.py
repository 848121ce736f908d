from __future__ import annotations

import pytest

from tests.unit.text.dates.marked import agrees

SENTENCES = [
    # days
    "Paris, le [lundi 21 janvier 2019|2019-01-21].",
    "Le [1er mai 2018|2018-05-01], les syndicats ont défilé.",
    "Le [premier mars 1954|1954-03-01], la bombe explose.",
    "LE [3 MARS 2018|2018-03-03], LE PRÉSIDENT A PARLÉ.",
    "Le 3\u202f000e visiteur est venu le [12\u00a0février\u00a02018|2018-02-12].",
    "L’arrêté du [5 févr. 2018|2018-02-05] est annulé.",
    "Lettre du [14 sept. 2017|2017-09-14] au préfet.",
    "Né le [03/04/1962|1962-04-03] à Oran.",
    "Mise à jour : [2019-01-26|2019-01-26].",
    "Mise à jour : [2019-01-26T14:05|2019-01-26T14:05].",
    "Bilan au [31.12.2018|2018-12-31] : trois morts.",
    "La séance du [31 fevrier 2019|] n’existe pas.",
    "Le décret du [2 decembre 1851|1851-12-02] dissout l’Assemblée.",
    "Il sera jugé le [4 février|2019-02-04].",
    "Elle a été élue le [6 novembre|2018-11-06].",
    "Le vote, prévu le [29 mars|2019-03-29], inquiète Dublin.",
    "Le [13 novembre dernier|2018-11-13], la commission avait dit non.",
    "Les policiers l’ont arrêté [mardi 22 janvier|2019-01-22].",
    "Il arrivera [lundi 28|2019-01-28] à Bruxelles.",
    # ranges
    "Du [20 au 26 janvier 2019|2019-01-20/2019-01-26], la ville était coupée du monde.",
    "Du [30 décembre 2018 au 2 janvier 2019|2018-12-30/2019-01-02], la trêve a tenu.",
    "Du [28 janvier au 3 février 2019|2019-01-28/2019-02-03], le sommet occupera la ville.",
    "Entre le [12 et le 15 janvier|2019-01-12/2019-01-15], huit civils sont morts.",
    "De [2015 à 2018|2015/2018], il dirigeait le parti.",
    "La guerre d’Algérie ([1954-1962|1954/1962]) l’a marqué.",
    "L’année [2018-2019|2018/2019] sera décisive.",
    "De [mars à mai 2018|2018-03/2018-05], les cheminots ont fait grève.",
    "De [novembre 2017 à février 2018|2017-11/2018-02], la frontière est restée fermée.",
    # months, years and their parts
    "En [février 2018|2018-02], la Cour a tranché.",
    "Depuis [décembre|2018-12], les prix montent.",
    "[Fin 2018|2018], la dette atteignait un sommet.",
    "[Mi-janvier|2019-01], le chef de l’armée a changé de camp.",
    "[Début janvier 2019|2019-01], rien n’était joué.",
    "Elle vit à Lyon depuis [2003|2003].",
    "L’élection présidentielle de [2017|2017] a tout changé.",
    "Le budget [2019|2019] a été adopté.",
    "Dans les [années 90|1990/1999], le parti unique a disparu.",
    "Dès les [années soixante|1960/1969], l’exode a commencé.",
    "Au [XXe siècle|1901/2000], deux guerres l’ont détruite.",
    "À l’[automne 2017|2017-09/2017-11], Barcelone a voté.",
    "L’[hiver 2018-2019|2018-12/2019-02] a été doux.",
    "L’[été dernier|2018-06/2018-08], des incendies ont ravagé l’Attique.",
    "Au [premier trimestre 2018|2018-01/2018-03], le chômage a baissé.",
    "Au [second semestre 2018|2018-07/2018-12], la Bourse a chuté.",
    "En [mai 68|1968-05], Paris se soulève.",
    "La saison [2018/19|2018/2019] et la directive 2004/38 n’ont rien à voir.",
    "Au [premier trimestre|2019-01/2019-03], l’emploi a reculé.",
    "D’ici la [fin de l’année|2019], tout sera prêt.",
    "Au [début des années 2000|2000/2009], le pays s’ouvre.",
    # counted from publication
    "Ils doivent partir d’ici [vendredi|2019-02-01].",
    "[Aujourd'hui|2019-01-27], le Parlement vote.",
    "Il a démissionné [hier soir|2019-01-26].",
    "[Après-demain|2019-01-29], une délégation partira pour Moscou.",
    "Le [mois prochain|2019-02], l’accord entrera en vigueur.",
    "La [semaine dernière|2019-W03], trois bateaux ont coulé.",
    "L’[année prochaine|2020], les impôts baisseront.",
    "Cette [année|2019], le carnaval est annulé.",
    "Il a quitté Kaboul [il y a trois jours|2019-01-24].",
    "La crise a éclaté [il y a une dizaine de jours|2019-01-17].",
    "[Lundi dernier|2019-01-21], le maire a reçu les grévistes.",
    "Le Conseil se réunira [mercredi|2019-01-30].",
    "Dans la [nuit de mardi à mercredi|2019-01-22/2019-01-23], une bombe a explosé.",
    "Le [week-end dernier|2019-01-19/2019-01-20], des heurts ont éclaté.",
    "Ce [matin|2019-01-27], la place est vide.",
    # counted from an earlier date
    "Le [3 mai 2018|2018-05-03], il est élu. La [veille|2018-05-02], son rival s’était retiré.",
    "Il est arrêté le [3 mai 2018|2018-05-03], puis libéré le [surlendemain|2018-05-05].",
    "Élu en [mai 2016|2016-05], il meurt la [même année|2016].",
    "Le [9 juin 2018|2018-06-09], il fuit ; la [semaine suivante|2018-W24], il revient.",
    "Le [3 mai 2018|2018-05-03], il perd ; le [jour même|2018-05-03], il part ; ce [soir-là|2018-05-03], il pleure.",
    "Le [3 mai 2018|2018-05-03], il gagne ; le [lendemain matin|2018-05-04], il part.",
    "Le coup d’État de [1973|1973] ; [dix ans plus tard|1983], la junte tient encore.",
    # lengths of time, repetitions, times of day
    "Il a été retenu [trois jours et demi|P3DT12H].",
    "Après [deux ans et demi|P2Y6M] de guerre, la ville est rasée.",
    "Le [quatre-vingt-dix-neuf jours|P99D] de siège ont pris fin.",
    "Le voyage dure [1h30|PT1H30M] ; il part à [1h30|2019-01-27T01:30].",
    "Les [dernières 24 heures|PT24H] ont été calmes.",
    "L’ultimatum expire sous [48h|PT48H].",
    "Un plan de [cinq ans|P5Y] est à l’étude.",
    "Au bout de [20 minutes|PT20M], la salle était vide.",
    "La pause durera [une semaine|P1W].",
    "Ces [trois dernières années|P3Y], rien n’a bougé.",
    "Ils défilent [tous les samedis|XXXX-WXX-6].",
    "Le comité se réunit [tous les deux ans|P2Y].",
    "[Chaque jour|P1D], vingt familles arrivent.",
    "Le [23 janvier 2019|2019-01-23] à [14 h 05|2019-01-23T14:05], il prête serment.",
    "À [midi|2019-01-27T12:00], les cloches ont sonné.",
    "Il a parlé vers [18h30|2019-01-27T18:30].",
    "Le scrutin est ouvert de [8 heures à 18 heures|2019-01-27T08:00/2019-01-27T18:00].",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_french(sentence: str) -> None:
    agrees(sentence, "fr")


@pytest.mark.parametrize("sentence", SENTENCES)
def test_straight_apostrophes_and_wide_blanks_change_nothing(sentence: str) -> None:
    agrees(sentence.replace("’", "'").replace(" 2018", "\u00a02018").replace(" janvier", "\u202fjanvier"), "fr")
