from __future__ import annotations

from pathlib import Path

import pytest

from annotator.formats import iramuteq
from annotator.formats.report import Report
from tests import factories
from tests.unit.formats.memory_projects import MemoryProject, sample
from tests.unit.formats.press_reading import codes, others, read

CORPUS = """**** *source_Le_Courrier_du_Soir *date_2020-01-05 *genre_edito *une
Le titre

Le texte de la journée.
-*politique
Une suite sur le Parlement.

**** *journal_Gazette *am_2019-02
Deuxième texte.
0003 *annee_2018 *sexe_m
Troisième texte.
"""


def file(folder: Path, text: str) -> Path:
    path = folder / "corpus.txt"
    path.write_text(text, encoding="utf-8")
    return path


def written(project: MemoryProject, out: Path, **options: str) -> tuple[str, Report]:
    report = Report("export", "iramuteq")
    iramuteq.EXPORTER.write(project, out, options, report, progress=lambda done, total: None)
    return out.read_text(encoding="utf-8"), report


def test_variables_become_fields_and_pairs(tmp_path: Path) -> None:
    (first, second, third), report = read(iramuteq.IMPORTER, file(tmp_path, CORPUS))
    assert first.text == "Le titre\n\nLe texte de la journée.\nUne suite sur le Parlement.\n"
    assert (first.title, first.source, first.date) == ("Le titre", "Le Courrier du Soir", "2020-01-05")
    assert others(first) == {"genre": "edito", "une": "yes", "theme": "politique"}
    assert (second.source, second.date, others(second)) == ("Gazette", "2019-02", {})
    assert (third.date, others(third), third.text) == ("2018", {"sexe": "m"}, "Troisième texte.\n")
    assert [(loss.what, loss.count) for loss in report.lost] == [("theme", 1)]


@pytest.mark.parametrize(
    ("variable", "date"),
    [
        ("*date_2020-01-05", "2020-01-05"),
        ("*date_20200105", "2020-01-05"),
        ("*date_5_janvier_2020", "2020-01-05"),
        ("*date_05/01/2020", "2020-01-05"),
        ("*date_2020", "2020"),
        ("*date_inconnue", ""),
    ],
)
def test_dates_in_many_shapes(variable: str, date: str, tmp_path: Path) -> None:
    (article,), _ = read(iramuteq.IMPORTER, file(tmp_path, f"**** {variable}\nTexte\n"))
    assert article.date == date
    assert ("date_as_printed" in others(article)) == (date == "")


def test_words_before_the_first_stars_are_told(tmp_path: Path) -> None:
    articles, report = read(iramuteq.IMPORTER, file(tmp_path, "\nUn mot\n**** *a_b\nTexte\n"))
    assert [article.text for article in articles] == ["Texte\n"]
    assert [(warning.code, warning.line) for warning in report.warnings] == [("before-stars", 2)]


def test_an_empty_text_is_refused_with_its_line(tmp_path: Path) -> None:
    articles, report = read(iramuteq.IMPORTER, file(tmp_path, "**** *a_b\n\n**** *a_c\nTexte\n"))
    assert (len(articles), codes(report), report.refused[0].line) == (1, ["empty"], 1)


def test_plain_text_is_refused_with_the_format_that_takes_it(tmp_path: Path) -> None:
    articles, report = read(iramuteq.IMPORTER, file(tmp_path, "Le titre\n\nEn 2019 *tout* va bien.\n2019 *étoile\n"))
    assert (articles, codes(report)) == ([], ["not-iramuteq"])
    assert "format text" in report.refused[0].message


def test_the_sample_comes_back(tmp_path: Path) -> None:
    project = sample()
    text, report = written(project, tmp_path / "corpus.txt")
    assert text.startswith("**** *date_2019-01-26 *source_Attache *language_fr *annee_2019 *mois_2019-01\n")
    assert {loss.what for loss in report.lost} == {"mention", "frame", "variable"}
    articles, back = read(iramuteq.IMPORTER, tmp_path / "corpus.txt")
    assert (back.refused, back.warnings) == ([], [])
    for before, after in zip(project.texts, articles, strict=True):
        assert after.text.strip("\n") == before.text.strip("\n")
        assert (after.date, after.language, after.title) == (
            before.date,
            before.language,
            " ".join(before.title.split()),
        )
        assert after.date_estimated == before.date_estimated
        assert "mois" not in others(after)


def test_periods_may_be_left_out(tmp_path: Path) -> None:
    text, _ = written(sample(), tmp_path / "corpus.txt", periods="no")
    assert "*annee_" not in text


def test_what_a_variable_cannot_hold_is_made_a_word(tmp_path: Path) -> None:
    article = factories.article(source="L’Œil d’été, no. 3", author="", metadata=(("thème principal", "à voir"),))
    text, report = written(MemoryProject(texts=[article]), tmp_path / "c.txt")
    assert text.startswith("**** *source_L_OEil_d_ete_no._3 *language_fr *themeprincipal_a_voir\n")
    assert [loss.count for loss in report.lost if loss.what == "variable"] == [2]


def test_lines_that_look_like_stars_are_guarded(tmp_path: Path) -> None:
    article = factories.article("Titre\n**** *a_b\n-*theme\n0001 *c_d\nFin\n")
    text, report = written(MemoryProject(texts=[article]), tmp_path / "c.txt")
    assert "\n **** *a_b\n -*theme\n 0001 *c_d\n" in text
    assert [(loss.what, loss.count) for loss in report.lost] == [("line beginning", 3)]
    articles, _ = read(iramuteq.IMPORTER, tmp_path / "c.txt")
    assert len(articles) == 1


def test_long_values_are_no_variables(tmp_path: Path) -> None:
    article = factories.article(metadata=(("rights", "© x"), ("sujet", "mot " * 20), ("ton", "vif")))
    text, report = written(MemoryProject(texts=[article]), tmp_path / "c.txt")
    assert text.startswith("**** *language_fr *ton_vif\n")
    assert [loss.where for loss in report.lost if loss.what == "variable"] == [[f"{article.name}: sujet"]]


def test_a_blank_behind_a_star_loses_no_variable(tmp_path: Path) -> None:
    ((article,), _) = read(iramuteq.IMPORTER, file(tmp_path, "**** * source_Gazette *  genre_edito\nDu texte.\n"))
    assert (article.source, others(article)) == ("Gazette", {"genre": "edito"})
