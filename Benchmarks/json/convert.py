#!/usr/bin/env python3
"""The script that one would write instead: articles as NDJSON or one array to CSV or Markdown.

usage: convert.py INPUT csv|markdown OUTPUT
"""
import csv
import json
import sys


def records(path):
    with open(path, encoding="utf-8") as file:
        if file.read(1) == "[":
            file.seek(0)
            yield from json.load(file)
            return
        file.seek(0)
        for line in file:
            yield json.loads(line)


def to_csv(path, output):
    with open(output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["headline", "datePublished", "url", "author", "body"])
        for record in records(path):
            writer.writerow([record[name] for name in ("title", "date", "url", "author", "text")])


def to_markdown(path, output):
    with open(output, "w", encoding="utf-8") as file:
        for record in records(path):
            file.write(f"# {record['title']}\n\n{record['text']}\n\n")


{"csv": to_csv, "markdown": to_markdown}[sys.argv[2]](sys.argv[1], sys.argv[3])
