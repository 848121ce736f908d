from __future__ import annotations

from pathlib import Path

from tests.unit.formats.conll_reading import read, words

HEAD = "# newdoc id = n1\n# global.Entity = eid-etype-head-identity\n# meta::title = A title\n"


def made(folder: Path, *rows: str, head: str = HEAD) -> Path:
    """Rows of id, form and MISC."""
    lines = []
    for row in rows:
        cells = row.split(" ")
        lines.append("\t".join([*cells[:2], *["_"] * 7, cells[2]]) if len(cells) == 3 else row)
    path = folder / "a.conllu"
    path.write_text(head + "\n".join(lines) + "\n", "utf-8")
    return path


def test_words_tokens_and_blanks(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        "1-2 it's SpaceAfter=No",
        "1 it Entity=(e1-person-1-)",
        "2 's _",
        "3 , _",
        "4-5 du _",
        "4 de Entity=(e2-place-1-Le_Mans",
        "5 le _",
        "5.1 empty Entity=(e9-x-1-)",
        "6 Mans Entity=e2)|SpacesAfter=\\s\\n",
        "",
        "1 End SpaceAfter=No",
        "2 . _",
        "",
    )
    (batch,), report = read("conllu", path)
    (article,) = batch.articles
    assert (article.name, article.title, article.text) == ("n1", "A title", "it's, du Mans \nEnd.")
    assert words(batch) == [("person", "it"), ("place", "du Mans")]
    (entity,) = batch.entities
    assert (entity.name, entity.codes) == ("du Mans", (("wikipedia", "Le_Mans"),))
    assert {(loss.what, loss.count) for loss in report.lost} == {
        ("entity", 1),
        ("lemma, part of speech, features, dependency", 9),
    }


def test_brackets_within_across_and_in_parts(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        "1 a Entity=(e1-x-1-(e2-y-1-",
        "2 b Entity=e1)(e3[1/2]-z-1-)",
        "3 c Entity=e2)(e4-w-1-)",
        "4 d Entity=(e3[2/2]-z-1-)",
        "5 e Entity=e8)(e4-w-1-)(e5-v-1-",
        "",
    )
    (batch,), report = read("conllu", path)
    assert words(batch) == [("y", "a b c"), ("x", "a b"), ("z", "b…d"), ("w", "c"), ("w", "e")]
    assert [(w.code, w.line) for w in report.warnings if w.line] == [("brackets", 8), ("brackets", 8)]
    assert [loss.where for loss in report.lost if loss.what == "coreference"] == [[f"{path}:6"]]


def test_tags_in_misc(tmp_path: Path) -> None:
    path = made(tmp_path, "1 Jean NER=B-PER", "2 B. NER=I-PER", "3 et Mine=B-Q", "4 Lyon NER=I-LOC", "", head="")
    (batch,), report = read("conllu", path)
    assert words(batch) == [("PER", "Jean B."), ("LOC", "Lyon")]
    assert [warning.line for warning in report.warnings if warning.line] == [4]
    assert [(loss.what, loss.where) for loss in report.lost if loss.what.startswith("MISC")] == [
        ("MISC Mine", [f"{path}:3"])
    ]
    assert words(read("conllu", path, entities="Mine")[0][0]) == [("Q", "et")]


def test_tags_under_another_key_or_none_are_found(tmp_path: Path) -> None:
    rows = ("1 Oslo name=B-ORG|SpaceAfter=No|Gloss=x-y", "2 Børs name=I-ORG", "3 er name=O", "")
    assert words(read("conllu", made(tmp_path, *rows, head=""))[0][0]) == [("ORG", "OsloBørs")]
    rows = ("1 Paris B-LOC|SpaceAfter=No", "2 dort O", "3 là Gloss=there", "4 là Gloss=B-A", "")
    (batch,), report = read("conllu", made(tmp_path, *rows, head=""))
    assert words(batch) == [("LOC", "Paris")]
    assert [loss.what for loss in report.lost] == ["lemma, part of speech, features, dependency"]


def test_ragged_lines_are_refused_and_other_files_too(tmp_path: Path) -> None:
    path = made(tmp_path, "1 a _", "2\tb", "x c _", "3 d _", "")
    (batch,), report = read("conllu", path)
    assert batch.articles[0].text == "a d"
    assert [(refused.code, refused.line) for refused in report.refused] == [("columns", 5), ("columns", 6)]
    path.write_text("a\tB-X\n", "utf-8")
    batches, report = read("conllu", path)
    assert (batches, [refused.code for refused in report.refused]) == ([], ["columns"])
