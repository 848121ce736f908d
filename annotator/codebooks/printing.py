"""A codebook as a page to read and to print: one HTML file without scripts or outside parts."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache
from html import escape

from annotator.model.codebook import ANY, NARRATOR, TEXT, Attribute, Codebook, Label, Words
from annotator.model.validation import requirements, role_uses
from annotator.places import RESOURCES

_STYLE = """
body { font-family: "Source Serif 4", Georgia, serif; font-size: 10.5pt; max-width: 46em;
  margin: 2em auto; padding: 0 1em; color: #1d2025; }
h1 { font-size: 20pt; } h2 { font-size: 16pt; margin-top: 1.8em; border-bottom: 1px solid #c4c1b8; }
h3 { font-size: 13pt; margin-bottom: 0.2em; page-break-after: avoid; }
.code { font-family: monospace; font-size: 9pt; color: #595d64; }
.code { font-weight: normal; } .quiet { color: #595d64; font-size: 9.5pt; }
.retired { text-decoration: line-through; color: #62666d; }
p, li, dd { line-height: 1.4; } dt { font-weight: bold; font-size: 9.5pt; margin-top: 0.5em; } dd { margin-left: 0; }
table { border-collapse: collapse; margin-top: 0.3em; } td, th { text-align: left; padding: 2px 10px 2px 0;
  vertical-align: top; font-size: 9.5pt; } th { color: #595d64; font-weight: normal; }
@media print { body { margin: 0; max-width: none; } section { page-break-inside: avoid; } }
"""


def codebook_page(codebook: Codebook, language: str) -> str:
    """The whole codebook as HTML in `language` ("fr" or else English), retired labels marked as such."""
    page = _Page(codebook, "fr" if language == "fr" else "en")
    title = escape(page.of(codebook.names) or codebook.name)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{page.language}"><head><meta charset="utf-8"><title>{title}</title>',
            f"<style>{_STYLE}</style></head><body>",
            f"<h1>{title}</h1>",
            f'<p class="quiet">{escape(page.words["version"].format(number=codebook.version))}</p>',
            *page.contents(),
            *page.rules(),
            *(line for layer in codebook.layers for line in page.layer(layer)),
            "</body></html>",
            "",
        )
    )


@cache
def _words() -> dict[str, dict[str, str]]:
    text = (RESOURCES / "print" / "codebook.toml").read_text(encoding="utf-8")
    found: dict[str, dict[str, str]] = tomllib.loads(text)
    return found


class _Page:
    """Writes the parts of the page, line by line."""

    def __init__(self, codebook: Codebook, language: str) -> None:
        self.codebook = codebook
        self.language = language
        self.words = _words()[language]

    def of(self, words: Words) -> str:
        """The text in the page's language, or the other where it is empty."""
        return words.of(self.language)

    def contents(self) -> Iterator[str]:
        """The list of layers and labels, with links."""
        yield f"<h2>{escape(self.words['contents'])}</h2><ul>"
        for layer in self.codebook.layers:
            types = ", ".join(self._link(label) for label in self.codebook.types(layer.code))
            yield f"<li>{self._link(layer)}{self.words['colon'] + types if types else ''}</li>"
        yield "</ul>"

    def rules(self) -> Iterator[str]:
        """The general rules, numbered."""
        if not self.codebook.rules:
            return
        yield f"<h2>{escape(self.words['rules'])}</h2><ol>"
        for rule in self.codebook.rules:
            yield f"<li>{_lines(self.of(rule.text))} <span class='code'>{escape(rule.code)}</span></li>"
        yield "</ol>"

    def layer(self, layer: Label) -> Iterator[str]:
        """A layer and its labels."""
        yield f"<h2 id='{escape(layer.code)}'>{self._name(layer)} {self._code(layer)}</h2>"
        yield from self._entry(layer)
        for label in self.codebook.types(layer.code):
            yield "<section>"
            yield f"<h3 id='{escape(label.code)}'>{self._name(label)} {self._code(label)}</h3>"
            yield from self._entry(label)
            yield "</section>"

    def _entry(self, label: Label) -> Iterator[str]:
        cues = label.cues_fr if self.language == "fr" else label.cues_en
        cues = cues or label.cues_en or label.cues_fr
        parts = (
            ("definition", _lines(self.of(label.definition))),
            ("include", _lines(self.of(label.include))),
            ("exclude", _lines(self.of(label.exclude))),
            ("confusions", ", ".join(self._confusion(code) for code in label.confusions)),
            ("decision", _lines(self.of(label.decision))),
            ("cues", escape(", ".join(cues))),
            ("examples", "".join(f"<div>{'✓' if e.good else '✗'} {escape(e.text)}</div>" for e in label.examples)),
            ("roles", "".join(self._roles(label))),
            ("attributes", "".join(self._attributes(label))),
            ("sentence", escape(self.of(label.templates))),
        )
        yield "<dl>"
        for part, text in parts:
            if text:
                yield f"<dt>{escape(self.words[part])}</dt><dd>{text}</dd>"
        yield "</dl>"
        if label.comment_required:
            yield f"<p class='quiet'>{escape(self.words['comment'])}</p>"

    def _roles(self, label: Label) -> Iterator[str]:
        """A table of the roles; a label that has those of its layer only says what it demands."""
        layer = self.codebook.layer_of(label.code) or label
        if layer.kind != "frame":
            return
        demanded = requirements(self.codebook, layer.code, label.code)
        if label.roles:
            head = "".join(f"<th>{escape(self.words[x])}</th>" for x in ("role", "accepts", "number", "demanded"))
            yield f"<table><tr>{head}</tr>"
            for use in role_uses(self.codebook, layer.code, label.code):
                must = self.words["yes"] if use.least or (use.role,) in demanded else ""
                bounds = f"{use.least} – {use.most or self.words['many']}"
                cells = (self._role(use.role), self._accepts(use.role), bounds, must)
                yield f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"
            yield "</table>"
        for group in label.requires:
            roles = ", ".join(self._role(role) for role in group)
            words = self.words["one_of"].format(roles=roles) if len(group) > 1 else f"{self.words['required']} {roles}"
            yield f"<div>{escape(words)}</div>"

    def _attributes(self, label: Label) -> Iterator[str]:
        own = [found for found in self.codebook.attributes if label.code in found.labels and not found.retired]
        if not own:
            return
        yield "<table>"
        for found in own:
            name = self.of(found.names)
            yield f"<tr><td>{escape(name)} <span class='code'>{escape(found.code)}</span></td>"
            yield f"<td>{escape(self._values(found))}</td></tr>"
        yield "</table>"

    def _values(self, attribute: Attribute) -> str:
        values = ", ".join(self.of(value.names) for value in attribute.values if not value.retired)
        marks = [self.words[mark] for mark in ("required", "multiple") if getattr(attribute, mark)]
        return (values or self.words["free"]) + (f" ({', '.join(marks)})" if marks else "")

    def _confusion(self, code: str) -> str:
        bare, _, mode = code.partition("/")
        label = self.codebook.label(bare)
        return (self._link(label) if label else escape(bare)) + (f" ({escape(mode)})" if mode else "")

    def _accepts(self, code: str) -> str:
        role = self.codebook.role(code)
        special = {TEXT: self.words["text"], NARRATOR: self.words["narrator"], ANY: self.words["anything"]}
        labels = {label.code: self.of(label.names) for label in self.codebook.labels}
        return ", ".join(special.get(x) or labels.get(x, x) for x in (role.fillers if role else ()))

    def _role(self, code: str) -> str:
        role = self.codebook.role(code)
        return self.of(role.names) if role else code

    def _name(self, label: Label) -> str:
        name = escape(self.of(label.names))
        return f"<span class='retired'>{name}</span>" if label.retired else name

    def _code(self, label: Label) -> str:
        told = [label.code]
        if label.key:
            told.append(f"{self.words['key']} {label.key.upper()}")
        if label.retired:
            told.append(self.words["retired"])
        return f"<span class='code'>{escape(', '.join(told))}</span>"

    def _link(self, label: Label) -> str:
        return f"<a href='#{escape(label.code)}'>{escape(self.of(label.names))}</a>"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
