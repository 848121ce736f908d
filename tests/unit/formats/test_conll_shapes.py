"""Shapes in which published corpora come: numbers, headers, labels alone, texts and places beside the words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.formats.conll_reading import read, words


def made(folder: Path, text: str, name: str = "a.conll") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


ROWS = [("Le", "O"), ("Petit", "B-ORG"), ("Journal", "I-ORG"), (".", "O"), ("Oui", "O"), (".", "O")]
NUMBERS = {
    "of words": "123412",
    "of words from 0": "012301",
    "of all": "012345",
    "all 0": "000000",
    "of lines": "111122",
}


@pytest.mark.parametrize("numbers", NUMBERS.values(), ids=NUMBERS)
def test_a_column_of_numbers_is_never_the_text(tmp_path: Path, numbers: str) -> None:
    lines = "".join(f"{number}\t{word}\t{tag}\n" for number, (word, tag) in zip(numbers, ROWS, strict=True))
    (batch,), report = read("conll", made(tmp_path, lines))
    assert batch.articles[0].text == "Le Petit Journal. Oui."
    assert words(batch) == [("ORG", "Petit Journal")]
    assert report.lost == []


@pytest.mark.parametrize("header", ["No.\tTOKEN\tNE-TAG\tNE-EMB", "#\tTOKEN \tNE-TAG\tNE-EMB"])
def test_a_header_may_begin_with_numbers_and_a_number_0_alone_ends_a_sentence(tmp_path: Path, header: str) -> None:
    rows = "1\tLe\tO\tO\n2\tHavre\tB-ORG\tB-LOC\t\n3\tlibre\tI-ORG\tO\n0\t\tO\tO\n1\tNon\tO\tO\n0\n1\tSi\tO\tO\n"
    (batch,), report = read("conll", made(tmp_path, f"{header}\n#\t* [lines 1-4]\n#\tUn journal, 1906\n{rows}"))
    assert batch.articles[0].text == "Le Havre libre\nNon\nSi"
    assert words(batch) == [("ORG", "Havre libre"), ("LOC", "Havre")]
    assert [(loss.what, loss.count) for loss in report.lost] == [("comment", 2)]
    assert report.refused == []


def test_labels_without_prefix_are_runs_and_that_is_told(tmp_path: Path) -> None:
    lines = "Anne\tperson\nMartin\tperson\nva\tO\nà\tO\nRome\tart/place\nici\tperson\n.\tO\n\nLa\tO\n"
    (batch,), report = read("conll", made(tmp_path, lines))
    assert words(batch) == [("person", "Anne Martin"), ("art/place", "Rome"), ("person", "ici")]
    assert [warning.code for warning in report.warnings] == ["tag-scheme"]
    assert (report.lost, report.refused) == ([], [])
    (batch,), _ = read("conll", made(tmp_path, lines.replace("\t", "\tX\t")), tags="3")
    assert words(batch)[0] == ("person", "Anne Martin")


@pytest.mark.parametrize("tags", ["NOUN VERB ADP", "O O B-X", "NOUN O O B-X", "x y O O"])
def test_parts_of_speech_and_stray_words_are_no_labels(tmp_path: Path, tags: str) -> None:
    _, report = read("conll", made(tmp_path, "".join(f"w{at}\t{tag}\n" for at, tag in enumerate(tags.split()))))
    told = [warning.code for warning in report.warnings]
    assert told == (["tag-scheme"] if tags == "x y O O" else [])


def test_a_tag_of_nothing_is_outside(tmp_path: Path) -> None:
    (batch,), report = read("conll", made(tmp_path, "Ici\tB-O\nRome\tB-LOC\n.\tI-O\n"))
    assert words(batch) == [("LOC", "Rome")]
    assert (report.lost, report.warnings) == ([], [])


def test_longer_lines_with_their_tags_in_place_are_read_and_the_rest_of_them_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, "1\tRome\tB-LOC\t-\tanne\n2\tdort\tO\n3\t.\tO\n\n1\tOui\tO\n2\tNew\tYork\tB-LOC\n")
    (batch,), report = read("conll", path)
    assert words(batch) == [("LOC", "Rome")]
    assert [(loss.what, loss.where) for loss in report.lost] == [("surplus cell", [f"{path}:1"])]
    assert [(refused.code, refused.line) for refused in report.refused] == [("columns", 6)]


def test_the_text_that_a_comment_tells_has_the_blanks(tmp_path: Path) -> None:
    told = "# text = An F-16, she  said .\nAn\tO\nF\tB-X\n-\tI-X\n16\tI-X\n,\tO\nshe\tO\nsaid\tO\n.\tO\n\n"
    other = "# text = Not that\nBut\tO\n,\tO\nthis\tO\n\nYes\tO\n.\tO\n"
    path = made(tmp_path, f"{told}{other}")
    (batch,), report = read("conll", path)
    assert batch.articles[0].text == "An F-16, she  said .\nBut, this\nYes."
    assert words(batch) == [("X", "F-16")]
    assert [(loss.what, loss.where) for loss in report.lost] == [("comment text", [f"{path}:12"])]


def test_columns_of_places_have_the_blanks(tmp_path: Path) -> None:
    rows = "[\t0\t1\tO\nTNM\t1\t4\tB-X\n-\t4\t5\tI-X\nclass\t5\t10\tI-X\nis\t11\t13\tO\n.\t14\t15\tO\n\nSo\t16\t18\tO\n"
    (batch,), report = read("conll", made(tmp_path, rows))
    assert batch.articles[0].text == "[TNM-class is .\nSo"
    assert words(batch) == [("X", "TNM-class")]
    assert report.lost == []


def test_a_code_of_the_language_before_each_word_is_left_out(tmp_path: Path) -> None:
    line = [("Il", "O"), ("vit", "O"), ("à", "O"), ("Saint-Denis", "B-LOC"), (":", "O"), ("oui", "O")]
    rows = "".join(f"fr:{word}\t{tag}\n" for word, tag in line)
    (batch,), report = read("conll", made(tmp_path, f"{rows}\n{rows}"))
    assert batch.articles[0].text == "Il vit à Saint-Denis : oui\nIl vit à Saint-Denis : oui"
    assert batch.articles[0].language == "fr"
    assert words(batch) == [("LOC", "Saint-Denis")] * 2
    assert [warning.code for warning in report.warnings] == ["prefix"]
    (batch,), _ = read("conll", made(tmp_path, f"{rows}de:Ulm\tO\n", "b.conll"))
    assert batch.articles[0].text.startswith("fr:Il")


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("You wo n ' t see Anne ' s car", "You won't see Anne's car"),
        ("I ’ ve said ' so ' .", "I’ve said 'so'."),
        ("Président d' Amin Dada", "Président d'Amin Dada"),
        ("n ' t", "n't"),
    ],
)
def test_apostrophes_alone_end_words_of_english(tmp_path: Path, tokens: str, text: str) -> None:
    (batch,), _ = read("conll", made(tmp_path, "".join(f"{token}\tO\n" for token in tokens.split())))
    assert batch.articles[0].text == text


def test_blanks_around_cells_are_no_part_of_words(tmp_path: Path) -> None:
    (batch,), _ = read("conll", made(tmp_path, "  un\tO\n  Neckel \tU-PER \ndeux\tO\n"))
    assert (batch.articles[0].text, words(batch)) == ("un Neckel deux", [("PER", "Neckel")])
