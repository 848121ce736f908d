"""Who is proposed for a role: subjects before the trigger, objects behind it, times anywhere, nobody twice."""

from __future__ import annotations

from annotator.model.records import Argument
from tests import factories
from tests.unit.ui.models.desks import Desk, maduro, states
from ui.models.passages import Passages
from ui.panels.article_context import ArticleContext
from ui.panels.role_candidates import MENTION, RoleCandidates

WORDS = ("¶ {number}", "{count} here", "project")


def candidates(desk: Desk, role: str, *arguments: Argument) -> list[str]:
    frame = factories.frame("t1", id="f1", arguments=arguments)
    desk.add(frame)
    context = ArticleContext(desk.annotations, desk.register, desk.codebook, Passages(desk.text), "en")
    found = RoleCandidates(context, frame).for_role(role, "", words=WORDS)
    return [one.id.removeprefix(MENTION) for one in found]


def full_desk() -> Desk:
    desk = Desk()
    desk.add(
        maduro(),
        states(),
        desk.mention("rompt", "EVENT", id="t1"),
        desk.mention("Nicolas Maduro", entities=("maduro",), id="before"),
        desk.mention("Washington", "COUNTRY", entities=("us",), id="behind"),
        desk.mention("23 janvier 2019", "DATE", value="2019-01-23", id="day"),
    )
    return desk


def test_the_subject_is_looked_for_before_and_the_rest_behind() -> None:
    assert candidates(full_desk(), "AGENT")[0] == "before"
    assert candidates(full_desk(), "TARGET")[0] == "behind"
    assert candidates(full_desk(), "DATE") == ["day"]


def test_what_fills_another_role_comes_last_and_what_fills_this_one_not_at_all() -> None:
    agent = Argument("AGENT", mention="before", entity="maduro")
    assert candidates(full_desk(), "TARGET", agent) == ["behind", "before"]
    assert candidates(full_desk(), "AGENT", agent) == ["behind"]


def test_a_duration_does_not_say_when() -> None:
    desk = full_desk()
    desk.add(factories.mention(0, 3, "DATE", id="hours", value="PT72H"))
    assert "hours" not in candidates(desk, "DATE")
    assert "hours" in candidates(desk, "DEADLINE")
