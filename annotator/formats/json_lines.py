"""One JSON object as one line, for whoever reads lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from annotator.model.errors import ExportRefused

_BREAKS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"})


def json_line(data: Mapping[str, object], out: Path) -> bytes:
    """The object in UTF-8 with its line feed; ExportRefused, naming `out`, where a character is half of one.

    Signs that Python takes for the end of a line are written as escapes.
    """
    try:
        return json.dumps(data, ensure_ascii=False).translate(_BREAKS).encode() + b"\n"
    except UnicodeEncodeError as error:
        raise ExportRefused(f"{out}: a record has a character that no file can hold: {error.reason}") from error
