from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.quotations import quotations


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("« Nous partons », dit-il.", ["Nous partons"]),
        ("«\u202fOui\u202f» et « non ».", ["Oui", "non"]),
        ('He said "we leave" and “we stay”.', ["we leave", "we stay"]),
        ("It was ‘the people’s will’, he said.", ["the people’s will"]),
        ("L’un et l’autre d’ici n’ont rien dit.", []),
        ("Une « marque sans fin.\nEt la suite » ici.", []),
        ("— Je pars demain.\n– Moi aussi.", ["Je pars demain.", "Moi aussi."]),
        ("- Premier point\n- Deuxième point", []),
        ("Il part.\n\nJe suis venu aujourd’hui\n\n- a souligné le ministre.", ["Je suis venu aujourd’hui"]),
        ("We leave today\n— said the minister.", ["We leave today"]),
        ("- a dit le ministre", []),
        ("«»", []),
    ],
)
def test_quotations(text: str, spoken: list[str]) -> None:
    assert [span.of(text) for span in quotations(text)] == spoken


@given(st.text(st.sampled_from("«»“”\"‘’'—- aA\n.dit")))
def test_quotations_ascend_and_do_not_overlap(text: str) -> None:
    found = quotations(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) for span in found)
