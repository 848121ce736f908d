"""All questions, in the order of the screen."""

from __future__ import annotations

from annotator.analysis import about_events, about_names, about_offices, about_stances, about_work
from annotator.analysis.question import Question
from annotator.model.codebook import Codebook

QUESTIONS: tuple[Question, ...] = (
    *about_stances.QUESTIONS,
    *about_events.QUESTIONS,
    *about_offices.QUESTIONS,
    *about_names.QUESTIONS,
    *about_work.QUESTIONS,
)


def asked(codebook: Codebook) -> tuple[Question, ...]:
    """The questions that this codebook gives a meaning to."""
    return tuple(question for question in QUESTIONS if question.is_asked(codebook))
