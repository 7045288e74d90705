"""Reads the outputs of the news archive with the programs that people use, and compares what they say.

usage: consumers.py FOLDER
"""
import csv
import glob
import json
import sys

import duckdb
import rdflib
import yaml
from pyld import jsonld

folder = sys.argv[1]
SCHEMA = "https://schema.org/"


def fail(*what):
    sys.exit(" ".join(map(str, what)))


with open(f"{folder}/articles.csv", newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
table = duckdb.sql(f"select * from read_csv('{folder}/articles.csv', header = true, all_varchar = true)")
names = table.columns
duck = [dict(zip(names, record)) for record in table.fetchall()]
if [{k: v or None for k, v in row.items()} for row in rows] != [{k: v or None for k, v in row.items()} for row in duck]:
    fail("csv and DuckDB read different cells:", rows, duck)

with open(f"{folder}/articles.jsonld", encoding="utf-8") as file:
    text = file.read()
expanded = jsonld.expand(json.loads(text))
articles = [node for node in expanded if f"{SCHEMA}NewsArticle" in node.get("@type", []) or f"{SCHEMA}Article" in node.get("@type", [])]
graph = rdflib.Graph().parse(data=text, format="json-ld")
headlines = {str(o) for o in graph.objects(None, rdflib.URIRef(f"{SCHEMA}headline"))}


def value(node, name):
    values = node.get(SCHEMA + name, [{}])
    return values[0].get("@value", values[0].get("@id"))


pages = {}
for path in glob.glob(f"{folder}/articles/*.md"):
    with open(path, encoding="utf-8", newline="") as file:
        page = file.read()
    if not page.startswith("---\n"):
        fail(path, "has no front matter")
    front, body = page[4:].split("\n---\n", 1)
    front = yaml.safe_load(front)
    pages[front["headline"]] = (front, body)

if not len(rows) == len(articles) == len(pages) == len(headlines):
    fail("counts differ:", len(rows), len(articles), len(pages), len(headlines))
for row, node in zip(rows, articles):
    headline = row["headline"]
    front, body = pages[headline]
    if value(node, "headline") != headline or headline not in headlines:
        fail("headlines differ:", headline, node)
    if value(node, "url") != row["url"] or front["url"] != row["url"]:
        fail("addresses differ:", row, node, front)
    if (value(node, "datePublished") or "") != row["datePublished"] or str(front.get("datePublished", "")) != row["datePublished"]:
        fail("dates differ:", row, node, front)
    if not value(node, "articleBody"):
        fail("no body:", node)
print(f"{len(rows)} articles agree")
