from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.text.sentences import sentences

EXAMPLES = {
    "fr": [
        "M. Macron a parlé.|Mme Le Pen, etc.|L’O.N.U. a dit non.",
        "« Quoi ? » demande-t-il.|« Il vient.\u202f»|Elle part…|Puis rien.",
        "N. Maduro et J.-Y. Le Drian.|L'A.F.P. affirme.|Il vit aux U.S.A.|Le reste",
        "Fin !|Oui ?|(Bien.)|3,5 millions.|Voir art. 3 et p. 12.",
        "1. Le premier point.|2. Le second.",
        "C’était avant J.-C. en 2019.|20 pays.",
    ],
    "en": [
        "Mr. Trump went to the U.S. Senate.|He left the U.S.|The end.",
        '"Why?" he said.|"Go."|They went at 10 a.m. Eastern.|At 10 p.m.|The show.',
        "No. 5 wins.|Apple Inc. said.|J. K. Rowling.|Yahoo! announces it.",
    ],
    "": ["中国。|法国！|“好。”|他说。", "مرحبا؟|نعم.|لا.", "M. X comes.|3.5 done."],
}


@pytest.mark.parametrize(
    ("language", "example"), [(language, example) for language in EXAMPLES for example in EXAMPLES[language]]
)
def test_sentences(language: str, example: str) -> None:
    text = example.replace("|", "" if "中" in example else " ")
    assert "|".join(span.of(text) for span in sentences(text, language)) == example


def test_a_paragraph_ends_a_sentence_and_blanks_are_none() -> None:
    text = "\n Titre sans point \n\n \t\nDeux\u2029Trois."
    assert [span.of(text) for span in sentences(text, "fr")] == ["Titre sans point", "Deux", "Trois."]


@given(text=st.text(st.sampled_from("aA .!?…\n\"'»« 。M1"), max_size=60))
def test_sentences_ascend_and_leave_only_blanks_out(text: str) -> None:
    found = sentences(text, "fr")
    covered = {index for span in found for index in range(span.start, span.end)}
    assert sum(map(len, found)) == len(covered)
    assert found == sorted(found)
    assert all(text[index].isspace() for index in range(len(text)) if index not in covered)
    assert not any("\n" in span.of(text) for span in found)


@pytest.mark.parametrize("unit", [".", ". ", "a.b.", "a. ", "?", '."', '. "', "«"])
def test_long_runs_of_one_sign_are_cut_too(unit: str) -> None:
    text = (unit * 20_000).strip()
    assert sentences(text, "fr")[-1].end == len(text)
