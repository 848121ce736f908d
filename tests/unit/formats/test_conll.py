from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.formats.conll_columns.schemes import SCHEMES, Run, runs, scheme_of, tagged
from tests.unit.formats.conll_reading import read, words

CODES = ["conll", "hipe", "conllu"]


def made(folder: Path, text: str | bytes, name: str = "a.conll") -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def told(tags: list[str], scheme: str) -> tuple[list[tuple[int, int, str]], list[int]]:
    places: list[int] = []
    found = runs(tags, scheme, lambda at, _: places.append(at))
    return [(run.start, run.end, run.label) for run in found], places


CASES: list[tuple[str, str, list[tuple[int, int, str]], list[int]]] = [
    ("iob2", "B-A I-A O B-A B-A", [(0, 2, "A"), (3, 4, "A"), (4, 5, "A")], []),
    ("iob2", "I-A I-A O", [(0, 2, "A")], [0]),
    ("iob2", "B-A I-B", [(0, 1, "A"), (1, 2, "B")], [1]),
    ("iob1", "I-A I-A B-A O I-B", [(0, 2, "A"), (2, 3, "A"), (4, 5, "B")], []),
    ("bioes", "B-A E-A S-A O", [(0, 2, "A"), (2, 3, "A")], []),
    ("bioes", "B-A I-A O E-A", [(0, 2, "A"), (3, 4, "A")], [1, 3]),
    ("bioes", "B-A L-A U-B", [(0, 2, "A"), (2, 3, "B")], []),
    ("bioes", "S-A I-A", [(0, 1, "A"), (1, 2, "A")], [1, 1]),
    ("iob2", "_ - O", [], []),
]


@pytest.mark.parametrize(("scheme", "tags", "found", "mended"), CASES)
def test_tags_are_runs_and_broken_ones_are_mended(
    scheme: str, tags: str, found: list[tuple[int, int, str]], mended: list[int]
) -> None:
    assert told(tags.split(), scheme) == (found, mended)


@pytest.mark.parametrize(
    ("tags", "scheme"),
    [
        ("I-A O I-B", "iob1"),
        ("I-A B-A O", "iob1"),
        ("B-A I-A O", "iob2"),
        ("B-A O I-A", "iob2"),
        ("O O", "iob2"),
        ("B-A E-A", "bioes"),
        ("U-A", "bioes"),
    ],
)
def test_the_scheme_is_recognised(tags: str, scheme: str) -> None:
    assert scheme_of([tags.split()]) == scheme


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.sampled_from("AB"))), st.sampled_from(SCHEMES))
def test_runs_come_back_from_their_tags(steps: list[tuple[int, int, str]], scheme: str) -> None:
    made_runs, at = [], 0
    for gap, length, label in steps:
        made_runs.append(Run(at + gap, at + gap + length, label))
        at += gap + length
    assert told(tagged(at + 1, made_runs, scheme), scheme) == ([(r.start, r.end, r.label) for r in made_runs], [])


@given(st.lists(st.sampled_from([f"{p}-{x}" for p in "BIESLUM" for x in "AB"] + ["O"])), st.sampled_from(SCHEMES))
def test_any_tags_give_ascending_runs_that_hold_every_tagged_token(tags: list[str], scheme: str) -> None:
    found, _ = told(tags, scheme)
    assert [at for start, end, _ in found for at in range(start, end)] == [
        at for at, tag in enumerate(tags) if tag != "O"
    ]


def test_sentences_are_lines_and_borders_are_articles(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        "-DOCSTART- -X- O O\n\nEU NNP B-NP I-ORG\nrejects VBZ B-VP O\n\n\nPeter NNP B-NP I-PER\n"
        "-DOCSTART- -X- O O\n\nfin NN O O\n",
    )
    (batch,), report = read("conll", path, taken=frozenset({"a"}))
    assert [(article.name, article.text) for article in batch.articles] == [
        ("a-2", "EU rejects\nPeter"),
        ("a-3", "fin"),
    ]
    assert words(batch) == [("ORG", "EU"), ("PER", "Peter")]
    assert {(m.annotator, m.origin, m.codebook) for m in batch.mentions} == {("me", "import", 3)}
    assert (report.kept, report.warnings, report.refused) == (
        {"token": 4, "sentence": 3, "document": 2, "mention": 2},
        [],
        [],
    )


