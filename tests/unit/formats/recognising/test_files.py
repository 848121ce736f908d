from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.formats.recognising.files import by_format, format_of
from tests.unit.formats.press_samples import NEWER, OLDER, docx, page, rich_text
from tests.unit.formats.press_samples import europresse as europresse_sample
from tests.unit.formats.press_samples import factiva as factiva_sample
from tests.unit.formats.test_factiva import PLAIN, RICH, ROWS, XML
from tests.unit.formats.test_nexis import COVER, ENGLISH, FRENCH

STYLE = "<style>" + ".x { color: red } " * 3_000 + "</style>"


def told(folder: Path, name: str, text: str, encoding: str = "utf-8") -> str:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return format_of(path)


@pytest.mark.parametrize("shape", [NEWER, OLDER])
@pytest.mark.parametrize("head", ["", STYLE])
def test_europresse(shape: str, head: str, tmp_path: Path) -> None:
    assert told(tmp_path, "a.html", page(europresse_sample(shape), head=head)) == "europresse"
    assert told(tmp_path, "b.HTM", page(europresse_sample(shape)), "utf-16") == "europresse"


def test_factiva(tmp_path: Path) -> None:
    assert told(tmp_path, "a.html", page(factiva_sample(ROWS.items()), head=STYLE)) == "factiva"
    assert told(tmp_path, "b.html", page(PLAIN)) == "factiva"
    assert told(tmp_path, "c.xml", XML) == "factiva"


@pytest.mark.parametrize("lines", [ENGLISH, FRENCH, COVER, [*COVER, *ENGLISH]])
def test_nexis(lines: list[str], tmp_path: Path) -> None:
    assert format_of(docx(tmp_path / "a.docx", lines)) == "nexis"


def test_iramuteq(tmp_path: Path) -> None:
    assert told(tmp_path, "a.txt", "\n\n**** *source_x *date_2020\nTexte\n") == "iramuteq"
    assert told(tmp_path, "b.txt", "0001 *source_x\nTexte\n") == "iramuteq"


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("a.html", "<html><body><article class='post'><h1>Un titre</h1><p>Texte</p></article></body></html>", "html"),
        ("b.html", '<div class="article"><h2 class="headline">x</h2></div>', "html"),
        ("c.xml", "<!-- <x/> --><?xml-model a?><t:TEI xmlns:t='http://www.tei-c.org/ns/1.0'/>", "tei"),
        ("d.txt", "Le titre\n\n**** et des étoiles\n", "text"),
        ("e.txt", "****\nTexte", "text"),
        ("f.docx", "not a zip", "docx"),
        ("g.pdf", "%PDF", "pdf"),
        ("h.html", "<style>" * 9_000, "html"),
        ("i.html", "", "html"),
        ("j.xml", "<!DOCTYPE x [<!ENTITY e 'f'>]><typeSystemDescription/>", ""),
        ("k.zip", "not a zip", "xmi"),
        ("l.json", '{"a": "' + '\\"' * 100_000, ""),
        ("m.tsv", "title\ttext\nUn\tDeux", "table"),
        ("n.odd", "?", ""),
    ],
)
def test_all_else_is_none_of_them(name: str, text: str, code: str, tmp_path: Path) -> None:
    assert told(tmp_path, name, text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('{"attache": 1, "kind": "project"}', "jsonl"),
        ('{"id": 1, "text": "Paris", "label": [[0, 5, "LOC"]], "Comments": []}', "doccano"),
        ('{"text": "Paris", "entities": [{"start_offset": 0}], "relations": []}', "doccano"),
        ('[{"id": 1,\n "data": {"text": "}"}, "annotations": []}]', "label-studio"),
        ('{"text": "Paris", "spans": [], "_task_hash": 1}', "prodigy"),
        ('["Paris", {"entities": [[0, 5, "LOC"]]}]\n', "prodigy"),
        ('{"text": "Paris", "entities": [[0, 5, "LOC"]]}', "prodigy"),
        ('{"%TYPES": {}, "%FEATURE_STRUCTURES": []}', "cas-json"),
        ('{"@context": "http://www.w3.org/ns/anno.jsonld", "id": "a"}', "w3c"),
        ('{"export_userid": "a", "annotations": []}', "w3c"),
        ('{"id": "a", "body": {"text": "b", "label": []}, "target": "c"}', "w3c"),
        ('{"nested": {"text": "a", "label": []}}', ""),
        ('["one", "two"]', ""),
        ("no json", ""),
    ],
)
def test_json_is_told_by_the_names_in_its_first_object(text: str, code: str, tmp_path: Path) -> None:
    assert told(tmp_path, "a.json", text) == code
    assert told(tmp_path, "a.jsonl", "\ufeff" + text) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("#FORMAT=WebAnno TSV 3.3\n\n\n#Text=a\n1-1\t0-1\ta\n", "webanno-tsv"),
        ("TOKEN\tNE-COARSE-LIT\tMISC\nParis\tB-loc\t_\n", "hipe"),
        ("# newdoc\n" + "\t".join(["1", *"abcdefghi"]) + "\n", "conllu"),
        ("-DOCSTART- -X- O O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\nGerman JJ B-NP B-MISC\n. . O O\n", "conll"),
        ("Paris|NAM|I-LOC dort|VER:pres|O .|PUN|O\n" * 3, "conll"),
        ("No.\tTOKEN\tTAG\n" + "1\tParis\tB-LOC\n2\tdort\tO\n" * 3, "conll"),
    ],
)
def test_columns_are_told_by_their_first_lines(text: str, code: str, tmp_path: Path) -> None:
    assert told(tmp_path, "a.txt", text) == code
    assert told(tmp_path, "a.tsv", text) == code


