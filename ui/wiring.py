"""The connections of the window: from what the user does in a view to the controller that carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.articles_controller import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.duplicates_controller import DuplicatesController
from ui.controllers.entities_controller import EntitiesController
from ui.controllers.events_controller import EventsController
from ui.controllers.file_controller import FileController
from ui.controllers.find_controller import FindController
from ui.controllers.help_controller import HelpController
from ui.controllers.page_controller import PageController
from ui.controllers.preferences_controller import PreferencesController
from ui.controllers.questions_controller import QuestionsController
from ui.controllers.records_controller import RecordsController
from ui.controllers.review_controller import ReviewController
from ui.controllers.sharing_controller import SharingController
from ui.controllers.stances_controller import StancesController
from ui.controllers.suggestion_options_controller import SuggestionOptionsController
from ui.controllers.suggestions_controller import SuggestionsController
from ui.controllers.tag_all_controller import TagAllController
from ui.controllers.undo_controller import UndoController
from ui.controllers.views_controller import SEARCH, ViewsController
from ui.controllers.voices_controller import VoicesController
from ui.display import Display
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from annotator.occurrences import Target


@dataclass(frozen=True)
class Controllers:
    """Everybody who carries out what the user wants."""

    annotating: AnnotatingController
    articles: ArticlesController
    duplicates: DuplicatesController
    entities: EntitiesController
    events: EventsController
    files: FileController
    find: FindController
    help: HelpController
    options: SuggestionOptionsController
    page: PageController
    preferences: PreferencesController
    questions: QuestionsController
    records: RecordsController
    review: ReviewController
    sharing: SharingController
    stances: StancesController
    suggestions: SuggestionsController
    tag_all: TagAllController
    undo: UndoController
    views: ViewsController
    voices: VoicesController


def wire(
    window: MainWindow, desk: Desk, controllers: Controllers, *, display: Display, actions: Mapping[str, QAction]
) -> None:
    """Connect one window with its controllers."""
    _wire_actions(window, controllers, display, actions)
    _wire_page(window, desk, controllers, display)
    _wire_welcome(window, controllers)
    _wire_palette(window, controllers)
    _wire_articles(window, controllers)
    _wire_entities(window, controllers)
    _wire_mention(window, controllers)
    _wire_events(window, controllers)
    _wire_suggestions(window, controllers, display)
    _wire_stances(window, desk, controllers)
    speakers = (controllers.annotating, controllers.articles, controllers.entities, controllers.events)
    for controller in (*speakers, controllers.suggestions, controllers.stances):
        controller.said.connect(display.say)
    controllers.undo.names_changed.connect(lambda undo, redo: _name_undo(actions, undo, redo=redo))


Acts = dict[str, Callable[[], object]]


def _wire_actions(window: MainWindow, all_: Controllers, display: Display, actions: Mapping[str, QAction]) -> None:
    acts = {**_file_acts(window, all_), **_reading_acts(window, all_), **_annotating_acts(all_, display)}
    for id_, act in acts.items():
        actions[id_].triggered.connect(lambda _checked=False, run=act: run())
    for code in ("system", "light", "dark"):
        theme = actions[f"view.theme.{code}"]
        theme.triggered.connect(lambda _checked=False, chosen=code: all_.preferences.choose_theme(chosen))
    for code in ("system", "fr", "en"):
        language = actions[f"view.language.{code}"]
        language.triggered.connect(lambda _checked=False, chosen=code: all_.preferences.choose_language(chosen))


def _file_acts(window: MainWindow, all_: Controllers) -> Acts:
    files, undo, help_ = all_.files, all_.undo, all_.help
    return {
        "file.new": files.new,
        "file.open": files.open,
        "file.sample": files.sample,
        "file.close": files.close,
        "file.save": files.reassure,
        "file.save_copy": files.save_copy,
        "file.restore": files.restore,
        "file.import": files.import_files,
        "file.import_folder": files.import_folder,
        "file.export": files.export,
        "file.share": all_.sharing.share,
        "file.restore_text": all_.sharing.restore,
        "file.near_duplicates": all_.duplicates.look,
        "file.check": files.check,
        "file.quit": window.close,
        "edit.undo": undo.undo,
        "edit.redo": undo.redo,
        "help.manual": help_.manual,
        "help.shortcuts": help_.shortcuts,
        "help.cite": help_.cite,
        "help.about": help_.about,
        "go.palette": help_.palette,
    }


def _reading_acts(window: MainWindow, all_: Controllers) -> Acts:
    page, articles = all_.page, all_.articles
    return {
        "edit.copy": page.copy,
        "edit.select_all": page.select_all,
        "edit.find": all_.find.open,
        "view.annotate": lambda: all_.views.open("annotate"),
        "view.search": lambda: all_.views.open("search"),
        "view.register": lambda: all_.views.open("register"),
        "view.codebook": lambda: all_.views.open("codebook"),
        "view.corpus_events": lambda: all_.views.open("corpus_events"),
        "view.watch": lambda: all_.views.open("watch"),
        "view.stances": lambda: window.focus_pane(window.stances),
        "view.suggestions": lambda: all_.views.open_pane(window.suggestions),
        "view.articles": lambda: all_.views.open_pane(window.articles),
        "view.entities": lambda: all_.views.open_pane(window.entities),
        "view.events": lambda: all_.views.open_pane(window.events),
        "view.pane_next": window.focus_next_pane,
        "view.zoom_in": lambda: page.zoom(1),
        "view.zoom_out": lambda: page.zoom(-1),
        "view.zoom_reset": lambda: page.zoom(0),
        "view.compact": page.toggle_compact,
        "view.voices": all_.voices.toggle,
        "go.done_and_next": articles.done_and_next,
        "go.next_not_done": articles.next_not_done,
        "go.next_article": lambda: articles.step(1),
        "go.previous_article": lambda: articles.step(-1),
        "go.next_mark": lambda: page.pick_next(forward=True),
        "go.previous_mark": lambda: page.pick_next(forward=False),
    }


def _annotating_acts(all_: Controllers, display: Display) -> Acts:
    annotating, page = all_.annotating, all_.page
    borders: Acts = {
        f"annotate.{end}_{way}{suffix}": _border_act(annotating, end, way=way, by_character=bool(suffix))
        for end in ("start", "end")
        for way in ("wider", "narrower")
        for suffix in ("", "_character")
    }
    return borders | {
        "annotate.repeat": page.follow_up,
        "annotate.follow_up_here": page.follow_up_here,
        "annotate.show_offer": all_.tag_all.show,
        "annotate.reject": lambda: all_.suggestions.reject(all_.suggestions.picked_id),
        "annotate.reject_everywhere": lambda: all_.suggestions.reject_everywhere(all_.suggestions.picked_id),
        "annotate.skip": all_.suggestions.skip,
        "annotate.review": all_.review.open,
        "annotate.options": all_.options.open,
        "annotate.accept_safe": all_.suggestions.accept_safe,
        "annotate.delete_everywhere": all_.tag_all.remove_everywhere,
        "annotate.delete": page.remove_mark,
        "annotate.entity": lambda: None if all_.questions.edit_date() else page.change(),
        "annotate.role": all_.events.await_next_role,
        "annotate.doubt": annotating.toggle_doubt,
        "annotate.note": page.ask_note,
        "annotate.rule": all_.help.show_rule,
        "annotate.history": all_.help.show_history,
        "annotate.announce": display.announce_marks,
        "annotate.dismiss": page.dismiss,
    }


def _border_act(annotating: AnnotatingController, end: str, *, way: str, by_character: bool) -> Callable[[], object]:
    return lambda: annotating.move_border(start=end == "start", outwards=way == "wider", by_character=by_character)


def _wire_page(window: MainWindow, desk: Desk, all_: Controllers, display: Display) -> None:
    view, annotating, page = window.workbench.view, all_.annotating, all_.page
    view.caret_moved.connect(annotating.pick_at_caret)
    view.caret_moved.connect(all_.suggestions.pick_at_caret)
    view.caret_moved.connect(display.caret_moved)
    view.mark_clicked.connect(page.mark_clicked)
    view.brush_swept.connect(page.brush_swept)
    view.part_requested.connect(page.part_picked)
    view.zoom_requested.connect(page.zoom)
    view.context_menu_requested.connect(page.context_menu)
    window.workbench.legend.brush_requested.connect(page.arm_brush)
    window.workbench.find_bar.query_changed.connect(all_.find.search)
    window.workbench.find_bar.next_requested.connect(lambda: all_.find.step(forward=True))
    window.workbench.find_bar.previous_requested.connect(lambda: all_.find.step(forward=False))
    window.workbench.find_bar.closed.connect(all_.find.close)
    window.workbench.strip.chosen.connect(page.strip_chosen)
    annotating.entity_wanted.connect(page.offer_entities)
    annotating.type_wanted.connect(page.offer_types)
    desk.mention_picked.connect(page.mention_picked)
    desk.failed.connect(page.show_failure)
    desk.project_closed.connect(all_.preferences.show_welcome)
    window.status.annotator_requested.connect(all_.preferences.ask_annotator)
    window.files_dropped.connect(all_.files.take_files)


def _wire_welcome(window: MainWindow, all_: Controllers) -> None:
    page, files = window.welcome, all_.files
    page.new_requested.connect(files.new)
    page.open_requested.connect(files.open_recent)
    page.sample_requested.connect(files.sample)
    page.files_dropped.connect(files.take_files)
    page.language_chosen.connect(all_.preferences.choose_language)
    page.theme_chosen.connect(all_.preferences.choose_theme)
    page.name_changed.connect(all_.preferences.set_annotator)
    page.codebook_chosen.connect(all_.preferences.choose_codebook)
    page.recent_removed.connect(all_.preferences.forget_recent)


def _wire_palette(window: MainWindow, all_: Controllers) -> None:
    palette, page = window.workbench.palette_box, all_.page
    palette.label_chosen.connect(page.palette_label)
    palette.entity_chosen.connect(page.palette_entity)
    palette.referent_chosen.connect(page.palette_referent)
    palette.new_entity_chosen.connect(page.palette_new)
    palette.unknown_chosen.connect(page.palette_unknown)
    palette.query_changed.connect(page.palette_query)
    palette.closed.connect(page.palette_closed)
    palette.remove_requested.connect(page.remove_mark)
    palette.doubt_requested.connect(all_.annotating.toggle_doubt)
    palette.rule_requested.connect(all_.help.show_rule)


def _wire_articles(window: MainWindow, all_: Controllers) -> None:
    panel = window.articles
    panel.article_requested.connect(all_.articles.open)
    panel.import_requested.connect(all_.files.import_files)
    panel.next_not_done_requested.connect(all_.articles.next_not_done)
    panel.files_dropped.connect(all_.files.take_files)
    panel.state_requested.connect(all_.articles.set_state)
    panel.reliability_requested.connect(all_.articles.toggle_reliability)
    panel.details_requested.connect(all_.files.describe_article)
    panel.remove_requested.connect(all_.files.remove_article)


def _wire_entities(window: MainWindow, all_: Controllers) -> None:
    panel = window.entities
    panel.mention_requested.connect(all_.annotating.show)
    panel.entity_activated.connect(lambda id_: all_.entities.step(id_, forward=True))
    panel.entity_edit_requested.connect(all_.records.edit)
    panel.merge_requested.connect(all_.records.ask_merge)
    panel.remove_requested.connect(all_.records.ask_remove)
    panel.mention_dropped.connect(lambda mention, entity: all_.annotating.link(mention, [entity]))
    all_.entities.mention_shown.connect(all_.annotating.show)


def _wire_mention(window: MainWindow, all_: Controllers) -> None:
    panel, annotating = window.mention, all_.annotating
    panel.relabel_requested.connect(annotating.relabel)
    panel.attribute_chosen.connect(annotating.set_attribute)
    panel.value_chosen.connect(annotating.set_value)
    panel.confidence_chosen.connect(annotating.set_confidence)
    panel.note_chosen.connect(annotating.set_note)
    panel.unlink_requested.connect(annotating.unlink)
    panel.entity_requested.connect(lambda _id: all_.page.ask_entity())
    panel.remove_requested.connect(lambda _id: all_.page.remove_mark())
    panel.history_requested.connect(lambda _id: all_.help.show_history())


def _wire_events(window: MainWindow, all_: Controllers) -> None:
    panel, events = window.events, all_.events
    panel.frame_selected.connect(events.pick)
    panel.type_chosen.connect(events.set_type)
    panel.attribute_chosen.connect(events.set_attribute)
    panel.date_chosen.connect(events.set_date)
    panel.role_focused.connect(events.await_role)
    panel.role_named.connect(events.fill_by_name)
    panel.role_mention_chosen.connect(events.fill_role)
    panel.source_chosen.connect(events.set_source)
    panel.argument_removed.connect(events.remove_argument)
    panel.argument_changed.connect(events.change_argument)
    panel.left.connect(window.workbench.view.setFocus)
    panel.frame_remove_requested.connect(events.remove)
    panel.note_chosen.connect(events.set_note)
    panel.confidence_chosen.connect(events.set_confidence)
    panel.trigger_requested.connect(events.add_trigger)
    panel.mention_requested.connect(all_.annotating.show)
    panel.new_event_requested.connect(all_.page.new_event)


def _wire_stances(window: MainWindow, desk: Desk, all_: Controllers) -> None:
    panel, stances = window.stances, all_.stances
    panel.frame_requested.connect(stances.show)
    panel.value_chosen.connect(stances.set_value)
    panel.derive_requested.connect(stances.derive)
    panel.frame_remove_requested.connect(all_.events.remove)
    panel.new_stance_requested.connect(stances.record)
    panel.count_changed.connect(lambda count: window.show_count(panel, count))
    stances.recorded.connect(lambda _id: window.workbench.view.clear_selection())
    desk.frame_picked.connect(panel.set_current)


def _wire_suggestions(window: MainWindow, all_: Controllers, display: Display) -> None:
    panel, suggestions, tag_all = window.suggestions, all_.suggestions, all_.tag_all
    panel.suggestion_selected.connect(suggestions.show)
    panel.accept_requested.connect(suggestions.accept)
    panel.same_requested.connect(suggestions.accept_same)
    panel.reject_requested.connect(suggestions.reject)
    panel.reject_all_requested.connect(suggestions.reject_everywhere)
    panel.safe_requested.connect(suggestions.accept_safe)
    panel.review_requested.connect(all_.review.open)
    panel.options_requested.connect(all_.options.open)
    suggestions.shown.connect(display.show_suggestions)
    suggestions.removed.connect(display.remove_suggestions)
    suggestions.picked.connect(display.show_suggestion)
    suggestions.sense_wanted.connect(all_.questions.ask_sense)
    suggestions.date_wanted.connect(all_.questions.ask_date)
    suggestions.accepted.connect(tag_all.look_for)
    all_.annotating.tagged.connect(tag_all.look_for)
    tag_all.offered.connect(display.offer_occurrences)
    tag_all.shown.connect(lambda target: _show_target(all_.views, target))
    tag_all.withdrawn.connect(display.withdraw_offer)
    tag_all.done.connect(display.say_done)
    all_.duplicates.removed.connect(display.say_done)
    all_.files.duplicates_requested.connect(all_.duplicates.look)
    all_.views.opened.connect(display.refresh_status)
    window.workbench.message.action_requested.connect(all_.undo.undo)


def _name_undo(actions: Mapping[str, QAction], undo: str, *, redo: str) -> None:
    translate = QCoreApplication.translate
    for action, name, named, bare in (
        (actions["edit.undo"], undo, translate("actions", "Undo: {act}"), translate("actions", "Undo")),
        (actions["edit.redo"], redo, translate("actions", "Redo: {act}"), translate("actions", "Redo")),
    ):
        action.setEnabled(bool(name))
        action.setText(named.format(act=name) if name else bare)
        action.setToolTip(action.text())


def _show_target(views: ViewsController, target: Target) -> None:
    """The concordance of what was tagged, the sure hits ticked, ready to be tagged as the same."""
    from ui.models.concordance_rows import SearchWish
    from ui.views.search_page import SearchPage

    page = views.page(SEARCH)
    views.open(SEARCH)
    if isinstance(page, SearchPage):
        page.bulk.set_label(target.label)
        words = target.words if target.entity else ", ".join(f'"{form}"' for form in (target.words, *target.forms))
        page.look_for(SearchWish(words, forms=bool(target.entity), entity=target.entity))
        page.hits.setFocus()
