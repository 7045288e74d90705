"""Reads front matter with PyYAML (YAML 1.1) and ruamel.yaml (YAML 1.2), and compares the values.

usage: check_front_matter.py PAGES EXPECTED
PAGES has pages parted by U+001E; each line of EXPECTED has a page's metadata as JSON, without what is a date.
"""

import datetime
import json
import sys

import ruamel.yaml
import yaml


def plain(value):
    """Values by what they are, with dates as text."""
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
        return "date " + value.isoformat()
    if isinstance(value, datetime.date):
        return "date " + value.isoformat()
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value


with open(sys.argv[1], encoding="utf-8", newline="") as file:
    pages = file.read().split("\x1e")
with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    expected = [json.loads(line) for line in file]
if len(pages) != len(expected):
    sys.exit(f"{len(pages)} pages, {len(expected)} expected")
for number, (page, wanted) in enumerate(zip(pages, expected)):
    if not page.startswith("---\n"):
        if wanted:
            sys.exit(f"page {number} has no front matter")
        continue
    front = page[4:].split("\n---\n")[0] + "\n"
    one = plain(yaml.safe_load(front))
    other = plain(ruamel.yaml.YAML(typ="safe", pure=True).load(front))
    if one != other:
        sys.exit(f"page {number}: PyYAML {one!r}, ruamel.yaml {other!r}, of {front}")
    for key, value in wanted.items():
        if key not in one or one[key] != value or type(one[key]) is not type(value):
            sys.exit(f"page {number}: {key!r} is {one.get(key)!r}, expected {value!r}, of {front}")
print(f"{len(pages)} pages agree")
