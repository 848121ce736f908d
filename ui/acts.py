"""What was done, in words: for the menu, the history and announcements."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.model.change import Act
from annotator.model.codebook import Codebook
from ui.i18n import QT_TRANSLATE_NOOP

_TEXTS: dict[str, str] = {
    "tag": QT_TRANSLATE_NOOP("acts", "tag “{0}” as {1}"),
    "relabel": QT_TRANSLATE_NOOP("acts", "relabel “{0}” as {1}"),
    "untag": QT_TRANSLATE_NOOP("acts", "remove the mark on “{0}”"),
    "untag_all": QT_TRANSLATE_NOOP("acts", "remove {0} marks"),
    "tag_all": QT_TRANSLATE_NOOP("acts", "tag “{0}” {1} times"),
    "link_all": QT_TRANSLATE_NOOP("acts", "link “{0}” to {1}, {2} times"),
    "attribute_all": QT_TRANSLATE_NOOP("acts", "describe “{0}”, {2} times"),
    "accept": QT_TRANSLATE_NOOP("acts", "accept “{0}” as {1}"),
    "accept_all": QT_TRANSLATE_NOOP("acts", "accept {1} suggestions"),
    "reject": QT_TRANSLATE_NOOP("acts", "reject the suggestion “{0}”"),
    "reject_all": QT_TRANSLATE_NOOP("acts", "never suggest “{0}”"),
    "stances": QT_TRANSLATE_NOOP("acts", "record {1} stances on “{0}”"),
    "stance_derive": QT_TRANSLATE_NOOP("acts", "derive the stance of {0}"),
    "dismiss": QT_TRANSLATE_NOOP("acts", "dismiss the finding “{0}”"),
    "keep_both": QT_TRANSLATE_NOOP("acts", "keep both of nearly the same articles"),
    "restore_finding": QT_TRANSLATE_NOOP("acts", "list the finding “{0}” again"),
    "codebook_attribute": QT_TRANSLATE_NOOP("acts", "edit the attribute {0}"),
    "codebook_role": QT_TRANSLATE_NOOP("acts", "edit the role {0}"),
    "codebook_rules": QT_TRANSLATE_NOOP("acts", "edit the general rules"),
    "codebook_rename": QT_TRANSLATE_NOOP("acts", "rename the codebook"),
    "codebook_publish": QT_TRANSLATE_NOOP("acts", "publish version {0} of the codebook"),
    "label_move": QT_TRANSLATE_NOOP("acts", "move the label {0}"),
    "label_merge": QT_TRANSLATE_NOOP("acts", "merge the label {0} into {1}"),
    "label_split": QT_TRANSLATE_NOOP("acts", "split the label {0}: {1} on its own"),
    "label_reread": QT_TRANSLATE_NOOP("acts", "look at {0} cases again"),
    "forgive": QT_TRANSLATE_NOOP("acts", "suggest {0} again"),
    "setting": QT_TRANSLATE_NOOP("acts", "change the project’s settings"),
    "dictionary": QT_TRANSLATE_NOOP("acts", "change the dictionary ({0})"),
    "proposals_forget": QT_TRANSLATE_NOOP("acts", "forget {0} proposals"),
    "proposals": QT_TRANSLATE_NOOP("acts", "import {0} proposals"),
    "entity_split": QT_TRANSLATE_NOOP("acts", "split {0}: {1} on its own"),
    "register_import": QT_TRANSLATE_NOOP("acts", "import records from {0}"),
    "borders": QT_TRANSLATE_NOOP("acts", "move the borders of “{0}”"),
    "link": QT_TRANSLATE_NOOP("acts", "link “{0}” to {1}"),
    "unlink": QT_TRANSLATE_NOOP("acts", "leave “{0}” unresolved"),
    "attribute": QT_TRANSLATE_NOOP("acts", "describe “{0}”"),
    "value": QT_TRANSLATE_NOOP("acts", "date “{0}” {1}"),
    "confidence": QT_TRANSLATE_NOOP("acts", "certainty of “{0}”"),
    "note": QT_TRANSLATE_NOOP("acts", "note on “{0}”"),
    "entity_new": QT_TRANSLATE_NOOP("acts", "new record {0}"),
    "entity_edit": QT_TRANSLATE_NOOP("acts", "edit the record {0}"),
    "entity_rename": QT_TRANSLATE_NOOP("acts", "rename {0} to {1}"),
    "entity_remove": QT_TRANSLATE_NOOP("acts", "remove the record {0}"),
    "entity_merge": QT_TRANSLATE_NOOP("acts", "merge {0} and {1}"),
    "frame_new": QT_TRANSLATE_NOOP("acts", "new {1} “{0}”"),
    "frame_type": QT_TRANSLATE_NOOP("acts", "set the type to {0}"),
    "frame_attribute": QT_TRANSLATE_NOOP("acts", "describe the event ({0})"),
    "frame_date": QT_TRANSLATE_NOOP("acts", "date the event {0}"),
    "frame_source": QT_TRANSLATE_NOOP("acts", "set who says so"),
    "frame_confidence": QT_TRANSLATE_NOOP("acts", "certainty of the event"),
    "frame_note": QT_TRANSLATE_NOOP("acts", "note on the event"),
    "frame_remove": QT_TRANSLATE_NOOP("acts", "remove {0}"),
    "argument": QT_TRANSLATE_NOOP("acts", "fill the role {0}"),
    "argument_edit": QT_TRANSLATE_NOOP("acts", "change the role {0}"),
    "argument_remove": QT_TRANSLATE_NOOP("acts", "empty the role {0}"),
    "same_event": QT_TRANSLATE_NOOP("acts", "make one event of {0}"),
    "not_same_event": QT_TRANSLATE_NOOP("acts", "tell {0} event(s) apart"),
    "trigger_add": QT_TRANSLATE_NOOP("acts", "one trigger more"),
    "article_edit": QT_TRANSLATE_NOOP("acts", "describe the article “{0}”"),
    "article_remove": QT_TRANSLATE_NOOP("acts", "remove the article “{0}”"),
    "articles_remove": QT_TRANSLATE_NOOP("acts", "leave out {0} articles"),
    "text_put": QT_TRANSLATE_NOOP("acts", "put the text of “{0}” back"),
    "state": QT_TRANSLATE_NOOP("acts", "state of “{0}”"),
    "import": QT_TRANSLATE_NOOP("acts", "import {0}"),
    "codebook_adopt": QT_TRANSLATE_NOOP("acts", "take the codebook {0}"),
    "codebook_catch_up": QT_TRANSLATE_NOOP("acts", "take in what the codebook {0} adds"),
    "codebook_extend": QT_TRANSLATE_NOOP("acts", "extend the codebook"),
    "label_edit": QT_TRANSLATE_NOOP("acts", "edit the label {0}"),
    "label_add": QT_TRANSLATE_NOOP("acts", "new label {0}"),
    "label_retire": QT_TRANSLATE_NOOP("acts", "retire the label {0}"),
    "label_revive": QT_TRANSLATE_NOOP("acts", "bring back the label {0}"),
    "label_remove": QT_TRANSLATE_NOOP("acts", "remove the label {0}"),
    "join": QT_TRANSLATE_NOOP("acts", "{0} joins the project"),
}


def act_text(act: Act, codebook: Codebook, language: str) -> str:
    """The act as words in the interface's language, codes of the codebook by their names."""
    if act.code == "untag_all" and len(act.words) > 1:
        act = Act("untag_all", act.words[1:])
    text = QCoreApplication.translate("acts", _TEXTS[act.code]) if act.code in _TEXTS else act.code
    words = [_named(word, codebook, language) for word in act.words] + ["", ""]
    return text.format(*words).strip()


def _named(word: str, codebook: Codebook, language: str) -> str:
    label, role = codebook.label(word), codebook.role(word)
    if label is not None:
        return label.names.of(language).lower()
    if role is not None:
        return role.names.of(language).lower()
    found = next((attribute for attribute in codebook.attributes if attribute.code == word), None)
    return found.names.of(language).lower() if found is not None else word
