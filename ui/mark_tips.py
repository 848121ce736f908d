"""What a mark says when the pointer rests on it: what it is, its event as a sentence, the rule of its label."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.model.records import TYPE, Frame, Mention, attribute
from ui.controllers.desk import Desk
from ui.main_window import MainWindow
from ui.sentences import mention_sentence


class MarkTips(QObject):
    """Answers the text's questions for a tool tip; costs what stands at one place."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.workbench.tips.mark_words = self.words

    def words(self, offset: int) -> str:
        """The innermost mark at a code point, a line for each thing to say; "" where there is none."""
        if self._desk.article is None:
            return ""
        found = self._desk.annotations.at(offset)
        if not found:
            return ""
        mention = found[0]
        frames = [frame for frame in self._desk.annotations.frames_with(mention.id) if mention.id in frame.triggers]
        lines = [self._mention(mention)] if not frames else [self._window.events.sentence(frame) for frame in frames]
        return "\n".join([*lines, self._rule(mention, frames)]).strip()

    def _mention(self, mention: Mention) -> str:
        workspace, article = self._desk.workspace, self._desk.article
        return mention_sentence(
            mention,
            workspace.register,
            workspace.codebook,
            text=article.text if article else "",
            language=self._window.language,
        )

    def _rule(self, mention: Mention, frames: list[Frame]) -> str:
        codebook, language = self._desk.workspace.codebook, self._window.language
        types = [attribute(frame.attributes, TYPE) for frame in frames] or [attribute(mention.attributes, TYPE)]
        label = codebook.label(types[0]) or codebook.label(mention.label)
        return f"{label.names.of(language)} – {label.definition.of(language)}" if label else ""
