"""Names of records, made here so that two files can be merged."""

from __future__ import annotations

import os
import time
import uuid


def new_id() -> str:
    """A fresh UUID, version 7 (RFC 9562), as text: random, and ordered by the millisecond it was made in."""
    made = f"{time.time_ns() // 1_000_000 & _MILLISECONDS:012x}"
    random = os.urandom(10).hex()
    variant = "89ab"[int(random[3], 16) & 3]
    return f"{made[:8]}-{made[8:]}-7{random[:3]}-{variant}{random[4:7]}-{random[7:19]}"


_MILLISECONDS = (1 << 48) - 1
_NAMESPACE = uuid.UUID("6a1d8c1e-5d0b-5e0a-9f0e-0a77ac4e0001")


def derived_id(*parts: str) -> str:
    """The UUID (version 5) that always belongs to these parts; for records that must come out alike twice."""
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join(parts)))
