#!/usr/bin/env python3
"""Prints Galley's measurements and its peers' as one Markdown table, with ratios: compare.py LINES...

Each of LINES is a file with a line of JSON a measurement, as peers.py and MeasureHTML print them. Of several lines for
the same thing the slowest counts.
"""
import json
import os
import platform
import subprocess
import sys

# What Galley is held to: times the speed of a peer at the same work.
BARS = {("parse", "lexbor"): 1.0, ("extract", "resiliparse"): 1.3, ("convert", "html-to-markdown"): 4.0}
WORK = {"parse": "HTML to tree", "extract": "page to main text", "convert": "whole page to Markdown"}


def machine():
    """The machine and the versions, in a line."""
    model = platform.processor() or platform.machine()
    try:
        with open("/proc/cpuinfo") as file:
            model = next((line.split(":")[1].strip() for line in file if line.startswith("model name")), model)
    except OSError:
        pass
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    swift = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return (f"{os.cpu_count()} cores of {model}, {memory:.0f} GiB, {platform.system()} {platform.release()}, {swift}, "
            f"Python {platform.python_version()}")


def main():
    found = {}
    for path in sys.argv[1:]:
        for line in open(path):
            if not line.startswith("{"):
                continue
            row = json.loads(line)
            key = row["work"], row.get("jobs", 1), row["peer"]
            if key not in found or row.get("MB/s", 0) < found[key].get("MB/s", 0):
                found[key] = row
    galley = {(row["work"], row["jobs"]): row["MB/s"] for row in found.values() if row["peer"] == "galley"}
    print(machine() + "\n")
    print("| work | jobs | who | version | MB | MB/s | Galley is | peak MiB above the pages |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    order = sorted(found.values(), key=lambda r: (list(WORK).index(r["work"]), r.get("jobs", 1), -r.get("MB/s", 0)))
    for row in order:
        work = WORK[row["work"]]
        if "missing" in row:
            print(f"| {work} | | {row['peer']} | not installed: {row['missing']} | | | | |")
            continue
        ours = galley.get((row["work"], row["jobs"]))
        ratio = f"{ours / row['MB/s']:.2f} times" if ours and row["peer"] != "galley" else ""
        bar = BARS.get((row["work"], row["peer"]))
        if bar and ratio:
            ratio += f" (bar: {bar}{', missed' if ours < bar * row['MB/s'] else ''})"
        failed = f", {row['failed']} failed" if row["failed"] else ""
        print(f"| {work} | {row['jobs']} | {row['peer']}{failed} | {row['version']} | {row['MB']} | {row['MB/s']} | "
              f"{ratio} | {row['peak MiB above the pages']} |")


if __name__ == "__main__":
    main()
