"""Models behind the codebook's page: the tree, the roles, the counts, the words of a difference, the preview."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from annotator.codebooks.diff import differences
from annotator.codebooks.loading import load_codebook
from annotator.model.annotations import AnnotationSet
from annotator.model.codebook import Codebook, Example, Label, RoleUse, Words
from annotator.model.records import Argument
from annotator.model.register import Register
from tests import factories
from ui.models.codebook_cases import CaseReader
from ui.models.codebook_figures import CodebookFigures, busy
from ui.models.codebook_roles_model import ACCEPTS, GROUP, NUMBER, REQUIRED, CodebookRolesModel, parse_bounds
from ui.models.codebook_templates import FrameSample, preview, template_trouble
from ui.models.codebook_tree_model import CodebookTreeModel, LabelRole
from ui.models.codebook_words import by_entry

BOOK = factories.codebook()
POLITICAL = load_codebook("political")
Requires = tuple[tuple[str, ...], ...]


def label(code: str, book: Codebook = BOOK) -> Label:
    found = book.label(code)
    assert found is not None
    return found


# the tree


def shown(model: CodebookTreeModel) -> list[str]:
    codes: list[str] = []
    for row in range(model.rowCount()):
        layer = model.index(row, 0)
        for index in (layer, *(model.index(at, 0, layer) for at in range(model.rowCount(layer)))):
            found = model.label_at(index)
            assert found is not None
            codes.append(found.code)
    return codes


def test_the_tree_is_a_sound_model(qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = CodebookTreeModel("en")
    model.show_codebook(POLITICAL)
    qtmodeltester.check(model, force_py=True)
    model.set_words("sanction")
    qtmodeltester.check(model, force_py=True)


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("", ["ACTOR", "PERSON", "COUNTRY", "DATE", "EVENT", "SANCTION"]),
        ("REDUIRE", ["EVENT", "SANCTION"]),
        ("evenement", ["EVENT", "SANCTION"]),
        ("sanct", ["EVENT", "SANCTION"]),
        ("rompre relations", ["EVENT", "SANCTION"]),
        ("nothing of the kind", []),
    ],
)
def test_the_filter_looks_into_code_names_definition_and_cues(words: str, codes: list[str]) -> None:
    told = replace(label("SANCTION"), cues_fr=("rompre",))
    book = replace(BOOK, labels=(*BOOK.labels[:-1], told))
    model = CodebookTreeModel("en")
    model.show_codebook(book)
    model.set_words(words)
    assert shown(model) == codes


def test_other_words_for_the_same_labels_are_no_reset(qtbot: QtBot) -> None:
    model = CodebookTreeModel("fr")
    model.show_codebook(BOOK)
    renamed = replace(label("SANCTION"), names=Words("Rompre", "Break"), retired=True)
    with qtbot.assertNotEmitted(model.modelReset):
        model.show_codebook(replace(BOOK, labels=(*BOOK.labels[:-1], renamed)))
    model.set_counts({"SANCTION": 1200})
    index = model.index_of("SANCTION")
    assert index.data() == "Rompre"
    assert index.data(LabelRole.COUNT) == 1200
    told = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("Rompre, SANCTION")
    assert "1\u202f200" in told


# the roles


def roles(
    code: str = "EVENT", book: Codebook = BOOK
) -> tuple[CodebookRolesModel, list[tuple[tuple[RoleUse, ...], Requires]]]:
    model = CodebookRolesModel("en")
    model.show_label(label(code, book), book, read_only=False)
    told: list[tuple[tuple[RoleUse, ...], Requires]] = []
    model.chosen.connect(lambda uses, requires: told.append((uses, requires)))
    return model, told


def test_the_roles_are_a_sound_model(qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(roles()[0], force_py=True)


def test_a_type_shows_the_roles_of_its_layer() -> None:
    model, _ = roles("SANCTION")
    assert [use.role for use in model.uses] == ["AGENT", "TARGET", "DATE"]
    assert model.index(0, ACCEPTS).data() == "Actor, Country"
    assert model.index(0, NUMBER).data() == "1 – n"
    assert model.index(2, NUMBER).data() == "0 – 1"
    assert model.index(0, REQUIRED).data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("1 – n", (1, 0)),
        ("0-1", (0, 1)),
        ("2", (2, 2)),
        ("1 – ", (1, 0)),
        ("3-1", None),
        ("many", None),
        ("1-2-3", None),
        ("", None),
    ],
)
def test_numbers_are_read_in_several_ways(text: str, bounds: tuple[int, int] | None) -> None:
    assert parse_bounds(text) == bounds


def test_a_box_taken_away_makes_a_role_free() -> None:
    model, told = roles()
    model.setData(model.index(0, REQUIRED), Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    ((uses, requires),) = told
    assert uses[0] == RoleUse("AGENT", 0)
    assert requires == ()


def test_roles_of_one_number_are_a_group() -> None:
    grouped = replace(label("SANCTION"), requires=(("AGENT", "TARGET"), ("DATE",)))
    book = replace(BOOK, labels=(*BOOK.labels[:-1], grouped))
    model, told = roles("SANCTION", book)
    assert [model.index(row, GROUP).data() for row in range(3)] == ["1", "1", ""]
    model.setData(model.index(2, GROUP), "1")
    assert told[-1][1] == (("DATE",), ("AGENT", "TARGET", "DATE"))
    model.setData(model.index(0, GROUP), "")
    assert told[-1][1] == (("DATE",), ("TARGET",))
    assert model.without(1)[1] == (("AGENT",), ("DATE",))


def test_roles_move_as_far_as_there_is_room() -> None:
    model, _ = roles()
    assert [use.role for use in model.moved(0, 1)] == ["TARGET", "AGENT", "DATE"]
    assert model.moved(0, -1) == model.uses


# the counts


def test_uses_are_counted_by_layer_and_type_and_follow_changes() -> None:
    entity = factories.entity("Maduro", type="PERSON")
    figures = CodebookFigures(BOOK, {entity.id: "PERSON"})
    figures.take_entities([entity])
    actor = factories.mention(0, 6, entities=(entity.id,))
    trigger = factories.mention(7, 9, "EVENT")
    frame = factories.frame(
        trigger.id, attributes=(("mode", "expel"), ("type", "SANCTION")), arguments=(Argument("AGENT", actor.id),)
    )
    figures.take("t", "2019-01-23", [actor, trigger, frame])
    assert (figures.use("ACTOR").count, figures.use("PERSON").count, figures.use("EVENT").count) == (1, 1, 1)
    assert figures.use("EVENT").carriers == 2
    assert figures.use("ACTOR").carriers == 2
    assert figures.use("SANCTION").values["mode", "expel"] == 1
    assert figures.use("SANCTION").roles["AGENT"] == 1
    assert figures.use("SANCTION").dates == {"2019-01-23": 1}
    figures.apply([frame, factories.frame(article="elsewhere")], [])
    assert figures.use("SANCTION").count == figures.use("SANCTION").carriers == 0
    assert busy(figures.use("SANCTION").articles) == 0


# words


def test_a_difference_reads_as_a_line() -> None:
    new = replace(label("SANCTION"), definition=Words("", "x" * 200), retired=True, examples=(Example("Il rompt."),))
    book = replace(BOOK, labels=(*BOOK.labels[:-1], new))
    grouped = by_entry(differences(BOOK, book), book, "en")
    ((entry, lines),) = grouped.items()
    assert entry == "Label “Sanction” (SANCTION)"
    assert len(lines) == 3
    assert all(len(line) < 140 for line in lines)
    assert "retired" in lines


def test_a_template_reads_with_the_names_of_roles_or_with_a_record() -> None:
    sanction = replace(label("SANCTION"), templates=Words("", "{AGENT} <cuts|cut> ties with {TARGET}[ on {DATE}]"))
    assert template_trouble(sanction.templates.en, BOOK) == ""
    assert "NOBODY" in template_trouble("{NOBODY} acts", BOOK)
    assert template_trouble("{AGENT", BOOK)
    told = preview(sanction, BOOK, language="en")
    assert "Agent cuts ties with Target" in told
    assert preview(sanction, BOOK, language="fr") == ""
    entities = [factories.entity("Maduro", id="m"), factories.entity("Washington", "COUNTRY", id="w")]
    frame = factories.frame(
        attributes=(("type", "SANCTION"),), arguments=(Argument("AGENT", entity="m"), Argument("TARGET", entity="w"))
    )
    sample = FrameSample(frame, AnnotationSet("t", "a", frames=[frame]), Register(entities), "")
    assert "Maduro (implicit) cuts ties with Washington" in preview(sanction, BOOK, language="en", sample=sample)


def test_a_case_is_told_with_its_place() -> None:
    article = factories.article("Maduro rompt.\n\nIl rompt encore.", title="Maduro rompt.")
    mention = factories.mention(18, 23, "EVENT", article=article.id, flag=True)
    frame = factories.frame(mention.id, article=article.id, confidence="possible", note="à voir")
    found = {mention.id: mention}
    reader = CaseReader(lambda _id: article, found.get, lambda _id: "B")
    line = reader.line(frame)
    assert line.quote == "Il [rompt] encore."
    assert line.words == "Maduro rompt., ¶ 1 · B · ?\nIl [rompt] encore. · à voir"
    assert line.mention == mention.id
    assert reader.line(factories.frame(article=article.id)).quote == ""