def test_archives_are_told_by_the_names_in_them(tmp_path: Path) -> None:
    for name, inside in (("a.zip", "exportedproject1.json"), ("b.zip", "x/a.xmi")):
        with ZipFile(tmp_path / name, "w") as archive:
            archive.writestr(inside, "{}")
    assert [format_of(tmp_path / name) for name in ("a.zip", "b.zip")] == ["inception", "xmi"]


def test_a_folder_of_one_format_stays_whole(tmp_path: Path) -> None:
    docx(tmp_path / "a.docx", ["Un texte"])
    (tmp_path / "b").mkdir()
    docx(tmp_path / "b" / "b.docx", ["Un autre texte"])
    (tmp_path / "metadata.csv").write_text("file;date\na;2019-01-27\n", encoding="utf-8")
    (tmp_path / "notes.odd").touch()
    assert by_format([tmp_path]) == {"docx": [tmp_path]}


def test_a_folder_of_several_formats_is_told_apart(tmp_path: Path) -> None:
    word, archive = docx(tmp_path / "a.docx", ["Un texte"]), docx(tmp_path / "b.docx", ENGLISH)
    (tmp_path / "c.txt").write_text("Un texte", encoding="utf-8")
    named = tmp_path / "d.unknown"
    named.touch()
    found = by_format([tmp_path, named])
    assert found == {"docx": [word], "nexis": [archive], "text": [tmp_path / "c.txt", named]}


def test_files_with_the_suffix_of_another_format_are_named_one_by_one(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Paris B-LOC\ndort O\n. O\n" * 3, encoding="utf-8")
    assert by_format([tmp_path]) == {"conll": [path]}


def test_many_files_of_a_suffix_are_not_all_looked_into_where_they_agree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(200):
        (tmp_path / f"{number}.html").write_text("<p>Un texte</p>", encoding="utf-8")
    looked_at = []
    monkeypatch.setattr("annotator.formats.recognising.press.of_page", lambda head: looked_at.append(head) or "")
    assert by_format([tmp_path]) == {"html": [tmp_path]}
    assert 0 < len(looked_at) < 100


def test_texts_beside_annotations_are_brat(tmp_path: Path) -> None:
    for name in ("a.txt", "a.ann", "b.txt", "annotation.conf"):
        (tmp_path / name).write_text("Paris", encoding="utf-8")
    assert by_format([tmp_path]) == {"brat": [tmp_path]}
    assert by_format([tmp_path / "a.txt"]) == {"brat": [tmp_path / "a.txt"]}
    (tmp_path / "a.ann").rename(tmp_path / "a.a1")
    assert by_format([tmp_path / "a.txt"]) == {"brat": [tmp_path / "a.txt"]}


def test_an_empty_folder_is_left_to_the_texts(tmp_path: Path) -> None:
    assert by_format([tmp_path]) == {"text": [tmp_path]}


def test_missing_files_are_told_by_their_suffix(tmp_path: Path) -> None:
    assert format_of(docx(tmp_path / "a.docx", ["Body", "Un texte", "Length: long"])) == "docx"
    assert format_of(tmp_path / "missing.html") == "html"


def test_rich_text(tmp_path: Path) -> None:
    assert format_of(rich_text(tmp_path / "a.rtf", RICH)) == "factiva"
    assert format_of(rich_text(tmp_path / "b.rtf", [*COVER, *ENGLISH])) == "nexis"
    assert format_of(rich_text(tmp_path / "c.rtf", ["Un article.", "Rien d’autre."])) == "rtf"
    assert told(tmp_path, "d.rtf", "no rtf") == "rtf"
