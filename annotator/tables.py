"""Tables that people make in spreadsheets: any delimiter and encoding in, one plain CSV out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from annotator.formats.atomic import write_whole
from annotator.formats.decoding import read_text
from annotator.formats.report import Report
from annotator.model.codebook import Label
from annotator.model.errors import ImportRefused
from annotator.model.folding import key

_FORMULA = re.compile(r"'*[\t\r\n ]*[=+\-@]")
_GUARD = re.compile(r"'+[\t\r\n ]*[=+\-@]")


def table_text(path: Path, report: Report) -> str:
    """The text of a table's file; where its encoding must be guessed it is taken for cp1252, with a warning."""
    decoded = read_text(path)
    if not decoded.sure and not decoded.encoding.startswith("utf"):
        decoded = read_text(path, "cp1252")
        report.warn(str(path), "encoding-guessed", "read as cp1252; look at the accents")
    return decoded.text


def table_rows(
    text: str, path: Path, *, column: Callable[[str], str], check: Callable[[Sequence[str]], None], report: Report
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows that are not empty, by column, with the line where each begins (from 1).

    `column` names a heading, `check` may refuse the headings; the delimiter is ; , or tab, whichever the first line has
    most of. A row with too many or too few cells is told as "<format>-columns"; ImportRefused for a cell that does not
    end.
    """
    first = text.partition("\n")[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";\t,", key=first.count))
    line, columns = 1, list[str]()
    try:
        for cells in reader:
            if not columns:
                columns = [column(unguarded(cell).strip()) for cell in cells]
                check(columns)
            elif any(cell.strip() for cell in cells):
                if len(cells) != len(columns):
                    words = f"{len(cells)} cells under {len(columns)} headings"
                    report.warn(str(path), f"{report.format}-columns", words, line=line)
                yield line, {name: unguarded(cell) for name, cell in zip(columns, cells, strict=False) if name}
            line = reader.line_num + 1
    except csv.Error as error:
        raise ImportRefused(path, report.format, str(error), line=line) from error
    if not columns:
        check(columns)


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """Write rows as CSV, UTF-8 with a byte order mark; ExportRefused when the disk refuses.

    Cells that a spreadsheet would take for a formula begin with an apostrophe.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_guarded(row.get(column, "")) for column in columns])
    write_whole(path, b"\xef\xbb\xbf" + out.getvalue().encode("utf-8", "replace"))


def escaped(part: str) -> str:
    """A part of a cell with the signs that part it made plain."""
    return re.sub(r"([\\|;])", r"\\\1", part)


def joined(parts: Iterable[str]) -> str:
    """Parts of a cell with | between them."""
    return "|".join(map(escaped, parts))


def split_cell(cell: str, sign: str, *, keep: bool = False, empty: bool = False) -> list[str]:
    """The parts of a cell between signs that are not escaped; `keep` leaves the escapes in, `empty` the empty parts."""
    parts, start = [""], 0
    for found in re.finditer(rf"\\.|{re.escape(sign)}", cell):
        parts[-1] += cell[start : found.start()]
        start = found.end()
        if found[0] == sign:
            parts.append("")
        else:
            parts[-1] += found[0] if keep else found[0][1]
    parts[-1] += cell[start:]
    return parts if empty else [part.strip() for part in parts if part.strip()]


def flat(words: str) -> str:
    """The words with plain blanks made single; no-break ones are spelling."""
    return re.sub(r"[ \t\r\n]+", " ", words).strip()


def label_by_words(labels: Iterable[Label], words: str) -> Label | None:
    """The label of this code or name, in either language, accents and case ignored."""
    wanted = key(words)
    return next((label for label in labels if wanted in map(key, (label.code, label.names.fr, label.names.en))), None)


def unguarded(cell: str) -> str:
    """A cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return cell[1:] if _GUARD.match(cell) else cell


def _guarded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell
