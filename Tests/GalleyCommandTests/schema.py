"""Checks every recipe of a folder against the JSON Schema of recipes, and that broken ones do not pass.

usage: schema.py SCHEMA RECIPES BROKEN
"""
import glob
import json
import re
import sys

import jsonschema
import yaml

schema_path, recipes, broken = sys.argv[1:]
with open(schema_path, encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
paths = glob.glob(f"{recipes}/**/*.yaml", recursive=True)
if not paths:
    sys.exit("no recipes")
for path in paths:
    with open(path, encoding="utf-8") as file:
        errors = list(validator.iter_errors(yaml.safe_load(file)))
    if errors:
        sys.exit(f"{path}: {errors[0].message}")
# Mistakes of form are the schema's business; patterns, templates and variables are not.
for name in ["01-typos", "02-unknown-plugins", "05-missing-options", "15-not-a-recipe", "16-later-version"]:
    with open(f"{broken}/{name}.marked.yaml", encoding="utf-8") as file:
        text = re.sub("⟦[^⟧]*⟧", "", file.read())
    if validator.is_valid(yaml.safe_load(text)):
        sys.exit(f"{name} is valid by the schema")
print(f"{len(paths)} recipes")
