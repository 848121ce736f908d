"""Exports of press archives in their shapes, with invented papers and headlines."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

NEWER = """<article><header>
<div class="rdp__DocPublicationName"><span class="DocPublicationName">{source}</span></div>
<div class="rdp__DocHeader"><span class="DocHeader">{header}</span></div>
<div class="titreArticle"><p class="sm-margin-bottomNews">{kicker}</p>
<p class="titreArticleVisu rdp__articletitle">{title}</p>
<p class="sm-margin-TopNews rdp__subtitle">{subtitle}</p></div>
<p class="sm-margin-bottomNews">{author}</p></header>
<section><div class="docOcurrContainer">{body}</div></section>
<aside><div class="apd-wrapper">À lire aussi</div></aside>
<footer><div class="Doc-LegalInfo"><small>{rights}</small>
<p>Certificat émis le 3 mars 2020 à Bibliothèque de la Ville à des fins de visualisation personnelle.</p></div>
<div class="publiC-lblNodoc">{code}</div></footer></article>
"""

OLDER = """<article><header><div class="sm-margin-bottom"><span class="DocPublicationName">{source}</span></div>
<div><span class="DocHeader">{header}</span></div>
<div class="titreArticle"><p class="titreArticleVisu">{title}</p></div>
<div class="docAuthors">{author}</div></header>
<div class="DocText clearfix">{body}<p>{rights}</p>
<p>Certificat émis le 3 mars 2020 à Bibliothèque de la Ville à des fins de visualisation personnelle.</p>
<p>{code}</p></div></article>
"""

DEFAULTS = {
    "source": "Le Courrier du Soir, no. 43018",
    "header": "International, mardi 14 mars 2006 650 mots, p. 16",
    "kicker": "Diplomatie",
    "title": "Les deux républiques signent l’accord du lac",
    "subtitle": "",
    "author": "Ada Brun",
    "body": "<p>Les <mark>ministres</mark> se sont rencontrés <i>mardi</i>.</p><p>La signature aura lieu en mai.</p>",
    "rights": "© 2006 Le Courrier du Soir. Tous droits réservés.",
    "code": "news·20060314·CS·0001",
}


def europresse(shape: str = NEWER, **fields: str) -> str:
    """One article in a shape."""
    return shape.format(**{**DEFAULTS, **fields})


def page(*articles: str, head: str = "") -> str:
    """A web page with these articles."""
    return f"<!DOCTYPE html><html><head><title>Export</title>{head}</head><body>{''.join(articles)}</body></html>"


def factiva(rows: Iterable[tuple[str, str]], *, language: str = "fr") -> str:
    """An article as a table of field codes; values are HTML."""
    cells = "".join(f"<tr><td><b>{code}</b>&nbsp;</td><td>{value}</td></tr>" for code, value in rows)
    return f'<div class="article {language}Article"><table>{cells}</table></div><br/>'


def docx(path: Path, paragraphs: Iterable[str]) -> Path:
    """A Word file of plain paragraphs."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in paragraphs)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>')
    return path


def rich_text(path: Path, lines: Iterable[str]) -> Path:
    """An RTF file with these lines as paragraphs, tabs as tabs."""
    signs = "".join(
        sign if sign.isascii() else f"\\u{ord(sign)}?"
        for line in lines
        for sign in (*line.replace("\t", "\\tab "), "\r")
    )
    path.write_text("{\\rtf1\\ansi " + signs.replace("\r", "\\par\n") + "}", encoding="ascii")
    return path
