"""The lens of voices: what is shaded how, for what is in sight only, in every theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, QRectF
from PySide6.QtGui import QHelpEvent, QImage, QPainter
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.records import Argument, Mention
from annotator.model.register import Register
from annotator.model.span import Span
from annotator.suggestions.suggestion import Reason, Suggestion
from tests.factories import entity, frame, mention
from tests.unit.ui.article.pages import afresh, place_of, screen_of, view_of
from ui.article.article_view import ArticleView
from ui.article.mark_source import AnnotationMarks
from ui.article.text_tips import TextTips
from ui.article.voice import Voice
from ui.article.voice_painter import paint_voice_sample
from ui.article.voice_source import AnnotationVoices
from ui.models.suggestion_set import SuggestionSet
from ui.panels.voice_legend import SHOWN, VoiceLegend
from ui.theme import Theme, dark, high_contrast, light

TEXT = "Anne dit: nous allons partir demain. Le maire fait la fête ici, puis il rentre."
THEMES = [light(), dark(), high_contrast(light()), high_contrast(dark())]
BOOK = load_codebook("political")


class Voices:
    """Some voices, and a record of what was asked for."""

    def __init__(self, *voices: Voice) -> None:
        self.voices = list(voices)
        self.asked: list[tuple[int, int]] = []

    def voices_between(self, start: int, end: int) -> Iterator[Voice]:
        self.asked.append((start, end))
        return iter([one for one in self.voices if one.span.start < end and start < one.span.end])

    def words_at(self, offset: int) -> str:
        return next((one.kind for one in self.voices if one.span.start <= offset < one.span.end), "")


def voice(words: str, kind: str = "reported", *, proposed: bool = False) -> Voice:
    """A voice over words of the text."""
    start = TEXT.index(words)
    return Voice(Span(start, start + len(words)), kind, proposed, len(words))  # type: ignore[arg-type]


def shown(qtbot: QtBot, *voices: Voice, theme: Theme = THEMES[0]) -> ArticleView:
    """A view that shades these voices."""
    view = view_of(TEXT)
    qtbot.addWidget(view)
    view.set_theme(theme)
    view.set_voices(Voices(*voices))
    return view


def colours(view: ArticleView, words: str) -> set[str]:
    """All colours behind and beside the letters of words."""
    picture, start = screen_of(view), TEXT.index(words)
    first, last = (
        view.line_rect(Span(start, start + 1)),
        view.line_rect(Span(start + len(words) - 1, start + len(words))),
    )
    area = first.united(last).adjusted(-1, 0, 1, 0)
    ratio = picture.devicePixelRatio()
    box = QRect((area.topLeft() * ratio), area.size() * ratio)
    return {
        picture.pixelColor(x, y).name() for x in range(box.left(), box.right()) for y in range(box.top(), box.bottom())
    }


@pytest.mark.parametrize("theme", THEMES)
def test_each_voice_has_a_look_of_its_own_and_the_narrator_none(qtbot: QtBot, theme: Theme) -> None:
    bare = shown(qtbot, theme=theme)
    narrator = {words: colours(bare, words) for words in ("nous allons partir", "fête", "rentre")}
    view = shown(qtbot, voice("nous allons partir"), voice("fête", "echo"), voice("rentre", proposed=True), theme=theme)
    assert colours(view, "demain") == colours(bare, "demain")
    for words, before in narrator.items():
        assert colours(view, words) != before
    tint = theme.layers["quotation"].tint.lower()
    ground = theme.base.lower()
    assert (tint in colours(view, "nous allons partir")) is True
    assert (theme.edge.lower() in colours(view, "nous allons partir")) is theme.strict
    assert ground in colours(view, "rentre")
    assert len(colours(view, "fête")) > len(narrator["fête"])


def samples(theme: Theme) -> list[list[int]]:
    """The greys of every sample of the legend: what remains without colour."""
    found = []
    for _, one in SHOWN:
        picture = QImage(26, 14, QImage.Format.Format_RGB32)
        painter = QPainter(picture)
        paint_voice_sample(painter, one, theme, box=QRectF(0, 0, 26, 14))
        painter.end()
        grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
        found.append([grey.pixelColor(x, y).red() for y in range(14) for x in range(26)])
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_the_voices_differ_without_colour(qapp: QApplication, theme: Theme) -> None:
    greys = samples(theme)
    assert len({tuple(grey) for grey in greys}) == len(SHOWN)
    _, reported, echo, proposed = greys
    middle = [7 * 26 + x for x in range(3, 23)]
    assert len({reported[at] for at in middle}) == 1
    assert len({echo[at] for at in middle}) > 1
    assert len({proposed[x] for x in range(26)}) > 1


def test_only_lines_in_sight_are_asked_for(qtbot: QtBot) -> None:
    text = "\n".join(f"Ligne {number} de cet article." for number in range(4_000))
    view = view_of(text)
    qtbot.addWidget(view)
    voices = Voices()
    view.set_voices(voices)
    screen_of(view)
    assert voices.asked
    assert max(end for _, end in voices.asked) < 3_000
    voices.asked.clear()
    view.set_caret(40)
    screen_of(view)
    assert len(voices.asked) < 12


def test_bit_by_bit_is_painted_like_afresh_and_off_like_never(qtbot: QtBot) -> None:
    view = shown(qtbot)
    plain = screen_of(view)
    view.set_voices(Voices(voice("nous allons partir"), voice("allons", "echo")))
    view.select(Span(12, 30))
    view.clear_selection()
    assert screen_of(view) == afresh(view)
    view.set_caret(0)
    view.set_voices(None)
    assert screen_of(view) == plain
    assert view.voice_words(12) == ""


def test_a_new_article_is_shaded_by_nothing_until_told(qtbot: QtBot) -> None:
    view = shown(qtbot, voice("nous allons partir"))
    assert view.voice_words(12) == "reported"
    view.set_article(TEXT, title_end=0, subtitle="")
    assert view.voice_words(12) == ""


def test_a_tool_tip_says_who_speaks(qtbot: QtBot) -> None:
    view = shown(qtbot, voice("nous allons partir"))
    TextTips(view)

    def point(at: QPoint) -> str:
        place = view.viewport().mapToGlobal(at)
        QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, place))
        return QToolTip.text() if QToolTip.isVisible() else ""

    assert point(place_of(view, TEXT.index("allons"))) == "<p>reported</p>"
    qtbot.waitUntil(lambda: point(place_of(view, 2)) == "")


def test_the_legend_names_every_shade(qtbot: QtBot) -> None:
    legend = VoiceLegend(light())
    qtbot.addWidget(legend)
    assert legend.accessibleName() == "Voices: narrator, reported words, scare quotes, proposed"
    assert legend.minimumSizeHint().width() <= 240


# where the voices come from


def source_of(*suggestions: Suggestion, kind: str = "direct") -> AnnotationVoices:
    """The voices of a quotation by Anne, a cue, and suggestions."""
    content = mention(10, 35, "QUOTE", id="q")
    cue = Mention("c", "t", "a", "QUOTE", (Span(5, 8),), attributes=(("part", "cue"),))
    told = frame(
        "q", label="QUOTE", attributes=(("quote_kind", kind),), arguments=(Argument("SPEAKER", entity="anne"),)
    )
    work = AnnotationSet("t", "a", mentions=[content, cue], frames=[told])
    marks = AnnotationMarks(work, BOOK, "en")
    marks.suggestions = SuggestionSet(suggestions)
    register = Register([entity("Anne Roy", id="anne")])
    return AnnotationVoices(work, marks, register=register, codebook=BOOK, language="en")


def proposed(
    start: int, end: int, *, label: str = "QUOTE", reason: str = "speech", part: str = "content"
) -> Suggestion:
    """A suggestion."""
    attributes = (("part", part),)
    return Suggestion("t", Span(start, end), label, "rule", Reason(reason), 0.6, name="Paul", attributes=attributes)


def test_voices_are_the_contents_of_quotations_and_of_proposals() -> None:
    source = source_of(
        proposed(40, 50), proposed(52, 56, reason="echo"), proposed(60, 64, label="ACTOR"), proposed(66, 70, part="cue")
    )
    assert list(source.voices_between(0, 80)) == [
        Voice(Span(10, 35), "reported", proposed=False, extent=25),
        Voice(Span(40, 50), "reported", proposed=True, extent=10),
        Voice(Span(52, 56), "echo", proposed=True, extent=4),
    ]
    assert list(source.voices_between(35, 40)) == []
    assert [one.kind for one in source_of(kind="echo").voices_between(0, 80)] == ["echo"]


def test_who_speaks_is_said_in_words() -> None:
    source = source_of(proposed(40, 50), proposed(52, 56, reason="echo"))
    assert source.words_at(12) == "Voice: Anne Roy (direct)"
    assert source.words_at(42) == "Proposed voice: Paul"
    assert source.words_at(6) == ""
    assert source.words_at(75) == ""
    assert source_of(kind="").words_at(12) == "Voice: Anne Roy"
