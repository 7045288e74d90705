"""Validates each line of an NDJSON file against a JSON Schema; prints one verdict a line."""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    for line in file:
        error = next(validator.iter_errors(json.loads(line)), None)
        print("valid" if error is None else f"invalid at {error.json_path}: {error.message!r}"[:300])
