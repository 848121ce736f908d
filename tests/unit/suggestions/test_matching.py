from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.suggestions.matching import FormTrie, spellings


def trie(*forms: str) -> FormTrie[str]:
    """The forms, each standing for itself."""
    made: FormTrie[str] = FormTrie()
    for form in forms:
        made.add(form, form)
    return made


def found(text: str, *forms: str) -> list[str]:
    """The words of the text that are written like a form."""
    return [text[match.start : match.end] for match in trie(*forms).matches(text)]


@pytest.mark.parametrize(
    ("text", "form", "words"),
    [
        ("Vive l’Italie !", "Italie", "Italie"),
        ("Vive l'Italie !", "Italie", "Italie"),
        ("d'Italie", "Italie", "Italie"),
        ("ETATS-UNIS", "États-Unis", "ETATS-UNIS"),
        ("les états\u2011unis", "Etats-Unis", "états\u2011unis"),
        ("États Unis", "États-Unis", "États Unis"),
        ("aux États-\nUnis", "États - Unis", ""),
        ("aux États\nUnis", "États-Unis", "États\nUnis"),
        ("la Côte d’Ivoire", "Cote d'Ivoire", "Côte d’Ivoire"),
        ("la Cote d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"),
        ("le cœur", "coeur", "cœur"),
        ("le coeur", "cœur", "coeur"),
        ("l’Ita\u00adlie", "Italie", "Ita\u00adlie"),
        ("la Ré\u00adpu\u00adblique tchèque", "République tchèque", "Ré\u00adpu\u00adblique tchèque"),
        ("son cœur et l’Ita\u00adlie", "cœur", "cœur"),
        ("le Ve\u0301ne\u0301zuela", "Vénézuela", "Ve\u0301ne\u0301zuela"),
        ("the U.S. troops", "U.S.", "U.S."),
        ("aux É.-U., hier", "É.-U.", "É.-U."),
        ("en Italie.", "Italie", "Italie"),
        ("in St. Martin.", "St. Martin", "St. Martin"),
        ("the US.", "US", "US"),
        ("Congo (RDC) et", "Congo (RDC)", "Congo (RDC)"),
        ("Congo (RDC)", "Congo (RDC)", "Congo (RDC)"),
        ("la 🇫🇷 France et l’Иран", "Иран", "Иран"),
        ("Italien", "Italie", ""),
        ("Italie2", "Italie", ""),
        ("Paris-Moscou", "Moscou", "Moscou"),
        ("Paris_Moscou", "Moscou", "Moscou"),
        ("« Maduro »", "« Maduro »", "Maduro"),
        ("", "Italie", ""),
        ("Nicolas", "Nicolas Maduro", ""),
    ],
)
def test_words_are_found_however_they_are_spelt(text: str, form: str, words: str) -> None:
    assert found(text, form) == ([words] if words else [])


def test_all_forms_come_by_place_the_longest_first() -> None:
    text = "La République démocratique du Congo et le Congo."
    forms = ("Congo", "République", "République démocratique du Congo", "démocratique du Congo")
    assert found(text, *forms) == [
        "République démocratique du Congo",
        "République",
        "démocratique du Congo",
        "Congo",
        "Congo",
    ]


def test_a_form_without_a_letter_or_digit_is_none() -> None:
    assert spellings(" … ") == ()
    made = trie("—", "", "G20")
    assert len(made) == 1
    assert [match.payloads for match in made.matches("— … le G20")] == [("G20",)]


def test_one_form_may_stand_for_several() -> None:
    made: FormTrie[int] = FormTrie()
    made.add("Congo", 1)
    made.add("CONGO", 2)
    assert [match.payloads for match in made.matches("le Congo")] == [(1, 2)]
    made.discard("congo", 1)
    assert [match.payloads for match in made.matches("le Congo")] == [(2,)]


def test_forms_that_are_taken_back_leave_nothing() -> None:
    made = trie("Paris", "Paris Match", "Paris Saint-Germain", "Paris Match France", "cœur de Paris")
    for form in ("Paris Match", "Paris Match France", "cœur de Paris", "Paris", "Paris Saint-Germain"):
        made.discard(form, form)
        assert form not in [payload for match in made.matches(f"à {form} !") for payload in match.payloads]
    assert len(made) == 0
    assert not any((made._forms, made._sizes, made._counts))


def test_what_was_never_there_can_be_taken_back() -> None:
    made = trie("Paris Match")
    for form in ("Paris", "Paris Match", "Lyon", "Paris Match France"):
        made.discard(form, "another")
    assert found("Paris Match", "Paris Match") == ["Paris Match"]
    assert len(made) == 1


WORDS = st.lists(st.sampled_from(["a", "b", "Œ", "é"]), min_size=1, max_size=3).map(" ".join)


@given(st.lists(WORDS, max_size=12), st.data())
def test_adding_and_taking_back_equals_never_adding(forms: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.lists(st.sampled_from(forms), unique=True)) if forms else []
    kept = [form for form in dict.fromkeys(forms) if form not in gone]
    made = trie(*dict.fromkeys(forms))
    for form in gone:
        made.discard(form, form)
    text = "a b œ é a-b e oe b a É"
    assert [(m.start, m.end, set(m.payloads)) for m in made.matches(text)] == [
        (m.start, m.end, set(m.payloads)) for m in trie(*kept).matches(text)
    ]
    assert (made._sizes, len(made)) == (trie(*kept)._sizes, len(trie(*kept)))


@given(st.text(alphabet="ab é-'.’\n\u00ad🇫œ", max_size=40), st.lists(WORDS, min_size=1, max_size=6))
def test_a_match_is_whole_words_that_are_spelt_like_the_form(text: str, forms: list[str]) -> None:
    for match in trie(*forms).matches(text):
        words = text[match.start : match.end].replace("\u00ad", "")
        assert set(spellings(words)) & {spelling for form in match.payloads for spelling in spellings(form)}
        before, after = text[: match.start].replace("\u00ad", ""), text[match.end :].replace("\u00ad", "")
        assert not before[-1:].isalnum()
        assert not after[:1].isalnum()


@pytest.mark.parametrize(
    ("piece", "each"),
    [("a", 0), (" ", 0), ("\n", 0), ("l’", 0), ("e\u0301", 0), ("🇫", 0), ("pa\u00adris ", 1), ("Paris-", 1), ("b ", 0)],
)
def test_a_huge_text_of_one_piece(piece: str, each: int) -> None:
    made = trie("Paris", "Paris Match", " ".join("b" * 40) + " c")
    assert len(made.matches(piece * 40_000)) == each * 40_000


def test_a_text_may_end_with_the_first_word_of_a_longer_form() -> None:
    assert found("Vive la France", "France", "France 2", "France des rois") == ["France"]