@pytest.mark.parametrize(
    ("rule", "texts"),
    [("auto", ["a\nb", "c"]), ("file", ["a\nb\nc"]), ("blank", ["a", "b", "c"]), ("blanks", ["a\nb", "c"])],
)
def test_what_parts_articles_may_be_chosen(tmp_path: Path, rule: str, texts: list[str]) -> None:
    border = "" if rule == "blanks" else "# newdoc id = second\n"
    path = made(tmp_path, f"a\tO\n\nb\tB-X\n\n{border}\nc\tO\n")
    (batch,), _ = read("conll", path, documents=rule)
    assert [article.text for article in batch.articles] == texts


def test_comments_name_articles_and_a_token_may_be_a_hash(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        "# a remark\n# newdoc id = one\n#\tO\n# b\tB-X\n# hipe2022:document_id = two\n# x:date = 1923-01\nc\tO\n",
    )
    (batch,), _ = read("conll", path)
    assert [(a.name, a.text, a.date) for a in batch.articles] == [("one", "# # b", ""), ("two", "c", "1923-01")]
    blanks = made(tmp_path, "# O\n# begin document x\n# B-X\n", "b.conll")
    (batch,), _ = read("conll", blanks)
    assert [article.text for article in batch.articles] == ["#", "#"]


FRENCH = "« L' Italie » , dit -il : « l ’ euro ( 3 % ) » ! \" Oui \" , qu’ il vienne ; aujourd'hui ?"
ENGLISH = "He said : `` It 's ( not ) 5 % '' ; the states ' \" own \" $ 5 do n't !"


@pytest.mark.parametrize(
    ("language", "tokens", "text"),
    [
        ("fr", FRENCH, "« L'Italie », dit-il : « l’euro (3 %) » ! \"Oui\", qu’il vienne ; aujourd'hui ?"),
        ("en", ENGLISH, "He said: ``It's (not) 5%''; the states' \"own\" $5 don't!"),
    ],
)
def test_blanks_are_as_the_language_is_written(tmp_path: Path, language: str, tokens: str, text: str) -> None:
    lines = "".join(f"{token}\tB-X\n" for token in tokens.split())
    (batch,), _ = read("conll", made(tmp_path, lines), language=language)
    assert batch.articles[0].text == text
    assert [found for _, found in words(batch)] == tokens.split()
    (batch,), _ = read("conll", made(tmp_path, lines), language=language, blanks="single")
    assert batch.articles[0].text == tokens


def test_the_file_itself_tells_the_blanks(tmp_path: Path) -> None:
    path = made(tmp_path, "l\tSpaceAfter=No\tO\n'\tx|NoSpaceAfter\tO\nan\t_\tB-D\n,\tSpacesAfter=\\s\\n\tO\nb\t\tO\n")
    (batch,), _ = read("conll", path)
    assert batch.articles[0].text == "l'an , \nb"
    assert words(batch) == [("D", "an")]


def test_columns_are_chosen_by_number_or_name_and_lie_upon_each_other(tmp_path: Path) -> None:
    path = made(tmp_path, "tag\tTOKEN\tinner\tid\nB-P\tJean\tB-F\tQ7\nI-P\tB.\tO\tQ7\n", "a.bio")
    path.write_text("TOKEN\ttag\tinner\tid\nJean\tB-P\tB-F\tQ7\nB.\tI-P\tO\tQ7\n", "utf-8")
    (batch,), report = read("conll", path, tags="tag,3", links="id")
    assert words(batch) == [("P", "Jean B."), ("F", "Jean")]
    (entity,) = batch.entities
    assert (entity.kind, entity.name, entity.codes) == ("P", "Jean B.", (("wikidata", "Q7"),))
    assert [mention.entities for mention in batch.mentions] == [(entity.id,), ()]
    assert report.entities == 1
    (batch,), _ = read("conll", path)
    assert words(batch) == [("P", "Jean B."), ("F", "Jean")]
    for column in ("9", "0", "none", "1"):
        batches, report = read("conll", path, tags=column)
        assert (batches, [refused.code for refused in report.refused]) == ([], ["columns"])


