"""Regular expressions made to run on folded texts: their letters are folded, their orders are not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

_HEADER = re.compile(
    r"\(\?(?:#[^)]*\)|P?<(?![=!])[^>]*>|P=\w+\)|P>\w+\)|&\w+\)|R\)|[+-]?\d+\)|\((?!\?)[^)]*\)|<[=!]|[=!:>|]"
    r"|[A-Za-z0-9-]+[:)])|\(\*[A-Z]+\)|\(\??"
)
_COUNT = re.compile(r"\{([0-9]*)(,[0-9]*)?\}|\{[^{}]*[<=][^{}]*\}|\{[eids](?:,[eids])*(?::[^{}]*)?\}")
_ESCAPE = re.compile(
    r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|N\{[^}]*\}|[pP]\{[^}]*\}|[pP].|[gLk]<[^>]*>|\d+|.)",
    re.DOTALL,
)
_NAMED_SET = re.compile(r"\[:\^?\w+:\]")
_FLAGS = re.compile(r"\(\?[A-Za-z0-9-]+[:)]")
_CALL = re.compile(r"\(\?(?:R|[+-]?\d+|&\w+|P>\w+)\)")
_REPEATS = frozenset("*+?{")
_SPECIAL = frozenset("\\.^$*+?{}[]()|")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v", "a": "\a"}


@dataclass(frozen=True, slots=True)
class Alphabet:
    """How the text was folded: `fold` of one sign, and the ligatures of such texts with their letters.

    `alike` are the signs that one sign stands for where the text is left as it is.
    """

    fold: Callable[[str], str]
    ligatures: Mapping[str, str] = field(default_factory=dict)
    alike: Mapping[str, str] = field(default_factory=dict)


class PatternFolder:
    """Folds one pattern; `result` is the new one, `size` how many parts it has with its counts multiplied out.

    `required` is the longest word that is sure to stand in every match, `prefix` the word that every match begins with
    ("" for none), `call` where it calls itself (-1: nowhere). `cased` tells whether it names classes of signs that
    know case (those of Unicode and POSIX).
    """

    def __init__(self, pattern: str, alphabet: Alphabet) -> None:
        self.cased, self.required, self.prefix = False, "", ""
        self._surely = True
        self.call = -1
        self._pattern, self._alphabet = pattern, alphabet
        self._nested_sets = "(?V1" in pattern
        self._place = 0
        self._out: list[str] = []
        self._run: list[tuple[str, str]] = []
        self._sizes, self._last = [0], 0
        while self._place < len(pattern):
            self._step()
        self._end_run()
        self.size = max(self._sizes[0], *self._sizes)
        self.result = "".join(self._out)
        if not self._surely:
            self.required = self.prefix = ""

    def _step(self) -> None:
        sign = self._pattern[self._place]
        if sign == "\\":
            self._escape()
        elif sign == "[":
            self._part(self._set())
        elif sign == "(":
            self._open()
        elif sign == ")":
            self._close()
        elif sign == "{" and (count := _COUNT.match(self._pattern, self._place)):
            self._times(int(count[1] or 0) if count[1] is not None else 1)
            self._copy(count.group())
        elif sign in ".^$|*+?":
            self._surely &= sign != "|" or len(self._sizes) > 1
            self._last = self._last if sign in "*+?" else self._grow(1)
            self._copy(sign)
        else:
            self._place += 1
            self._literal(sign, _escaped(sign))  # "{é" is text, but "{e" would be an order

    def _copy(self, piece: str) -> None:
        self._end_run()
        self._out.append(piece)
        self._place += len(piece)

    def _part(self, piece: str) -> None:
        self._end_run()
        self._grow(1)
        self._out.append(piece)

    def _grow(self, size: int) -> int:
        self._sizes[-1] += size
        self._last = size
        return size

    def _times(self, count: int) -> None:
        more = self._last * max(count - 1, 0)
        self._sizes[-1] += more
        self._last += more

    def _open(self) -> None:
        header = _HEADER.match(self._pattern, self._place)
        assert header
        piece = header.group()
        if _CALL.fullmatch(piece):
            self.call = self._place
        self._copy(piece)
        self._surely &= not _FLAGS.match(piece)
        if piece.startswith("(?(") or not piece.endswith(")"):
            self._sizes.append(0)
        else:
            self._grow(1)

    def _close(self) -> None:
        self._copy(")")
        if len(self._sizes) > 1:
            self._grow(self._sizes.pop() + 1)

    def _literal(self, sign: str, written: str) -> None:
        """One sign of the text; what counts it out (o+) must count it alone."""
        self._grow(1)
        folded = self._alphabet.fold(sign)
        letters = self._alphabet.ligatures.get(folded, folded)
        if letters != folded and self._repeated():
            self._end_run()
            self._out.append(f"(?:{letters}|{folded})")
            return
        same = self._alphabet.alike.get(folded)
        if self._repeated() or same:
            self._end_run()
        kept = written if folded == sign else _escaped(folded)
        if same:
            self._out.append(f"[{_set_signs(same)}]")
        elif letters != folded:
            self._run += [(letter, letter) for letter in letters]
        else:
            self._run.append((folded, kept))
        if self._repeated():
            self._end_run(required=False)

    def _repeated(self) -> bool:
        return self._pattern[self._place : self._place + 1] in _REPEATS and self._place < len(self._pattern)

    def _end_run(self, *, required: bool = True) -> None:
        """Write the letters read so far; where they can be ligatures, both spellings."""
        run, self._run, begins = self._run, [], not self._out
        word = "".join(sign for sign, _ in run)
        index = start = 0
        while index < len(run):
            found = [letters for letters in self._alphabet.ligatures.values() if word.startswith(letters, index)]
            if found:
                letters = max(found, key=len)
                self._out.append(f"(?:{'|'.join(spellings(letters, self._alphabet.ligatures))})")
                self._require(word[start:index], sure=required)
                index = start = index + len(letters)
            else:
                self._out.append(run[index][1])
                index += 1
        self._require(word[start:], sure=required)
        if begins and required and run and len(self._sizes) == 1:
            self.prefix = word if not start else ""

    def _require(self, word: str, *, sure: bool) -> None:
        if sure and len(self._sizes) == 1 and len(word) > len(self.required):
            self.required = word

    def _escape(self) -> None:
        match = _ESCAPE.match(self._pattern, self._place)
        if match is None:
            self._copy(self._pattern[self._place :])
            return
        piece = match.group()
        sign = _meant(piece)
        self.cased |= piece[1] in "pP"
        if sign is None:
            self._grow(1)
            self._copy(piece)
        else:
            self._place = match.end()
            self._literal(sign, piece)

    def _set(self) -> str:
        """One set of signs, from its bracket on."""
        pattern, out = self._pattern, ["["]
        self._place += 1
        if pattern.startswith("^", self._place):
            out.append("^")
            self._place += 1
        first = True
        while self._place < len(pattern) and (first or pattern[self._place] != "]"):
            first = False
            named = _NAMED_SET.match(pattern, self._place)
            if named:
                self.cased = True
                out.append(named.group())
                self._place = named.end()
            elif pattern[self._place] == "[" and self._nested_sets:
                out.append(self._set())
            elif pattern[self._place : self._place + 2] in {"--", "&&", "||", "~~"} and self._nested_sets:
                out.append(pattern[self._place : self._place + 2])
                self._place += 2
            else:
                out.append(self._member())
        out.append(pattern[self._place : self._place + 1])
        self._place += 1
        return "".join(out)

    def _member(self) -> str:
        """One sign, class or range of a set."""
        low, written = self._set_sign()
        if low is None:
            return written
        pattern, fold = self._pattern, self._alphabet.fold
        if pattern[self._place : self._place + 1] == "-" and pattern[self._place + 1 : self._place + 2] not in {
            "]",
            "",
        }:
            back = self._place
            self._place += 1
            high, written_high = (None, "") if self._at_nested() else self._set_sign()
            if high is not None:
                first, last = fold(low), fold(high)
                kept = f"{written}-{written_high}"
                return f"{_set_sign(first)}-{_set_sign(last)}" if first <= last and low <= high else kept
            self._place = back
        folded = fold(low)
        return _set_signs(self._alphabet.alike.get(folded, folded))

    def _at_nested(self) -> bool:
        return self._nested_sets and self._pattern[self._place : self._place + 1] in {"[", "-"}

    def _set_sign(self) -> tuple[str | None, str]:
        """The next sign of a set (None: a class) and how it is written."""
        match = _ESCAPE.match(self._pattern, self._place)
        piece = match.group() if match else self._pattern[self._place]
        self._place += len(piece)
        self.cased |= len(piece) > 1 and piece[1] in "pP"
        return (_meant(piece) if match else piece), piece


def spellings(letters: str, ligatures: Mapping[str, str]) -> list[str]:
    """The ways to write some letters, each of them or ligatures."""
    if not letters:
        return [""]
    heads = [letters[0], *(sign for sign, found in ligatures.items() if letters.startswith(found))]
    return [head + rest for head in heads for rest in spellings(letters[len(ligatures.get(head, head)) :], ligatures)]


def _meant(escape: str) -> str | None:
    """The sign that an escape stands for; None where it is a class, a place or a reference."""
    kind, rest = escape[1], escape[2:]
    if kind in "xuU" and rest:
        code = int(rest, 16)
        return chr(code) if code < 0x110000 else None
    if kind == "N" and rest:
        try:
            return unicodedata.lookup(rest[1:-1])
        except KeyError:
            return None
    return _CONTROLS.get(kind) if kind.isalnum() else kind


def _escaped(sign: str) -> str:
    return f"\\{sign}" if sign in _SPECIAL else sign


def _set_sign(sign: str) -> str:
    return f"\\{sign}" if sign in "\\]^-[&|~" else sign


def _set_signs(signs: str) -> str:
    return "".join(map(_set_sign, signs))
