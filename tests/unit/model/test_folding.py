from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.model import folding
from annotator.model.folding import LIGATURES, LOOSE, fold, key, unaccented

texts = (
    st.text() | st.text("aéœŒﬁ’–—\u202f\u0301\u00ad€•ÿß\x9c\x92ł", max_size=30) | st.text(max_size=10).map("д".__add__)
)


def slowly(text: str) -> str:
    return text.translate(folding._TABLE)


@given(texts)
def test_the_fast_way_is_the_slow_way(text: str) -> None:
    assert fold(text) == slowly(text)


@given(texts, texts)
def test_folding_keeps_every_place(before: str, after: str) -> None:
    assert len(fold(before)) == len(before)
    assert fold(before + after) == fold(before) + fold(after)
    assert len(unaccented(before)) == len(before)


BASIC = "".join(map(chr, range(0xD800))) + "".join(map(chr, range(0xE000, 0x10000)))


def test_every_sign_folds_to_the_same_both_ways() -> None:
    rows = [BASIC[start : start + 16] for start in range(0, len(BASIC), 16)]
    assert [row for row in rows if fold(row) != slowly(row)] == []
    assert [sign for sign in BASIC[:0x3000] if fold(sign) != slowly(sign)] == []


def test_ligatures_fold_to_what_nothing_else_folds_to() -> None:
    stand_ins = {stand_in: ligature for ligature, stand_in in LIGATURES.items()}
    folded = zip(BASIC, fold(BASIC), strict=True)
    found = {(sign, stand_ins[one]) for sign, one in folded if one in stand_ins and sign.isprintable()}
    assert found == {(sign, sign) for sign in LIGATURES} | {("Œ", "œ")}


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Élysée – «\u00a0Ça\u00a0»", 'l\'elysee - " ca "'),
        ("Wałęsa, Đinđić, Jørgensen", "walesa, dindic, jorgensen"),
        ("cafe\u0301 gou\u00advernement", f"cafe{LOOSE} gou{LOOSE}vernement"),
        ("Москва, Ёлка", "москва, елка"),
        ("Œuvre, ŒUVRE et ÿ", "ÿuvre, ÿuvre et y"),
    ],
)
def test_what_does_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_unaccented_keeps_the_case() -> None:
    assert unaccented("L’Œuvre d’Émile") == "L'Œuvre d'Emile"


def test_keys_open_ligatures_and_drop_marks() -> None:
    assert key("  Sœur\u00a0 Ægidia ") == "soeur aegidia"
    assert key("Ma\u00adduro\u200b") == "maduro"
    assert key("Cafe\u0301") == key("CAFÉ") == "cafe"