def test_bad_lines_are_refused_one_by_one(tmp_path: Path) -> None:
    path = made(tmp_path, "a\tB-X\nb\tc\td\te\n\tO\ntwo words\nd\tfoo\nlone\ne\tI-X\t\n" + "x" * 20_000 + "\tO\n")
    (batch,), report = read("conll", path)
    assert batch.articles[0].text == "a d lone e"
    assert [(r.line, r.code) for r in report.refused] == [
        (2, "columns"),
        (3, "columns"),
        (4, "columns"),
        (8, "columns"),
    ]
    assert [(loss.what, loss.where) for loss in report.lost] == [("tag", [f"{path}:5"])]
    assert sorted((w.line, w.code) for w in report.warnings) == [(6, "no-tag"), (7, "tag-sequence")]


def test_words_behind_their_numbers_are_the_text_and_all_columns_of_tags_are_read(tmp_path: Path) -> None:
    heading = "#\thttp://example.org/wiki/Korfmann [2009-10-17]\n"
    rows = "1\tUniversität\tB-ORG\tO\n2\tTübingen\tI-ORG\tB-LOC\n"
    (batch,), report = read("conll", made(tmp_path, f"{heading}{rows}\n{heading}1\tOui\tO\tO\n"))
    assert batch.articles[0].text == "Universität Tübingen\nOui"
    assert words(batch) == [("ORG", "Universität Tübingen"), ("LOC", "Tübingen")]
    assert [(loss.what, loss.count, loss.where[0].rpartition(":")[2]) for loss in report.lost] == [("comment", 2, "1")]
    assert report.refused == []


def test_the_last_column_with_nothing_but_tags_is_read_and_the_others_are_told(tmp_path: Path) -> None:
    path = made(tmp_path, "# text = Paris dort\n1\tParis\tB-LOC\t-\tann1\n2\tdort\tO\t-\tann1\n", "a.iob2")
    (batch,), report = read("conll", path)
    assert (batch.articles[0].text, words(batch)) == ("Paris dort", [("LOC", "Paris")])
    assert [(loss.what, loss.count) for loss in report.lost] == [("column 5", 2)]
    path = made(tmp_path, "Paris NNP B-NP B-LOC\ndort VB B-VP O\n", "b.conll")
    (batch,), report = read("conll", path)
    assert words(batch) == [("LOC", "Paris")]
    assert [loss.what for loss in report.lost] == ["column 2", "column 3"]


def test_lines_of_words_at_the_head_of_a_sentence_are_comments(tmp_path: Path) -> None:
    lines = "# id 5239d\tdomain=en\nrobert _ _ B-PER\ndort _ _ O\n\n# NN B-NP O\nun _ _ O\n"
    (batch,), report = read("conll", made(tmp_path, lines))
    assert (batch.articles[0].text, words(batch)) == ("robert dort\n# un", [("PER", "robert")])
    assert report.refused == []


def test_brackets_of_conll_2012_are_read(tmp_path: Path) -> None:
    def row(number: int, word: str, name: str) -> str:
        return f"bc/a 0 {number} {word} NN (TOP* - - - anne {name} * (4)"

    rows = [row(0, "Emmanuel", "(PERSON*"), row(1, "Macron", "*)"), row(2, "et", "*"), row(3, "Paris", "(GPE)")]
    lines = "\n".join(["#begin document (bc/a); part 000", *rows, "", "#end document"])
    (batch,), _ = read("conll", made(tmp_path, lines))
    assert (batch.articles[0].name, batch.articles[0].text) == ("bc/a", "Emmanuel Macron et Paris")
    assert words(batch) == [("PERSON", "Emmanuel Macron"), ("GPE", "Paris")]


def test_a_border_that_repeats_itself_names_no_article(tmp_path: Path) -> None:
    border = "-DOCSTART- -DOCSTART- O\n"
    (batch,), _ = read("conll", made(tmp_path, f"{border}a X O\n\n{border}b X B-P\n", "ned.conll"))
    assert [article.name for article in batch.articles] == ["ned", "ned-2"]


