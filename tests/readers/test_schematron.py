"""The Schematron rules of the ODD that an export brings hold for every file, and would tell a damaged one."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree, isoschematron

from tests.readers import exports as made
from tests.readers.exports import Exports
from tests.unit.formats.memory_projects import export

SCH = "http://purl.oclc.org/dsdl/schematron"
TEI = "http://www.tei-c.org/ns/1.0"


@pytest.fixture(scope="module")
def rules(tmp_path_factory: pytest.TempPathFactory) -> isoschematron.Schematron:
    """The rules that stand in attache.odd, each in a pattern of its own."""
    folder = tmp_path_factory.mktemp("odd")
    export("tei", made.project(), folder, profile="reading", odd="yes")
    schema = etree.Element(f"{{{SCH}}}schema", nsmap={"sch": SCH})
    etree.SubElement(schema, f"{{{SCH}}}ns", prefix="tei", uri=TEI)
    found = list(etree.parse(str(folder / "attache.odd")).iter(f"{{{SCH}}}rule"))
    assert len(found) == 3
    for rule in found:
        etree.SubElement(schema, f"{{{SCH}}}pattern").append(rule)
    return isoschematron.Schematron(schema, store_report=True)


@pytest.mark.parametrize("shape", ["reading", "split", "one-file"])
def test_the_rules_hold(rules: isoschematron.Schematron, exports: Exports, shape: str) -> None:
    files = sorted((exports.folder / "tei" / shape).glob("*.xml"))
    assert files
    assert [path.name for path in files if not rules.validate(etree.parse(str(path)))] == []


@pytest.mark.parametrize(
    ("where", "attribute", "value"),
    [
        ("//tei:event//tei:relation", "active", "#f-other"),
        ("//tei:annotation/tei:ptr", "target", "#e-nowhere"),
        ("//tei:body/tei:div/tei:p", f"{{{'http://www.w3.org/XML/1998/namespace'}}}id", None),
    ],
)
def test_each_rule_tells_its_damage(
    rules: isoschematron.Schematron, exports: Exports, where: str, attribute: str, value: str | None
) -> None:
    tree = etree.parse(str(exports.folder / "tei" / "reading" / "algerie-demission.xml"))
    found = tree.xpath(where, namespaces={"tei": TEI})[0]
    assert found.attrib.pop(attribute)
    if value is not None:
        found.set(attribute, value)
    assert not rules.validate(tree)


def test_the_locks_of_the_readers_name_no_registry() -> None:
    folder = Path(__file__).resolve().parent
    lock = (folder.parents[1] / "requirements" / "readers.lock").read_text("utf-8")
    papers = (folder / "package-lock.json").read_text("utf-8")
    assert "://" not in lock
    assert "resolved" not in papers
    assert "registry" not in papers
    assert lock.count("--hash=sha256:") > lock.count("==") > 50
