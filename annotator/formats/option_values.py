"""What was chosen for the options of a format: their values are texts."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.model.errors import ExportRefused

_NO = frozenset({"no", "0", "false", "off", "non"})


def choice(options: Mapping[str, str], code: str, values: tuple[str, ...]) -> str:
    """The value of an option of choices, the first where it is not given; ExportRefused for any other."""
    value = options.get(code, "") or values[0]
    if value not in values:
        raise ExportRefused(f"{code} {value!r} is none of {', '.join(values)}")
    return value


def is_yes(options: Mapping[str, str], code: str, *, default: bool) -> bool:
    """Whether a flag is set; `default` where it is not given, and anything but a no is a yes."""
    value = options.get(code, "")
    return value.casefold() not in _NO if value else default