HOSTILE: list[tuple[str, bytes, str]] = [
    ("empty", b"", "empty"),
    ("blank", b"\xef\xbb\xbf\r\n \r\n", "empty"),
    ("only borders", b"-DOCSTART- -X- O O\n\n", "empty"),
    ("one column", b"O\nO\n", "columns"),
    ("no tags", b"one word\ntwo words\n", "tags"),
    ("coreference", b"North\t(org-1\nKorea\torg-1)\nputs\t_\n.\t_\n", "tags"),
    ("binary", bytes(range(32)) * 20, "binary"),
    ("long line", b"x" * 3_000_000, "columns"),
]


@pytest.mark.parametrize(("data", "code"), [case[1:] for case in HOSTILE], ids=[case[0] for case in HOSTILE])
def test_what_is_no_such_file_is_refused_and_the_next_is_read(tmp_path: Path, data: bytes, code: str) -> None:
    made(tmp_path, data, "a.conll")
    made(tmp_path, "fin\tB-X\n", "b.iob")
    (batch,), report = read("conll", tmp_path)
    assert words(batch) == [("X", "fin")]
    assert [(Path(refused.path).name, refused.code) for refused in report.refused] == [("a.conll", code)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_encodings_and_line_ends(tmp_path: Path, encoding: str) -> None:
    text = "L’été\tO\r\nà\tO\r\nFrançois\tB-PER\r\n\r\nœuvre\tO\r\n"
    chosen = encoding if encoding == "cp1252" else ""
    (batch,), report = read("conll", made(tmp_path, text.encode(encoding)), encoding=chosen)
    assert batch.articles[0].text == "L’été à François\nœuvre"
    assert report.refused == []


def test_a_nul_becomes_a_sign_that_every_file_can_hold(tmp_path: Path) -> None:
    (batch,), report = read("conll", made(tmp_path, "a\0b\tB-X\nc\tO\n"))
    assert batch.articles[0].text == "a\ufffdb c"
    assert [warning.code for warning in report.warnings] == ["replaced"]


def test_a_folder_without_such_files_is_told(tmp_path: Path) -> None:
    batches, report = read("conll", tmp_path, tmp_path / "none.conll")
    assert batches == []
    assert [warning.code for warning in report.warnings] == ["no-files"]
    assert [refused.code for refused in report.refused] == ["unreadable"]


def test_an_unknown_choice_is_refused(tmp_path: Path) -> None:
    batches, report = read("conll", made(tmp_path, "a\tO\n"), scheme="iob3")
    assert (batches, [refused.code for refused in report.refused]) == ([], ["option"])


CELLS = ["a", "#", "# x = y", "O", "B-X", "I-Y", "-DOCSTART-", "", " ", "_", "1", "1-2", "2.1", "Entity=(e1-x", "e1)"]
LINES = st.lists(st.lists(st.sampled_from(CELLS) | st.text(max_size=3), max_size=11).map("\t".join), max_size=12)


@given(LINES.map("\n".join), st.sampled_from(["", "TOKEN\tNE-COARSE-LIT\tMISC\n"]), st.sampled_from(CODES))
@settings(deadline=None)
def test_no_lines_whatever_stop_an_import(text: str, header: str, code: str) -> None:
    with TemporaryDirectory() as folder:
        batches, report = read(code, made(Path(folder), f"{header}{text}".encode("utf-8", "replace")))
    assert batches or report.refused
    for batch in batches:
        texts = {article.id: article.text for article in batch.articles}
        assert all(m.end <= len(texts[m.article]) and m.spans[0].of(texts[m.article]).strip() for m in batch.mentions)


def test_comments_on_an_article_are_its_metadata_and_those_on_lines_are_told(tmp_path: Path) -> None:
    head = "# newspaper = EXP\n# meta::genre = news\n# date = demain\n"
    lines = f"{head}# link = a\nun\tO\n\n# link = b\ndeux\tB-X\n"
    (batch,), report = read("conll", made(tmp_path, lines))
    (article,) = batch.articles
    assert (article.source, article.date) == ("EXP", "")
    assert article.metadata == (("date", "demain"), ("genre", "news"))
    assert [(loss.what, loss.count) for loss in report.lost] == [("comment link", 2)]
