"""Rows of one sheet of an Excel or OpenDocument workbook, read by calamine once its size is known to be sane."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from annotator.formats.archives import MOST_BYTES, open_archive
from annotator.formats.decoding import Doubt
from annotator.formats.table_rows.extent import check_open_sheets, check_sheet
from annotator.formats.table_rows.grid import Grid, check_cells
from annotator.model.errors import ImportRefused

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

MOST_BYTES_OF_XLS = 50_000_000
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_PICTURES = ("xl/media/", "Pictures/", "Thumbnails/")
_CONTENT = "content.xml"


def read_rows(path: Path, *, sheet: str = "") -> Grid:
    """The rows of the sheet of a name or number (from 1), else of the first one that is shown and has any.

    Dates are ISO 8601, whole numbers have no decimals. ImportRefused where it is no workbook, or the sheet is missing.
    """
    from python_calamine import CalamineError, PasswordError, load_workbook

    _check(path)
    try:
        with load_workbook(path) as book:
            chosen = _chosen(book, sheet, path)
            rows = list(_rows(chosen, path))
            others = [name for name in book.sheet_names if name != chosen.name]
    except PasswordError as error:
        raise ImportRefused(path, "encrypted", "it has a password; save it without one") from error
    except (CalamineError, OSError, ValueError, OverflowError) as error:
        raise ImportRefused(path, "damaged", f"this workbook cannot be read: {error}") from error
    except BaseException as error:  # a panic of the library is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise ImportRefused(path, "damaged", "this workbook is damaged") from error
    words = f"only the sheet {chosen.name} was read, not {', '.join(others[:5])}"
    return Grid(rows, (Doubt("sheets", words),) if others else ())


def _check(path: Path) -> None:
    """Refuse what would make calamine, which believes a file, take all memory."""
    try:
        with path.open("rb") as file:
            head = file.read(8)
        size = path.stat().st_size
    except (OSError, ValueError) as error:
        raise ImportRefused(path, "unreadable", getattr(error, "strerror", None) or str(error)) from error
    if head == _OLE:
        if size > MOST_BYTES_OF_XLS:
            raise ImportRefused(path, "too-large", f"{size / 1e6:.0f} MB; save it as .xlsx")
        return
    with open_archive(path) as archive:
        for name in archive.names():
            if not name.startswith(_PICTURES):
                data = archive.read(name, most=MOST_BYTES)
                if name == _CONTENT:
                    check_open_sheets(data, path)
                else:
                    check_sheet(data, path)


def _chosen(book: CalamineWorkbook, wanted: str, path: Path) -> CalamineSheet:
    names = list(book.sheet_names)
    if wanted:
        if wanted in names:
            return book.get_sheet_by_name(wanted)
        if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(names):
            return book.get_sheet_by_index(int(wanted) - 1)
        raise ImportRefused(path, "sheet", f"there is no sheet {wanted}; there are {', '.join(names)}")
    visible = [about.name for about in book.sheets_metadata if str(about.visible).endswith(".Visible")]
    for name in visible or names:
        sheet = book.get_sheet_by_name(name)
        if sheet.height:
            return sheet
    raise ImportRefused(path, "empty", "there is nothing in its sheets")


def _rows(sheet: CalamineSheet, path: Path) -> Iterator[tuple[int, list[str]]]:
    check_cells(sheet.height * sheet.width, path)
    first = sheet.start[0] if sheet.start else 0
    for number, cells in enumerate(sheet.to_python(skip_empty_area=True), start=first + 1):
        words = [written(cell) for cell in cells]
        if any(word.strip() for word in words):
            yield number, words


def written(cell: Any) -> str:
    """What a cell holds as text: dates in ISO 8601, whole numbers without decimals, true and false."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(timespec="seconds")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell) if isinstance(cell, (int, timedelta)) else ""
