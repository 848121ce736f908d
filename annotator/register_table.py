"""The register as a table for a spreadsheet: one row a record, one column a field or scheme of codes.

Columns: id, kind, type, name, aliases (by |), one a scheme of codes, offices (office;since;until;of;status by |),
attr:CODE (values by |), note. The same table serves a dictionary of names with periods of validity (the offices').
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotator.formats.report import Report
from annotator.model.change import Act, Change
from annotator.model.codebook import Codebook
from annotator.model.folding import key
from annotator.model.records import Entity, attribute_values
from annotator.model.register import Register
from annotator.register_rows import ATTRIBUTE, FIELDS, RegisterRows, rows_of
from annotator.tables import escaped, joined, table_text, write_table


def write_register(path: Path, entities: Iterable[Entity]) -> None:
    """Write the records as CSV, UTF-8 with a byte order mark, by kind and name; ExportRefused when the disk refuses.

    Cells that a spreadsheet would take for a formula begin with an apostrophe.
    """
    records = sorted(entities, key=lambda entity: (entity.kind, key(entity.name), entity.id))
    schemes = sorted({scheme for entity in records for scheme, _ in entity.codes})
    attributes = sorted({code for entity in records for code, _ in entity.attributes})
    columns = [*FIELDS[:5], *schemes, "offices", *(ATTRIBUTE + code for code in attributes), "note"]
    write_table(path, columns, map(_row, records))


def read_register(path: Path, *, codebook: Codebook, register: Register) -> tuple[Change, Report]:
    """The records of a table as one change of the register, and a report with a warning for each doubtful row.

    Columns may come in any order, between ; , or tab; a column that is no field counts as a scheme of codes. A known
    id is updated, else the one record of the same kind and name, else there is a new one; a column that the table
    lacks leaves its field alone. ImportRefused for a file that is no table with a column "name".
    """
    report = Report("import", "register")
    table = RegisterRows(str(path), codebook, register, report)
    for line, cells in rows_of(table_text(path, report), path, report=report):
        table.take(line, cells)
    report.entities = len(table.new)
    return Change(Act("register_import", (path.name,)), tuple(table.old.values()), tuple(table.new.values())), report


def _row(entity: Entity) -> dict[str, str]:
    codes: dict[str, list[str]] = {}
    for scheme, code in entity.codes:
        codes.setdefault(scheme, []).append(code)
    offices = (
        ";".join(map(escaped, (held.office, held.since, held.until, held.of, held.status))).rstrip(";")
        for held in entity.offices
    )
    return {
        **{scheme: joined(found) for scheme, found in codes.items()},
        **{ATTRIBUTE + code: joined(attribute_values(entity.attributes, code)) for code, _ in entity.attributes},
        "id": entity.id,
        "kind": entity.kind,
        "type": entity.type,
        "name": entity.name,
        "aliases": joined(entity.aliases),
        "offices": "|".join(offices),
        "note": entity.note,
    }
