"""A text out of its tokens: blanks as the file says, else as French and English are written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add

from annotator.formats.conll_columns.documents import Document
from annotator.text.signs import APOSTROPHES

_CLOSING = frozenset([*",.)]}…”", "...", "''"])
_TALL = frozenset([*";:!?»", "!!", "??", "?!", "!?", "!!!", "???"])
_OPENING = frozenset([*"([{“„¿¡", "``"])
_MARKS = frozenset(APOSTROPHES)
_STEM = r"(?i:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu|entr|aujourd)"
_ELIDED = re.compile(f"{_STEM}[{APOSTROPHES}]")
_STEM_ALONE = re.compile(_STEM)
_CLITIC = re.compile(r"-(?i:t-)?(?i:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|lui|leur|les?|la|y|en|là|ci)")
_ENGLISH = re.compile(f"(?i:[{APOSTROPHES}](?:s|re|ve|ll|d|m)|n[{APOSTROPHES}]t)")
_ENDS = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])
_MONEY = frozenset("$£€")
_ASKING = _MARKS | _MONEY | {'"'}
"""Forms whose neighbours tell what they touch, or that tell it of their neighbours."""

_ESCAPES = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}
_ESCAPE = re.compile(r"\\(.)")
_GAP = re.compile(r"\s+")


def flags(cell: str) -> tuple[str, str, bool]:
    r"""Blanks after a token, before it, and whether they hold at a sentence's end, as a cell of flags tells them.

    `SpaceAfter=No` (Universal Dependencies), `NoSpaceAfter` (HIPE), `SpacesAfter=\s\n` and `SpacesBefore` (UDPipe).
    """
    after, before, exact = " ", "", False
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


def joined_text(document: Document, language: str, *, plain: bool = False) -> tuple[str, list[int]]:
    """The text, a sentence a line, and where each token begins in it; `plain`: a blank where the file does not say."""
    forms, tokens = document.forms, document.tokens
    blanks: list[str] = []
    for first, end in pairwise(sorted({0, *document.ends, len(forms)})):
        if tokens:
            blanks += [token.after for token in tokens[first:end]]
        else:
            told = document.blanks.get(first)
            blanks += told or ([" "] * (end - first) if plain else _guessed(forms[first:end], language))
        if not tokens or not tokens[end - 1].exact:
            blanks[-1] = "\n" if end < len(forms) else ""
    before = [*(token.before for token in tokens), ""]
    blanks = list(map(add, blanks, before[1:])) if tokens else blanks
    pieces = [""] * (2 * len(forms))
    pieces[::2], pieces[1::2] = forms, blanks
    starts = list(accumulate(map(len, pieces), initial=len(before[0])))[:-1:2]
    return before[0] + "".join(pieces), starts


def told_blanks(forms: Sequence[str], text: str) -> list[str] | None:
    """What stands behind each form in a text that has these forms and blanks; None where it has not."""
    blanks: list[str] = []
    at = 0
    for form in forms:
        if not text.startswith(form, at):
            return None
        end = at + len(form)
        gap = _GAP.match(text, end)
        at = gap.end() if gap else end
        blanks.append(text[end:at])
    return blanks if at == len(text) else None


def _guessed(forms: Sequence[str], language: str) -> list[str]:
    """What follows each form in running text; a word of letters has no say in that, unless a mark stands behind it."""
    blanks = [" "] * len(forms)
    signs = [at for at, form in enumerate(forms) if not form.isalpha()]
    marked = {at - 1 for at in signs if at and forms[at] in _MARKS}
    quotes: dict[str, bool] = {}
    for at in sorted(marked.union(signs)):
        asking = forms[at] in _ASKING or at in marked
        left, right = _glued(forms, at, language, quotes) if asking else _alone(forms[at], language)
        if left and at:
            blanks[at - 1] = ""
        if right:
            blanks[at] = ""
    return blanks


@lru_cache(10_000)
def _alone(form: str, language: str) -> tuple[bool, bool]:
    """Whether a form touches what is before and after it, where none around it looks at its neighbours."""
    return _glued([form], 0, language, {})


def _glued(forms: Sequence[str], at: int, language: str, quotes: dict[str, bool]) -> tuple[bool, bool]:
    """Whether a form touches what is before it, and what is after it."""
    form = forms[at]
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else ""
    french = language == "fr"
    if form in _CLOSING:
        return True, False
    if form in _OPENING or (form == "«" and not french) or (form in _MONEY and not french and after[:1].isdigit()):
        return False, True
    if form in _TALL:
        return not french, False
    if form in _MARKS or form == '"':
        if not french and form in _MARKS and _ends_word(before, after):
            return True, True
        return _quote(form, before, quotes, french=french, ends=not after)
    if form == "n" and after in _MARKS and forms[at + 2 : at + 3] == ["t"] and not french:
        return at > 0, False
    if french:
        return _CLITIC.fullmatch(form) is not None, _ELIDED.fullmatch(form) is not None or _elides(form, after)
    elided = not language and _ELIDED.fullmatch(form) is not None
    return _ENGLISH.fullmatch(form) is not None or (form == "%" and language == "en"), elided


def _ends_word(before: str, after: str) -> bool:
    """Whether an apostrophe alone is that of English between its neighbours, as in don ’ t and Maduro ’ s."""
    return after in _ENDS and before[-1:].isalpha()


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
