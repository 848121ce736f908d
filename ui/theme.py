"""The colours of the interface: two themes, their palettes and the little style sheet on top of Fusion."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from PySide6.QtGui import QColor, QPalette

from annotator.places import RESOURCES
from ui.style import RULES


@dataclass(frozen=True, slots=True)
class LayerColours:
    """The colours of one layer: words, line and badge, ground, letter on the badge; each "#RRGGBB"."""

    ink: str
    mark: str
    tint: str
    letter: str


@dataclass(frozen=True, slots=True)
class Theme:
    """All colours of the interface, each "#RRGGBB"; `strict` is the high-contrast form: stronger lines, no tints."""

    name: str
    window: str
    window_text: str
    base: str
    alternate_base: str
    text: str
    placeholder: str
    button: str
    button_text: str
    bright_text: str
    link: str
    highlight: str
    highlighted_text: str
    tooltip_base: str
    tooltip_text: str
    disabled: str
    sidebar: str
    muted: str
    faint: str
    hair: str
    border: str
    strong: str
    edge: str
    hover: str
    accent: str
    accent_soft: str
    accent_line: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    err: str
    err_soft: str
    pro: str
    pro_soft: str
    con: str
    con_soft: str
    layers: Mapping[str, LayerColours]
    strict: bool = False

    @property
    def is_dark(self) -> bool:
        """Whether the ground is darker than the words."""
        return luminance(self.window) < luminance(self.window_text)


_LIGHT = Theme(
    name="light",
    window="#F3F2EE",
    window_text="#1D2025",
    base="#FFFFFF",
    alternate_base="#FAF9F6",
    text="#1D2025",
    placeholder="#62666D",
    button="#FCFBF9",
    button_text="#1D2025",
    bright_text="#B3261E",
    link="#3D49A8",
    highlight="#4652B3",
    highlighted_text="#FFFFFF",
    tooltip_base="#2B2E34",
    tooltip_text="#F4F3EF",
    disabled="#9B9EA3",
    sidebar="#F8F7F4",
    muted="#595D64",
    faint="#62666D",
    hair="#E9E7E1",
    border="#DCDAD3",
    strong="#C4C1B8",
    edge="#8B887F",
    hover="#ECEAE4",
    accent="#4652B3",
    accent_soft="#E8EAF7",
    accent_line="#A9B0E0",
    ok="#1F6B45",
    ok_soft="#E1F1E8",
    warn="#8A5300",
    warn_soft="#FBF0DC",
    err="#B3261E",
    err_soft="#FBE9E7",
    pro="#2A6CAB",
    pro_soft="#E1EDF8",
    con="#A34A13",
    con_soft="#FBE9DC",
    layers=MappingProxyType(
        {
            "actor": LayerColours("#0B5C97", "#0B63A4", "#E4EFF8", "#FFFFFF"),
            "country": LayerColours("#00694F", "#00805F", "#DDF1EA", "#FFFFFF"),
            "date": LayerColours("#7D5200", "#C28606", "#FBF1D9", "#1D2025"),
            "event": LayerColours("#A83C06", "#B5410A", "#FBE6DA", "#FFFFFF"),
            "stance": LayerColours("#96386F", "#CA70A6", "#F9E7F1", "#1D2025"),
            "quotation": LayerColours("#3A444F", "#3A444F", "#E9ECEF", "#FFFFFF"),
            "place": LayerColours("#1F6A93", "#3A98CC", "#E0F0FA", "#1D2025"),
        }
    ),
)

_DARK = Theme(
    name="dark",
    window="#202226",
    window_text="#E6E4DF",
    base="#18191C",
    alternate_base="#1D1F22",
    text="#E6E4DF",
    placeholder="#9297A0",
    button="#2A2D32",
    button_text="#E6E4DF",
    bright_text="#FF9A8F",
    link="#AAB2F3",
    highlight="#5560C4",
    highlighted_text="#FFFFFF",
    tooltip_base="#3A3D45",
    tooltip_text="#F1EFEA",
    disabled="#6A6F78",
    sidebar="#1C1E21",
    muted="#AEB2B9",
    faint="#9297A0",
    hair="#2A2D32",
    border="#373A41",
    strong="#4A4E57",
    edge="#777C87",
    hover="#2C2F35",
    accent="#98A2F0",
    accent_soft="#2A2E4A",
    accent_line="#5A64B8",
    ok="#6FCF9B",
    ok_soft="#1E3328",
    warn="#E7B454",
    warn_soft="#382C16",
    err="#FF9A8F",
    err_soft="#3E2220",
    pro="#74B4EC",
    pro_soft="#1D3145",
    con="#EE9C66",
    con_soft="#40291B",
    layers=MappingProxyType(
        {
            "actor": LayerColours("#7DBDF3", "#4C9FE6", "#1C3145", "#18191C"),
            "country": LayerColours("#5BCFAE", "#2FAE88", "#17352D", "#18191C"),
            "date": LayerColours("#EEC463", "#F0C24B", "#3A2F17", "#18191C"),
            "event": LayerColours("#F59B70", "#E56A2E", "#42281B", "#18191C"),
            "stance": LayerColours("#E9A3CB", "#E58FC0", "#3E2534", "#18191C"),
            "quotation": LayerColours("#BFC7D0", "#D5DAE0", "#2D3339", "#18191C"),
            "place": LayerColours("#9AD6F7", "#9AD6F7", "#1A3340", "#18191C"),
        }
    ),
)


def light() -> Theme:
    """Dark words on warm white."""
    return _LIGHT


def dark() -> Theme:
    """Light words on near black."""
    return _DARK


def high_contrast(theme: Theme) -> Theme:
    """The same theme for those who ask their system for contrast: lines as strong as edges, no tints."""
    return replace(
        theme,
        border=theme.edge,
        strong=theme.edge,
        hair=theme.edge,
        accent_line=theme.accent,
        ok_soft=theme.base,
        warn_soft=theme.base,
        err_soft=theme.base,
        pro_soft=theme.base,
        con_soft=theme.base,
        layers=MappingProxyType({key: replace(found, tint=theme.base) for key, found in theme.layers.items()}),
        strict=True,
    )


def luminance(colour: str) -> float:
    """The relative luminance of a "#RRGGBB" colour, 0 to 1 (WCAG 2)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a: str, b: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(a), luminance(b)))
    return (high + 0.05) / (low + 0.05)


