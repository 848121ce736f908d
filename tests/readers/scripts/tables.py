"""What pandas and openpyxl take from tables: tables.py FOLDER_OF_CSV WORKBOOK."""

import json
import sys
from pathlib import Path

import openpyxl
import pandas as pd

folder, workbook = sys.argv[1:]
sheets = openpyxl.load_workbook(workbook, read_only=True)
found = {
    "csv": {
        path.stem: pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
        for path in sorted(Path(folder).glob("*.csv"))
    },
    "xlsx": {sheet.title: [[*row] for row in sheet.iter_rows(values_only=True)] for sheet in sheets},
}
sys.stdout.write(json.dumps(found, default=str))
