"""The options of an export to TEI, and what they make of it."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.formats.option_values import choice, is_yes
from annotator.formats.protocols import Option, ProjectView
from annotator.formats.tei_xml.document import Builder
from annotator.formats.tei_xml.export import Package
from annotator.formats.tei_xml.profiles import INLINE_CHOICES, PROFILES, TEXT_CHOICES, form
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused

_TITLE = "Corpus"

EXPORT_OPTIONS = (
    Option(
        code="profile",
        kind="choice",
        default="reading",
        choices=PROFILES,
        choice_names=(
            Words("lecture", "reading"),
            Words("annotations à part", "stand-off"),
            Words("mots et phrases", "words and sentences"),
            Words("deux fichiers", "two files"),
            Words("corpus", "corpus"),
        ),
        names=Words("Profil", "Profile"),
        help=Words(
            "reading : les mentions d’un annotateur sont aussi des balises dans le texte ; standoff : texte nu ; nlp : "
            "phrases, mots et noms balisés ; split : les annotations dans un fichier à part ; corpus : registre et "
            "livre de codes une fois pour tous les articles.",
            "reading: one annotator’s mentions are tags in the text too; standoff: the bare text; nlp: sentences, "
            "words and names are tagged; split: annotations in a file of their own; corpus: register and codebook once "
            "for all articles.",
        ),
        on="export",
    ),
    Option(
        code="text",
        kind="choice",
        default="usual",
        choices=TEXT_CHOICES,
        choice_names=(
            Words("selon le profil", "as the profile has it"),
            Words("aucune", "none"),
            Words("mentions", "mentions"),
            Words("mots et phrases", "words and sentences"),
        ),
        names=Words("Balises dans le texte", "Tags in the text"),
        help=Words(
            "bare : aucune ; tags : les mentions ; tokens : les phrases et les mots aussi ; usual : selon le profil.",
            "bare: none; tags: mentions; tokens: sentences and words too; usual: as the profile has it.",
        ),
        on="export",
    ),
    Option(
        code="inline",
        kind="choice",
        default="usual",
        choices=INLINE_CHOICES,
        choice_names=(
            Words("selon le profil", "as the profile has it"),
            Words("persName, orgName…", "persName, orgName …"),
            Words("rs partout", "rs everywhere"),
            Words("noms propres", "proper names"),
        ),
        names=Words("Nom des balises", "Names of the tags"),
        help=Words(
            "specific : persName, orgName, placeName… ; rs : rs partout ; name : les noms propres seuls ; usual : name "
            "avec les mots, sinon specific.",
            "specific: persName, orgName, placeName …; rs: rs everywhere; name: proper names only; usual: name along "
            "with words, else specific.",
        ),
        on="export",
    ),
    Option(
        code="tags_of",
        kind="text",
        default="",
        names=Words("Annotateur des balises", "Whose mentions are tags"),
        help=Words(
            "Le nom d’un annotateur ; sans lui, le jeu arbitré, sinon le premier annotateur de l’article.",
            "An annotator’s name; without one, the adjudicated set, else the first annotator of the article.",
        ),
        on="export",
    ),
    Option(
        code="quotes",
        kind="flag",
        default="yes",
        names=Words("Citer les mots annotés", "Quote the annotated words"),
        help=Words(
            "Sans elles les fichiers sont plus petits, mais rien ne se retrouve plus si le texte a changé.",
            "Without them files are smaller, but an annotation cannot be found again once the text was altered.",
        ),
        on="export",
    ),
    Option(
        code="annotation_text",
        kind="text",
        default="",
        names=Words("À propos des annotations", "About the annotations"),
        help=Words(
            "Un paragraphe pour l’en-tête : licence des annotations, comment les citer.",
            "A paragraph for the header: the licence of the annotations, how to cite them.",
        ),
        on="export",
    ),
    Option(
        code="title",
        kind="text",
        default=_TITLE,
        names=Words("Titre du corpus", "Title of the corpus"),
        help=Words("Pour le profil corpus.", "For the profile corpus."),
        on="export",
    ),
    Option(
        code="one_file",
        kind="flag",
        default="no",
        names=Words("Corpus en un seul fichier", "Corpus as a single file"),
        help=Words(
            "Pour le profil corpus : les articles dans corpus.xml au lieu de fichiers que celui-ci inclut.",
            "For the profile corpus: the articles within corpus.xml instead of files that it includes.",
        ),
        on="export",
    ),
    Option(
        code="odd",
        kind="flag",
        default="no",
        names=Words("Écrire aussi l’ODD", "Write the ODD too"),
        help=Words(
            "attache.odd : le livre de codes comme schéma TEI, avec ses définitions.",
            "attache.odd: the codebook as a TEI customization, with its definitions.",
        ),
        on="export",
    ),
)


def builder_of(project: ProjectView, options: Mapping[str, str]) -> Builder:
    """Who builds the documents of this project; ExportRefused where an option says what cannot be."""
    chosen = form(
        choice(options, "profile", PROFILES),
        text=choice(options, "text", TEXT_CHOICES),
        inline=choice(options, "inline", INLINE_CHOICES),
        layer=_annotator(project, options.get("tags_of", "")),
    )
    return Builder(
        project.codebook,
        chosen,
        quotes=is_yes(options, "quotes", default=True),
        annotation_text=options.get("annotation_text", ""),
    )


def package_of(options: Mapping[str, str]) -> Package:
    """What is written besides the articles."""
    return Package(
        title=options.get("title", "") or _TITLE,
        one_file=is_yes(options, "one_file", default=False),
        odd=is_yes(options, "odd", default=False),
    )


def _annotator(project: ProjectView, name: str) -> str | None:
    if not name:
        return None
    found = next((person.id for person in project.annotators() if person.name == name), None)
    if found is None:
        raise ExportRefused(f"tags_of {name!r} is no annotator of what is exported")
    return found
