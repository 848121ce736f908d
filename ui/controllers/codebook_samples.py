"""Records of the project that show how a label looks and reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from annotator.model.records import Annotation, Frame, Mention
from annotator.model.span import quote
from ui.models.codebook_templates import FrameSample

if TYPE_CHECKING:
    from annotator.workspace import Workspace


def sample_words(workspace: Workspace, sample: Annotation) -> str:
    """The words of a mention, or of the first trigger of a frame; "" where there is none."""
    if isinstance(sample, Frame):
        found = workspace.record(Mention, sample.triggers[0]) if sample.triggers else None
    else:
        found = sample
    return " ".join(quote(found.spans, workspace.article(found.article).text).split()) if found else ""


def frame_sample(workspace: Workspace, frame: Frame) -> FrameSample:
    """A frame with what is needed to tell it."""
    annotations = workspace.annotations(frame.article, annotator=frame.annotator)
    return FrameSample(frame, annotations, workspace.register, workspace.article(frame.article).text)
