"""The contrasts and forms that the colours promise."""

from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import Theme, contrast, dark, high_contrast, light, mixed, palette, style_sheet

THEMES = [light(), dark(), high_contrast(light()), high_contrast(dark())]
LAYERS = ["actor", "country", "date", "event", "stance", "quotation", "place"]
GROUNDS = ["window", "base", "alternate_base", "sidebar", "button"]


def named(theme: Theme) -> str:
    return theme.name + ("-strict" if theme.strict else "")


@pytest.fixture(params=THEMES, ids=named)
def theme(request: pytest.FixtureRequest) -> Theme:
    found = request.param
    assert isinstance(found, Theme)
    return found


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@pytest.mark.parametrize(
    ("theme", "front", "back", "promised"),
    [
        (light(), "window_text", "window", 14.6),
        (dark(), "window_text", "window", 12.5),
        (light(), "text", "base", 16.3),
        (dark(), "text", "base", 13.8),
        (light(), "placeholder", "base", 5.8),
        (dark(), "placeholder", "base", 6.0),
        (light(), "placeholder", "window", 5.2),
        (dark(), "placeholder", "window", 5.4),
        (light(), "button_text", "button", 15.8),
        (dark(), "button_text", "button", 10.9),
        (light(), "bright_text", "base", 6.5),
        (dark(), "bright_text", "base", 8.6),
        (light(), "link", "base", 7.7),
        (dark(), "link", "base", 8.7),
        (light(), "highlighted_text", "highlight", 6.7),
        (dark(), "highlighted_text", "highlight", 5.5),
        (light(), "tooltip_text", "tooltip_base", 12.3),
        (dark(), "tooltip_text", "tooltip_base", 9.5),
    ],
)
def test_the_palette_keeps_its_figures(theme: Theme, front: str, back: str, promised: float) -> None:
    assert contrast(getattr(theme, front), getattr(theme, back)) >= promised - 0.06


def test_second_and_third_text_can_be_read_everywhere(theme: Theme) -> None:
    lowest = 4.79 if theme.name == "light" else 4.51
    grounds = [*GROUNDS, "hover", "accent_soft"]
    pairs = product(["muted", "faint"], grounds)
    assert min(contrast(getattr(theme, a), getattr(theme, b)) for a, b in pairs) >= lowest - 0.01


def test_edges_and_signals_are_seen(theme: Theme) -> None:
    grounds = [*GROUNDS, "hover"] if theme.name == "dark" else GROUNDS
    assert min(contrast(theme.edge, getattr(theme, ground)) for ground in grounds) >= 3
    for signal in ("ok", "warn", "err", "pro", "con"):
        assert contrast(getattr(theme, signal), getattr(theme, f"{signal}_soft")) >= 4.5
        assert contrast(getattr(theme, signal), theme.base) >= 4.5


@pytest.mark.parametrize("layer", LAYERS)
def test_a_layer_can_be_read(theme: Theme, layer: str) -> None:
    colours = theme.layers[layer]
    floor_ink, floor_letter, floor_mark = (4.95, 4.94, 3.13) if theme.name == "light" else (5.96, 5.38, 5.38)
    grounds = [theme.base, theme.window, colours.tint, theme.accent_soft]
    assert min(contrast(colours.ink, ground) for ground in grounds) >= floor_ink - 0.01
    assert contrast(colours.letter, colours.mark) >= floor_letter - 0.01
    assert contrast(colours.mark, theme.base) >= floor_mark - 0.01
    assert contrast(theme.text, colours.tint) >= 10


def test_all_seven_layers_are_there(theme: Theme) -> None:
    assert list(theme.layers) == LAYERS


def test_more_contrast_means_strong_lines_and_no_tints() -> None:
    strict = high_contrast(light())
    assert {strict.border, strict.strong, strict.hair} == {light().edge}
    assert {found.tint for found in strict.layers.values()} == {light().base}
    assert strict.strict


def test_the_palette_has_the_colours_in_every_group() -> None:
    made = palette(dark())
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        assert made.color(group, QPalette.ColorRole.Window) == QColor(dark().window)
        assert made.color(group, QPalette.ColorRole.Highlight) == QColor(dark().highlight)
    disabled = QPalette.ColorGroup.Disabled
    assert made.color(disabled, QPalette.ColorRole.ButtonText) == QColor(dark().disabled)
    assert light().is_dark is False
    assert dark().is_dark is True


def test_the_style_sheet_is_understood(qtbot: QtBot, qapp: QApplication, theme: Theme) -> None:
    button = QPushButton("x")
    qtbot.addWidget(button)
    button.setStyleSheet(style_sheet(theme))
    button.show()
    assert "$" not in button.styleSheet()
    assert not button.grab().isNull()


def test_mixing_colours() -> None:
    assert mixed("#000000", "#FFFFFF", share=0.5) == "#808080"
    assert mixed("#102030", "#FFFFFF", share=0) == "#102030"
