"""The registry of formats with those that a window system writes; import it from here wherever there is one."""

from __future__ import annotations

from annotator.formats import registry

__all__ = ["registry"]

registry.add("page-pdf", "ui.page_pdf", writes=True)
