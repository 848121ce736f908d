"""Names of records, made here so that two files can be merged."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """A fresh UUID, version 7 (RFC 9562), as text: random, and ordered by the millisecond it was made in."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10), "big")
    value = (milliseconds & (1 << 48) - 1) << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    signs = f"{value:032x}"
    return f"{signs[:8]}-{signs[8:12]}-{signs[12:16]}-{signs[16:20]}-{signs[20:]}"


_NAMESPACE = uuid.UUID("6a1d8c1e-5d0b-5e0a-9f0e-0a77ac4e0001")


def derived_id(*parts: str) -> str:
    """The UUID (version 5) that always belongs to these parts; for records that must come out alike twice."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))
