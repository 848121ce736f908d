from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module

import pytest

from annotator.formats import registry
from annotator.model.errors import AnnotatorError


@pytest.mark.parametrize("code", registry.FORMATS)
def test_the_registry_says_what_the_module_has(code: str) -> None:
    entry = registry.FORMATS[code]
    module = import_module(entry.module)
    info = registry.info(code)
    assert (info.code, info.reads, info.writes) == (code, entry.reads, entry.writes)
    assert (hasattr(module, "IMPORTER"), hasattr(module, "EXPORTER")) == (entry.reads, entry.writes)
    assert info.names.fr
    assert info.names.en
    assert all(suffix.startswith(".") for suffix in info.suffixes)
    codes = [option.code for option in info.options]
    assert len(codes) == len(set(codes))
    for option in info.options:
        assert option.names.fr
        assert option.help.en
        assert option.kind != "choice" or option.default in option.choices
        named = option.kind == "choice" and option.code != "encoding"
        assert len(option.choice_names) == (len(option.choices) if named else 0)


def test_formats_are_described_as_plain_data() -> None:
    described = json.loads(json.dumps(registry.describe()))
    assert [entry["code"] for entry in described] == list(registry.FORMATS)
    assert described[0]["options"][0]["names"] == {"fr": "Encodage", "en": "Encoding"}


def test_unknown_formats_and_wrong_directions_are_refused() -> None:
    for ask in (registry.info, registry.importer, registry.exporter):
        with pytest.raises(AnnotatorError, match="nonesuch"):
            ask("nonesuch")
    with pytest.raises(AnnotatorError, match="export"):
        registry.exporter("text")


def test_listing_the_codes_loads_no_library() -> None:
    script = (
        "import sys; from annotator.formats import registry; registry.readable(), registry.writable();"
        "sys.exit(any(name in sys.modules for name in ('lxml', 'charset_normalizer')))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
