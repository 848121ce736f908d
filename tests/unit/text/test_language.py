from __future__ import annotations

import unicodedata

import pytest

from annotator.text.language import TABLES, guess, trigrams

OTHERS = {
    "de": "Der Präsident hat am Montag die Regierung in Berlin getroffen und über die neuen Zölle gesprochen.",
    "es": "El presidente de la República se reunió ayer con los ministros para hablar de las nuevas sanciones.",
    "it": "Il presidente della Repubblica ha incontrato ieri i ministri per parlare delle nuove sanzioni.",
    "pt": "O presidente da República reuniu-se ontem com os ministros para falar das novas sanções contra o país.",
    "nl": "De president heeft maandag met de regering in Den Haag over de nieuwe heffingen gesproken.",
    "ca": "El president de la Generalitat es va reunir ahir amb els consellers per parlar de les noves sancions.",
    "ro": "Președintele s-a întâlnit ieri cu miniștrii pentru a vorbi despre noile sancțiuni împotriva țării.",
    "sv": "Presidenten träffade i måndags regeringen i Stockholm för att tala om de nya tullarna mot landet.",
    "da": "Præsidenten mødte i mandags regeringen i København for at tale om de nye toldsatser mod landet.",
    "pl": "Prezydent spotkał się wczoraj z ministrami, aby porozmawiać o nowych sankcjach wobec tego kraju.",
    "fi": "Presidentti tapasi eilen ministerit ja puhui heidän kanssaan uusista pakotteista maata vastaan.",
    "hu": "Az elnök tegnap találkozott a miniszterekkel, hogy az ország elleni új szankciókról beszéljenek.",
    "tr": "Cumhurbaşkanı dün bakanlarla bir araya gelerek ülkeye karşı yeni yaptırımlar hakkında konuştu.",
    "la": "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam Celtae.",
    "el": "Ο πρόεδρος συναντήθηκε χθες με τους υπουργούς για τις νέες κυρώσεις.",
    "ru": "Президент вчера встретился с министрами, чтобы обсудить новые санкции.",
    "zh": "总统昨天会见了部长们，讨论了针对该国的新制裁措施。",
}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le président de la République et le Premier ministre sont à Paris.", "fr"),
        ("The president and the prime minister of the country have met in London.", "en"),
        ("Der Präsident hat am Montag die Regierung in Berlin getroffen, in der Nacht.", ""),
        ("Maduro", ""),
        ("", ""),
        ("الرئيس في المدينة", ""),
        ("el presidente de la nación visitó con los ministros la ciudad de Quito en un día", ""),
        ("LES DIPLOMATES AMÉRICAINS QUITTENT LE VENEZUELA EN MASSE", "fr"),
        ("Les diplomates américains quittent le Venezuela en masse", "fr"),
        ("Commons reject the withdrawal agreement for a third time", "en"),
        ("Jusqu'à ce qu'il l'ait dit, l'Allemagne s'est tue et n'a rien voulu entendre.", "fr"),
        ("Emmanuel Macron", ""),
        ("Le Monde", ""),
        ("12 345 678,90 € — 1/2/2019 — 100 % !", ""),
        ("a" * 5_000, ""),
    ],
)
def test_guess(text: str, language: str) -> None:
    assert guess(text) == language


@pytest.mark.parametrize("code", OTHERS)
def test_other_languages_stay_open(code: str) -> None:
    assert guess(OTHERS[code]) == ""
    assert guess(" ".join([OTHERS[code]] * 8)) == ""


def test_a_quotation_in_another_language_does_not_matter() -> None:
    french = "Le ministre des Affaires étrangères a répété hier devant la presse que le pays ne céderait pas. "
    assert guess(french * 3 + OTHERS["es"]) == "fr"


def test_decomposed_letters_count_like_composed_ones() -> None:
    text = "Été comme hiver, l’armée française était présente près de la frontière tchadienne."
    assert trigrams(unicodedata.normalize("NFD", text)) == trigrams(text)


def test_trigrams_cross_words_and_keep_apostrophes() -> None:
    assert set(trigrams("L’an, 12 ?")) == {" l'", "l'a", "'an", "an "}


def test_the_tables_are_what_the_script_writes() -> None:
    tables = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in TABLES.glob("*.tsv")}
    assert {"fr", "en", "de", "es", "it", "pt", "nl"} <= tables.keys()
    for rows in tables.values():
        numbers = [int(row.partition("\t")[2]) for row in rows]
        assert len(rows) == 1_000
        assert numbers == sorted(numbers, reverse=True)
        assert all(len(row.partition("\t")[0]) == 3 for row in rows)
