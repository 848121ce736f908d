"""Where things lie: what ships with the program, and the user's own folders."""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
RESOURCES = ROOT / "resources"
SEEDS = ROOT / "seeds"


def own_command(*words: str) -> list[str]:
    """The command that runs this very program with these words, in a process of its own."""
    start = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(ROOT / "main.py")]
    return [*start, *words]


def user_data() -> Path:
    """The folder for backups, the log and settings; `ATTACHE_DATA` overrides it. Not created here."""
    override = os.environ.get("ATTACHE_DATA")
    if override:
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", Path.home() / "AppData/Roaming")) / "Attache"
    if sys.platform == "darwin":
        return Path.home() / "Library/Application Support/Attache"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local/share")) / "attache"


def account_name() -> str:
    """The name of the account at work, "annotator" where the system tells none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "annotator"


def backups() -> Path:
    """The folder of the backups, outside every project's own."""
    return user_data() / "backups"


def log_file() -> Path:
    """The program's log."""
    return user_data() / "attache.log"