def mixed(a: str, b: str, *, share: float) -> str:
    """A colour between `a` and `b`; `share` of `b`, 0 to 1."""
    pairs = ((int(a[at : at + 2], 16), int(b[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in pairs)


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's colour roles, for all three colour groups."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.window_text,
        role.Base: theme.base,
        role.AlternateBase: theme.alternate_base,
        role.Text: theme.text,
        role.PlaceholderText: theme.placeholder,
        role.Button: theme.button,
        role.ButtonText: theme.button_text,
        role.BrightText: theme.bright_text,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.Highlight: theme.highlight,
        role.HighlightedText: theme.highlighted_text,
        role.ToolTipBase: theme.tooltip_base,
        role.ToolTipText: theme.tooltip_text,
        role.Accent: theme.highlight,
        # Fusion draws frames from these five; Qt would compute cold greys of its own
        role.Light: theme.button,
        role.Midlight: theme.hair,
        role.Mid: theme.strong,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
    }
    made = QPalette()
    for one, colour in colours.items():
        made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(theme.disabled))
    made.setColor(QPalette.ColorGroup.Disabled, role.Base, QColor(theme.window))
    made.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(theme.strong))
    return made


def style_sheet(theme: Theme) -> str:
    """What Fusion does not do by itself: borders, radii, focus rings, hover."""
    colours = {field.name: str(getattr(theme, field.name)) for field in fields(theme) if field.name != "layers"}
    pictures = RESOURCES / "icons"
    return RULES.substitute(
        colours,
        chevron=(pictures / f"chevron-{theme.name}.svg").as_posix(),
        tick=(pictures / "tick.svg").as_posix(),
        primary_hover=mixed(theme.highlight, "#000000", share=0.18),
        primary_ring=theme.text,
    )
