"""What Label Studio's converter takes from tasks: label_studio_tasks.py FILE."""

import json
import sys

from label_studio_converter import Converter

LAYOUT = """<View>
  <Labels name="label" toName="text"><Label value="ACTOR"/></Labels>
  <Text name="text" value="$text"/>
</View>"""

found = [
    {
        "text": item["input"]["text"],
        "spans": [(one["start"], one["end"], one["text"], one["labels"]) for one in item["output"].get("label", [])],
    }
    for item in Converter(LAYOUT, None, download_resources=False).iter_from_json_file(sys.argv[1])
]
sys.stdout.write(json.dumps(found))
