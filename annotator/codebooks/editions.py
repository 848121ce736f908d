"""The published versions of a codebook, kept as settings of the project so that a draft can be held against them.

The journal has them too, but among all edits; a setting holds one version, packed.
"""

from __future__ import annotations

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from annotator.codebooks.diff import guides_alike
from annotator.model.change import Change
from annotator.model.codebook import Codebook
from annotator.model.encoding import from_data, to_data
from annotator.model.memory import Setting

Find = Callable[[str], Setting | None]
"""Finds a setting by its name."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A published version: its number, when (UTC, ISO 8601; "" for the first that is known), and what is new in it."""

    version: int
    codebook: Codebook
    when: str = ""
    note: str = ""


def setting_name(version: int) -> str:
    """The name of the setting that keeps a version."""
    return f"codebook/edition/{version}"


def pack(edition: Edition) -> Setting:
    """The setting that keeps an edition."""
    text = json.dumps(to_data(edition.codebook), ensure_ascii=False, separators=(",", ":"))
    packed = b64encode(zlib.compress(text.encode(), 9)).decode()
    data = {"when": edition.when, "note": edition.note, "codebook": packed}
    return Setting(setting_name(edition.version), json.dumps(data, ensure_ascii=False))


def unpack(setting: Setting) -> Edition:
    """The edition that a setting keeps."""
    data = json.loads(setting.value)
    codebook = from_data(json.loads(zlib.decompress(b64decode(data["codebook"]))))
    assert isinstance(codebook, Codebook)
    return Edition(codebook.version, codebook, data["when"], data["note"])


def editions(find: Find, current: Codebook) -> tuple[Edition, ...]:
    """The published versions, oldest first; the last is what a draft differs from.

    As long as nothing was edited since the current version began, that is the current codebook itself.
    """
    kept = [found for version in range(1, current.version + 1) if (found := find(setting_name(version)))]
    known = tuple(unpack(setting) for setting in kept)
    if not known or known[-1].version < current.version:
        return (*known, Edition(current.version, current))
    return known


def with_edition(change: Change, find: Find, *, when: str = "", note: str = "") -> Change:
    """A change of the codebook, which also keeps the version that it leaves, and the one that it begins.

    `when` and `note` belong to the one that it begins. A change without a codebook comes back as it is.
    """
    old, new = codebook_pair(change)
    if old is None or new is None or not change:
        return change
    fresh: list[Setting] = []
    gone: list[Setting] = []
    if find(setting_name(old.version)) is None:
        fresh.append(pack(Edition(old.version, old)))
    if new.version > old.version:
        fresh.append(pack(Edition(new.version, new, when, note)))
        there = find(setting_name(new.version))
        gone += [there] if there is not None else []
    return replace(change, removed=(*change.removed, *gone), added=(*change.added, *fresh))


def codebook_pair(change: Change) -> tuple[Codebook | None, Codebook | None]:
    """The state of the codebook before and after a change, None where it has none."""
    old = next((record for record in change.removed if isinstance(record, Codebook)), None)
    new = next((record for record in change.added if isinstance(record, Codebook)), None)
    return old, new


def guided_otherwise(code: str, version: int, known: Sequence[Edition], now: Codebook) -> bool:
    """Whether other words told when a label is to be used, in the version that a record was made under.

    A version that is not known is taken for the next one that is.
    """
    edition = next((one for one in known if one.version >= version), None)
    return edition is not None and not guides_alike(edition.codebook, now, code)
