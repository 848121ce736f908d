"""TEI P5, one file an article: the text as it is, the annotations in standOff, optionally as tags in the text too."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from lxml import etree

from annotator.formats.atomic import safe_name
from annotator.formats.protocols import Batch, FormatInfo, ImportContext, Option, ProgressBar, ProjectView
from annotator.formats.report import Report
from annotator.formats.tei_xml import checks, parsing, schema
from annotator.formats.tei_xml.document import Builder, Contents, Document
from annotator.formats.tei_xml.reading.document import Read, read_document
from annotator.formats.tei_xml.reading.ledger import Ledger
from annotator.model.codebook import Words
from annotator.model.errors import ExportRefused, ImportRefused
from annotator.model.records import Annotator, Article

PROFILES = ("reading", "standoff")

INFO = FormatInfo(
    code="tei",
    names=Words("TEI-XML", "TEI XML"),
    description=Words(
        "Un fichier TEI P5 par article : texte intact, annotations, registre et livre de codes. Relu sans perte.",
        "One TEI P5 file an article: the text untouched, annotations, register and codebook. Reads back without loss.",
    ),
    suffixes=(".xml",),
    reads=True,
    writes=True,
    folder=True,
    options=(
        Option(
            code="profile",
            kind="choice",
            default="reading",
            choices=PROFILES,
            names=Words("Profil", "Profile"),
            help=Words(
                "reading : les mentions d’un annotateur sont aussi des balises dans le texte ; standoff : texte nu.",
                "reading: one annotator’s mentions are tags in the text too; standoff: the bare text.",
            ),
        ),
        Option(
            code="quotes",
            kind="flag",
            default="yes",
            choices=(),
            names=Words("Citer les mots annotés", "Quote the annotated words"),
            help=Words(
                "Sans les citations les fichiers sont plus petits, mais une annotation ne se retrouve plus si le texte est modifié.",
                "Without quotes files are smaller, but an annotation cannot be found again once the text was altered.",
            ),
        ),
        Option(
            code="annotation_text",
            kind="text",
            default="",
            choices=(),
            names=Words("À propos des annotations", "About the annotations"),
            help=Words(
                "Un paragraphe pour l’en-tête : licence des annotations, comment les citer.",
                "A paragraph for the header: the licence of the annotations, how to cite them.",
            ),
        ),
    ),
)
