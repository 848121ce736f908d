"""A text out of its tokens: blanks as the file says, else as French and English are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from annotator.formats.conll_columns.documents import Document, Token
from annotator.text.signs import APOSTROPHES

_CLOSING = frozenset([*",.)]}…”", "...", "''"])
_TALL = frozenset([*";:!?»", "!!", "??", "?!", "!?", "!!!", "???"])
_OPENING = frozenset([*"([{“„¿¡", "``"])
_MARKS = frozenset(APOSTROPHES)
_LETTER = "ʼ"  # of the apostrophes the one that Unicode counts among the letters
_STEM = r"(?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|aujourd)"
_ELIDED = re.compile(f"{_STEM}[{APOSTROPHES}]")
_STEM_ALONE = re.compile(_STEM)
_CLITIC = re.compile(r"-(?i:t-)?(?i:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|là|ci)")
_ENGLISH = re.compile(f"(?i:[{APOSTROPHES}](?:s|re|ve|ll|d|m)|n[{APOSTROPHES}]t)")
_MONEY = frozenset("$£€")
_ESCAPES = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")


def flags(cell: str) -> tuple[str | None, str, bool]:
    r"""Blanks after a token, before it, and whether they hold at a sentence's end, as a cell of flags tells them.

    `SpaceAfter=No` (Universal Dependencies), `NoSpaceAfter` (HIPE), `SpacesAfter=\s\n` and `SpacesBefore` (UDPipe).
    """
    after: str | None = None
    before, exact = "", False
    for flag in cell.split("|"):
        if flag in {"SpaceAfter=No", "NoSpaceAfter"}:
            after = ""
        elif flag.startswith("SpacesAfter="):
            after, exact = _unescaped(flag.removeprefix("SpacesAfter=")), True
        elif flag.startswith("SpacesBefore="):
            before = _unescaped(flag.removeprefix("SpacesBefore="))
    return after, before, exact


def _unescaped(blanks: str) -> str:
    made = _ESCAPE.sub(lambda match: _ESCAPES.get(match[1], match[0]), blanks)
    return made.replace("\r\n", "\n").replace("\r", "\n") if not made.strip() else " "


def escaped(blanks: str) -> str:
    """Blanks as UDPipe writes them in a cell."""
    return blanks.replace("\\", "\\\\").replace(" ", "\\s").replace("\t", "\\t").replace("\n", "\\n")


def told(token: Token) -> Token:
    """The token with one blank after it where its file speaks of blanks, but not here."""
    return token if token.after is not None else Token(token.form, token.line, " ", token.before, token.exact)


def joined_text(document: Document, language: str, *, plain: bool = False) -> tuple[str, list[int]]:
    """The text, a sentence a line, and where each token begins in it; `plain`: a blank where the file does not say."""
    pieces: list[str] = []
    starts: list[int] = []
    at, first = 0, 0
    for end in [*document.ends, len(document.tokens)]:
        sentence = document.tokens[first:end]
        blanks = [" "] * len(sentence) if plain else _guessed([token.form for token in sentence], language)
        if blanks:
            blanks[-1] = "\n" if end < len(document.tokens) else ""
        last = len(sentence) - 1
        for number, (form, _, after, before, exact) in enumerate(sentence):
            blank = (after or "") if exact else blanks[number] if after is None or number == last else after
            at += len(before)
            starts.append(at)
            pieces += (before, form, blank)
            at += len(form) + len(blank)
        first = end
    return "".join(pieces), starts


def _guessed(forms: Sequence[str], language: str) -> list[str]:
    """What follows each form in running text."""
    quotes: dict[str, bool] = {}
    glued = [_glued(forms, at, language, quotes) for at in range(len(forms))]
    return ["" if right or following else " " for (_, right), (following, _) in pairwise([*glued, (False, False)])]


def _glued(forms: Sequence[str], at: int, language: str, quotes: dict[str, bool]) -> tuple[bool, bool]:
    """Whether a form touches what is before it, and what is after it."""
    form = forms[at]
    after = forms[at + 1] if at + 1 < len(forms) else ""
    if form.isalnum() and after not in _MARKS and _LETTER not in form:
        return False, False
    before = forms[at - 1] if at else ""
    french = language == "fr"
    if form in _CLOSING:
        return True, False
    if form in _OPENING or (form == "«" and not french) or (form in _MONEY and not french and after[:1].isdigit()):
        return False, True
    if form in _TALL:
        return not french, False
    if form in _MARKS or form == '"':
        return _quote(form, before, quotes, french=french, ends=not after)
    if french:
        return _CLITIC.fullmatch(form) is not None, _ELIDED.fullmatch(form) is not None or _elides(form, after)
    return _ENGLISH.fullmatch(form) is not None or (form == "%" and language == "en"), False


def _elides(form: str, after: str) -> bool:
    return after in _MARKS and _STEM_ALONE.fullmatch(form) is not None


def _quote(form: str, before: str, quotes: dict[str, bool], *, french: bool, ends: bool) -> tuple[bool, bool]:
    """A straight quotation mark opens and closes in turn; an apostrophe belongs to what is elided."""
    if form in _MARKS and french and _STEM_ALONE.fullmatch(before):
        return True, True
    opened = quotes.get(form, False)
    if form in _MARKS and not opened and (before[-1:] in {"s", "S"} or ends):
        return True, False
    quotes[form] = not opened
    return opened, not opened
