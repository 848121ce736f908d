"""One act of the main window as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActionRecord:
    """What an act is called and how it is reached.

    `text` and `tip` are sources of the translation context "actions"; `shortcuts` are portable key sequences, of which
    the first is shown. `in_text` acts fire only while the article has the focus. `group` makes checkable acts exclude
    each other; `starts_group` draws a line above it in its menu. An act without keys says why.
    """

    id: str
    text: str
    tip: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    menu: str = ""
    in_text: bool = False
    checkable: bool = False
    group: str = ""
    starts_group: bool = False
    no_shortcut_reason: str = ""
