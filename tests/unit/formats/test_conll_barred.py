"""A sentence a line, its tokens `word|POS|TAG`, as in WikiNER."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.formats.conll_reading import read, words

SENTENCES = (
    "Il|PRO:PER|O vit|VER:pres|O à|PRP|O New|NAM|I-LOC York|NAM|I-LOC ,|,|O près|ADV|O d'|PRP|O Anne|NAM|I-PER .|.|O\n",
    "Paris|NAM|I-LOC Lyon|NAM|B-LOC dorment|VER:pres|O .|SENT|O\n",
)
TEXT = "Il vit à New York, près d'Anne.\nParis Lyon dorment."


def made(folder: Path, text: str, name: str = "aij-wikiner.txt") -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize("between", ["", "\n", " \n\n"], ids=["none", "one", "two"])
def test_lines_are_sentences_of_one_article_whatever_blank_lines_there_are(tmp_path: Path, between: str) -> None:
    (batch,), report = read("conll", made(tmp_path, f"{between}{between.join(SENTENCES)}"))
    (article,) = batch.articles
    assert (article.name, article.text, article.language) == ("aij-wikiner", TEXT, "fr")
    assert words(batch) == [("LOC", "New York"), ("PER", "Anne"), ("LOC", "Paris"), ("LOC", "Lyon")]
    assert [(mention.start, mention.end) for mention in batch.mentions] == [(9, 17), (26, 30), (32, 37), (38, 42)]
    assert (report.kept["sentence"], report.kept["token"], report.warnings, report.refused) == (2, 14, [], [])
    assert [(loss.what, loss.count) for loss in report.lost] == [("column 2", 14)]


def test_blank_lines_end_articles_where_that_is_asked_for(tmp_path: Path) -> None:
    path = made(tmp_path, f"{SENTENCES[0]}{SENTENCES[1]}\n{SENTENCES[1]}")
    (batch,), _ = read("conll", path, documents="blank")
    assert [article.text for article in batch.articles] == [TEXT, "Paris Lyon dorment."]


def test_a_bar_within_a_word_shifts_nothing(tmp_path: Path) -> None:
    (batch,), report = read("conll", made(tmp_path, "A|B|NAM|I-ORG et|KON|O ||SYM|O a||b|NAM|I-MISC fin||O\n", "a.iob"))
    assert batch.articles[0].text == "A|B et | a||b fin"
    assert words(batch) == [("ORG", "A|B"), ("MISC", "a||b")]
    assert (report.warnings, report.refused) == ([], [])


def test_ragged_tokens_are_told_with_their_line(tmp_path: Path) -> None:
    line = "Les|DET|O 10 000|NUM|O gens|NOM rient|VER|O |NOM|O Oui|ADV|o\n"
    path = made(tmp_path, f"{SENTENCES[1]}{line}", "a.conll")
    (batch,), report = read("conll", path)
    assert batch.articles[0].text == "Paris Lyon dorment.\nLes 10 000 rient Oui"
    assert [(warning.code, warning.line) for warning in report.warnings] == [("no-tag", 2)]
    assert [(refused.code, refused.line) for refused in report.refused] == [("columns", 2), ("columns", 2)]
    assert [(loss.what, loss.where) for loss in report.lost][1:] == [("tag", [f"{path}:2"])]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Il|PRO\tO\nest|VER\tO\n", []),
        ("Il va|VER|O à Rome .\nIl dort|VER|O là .\n", ["tags"]),
        ("Il|PRO|O\nva|VER|O\n", ["columns"]),
    ],
)
def test_other_files_with_bars_are_none(tmp_path: Path, text: str, code: list[str]) -> None:
    batches, report = read("conll", made(tmp_path, text))
    assert all("|" in article.text for batch in batches for article in batch.articles)
    assert [refused.code for refused in report.refused] == code


def test_a_chosen_separator_is_kept_to(tmp_path: Path) -> None:
    batches, report = read("conll", made(tmp_path, SENTENCES[0]), separator="blank")
    assert (batches, [refused.code for refused in report.refused]) == ([], ["tags"])
