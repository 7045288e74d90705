#!/usr/bin/env python3
"""Prints Galley's measurements and its peers' as one table, with ratios: compare.py LINES...

Each of LINES is a file with a line of JSON a measurement, as peers.py and MeasureHTML print them.
"""
import json
import sys

# What Galley is held to: times the speed of a peer at the same work.
BARS = {("parse", "lexbor"): 1.0, ("extract", "resiliparse"): 1.3, ("convert", "html-to-markdown"): 4.0}

rows = [json.loads(line) for path in sys.argv[1:] for line in open(path) if line.startswith("{")]
galley = {(row["work"], row["jobs"]): row["MB/s"] for row in rows if row["peer"] == "galley"}
print("| work | jobs | who | version | MB/s | Galley is | peak MiB |")
print("| --- | --- | --- | --- | --- | --- | --- |")
for row in sorted(rows, key=lambda r: (["parse", "extract", "convert"].index(r["work"]), r.get("jobs", 1))):
    if "missing" in row:
        print(f"| {row['work']} | | {row['peer']} | not installed: {row['missing']} | | | |")
        continue
    ours = galley.get((row["work"], row["jobs"]))
    ratio = f"{ours / row['MB/s']:.2f} times" if ours and row["peer"] != "galley" else ""
    bar = BARS.get((row["work"], row["peer"]))
    if bar and ratio:
        ratio += f" (bar: {bar})"
    failed = f", {row['failed']} failed" if row["failed"] else ""
    print(f"| {row['work']} | {row['jobs']} | {row['peer']}{failed} | {row['version']} | {row['MB/s']} | {ratio} "
          f"| {row['peak MiB above the pages']} |")
