"""Frames as sentences."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from annotator.model.codebook import Words
from annotator.model.records import Argument, Frame
from annotator.model.validation import NARRATOR_ID
from tests import factories
from tests.unit.ui.models.desks import Desk, maduro, states
from ui import theme
from ui.panels.article_context import ArticleContext
from ui.panels.sentence import Piece, frame_sentence, is_feminine, missing_words, plain
from ui.panels.sentence_painting import set_sentence


def context(language: str = "en") -> tuple[Desk, ArticleContext]:
    desk = Desk()
    desk.add(maduro(), states(), desk.mention("rompt", "EVENT", id="t1"))
    desk.add(
        desk.mention("Nicolas Maduro", entities=("maduro",), id="m1"),
        desk.mention("Washington", "COUNTRY", entities=("us",), id="m2"),
    )
    return desk, ArticleContext(desk.annotations, desk.register, desk.codebook, desk.passages, language)


def said(language: str = "en", **fields: object) -> str:
    _, around = context(language)
    return plain(frame_sentence(factories.frame("t1", **fields), around))


BREAK = (("mode", "expel"), ("type", "SANCTION"))


def test_a_whole_sentence(qtbot: QtBot) -> None:
    arguments = (Argument("AGENT", mention="m1"), Argument("TARGET", mention="m2"))
    assert said(attributes=BREAK, arguments=arguments, date="2019-01-23") == (
        "23 Jan 2019 · Nicolás Maduro (VE) sanction (expulsion) États-Unis (US) · according to: narrator"
    )


def test_a_missing_role_and_a_missing_type_are_said(qtbot: QtBot) -> None:
    assert said() == "agent missing type missing · according to: narrator"


def test_one_record_named_twice_is_said_once(qtbot: QtBot) -> None:
    arguments = (
        Argument("AGENT", mention="m1"),
        Argument("AGENT", entity="maduro"),
        Argument("AGENT", entity="us"),
    )
    assert said(attributes=BREAK, arguments=arguments).startswith(
        "Nicolás Maduro (VE), États-Unis (US) sanction (expulsion)"
    )


def test_the_source_is_named(qtbot: QtBot) -> None:
    assert said(attributes=BREAK, source="us").endswith("according to: États-Unis")


def test_narrator_text_and_negation(qtbot: QtBot) -> None:
    arguments = (Argument("AGENT", entity=NARRATOR_ID), Argument("TARGET", text="the rest"))
    sentence = said(attributes=(*BREAK, ("polarity", "neg")), arguments=arguments)
    assert sentence.startswith("narrator sanction (expulsion, negated) the rest")


def test_what_a_filler_points_at_may_be_gone(qtbot: QtBot) -> None:
    assert "?" in said(attributes=BREAK, arguments=(Argument("AGENT", mention="gone"),))


@pytest.mark.parametrize(
    ("name", "feminine"),
    [
        ("cible", True),
        ("échéance", True),
        ("destination", True),
        ("agent", False),
        ("bénéficiaire", False),
        ("passage", False),
    ],
)
def test_french_genders(name: str, feminine: bool) -> None:
    assert is_feminine(name) is feminine


def test_a_long_sentence_wraps_and_frames_what_is_missing(qtbot: QtBot) -> None:
    pieces = (*(Piece("word 😀", "name") for _ in range(30)), Piece("target missing", "missing"))
    wide, narrow = (set_sentence(pieces, width, theme.light()) for width in (2000, 200))
    assert narrow.height > wide.height
    assert len(narrow.frames) == 1


def test_incomplete_frames(qtbot: QtBot) -> None:
    _, around = context()
    whole: Frame = factories.frame("t1", attributes=BREAK, arguments=(Argument("AGENT", mention="m1"),))
    assert not around.is_incomplete(whole)
    assert around.is_incomplete(factories.frame("t1", attributes=BREAK))
    assert around.is_incomplete(factories.frame("t1", arguments=whole.arguments))
    assert around.is_incomplete(factories.frame(attributes=BREAK, arguments=whole.arguments))


def templated(**fields: object) -> str:
    desk, around = context("fr")
    layer = desk.codebook.label("SANCTION")
    assert layer is not None
    told = replace(layer, templates=Words("{AGENT} <rompt|rompent|rompre>[ avec {TARGET}]", ""))
    labels = tuple(told if label is layer else label for label in desk.codebook.labels)
    around = replace(around, codebook=replace(desk.codebook, labels=labels))
    return plain(frame_sentence(factories.frame("t1", attributes=BREAK, **fields), around))


def test_a_template_of_the_codebook_tells_the_frame(qtbot: QtBot) -> None:
    arguments = (Argument("AGENT", mention="m1"), Argument("TARGET", mention="m2"))
    assert templated(arguments=arguments, date="2019-01-23") == (
        "23 janvier 2019 · Nicolás Maduro (VEN) rompt avec les États-Unis · selon le narrateur"
    )


def test_what_is_missing_in_a_template_is_named(qtbot: QtBot) -> None:
    _, around = context("fr")
    assert templated() == f"{missing_words(('AGENT',), around)} rompt · selon le narrateur"
