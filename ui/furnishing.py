"""Everybody who carries out what the user wants in one window, made and connected."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction

from annotator.edits.stances import STANCE
from ui import actions as acts
from ui.action_record import ActionRecord
from ui.controllers.annotating_controller import AnnotatingController
from ui.controllers.articles_controller import ArticlesController
from ui.controllers.desk import Desk
from ui.controllers.duplicates_controller import DuplicatesController
from ui.controllers.entities_controller import EntitiesController
from ui.controllers.events_controller import EventsController
from ui.controllers.file_controller import FileController
from ui.controllers.find_controller import FindController
from ui.controllers.help_controller import HelpController
from ui.controllers.lookout import Lookout
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
from ui.controllers.views_controller import ViewsController
from ui.controllers.voices_controller import VoicesController
from ui.display import Display
from ui.label_actions import LabelActions
from ui.main_window import MainWindow
from ui.mark_tips import MarkTips
from ui.settings import Settings
from ui.tasks import TaskRunner
from ui.view_builders import ViewBuilders
from ui.wiring import Controllers, wire


@dataclass(frozen=True)
class Lanes:
    """Where long work is done, each on a thread of its own: files, searches, the watch, the corpus’ events, counts."""

    files: TaskRunner
    searches: TaskRunner
    watching: TaskRunner
    events: TaskRunner
    lookout: Lookout


@dataclass(frozen=True)
class Furnished:
    """A window's controllers, and what shows the desk in it."""

    controllers: Controllers
    display: Display


def furnish(
    window: MainWindow,
    desk: Desk,
    settings: Settings,
    *,
    lanes: Lanes,
    language: str,
    rebuild: Callable[[], None],
) -> Furnished:
    """Fill a window: its acts, its controllers, its display; `rebuild` makes it anew (another language or theme)."""
    table = list(acts.ACTIONS)
    made = acts.build(window, table, theme=window.theme, overrides=settings.shortcuts())
    window.take_actions(made, table)
    undo = UndoController(desk, language, window)
    display = Display(desk, window, undo, language=language)
    controllers = _controllers(
        window, desk, settings, lanes=lanes, display=display, undo=undo, made=made, table=table, rebuild=rebuild
    )
    page = controllers.page
    LabelActions(
        desk,
        window,
        settings,
        tag=lambda label: _tag(controllers, label),
        arm=page.arm_brush,
        actions=made,
        records=table,
    )
    wire(window, desk, controllers, display=display, actions=made)
    MarkTips(desk, window)
    controllers.options.spacy_chosen.connect(lanes.lookout.use_spacy)
    controllers.options.spacy_chosen.connect(lambda _path: controllers.suggestions.ask())
    return Furnished(controllers, display)


def _tag(controllers: Controllers, label: str) -> None:
    """A label’s key; a stance looks for its holders and target by itself."""
    if label == STANCE and not controllers.suggestions.picked_id:
        controllers.stances.record()
    else:
        controllers.page.tag(label)


def _controllers(
    window: MainWindow,
    desk: Desk,
    settings: Settings,
    *,
    lanes: Lanes,
    display: Display,
    undo: UndoController,
    made: Mapping[str, QAction],
    table: list[ActionRecord],
    rebuild: Callable[[], None],
) -> Controllers:
    view = window.workbench.view
    annotating, events = AnnotatingController(desk, view, window), EventsController(desk, window)
    suggestions = SuggestionsController(desk, view, lanes.lookout, window)
    tag_all = TagAllController(desk, lanes.lookout, window)
    articles, entities = ArticlesController(desk, window.articles, window), EntitiesController(desk, window)
    preferences = PreferencesController(desk, window, settings, rebuild=rebuild)
    files = FileController(desk, window, settings, tasks=lanes.files, articles=articles, preferences=preferences)
    builders = ViewBuilders(
        desk, window, settings, tasks=lanes.searches, watching=lanes.watching, events=lanes.events, say=display.say
    )
    controllers = Controllers(
        annotating=annotating,
        articles=articles,
        duplicates=DuplicatesController(desk, window, lanes.files),
        entities=entities,
        events=events,
        files=files,
        find=FindController(desk, window),
        help=HelpController(desk, window, settings, records=table, actions=made),
        options=SuggestionOptionsController(desk, window, settings),
        page=PageController(
            desk,
            window,
            settings,
            annotating=annotating,
            events=events,
            suggestions=suggestions,
            tag_all=tag_all,
            actions=made,
        ),
        preferences=preferences,
        questions=QuestionsController(desk, window, suggestions=suggestions, annotating=annotating),
        records=RecordsController(desk, window, entities),
        review=ReviewController(desk, window, settings),
        sharing=SharingController(desk, window, files, tasks=lanes.files, actions=made),
        stances=StancesController(desk, annotating, window),
        suggestions=suggestions,
        tag_all=tag_all,
        undo=undo,
        views=ViewsController(desk, window, builders.builders),
        voices=VoicesController(desk, window, settings, actions=made),
    )
    builders.controllers = controllers
    return controllers
