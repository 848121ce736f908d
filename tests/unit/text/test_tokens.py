from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.tokens import tokens

EXAMPLES = {
    "fr": [
        ("L'Italie et l’Allemagne", "L'|Italie|et|l’|Allemagne"),
        ("Jusqu’à ce qu'il d’Ivoire", "Jusqu’|à|ce|qu'|il|d’|Ivoire"),
        ("aujourd'hui, aujourd’hui", "aujourd'hui|,|aujourd’hui"),
        ("quelqu’un presqu'île prud'homme", "quelqu’un|presqu'île|prud'homme"),
        ("N’Djamena, D'Alembert", "N’Djamena|,|D'|Alembert"),
        ("a-t-il dit-on allons-nous-en", "a|-t-il|dit|-on|allons|-nous|-en"),
        ("celui-là, est-ce, donne-m'en", "celui|-là|,|est|-ce|,|donne|-m'en"),
        ("rendez-vous au-delà, c’est-à-dire", "rendez-vous|au-delà|,|c’|est-à-dire"),
        ("Aix-les-Bains, Saint-Germain-en-Laye", "Aix-les-Bains|,|Saint-Germain-en-Laye"),
        ("Villeneuve-d’Ascq, États-Unis", "Villeneuve-d’Ascq|,|États-Unis"),
        ("M. Macron et Mme Le Pen", "M.|Macron|et|Mme|Le|Pen"),
        ("3,5 % de 1\u202f000 ou 10\u00a0000,5", "3,5|%|de|1\u202f000|ou|10\u00a0000,5"),
        ("l’A.F.P. et J.-C.", "l’|A.F.P.|et|J.-C."),
        ("fin. Puis", "fin|.|Puis"),
        ("etc. « oui »…", "etc.|«|oui|»|…"),
        ("MONSIEUR L’AMBASSADEUR", "MONSIEUR|L’|AMBASSADEUR"),
    ],
    "en": [
        ("Trump's and Trump’s", "Trump|'s|and|Trump|’s"),
        ("don't can’t I'd we'll", "do|n't|ca|n’t|I|'d|we|'ll"),
        ("the workers' O'Brien", "the|workers|'|O'Brien"),
        ("Mr. Lee of the U.S. Senate, U.S.-led", "Mr.|Lee|of|the|U.S.|Senate|,|U.S.-led"),
        ("$3.5bn at 10 a.m.", "$|3.5bn|at|10|a.m."),
    ],
    "": [
        ("l'Italia dell’Italia п'ять", "l'|Italia|dell’|Italia|п'ять"),
        ("Kenya’s plan", "Kenya|’s|plan"),
        ("中国和 ประเทศ", "中|国|和|ป|ร|ะ|เ|ท|ศ"),
        ("السَّلام عليكم،", "السَّلام|عليكم|،"),
        ("https://a.fr/b?c=d. x@y.fr #Tag @me", "https://a.fr/b?c=d|.|x@y.fr|#Tag|@me"),
        ("👨‍👩‍👧‍👦🇻🇪🇺🇸👍🏽 1\ufe0f\u20e3", "👨‍👩‍👧‍👦|🇻🇪|🇺🇸|👍🏽|1\ufe0f\u20e3"),
        ("e\u0301te\u0301 x\u0327", "e\u0301te\u0301|x\u0327"),
    ],
}


@pytest.mark.parametrize(
    ("language", "text", "expected"), [(language, *example) for language in EXAMPLES for example in EXAMPLES[language]]
)
def test_tokens(language: str, text: str, expected: str) -> None:
    assert "|".join(span.of(text) for span in tokens(text, language)) == expected


@pytest.mark.parametrize("language", ["fr", "en", "de", ""])
@given(
    text=st.text(st.sampled_from("aeL'’-.,: \n\u00a0É\u0301👍\u200d🏽🇫🇷1é中«»@#"), max_size=40) | st.text(max_size=20)
)
def test_tokens_ascend_hold_no_blank_at_their_ends_and_leave_nothing_out(language: str, text: str) -> None:
    found = tokens(text, language)
    covered = [index for span in found for index in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert all(text[index].isspace() for index in range(len(text)) if index not in set(covered))
    assert all(not text[span.start].isspace() and not text[span.end - 1].isspace() for span in found)


@pytest.mark.parametrize("unit", ["a", "-", "a-", "a.", "'", "@", "a@", "1,", "www.", "\u0301", "👍\u200d", "#", "n'"])
def test_long_runs_of_one_sign_are_cut_too(unit: str) -> None:
    text = unit * 20_000
    assert tokens(text, "fr")[-1].end == len(text)
