"""The matrix of stances: who counts where, and what stands behind a cell."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from annotator.analysis.stances import Matrix, Party, Work, matrix
from annotator.model.records import Argument, Frame, Mention
from tests import factories

TEXT = "Moscou soutient Caracas. Le Mexique condamne le coup. Le MEXIQUE se tait."


def mention(words: str, label: str = "ACTOR", **fields: Any) -> Mention:
    start = TEXT.index(words)
    return factories.mention(start, start + len(words), label, **fields)


def stance(
    holder: Mention | str, target: Frame | str, value: str = "support", *, source: str = "", **attributes: str
) -> Frame:
    who = Argument("HOLDER", mention=holder.id) if isinstance(holder, Mention) else Argument("HOLDER", entity=holder)
    whom = Argument("TARGET_EVENT", frame=target.id) if isinstance(target, Frame) else Argument("TARGET", entity=target)
    pairs = tuple(sorted({"value": value, **attributes}.items()))
    return factories.frame(label="STANCE", arguments=(who, whom), attributes=pairs, source=source)


def sheet(*records: Mention | Frame, id_: str = "t") -> Work:
    mentions = [one for one in records if isinstance(one, Mention)]
    frames = [one for one in records if isinstance(one, Frame)]
    article = factories.article(TEXT, id=id_)
    return Work(article, mentions, frames)


def shape(made: Matrix) -> dict[tuple[str, str], tuple[int, int]]:
    return {
        (
            made.holders[row].entity or made.holders[row].words,
            made.targets[column].entity or made.targets[column].words,
        ): (
            cell.supports,
            cell.opposes,
        )
        for (row, column), cell in made.cells.items()
    }


def test_counts_across_articles_with_the_busiest_first() -> None:
    made = matrix(
        [
            sheet(stance("ru", "maduro"), stance("us", "maduro", "oppose"), stance("us", "guaido")),
            sheet(stance("us", "maduro", "oppose"), stance("us", "maduro", "neutral"), id_="u"),
        ]
    )
    assert [one.entity for one in made.holders] == ["us", "ru"]
    assert [one.entity for one in made.targets] == ["maduro", "guaido"]
    assert shape(made) == {("us", "maduro"): (0, 2), ("us", "guaido"): (1, 0), ("ru", "maduro"): (1, 0)}
    cell = made.cell(0, 0)
    assert cell is not None
    assert (cell.net, cell.count("neutral"), len(cell.frames)) == (-2, 1, 3)
    assert {one.article for one in cell.told} == {"t", "u"}
    assert made.cell(1, 1) is None
    assert made.count == 5


def test_full_colour_begins_at_three_of_one_side() -> None:
    for supports, opposes, strong in ((2, 0, False), (3, 0, True), (0, 3, True), (3, 3, False), (3, 1, True)):
        frames = [stance("a", "b") for _ in range(supports)] + [stance("a", "b", "oppose") for _ in range(opposes)]
        cell = matrix([sheet(*frames)]).cell(0, 0)
        assert cell is not None
        assert cell.is_strong is strong


def test_a_list_in_one_mention_counts_for_each_and_words_without_a_record_are_folded() -> None:
    both = mention("Moscou", entities=("ru", "cn"))
    upper = mention("Mexique")
    lower = mention("MEXIQUE")
    made = matrix([sheet(both, upper, lower, stance(both, "x"), stance(upper, "x"), stance(lower, "x"))])
    assert [(one.entity, one.words) for one in made.holders] == [("", "Mexique"), ("ru", ""), ("cn", "")]
    assert made.count == 3


def test_two_groups_without_a_name_are_two_holders() -> None:
    first, second = mention("le coup"), mention("se tait")
    nameless = (first, replace(second, spans=first.spans))
    made = matrix([sheet(*nameless, stance(first, "x"), stance(second, "x", "oppose"))])
    assert [one.words for one in made.holders] == ["le coup", "le coup"]
    assert sorted(cell.net for cell in made.cells.values()) == [-1, 1]


def test_an_event_is_a_target_by_its_words() -> None:
    trigger = mention("coup", "EVENT")
    event = factories.frame(trigger.id)
    made = matrix([sheet(trigger, event, stance("mx", event, "oppose"))])
    assert made.targets == (Party(words="coup", is_event=True),)


def test_the_source_and_what_is_derived_can_be_left_out() -> None:
    frames = (stance("ru", "m", source="press"), stance("ru", "m", derived="yes"), stance("ru", "m", contested="yes"))
    assert matrix([sheet(*frames)]).count == 3
    assert matrix([sheet(*frames)], source="press").count == 1
    assert matrix([sheet(*frames)], source="").count == 2
    (cell,) = matrix([sheet(*frames)], source="", with_derived=False).cells.values()
    assert [(one.contested, one.derived, one.conditional) for one in cell.told] == [(True, False, False)]


def test_without_holder_or_target_there_is_no_cell() -> None:
    alone = factories.frame(label="STANCE", arguments=(Argument("HOLDER", entity="ru"),))
    assert matrix([sheet(alone)]) == Matrix()
