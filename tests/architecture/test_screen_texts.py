"""Every text of the screen can be found by the translation tool."""

import ast
import re
from xml.etree import ElementTree as ET

from tests.architecture import sources

LITERALS = {"tr": 2, "translate": 3, "QT_TRANSLATE_NOOP": 2, "QT_TR_NOOP": 1}
CATALOGUES = sources.ROOT / "resources" / "translations"


def calls() -> list[tuple[str, ast.Call, str]]:
    """All calls that ask for a translation: where, the call, its name."""
    return [
        (sources.at(path, node), node, called)
        for path in sources.python_files("main.py", "ui")
        for node in ast.walk(sources.tree(path))
        if isinstance(node, ast.Call) and (called := called_name(node)) in LITERALS
    ]


def called_name(call: ast.Call) -> str:
    """The last part of a call's name; `translate` counts only on QCoreApplication, since text has one, too."""
    if isinstance(call.func, ast.Name):
        return call.func.id if call.func.id != "translate" else ""
    if not isinstance(call.func, ast.Attribute):
        return ""
    if call.func.attr == "translate" and not ast.unparse(call.func.value).endswith("Application"):
        return ""
    return call.func.attr


def test_translated_texts_are_literals() -> None:
    wrong = [
        f"{place} {ast.unparse(call)}"
        for place, call, called in calls()
        for argument in call.args[: LITERALS[called]]
        if not (isinstance(argument, ast.Constant) and isinstance(argument.value, str))
        and not is_passed_on(call, called)
    ]
    assert wrong == []


def test_no_text_hides_in_an_f_string() -> None:
    """Where the tool for translations does not look."""
    inside = [
        (path, node)
        for path in sources.python_files("main.py", "ui")
        for joined in ast.walk(sources.tree(path))
        if isinstance(joined, ast.JoinedStr)
        for node in ast.walk(joined)
        if isinstance(node, ast.Call) and called_name(node) in {"tr", "translate"}
    ]
    assert [f"{sources.at(path, node)} {ast.unparse(node)}" for path, node in inside] == []


def is_passed_on(call: ast.Call, called: str) -> bool:
    """A text marked with QT_TRANSLATE_NOOP in a table is looked up later, by name: `translate(context, text)`."""
    return called == "translate" and all(
        isinstance(argument, ast.Name | ast.Attribute | ast.Constant | ast.Subscript) for argument in call.args
    )


def test_placeholders_have_names_or_numbers() -> None:
    texts = [
        (place, argument.value)
        for place, call, _ in calls()
        for argument in call.args
        if isinstance(argument, ast.Constant)
    ]
    assert [
        f"{place} {text}" for place, text in texts if isinstance(text, str) and ("{}" in text or "%1" in text)
    ] == []


def test_plurals_are_counted_by_qt() -> None:
    counted = [(place, call) for place, call, called in calls() if called == "tr" and len(call.args) == 3]
    assert [place for place, call in counted if "%n" not in str(getattr(call.args[0], "value", ""))] == []


def test_french_keeps_the_placeholders() -> None:
    assert [
        problem for path in CATALOGUES.glob("*_fr.ts") for problem in lost_placeholders(ET.parse(path).getroot())
    ] == []


def lost_placeholders(catalogue: ET.Element) -> list[str]:
    """The source texts whose translation lost or gained a named placeholder or %n."""
    return [
        source
        for message in catalogue.iter("message")
        if (source := message.findtext("source", "")) and (translation := message.find("translation")) is not None
        for form in translation.findall("numerusform") or [translation]
        if form.text and marks(source) - {"%n"} != marks(form.text) - {"%n"}
    ]


def marks(text: str) -> set[str]:
    """The placeholders of a text."""
    return set(re.findall(r"\{\w+\}|%n", text))


def test_french_typography() -> None:
    assert [text for path in CATALOGUES.glob("*_fr.ts") for text in badly_set(ET.parse(path).getroot())] == []


def badly_set(catalogue: ET.Element) -> list[str]:
    """The French texts with a plain space before ; ! ? :, straight apostrophes or three dots."""
    faults = (" ;", " !", " ?", " :", "« ", " »", "'", "...")
    texts = [form.text or "" for tag in ("translation", "numerusform") for form in catalogue.iter(tag)]
    return [text for text in texts if any(fault in text for fault in faults)]
