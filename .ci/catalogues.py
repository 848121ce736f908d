"""The translation catalogues: brought in step with the code, built, checked."""

import shutil
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

from environment import ROOT, VENV, Failed, run

TRANSLATIONS = ROOT / "resources" / "translations"


def qt_tool(name: str) -> Path:
    """A Qt program inside the environment, called without its wrapper script, whose path breaks in a moved folder."""
    found = sorted(VENV.glob(f"**/PySide6/{name}{'.exe' if sys.platform == 'win32' else ''}"))
    if not found:
        raise Failed(f"{name} is not in the environment; delete .venv and call again.")
    return found[0]


def update_catalogues(folder: Path) -> None:
    """Bring the .ts files of a folder in step with the texts in the code."""
    with tempfile.TemporaryDirectory() as scratch:
        listing = Path(scratch) / "sources.lst"
        listing.write_text("\n".join(path.as_posix() for path in sorted((ROOT / "ui").rglob("*.py"))), "utf-8")
        for catalogue in ("attache_fr.ts", "attache_en.ts"):
            english = ["-pluralonly"] if catalogue.endswith("_en.ts") else []
            target = ["-source-language", "en", "-target-language", catalogue[-5:-3], "-ts", folder / catalogue]
            run(qt_tool("lupdate"), "-silent", "-locations", "none", "-no-obsolete", *english, f"@{listing}", *target)


def build_catalogues() -> None:
    """Write the .qm files the program loads, where a .ts file is newer."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        binary = source.with_suffix(".qm")
        if not binary.exists() or binary.stat().st_mtime < source.stat().st_mtime:
            # beside it first: a program that runs has the old file mapped
            fresh = binary.with_suffix(".new")
            run(qt_tool("lrelease"), "-silent", source, "-qm", fresh)
            fresh.replace(binary)


def check_catalogues() -> None:
    """Fail if a catalogue is stale or a text in it is not translated."""
    with tempfile.TemporaryDirectory() as scratch:
        for source in TRANSLATIONS.glob("*.ts"):
            shutil.copy(source, scratch)
        update_catalogues(Path(scratch))
        for fresh in sorted(Path(scratch).glob("*.ts")):
            kept = TRANSLATIONS / fresh.name
            if not kept.exists() or kept.read_text("utf-8") != fresh.read_text("utf-8"):
                raise Failed(f"{kept.relative_to(ROOT)} is stale: call `python3 dev.py translations` and translate.")
            check_complete(kept)


def check_complete(catalogue: Path) -> None:
    """Fail, naming the texts, if some are not translated."""
    messages = ET.parse(catalogue).getroot().iter("message")  # noqa: S314 our own file
    unfinished = [
        m.findtext("source", "") for m in messages if (t := m.find("translation")) is None or "type" in t.attrib
    ]
    if unfinished:
        raise Failed(
            f"{catalogue.relative_to(ROOT)}: {len(unfinished)} texts unfinished:\n  " + "\n  ".join(unfinished)
        )
