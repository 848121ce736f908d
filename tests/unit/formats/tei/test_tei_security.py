"""One test for each rule on reading XML from outside."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from annotator.formats.tei_xml import parsing
from annotator.formats.tei_xml.reading import annotations as reading_annotations
from annotator.formats.tei_xml.reading import document as reading_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.errors import ImportRefused
from tests.unit.formats.tei import tei_samples as samples

PACKAGE = Path(parsing.__file__).parent


def with_doctype(doctype: str, *, in_text: str = "") -> bytes:
    data = samples.written(samples.contents(mentions=[], frames=[])).decode()
    declaration, _, rest = data.partition("?>")
    return f"{declaration}?>{doctype}{rest.replace('Nicolas', f'Nicolas{in_text}', 1)}".encode()


def refusal(data: bytes) -> ImportRefused:
    with pytest.raises(ImportRefused) as refused:
        samples.read(data)
    return refused.value


def test_every_parser_is_the_hardened_one() -> None:
    for path in PACKAGE.parent.rglob("*.py"):
        assert ("XMLParser(" in path.read_text("utf-8")) == (path.name == "safe_xml.py"), path
    for path in PACKAGE.rglob("*.py"):
        source = path.read_text("utf-8")
        for call in ("xinclude", "iterparse", "XSLT", "recover=True", "huge_tree=True", "resolve_entities=True"):
            assert call not in source, (path, call)
        for line in source.splitlines():
            if "etree.parse(" in line or "etree.fromstring(" in line:
                assert "parser(" in line, (path, line)


def test_a_file_of_another_place_is_never_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", "utf-8")
    data = with_doctype(f'<!DOCTYPE TEI [<!ENTITY x SYSTEM "{secret.as_uri()}">]>', in_text="&x;")
    error = refusal(data)
    assert error.code == "entities"
    assert "SECRET" not in str(error)


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE TEI SYSTEM "{secret}">',
        '<!DOCTYPE TEI [<!ENTITY % x SYSTEM "{secret}"> %x;]>',
    ],
)
def test_a_document_type_of_another_place_is_never_read(tmp_path: Path, doctype: str) -> None:
    secret = tmp_path / "secret.dtd"
    secret.write_text('<!ENTITY leak "SECRET"><!ATTLIST p n CDATA "SECRET">', "utf-8")
    data = with_doctype(doctype.format(secret=secret.as_uri())).replace(b"<p ", b'<p rend="&leak;" ', 1)
    try:
        root = parsing.parse(data, "a.xml", Ledger(), parameters=True)
        told = etree.tostring(root.getroottree()).decode()
    except ImportRefused as error:
        told = str(error)
    assert told
    assert "SECRET" not in told


def test_entities_that_grow_are_refused() -> None:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    assert refusal(with_doctype(f'<!DOCTYPE TEI [<!ENTITY l0 "ha">{lines}]>', in_text="&l9;")).code in {
        "entities",
        "xml",
    }


def test_declared_entities_are_refused_even_when_unused() -> None:
    assert refusal(with_doctype('<!DOCTYPE TEI [<!ENTITY x "y">]>')).code == "entities"
    assert refusal(with_doctype('<!DOCTYPE TEI [<!ENTITY % x "y">]>')).code == "entities"


def test_an_entity_that_is_not_declared_is_not_xml() -> None:
    assert refusal(with_doctype("", in_text="&nbsp;")).code == "xml"
    external = with_doctype('<!DOCTYPE TEI SYSTEM "https://example.org/tei.dtd">', in_text="&nbsp;")
    assert refusal(external).code in {"entities", "xml"}


@pytest.mark.parametrize(
    "doctype", ["<!DOCTYPE TEI>", '<!DOCTYPE TEI SYSTEM "tei.dtd">', "<!DOCTYPE TEI [<!ATTLIST p n CDATA 'x'>]>"]
)
def test_a_plain_document_type_is_only_warned_of(doctype: str) -> None:
    ledger = Ledger()
    found = samples.read(with_doctype(doctype), ledger)
    assert [warned.code for warned in ledger.warnings] == ["doctype"]
    assert found.article == samples.article()


def test_depth_and_text_size_are_bounded() -> None:
    deep = f"{'<p>' * 300}{'</p>' * 300}"
    assert refusal(with_doctype("").replace(b"<text>", f"<text>{deep}".encode())).code == "xml"
    assert refusal(with_doctype("", in_text="x" * 10_100_000)).code == "xml"


def test_an_include_is_an_element_like_any_other(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("SECRET", "utf-8")
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" href="{secret.as_uri()}"/>'
    found = samples.read(with_doctype("", in_text=include))
    assert found.article.text == samples.TEXT


def test_instructions_and_comments_are_not_followed_and_not_text() -> None:
    data = with_doctype(
        '<?xml-model href="https://example.org/x.rng"?><?xml-stylesheet href="x.xsl"?>', in_text="<!-- c --><?pi x?>"
    )
    assert samples.read(data).article == samples.article()


def test_files_ids_and_annotations_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.xml"
    with path.open("wb") as file:
        file.truncate(parsing.MOST_BYTES + 1)
    with pytest.raises(ImportRefused) as refused:
        parsing.read(path)
    assert refused.value.code == "too-large"
    data = samples.written(samples.contents())
    monkeypatch.setattr(reading_annotations, "MOST_ANNOTATIONS", 5)
    assert refusal(data).code == "too-many"
    monkeypatch.setattr(reading_document, "MOST_IDS", 5)
    assert refusal(data).code == "too-many"


def test_an_unreadable_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused) as refused:
        parsing.read(tmp_path / "absent.xml")
    assert refused.value.code == "unreadable"
