"""One test for each rule on reading foreign TEI."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.foreign import includes, pointers, reading, records
from tests.unit.formats.tei.foreign_samples import HEADER, NAMESPACE, Result, document, import_paths, read

XI = 'xmlns:xi="http://www.w3.org/2001/XInclude"'


@pytest.fixture
def visitors() -> Iterator[tuple[int, list[bytes]]]:
    """A port on this computer, and what was sent to it."""
    found: list[bytes] = []
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(0.05)
        done = threading.Event()

        def serve() -> None:
            while not done.is_set():
                try:
                    connection, _ = listener.accept()
                except TimeoutError:
                    continue
                with connection:
                    found.append(connection.recv(100))

        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1], found
        done.set()
        thread.join()


def with_doctype(doctype: str, body: str = "<p>a</p>") -> str:
    return f"<!DOCTYPE TEI {doctype}>{document(body)}"


def beside_a_secret(folder: Path, doctype: str, body: str, **options: str) -> Result:
    """What is read of a file whose document type may name a file with a secret, {secret}; never the secret."""
    secret = folder / "secret.dtd"
    secret.write_text('<!ENTITY leak "SECRET">', "utf-8")
    found = read(folder, with_doctype(doctype.replace("{secret}", secret.as_uri()), body), **options)
    assert "SECRET" not in repr(found)
    return found


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize(
    ("doctype", "body", "outcome"),
    [
        ('[<!ENTITY x "y">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY x "y">]', "<p>a</p>", ["entities"]),
        ('[<!ENTITY % p "]>"> <!ENTITY x "y">]', "<p>a</p>", ["entities"]),
        ('[<!ENTITY x SYSTEM "{secret}">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY % x SYSTEM "{secret}"> %x;]', "<p>&leak;</p>", ["entities"]),
        ('SYSTEM "{secret}"', "<p>&leak;</p>", ["entities"]),
        ('SYSTEM "{secret}"', "<p n='&leak;'>a</p>", []),
        ("", "<p>a</p>", []),
        ('SYSTEM "tei.dtd" [<!ENTITY % TEI.core "INCLUDE">]', "<p>a</p>", []),
        ("[<!ATTLIST p n CDATA 'x'>]", "<p>a</p>", []),
        ("", "<p>&nbsp;</p>", ["xml"]),
    ],
)
def test_entities_and_document_types(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, doctype: str, body: str, outcome: list[str], *, streamed: bool
) -> None:
    if streamed:
        monkeypatch.setattr(reading, "STREAMED_FROM", 10)
    found = beside_a_secret(tmp_path, doctype, body)
    assert found.refused() == outcome
    if not outcome:
        assert found.text == "a"
        assert found.codes() == ["doctype"]


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize(
    ("doctype", "body", "outcome"),
    [
        ('[<!ENTITY x "a">]', "<p>&x;</p>", []),
        ("", "<p>a&nbsp;<!-- &secret; --></p>", []),
        ('[<!ENTITY x "<hi/>"><!ENTITY y SYSTEM "{secret}">]', "<p>a</p>", []),
        ('[<!ENTITY f SYSTEM "f.gif" NDATA gif>]', "<p>a</p>", []),
        ('[<!ENTITY x "<hi>a</hi>">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY x "&#60;hi/>">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY x "&#x3C;hi/>">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY x "&y;"><!ENTITY y "a">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY x SYSTEM "{secret}">]', "<p>&x;</p>", ["entities"]),
        ('[<!ENTITY % x SYSTEM "{secret}"> %x;]', "<p>&leak;</p>", ["entities"]),
        ('SYSTEM "{secret}"', "<p>&leak;</p>", ["entities"]),
        ("", "<p>&secret;</p>", ["xml"]),
    ],
)
def test_signs_by_name_are_read_where_they_are_asked_for_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, doctype: str, body: str, outcome: list[str], *, streamed: bool
) -> None:
    if streamed:
        monkeypatch.setattr(reading, "STREAMED_FROM", 10)
    found = beside_a_secret(tmp_path, doctype, body, signs="yes")
    assert found.refused() == outcome
    if not outcome:
        assert found.text.strip() == "a"


@pytest.mark.parametrize("signs", ["no", "yes"])
def test_entities_that_grow_are_refused(tmp_path: Path, signs: str) -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    found = read(tmp_path, with_doctype(f'[<!ENTITY l0 "ha">{lines}]', "<p>&l9;</p>"), signs=signs)
    assert found.refused() in (["xml"], ["entities"])
    quadratic = with_doctype(f'[<!ENTITY a "{"x" * 50_000}">]', f"<p>{'&a;' * 5_000}</p>")
    assert read(tmp_path, quadratic, signs=signs).refused() in (["xml"], ["entities"])


def test_nothing_is_asked_of_the_network(tmp_path: Path, visitors: tuple[int, list[bytes]]) -> None:
    port, asked = visitors
    address = f"http://127.0.0.1:{port}"
    for doctype in (
        f'SYSTEM "{address}/a.dtd"',
        f'[<!ENTITY x SYSTEM "{address}/b">]',
        f'[<!ENTITY % x SYSTEM "{address}/c"> %x;]',
    ):
        read(tmp_path, with_doctype(doctype, "<p>a</p>"))
    body = (
        f'<?xml-model href="{address}/d"?><p {XI}>a<xi:include href="{address}/e"/><graphic url="{address}/f"/>'
        f'<ref target="{address}/g">b</ref></p>'
    )
    found = read(tmp_path, document(body, attributes=f' xml:base="{address}/"'))
    assert found.text == "ab"
    assert asked == []


@pytest.mark.parametrize(
    "include",
    [
        '<xi:include href="secret.xml" parse="text"/>',
        '<xi:include href="secret.txt" parse="text"/>',
        '<xi:include href="../secret.xml"/>',
        '<xi:include href="sub/../../secret.xml"/>',
        '<xi:include href="{absolute}"/>',
        '<xi:include href="{uri}"/>',
        '<xi:include href="link.xml"/>',
        '<xi:include href="secret.xml" xpointer="element(/1)"/>',
        '<xi:include href="%2e%2e/secret.xml"/>',
        '<xi:include href=""/>',
        '<xi:include href="file.xml"/>',
        '<xi:include href="gone.xml"/>',
        '<xi:include href="&#x1;"/>'.replace("&#x1;", "a\\b"),
        "<xi:include/>",
    ],
)
def test_only_whole_xml_files_of_the_folder_are_included(tmp_path: Path, include: str) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    secret = tmp_path / "secret.xml"
    for path in (secret, inside / "secret.xml", inside / "secret.txt"):
        path.write_text("<p>SECRET</p>", "utf-8")
    (inside / "link.xml").symlink_to(secret)
    include = include.replace("{absolute}", str(secret)).replace("{uri}", secret.as_uri())
    found = read(inside, document(f"<p {XI}>avant {include} après</p>"))
    assert found.text == "avant après"
    assert found.codes() == ["include"]
    assert "SECRET" not in repr(found)


def test_what_may_be_included_is_part_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "a.xml").write_text(
        f'<div xmlns="{NAMESPACE}" {XI}><p>un</p><xi:include href="b.xml"/></div>', "utf-8"
    )
    (tmp_path / "parts" / "b.xml").write_text(f'<p xmlns="{NAMESPACE}">deux</p>', "utf-8")
    found = read(tmp_path, document(f'<xi:include {XI} href="parts/a.xml"/><p>trois</p>'))
    assert found.text == "un\ndeux\ntrois"
    fallback = f'<p {XI}>a <xi:include href="gone.xml"><xi:fallback>sinon</xi:fallback></xi:include> b</p>'
    assert read(tmp_path, document(fallback)).codes() == ["include"]


def test_documents_that_a_corpus_includes_know_its_lists(tmp_path: Path) -> None:
    for number in range(2):
        body = f'<p>texte {number} de <persName ref="#p">Ann</persName></p>'
        (tmp_path / f"a{number}.xml").write_text(document(body), "utf-8")
    (tmp_path / "people.xml").write_text(
        f'<listPerson xmlns="{NAMESPACE}"><person xml:id="p"><persName>Ann Bee</persName></person></listPerson>',
        "utf-8",
    )
    corpus = tmp_path / "corpus.xml"
    header = HEADER.replace(
        "</teiHeader>",
        f'<profileDesc><particDesc><xi:include {XI} href="people.xml"/></particDesc></profileDesc></teiHeader>',
    )
    parts = "".join(f'<xi:include {XI} href="a{number}.xml"/>' for number in (1, 0))
    corpus.write_text(f'<teiCorpus xmlns="{NAMESPACE}">{header}{parts}</teiCorpus>', "utf-8")
    (tmp_path / "people.xml").rename(tmp_path / "people.list")
    corpus.write_text(corpus.read_text("utf-8").replace("people.xml", "people.list"), "utf-8")
    found = import_paths(tmp_path)
    assert [article.name for article in found.articles] == ["a1", "a0"]
    assert [found.entity(mention.entities[0])[1] for mention in found.mentions] == ["Ann Bee", "Ann Bee"]
    assert (found.codes(), found.refused(), len(found.batches)) == ([], [], 2)


def test_includes_that_go_round_or_too_deep_come_to_an_end(tmp_path: Path) -> None:
    for number in range(6):
        following = f'<xi:include {XI} href="{number + 1}.xml"/>' if number < 5 else ""
        (tmp_path / f"{number}.xml").write_text(f'<p xmlns="{NAMESPACE}">{number}{following}</p>', "utf-8")
    found = read(tmp_path, document(f'<xi:include {XI} href="0.xml"/>'))
    assert found.text.split() == ["0", "1", "2"]
    assert found.codes() == ["include"]
    (tmp_path / "1.xml").write_text(f'<p xmlns="{NAMESPACE}">1<xi:include {XI} href="0.xml"/></p>', "utf-8")
    assert read(tmp_path, document(f'<xi:include {XI} href="0.xml"/>')).codes() == ["include"]


def test_includes_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.xml").write_text(f'<p xmlns="{NAMESPACE}">{"a" * 100}</p>', "utf-8")
    xml = document(f'<xi:include {XI} href="a.xml"/>' * 5)
    monkeypatch.setattr(includes, "MOST_FILES", 4)
    assert read(tmp_path, xml).refused() == ["too-many"]
    monkeypatch.setattr(includes, "MOST_FILES", 10)
    monkeypatch.setattr(includes, "MOST_BYTES", 300)
    assert read(tmp_path, xml).refused() == ["too-large"]


def test_an_included_file_is_read_with_the_same_rules(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text('<!DOCTYPE p [<!ENTITY x "y">]><p>&x;</p>', "utf-8")
    assert read(tmp_path, document(f'<xi:include {XI} href="a.xml"/>')).refused() == ["entities"]


def test_files_ids_annotations_and_pointers_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    body = "".join(f'<p xml:id="p{n}"><name>a</name></p>' for n in range(10))
    notes = "".join(f'<note target="#p{n}">x</note>' for n in range(10))
    xml = document(body + notes)
    for module, limit in ((parsing, "MOST_BYTES"), (records, "MOST_ANNOTATIONS"), (pointers, "MOST_POINTERS")):
        with monkeypatch.context() as patch:
            patch.setattr(module, limit, 5)
            assert read(tmp_path, xml).refused() in (["too-many"], ["too-large"])
    with monkeypatch.context() as patch:
        patch.setattr(reading, "MOST_IDS", 5)
        assert read(tmp_path, xml).refused() == ["too-many"]
    pairs = ",0,1" * 20
    pointed = document(f'{body}<note target="#string-range(p1{pairs})">x</note>')
    monkeypatch.setattr(pointers, "MOST_PAIRS", 5)
    assert read(tmp_path, pointed).codes() == ["pointer"]


def test_depth_and_text_size_are_bounded(tmp_path: Path) -> None:
    assert read(tmp_path, document(f"<p>{'<hi>' * 300}a{'</hi>' * 300}</p>")).refused() == ["xml"]
    assert read(tmp_path, document(f"<p>{'<hi>' * 200}a{'</hi>' * 200}</p>")).text == "a"
    assert read(tmp_path, document(f"<p>{'x' * 10_100_000}</p>")).refused() == ["xml"]


def test_a_double_id_is_told_and_the_first_counts(tmp_path: Path) -> None:
    found = read(tmp_path, document('<p xml:id="a">un</p><p xml:id="a">deux</p><note target="#a">x</note>'))
    assert found.marked() == [("NOTE", "", "un")]
    assert found.codes() == ["double-id"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\x01\x02",
        b"<TEI",
        b"<?xml version='1.0' encoding='no-such'?><TEI/>",
        b"\xff\xfe<\x00",
        b"<TEI xmlns='http://www.tei-c.org/ns/1.0'><text><body><p>\xe9</p></body></text></TEI>",
        b"PK\x03\x04",
    ],
)
def test_any_bytes_are_refused_without_a_fault(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, data).refused() == ["xml"]


def test_a_file_that_breaks_off_late_brings_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "STREAMED_FROM", 10)
    xml = f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{document("<p>a</p>")}{document("<p>b</p>")}'
    found = read(tmp_path, xml)
    assert (found.batches, found.refused(), found.report.articles) == ([], ["xml"], 0)
    assert found.report.refused[0].line > 0


def test_what_a_large_corpus_includes_around_its_documents_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.xml").write_text(document("<p>b</p>"), "utf-8")
    monkeypatch.setattr(reading, "STREAMED_FROM", 10)
    parts = f'{document("<p>a</p>")}<xi:include {XI} href="a.xml"/>'
    found = read(tmp_path, f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{parts}</teiCorpus>')
    assert (found.text, found.codes()) == ("a", ["include"])


def test_a_bad_part_of_a_corpus_leaves_the_others(tmp_path: Path) -> None:
    for name, body in (("a", "<p>un</p>"), ("b", "<p> </p>"), ("c", "<p>trois</p>")):
        (tmp_path / f"{name}.xml").write_text(document(body), "utf-8")
    parts = "".join(f'<xi:include {XI} href="{name}.xml"/>' for name in "abc")
    found = read(tmp_path, f'<teiCorpus xmlns="{NAMESPACE}">{HEADER}{parts}</teiCorpus>')
    assert [article.text for article in found.articles] == ["un", "trois"]
    assert (found.refused(), found.report.articles) == (["empty"], 2)
