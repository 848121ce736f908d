from __future__ import annotations

import json

import pytest

from annotator.suggestions.options import SETTING, Options, allowed
from annotator.suggestions.suggestion import SOURCES
from tests.factories import article


@pytest.mark.parametrize(
    "options",
    [Options(), Options(sources=()), Options(sources=("article", "date"), capitals=False, least=0.75)],
)
def test_options_survive_as_a_setting(options: Options) -> None:
    setting = options.setting()
    assert setting.id == SETTING
    assert Options.of(json.loads(setting.value)) == options


@pytest.mark.parametrize("data", [None, [], "x", 3, {}, {"sources": "table", "least": "0.5", "capitals": 1}])
def test_what_makes_no_sense_has_its_default(data: object) -> None:
    assert Options.of(data) == Options()


@pytest.mark.parametrize("least", [-0.1, 1.1, True, False, None, float("nan")])
def test_a_score_that_is_none_has_its_default(least: object) -> None:
    assert Options.of({"least": least}).least == Options().least


def test_sources_keep_the_order_of_trust_and_unknown_ones_go() -> None:
    assert Options.of({"sources": ["date", "oracle", "article", 3, []]}).sources == ("article", "date")
    assert Options().sources == SOURCES


def test_nothing_is_proposed_where_several_code_apart() -> None:
    assert allowed(article())
    assert allowed(article(metadata=(("drawn_for", "training"),)))
    assert not allowed(article(metadata=(("drawn_for", "reliability"), ("outlet", "x"))))
