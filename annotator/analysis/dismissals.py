"""Findings that an annotator has set aside, with the reason; remembered as one setting of the project."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator.model.change import Act, Change
from annotator.model.memory import Setting

SETTING = "dismissed"


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Why a finding needs no answer ("" where nothing was said), and the id of the annotator who thinks so."""

    reason: str = ""
    annotator: str = ""


def dismissals(value: str) -> dict[str, Dismissal]:
    """The dismissed keys in the setting's JSON text; whatever is not a dismissal in it is passed over."""
    try:
        data = json.loads(value or "{}")
    except (ValueError, RecursionError):
        return {}
    found = data.items() if isinstance(data, dict) else ()
    return {key: read for key, one in found if (read := _read(one)) is not None}


def _read(data: object) -> Dismissal | None:
    if not isinstance(data, dict):
        return None
    reason, annotator = data.get("reason", ""), data.get("annotator", "")
    return Dismissal(reason, annotator) if isinstance(reason, str) and isinstance(annotator, str) else None


def dismiss(setting: Setting | None, keys: Iterable[str], *, reason: str, annotator: str, words: str = "") -> Change:
    """Set the findings of these keys aside; `words` name them in the menu."""
    known = dismissals(setting.value if setting else "")
    known.update(dict.fromkeys(keys, Dismissal(reason.strip(), annotator)))
    return _stored(setting, known, act=Act("dismiss", (words,)))


def restore(setting: Setting | None, keys: Iterable[str], *, words: str = "") -> Change:
    """List the findings of these keys again."""
    known = dismissals(setting.value if setting else "")
    for key in keys:
        known.pop(key, None)
    return _stored(setting, known, act=Act("restore_finding", (words,)))


def _stored(old: Setting | None, known: Mapping[str, Dismissal], *, act: Act) -> Change:
    data = {key: {"reason": one.reason, "annotator": one.annotator} for key, one in sorted(known.items())}
    new = Setting(SETTING, json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    before = (old,) if old else ()
    return Change(act, before, (new,) if data else ())
