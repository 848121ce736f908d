"""What conllu takes from columns: conllu_columns.py FILE; sentences of tokens with what follows each and its tag."""

import json
import sys
from pathlib import Path

import conllu

sentences = conllu.parse(Path(sys.argv[1]).read_text("utf-8"), fields=("form", "misc", "tag"))
sys.stdout.write(json.dumps([[(token["form"], token["misc"], token["tag"]) for token in one] for one in sentences]))
